"""Thời hạn phụ thuộc vào một việc khác (“theo hướng dẫn của …”, “sau khi … được phê duyệt”) nên chưa có ngày nào.

Nhiệm vụ được xếp riêng, không tính quá hạn. Khi việc đó đã xảy ra và biết ngày phải xong, ghi ngày đó vào
`extensions` cùng văn bản. Nhiệm vụ đã hoàn thành hoặc đã hủy, và báo cáo đột xuất, không bị báo.

The deadline waits on something else, so there is no day yet; the task is listed apart and cannot be overdue. Once the
day is known record it under `extensions` with the act. Tasks that are done or cancelled, and reports on demand, are not
reported.

Sai | Bad
```yaml
due: theo hướng dẫn của Bộ Thông tin và Truyền thông
```

Đúng | Good
```yaml
due: theo hướng dẫn của Bộ Thông tin và Truyền thông
extensions:
  - due: tháng 9 năm 2030
    on: 2030-03-20
    act: 1234/BTTTT-KTS
```
"""

from collections.abc import Iterator

from ckds.dates.deadline import Kind
from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.due import Worded, worded
from ckds.rules.rows import stated
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import short
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK208",
    name="deadline-waits",
    severity=Severity.INFO,
    title=Text("Thời hạn chờ một việc khác", "A deadline that waits on something else"),
    message=Text("chưa có ngày đến hạn: còn chờ “{event}”", "there is no day yet: it waits on “{event}”"),
    help=Text(
        "Khi đã rõ ngày, ghi vào `extensions`: `due`, `on`, `act`.",
        "Once the day is known record it under `extensions`: `due`, `on`, `act`.",
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every deadline of open work that waits on something else."""
    for one in worded(folder, workspace.settings.record):
        if one.deadline.kind in (Kind.CONDITIONAL, Kind.RELATIVE) and one.deadline.last is None and not _settled(one):
            yield Hit(one.entry, one.path, {"event": short(one.deadline.waits_on or one.text)})


def _settled(one: Worded) -> bool:
    """Is there nothing to wait for any more, or was it never meant to have a day?"""
    if one.role == "duty":
        return bool(one.owner.every == "on-demand")
    if one.role == "plan":
        return False
    later = one.role == "task" and stated(one.entry, "extensions")
    return later or stated(one.entry, "completed") or stated(one.entry, "cancelled")
