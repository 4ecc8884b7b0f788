"""Mục tiêu được điều chỉnh mà không ghi văn bản nào cho phép.

Sửa mục tiêu của kế hoạch đã ban hành cần một văn bản; ghi số, ký hiệu vào `act`.

A target was changed and no act is named that allowed it. Changing the target of a plan that was issued takes an act;
write its number into `act`.

Sai | Bad
```yaml
target_changes:
  - on: 2030-03-01
    by: 2030
    to: 65%
```

Đúng | Good
```yaml
target_changes:
  - on: 2030-03-01
    act: 200/QĐ-UBND
    by: 2030
    to: 65%
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
    code="CK320",
    name="target-change-without-act",
    severity=Severity.WARNING,
    title=Text("Điều chỉnh mục tiêu không có văn bản", "A change of target without an act"),
    message=Text("lần điều chỉnh mục tiêu ngày {on} không ghi văn bản", "the change of target of {on} names no act"),
    help=Text("Thêm `act:` với số, ký hiệu văn bản.", "Add `act:` with the number of the act."),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every change of a target without an act."""
    for kpi in folder.kpis.values():
        for at, change in rows(kpi, "target_changes"):
            if not stated(kpi, "target_changes", at, "act"):
                yield Hit(kpi, ("target_changes", at, "act"), {"on": change.on.isoformat()}, key=True)
