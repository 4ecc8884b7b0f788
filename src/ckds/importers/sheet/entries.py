"""Lists in a cell: entries parted by ``; ``. What would be read as something else stands in ``"…"``, ``"`` doubled inside."""

import re
from collections.abc import Iterable
from typing import Final

from ckds.importers.reading.plain import clean
from ckds.text import squeeze

BETWEEN: Final = "; "
# In CSV an apostrophe keeps a text from becoming a formula; one that stands there already is doubled.
KEPT_TEXT: Final = re.compile(r"'+\s*[=+\-@＝＋－＠]")
_QUOTED: Final = re.compile(r'"((?:[^"]|"")*)"', re.DOTALL)
_BULLET: Final = re.compile(r"^[-–+•]\s*")


def one_line(text: str | None) -> str:
    """Return words as a cell holds them on one line; nothing for None."""
    return squeeze(clean(text)) if text else ""


def lines(text: str | None) -> list[str]:
    """Return the lines of a text that are not empty, as a cell holds them."""
    return [line for line in map(squeeze, clean(text or "").split("\n")) if line]


def quoted(text: str) -> str:
    """Return words that are taken as they stand."""
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


def unquoted(text: str) -> str | None:
    """Return what stands in quotation marks, or None where a text is not in them."""
    found = _QUOTED.fullmatch(text)
    return found[1].replace('""', '"') if found else None


def split(text: str) -> list[str]:
    """Return the entries of a cell: parted by semicolons outside brackets and quotation marks, and by line ends."""
    found: list[str] = []
    depth = start = 0
    inside = False
    for at, char in enumerate(text):
        if inside:
            inside = char != '"'
        elif char == '"' and (at == start or text[start:at].strip() == "" or text[at - 1] in '("'):
            inside = True  # a doubled mark closes and opens again
        elif char == "\n" or (char == ";" and depth == 0):
            found.append(text[start:at])
            start, depth = at + 1, 0
        else:
            depth = max(0, depth + {"(": 1, ")": -1}.get(char, 0))
    found.append(text[start:])
    return [entry.strip() for entry in found if entry.strip()]


def stands(entry: str) -> bool:
    """Does an entry stay one entry among others?"""
    return split(f"x; {entry}; y") == ["x", entry, "y"]


def joined(entries: Iterable[str]) -> str:
    """Return the cell of entries, each once."""
    return BETWEEN.join(dict.fromkeys(entries))


def item_entry(item: str) -> str:
    """Return an item of a list, a product say, as an entry."""
    words = one_line(item)
    return words if stands(words) and read_items(words) == [words] else quoted(words)


def read_items(cell: str) -> list[str]:
    """Return the items in a cell."""
    found = (_item(entry) for entry in split(cell))
    return [item for item in found if item]


def _item(entry: str) -> str:
    inside = unquoted(entry)
    return squeeze(inside) if inside is not None else squeeze(_BULLET.sub("", entry))
