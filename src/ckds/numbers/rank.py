"""Places in an order: ``top 10``, ``thuộc nhóm 30 nước dẫn đầu``, ``≤ 3 Đông Nam Á``."""

from typing import Final

from ckds.lang import Text
from ckds.numbers import reasons
from ckds.numbers.claims import Claim
from ckds.numbers.idle import ends_with
from ckds.numbers.lead import is_rank
from ckds.numbers.model import Target, TargetError
from ckds.numbers.scan import Line
from ckds.numbers.words import IN_GROUP, LEADERS, LONGEST_LEAD, RANK_UNITS, REGIONS
from ckds.text import fold

_REACH: Final = 8
_SYMBOLS: Final = frozenset({("≥",), (">=",), ("=>",)})


def is_place(line: Line, claim: Claim, unit: str | None) -> bool:
    """Tell whether the amount is a place in an order, by the words around it or the unit of the record."""
    kind = claim.amount.unit.kind
    if is_rank(claim.lead) or _in_leading_group(line, claim):
        return True
    if kind in ("none", "words") and fold(unit or "") in RANK_UNITS:
        return True
    if claim.amount.unit.word in RANK_UNITS:
        return True
    region = tuple(claim.amount.unit.word.split()) in REGIONS
    return region and kind == "words" and claim.lead.op == "<="


def place(line: Line, claim: Claim) -> Target:
    """Return the rank to reach; a smaller one is better.

    Raises:
        TargetError: a strict comparison or a percentage makes no sense of a rank.
    """
    amount, shown = claim.amount, line.printed(claim.start, claim.end)
    quoted = line.printed(claim.lead.first, amount.end)
    if amount.unit.kind in ("percent", "points"):
        raise TargetError(reasons.PERCENT_RANK.fill(text=quoted))
    if claim.lead.op in (">", "<") or any(phrase in _SYMBOLS for phrase in claim.lead.found):
        raise TargetError(reasons.STRICT_RANK.fill(text=quoted))
    note: Text | None = None
    if amount.high is not None:
        return Target(shown, "between", amount.low, amount.high, "hạng", note=note)
    return Target(shown, "rank<=", amount.low, None, "hạng", note=note)


def _in_leading_group(line: Line, claim: Claim) -> bool:
    """``nhóm 30 nước dẫn đầu``, ``một trong 5 địa phương đứng đầu``."""
    first = claim.amount.first
    if not ends_with(line.tokens, first, IN_GROUP, LONGEST_LEAD):
        return False
    return any(line.has(phrase, first, min(first + _REACH, claim.end)) for phrase in LEADERS)
