"""How each obligation stands on a day."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ckds.analysis.done import done_by
from ckds.analysis.obligation import Obligation, obligations
from ckds.analysis.policy import effective
from ckds.analysis.roles import answers_for, body, owing
from ckds.analysis.words import Standing, State
from ckds.dates.model import Kind
from ckds.dates.period import Period
from ckds.records.shared import UnitRef
from ckds.records.task import Update
from ckds.workspace.directory import Directory
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

_FULL = 100
_OPEN = (State.NOT_STARTED, State.IN_PROGRESS)


class Row(NamedTuple):
    """One obligation as it stands on a day.

    Attributes:
        obligation: what is owed.
        state: how far it is.
        standing: how it stands against its deadline.
        effective: the last day, rolled to a working day where the policy says so.
        days_overdue: days since the last day has passed, while it is overdue.
        progress: per cent, of the latest update that states it.
        done: the day it was done.
        latest: the latest update known on the day.
        stale: days since anything was heard of an open task, where that is longer than the settings allow.
    """

    obligation: Obligation
    state: State
    standing: Standing
    effective: date | None
    days_overdue: int | None
    progress: int | None
    done: date | None
    latest: Update | None
    stale: int | None


def standings(workspace: Workspace) -> list[Row]:
    """Return every obligation of every plan as it stands on ``workspace.today``."""
    return [row for folder in workspace.plans.values() for row in of_plan(folder, workspace)]


def of_plan(folder: PlanFolder, workspace: Workspace) -> list[Row]:
    """Return every obligation of one plan as it stands on ``workspace.today``."""
    settings = workspace.settings.record
    roll = settings.roll == "next-working-day"
    judge = Judge(workspace.directory, workspace.today, settings.due_soon_days, settings.stale_days, roll=roll)
    found = obligations(folder, workspace)
    return [judge.row(obligation, stretch) for obligation, stretch in zip(found, stretches(found), strict=True)]


class Stretch(NamedTuple):
    """The days whose facts belong to one occurrence: after the one before has ended, up to its own last day.

    The first one has no beginning, and the last one no end.
    """

    after: date | None = None
    until: date | None = None

    def holds(self, day: date) -> bool:
        """Does a fact of ``day`` belong here?"""
        return (self.after is None or self.after < day) and (self.until is None or day <= self.until)


def stretches(found: list[Obligation]) -> Iterator[Stretch]:
    """Yield the stretch of each obligation; those of one task and unit stand in the order of time."""
    last = {(one.entry.id, one.unit): one for one in found}
    before: dict[tuple[str, str | None], date] = {}
    for one in found:
        key = one.entry.id, one.unit
        end = one.window.last if one.window else None
        yield Stretch(before.get(key), None if last[key] is one else end)
        if end:
            before[key] = end


class Judge(NamedTuple):
    """Judges obligations on one day under one policy."""

    directory: Directory
    today: date
    soon: int
    stale_after: int
    roll: bool

    def row(self, obligation: Obligation, stretch: Stretch) -> Row:
        """Return how an obligation stands, by the facts of its stretch."""
        done = done_by(obligation, self.directory, self.today)
        told = self._updates(obligation)
        heard = [update for update in told if stretch.holds(update.date.last)]
        latest = heard[-1] if heard else None
        progress = next((update.progress for update in reversed(heard) if update.progress is not None), None)
        state = self._state(obligation, done, latest, stretch)
        if state in _OPEN and progress == _FULL and (obligation.period or obligation.unit):
            state = State.REPORTED  # a task has one `reported`: of the other occurrences and units an update says it
        last = effective(obligation.due.last, self.roll)
        standing = self._standing(obligation, state, done, last)
        late = (self.today - last).days if standing is Standing.OVERDUE and last else None
        stale = self._stale(obligation, state, told[-1] if told else None, stretch)
        return Row(obligation, state, standing, last, late, progress, done, latest, stale)

    def _updates(self, obligation: Obligation) -> list[Update]:
        """Return the updates known today of this task and unit, oldest first."""
        known = [one for one in obligation.task.updates if one.date.last <= self.today and self._by(one.by, obligation)]
        return sorted(known, key=lambda update: update.date.last)

    def _by(self, who: UnitRef | None, obligation: Obligation) -> bool:
        """Does what a body says count for the unit of this obligation? What nobody is named for counts for all."""
        unit, folder = obligation.unit, obligation.folder
        if unit is None or who is None:
            return True
        day = folder.first_day()
        owed = owing(obligation.leads, self.directory, day)
        return answers_for(body(who, folder.area, self.directory).key, unit, owed, self.directory, day)

    def _state(self, obligation: Obligation, done: date | None, latest: Update | None, stretch: Stretch) -> State:
        task = obligation.task
        if done:
            return State.DONE
        if task.cancelled and task.cancelled.on <= self.today:
            return State.CANCELLED
        if any(pause.on <= self.today and (pause.until is None or self.today <= pause.until) for pause in task.paused):
            return State.PAUSED
        if task.reported and self._known(task.reported.on, stretch) and self._by(task.reported.by, obligation):
            return State.REPORTED
        started = task.started is not None and self._known(task.started, stretch)
        return State.IN_PROGRESS if started or latest or self._begun(obligation) else State.NOT_STARTED

    def _begun(self, obligation: Obligation) -> bool:
        """Is a part of it done already?"""
        if obligation.unit is not None:
            return False
        done = (result for result in obligation.task.results if result.completed.last <= self.today)
        return any((result.period.iso if result.period else None) == obligation.period for result in done)

    def _known(self, when: Period, stretch: Stretch) -> bool:
        return when.last <= self.today and stretch.holds(when.last)

    def _standing(self, obligation: Obligation, state: State, done: date | None, last: date | None) -> Standing:
        if done:
            return Standing.DONE_LATE if last and done > last else Standing.DONE_ON_TIME
        if state in (State.CANCELLED, State.PAUSED):
            return Standing(str(state))
        if last is None:
            return Standing.ONGOING if obligation.due.read.kind is Kind.ONGOING else Standing.UNDATED
        if last < self.today:
            return Standing.OVERDUE
        return Standing.DUE_SOON if (last - self.today).days <= self.soon else Standing.IN_TIME

    def _stale(self, obligation: Obligation, state: State, told: Update | None, stretch: Stretch) -> int | None:
        """Return for how many days nothing was heard of an open task.

        They count from the latest update of any occurrence, else from the start of the work, the end of the occurrence
        before or the plan's issue, whichever is latest.
        """
        if state not in _OPEN:
            return None
        started = obligation.task.started
        days = [told.date.last if told else None, started.last if started else None]
        days += [stretch.after, obligation.folder.first_day()]
        since = max((day for day in days if day and day <= self.today), default=None)
        begun = stretch.after is None or stretch.after < self.today
        quiet = (self.today - since).days if since and begun else 0
        return quiet if quiet > self.stale_after else None
