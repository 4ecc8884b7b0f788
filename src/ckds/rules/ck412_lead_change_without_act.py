"""Chuyển đơn vị chủ trì mà không ghi văn bản nào.

Việc đã giao bằng văn bản thì chuyển cũng bằng văn bản; ghi số, ký hiệu vào `act`.

The lead passed to another body and no act is named. What was assigned in writing is moved in writing; write the number
into `act`.

Sai | Bad
```yaml
lead: so-tttt
lead_changes:
  - on: 2030-03-01
    from: so-tttt
    to: so-y-te
```

Đúng | Good
```yaml
lead: so-tttt
lead_changes:
  - on: 2030-03-01
    act: 200/QĐ-UBND
    from: so-tttt
    to: so-y-te
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
    code="CK412",
    name="lead-change-without-act",
    severity=Severity.WARNING,
    title=Text("Chuyển đơn vị chủ trì không có văn bản", "A change of lead without an act"),
    message=Text("chuyển chủ trì sang “{to}” mà không ghi văn bản", "the lead passed to “{to}” and no act is named"),
    help=Text("Thêm `act:` với số, ký hiệu văn bản.", "Add `act:` with the number of the act."),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every change of lead without an act."""
    for task in folder.tasks.values():
        for at, change in rows(task, "lead_changes"):
            if not stated(task, "lead_changes", at, "act"):
                yield Hit(task, ("lead_changes", at, "act"), {"to": change.to.shown}, key=True)
