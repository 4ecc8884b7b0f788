"""Mã đơn vị không có trong danh bạ, nên không biết ai phải làm.

Tra mã đúng bằng `ckds units TÊN`; đơn vị chưa có thì thêm vào `plans/units/<danh bạ>.yaml`. Tên in trong văn bản mà
không xác định được là ai thì giữ nguyên bằng `as:`.

The directory has no unit of this id, so nobody knows who is meant. Look the id up with `ckds units NAME`; add a body
that is not there yet to `plans/units/<area>.yaml`. A printed name that cannot be resolved is kept with `as:`.

Sai | Bad
```yaml
lead: so-xyz
```

Đúng | Good
```yaml
lead: so-y-te
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.lost import may_be_lost
from ckds.rules.meant import meant
from ckds.rules.refs import Stand, accepted, by_unit, cited
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK101",
    name="unknown-unit",
    severity=Severity.ERROR,
    title=Text("Đơn vị không có trong danh bạ", "A unit that the directory does not have"),
    message=Text("không có đơn vị “{unit}” trong danh bạ", "the directory has no unit “{unit}”"),
    help=Text(
        "Tra mã bằng: ckds units TÊN; hoặc thêm vào units/; hoặc giữ tên như in: `as: …`",
        "Look the id up with: ckds units NAME; or add it to units/; or keep the words as printed: `as: …`",
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every unit id that no directory of the repository has."""
    for unit, some in by_unit(folder).items():
        if unit and not workspace.directory.candidates(unit, folder.area):
            for stand in some:
                yield from _unknown(stand, folder.area, workspace)
    for stand in cited(folder):
        yield from _unknown(stand, folder.area, workspace)


def check_repository(workspace: Workspace) -> Iterator[Hit]:
    """Yield the unknown ids of those who answer for waivers."""
    for stand, area in accepted(workspace):
        yield from _unknown(stand, area, workspace)


def _unknown(stand: Stand, area: str | None, workspace: Workspace) -> Iterator[Hit]:
    unit, directory = stand.ref.unit, workspace.directory
    if unit and not directory.candidates(unit, area) and not may_be_lost(workspace, unit):
        bare = unit.rpartition("/")[2]
        elsewhere = directory.candidates(bare, area) if "/" in unit else []
        yield Hit(
            stand.entry,
            stand.at_id,
            {"unit": unit},
            help=meant(elsewhere[:3] or directory.near.to(bare), RULE.help),
        )
