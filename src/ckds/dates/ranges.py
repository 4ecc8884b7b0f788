"""Named times and runs of them, with their years: ``tháng 6 năm 2023``, ``2025 - 2026``, ``Quý III và Quý IV/2026``."""

from calendar import isleap
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Final, NamedTuple

from ckds.dates import notes
from ckds.dates.model import Context
from ckds.dates.notes import Refused
from ckds.dates.patterns import rx
from ckds.dates.period import Precision
from ckds.dates.spans import Named, named, whole_year
from ckds.lang import Text

# How two times are joined, the surer one first; the last two join neighbours of any number.
_JOINTS: Final = (" (?:den het|den|toi) ", " - ", ",? va |, ", "-")
_LISTING: Final = ",? va |, "
_STAGE: Final = r"(?:trong )?(?:giai doan|thoi ky)(?: tu)?(?: nam)? |(?:trong )?cac (?=nam |quy |thang [0-9])|tu "


class Span(NamedTuple):
    """Days that were named, with what had to be assumed.

    Args:
        first: the first day.
        last: the last day, included.
        precision: how finely; ``range`` for a run.
        notes: what was assumed; none if nothing was.
    """

    first: date
    last: date
    precision: Precision
    notes: tuple[Text, ...] = ()


def span(text: str, context: Context) -> Span | None:
    """Return the days named by the whole of ``text``, or None.

    Raises:
        Refused: it names days that do not exist, an unknown year, a range that runs backwards, several milestones.
    """
    single = named(text)
    if single is not None:
        return _dated(single, context)
    return _run(text, context)


def whole(year: int | None, context: Context) -> Span:
    """Return the whole year, the plan's where ``year`` is None."""
    return _dated(whole_year(year), context)


def _dated(one: Named, context: Context) -> Span:
    year = one.year or context.year
    if year is None:
        raise Refused(notes.WHICH_YEAR)
    if one.end == (2, 29) and not isleap(year):
        raise Refused(notes.NO_DAY.fill(day=29, month=2, year=f"/{year}"))
    first, last = one.bounds(year)
    assumed = [] if one.year else [notes.NO_YEAR.fill(year=year)]
    return Span(first, last, one.precision, (*assumed, *([one.note] if one.note else [])))


def _run(text: str, context: Context) -> Span | None:
    count = rx(r"(?:trong )?([0-9]{1,2}) nam:?,? (?=(?:nam )?[0-9]{4})").match(text)
    rest, from_on = text[count.end() :] if count else text, False
    while stage := rx(_STAGE).match(rest):
        rest, from_on = rest[stage.end() :], from_on or "tu " in stage[0]
    for joint in _JOINTS:
        pieces = rx(joint).split(rest)
        if len(pieces) == 2 or (pieces[2:] and joint == _LISTING):
            parts = _named_all(pieces)
            if parts is not None:
                return _joined(parts, context, listing=joint == _LISTING, years=int(count[1]) if count else 0)
    return span(rest, context) if rest != text and not count and not from_on else None


def _named_all(pieces: Sequence[str]) -> list[Named] | None:
    """Name every piece; a bare number takes the word of the first piece (``Quý III, IV``), a bare day the last's month."""
    unit = rx(r"(quy|thang|nam) ").match(pieces[0])
    parts: list[Named] = []
    if rx(r"(?:ngay )?[0-9]{1,2}").fullmatch(pieces[0]) and len(pieces) == 2:
        return _days_of_one_month(pieces)
    for piece in pieces:
        short = piece[:1].isdigit() or piece.startswith(("i", "v"))
        part = (named(f"{unit[1]} {piece}") if unit and short else None) or named(piece)
        if part is None:
            return None
        parts.append(part)
    return parts


def _days_of_one_month(pieces: Sequence[str]) -> list[Named] | None:
    """Read ``01 - 15/6/2023``: the first day takes month and year of the second."""
    last = named(pieces[1])
    if last is None or last.precision is not Precision.DAY:
        return None
    first = named(f"{pieces[0]}/{last.end[0]}{f'/{last.year}' if last.year else ''}")
    return [first, last] if first else None


def _joined(parts: list[Named], context: Context, *, listing: bool, years: int) -> Span:
    """Join parts into one run; a part without a year takes that of the nearest part that states one, later ones first."""
    stated = [part.year for part in parts]
    spans: list[Span] = []
    for place, part in enumerate(parts):
        near = next((year for year in [*stated[place:], *reversed(stated[:place])] if year), None)
        spans.append(_dated(Named(part.precision, part.start, part.end, near, part.note), context))
    first, last = spans[0], spans[-1]
    if any(later.first <= earlier.first for earlier, later in pairwise(spans)):
        raise Refused(notes.SEVERAL if listing else notes.BACKWARDS)
    if listing and any(later.first > earlier.last + timedelta(days=1) for earlier, later in pairwise(spans)):
        raise Refused(notes.SEVERAL)
    if years and years != last.last.year - first.first.year + 1:
        raise Refused(notes.COUNT_DIFFERS)
    assumed = dict.fromkeys(note for each in spans for note in each.notes)
    return Span(first.first, last.last, Precision.RANGE, tuple(assumed))
