"""A workbook's bytes → its form: the sheets with their rows by the hidden keys, wherever columns and rows have moved to."""

import io
from datetime import date, datetime
from typing import Any, Final, NamedTuple

from ckds.acts.reading import day as read_day
from ckds.errors import UsageError
from ckds.importers.form.blanks import Blanks, blanks
from ckds.importers.form.columns import ABOUT, FORMAT, SHEETS, Sheet
from ckds.importers.reading.detect import detect
from ckds.importers.refusal import Refused, refuse
from ckds.lang import Text
from ckds.text import nfc

_MOST_ROWS: Final = 20_000
_MOST_COLUMNS: Final = 200
_DAY_LABEL: Final = "Ngày số liệu"
_ANEW: Final = Text("Lấy biểu mới: ckds form export", "Get a new form: ckds form export")
_SAVE_AS: Final = Text(
    "Lưu biểu dạng .xlsx, không đặt mật khẩu, không macro, rồi gửi lại.",
    "Save the form as .xlsx, without a password or macros, and send it again.",
)
_FEW: Final = 5  # names of columns that a row must hold to be the row of names
_WITHIN: Final = 50  # rows from the top in which it stands, whatever was put above


class Line(NamedTuple):
    """One row as it was filled in.

    Attributes:
        sheet: the key of its sheet.
        place: ``Nhiệm vụ, dòng 12``.
        cells: what stands under each key; empty cells are left out.
        until: the day that the head of its sheet was changed to.
        fault: why the row cannot be read.
    """

    sheet: str
    place: str
    cells: dict[str, Any]
    until: date | None = None
    fault: Text | None = None

    def text(self, key: str) -> str:
        """Return a cell as text, empty where nothing is in it."""
        value = self.cells.get(key, "")
        if isinstance(value, float):
            return str(int(value)) if value.is_integer() else str(value).replace(".", ",")
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

    if _kind(name, content) != "xlsx":
        raise refuse(Text(f"{name} không phải tệp Excel (.xlsx).", f"{name} is no Excel file (.xlsx)."), _SAVE_AS)
    try:
        book = calamine.load_workbook(io.BytesIO(content))
        pages = {nfc(sheet): _cells(name, book.get_sheet_by_name(sheet)) for sheet in book.sheet_names}
    except Refused:
        raise
    except Exception:  # the reader is a parser of foreign files: whatever it stumbles over, the file is the reason
        raise refuse(
            Text(f"{name} bị hỏng, không mở được.", f"{name} is damaged and cannot be opened."), _SAVE_AS
        ) from None
    facts = _facts(name, pages)
    unread = blanks(content)
    days = {title: _head_day(name, rows) for title, rows in pages.items()}
    until, made = _until(name, days, _made(facts)), _made(facts)
    found: list[Line] = []
    for title, rows in pages.items():
        own = days[title] if days[title] != made else None
        found += (line._replace(until=own) for line in _lines(title, rows, unread.get(title, {})))
    asked = [line for line in found if line.fault or line.cells.keys() & _asked(line.sheet)]
    return Filled(name, facts["unit"], facts.get("period", ""), until, tuple(asked), len(found))


def _kind(name: str, content: bytes) -> str:
    """Return what a file is; whatever it is, the way out is a form saved as .xlsx."""
    try:
        return detect(name, content)
    except Refused as error:
        raise refuse(error.message, _SAVE_AS) from None


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


def _until(name: str, days: dict[str, date | None], made: date | None) -> date:
    """Return the day of the data: the one that the head of a sheet states, else the one the form was made with.

    Raises:
        Refused: there is none, or one that cannot be read: no row without a day of its own would have one.
    """
    stated = [day for day in days.values() if day]
    changed = [day for day in stated if day != made]
    day = changed[0] if changed else made or next(iter(stated), None)
    if day is None:
        raise refuse(
            Text(f"{name} không còn ngày số liệu.", f"The day of the data is gone from {name}."),
            Text(
                "Ghi ngày số liệu ở đầu trang Nhiệm vụ, hoặc lấy biểu mới.", "Write it at the top, or get a new form."
            ),
        )
    return day


def _made(facts: dict[str, str]) -> date | None:
    try:
        return date.fromisoformat(facts.get("until", ""))
    except ValueError:
        return None


def _head_day(name: str, rows: list[list[Any]]) -> date | None:
    """Return the day that the head of a sheet states, None where it states none."""
    for row in rows[:_WITHIN]:
        labels = [at for at, value in enumerate(row) if nfc(str(value)).startswith(_DAY_LABEL)]
        told = [value for value in row[labels[0] + 1 :] if str(value).strip()] if labels else []
        if told and not _is_head(row):
            return as_day(told[0]) or _day_in_words(name, str(told[0]).strip())
    return None


def _is_head(row: list[Any]) -> bool:
    """Is this the row of headers, one of which has the same words?"""
    return sum(1 for value in row if str(value).strip()) >= _FEW


def _day_in_words(name: str, words: str) -> date:
    try:
        return read_day(words, _DAY_LABEL)
    except UsageError as error:
        told = Text("{name}, đầu biểu: {why}", "{name}, at the top: {why}").fill(name=name, why=error.message)
        raise refuse(told, error.hint or _ANEW) from None


def as_day(value: Any) -> date | None:
    """Return a cell that Excel holds as a day; its own number of days since 1899-12-30 counts, too."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool) and 30_000 <= value < 80_000:
        return date.fromordinal(date(1899, 12, 30).toordinal() + int(value))
    return None


def _lines(title: str, rows: list[list[Any]], unread: Blanks) -> list[Line]:
    """Return the rows of a page that has the columns of a form, whatever it is called now."""
    named = next((sheet for sheet in SHEETS if sheet.name == title), None)
    head, sheet = _head(rows)
    if sheet is None or head is None:
        return [_lost(named.key, title)] if named else []
    keys = {at: str(value) for at, value in enumerate(rows[head]) if str(value) in {c.key for c in sheet.columns}}
    if "id" not in keys.values():
        return [_lost(sheet.key, title)]
    found = []
    for number, row in enumerate(rows[head + 1 :], head + 2):
        cells = {keys[at]: value for at, value in enumerate(row) if at in keys and str(value).strip() != ""}
        if cells.get("id") == "Mã":
            continue
        wrong = {keys[at]: said for (line, at), said in unread.items() if line == number - 1 and at in keys}
        line = Line(sheet.key, f"{title}, dòng {number}", cells, fault=_fault(sheet, cells, wrong))
        if "id" in cells or line.fault:
            found.append(line)
    return found


def _head(rows: list[list[Any]]) -> tuple[int | None, Sheet | None]:
    """Return the row of the columns' names, and the sheet whose they are."""
    for at, row in enumerate(rows[:_WITHIN]):
        there = {str(value) for value in row}
        shared = [(len(there & {column.key for column in sheet.columns}), sheet) for sheet in SHEETS]
        most, sheet = max(shared, key=lambda pair: pair[0])
        if most >= _FEW:
            return at, sheet
    return None, None


def _lost(key: str, title: str) -> Line:
    why = Text(
        "trang này mất dòng hoặc cột ẩn chứa mã, nên không biết dòng nào của nhiệm vụ, chỉ tiêu nào; lấy biểu mới và chép sang",
        "the hidden row or column of ids is gone from this sheet, so nothing in it can be read; get a new form and copy it over",
    )
    return Line(key, title, {}, fault=why)


def _fault(sheet: Sheet, cells: dict[str, Any], wrong: dict[str, str]) -> Text | None:
    """Return why a row cannot be read: a cell without a value of its own, or something filled in without an id."""
    filled = {column.key: column.header for column in sheet.columns if column.filled}
    for key, said in wrong.items():
        if key in filled:
            held = Text(said, said) if said else Text("công thức chưa tính", "a formula never computed")
            return Text(
                f"{filled[key]}: ô có {held.vi}, không có giá trị; ghi thẳng giá trị vào ô",
                f"{filled[key]}: the cell holds {held.en} and no value; type the value itself",
            )
    if "id" not in cells and cells.keys() & _asked(sheet.key):
        return Text(
            "dòng này không có mã (đơn vị tự thêm?); việc mới: ckds new, rồi ghi vào đó",
            "this row has no id (added by the unit?); for something new: ckds new, then note it there",
        )
    return None


def _asked(key: str) -> set[str]:
    """Return the keys of the columns whose cells make a row one to read; a day or a kind alone say nothing."""
    alone = {"date", "as_of", "estimate"}
    return {column.key for sheet in SHEETS if sheet.key == key for column in sheet.columns if column.filled} - alone
