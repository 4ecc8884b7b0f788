"""Every place of a plan where a unit stands in a role, so that the rules on units look at all of them alike."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from ckds.records.shared import UnitRef
from ckds.rules.rows import rows
from ckds.rules.within import within
from ckds.rules.written import placed, written
from ckds.source.build import Data
from ckds.source.problem import Path
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace


class Stand(NamedTuple):
    """A unit in a role.

    Attributes:
        entry: the record.
        path: the way to the reference.
        ref: the reference.
        role: the key it stands under: lead, support, owner, issuer, from, to, via, by, unit.
    """

    entry: Entry[Any]
    path: Path
    ref: UnitRef
    role: str

    @property
    def at_id(self) -> Path:
        """The way to the id itself, inside a mapping or bare."""
        return (*self.path, "unit")

    @property
    def at_words(self) -> Path:
        """The way to the words as printed."""
        return (*self.path, "as")


def stands(folder: PlanFolder) -> Sequence[Stand]:
    """Return every reference to a unit in a plan, but for the issuers of documents it cites."""
    return within(folder, "stands", lambda: list(_stands(folder)))


def by_unit(folder: PlanFolder) -> dict[str | None, list[Stand]]:
    """Return the same by the ids as written; None for bodies named by their printed words alone."""
    return within(folder, "stands by unit", lambda: _by_unit(folder))


def _by_unit(folder: PlanFolder) -> dict[str | None, list[Stand]]:
    found: dict[str | None, list[Stand]] = {}
    for stand in stands(folder):
        found.setdefault(stand.ref.unit, []).append(stand)
    return found


def _stands(folder: PlanFolder) -> Iterator[Stand]:
    if folder.plan:
        yield from _plan(folder.plan)
    for kpi in folder.kpis.values():
        yield from _one(kpi, ("owner",), kpi.record.owner)
    for task in folder.tasks.values():
        yield from _task(task)
    for receipts in folder.receipts.values():
        for receipt in receipts:
            yield from _one(receipt, ("unit",), receipt.record.unit)


def cited(folder: PlanFolder) -> Iterator[Stand]:
    """Yield the issuers of the documents that a plan stands on."""
    if folder.plan:
        for at, basis in rows(folder.plan, "basis"):
            yield from _one(folder.plan, ("basis", at, "issuer"), basis.issuer)


def accepted(workspace: Workspace) -> Iterator[tuple[Stand, str | None]]:
    """Yield who answers for each waiver, with the area of the plan that the waiver is about."""
    for waiver in workspace.waivers:
        plan = workspace.plans.get(waiver.record.record.partition("/")[0])
        for stand in _one(waiver, ("owner",), waiver.record.owner):
            yield stand, plan.area if plan else None


def listed(entry: Entry[Any], name: str) -> Iterator[Stand]:
    """Yield the bodies of one list of a record: ``lead`` or ``support``."""
    if not entry.sound:
        yield from _many(entry, (name,), getattr(entry.record, name))
        return
    for at, ref in enumerate(getattr(entry.record, name)):
        yield Stand(entry, (name, at), ref, name)


def _plan(entry: Entry[Any]) -> Iterator[Stand]:
    if written(entry, ("issuer",)) is not None:
        yield from _one(entry, ("issuer",), entry.record.issuer)
    for at, duty in rows(entry, "duties"):
        yield from _many(entry, ("duties", at, "from"), duty.from_)
        yield from _one(entry, ("duties", at, "to"), duty.to)
        yield from _one(entry, ("duties", at, "via"), duty.via)


def _task(entry: Entry[Any]) -> Iterator[Stand]:
    task = entry.record
    yield from listed(entry, "lead")
    yield from listed(entry, "support")
    if task.lead_changes:
        for at, change in rows(entry, "lead_changes"):
            yield from _one(entry, ("lead_changes", at, "from"), change.from_)
            yield from _one(entry, ("lead_changes", at, "to"), change.to)
    for name, done in (("reported", task.reported), ("completed", task.completed)):
        if done and done.by:
            yield Stand(entry, (name, "by"), done.by, "by")
    for name, role in (("results", "unit"), ("updates", "by")):
        if getattr(task, name):
            for at, fact in rows(entry, name):
                ref = getattr(fact, role)
                if ref:
                    yield Stand(entry, (name, at, role), ref, role)


def _one(entry: Entry[Any], path: Path, ref: UnitRef | None) -> Iterator[Stand]:
    if ref:
        yield Stand(entry, path, ref, str(path[-1]))


def _many(entry: Entry[Any], path: Path, refs: Iterable[UnitRef]) -> Iterator[Stand]:
    for at, ref in placed(entry, path, refs, _reads_as):
        yield Stand(entry, (*path, at), ref, str(path[-1]))


def _reads_as(item: Data, ref: UnitRef) -> bool:
    """Is ``ref`` what could be read of ``item``?"""
    if not isinstance(item, dict):
        return item == ref.unit
    return ref.unit in (None, item.get("unit")) and ref.as_ in (None, item.get("as"))
