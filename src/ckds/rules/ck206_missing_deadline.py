"""Nhiệm vụ không có thời hạn, mà kế hoạch cũng không có hạn chung, nên không bao giờ đến hạn hay quá hạn.

Nhiều kế hoạch đã ký thật sự không ghi hạn cho từng nhiệm vụ: đây chỉ là điều nên biết. “Thường xuyên”, “hằng năm”, “khi
có yêu cầu” đều là thời hạn. Nhiệm vụ đã hoàn thành hoặc đã hủy không bị báo.

The task has no deadline and the plan gives none to all its tasks, so it will never fall due. Many signed plans are like
that: this is only worth knowing. Ongoing, yearly or conditional wording counts as a deadline. Tasks that are done or
cancelled are not reported.

Sai | Bad
```yaml
title: Xây dựng kho dữ liệu dùng chung
lead: so-tttt
```

Đúng | Good
```yaml
title: Xây dựng kho dữ liệu dùng chung
lead: so-tttt
due: tháng 11 năm 2030
```
"""

from collections.abc import Iterator

from ckds.dates import notes
from ckds.dates.deadline import Context, Kind, read_deadline
from ckds.finding import Severity
from ckds.lang import Text
from ckds.records.task import Task
from ckds.rules.rows import stated
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK206",
    name="missing-deadline",
    severity=Severity.INFO,
    title=Text("Nhiệm vụ chưa có thời hạn", "A task without a deadline"),
    message=Text(
        "nhiệm vụ chưa có thời hạn nên không bao giờ được tính là đến hạn",
        "the task has no deadline, so it will never fall due",
    ),
    help=Text(
        "Ghi `due:` bằng đúng chữ của văn bản; hạn chung cho mọi nhiệm vụ thì ghi `tasks_due:` trong plan.yaml.",
        "Write `due:` in the words of the plan; a deadline for all tasks goes into `tasks_due:` of plan.yaml.",
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every open task for which neither it nor the plan states when it is due."""
    if folder.plan is None or stated(folder.plan, "tasks_due"):
        return
    context = folder.context(workspace.settings.record)
    for task in folder.tasks.values():
        if _missing(task, context) and not any(stated(task, name) for name in ("completed", "cancelled", "extensions")):
            yield Hit(task, ("due",), key=task.record.due is None)


def _missing(task: Entry[Task], context: Context) -> bool:
    """Is no deadline written, or only that there is none?"""
    if task.record.due is None:
        return not stated(task, "due")
    found = read_deadline(task.record.due, context)
    return found.kind is Kind.NONE and found.note == notes.BLANK
