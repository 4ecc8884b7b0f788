"""Các lần tạm dừng không khớp nhau: kết thúc trước khi bắt đầu, chồng lên nhau, hoặc lần trước chưa kết thúc đã có lần sau.

Thời gian tạm dừng không tính vào thời hạn, nên ghi sai là sai số ngày quá hạn.

The pauses do not fit together: one ends before it begins, two overlap, or one has no end and another follows. Paused time
does not count against the deadline, so a mistake here makes the days overdue wrong.

Sai | Bad
```yaml
paused:
  - on: 2030-02-01
    until: 2030-01-01
    act: 200/QĐ-UBND
```

Đúng | Good
```yaml
paused:
  - on: 2030-02-01
    until: 2030-03-01
    act: 200/QĐ-UBND
```
"""

from collections.abc import Iterator
from itertools import pairwise

from ckds.finding import Severity
from ckds.lang import Text
from ckds.records.task import Pause, Task
from ckds.rules.engine import relate
from ckds.rules.rows import rows
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK409",
    name="pause-order",
    severity=Severity.ERROR,
    title=Text("Các lần tạm dừng không khớp", "Pauses that do not fit together"),
    message=Text(
        "tạm dừng từ {on} mà kết thúc trước đó, {until}", "the pause of {on} ends before it begins, on {until}"
    ),
    help=Text("Kiểm tra `on` và `until` của các lần tạm dừng.", "Check `on` and `until` of the pauses."),
)

_OPEN = Text(
    "tạm dừng từ {on} trong khi lần tạm dừng {before} chưa kết thúc",
    "the pause of {on} begins while that of {before} has no end",
)
_CLOSE = Text("Thêm `until` cho lần tạm dừng trước.", "Add `until` to the pause before.")
_OVERLAP = Text(
    "tạm dừng từ {on} trong khi lần tạm dừng {before} kéo dài đến {until}",
    "the pause of {on} begins while that of {before} lasts until {until}",
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every pause that ends before it begins, and every one that begins within another."""
    for task in folder.tasks.values():
        pauses = sorted(rows(task, "paused"), key=lambda one: one[1].on)
        for at, pause in pauses:
            if pause.until and pause.until < pause.on:
                args: dict[str, object] = {"on": pause.on.isoformat(), "until": pause.until.isoformat()}
                yield Hit(task, ("paused", at, "until"), args)
        for (first, before), (at, pause) in pairwise(pauses):
            yield from _within(task, first, before, at, pause)


def _within(task: Entry[Task], first: int, before: Pause, at: int, pause: Pause) -> Iterator[Hit]:
    until = before.until
    if until and pause.on >= until:
        return
    if until and until < before.on:
        return
    where = relate(task, Text("lần tạm dừng trước", "the pause before"), "paused", first, "on")
    args: dict[str, object] = {"on": pause.on.isoformat(), "before": before.on.isoformat()}
    if until is None:
        yield Hit(task, ("paused", at, "on"), args, help=_CLOSE, message=_OPEN, related=(where,))
    else:
        args["until"] = until.isoformat()
        yield Hit(task, ("paused", at, "on"), args, message=_OVERLAP, related=(where,))
