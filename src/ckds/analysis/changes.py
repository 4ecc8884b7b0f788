"""What changed between two states of a repository, in the plan's own terms."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from ckds.analysis.done import done_by
from ckds.analysis.obligation import Obligation, obligations
from ckds.analysis.roles import Body, leads
from ckds.dates.period import Period
from ckds.lang import Text, same
from ckds.records.kpi import Kpi
from ckds.records.task import Task
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace


class What(StrEnum):
    """Kinds of change, in the order they are told."""

    PLAN_ADDED = "plan-added"
    PLAN_REMOVED = "plan-removed"
    ADDED = "task-added"
    REMOVED = "task-removed"
    RENAMED = "renamed"
    COMPLETED = "completed"
    REOPENED = "reopened"
    REPORTED = "reported"
    EXTENDED = "extended"
    POSTPONED = "postponed"
    ADVANCED = "advanced"
    REASSIGNED = "reassigned"
    PAUSED = "paused"
    CANCELLED = "cancelled"
    UPDATED = "updated"
    KPI_ADDED = "kpi-added"
    KPI_REMOVED = "kpi-removed"
    TARGET = "target-changed"
    MEASURED = "measured"
    MEASUREMENT_CHANGED = "measurement-changed"
    RECEIVED = "report-received"
    CHANGED = "changed"


class Change(NamedTuple):
    """One change.

    Attributes:
        what: its kind.
        record: the full id.
        title: the record's title.
        occurrence: the period or unit it is about.
        before: what was, as text.
        after: what is.
        act: the document that brought it about.
        unit: who answers for the record.
    """

    what: What
    record: str
    title: str
    occurrence: str | None = None
    before: Text | None = None
    after: Text | None = None
    act: str | None = None
    unit: str | None = None


def changes(old: Workspace, new: Workspace) -> list[Change]:
    """Return what changed from ``old`` to ``new``, plan by plan."""
    found: list[Change] = []
    for plan in dict.fromkeys((*old.plans, *new.plans)):
        before, after = old.plans.get(plan), new.plans.get(plan)
        if before is None and after is not None:
            found.append(Change(What.PLAN_ADDED, plan, _title(after)))
        elif after is None and before is not None:
            found.append(Change(What.PLAN_REMOVED, plan, _title(before)))
        if after is not None:
            found += _plan(before or PlanFolder(plan), after, old, new)
    return found


def _title(folder: PlanFolder) -> str:
    return folder.plan.record.title if folder.plan else folder.id


def _plan(before: PlanFolder, after: PlanFolder, old: Workspace, new: Workspace) -> Iterator[Change]:
    renamed = dict(_renames(before, after))
    for name, entry in after.tasks.items():
        earlier = before.tasks.get(name) or before.tasks.get(renamed.get(name, ""))
        if earlier is None:
            yield Change(What.ADDED, entry.id, entry.record.title, after=_due_words(entry.record))
            continue
        if earlier.name != name:
            yield Change(What.RENAMED, entry.id, entry.record.title, before=same(earlier.id), after=same(entry.id))
        yield from _task(_State(earlier, before, old), _State(entry, after, new))
    for name, entry in before.tasks.items():
        if not after.has_task(name) and name not in renamed.values():
            yield Change(What.REMOVED, entry.id, entry.record.title)
    yield from _kpis(before, after)
    yield from _receipts(before, after)


def _renames(before: PlanFolder, after: PlanFolder) -> Iterator[tuple[str, str]]:
    """Yield new and old id of each task whose file was renamed: one that is gone and one that came hold the same."""
    gone = {name: entry.record for name, entry in before.tasks.items() if not after.has_task(name)}
    for name, entry in after.tasks.items():
        if name not in before.tasks:
            twin = next((old for old, task in gone.items() if _alike(task, entry.record)), None)
            if twin is not None:
                del gone[twin]
                yield name, twin


def _alike(one: Task, other: Task) -> bool:
    return one == other or (one.title == other.title and one.label == other.label and one.due == other.due)


class _State(NamedTuple):
    """A task in one of the two states."""

    entry: Entry[Task]
    folder: PlanFolder
    workspace: Workspace

    @property
    def task(self) -> Task:
        return self.entry.record

    def obligations(self) -> dict[tuple[str | None, str | None], Obligation]:
        return {(o.period, o.unit): o for o in obligations(self.folder, self.workspace, only=self.entry)}

    def leads(self) -> tuple[Body, ...]:
        return leads(self.task, self.folder.area, self.workspace.directory, self.workspace.today)

    def who(self) -> str:
        directory = self.workspace.directory
        return "; ".join(directory.short(one.id) if one.id else one.words for one in self.leads())


def _task(old: _State, new: _State) -> Iterator[Change]:
    if old.task == new.task and old.workspace.directory is new.workspace.directory:
        return
    before, after = old.obligations(), new.obligations()
    about: dict[str, Any] = {"record": new.entry.id, "title": new.task.title, "unit": new.who()}
    told = []
    for key, obligation in after.items():
        if key in before:
            told += list(_obligation(before[key], obligation, old, new, about))
    told += list(_acts(old, new, about))
    if not told and old.task != new.task:
        told = [Change(What.CHANGED, **about, after=same(", ".join(_fields(old.task, new.task))))]
    yield from dict.fromkeys(told)


def _obligation(
    before: Obligation, after: Obligation, old: _State, new: _State, about: dict[str, Any]
) -> Iterator[Change]:
    was = done_by(before, old.workspace.directory, old.workspace.today)
    done = done_by(after, new.workspace.directory, new.workspace.today)
    occurrence = "/".join(part for part in (after.period, after.unit) if part) or None
    if done and not was:
        yield Change(What.COMPLETED, **about, occurrence=occurrence, after=_day(done))
    elif was and not done:
        yield Change(What.REOPENED, **about, occurrence=occurrence, before=_day(was))
    if before.due.last != after.due.last:
        act = _new_act(old.task, new.task)
        later = (after.due.last or date.max) > (before.due.last or date.max)
        what = What.EXTENDED if act and later else What.POSTPONED if later else What.ADVANCED
        yield Change(
            what, **about, occurrence=after.period, before=_day(before.due.last), after=_day(after.due.last), act=act
        )


def _new_act(old: Task, new: Task) -> str | None:
    """Return the act of an extension that was not there before."""
    fresh = [extension for extension in new.extensions if extension not in old.extensions]
    return next((extension.act or "–" for extension in fresh), None)


def _acts(old: _State, new: _State, about: dict[str, Any]) -> Iterator[Change]:
    was, now = old.who(), new.who()
    if was != now:
        act = next((c.act for c in new.task.lead_changes if c not in old.task.lead_changes), None)
        yield Change(What.REASSIGNED, **about, before=same(was or "–"), after=same(now or "–"), act=act)
    if new.task.cancelled and not old.task.cancelled:
        yield Change(What.CANCELLED, **about, act=new.task.cancelled.act)
    yield from (Change(What.PAUSED, **about, act=p.act) for p in new.task.paused if p not in old.task.paused)
    if new.task.reported and not old.task.reported:
        yield Change(What.REPORTED, **about, after=_span(new.task.reported.on))
    for update in new.task.updates:
        if update not in old.task.updates:
            done = f"{update.progress}%" if update.progress is not None else None
            words = "; ".join(part for part in (done, update.text) if part)
            yield Change(What.UPDATED, **about, occurrence=update.date.iso, after=same(words))


def _fields(old: Task | Kpi, new: Task | Kpi) -> list[str]:
    return [name.rstrip("_") for name in type(new).model_fields if getattr(old, name) != getattr(new, name)]


def _kpis(before: PlanFolder, after: PlanFolder) -> Iterator[Change]:
    for name, entry in after.kpis.items():
        earlier = before.kpis.get(name)
        if earlier is None:
            yield Change(What.KPI_ADDED, entry.id, entry.record.title)
        elif earlier.record != entry.record:
            yield from _kpi(earlier.record, entry)
    for name, entry in before.kpis.items():
        if not after.has_kpi(name):
            yield Change(What.KPI_REMOVED, entry.id, entry.record.title)


def _kpi(old: Kpi, entry: Entry[Kpi]) -> Iterator[Change]:
    new, told = entry.record, False
    targets = {(t.by.iso, t.scope): t for t in old.targets}
    for target in new.targets:
        key = target.by.iso, target.scope
        was = targets.get(key)
        if was is None or was.target != target.target:
            told = True
            act = next((c.act for c in new.target_changes if c not in old.target_changes), None)
            before = same(was.target) if was else None
            yield Change(
                What.TARGET, entry.id, new.title, "/".join(p for p in key if p), before, same(target.target), act
            )
    known = {(m.as_of.iso, m.scope, m.for_, m.method, m.estimate): m for m in old.measurements}
    for measured in new.measurements:
        where = measured.as_of.iso, measured.scope, measured.for_, measured.method, measured.estimate
        was_measured = known.get(where)
        if was_measured != measured:
            told = True
            what = What.MEASUREMENT_CHANGED if was_measured else What.MEASURED
            occurrence = "/".join(part for part in where[:3] if part)
            before = same(_value(was_measured)) if was_measured else None
            yield Change(what, entry.id, new.title, occurrence, before, same(_value(measured)))
    if not told:
        yield Change(What.CHANGED, entry.id, new.title, after=same(", ".join(_fields(old, new))))


def _value(measured: Any) -> str:
    if measured.value is not None:
        return format(measured.value, "f")
    return measured.text or ("met" if measured.met else "not met")


def _receipts(before: PlanFolder, after: PlanFolder) -> Iterator[Change]:
    known = [(period, entry.record) for period, entries in before.receipts.items() for entry in entries]
    for period, entries in after.receipts.items():
        for entry in entries:
            if (period, entry.record) not in known:
                who = entry.record.unit.shown
                number = entry.record.number or "–"
                yield Change(What.RECEIVED, entry.id, entry.record.duty, f"{period}/{who}", after=same(number))


def _due_words(task: Task) -> Text | None:
    return same(task.due) if task.due else None


def _day(value: date | None) -> Text | None:
    return Text(f"{value:%d/%m/%Y}", value.isoformat()) if value else None


def _span(value: Period) -> Text:
    return same(value.iso)
