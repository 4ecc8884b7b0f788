"""From a phrase to its target: the steps in their order."""

import re
from decimal import Decimal
from itertools import pairwise
from typing import Final

from ckds.lang import Text
from ckds.numbers import reasons
from ckds.numbers.claims import Claim, claims, counts_each
from ckds.numbers.meaning import meaning
from ckds.numbers.model import Reads, Target, TargetError
from ckds.numbers.qualitative import refuse_joined_fractions, refuse_unless_qualitative
from ckds.numbers.scan import Line, scan
from ckds.numbers.words import AND, EXCEPTIONS, STRETCH, TAILS
from ckds.text import fold

_MOST: Final = 5000
_MOST_AMOUNTS: Final = 24
_BRACKETS: Final = re.compile(r"\(([^()]*)\)")


def read(text: str, unit: str | None, reads: Reads | None) -> Target:
    """Return what a target phrase means; see :func:`ckds.numbers.target.read_target`.

    Raises:
        TargetError: the phrase is empty, or its number is missing, badly written or could mean two things.
    """
    if len(text) > _MOST:
        raise TargetError(reasons.TOO_LONG.fill(most=_MOST))
    line = scan(text)
    if not line.text:
        raise TargetError(reasons.EMPTY)
    refuse_joined_fractions(line)
    found = [claim for start, end in line.sentences for claim in claims(line, start, end)]
    if len(found) > _MOST_AMOUNTS:
        raise TargetError(reasons.TOO_MANY.fill(most=_MOST_AMOUNTS))
    measured = [claim for claim in found if not counts_each(line, claim) or (unit is not None and "/" in unit)]
    aside = [reasons.PER_EACH] if len(measured) < len(found) else []
    if not measured:
        if not found:
            refuse_unless_qualitative(line)
        return Target(
            text, "qualitative", note=reasons.joined(aside + _excluded(line)), stretch=_stretch(line, len(line.tokens))
        )
    _refuse_bare_after_ceiling(line, measured)
    parts = tuple(_part(line, claim, unit, reads) for claim in measured)
    return _whole(text, line, measured, parts, aside)


def _part(line: Line, claim: Claim, unit: str | None, reads: Reads | None) -> Target:
    """Return one of the targets of a phrase."""
    target = meaning(line, claim, unit, reads)
    notes = [*([target.note] if target.note else []), *claim.notes, *_tail(line, claim)]
    return target._replace(note=reasons.joined(notes), stretch=_stretch(line, claim.end))


def _whole(text: str, line: Line, found: list[Claim], parts: tuple[Target, ...], aside: list[Text]) -> Target:
    """Return the first target with the words of the whole phrase, all of them below it."""
    first = parts[0]
    notes = [*([first.note] if first.note else []), *aside, *_remainder(line, found), *_excluded(line)]
    return first._replace(text=text, note=reasons.joined(notes), parts=parts if len(parts) > 1 else ())


def _stretch(line: Line, end: int) -> bool:
    return line.has(STRETCH, 0, end)


def _tail(line: Line, claim: Claim) -> list[Text]:
    """Return the wish behind a number as a note: ``≥ 3% và tăng dần theo yêu cầu``."""
    for at in range(claim.amount.end, claim.end - 1):
        if line.tokens[at].word == AND and line.tokens[at + 1].word in TAILS:
            return [reasons.REMAINDER.fill(text=line.printed(at + 1, claim.end))]
    return []


def _remainder(line: Line, found: list[Claim]) -> list[Text]:
    """Return the sentences without a number as notes."""
    texts = [
        line.printed(start, end)
        for start, end in line.sentences
        if not any(start <= claim.amount.first < end for claim in found)
        and any(line.tokens[at].kind == "word" for at in range(start, end) if at not in line.idle)
    ]
    return [reasons.REMAINDER.fill(text=text) for text in texts]


def _excluded(line: Line) -> list[Text]:
    """Return what brackets take out, ``(trừ văn bản mật)``, as notes."""
    inside = [found.split() for found in _BRACKETS.findall(line.text)]
    sizes = [(words, _leading(words)) for words in inside]
    return [reasons.EXCLUDING.fill(text=" ".join(words[size:])) for words, size in sizes if 0 < size < len(words)]


def _leading(words: list[str]) -> int:
    """Return how many of the first words say that the rest is not counted."""
    return next((size for size in (3, 2, 1) if tuple(map(fold, words[:size])) in EXCEPTIONS), 0)


def _refuse_bare_after_ceiling(line: Line, found: list[Claim]) -> None:
    """Refuse ``không quá 5% cấp huyện và 3% cấp xã``, where the second number has no direction of its own.

    100 can only be a floor: as a ceiling it would ask for nothing.
    """
    for before, claim in pairwise(found):
        together = any(start <= before.start and claim.end <= end for start, end in line.sentences)
        if together and before.lead.op in ("<", "<=") and not claim.lead.found and claim.amount.low != Decimal(100):
            raise TargetError(reasons.BARE_AFTER_CEILING.fill(text=line.printed(claim.amount.first, claim.amount.end)))
