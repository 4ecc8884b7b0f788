"""Stretches of time a plan, a report or a target is for, and the data cut-offs of their reports.

All days are calendar days of the solar calendar, both ends included.
"""

import calendar
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Final

from ckds.dates.patterns import rx
from ckds.text import squeeze

MIN_YEAR: Final = 1990
MAX_YEAR: Final = 2100
_ISO: Final = r"(?P<y>[0-9]{4})(?:-(?:(?P<m>[0-9]{2})(?:-(?P<d>[0-9]{2}))?|q(?P<q>[1-4])|h(?P<h>[12])|(?P<nine>9)m))?"


class Precision(StrEnum):
    """How finely a time was stated."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    NINE_MONTHS = "nine-months"
    YEAR = "year"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days.

    Args:
        first: its first day; None only where the start is not stated (``/2035``).
        last: its last day.
        precision: how it was stated.
    """

    first: date | None
    last: date
    precision: Precision

    def contains(self, day: date) -> bool:
        """Return whether ``day`` lies in the period; a start that is not stated shuts nothing out."""
        return (self.first is None or self.first <= day) and day <= self.last

    @property
    def one_year(self) -> int | None:
        """The calendar year that holds the whole period, or None."""
        return self.last.year if self.first is not None and self.first.year == self.last.year else None

    @property
    def iso(self) -> str:
        """The period in the spelling that :func:`read_period` reads back to the same days."""
        first = self.first
        if first is None or self.precision is Precision.RANGE:
            return _range_text(first, self.last)
        match self.precision:
            case Precision.DAY:
                return first.isoformat()
            case Precision.MONTH:
                return first.isoformat()[:7]
            case Precision.QUARTER:
                return f"{first.year}-Q{quarter_of(first)}"
            case Precision.HALF_YEAR:
                return f"{first.year}-H{1 if first.month == 1 else 2}"
            case Precision.NINE_MONTHS:
                return f"{first.year}-9m"
            case _:
                return str(first.year)


@lru_cache(maxsize=4096)
def read_period(text: str) -> Period | None:
    """Return the period an ISO-like text names, or None.

    Reads ``2022``, ``2022-12``, ``2022-Q4``, ``2022-H1``, ``2022-9m``, ``2022-12-31``, two of them joined by ``/`` and
    ``/2035`` (start not stated); capitals do not count. None for anything else, days that do not exist, ends before
    starts and years outside 1990..2100.
    """
    left, slash, right = squeeze(text).casefold().partition("/")
    if not slash:
        return _single(left)
    start, end = _single(left.strip()), _single(right.strip())
    if end is None or (left and start is None):
        return None
    if start is None or start.first is None:
        return Period(None, end.last, Precision.RANGE)
    if start == end:
        return start
    return Period(start.first, end.last, Precision.RANGE) if start.first <= end.last else None


def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def quarter_of(day: date) -> int:
    """Return the calendar quarter of a day, 1..4."""
    return (day.month + 2) // 3


def quarter_bounds(year: int, quarter: int) -> tuple[date, date]:
    """Return the first and the last day of a calendar quarter (``quarter`` 1..4)."""
    return date(year, 3 * quarter - 2, 1), month_end(year, 3 * quarter)


def cut_off(period: Period) -> tuple[date, date]:
    """Return the first and the last day whose data a periodic report of ``period`` covers.

    Nghị định 09/2019/NĐ-CP, Điều 12: from day 15 of the month before the period to day 14 of its last month.

    Raises:
        ValueError: the period is a day or does not run from the first day of a month to the last day of one.
    """
    first, last = period.first, period.last
    if first is None or first.day != 1 or last != month_end(last.year, last.month):
        raise ValueError(f"no report period of whole months: {period.iso}")
    before = date(first.year - 1, 12, 15) if first.month == 1 else date(first.year, first.month - 1, 15)
    return before, last.replace(day=14)


def _single(text: str) -> Period | None:
    found = rx(_ISO).fullmatch(text)
    if found is None or not MIN_YEAR <= int(found["y"]) <= MAX_YEAR:
        return None
    year = int(found["y"])
    if found["m"]:
        return _month_or_day(year, int(found["m"]), found["d"])
    if found["q"]:
        return Period(*quarter_bounds(year, int(found["q"])), Precision.QUARTER)
    if found["h"]:
        start = 1 if found["h"] == "1" else 7
        return Period(date(year, start, 1), month_end(year, start + 5), Precision.HALF_YEAR)
    if found["nine"]:
        return Period(date(year, 1, 1), date(year, 9, 30), Precision.NINE_MONTHS)
    return Period(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)


def _month_or_day(year: int, month: int, day: str | None) -> Period | None:
    if not 1 <= month <= 12:
        return None
    if day is None:
        return Period(date(year, month, 1), month_end(year, month), Precision.MONTH)
    if not 1 <= int(day) <= month_end(year, month).day:
        return None
    one = date(year, month, int(day))
    return Period(one, one, Precision.DAY)


def _range_text(first: date | None, last: date) -> str:
    """Return the shortest of years, months or days that says both ends."""
    start = first or date(last.year, last.month if last.month < 12 else 1, 1)
    if (start.month, start.day) == (1, 1) and (last.month, last.day) == (12, 31):
        size: int | None = 4
    else:
        size = 7 if start.day == 1 and last == month_end(last.year, last.month) else None
    return f"{first.isoformat()[:size] if first else ''}/{last.isoformat()[:size]}"
