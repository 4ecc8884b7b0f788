"""One record with everything derived: a plan, a task or a KPI."""

from typing import Any

from ckds.analysis.choose import Choice
from ckds.analysis.duties import of_plan
from ckds.analysis.kpi import rows_of
from ckds.lang import Lang
from ckds.records.plan import Plan
from ckds.views import kpi as kpis
from ckds.views.rows import Json, duty_row, head, kpi_row
from ckds.views.screen import Screen
from ckds.views.show_plan import plan_screen
from ckds.views.show_task import task_json, task_screen
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace


def find(full: str, workspace: Workspace) -> tuple[PlanFolder, str, Entry[Plan] | None]:
    """Return the plan that a full id belongs to, the id within it, and the plan's record."""
    plan, _, name = full.partition("/")
    folder = workspace.plans[plan]
    return folder, name, folder.plan


def screen(full: str, workspace: Workspace, lang: Lang) -> Screen:
    """Return the page of a record."""
    folder, name, _ = find(full, workspace)
    if not name:
        return plan_screen(folder, workspace, lang)
    if name in folder.tasks:
        return task_screen(folder, folder.tasks[name], workspace, lang)
    return kpis.one(full, kpis.rows(workspace, Choice(), full), workspace, lang)


def to_json(full: str, workspace: Workspace, lang: Lang) -> Json:
    """Return the record as it stands in the file, with all that is derived beside it."""
    folder, name, plan = find(full, workspace)
    if name in folder.tasks:
        record = task_json(folder, folder.tasks[name], workspace, lang)
    elif name:
        entry = folder.kpis[name]
        rows = rows_of(entry, folder, workspace.today) if entry.sound else []
        record = {**stored(entry), "rows": [kpi_row(row, workspace, lang) for row in rows]}
    else:
        record = {**(stored(plan) if plan else {"id": full, "kind": "plan"})}
        record["rows"] = [duty_row(row) for row in of_plan(folder, workspace)]
    return {**head(workspace), "records": [record]}


def stored(entry: Entry[Any]) -> Json:
    """Return what the file says, with its place."""
    kind = type(entry.record).__name__.lower()
    data = entry.record.model_dump(mode="json", by_alias=True, exclude_unset=True, warnings=False)
    return {
        "id": entry.id,
        "kind": kind,
        "sound": entry.sound,
        "record": data,
        "source": {"path": entry.document.path, "line": 1},
    }
