"""Việc xảy ra trước khi kế hoạch được ban hành. Có thể đúng (việc đã làm từ trước), có thể là gõ nhầm năm.

Kết quả có trước kế hoạch không phải là kết quả thực hiện kế hoạch; ghi chú cho rõ để người đọc báo cáo không hiểu nhầm.

It happened before the plan was issued. That may be right, or the year is a slip. What was there before the plan is no
result of the plan; a note keeps readers of reports from taking it for one.

Sai | Bad
```yaml
started: 2029-02-01
```

Đúng | Good
```yaml
started: 2030-02-01
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.facts import earliest, progress
from ckds.rules.issue import issue
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK410",
    name="fact-before-issue",
    severity=Severity.INFO,
    title=Text("Việc có trước kế hoạch", "A fact from before the plan"),
    message=Text(
        "{fact} ghi “{on}”, trước khi kế hoạch ban hành ({issued})",
        "{fact} is dated {on}, before the plan was issued ({issued})",
    ),
    help=Text(
        "Kiểm tra năm; nếu đúng thì nói rõ ở `note` là việc có từ trước.",
        "Check the year; if it is right say in `note` that it was there before the plan.",
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield everything done on a task before the plan was issued."""
    issued = issue(folder)
    if issued is None or earliest(folder) >= issued.earliest:
        return
    for task in folder.tasks.values():
        for fact in progress(task):
            if fact.when.last < issued.earliest:
                args: dict[str, object] = {"fact": fact.name, "on": fact.when.iso, "issued": issued.shown}
                yield Hit(task, fact.path, args, related=(issued.related,))
