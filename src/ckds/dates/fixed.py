"""Deadlines with one end: a day, a month, a quarter, a year, a range, and ``trước``/``đến``/``chậm nhất`` one."""

from typing import Final

from ckds.dates import notes
from ckds.dates.limits import Limit, Mode, limit
from ckds.dates.model import Context, Deadline, Kind
from ckds.dates.notes import Refused
from ckds.dates.patterns import holds, rx
from ckds.dates.period import Precision
from ckds.dates.ranges import Span, span, whole
from ckds.lang import Text

_HORIZON: Final = r"(.*?),? ?(?:va )?(?:co )?(?:dinh huong|tam nhin|huong)(?: den| toi)(?: het)?(?: nam)? ([0-9]{4})"
_LATER: Final = r"(?:cac |nhung |trong |nhung )*nam (?:tiep theo|tiep|sau do|sau|ke tiep)"
_GOES_ON: Final = (
    rf"(.+?)(?:[,;] | - | )(?:(?:va|sau do) )?(?:(?:tiep tuc|duy tri|cap nhat|thuc hien) )*"
    rf"(?:{_LATER}|thuong xuyen(?: {_LATER})?|(?<=va )hang nam|(?<=duy tri )hang nam|(?<=cap nhat )hang nam)"
)
_OPEN_START: Final = r"(?:bat dau )?(?:ke )?tu (.+?)(?: tro di)?"


def read_fixed(plain: str, context: Context) -> Deadline | None:
    """Return the deadline if ``plain`` (canonical) states one end, or None.

    Raises:
        Refused: see :func:`ckds.dates.ranges.span`.
    """
    horizon = rx(_HORIZON).fullmatch(plain) if holds(plain, "huong", "tam nhin") else None
    if horizon:
        return _before_horizon(horizon[1], context)
    single = _one_end(plain, context)
    if single is not None:
        return single
    goes_on = rx(_GOES_ON).fullmatch(plain) if holds(plain, "tiep", "sau", "thuong xuyen", "hang nam") else None
    if goes_on:
        found = _one_end(goes_on[1], context)
        return found._replace(ongoing_after=True) if found else None
    return _open_start(plain, context)


def bound(plain: str, context: Context) -> Deadline | None:
    """Return what limits a recurring or ongoing task (``giai đoạn 2023 - 2025``, ``đến năm 2030``, ``từ năm 2023``)."""
    return _one_end(plain, context) or _open_start(plain, context)


def _before_horizon(plain: str, context: Context) -> Deadline | None:
    if not plain:
        return Deadline("", Kind.NONE, note=notes.HORIZON)
    found = _one_end(plain, context)
    return found._replace(note=notes.joined([found.note, notes.HORIZON])) if found else None


def _one_end(plain: str, context: Context) -> Deadline | None:
    front = limit(plain)
    named = _named(front, context)
    if named is None or (front.mode is Mode.BEFORE and named.precision is Precision.RANGE):
        return None
    return _fixed(front, named, context)


def _named(front: Limit, context: Context) -> Span | None:
    """Name what the limit leaves; ``trong năm`` and ``hết năm`` are the plan's year."""
    if front.explicit and front.mode is not Mode.BEFORE and front.rest in ("nam", "nam nay"):
        return whole(None, context)
    if front.rest == "24/7" and front.mode is Mode.WITHIN:
        raise Refused(notes.ROUND_THE_CLOCK)
    found = span(front.rest, context)
    if found is None or (front.time and found.precision is not Precision.DAY):
        return None
    if front.weekday is not None and (found.precision is not Precision.DAY or found.last.weekday() != front.weekday):
        raise Refused(notes.NO_WEEKDAY.fill(day=f"{found.last:%d/%m/%Y}"))
    return found


def _fixed(front: Limit, named: Span, context: Context) -> Deadline:
    exclusive = context.before_is_exclusive
    first, last = front.bounds(named.first, named.last, exclusive=exclusive)
    said: list[Text | None] = [front.before_note(exclusive=exclusive), *front.notes, *named.notes]
    return Deadline(
        "", Kind.FIXED, named.precision, first, last, vague=bool(named.notes) or front.about, note=notes.joined(said)
    )


def _open_start(plain: str, context: Context) -> Deadline | None:
    """Read ``từ năm 2023 trở đi``: a start without an end."""
    if not holds(plain, "tu ", "tro di"):
        return None
    found = rx(_OPEN_START).fullmatch(plain) or rx(r"(.+) tro di").fullmatch(plain)
    start = span(found[1], context) if found else None
    if start is None:
        return None
    said = notes.joined([notes.STARTS.fill(first=f"{start.first:%d/%m/%Y}"), *start.notes])
    return Deadline("", Kind.ONGOING, first=start.first, vague=bool(start.notes), note=said)
