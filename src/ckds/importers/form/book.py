"""A workbook's bytes → its form: the sheets with their rows by the hidden keys, wherever columns and rows have moved to."""

import io
from datetime import date, datetime
from typing import Any, Final, NamedTuple

from ckds.importers.form.columns import ABOUT, FORMAT, SHEETS, Sheet
from ckds.importers.reading.detect import damaged, detect
from ckds.importers.refusal import Refused, refuse
from ckds.lang import Text

_MOST_ROWS: Final = 20_000
_MOST_COLUMNS: Final = 200
_DAY_LABEL: Final = "Ngày số liệu"
_ANEW: Final = Text("Lấy biểu mới: ckds form export", "Get a new form: ckds form export")


class Line(NamedTuple):
    """One row as it was filled in.

    Attributes:
        sheet: the key of its sheet.
        place: ``Nhiệm vụ, dòng 12``.
        cells: what stands under each key; empty cells are left out.
    """

    sheet: str
    place: str
    cells: dict[str, Any]

    def text(self, key: str) -> str:
        """Return a cell as text, empty where nothing is in it."""
        value = self.cells.get(key, "")
        if isinstance(value, float) and value.is_integer():
            return str(int(value))
        return str(value).strip()


class Filled(NamedTuple):
    """A form that came back.

    Attributes:
        name: the name of its file.
        unit: the full id of the unit that it was made for.
        period: its period.
        until: the day of its data, as its head states it now.
        lines: the rows in which something was filled in.
        rows: how many rows it holds in all.
    """

    name: str
    unit: str
    period: str
    until: date
    lines: tuple[Line, ...]
    rows: int


def read_form(name: str, content: bytes) -> Filled:
    """Return the form in a workbook.

    Raises:
        Refused: it is no workbook, no form of ckds, or one of another version.
    """
    import python_calamine as calamine

    if detect(name, content) != "xlsx":
        raise refuse(
            Text(f"{name} không phải tệp Excel (.xlsx).", f"{name} is no Excel file (.xlsx)."),
            Text("Gửi lại biểu, lưu dạng .xlsx.", "Send the form again, saved as .xlsx."),
        )
    try:
        book = calamine.load_workbook(io.BytesIO(content))
        pages = {sheet: _cells(name, book.get_sheet_by_name(sheet)) for sheet in book.sheet_names}
    except Refused:
        raise
    except Exception:  # the reader is a parser of foreign files: whatever it stumbles over, the file is the reason
        raise damaged(name) from None
    facts = _facts(name, pages)
    until = _until(pages, facts)
    found = [line for sheet in SHEETS if sheet.name in pages for line in _lines(sheet, pages[sheet.name])]
    asked = [line for line in found if line.cells.keys() & _asked(line.sheet)]
    return Filled(name, facts["unit"], facts.get("period", ""), until, tuple(asked), len(found))


def _cells(name: str, page: Any) -> list[list[Any]]:
    if page.total_height > _MOST_ROWS or page.total_width > _MOST_COLUMNS:
        raise refuse(Text(f"{name}: trang tính quá lớn.", f"{name}: a sheet is too large."), _ANEW)
    rows: list[list[Any]] = page.to_python(skip_empty_area=False)
    return rows


def _facts(name: str, pages: dict[str, list[list[Any]]]) -> dict[str, str]:
    rows = pages.get(ABOUT)
    facts = {str(row[0]): _plain(row[1]) for row in rows or () if len(row) > 1}
    if "ckds-form" not in facts or not facts.get("unit"):
        raise refuse(
            Text(f"{name} không phải biểu của ckds.", f"{name} is no form of ckds."),
            Text(
                "Biểu phải lấy từ: ckds form export. Bảng nhiệm vụ thường thì dùng: ckds import",
                "Forms come from: ckds form export. For any other table: ckds import",
            ),
        )
    if facts["ckds-form"] != FORMAT:
        raise refuse(
            Text(
                f"{name} theo mẫu phiên bản {facts['ckds-form']}; ckds này đọc phiên bản {FORMAT}.",
                f"{name} is of version {facts['ckds-form']}; this ckds reads version {FORMAT}.",
            ),
            _ANEW,
        )
    return facts


def _plain(value: Any) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()


def _until(pages: dict[str, list[list[Any]]], facts: dict[str, str]) -> date:
    """Return the day of the data: the one that the head of a sheet states, else the one the form was made with."""
    made = date.fromisoformat(facts["until"]) if len(facts.get("until", "")) == 10 else date.min
    for sheet in SHEETS:
        for row in pages.get(sheet.name, ())[:4]:
            labels = [at for at, value in enumerate(row) if str(value).startswith(_DAY_LABEL)]
            days = [day for value in row[labels[0] + 1 :] if (day := as_day(value))] if labels else []
            if days and days[0] != made:
                return days[0]
    return made


def as_day(value: Any) -> date | None:
    """Return a cell that Excel holds as a day; its own number of days since 1899-12-30 counts, too."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool) and 30_000 <= value < 80_000:
        return date.fromordinal(date(1899, 12, 30).toordinal() + int(value))
    return None


def _lines(sheet: Sheet, rows: list[list[Any]]) -> list[Line]:
    head = next((at for at, row in enumerate(rows) if {"id", "mark"} <= {str(value) for value in row}), None)
    if head is None:
        return []
    keys = {at: str(value) for at, value in enumerate(rows[head]) if str(value) in {c.key for c in sheet.columns}}
    found = []
    for number, row in enumerate(rows[head + 1 :], head + 2):
        cells = {keys[at]: value for at, value in enumerate(row) if at in keys and str(value).strip() != ""}
        if "id" in cells and cells["id"] != "Mã":
            found.append(Line(sheet.key, f"{sheet.name}, dòng {number}", cells))
    return found


def _asked(key: str) -> set[str]:
    """Return the keys of the columns whose cells make a row one to read; a day or a kind alone say nothing."""
    alone = {"date", "as_of", "estimate"}
    return {column.key for sheet in SHEETS if sheet.key == key for column in sheet.columns if column.filled} - alone
