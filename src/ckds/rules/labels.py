"""Printed labels as numbering: ``II.12.đ`` is the đ of 12 of II; what a row of siblings leaves out.

Letters run a b c d đ e g h i k l m n o p q r s t u v x y as in Vietnamese documents; a row that fits Word's a b c d e f g
instead is right as well.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

VIETNAMESE: Final = "abcdđeghiklmnopqrstuvxy"
LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
MOST: Final = 20  # a longer stretch is no gap: the numbers are years, or something else
_PART: Final = re.compile(r"\d+|[^\W\d_]+")
_LONGEST: Final = 200  # characters; what is longer is no label
_ROMAN: Final = re.compile(r"(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})", re.IGNORECASE | re.ASCII)
_VALUES: Final = {"i": 1, "v": 5, "x": 10}


class Row(NamedTuple):
    """Siblings of one way of numbering.

    Attributes:
        kind: ``1``, ``a``, ``A``, ``i`` or ``I``.
        parts: what is there, in its order, each once.
    """

    kind: str
    parts: tuple[str, ...]


class Gap(NamedTuple):
    """What is left out before ``after``: ``before`` is the last one there is, None at the start."""

    before: str | None
    after: str
    missing: tuple[str, ...]


@lru_cache(maxsize=4096)  # plans number alike
def parts(label: str) -> tuple[str, ...]:
    """Return the numbers, letters and words of a label."""
    return tuple(_PART.findall(label[:_LONGEST]))


def row_of(found: Iterable[str]) -> list[Row]:
    """Return the rows that the last parts of sibling labels make, one for each way of numbering."""
    kinds: dict[str, list[str]] = {}
    for part in dict.fromkeys(found):
        kinds.setdefault(_kind(part), []).append(part)
    rows = []
    for kind, some in kinds.items():
        if kind == "1":
            rows.append(Row("1", tuple(sorted(some, key=int))))
        elif kind in ("a", "A"):
            rows += _letters(kind, some)
    return rows


def gaps(row: Row) -> list[Gap]:
    """Return what the row leaves out."""
    if row.kind == "1":
        return _between([int(part) for part in row.parts], row.parts, str)
    if row.kind in ("i", "I"):
        return _between([_roman(part) for part in row.parts], row.parts, lambda n: _as_roman(n, row.kind))
    best = min((_lettered(row, alphabet) for alphabet in (VIETNAMESE, LATIN)), key=_weight)
    return best or []


def _weight(found: list[Gap] | None) -> int:
    return 10_000 if found is None else len(found)


@lru_cache(maxsize=1024)
def _kind(part: str) -> str:
    if part.isdecimal() and len(part) < 10:
        return "1"
    if len(part) == 1 or _ROMAN.fullmatch(part):
        return "A" if part.isupper() else "a"
    return ""


def _letters(kind: str, some: Sequence[str]) -> list[Row]:
    """Tell Roman numbers from letters: i is one of both, and only its neighbours say which."""
    roman = [part for part in some if _ROMAN.fullmatch(part)]
    single = [part for part in some if len(part) == 1]
    if len(roman) == len(some) and (len(single) < len(some) or "i" in (part.lower() for part in some)):
        return [Row("I" if kind == "A" else "i", tuple(sorted(some, key=_roman)))]
    if len(single) < len(some):
        long = [part for part in some if len(part) > 1]
        return _letters(kind, single) + _letters(kind, long)
    return [Row(kind, tuple(sorted(some, key=lambda part: _place(part, VIETNAMESE + "fjwz"))))]


def _lettered(row: Row, alphabet: str) -> list[Gap] | None:
    places = [_place(part, alphabet) for part in row.parts]
    if -1 in places:
        return None
    order = sorted(range(len(places)), key=places.__getitem__)
    shown = alphabet.upper() if row.kind == "A" else alphabet
    ordered = [row.parts[at] for at in order]
    found = _between(sorted(places), ordered, lambda n: shown[n])
    first = min(places)
    if len(places) > 1 and first > 0:
        found.insert(0, Gap(None, ordered[0], tuple(shown[:first])))
    return found


def _between(numbers: Sequence[int], shown: Sequence[str], name: Callable[[int], str]) -> list[Gap]:
    found = []
    for at in range(1, len(numbers)):
        before, after = numbers[at - 1], numbers[at]
        if 1 < after - before <= MOST + 1:
            missing = tuple(name(number) for number in range(before + 1, after))
            found.append(Gap(shown[at - 1], shown[at], missing))
    return found


def _place(part: str, alphabet: str) -> int:
    return alphabet.find(part.lower())


def _roman(part: str) -> int:
    values = [_VALUES[letter] for letter in part.lower()]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def _as_roman(number: int, kind: str) -> str:
    tens, ones = divmod(number, 10)
    text = "x" * tens + ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[ones]
    return text.upper() if kind == "I" else text
