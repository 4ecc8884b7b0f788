"""Nhiệm vụ vừa hủy vừa hoàn thành: chỉ một trong hai đúng.

Nếu đã hoàn thành rồi thì không hủy nữa; nếu bị hủy khi đang làm thì bỏ `completed`, phần đã làm ghi ở `updates` hoặc `results`.

The task is both cancelled and completed, and only one of them can be right. Work that was done before the cancellation
belongs into `updates` or `results`.

Sai | Bad
```yaml
completed: 2030-02-01
cancelled:
  on: 2030-03-01
  act: 200/QĐ-UBND
```

Đúng | Good
```yaml
cancelled:
  on: 2030-03-01
  act: 200/QĐ-UBND
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.engine import relate
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK405",
    name="cancelled-and-completed",
    severity=Severity.ERROR,
    title=Text("Vừa hủy vừa hoàn thành", "Cancelled and completed"),
    message=Text(
        "nhiệm vụ đã hủy ({cancelled}) mà cũng ghi là hoàn thành ({completed})",
        "the task is cancelled ({cancelled}) and also completed ({completed})",
    ),
    help=Text("Bỏ `cancelled` hoặc bỏ `completed`.", "Remove `cancelled` or `completed`."),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every task that is both."""
    for task in folder.tasks.values():
        cancelled, completed = task.record.cancelled, task.record.completed
        if cancelled and completed:
            args: dict[str, object] = {"cancelled": cancelled.on.isoformat(), "completed": completed.on.iso}
            where = relate(task, Text("ngày hoàn thành", "the completion"), "completed")
            yield Hit(task, ("cancelled",), args, key=True, related=(where,))
