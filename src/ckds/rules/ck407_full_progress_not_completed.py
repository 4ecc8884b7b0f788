"""Tiến độ đã 100% mà nhiệm vụ chưa ghi là đơn vị báo xong (`reported`) hay hoàn thành (`completed`), nên vẫn tính là chưa xong.

Tiến độ không làm cho nhiệm vụ hoàn thành: đơn vị báo xong thì ghi `reported`, đã xác nhận thì ghi `completed`. Nhiệm vụ mà
từng đơn vị phải làm riêng, hoặc đã có `results`, không bị báo.

The progress is 100% but the task is neither `reported` nor `completed`, so it still counts as open. Progress completes
nothing: write `reported` when the unit says it is done, `completed` when that is confirmed. Tasks that several units owe
separately, and those with `results`, are not reported.

Sai | Bad
```yaml
updates:
  - date: 2030-03-15
    progress: 100
```

Đúng | Good
```yaml
reported: 2030-03-15
updates:
  - date: 2030-03-15
    progress: 100
```
"""

from collections.abc import Iterator

from ckds.dates.deadline import Kind
from ckds.finding import Severity
from ckds.lang import Text
from ckds.records.task import Task
from ckds.rules.due import of_task
from ckds.rules.rows import rows, stated
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK407",
    name="full-progress-not-completed",
    severity=Severity.WARNING,
    title=Text("100% mà chưa hoàn thành", "Full progress and not completed"),
    message=Text(
        "tiến độ đã 100% ({on}) mà chưa ghi báo xong hay hoàn thành",
        "the progress is 100% ({on}) but it is neither reported nor completed",
    ),
    help=Text(
        "Thêm `reported:` (đơn vị báo xong) hoặc `completed:` (đã xác nhận) với ngày.",
        "Add `reported:` (the unit says so) or `completed:` (confirmed) with the day.",
    ),
)

_FULL = 100
_ENDS = ("reported", "completed", "cancelled", "results")


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every task whose latest progress is full though nothing says that it is done."""
    for task in folder.tasks.values():
        if (
            any(one.progress == _FULL for one in task.record.updates)
            and not any(stated(task, name) for name in _ENDS)
            and not _shared(task)
            and not _recurs(task, folder, workspace)
        ):
            yield from _full(task)


def _full(task: Entry[Task]) -> Iterator[Hit]:
    told = [(at, one) for at, one in rows(task, "updates") if one.progress is not None]
    if told:
        at, latest = max(told, key=lambda one: (one[1].date.last, one[0]))
        if latest.progress == _FULL:
            yield Hit(task, ("updates", at, "progress"), {"on": latest.date.iso})


def _recurs(task: Entry[Task], folder: PlanFolder, workspace: Workspace) -> bool:
    """Does it recur, so that full progress says that one period waits to be confirmed?"""
    read = of_task(task, folder, folder.context(workspace.settings.record))
    return read is not None and read.kind is Kind.RECURRING


def _shared(task: Entry[Task]) -> bool:
    """Do several owe it, so that the progress of one says nothing of the rest?"""
    return bool(task.record.each) or len(task.record.lead) > 1
