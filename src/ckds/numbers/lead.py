"""The words straight before a number: comparison, change, level, rank."""

from typing import NamedTuple

from ckds.numbers.idle import ends_with, word_at, words_at
from ckds.numbers.model import Op
from ckds.numbers.scan import Line
from ckds.numbers.words import (
    CHANGE_VERBS,
    COMPARISONS,
    DOWN,
    FALLS,
    GROWTH_RATES,
    LEADS,
    LEVELS,
    LONGEST_LEAD,
    NO_CHANGE_AFTER,
    PREPOSITIONS,
    RANKS,
    RELATIVE_DOWN,
    RELATIVE_UP,
    UP,
    Phrase,
)


class Lead(NamedTuple):
    """What is said straight before a number.

    Args:
        found: the known phrases, nearest first.
        first: index of the token where they begin.
    """

    found: tuple[Phrase, ...]
    first: int

    def any(self, table: frozenset[Phrase]) -> bool:
        """Tell whether one of the phrases is in ``table``."""
        return any(phrase in table for phrase in self.found)

    @property
    def op(self) -> Op | None:
        """The comparison that stands nearest to the number."""
        for phrase in self.found:
            if phrase in COMPARISONS:
                return COMPARISONS[phrase]
            if phrase in FALLS:
                return "<="
        return None


def lead_before(line: Line, at: int, floor: int) -> Lead:
    """Return the known phrases that stand in a row before token ``at``, not before ``floor``."""
    found: list[Phrase] = []
    first = at
    while True:
        at = _skip_idle(line, at, floor)
        size = ends_with(line.tokens, at, LEADS, min(LONGEST_LEAD, at - floor))
        if not size:
            return Lead(tuple(found), first)
        found.append(words_at(line.tokens, at - size, size))
        at = first = at - size


def _skip_idle(line: Line, at: int, floor: int) -> int:
    while at > floor and at - 1 in line.idle:
        at -= 1
    return at


def is_rank(lead: Lead) -> bool:
    """Tell whether a word for a place in an order governs the number: ``top 10``, ``hạng tối thiểu 10``."""
    for phrase in lead.found:
        if phrase in RANKS:
            return True
        if phrase not in COMPARISONS:
            return False
    return False


def change_of(line: Line, lead: Lead, floor: int, *, based: bool) -> int:
    """Return 1 for an increase, -1 for a decrease, 0 for a level.

    Args:
        line: the phrase.
        lead: what stands before the number.
        floor: where its sentence or clause begins.
        based: it says "so với ..." too, so that "cao hơn 10%" and "mức tăng đạt 10%" are changes.
    """
    for phrase in lead.found:
        if phrase in UP | DOWN:
            return 0 if _growth_rate(line, lead) and not based else (1 if phrase in UP else -1)
        if phrase in FALLS or (phrase in LEVELS and not based):
            return 0
    verb = _distant_verb(line, lead, floor)
    return _relative(lead) if based and not verb else verb


def _relative(lead: Lead) -> int:
    """Return the direction of ``cao hơn 10% so với ...``, 0 for none."""
    return 1 if lead.any(RELATIVE_UP) else -1 if lead.any(RELATIVE_DOWN) else 0


def is_relative(lead: Lead) -> bool:
    """Tell whether the comparison itself is the verb of the change, so that it bounds nothing."""
    return _relative(lead) != 0 and not lead.any(UP | DOWN)


def _growth_rate(line: Line, lead: Lead) -> bool:
    """``tốc độ tăng trưởng 7%`` is the level of a rate."""
    return bool(ends_with(line.tokens, lead.first, GROWTH_RATES, LONGEST_LEAD))


def _distant_verb(line: Line, lead: Lead, floor: int) -> int:
    """Return the change that a verb further left asks for: ``Giảm tỷ lệ hộ nghèo 1,5%``."""
    if word_at(line.tokens, lead.first - 1) in PREPOSITIONS:
        return 0
    for at in reversed(range(floor, lead.first)):
        token = line.tokens[at]
        if token.kind == "sign" and at not in line.idle:
            return 0
        if at not in line.idle and token.word in CHANGE_VERBS and _is_verb(line, at):
            return CHANGE_VERBS[token.word]
    return 0


def _is_verb(line: Line, at: int) -> bool:
    growth = ends_with(line.tokens, at, GROWTH_RATES, LONGEST_LEAD)
    return word_at(line.tokens, at + 1) not in NO_CHANGE_AFTER and not growth
