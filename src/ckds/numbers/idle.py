"""Which tokens of a phrase cannot state a target: dates, years, document numbers, levels, ages, what stands in brackets."""

from collections.abc import Iterator, Sequence
from typing import Final

from ckds.numbers.tokens import Token
from ckds.numbers.units import DURATIONS, known_noun
from ckds.numbers.words import (
    AND,
    COMPARISONS,
    EVERY,
    LABELS,
    LEVELS,
    LONG_SPANS,
    LONGEST_LABEL,
    LONGEST_LEAD,
    NOT_NUMBERED_AFTER,
    NUMBERED,
    OR,
    PERCENT_WORDS,
    RANKS,
    SPAN_LEADS,
    SPAN_TAILS,
    STOPS,
    TIME_LABELS,
    UPWARDS,
    WEAK_LABELS,
    YEAR,
    YEAR_LABELS,
    Phrase,
    words,
)

_BRACKETS: Final = {"(": ")", "[": "]", "“": "”", "«": "»", '"': '"'}
_MARKS: Final = frozenset(_BRACKETS) | frozenset(_BRACKETS.values())
_AGE_WORDS: Final = words("từ trên dưới đủ đến -")
_AGE: Final = words("tuổi")
_MONTH: Final = words("tháng")
_HALF: Final = words("đầu cuối")
_LIST_SIGNS: Final = frozenset({",", "-", "/", AND, OR}) | words("đến")
_MEASURES: Final = frozenset(COMPARISONS) | LEVELS


def idle_tokens(tokens: Sequence[Token]) -> frozenset[int]:
    """Return the indices of the tokens that are no part of a statement about an amount."""
    idle = {index for index, token in enumerate(tokens) if token.kind in ("date", "document")}
    for index, token in enumerate(tokens):
        if token.kind == "number" and not percent_at(tokens, index + 1) and _names(tokens, index, idle):
            idle.add(index)
            idle.update(_time_word(tokens, index))
    return frozenset(idle)


def percent_at(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a per cent sign, or the words for it, stand at ``at``."""
    return word_at(tokens, at) == "%" or words_at(tokens, at, 2) == PERCENT_WORDS


def word_at(tokens: Sequence[Token], at: int) -> str:
    """Return the folded word at ``at``; empty beyond either end."""
    return tokens[at].word if 0 <= at < len(tokens) else ""


def words_at(tokens: Sequence[Token], at: int, count: int) -> Phrase:
    """Return up to ``count`` folded words from ``at`` on."""
    return tuple(token.word for token in tokens[at : at + count])


def ends_with(tokens: Sequence[Token], end: int, known: frozenset[Phrase], most: int) -> int:
    """Return the length of the longest phrase of ``known`` that ends before token ``end``; 0 for none."""
    sizes = range(min(most, end), 0, -1)
    return next((size for size in sizes if words_at(tokens, end - size, size) in known), 0)


def is_year(token: Token) -> bool:
    """Tell whether a token looks like a year of these centuries: four digits without a point."""
    return (
        token.kind == "number"
        and len(token.text) == 4
        and token.text[:2] in ("19", "20", "21")
        and token.text.isdigit()
    )


def outside_brackets(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the tokens that stand neither in brackets nor in quotes; where all do, the brackets' content."""
    inside = {index for start, end in _pairs(tokens) for index in range(start, end + 1)}
    if any(token.kind in ("word", "number") for index, token in enumerate(tokens) if index not in inside):
        return tuple(token for index, token in enumerate(tokens) if index not in inside)
    return tuple(token for token in tokens if token.text not in _MARKS)


def _pairs(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield first and last token of each outermost pair of brackets."""
    opened: tuple[int, str] | None = None
    for index, token in enumerate(tokens):
        if opened and token.text == opened[1]:
            yield opened[0], index
            opened = None
        elif opened is None and token.text in _BRACKETS:
            opened = index, _BRACKETS[token.text]


def _names(tokens: Sequence[Token], at: int, idle: set[int]) -> bool:
    """Tell whether the number at ``at`` belongs to a name or a time."""
    noun = _counts(tokens, at)
    return (
        _label(tokens, at, noun)
        or _time(tokens, at, noun)
        or _year(tokens, at, noun)
        or _span(tokens, at)
        or _age(tokens, at)
        or _version(tokens, at)
        or _continues(tokens, at, noun, idle)
    )


def _counts(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a counted noun follows, one that is no span of time."""
    size = known_noun(tokens, at + 1)
    return size > 0 and words_at(tokens, at + 1, size) not in DURATIONS


def _label(tokens: Sequence[Token], at: int, noun: bool) -> bool:
    strong = ends_with(tokens, at, LABELS, LONGEST_LABEL)
    size = max(strong, 0 if noun else ends_with(tokens, at, WEAK_LABELS, LONGEST_LABEL))
    if not size and not noun and at > 1 and tokens[at - 1].word == NUMBERED and tokens[at].text.isdigit():
        return tokens[at - 2].word not in NOT_NUMBERED_AFTER
    return size > 0 and size >= ends_with(tokens, at, RANKS, LONGEST_LABEL)


def _time(tokens: Sequence[Token], at: int, noun: bool) -> bool:
    """``tháng 12``, ``ngày 5``, ``6 tháng đầu năm``."""
    after = words_at(tokens, at + 1, 3)
    if len(after) == 3 and after[0] in _MONTH and after[1] in _HALF and after[2] == YEAR:
        return True
    limit = TIME_LABELS.get(word_at(tokens, at - 1))
    every = word_at(tokens, at - 2) in EVERY
    return limit is not None and not (noun or every) and tokens[at].text.isdigit() and int(tokens[at].text[:3]) <= limit


def _span(tokens: Sequence[Token], at: int) -> bool:
    """``trong 5 năm tới``, ``sau 6 tháng``: a time to act in; ``trong 05 ngày`` is a time to serve in, and a target."""
    after = words_at(tokens, at + 1, 2)
    if not after or after[0] not in LONG_SPANS:
        return False
    return word_at(tokens, at - 1) in SPAN_LEADS or after[-1] in SPAN_TAILS


def _year(tokens: Sequence[Token], at: int, noun: bool) -> bool:
    if not is_year(tokens[at]) or len(tokens) == 1:
        return False
    before = word_at(tokens, at - 1)
    every = word_at(tokens, at - 2) in EVERY
    if before == YEAR and not every:
        return True
    if noun or _to_counted_years(tokens, at):
        return False
    return (before in YEAR_LABELS and not every) or _in_span(tokens, at) or _stands_alone(tokens, at)


def _to_counted_years(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a counted noun or a per cent sign ends the span that begins here: ``2000 - 2100 doanh nghiệp``."""
    joint, behind = word_at(tokens, at + 1), tokens[at + 2 : at + 3]
    if joint not in _LIST_SIGNS or not behind or behind[0].kind != "number":
        return False
    return percent_at(tokens, at + 3) or (joint not in (",", AND) and _counts(tokens, at + 2))


def _in_span(tokens: Sequence[Token], at: int) -> bool:
    """``2021 - 2025``, ``2021 đến 2025``; the second year goes on from the first, see ``_continues``."""
    ahead = tokens[at + 1 : at + 3]
    return len(ahead) == 2 and ahead[0].word in _LIST_SIGNS and is_year(ahead[1])


def _stands_alone(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether nothing near says that the year-like number is an amount."""
    if any(after.kind == "word" and after.word not in STOPS for after in tokens[at + 1 : at + 2]):
        return False
    return not _measured(tokens, at) and any(token.kind == "word" for token in tokens)


def _measured(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a comparison or a word for a level stands straight before ``at``."""
    return ends_with(tokens, at, _MEASURES, LONGEST_LEAD) > 0


def _age(tokens: Sequence[Token], at: int) -> bool:
    """``từ 15 tuổi trở lên``, ``từ 15 đến 60 tuổi``: who is counted, not how many."""
    if word_at(tokens, at - 1) in _AGE_WORDS:
        ahead = word_at(tokens, at + 1)
        return ahead in _AGE or (ahead in _AGE_WORDS and word_at(tokens, at + 3) in _AGE)
    after = words_at(tokens, at + 1, 3)
    return len(after) == 3 and after[0] in _AGE and after[1:] == UPWARDS


def _version(tokens: Sequence[Token], at: int) -> bool:
    """``Chính quyền số 2.0``: Vietnamese writes a decimal with a comma."""
    text = tokens[at].text
    return len(text) == 3 and text.endswith(".0") and at > 0 and not _measured(tokens, at)


def _continues(tokens: Sequence[Token], at: int, noun: bool, idle: set[int]) -> bool:
    """``mức độ 3, 4``, ``năm 2022 và 2023``: one more of a list that is no amount."""
    if noun or at - 2 not in idle or tokens[at - 1].word not in _LIST_SIGNS or tokens[at - 2].kind != "number":
        return False
    before = tokens[at - 2]
    return is_year(tokens[at]) if is_year(before) else len(tokens[at].text) <= 2 and len(before.text) <= 2


def _time_word(tokens: Sequence[Token], at: int) -> Iterator[int]:
    if word_at(tokens, at - 1) in {YEAR, *TIME_LABELS}:
        yield at - 1
