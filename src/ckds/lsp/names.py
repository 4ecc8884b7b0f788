"""Every place where an id stands: where a record gets it, and where others refer to it."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import Any, Final, NamedTuple

from ckds.finding import Span
from ckds.lsp.held import Place
from ckds.rules.focus import alone
from ckds.rules.refs import Stand, accepted, cited, stands
from ckds.rules.rows import rows
from ckds.rules.unit_refs import unit_refs
from ckds.source.problem import Path
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

UNIT: Final = "unit"
GROUP: Final = "group"
DUTY: Final = "duty"
KPI: Final = "kpi"
TASK: Final = "task"
PLAN: Final = "plan"


class Name(NamedTuple):
    """An id where it stands.

    Attributes:
        kind: what it names: unit, group, duty, kpi, task, plan.
        full: what it means: ``area/unit``, ``plan/task``, ``plan/group`` …
        entry: the record it stands in.
        span: the id alone, without quotes and without the plan or area before it.
        text: how it is written, with the plan or area before it.
        defines: the record gets its id here.
    """

    kind: str
    full: str
    entry: Entry[Any]
    span: Span
    text: str
    defines: bool = False

    def covers(self, line: int, column: int) -> bool:
        """Is this place in the id, or right behind it?"""
        span = self.span
        whole = span.column - len(self.text) + (span.end_column - span.column)
        return span.line == line and whole <= column <= span.end_column


def in_file(workspace: Workspace, place: Place) -> Iterator[Name]:
    """Yield the ids in one file."""
    if place.kind == "units":
        units = (entry for full, entry in workspace.directory.units.items() if full.startswith(f"{place.name}/"))
        for entry in units:
            yield from _of_unit(entry, workspace)
    elif place.kind == "waivers":
        yield from _of_waivers(workspace)
    elif place.plan in workspace.plans:
        folder = workspace.plans[place.plan]
        names = {f"{place.kind}s" if place.kind in (KPI, TASK) else "receipts": [place.name]}
        part = alone(folder) if place.kind == "plan" else alone(folder, **names)
        yield from _of_plan(part if place.kind == "plan" else replace(part, plan=None), folder, workspace)


def everywhere(workspace: Workspace) -> Iterator[Name]:
    """Yield the ids in all files."""
    for entry in workspace.directory.units.values():
        yield from _of_unit(entry, workspace)
    for folder in workspace.plans.values():
        yield from _of_plan(folder, folder, workspace)
    yield from _of_waivers(workspace)


def _of_unit(entry: Entry[Any], workspace: Workspace) -> Iterator[Name]:
    yield from _name(UNIT, entry.id, entry, ("id",), entry.record.id, defines=True)
    for path, ref, _ in unit_refs(entry):
        full = workspace.directory.resolve(ref, entry.id.partition("/")[0])
        if full:
            yield from _name(UNIT, full, entry, path, ref)


def _of_plan(part: PlanFolder, folder: PlanFolder, workspace: Workspace) -> Iterator[Name]:
    for stand in chain(stands(part), cited(part)):
        yield from _stand(stand, folder.area, workspace)
    if part.plan:
        yield from _of_document(part.plan)
    for kpi in part.kpis.values():
        yield from _grouped(kpi, folder.id)
    for task in part.tasks.values():
        yield from _grouped(task, folder.id)
        for at, kpi_id in rows(task, "kpis") if task.record.kpis else ():
            yield from _name(KPI, f"{folder.id}/{kpi_id}", task, ("kpis", at), kpi_id)
        for at, parent in rows(task, "parents") if task.record.parents else ():
            yield from _member(TASK, parent, folder.id, task, ("parents", at))
    for receipts in part.receipts.values():
        for receipt in receipts:
            duty = receipt.record.duty
            yield from _name(DUTY, f"{folder.id}/{duty}", receipt, ("duty",), duty)


def _of_document(plan: Entry[Any]) -> Iterator[Name]:
    for kind, key in ((GROUP, "groups"), (DUTY, "duties")):
        for at, one in rows(plan, key):
            yield from _name(kind, f"{plan.id}/{one.id}", plan, (key, at, "id"), one.id, defines=True)
    for at, parent in rows(plan, "parents"):
        yield from _name(PLAN, parent, plan, ("parents", at), parent)
    for at, basis in rows(plan, "basis"):
        if basis.plan:
            yield from _name(PLAN, basis.plan, plan, ("basis", at, "plan"), basis.plan)


def _grouped(entry: Entry[Any], plan: str) -> Iterator[Name]:
    if entry.record.group:
        yield from _name(GROUP, f"{plan}/{entry.record.group}", entry, ("group",), entry.record.group)


def _of_waivers(workspace: Workspace) -> Iterator[Name]:
    for stand, area in accepted(workspace):
        yield from _stand(stand, area, workspace)
    for waiver in workspace.waivers:
        record = waiver.record.record
        plan, slash, name = record.partition("/")
        folder = workspace.plans.get(plan)
        if not slash:
            yield from _name(PLAN, plan, waiver, ("record",), plan)
        elif folder and folder.has_task(name):
            yield from _member(TASK, record, plan, waiver, ("record",))
        elif folder and folder.has_kpi(name):
            yield from _member(KPI, record, plan, waiver, ("record",))
        elif record in workspace.directory.units:
            yield from _name(UNIT, record, waiver, ("record",), record)


def _stand(stand: Stand, area: str | None, workspace: Workspace) -> Iterator[Name]:
    full = workspace.directory.resolve(stand.ref.unit, area)
    if full and stand.ref.unit:
        yield from _name(UNIT, full, stand.entry, stand.at_id, stand.ref.unit)


def _member(kind: str, text: str, plan: str, entry: Entry[Any], path: Path) -> Iterator[Name]:
    """Yield a record of a plan, and the plan where it is written before it."""
    above, slash, name = text.rpartition("/")
    yield from _name(kind, f"{above or plan}/{name}", entry, path, text)
    if slash:
        for whole in _name(PLAN, above, entry, path, text):
            start = whole.span.column - len(above) - 1
            span = Span(whole.span.line, start, whole.span.line, start + len(above))
            yield whole._replace(span=span, text=above)


def _name(kind: str, full: str, entry: Entry[Any], path: Path, text: str, *, defines: bool = False) -> Iterator[Name]:
    """Yield an id where the file has it on one line as it is; nothing where it is written in some other way."""
    span = entry.span(path)
    lines = entry.document.lines
    if span.line != span.end_line or span.line > len(lines):
        return
    found = lines.line(span.line).find(text, span.column - 1, span.end_column - 1)
    if found < 0 or not text:
        return
    start = found + 1 + (text.rfind("/") + 1)
    yield Name(kind, full, entry, Span(span.line, start, span.line, found + 1 + len(text)), text, defines)
