"""Nhóm không có nhiệm vụ hay chỉ tiêu nào; thường là nhiệm vụ của nhóm ghi nhầm `group` hoặc còn sót.

Không báo khi kế hoạch chưa có nhiệm vụ nào, hoặc khi văn bản tự nêu số nhiệm vụ (`stated.tasks`) nhiều hơn số đang có trong kho.

The group holds no task and no KPI; mostly its tasks name another `group`, or were left out. Nothing is said of plans
without any task, nor where the document itself states more tasks (`stated.tasks`) than are here.

Sai | Bad
```yaml
groups:
  - id: "2"
    title: Hạ tầng số      # không nhiệm vụ nào ghi group: "2"
```

Đúng | Good
```yaml
groups:
  - id: "1"
    title: Dữ liệu         # tasks/iii-1-a.yaml ghi group: "1"
```
"""

from collections.abc import Iterator
from typing import Any

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.lost import values_of
from ckds.rules.rows import rows
from ckds.rules.rule import Hit, Rule
from ckds.rules.written import damaged
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK504",
    name="empty-group",
    severity=Severity.WARNING,
    title=Text("Nhóm không có nhiệm vụ", "A group without tasks"),
    message=Text("nhóm “{group}” không có nhiệm vụ nào", "the group “{group}” has no task"),
    help=Text(
        'Ghi `group: "{group}"` ở nhiệm vụ thuộc nhóm này, hoặc bỏ nhóm nếu thừa.',
        'Write `group: "{group}"` in the tasks under it, or delete the group if it is one too many.',
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every group that nothing stands under, as far as tasks and KPIs can be read."""
    entries: list[Entry[Any]] = [*folder.tasks.values(), *folder.kpis.values()]
    unread = [document for key, document in folder.unread.items() if key != "plan"]
    named = values_of([*unread, *(entry.document for entry in entries if damaged(entry, "group"))], "group")
    if folder.plan is None or not folder.tasks or named is None or _elsewhere(folder):
        return
    used = named | {entry.record.group for entry in entries}
    for at, group in rows(folder.plan, "groups"):
        if group.id not in used:
            yield Hit(folder.plan, ("groups", at, "id"), {"group": group.id})


def _elsewhere(folder: PlanFolder) -> bool:
    """Does the document say that it has more tasks than are here?"""
    stated = folder.plan.record.stated if folder.plan else None
    return bool(stated and stated.tasks and stated.tasks > len(folder.tasks))
