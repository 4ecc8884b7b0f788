"""How an obligation stands on a day: done, late, stopped, reported, heard of."""

import pytest

from ckds.analysis.standing import Row
from tests.support import World

DUE = "due: tháng 11 năm 2030\n"  # the last day is 30 November 2030
EACH = "each: true\nlead: cac-quan\n" + DUE
YEARLY = "due: hằng năm\n"
PARTS = "lead: [{unit: so-y-te, for: y tế}, {unit: so-tttt, for: bưu chính}]\n" + DUE


def stands(rows: list[Row]) -> list[tuple[str | None, str]]:
    """Return the period or the unit of each row, and how it stands."""
    return [(row.obligation.period or row.obligation.unit, str(row.standing)) for row in rows]


def states(rows: list[Row]) -> list[str]:
    """Return how far each row is."""
    return [str(row.state) for row in rows]


# --- The deadline against the day ---


@pytest.mark.parametrize(
    ("today", "standing", "late"),
    [
        ("2030-10-30", "in-time", None),  # 31 days left
        ("2030-10-31", "due-soon", None),  # 30 days left
        ("2030-11-30", "due-soon", None),  # the last day itself is in time
        ("2030-12-01", "overdue", 1),
        ("2031-01-15", "overdue", 46),
    ],
)
def test_overdue_begins_the_day_after_the_last_day(today: str, standing: str, late: int | None, world: World) -> None:
    """Due soon within the 30 days of the settings, the last day included; overdue from the next day, days counted."""
    world.task(DUE)
    row = world.row(today)
    assert (row.standing, row.days_overdue) == (standing, late)


def test_due_soon_follows_the_settings(world: World) -> None:
    """`due_soon_days: 7` makes 8 days left still in time."""
    world.settings("due_soon_days: 7\n")
    world.task(DUE)
    assert (world.standing("2030-11-22"), world.standing("2030-11-23")) == ("in-time", "due-soon")


def test_a_huge_number_of_days_in_the_settings_is_no_fault(world: World) -> None:
    """A setting may be silly; the answer is still given."""
    world.settings("due_soon_days: 999999999\nstale_days: 999999999\n")
    world.task(DUE)
    assert world.standing("2030-01-15") == "due-soon"


@pytest.mark.parametrize(
    ("due", "standing"),
    [
        ("", "undated"),
        ("due: thường xuyên\n", "ongoing"),
        ("due: khi có yêu cầu\n", "undated"),
        ("due: khẩn trương\n", "undated"),
        ("due: xyz\n", "undated"),
    ],
)
def test_what_has_no_last_day_is_never_overdue(due: str, standing: str, world: World) -> None:
    """Ongoing work, deadlines that wait on an act, words without a time and unreadable ones have no last day."""
    world.task(due)
    row = world.row("2099-12-31")
    assert (row.standing, row.days_overdue, row.effective) == (standing, None, None)


def test_a_deadline_with_an_ongoing_part_after_it_is_late_after_it(world: World) -> None:
    """“2030 và những năm tiếp theo” has its first milestone at the end of 2030."""
    world.task("due: 2030 và những năm tiếp theo\n")
    assert (world.standing("2030-12-31"), world.standing("2031-01-01")) == ("due-soon", "overdue")


def test_an_extension_ends_being_overdue_and_the_days_begin_anew(world: World) -> None:
    """Overdue for 10 days, then extended, then overdue again from the new day."""
    world.task(DUE + "extensions:\n  - {due: 31/01/2031, on: 2030-12-11}\n")
    assert (world.row("2030-12-10").days_overdue, world.standing("2030-12-11")) == (10, "in-time")
    assert world.row("2031-02-01").days_overdue == 1


@pytest.mark.parametrize(
    ("roll", "on_saturday", "on_sunday", "on_monday"),
    [("none", "due-soon", "overdue", "overdue"), ("next-working-day", "due-soon", "due-soon", "due-soon")],
)
def test_the_roll_moves_a_last_day_off_to_the_next_working_day(
    roll: str, on_saturday: str, on_sunday: str, on_monday: str, world: World
) -> None:
    """30 November 2030 is a Saturday; where the policy rolls, it ends on Monday 2 December, and the due day stays."""
    world.settings(f"roll: {roll}\n")
    world.task(DUE)
    found = [world.standing(day) for day in ("2030-11-30", "2030-12-01", "2030-12-02")]
    assert found == [on_saturday, on_sunday, on_monday]
    row = world.row("2030-12-03")
    assert (row.standing, row.days_overdue) == ("overdue", 1 if roll != "none" else 3)
    assert str(row.obligation.due.last) == "2030-11-30"


def test_done_on_the_rolled_day_is_on_time(world: World) -> None:
    """Completed on Monday for a Saturday: on time where the policy rolls, late where it does not."""
    world.task(DUE + "completed: 2030-12-02\n")
    assert world.standing("2031-01-01") == "done-late"
    world.settings("roll: next-working-day\n")
    assert world.standing("2031-01-01") == "done-on-time"


# --- Done ---


@pytest.mark.parametrize(
    ("due", "done", "standing"),
    [
        (DUE, "2030-11-30", "done-on-time"),
        (DUE, "2030-12-01", "done-late"),
        (DUE, "2030-01-15", "done-on-time"),
        (DUE, "2030-11", "done-on-time"),  # known to the month: the last day it can have been
        (DUE, "2030-12", "done-late"),
        (DUE, "2030", "done-late"),
        ("", "2030-12-01", "done-on-time"),  # no deadline: on time
        ("due: thường xuyên\n", "2030-12-01", "done-on-time"),
        ("due: xyz\n", "2030-12-01", "done-on-time"),
    ],
)
def test_done_is_judged_by_the_last_day(due: str, done: str, standing: str, world: World) -> None:
    """On the last day or before is on time, after it late; without a deadline it is on time."""
    world.task(f"{due}completed: '{done}'\n")
    row = world.row("2031-05-01")
    assert (row.state, row.standing, row.days_overdue) == ("done", standing, None)


def test_done_within_an_extension_is_on_time(world: World) -> None:
    """The deadline in force counts, the first one no longer."""
    world.task(DUE + "extensions:\n  - {due: Quý I năm 2031, on: 2030-11-20}\ncompleted: 2031-02-01\n")
    assert world.standing("2031-05-01") == "done-on-time"


def test_a_completion_after_today_is_not_known_yet(world: World) -> None:
    """On 4 December nobody knows that it will be done on the 5th: it is overdue."""
    world.task(DUE + "completed: 2030-12-05\n")
    assert (world.standing("2030-12-04"), world.standing("2030-12-05")) == ("overdue", "done-late")


def test_a_completion_known_to_the_month_counts_when_the_month_is_over(world: World) -> None:
    """`completed: 2030-11` may have been on the 30th, so it counts from then on."""
    world.task("completed: 2030-11\n")
    assert states([world.row("2030-11-29"), world.row("2030-11-30")]) == ["not-started", "done"]


def test_done_wins_over_cancelled_paused_and_reported(world: World) -> None:
    """What is confirmed is done, whatever else the file says."""
    world.task(
        DUE + "completed: 2030-11-01\nreported: 2030-10-01\ncancelled: {on: 2030-09-01}\npaused: [{on: 2030-08-01}]\n"
    )
    assert world.standing("2030-12-01") == "done-on-time"


# --- Results: per occurrence ---


def test_a_result_belongs_to_the_occurrence_it_names(world: World) -> None:
    """2030 done late, 2031 done early, 2032 open: each occurrence stands by itself."""
    world.task(
        YEARLY + "results:\n  - {period: 2030, completed: 2031-01-05}\n  - {period: 2031, completed: 2031-03-01}\n"
    )
    assert stands(world.rows("2031-06-01")) == [("2030", "done-late"), ("2031", "done-on-time"), ("2032", "in-time")]


def test_quarters_are_matched_however_they_are_written(world: World) -> None:
    """`2030-q1` is the first quarter."""
    world.task("due: hằng quý\nresults:\n  - {period: 2030-q1, completed: 2030-03-20}\n")
    assert stands(world.rows("2030-04-10"))[:2] == [("2030-Q1", "done-on-time"), ("2030-Q2", "in-time")]


def test_a_result_for_a_period_that_a_task_does_not_have_counts_for_none(world: World) -> None:
    """A task that does not recur has results without `period`; a stray one (rule CK411) completes nothing."""
    world.task(DUE + "results:\n  - {period: 2030, completed: 2030-03-01}\n")
    assert world.standing("2030-12-01") == "overdue"


def test_a_result_without_a_period_completes_no_occurrence(world: World) -> None:
    """Nobody can tell which year it is for."""
    world.task(YEARLY + "results:\n  - {completed: 2030-03-01}\n")
    assert states(world.rows("2030-06-01")) == ["not-started"] * 3


def test_a_recurring_task_that_is_completed_is_done_in_every_occurrence(world: World) -> None:
    """`completed` is for the whole task."""
    world.task(YEARLY + "completed: 2031-01-05\n")
    assert stands(world.rows("2031-01-05")) == [
        ("2030", "done-late"),
        ("2031", "done-on-time"),
        ("2032", "done-on-time"),
    ]


def test_a_result_after_today_is_not_known_yet(world: World) -> None:
    """Results are facts with a day like any other."""
    world.task(YEARLY + "results:\n  - {period: 2030, completed: 2030-12-20}\n")
    assert states(world.rows("2030-12-19"))[0] == "not-started"
    assert states(world.rows("2030-12-20"))[0] == "done"


# --- Results: per unit ---


def test_each_unit_is_done_by_its_own_result(world: World) -> None:
    """One district handed in on time, the other has not: two standings of one task."""
    world.task(EACH + "results:\n  - {unit: quan-a, completed: 2030-11-01}\n")
    assert stands(world.rows("2030-12-05")) == [("vd/quan-a", "done-on-time"), ("vd/quan-b", "overdue")]


def test_a_result_of_a_group_is_one_of_each_member(world: World) -> None:
    """The group as a whole is booked: every member has done its share."""
    world.task(EACH + "results:\n  - {unit: cac-quan, completed: 2030-11-01}\n")
    assert stands(world.rows("2030-12-05")) == [("vd/quan-a", "done-on-time"), ("vd/quan-b", "done-on-time")]


def test_a_result_of_nobody_in_particular_is_one_of_everybody(world: World) -> None:
    """A result without a unit is for the whole task."""
    world.task(EACH + "results:\n  - {completed: 2030-11-01}\n")
    assert states(world.rows("2030-12-05")) == ["done", "done"]


def test_a_completed_task_is_done_for_every_unit(world: World) -> None:
    """`completed` confirms it for all who owe it; who had been earlier by a result of its own stays earlier."""
    world.task(EACH + "completed: 2030-12-02\nresults:\n  - {unit: quan-a, completed: 2030-11-01}\n")
    assert stands(world.rows("2030-12-05")) == [("vd/quan-a", "done-on-time"), ("vd/quan-b", "done-late")]


def test_a_result_of_a_successor_counts_for_the_body_before_it(world: World) -> None:
    """Cục Cũ became part of Sở KH&CN, which handed in what the Cục owed."""
    world.task("each: true\nlead: [cuc-cu, so-y-te]\nresults:\n  - {unit: so-khcn, completed: 2031-04-01}\n")
    assert states(world.rows("2031-05-01")) == ["done", "not-started"]


def test_joint_leads_are_done_when_each_has_a_result(world: World) -> None:
    """A result of one of two leads does not finish what both share; the later of both does."""
    text = DUE + "lead: [so-y-te, so-tttt]\nresults:\n  - {unit: so-y-te, completed: 2030-11-01}\n"
    world.task(text)
    assert world.standing("2031-05-01") == "overdue"
    world.task(text + "  - {unit: so-tttt, completed: 2030-12-02}\n")
    row = world.row("2031-05-01")
    assert (row.standing, str(row.done)) == ("done-late", "2030-12-02")


def test_a_group_that_shares_a_task_is_done_when_each_member_has_a_result(world: World) -> None:
    """One of the districts that share a task cannot finish it for all."""
    text = DUE + "each: false\nlead: cac-quan\nresults:\n  - {unit: quan-a, completed: 2030-11-01}\n"
    world.task(text)
    assert world.standing("2031-05-01") == "overdue"
    world.task(text + "  - {unit: quan-b, completed: 2030-11-02}\n")
    assert world.standing("2031-05-01") == "done-on-time"


def test_a_result_of_a_body_that_does_not_lead_is_not_counted(world: World) -> None:
    """Rule CK122 says that it is not counted, so it must not be."""
    world.task(DUE + "lead: so-tttt\nresults:\n  - {unit: so-y-te, completed: 2030-11-01}\n")
    assert world.standing("2031-05-01") == "overdue"


def test_a_result_of_the_only_lead_completes_it(world: World) -> None:
    """With its unit named or not, and also where the plan names no lead at all."""
    for lead, unit in (("lead: so-y-te\n", "unit: so-y-te, "), ("lead: so-y-te\n", ""), ("", "unit: so-y-te, ")):
        world.task(f"{DUE}{lead}results:\n  - {{{unit}completed: 2030-11-01}}\n")
        assert world.standing("2031-05-01") == "done-on-time"


def test_the_first_of_two_results_counts(world: World) -> None:
    """Two results for one thing (rule CK414): it was done when it was done first."""
    world.task(
        EACH + "results:\n  - {unit: quan-a, completed: 2030-12-05}\n  - {unit: quan-a, completed: 2030-11-05}\n"
    )
    assert stands(world.rows("2031-01-01"))[0] == ("vd/quan-a", "done-on-time")


def test_the_first_of_two_results_for_the_whole_counts(world: World) -> None:
    """Neither names a unit or a part."""
    world.task(DUE + "lead: so-y-te\nresults: [{completed: 2030-12-05}, {completed: 2030-11-05}]\n")
    assert str(world.row("2031-01-01").done) == "2030-11-05"


def test_a_result_of_a_leading_group_completes_what_it_shares(world: World) -> None:
    """The group as a whole is the lead; its members need no results of their own."""
    world.task(DUE + "each: false\nlead: cac-quan\nresults: [{unit: cac-quan, completed: 2030-11-01}]\n")
    assert world.standing("2031-05-01") == "done-on-time"


# --- Results: per part ---


def test_parts_are_done_when_each_has_a_result(world: World) -> None:
    """One part of two does not finish the row; the day of the later part does. Capitals and tone marks do not matter."""
    text = PARTS + "results:\n  - {for: Y Tế, completed: 2030-11-01}\n"
    world.task(text)
    assert world.standing("2030-12-05") == "overdue"
    world.task(text + "  - {for: bưu chính, completed: 2030-12-02}\n")
    row = world.row("2030-12-05")
    assert (row.standing, str(row.done)) == ("done-late", "2030-12-02")


def test_parts_are_done_when_the_task_is_completed(world: World) -> None:
    """`completed` settles every part."""
    world.task(PARTS + "completed: 2030-11-20\nresults:\n  - {for: y tế, completed: 2030-11-01}\n")
    row = world.row("2030-12-05")
    assert (row.standing, str(row.done)) == ("done-on-time", "2030-11-20")


def test_a_result_for_an_unknown_part_counts_for_none(world: World) -> None:
    """Rule CK415 says that it counts for none: neither where there are other parts nor where there are none."""
    for leads in ("lead: [{unit: so-y-te, for: y tế}]\n", "lead: so-y-te\n", ""):
        world.task(DUE + leads + "results:\n  - {for: giáo dục, completed: 2030-11-01}\n")
        assert world.standing("2030-12-05") == "overdue"


def test_a_result_of_a_body_settles_the_parts_it_answers_for(world: World) -> None:
    """Two bodies with a part each, a result of each body without `for`."""
    world.task(
        PARTS + "results:\n  - {unit: so-y-te, completed: 2030-11-01}\n  - {unit: so-tttt, completed: 2030-11-20}\n"
    )
    row = world.row("2030-12-05")
    assert (row.standing, str(row.done)) == ("done-on-time", "2030-11-20")


def test_the_first_of_two_results_for_a_part_counts(world: World) -> None:
    """As for units."""
    world.task(
        "lead: [{unit: so-y-te, for: y tế}]\n"
        + DUE
        + "results: [{for: y tế, completed: 2030-12-05}, {for: y tế, completed: 2030-11-05}]\n"
    )
    assert str(world.row("2031-01-01").done) == "2030-11-05"


@pytest.mark.parametrize(("unit", "counts"), [("so-y-te", True), ("so-tttt", True), ("so-khcn", False)])
def test_a_part_may_be_handed_in_by_any_lead_and_by_nobody_else(unit: str, counts: bool, world: World) -> None:
    """A result of a part by a body that does not lead is not counted (rule CK122)."""
    results = f"results:\n  - {{for: y tế, unit: {unit}, completed: 2030-11-01}}\n  - {{for: bưu chính, completed: 2030-11-01}}\n"
    world.task(PARTS + results)
    assert (world.standing("2031-05-01") == "done-on-time") is counts


def test_owed_separately_a_unit_needs_only_its_own_part(world: World) -> None:
    """With `each` and parts, the part of one unit says nothing of the other's."""
    world.task("each: true\n" + PARTS + "results:\n  - {for: y tế, completed: 2030-11-01}\n")
    assert stands(world.rows("2030-12-05")) == [("vd/so-y-te", "done-on-time"), ("vd/so-tttt", "overdue")]


def test_a_unit_with_two_parts_is_done_with_both(world: World) -> None:
    """A result of one of its two parts leaves it open; a result of the unit as a whole does not."""
    leads = "each: true\nlead: [{unit: so-y-te, for: khám}, {unit: so-y-te, for: chữa}]\n" + DUE
    world.task(leads + "results:\n  - {unit: so-y-te, for: khám, completed: 2030-11-01}\n")
    assert world.standing("2030-12-05") == "overdue"
    world.task(leads + "results:\n  - {unit: so-y-te, completed: 2030-11-01}\n")
    assert world.standing("2030-12-05") == "done-on-time"


def test_parts_of_one_occurrence_are_not_those_of_another(world: World) -> None:
    """y tế of 2030 and bưu chính of 2031 finish neither year; each year is begun."""
    world.task(
        PARTS.replace(DUE, YEARLY)
        + "results:\n  - {period: 2030, for: y tế, completed: 2030-11-01}\n"
        + "  - {period: 2031, for: bưu chính, completed: 2031-11-01}\n"
    )
    assert states(world.rows("2031-12-05")) == ["in-progress", "in-progress", "not-started"]


def test_a_part_done_is_a_beginning(world: World) -> None:
    """The day before the first result nothing has begun; with it the row is in progress."""
    world.task(PARTS + "results:\n  - {for: y tế, completed: 2030-11-01}\n")
    assert states([world.row("2030-10-31"), world.row("2030-11-01")]) == ["not-started", "in-progress"]


def test_a_part_passed_on_is_still_a_part(world: World) -> None:
    """After the lead of a part changed, a result of the part counts as before."""
    world.task(
        PARTS
        + "lead_changes:\n  - {on: 2030-06-01, from: so-tttt, to: so-khcn}\n"
        + "results:\n  - {for: y tế, completed: 2030-11-01}\n  - {unit: so-khcn, completed: 2030-11-02}\n"
    )
    assert world.standing("2030-12-05") == "done-on-time"


# --- Stopped ---


def test_a_cancellation_counts_from_its_day(world: World) -> None:
    """Overdue the day before the act, cancelled on its day; a later act is not known yet."""
    world.task(DUE + "cancelled: {on: 2030-12-10, act: 9/QĐ}\n")
    assert (world.standing("2030-12-09"), world.standing("2030-12-10")) == ("overdue", "cancelled")
    assert world.row("2030-12-10").days_overdue is None


def test_a_pause_counts_from_its_day_to_its_end(world: World) -> None:
    """Both ends included; afterwards the deadline counts again, as it was."""
    world.task(DUE + "paused:\n  - {on: 2030-11-15, until: 2030-12-15}\n")
    found = [world.standing(day) for day in ("2030-11-14", "2030-11-15", "2030-12-15", "2030-12-16")]
    assert found == ["due-soon", "paused", "paused", "overdue"]


def test_a_pause_without_an_end_goes_on(world: World) -> None:
    """Until somebody says otherwise."""
    world.task(DUE + "paused:\n  - {on: 2030-11-15}\n")
    assert world.standing("2039-01-01") == "paused"


def test_one_of_several_pauses_is_enough(world: World) -> None:
    """Two pauses with a gap between them."""
    world.task(DUE + "paused:\n  - {on: 2030-02-01, until: 2030-02-10}\n  - {on: 2030-03-01, until: 2030-03-10}\n")
    assert states([world.row(day) for day in ("2030-02-05", "2030-02-20", "2030-03-05")]) == [
        "paused",
        "not-started",
        "paused",
    ]


# --- Under way ---


def test_reported_waits_for_confirmation(world: World) -> None:
    """The unit says it is done: reported, not done, and late like any open task until it is confirmed."""
    world.task(DUE + "reported: {on: 2030-11-25, by: so-tttt}\n")
    assert (world.row("2030-11-24").state, world.row("2030-11-25").state) == ("not-started", "reported")
    late = world.row("2030-12-05")
    assert (late.state, late.standing, late.days_overdue) == ("reported", "overdue", 5)


def test_reported_and_confirmed_is_done_on_the_day_of_the_confirmation(world: World) -> None:
    """The day of the report does not make it on time: what is confirmed is the completion."""
    world.task(DUE + "reported: 2030-11-25\ncompleted: 2030-12-03\n")
    assert world.standing("2030-12-02") == "overdue"
    assert world.standing("2030-12-03") == "done-late"


def test_a_report_of_one_unit_is_not_one_of_another(world: World) -> None:
    """Owed separately: district A reported, district B did not."""
    world.task(EACH + "reported: {on: 2030-11-25, by: quan-a}\n")
    assert states(world.rows("2030-12-05")) == ["reported", "not-started"]


def test_a_report_belongs_to_its_occurrence(world: World) -> None:
    """Reported in June 2031: neither 2030 nor 2032 is."""
    world.task(YEARLY + "reported: 2031-06-01\n")
    assert states(world.rows("2032-06-01")) == ["not-started", "reported", "not-started"]


@pytest.mark.parametrize(
    ("text", "state"),
    [("", "not-started"), ("started: 2030-06-01\n", "in-progress"), ("started: 2030-06-02\n", "not-started"),
     ("updates: [{date: 2030-06-01, text: Đã họp}]\n", "in-progress"),
     ("updates: [{date: 2030-06-02, progress: 100}]\n", "not-started")],
)  # fmt: skip
def test_started_or_heard_of_is_in_progress(text: str, state: str, world: World) -> None:
    """On 1 June: what is dated up to that day makes it in progress, what is dated later does not."""
    world.task(text)
    assert world.row("2030-06-01").state == state


def test_a_hundred_per_cent_is_not_done(world: World) -> None:
    """Progress is what the unit says; only a completion is done."""
    world.task(DUE + "updates: [{date: 2030-06-01, progress: 100}]\n")
    row = world.row("2030-07-01")
    assert (row.state, row.progress) == ("in-progress", 100)


def test_progress_is_that_of_the_latest_update_that_states_it(world: World) -> None:
    """The latest by day, not by place in the file; one without a number keeps the number before; later ones are unknown."""
    world.task(
        """\
        updates:
          - {date: 2030-08-01, progress: 60}
          - {date: 2030-06-01, progress: 30}
          - {date: 2030-09-01, text: Đang chờ kinh phí}
          - {date: 2030-10-01, progress: 90}
        """
    )
    row = world.row("2030-09-15")
    assert row.latest is not None
    assert (row.progress, row.latest.date.iso) == (60, "2030-09-01")
    assert world.row("2030-07-01").progress == 30


def test_updates_belong_to_the_occurrence_whose_time_they_fall_in(world: World) -> None:
    """March 2030 is of 2030, June 2031 of 2031; 2032 has heard nothing."""
    world.task(YEARLY + "updates: [{date: 2030-03-01, progress: 40}, {date: 2031-06-01, progress: 70}]\n")
    assert [row.progress for row in world.rows("2032-02-01")] == [40, 70, None]


def test_an_update_after_an_occurrence_ended_is_of_the_next_one(world: World) -> None:
    """Due at the end of February: what is reported in June is for the next February."""
    world.task("due: tháng 02 hàng năm\nupdates: [{date: 2030-06-01, progress: 20}]\n")
    assert [row.progress for row in world.rows("2030-07-01")] == [None, 20, None]


def test_an_update_on_the_last_day_is_of_the_occurrence_that_ends(world: World) -> None:
    """31 December 2030 belongs to 2030 alone, 1 January 2031 to 2031."""
    world.task(YEARLY + "updates: [{date: 2030-12-31, progress: 40}]\n")
    assert [row.progress for row in world.rows("2031-02-01")] == [40, None, None]
    world.task(YEARLY + "updates: [{date: 2031-01-01, progress: 40}]\n")
    assert [row.progress for row in world.rows("2031-02-01")] == [None, 40, None]


def test_an_update_after_the_last_occurrence_is_of_the_last(world: World) -> None:
    """Nothing comes after it, so it can only be about that one."""
    world.task("due: tháng 02 hàng năm\nupdates: [{date: 2032-06-01, progress: 80}]\n")
    assert [row.progress for row in world.rows("2032-07-01")] == [None, None, 80]


def test_an_extension_does_not_draw_the_updates_of_later_occurrences(world: World) -> None:
    """2030 extended into 2031; what is heard in 2032 is still of 2032 alone."""
    world.task(
        YEARLY
        + "extensions:\n  - {due: tháng 6 năm 2031, on: 2030-12-01}\n"
        + "updates: [{date: 2030-03-01, progress: 40}, {date: 2032-02-01, progress: 5}]\n"
    )
    assert [row.progress for row in world.rows("2032-03-01")] == [40, None, 5]


def test_updates_of_one_unit_are_not_those_of_another(world: World) -> None:
    """An update by a unit is its own; one that names nobody is everybody's; one by the group is each member's."""
    world.task(
        EACH + "updates: [{date: 2030-03-01, by: quan-a, progress: 40}, {date: 2030-04-01, by: quan-b, progress: 10}]\n"
    )
    assert [row.progress for row in world.rows("2030-05-01")] == [40, 10]
    world.task(EACH + "updates: [{date: 2030-03-01, by: quan-a, progress: 40}, {date: 2030-04-01, progress: 50}]\n")
    assert [row.progress for row in world.rows("2030-05-01")] == [50, 50]
    world.task(EACH + "updates: [{date: 2030-03-01, by: cac-quan, progress: 30}]\n")
    assert [row.progress for row in world.rows("2030-05-01")] == [30, 30]


# --- Stale ---


@pytest.mark.parametrize(("today", "stale"), [("2030-04-10", None), ("2030-04-11", 91)])
def test_an_open_task_is_stale_after_the_days_of_the_settings(today: str, stale: int | None, world: World) -> None:
    """Issued on 10 January: on 10 April nothing was heard for 90 days, which is allowed; the next day is one too many."""
    world.task(DUE)
    assert world.row(today).stale == stale


def test_an_update_ends_being_stale(world: World) -> None:
    """It counts from the latest update known on the day, and an update still to come does not help."""
    world.task(DUE + "updates: [{date: 2030-04-20}, {date: 2030-09-01}]\n")
    assert [world.row(day).stale for day in ("2030-04-19", "2030-04-20", "2030-07-20")] == [99, None, 91]


def test_the_start_of_the_work_counts_as_heard(world: World) -> None:
    """Started in June: stale 91 days later, not before."""
    world.task(DUE + "started: 2030-06-01\n")
    assert (world.row("2030-08-30").stale, world.row("2030-08-31").stale) == (None, 91)


def test_a_task_without_a_deadline_can_be_stale(world: World) -> None:
    """Offices flag tasks without a deadline that nobody reports on (domain A2.1)."""
    world.task("")
    assert world.row("2030-12-31").stale == 355


@pytest.mark.parametrize(
    "text",
    [
        "completed: 2030-02-01\n",
        "reported: 2030-02-01\n",
        "cancelled: {on: 2030-02-01}\n",
        "paused: [{on: 2030-02-01}]\n",
    ],
)
def test_only_open_tasks_are_stale(text: str, world: World) -> None:
    """Done, reported, cancelled and paused tasks wait for nobody's news."""
    world.task(text)
    assert world.row("2032-01-01").stale is None


def test_an_occurrence_is_stale_only_for_what_was_not_heard_in_its_time(world: World) -> None:
    """News of 20 December 2030 was for 2030; on 31 January 2031 the occurrence of 2031 is 31 days old, that of 2032
    has not begun."""
    world.task(YEARLY + "updates: [{date: 2030-12-20}]\n")
    assert [row.stale for row in world.rows("2031-01-31")] == [None, None, None]
    assert [row.stale for row in world.rows("2031-04-05")] == [106, 95, None]


def test_without_a_plan_document_nothing_can_be_stale(world: World) -> None:
    """It is not known from when to count."""
    world.settings("stale_days: 0\n")
    world["kh/plan.yaml"] = None
    world.task("lead: vd/so-y-te\n")
    assert world.row("2032-01-01").stale is None
