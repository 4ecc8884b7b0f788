"""Hoàn thành trước khi bắt đầu: một trong hai ngày sai.

Ngày chỉ biết tháng hoặc năm thì chỉ báo khi chắc chắn: cả kỳ hoàn thành nằm trước kỳ bắt đầu.

It was completed before it was started, so one of the two days is wrong. Where only a month or year is known this is said
only when it is certain.

Sai | Bad
```yaml
started: 2030-02-01
completed: 2030-01-20
```

Đúng | Good
```yaml
started: 2030-01-20
completed: 2030-02-01
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.records.task import Task
from ckds.rules.engine import relate
from ckds.rules.facts import Fact, endings
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK403",
    name="completed-before-started",
    severity=Severity.ERROR,
    title=Text("Hoàn thành trước khi bắt đầu", "Completed before it was started"),
    message=Text("{fact} ({on}) trước ngày bắt đầu ({started})", "{fact} ({on}) comes before the start ({started})"),
    help=Text(
        "Sửa ngày này hoặc sửa `started`; không rõ ngày bắt đầu thì bỏ `started`.",
        "Correct this day or `started`; leave `started` out if it is not known.",
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield the fact that says it was done before it was begun: the completion, else a report, else a result."""
    for task in folder.tasks.values():
        started = task.record.started
        if started is None or started.first is None:
            continue
        early = [fact for fact in endings(task) if fact.when.last < started.first]
        found = next((fact for fact in early if fact.key == "completed"), early[0] if early else None)
        if found:
            yield _hit(task, found, started.iso)


def _hit(task: Entry[Task], fact: Fact, started: str) -> Hit:
    args: dict[str, object] = {"fact": fact.name, "on": fact.when.iso, "started": started}
    where = relate(task, Text("ngày bắt đầu", "the start"), "started")
    return Hit(task, fact.path, args, related=(where,))
