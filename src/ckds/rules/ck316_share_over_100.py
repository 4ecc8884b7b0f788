"""Tỷ lệ vượt 100%. Một phần không thể lớn hơn toàn thể; thường là gõ thừa chữ số hoặc nhầm đơn vị.

Chỉ báo khi đơn vị đúng là `%` và mục tiêu là một mức (không phải tốc độ tăng). Chỉ tiêu mà tên nói đến tăng, giảm, so với kế hoạch
hay dự toán, mật độ thuê bao thì có thể vượt 100% nên không bị báo.

A share above 100%: a part cannot be more than the whole; mostly a digit too many or the wrong unit. Reported only where
the unit is exactly `%` and the target is a level. KPIs whose name speaks of growth, of a comparison with plan or budget, or
of subscriptions may be above 100% and are left alone.

Sai | Bad
```yaml
unit: "%"
measurements:
  - as_of: 2030-03
    value: 415
```

Đúng | Good
```yaml
unit: "%"
measurements:
  - as_of: 2030-03
    value: 41.5
```
"""

from collections.abc import Iterator
from decimal import Decimal

from ckds.finding import Severity
from ckds.lang import Text
from ckds.numbers.number import show_number
from ckds.records.kpi import Kpi
from ckds.rules.aims import aims, title_has
from ckds.rules.rows import rows
from ckds.rules.rule import Hit, Rule
from ckds.source.problem import Path
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK316",
    name="share-over-100",
    severity=Severity.WARNING,
    title=Text("Tỷ lệ vượt 100%", "A share above 100%"),
    message=Text("{value}% của một tỷ lệ thì vượt quá toàn thể", "{value}% is more than the whole"),
    help=Text(
        "Kiểm tra con số và `unit`; nếu không phải tỷ lệ trên toàn thể thì ghi đơn vị cho rõ, ví dụ `% so với kế hoạch`.",
        "Check the number and `unit`; if it is no share of a whole name the unit in full, such as `% so với kế hoạch`.",
    ),
)

_HUNDRED = Decimal(100)
# A KPI of this name may well be above 100%.
_MAY = (
    "tăng",
    "giảm",
    "tốc độ",
    "so với",
    "hoàn thành kế hoạch",
    "thực hiện kế hoạch",
    "dự toán",
    "thuê bao",
    "mật độ",
    "chỉ số",
    "gấp",
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every target and figure above 100 of a KPI that is a share."""
    for kpi in folder.kpis.values():
        if _share(kpi):
            for path, value in _figures(kpi):
                if value > _HUNDRED:
                    yield Hit(kpi, path, {"value": Text(show_number(value, "vi"), show_number(value, "en"))})


def _share(kpi: Entry[Kpi]) -> bool:
    """Is this a part of a whole, as far as its unit, name and targets tell?"""
    if (kpi.record.unit or "").strip() != "%" or title_has(kpi, *_MAY):
        return False
    return all(part.basis == "level" for aim in aims(kpi) for part in aim.parts)


def _figures(kpi: Entry[Kpi]) -> Iterator[tuple[Path, Decimal]]:
    for aim in aims(kpi):
        values = [value for part in aim.parts for value in (part.high, part.value) if value is not None]
        if values and all(part.unit == "%" for part in aim.parts):
            yield aim.path, max(values)
    for name in ("baseline", "measurements"):
        for at, figure in rows(kpi, name):
            if figure.value is not None:
                yield (name, at, "value"), figure.value
