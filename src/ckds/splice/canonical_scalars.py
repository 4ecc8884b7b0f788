"""How a value is written: without quotes where every reader then reads the same words, else in quotes.

What a value *says* is never touched; a number whose meaning hangs on its quotes (``5.000``) keeps them as they are, for
that is a question for people (CK011).
"""

import re
from enum import StrEnum
from typing import Final

from yaml import ScalarNode

from ckds.source.build import MEASURED, NUMERIC
from ckds.source.flow import NUMBER
from ckds.source.quoting import escaped, quoted
from ckds.splice.values import needs_quotes
from ckds.text import CONTROLS


class Writes(StrEnum):
    """What a field holds, as far as quotes are concerned."""

    TEXT = "text"
    DATE = "date"
    NUMBER = "number"
    AS_IS = "as-is"


_POINT: Final = r"\d{4}(-(\d{2}(-\d{2})?|[Qq][1-4]|[Hh][12]|9[mM]))?"
_TIME: Final = re.compile(rf"{_POINT}|({_POINT})?/{_POINT}")
_COUNT: Final = re.compile(r"0|[1-9]\d*")
_FIGURE: Final = re.compile(r"[-+]?[\d.,]+")
_WORD: Final = re.compile(r"true|false|yes|no|on|off|y|n|null", re.IGNORECASE)
_KEY: Final = re.compile(r"[a-z_][a-z0-9_-]*")


def scalar(node: ScalarNode, token: str, key: str, writes: Writes, *, flow: bool) -> str:
    """Return a value as it is written on one line.

    Args:
        node: the value.
        token: it as it stands in the text.
        key: the key it stands under.
        writes: what the field holds.
        flow: it stands in brackets.
    """
    value = str(node.value)
    one_line = "\n" not in token
    if not node.style and (writes is Writes.AS_IS or _WORD.fullmatch(value) or value in ("", "~")) and one_line:
        return token
    if writes is Writes.AS_IS and one_line:
        return token
    if key in MEASURED and (NUMBER.fullmatch(value) or _FIGURE.fullmatch(value)):
        return quoted(value) if node.style else value
    if _TIME.fullmatch(value) and (writes is Writes.DATE or key in NUMERIC):
        return value
    if writes is Writes.NUMBER:
        return value if _COUNT.fullmatch(value) or (not node.style and not flow) else quoted(value)
    return value if is_plain(value, key, flow=flow) else quoted_line(value)


def is_plain(value: str, key: str, *, flow: bool) -> bool:
    """Does every reader of YAML read this as the same text without quotes? As for text that other commands write."""
    return not (needs_quotes(value, key, flow=flow) or NUMBER.fullmatch(value) or (flow and "?" in value))


def quoted_line(value: str) -> str:
    """Return ``value`` in quotes on one line."""
    return escaped(value) if "\n" in value or "\t" in value else quoted(value)


def key_of(node: ScalarNode, token: str) -> str:
    """Return a key: without quotes where it is a plain word."""
    return str(node.value) if _KEY.fullmatch(str(node.value)) and not _WORD.fullmatch(str(node.value)) else token


def folded(node: ScalarNode, token: str) -> list[str] | None:
    """Return the lines of a text that was written over several lines without ``>``; None where that cannot be done.

    A single line end is a blank to YAML; text with line ends of its own, or more blanks than one, stays in quotes.
    """
    value = str(node.value)
    inside = token[1:-1] if node.style else token
    pieces = [line.strip(" \t") for line in inside.split("\n")]
    fits = " ".join(pieces) == value and all(pieces) and pieces[0] == pieces[0].strip()
    return pieces if fits and not CONTROLS.search(value) else None
