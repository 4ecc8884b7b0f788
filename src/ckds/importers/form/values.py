"""The cells of a form → values as the writing commands take them; Excel's own habits undone."""

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final

from ckds.acts.reading import day as read_day
from ckds.acts.reading import percent, when
from ckds.errors import UsageError
from ckds.importers.form.book import Line, as_day
from ckds.importers.form.columns import DONE, ESTIMATES, SHEETS
from ckds.lang import Text
from ckds.numbers.number import show_number
from ckds.text import bare, fold

_YES: Final = frozenset(
    map(bare, (DONE[1], "x", "v", "✓", "✔", "1", "có", "rồi", "xong", "hoàn thành", "đã hoàn thành", "yes", "true"))
)
_NO: Final = frozenset(map(bare, (DONE[0], "chưa", "không", "chưa xong", "chưa hoàn thành", "0", "no", "false")))
_PART: Final = re.compile(r"(\d{1,3})[.,](\d{1,6})\s*%")


def progress(line: Line) -> int | None:
    """Return the progress in per cent: a cell of per cents holds 0.8 for 80 %, and 80 where its format was lost.

    Raises:
        UsageError: it is none.
    """
    value = line.cells.get("progress")
    if value is None:
        return None
    if not _is_number(value):
        typed = _PART.fullmatch(str(value).strip())
        return _whole(Decimal(f"{typed[1]}.{typed[2]}"), value) if typed else _in_words(str(value))
    number = Decimal(str(value))
    return _whole(number * 100 if number <= 1 else number, value)


def _in_words(value: str) -> int:
    try:
        return percent(value, "Tiến độ")
    except UsageError as error:  # the page of refused rows has room for the reason alone, and not for its hint
        raise UsageError(
            Text(f"{error.message.vi} Ghi một số từ 0 đến 100, như 60 hoặc 60%.",
                 f"{error.message.en} Write a number from 0 to 100, such as 60 or 60%."),
            error.hint,
        ) from None  # fmt: skip


def _whole(share: Decimal, value: Any) -> int:
    """Return per cents without decimals; what is begun is not 0 %, what is not done is not 100 %."""
    if not 0 <= share <= 100:
        raise _wrong(
            "Tiến độ", value, Text("phải từ 0 đến 100, như 60 hoặc 60%", "it must be from 0 to 100, such as 60 or 60%")
        )
    rounded = int(share.to_integral_value(ROUND_HALF_UP))
    return min(max(rounded, 1), 99) if 0 < share < 100 else rounded


def done(line: Line) -> bool:
    """Return whether the unit says that the task is done.

    Raises:
        UsageError: the words are none of the choices.
    """
    value = line.cells.get("done")
    if value is None or isinstance(value, bool):
        return bool(value)
    word = bare(str(int(value)) if _is_number(value) and value == int(value) else str(value)).strip()
    if word in _YES or word in _NO:
        return word in _YES
    raise _wrong("Hoàn thành?", value, Text(f"chọn “{DONE[0]}” hoặc “{DONE[1]}”", f"choose “{DONE[0]}” or “{DONE[1]}”"))


def estimate(line: Line) -> bool:
    """Return whether a figure is an estimate.

    Raises:
        UsageError: the words are none of the choices.
    """
    word = fold(line.text("estimate"))
    if word in ("", fold(ESTIMATES[0])):
        return False
    if word.startswith(fold("ước")):
        return True
    choices = f"“{ESTIMATES[0]}” / “{ESTIMATES[1]}”"
    raise _wrong("Loại số liệu", line.cells["estimate"], Text(f"chọn {choices}", f"choose {choices}"))


def figure(line: Line) -> str:
    """Return a measured value as ``ckds measure`` takes it.

    A KPI in per cent has a cell of per cents: 0.8 is 80 %; 80 is 80 %, too, typed where the format was lost.

    Raises:
        UsageError: it could be two things.
    """
    value = line.cells["value"]
    if isinstance(value, bool):
        return "đạt" if value else "không đạt"
    if not _is_number(value):
        return str(value).strip()
    number = Decimal(str(value))
    if line.text("unit").startswith("%"):
        if 1 < abs(number) <= 2:
            shown = show_number(number, "vi")
            two = f"{shown}% / {show_number(number * 100, 'vi')}%"
            raise _wrong(
                "Giá trị",
                value,
                Text(f"là {two}? Ghi lại bằng chữ, ví dụ {shown}%", f"is it {two}? Write it out, such as {shown}%"),
            )
        number = number * 100 if abs(number) <= 1 else number
    return show_number(number.normalize(), "vi")


def evidence(line: Line) -> tuple[str, ...]:
    """Return the documents named, which semicolons and line ends part."""
    parts = line.text("evidence").replace("\n", ";").split(";")
    return tuple(part.strip() for part in parts if part.strip())


def dated(line: Line, key: str, until: date) -> str:
    """Return the day of a row in ISO form: its own, else the one of the form.

    Raises:
        UsageError: it cannot be read.
    """
    value: Any = line.cells.get(key)
    if value is None:
        return until.isoformat()
    day = as_day(value)
    return day.isoformat() if day else when(str(value).strip(), "Ngày").iso


def exact_day(line: Line, key: str, until: date) -> str:
    """Return the one day of a row, likewise.

    Raises:
        UsageError: it cannot be read, or is longer than a day.
    """
    value: Any = line.cells.get(key)
    day = as_day(value)
    if value is None or day:
        return (day or until).isoformat()
    return read_day(str(value).strip(), "Ngày").isoformat()


def filled_in(line: Line) -> dict[str, Any]:
    """Return what the unit itself has written into a row."""
    asked = {column.key for sheet in SHEETS if sheet.key == line.sheet for column in sheet.columns if column.filled}
    return {key: value for key, value in sorted(line.cells.items()) if key in asked}


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _wrong(column: str, value: Any, why: Text) -> UsageError:
    shown = show_number(Decimal(str(value)), "vi") if _is_number(value) else str(value)
    return UsageError(Text(f"{column}: “{shown}” – {why.vi}.", f"{column}: “{shown}” - {why.en}."))
