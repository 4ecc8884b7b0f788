"""The names of one stretch of time inside one year: ``tháng 6 năm 2023``, ``Quý I``, ``ngày 15/9``, ``cuối năm 2025``.

Everything works on the spelling of :func:`ckds.dates.words.canonical`.
"""

from collections.abc import Callable
from datetime import date
from typing import Final, NamedTuple

from ckds.dates import notes
from ckds.dates.notes import Refused
from ckds.dates.patterns import rx
from ckds.dates.period import MAX_YEAR, MIN_YEAR, Precision, month_end, read_period
from ckds.lang import Text

_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
# In a text with accents hai, ba, tư, sáu, bảy are digits by then; without any, hai, ba, bay are unknown words.
_WEEKDAYS: Final = {"tu": 2, "nam": 3, "sau": 4}
WEEKDAY: Final = r"(?:ngay )?(?:thu (tu|nam|sau|[2-7])|(cn))"
# A year behind a month or a quarter; without "năm" or "/" only four digits are taken for one.
_YEAR: Final = r"(?:,? (?:cua )?nam |/|(?:[.-]| - |,? )(?=[0-9]{4}$))([0-9]+)"


class Named(NamedTuple):
    """A stretch of time inside a year, the year itself perhaps not stated.

    Args:
        precision: how finely it was named.
        start: month and day it begins; day 0 is the last of the month.
        end: month and day it ends, included.
        year: the year, if stated.
        note: why the words leave room, if they do.
    """

    precision: Precision
    start: tuple[int, int]
    end: tuple[int, int]
    year: int | None = None
    note: Text | None = None

    def bounds(self, year: int) -> tuple[date, date]:
        """Return first and last day in ``year``; a 29/2 that the year lacks becomes its 28/2."""
        return _day_of(year, *self.start), _day_of(year, *self.end)


def named(text: str) -> Named | None:
    """Return the stretch that the whole of ``text`` names, or None.

    Raises:
        Refused: it has the shape of one that does not exist (30/02/2023, Quý V, tháng 13, năm 23).
    """
    for read in _by_first_word(text):
        found = read(text)
        if found is not None:
            return found
    return None


def whole_year(year: int | None) -> Named:
    """Return the name of a whole year."""
    return Named(Precision.YEAR, (1, 1), (12, 0), year)


def weekday_number(word: str | None) -> int:
    """Return 0 for Monday .. 6 for Sunday from the words ``WEEKDAY`` caught (None: Chủ nhật)."""
    if word is None:
        return 6
    return int(word) - 2 if word.isdigit() else _WEEKDAYS[word]


def _by_first_word(text: str) -> tuple[Callable[[str], Named | None], ...]:
    word = rx("[a-z]*").match(text)
    return _READERS.get(word[0], ()) if word else ()


def _day_of(year: int, month: int, day: int) -> date:
    last = month_end(year, month)
    return date(year, month, min(day, last.day)) if day else last


def _year_of(digits: str | None) -> int | None:
    if digits is None:
        return None
    if len(digits) != 4:
        raise Refused((notes.SHORT_YEAR if len(digits) < 3 else notes.FAR_YEAR).fill(year=digits))
    if not MIN_YEAR <= int(digits) <= MAX_YEAR:
        raise Refused(notes.FAR_YEAR.fill(year=digits))
    return int(digits)


def _month_of(digits: str) -> int:
    if not 1 <= int(digits) <= 12:
        raise Refused(notes.NO_MONTH.fill(month=digits))
    return int(digits)


def _iso(text: str) -> Named | None:
    if text[4:5] != "-":
        return None
    found = read_period(text)
    if found is None or found.first is None:
        return None
    precision = Precision.RANGE if found.precision is Precision.NINE_MONTHS else found.precision
    first, last = found.first, found.last
    return Named(precision, (first.month, first.day), (last.month, last.day), first.year)


def _day(text: str) -> Named | None:
    found = (
        rx(r"(?:ngay )?([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]+)").fullmatch(text)
        or rx(rf"(?:ngay )?([0-9]{{1,2}})(,? thang |/)([0-9]{{1,2}}){_YEAR}").fullmatch(text)
        or rx(r"(?:ngay )?([0-9]{1,2})(,? thang |/)([0-9]{1,2})()").fullmatch(text)
        or rx(r"ngay ([0-9]{1,2})([.-])([0-9]{1,2})()").fullmatch(text)
    )
    if found is None:
        return None
    day, month = int(found[1]), int(found[3])
    year = _year_of(found[4] or None)
    if not 1 <= month <= 12 or not 1 <= day <= month_end(year or 2000, month).day:
        raise Refused(notes.NO_DAY.fill(day=found[1], month=found[3], year=f"/{year}" if year else ""))
    return Named(Precision.DAY, (month, day), (month, day), year)


def _month(text: str) -> Named | None:
    found = rx(rf"thang ([0-9]{{1,2}})(?:{_YEAR})?").fullmatch(text) or rx(r"([0-9]{1,2})[/-]([0-9]{4})").fullmatch(
        text
    )
    if found is None:
        return None
    month = _month_of(found[1])
    return Named(Precision.MONTH, (month, 1), (month, 0), _year_of(found[2]))


def _quarter(text: str) -> Named | None:
    found = rx(rf"(?:quy[ .]|q[ .]?)(?:thu )?([ivx]+|[0-9]{{1,2}})(?:{_YEAR})?").fullmatch(text)
    if found is None:
        return None
    number = int(found[1]) if found[1].isdigit() else _ROMAN.get(found[1], 0)
    if not 1 <= number <= 4:
        raise Refused(notes.NO_QUARTER.fill(quarter=found[1].upper()))
    return Named(Precision.QUARTER, (3 * number - 2, 1), (3 * number, 0), _year_of(found[2]))


def _first_months(text: str) -> Named | None:
    """Read ``6 tháng đầu năm 2023``, ``9 tháng năm 2023``, ``3 tháng cuối năm``."""
    found = rx(rf"([0-9]{{1,2}}) thang (dau|cuoi)(?: cua)?(?: nam)?(?:{_YEAR})?").fullmatch(text)
    if found is not None:
        return _months(int(found[1]), found[2], _year_of(found[3]))
    nine = rx(rf"0?9 thang(?:{_YEAR})").fullmatch(text)
    return _months(9, "dau", _year_of(nine[1])) if nine else None


def _months(count: int, side: str, year: int | None) -> Named | None:
    if not 1 <= count <= 11:
        return None
    precision = {3: Precision.QUARTER, 6: Precision.HALF_YEAR}.get(count, Precision.RANGE)
    return Named(precision, (1, 1) if side == "dau" else (13 - count, 1), (count if side == "dau" else 12, 0), year)


def _year(text: str) -> Named | None:
    found = rx(r"(?:nam )?([0-9]{4})").fullmatch(text) or rx(r"nam ([0-9]+)").fullmatch(text)
    return whole_year(_year_of(found[1])) if found else None


def _half(text: str) -> Named | None:
    """Read ``nửa đầu năm 2023`` and ``nửa cuối tháng 6``."""
    found = rx(r"nua (dau|cuoi)(?: cua)? (.+)").fullmatch(text)
    if found is None:
        return None
    if found[2] == "nam" or found[2].startswith("nam "):
        return _first_months(f"6 thang {found[1]} {found[2]}")
    return _days_of_month(found[2], (1, 15) if found[1] == "dau" else (16, 0), notes.HALF_MONTH)


def _ten_days(text: str) -> Named | None:
    """Read ``thượng tuần tháng 6``: days 1-10, 11-20 and the rest."""
    found = rx(r"(thuong|trung|ha) tuan,? (?:cua )?(thang .+)").fullmatch(text)
    days = {"thuong": (1, 10), "trung": (11, 20), "ha": (21, 0)}
    return _days_of_month(found[2], days[found[1]], notes.TEN_DAYS) if found else None


def _days_of_month(text: str, days: tuple[int, int], note: Text) -> Named | None:
    month = _month(text)
    if month is None:
        return None
    number = month.start[0]
    return Named(Precision.RANGE, (number, days[0]), (number, days[1]), month.year, note)


def _part(text: str) -> Named | None:
    """Read ``cuối tháng 6``, ``giữa năm 2026`` (Điều 146) and ``ngày cuối cùng của quý II``."""
    found = rx(r"(ngay )?(dau|giua|cuoi)(?: cung| tien)?(?: cua)? (.+)").fullmatch(text)
    if found is None:
        return None
    inner = whole_year(None) if found[3] == "nam" else named(found[3])
    if inner is None or inner.precision not in (Precision.MONTH, Precision.QUARTER, Precision.YEAR):
        return None
    at = part_of(inner.precision, inner.start[0], inner.end[0], found[2])._replace(year=inner.year)
    if found[1]:
        return at._replace(note=None) if found[2] != "giua" else None
    return at


def part_of(precision: Precision, start: int, end: int, side: str) -> Named:
    """Return the day that đầu, giữa or cuối (``side``) of these months is by Điều 146 BLDS 2015, in no stated year."""
    middle = (6, 0) if precision is Precision.YEAR else ((start + end) // 2, 15)
    day = {"dau": (start, 1), "giua": middle, "cuoi": (end, 0)}[side]
    return Named(Precision.DAY, day, day, None, part_note(precision))


def part_note(precision: Precision) -> Text:
    """Return what is to be said about đầu, giữa, cuối of a month, a quarter or a year."""
    return notes.PART_OF_QUARTER if precision is Precision.QUARTER else notes.PART


def _month_within(text: str) -> Named | None:
    """Read ``tháng cuối quý III năm 2022`` and ``tháng đầu năm 2023``."""
    found = rx(r"thang (dau|giua|cuoi)(?: cung| tien)?(?: cua)? (.+)").fullmatch(text)
    inner = named(found[2]) if found else None
    if found is None or inner is None or inner.precision not in (Precision.QUARTER, Precision.YEAR):
        return None
    month = {"dau": inner.start[0], "giua": (inner.start[0] + inner.end[0]) // 2, "cuoi": inner.end[0]}[found[1]]
    return Named(Precision.MONTH, (month, 1), (month, 0), inner.year)


def _meeting(text: str) -> Named | None:
    """Read ``kỳ họp giữa năm 2026``: only the part of the year is known."""
    found = rx(r"ky hop (?:thuong le |~ ){0,3}((?:dau|giua|cuoi) nam.*)").fullmatch(text)
    at = _part(found[1]) if found else None
    return at._replace(note=notes.joined([notes.MEETING, at.note])) if at else None


_READERS: Final[dict[str, tuple[Callable[[str], Named | None], ...]]] = {
    "": (_iso, _day, _month, _first_months, _year),
    "ngay": (_day, _part),
    "thang": (_month, _month_within),
    "quy": (_quarter,),
    "q": (_quarter,),
    "nam": (_year,),
    "nua": (_half,),
    "dau": (_part,), "giua": (_part,), "cuoi": (_part,),
    "thuong": (_ten_days,), "trung": (_ten_days,), "ha": (_ten_days,),
    "ky": (_meeting,),
}  # fmt: skip
