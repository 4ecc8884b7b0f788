"""What one amount of a phrase means: comparison, basis, unit."""

from decimal import Decimal
from typing import Final

from ckds.lang import Text
from ckds.numbers import reasons
from ckds.numbers.amount import Amount
from ckds.numbers.claims import Claim, says_yearly
from ckds.numbers.lead import change_of, is_relative
from ckds.numbers.measure import is_percent, measure
from ckds.numbers.model import Basis, Op, Reads, Target, TargetError
from ckds.numbers.number import show_number
from ckds.numbers.rank import is_place, place
from ckds.numbers.scan import Line
from ckds.numbers.units import DURATIONS, STEPS
from ckds.numbers.words import ABOUT, DOWNWARDS, FROM, RISES, TIMES, UPWARDS, WITHIN
from ckds.text import fold

_FLIPPED: Final[dict[Op, Op]] = {">=": "<=", ">": "<", "<=": ">=", "<": ">"}
_KHONG_DE: Final = tuple(fold("không để").split())
_LAN: Final = fold("lần")


def meaning(line: Line, claim: Claim, unit: str | None, reads: Reads | None) -> Target:
    """Return the target that ``claim`` states.

    Raises:
        TargetError: it could mean two things that the record cannot settle.
    """
    change = change_of(line, claim.lead, claim.floor, based=_against(line, claim) is not None)
    if claim.amount.unit.word == _LAN and (claim.lead.any(TIMES) or change):
        return _times(line, claim)
    if (claim.amount.unit.word,) in STEPS and (change or claim.lead.any(RISES)):
        return _steps(line, claim, change or 1)
    if is_place(line, claim, unit):
        return place(line, claim)
    return _change(line, claim, unit, reads, change) if change else _level(line, claim, unit)


def _level(line: Line, claim: Claim, unit: str | None) -> Target:
    """Return a target for the level itself."""
    low, high, name, notes = measure(claim.amount, unit)
    basis: Basis = (
        "points" if claim.amount.unit.kind == "points" else "yearly-rate" if _per_year(claim.amount, unit) else "level"
    )
    against = _against(line, claim)
    if against:
        notes.append(reasons.COMPARED.fill(text=against))
    op = _op(line, claim) or ("<=" if low == 0 and high is None else None)
    if op is None and (claim.amount.unit.word,) in DURATIONS:
        notes.append(reasons.NO_DIRECTION)
    return _target(line, claim, low, high, op or ">=", name, basis, None, notes)


def _change(line: Line, claim: Claim, unit: str | None, reads: Reads | None, change: int) -> Target:
    """Return a target for a change: a decrease has a negative value and the comparison turned round."""
    if claim.amount.high is not None and claim.lead.any(FROM) and not _yearly(line, claim, unit):
        raise TargetError(reasons.FROM_TO.fill(text=line.printed(claim.lead.first, claim.amount.end)))
    low, high, name, notes = measure(claim.amount, unit, changes=True)
    basis = "yearly-rate" if _yearly(line, claim, unit) else _basis(claim.amount, unit, reads)
    if basis == "yearly-rate" and claim.amount.unit.kind == "points":
        name = f"điểm {name}"
    if basis == "ambiguous":
        notes.append(reasons.AMBIGUOUS)
    op = ">=" if is_relative(claim.lead) else _op(line, claim) or ">="
    if change == -1:
        low, high, op = _turned(low, high, op)
    return _target(line, claim, low, high, op, name, basis, _against(line, claim), notes)


def _turned(low: Decimal, high: Decimal | None, op: Op) -> tuple[Decimal, Decimal | None, Op]:
    """Return bounds and comparison of a decrease as those of a change."""
    turned = _FLIPPED.get(op, op)
    return (-low, None, turned) if high is None else (-high, -low, turned)


def _target(
    line: Line,
    claim: Claim,
    low: Decimal,
    high: Decimal | None,
    op: Op,
    unit: str | None,
    basis: Basis,
    against: str | None,
    notes: list[Text],
) -> Target:
    if claim.lead.any(ABOUT):
        notes.append(reasons.APPROXIMATE)
    shown = line.printed(claim.start, claim.end)
    return Target(shown, "between" if high is not None else op, low, high, unit, basis, against, reasons.joined(notes))


def _op(line: Line, claim: Claim) -> Op | None:
    """Return the comparison before the number, else the one behind it, else None."""
    op = claim.lead.op
    if op == ">" and line.has(_KHONG_DE, claim.floor, claim.lead.first):
        raise TargetError(reasons.FAR_NEGATION.fill(text=line.printed(claim.lead.first, claim.amount.end)))
    if op:
        return op
    if line.has(UPWARDS, claim.amount.end, claim.end):
        return ">="
    if line.has(DOWNWARDS, claim.amount.end, claim.end) or _within(claim):
        return "<="
    return "=" if claim.lead.any(ABOUT) else None


def _within(claim: Claim) -> bool:
    """``trong 05 ngày làm việc``: at most so long."""
    return claim.lead.any(WITHIN) and tuple(claim.amount.unit.word.split()) in DURATIONS


def _basis(amount: Amount, unit: str | None, reads: Reads | None) -> Basis:
    """Return what a change is counted in; ``reads`` settles only what the phrase leaves open."""
    kind = amount.unit.kind
    if kind == "points":
        return _settled("points", reads)
    if kind == "percent" and unit and not is_percent(unit):
        return _settled("percent", reads)
    if kind == "percent" or (kind == "none" and is_percent(unit)):
        return reads or "ambiguous"
    return "points"


def _settled(basis: Reads, reads: Reads | None) -> Basis:
    if reads and reads != basis:
        raise TargetError(reasons.READS_CONFLICT.fill(reads=reads, basis=reasons.BASIS_NAMES[basis]))
    return basis


def _per_year(amount: Amount, unit: str | None) -> bool:
    return (amount.unit.yearly and "/" in amount.unit.text) or fold(unit or "").replace(" ", "").endswith("/năm")


def _yearly(line: Line, claim: Claim, unit: str | None) -> bool:
    start, end = next(span for span in line.sentences if claim.amount.first < span[1])
    return claim.amount.unit.yearly or _per_year(claim.amount, unit) or says_yearly(line, start, end)


def _against(line: Line, claim: Claim) -> str | None:
    """Return what the part is compared with, where it says so."""
    return next((base.text for base in line.bases if claim.start <= base.start < claim.end and base.text), None)


def _times(line: Line, claim: Claim) -> Target:
    """Return ``gấp 2 lần`` as an increase of 100 per cent."""
    amount = claim.amount
    if not claim.lead.any(TIMES):
        raise TargetError(reasons.TIMES_UNCLEAR.fill(text=line.printed(claim.lead.first, amount.end)))
    if amount.low <= 1:
        raise TargetError(reasons.TIMES_SMALL.fill(text=show_number(amount.low, "vi")))
    more = (amount.low - 1) * 100
    most = None if amount.high is None else (amount.high - 1) * 100
    note = reasons.TIMES_NOTE.fill(text=_shown(amount.low, amount.high), more=_shown(more, most))
    return _target(line, claim, more, most, _op(line, claim) or ">=", "%", "percent", _against(line, claim), [note])


def _shown(low: Decimal, high: Decimal | None) -> str:
    return show_number(low, "vi") + ("" if high is None else f" - {show_number(high, 'vi')}")


def _steps(line: Line, claim: Claim, change: int) -> Target:
    """Return ``tăng 5 bậc`` as a rank that falls by five."""
    low, high, op = claim.amount.low, claim.amount.high, _op(line, claim) or ">="
    if change == 1:
        low, high, op = _turned(low, high, op)
    return _target(line, claim, low, high, op, "hạng", "points", _against(line, claim), [reasons.STEPS_NOTE])
