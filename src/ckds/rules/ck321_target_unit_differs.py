"""Câu mục tiêu tính bằng phần trăm mà chỉ tiêu có đơn vị khác, hoặc ngược lại, nên số đo bị so sai đơn vị.

Tách thành chỉ tiêu riêng, hoặc sửa `unit` cho khớp với câu. Mục tiêu “tăng …%” của một chỉ tiêu đếm bằng số thì bình thường.

The target is in per cent and the KPI in another unit, or the other way round, so its figures are compared in the wrong unit.
Make it a KPI of its own, or correct `unit`. “Tăng …%” (up by so many per cent) for something counted is fine.

Sai | Bad
```yaml
unit: "%"
targets:
  - by: 2030
    target: tối thiểu 5.000 doanh nghiệp
```

Đúng | Good
```yaml
unit: doanh nghiệp
targets:
  - by: 2030
    target: tối thiểu 5.000 doanh nghiệp
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.numbers.measure import is_percent
from ckds.numbers.target import Target
from ckds.rules.aims import aims, in_percent
from ckds.rules.engine import relate
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import short
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK321",
    name="target-unit-differs",
    severity=Severity.WARNING,
    title=Text("Mục tiêu khác đơn vị của chỉ tiêu", "A target in another unit than its KPI"),
    message=Text(
        "mục tiêu “{target}” tính bằng “{found}”, mà chỉ tiêu tính bằng “{unit}”",
        "the target “{target}” is in “{found}”, but the KPI is in “{unit}”",
    ),
    help=Text(
        "Sửa `unit` của chỉ tiêu, hoặc tách mục tiêu này thành chỉ tiêu riêng.",
        "Correct `unit` of the KPI, or make this target a KPI of its own.",
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every level in per cent of what is counted, and every count of what is in per cent."""
    for kpi in folder.kpis.values():
        unit = kpi.record.unit
        if not unit or ("%" in unit and not in_percent(kpi)):
            continue
        for aim in aims(kpi):
            other = next((part for part in aim.parts if _differs(part, unit)), None)
            if other:
                args: dict[str, object] = {
                    "target": short(aim.stated.target),
                    "found": other.unit or "",
                    "unit": short(unit),
                }
                where = relate(kpi, Text("đơn vị của chỉ tiêu", "the unit of the KPI"), "unit")
                yield Hit(kpi, aim.path, args, related=(where,))


def _differs(part: Target, unit: str) -> bool:
    return bool(part.unit) and part.basis == "level" and is_percent(part.unit) != is_percent(unit)
