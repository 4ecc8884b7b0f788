"""Tiến độ thấp hơn lần cập nhật trước: 60% rồi lại 40%. Thường là gõ nhầm, hoặc cách tính đã đổi.

So các lần cập nhật của cùng một đơn vị (`by`) theo ngày. Nếu đúng là phải làm lại thì giữ nguyên và nói rõ ở `text`.

The progress is lower than in an earlier update: 60%, then 40%. Mostly a slip, or it is counted in another way. Updates of
one unit (`by`) are compared by their days. If work had to be done again keep it and say so in `text`.

Sai | Bad
```yaml
updates:
  - date: 2030-02-15
    progress: 60
  - date: 2030-03-15
    progress: 40
```

Đúng | Good
```yaml
updates:
  - date: 2030-02-15
    progress: 40
  - date: 2030-03-15
    progress: 60
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.records.task import Task, Update
from ckds.rules.engine import relate
from ckds.rules.rows import rows
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK406",
    name="progress-falls-back",
    severity=Severity.WARNING,
    title=Text("Tiến độ giảm", "Progress that falls back"),
    message=Text(
        "tiến độ {progress}% thấp hơn lần trước ({before}% ngày {on})",
        "the progress of {progress}% is lower than before ({before}% on {on})",
    ),
    help=Text(
        "Kiểm tra con số và ngày; nếu đúng là phải làm lại thì nói rõ ở `text`.",
        "Check the number and the day; if work had to be done again say so in `text`.",
    ),
)

_FULL = 100


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every update whose progress is lower than one of the same unit before it."""
    for task in folder.tasks.values():
        if len(task.record.updates) > 1:
            yield from _falls(task)


def _falls(task: Entry[Task]) -> Iterator[Hit]:
    before: dict[str | None, tuple[int, Update]] = {}
    told = [(at, one) for at, one in rows(task, "updates") if one.progress is not None and one.progress <= _FULL]
    for at, update in sorted(told, key=lambda one: (one[1].date.last, one[0])):
        unit = update.by.key if update.by else None
        earlier = before.get(unit)
        if earlier and _later(update, earlier[1]) and update.progress < earlier[1].progress:
            last = earlier[1]
            args: dict[str, object] = {"progress": update.progress, "before": last.progress, "on": last.date.iso}
            where = relate(task, Text("lần trước", "the update before"), "updates", earlier[0], "progress")
            yield Hit(task, ("updates", at, "progress"), args, related=(where,))
        before[unit] = (at, update)


def _later(update: Update, earlier: Update) -> bool:
    """Is it certain which of the two came first?"""
    return update.date.first is not None and update.date.first > earlier.date.last
