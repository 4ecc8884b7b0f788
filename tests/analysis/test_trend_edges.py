"""Edges of expected, forecast and progress that changing the code by one sign or one number showed to be held by no other test."""

from datetime import date
from decimal import Decimal

from ckds.analysis.trend import expected, forecast, progress
from ckds.dates.period import Period, read_period
from ckds.records.kpi import Baseline


def by(text: str) -> Period:
    """Return a time."""
    found = read_period(text)
    assert found
    return found


def start(as_of: str, value: str) -> Baseline:
    """Return a baseline."""
    return Baseline.model_validate({"as_of": as_of, "value": value})


def test_nothing_is_never_minus_nothing() -> None:
    """One in a hundred thousand backwards is -0.001 per cent of the way, which is shown as 0, not as -0."""
    assert str(progress(Decimal(100_000), Decimal(-1), start("2029", "0"))) == "0"


def test_the_way_may_be_gone_backwards_and_beyond() -> None:
    """From 40 to 60: 30 is half the way back, 70 is half the way more, 40 nothing."""
    base = start("2029", "40")
    assert [progress(Decimal(60), Decimal(actual), base) for actual in (30, 40, 50, 60, 70)] == [-50, 0, 50, 100, 150]
    assert progress(Decimal(40), Decimal(50), base) is None
    assert progress(None, Decimal(50), base) is None
    assert progress(Decimal(60), None, base) is None
    assert progress(Decimal(60), Decimal(50), None) is None


def test_expected_at_both_ends_of_the_line() -> None:
    """From 0 at the end of 2029 to 365 at the end of 2030: one more a day."""
    base, end = start("2029", "0"), by("2030")
    days = [
        date(2029, 6, 1),
        date(2029, 12, 31),
        date(2030, 1, 1),
        date(2030, 12, 30),
        date(2030, 12, 31),
        date(2031, 1, 1),
    ]
    assert [expected(Decimal(365), end, base, day) for day in days] == [0, 0, 1, 364, 365, 365]
    assert expected(None, end, base, date(2030, 6, 1)) is None
    assert expected(Decimal(365), end, None, date(2030, 12, 30)) is None
    assert expected(Decimal(365), end, None, date(2030, 12, 31)) == 365
    assert expected(Decimal(365), end, start("2030", "0"), date(2030, 6, 1)) is None


def test_the_line_of_least_squares_by_hand() -> None:
    """Days 1, 2, 3 with 1, 2, 6: the mean is 3, the slope 2.5; on day 11, which is 9 after the middle, 25.5."""
    series = tuple((date(2030, 1, day), Decimal(value)) for day, value in ((1, 1), (2, 2), (3, 6)))
    assert forecast(series, by("2030-01-11")) == Decimal("25.5")
    assert forecast(series[:1], by("2030-01-11")) is None
    assert forecast((), by("2030-01-11")) is None
    assert forecast((series[0], series[0]), by("2030-01-11")) is None
