"""Which amounts of a phrase are its targets, and which words belong to each."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from ckds.lang import Text
from ckds.numbers import reasons
from ckds.numbers.amount import Amount, read_amount
from ckds.numbers.idle import words_at
from ckds.numbers.lead import Lead, lead_before
from ckds.numbers.model import TargetError
from ckds.numbers.scan import Line
from ckds.numbers.words import AND, EACH, FALLS, FROM, OR, RISES, TIME_LABELS, YEAR, YEARLY
from ckds.text import fold

_WEEK: Final = fold("tuần")
_SEPARATORS: Final = frozenset({",", AND, ":", "-", "+", "*", "•", "/", "…"})


class Claim(NamedTuple):
    """One target as it stands in the phrase.

    Args:
        amount: its number and unit.
        lead: the words straight before it.
        floor: first token that may say how it is meant.
        start: first token of its part of the phrase.
        end: token behind its part.
        notes: what else was seen on the way.
    """

    amount: Amount
    lead: Lead
    floor: int
    start: int
    end: int
    notes: tuple[Text, ...] = ()


class _Found(NamedTuple):
    amount: Amount
    lead: Lead
    floor: int


def claims(line: Line, start: int, end: int) -> list[Claim]:
    """Return the targets of the sentence between two tokens, in their order.

    Raises:
        TargetError: an amount is ambiguous, or two are joined by "hoặc".
    """
    found, notes = _without_starts(line, list(_found(line, start, end)))
    groups = _grouped(line, found)
    cuts = [cut for before, group in pairwise(groups) if (cut := _separator(line, group[0], before[-1])) is not None]
    spans = pairwise([start - 1, *cuts, end])
    claimed = [_claim(line, group, before + 1, cut) for group, (before, cut) in zip(groups, spans, strict=False)]
    if notes:
        claimed[0] = claimed[0]._replace(notes=(*notes, *claimed[0].notes))
    return claimed


def _found(line: Line, start: int, end: int) -> Iterator[_Found]:
    at = floor = start
    while at < end:
        if line.tokens[at].kind == "number" and at not in line.idle:
            amount = read_amount(line, at)
            yield _Found(amount, lead_before(line, amount.first, floor), floor)
            at = floor = amount.end
        else:
            at += 1


def _without_starts(line: Line, found: list[_Found]) -> tuple[list[_Found], list[Text]]:
    """Leave out where a move begins: of "từ 50% lên 70%" only 70% is the target."""
    kept: list[_Found] = []
    notes: list[Text] = []
    for at, one in enumerate(found):
        after = found[at + 1] if at + 1 < len(found) else None
        if after and one.lead.any(FROM) and one.amount.high is None and after.lead.any(RISES | FALLS):
            notes.append(reasons.START_NOTE.fill(text=line.printed(one.amount.first, one.amount.end)))
        else:
            kept.append(one)
    return kept, notes


def _grouped(line: Line, found: Sequence[_Found]) -> list[list[_Found]]:
    """Return the amounts by clause: a comma, "và" or a bullet between two of them parts them."""
    groups: list[list[_Found]] = []
    for one in found:
        if groups and _separator(line, one, groups[-1][-1]) is None:
            if one.lead.first and line.tokens[one.lead.first - 1].word == OR:
                raise TargetError(reasons.OR_TWO)
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _separator(line: Line, one: _Found, before: _Found) -> int | None:
    """Return the last token between two amounts that parts them, or None."""
    between = reversed(range(before.amount.end, one.lead.first))
    return next((at for at in between if at not in line.idle and line.tokens[at].word in _SEPARATORS), None)


def _claim(line: Line, group: Sequence[_Found], start: int, end: int) -> Claim:
    main = min(group, key=lambda one: _weight(line, one, start))
    others = ", ".join(line.printed(one.amount.first, one.amount.end) for one in group if one is not main)
    notes = (reasons.NOT_READ.fill(text=others),) if others else ()
    return Claim(main.amount, main.lead, main.floor, start, end, notes)


def _weight(line: Line, one: _Found, start: int) -> tuple[bool, bool]:
    """Return how far an amount is from being what its clause is about; the smallest is: a share, one that is led up to."""
    share = one.amount.unit.kind in ("percent", "points")
    head = not any(line.tokens[at].kind == "word" for at in range(start, one.lead.first) if at not in line.idle)
    if share:
        return False, not (one.lead.found or head)
    return True, not one.lead.op


def counts_each(line: Line, claim: Claim) -> bool:
    """Tell whether the amount holds for each of many: ``mỗi người dân … 01 điện thoại``."""
    if claim.amount.unit.kind in ("percent", "points"):
        return False
    times = {YEAR, *TIME_LABELS, _WEEK}
    return any(
        line.tokens[at].word == EACH and at not in line.idle and not set(words_at(line.tokens, at + 1, 1)) & times
        for at in range(claim.start, claim.amount.first)
    )


def says_yearly(line: Line, start: int, end: int) -> bool:
    """Tell whether "hàng năm", "mỗi năm" or the like stands between two tokens."""
    return any(line.has(phrase, start, end) for phrase in YEARLY)
