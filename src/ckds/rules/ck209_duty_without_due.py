"""Chế độ báo cáo có kỳ nhưng không nêu ngày phải gửi.

Nhiều kế hoạch chỉ viết “định kỳ hàng tháng, quý, năm”; nếu văn bản có ngày gửi thì ghi vào `due`. Báo cáo đột xuất và báo
cáo không nêu kỳ không bị báo.

The report duty has a cadence but no day by which the report is to be sent. If the plan names one write it into `due`.
Reports on demand, and those without a stated cadence, are not reported.

Sai | Bad
```yaml
duties:
  - id: quy
    every: quarter
    from: [so-y-te]
    to: ubnd
```

Đúng | Good
```yaml
duties:
  - id: quy
    every: quarter
    due: trước ngày 20 của tháng cuối quý
    from: [so-y-te]
    to: ubnd
```
"""

from collections.abc import Iterator
from typing import Final

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rows import rows, stated
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK209",
    name="duty-without-due",
    severity=Severity.INFO,
    title=Text("Chế độ báo cáo không nêu ngày gửi", "A report duty without a day"),
    message=Text(
        "chế độ báo cáo {every} không nêu ngày phải gửi",
        "this {every} report duty names no day by which to send the report",
    ),
    help=Text(
        "Nếu văn bản có nêu, ghi `due:` bằng đúng chữ, ví dụ “trước ngày 20 của tháng cuối quý”.",
        "If the plan names one, write `due:` in its words, such as “trước ngày 20 của tháng cuối quý”.",
    ),
)

_EVERY: Final = {
    "week": Text("hằng tuần", "weekly"),
    "month": Text("hằng tháng", "monthly"),
    "quarter": Text("hằng quý", "quarterly"),
    "half-year": Text("6 tháng", "half-yearly"),
    "nine-months": Text("9 tháng", "nine-months"),
    "year": Text("hằng năm", "yearly"),
}


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every report duty with a cadence and no day."""
    if folder.plan is None:
        return
    for at, duty in rows(folder.plan, "duties"):
        if duty.every in _EVERY and not stated(folder.plan, "duties", at, "due"):
            yield Hit(folder.plan, ("duties", at, "due"), {"every": _EVERY[duty.every]}, key=True)
