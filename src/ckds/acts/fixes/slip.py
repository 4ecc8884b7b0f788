"""One slip of the keyboard: what tells a misspelt word from another word."""

from collections.abc import Iterable
from typing import Final

from ckds.near import Near

_MANY: Final = 24


def meant(word: str, known: Near | Iterable[str]) -> str | None:
    """Return the one known word that is a single slip away; None where there is none, or several.

    A slip is a letter too many, too few or wrong, or two neighbours that changed places.
    """
    index = known if isinstance(known, Near) else Near(known)
    found = [other for other in index.to(word, most=_MANY) if is_slip(word, other)]
    return found[0] if len(found) == 1 else None


def is_slip(one: str, other: str) -> bool:
    """Does a single slip lead from one word to the other?"""
    short, long = sorted((one, other), key=len)
    if one == other or len(long) - len(short) > 1:
        return False
    at = next((place for place, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return swapped or short[at + 1 :] == long[at + 1 :]
