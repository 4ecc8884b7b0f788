"""An amount in the unit of its record."""

from decimal import Decimal
from typing import Final

from ckds.lang import Text
from ckds.numbers import reasons
from ckds.numbers.amount import Amount
from ckds.numbers.number import SCALES, shift
from ckds.numbers.words import PERCENT_WORDS
from ckds.text import fold

_PERCENT: Final = ("%", " ".join(PERCENT_WORDS))


def is_percent(unit: str | None) -> bool:
    """Tell whether a unit is per cent, of whatever."""
    return unit is not None and fold(unit).startswith(_PERCENT)


def measure(
    amount: Amount, unit: str | None, *, changes: bool = False
) -> tuple[Decimal, Decimal | None, str | None, list[Text]]:
    """Return bounds, unit and notes of ``amount`` for a record in ``unit``.

    "1,2 tỷ đồng" is 1.2 for a record in ``tỷ đồng`` and 1200000000 without one.
    """
    printed = amount.unit.text or None
    record = (unit or "").strip() or None
    if record is None:
        return amount.low, amount.high, printed, []
    power, rest = _record_scale(record) if amount.scaled else (0, record)
    if _fits(amount, rest):
        high = None if amount.high is None else shift(amount.high, -power)
        return shift(amount.low, -power), high, _closer(amount, record), []
    notes = [] if changes else [reasons.OTHER_UNIT.fill(found=printed or "", unit=record)]
    return amount.low, amount.high, printed, notes


def _record_scale(unit: str) -> tuple[int, str]:
    """Return the power of ten that a record's unit begins with, and the unit without it."""
    words = unit.split()
    power = 0
    while words and fold(words[0]) in SCALES:
        power += SCALES[fold(words.pop(0))]
    return power, " ".join(words)


def _fits(amount: Amount, unit: str) -> bool:
    """Tell whether the phrase's unit says the same as the record's, or less."""
    kind, word = amount.unit.kind, amount.unit.word
    if kind == "none":
        return True
    if kind in ("percent", "points"):
        return is_percent(unit)
    if is_percent(unit):
        return False
    return kind == "words" or fold(unit).startswith(word) or word.startswith(fold(unit))


def _closer(amount: Amount, record: str) -> str:
    """Return the more exact of both: "% GRDP" of the phrase over "%" of the record, else the record's."""
    if amount.unit.kind == "points":
        return "%"
    longer = len(amount.unit.word) > len(fold(record)) and amount.unit.kind != "words" and not amount.scaled
    return amount.unit.text if longer else record
