"""Which measurement counts for a milestone, and what it says."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from ckds.analysis.milestone import Milestone
from ckds.dates.period import Period
from ckds.lang import Text
from ckds.numbers.model import Target, TargetError, compare, gap, lower_is_better
from ckds.numbers.target import read_target
from ckds.records.kpi import Kpi, Measurement
from ckds.text import fold


class Reading(NamedTuple):
    """What counts for a milestone.

    Attributes:
        of: the measurement.
        met: whether it meets the target; None when it cannot tell.
        actual: its value; None for words and for met or not.
        why: why it cannot be judged, or why nothing counts.
        series: what the trend is drawn from: last day and value, oldest first.
    """

    of: Measurement | None
    met: bool | None = None
    actual: Decimal | None = None
    why: Text | None = None
    series: tuple[tuple[date, Decimal], ...] = ()


_NOTHING = Text("chưa có số liệu đến thời điểm này", "nothing was measured up to then")
_ESTIMATES = Text("mới có số ước, chưa có số thực hiện", "there are only estimates")
_OTHER_METHOD = Text(
    "chỉ có số liệu theo cách tính khác: {methods}", "it was only measured by another method: {methods}"
)
_METHODS = Text(
    "số liệu theo nhiều cách tính ({methods}), chỉ tiêu chưa chọn cách nào",
    "measured by several methods ({methods}) and the KPI names none",
)
_PERIOD = Text("chưa có số liệu cho đúng kỳ {by}", "there is no value for exactly {by}")
_PARTS = Text(
    "mục tiêu cho từng {each} nhưng số liệu không theo {each}", "the target is for each {each}, the data is not"
)
_WORDS = Text("chỉ có số liệu bằng lời: {text}", "there are only words: {text}")
_KIND_MET = Text(
    "mục tiêu là con số nhưng số liệu chỉ ghi đạt hay không", "the target is a number, the data only met or not"
)
_KIND_VALUE = Text(
    "mục tiêu định tính: cần ghi met: true hoặc false", "the target is in words: record met: true or false"
)


def known(kpi: Kpi, scope: str | None, today: date) -> list[Measurement]:
    """Return the measurements of a level that are dated up to ``today``, oldest first."""
    found = [m for m in kpi.measurements if same_scope(kpi, m.scope, scope) and m.as_of.last <= today]
    return sorted(found, key=lambda m: m.as_of.last)


def same_scope(kpi: Kpi, measured: str | None, wanted: str | None) -> bool:
    """Does a measurement belong to a level? One that names none belongs to the only level there is."""
    if measured == wanted:
        return True
    scopes = {entry.scope for entry in kpi.targets}
    return (measured is None or wanted is None) and len(scopes) <= 1


def reading(milestone: Milestone, asked: Target | None, why: Text | None, today: date) -> Reading:
    """Return what counts for a milestone on ``today``: the latest measurement that is no estimate, by the KPI's
    method, whose last day is not after the milestone's.

    Args:
        milestone: the milestone.
        asked: the target as a level; None when that is not known.
        why: why it is not.
        today: the day of the answer.
    """
    kpi = milestone.entry.record
    upto, actuals = _counted(milestone, today)
    if not actuals:
        return Reading(None, why=_no_actuals(upto))
    methods = {fold(m.method): m.method for m in actuals if m.method}
    if not kpi.method and len(methods) > 1:
        return Reading(None, why=_METHODS.fill(methods="; ".join(sorted(methods.values()))))
    if of_the_period(kpi, milestone.target):
        actuals = [m for m in actuals if m.as_of.iso == milestone.by.iso]
        if not actuals:
            return Reading(None, why=_PERIOD.fill(by=milestone.by.iso))
    if asked is None:
        return Reading(actuals[-1], actual=actuals[-1].value, why=why, series=_series(actuals))
    if milestone.stated.each:
        return _worst(milestone, asked, actuals)
    return judge(asked, actuals[-1], _series(actuals))


def unmeasured(milestone: Milestone, today: date) -> Reading | None:
    """Return why nothing was measured that counts for a milestone; None when something was."""
    upto, actuals = _counted(milestone, today)
    return None if actuals else Reading(None, why=_no_actuals(upto))


def _counted(milestone: Milestone, today: date) -> tuple[list[Measurement], list[Measurement]]:
    """Return what was measured for a milestone up to then, and of it what is no estimate and by the KPI's method."""
    kpi = milestone.entry.record
    upto = [m for m in known(kpi, milestone.scope, today) if m.as_of.last <= milestone.by.last]
    return upto, [m for m in upto if not m.estimate and _by_method(m, kpi)]


def _no_actuals(upto: list[Measurement]) -> Text:
    others = sorted({m.method for m in upto if m.method and not m.estimate})
    if others:
        return _OTHER_METHOD.fill(methods="; ".join(others))
    return _ESTIMATES if upto else _NOTHING


def _by_method(measurement: Measurement, kpi: Kpi) -> bool:
    if not kpi.method or not measurement.method:
        return True
    return fold(kpi.method) == fold(measurement.method)


def of_the_period(kpi: Kpi, target: Target | None) -> bool:
    """Is it measured for a period, so that only the value of exactly that period can be judged?"""
    return kpi.period_kind == "in-period" or (target is not None and target.basis == "yearly-rate")


def _series(actuals: Iterable[Measurement]) -> tuple[tuple[date, Decimal], ...]:
    points = {m.as_of.last: m.value for m in actuals if m.value is not None}
    return tuple(sorted(points.items()))


def _worst(milestone: Milestone, target: Target, actuals: list[Measurement]) -> Reading:
    """The latest of every part counts, and the part furthest from the target decides.

    A part of which nothing can be told leaves the whole open, unless another one misses the target anyway.
    """
    parts = {fold(m.for_): m for m in actuals if m.for_}
    if not parts:
        return Reading(None, why=_PARTS.fill(each=milestone.stated.each))
    readings = [judge(target, m, ()) for m in parts.values()]
    unclear = [one for one in readings if one.met is None]
    failing = [one for one in readings if one.met is False]
    if unclear and not failing:
        return unclear[0]
    sign = -1 if lower_is_better(target) else 1
    measured = [one for one in failing or readings if one.actual is not None]
    return min(measured, key=lambda one: _margin(target, sign, one), default=(failing or readings)[0])


def _margin(target: Target, sign: int, one: Reading) -> tuple[Decimal, Decimal]:
    """Return what sorts a value further from the target first."""
    actual = one.actual or Decimal(0)
    return -gap(target, actual), sign * actual


def judge(target: Target, measurement: Measurement, series: tuple[tuple[date, Decimal], ...]) -> Reading:
    """Return what one measurement says of a target that is read as a level."""
    if target.op == "qualitative":
        return Reading(measurement, met=measurement.met, why=None if measurement.met is not None else _KIND_VALUE)
    if measurement.value is not None:
        return Reading(measurement, compare(target, measurement.value), measurement.value, None, series)
    if measurement.text:
        implied = _implied(target, measurement.text)
        why = None if implied is not None else _WORDS.fill(text=measurement.text)
        return Reading(measurement, implied, None, why, series)
    return Reading(measurement, why=_KIND_MET, series=series)


def _implied(target: Target, words: str) -> bool | None:
    """Does a bound such as “trên 85%” already decide? Only when every value it allows does."""
    try:
        bound = read_target(words, target.unit)
    except TargetError:
        return None
    if bound.value is None or target.value is None or bound.basis != "level":
        return None
    if _excluded(target, bound):
        return False
    up = bound.op in (">", ">=") and target.op in (">", ">=")
    down = bound.op in ("<", "<=", "rank<=") and target.op in ("<", "<=", "rank<=")
    if up and (
        bound.value > target.value or (bound.value == target.value and not (target.op == ">" and bound.op == ">="))
    ):
        return True
    if down and (
        bound.value < target.value or (bound.value == target.value and not (target.op == "<" and bound.op != "<"))
    ):
        return True
    return None


def _excluded(target: Target, bound: Target) -> bool:
    """Does a bound rule the target out: “dưới 80%” against at least 85%?"""
    if bound.value is None or target.value is None:
        return False
    open_end = bound.op in ("<", ">") or target.op in ("<", ">")
    if bound.op in ("<", "<=") and target.op in (">", ">="):
        return bound.value < target.value or (open_end and bound.value == target.value)
    if bound.op in (">", ">=") and target.op in ("<", "<=", "rank<="):
        return bound.value > target.value or (open_end and bound.value == target.value)
    return False


def latest_estimate(kpi: Kpi, scope: str | None, by: Period, today: date) -> Measurement | None:
    """Return the latest estimate for a level up to a milestone; it is shown, never counted."""
    found = [m for m in known(kpi, scope, today) if m.estimate and m.as_of.last <= by.last]
    return found[-1] if found else None
