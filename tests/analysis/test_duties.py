"""The ledger of reports: who owes which report for which period, and how each stands."""

import pytest

from ckds.analysis.duties import DutyRow
from tests.support import World

QUARTERLY = """\
duties:
  - {id: quy, every: quarter, due: trước ngày 20 của tháng cuối quý, from: [so-y-te, so-tttt], to: ubnd}
"""


def duty(every: str, due: str | None, who: str = "so-y-te") -> str:
    """Return a plan's only duty."""
    return f"duties:\n  - {{id: bc, every: {every}, {f'due: {due}, ' if due else ''}from: [{who}]}}\n"


def stands(rows: list[DutyRow]) -> list[tuple[str | None, str, str, int | None]]:
    """Return period, unit, standing and days overdue of each row."""
    return [(row.period, row.unit.key, str(row.standing), row.days_overdue) for row in rows]


def days(rows: list[DutyRow]) -> list[tuple[str | None, str]]:
    """Return period and last day of each row."""
    return [(row.period, str(row.due)) for row in rows]


# --- Periods and days ---


def test_a_row_for_each_period_and_each_unit(world: World) -> None:
    """Four quarters in each of three years for two units: 24 reports, due before the 20th, so on the 19th."""
    world.plan(QUARTERLY)
    rows = world.duties("2030-02-01")
    assert len(rows) == 24
    assert [(row.period, row.unit.key, str(row.due)) for row in rows[:3]] == [
        ("2030-Q1", "vd/so-y-te", "2030-03-19"),
        ("2030-Q1", "vd/so-tttt", "2030-03-19"),
        ("2030-Q2", "vd/so-y-te", "2030-06-19"),
    ]


@pytest.mark.parametrize(
    ("every", "due", "first"),
    [
        ("month", "ngày 20", ("2030-01", "2030-01-20")),
        ("month", "trước ngày 20", ("2030-01", "2030-01-19")),
        ("year", "trước ngày 15/12", ("2030", "2030-12-14")),
        ("week", "thứ sáu", ("2030-W02", "2030-01-11")),
        ("half-year", "trước ngày 15 tháng 6 và trước ngày 01 tháng 12", ("2030-H1", "2030-06-14")),
        ("quarter", "'trước ngày 20/3, 20/6, 20/9, 20/12'", ("2030-Q1", "2030-03-19")),
        ("nine-months", "trước ngày 20/9", ("2030-9m", "2030-09-19")),
    ],
)
def test_a_bare_day_recurs_as_the_duty_does(every: str, due: str, first: tuple[str, str], world: World) -> None:
    """The cadence stands in `every`, so the words need not repeat it; the period is one of that cadence."""
    world.plan(duty(every, due))
    assert days(world.duties("2030-02-01"))[0] == first


def test_the_two_days_of_half_years_are_the_two_half_years(world: World) -> None:
    """NQ 03/NQ-CP: before 15 June and before 1 December; the data of the half-years go up to 14/6 and 14/12."""
    world.plan(duty("half-year", "trước ngày 15 tháng 6 và trước ngày 01 tháng 12"))
    rows = world.duties("2030-02-01")
    assert days(rows)[:2] == [("2030-H1", "2030-06-14"), ("2030-H2", "2030-11-30")]
    assert [[str(day) for day in row.cut_off or ()] for row in rows[:2]] == [
        ["2029-12-15", "2030-06-14"],
        ["2030-06-15", "2030-12-14"],
    ]


def test_one_day_is_not_enough_for_two_half_years(world: World) -> None:
    """A half-yearly duty that states one day of the year: read as that day, and no other is made up."""
    world.plan(duty("half-year", "trước ngày 15/12"))
    assert days(world.duties("2030-02-01")) == [(None, "2030-12-14")]


def test_words_that_recur_already_stay_as_they_are(world: World) -> None:
    """A monthly report due in the month after keeps its own words."""
    world.plan(duty("month", "trước ngày 05 tháng sau"))
    assert days(world.duties("2030-02-01"))[:2] == [("2030-01", "2030-02-04"), ("2030-02", "2030-03-04")]


@pytest.mark.parametrize(
    ("every", "due"),
    [("month", None), ("on-demand", None), ("unstated", None), ("month", "sớm"), ("quarter", "ngày 20")],
)
def test_without_a_day_nobody_can_be_said_to_owe_it(every: str, due: str | None, world: World) -> None:
    """No day stated, or none that follows from the words: one row for each unit, undated, never missing."""
    world.plan(duty(every, due))
    assert stands(world.duties("2040-01-01")) == [(None, "vd/so-y-te", "undated", None)]


@pytest.mark.parametrize(
    ("every", "due", "first", "last"),
    [
        ("month", "ngày 20", "2029-12-15", "2030-01-14"),
        ("quarter", "trước ngày 20 của tháng cuối quý", "2029-12-15", "2030-03-14"),
        ("half-year", "6 tháng một lần", "2029-12-15", "2030-06-14"),
        ("nine-months", "trước ngày 20/9", "2029-12-15", "2030-09-14"),
        ("year", "trước ngày 15/12", "2029-12-15", "2030-12-14"),
    ],
)
def test_the_data_of_a_period_are_cut_off_on_the_fourteenth(
    every: str, due: str, first: str, last: str, world: World
) -> None:
    """Nghị định 09/2019/NĐ-CP, Điều 12: from the 15th of the month before the period to the 14th of its last month."""
    world.plan(duty(every, due))
    row = world.duties("2030-02-01")[0]
    assert [str(day) for day in row.cut_off or ()] == [first, last]


def test_a_week_has_no_cut_off(world: World) -> None:
    """The decree knows none, so none is shown."""
    world.plan(duty("week", "thứ sáu"))
    assert world.duties("2030-02-01")[0].cut_off is None


def test_a_plan_without_a_readable_period_owes_no_made_up_reports(world: World) -> None:
    """Its reports are undated, as nobody knows for which years they are."""
    world["kh/plan.yaml"] = "title: X\narea: vd\nissuer: ubnd\nperiod: hai năm\n" + duty("month", "ngày 20")
    assert stands(world.duties("2040-01-01")) == [(None, "vd/so-y-te", "undated", None)]


# --- Who owes it ---


def test_groups_owe_as_their_members(world: World) -> None:
    """Each district of the day of issue; a group without members and a body as printed stand for themselves."""
    world.plan(duty("year", "trước ngày 15/12", "cac-quan, nhom-rong, {as: Hội Tin học}"))
    assert [row.unit.key for row in world.duties("2030-02-01")][:4] == [
        "vd/quan-a",
        "vd/quan-b",
        "vd/nhom-rong",
        "Hội Tin học",
    ]


def test_a_duty_of_nobody_is_owed_by_nobody(world: World) -> None:
    """No `from`, no rows; and no plan document, no ledger."""
    world.plan("duties:\n  - {id: bc, every: year, due: trước ngày 15/12}\n")
    assert world.duties("2030-02-01") == []
    world["kh/plan.yaml"] = None
    world.task("")
    assert world.duties("2030-02-01") == []


# --- Received ---


def test_submitted_late_missing_and_not_yet_due(world: World) -> None:
    """Q1: one on the last day, the other a day late; Q2: missing since 19 June; Q3: not yet due."""
    world.plan(QUARTERLY)
    world["kh/reports/2030-q1.yaml"] = (
        "- {duty: quy, unit: so-y-te, on: 2030-03-19, number: 12/BC-SYT}\n- {duty: quy, unit: so-tttt, on: 2030-03-20}\n"
    )
    rows = world.duties("2030-06-22")
    assert stands(rows)[:6] == [
        ("2030-Q1", "vd/so-y-te", "submitted", None),
        ("2030-Q1", "vd/so-tttt", "late", None),
        ("2030-Q2", "vd/so-y-te", "missing", 3),
        ("2030-Q2", "vd/so-tttt", "missing", 3),
        ("2030-Q3", "vd/so-y-te", "not-yet-due", None),
        ("2030-Q3", "vd/so-tttt", "not-yet-due", None),
    ]
    assert rows[0].receipt is not None
    assert rows[0].receipt.record.number == "12/BC-SYT"


def test_missing_begins_the_day_after_the_last_day(world: World) -> None:
    """The 19th itself is not yet late."""
    world.plan(QUARTERLY)
    assert [world.duties(day)[0].standing for day in ("2030-03-19", "2030-03-20")] == ["not-yet-due", "missing"]


def test_a_receipt_dated_after_the_day_is_not_known_yet(world: World) -> None:
    """On 21 March nobody knows that it will come on the 22nd."""
    world.plan(QUARTERLY)
    world["kh/reports/2030-q1.yaml"] = "- {duty: quy, unit: so-y-te, on: 2030-03-22}\n"
    assert stands(world.duties("2030-03-21"))[0] == ("2030-Q1", "vd/so-y-te", "missing", 2)
    assert stands(world.duties("2030-03-22"))[0] == ("2030-Q1", "vd/so-y-te", "late", None)


def test_the_first_of_two_receipts_counts(world: World) -> None:
    """A correction after the last day, entered above the first report, does not make it late."""
    world.plan(QUARTERLY)
    world["kh/reports/2030-q1.yaml"] = (
        "- {duty: quy, unit: so-y-te, on: 2030-04-02, number: 15/BC}\n- {duty: quy, unit: so-y-te, on: 2030-03-18}\n"
    )
    assert stands(world.duties("2030-06-01"))[0][2] == "submitted"


def test_a_receipt_settles_only_its_duty_its_unit_and_its_period(world: World) -> None:
    """Another duty, another unit, another quarter: nothing of Q1 of Sở Y tế is settled."""
    world.plan(QUARTERLY + "  - {id: nam, every: year, due: trước ngày 15/12, from: [so-y-te]}\n")
    world["kh/reports/2030-q1.yaml"] = (
        "- {duty: nam, unit: so-y-te, on: 2030-03-18}\n- {duty: quy, unit: so-tttt, on: 2030-03-18}\n"
    )
    world["kh/reports/2030-q2.yaml"] = "- {duty: quy, unit: so-y-te, on: 2030-03-18}\n"
    assert [one[2] for one in stands(world.duties("2030-04-01"))[:3]] == ["missing", "submitted", "submitted"]


def test_a_successor_hands_in_for_the_body_before_it(world: World) -> None:
    """Rule CK121 lets it: Cục Cũ became part of Sở KH&CN."""
    world.plan(duty("quarter", "trước ngày 20 của tháng cuối quý", "cuc-cu"))
    world["kh/reports/2030-q1.yaml"] = "- {duty: bc, unit: so-khcn, on: 2030-03-18}\n"
    assert stands(world.duties("2030-04-01"))[0] == ("2030-Q1", "vd/cuc-cu", "submitted", None)


def test_a_receipt_with_a_fault_is_not_counted_and_said(world: World) -> None:
    """What cannot be read is left out of the ledger like any record."""
    world.plan(QUARTERLY)
    world["kh/reports/2030-q1.yaml"] = "- {duty: quy, unit: so-y-te, on: 2030-03-18, nguoi: X}\n"
    assert stands(world.duties("2030-04-01"))[0][2] == "missing"
    assert world.at("2030-04-01").unsound() == ["kh/reports/2030-q1"]


def test_a_report_owed_once_is_settled_by_its_receipt(world: World) -> None:
    """A duty with one fixed day has no period; whatever the file of the receipt is called, it was handed in."""
    world.plan(duty("unstated", "15/12/2030"))
    world["kh/reports/2030.yaml"] = "- {duty: bc, unit: so-y-te, on: 2030-12-10}\n"
    assert stands(world.duties("2031-01-01")) == [(None, "vd/so-y-te", "submitted", None)]


# --- The roll ---


def test_the_roll_moves_the_last_day_of_a_report(world: World) -> None:
    """20 January 2030 is a Sunday: handed in on Monday is on time where the policy rolls, and late where it does not."""
    world.plan(duty("month", "ngày 20"))
    world["kh/reports/2030-01.yaml"] = "- {duty: bc, unit: so-y-te, on: 2030-01-21}\n"
    assert world.duties("2030-03-01")[0].standing == "late"
    world.settings("roll: next-working-day\n")
    row = world.duties("2030-03-01")[0]
    assert (str(row.due), str(row.effective), row.standing) == ("2030-01-20", "2030-01-21", "submitted")
