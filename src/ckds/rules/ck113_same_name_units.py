"""Hai đơn vị của một danh bạ cùng mang một tên trong cùng thời gian, nên tra theo tên không biết là đơn vị nào.

Tên đầy đủ, tên viết tắt và các cách viết khác đều tính; chữ hoa, dấu cách và chỗ đặt dấu (`hóa`, `hoá`) không tính. Đơn vị lập
lại cùng tên thì ghi `valid` cho cả hai, để mỗi ngày chỉ có một.

Two units of one directory bear one name at the same time, so a look-up by name cannot tell them apart. Full name, short
name and other spellings count; capitals, blanks and where the tone mark stands do not. Where a body was set up anew
under its old name, give `valid` to both, so that there is only one on any day.

Sai | Bad
```yaml
- id: so-khcn
  name: Sở Khoa học và Công nghệ
  kind: department
- id: so-khcn-2025
  name: Sở Khoa học và Công nghệ
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
from datetime import date

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.engine import relate
from ckds.rules.names import bearers, names
from ckds.rules.rows import spoilt
from ckds.rules.rule import Hit, Rule
from ckds.rules.unit_days import Days, exists
from ckds.text import fold
from ckds.workspace.directory import Directory
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK113",
    name="same-name-units",
    severity=Severity.ERROR,
    title=Text("Hai đơn vị cùng tên trong cùng thời gian", "Two units with one name at one time"),
    message=Text(
        "“{name}” cũng là tên của {other} trong cùng thời gian",
        "“{name}” is also the name of {other} at the same time",
    ),
    help=Text(
        "Ghi `valid` để hai đơn vị nối tiếp nhau, hoặc bỏ tên chung ở một bên, hoặc xóa mục thừa.",
        "Give `valid` so that one follows the other, or drop the shared name from one, or delete the surplus entry.",
    ),
)
_OTHER = Text("đơn vị kia", "the other unit")


def check_repository(workspace: Workspace) -> Iterator[Hit]:
    """Yield each name of a unit that an earlier one of its directory has while both exist."""
    directory, bearing = workspace.directory, bearers(workspace)
    for full, entry in directory.units.items():
        said: set[str] = set()
        for path, name in names(entry.record):
            rivals = bearing[fold(name)]
            other = _rival(directory, full, rivals) if len(rivals) > 1 else None
            if other and other not in said:
                said.add(other)
                related = relate(directory.units[other], _OTHER, "name")
                yield Hit(entry, path, {"name": name, "other": other}, related=(related,))


def _rival(directory: Directory, full: str, bearing: list[str]) -> str | None:
    """Return the first unit before ``full`` in its area that bears the name at the same time."""
    area = full.partition("/")[0]
    for other in bearing:
        if other == full:
            return None
        if other.partition("/")[0] == area and _together(directory, full, other):
            return other
    return None


def _together(directory: Directory, one: str, other: str) -> bool:
    if any(spoilt(directory.units[full], "valid", "name") for full in (one, other)):
        return False
    valid = directory.units[one].record.valid
    days = Days((valid.from_ if valid else None) or date.min, (valid.to if valid else None) or date.max)
    return exists(directory, other, days)
