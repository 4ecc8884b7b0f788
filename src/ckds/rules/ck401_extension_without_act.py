"""Gia hạn mà không ghi văn bản nào. Gia hạn là việc chính thức: không có văn bản thì hạn cũ vẫn còn nguyên giá trị.

Ghi số, ký hiệu văn bản cho phép vào `act`.

The deadline was extended and no act is named. An extension is formal: without an act the old deadline stands. Write the
number of the act into `act`.

Sai | Bad
```yaml
extensions:
  - due: Quý I năm 2031
    on: 2030-03-20
```

Đúng | Good
```yaml
extensions:
  - due: Quý I năm 2031
    on: 2030-03-20
    act: 1234/UBND-VX
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rows import rows, stated
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import short
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK401",
    name="extension-without-act",
    severity=Severity.WARNING,
    title=Text("Gia hạn không có văn bản", "An extension without an act"),
    message=Text(
        "gia hạn đến “{due}” mà không ghi văn bản cho phép", "the extension to “{due}” names no act that allowed it"
    ),
    help=Text(
        "Thêm `act:` với số, ký hiệu văn bản gia hạn vào mục này; ghi bằng lệnh thì nêu luôn --act: ckds extend {record} --to … --act …",
        "Add `act:` with the number of the act to this entry; with the command name it at once: ckds extend {record} --to … --act …",
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every extension without an act."""
    for task in folder.tasks.values():
        for at, extension in rows(task, "extensions"):
            if not stated(task, "extensions", at, "act"):
                args: dict[str, object] = {"due": short(extension.due), "record": task.id}
                yield Hit(task, ("extensions", at, "act"), args, key=True, occurrence=extension.for_)
