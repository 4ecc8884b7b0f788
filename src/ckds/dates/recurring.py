"""Deadlines that come back: what is due in each period, and the occurrences inside the plan's life."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from ckds.dates import notes
from ckds.dates.cadence import PRECISION, Every, Slot, cadences, slots
from ckds.dates.fixed import bound
from ckds.dates.model import Context, Deadline, Kind, Occurrence
from ckds.dates.notes import Refused
from ckds.dates.patterns import rx
from ckds.dates.period import Precision, quarter_of
from ckds.dates.places import Place, places
from ckds.lang import Text

_HINT: Final = (
    r"\b(?:hang|moi|tung|dinh ky|lan|theo (?:tuan|thang|quy|nam))\b|\bthang (?:cuoi|dau|thu|giua|sau|tiep|ke|lien)\b"
)
_ON_DEMAND: Final = (
    r"(.+?)(?:[,;] | )(?:(?:va|hoac) )?"
    r"(?:(?:bao cao )?dot xuat(?:,? (?:va )?(?:khi|theo) [^0-9]+)?|khi (?:co|can) [^0-9]+)"
)
_BOUNDARY: Final = r",? (?=(?:tu|den|toi|trong|giai doan|thoi ky|cac nam|bat dau|nam [0-9]{4}|[0-9]{4})\b)"
_MARGIN: Final = timedelta(days=366)


class _Recurrence(NamedTuple):
    """What recurs: in every period of each cadence the whole of it, or a place in it."""

    rules: tuple[tuple[Every, Place | None], ...]
    note: Text | None
    vague: bool


class _Life(NamedTuple):
    """The days between which an occurrence may fall due; ``floor``: none begins before it."""

    start: date
    end: date
    floor: date | None


def read_recurring(plain: str, context: Context) -> Deadline | None:
    """Return the deadline if ``plain`` (canonical) says that it comes back, or None.

    ``waits_on`` is ``""`` where it is also owed on demand; the caller puts the plan's words there.

    Raises:
        Refused: a place that does not exist, a cadence that fits no natural period.
    """
    if not rx(_HINT).search(plain):
        return None
    found = _bounded(plain, context)
    demand = None if found else rx(_ON_DEMAND).fullmatch(plain)
    also = _bounded(demand[1], context) if demand else None
    return also._replace(waits_on="", note=notes.joined([also.note, notes.ON_DEMAND])) if also else found


def _bounded(plain: str, context: Context) -> Deadline | None:
    """Read a recurrence, perhaps with bounds of its own on either side (``hàng năm, giai đoạn 2023 - 2025``)."""
    found = _recurrence(plain)
    if found is not None:
        return _deadline(found, context, None)
    for cut in rx(_BOUNDARY).finditer(plain):
        found = _recurrence(plain[: cut.start()])
        limits = bound(plain[cut.end() :], context) if found else None
        if found and limits:
            return _deadline(found, context, limits)
    for cut in rx(r",? (?=hang |moi |dinh ky )").finditer(plain):
        found = _recurrence(plain[cut.end() :])
        limits = bound(plain[: cut.start()], context) if found else None
        if found and limits and _bounds_it(limits, found):
            return _deadline(found, context, limits)
    return None


def _bounds_it(limits: Deadline, found: _Recurrence) -> bool:
    """Say whether a time in front bounds the recurrence: a range does, a year only what recurs within years."""
    yearly = any(every is Every.YEAR for every, _ in found.rules)
    return limits.precision is Precision.RANGE or (limits.precision is Precision.YEAR and not yearly)


def _recurrence(plain: str) -> _Recurrence | None:
    often = cadences(plain)
    if often is not None:
        return _Recurrence(tuple((every, None) for every in often.every), often.note, often.vague)
    found = places(plain)
    if found is None:
        return None
    every, where = found
    note = notes.joined(place.note for place in where)
    return _Recurrence(tuple((every, place) for place in where), note, any(place.vague for place in where))


def _deadline(found: _Recurrence, context: Context, limits: Deadline | None) -> Deadline:
    exclusive = context.before_is_exclusive
    said: list[Text | None] = [place.limit.before_note(exclusive=exclusive) for _, place in found.rules if place]
    said += [found.note, limits.note if limits and (limits.kind is Kind.FIXED or limits.vague) else None]
    life = _life(context, limits)
    occurrences = _all(found, life, exclusive=exclusive) if life else ()
    if life is None and found.rules:
        said.append(notes.NO_LIFE)
    vague = found.vague or bool(limits and limits.vague)
    precision = _precision(*found.rules[0]) if found.rules else None
    return Deadline("", Kind.RECURRING, precision, vague=vague, occurrences=occurrences, note=notes.joined(said))


def _precision(every: Every, place: Place | None) -> Precision:
    return place.precision if place else PRECISION[every]


def _life(context: Context, limits: Deadline | None) -> _Life | None:
    """Return the plan's life, from its issue on; bounds of the deadline's own win, also over the day of issue."""
    stated = limits.first if limits else None
    floor = stated or (context.period.first if context.period else None)
    start = stated or max((day for day in (floor, context.not_before) if day), default=None)
    end = (limits.last if limits else None) or (context.period.last if context.period else None)
    return _Life(start, end, floor) if start and end else None


def _all(found: _Recurrence, life: _Life, *, exclusive: bool) -> tuple[Occurrence, ...]:
    several = sum(place is not None for _, place in found.rules) > 1
    made = [one for every, place in found.rules for one in _occurrences(every, place, life, exclusive, several=several)]
    if len({one.period for one in made}) < len(made):
        raise Refused(notes.TWICE)
    return tuple(sorted(made, key=lambda one: (one.last, one.first, one.period)))


def _occurrences(
    every: Every, place: Place | None, life: _Life, exclusive: bool, *, several: bool
) -> Iterator[Occurrence]:
    """Yield the occurrences whose last day lies in the life; those due in the next period go by the one reported on."""
    for slot in slots(every, life.start - _MARGIN, life.end + _MARGIN):
        first, last = place.days(slot, exclusive=exclusive) if place else (slot.first, slot.last)
        owner = slot if last >= slot.first else next(slots(every, last, last))
        due = min(last, owner.last)
        if life.start <= last and due <= life.end:
            start = max(first or owner.first, life.floor or owner.first)
            key = _fine_key(place, slot) if place and several else owner.key
            yield Occurrence(key, min(start, last), last)


def _fine_key(place: Place, slot: Slot) -> str:
    """Return the key of one of several places in a year: its quarter, half-year or month."""
    first = place.within(slot)[0]
    if place.precision is Precision.QUARTER:
        return f"{first.year}-Q{quarter_of(first)}"
    if place.precision is Precision.HALF_YEAR:
        return f"{first.year}-H{1 if first.month == 1 else 2}"
    return f"{first.year}-{first.month:02}"
