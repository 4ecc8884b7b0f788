"""The plans as typed tables: what stands in the records, and what follows from them on a day.

The columns are those of :mod:`ckds.views.export_schema`.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from ckds.analysis.kpi import rows_of
from ckds.analysis.roles import body
from ckds.analysis.standing import of_plan
from ckds.finding import Finding
from ckds.lang import Lang
from ckds.records.kpi import Kpi
from ckds.records.task import Task
from ckds.views.export_schema import FINDINGS, KPIS, OBLIGATIONS, Table
from ckds.views.rows import Json, kpi_row, task_row
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

Value = str | int | float | bool | None | list[str]
Rows = list[tuple[Value, ...]]


class Origin(NamedTuple):
    """What every row begins with: which repository it is from, and the day that it is true for."""

    repository: str
    today: date


def of_folder(folder: PlanFolder, workspace: Workspace, origin: Origin, lang: Lang) -> dict[str, Rows]:
    """Return the rows of one plan, by table; only sound records count, as everywhere."""
    head = _head(origin)
    owed = (task_row(row, workspace) for row in of_plan(folder, workspace))
    sound = [entry for entry in folder.kpis.values() if entry.sound]
    judged = (kpi_row(row, workspace, lang) for kpi in sound for row in rows_of(kpi, folder, workspace.today))
    return {
        "tasks": [(*head, *_task(entry, folder, workspace)) for entry in folder.tasks.values() if entry.sound],
        "obligations": [(*head, *_picked(row, OBLIGATIONS)) for row in owed],
        "kpis": [(*head, *_picked(row, KPIS)) for row in judged],
        "measurements": [(*head, *row) for entry in sound for row in _measurements(entry, folder)],
    }


def of_findings(found: Iterable[Finding], plan: str | None, origin: Origin, lang: Lang) -> Rows:
    """Return the rows of findings; those of what belongs to no plan have none."""
    return [(*_head(origin), plan, *_picked(one.to_json(lang), FINDINGS, skip=3)) for one in found]


def of_units(workspace: Workspace, origin: Origin) -> Rows:
    """Return the rows of the directory."""
    return [(*_head(origin), *_unit(full, workspace)) for full in workspace.directory.units]


def _head(origin: Origin) -> tuple[Value, ...]:
    return origin.repository, origin.today.isoformat()


def _picked(row: Json, table: Table, *, skip: int = 2) -> Iterator[Value]:
    """Yield the columns of a row of the contract's JSON."""
    source = row.get("source")
    if isinstance(source, dict):
        row = {**row, **source}
    for column in table.columns[skip:]:
        yield row[column.name]  # type: ignore[misc]


def _task(entry: Entry[Task], folder: PlanFolder, workspace: Workspace) -> Iterator[Value]:
    task, area, directory = entry.record, folder.area, workspace.directory
    yield from (folder.id, entry.id, task.label, task.title, task.text, task.group)
    yield [body(ref, area, directory).key for ref in task.lead]
    yield [body(ref, area, directory).key for ref in task.support]
    yield from (task.each, task.due, _day(task.started.last if task.started else None))
    yield from (_day(done.on.last if done else None) for done in (task.reported, task.completed))
    yield _day(task.cancelled.on if task.cancelled else None)
    yield from (list(task.deliverables), [f"{folder.id}/{kpi}" for kpi in task.kpis])
    yield [parent if "/" in parent else f"{folder.id}/{parent}" for parent in task.parents]
    yield from (
        len(task.updates),
        _day(max((one.date.last for one in task.updates), default=None)),
        entry.document.path,
    )


def _measurements(entry: Entry[Kpi], folder: PlanFolder) -> Iterator[tuple[Value, ...]]:
    kpi = entry.record
    for one in kpi.measurements:
        source = one.source or kpi.source
        where = (source.title, source.url) if source else (None, None)
        yield (
            folder.id, entry.id, one.scope, one.for_, one.as_of.iso, _day(one.as_of.last), _number(one.value), kpi.unit,
            one.met, one.text, one.estimate, one.method or kpi.method, *where, entry.document.path,
        )  # fmt: skip


def _unit(full: str, workspace: Workspace) -> Iterator[Value]:
    directory = workspace.directory
    entry = directory.units[full]
    unit, valid = entry.record, entry.record.valid
    area = full.partition("/")[0]
    yield from (area, full, unit.name, unit.short, list(unit.aliases), unit.kind, directory.resolve(unit.parent, area))
    yield from (_day(valid.from_ if valid else None), _day(valid.to if valid else None), directory.successors(full))
    yield directory.members(full, workspace.today) if directory.is_group(full) else []
    yield from (entry.document.path, entry.span(("id",)).line)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _number(value: Decimal | None) -> Value:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
