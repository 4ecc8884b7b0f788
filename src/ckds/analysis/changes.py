"""What changed between two states of a repository, in the plan's own terms."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from ckds.analysis.change import Change, What
from ckds.analysis.kpi_changes import kpis_changed
from ckds.analysis.pairing import Pair, pairs
from ckds.analysis.task_changes import State, task_changed
from ckds.lang import Text, same
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

__all__ = ["Change", "Difference", "What", "changes", "difference"]

# What a plan document says about deadlines shows at its tasks.
_TOLD_BY_TASKS: Final = ("tasks_due",)


class Difference(NamedTuple):
    """Two states of a repository side by side.

    Attributes:
        old: the earlier state.
        new: the later one.
        pairs: the plans in which anything is another.
        changes: what changed, in the order it is told.
    """

    old: Workspace
    new: Workspace
    pairs: list[Pair]
    changes: list[Change]

    @property
    def same_directory(self) -> bool:
        """Do both stand on the same directory of units?"""
        return self.old.directory is self.new.directory


def difference(old: Workspace, new: Workspace) -> Difference:
    """Return what is another in ``new``."""
    found = pairs(old, new)
    if old.directory is not new.directory:
        changed = {pair.after.id for pair in found}
        found += [Pair(plan, plan, {}, {}) for name, plan in new.plans.items() if name not in changed]
    return Difference(old, new, found, list(_changes(old, new, found)))


def changes(old: Workspace, new: Workspace) -> list[Change]:
    """Return what changed from ``old`` to ``new``, plan by plan."""
    return difference(old, new).changes


def _changes(old: Workspace, new: Workspace, found: list[Pair]) -> Iterator[Change]:
    kept = {pair.before.id for pair in found} | new.plans.keys()
    yield from (Change(What.PLAN_REMOVED, name, _title(old.plans[name])) for name in old.plans if name not in kept)
    for pair in found:
        if pair.is_new:
            yield Change(What.PLAN_ADDED, pair.after.id, _title(pair.after))
        elif pair.before is not pair.after:
            yield from _document(pair)
        yield from _plan(pair, old, new)
    yield from _waivers(old, new)


def _title(folder: PlanFolder) -> str:
    return folder.plan.record.title if folder.plan else folder.id


def _document(pair: Pair) -> Iterator[Change]:
    before, after = pair.before.plan, pair.after.plan
    if pair.before.id != pair.after.id:
        yield Change(
            What.RENAMED, pair.after.id, _title(pair.after), before=same(pair.before.id), after=same(pair.after.id)
        )
    if before and after and before.record != after.record:
        names = type(after.record).model_fields
        fields = [n for n in names if getattr(before.record, n) != getattr(after.record, n) and n not in _TOLD_BY_TASKS]
        if fields:
            yield Change(What.CHANGED, pair.after.id, _title(pair.after), after=same(", ".join(fields)))


def _plan(pair: Pair, old: Workspace, new: Workspace) -> Iterator[Change]:
    before, after = pair.before, pair.after
    for name, entry in after.tasks.items():
        earlier = before.tasks.get(pair.tasks.get(name, name))
        if earlier is None:
            if not before.has_task(name):
                due = same(entry.record.due) if entry.record.due else None
                yield Change(What.ADDED, entry.id, entry.record.title, after=due)
            continue
        if earlier.name != name:
            yield Change(What.RENAMED, entry.id, entry.record.title, before=same(earlier.id), after=same(entry.id))
        yield from task_changed(State(earlier, before, old), State(entry, after, new))
    for name, entry in before.tasks.items():
        if not after.has_task(name) and name not in pair.tasks.values():
            yield Change(What.REMOVED, entry.id, entry.record.title)
    yield from kpis_changed(pair)
    yield from _receipts(before, after)


def _receipts(before: PlanFolder, after: PlanFolder) -> Iterator[Change]:
    known = [(period, entry.record) for period, entries in before.receipts.items() for entry in entries]
    now = [(period, entry.record) for period, entries in after.receipts.items() for entry in entries]
    for (period, receipt), what in [
        *((one, What.RECEIVED) for one in now if one not in known),
        *((one, What.RECEIPT_REMOVED) for one in known if one not in now),
    ]:
        number = same(receipt.number or "–")
        where = f"{period}/{receipt.unit.shown}"
        after_, before_ = (number, None) if what is What.RECEIVED else (None, number)
        yield Change(what, f"{after.id}/{receipt.duty}", receipt.duty, where, before_, after_)


def _waivers(old: Workspace, new: Workspace) -> Iterator[Change]:
    known = [entry.record for entry in old.waivers]
    for entry in new.waivers:
        if entry.record not in known:
            waiver = entry.record
            until = Text(f"đến {waiver.until:%d/%m/%Y}: {waiver.reason}", f"until {waiver.until}: {waiver.reason}")
            yield Change(What.WAIVED, waiver.record, waiver.code, waiver.occurrence, after=until)
