"""Các số đo được tính theo nhiều cách khác nhau mà chỉ tiêu không chọn cách nào, nên không kết luận được đạt hay không.

Chọn cách tính của kế hoạch và ghi ở `method` của chỉ tiêu, đúng chữ với `method` của những số đo được tính; các số còn
lại vẫn được hiển thị.

The figures were measured by several methods and the KPI chooses none, so nobody can say whether it is met. Write the
plan's method into the KPI's `method`, in the same words as in the measurements that shall count; the others stay shown.

Sai | Bad
```yaml
title: Tỷ trọng kinh tế số
measurements:
  - as_of: 2029
    value: 12
    method: Bộ TTTT
  - as_of: 2029
    value: 9
    method: Tổng cục Thống kê
```

Đúng | Good
```yaml
title: Tỷ trọng kinh tế số
method: Tổng cục Thống kê
measurements:
  - as_of: 2029
    value: 12
    method: Bộ TTTT
  - as_of: 2029
    value: 9
    method: Tổng cục Thống kê
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.records.kpi import Kpi
from ckds.rules.engine import relate
from ckds.rules.rows import rows, stated
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import short
from ckds.text import fold
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK311",
    name="several-methods",
    severity=Severity.WARNING,
    title=Text("Nhiều cách tính, chưa chọn", "Several methods and none chosen"),
    message=Text(
        "số đo này tính theo “{method}”, số đo khác theo “{other}”, mà chỉ tiêu chưa chọn cách nào",
        "this figure is by “{method}”, another by “{other}”, and the KPI chooses neither",
    ),
    help=Text(
        "Ghi cách tính được chọn vào `method:` của chỉ tiêu, đúng chữ như ở số đo.",
        "Write the chosen method into the KPI's `method:`, in the words of the measurement.",
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield, for each level, the first measurement by another method than the one before."""
    for kpi in folder.kpis.values():
        if not stated(kpi, "method"):
            yield from _levels(kpi)


def _levels(kpi: Entry[Kpi]) -> Iterator[Hit]:
    first: dict[str | None, tuple[int, str]] = {}
    told: set[str | None] = set()
    for at, measured in rows(kpi, "measurements"):
        if measured.method is None or measured.scope in told:
            continue
        before, method = first.setdefault(measured.scope, (at, measured.method))
        if fold(method) != fold(measured.method):
            told.add(measured.scope)
            where = relate(kpi, Text("cách tính kia", "the other method"), "measurements", before, "method")
            args: dict[str, object] = {"method": short(measured.method), "other": short(method)}
            yield Hit(kpi, ("measurements", at, "method"), args, related=(where,))
