"""Spans of time on the command line."""

import re
from datetime import date, timedelta
from typing import Final

from ckds.dates.period import Precision, read_period
from ckds.errors import UsageError
from ckds.lang import Text

_LENGTH: Final = re.compile(r"(\d{1,4})\s*([dwmy]?)")
_DAYS: Final = {"": 1, "d": 1, "w": 7, "m": 30, "y": 365}
_DEFAULT: Final = "30d"


def span(
    today: date, *, within: str | None, month: str | None, quarter: str | None, year: str | None
) -> tuple[date, date]:
    """Return first and last day of the span asked for, both included; without any option, 30 days from today.

    Raises:
        UsageError: several spans at once, or one that cannot be read.
    """
    given = {"--within": within, "--month": month, "--quarter": quarter, "--year": year}
    stated = [(option, text) for option, text in given.items() if text is not None]
    if len(stated) > 1:
        names = ", ".join(option for option, _ in stated)
        raise UsageError(
            Text(f"Chỉ chọn một trong {names}.", f"Only one of {names} at a time."),
            Text("Bỏ bớt một tùy chọn.", "Leave one out."),
        )
    option, text = stated[0] if stated else ("--within", _DEFAULT)
    if option == "--within":
        return today, today + timedelta(days=min(length(option, text), (date.max - today).days))
    wanted = {"--month": Precision.MONTH, "--quarter": Precision.QUARTER, "--year": Precision.YEAR}[option]
    found = read_period(text)
    if found is None or found.first is None or found.precision is not wanted:
        example = {"--month": "2023-06", "--quarter": "2023-Q2", "--year": "2023"}[option]
        raise UsageError(
            Text(f"{option}: không đọc được “{text}”.", f"{option}: “{text}” cannot be read."),
            Text(f"Ví dụ: {option} {example}", f"For example: {option} {example}"),
        )
    return found.first, found.last


def length(option: str, text: str) -> int:
    """Return a length of time such as ``30d``, ``8w``, ``6m`` in days; a month counts 30.

    Raises:
        UsageError: it cannot be read.
    """
    found = _LENGTH.fullmatch(text.strip().lower())
    if not found:
        raise UsageError(
            Text(f"{option}: không đọc được “{text}”.", f"{option}: “{text}” cannot be read."),
            Text("Ví dụ: 30d (ngày), 8w (tuần), 6m (tháng).", "For example: 30d (days), 8w (weeks), 6m (months)."),
        )
    return int(found[1]) * _DAYS[found[2]]
