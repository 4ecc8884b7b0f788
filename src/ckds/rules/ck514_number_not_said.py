"""Kế hoạch có ngày ban hành đầy đủ nhưng chưa có số, ký hiệu: văn bản đã ban hành thì phải có số.

Bản dự thảo chưa có số thì cũng chưa có ngày: chỉ ghi tháng hoặc năm ở `issued`.

The plan has a full day of issue and no number: a document that was issued has one. A draft without a number has no day
either: give only the month or the year in `issued`.

Sai | Bad
```yaml
issued: 2030-01-10
```

Đúng | Good
```yaml
number: 74/KH-UBND
issued: 2030-01-10
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import day
from ckds.rules.written import damaged, written
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK514",
    name="number-not-said",
    severity=Severity.INFO,
    title=Text("Đã ban hành mà chưa có số", "Issued and without a number"),
    message=Text(
        "kế hoạch ban hành ngày {day} nhưng chưa có số, ký hiệu", "the plan was issued on {day} and has no number"
    ),
    help=Text(
        "Thêm `number: …`; nếu còn là dự thảo thì chỉ ghi tháng hoặc năm ở `issued`.",
        "Add `number: …`; if it is still a draft, give only the month or the year in `issued`.",
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield the plan that was issued on a known day and bears no number."""
    plan = folder.plan
    if plan is None or plan.record.number or written(plan, ("number",)) or damaged(plan, "number"):
        return
    issued = plan.record.issued
    if issued and issued.first == issued.last:
        yield Hit(plan, ("issued",), {"day": day(issued.last)}, named="number")
