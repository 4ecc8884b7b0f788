"""Tables and paragraphs laid out in a given number of terminal columns, Vietnamese and wide characters measured right.

Why not rich here: ``docs/decisions/0004-terminal.md``.
"""

from collections.abc import Iterator, Sequence
from typing import Final, Literal

from ckds.text import width

GAP: Final = 2
_LEAST: Final = 8
_WIDE: Final = 2

Align = Literal["left", "right"]


def wrap(text: str, room: int) -> list[str]:
    """Return ``text`` in lines of at most ``room`` columns, broken between words; a longer word is cut.

    Blanks at the beginning of a paragraph stay, on all of its lines. A tab is a blank: how wide a terminal draws one
    depends on where it stands.
    """
    lines: list[str] = []
    for paragraph in text.replace("\t", " ").split("\n"):
        words = paragraph.lstrip(" ")
        indent = " " * min(len(paragraph) - len(words), room // 2)
        lines += [f"{indent}{line}" for line in _filled(words, room - len(indent))]
    return lines


def _filled(paragraph: str, room: int) -> Iterator[str]:
    line, used = "", 0
    for word in paragraph.split(" "):
        wide = width(word)
        if line and used + 1 + wide <= room:
            line, used = f"{line} {word}", used + 1 + wide
            continue
        if line:
            yield line
        while wide > room:
            head = _head(word, room)
            yield head
            word = word[len(head) :]
            wide = width(word)
        line, used = word, wide
    yield line


def _head(word: str, room: int) -> str:
    """Return as much of a word as fits: up to a hyphen or slash in its second half, else to the last column."""
    used = 0
    for at, char in enumerate(word):
        used += width(char)
        if used > room:
            cut = max(word.rfind(sign, room // 2, at) for sign in "-/.") + 1
            return word[: cut or max(1, at)]
    return word


def fit(natural: Sequence[int], grow: Sequence[int], most: Sequence[int | None], room: int) -> list[int]:
    """Return how wide each column is drawn: fixed ones as wide as they need, growing ones share what is left.

    Where that is more than the terminal has, the widest give way.

    Args:
        natural: the widest cell of each column.
        grow: the share of each growing column; 0 for a fixed one.
        most: the limit of a fixed column.
        room: columns of the terminal.
    """
    widths = [min(need, limit or need) for need, limit in zip(natural, most, strict=True)]
    left = room - GAP * (len(widths) - 1) - sum(w for w, share in zip(widths, grow, strict=True) if not share)
    growing = [at for at, share in enumerate(grow) if share]
    while growing:
        shares = sum(grow[at] for at in growing)
        small = [at for at in growing if widths[at] <= left * grow[at] // shares]
        if not small:
            for at in growing:
                widths[at] = min(widths[at], max(_LEAST, left * grow[at] // shares))
            break
        for at in small:
            left -= widths[at]
            growing.remove(at)
    return _narrowed(widths, room - GAP * (len(widths) - 1))


def _narrowed(widths: list[int], room: int) -> list[int]:
    """Take from the widest columns until all of them fit; none loses the room for one wide character."""
    too_much = sum(widths) - room
    while too_much > 0 and max(widths) > _WIDE:
        widths[widths.index(max(widths))] -= 1
        too_much -= 1
    return widths


def aligned(text: str, room: int, align: Align) -> str:
    """Return ``text`` filled with blanks to ``room`` columns."""
    blanks = " " * max(0, room - width(text))
    return blanks + text if align == "right" else text + blanks
