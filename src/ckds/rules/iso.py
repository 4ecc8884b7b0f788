"""Days and periods as people write them → the spelling that dates of records have."""

import re
from typing import Final

from ckds.dates.deadline import Context, Kind, read_deadline
from ckds.dates.period import MAX_YEAR, MIN_YEAR, Period, month_end
from ckds.lang import Text

_YEAR_FIRST: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_DAY_FIRST: Final = re.compile(
    r"(?:ngày\s+)?(\d{1,2})(?:[-/.]|\s+tháng\s+)(\d{1,2})(?:[-/.]|\s+năm\s+)(\d{4})", re.IGNORECASE
)
_BEFORE: Final = re.compile(r"trước|sau|từ", re.IGNORECASE)


def iso(text: str) -> str | None:
    """Return the ISO spelling of a day or a period in words, or None where it is not beyond doubt."""
    parts = _parts(text)
    if parts:
        year, month, day = parts
        return f"{year:04}-{month:02}-{day:02}" if _exists(year, month, day) else None
    if _BEFORE.search(text):
        return None
    found = read_deadline(text, Context())
    if found.kind is not Kind.FIXED or found.vague or found.ongoing_after:
        return None
    if found.first is None or found.last is None or found.precision is None:
        return None
    return Period(found.first, found.last, found.precision).iso


def impossible(text: str) -> Text | None:
    """Say why a day that is well-formed does not exist: ``30/2/2025``."""
    parts = _parts(text)
    if parts is None or _exists(*parts):
        return None
    year, month, day = parts
    if not MIN_YEAR <= year <= MAX_YEAR:
        return Text(f"năm phải từ {MIN_YEAR} đến {MAX_YEAR}", f"the year must be from {MIN_YEAR} to {MAX_YEAR}")
    if not 1 <= month <= 12:
        return Text(f"không có tháng {month}", f"there is no month {month}")
    last = month_end(year, month).day
    return Text(
        f"tháng {month} năm {year} chỉ có {last} ngày, không có ngày {day}",
        f"month {month} of {year} has {last} days and no day {day}",
    )


def nearest(text: str) -> str | None:
    """Return the last day of the month in which a day that does not exist would lie."""
    parts = _parts(text)
    if parts is None or not (MIN_YEAR <= parts[0] <= MAX_YEAR and 1 <= parts[1] <= 12):
        return None
    return month_end(parts[0], parts[1]).isoformat()


def _parts(text: str) -> tuple[int, int, int] | None:
    if found := _YEAR_FIRST.fullmatch(text.strip()):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _DAY_FIRST.fullmatch(text.strip()):
        return int(found[3]), int(found[2]), int(found[1])
    return None


def _exists(year: int, month: int, day: int) -> bool:
    return MIN_YEAR <= year <= MAX_YEAR and 1 <= month <= 12 and 1 <= day <= month_end(year, month).day
