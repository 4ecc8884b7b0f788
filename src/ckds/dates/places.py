"""Places in a period that comes back: ``tháng 02 hàng năm``, ``ngày 20 của tháng cuối quý``, ``thứ Sáu hằng tuần``."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final, NamedTuple

from ckds.dates import notes
from ckds.dates.cadence import EACH, WORDS, Every, Slot
from ckds.dates.limits import Limit, limit
from ckds.dates.patterns import rx
from ckds.dates.period import Precision, month_end
from ckds.dates.spans import WEEKDAY, Named, named, part_note, part_of, weekday_number
from ckds.lang import Text

_UNIT: Final = "tuan|thang|quy|nam"
_BEHIND: Final = rf"(?:(?:dinh ky )?(?:theo )?{EACH}|dinh ky) ({_UNIT})(?:,|:| -)? (?:vao )?(.+)"
_AHEAD: Final = rf"(.+?),? (?:cua )?(?:dinh ky )?{EACH} ({_UNIT})"
_NEXT: Final = r"(?:sau|tiep theo|ke tiep|lien ke|lien sau)(?: lien ke)?"
_MONTH_PLACE: Final = (
    rf"ngay (?P<day>[0-9]{{1,2}})(?:(?: cua)? thang (?P<later>{_NEXT})|(?: cua| trong)? thang)?"
    r"|(?P<exact>ngay )?(?P<part>dau|giua|cuoi)(?: tien| cung)?(?:(?: cua)? thang)?"
)
_QUARTER_PLACE: Final = (
    r"(?:ngay (?:(?P<day>[0-9]{1,2})|(?P<part>dau|cuoi)(?: tien| cung)?),? )?(?:cua |trong )?"
    rf"thang (?P<month>dau|giua|cuoi|thu [1-3])(?: tien| cung)?(?: cua)?(?: quy(?: (?P<later>{_NEXT}))?)?"
)
_OFFSETS: Final = {"dau": 0, "thu 1": 0, "giua": 1, "thu 2": 1, "cuoi": 2, "thu 3": 2}

Within = Callable[[Slot], tuple[date, date]]


class Place(NamedTuple):
    """Where in its period a recurring task falls due.

    Args:
        limit: the bounding words in front.
        within: the named days of one natural period.
        precision: how finely they were named.
        note: what was assumed.
        vague: the words leave room.
    """

    limit: Limit
    within: Within
    precision: Precision
    note: Text | None
    vague: bool

    def days(self, slot: Slot, *, exclusive: bool) -> tuple[date | None, date]:
        """Return first (None: not stated) and last day for one natural period."""
        return self.limit.bounds(*self.within(slot), exclusive=exclusive)


def places(plain: str) -> tuple[Every, tuple[Place, ...]] | None:
    """Return the cadence and the places in it that the whole of ``plain`` names, or None.

    Raises:
        Refused: a place that does not exist.
    """
    found = _split(plain)
    if found is None:
        return None
    every, text = found
    if every is Every.YEAR:
        where = _in_year(text)
    else:
        read = {Every.WEEK: _in_week, Every.MONTH: _in_month, Every.QUARTER: _in_quarter}[every]
        place = read(limit(text))
        where = (place,) if place else ()
    return (every, where) if where else None


def _split(plain: str) -> tuple[Every, str] | None:
    behind = rx(_BEHIND).fullmatch(plain)
    if behind:
        return WORDS[behind[1]], behind[2]
    ahead = rx(_AHEAD).fullmatch(plain)
    if ahead:
        return WORDS[ahead[2]], ahead[1]
    if rx(r".*\bthang (?:dau|giua|cuoi|thu [1-3])(?: tien| cung)?(?: cua)? quy\b.*").fullmatch(plain):
        return Every.QUARTER, plain
    return (Every.MONTH, plain) if rx(rf".*\bthang {_NEXT}").fullmatch(plain) else None


def _in_year(text: str) -> tuple[Place, ...]:
    """Read one time of the year, or several (``quý II và quý IV``); a limit holds for those after it."""
    single = _year_place(limit(text), None)
    if single is not None:
        return (single,)
    items = rx(r",? (?:va|hoac) (?:vao )?|[,;] ").split(text)
    unit = rx(r"(quy|thang|ngay) ").match(limit(items[0]).rest)
    found: list[Place] = []
    for item in items:
        front = limit(item)
        if found and not front.explicit:
            front = Limit(front.rest, found[0].limit.mode, front.time, front.about)
        place = _year_place(front, unit[1] if unit else None)
        if place is None:
            return ()
        found.append(place)
    return tuple(found)


def _year_place(front: Limit, unit: str | None) -> Place | None:
    if front.rest in ("dau", "giua", "cuoi"):
        at: Named | None = part_of(Precision.YEAR, 1, 12, front.rest)
    else:
        at = named(front.rest) or (named(f"{unit} {front.rest}") if unit else None) or _stretch(front.rest)
    if at is None or at.year is not None or (front.time and at.precision is not Precision.DAY):
        return None
    short = notes.SHORT_MONTH.fill(day=29) if at.end == (2, 29) else None
    note = notes.joined([*front.notes, at.note, short])
    return Place(front, lambda slot: at.bounds(slot.first.year), at.precision, note, bool(at.note) or front.about)


def _stretch(text: str) -> Named | None:
    """Read ``từ tháng 9 đến tháng 12``."""
    found = rx(r"(?:tu )?(.+?) (?:den|-) (.+)").fullmatch(text)
    first, last = (named(found[1]), named(found[2])) if found else (None, None)
    if first is None or last is None or first.year or last.year or last.start < first.start:
        return None
    return Named(Precision.RANGE, first.start, last.end, None, notes.joined([first.note, last.note]))


def _in_week(front: Limit) -> Place | None:
    found = rx(rf"{WEEKDAY}(?: (?:trong|cua) tuan)?").fullmatch(front.rest)
    if found is None:
        return None
    after = timedelta(days=weekday_number(found[1]))
    return Place(
        front, lambda slot: (slot.first + after,) * 2, Precision.DAY, notes.joined(front.notes), vague=front.about
    )


def _in_month(front: Limit) -> Place | None:
    found = rx(_MONTH_PLACE).fullmatch(front.rest)
    if found is None:
        return None
    if found["part"]:
        return _part_place(front, found["part"], months=1, exact=bool(found["exact"]))
    return _day_place(front, int(found["day"]), 1 if found["later"] else 0)


def _in_quarter(front: Limit) -> Place | None:
    side = rx(r"(ngay )?(dau|giua|cuoi)(?: tien| cung)?(?:(?: cua)? quy)?").fullmatch(front.rest)
    if side:
        return _part_place(front, side[2], months=3, exact=bool(side[1]))
    found = rx(_QUARTER_PLACE).fullmatch(front.rest)
    if found is None:
        return None
    offset = _OFFSETS[found["month"]] + (3 if found["later"] else 0)
    if found["day"] or found["part"]:
        day = int(found["day"]) if found["day"] else 1 if found["part"] == "dau" else 0
        return _day_place(front, day, offset, stated=bool(found["day"]))
    note = notes.joined(front.notes)
    return Place(front, lambda slot: _month_at(slot, offset), Precision.MONTH, note, front.about)


def _day_place(front: Limit, day: int, offset: int, *, stated: bool = True) -> Place | None:
    """Return the place of a day (0: the last) in the month that many months after the period's first."""
    if not 0 <= day <= 31 or (stated and day == 0):
        return None
    short = notes.SHORT_MONTH.fill(day=day) if day > 28 else None

    def within(slot: Slot) -> tuple[date, date]:
        first, last = _month_at(slot, offset)
        return (first.replace(day=min(day, last.day)) if day else last,) * 2

    return Place(front, within, Precision.DAY, notes.joined([*front.notes, short]), front.about)


def _part_place(front: Limit, side: str, *, months: int, exact: bool) -> Place | None:
    """Return đầu, giữa or cuối of a month (``months`` 1) or a quarter (3); ``exact`` where a day was written."""
    if exact and side == "giua":
        return None
    precision = Precision.MONTH if months == 1 else Precision.QUARTER

    def within(slot: Slot) -> tuple[date, date]:
        month = slot.first.month
        return part_of(precision, month, month + months - 1, side).bounds(slot.first.year)

    note = [] if exact else [part_note(precision)]
    return Place(front, within, Precision.DAY, notes.joined([*front.notes, *note]), not exact or front.about)


def _month_at(slot: Slot, offset: int) -> tuple[date, date]:
    month = slot.first.month + offset
    year, month = slot.first.year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, 1), month_end(year, month)
