"""Where a KPI should be today, and where it is heading. What cannot be computed is None, never bent."""

import re
from datetime import date
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Final

from ckds.analysis.measured import same_scope
from ckds.dates.period import Period
from ckds.numbers.model import Target
from ckds.records.kpi import Baseline, Kpi

_PLACES: Final = Decimal("0.01")
_DIGITS: Final = 80  # more than the largest number of a record has
_YEAR: Final = re.compile(r"(?:19|20)\d{2}")


def baseline_of(kpi: Kpi, scope: str | None, against: str | None = None) -> Baseline | None:
    """Return the start of a level: the latest, or the one of the year that a change is measured ``against``."""
    year = _YEAR.search(against or "")
    found = [
        base
        for base in kpi.baseline
        if same_scope(kpi, base.scope, scope) and (year is None or base.as_of.last.year == int(year[0]))
    ]
    return max(found, key=lambda base: base.as_of.last, default=None)


def at_level(target: Target, base: Baseline | None) -> Target | None:
    """Return a target as the level it asks for; a change against a base year needs the baseline of that year."""
    if target.value is None or target.basis in ("level", "yearly-rate"):
        return target
    if base is None or target.basis == "ambiguous":
        return None
    high = None if target.high is None else _level(target.high, target, base)
    return target._replace(value=_level(target.value, target, base), high=high)


def _level(change: Decimal, target: Target, base: Baseline) -> Decimal:
    return base.value + change if target.basis == "points" else base.value * (100 + change) / 100


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
    with localcontext(prec=_DIGITS):
        return (Decimal(value.numerator) / Decimal(value.denominator)).quantize(_PLACES).normalize() + 0
