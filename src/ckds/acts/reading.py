"""Values as people type them: a percentage, a day, a time, a number. What cannot be read is said with what would be."""

import re
from datetime import date
from decimal import Decimal
from typing import Final

from ckds.dates.deadline import read_deadline
from ckds.dates.model import Context, Deadline, Kind
from ckds.dates.period import Period, Precision, read_period
from ckds.errors import UsageError
from ckds.lang import Text
from ckds.numbers.number import NumberError, read_number
from ckds.text import bare

_PERCENT: Final = re.compile(r"(\d{1,3})(?:[.,]0+)?\s*%?")
_FRACTION: Final = re.compile(r"0[.,]\d+")
# The only words that may stand beside numbers in a time that is no deadline: "trước ngày" is one.
_TIME_WORDS: Final = frozenset(("ngay", "thang", "quy", "nam", "i", "ii", "iii", "iv"))
_DAYS: Final = Text(
    "2022-11-28, 28/11/2022, ngày 28 tháng 11 năm 2022", "2022-11-28, 28/11/2022, ngày 28 tháng 11 năm 2022"
)
_TIMES: Final = Text(
    "2022-11-28, 28/11/2022, 2022-11, tháng 11 năm 2022, 2022-Q4, quý IV/2022, 2022",
    "2022-11-28, 28/11/2022, 2022-11, tháng 11 năm 2022, 2022-Q4, quý IV/2022, 2022",
)
_TRUTHS: Final = {"dat": True, "co": True, "true": True, "met": True, "yes": True,
                  "khong dat": False, "chua dat": False, "khong": False, "chua": False, "false": False, "no": False}  # fmt: skip


def unread(option: str, text: str, understood: Text | None, accepted: Text, why: Text | None = None) -> UsageError:
    """Return the error for a value that cannot be read: what it was taken for, why that will not do, what is accepted."""
    told = Text("{option}: không đọc được “{text}”.", "{option}: “{text}” cannot be read.").fill(
        option=option, text=text
    )
    if understood:
        told = Text(f"{told.vi[:-1]}; hiểu là {understood.vi}.", f"{told.en[:-1]}; it was taken for {understood.en}.")
    if why:
        told = Text(f"{told.vi} {_first(why.vi)}", f"{told.en} {_first(why.en)}")
    return UsageError(told, Text(f"Nhận: {accepted.vi}", f"Accepted: {accepted.en}"))


def _first(note: str) -> str:
    """Return the first sentence of a note."""
    return f"{note.partition('. ')[0].rstrip('.')}."


def percent(text: str, option: str = "--progress") -> int:
    """Return a progress in per cent: ``60`` or ``60%``.

    Raises:
        UsageError: it is no whole number from 0 to 100.
    """
    accepted = Text("số nguyên từ 0 đến 100, như 60 hoặc 60%", "a whole number from 0 to 100, such as 60 or 60%")
    found = _PERCENT.fullmatch(text.strip())
    if found and int(found[1]) <= 100:
        return int(found[1])
    understood = None
    if found:
        understood = Text(f"{found[1]}%, nhiều hơn 100", f"{found[1]}%, more than 100")
    elif _FRACTION.fullmatch(text.strip()):
        share = Decimal(text.strip().replace(",", ".")) * 100
        understood = Text(f"một phần ({share.normalize():f}%)", f"a fraction ({share.normalize():f}%)")
    raise unread(option, text, understood, accepted)


def when(text: str, option: str, context: Context | None = None) -> Period:
    """Return a day, month, quarter or year, in ISO form or in Vietnamese words.

    Raises:
        UsageError: it is none of these.
    """
    found = read_period(text)
    if found is not None and found.precision is not Precision.RANGE:
        return found
    read = _in_words(text, context or Context())
    if read is not None:
        return read
    read_as = read_deadline(text, context or Context())
    why = read_as.note if read_as.kind is Kind.UNREADABLE and re.search(r"\d", text) else None
    raise unread(option, text, _taken_for(found, read_as), _TIMES, why)


def day(text: str, option: str, context: Context | None = None) -> date:
    """Return one day.

    Raises:
        UsageError: it is none, or a longer time.
    """
    try:
        found = when(text, option, context)
    except UsageError as error:
        raise UsageError(error.message, Text(f"Nhận: {_DAYS.vi}", f"Accepted: {_DAYS.en}")) from None
    if found.precision is Precision.DAY:
        return found.last
    raise unread(option, text, Text(f"{found.iso}, cần đúng một ngày", f"{found.iso}; one day is needed"), _DAYS)


def _in_words(text: str, context: Context) -> Period | None:
    words = re.findall(r"[a-z]+", bare(text))
    if not set(words) <= _TIME_WORDS or not re.search(r"\d{4}", text):
        return None
    read = read_deadline(text, context)
    if read.kind is not Kind.FIXED or read.last is None or read.precision is None or read.vague:
        return None
    return _period(read.last, read.precision)


def _period(last: date, precision: Precision) -> Period | None:
    spelt = {
        Precision.DAY: last.isoformat(),
        Precision.MONTH: last.isoformat()[:7],
        Precision.QUARTER: f"{last.year}-Q{(last.month + 2) // 3}",
        Precision.YEAR: str(last.year),
    }.get(precision)
    return read_period(spelt) if spelt else None


def _taken_for(found: Period | None, read: Deadline) -> Text | None:
    if found is not None:
        return Text(f"khoảng thời gian {found.iso}", f"the stretch {found.iso}")
    if read.kind is Kind.FIXED and read.last:
        return Text(f"thời hạn đến hết {read.last}", f"a deadline, {read.last} the last day")
    return None


def deadline(text: str, option: str, context: Context) -> Deadline:
    """Return a new deadline in the words of an act; it must name its last day.

    Raises:
        UsageError: no last day can be told from it.
    """
    read = read_deadline(text, context)
    if read.last is not None:
        return read
    accepted = Text(
        "Quý I năm 2023, tháng 6 năm 2023, trước ngày 01/7/2023, 2023-06-30",
        "Quý I năm 2023, tháng 6 năm 2023, trước ngày 01/7/2023, 2023-06-30",
    )
    raise unread(option, text, None, accepted, read.note or Text("Không có ngày cuối cùng", "It has no last day"))


def truth(text: str) -> bool | None:
    """Return whether words say that a target in words is met; None when they say neither."""
    return _TRUTHS.get(bare(text).strip())


def number(text: str) -> Decimal:
    """Return a number as Vietnamese write it: ``5.000`` is five thousand, ``7,0`` is seven.

    Raises:
        UsageError: it is none, or could be two; the reason says what is accepted.
    """
    try:
        return read_number(text.strip().removesuffix("%").strip())
    except NumberError as error:
        raise UsageError(
            Text(f"Giá trị: {error.reason.vi}.", f"The value: {error.reason.en}."),
            Text("Chỉ tiêu định tính: ghi đạt hoặc “không đạt”.", "A target in words: write đạt or “không đạt”."),
        ) from None
