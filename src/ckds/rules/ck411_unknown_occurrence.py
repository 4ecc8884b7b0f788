"""Kết quả ghi cho một kỳ mà nhiệm vụ không có, nên không được tính cho kỳ nào.

Kỳ của kết quả phải là một kỳ của thời hạn: “hằng năm” có 2030, 2031 …; “hằng quý” có 2030-Q1, 2030-Q2 … trong thời gian của kế
hoạch. Nhiệm vụ chỉ làm một lần thì không ghi `period`.

The result is for a period that the task does not have, so it counts for none. The period must be an occurrence of the
deadline within the plan's life: 2030, 2031 … of a yearly one, 2030-Q1 … of a quarterly one. A task that does not recur
has results without `period`.

Sai | Bad
```yaml
due: Quý IV hàng năm
results:
  - period: 2030-Q4
    completed: 2030-02-01
```

Đúng | Good
```yaml
due: Quý IV hàng năm
results:
  - period: 2030
    completed: 2030-02-01
```
"""

from collections.abc import Iterator

from ckds.dates.deadline import Deadline, Kind
from ckds.finding import Severity
from ckds.lang import Text
from ckds.records.task import Task
from ckds.rules.due import of_task
from ckds.rules.engine import relate
from ckds.rules.rows import rows, spoilt, stated
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK411",
    name="unknown-occurrence",
    severity=Severity.ERROR,
    title=Text("Kết quả của kỳ không có", "A result for a period that the task does not have"),
    message=Text("nhiệm vụ này không có kỳ “{period}”", "this task has no period “{period}”"),
    help=Text("Các kỳ của nhiệm vụ: {periods}.", "The periods of the task: {periods}."),
)

_ONCE = Text(
    "nhiệm vụ này không lặp lại theo kỳ, mà kết quả ghi cho kỳ “{period}”",
    "this task does not recur, but the result is for the period “{period}”",
)
_DROP = Text(
    "Bỏ `period`; hoặc sửa `due` nếu việc này làm theo kỳ, ví dụ “hằng năm”.",
    "Remove `period`; or correct `due` if the work recurs, such as “hằng năm”.",
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every result for a period that is no occurrence of its task."""
    if folder.plan is None or spoilt(folder.plan, "period", "issued", "issued_after", "tasks_due"):
        return
    context = folder.context(workspace.settings.record)
    for task in folder.tasks.values():
        if task.record.results and (task.record.due or not stated(task, "due")):
            yield from _strays(task, of_task(task, folder, context))


def _strays(task: Entry[Task], deadline: Deadline | None) -> Iterator[Hit]:
    """Yield the results whose period does not fit; ongoing work has no periods and takes any."""
    kind = deadline.kind if deadline else Kind.NONE
    if kind in (Kind.UNREADABLE, Kind.ONGOING) or (deadline and deadline.ongoing_after):
        return
    periods = [one.period for one in deadline.occurrences] if deadline else []
    if kind is Kind.RECURRING and not periods:
        return
    once = kind is not Kind.RECURRING
    where = (relate(task, Text("thời hạn", "the deadline"), "due"),) if task.record.due else ()
    for at, result in rows(task, "results"):
        if result.period and result.period.iso not in periods:
            args: dict[str, object] = {"period": result.period.iso, "periods": periods}
            path = ("results", at, "period")
            if once:
                yield Hit(task, path, args, help=_DROP, message=_ONCE, related=where)
            else:
                yield Hit(task, path, args, related=where)
