"""A number of a phrase with its second bound, its magnitude and its unit."""

import re
from decimal import Decimal
from typing import Final, NamedTuple

from ckds.lang import Text
from ckds.numbers.idle import percent_at, word_at
from ckds.numbers.model import TargetError
from ckds.numbers.number import NumberError, read_digits, shift
from ckds.numbers.reasons import FRACTION
from ckds.numbers.scan import Line
from ckds.numbers.units import Unit, scale_after, unit_after
from ckds.numbers.words import RANGE_SIGNS

_SIDE_BY_SIDE: Final = Text(
    "hai số đứng liền nhau “{text}”: nếu là một số, viết dấu chấm tách nghìn (1.000.000)",
    "two numbers stand side by side “{text}”: if they are one, group it with points (1.000.000)",
)
_REVERSED: Final = Text(
    "khoảng “{text}” đi từ lớn đến nhỏ: viết số nhỏ trước",
    "the range “{text}” runs downwards: write the smaller number first",
)


_PERCENT_POINT: Final = Text(
    "“{text}%” đọc theo kiểu Việt là hàng nghìn phần trăm: viết {comma}0% nếu là số thập phân",
    "“{text}%” would be thousands of per cent: write {comma}0% if the point is decimal",
)
_THOUSANDFOLD: Final = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")


class Amount(NamedTuple):
    """What a phrase says about one quantity.

    Args:
        first: index of its first token.
        end: index of the token behind it and its unit.
        low: the value, or the lower bound.
        high: the upper bound of a range.
        unit: what is counted.
        scaled: "triệu" or the like stood there and is multiplied in.
    """

    first: int
    end: int
    low: Decimal
    high: Decimal | None
    unit: Unit
    scaled: bool


class _Figure(NamedTuple):
    value: Decimal
    power: int
    unit: Unit


def read_amount(line: Line, at: int) -> Amount:
    """Return the amount whose first number is token ``at``.

    Raises:
        TargetError: a number is ambiguous, or a range runs downwards.
    """
    start = at - _signed(line, at)
    low = _figure(line, at, negative=line.tokens[start].word == "-")
    after = low.unit.end
    behind = word_at(line.tokens, after)
    if behind == "/" and low.unit.kind == "none" and _number_at(line, after + 1):
        raise TargetError(FRACTION.fill(text=line.printed(at, after + 2)))
    if _number_at(line, after) and low.unit.kind == "none":
        raise TargetError(_SIDE_BY_SIDE.fill(text=line.printed(at, after + 1)))
    if behind in RANGE_SIGNS and _number_at(line, after + 1):
        high = _figure(line, after + 1, negative=False)
        if low.unit.kind in ("none", "percent") or low.unit.word == high.unit.word:
            return _range(line, start, low, high)
    return Amount(start, after, shift(low.value, low.power), None, low.unit, bool(low.power))


def _range(line: Line, start: int, low: _Figure, high: _Figure) -> Amount:
    """Join two bounds; a unit or magnitude behind the second holds for both."""
    unit = low.unit._replace(end=high.unit.end) if high.unit.kind == "none" else high.unit
    bottom = shift(low.value, low.power or high.power)
    top = shift(high.value, high.power)
    if bottom > top:
        raise TargetError(_REVERSED.fill(text=line.printed(start, unit.end)))
    return Amount(start, unit.end, bottom, top, unit, bool(high.power))


def _figure(line: Line, at: int, *, negative: bool) -> _Figure:
    try:
        value = read_digits(line.tokens[at].text)
    except NumberError as error:
        raise TargetError(error.reason) from error
    power, size = scale_after(line.tokens, at + 1)
    if _THOUSANDFOLD.fullmatch(line.tokens[at].text) and percent_at(line.tokens, at + 1):
        raise TargetError(_PERCENT_POINT.fill(text=line.tokens[at].text, comma=line.tokens[at].text.replace(".", ",")))
    return _Figure(-value if negative else value, power, unit_after(line.tokens, at + 1 + size))


def _number_at(line: Line, at: int) -> bool:
    return at < len(line.tokens) and at not in line.idle and line.tokens[at].kind == "number"


def _signed(line: Line, at: int) -> int:
    """Return 1 where a sign belongs to the number: ``-3`` and ``> +5``, but not ``20% -50%`` or ``- 3``."""
    if at == 0 or line.tokens[at - 1].word not in ("-", "+") or line.tokens[at - 1].end < line.tokens[at].start:
        return 0
    before = line.tokens[at - 2] if at > 1 else None
    spaced = before is None or (
        before.end < line.tokens[at - 1].start and before.kind != "number" and before.word != "%"
    )
    return int(spaced or (before is not None and before.word in ("≥", ">", ">=", "≤", "<", "<=", "=")))
