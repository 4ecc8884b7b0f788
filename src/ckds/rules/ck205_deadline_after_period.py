"""Thời hạn nằm sau khi kế hoạch hết thời kỳ. Thường là gõ nhầm năm, hoặc thời kỳ trong plan.yaml chưa đúng.

Không báo với hạn gia hạn (gia hạn thường vượt thời kỳ), với chế độ báo cáo (báo cáo năm thường nộp đầu năm sau) và
với khoảng thời gian bắt đầu trong thời kỳ rồi kéo dài sang sau (“2030 - 2032”).

The deadline lies behind the end of the plan's period: mostly the year is a slip, or the period in plan.yaml is wrong.
Extensions, report duties, and ranges that begin within the period and run on are not reported.

Sai | Bad
```yaml
due: tháng 11 năm 2031
```

Đúng | Good
```yaml
due: tháng 11 năm 2030
```
"""

from collections.abc import Iterator
from datetime import date

from ckds.dates.deadline import Deadline
from ckds.dates.period import Precision
from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.due import worded
from ckds.rules.engine import relate
from ckds.rules.rows import spoilt
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import day, short
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK205",
    name="deadline-after-period",
    severity=Severity.WARNING,
    title=Text("Thời hạn sau thời kỳ kế hoạch", "A deadline after the plan's period"),
    message=Text(
        "thời hạn “{text}” ({last}) nằm sau ngày kế hoạch hết thời kỳ ({end})",
        "the deadline “{text}” ({last}) lies behind the end of the plan's period ({end})",
    ),
    help=Text(
        "Kiểm tra năm. Nếu hạn đã được lùi thì giữ hạn gốc ở `due`, ghi hạn mới vào `extensions`; nếu thời kỳ sai thì sửa `period`.",
        "Check the year. If it was extended keep the old deadline in `due` and record the new one under `extensions`; "
        "if the period is wrong correct `period`.",
    ),
)


_PERIOD = Text("thời kỳ của kế hoạch", "the plan's period")


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every deadline of a task behind the end of the plan's period."""
    if folder.plan is None or spoilt(folder.plan, "period"):
        return
    end = folder.plan.record.period.last
    for one in worded(folder, workspace.settings.record):
        last = one.deadline.last
        if one.role in ("plan", "task") and last and last > end and not _runs_on(one.deadline, end):
            args: dict[str, object] = {"text": short(one.text), "last": day(last), "end": day(end)}
            where = relate(folder.plan, _PERIOD, "period")
            yield Hit(one.entry, one.path, args, related=(where,))


def _runs_on(deadline: Deadline, end: date) -> bool:
    """Does it begin within the period and plainly run on behind it?"""
    return deadline.precision is Precision.RANGE and deadline.first is not None and deadline.first <= end
