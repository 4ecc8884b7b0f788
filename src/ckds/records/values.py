"""The kinds of value that fields hold: days, spans of time, ids, words, numbers.

YAML scalars arrive as text (``ckds.source``), so each kind reads its own text and says in its own words what it wants.
"""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Final

from pydantic import BaseModel, BeforeValidator, ConfigDict
from pydantic_core import PydanticCustomError, core_schema

from ckds.dates.period import Period, read_period
from ckds.numbers.number import NumberError, read_number

_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
# Offices are older than plans; beyond these years a day is a slip, and counting from it would leave the calendar.
_YEARS: Final = (1900, 2200)
ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
FULL_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)?")


class Record(BaseModel):
    """What every record and every entry has in common: frozen, no unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=False, defer_build=True, strict=False)


def _day(value: Any) -> Any:
    if isinstance(value, date):
        return value
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            day = date.fromisoformat(value)
            if _YEARS[0] <= day.year <= _YEARS[1]:
                return day
        except ValueError:
            pass
    raise PydanticCustomError("bad_date", "a day such as 2026-03-31", {"value": _shown(value)})


def _when(value: Any) -> Any:
    if isinstance(value, Period):
        return value
    period = read_period(value) if isinstance(value, str) else None
    if period is None or period.first is None:
        raise PydanticCustomError("bad_period", "a day, month, quarter or year", {"value": _shown(value)})
    return period


def _life(value: Any) -> Any:
    if isinstance(value, Period):
        return value
    period = read_period(value) if isinstance(value, str) else None
    if period is None:
        raise PydanticCustomError("bad_period", "a year, 2022/2025, /2035 or two days", {"value": _shown(value)})
    return period


def _text(value: Any) -> Any:
    if isinstance(value, str) and value.strip():
        return value
    raise PydanticCustomError("wrong_type", "text", {"wanted": "text", "value": _shown(value)})


def _number(value: Any) -> Any:
    if isinstance(value, Decimal):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("wrong_type", "a number", {"wanted": "number", "value": _shown(value)})
    try:
        return read_number(value)
    except NumberError as error:
        raise PydanticCustomError(
            "bad_number", "a number", {"value": value, "vi": error.reason.vi, "en": error.reason.en}
        ) from None


def _count(value: Any) -> Any:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and re.fullmatch(r"\d{1,9}", value):
        return int(value)
    raise PydanticCustomError("wrong_type", "a whole number", {"wanted": "count", "value": _shown(value)})


def _truth(value: Any) -> Any:
    if isinstance(value, bool):
        return value
    raise PydanticCustomError("wrong_type", "true or false", {"wanted": "bool", "value": _shown(value)})


def _id(value: Any) -> Any:
    if isinstance(value, str) and ID.fullmatch(value):
        return value
    raise PydanticCustomError("bad_id", "an id", {"value": _shown(value)})


def _full_id(value: Any) -> Any:
    if isinstance(value, str) and FULL_ID.fullmatch(value):
        return value
    raise PydanticCustomError("bad_id", "an id", {"value": _shown(value)})


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "{…}"
    return "[…]" if isinstance(value, list) else str(value)


def one_or_more(value: Any) -> Any:
    """Read ``x`` as the list of one ``x``."""
    return value if isinstance(value, list) else [value]


def listing(value: Any) -> Any:
    """Refuse anything but a list, in words of our own."""
    if isinstance(value, list | tuple):
        return tuple(value)
    raise PydanticCustomError("wrong_type", "a list", {"wanted": "list", "value": _shown(value)})


class Reader:
    """Reads a whole field by one function, and gives its value out again as text where ``shown`` says how.

    pydantic's own ``PlainValidator`` also builds schemas of the type for serialization and JSON Schema, a fifth of the
    time that making the records ready takes at each start.
    """

    __slots__ = ("func", "shown")

    def __init__(self, func: Callable[[Any], Any], shown: Callable[[Any], str] | None = None) -> None:
        self.func = func
        self.shown = shown

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> core_schema.CoreSchema:
        """Return the schema of a value read by ``func`` alone."""
        shown = core_schema.plain_serializer_function_ser_schema(self.shown) if self.shown else None
        return core_schema.no_info_plain_validator_function(self.func, serialization=shown)


def _iso(period: Period) -> str:
    return period.iso


Day = Annotated[date, Reader(_day)]
# A day, month, quarter, half-year or year: as much as is known of when something was so.
When = Annotated[Period, Reader(_when, _iso)]
# The time a plan covers; its start may be unknown.
Life = Annotated[Period, Reader(_life, _iso)]
Words = Annotated[str, Reader(_text)]
Number = Annotated[Decimal, Reader(_number)]
Count = Annotated[int, Reader(_count)]
Truth = Annotated[bool, Reader(_truth)]
Id = Annotated[str, Reader(_id)]
# ``area/id`` or a bare id; ``plan/task`` for tasks of another plan.
FullId = Annotated[str, Reader(_full_id)]
WordList = Annotated[tuple[Words, ...], BeforeValidator(one_or_more)]
Ids = Annotated[tuple[Id, ...], BeforeValidator(one_or_more)]
FullIds = Annotated[tuple[FullId, ...], BeforeValidator(one_or_more)]


def choice(*allowed: str) -> Any:
    """Return the validator of a field that takes one of ``allowed``."""

    def check(value: Any) -> Any:
        if isinstance(value, str) and value in allowed:
            return value
        raise PydanticCustomError("bad_value", "one of a list", {"value": _shown(value), "allowed": list(allowed)})

    return Reader(check)
