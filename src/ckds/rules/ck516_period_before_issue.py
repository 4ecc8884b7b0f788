"""Kỳ kế hoạch đã hết trước ngày ban hành: thường là gõ nhầm năm ở `period` hoặc `issued`.

The plan's period was over before the plan was issued: mostly the year in `period` or `issued` is a slip.

Sai | Bad
```yaml
issued: 2030-01-10
period: 2020
```

Đúng | Good
```yaml
issued: 2030-01-10
period: 2030
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.issue import issue
from ckds.rules.rows import spoilt
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import day
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK516",
    name="period-before-issue",
    severity=Severity.WARNING,
    title=Text("Kỳ kế hoạch hết trước ngày ban hành", "A period that ended before the issue"),
    message=Text(
        "kỳ kế hoạch hết ngày {end}, trước khi kế hoạch được ban hành ({issued})",
        "the period ends on {end}, before the plan was issued ({issued})",
    ),
    help=Text("Kiểm tra năm ở `period` và `issued`.", "Check the year in `period` and in `issued`."),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield the plan whose period lies before its issue."""
    issued = issue(folder)
    if folder.plan and issued and not spoilt(folder.plan, "period"):
        end = folder.plan.record.period.last
        if end < issued.earliest:
            args: dict[str, object] = {"end": day(end), "issued": issued.shown}
            yield Hit(folder.plan, ("period",), args, related=(issued.related,))
