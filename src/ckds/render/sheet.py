"""Tables as workbooks, CSV and Markdown: text stays text, whatever it begins with."""

import io
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final

from ckds.errors import UsageError
from ckds.importers.sheet.entries import KEPT_TEXT
from ckds.lang import Text
from ckds.render.csv import as_csv
from ckds.text import safe
from ckds.views.export import Rows
from ckds.views.export_schema import Column, Table
from ckds.views.sheet import Line, Sheet

BOM: Final = "\ufeff"  # by which Excel knows UTF-8
_OPTIONS: Final = {
    "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True,
}  # fmt: skip
_FONT: Final = {"font_name": "Times New Roman", "font_size": 12, "valign": "top", "border": 1}
_FORMS: Final = {"integer": "0", "number": "General", "date": "dd/mm/yyyy"}
_WIDEST, _NARROWEST, _CELL, _TALLEST, _LINE = 60, 8, 32767, 409.0, 16.0


def workbook(sheet: Sheet) -> bytes:
    """Return a table for people as a workbook, the same bytes for the same table."""
    return _book(sheet.name, sheet.title, sheet.today, lambda page, book: _fill(page, book, sheet))


def typed_workbook(table: Table, rows: Rows, today: date) -> bytes:
    """Return a table for machines as a workbook with typed cells."""
    return _book(table.name, table.name, today, lambda page, book: _fill_typed(page, book, table, rows))


def sheet_csv(sheet: Sheet) -> str:
    """Return a table for people as CSV."""
    rows = (["'" + text if KEPT_TEXT.match(text) else text for text in line.cells] for line in sheet.lines)
    return as_csv([dict(zip(sheet.heads, row, strict=True)) for row in rows], sheet.heads)


def sheet_json(sheet: Sheet) -> list[dict[str, object]]:
    """Return the rows as objects by the names of the columns, each with the row it stands under."""
    found: list[dict[str, object]] = []
    group = None
    for line in sheet.lines:
        if line.is_group:
            group = line.cells[0]
        else:
            found.append({"group": group, **dict(zip(sheet.heads, line.cells, strict=True))})
    return found


def markdown(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return rows as a Markdown table."""
    lines = [heads, ["---"] * len(heads), *([_marked(text) for text in row] for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _marked(text: str) -> str:
    return safe(text).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;").replace("\n", "<br>")


def _book(name: str, title: str, today: date, fill: Any) -> bytes:
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, _OPTIONS)
    made = datetime(today.year, today.month, today.day)  # noqa: DTZ001 - a workbook knows no zone
    book.set_properties({"title": safe(title)[:255], "author": "ckds", "created": made})
    page = book.add_worksheet(name)
    fill(page, book)
    page.set_landscape()
    page.set_paper(9)
    page.set_margins(left=0.6, right=0.6, top=0.7, bottom=0.7)
    page.repeat_rows(0)
    page.set_footer("&C&P/&N")
    book.close()
    return out.getvalue()


def _head(page: Any, book: Any, heads: Sequence[str], widths: Sequence[int], rows: int) -> None:
    look = book.add_format({**_FONT, "bold": True, "text_wrap": True, "align": "center", "valign": "vcenter"})
    for at, (head, width) in enumerate(zip(heads, widths, strict=True)):
        page.set_column(at, at, width)
        page.write_string(0, at, head, look)
    page.autofilter(0, 0, rows, len(heads) - 1)


def _fill(page: Any, book: Any, sheet: Sheet) -> None:
    plain = book.add_format({**_FONT, "text_wrap": True})
    number = book.add_format({**_FONT, "text_wrap": True, "align": "left", "num_format": "0"})
    group = book.add_format({**_FONT, "bold": True, "left": 0, "right": 0})
    _head(page, book, sheet.heads, sheet.widths, len(sheet.lines))
    page.freeze_panes(1, 2)
    page.fit_to_pages(1, 0)  # tables for machines are too wide for a page
    title = safe(sheet.title).replace("&", "&&")
    page.set_header(f'&C&"Times New Roman,Bold"{title if len(title) < 200 else title[:199] + "…"}')
    for at, line in enumerate(sheet.lines, 1):
        page.set_row(at, _LINE if line.is_group else _height(line, sheet.widths))
        for column, text in enumerate(line.cells):
            if column == 0 and _is_number(text):
                page.write_number(at, column, int(text), number)
            elif text:
                page.write_string(at, column, _fitting(text), group if line.is_group else plain)
            else:
                page.write_blank(at, column, None, group if line.is_group else plain)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 10 and text == str(int(text))


def _height(line: Line, widths: Sequence[int]) -> float:
    """Return a height in points that holds every text; programs other than Excel do not find it themselves."""
    most = max(
        sum(-(-max(1, len(part)) * 20 // (25 * width)) for part in text.split("\n"))
        for text, width in zip(line.cells, widths, strict=True)
    )
    return min(_TALLEST, _LINE * max(1, most))


def _fitting(text: str) -> str:
    """Return a text as a cell holds it.

    Raises:
        UsageError: it is longer than a cell of Excel; cut off it would come back as something else.
    """
    if len(text) > _CELL:
        raise UsageError(
            Text(
                f"Có đoạn dài {len(text)} chữ, quá một ô Excel.", f"A text of {len(text)} letters fits no Excel cell."
            ),
            Text("Xuất ra CSV: --format csv", "Write CSV: --format csv"),
        )
    return safe(text)


def _fill_typed(page: Any, book: Any, table: Table, rows: Rows) -> None:
    looks = {kind: book.add_format({**_FONT, "num_format": form}) for kind, form in _FORMS.items()}
    plain = book.add_format({**_FONT, "text_wrap": True})
    widths = [_width(column, [row[at] for row in rows[:200]]) for at, column in enumerate(table.columns)]
    _head(page, book, table.names, widths, len(rows))
    page.freeze_panes(1, 0)
    for at, row in enumerate(rows, 1):
        for place, (column, value) in enumerate(zip(table.columns, row, strict=True)):
            if value is None:
                page.write_blank(at, place, None, plain)
            elif column.type == "date" and isinstance(value, str):
                page.write_datetime(at, place, datetime.fromisoformat(value), looks["date"])
            elif isinstance(value, bool):
                page.write_boolean(at, place, value, plain)
            elif isinstance(value, int | float):
                page.write_number(at, place, value, looks[column.type if column.type in looks else "number"])
            else:
                page.write_string(at, place, _fitting(listed(value)), plain)


def listed(value: object) -> str:
    """Return a value as text; lists are joined with ``; ``, nothing is empty."""
    if isinstance(value, list):
        return "; ".join(map(str, value))
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


def _width(column: Column, values: Sequence[object]) -> int:
    longest = max((len(listed(value)) for value in values), default=0)
    return max(_NARROWEST, min(_WIDEST, max(longest, len(column.name)) + 2))
