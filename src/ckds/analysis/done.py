"""When an obligation was done: from the task's ``completed``, or pieced together from its ``results``."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from ckds.analysis.obligation import Obligation
from ckds.analysis.roles import Body, answers_for, body, owing
from ckds.text import fold
from ckds.workspace.directory import Directory


class _Piece(NamedTuple):
    """A result: its last day, the key of the unit and the folded part that it names."""

    day: date
    who: str | None
    part: str | None


def done_by(obligation: Obligation, directory: Directory, today: date) -> date | None:
    """Return the day on which an obligation was done, as known on ``today``; None while it is not.

    A result counts for the occurrence, the unit and the part that it names; one that names neither unit nor part, for
    the whole. Several parts, or several bodies that share an obligation, are done when each has a result.
    """
    task = obligation.task
    days = [task.completed.on.last] if task.completed and task.completed.on.last <= today else []
    if task.results:
        days += _Results(obligation, directory, today).days()
    return min(days, default=None)


class _Results:
    """The results that count for one obligation."""

    def __init__(self, obligation: Obligation, directory: Directory, today: date) -> None:
        self.obligation = obligation
        self.directory = directory
        self.day = obligation.folder.first_day()
        self.owing = owing(obligation.leads, directory, self.day)
        area = obligation.folder.area
        self.pieces = [
            _Piece(
                result.completed.last,
                body(result.unit, area, directory).key if result.unit else None,
                fold(result.for_) if result.for_ else None,
            )
            for result in obligation.task.results
            if result.completed.last <= today and (result.period.iso if result.period else None) == obligation.period
        ]

    def days(self) -> Iterable[date]:
        """Yield the first day of each way in which it is done."""
        leads = self.obligation.leads
        whole = [piece.day for piece in self.pieces if piece.part is None and (piece.who is None or not leads)]
        if whole:
            yield min(whole)
        pieced = self._all(self._day(lead) for lead in self._needed())
        if pieced:
            yield pieced

    def _needed(self) -> list[Body]:
        """Return what needs a result of its own: the parts, or where there are none the bodies."""
        unit = self.obligation.unit
        leads = [lead for lead in self.obligation.leads if unit is None or self._covers(lead.key, unit)]
        needed = [lead for lead in leads if lead.part] or leads
        return needed if unit is None else [Body(unit, unit, lead.part) for lead in needed]

    def _day(self, lead: Body) -> date | None:
        """Return when one body, or the part it answers for, was done."""
        if lead.part:
            part = fold(lead.part)
            of_part = [piece.day for piece in self.pieces if piece.part == part and self._may(piece.who)]
            if of_part:
                return min(of_part)
        own = [p.day for p in self.pieces if p.part is None and p.who and self._covers(p.who, lead.key)]
        if own or not self.directory.is_group(lead.key):
            return min(own, default=None)
        members = self.directory.members(lead.key, self.day)
        return self._all(self._day(Body(member, member)) for member in members)

    def _may(self, who: str | None) -> bool:
        """Can a result of a body be about this obligation: its own, where it is owed separately, else of any lead?"""
        unit = self.obligation.unit
        owed_by = [unit] if unit else [lead.key for lead in self.obligation.leads]
        return who is None or any(self._covers(who, one) for one in owed_by)

    def _covers(self, who: str, unit: str) -> bool:
        return answers_for(who, unit, self.owing, self.directory, self.day)

    @staticmethod
    def _all(days: Iterable[date | None]) -> date | None:
        """Return the last of the days, when there is one and none is missing."""
        found = list(days)
        known = [day for day in found if day]
        return max(known) if known and len(known) == len(found) else None
