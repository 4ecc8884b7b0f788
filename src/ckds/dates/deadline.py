"""Read a deadline in the words of a plan: ``read_deadline("Quý I năm 2023", Context())``.

It is the one way in. The rules are those of Bộ luật Dân sự 2015, Điều 144-148, and of ``docs/deadlines.md``.
"""

from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from ckds.dates import notes
from ckds.dates.fixed import read_fixed
from ckds.dates.model import Context, Deadline, Kind, Occurrence
from ckds.dates.notes import Refused
from ckds.dates.patterns import rx
from ckds.dates.period import Period, Precision, read_period
from ckds.dates.recurring import read_recurring
from ckds.dates.refusal import reason, unread_brackets
from ckds.dates.relative import read_relative
from ckds.dates.wording import on_demand, read_conditional, read_forecast, read_ongoing, read_wording
from ckds.dates.words import canonical
from ckds.lang import Text

__all__ = ["Context", "Deadline", "Kind", "Occurrence", "context_of", "read_deadline"]

_LONGEST: Final = 400
_NOUN: Final = r"thoi gian|thoi han|thoi diem|tien do|ky han|han chot|han cuoi(?: cung)?|han|moc"
_VERB: Final = (
    r"hoan thanh|thuc hien|trien khai|xong|ket thuc|bao cao|gui|nop|trinh|ban hanh|chinh thuc|dua vao|su dung|van hanh"
    r"|khai thac|cap nhat|phai|can|duoc|va"
)
_LABEL: Final = rf"(?:(?P<noun>{_NOUN})|{_VERB}|(?P<strive>phan dau))(?:[,:;-]|(?= )|$)(?: |$|- )?"


@lru_cache(maxsize=65536)
def read_deadline(text: str, context: Context) -> Deadline:
    """Return what a deadline in a plan's words, or in ISO form, means; never raises.

    Args:
        text: the words, with or without a label (``Thời gian hoàn thành: …``) and punctuation around them.
        context: what is known about the plan.
    """
    try:
        found = _read(text, context)
    except Refused as refused:
        return _unreadable(text, refused.reason)
    if found is None:
        return _unreadable(text, reason(text, canonical(text)))
    waits_on = on_demand(text) if found.waits_on == "" else found.waits_on
    return found._replace(text=text, waits_on=waits_on)


def context_of(
    issued: Period | None, issued_after: date | None, period: Period | None, *, before_is_exclusive: bool = True
) -> Context:
    """Return the context of a plan whose issue may be known only to the month or the year."""
    if issued is None or issued.first is None:
        return Context(None, issued_after, period, before_is_exclusive)
    if issued.precision is Precision.DAY:
        return Context(issued.last, issued_after, period, before_is_exclusive)
    eve = issued.first - timedelta(days=1)
    return Context(None, max(eve, issued_after or eve), period, before_is_exclusive, issued.one_year)


def _read(text: str, context: Context) -> Deadline | None:
    if len(text) > _LONGEST:
        raise Refused(notes.TOO_LONG)
    iso = read_period(text.strip(" \t\r\n.,;"))
    if iso is not None:
        return _from_period(iso)
    plain = canonical(text)
    found = _read_plain(rx(r"[()]+").sub("", rx(r" ?\(").sub(", ", plain)).strip(" ,"), text, context)
    if found is None and (without := unread_brackets(plain)) is not None:
        found = _read_plain(without, text, context)
        return found and found._replace(note=notes.joined([found.note, notes.UNREAD_BRACKETS]))
    return found


def _from_period(found: Period) -> Deadline:
    precision = Precision.RANGE if found.precision is Precision.NINE_MONTHS else found.precision
    return Deadline("", Kind.FIXED, precision, found.first, found.last)


def _read_plain(plain: str, text: str, context: Context) -> Deadline | None:
    found = read_wording(plain, text)
    if found is not None:
        return found
    rest, noun, strive = _without_label(plain)
    if not rest:
        return Deadline("", Kind.NONE, note=notes.BLANK) if noun else None
    found = _read_phrase(rest, text, context) or (_read_phrase(plain, text, context) if rest != plain else None)
    return found._replace(note=notes.joined([notes.STRIVE, found.note])) if found and strive else found


def _read_phrase(plain: str, text: str, context: Context) -> Deadline | None:
    return (
        read_wording(plain, text)
        or read_ongoing(plain, context)
        or read_recurring(plain, context)
        or read_relative(plain, text, context)
        or read_fixed(plain, context)
        or read_forecast(plain, context)
        or read_conditional(plain, text)
    )


def _without_label(plain: str) -> tuple[str, bool, bool]:
    """Take ``Thời gian hoàn thành:`` and the like off; say whether it named a time, and whether it only strives."""
    noun = strive = False
    while label := rx(_LABEL).match(plain):
        noun, strive = noun or bool(label["noun"]), strive or bool(label["strive"])
        plain = plain[label.end() :].lstrip(" ,:;-")
    return rx(r",? (?:(?:phai|can) )?(?:hoan thanh|xong)$").sub("", plain), noun, strive


def _unreadable(text: str, why: Text) -> Deadline:
    return Deadline(text, Kind.UNREADABLE, note=notes.joined([why, notes.FORMS]))
