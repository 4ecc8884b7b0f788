"""Hạn mới không muộn hơn hạn đang có, nên không phải là gia hạn; thường là gõ nhầm năm hoặc nhầm thứ tự.

So từng lần gia hạn, theo ngày `on`, với lần ngay trước (lần đầu so với `due`, hoặc với `tasks_due` của kế hoạch). Gia hạn cho
một phần (`for`) so với lần trước của phần đó.

The new deadline is not later than the one before it, so it extends nothing; mostly the year or the order is a slip. Each
extension is compared, by its day `on`, with the one before, the first with `due` or the plan's `tasks_due`. One for a
part (`for`) is compared with the last one for that part.

Sai | Bad
```yaml
due: tháng 11 năm 2030
extensions:
  - due: tháng 9 năm 2030
    on: 2030-03-20
    act: 1234/UBND-VX
```

Đúng | Good
```yaml
due: tháng 11 năm 2030
extensions:
  - due: tháng 3 năm 2031
    on: 2030-03-20
    act: 1234/UBND-VX
```
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from ckds.dates.deadline import Context, read_deadline
from ckds.finding import Severity
from ckds.lang import Text
from ckds.records.task import Task
from ckds.rules.due import of_task
from ckds.rules.engine import relate
from ckds.rules.facts import by_day
from ckds.rules.rows import rows
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import day, short
from ckds.source.problem import Path
from ckds.text import fold
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK402",
    name="extension-to-earlier-day",
    severity=Severity.ERROR,
    title=Text("Gia hạn về ngày sớm hơn", "An extension to an earlier day"),
    message=Text(
        "hạn mới “{due}” ({last}) không muộn hơn hạn trước đó ({before})",
        "the new deadline “{due}” ({last}) is not later than the one before ({before})",
    ),
    help=Text("Kiểm tra năm, và thứ tự các lần gia hạn theo `on`.", "Check the year, and the order of the days `on`."),
)

_BEFORE = Text("hạn trước đó", "the deadline before")

# A deadline's last day, and where it is stated.
Step = tuple[date, Entry[Any], Path]


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every extension that does not end later than the deadline before it."""
    context = folder.context(workspace.settings.record)
    for task in folder.tasks.values():
        if task.record.extensions:
            yield from _chain(task, folder, context)


def _chain(task: Entry[Task], folder: PlanFolder, context: Context) -> Iterator[Hit]:
    start = _start(task, folder, context)
    latest: dict[str, Step] = {}
    for at, extension in by_day(rows(task, "extensions")):
        part = fold(extension.for_ or "")
        last = read_deadline(extension.due, context).last
        before = latest.get(part) or latest.get("") or start
        if last is None:
            continue
        path = ("extensions", at, "due")
        if before and last <= before[0]:
            args: dict[str, object] = {"due": short(extension.due), "last": day(last), "before": day(before[0])}
            yield Hit(task, path, args, related=(relate(before[1], _BEFORE, *before[2]),), occurrence=extension.for_)
        else:
            latest[part] = (last, task, path)


def _start(task: Entry[Task], folder: PlanFolder, context: Context) -> Step | None:
    """Return the deadline that the first extension moves, and where it is stated."""
    base = of_task(task, folder, context)
    if base is None or base.last is None:
        return None
    if task.record.due is None and folder.plan:
        return base.last, folder.plan, ("tasks_due",)
    return base.last, task, ("due",)
