"""Thời hạn đã qua trước cả ngày kế hoạch được ban hành, nên nhiệm vụ quá hạn ngay khi vừa giao. Thường là gõ nhầm năm.

So với `issued` của plan.yaml; khi chỉ biết tháng hoặc năm ban hành, hay chỉ biết `issued_after`, thì so với ngày sớm
nhất có thể. Hạn gia hạn không xét ở đây.

The deadline had passed before the plan was issued, so the task would be overdue from its first day; mostly the year is
a slip. Compared with `issued` of plan.yaml, or with the earliest day on which the plan can have been issued.

Sai | Bad
```yaml
due: tháng 11 năm 2029
```

Đúng | Good
```yaml
due: tháng 11 năm 2030
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.due import worded
from ckds.rules.issue import issue
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import day, short
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK204",
    name="deadline-before-issue",
    severity=Severity.ERROR,
    title=Text("Thời hạn trước ngày ban hành", "A deadline before the plan was issued"),
    message=Text(
        "thời hạn “{text}” hết ngày {last}, trước khi kế hoạch ban hành ({issued})",
        "the deadline “{text}” ended on {last}, before the plan was issued ({issued})",
    ),
    help=Text(
        "Kiểm tra năm của thời hạn; nếu ngày ban hành sai thì sửa `issued` trong plan.yaml.",
        "Check the year of the deadline; if the day of issue is wrong, correct `issued` in plan.yaml.",
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every deadline of the plan itself that had passed before the plan was issued."""
    issued = issue(folder)
    if issued is None:
        return
    for one in worded(folder, workspace.settings.record):
        last = one.deadline.last
        if last and last < issued.earliest and one.role != "extension":
            args: dict[str, object] = {"text": short(one.text), "last": day(last), "issued": issued.shown}
            yield Hit(one.entry, one.path, args, related=(issued.related,))
