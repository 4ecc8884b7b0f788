"""CSV files → one table."""

import csv
import io
from typing import Final

from ckds.importers.reading.legacy import refuse_legacy_text
from ckds.importers.reading.plain import decoded
from ckds.importers.refusal import refuse
from ckds.importers.sheet.columns import is_head
from ckds.importers.source import Cell, Place, Source, Table
from ckds.lang import Text

_SEPARATORS: Final = ",;\t|"
_LONGEST: Final = 1_000_000


def read_csv(name: str, content: bytes) -> Source:
    """Return the document of a CSV file, whatever its separator.

    Raises:
        Refused: it is no Unicode text, or no table.
    """
    text = decoded(name, content)
    refuse_legacy_text(name, text)
    csv.field_size_limit(_LONGEST)
    try:
        rows = list(csv.reader(io.StringIO(text), delimiter=_separator(text)))
    except csv.Error as error:
        raise refuse(
            Text(f"{name} không phải bảng CSV đúng: {error}.", f"{name} is no proper CSV table: {error}."),
            Text(
                "Mở bằng Excel hoặc LibreOffice, lưu lại thành CSV UTF-8.",
                "Open it in Excel or LibreOffice and save it as CSV UTF-8.",
            ),
        ) from None
    return Source(name, "csv", (table_of(rows),))


def _separator(text: str) -> str:
    """Return the separator of our own heading, else the one that cuts the first lines into the most columns."""
    lines = [line for line in text.split("\n") if line.strip()][:20]
    ours = [sign for sign in _SEPARATORS if lines and is_head(next(csv.reader(lines[:1], delimiter=sign)))]
    return (
        ours[0]
        if ours
        else max(_SEPARATORS, key=lambda sign: (sum(min(line.count(sign), 20) for line in lines), sign == ","))
    )


def table_of(rows: list[list[str]], number: int = 1, part: str = "") -> Table:
    """Return rows of text as a table, filled up to the widest."""
    width = max(map(len, rows), default=0)
    made = tuple(
        tuple(
            Cell(cell.strip(), Place(table=number, row=at, column=column, part=part))
            for column, cell in enumerate([*row, *[""] * (width - len(row))], 1)
        )
        for at, row in enumerate(rows, 1)
    )
    return Table(made, Place(table=number, part=part))
