"""Lines with tabs in a text file: a table that was pasted from Word, or what stood side by side in the letterhead."""

import re
from typing import Final, NamedTuple

from ckds.importers.columns import find_columns
from ckds.importers.layout import is_frame
from ckds.importers.source import Cell, Place, Table

_GAP: Final = re.compile(r"\t+")


class Tabbed(NamedTuple):
    """One printed line with its number, and whether an empty line stands before it."""

    number: int
    text: str
    gap: bool = False


def table_in(lines: list[Tabbed], number: int) -> Table | None:
    """Return consecutive lines that hold tabs as one table, where they make one that is read; else None.

    Args:
        lines: the lines.
        number: what the table counts as among those of the file.
    """
    for apart in (re.compile("\t"), _GAP):  # an empty cell is two tabs; a person who aligns by hand types several
        table = _table(lines, number, apart)
        if is_frame(table) or (len(lines) > 1 and find_columns(table)):
            return table
    return None


def _table(lines: list[Tabbed], number: int, apart: re.Pattern[str]) -> Table:
    rows = [[cell.strip() for cell in apart.split(line.text)] for line in lines]
    width = max(map(len, rows))
    made = tuple(
        tuple(
            Cell(text, Place(line.number, table=number, row=at, column=column))
            for column, text in enumerate([*row, *[""] * (width - len(row))], 1)
        )
        for at, (line, row) in enumerate(zip(lines, rows, strict=True), 1)
    )
    return Table(made, Place(lines[0].number, table=number))
