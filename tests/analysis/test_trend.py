"""Expected today, forecast, progress, the level a change amounts to: every number here is worked out by hand."""

from datetime import date
from decimal import Decimal

import pytest

from ckds.analysis.trend import at_level, baseline_of, expected, forecast, progress
from ckds.dates.period import Period, read_period
from ckds.numbers.target import Reads, read_target
from ckds.records.kpi import Baseline, Kpi


def base(as_of: str, value: str, scope: str | None = None) -> Baseline:
    """Return a baseline."""
    return Baseline.model_validate({"as_of": as_of, "value": value, **({"scope": scope} if scope else {})})


def kpi(*bases: Baseline, scopes: tuple[str | None, ...] = (None,)) -> Kpi:
    """Return a KPI with these baselines and a target for each level."""
    targets = [{"by": "2030", "target": "60%", **({"scope": scope} if scope else {})} for scope in scopes]
    return Kpi.model_validate({"title": "K", "unit": "%", "targets": targets, "baseline": list(bases)})


def by(text: str) -> Period:
    """Return a time."""
    found = read_period(text)
    assert found
    return found


def series(*points: tuple[str, str]) -> tuple[tuple[date, Decimal], ...]:
    """Return measured points."""
    return tuple((date.fromisoformat(day), Decimal(value)) for day, value in points)


# --- The baseline that counts ---


def test_the_baseline_of_the_level_wins() -> None:
    """Each level has its own start."""
    found = kpi(base("2029", "40", "city"), base("2029", "20", "district"), scopes=("city", "district"))
    assert [one and one.value for one in (baseline_of(found, "city"), baseline_of(found, "district"))] == [40, 20]


def test_a_baseline_without_a_level_is_that_of_the_only_level() -> None:
    """One level: it can only be meant. Two levels: nobody knows which, so neither has one."""
    one = kpi(base("2029", "40"), scopes=("city",))
    two = kpi(base("2029", "40"), scopes=("city", "district"))
    assert baseline_of(one, "city") is not None
    assert (baseline_of(two, "city"), baseline_of(two, "district")) == (None, None)


def test_of_several_baselines_the_last_stands_unless_the_target_names_a_year() -> None:
    """“So với năm 2028” is measured from 2028, and from nothing where that year has no value."""
    found = kpi(base("2028", "30"), base("2029", "40"))
    assert baseline_of(found, None, "2028") == base("2028", "30")
    assert baseline_of(found, None, "2027") is None
    assert baseline_of(found, None) == base("2029", "40")


def test_a_baseline_of_the_end_of_a_year_is_that_of_the_year() -> None:
    """`2028-12-31` is the state of 2028."""
    assert baseline_of(kpi(base("2028-12-31", "30")), None, "2028") is not None


# --- The level asked for ---


def level(words: str, start: Baseline | None, unit: str = "%", reads: Reads | None = None) -> tuple[object, ...]:
    """Return the bounds of the level that words ask for, from a start; empty where that is not known."""
    asked = at_level(read_target(words, unit, reads), start)
    return () if asked is None else (asked.value, asked.high)


@pytest.mark.parametrize(
    ("words", "value", "high"),
    [
        ("60%", 60, None),
        ("trên 55%", 55, None),
        ("40 - 50%", 40, 50),
        ("tăng 10 điểm % so với năm 2029", 50, None),  # 40 + 10
        ("giảm 5 điểm % so với năm 2029", 35, None),  # 40 - 5
        ("tăng 5 - 10 điểm % so với năm 2029", 45, 50),
        ("tăng 15%/năm", 15, None),
    ],
)
def test_a_change_asks_for_a_level(words: str, value: int, high: int | None) -> None:
    """From a start of 40: points are added, to both bounds; levels and yearly rates stay what they are."""
    assert level(words, base("2029", "40")) == (value, high)


def test_a_change_in_per_cent_multiplies() -> None:
    """10 per cent more than 40 is 44; 20 per cent more than 250 enterprises are 300."""
    assert level("tăng 10% so với năm 2029", base("2029", "40"), reads="percent") == (44, None)
    assert level("tăng 20% so với năm 2029", base("2029", "250"), "doanh nghiệp") == (300, None)


def test_a_change_without_its_start_asks_for_no_known_level() -> None:
    """Nothing is bent: no baseline, no level; ambiguous words have none either."""
    assert level("tăng 10 điểm % so với năm 2029", None) == ()
    assert level("tăng 10% so với năm 2029", base("2029", "40")) == ()


def test_a_start_of_zero_is_no_fault() -> None:
    """Ten per cent more than nothing is nothing."""
    assert level("tăng 20% so với năm 2029", base("2029", "0"), "trạm") == (0, None)


# --- Expected today ---


@pytest.mark.parametrize(
    ("today", "value"),
    [
        ("2029-12-31", "40"),
        ("2030-01-01", "40.05"),  # 1 of 365 days: 40 + 20/365 = 40.0548
        ("2030-03-14", "44"),  # day 73 of 365: a fifth
        ("2030-12-30", "59.95"),
        ("2030-12-31", "60"),
        ("2035-01-01", "60"),
        ("2029-06-01", "40"),  # before the start nothing more is expected than the start
    ],
)
def test_expected_lies_on_the_line_from_the_start(today: str, value: str) -> None:
    """From 40 at the end of 2029 to 60 at the end of 2030."""
    assert expected(Decimal(60), by("2030"), base("2029", "40"), date.fromisoformat(today)) == Decimal(value)


def test_expected_falls_where_less_is_asked() -> None:
    """From 10 to 5 in 365 days: after 73 of them 9."""
    assert expected(Decimal(5), by("2030"), base("2029", "10"), date(2030, 3, 14)) == 9


def test_without_a_start_only_the_milestone_itself_is_expected() -> None:
    """No line can be drawn before; on its last day the target is what is expected."""
    assert expected(Decimal(60), by("2030"), None, date(2030, 12, 30)) is None
    assert expected(Decimal(60), by("2030"), None, date(2030, 12, 31)) == 60


def test_a_start_at_or_after_the_milestone_is_no_start() -> None:
    """Nothing is divided by no days."""
    assert expected(Decimal(60), by("2030"), base("2030", "40"), date(2030, 5, 1)) is None


def test_no_level_nothing_expected() -> None:
    """Where the level cannot be told, neither can what is expected."""
    assert expected(None, by("2030"), base("2029", "40"), date(2035, 1, 1)) is None


# --- Forecast ---


def test_two_points_make_a_line() -> None:
    """20 on 1 January, 30 on 11 January: one a day, so 60 on 10 February."""
    assert forecast(series(("2030-01-01", "20"), ("2030-01-11", "30")), by("2030-02-10")) == 60


def test_three_points_are_fitted_by_least_squares() -> None:
    """(0, 1) (1, 3) (2, 4) in days: slope 3/2, mean 8/3 at day 1; at day 4 it is 8/3 + 9/2 = 7.17."""
    points = series(("2030-01-01", "1"), ("2030-01-02", "3"), ("2030-01-03", "4"))
    assert forecast(points, by("2030-01-05")) == Decimal("7.17")


def test_a_falling_trend_may_go_below_zero() -> None:
    """It is a line, not a promise: what it says is shown as it is."""
    assert forecast(series(("2030-01-01", "4"), ("2030-01-03", "2")), by("2030-01-11")) == -6


@pytest.mark.parametrize("points", [(), (("2030-01-01", "20"),)])
def test_fewer_than_two_points_make_no_forecast(points: tuple[tuple[str, str], ...]) -> None:
    """One value has no trend."""
    assert forecast(series(*points), by("2030")) is None


def test_two_points_of_one_day_make_no_line() -> None:
    """Nothing is divided by no days."""
    assert forecast(series(("2030-01-01", "20"), ("2030-01-01", "30")), by("2030")) is None


def test_large_numbers_stay_exact() -> None:
    """A budget of a hundred trillion đồng to the đồng, and a number of thirty digits, are no fault."""
    points = series(("2030-01-01", "100000000000001"), ("2030-01-02", "100000000000003"))
    assert forecast(points, by("2030-01-03")) == 100000000000005
    huge = "9" * 30
    assert forecast(series(("2030-01-01", huge), ("2030-01-02", huge)), by("2030-01-03")) == Decimal(huge)


# --- Progress ---


@pytest.mark.parametrize(
    ("level", "actual", "start", "way"),
    [
        ("60", "50", "40", "50"),
        ("60", "60", "40", "100"),
        ("60", "70", "40", "150"),  # beyond the target
        ("60", "30", "40", "-50"),  # the wrong way
        ("5", "8", "10", "40"),  # lower is better: 2 of 5
        ("1", "0.5", "0", "50"),
        ("3", "1", "0", "33.33"),
    ],
)
def test_progress_is_the_share_of_the_way_done(level: str, actual: str, start: str, way: str) -> None:
    """In per cent of the way from the start to the target."""
    assert progress(Decimal(level), Decimal(actual), base("2029", start)) == Decimal(way)


def test_no_way_no_progress() -> None:
    """A start that is the target, no start, no value: nothing can be said."""
    assert progress(Decimal(40), Decimal(50), base("2029", "40")) is None
    assert progress(Decimal(60), Decimal(50), None) is None
    assert progress(Decimal(60), None, base("2029", "40")) is None
    assert progress(None, Decimal(50), base("2029", "40")) is None


def test_round_numbers_have_no_exponent() -> None:
    """1000 is printed as 1000, never as 1E+3."""
    assert str(progress(Decimal(2), Decimal(11), base("2029", "1"))) == "1000"
