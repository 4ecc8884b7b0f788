"""A KPI at one level against one milestone: gap, expected, forecast and standing, every number worked out by hand."""

from decimal import Decimal

import pytest

from ckds.analysis.kpi import KpiRow
from tests.support import World, told


def numbers(row: KpiRow) -> tuple[object, ...]:
    """Return gap, expected and forecast."""
    return row.gap, row.expected, row.forecast


# From 40 at the end of 2029 to 60 at the end of 2030: after 181 of 365 days 40 + 20 * 181/365 = 49.92.
LINE = 'unit: "%"\nbaseline: {as_of: 2029, value: 40}\ntargets: [{by: 2030, target: 60%}]\nmeasurements:\n'


# --- More is better ---


@pytest.mark.parametrize(
    ("value", "standing", "gap"),
    [("49,9", "behind", "10.1"), ("49,92", "on-track", "10.08"), ("60", "met", "0"), ("75", "met", "0")],
)
def test_on_track_is_on_or_above_the_line(value: str, standing: str, gap: str, world: World) -> None:
    """On 30 June 49.92 is expected: a hair less is behind; the target itself is met before its time."""
    world.kpi(LINE + f"  - {{as_of: 2030-06, value: '{value}'}}\n")
    row = world.kpi_row("2030-06-30")
    assert (row.standing, row.gap, row.expected) == (standing, Decimal(gap), Decimal("49.92"))


def test_the_line_moves_on_while_the_value_stays(world: World) -> None:
    """49.92 in June is on track in June, behind in October, missed in January."""
    world.kpi(LINE + "  - {as_of: 2030-06, value: '49,92'}\n")
    assert [str(world.kpi_row(day).standing) for day in ("2030-06-30", "2030-10-01", "2030-12-31", "2031-01-01")] == [
        "on-track",
        "behind",
        "behind",
        "missed",
    ]


def test_progress_and_forecast_on_the_way(world: World) -> None:
    """44 in March and 50 in June: half the way is done; 6 in 91 days go on for 184 days: 50 + 12.13."""
    world.kpi(LINE + "  - {as_of: 2030-03, value: 44}\n  - {as_of: 2030-06, value: 50}\n")
    row = world.kpi_row("2030-06-30")
    assert told(row.progress, row.forecast, row.level) == (50, Decimal("62.13"), 60)


def test_without_a_start_the_trend_says_whether_it_is_on_track(world: World) -> None:
    """44 in March and 50 in June head for 62.13: on track; 46 in June heads for 50.04: behind."""
    text = 'unit: "%"\ntargets: [{by: 2030, target: 60%}]\nmeasurements:\n  - {as_of: 2030-03, value: 44}\n'
    world.kpi(text + "  - {as_of: 2030-06, value: 50}\n")
    row = world.kpi_row("2030-07-01")
    assert told(row.standing, numbers(row)) == ("on-track", (10, None, Decimal("62.13")))
    world.kpi(text + "  - {as_of: 2030-06, value: 46}\n")
    row = world.kpi_row("2030-07-01")
    assert told(row.standing, numbers(row)) == ("behind", (14, None, Decimal("50.04")))


def test_one_value_without_a_start_is_behind(world: World) -> None:
    """Neither a line nor a trend: all that is known is that the target is not met yet."""
    world.kpi('unit: "%"\ntargets: [{by: 2030, target: 60%}]\nmeasurements: [{as_of: 2030-06, value: 59}]\n')
    row = world.kpi_row("2030-07-01")
    assert told(row.standing, numbers(row), row.progress) == ("behind", (1, None, None), None)


def test_more_than_is_strict(world: World) -> None:
    """“Trên 55%” and 55: nothing is missing and yet it is not met."""
    world.kpi('unit: "%"\ntargets: [{by: 2030, target: trên 55%}]\nmeasurements: [{as_of: 2030, value: 55}]\n')
    row = world.kpi_row("2031-01-01")
    assert told(row.standing, row.gap) == ("missed", 0)


# --- Less is better ---


def test_a_ceiling_is_held_only_when_its_time_is_over(world: World) -> None:
    """30 of at most 45 cases by June may still grow: on track, and met when the year is over."""
    world.kpi("unit: vụ\ntargets: [{by: 2030, target: không quá 45 vụ}]\nmeasurements: [{as_of: 2030-06, value: 30}]\n")
    assert (world.kpi_row("2030-12-31").standing, world.kpi_row("2031-01-01").standing) == ("on-track", "met")


def test_above_a_ceiling_the_gap_is_what_is_too_much(world: World) -> None:
    """50 of at most 45: 5 too many."""
    world.kpi("unit: vụ\ntargets: [{by: 2030, target: không quá 45 vụ}]\nmeasurements: [{as_of: 2030, value: 50}]\n")
    row = world.kpi_row("2031-01-01")
    assert told(row.standing, row.gap) == ("missed", 5)


@pytest.mark.parametrize(("value", "standing"), [("7,5", "on-track"), ("7,6", "behind")])
def test_a_falling_line(value: str, standing: str, world: World) -> None:
    """From 10 to 5 in 365 days: after 181 of them 10 - 5 * 181/365 = 7.52 is expected, and less is better."""
    world.kpi(
        'unit: "%"\nbaseline: {as_of: 2029, value: 10}\ntargets: [{by: 2030, target: giảm còn 5%}]\n'
        f"measurements: [{{as_of: 2030-06, value: '{value}'}}]\n"
    )
    row = world.kpi_row("2030-06-30")
    assert (row.standing, row.expected) == (standing, Decimal("7.52"))


def test_a_rank_is_better_when_it_is_lower(world: World) -> None:
    """Rank 12 of a top 10 is 2 places short; rank 8 is met at once."""
    text = "targets: [{by: 2030, target: Phấn đấu top 10}]\nmeasurements:\n"
    world.kpi(text + "  - {as_of: 2030, value: 12}\n")
    row = world.kpi_row("2031-01-01")
    assert told(row.standing, row.gap) == ("missed", 2)
    world.kpi(text + "  - {as_of: 2030-06, value: 8}\n")
    assert world.kpi_row("2030-07-01").standing == "met"


# --- Ranges and exact numbers ---


@pytest.mark.parametrize(
    ("value", "standing", "gap"), [("15", "missed", 1), ("16", "met", 0), ("18", "met", 0), ("20", "missed", 2)]
)
def test_a_range_is_missed_on_either_side(value: str, standing: str, gap: int, world: World) -> None:
    """16 - 18 per cent: below and above are both off."""
    world.kpi(
        f'unit: "%"\ntargets: [{{by: 2030, target: 16 - 18%}}]\nmeasurements: [{{as_of: 2030, value: {value}}}]\n'
    )
    row = world.kpi_row("2031-01-01")
    assert told(row.standing, row.gap) == (standing, gap)


# --- Changes against a year ---

AGAINST = 'unit: "%"\nbaseline: {{as_of: {year}, value: 40}}\ntargets: [{{by: 2030, target: {target}{reads}}}]\nmeasurements:\n'


@pytest.mark.parametrize(
    ("reads", "level", "gap", "standing"),
    [(", reads: points", 50, 2, "missed"), (", reads: percent", 44, 0, "met")],
)
def test_points_and_per_cent_ask_for_different_levels(
    reads: str, level: int, gap: int, standing: str, world: World
) -> None:
    """“Tăng 10% so với 2029” from 40: 50 as points, 44 as per cent; 48 meets only the second."""
    words = "tăng 10% so với năm 2029"
    world.kpi(AGAINST.format(year=2029, target=words, reads=reads) + "  - {as_of: 2030, value: 48}\n")
    row = world.kpi_row("2031-01-01")
    assert told(row.level, row.gap, row.standing) == (level, gap, standing)


def test_an_ambiguous_rise_is_not_judged_and_said(world: World) -> None:
    """Neither level is guessed; the value is still shown."""
    words = "tăng 10% so với năm 2029"
    world.kpi(AGAINST.format(year=2029, target=words, reads="") + "  - {as_of: 2030, value: 48}\n")
    row = world.kpi_row("2031-01-01")
    assert told(row.standing, row.level, row.gap, row.reading.actual) == ("no-data", None, None, 48)
    assert row.why is not None
    assert row.why.en == "points or per cent: the target leaves it open"


def test_a_rise_against_a_year_needs_that_years_value(world: World) -> None:
    """The start of 2028 is not the one of 2029 that the target names: nothing is computed from the wrong year."""
    words = "tăng 10 điểm % so với năm 2029"
    world.kpi(AGAINST.format(year=2028, target=words, reads="") + "  - {as_of: 2030, value: 48}\n")
    row = world.kpi_row("2031-01-01")
    assert (row.standing, row.level, row.gap, row.expected, row.progress) == ("no-data", None, None, None, None)
    assert row.why is not None
    assert row.why.en == "the level asked for needs the value of 2029"


def test_a_fall_against_a_year(world: World) -> None:
    """5 points less than 40 are 35; at 37 it is 2 too much and half the way is done… 3 of 5."""
    words = "giảm 5 điểm % so với năm 2029"
    world.kpi(AGAINST.format(year=2029, target=words, reads="") + "  - {as_of: 2030, value: 37}\n")
    row = world.kpi_row("2031-01-01")
    assert told(row.level, row.gap, row.progress, row.standing) == (35, 2, 60, "missed")


def test_places_up_against_a_year(world: World) -> None:
    """Five places up from rank 20 is rank 15."""
    world.kpi(
        "baseline: {as_of: 2029, value: 20}\ntargets: [{by: 2030, target: tăng 5 bậc so với năm 2029}]\n"
        "measurements: [{as_of: 2030, value: 17}]\n"
    )
    row = world.kpi_row("2031-01-01")
    assert told(row.level, row.gap, row.standing) == (15, 2, "missed")


def test_words_are_held_against_the_level_and_not_the_change(world: World) -> None:
    """“Trên 45%” is more than the 10 of the change and less than the 50 it amounts to: it decides nothing."""
    words = "tăng 10 điểm % so với năm 2029"
    world.kpi(AGAINST.format(year=2029, target=words, reads="") + "  - {as_of: 2030, text: trên 45%}\n")
    row = world.kpi_row("2031-01-01")
    assert row.why is not None
    assert (row.standing, row.gap, row.why.en) == ("no-data", None, "there are only words: trên 45%")
    world.kpi(AGAINST.format(year=2029, target=words, reads="") + "  - {as_of: 2030, text: trên 55%}\n")
    assert world.kpi_row("2031-01-01").standing == "met"


# --- What cannot be judged ---


def test_a_target_that_cannot_be_read_is_no_data_with_the_reason(world: World) -> None:
    """The row stays, the value is shown, and why says what to write."""
    world.kpi("unit: doanh nghiệp\ntargets: [{by: 2030, target: '68,457'}]\nmeasurements: [{as_of: 2030, value: 70}]\n")
    row = world.kpi_row("2031-01-01")
    assert told(row.standing, row.level, row.gap, row.reading.actual) == ("no-data", None, None, 70)
    assert row.why is not None
    assert "68.457" in row.why.en


def test_no_targets_no_standing(world: World) -> None:
    """One row a level with its latest value; estimates and later values are left out."""
    world.kpi(
        'unit: "%"\ntargets: []\nmeasurements:\n'
        "  - {as_of: 2030-03, scope: city, value: 10}\n  - {as_of: 2030-06, scope: city, value: 20, estimate: true}\n"
        "  - {as_of: 2030-06, scope: district, value: 5}\n"
    )
    assert [(row.scope, row.reading.actual, str(row.standing)) for row in world.kpis("2030-06-29")] == [
        ("city", 10, "untargeted"),
        (None, None, "untargeted"),
    ]
    assert [told(row.scope, row.reading.actual) for row in world.kpis("2030-06-30")] == [("city", 10), ("district", 5)]


def test_no_targets_and_no_data_is_one_row(world: World) -> None:
    """The KPI is still there."""
    world.kpi("targets: []\n")
    row = world.kpi_row("2030-06-30")
    assert (row.standing, row.scope, row.milestone) == ("untargeted", None, None)


def test_a_kpi_with_a_fault_is_left_out_and_said(world: World) -> None:
    """A value that is no number: the KPI has no row, and the workspace says that it was left out."""
    world.kpi("targets: [{by: 2030, target: 60%}]\nmeasurements: [{as_of: 2030, value: nhiều}]\n", "hong")
    world.kpi("title: Lành\ntargets: []\n", "lanh")
    assert [row.entry.id for row in world.kpis("2031-01-01")] == ["kh/lanh"]
    assert world.at("2031-01-01").unsound() == ["kh/hong"]


def test_a_large_number_is_no_fault(world: World) -> None:
    """A budget in đồng with a start, a value and a trend."""
    world.kpi(
        "unit: đồng\nbaseline: {as_of: 2029, value: 10000000000 tỷ}\ntargets: [{by: 2030, target: 20000000000 tỷ đồng}]\n"
        "measurements: [{as_of: 2030-03, value: 12000000000 tỷ}, {as_of: 2030-06, value: 15000000000 tỷ}]\n"
    )
    row = world.kpi_row("2031-01-01")
    assert told(row.standing, row.gap, row.progress) == ("missed", Decimal("5e18"), 50)
