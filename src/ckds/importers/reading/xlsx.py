"""Excel workbooks → a table for each sheet, by python-calamine. Formulas are never computed: their stored results count."""

import io
from datetime import date, datetime, time, timedelta
from typing import Any

from ckds.importers.reading.delimited import table_of
from ckds.importers.reading.detect import damaged
from ckds.importers.reading.percents import Shares
from ckds.importers.reading.plain import clean
from ckds.importers.refusal import refuse
from ckds.importers.source import Cell, Source, Table
from ckds.lang import Text

MOST_CELLS = 2_000_000


def read_xlsx(name: str, content: bytes) -> Source:
    """Return the document of a workbook; hidden sheets are left out and named.

    Raises:
        Refused: it is damaged or far too large.
    """
    import python_calamine as calamine

    notes: list[Text] = []
    tables: list[Table] = []
    shares = Shares(content)
    try:
        book = calamine.load_workbook(io.BytesIO(content))
        for meta in book.sheets_metadata:
            if meta.typ != calamine.SheetTypeEnum.WorkSheet:
                continue
            if meta.visible != calamine.SheetVisibleEnum.Visible:
                notes.append(
                    Text(
                        f"Trang tính ẩn “{meta.name}” không được đọc.", f"The hidden sheet “{meta.name}” was not read."
                    )
                )
                continue
            sheet = book.get_sheet_by_name(meta.name)
            _refuse_huge(name, sheet)
            cells = shares.of(meta.name)
            rows = [
                [share(value) if (at, column) in cells else shown(value) for column, value in enumerate(row)]
                for at, row in enumerate(sheet.to_python(skip_empty_area=False))
            ]
            table = table_of(rows, len(tables) + 1, meta.name)
            tables.append(_merged(table, sheet.merged_cell_ranges or []))
    except calamine.CalamineError:
        raise damaged(name) from None
    return Source(name, "xlsx", tuple(tables), notes=tuple(notes))


def _refuse_huge(name: str, sheet: Any) -> None:
    if sheet.total_height * sheet.total_width > MOST_CELLS:
        raise refuse(
            Text(
                f"{name}: trang tính “{sheet.name}” có quá nhiều ô.",
                f"{name}: sheet “{sheet.name}” has too many cells.",
            ),
            Text(
                "Xóa các dòng, cột trống ở cuối trang tính rồi lưu lại.",
                "Delete the empty rows and columns at the end and save.",
            ),
        )


def _merged(table: Table, ranges: Any) -> Table:
    """Let a merged cell stand at each of its positions."""
    rows = [list(row) for row in table.rows]
    for (top, left), (bottom, right) in ranges:
        if top >= len(rows) or left >= len(rows[top]):
            continue
        first = rows[top][left]
        for row in range(top, min(bottom + 1, len(rows))):
            for column in range(left, min(right + 1, len(rows[row]))):
                if (row, column) != (top, left):
                    rows[row][column] = Cell(first.text, first.place, merged=True)
    return Table(tuple(tuple(row) for row in rows), table.place)


def share(value: Any) -> str:
    """Return the value of a cell that Excel shows as a share: 0.85 is 85%."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return shown(value)
    return f"{shown(round(float(value) * 100, 6))}%"


def shown(value: Any) -> str:
    """Return a cell's value as Vietnamese offices print it: 15/9/2025, 0,5, 12."""
    if isinstance(value, datetime):
        return f"{value.day:02d}/{value.month:02d}/{value.year}"
    if isinstance(value, date):
        return f"{value.day:02d}/{value.month:02d}/{value.year}"
    if isinstance(value, bool):
        return "x" if value else ""
    if isinstance(value, float):
        return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value).replace(".", ",")
    if isinstance(value, time | timedelta):
        return str(value)
    return clean(str(value)).strip() if value is not None else ""
