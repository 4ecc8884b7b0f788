"""The official totals: what is counted, once, and what a rate divides by."""

from datetime import date

import pytest

from ckds.analysis.totals import Rate, Totals, grouped, has_come, totals
from ckds.analysis.words import Standing, State
from tests.support import World

NOVEMBER = "due: tháng 11 năm 2030\n"


def count(world: World, today: str) -> Totals:
    """Return the totals of everything on a day."""
    return totals(world.rows(today), date.fromisoformat(today))


def standing(found: Totals) -> dict[str, int]:
    """Return the standings that were counted."""
    return {str(name): number for name, number in found.standing.items() if number}


def fill(world: World, *texts: str) -> None:
    """Make a task of each text."""
    for at, text in enumerate(texts):
        world.task(text, f"t{at}")


# --- Counted once ---


def test_a_task_of_several_units_counts_once_as_its_worst(world: World) -> None:
    """Two districts owe it; one is done, the other overdue: one task, overdue."""
    world.task("each: true\nlead: cac-quan\n" + NOVEMBER + "results: [{unit: quan-a, completed: 2030-11-01}]\n")
    assert standing(count(world, "2030-12-05")) == {"overdue": 1}


def test_a_task_of_several_units_is_done_when_all_are(world: World) -> None:
    """One on time, one late: one task, done late."""
    world.task(
        "each: true\nlead: cac-quan\n" + NOVEMBER
        + "results: [{unit: quan-a, completed: 2030-11-01}, {unit: quan-b, completed: 2030-12-01}]\n"
    )  # fmt: skip
    assert standing(count(world, "2030-12-05")) == {"done-late": 1}


def test_each_occurrence_counts_when_its_time_has_begun(world: World) -> None:
    """Yearly from 2030 to 2032, in June 2031: 2030 is overdue, 2031 is in time, 2032 has not come."""
    world.task("due: hằng năm\n")
    assert standing(count(world, "2031-06-01")) == {"overdue": 1, "in-time": 1}


def test_an_occurrence_done_before_its_time_counts(world: World) -> None:
    """2032 was done in June 2031: it counts as done, though its year has not begun."""
    world.task("due: hằng năm\nresults: [{period: 2032, completed: 2031-06-01}]\n")
    assert standing(count(world, "2031-06-01")) == {"overdue": 1, "in-time": 1, "done-on-time": 1}


def test_an_occurrence_that_only_one_of_its_units_did_early_has_not_come(world: World) -> None:
    """District A did 2031 already in 2030, district B did not: the task of 2031 is not done, and its year not begun."""
    world.task(
        "each: true\nlead: cac-quan\ndue: hằng năm\nresults: [{period: 2031, unit: quan-a, completed: 2030-06-01}]\n"
    )
    assert standing(count(world, "2030-06-01")) == {"in-time": 1}


def test_a_week_comes_with_its_monday(world: World) -> None:
    """Weeks have no period of the record format; their first day decides."""
    world.task("due: hằng tuần\n")
    assert count(world, "2030-01-13").all == 1
    assert count(world, "2030-01-14").all == 2


def test_what_does_not_recur_is_there_from_the_start(world: World) -> None:
    """A task due in 2032 is in time in 2030."""
    world.task("due: năm 2032\n")
    (row,) = world.rows("2030-02-01")
    assert has_come(row, date(2030, 2, 1))


# --- Categories and rates ---


def test_the_four_and_six_categories(world: World) -> None:
    """Done on time and late; open and late, open and in time, each by how far it is; the others beside them."""
    fill(
        world,
        NOVEMBER + "completed: 2030-11-30\n",
        NOVEMBER + "completed: 2030-12-01\n",
        NOVEMBER,
        NOVEMBER + "started: 2030-05-01\n",
        NOVEMBER + "reported: 2030-11-25\n",
        "due: năm 2031\n",
        "due: tháng 12 năm 2030\nstarted: 2030-05-01\n",
        "due: thường xuyên\n",
        "title: Không hạn\n",
        NOVEMBER + "paused: [{on: 2030-06-01}]\n",
        NOVEMBER + "cancelled: {on: 2030-06-01}\n",
        "completed: 2030-02-01\n",
    )
    found = count(world, "2030-12-05")
    assert standing(found) == {
        "done-on-time": 2,
        "done-late": 1,
        "overdue": 3,
        "in-time": 1,
        "due-soon": 1,
        "ongoing": 1,
        "undated": 1,
        "paused": 1,
        "cancelled": 1,
    }
    assert found.open_late == {State.NOT_STARTED: 1, State.IN_PROGRESS: 1, State.REPORTED: 1}
    assert found.open_in_time == {State.NOT_STARTED: 1, State.IN_PROGRESS: 1}
    assert (found.all, found.done, found.reported) == (12, 3, 1)
    # What fell due: two with a deadline that are done, and three overdue. Not the done one without a deadline.
    assert (found.overdue, found.overdue.percent) == (Rate(3, 5), 60.0)
    # Done of everything that is not cancelled.
    assert found.done_rate == Rate(3, 11)


def test_the_printed_example_of_the_government_office() -> None:
    """1270/BC-TCTTTg: 16,051 done and 223 overdue of what fell due are 1.37 %."""
    standing_ = {
        **dict.fromkeys(Standing, 0),
        Standing.OVERDUE: 223,
        Standing.DONE_ON_TIME: 14068,
        Standing.DONE_LATE: 1983,
    }
    found = Totals(all=21914, standing=standing_, done_dated=16051)
    assert (found.overdue, found.overdue.percent) == (Rate(223, 16274), 1.37)


@pytest.mark.parametrize("text", ["due: năm 2031\n", "title: Không hạn\n", NOVEMBER + "cancelled: {on: 2030-06-01}\n"])
def test_nothing_fell_due_has_no_rate(text: str, world: World) -> None:
    """Nothing is divided by nothing."""
    world.task(text)
    found = count(world, "2030-06-05")
    assert (found.overdue, found.overdue.percent) == (Rate(0, 0), None)


def test_nothing_at_all() -> None:
    """No rows, no numbers."""
    assert totals([], date(2030, 1, 1)) == Totals()
    assert Totals().done_rate.percent is None


def test_grouped_rows_stand_under_each_of_their_keys(world: World) -> None:
    """In the order they are met; a row may stand under several."""
    fill(world, "group: '2'\n", "group: '1'\n", "group: '2'\n")
    rows = world.rows("2030-02-01")
    found = grouped(rows, lambda row: [row.obligation.task.group or "", "all"])
    assert [(key, len(of)) for key, of in found.items()] == [("2", 2), ("all", 3), ("1", 1)]
