"""The tasks and the KPIs of a plan as tables for people, in the columns of the annexes of Nghị quyết 57.

Only what stands in the plan is in them; what happened since (updates, results, figures) is not. ``ckds import`` reads the
same table back.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from ckds.importers.names import Names
from ckds.importers.sheet.bodies import EACH, JOINT, distinct, entry_of, leads_each, named
from ckds.importers.sheet.cells import Aim, aim_cell, by_cell, group_cell, indicator_cell, words_cell
from ckds.importers.sheet.columns import EMPTY, KPI_HEADS, NOTHING, TASK_HEADS
from ckds.importers.sheet.entries import item_entry, joined, one_line
from ckds.records.kpi import Kpi, TargetEntry
from ckds.records.shared import UnitRef
from ckds.records.task import Task
from ckds.text import order
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

TABLES: Final = ("tasks", "kpis")
_NAMES: Final = {"tasks": "Nhiệm vụ", "kpis": "Chỉ tiêu"}
_HEADS: Final[dict[str, tuple[str, ...]]] = {"tasks": TASK_HEADS, "kpis": KPI_HEADS}
_WIDTHS: Final[dict[str, tuple[int, ...]]] = {"tasks": (9, 46, 24, 30, 26, 18), "kpis": (9, 58, 14, 28, 34)}


class Line(NamedTuple):
    """A row: its cells, and whether it heads the rows below."""

    cells: tuple[str, ...]
    is_group: bool = False


class Sheet(NamedTuple):
    """A table.

    Attributes:
        name: ``Nhiệm vụ`` or ``Chỉ tiêu``.
        title: the plan's title.
        heads: the names of the columns.
        widths: how much room each needs, in letters.
        lines: the rows below the heading.
        today: the day it is written on.
    """

    name: str
    title: str
    heads: tuple[str, ...]
    widths: tuple[int, ...]
    lines: tuple[Line, ...]
    today: date


def sheet(table: str, folder: PlanFolder, workspace: Workspace) -> Sheet:
    """Return ``tasks`` or ``kpis`` of a plan; only sound records count, as everywhere."""
    period = folder.plan.record.period if folder.plan else None
    names = Names(workspace.directory, folder.area, period.first if period else None)
    title = one_line(folder.plan.record.title) if folder.plan else folder.id
    made = _tasks(folder, names) if table == "tasks" else _kpis(folder, names)
    return Sheet(_NAMES[table], title, _HEADS[table], _WIDTHS[table], tuple(made), workspace.today)


def _ordered(cells: tuple[str, ...]) -> tuple[object, ...]:
    """The order of the printed labels, then of the words: it must follow from the table alone."""
    return (order(cells[0]), *map(order, cells[1:]))


def _tasks(folder: PlanFolder, names: Names) -> Iterator[Line]:
    by_group: dict[str | None, list[tuple[str, ...]]] = {}
    listed = folder.plan.record.groups if folder.plan else ()
    known = {group.id for group in listed}
    for entry in folder.tasks.values():
        if entry.sound:
            task = entry.record
            by_group.setdefault(task.group if task.group in known else None, []).append(_task(task, folder, names))
    for group in (None, *listed):
        rows = by_group.get(group.id if group else None)
        if rows and group:
            yield _heading(group_cell(group.label, group.title), len(TASK_HEADS))
        for cells in sorted(rows or (), key=_ordered):
            yield Line(cells)


def _value(text: str | None) -> str:
    """Return a value as a cell holds it; a dash says in a table that there is none."""
    words = one_line(text)
    return "" if words in EMPTY else words


def _heading(words: str, width: int) -> Line:
    return Line((words, *[""] * (width - 1)), is_group=True)


def _task(task: Task, folder: PlanFolder, names: Names) -> tuple[str, ...]:
    lead, support = _leads(task, folder, names), _bodies(task.support, folder, names)
    products = joined(item_entry(item) for item in task.deliverables)
    due = _value(task.due)
    if not (lead or support or products or due):
        due = NOTHING  # a number and a name alone would be the heading of a group
    return one_line(task.label), words_cell(task.title, task.text), lead, support, products, due


def _leads(task: Task, folder: PlanFolder, names: Names) -> str:
    cell = _bodies(task.lead, folder, names)
    expected = leads_each([named(ref, folder.area, names) for ref in task.lead], names)
    each = bool(task.each)
    return cell if each == expected else f"{EACH if each else JOINT} {cell}".strip()


def _bodies(refs: tuple[UnitRef, ...], folder: PlanFolder, names: Names) -> str:
    return joined(entry_of(body, names) for body in distinct([named(ref, folder.area, names) for ref in refs]))


def _kpis(folder: PlanFolder, names: Names) -> Iterator[Line]:
    without: list[tuple[str, ...]] = []
    by_milestone: dict[tuple[date, str], list[tuple[str, ...]]] = {}
    for entry in folder.kpis.values():
        if not entry.sound:
            continue
        if not entry.record.targets:
            without.append(_kpi(entry.record, NOTHING, folder, names))
        for target in entry.record.targets:
            cells = _kpi(entry.record, _target(target), folder, names)
            by_milestone.setdefault((target.by.last, by_cell(target.by)), []).append(cells)
    for cells in sorted(without, key=_ordered):
        yield Line(cells)
    for (_, words), rows in sorted(by_milestone.items()):
        yield _heading(words, len(KPI_HEADS))
        for cells in sorted(rows, key=_ordered):
            yield Line(cells)


def _kpi(kpi: Kpi, target: str, folder: PlanFolder, names: Names) -> tuple[str, ...]:
    owner = _bodies((kpi.owner,), folder, names) if kpi.owner else ""
    return one_line(kpi.label), indicator_cell(kpi.title, kpi.excluding), _value(kpi.unit), target, owner


def _target(target: TargetEntry) -> str:
    each, every, reads = one_line(target.each), target.every or "", target.reads or ""
    return aim_cell(Aim(one_line(target.target), target.scope or "", target.stretch, each, every, reads))
