"""Danh bạ dẫn một đơn vị mà không danh bạ nào có: cấp trên, đơn vị kế tục hoặc thành viên của nhóm.

Nhóm sẽ thiếu thành viên, hoặc (khi sai `parent` của `members`) gồm cả những đơn vị không thuộc nhóm; tên kế tục không hiện được.

The directory names a unit that no directory has: a parent, a successor or a member of a group. The group then lacks a
member, or (where `parent` of `members` is wrong) takes in units that do not belong to it; the successor cannot be shown.

Sai | Bad
```yaml
- id: so-tttt
  successors:
    - unit: so-khcnn
```

Đúng | Good
```yaml
- id: so-tttt
  successors:
    - unit: so-khcn
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.lost import may_be_lost
from ckds.rules.meant import meant
from ckds.rules.rule import Hit, Rule
from ckds.rules.unit_refs import unit_refs
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK108",
    name="unknown-member",
    severity=Severity.ERROR,
    title=Text("Danh bạ dẫn đơn vị không có", "The directory names a unit that it does not have"),
    message=Text(
        "không có đơn vị “{ref}” trong danh bạ ({role} của {unit})",
        "the directory has no unit “{ref}” ({role} of {unit})",
    ),
    help=Text(
        "Tra mã bằng: ckds units TÊN; hoặc thêm đơn vị ấy vào danh bạ.",
        "Look the id up with: ckds units NAME; or add that unit to the directory.",
    ),
)


def check_repository(workspace: Workspace) -> Iterator[Hit]:
    """Yield every unit that another unit names and that is not there."""
    directory = workspace.directory
    for full, entry in directory.units.items():
        area = full.partition("/")[0]
        for path, ref, role in unit_refs(entry):
            if not directory.candidates(ref, area) and not may_be_lost(workspace, ref):
                near = directory.near.to(ref.rpartition("/")[2])
                yield Hit(entry, path, {"ref": ref, "role": role, "unit": full}, help=meant(near, RULE.help))
