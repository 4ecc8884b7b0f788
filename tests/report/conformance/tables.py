"""Tables: header rows that repeat, rows that stay whole, widths that hold in Word and in LibreOffice."""

from collections.abc import Iterator
from typing import Any, Final

from tests.report.conformance.layout import Breach, Layout, room
from tests.report.conformance.resolve import W, number, text

ROWS: Final = {
    "header-row": "the header row repeats on every page, bold and centred",
    "whole-rows": "no row breaks across pages, but one that is about as tall as a page",
    "widths": "fixed widths that add up and fit the page",
    "table-type": "tables 11-13 pt",
}

_LONG: Final = 400  # letters in a cell: a row of them may be taller than a page


def _all(layout: Layout) -> Iterator[tuple[Any, int]]:
    for section in layout.sections:
        for child in section.children:
            if child.tag == f"{W}tbl" and child is not layout.head and child is not layout.sign:
                yield child, room(section.setup)


def rows(layout: Layout) -> Iterator[Breach]:
    for table, _ in _all(layout):
        lines = table.findall(f"{W}tr")
        name = " | ".join(text(one) for one in lines[0].iter(f"{W}p"))[:60]
        if lines[0].find(f"{W}trPr/{W}tblHeader") is None:
            yield Breach("header-row", name, "does not repeat")
        for one in lines[0].iter(f"{W}p"):
            yield from layout.set_as("header-row", one, (11, 13), bold=True, align="center")
        for at, line in enumerate(lines):
            longest = max(len("".join(text(one) for one in cell.iter(f"{W}p"))) for cell in line.iterfind(f"{W}tc"))
            if line.find(f"{W}trPr/{W}cantSplit") is None and longest < _LONG:
                yield Breach("whole-rows", name, f"row {at + 1} may break")


def widths(layout: Layout) -> Iterator[Breach]:
    heads = [(one, room(layout.sections[0].setup)) for one in (layout.head, layout.sign) if one is not None]
    for table, most in (*_all(layout), *heads):
        grid = [number(one, "w") for one in table.iterfind(f"{W}tblGrid/{W}gridCol")]
        whole = table.find(f"{W}tblPr/{W}tblW")
        kind = table.find(f"{W}tblPr/{W}tblLayout")
        name = text(next(table.iter(f"{W}p")))[:40]
        if kind is None or kind.get(f"{W}type") != "fixed":
            yield Breach("widths", name, "not fixed")
        if sum(grid) != number(whole, "w") or whole.get(f"{W}type") != "dxa" or sum(grid) > most:
            yield Breach("widths", name, f"columns {sum(grid)}, table {number(whole, 'w')}, page {most}")
        for line in table.iterfind(f"{W}tr"):
            found = [_cell(one) for one in line.iterfind(f"{W}tc")]
            start = 0
            for span, width in found:
                if width != sum(grid[start : start + span]):
                    yield Breach("widths", name, f"a cell of {width} in a column of {sum(grid[start : start + span])}")
                start += span
            if start != len(grid):
                yield Breach("widths", name, f"{start} cells in {len(grid)} columns")


def _cell(cell: Any) -> tuple[int, int]:
    look = cell.find(f"{W}tcPr")
    return number(look.find(f"{W}gridSpan"), "val", 1), number(look.find(f"{W}tcW"), "w")


def sizes(layout: Layout) -> Iterator[Breach]:
    for table, _ in _all(layout):
        for paragraph in table.iterfind(f"{W}tr/{W}tc/{W}p"):
            for look in layout.looks(paragraph):
                if not 11 <= look.size <= 13:
                    yield Breach("table-type", text(paragraph)[:60], f"size {look.size}")


RULES: Final = (rows, widths, sizes)
