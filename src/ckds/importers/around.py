"""What stands around the table of a sheet: the letterhead and title above it, notes and the signature below."""

from typing import Final, NamedTuple

from ckds.importers.columns import find_columns
from ckds.importers.sheet.columns import heads_of
from ckds.importers.source import Cell, Paragraph, Table
from ckds.importers.words import low, rx

_ENDS: Final = rx(r"(?:\*+\s*)?(?:ghi chú|nơi nhận)\b|(?:tm|kt|tl|tuq)\. ")


class Parted(NamedTuple):
    """A sheet in three parts; a sheet that is no table of tasks or KPIs is all table."""

    above: tuple[Paragraph, ...]
    table: Table
    below: tuple[Paragraph, ...]


def parted(table: Table, *, first: bool) -> Parted:
    """Return a sheet in its parts.

    Args:
        table: the sheet.
        first: it is the first of its file, over which alone a letterhead is looked for.
    """
    columns = None if heads_of(table) else find_columns(table)
    if columns is None:
        return Parted((), table, ())
    start, after = columns.rows
    start = start if first else 0
    rows = list(table.rows)
    end = next((at for at in range(after, len(rows)) if _ends(rows[at])), len(rows))
    return Parted(
        tuple(one for row in rows[:start] for one in _paragraphs(row)),
        table._replace(rows=tuple(rows[start:end])),
        _by_column(rows[end:]),
    )


def _ends(row: tuple[Cell, ...]) -> bool:
    """Does a row begin what stands below the table: its first words are ``Ghi chú``, ``Nơi nhận``, ``KT. …``?"""
    said = [cell for cell in row if cell.text.strip() and not cell.merged]
    return 0 < len(said) < 3 and _ENDS.match(low(said[0].text.strip())) is not None


def _by_column(rows: list[tuple[Cell, ...]]) -> tuple[Paragraph, ...]:
    """Return the notes, then each column of the foot from its top: the recipients, then who signed."""
    width = len(rows[0]) if rows else 0
    return tuple(one for column in range(width) for row in rows for one in _paragraphs((row[column],)))


def _paragraphs(row: tuple[Cell, ...]) -> list[Paragraph]:
    return [
        Paragraph(line, cell.place, gap=True) for cell in row if not cell.merged for line in cell.lines if line.strip()
    ]
