"""Mục tiêu có số mà không ghi đơn vị tính, cả trong câu lẫn ở `unit` của chỉ tiêu: 60 gì?

ckds không đoán đơn vị. Ghi `unit` một lần cho cả chỉ tiêu; số đo cũng theo đơn vị đó. Chỉ số, hệ số, thứ hạng không có đơn
vị nên không bị báo.

The target has a number but no unit, neither in its words nor in the KPI's `unit`: sixty of what? ckds does not guess.
Write `unit` once for the KPI; its measurements follow it. An index or a rank has no unit and is not reported.

Sai | Bad
```yaml
title: Tổ công nghệ số cộng đồng
targets:
  - by: 2030
    target: tối thiểu 120
```

Đúng | Good
```yaml
title: Tổ công nghệ số cộng đồng
unit: tổ
targets:
  - by: 2030
    target: tối thiểu 120
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.aims import Aim, aims, title_has
from ckds.rules.rows import stated
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import short
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK304",
    name="target-without-unit",
    severity=Severity.WARNING,
    title=Text("Mục tiêu không có đơn vị tính", "A target without a unit"),
    message=Text("mục tiêu “{target}” không có đơn vị tính", "the target “{target}” has no unit"),
    help=Text(
        'Thêm `unit:` cho chỉ tiêu, ví dụ `unit: "%"` hoặc `unit: doanh nghiệp`.',
        'Add `unit:` to the KPI, such as `unit: "%"` or `unit: doanh nghiệp`.',
    ),
)


# A KPI of this name has no unit.
_INDEX = ("chỉ số", "hệ số", "xếp hạng", "thứ hạng")


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield the first target of each KPI whose number nobody gives a unit."""
    for kpi in folder.kpis.values():
        if not stated(kpi, "unit") and not title_has(kpi, *_INDEX):
            first = next((aim for aim in aims(kpi) if _bare(aim)), None)
            if first:
                yield Hit(kpi, first.path, {"target": short(first.stated.target)})


def _bare(aim: Aim) -> bool:
    return any(part.value is not None and not part.unit for part in aim.parts)
