"""Chỉ tiêu tính bằng phần trăm mà số đo là 0,8: có lẽ là 80%.

Ô “80%” của Excel thường đọc ra 0,8. Báo khi đơn vị là %, số đo lớn hơn 0 và không quá 1, còn mọi mục tiêu của cấp đó là mức
tối thiểu lớn hơn ít nhất mười lần. Nếu đúng là 0,8 phần trăm thì giữ nguyên.

The KPI is in per cent and the figure is 0.8: probably 80% is meant. A cell that shows 80% in Excel often arrives as 0.8.
Reported where the unit is %, the figure is above 0 and not above 1, and every target of the level is a floor at least ten
times as high. Keep it if 0.8 per cent is right.

Sai | Bad
```yaml
unit: "%"
targets:
  - by: 2030
    target: tối thiểu 60%
measurements:
  - as_of: 2030-03
    value: 0.415
```

Đúng | Good
```yaml
unit: "%"
targets:
  - by: 2030
    target: tối thiểu 60%
measurements:
  - as_of: 2030-03
    value: 41.5
```
"""

from collections.abc import Iterator
from decimal import Decimal

from ckds.finding import Severity
from ckds.lang import Text, same
from ckds.numbers.number import show_number
from ckds.numbers.target import Target
from ckds.records.kpi import Kpi
from ckds.rules.aims import aims, in_percent
from ckds.rules.rows import rows
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK307",
    name="fraction-for-percent",
    severity=Severity.WARNING,
    title=Text("0,8 thay cho 80%", "0.8 where 80 is meant"),
    message=Text(
        "{value} ở đây là {value}%, trong khi mục tiêu là {target}%",
        "{value} here is {value}%, while the target is {target}%",
    ),
    help=Text(
        "Nếu ý là {percent}% thì ghi `{key}: {typed}`.",
        "If {percent}% is meant write `{key}: {typed}`.",
    ),
)

_HUNDRED = Decimal(100)
_FAR = 10


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every figure of at most 1 where far more per cent are asked for."""
    for kpi in folder.kpis.values():
        if in_percent(kpi):
            for name in ("baseline", "measurements"):
                for at, figure in rows(kpi, name):
                    target = _far_above(kpi, figure.scope, figure.value)
                    if target is not None:
                        yield Hit(kpi, (name, at, "value"), _args(figure.value, target))


def _far_above(kpi: Entry[Kpi], scope: str | None, value: Decimal | None) -> Decimal | None:
    """Return the least target of the level if ``value`` looks like a fraction beside it."""
    if value is None or not 0 < value <= 1:
        return None
    found = aims(kpi)
    level = [aim for aim in found if aim.stated.scope == scope] or found
    parts = [part for aim in level for part in aim.parts]
    floors = [part.value for part in parts if _floor(part) and part.value is not None]
    least = min(floors, default=None)
    return least if least is not None and len(floors) == len(parts) and least >= _FAR * value else None


def _floor(part: Target) -> bool:
    return part.basis == "level" and part.op in (">=", ">", "=")


def _args(value: Decimal, target: Decimal) -> dict[str, object]:
    percent = (value * _HUNDRED).normalize()
    return {
        "value": Text(show_number(value, "vi"), show_number(value, "en")),
        "target": Text(show_number(target, "vi"), show_number(target, "en")),
        "percent": Text(show_number(percent, "vi"), show_number(percent, "en")),
        "typed": same(format(percent, "f")),
        "key": "value",
    }
