"""Ngày hoàn thành đã được xác nhận hơn một tháng mà đơn vị mới báo xong. Có thể một trong hai ngày sai.

Hoàn thành trước, báo sau vài ngày hay vài tuần là bình thường nên không báo; cách nhau hơn 31 ngày thì nên xem lại.

The completion lies more than a month before the day on which the unit said that it was done; one of the days may be wrong.
Some days or weeks between the two are usual and not reported.

Sai | Bad
```yaml
completed: 2030-01-15
reported: 2030-03-10
```

Đúng | Good
```yaml
completed: 2030-03-05
reported: 2030-03-10
```
"""

from collections.abc import Iterator
from datetime import timedelta

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.engine import relate
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK417",
    name="completed-before-reported",
    severity=Severity.INFO,
    title=Text("Hoàn thành từ lâu trước khi báo xong", "Completed long before it was reported"),
    message=Text(
        "hoàn thành từ {completed} mà hơn một tháng sau đơn vị mới báo xong ({reported})",
        "it was completed on {completed}, more than a month before the unit reported it ({reported})",
    ),
    help=Text("Kiểm tra hai ngày `reported` và `completed`.", "Check the days of `reported` and `completed`."),
)


_USUAL = timedelta(days=31)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every completion from long before the report of it."""
    for task in folder.tasks.values():
        completed, reported = task.record.completed, task.record.reported
        if completed and reported and reported.on.first and reported.on.first - completed.on.last > _USUAL:
            args: dict[str, object] = {"completed": completed.on.iso, "reported": reported.on.iso}
            where = relate(task, Text("ngày đơn vị báo xong", "the report"), "reported")
            yield Hit(task, ("completed", "on"), args, related=(where,))
