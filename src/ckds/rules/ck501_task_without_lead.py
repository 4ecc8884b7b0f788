"""Nhiệm vụ không có đơn vị chủ trì, nên không ai phải làm và không vào danh sách việc của đơn vị nào.

Văn bản không nêu thì để vậy, không đoán; đó là điều nên hỏi lại khi sửa kế hoạch. Nhiệm vụ đã hủy thì không báo.

The task has no lead, so nobody owes it and it is on no unit's list. Where the document does not say, leave it: no
guessing; it is a point to raise when the plan is revised. Cancelled tasks are passed over.

Sai | Bad
```yaml
title: Xây dựng kho dữ liệu
support: [so-y-te]
```

Đúng | Good
```yaml
title: Xây dựng kho dữ liệu
lead: so-tttt
support: [so-y-te]
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rule import Hit, Rule
from ckds.rules.written import damaged, written
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK501",
    name="task-without-lead",
    severity=Severity.WARNING,
    title=Text("Nhiệm vụ không có đơn vị chủ trì", "A task without a lead"),
    message=Text("nhiệm vụ chưa có đơn vị chủ trì", "the task has no lead"),
    help=Text(
        "Thêm `lead: …` nếu văn bản có nêu; văn bản không nêu thì để vậy, không đoán.",
        "Add `lead: …` if the document says who; where it does not, leave it: no guessing.",
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every task that nobody leads."""
    for task in folder.tasks.values():
        record = task.record
        if record.lead or record.lead_changes or record.cancelled:
            continue
        if not written(task, ("lead",)) and not damaged(task, "lead"):
            yield Hit(task, ("lead",))
