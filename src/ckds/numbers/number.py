"""Vietnamese numbers: ``.`` groups thousands, ``,`` is the decimal sign, and what could be read two ways is refused."""

import re
from decimal import Decimal
from functools import cache
from typing import Final

from ckds.lang import Lang, Text
from ckds.text import fold, squeeze

_MOST_DIGITS: Final = 20
_GAPS: Final = r"(?<![0-9.,])[0-9]{1,3}(?:[\u00a0\u2007\u2009\u202f][0-9]{3})+(?![0-9])"
_GAP: Final = r"[\u00a0\u2007\u2009\u202f]"
_HEAD: Final = re.compile(r"([+-]?)([0-9][0-9.,]*)(.*)")
_GROUPED: Final = r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?"
_DECIMAL_COMMA: Final = r"[0-9]+,[0-9]+"
_EITHER: Final = r"[1-9][0-9]{0,2},[0-9]{3}"
_DECIMAL_POINT: Final = re.compile(r"0+\.[0-9]+|[0-9]+\.(?:[0-9]{1,2}|[0-9]{4,})")
_FOREIGN: Final = r"[0-9]{1,3}(?:,[0-9]{3})+(?:,[0-9]{3}|\.[0-9]+)"
_CURRENCY: Final = frozenset(map(fold, ("đồng", "đ", "vnd", "vnđ")))
# Powers of ten, by folded word.
SCALES: Final = {fold(word): power for word, power in {"nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9}.items()}

_ACCEPTED: Final = Text(
    "nhận: 5.000 (năm nghìn), 7,0 (bảy), 2.989,5; 2,5 triệu; 1,2 tỷ đồng",
    "accepted: 5.000 (five thousand), 7,0 (seven), 2.989,5; 2,5 triệu; 1,2 tỷ đồng",
)
_EMPTY: Final = Text("thiếu số; {accepted}", "there is no number; {accepted}")
_UNREADABLE: Final = Text("không đọc được số “{text}”; {accepted}", "cannot read the number “{text}”; {accepted}")
_AMBIGUOUS: Final = Text(
    "“{text}” có thể là {whole} hoặc {whole_digits},{part}: viết {whole} hoặc {whole_digits},{part}0",
    "“{text}” may be {whole} (thousands) or {whole_digits},{part} (decimals): write {whole} or {whole_digits},{part}0",
)
_ENGLISH: Final = Text(
    "“{text}” viết theo kiểu nước ngoài (dấu phẩy tách nghìn): dùng dấu chấm tách nghìn, dấu phẩy thập phân; {accepted}",
    "“{text}” groups thousands with commas: use a point for thousands and a comma for decimals; {accepted}",
)
_LONG: Final = Text("số dài quá {most} chữ số", "the number has more than {most} digits")


@cache
def _rx(pattern: str) -> re.Pattern[str]:
    """Return ``pattern`` compiled when it is first needed: most numbers are plain digits."""
    return re.compile(pattern)


class NumberError(ValueError):
    """A text is no number, or could be two; ``reason`` says why and what is accepted."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        return self.reason.en


def read_number(text: str) -> Decimal:
    """Return the number that ``text`` states, exactly.

    A sign may stand before it; ``nghìn``, ``triệu``, ``tỷ`` and then ``đồng`` after it; no-break and thin blanks may
    group thousands. Other units are not part of a number.

    Raises:
        NumberError: ``text`` is empty, no number, or could be two numbers (``68,457``).
    """
    plain = fold(close_gaps(text))
    if not plain:
        raise NumberError(_EMPTY.fill(accepted=_ACCEPTED))
    found = _HEAD.fullmatch(plain)
    power = _power(found[3].split()) if found else None
    if found is None or power is None:
        raise NumberError(_UNREADABLE.fill(text=_shown(text), accepted=_ACCEPTED))
    value = shift(read_digits(found[2]), power)
    return value.copy_negate() if found[1] == "-" and value else value


def read_digits(digits: str) -> Decimal:
    """Return the value of digits with their points and commas, without sign, blanks or words.

    Raises:
        NumberError: the digits are too many, badly grouped, or could be two numbers.
    """
    if len(digits) > 2 * _MOST_DIGITS or sum(map(str.isdigit, digits)) > _MOST_DIGITS:
        raise NumberError(_LONG.fill(most=_MOST_DIGITS))
    if digits.isascii() and digits.isdigit():
        return Decimal(digits)
    if _rx(_GROUPED).fullmatch(digits):
        return Decimal(digits.replace(".", "").replace(",", "."))
    if _rx(_DECIMAL_COMMA).fullmatch(digits) and not _rx(_EITHER).fullmatch(digits):
        return Decimal(digits.replace(",", "."))
    if _DECIMAL_POINT.fullmatch(digits):
        return Decimal(digits)
    raise NumberError(_refusal(digits))


def _refusal(digits: str) -> Text:
    """Say why ``digits`` cannot be read as one number."""
    if _rx(_EITHER).fullmatch(digits):
        whole, part = digits.split(",")
        return _AMBIGUOUS.fill(text=digits, whole=f"{whole}.{part}", whole_digits=whole, part=part)
    pattern = _ENGLISH if _rx(_FOREIGN).fullmatch(digits) else _UNREADABLE
    return pattern.fill(text=_shown(digits), accepted=_ACCEPTED)


def close_gaps(text: str) -> str:
    """Return ``text`` with no-break and thin blanks that group thousands replaced by points."""
    return text if text.isascii() else _rx(_GAPS).sub(lambda found: _rx(_GAP).sub(".", found.group()), text)


def shift(value: Decimal, power: int) -> Decimal:
    """Return ``value`` times ten to the ``power``, exactly (arithmetic would round to 28 digits) and without exponent."""
    if not power:
        return value
    sign, digits, exponent = value.as_tuple()
    shown = format(Decimal((sign, digits, int(exponent) + power)), "f")
    return Decimal(shown.rstrip("0").rstrip(".") if "." in shown else shown)


def _power(words: list[str]) -> int | None:
    """Return the power of ten that ``words`` after a number mean, or None where one of them is no such word."""
    if words and words[-1] in _CURRENCY:
        words = words[:-1]
    powers = [SCALES.get(word) for word in words]
    known = [power for power in powers if power is not None]
    return sum(known) if len(known) == len(powers) <= 2 else None


def show_number(value: Decimal, lang: Lang) -> str:
    """Return ``value`` as people write it: ``2.989,5`` in Vietnamese, ``2,989.5`` in English.

    No exponent and no trailing zeros, save the one that keeps ``68,4570`` from being read as 68457: what is shown in
    Vietnamese can always be read back.
    """
    whole, _, part = format(abs(value), "f").partition(".")
    part = part.rstrip("0")
    grouped = f"{int(whole):,}"
    sign = "-" if value < 0 else ""
    if lang == "en":
        return sign + grouped + (f".{part}" if part else "")
    shown = grouped.replace(",", ".") + (f",{part}" if part else "")
    return sign + shown + ("0" if _rx(_EITHER).fullmatch(shown) else "")


def _shown(text: str) -> str:
    """Return ``text`` short enough to quote in a message."""
    quoted = squeeze(text)
    return quoted if len(quoted) <= 40 else quoted[:39] + "…"
