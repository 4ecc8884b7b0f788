"""Where a KPI should be today, and where it is heading. What cannot be computed is None, never bent."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from ckds.dates.period import Period
from ckds.numbers.model import Target
from ckds.records.kpi import Baseline, Kpi

_PLACES = Decimal("0.01")


def baseline_of(kpi: Kpi, scope: str | None) -> Baseline | None:
    """Return the start of a level."""
    exact = [base for base in kpi.baseline if base.scope == scope]
    loose = [base for base in kpi.baseline if base.scope is None or scope is None]
    return next(iter(exact or loose), None)


def level_asked(target: Target, base: Baseline | None) -> Decimal | None:
    """Return the level that a target asks for; a change against a base year needs the baseline of that year."""
    if target.value is None or target.basis in ("level", "yearly-rate"):
        return target.value
    if base is None or target.basis == "ambiguous":
        return None
    if target.basis == "points":
        return base.value + target.value
    return base.value * (100 + target.value) / 100


def expected(level: Decimal | None, by: Period, base: Baseline | None, today: date) -> Decimal | None:
    """Return the value expected on ``today``: on the line from the baseline; at the milestone itself, the target."""
    if level is None:
        return None
    if today >= by.last:
        return level
    if base is None or base.as_of.last >= by.last:
        return None
    share = Fraction(max(0, (today - base.as_of.last).days), (by.last - base.as_of.last).days)
    return _rounded(Fraction(base.value) + share * (Fraction(level) - Fraction(base.value)))


def forecast(series: tuple[tuple[date, Decimal], ...], by: Period) -> Decimal | None:
    """Return the value at the milestone on the line of least squares through two measurements or more."""
    if len(series) < 2:
        return None
    days = [Fraction(day.toordinal()) for day, _ in series]
    values = [Fraction(value) for _, value in series]
    middle, mean = sum(days, Fraction(0)) / len(days), sum(values, Fraction(0)) / len(values)
    spread = sum(((day - middle) ** 2 for day in days), Fraction(0))
    if spread == 0:
        return None
    pairs = zip(days, values, strict=True)
    rise = sum(((day - middle) * (value - mean) for day, value in pairs), Fraction(0))
    slope = rise / spread
    return _rounded(mean + slope * (Fraction(by.last.toordinal()) - middle))


def progress(level: Decimal | None, actual: Decimal | None, base: Baseline | None) -> Decimal | None:
    """Return how much of the way from the baseline to the target is done, in per cent; beyond it is more than 100."""
    if level is None or actual is None or base is None or level == base.value:
        return None
    return _rounded(100 * (Fraction(actual) - Fraction(base.value)) / (Fraction(level) - Fraction(base.value)))


def _rounded(value: Fraction) -> Decimal:
    return (Decimal(value.numerator) / Decimal(value.denominator)).quantize(_PLACES).normalize() + 0
