"""How each obligation stands on a day."""

from dataclasses import dataclass
from datetime import date, timedelta

from ckds.analysis.obligation import Obligation, done_by, obligations
from ckds.analysis.policy import effective
from ckds.analysis.roles import body
from ckds.analysis.words import Standing, State
from ckds.dates.model import Kind
from ckds.records.task import Update
from ckds.workspace.directory import Directory
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Row:
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
    rows = []
    last_of_task: dict[tuple[str, str | None], date] = {}
    for obligation in obligations(folder, workspace):
        key = obligation.entry.id, obligation.unit
        rows.append(judge.row(obligation, last_of_task.get(key)))
        if obligation.window:
            last_of_task[key] = obligation.window.last
    return rows


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges obligations on one day under one policy."""

    directory: Directory
    today: date
    soon: int
    stale_after: int
    roll: bool

    def row(self, obligation: Obligation, before: date | None = None) -> Row:
        """Return how an obligation stands; facts up to ``before`` belong to an earlier occurrence."""
        done = done_by(obligation, self.directory, self.today)
        heard = self._updates(obligation, before)
        latest = heard[-1] if heard else None
        progress = next((update.progress for update in reversed(heard) if update.progress is not None), None)
        state = self._state(obligation, done, latest, before)
        last = effective(obligation.due.last, self.roll)
        standing = self._standing(obligation, state, done, last)
        late = (self.today - last).days if standing is Standing.OVERDUE and last else None
        stale = self._stale(obligation, state, latest)
        return Row(obligation, state, standing, last, late, progress, done, latest, stale)

    def _updates(self, obligation: Obligation, before: date | None) -> list[Update]:
        """Return the updates known today that belong to this obligation, oldest first."""
        area = obligation.folder.area
        found = [
            update
            for update in obligation.task.updates
            if update.date.last <= self.today
            and (before is None or update.date.last > before)
            and (obligation.window is None or update.date.last <= obligation.window.last or not self._later(obligation))
            and self._by(update, area, obligation.unit)
        ]
        return sorted(found, key=lambda update: update.date.last)

    def _later(self, obligation: Obligation) -> bool:
        """Does another occurrence come after this one?"""
        occurrences = obligation.due.read.occurrences
        return bool(occurrences) and obligation.period != occurrences[-1].period

    def _by(self, update: Update, area: str | None, unit: str | None) -> bool:
        return unit is None or update.by is None or body(update.by, area, self.directory).key == unit

    def _state(self, obligation: Obligation, done: date | None, latest: Update | None, before: date | None) -> State:
        task = obligation.task
        if done:
            return State.DONE
        if task.cancelled and task.cancelled.on <= self.today:
            return State.CANCELLED
        if any(pause.on <= self.today and (pause.until is None or self.today <= pause.until) for pause in task.paused):
            return State.PAUSED
        if task.reported and task.reported.on.last <= self.today and (not before or task.reported.on.last > before):
            return State.REPORTED
        started = task.started is not None and task.started.last <= self.today and before is None
        return State.IN_PROGRESS if started or latest else State.NOT_STARTED

    def _standing(self, obligation: Obligation, state: State, done: date | None, last: date | None) -> Standing:
        if done:
            return Standing.DONE_LATE if last and done > last else Standing.DONE_ON_TIME
        if state in (State.CANCELLED, State.PAUSED):
            return Standing(str(state))
        if last is None:
            return Standing.ONGOING if obligation.due.read.kind is Kind.ONGOING else Standing.UNDATED
        if last < self.today:
            return Standing.OVERDUE
        return Standing.DUE_SOON if last <= self.today + timedelta(days=self.soon) else Standing.IN_TIME

    def _stale(self, obligation: Obligation, state: State, latest: Update | None) -> int | None:
        """Return for how many days nothing was heard of an open task, counted from the plan's issue at the earliest."""
        if state not in (State.NOT_STARTED, State.IN_PROGRESS):
            return None
        since = latest.date.last if latest else obligation.folder.first_day()
        started = obligation.task.started
        if started and since and since < started.last <= self.today:
            since = started.last
        days = (self.today - since).days if since else 0
        return days if days > self.stale_after else None
