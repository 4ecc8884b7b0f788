"""Hai kết quả cho cùng một kỳ, cùng đơn vị, cùng phần: không biết ngày nào được tính.

Two results for one period, unit and part, so nobody knows which day counts.

Sai | Bad
```yaml
results:
  - unit: quan-a
    completed: 2030-02-01
  - unit: quan-a
    completed: 2030-03-01
```

Đúng | Good
```yaml
results:
  - unit: quan-a
    completed: 2030-02-01
  - unit: quan-b
    completed: 2030-03-01
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.records.task import Result
from ckds.rules.engine import relate
from ckds.rules.rows import rows
from ckds.rules.rule import Hit, Rule
from ckds.text import fold
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK414",
    name="duplicate-result",
    severity=Severity.ERROR,
    title=Text("Hai kết quả cho một việc", "Two results for one thing"),
    message=Text(
        "đã có kết quả khác ({on}) cho cùng kỳ, đơn vị và phần",
        "there is another result ({on}) for this period, unit and part",
    ),
    help=Text(
        "Bỏ một trong hai, hoặc ghi điều khác nhau: `period`, `unit`, `for`.",
        "Remove one of them, or state what differs: `period`, `unit`, `for`.",
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every result that stands there a second time."""
    for task in folder.tasks.values():
        first: dict[object, tuple[int, Result]] = {}
        for at, result in rows(task, "results"):
            key = (result.period, _unit(result, folder, workspace), fold(result.for_ or ""))
            before, other = first.setdefault(key, (at, result))
            if before != at:
                where = relate(task, Text("kết quả trước", "the first one"), "results", before)
                yield Hit(task, ("results", at), {"on": other.completed.iso}, related=(where,))


def _unit(result: Result, folder: PlanFolder, workspace: Workspace) -> str | None:
    if result.unit is None:
        return None
    return workspace.directory.resolve(result.unit.unit, folder.area) or fold(result.unit.shown)
