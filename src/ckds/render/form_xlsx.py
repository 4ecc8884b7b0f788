"""A form → an Excel workbook: what is known is locked, what is asked for is open, checked and explained."""

import io
from datetime import date, datetime
from math import ceil
from typing import Any, Final

from ckds.importers.form.columns import ABOUT, FORMAT, Column, Sheet
from ckds.text import safe
from ckds.views.form.build import Form, Values

_TITLE, _DATA_DAY, _KEYS, _HEAD = 0, 1, 3, 4
_LONGEST: Final = 32000  # a cell of Excel takes 32,767 characters
_LINE: Final = 14.5  # points of a line at size 11
_LETTER: Final = 0.95  # words wrap before a line is full
_FIRST_DAY: Final = date(2000, 1, 1)
_HOW: Final = (
    "Chỉ điền các ô nền trắng có viền đậm ở các cột bên phải; các ô khác đã khóa để số liệu khớp với hồ sơ.",
    "Tiến độ ghi phần trăm (ví dụ 60 hoặc 60%). Ngày ghi ngày/tháng/năm.",
    "Nhiệm vụ không có gì mới: để trống cả dòng. Được sắp xếp, lọc, xóa dòng không thuộc đơn vị.",
    "Chọn “Đã xong” khi đơn vị đã hoàn thành; ghi số, ký hiệu văn bản hoặc sản phẩm ở cột Minh chứng.",
    "Được đổi tên trang, chuyển cột; không xóa các cột, dòng và trang ẩn: chương trình dựa vào đó để nhập lại.",
    "Ghi lại tệp (.xlsx) và gửi về cơ quan điều phối.",
)


def workbook(form: Form) -> bytes:
    """Return the workbook of a form, the same bytes for the same form."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True})
    made = datetime(form.today.year, form.today.month, form.today.day)  # noqa: DTZ001 - a workbook knows no zone
    book.set_properties({"title": f"Biểu báo cáo {form.words} - {form.name}", "author": "ckds", "created": made})
    styles = _styles(book)
    for sheet, rows in form.sheets():
        _sheet(book.add_worksheet(sheet.name), sheet, rows, form, styles)
    _guide(book.add_worksheet("Hướng dẫn"), form, styles)
    _about(book.add_worksheet(ABOUT), form)
    book.close()
    return out.getvalue()


def _styles(book: Any) -> dict[str, Any]:
    base = {"font_name": "Times New Roman", "font_size": 11, "valign": "top", "text_wrap": True}
    box = {**base, "border": 1}
    fill = {**box, "locked": False, "bg_color": "#FFFFFF"}
    return {
        "title": book.add_format({**base, "bold": True, "font_size": 14, "text_wrap": False}),
        "right": book.add_format({**base, "align": "right"}),
        "wrapped": book.add_format(base),
        "head": book.add_format({**box, "bold": True, "align": "center", "valign": "vcenter", "bg_color": "#D9D9D9"}),
        "ask": book.add_format(
            {**box, "bold": True, "align": "center", "valign": "vcenter", "bg_color": "#FFFFFF", "border": 2}
        ),
        "known": book.add_format({**box, "bg_color": "#F2F2F2"}),
        "text": book.add_format({**fill, "num_format": "@"}),
        "choice": book.add_format({**fill, "num_format": "@"}),
        "date": book.add_format({**fill, "num_format": "dd/mm/yyyy", "align": "center"}),
        "share": book.add_format({**fill, "num_format": "0%", "align": "center"}),
        "number": book.add_format({**fill, "num_format": "#,##0.##", "align": "center"}),
        "percent": book.add_format({**fill, "num_format": "0.##%", "align": "center"}),
    }


def _sheet(page: Any, sheet: Sheet, rows: tuple[Values, ...], form: Form, styles: dict[str, Any]) -> None:
    last_row, last_column = _HEAD + len(rows), len(sheet.columns) - 1
    shown = next(at for at, column in enumerate(sheet.columns) if column.kind != "hidden")
    page.write_string(_TITLE, shown, safe(f"{sheet.name.upper()} - {form.name} - {form.words}"), styles["title"])
    page.write_string(_DATA_DAY, shown + 1, "Ngày số liệu (sửa được):", styles["right"])
    page.write_datetime(_DATA_DAY, shown + 2, form.until, styles["date"])
    page.set_row(_KEYS, None, None, {"hidden": True})
    page.set_row(_HEAD, 46)
    for at, column in enumerate(sheet.columns):
        page.set_column(at, at, column.width, None, {"hidden": column.kind == "hidden"})
        page.write_string(_KEYS, at, column.key)
        page.write_string(_HEAD, at, column.header, styles["ask" if column.filled else "head"])
        if column.filled:
            _check(page, at, column, _HEAD + 1, last_row, form.today)
    for number, values in enumerate(rows, _HEAD + 1):
        page.set_row(number, _height(sheet, values))
        for at, column in enumerate(sheet.columns):
            if column.filled:
                page.write_blank(number, at, None, styles[_kind(column, values)])
            else:
                page.write_string(number, at, safe(values.get(column.key, ""))[:_LONGEST], styles["known"])
    page.autofilter(_HEAD, shown, last_row, last_column)
    page.freeze_panes(_HEAD + 1, shown + 2)
    _print(page, last_row, last_column)
    page.protect(
        "", {"sort": True, "autofilter": True, "format_columns": True, "format_rows": True, "delete_rows": True}
    )


def _height(sheet: Sheet, values: Values) -> float:
    """Return a height in points that holds every text; programs other than Excel do not find it themselves."""
    shown = (column for column in sheet.columns if column.kind != "hidden" and not column.filled)
    lines = max(
        sum(ceil(max(1, len(part)) * _LETTER / column.width) for part in values.get(column.key, "").split("\n"))
        for column in shown
    )
    return min(409.0, max(2, lines) * _LINE + 3)


def _kind(column: Column, values: Values) -> str:
    """A value in per cent is stored as a fraction, as Excel does with ``80%`` in a cell of per cents."""
    return "percent" if column.key == "value" and values.get("unit", "").startswith("%") else column.kind


def _check(page: Any, at: int, column: Column, first: int, last: int, today: date) -> None:
    """Say what a column wants, and refuse what is none of it."""
    checks: dict[str, dict[str, Any]] = {
        "choice": {"validate": "list", "source": list(column.choices), "error_title": "Chọn trong danh sách", "error_message": "Chọn một mục trong danh sách."},
        "date": {"validate": "date", "criteria": "between", "minimum": _FIRST_DAY, "maximum": max(today, _FIRST_DAY), "error_title": "Ngày chưa đúng", "error_message": "Ghi ngày/tháng/năm, không sau ngày lập biểu.", "error_type": "warning"},
        "share": {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 1, "error_title": "Tiến độ chưa đúng", "error_message": "Ghi từ 0% đến 100%."},
    }  # fmt: skip
    check = {
        **checks.get(column.kind, {"validate": "any"}),
        "input_title": column.header[:32],
        "input_message": column.hint,
    }
    if column.hint or column.kind in checks:
        page.data_validation(first, at, last, at, check)


def _print(page: Any, last_row: int, last_column: int) -> None:
    page.set_landscape()
    page.set_paper(9)
    page.set_margins(left=0.5, right=0.4, top=0.6, bottom=0.6)
    page.fit_to_pages(1, 0)
    page.repeat_rows(_HEAD)
    page.print_area(0, 0, last_row, last_column)
    page.set_footer("&C&P/&N")


def _guide(page: Any, form: Form, styles: dict[str, Any]) -> None:
    page.set_column(0, 0, 110)
    lines = ["HƯỚNG DẪN", *(f"{at}. {line}" for at, line in enumerate(_HOW, 1)), "", "Kế hoạch:", *form.plans]
    for at, line in enumerate(lines):
        page.write_string(at, 0, safe(line), styles["title" if at == 0 else "wrapped"])
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.protect()


def _about(page: Any, form: Form) -> None:
    """Write what tells this form from any other, out of sight."""
    facts = {
        "ckds-form": FORMAT,
        "unit": form.unit,
        "period": form.period,
        "until": form.until.isoformat(),
        "today": form.today.isoformat(),
    }
    for at, (key, value) in enumerate(facts.items()):
        page.write_string(at, 0, key)
        page.write_string(at, 1, value)
    page.protect()
    page.very_hidden()
