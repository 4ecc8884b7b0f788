"""What a target phrase means, and how a measured value stands against it."""

from decimal import Decimal
from typing import Final, Literal, NamedTuple

from ckds.lang import Lang, Text

Op = Literal[">=", ">", "<=", "<", "=", "between", "rank<=", "qualitative"]
Basis = Literal["level", "points", "percent", "ambiguous", "yearly-rate"]
Reads = Literal["points", "percent"]

_LOWER: Final = frozenset({"<", "<=", "rank<="})
_NO_NUMBER: Final = Text(
    "mục tiêu định tính không có số để so sánh: ghi `met: true` hoặc `met: false`",
    "a qualitative target has no number to compare with: record `met: true` or `met: false`",
)


class TargetError(ValueError):
    """A phrase cannot be read as a target, or could be read two ways; ``reason`` says why and what to write."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        return self.reason.en


class Target(NamedTuple):
    """One target as understood; where the phrase states several, the first, with all of them in ``parts``.

    Args:
        text: the phrase as printed.
        op: how an actual value is compared with ``value``.
        value: the bound; the lower one of ``between``; negative where a decrease is asked for; None if qualitative.
        high: the upper bound of ``between``.
        unit: the unit as printed, or the record's; ``%`` with basis ``points`` are percentage points.
        basis: what the number measures: the level itself, a change in ``points`` (of the unit) or in ``percent``, a
            change of which the phrase leaves open which of the two (``ambiguous``), or a rate per year.
        against: the year or time that a change is measured from.
        note: what a reader must know beyond the numbers.
        stretch: the plan says "phấn đấu".
        parts: every target of the phrase where it states more than one.
    """

    text: str
    op: Op
    value: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    basis: Basis = "level"
    against: str | None = None
    note: Text | None = None
    stretch: bool = False
    parts: "tuple[Target, ...]" = ()

    def to_json(self, lang: Lang = "vi") -> dict[str, object]:
        """Return the target in the shape of ``ckds target --format json``."""
        return {
            "text": self.text,
            "op": self.op,
            "value": _plain(self.value),
            "high": _plain(self.high),
            "unit": self.unit,
            "basis": self.basis,
            "against": self.against,
            "note": self.note.to(lang) if self.note else None,
            "parts": [part.to_json(lang) for part in self.parts],
        }


def _plain(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def lower_is_better(target: Target) -> bool:
    """Tell whether a smaller value is the better one (a ceiling, a rank, a decrease)."""
    return target.op in _LOWER


def compare(target: Target, actual: Decimal) -> bool:
    """Tell whether ``actual``, measured in the target's own unit and basis, meets ``target``.

    Raises:
        TargetError: the target is qualitative.
    """
    value = _bound(target)
    match target.op:
        case ">=":
            return actual >= value
        case ">":
            return actual > value
        case "<":
            return actual < value
        case "<=" | "rank<=":
            return actual <= value
        case "between":
            return value <= actual <= _high(target)
        case _:
            return actual == value


def gap(target: Target, actual: Decimal) -> Decimal:
    """Return how much ``actual`` is short of ``target``, in its unit; 0 where nothing is missing.

    A value that only just touches a strict bound ("trên 55%" and 55) has no gap and yet does not meet it.

    Raises:
        TargetError: the target is qualitative.
    """
    value = _bound(target)
    if target.op == "=":
        return abs(actual - value)
    if target.op == "between":
        return max(Decimal(0), value - actual, actual - _high(target))
    return max(Decimal(0), actual - value if target.op in _LOWER else value - actual)


def _bound(target: Target) -> Decimal:
    if target.value is None:
        raise TargetError(_NO_NUMBER)
    return target.value


def _high(target: Target) -> Decimal:
    return _bound(target) if target.high is None else target.high
