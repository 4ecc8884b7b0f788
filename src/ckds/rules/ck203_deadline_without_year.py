"""Thời hạn không ghi năm. ckds phải suy ra năm từ thời kỳ hoặc ngày ban hành của kế hoạch; suy sai là lệch cả năm.

Ghi thêm năm; câu báo lỗi cho biết đang hiểu là năm nào. “Trong năm” của kế hoạch một năm không bị báo, vì năm đã rõ.

The deadline states no year, so ckds has to take it from the plan's period or day of issue, and a wrong one is a year off.
Add the year; the message says which one is assumed. “Trong năm” (within the year) in a plan of one year is not reported.

Sai | Bad
```yaml
due: trước ngày 28/5
```

Đúng | Good
```yaml
due: trước ngày 28/5/2030
```
"""

from collections.abc import Iterator

from ckds.dates.period import Precision
from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.due import Worded, worded, yearless
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import short
from ckds.text import fold
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK203",
    name="deadline-without-year",
    severity=Severity.WARNING,
    title=Text("Thời hạn không ghi năm", "A deadline without a year"),
    message=Text(
        "thời hạn “{text}” không ghi năm; đang hiểu là năm {year} theo kế hoạch",
        "the deadline “{text}” states no year; it is taken as {year}, from the plan",
    ),
    help=Text("Ghi thêm năm, ví dụ “{dated}”.", "Add the year, such as “{dated}”."),
)

_YEAR = "năm"


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every deadline whose year had to be assumed."""
    period = folder.plan.record.period if folder.plan else None
    for one in worded(folder, workspace.settings.record):
        last = one.deadline.last
        if last is None or not yearless(one.deadline):
            continue
        if one.deadline.precision is Precision.YEAR and period and period.one_year:
            continue
        yield _hit(one, last.year)


def _hit(one: Worded, year: int) -> Hit:
    text = one.text.rstrip(" .")
    joint = " " if fold(text).endswith(_YEAR) else "/" if "/" in text and text[-1:].isdigit() else f" {_YEAR} "
    args: dict[str, object] = {"text": short(text), "year": year, "dated": short(f"{text}{joint}{year}")}
    return Hit(one.entry, one.path, args)
