"""Số đo ghi cho một thời điểm chưa tới, hoặc cho kỳ chưa hết mà không nói là ước thực hiện.

So với ngày trên lịch, không phải ngày của báo cáo. Kỳ đã bắt đầu nhưng chưa hết (năm nay, quý này) chỉ nhận số ước:
thêm `estimate: true`; hoặc ghi đúng ngày chốt số liệu, ví dụ ngày 14 của tháng cuối quý theo Nghị định 09/2019/NĐ-CP.

A figure for a time that has not come, or for a period that has not ended without being called an estimate. Compared with
the calendar, not with the day of the report. A period that has begun takes estimates only: add `estimate: true`, or
write the day on which the figures were closed (day 14 of a quarter's last month by Decree 09/2019/NĐ-CP).

Sai | Bad
```yaml
measurements:
  - as_of: 2031-12
    value: 55
```

Đúng | Good
```yaml
measurements:
  - as_of: 2029-12
    value: 55
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rows import rows
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import day
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK305",
    name="measurement-in-future",
    severity=Severity.ERROR,
    title=Text("Số đo ở tương lai", "A measurement in the future"),
    message=Text(
        "số đo của {as_of}, mà hôm nay mới là ngày {today}",
        "a figure for {as_of}, but today is {today}",
    ),
    help=Text(
        "Sửa `as_of`; mức dự kiến cho tương lai là mục tiêu, không phải số đo.",
        "Correct `as_of`; what is expected of the future is a target, not a measurement.",
    ),
)

_NOT_OVER = Text(
    "số đo của {as_of} khi kỳ đó chưa hết (hết ngày {end})",
    "a figure for {as_of}, which has not ended (it ends on {end})",
)
_CLOSED = Text(
    "Thêm `estimate: true` nếu là ước thực hiện; nếu là số thật thì ghi `as_of` đúng ngày chốt số liệu.",
    "Add `estimate: true` if it is an estimate; else write into `as_of` the day on which the figures were closed.",
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every figure for a time that has not come, and every one but estimates for a period that has not ended."""
    today = workspace.real_day
    for kpi in folder.kpis.values():
        for at, measured in rows(kpi, "measurements"):
            if measured.as_of.last <= today:
                continue
            args: dict[str, object] = {
                "today": day(today),
                "as_of": measured.as_of.iso,
                "end": day(measured.as_of.last),
            }
            hit = Hit(kpi, ("measurements", at, "as_of"), args)
            if measured.as_of.first > today:
                yield hit
            elif measured.as_of.last > today and not measured.estimate:
                yield Hit(kpi, hit.path, hit.args, help=_CLOSED, message=_NOT_OVER)
