"""What can be written, and in which quotes.

YAML eats Vietnamese text: `: `, ` #`, a leading sign, commas in brackets, labels and numbers such as ``5.000``. What is in
doubt is put in quotes; what is a number, a day or a truth in its field is not.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias

from ckds.source.build import MEASURED, NUMERIC

Path: TypeAlias = tuple[str | int, ...]
# Text is written so that it reads back as this text; whole numbers and truths stand without quotes.
Value: TypeAlias = str | bool | int | Sequence["Value"] | Mapping[str, "Value"]

# What some reader of YAML takes for a truth, for nothing or for a number.
_WORDS: Final = re.compile(r"~|null|true|false|yes|no|on|off|y|n|=|<<", re.IGNORECASE)
_NUMBER: Final = re.compile(
    r"[-+]?(?:[0-9][0-9_.,:]*(?:e[-+]?[0-9]+)?|\.[0-9]+(?:e[-+]?[0-9]+)?|0[xo][0-9a-f]+|\.inf|\.nan)", re.IGNORECASE
)
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*")
_THOUSANDS: Final = re.compile(r"[-+]?[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_LEADING: Final = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`~\s=]")
_WITHIN: Final = re.compile(r":(?:\s|$)|\s#|[\t\n\r]|\s$")
_IN_FLOW: Final = re.compile(r"[,\[\]{}]|:(?!//)")
UNPRINTED: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def needs_quotes(text: str, key: str, *, flow: bool) -> bool:
    """Must ``text`` stand in quotes as a value of ``key``?"""
    if key in NUMERIC and text.startswith("-") and _as_it_is(text, key):
        return False
    if not text or _LEADING.match(text) or _WITHIN.search(text) or UNPRINTED.search(text):
        return True
    if _WORDS.fullmatch(text) or (flow and _IN_FLOW.search(text)):
        return True
    if _NUMBER.fullmatch(text) or _DAY.fullmatch(text):
        return key not in NUMERIC or not _as_it_is(text, key)
    return text.startswith(("---", "..."))


def _as_it_is(text: str, key: str) -> bool:
    """Does a number or a day keep its meaning without quotes, whoever reads it?"""
    if key in MEASURED and _THOUSANDS.fullmatch(text):
        return False
    return bool(re.fullmatch(r"[-+]?[0-9]+(?:\.[0-9]+)?|[0-9]{4}-[0-9]{2}-[0-9]{2}", text))


def quote_of(text: str, preferred: str) -> str:
    """Return the quotes in which ``text`` needs the fewest escapes: those the file prefers, if both will do."""
    if UNPRINTED.search(text) or any(sign in text for sign in "\n\r\t"):
        return '"'
    if preferred == '"':
        return "'" if ('"' in text or "\\" in text) and "'" not in text else '"'
    return '"' if "'" in text else "'"


def is_scalar(value: Value) -> bool:
    """Is this text, a number or a truth?"""
    return isinstance(value, str | bool | int)


def as_text(value: str | bool | int) -> str:
    """Return a scalar as it is spelt in YAML."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
