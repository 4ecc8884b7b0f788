"""A screen for people at a terminal of any width, readable without colour."""

from collections.abc import Callable, Iterator
from itertools import zip_longest
from typing import Final

from ckds.lang import Lang
from ckds.render.layout import GAP, aligned, fit, wrap
from ckds.render.page import page
from ckds.text import inert, safe, width
from ckds.views.screen import Block, Cell, Column, Heading, Line, Pairs, Screen, Table, Tone

_CODES: Final[dict[Tone, str]] = {"bad": "1;31", "warn": "33", "good": "32", "dim": "2", "strong": "1"}
_TITLE: Final = "1"
_HEADING: Final = "1;36"
_ENOUGH: Final = 20  # columns in which a long text reads well

Paint = Callable[[str, str | None], str]


def painted(text: str, code: str | None) -> str:
    """Return ``text`` in the colour of ``code``."""
    return f"\x1b[{code}m{text}\x1b[0m" if code else text


def bare(text: str, code: str | None) -> str:  # noqa: ARG001 - the same shape as `painted`
    """Return ``text`` without colour."""
    return text


def show(screen: Screen, lang: Lang, *, columns: int, color: bool) -> str:
    """Return a screen as text in ``columns`` columns."""
    paint = painted if color else bare
    return inert("".join(f"{line.rstrip()}\n" for block in screen for line in _block(block, lang, columns, paint)))


def _block(block: Block, lang: Lang, room: int, paint: Paint) -> Iterator[str]:
    if isinstance(block, Table):
        yield from _table(block, lang, room, paint)
    elif isinstance(block, Pairs):
        yield from _pairs(block, lang, room, paint)
    elif isinstance(block, Heading):
        if block.level > 1:
            yield ""
        for line in wrap(safe(block.text.to(lang)), room):
            yield paint(line, _TITLE if block.level == 1 else _HEADING)
    elif isinstance(block, Line):
        for line in wrap(safe(block.text.to(lang)), room):
            yield paint(line, _CODES.get(block.tone))
    else:
        yield ""
        yield from page(block.markdown, columns=room, color=paint is painted)


def _table(table: Table, lang: Lang, room: int, paint: Paint) -> Iterator[str]:
    heads = [column.head.to(lang) for column in table.columns]
    rows = [[Cell(safe(cell.text), cell.tone) for cell in row] for row in table.rows]
    widths = _widths(table, heads, rows, room)
    yield from _row([Cell(head) for head in heads], table.columns, widths, lambda text, _: paint(text, _TITLE))
    yield "─" * min(room, sum(widths) + GAP * (len(widths) - 1))
    for row in rows:
        yield from _row(row, table.columns, widths, paint)


def _widths(table: Table, heads: list[str], rows: list[list[Cell]], room: int) -> list[int]:
    """Return how wide each column is: for whole heads where the long texts keep room enough, else for their longest words."""
    grow, most = [column.grow for column in table.columns], [column.most for column in table.columns]
    needs = [max((_natural(row[at].text) for row in rows), default=0) for at in range(len(heads))]
    whole = [max(need, width(head)) for need, head in zip(needs, heads, strict=True)]
    widths = fit(whole, grow, most, room)
    if all(wide >= min(need, _ENOUGH) for wide, need in zip(widths, whole, strict=True)):
        return widths
    return fit(
        [max(need, *map(width, head.split(" "))) for need, head in zip(needs, heads, strict=True)], grow, most, room
    )


def _natural(text: str) -> int:
    return max(map(width, text.split("\n")))


def _row(row: list[Cell], columns: tuple[Column, ...], widths: list[int], paint: Paint) -> Iterator[str]:
    parts = [wrap(cell.text, room) for cell, room in zip(row, widths, strict=True)]
    for at in range(max(map(len, parts))):
        shown = []
        for cell, column, room, lines in zip(row, columns, widths, parts, strict=True):
            text = aligned(lines[at] if at < len(lines) else "", room, column.align)
            shown.append(paint(text, _CODES.get(cell.tone)) if text.strip() else text)
        yield (" " * GAP).join(shown)


def _pairs(pairs: Pairs, lang: Lang, room: int, paint: Paint) -> Iterator[str]:
    names = [name.to(lang) for name, _ in pairs.items]
    left = min(max(map(width, names), default=0), room // 2)
    for name, (_, cell) in zip(names, pairs.items, strict=True):
        for head, line in zip_longest(wrap(name, left), wrap(safe(cell.text), room - left - GAP), fillvalue=""):
            yield f"{paint(aligned(head, left, 'left'), _CODES['dim'])}{' ' * GAP}{paint(line, _CODES.get(cell.tone))}"
