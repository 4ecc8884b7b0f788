"""Every place of a plan where a unit stands in a role, so that the rules on units look at all of them alike."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from ckds.records.shared import UnitRef
from ckds.source.problem import Path
from ckds.workspace.entry import Entry, PlanFolder


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


def stands(folder: PlanFolder) -> Iterator[Stand]:
    """Yield every reference to a unit in a plan."""
    if folder.plan:
        yield from _plan(folder.plan)
    for kpi in folder.kpis.values():
        yield from _one(kpi, ("owner",), kpi.record.owner)
    for task in folder.tasks.values():
        yield from _task(task)
    for receipts in folder.receipts.values():
        for receipt in receipts:
            yield from _one(receipt, ("unit",), receipt.record.unit)


def _plan(entry: Entry[Any]) -> Iterator[Stand]:
    plan = entry.record
    yield from _one(entry, ("issuer",), plan.issuer)
    for at, duty in enumerate(plan.duties):
        yield from _many(entry, ("duties", at, "from"), duty.from_)
        yield from _one(entry, ("duties", at, "to"), duty.to)
        yield from _one(entry, ("duties", at, "via"), duty.via)


def _task(entry: Entry[Any]) -> Iterator[Stand]:
    task = entry.record
    yield from _many(entry, ("lead",), task.lead)
    yield from _many(entry, ("support",), task.support)
    for at, change in enumerate(task.lead_changes):
        yield from _one(entry, ("lead_changes", at, "from"), change.from_)
        yield from _one(entry, ("lead_changes", at, "to"), change.to)
    for name in ("reported", "completed"):
        fact = getattr(task, name)
        yield from _one(entry, (name, "by"), fact.by if fact else None)
    for at, result in enumerate(task.results):
        yield from _one(entry, ("results", at, "unit"), result.unit)
    for at, update in enumerate(task.updates):
        yield from _one(entry, ("updates", at, "by"), update.by)


def _one(entry: Entry[Any], path: Path, ref: UnitRef | None) -> Iterator[Stand]:
    if ref:
        yield Stand(entry, path, ref, str(path[-1]))


def _many(entry: Entry[Any], path: Path, refs: Iterable[UnitRef]) -> Iterator[Stand]:
    for at, ref in enumerate(refs):
        yield Stand(entry, (*path, at), ref, str(path[-1]))
