"""Mốc sau dễ đạt hơn mốc trước của cùng một cấp: năm 2025 phải đạt 70% mà năm 2030 chỉ cần 60%. Thường là gõ nhầm.

Chiều được tính theo mục tiêu: với “không quá”, “top 10” thì số lớn hơn là yếu hơn. Chỉ so mức với mức, cùng đơn vị, cùng
là “phấn đấu” hoặc không; không so tốc độ tăng và mục tiêu dạng khoảng.

A later milestone asks less than an earlier one at the same level: 70% by 2025 but only 60% by 2030; mostly a slip. For
ceilings and ranks a larger number is the weaker one. Only levels of one unit are compared, firm with firm and striven-for
with striven-for; rates of growth and ranges are not.

Sai | Bad
```yaml
targets:
  - by: 2030
    target: 70%
  - by: 2035
    target: 60%
```

Đúng | Good
```yaml
targets:
  - by: 2030
    target: 60%
  - by: 2035
    target: 70%
```
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from ckds.finding import Severity
from ckds.lang import Text
from ckds.numbers.target import Target, lower_is_better
from ckds.records.kpi import Kpi
from ckds.rules.aims import Aim, aims
from ckds.rules.engine import relate
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import short
from ckds.text import fold
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK303",
    name="weaker-later-target",
    severity=Severity.WARNING,
    title=Text("Mốc sau dễ đạt hơn mốc trước", "A later target that asks less"),
    message=Text(
        "mốc {by} (“{target}”) dễ đạt hơn mốc trước đó, {before} (“{earlier}”)",
        "the target for {by} (“{target}”) asks less than the one for {before} (“{earlier}”)",
    ),
    help=Text(
        "Kiểm tra hai con số và hai mốc; nếu văn bản đúng như vậy thì giữ nguyên và ghi chú bằng `note`.",
        "Check both numbers and both milestones; if the plan really says so keep it and say so in `note`.",
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every milestone that asks less than the one before it."""
    for kpi in folder.kpis.values():
        for before, later in _neighbours(kpi):
            args: dict[str, object] = {
                "by": later.stated.by.iso,
                "target": short(later.stated.target),
                "before": before.stated.by.iso,
                "earlier": short(before.stated.target),
            }
            where = relate(kpi, Text("mốc trước", "the earlier one"), *before.path)
            yield Hit(kpi, later.path, args, related=(where,))


def _neighbours(kpi: Entry[Kpi]) -> Iterator[tuple[Aim, Aim]]:
    """Yield neighbouring milestones of one level of which the later is the weaker."""
    levels: dict[object, list[Aim]] = defaultdict(list)
    for aim in aims(kpi):
        if aim.target and aim.target.basis == "level" and aim.target.op not in ("=", "between", "qualitative"):
            unit = fold(aim.target.unit or "")
            key = aim.stated.scope, fold(aim.stated.each or ""), aim.stretch, unit, lower_is_better(aim.target)
            levels[key].append(aim)
    for level in levels.values():
        ordered = sorted(level, key=lambda aim: aim.stated.by.last)
        for before, later in pairwise(ordered):
            if before.stated.by.last < later.stated.by.last and _weaker(later.target, before.target):
                yield before, later


def _weaker(later: Target | None, earlier: Target | None) -> bool:
    if later is None or earlier is None or later.value is None or earlier.value is None:
        return False
    return later.value > earlier.value if lower_is_better(later) else later.value < earlier.value
