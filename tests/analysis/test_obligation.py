"""Task → obligations: which deadline is in force, for which occurrence, and who owes it."""

import pytest

from ckds.analysis.standing import Row
from tests.support import World


def dues(rows: list[Row]) -> list[tuple[str | None, str | None, str | None]]:
    """Return period, unit and last day of each row."""
    return [(row.obligation.period, row.obligation.unit, str(row.obligation.due.last or "") or None) for row in rows]


def owed_by(rows: list[Row]) -> list[str | None]:
    """Return who owes each row separately."""
    return [row.obligation.unit for row in rows]


# --- The deadline in force ---


def test_the_tasks_own_words_are_its_deadline(world: World) -> None:
    """`tháng 11 năm 2030` ends on 30 November; where it comes from and what it was at first stand beside it."""
    world.task("due: tháng 11 năm 2030\n")
    due = world.row("2030-05-01").obligation.due
    assert (due.text, due.origin) == ("tháng 11 năm 2030", "task")
    assert (str(due.original), str(due.last)) == ("2030-11-30", "2030-11-30")


def test_the_plans_deadline_is_for_tasks_that_state_none(world: World) -> None:
    """`tasks_due` of the plan stands in, and the row says that it comes from the plan; a task's own words win."""
    world.plan("tasks_due: năm 2030\n")
    world.task("title: Không ghi hạn\n", "a")
    world.task("title: Có ghi hạn\ndue: quý I năm 2031\n", "b")
    without, own = (row.obligation.due for row in world.rows("2030-05-01"))
    assert (without.text, without.origin, str(without.last)) == ("năm 2030", "plan", "2030-12-31")
    assert (own.origin, str(own.last)) == ("task", "2031-03-31")


def test_a_plans_recurring_deadline_gives_every_such_task_its_occurrences(world: World) -> None:
    """`tasks_due: hằng năm` makes a task without words of its own come back each year of the plan."""
    world.plan("tasks_due: hằng năm\n")
    world.task("title: Không ghi hạn\n")
    assert dues(world.rows("2030-05-01")) == [
        ("2030", None, "2030-12-31"),
        ("2031", None, "2031-12-31"),
        ("2032", None, "2032-12-31"),
    ]


def test_a_task_without_any_deadline_has_no_last_day(world: World) -> None:
    """Nothing is invented where neither the task nor its plan states a deadline."""
    world.task("title: Không ghi hạn\n")
    due = world.row("2030-05-01").obligation.due
    assert (due.text, due.original, due.last) == (None, None, None)


@pytest.mark.parametrize(
    ("today", "origin", "last"), [("2030-11-19", "task", "2030-11-30"), ("2030-11-20", "extension", "2031-03-31")]
)
def test_an_extension_is_in_force_only_from_its_day(today: str, origin: str, last: str, world: World) -> None:
    """The day before the act the old deadline counts; on the day of the act the new one does."""
    world.task("due: tháng 11 năm 2030\nextensions:\n  - {due: Quý I năm 2031, on: 2030-11-20, act: 12/UBND}\n")
    due = world.row(today).obligation.due
    assert (due.origin, str(due.last), str(due.original)) == (origin, last, "2030-11-30")


def test_extensions_follow_their_days_and_not_the_file(world: World) -> None:
    """Two extensions in the wrong order in the file: the later act decides."""
    world.task(
        """\
        due: tháng 11 năm 2030
        extensions:
          - {due: tháng 6 năm 2031, on: 2031-02-01}
          - {due: tháng 2 năm 2031, on: 2030-11-20}
        """
    )
    assert str(world.row("2031-01-31").obligation.due.last) == "2031-02-28"
    assert str(world.row("2031-02-01").obligation.due.last) == "2031-06-30"


@pytest.mark.parametrize("words", ["càng sớm càng tốt", "thường xuyên", "hằng năm", "khi có yêu cầu", "xyz"])
def test_an_extension_without_a_last_day_has_no_effect(words: str, world: World) -> None:
    """What cannot be read as one last day moves nothing: the deadline before stays in force, as its origin says."""
    world.task(f"due: tháng 11 năm 2030\nextensions:\n  - {{due: {words}, on: 2030-11-20}}\n")
    due = world.row("2031-05-01").obligation.due
    assert (due.text, due.origin, str(due.last)) == ("tháng 11 năm 2030", "task", "2030-11-30")


def test_an_extension_whose_day_is_not_known_is_in_force(world: World) -> None:
    """`on` may be absent: the act exists, so it counts."""
    world.task("due: tháng 11 năm 2030\nextensions:\n  - {due: Quý I năm 2031, act: 12/UBND}\n")
    assert str(world.row("2030-02-01").obligation.due.last) == "2031-03-31"


def test_a_task_without_a_deadline_gets_one_by_an_extension(world: World) -> None:
    """The first deadline that a task ever has may come by an act."""
    world.task("extensions:\n  - {due: Quý I năm 2031, on: 2030-11-20}\n")
    due = world.row("2030-12-01").obligation.due
    assert (due.origin, due.original, str(due.last)) == ("extension", None, "2031-03-31")


# --- Occurrences ---


def test_each_occurrence_is_an_obligation_of_its_own(world: World) -> None:
    """A yearly task of a plan of three years is owed three times, at the end of each February."""
    world.task("due: tháng 02 hàng năm\n")
    assert dues(world.rows("2030-01-15")) == [
        ("2030", None, "2030-02-28"),
        ("2031", None, "2031-02-28"),
        ("2032", None, "2032-02-29"),
    ]


def test_no_occurrence_before_the_plan_was_issued(world: World) -> None:
    """The plan is issued on 10 January 2030, so a task due at the end of each January is owed from then on; one due on
    the 5th of January is not owed for 2030."""
    world.task("title: Cuối tháng\ndue: tháng 01 hàng năm\n", "a")
    world.task("title: Đầu tháng\ndue: trước ngày 06/01 hằng năm\n", "b")
    rows = world.rows("2030-02-01")
    assert [one[0] for one in dues(rows)] == ["2030", "2031", "2032", "2031", "2032"]


def test_an_extension_moves_the_occurrence_that_its_day_falls_in(world: World) -> None:
    """An act of November 2031 moves the occurrence of 2031 alone."""
    world.task("due: hằng năm\nextensions:\n  - {due: tháng 3 năm 2032, on: 2031-11-20}\n")
    assert dues(world.rows("2031-12-01")) == [
        ("2030", None, "2030-12-31"),
        ("2031", None, "2032-03-31"),
        ("2032", None, "2032-12-31"),
    ]


def test_an_extension_may_name_its_occurrence(world: World) -> None:
    """`for` with a period wins over the day of the act, however its quarter is written."""
    world.task("due: quý IV hàng năm\nextensions:\n  - {due: tháng 3 năm 2031, on: 2031-01-05, for: '2030'}\n", "a")
    world.task("due: hằng quý\nextensions:\n  - {due: tháng 8 năm 2030, on: 2030-01-15, for: 2030-q2}\n", "b")
    found = dues(world.rows("2031-02-01"))
    assert found[:2] == [("2030", None, "2031-03-31"), ("2031", None, "2031-12-31")]
    assert found[3:6] == [
        ("2030-Q1", None, "2030-03-31"),
        ("2030-Q2", None, "2030-08-31"),
        ("2030-Q3", None, "2030-09-30"),
    ]


def test_an_extension_after_the_last_occurrence_moves_the_last(world: World) -> None:
    """An act that comes when every occurrence has passed can only mean the last one."""
    world.task("due: tháng 02 hàng năm\nextensions:\n  - {due: tháng 6 năm 2032, on: 2032-03-05}\n")
    assert [one[2] for one in dues(world.rows("2032-04-01"))] == ["2030-02-28", "2031-02-28", "2032-06-30"]


def test_an_extension_for_a_part_that_nobody_has_moves_nothing(world: World) -> None:
    """`for` must be a part of a lead (rule CK415 says so): a stray one counts for none."""
    world.task(
        """\
        due: tháng 11 năm 2030
        lead: [{unit: so-y-te, for: y tế}]
        extensions:
          - {due: quý I năm 2031, on: 2030-06-01, for: giáo dục}
        """
    )
    assert str(world.row("2030-12-01").obligation.due.last) == "2030-11-30"


def test_an_extension_for_a_part_moves_only_the_unit_that_has_it(world: World) -> None:
    """Owed separately: the unit of the part gets more time, the other does not; capitals do not matter."""
    world.task(
        """\
        due: tháng 11 năm 2030
        each: true
        lead: [{unit: so-y-te, for: Y tế}, {unit: so-tttt, for: bưu chính}]
        extensions:
          - {due: quý I năm 2031, on: 2030-06-01, for: y tế}
        """
    )
    assert dues(world.rows("2030-12-01")) == [
        (None, "vd/so-y-te", "2031-03-31"),
        (None, "vd/so-tttt", "2030-11-30"),
    ]


# --- Who owes it ---


def test_several_leads_share_one_obligation(world: World) -> None:
    """Without `each` a task is one row, however many lead it."""
    world.task("lead: [so-y-te, so-tttt]\n")
    row = world.row("2030-05-01")
    assert (row.obligation.unit, [lead.id for lead in row.obligation.leads]) == (None, ["vd/so-y-te", "vd/so-tttt"])


def test_parts_share_one_obligation(world: World) -> None:
    """Leads with a part each (`for`) are one row as well."""
    world.task("lead: [{unit: so-y-te, for: y tế}, {unit: so-tttt, for: bưu chính}]\n")
    assert owed_by(world.rows("2030-05-01")) == [None]


def test_each_lead_owes_it_separately(world: World) -> None:
    """`each: true` makes one row for each lead, in the order of the file."""
    world.task("each: true\nlead: [so-tttt, so-y-te]\n")
    assert owed_by(world.rows("2030-05-01")) == ["vd/so-tttt", "vd/so-y-te"]


def test_each_member_of_a_leading_group_owes_it(world: World) -> None:
    """The members are those of the plan's day of issue: the district founded in July 2031 is not among them."""
    world.task("each: true\nlead: cac-quan\n")
    assert owed_by(world.rows("2032-05-01")) == ["vd/quan-a", "vd/quan-b"]


def test_groups_within_groups_are_resolved_and_nobody_owes_twice(world: World) -> None:
    """A group of groups is its bodies; a body that leads by itself and in a group owes it once."""
    world["units/vd.yaml"] = (
        "- {id: a, name: A, kind: agency}\n- {id: b, name: B, kind: agency}\n"
        "- {id: g, name: G, kind: group, members: [a, h]}\n- {id: h, name: H, kind: group, members: [b, g]}\n"
        "- {id: ubnd, name: U, kind: committee}\n"
    )
    world.task("each: true\nlead: [b, g]\n")
    assert owed_by(world.rows("2030-05-01")) == ["vd/b", "vd/a"]


def test_a_group_without_known_members_stands_for_itself(world: World) -> None:
    """Nobody is made up: the group itself owes it, once."""
    world.task("each: true\nlead: [nhom-rong, so-y-te]\n")
    assert owed_by(world.rows("2030-05-01")) == ["vd/nhom-rong", "vd/so-y-te"]


def test_a_lead_that_the_directory_does_not_hold_is_kept_as_printed(world: World) -> None:
    """Words as printed, and an unknown id, are never guessed: they owe it under the words that stand there."""
    world.task("each: true\nlead: [{as: Hội Tin học}, khong-co]\n")
    assert owed_by(world.rows("2030-05-01")) == ["Hội Tin học", "khong-co"]


def test_each_without_any_lead_is_one_obligation(world: World) -> None:
    """A task that nobody leads is still owed once."""
    world.task("each: true\n")
    assert owed_by(world.rows("2030-05-01")) == [None]


def test_occurrences_and_units_multiply(world: World) -> None:
    """Three years times two districts are six rows, year by year."""
    world.task("each: true\nlead: cac-quan\ndue: hằng năm\n")
    assert [one[:2] for one in dues(world.rows("2030-05-01"))] == [
        (year, unit) for year in ("2030", "2031", "2032") for unit in ("vd/quan-a", "vd/quan-b")
    ]


def test_a_member_whose_work_was_passed_on_owes_it_no_longer(world: World) -> None:
    """From the day of the change the other body owes it in place of the member; the group's other members still do."""
    world.task("each: true\nlead: cac-quan\nlead_changes:\n  - {on: 2031-03-01, from: quan-a, to: so-khcn}\n")
    assert owed_by(world.rows("2031-02-28")) == ["vd/quan-a", "vd/quan-b"]
    assert owed_by(world.rows("2031-03-01")) == ["vd/quan-b", "vd/so-khcn"]


@pytest.mark.parametrize("period", ["period: năm hai nghìn\n", ""])
def test_a_plan_without_a_readable_period_has_no_occurrences(period: str, world: World) -> None:
    """None is made up: the yearly task is undated; the one with a day of its own is late all the same."""
    world["kh/plan.yaml"] = f"title: X\narea: vd\nissuer: ubnd\nissued: 2030-01-10\n{period}"
    world.task("due: hằng năm\n", "a")
    world.task("due: tháng 11 năm 2030\n", "b")
    assert [str(row.standing) for row in world.rows("2033-05-01")] == ["undated", "overdue"]


def test_a_record_with_a_fault_is_no_obligation(world: World) -> None:
    """A task with a field that cannot be read is left out; the sound one beside it is not."""
    world.task("title: Hỏng\nstarted: hôm qua\n", "hong")
    world.task("title: Lành\n", "lanh")
    workspace = world.at("2030-05-01")
    assert [row.obligation.entry.id for row in world.rows("2030-05-01")] == ["kh/lanh"]
    assert workspace.unsound() == ["kh/hong"]


def test_what_totals_count_once_is_the_task_and_its_occurrence(world: World) -> None:
    """Rows of several units of one occurrence have one key."""
    world.task("each: true\nlead: cac-quan\ndue: hằng năm\n")
    assert list(dict.fromkeys(row.obligation.once for row in world.rows("2030-05-01"))) == [
        ("kh/t", "2030"),
        ("kh/t", "2031"),
        ("kh/t", "2032"),
    ]
