"""Chỉ tiêu không đạt: đã qua mốc mà số đo chính thức gần nhất còn dưới mục tiêu.

Số ước không được tính. Cách xử lý: bổ sung số liệu đúng kỳ, hoặc ghi điều chỉnh mục tiêu kèm văn bản (`target_changes`).

A KPI is missed: its milestone has passed and the latest measurement that counts is short of the target. Estimates do not count.
Way out: enter the missing data, or the act that changed the target (`target_changes`).

Sai | Bad
```yaml
targets:
  - by: 2022
    target: 60%
measurements:
  - as_of: 2022
    value: 55
```

Đúng | Good
```yaml
targets:
  - by: 2022
    target: 60%
measurements:
  - as_of: 2022
    value: 61
```
"""

from collections.abc import Iterator

from ckds.analysis.changes import Difference
from ckds.analysis.kpi import kpi_rows
from ckds.analysis.words import KpiStanding
from ckds.finding import Severity
from ckds.lang import Text
from ckds.numbers.number import show_number
from ckds.rules.gate import occurrence
from ckds.rules.rule import Hit, Rule
from ckds.workspace.workspace import Workspace

GATE = "missed"
ALONE = True
RULE = Rule(
    code="CK902",
    name="missed",
    severity=Severity.WARNING,
    title=Text("Chỉ tiêu không đạt", "A KPI is missed"),
    message=Text(
        "không đạt mốc {by}: mục tiêu “{target}”, thực hiện {actual}: {title}",
        "missed by {by}: target “{target}”, actual {actual}: {title}",
    ),
    help=Text(
        "Bổ sung số liệu đúng kỳ: ckds measure {record} … --as-of {by} (ghi measurements); mục tiêu đã được điều chỉnh thì ghi target_changes kèm văn bản.",
        "Enter the data of the period: ckds measure {record} … --as-of {by} (enters measurements); if the target was changed, enter target_changes with the act.",
    ),
)


def gate(workspace: Workspace, seen: Difference | None, grace: int) -> Iterator[Hit]:
    """Yield every milestone that was missed."""
    del seen, grace
    for row in kpi_rows(workspace):
        milestone, actual = row.milestone, row.reading.actual
        if row.standing is not KpiStanding.MISSED or milestone is None:
            continue
        shown = Text(show_number(actual, "vi"), show_number(actual, "en")) if actual is not None else Text("–", "–")
        args: dict[str, object] = {
            "by": milestone.by.iso,
            "target": milestone.words,
            "actual": shown,
            "title": row.kpi.title,
            "record": row.entry.id,
        }
        which = occurrence(milestone.by.iso) if milestone.stated.every else None
        yield Hit(row.entry, ("targets", milestone.place, "target"), args, occurrence=which)
