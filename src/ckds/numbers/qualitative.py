"""A phrase without an amount: a qualitative target, or one whose number cannot be read."""

import re
from collections.abc import Sequence
from typing import Final

from ckds.lang import Text
from ckds.numbers import reasons
from ckds.numbers.idle import ends_with, word_at, words_at
from ckds.numbers.model import TargetError
from ckds.numbers.scan import Line
from ckds.numbers.tokens import Token
from ckds.numbers.words import (
    COMPARISONS,
    LEVELS,
    LONGEST_LEAD,
    NUMBER_LEADS,
    NUMBER_WORDS,
    PERCENT_WORDS,
    STOPS,
    TIME_LABELS,
    TIME_WORDS,
    YEAR_LABELS,
    words,
)
from ckds.text import fold

_PERCENT_INSIDE: Final = re.compile(r"[0-9] ?%")
_SOME: Final = (fold("một"), fold("số"))
_TRAM: Final = fold("trăm")
_NUA: Final = fold("nửa")
_HALVES: Final = words("một hơn quá gần")


def refuse_unless_qualitative(line: Line) -> None:
    """Accept a wording that plainly holds no amount.

    Raises:
        TargetError: nothing is there to reach, or a number is missing, spelled out or a fraction.
    """
    reason = _objection(line)
    if reason is not None:
        raise TargetError(reason.fill(text=_short(line.text)))


def refuse_joined_fractions(line: Line) -> None:
    """Refuse ``90/80/60%``: several values in one run of strokes.

    Raises:
        TargetError: a fraction stands straight before a per cent sign or another stroke.
    """
    for at, token in enumerate(line.tokens):
        if token.kind == "fraction" and word_at(line.tokens, at + 1) in ("%", "/"):
            raise TargetError(reasons.FRACTION.fill(text=token.text))


def _objection(line: Line) -> Text | None:
    tokens = [token for at, token in enumerate(line.tokens) if at not in line.idle]
    if _PERCENT_INSIDE.search(line.text):
        return reasons.IN_BRACKETS
    if not any(token.kind in ("word", "name", "document", "date", "number", "fraction") for token in line.tokens):
        return reasons.NO_WORDS
    if any(token.word == "%" or (token.kind == "sign" and (token.word,) in COMPARISONS) for token in tokens):
        return reasons.NUMBER_MISSING
    if any(_in_words(tokens, at) for at in range(len(tokens))):
        return reasons.IN_WORDS
    if any(_fraction(tokens, at) for at in range(len(tokens))):
        return reasons.FRACTION
    if all(token.word in TIME_WORDS or token.kind == "fraction" for token in tokens):
        return reasons.ONLY_TIME
    return None


def _in_words(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a number is spelled out behind a comparison: ``ít nhất hai``; "ít nhất một số" is none."""
    if tokens[at].word not in NUMBER_WORDS or words_at(tokens, at, 2) == _SOME:
        return False
    if tokens[at].word == _TRAM and words_at(tokens, at + 1, 2) == PERCENT_WORDS:
        return True
    if tokens[at].word == _NUA:
        return word_at(tokens, at - 1) in _HALVES
    return ends_with(tokens, at, NUMBER_LEADS, LONGEST_LEAD) > 0


def _fraction(tokens: Sequence[Token], at: int) -> bool:
    """Tell ``22/22 bộ`` from a day, a scale or "24/7"."""
    if tokens[at].kind != "fraction" or tokens[at].text == "24/7":
        return False
    above, below = (int(part[:9]) for part in tokens[at].text.split("/"))
    if above == 1 and below >= 100:
        return False
    return not (1 <= above <= 31 and 1 <= below <= 12 and _is_day(tokens, at))


def _is_day(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a fraction that could be a day stands where days do, not as an amount of something."""
    if at and (tokens[at - 1].word in TIME_LABELS or tokens[at - 1].word in YEAR_LABELS):
        return True
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    counted = after is not None and after.kind == "word" and after.word not in STOPS
    return not (counted or ends_with(tokens, at, frozenset(COMPARISONS) | LEVELS, LONGEST_LEAD))


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
