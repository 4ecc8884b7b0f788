"""Việc lặp lại theo kỳ nhưng trong thời gian của kế hoạch không có kỳ nào, nên không bao giờ đến hạn.

Các kỳ được tính từ ngày ban hành đến hết thời kỳ của kế hoạch. Ví dụ “tháng 02 hàng năm” trong kế hoạch năm 2030 ban hành
tháng 3/2030 không có kỳ nào: tháng 02/2030 đã qua, tháng 02/2031 nằm ngoài thời kỳ.

The work recurs, but no occurrence lies inside the plan's life, from its issue to the end of its period, so it never
falls due: “every February” in a plan for 2030 that was issued in March 2030.

Sai | Bad
```yaml
due: ngày 05/01 hàng năm
```

Đúng | Good
```yaml
due: ngày 05/12 hàng năm
```
"""

from collections.abc import Iterator

from ckds.dates import notes
from ckds.dates.deadline import Deadline, Kind
from ckds.finding import Related, Severity
from ckds.lang import Text
from ckds.records.plan import Plan
from ckds.rules.due import worded
from ckds.rules.engine import relate
from ckds.rules.issue import issue
from ckds.rules.rows import spoilt
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import day, short
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK207",
    name="no-occurrence",
    severity=Severity.WARNING,
    title=Text("Việc định kỳ không có kỳ nào", "A recurring deadline that never comes"),
    message=Text(
        "“{text}” không có kỳ nào trong thời gian của kế hoạch (đến hết ngày {end})",
        "“{text}” never comes within the plan's life (to {end})",
    ),
    help=Text(
        "Kiểm tra chữ của thời hạn, `period` và `issued` trong plan.yaml; việc chỉ làm một lần thì ghi ngày tháng cụ thể.",
        "Check the words, and `period` and `issued` in plan.yaml; for work done once name the day or month.",
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every recurring deadline without an occurrence inside the plan's life."""
    if folder.plan is None or spoilt(folder.plan, "period", "issued", "issued_after"):
        return
    end = day(folder.plan.record.period.last)
    for one in worded(folder, workspace.settings.record):
        if _never(one.deadline):
            yield Hit(one.entry, one.path, {"text": short(one.text), "end": end}, related=_life(folder.plan, folder))


def _life(plan: Entry[Plan], folder: PlanFolder) -> tuple[Related, ...]:
    """Return where the plan says how long it lives."""
    issued = issue(folder)
    period = relate(plan, Text("thời kỳ của kế hoạch", "the plan's period"), "period")
    return (period, issued.related) if issued else (period,)


def _never(deadline: Deadline) -> bool:
    """Does it recur, with a life that is known, and yet not come once?"""
    if deadline.kind is not Kind.RECURRING or deadline.occurrences or deadline.precision is None:
        return False
    return deadline.note is None or notes.NO_LIFE.vi not in deadline.note.vi
