"""Số đo không có giá trị nào, hoặc vừa có `value` vừa có `met`: không biết cái nào được tính.

Mỗi số đo ghi một trong: `value` (số, theo đơn vị của chỉ tiêu), `met: true` hoặc `met: false` (mục tiêu định tính), `text`
(nguyên văn khi nguồn không cho con số chắc chắn). `text` có thể đi kèm `value` hoặc `met`.

The measurement holds no value, or both `value` and `met`. Each one states a `value` in the KPI's unit, or `met: true` or
`met: false` for a target in words, or `text` as printed; `text` may stand beside one of the others.

Sai | Bad
```yaml
measurements:
  - as_of: 2030-03
    source:
      title: Báo cáo quý I
```

Đúng | Good
```yaml
measurements:
  - as_of: 2030-03
    value: 41.5
    source:
      title: Báo cáo quý I
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.engine import relate
from ckds.rules.rows import rows, stated
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK310",
    name="measurement-without-value",
    severity=Severity.ERROR,
    title=Text("Số đo không có giá trị", "A measurement without a value"),
    message=Text("số đo của {as_of} không có giá trị", "the measurement for {as_of} holds no value"),
    help=Text(
        "Ghi `value:` (số), `met: true` hoặc `met: false`, hoặc `text:` (nguyên văn).",
        "Write `value:` (a number), `met: true` or `met: false`, or `text:` (as printed).",
    ),
)

_BOTH = Text("số đo của {as_of} vừa có `value` vừa có `met`", "the measurement for {as_of} has both `value` and `met`")
_ONE = Text(
    "Giữ `value` cho mục tiêu có số, `met` cho mục tiêu định tính.",
    "Keep `value` for a target with a number, `met` for one in words.",
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every measurement that states nothing, or two things."""
    for kpi in folder.kpis.values():
        for at, measured in rows(kpi, "measurements"):
            path = ("measurements", at)
            has = [name for name in ("value", "met", "text") if stated(kpi, *path, name)]
            args: dict[str, object] = {"as_of": measured.as_of.iso}
            if not has:
                yield Hit(kpi, path, args)
            elif "value" in has and "met" in has:
                where = relate(kpi, Text("giá trị", "the value"), *path, "value")
                at_met = (*path, "met")
                yield Hit(kpi, at_met, args, key=True, help=_ONE, message=_BOTH, related=(where,))
