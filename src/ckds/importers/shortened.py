"""Is one name of a body another one shortened: ``Sở KH&CN``, ``Sở LĐ-TB&XH``, ``UBND xã A``, ``TTCNTT``?"""

import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Final

from ckds.importers.names import Names, tokens
from ckds.text import fold

_AND: Final = fold("và")
_FEWEST: Final = 2  # letters of an abbreviation: one may be the name of a place


def is_shortened(name: str) -> bool:
    """Does a name hold an abbreviation?"""
    return bool(_abbreviations(name))


def is_short_for(short: str, long: str, names: Names) -> bool:
    """Is every word of the longer name in the shorter one, as it is or by its initial in an abbreviation?

    "và" and the plan's own place do not count; the words between abbreviations must be the same.
    """
    shorter, longer = _words(short), _words(long)
    if fold(short) == fold(long) or sum(map(len, shorter)) >= sum(map(len, longer)):
        return False
    if _reduced(shorter, names) == _reduced(longer, names):
        return True
    letters = _abbreviations(short)
    if not letters:
        return False
    own = {tuple(shorter), _reduced(shorter, names)}
    return any(_spells(one, other, letters) for one in own for other in (tuple(longer), _reduced(longer, names)))


def _words(name: str) -> list[str]:
    return [token.word for token in tokens(name)]


def _reduced(words: Sequence[str], names: Names) -> tuple[str, ...]:
    return names.reduce(words)


def _abbreviations(name: str) -> frozenset[str]:
    """Return the words of a name that are printed as capitals only."""
    found = ((token.word, name[token.start : token.end]) for token in tokens(name))
    return frozenset(word for word, printed in found if printed.isupper() and len(_letters(word)) >= _FEWEST)


def _spells(short: Sequence[str], long: Sequence[str], letters: frozenset[str]) -> bool:
    """Do words, some of them abbreviations, stand for exactly the words of a longer name?"""
    own = [word for word in short if word != _AND]
    full = [word for word in long if word != _AND]

    @cache
    def fits(at: int, place: int) -> bool:
        if at == len(own) or place == len(full):
            return at == len(own) and place == len(full)
        if own[at] == full[place] and fits(at + 1, place + 1):
            return True
        initials = _letters(own[at])
        covered = full[place : place + len(initials)]
        spelled = own[at] in letters and "".join(map(_initial, covered)) == initials
        return spelled and fits(at + 1, place + len(initials))

    return fits(0, 0)


def _letters(word: str) -> str:
    """Return the letters of an abbreviation without their marks; đ is a letter of its own."""
    return "".join(map(_initial, word.replace(".", "")))


def _initial(word: str) -> str:
    return unicodedata.normalize("NFD", word)[0]
