"""Số ước thực hiện của một kỳ đã hết từ lâu mà vẫn chưa có số thật.

“Từ lâu” là số ngày của `stale_days` trong ckds.yaml. Số thật là số đo không có `estimate`, cùng cấp, cùng phần, của tháng cuối
kỳ hoặc sau đó.

An estimate for a period that ended long ago (`stale_days` in ckds.yaml), and still no actual figure: one without
`estimate`, of the same level and part, from the last month of the period or later.

Sai | Bad
```yaml
measurements:
  - as_of: 2029-Q3
    value: 38
    estimate: true
```

Đúng | Good
```yaml
measurements:
  - as_of: 2029-Q3
    value: 38
    estimate: true
  - as_of: 2029-Q3
    value: 36.5
```
"""

from collections.abc import Iterator
from datetime import timedelta

from ckds.finding import Severity
from ckds.lang import Text
from ckds.records.kpi import Measurement
from ckds.rules.rows import rows, sure
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import day
from ckds.text import fold
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK309",
    name="estimate-after-period",
    severity=Severity.WARNING,
    title=Text("Kỳ đã hết mà vẫn là số ước", "Still an estimate after its period"),
    message=Text(
        "{as_of} đã hết từ ngày {end} mà vẫn chỉ có số ước",
        "{as_of} ended on {end} and there still is an estimate only",
    ),
    help=Text(
        "Thêm một số đo thật cho {as_of} (không có `estimate`), giữ số ước để so.",
        "Add the actual figure for {as_of} (without `estimate`); keep the estimate to compare.",
    ),
)

# Figures of a period are closed some days before its end (Nghị định 09/2019/NĐ-CP, Điều 12).
_LAST_MONTH = timedelta(days=31)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every estimate of a period that ended long ago without an actual figure."""
    most = workspace.settings.record.stale_days
    for kpi in folder.kpis.values():
        if not sure(kpi, "measurements", "as_of", "scope", "for", "estimate"):
            continue
        measured = rows(kpi, "measurements")
        actual = [one for _, one in measured if not one.estimate]
        for at, one in measured:
            long_ago = (workspace.today - one.as_of.last).days > most
            if one.estimate and long_ago and not any(_replaces(other, one) for other in actual):
                args: dict[str, object] = {"as_of": one.as_of.iso, "end": day(one.as_of.last)}
                yield Hit(kpi, ("measurements", at, "estimate"), args)


def _replaces(actual: Measurement, estimate: Measurement) -> bool:
    """Is this the actual figure for the time of the estimate, or a later one?"""
    if actual.scope != estimate.scope or fold(actual.for_ or "") != fold(estimate.for_ or ""):
        return False
    return actual.as_of.last > estimate.as_of.last - _LAST_MONTH
