"""The shapes of the JSON that users rely on (design.md §3), as checks: key → is its value of the right kind?"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from tests.golden.support import Json

Check = Callable[[Any], bool]
Shape = Mapping[str, Check]


def text(value: Any) -> bool:
    """Is it a text that says something?"""
    return isinstance(value, str) and value != ""


def number(value: Any) -> bool:
    """Is it a number, and not true or false?"""
    return isinstance(value, int | float) and not isinstance(value, bool)


def whole(value: Any) -> bool:
    """Is it a whole number?"""
    return isinstance(value, int) and not isinstance(value, bool)


def place(value: Any) -> bool:
    """Is it a line or a column, counted from 1?"""
    return whole(value) and value >= 1


def truth(value: Any) -> bool:
    """Is it true or false?"""
    return isinstance(value, bool)


def day(value: Any) -> bool:
    """Is it a day, as 2030-11-30?"""
    return (
        isinstance(value, str)
        and re.fullmatch(r"\d{4}-\d\d-\d\d", value) is not None
        and bool(date.fromisoformat(value))
    )


def period(value: Any) -> bool:
    """Is it a day, month, quarter, part of a year or year?"""
    return isinstance(value, str) and re.fullmatch(r"\d{4}(-(\d\d(-\d\d)?|Q[1-4]|H[12]|9M))?", value) is not None


def record_id(value: Any) -> bool:
    """Is it plan/record?"""
    return isinstance(value, str) and re.fullmatch(r"[a-z0-9-]+/[a-z0-9-]+", value) is not None


def word_of(*words: str) -> Check:
    """Is it one of these words?"""
    return lambda value: value in words


def or_null(check: Check) -> Check:
    """Is it null, or as ``check`` says?"""
    return lambda value: value is None or check(value)


def list_of(check: Check) -> Check:
    """Is it a list, every entry as ``check`` says?"""
    return lambda value: isinstance(value, list) and all(check(entry) for entry in value)


def shaped(shape: Shape) -> Check:
    """Is it an object with these keys, each as its check says?"""
    return lambda value: isinstance(value, dict) and wrong(value, shape) == []


def wrong(found: Json, shape: Shape) -> list[str]:
    """Return the keys of a shape that are missing, or whose value is not what it should be."""
    return [
        f"{key}: {found.get(key, 'missing')!r}"
        for key, check in shape.items()
        if key not in found or not check(found[key])
    ]


STATES: Final = ("not-started", "in-progress", "reported", "done", "paused", "cancelled")
STANDINGS: Final = (
    "done-on-time",
    "done-late",
    "in-time",
    "due-soon",
    "overdue",
    "ongoing",
    "undated",
    "paused",
    "cancelled",
)
KPI_STANDINGS: Final = ("met", "on-track", "behind", "missed", "no-data", "untargeted")
SOURCE: Final[Shape] = {"path": text, "line": place}
STATUS_ROW: Final[Shape] = {
    "id": record_id,
    "plan": text,
    "label": or_null(text),
    "title": text,
    "group": or_null(text),
    "lead": list_of(text),
    "support": list_of(text),
    "period": or_null(period),
    "unit": or_null(text),
    "for": or_null(text),
    "due_text": or_null(text),
    "due_from": or_null(word_of("task", "plan", "extension")),
    "due_original": or_null(day),
    "due": or_null(day),
    "due_effective": or_null(day),
    "progress": or_null(number),
    "state": word_of(*STATES),
    "standing": word_of(*STANDINGS),
    "days_overdue": or_null(whole),
    "source": shaped(SOURCE),
}
KPI_ROW: Final[Shape] = {
    "id": record_id,
    "scope": or_null(text),
    "by": or_null(period),
    "target": or_null(text),
    "actual": or_null(number),
    "gap": or_null(number),
    "expected": or_null(number),
    "forecast": or_null(number),
    "as_of": or_null(period),
    "standing": word_of(*KPI_STANDINGS),
}
FINDING: Final[Shape] = {
    "code": lambda value: re.fullmatch(r"CK\d{3}", value) is not None,
    "name": lambda value: re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value) is not None,
    "severity": word_of("error", "warning", "info"),
    "state": word_of("new", "known", "waived"),
    "message": text,
    "help": or_null(text),
    "path": lambda value: text(value) and not value.startswith("/") and "\\" not in value,
    "line": place,
    "column": place,
    "end_line": place,
    "end_column": place,
    "record": or_null(text),
    "field": or_null(text),
    "occurrence": or_null(text),
    "related": list_of(shaped({"path": text, "line": place, "message": text})),
    "fix": lambda _: True,
}
DEADLINE: Final[Shape] = {
    "text": text,
    "kind": word_of("fixed", "recurring", "ongoing", "conditional", "relative", "none", "unreadable"),
    "precision": or_null(word_of("day", "month", "quarter", "half-year", "year", "range")),
    "first": or_null(day),
    "last": or_null(day),
    "vague": truth,
    "ongoing_after": truth,
    "occurrences": list_of(shaped({"period": period, "first": day, "last": day})),
    "waits_on": or_null(text),
    "note": or_null(text),
}
OPERATORS: Final = (">=", ">", "<=", "<", "=", "between", "rank<=", "qualitative")
TARGET: Final[Shape] = {
    "text": text,
    "op": word_of(*OPERATORS),
    "value": or_null(number),
    "high": or_null(number),
    "unit": or_null(text),
    "basis": word_of("level", "points", "percent", "ambiguous", "yearly-rate"),
    "against": or_null(lambda value: text(value) or whole(value)),
}
