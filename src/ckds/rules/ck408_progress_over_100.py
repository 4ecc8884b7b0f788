"""Tiến độ lớn hơn 100. Tiến độ là phần trăm công việc đã xong, từ 0 đến 100.

The progress is above 100; it is the share of the work that is done, from 0 to 100.

Sai | Bad
```yaml
updates:
  - date: 2030-03-15
    progress: 400
```

Đúng | Good
```yaml
updates:
  - date: 2030-03-15
    progress: 40
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rows import rows
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK408",
    name="progress-over-100",
    severity=Severity.ERROR,
    title=Text("Tiến độ lớn hơn 100", "Progress above 100"),
    message=Text("tiến độ {progress} lớn hơn 100", "the progress {progress} is above 100"),
    help=Text(
        "Ghi một số từ 0 đến 100; vượt kế hoạch thì nói ở `text`.",
        "Write a number from 0 to 100; say in `text` what went beyond the plan.",
    ),
)

_FULL = 100


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every progress above 100."""
    for task in folder.tasks.values():
        for at, update in rows(task, "updates"):
            if update.progress is not None and update.progress > _FULL:
                yield Hit(task, ("updates", at, "progress"), {"progress": update.progress})
