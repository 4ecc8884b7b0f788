"""What changed in one task: done, reopened, moved, passed on, reported."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final, NamedTuple

from ckds.analysis.change import Change, What
from ckds.analysis.done import done_by
from ckds.analysis.obligation import Obligation, obligations
from ckds.analysis.roles import Body, leads
from ckds.lang import Text, same
from ckds.records.task import Extension, Task
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

Key = tuple[str | None, str | None]
# Which fields each kind of change tells about.
_TOLD: Final = {
    What.COMPLETED: ("completed", "results"),
    What.REOPENED: ("completed", "results"),
    What.EXTENDED: ("due", "extensions"),
    What.POSTPONED: ("due", "extensions"),
    What.ADVANCED: ("due", "extensions"),
    What.REASSIGNED: ("lead", "lead_changes"),
    What.CANCELLED: ("cancelled",),
    What.PAUSED: ("paused",),
    What.REPORTED: ("reported",),
    What.UPDATED: ("updates",),
}


class State(NamedTuple):
    """A task in one of the two states."""

    entry: Entry[Task]
    folder: PlanFolder
    workspace: Workspace

    @property
    def task(self) -> Task:
        """The record."""
        return self.entry.record

    def obligations(self) -> dict[Key, Obligation]:
        """Return what is owed, by period and unit."""
        return {(o.period, o.unit): o for o in obligations(self.folder, self.workspace, only=self.entry)}

    def leads(self) -> tuple[Body, ...]:
        """Return who leads it."""
        return leads(self.task, self.folder.area, self.workspace.directory, self.workspace.today)

    def who(self) -> str:
        """Return who leads it, by name."""
        directory = self.workspace.directory
        return "; ".join(directory.short(one.id) if one.id else one.words for one in self.leads())


def alike(old: State, new: State) -> bool:
    """Do both states say the same: the record, the part of its plan that deadlines rest on, and the directory?"""
    same_record = old.entry is new.entry or old.task == new.task
    return same_record and old.workspace.directory is new.workspace.directory and frame(old.folder) == frame(new.folder)


def frame(folder: PlanFolder) -> tuple[object, ...]:
    """Return what a plan document says that its tasks are read against."""
    plan = folder.plan.record if folder.plan else None
    return (plan.area, plan.tasks_due, plan.issued, plan.issued_after, plan.period) if plan else ()


def task_changed(old: State, new: State) -> Iterator[Change]:
    """Yield what changed in a task; in whatever else changed, the names of the fields.

    Of a record with a fault only the linter speaks: what could not be read was not taken away.
    """
    if alike(old, new) or not (old.entry.sound and new.entry.sound):
        return
    about: dict[str, Any] = {"record": new.entry.id, "title": new.task.title, "unit": new.who() or None}
    told = [*_deadlines(old, new, about), *_acts(old, new, about)]
    covered = {name for change in told for name in _TOLD.get(change.what, ())}
    rest = [name for name in fields(old.task, new.task) if name not in covered]
    if rest:
        told.append(Change(What.CHANGED, **about, after=same(", ".join(rest))))
    yield from dict.fromkeys(told)


def fields(old: Any, new: Any) -> list[str]:
    """Return the names of the fields that are not the same."""
    return [name.rstrip("_") for name in type(new).model_fields if getattr(old, name) != getattr(new, name)]


def _deadlines(old: State, new: State, about: dict[str, Any]) -> Iterator[Change]:
    before, after = old.obligations(), new.obligations()
    shared = [key for key in after if key in before]
    for key in shared:
        yield from _done(before[key], after[key], old, new, about)
        yield from _moved(before[key].due.last, after[key].due.last, key[0], old, new, about)
    if before and after and not shared:  # once → again and again, or the other way
        first, now = _first_open(before, old), _first_open(after, new)
        yield from _moved(first, now, None, old, new, about)


def _first_open(found: dict[Key, Obligation], state: State) -> date | None:
    directory, today = state.workspace.directory, state.workspace.today
    days = [one.due.last for one in found.values() if not done_by(one, directory, today)]
    return min((day for day in days if day), default=None)


def _done(before: Obligation, after: Obligation, old: State, new: State, about: dict[str, Any]) -> Iterator[Change]:
    was = done_by(before, old.workspace.directory, old.workspace.today)
    done = done_by(after, new.workspace.directory, new.workspace.today)
    occurrence = "/".join(part for part in (after.period, after.unit) if part) or None
    if done and not was:
        yield Change(What.COMPLETED, **about, occurrence=occurrence, after=_day(done))
    elif was and not done:
        yield Change(What.REOPENED, **about, occurrence=occurrence, before=_day(was))


def _moved(
    was: date | None, now: date | None, period: str | None, old: State, new: State, about: dict[str, Any]
) -> Iterator[Change]:
    if was == now:
        return
    act = _new_act(old, new)
    later = (now or date.max) > (was or date.max)
    what = What.EXTENDED if act and later else What.POSTPONED if later else What.ADVANCED
    yield Change(what, **about, occurrence=period, before=_day(was), after=_day(now), act=act)


def _new_act(old: State, new: State) -> str | None:
    """Return the act of an extension that was not there before; for a day that the plan sets, of its amendment."""
    known = {_act(extension) for extension in old.task.extensions}
    more = len(new.task.extensions) > len(old.task.extensions)
    for extension in new.task.extensions:
        if extension not in old.task.extensions and (more or _act(extension) not in known):
            return extension.act or "–"
    plans = old.folder.plan, new.folder.plan
    if old.task == new.task and plans[0] and plans[1]:
        amended = [act for act in plans[1].record.amended if act not in plans[0].record.amended]
        return next((act.number or "–" for act in amended), None)
    return None


def _act(extension: Extension) -> tuple[date | None, str | None]:
    return extension.on, extension.act


def _acts(old: State, new: State, about: dict[str, Any]) -> Iterator[Change]:
    if {one.key for one in old.leads()} != {one.key for one in new.leads()}:
        act = next((c.act for c in new.task.lead_changes if c not in old.task.lead_changes), None)
        was, now = same(old.who() or "–"), same(new.who() or "–")
        yield Change(What.REASSIGNED, **about, before=was, after=now, act=act)
    if new.task.cancelled and not old.task.cancelled:
        yield Change(What.CANCELLED, **about, act=new.task.cancelled.act)
    yield from (Change(What.PAUSED, **about, act=p.act) for p in new.task.paused if p not in old.task.paused)
    if new.task.reported and not old.task.reported:
        yield Change(What.REPORTED, **about, after=same(new.task.reported.on.iso))
    for update in new.task.updates:
        if update not in old.task.updates:
            done = f"{update.progress}%" if update.progress is not None else None
            words = "; ".join(part for part in (done, update.text) if part)
            yield Change(What.UPDATED, **about, occurrence=update.date.iso, after=same(words))


def _day(value: date | None) -> Text | None:
    return Text(f"{value:%d/%m/%Y}", value.isoformat()) if value else None
