"""Hai đơn vị của một danh bạ có cùng mã: chỉ mục đầu được dùng, mục sau bị bỏ qua.

Đơn vị được lập lại với cùng tên vẫn là đơn vị mới và cần mã mới, ví dụ `so-khcn-2025`.

Two units of one directory have the same id: only the first is used, the later entry is passed over. A body set up anew
under the same name is a new unit and needs a new id, such as `so-khcn-2025`.

Sai | Bad
```yaml
- id: so-khcn
  name: Sở Khoa học và Công nghệ
  kind: department
- id: so-khcn
  name: Sở Khoa học và Công nghệ (từ 01/3/2025)
  kind: department
```

Đúng | Good
```yaml
- id: so-khcn
  name: Sở Khoa học và Công nghệ
  kind: department
  valid: {to: 2025-02-28}
- id: so-khcn-2025
  name: Sở Khoa học và Công nghệ
  kind: department
  valid: {from: 2025-03-01}
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.engine import relate
from ckds.rules.rule import Hit, Rule
from ckds.rules.written import written
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK109",
    name="duplicate-unit",
    severity=Severity.ERROR,
    title=Text("Hai đơn vị cùng mã", "Two units with one id"),
    message=Text(
        "mã “{unit}” đã dùng cho “{first}”, nên mục này bị bỏ qua",
        "the id “{unit}” is taken by “{first}”, so this entry is passed over",
    ),
    help=Text(
        "Đặt mã khác cho đơn vị này, hoặc xóa mục thừa.",
        "Give this unit another id, or delete the entry if it is one too many.",
    ),
)
_FIRST = Text("mã này đã có ở đây", "the id stands here already")


def check_repository(workspace: Workspace) -> Iterator[Hit]:
    """Yield every unit whose id another one of its directory has."""
    for entry in workspace.directory.twice:
        if written(entry, ("id",)) == entry.record.id:
            first = workspace.directory.units[entry.id]
            args: dict[str, object] = {"unit": entry.record.id, "first": first.record.name}
            yield Hit(entry, ("id",), args, related=(relate(first, _FIRST, "id"),))
