"""Một việc ghi là đã xảy ra nhưng ngày của nó chưa tới.

So với ngày trên lịch, không phải ngày của báo cáo. Chỉ biết tháng hoặc năm thì tính theo ngày đầu của tháng, năm đó. Kế
hoạch cho tương lai ghi vào thời hạn hoặc ghi chú, không ghi thành việc đã xảy ra.

Something is recorded as having happened on a day that has not come. Compared with the calendar, not with the day of the
report; a month or a year is judged by its first day. What is planned belongs into a deadline or a note.

Sai | Bad
```yaml
completed: 2031-02-01
```

Đúng | Good
```yaml
completed: 2030-02-01
```
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from ckds.dates.period import Period
from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.facts import Fact, acts, latest, progress, whole
from ckds.rules.rows import rows
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import day
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK404",
    name="fact-in-future",
    severity=Severity.ERROR,
    title=Text("Việc đã xảy ra ở tương lai", "A fact in the future"),
    message=Text("{fact} ghi “{on}”, mà hôm nay mới là ngày {today}", "{fact} is dated {on}, but today is {today}"),
    help=Text("Sửa ngày; việc chưa xảy ra thì bỏ đi.", "Correct the day; leave out what has not happened yet."),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every fact of a task, change of a target and receipt of a report that is dated after today."""
    today = workspace.real_day
    for entry, fact in _facts(folder, today):
        if _first(fact.when) > today:
            args: dict[str, object] = {"fact": fact.name, "on": fact.when.iso, "today": day(today)}
            yield Hit(entry, fact.path, args, occurrence=fact.occurrence)


def _first(when: Period) -> date:
    return when.first or when.last


def _facts(folder: PlanFolder, today: date) -> Iterator[tuple[Entry[Any], Fact]]:
    for task in folder.tasks.values() if latest(folder) > today else ():
        for fact in (*progress(task), *acts(task)):
            yield task, fact
    for kpi in folder.kpis.values():
        for at, change in rows(kpi, "target_changes"):
            yield kpi, Fact("target_changes", ("target_changes", at, "on"), whole(change.on))
    for receipts in folder.receipts.values():
        for receipt in receipts:
            record = receipt.record
            yield receipt, Fact("receipts", ("on",), record.on, f"{record.duty}/{record.unit.shown}")
