"""Kết quả hoặc gia hạn ghi cho một phần (`for`) mà không đơn vị chủ trì nào phụ trách, nên không được tính cho phần nào.

Chữ ở `for` phải giống `for` của một mục `lead` (hoa thường, cách bỏ dấu không quan trọng). Gia hạn của nhiệm vụ lặp lại theo kỳ còn
có thể nêu một kỳ: `for: 2030-Q3`.

A result or an extension is for a part (`for`) that no lead answers for, so it counts for none. The words must be those of
the `for` of a lead; capitals and the place of tone marks do not matter. An extension of a task that recurs may name one
of its periods, too: `for: 2030-Q3`.

Sai | Bad
```yaml
lead:
  - unit: so-y-te
    for: lĩnh vực y tế
results:
  - for: y tế
    completed: 2030-02-01
```

Đúng | Good
```yaml
lead:
  - unit: so-y-te
    for: lĩnh vực y tế
results:
  - for: lĩnh vực y tế
    completed: 2030-02-01
```
"""

from collections.abc import Iterator

from ckds.dates.deadline import Kind
from ckds.dates.period import read_period
from ckds.finding import Severity
from ckds.lang import Text, listed
from ckds.near import Near
from ckds.records.task import Extension, Result, Task
from ckds.rules.due import of_task
from ckds.rules.rows import rows, spoilt
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import short
from ckds.text import fold
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK415",
    name="result-part-unknown",
    severity=Severity.ERROR,
    title=Text("Phần không ai phụ trách", "A part that no lead answers for"),
    message=Text("không đơn vị chủ trì nào phụ trách phần “{part}”", "no lead answers for the part “{part}”"),
    help=Text("Các phần của nhiệm vụ: {parts}.", "The parts of the task: {parts}."),
)

_NO_PARTS = Text(
    "Nhiệm vụ này không chia phần: bỏ `for`, hoặc ghi `for` cho từng mục của `lead`.",
    "This task has no parts: remove `for`, or give each entry of `lead` its own.",
)
_PERIODS = Text("Các kỳ của nhiệm vụ: {periods}.", "The periods of the task: {periods}.")


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every part named by a result or an extension that no lead has."""
    for task in folder.tasks.values():
        if (task.record.results or task.record.extensions) and not spoilt(task, "lead", "lead_changes"):
            yield from _strays(task, _periods(task, folder, workspace))


def _periods(task: Entry[Task], folder: PlanFolder, workspace: Workspace) -> list[str]:
    """Return the occurrences that an extension of the task may name."""
    if not any(extension.for_ for extension in task.record.extensions):
        return []
    deadline = of_task(task, folder, folder.context(workspace.settings.record))
    return [one.period for one in deadline.occurrences] if deadline and deadline.kind is Kind.RECURRING else []


def _strays(task: Entry[Task], periods: list[str]) -> Iterator[Hit]:
    bodies = [*task.record.lead, *(change.to for change in task.record.lead_changes)]
    parts = {fold(body.for_): body.for_ for body in bodies if body.for_}
    for name in ("results", "extensions"):
        for at, item in rows(task, name):
            if item.for_ and fold(item.for_) not in parts and not _names(item, periods):
                near = Near(parts.values()).to(item.for_, most=1)
                args: dict[str, object] = {
                    "part": short(item.for_),
                    "parts": listed([f"“{short(part)}”" for part in near or parts.values()], most=6),
                    "periods": listed(periods, most=6),
                }
                way_out = _PERIODS if periods and name == "extensions" else _NO_PARTS
                yield Hit(task, (name, at, "for"), args, help=None if parts else way_out)


def _names(item: Result | Extension, periods: list[str]) -> bool:
    """Is it an extension of one occurrence?"""
    period = read_period(item.for_) if isinstance(item, Extension) and item.for_ else None
    return period is not None and period.iso in periods
