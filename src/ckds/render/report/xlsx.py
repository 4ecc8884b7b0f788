"""A report as a workbook: a sheet for every annex and table, with typed cells, filters and a print set-up."""

import io
import re
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any, Final

import xlsxwriter
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from ckds.render.report_docx.engine import clean
from ckds.views.report.model import Annex, Cell, Column, Heading, Report, Row, Table
from ckds.views.report.words import percent

_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "dd/mm/yyyy",
}
_FONT: Final = {"font_name": "Times New Roman", "font_size": 12, "valign": "top"}
_FORMS: Final = {"integer": "#,##0", "number": "#,##0.##", "percent": "0.00%", "date": "dd/mm/yyyy"}
_HEADER: Final = 3  # rows above the table: title, reference, blank
_SHEET: Final = re.compile(r"[\[\]:*?/\\]")
_CELL: Final = 32767  # letters that a cell of Excel holds
_LETTERS: Final = 130  # a page of A4 on its side, in letters of the default font
_LINE: Final = 16.0  # points of a line
_TALLEST: Final = 409.0  # points that a row of Excel may have
_FIGURES: Final = (
    ("tasks", "Tổng số nhiệm vụ"),
    ("done_on_time", "Hoàn thành đúng hạn"),
    ("done_late", "Hoàn thành quá hạn"),
    ("in_time", "Chưa hoàn thành, trong hạn"),
    ("due_soon", "Chưa hoàn thành, sắp đến hạn"),
    ("overdue", "Chưa hoàn thành, quá hạn"),
    ("ongoing", "Thường xuyên"),
    ("undated", "Chưa có thời hạn"),
    ("paused", "Tạm dừng"),
    ("cancelled", "Hủy"),
    ("reported", "Đơn vị báo đã xong, chờ xác nhận"),
    ("fell_due", "Đã đến hạn (mẫu số của tỷ lệ quá hạn)"),
    ("overdue_percent", "Tỷ lệ quá hạn"),
    ("done_percent", "Tỷ lệ hoàn thành"),
    ("milestones", "Số mốc chỉ tiêu"),
    ("kpis_met", "Chỉ tiêu đạt"),
    ("kpis_on_track", "Chỉ tiêu đúng tiến độ"),
    ("kpis_behind", "Chỉ tiêu chậm"),
    ("kpis_missed", "Chỉ tiêu không đạt"),
    ("kpis_no_data", "Chỉ tiêu chưa có số liệu"),
    ("kpis_untargeted", "Số liệu không gắn mục tiêu"),
    ("reports_owed", "Báo cáo định kỳ còn thiếu"),
)


def xlsx(report: Report) -> bytes:
    """Return a report as a workbook; the same bytes for the same report."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, _OPTIONS)
    created = datetime.combine(report.today, time())
    book.set_properties({"title": clean(report.title), "created": created})
    styles = Styles(book)
    _summary(book, report, styles)
    used = {"Tổng hợp".casefold()}
    for key, title, reference, table in _tables(report):
        _sheet(book.add_worksheet(_name(key, used)), title, reference, table, styles)
    book.close()
    return out.getvalue()


class Styles:
    """The formats of a workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[str, str, str], Any] = {}
        self.title = book.add_format({**_FONT, "bold": True, "font_size": 14, "text_wrap": False})
        self.note = book.add_format({**_FONT, "italic": True})
        self.plain = book.add_format({**_FONT, "text_wrap": True})
        self.head = book.add_format(
            {**_FONT, "bold": True, "text_wrap": True, "align": "center", "valign": "vcenter", "border": 1}
        )

    def of(self, column: Column, kind: str, holds: str) -> Any:
        """Return the format of a cell: of its column, its row's type and what it holds."""
        key = column.align, kind, holds
        if key not in self._made:
            look: dict[str, object] = {**_FONT, "border": 1, "align": column.align, "text_wrap": kind != "group"}
            if kind != "row":
                look["bold"] = True
            if kind == "group":
                look["align"] = "left"
            if holds in _FORMS:
                look["num_format"] = _FORMS[holds]
            self._made[key] = self._book.add_format(look)
        return self._made[key]


def _tables(report: Report) -> Iterator[tuple[str, str, str, Table]]:
    """Yield every table with the name of its sheet: those of the body, then the annexes.

    Tables of the body with one form (a page for each unit has the same) share a sheet, each under its heading.
    """
    heading = ""
    found: dict[tuple[str, tuple[Column, ...]], list[tuple[str, Table]]] = {}
    for block in report.body:
        if isinstance(block, Heading):
            heading = block.text
        elif isinstance(block, Table):
            found.setdefault((block.caption, block.columns), []).append((heading, block))
    for (caption, columns), tables in found.items():
        first = tables[0][0]
        if len(tables) == 1:
            yield caption or first or "Bảng", ": ".join(part for part in (first, caption) if part), "", tables[0][1]
        else:
            rows = tuple(row for head, table in tables for row in (_head(head, len(columns)), *table.rows))
            yield caption or "Bảng", caption or report.letterhead.subject, "", Table(columns, rows)
    for annex in report.annexes:
        yield annex.key, _titled(annex), annex.reference, annex.table


def _head(text: str, width: int) -> Row:
    return Row((Cell(text), *[Cell("")] * (width - 1)), "group")


def _titled(annex: Annex) -> str:
    return f"{annex.label}. {annex.title}"


def _name(key: str, used: set[str]) -> str:
    """Return a name that Excel allows and no other sheet has."""
    base = _SHEET.sub(" ", clean(key)).strip("' ")[:31].strip() or "Bảng"
    name, number = base, 1
    while name.casefold() in used:
        number += 1
        tail = f" {number}"
        name = base[: 31 - len(tail)] + tail
    used.add(name.casefold())
    return name


def _summary(book: Workbook, report: Report, styles: Styles) -> None:
    sheet = book.add_worksheet("Tổng hợp")
    sheet.set_column(0, 0, 60)
    sheet.set_column(1, 1, 24)
    sheet.write_string(0, 0, _text(report.title), styles.title)
    sheet.write_string(1, 0, _text(f"Số liệu đến hết ngày {report.today_words}"), styles.note)
    whole, part = Column("", 1, "right", "integer"), Column("", 1, "right", "percent")
    label = styles.of(Column("", 1), "row", "text")
    for at, (field, name) in enumerate(_FIGURES, 3):
        value = getattr(report.figures, field)
        sheet.write_string(at, 0, name, label)
        if isinstance(value, int):
            sheet.write_number(at, 1, value, styles.of(whole, "row", "integer"))
        elif isinstance(value, float):
            sheet.write_number(at, 1, value / 100, styles.of(part, "row", "percent"))
        else:
            sheet.write_string(at, 1, percent(None), styles.of(whole, "row", "text"))
    _print(sheet, landscape=False)


def _sheet(sheet: Worksheet, title: str, reference: str, table: Table, styles: Styles) -> None:
    sheet.write_string(0, 0, _text(title), styles.title)
    sheet.write_string(1, 0, _text(reference), styles.note)
    total = sum(column.weight for column in table.columns) or 1
    widths = [max(6, round(_LETTERS * column.weight / total)) for column in table.columns]
    sheet.set_row(
        _HEADER, _LINE * max(_lines(column.head, wide - 1) for column, wide in zip(table.columns, widths, strict=True))
    )
    for at, column in enumerate(table.columns):
        sheet.set_column(at, at, widths[at])
        sheet.write_string(_HEADER, at, _text(column.head), styles.head)
    for at, row in enumerate(table.rows, _HEADER + 1):
        if row.type == "row":
            lines = max(map(_lines, (cell.text for cell in row.cells), widths), default=1)
            sheet.set_row(at, min(_TALLEST, _LINE * lines))
        _row(sheet, at, row, table.columns, styles)
    last = _HEADER + len(table.rows)
    if table.rows:
        sheet.autofilter(_HEADER, 0, last, len(table.columns) - 1)
    for at, note in enumerate(table.notes, last + 2):
        sheet.write_string(at, 0, _text(note), styles.note)
    sheet.freeze_panes(_HEADER + 1, min(2, len(table.columns)))
    sheet.repeat_rows(_HEADER)
    _print(sheet, landscape=True)


def _row(sheet: Worksheet, at: int, row: Row, columns: tuple[Column, ...], styles: Styles) -> None:
    for place, (cell, column) in enumerate(zip(row.cells, columns, strict=True)):
        value = cell.value
        if value is None:
            sheet.write_string(at, place, _text(cell.text), styles.of(column, row.type, "text"))
        elif isinstance(value, date):
            sheet.write_datetime(at, place, datetime.combine(value, time()), styles.of(column, row.type, "date"))
        elif column.holds == "percent":
            sheet.write_number(at, place, value / 100, styles.of(column, row.type, "percent"))
        else:
            sheet.write_number(at, place, value, styles.of(column, row.type, _kind(column, cell)))


def _kind(column: Column, cell: Cell) -> str:
    return "integer" if column.holds == "integer" or isinstance(cell.value, int) else "number"


def _lines(text: str, width: int) -> int:
    """Return on about how many lines a text stands in a column: LibreOffice takes the height of a row as the file has it."""
    if len(text) <= width and "\n" not in text:
        return 1
    return sum(max(1, -(-len(part) * 20 // (23 * width))) for part in text.split("\n"))


def _text(text: str) -> str:
    """Return a text as a cell may hold it."""
    plain = clean(text)
    return plain if len(plain) <= _CELL else f"{plain[: _CELL - 1]}…"


def _print(sheet: Worksheet, *, landscape: bool) -> None:
    """A4, all columns on one page, as many pages down as it takes, the page number below."""
    if landscape:
        sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.6, right=0.6, top=0.7, bottom=0.7)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&C&P/&N")
