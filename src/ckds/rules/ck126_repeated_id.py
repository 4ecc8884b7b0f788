"""Hai nhóm nhiệm vụ hoặc hai chế độ báo cáo của một kế hoạch có cùng mã, nên không biết bản ghi khác nói đến mục nào.

Two groups, or two report duties, of one plan have the same id, so nobody knows which one other records mean.

Sai | Bad
```yaml
groups:
  - id: "1"
    title: Dữ liệu
  - id: "1"
    title: Hạ tầng
```

Đúng | Good
```yaml
groups:
  - id: "1"
    title: Dữ liệu
  - id: "2"
    title: Hạ tầng
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.engine import relate
from ckds.rules.rows import rows
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK126",
    name="repeated-id",
    severity=Severity.ERROR,
    title=Text("Mã nhóm hoặc chế độ báo cáo bị lặp", "An id of a group or a duty used twice"),
    message=Text("mã “{id}” đã dùng cho “{other}”", "the id “{id}” is taken by “{other}”"),
    help=Text(
        "Đổi một trong hai mã, và sửa các bản ghi dẫn đến nó.",
        "Change one of the two, and the records that refer to it.",
    ),
)
_FIRST = Text("mã này đã dùng ở đây", "the id is used here already")


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every id of a group or a duty that an earlier one of the plan has."""
    del workspace
    if folder.plan is None:
        return
    for name in ("groups", "duties"):
        first: dict[str, tuple[int, str]] = {}
        for at, one in rows(folder.plan, name):
            if one.id in first:
                place, title = first[one.id]
                related = (relate(folder.plan, _FIRST, name, place, "id"),)
                args: dict[str, object] = {"id": one.id, "other": title}
                yield Hit(folder.plan, (name, at, "id"), args, related=related, occurrence=one.title)
            else:
                first[one.id] = at, one.title or one.id
