"""Kết quả ghi cho một đơn vị không chủ trì nhiệm vụ này và không thuộc nhóm chủ trì, nên kết quả không được tính.

Kết quả của đơn vị phối hợp ghi ở `updates`. Đơn vị nhận bàn giao và đơn vị kế tục của đơn vị chủ trì thì được tính.

The result is booked for a unit that neither leads this task nor belongs to a leading group, so it is not counted. What a
supporting unit did stands in `updates`. Units that took the work over, and successors of a lead, count.

Sai | Bad
```yaml
lead: so-tttt
results:
  - unit: so-y-te
    completed: 2030-03-20
```

Đúng | Good
```yaml
lead: so-tttt
results:
  - unit: so-tttt
    completed: 2030-03-20
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.records.task import Task
from ckds.rules.engine import relate
from ckds.rules.groups import bodies
from ckds.rules.rows import rows, spoilt
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK122",
    name="result-unit",
    severity=Severity.WARNING,
    title=Text("Kết quả của đơn vị không chủ trì", "A result of a unit that does not lead"),
    message=Text(
        "{unit} không chủ trì nhiệm vụ này và không thuộc nhóm chủ trì",
        "{unit} neither leads this task nor belongs to a leading group",
    ),
    help=Text(
        "Sửa `unit`, hoặc ghi việc của đơn vị phối hợp ở `updates`.",
        "Correct `unit`, or tell in `updates` what a supporting unit did.",
    ),
)
_LEAD = Text("đơn vị chủ trì", "who leads")


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every result of a unit that does not lead the task."""
    for task in folder.tasks.values():
        if task.record.results and task.record.lead and not spoilt(task, "lead", "lead_changes"):
            yield from _of_task(task, folder, workspace)


def _of_task(task: Entry[Task], folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    refs = (*task.record.lead, *(change.to for change in task.record.lead_changes))
    days = {folder.first_day(), *(result.completed.last for result in task.record.results)}
    leading = bodies(refs, days, folder, workspace)
    for at, result in rows(task, "results"):
        unit = workspace.directory.resolve(result.unit.unit, folder.area) if result.unit else None
        if unit and leading and unit not in leading:
            related = (relate(task, _LEAD, "lead"),)
            yield Hit(task, ("results", at, "unit"), {"unit": result.unit.unit}, related=related)
