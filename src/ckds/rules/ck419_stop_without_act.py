"""Tạm dừng hoặc hủy nhiệm vụ mà không ghi văn bản nào, nên nhiệm vụ thôi bị tính quá hạn mà không có căn cứ.

Ghi số, ký hiệu văn bản vào `act`.

The task was paused or cancelled and no act is named, so it stops counting as overdue on nobody's word. Write the number of
the act into `act`.

Sai | Bad
```yaml
cancelled:
  on: 2030-03-01
  reason: Trùng với nhiệm vụ khác
```

Đúng | Good
```yaml
cancelled:
  on: 2030-03-01
  act: 200/QĐ-UBND
  reason: Trùng với nhiệm vụ khác
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rows import rows, stated
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK419",
    name="stop-without-act",
    severity=Severity.WARNING,
    title=Text("Tạm dừng, hủy không có văn bản", "A pause or cancellation without an act"),
    message=Text("tạm dừng từ {on} mà không ghi văn bản", "it was paused on {on} and no act is named"),
    help=Text("Thêm `act:` với số, ký hiệu văn bản.", "Add `act:` with the number of the act."),
)

_CANCELLED = Text("hủy ngày {on} mà không ghi văn bản", "it was cancelled on {on} and no act is named")


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every pause and cancellation without an act."""
    for task in folder.tasks.values():
        for at, pause in rows(task, "paused"):
            if not stated(task, "paused", at, "act"):
                yield Hit(task, ("paused", at, "act"), {"on": pause.on.isoformat()}, key=True)
        cancelled = task.record.cancelled
        if cancelled and not stated(task, "cancelled", "act"):
            yield Hit(task, ("cancelled", "act"), {"on": cancelled.on.isoformat()}, key=True, message=_CANCELLED)
