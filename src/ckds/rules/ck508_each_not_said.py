"""Một nhóm, hoặc nhiều đơn vị, cùng chủ trì mà chưa nói từng đơn vị phải làm hay tất cả làm chung một việc.

`each: true`: mỗi đơn vị, mỗi thành viên của nhóm, phải hoàn thành phần của mình và được tính riêng. `each: false`: một việc chung,
xong là xong cho tất cả. Không ghi thì được tính là một việc chung. Mỗi đơn vị có phần riêng (`for:`) thì không cần ghi.

A group, or several units, lead without saying whether each of them owes the task or all owe it together. `each: true`:
every unit and every member of a group has to finish it and counts alone. `each: false`: one task of all. Without it the
task counts as one. Where every lead has its own part (`for:`) nothing needs to be said.

Sai | Bad
```yaml
lead: [so-tttt, so-y-te]
```

Đúng | Good
```yaml
lead: [so-tttt, so-y-te]
each: false
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.records.task import Task
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import short
from ckds.rules.written import damaged, written
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK508",
    name="each-not-said",
    severity=Severity.WARNING,
    title=Text("Chưa nói từng đơn vị hay làm chung", "Each of them, or all together"),
    message=Text(
        "{who} cùng chủ trì mà chưa nói từng đơn vị phải làm hay làm chung một việc",
        "{who} lead together, and it is not said whether each owes the task",
    ),
    help=Text(
        "Thêm `each: true` (từng đơn vị phải làm) hoặc `each: false` (làm chung một việc).",
        "Add `each: true` (every unit owes it) or `each: false` (they share one task).",
    ),
)
_GROUP = Text("các đơn vị của nhóm “{name}”", "the units of the group “{name}”")
_SEVERAL = Text("{count} đơn vị", "{count} units")


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every task that several units lead and that does not say how."""
    for task in folder.tasks.values():
        if task.record.each is None and task.record.lead:
            who = _together(task.record, folder, workspace)
            if who and not _said(task):
                yield Hit(task, ("lead",), {"who": who}, key=True, named="each")


def _said(task: Entry[Task]) -> bool:
    """Is something written of it that could not be read?"""
    return written(task, ("each",)) is not None or damaged(task, "each")


def _together(task: Task, folder: PlanFolder, workspace: Workspace) -> Text | None:
    directory = workspace.directory
    for lead in task.lead:
        full = directory.resolve(lead.unit, folder.area)
        if full and directory.is_group(full):
            return _GROUP.fill(name=short(directory.name(full)))
    whole = [lead for lead in task.lead if not lead.for_]
    return _SEVERAL.fill(count=len(whole)) if len(whole) > 1 else None
