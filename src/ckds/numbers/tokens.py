"""A phrase cut into words, numbers and signs; what only looks like a number gets a kind of its own."""

import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple, cast

from ckds.numbers.number import close_gaps
from ckds.text import fold, squeeze

Kind = Literal["number", "word", "sign", "name", "document", "date", "fraction"]

# Full-width forms as the keyboards of other countries type them: ＞ ％ ５.
_WIDE: Final = {0xFF01 + step: 0x21 + step for step in range(94)} | {ord("≧"): "≥", ord("≦"): "≤", ord("⩾"): "≥"}
_SHAPES: Final = re.compile(
    r"""
      (?P<document>(?>[0-9]+(?:/[0-9]{4})?/[A-ZĐ][\w.]*(?:[-/]\w+)+|[0-9]+-[A-ZĐ]\w*(?:[-/]\w+)+))   # 128/KH-UBND
    | (?P<date>(?>[0-9]{1,2}(?:/[0-9]{1,2}/|\.[0-9]{1,2}\.|-[0-9]{1,2}-)[0-9]{4}|[0-9]{1,2}/[0-9]{4})(?![0-9]))
    | (?P<fraction>(?>[0-9]+/[0-9]+))                                                                 # 24/7, 22/22
    | (?P<name>(?!(?i:t[oố]p)-?[0-9])(?>[^\W\d_]+-?[0-9]+(?:[.,][0-9]+)*\w*)(?!\s?%)                    # IPv6, COVID-19
        |(?>[IVX]+\.[0-9]+(?:\.\w+)*)|(?>[A-Z]+[ ]?[0-9]+:[0-9]{4}))                                  # II.2, ISO 27001:2013
    | (?P<glued>(?>[0-9]+(?:[.,][0-9]+)*[^\W\d_]\w*))                                                 # 5G, 100Mbps
    | (?P<number>[0-9]+(?:[.,][0-9]+)*)
    | (?P<word>[^\W\d_]+)
    | (?P<sign>>=|<=|=>|=<|\S)
    """,
    re.VERBOSE,
)
_FIGURES: Final = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
# Units that are written without a blank after the figures although they begin with a capital.
_GLUED_UNITS: Final = frozenset({"MW", "GW", "KW", "KWh", "MWh", "Mbps", "Gbps", "MB", "GB", "TB", "USD", "Km", "Ha"})
_GLUED_NAMES: Final = frozenset({"g", "d", "k", "b", "x"})


class Token(NamedTuple):
    """One piece of a phrase.

    Args:
        kind: what its shape says; only a ``number`` can be a target's value.
        text: as printed.
        word: ``text`` folded for comparing.
        start: offset in the squeezed phrase.
        end: offset behind it.
    """

    kind: Kind
    text: str
    word: str
    start: int
    end: int


def clean(text: str) -> str:
    """Return ``text`` composed, with single blanks, ASCII digits and signs, thousands grouped by points."""
    return squeeze(close_gaps(text).translate(_WIDE))


def tokens(text: str) -> tuple[Token, ...]:
    """Return the pieces of ``text``, which is :func:`clean`, in their order."""
    return tuple(_cut(text))


def _cut(text: str) -> Iterator[Token]:
    for found in _SHAPES.finditer(text):
        if found.lastgroup == "glued":
            yield from _unglued(found.group(), found.start())
        else:
            yield _token(found.lastgroup, found.group(), found.start())


def _unglued(text: str, start: int) -> Iterator[Token]:
    """Cut ``100Mbps`` in two; ``5G`` and ``2FA`` are names."""
    figures = _FIGURES.match(text)
    cut = figures.end() if figures else 0
    tail = text[cut:]
    if tail in _GLUED_UNITS or (tail[0].islower() and tail not in _GLUED_NAMES):
        yield _token("number", text[:cut], start)
        yield _token("word", tail, start + cut)
    else:
        yield _token("name", text, start)


def _token(kind: str | None, text: str, start: int) -> Token:
    return Token(cast("Kind", kind), text, fold(text), start, start + len(text))
