"""Nhiều danh bạ cùng có mã đơn vị này, và danh bạ của kế hoạch thì không, nên không biết là đơn vị nào.

Mã không kèm danh bạ có nghĩa là đơn vị trong danh bạ của kế hoạch (`area:`), hoặc đơn vị duy nhất mang mã ấy trong mọi danh bạ.
Ở đây cả hai đều không đúng: ghi đầy đủ `<danh bạ>/<mã>`.

Several directories have a unit of this id, and the plan's own does not, so it is not clear which is meant. A bare id
means the unit in the plan's `area`, or the only one of that id anywhere. Neither holds here: write `<area>/<id>`.

Sai | Bad
```yaml
support: [so-du-lich]
```

Đúng | Good
```yaml
support: [hai-phong/so-du-lich]
```
"""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.engine import relate
from ckds.rules.lost import may_be_lost
from ckds.rules.meant import either
from ckds.rules.refs import accepted, by_unit, cited
from ckds.rules.rule import Hit, Rule
from ckds.rules.unit_refs import unit_refs
from ckds.rules.written import damaged
from ckds.source.problem import Path
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK103",
    name="ambiguous-unit",
    severity=Severity.ERROR,
    title=Text("Mã đơn vị có ở nhiều danh bạ", "A unit id that several directories have"),
    message=Text(
        "“{unit}” có ở {count} danh bạ, không rõ là đơn vị nào",
        "“{unit}” is in {count} directories, so it is not clear which unit is meant",
    ),
    help=Text("Ghi đầy đủ: {choices}", "Write it in full: {choices}"),
)
_HERE = Text("một đơn vị mang mã này", "one unit of this id")


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every bare id of a plan that may mean several units; none where its area cannot be read."""
    area = folder.area
    if folder.plan is None or damaged(folder.plan, "area") or (area and area not in workspace.directory.areas):
        return  # which area is meant is another rule's matter (CK123)
    some = (stand for unit, of in by_unit(folder).items() if _several(unit, area, workspace) for stand in of)
    for stand in chain(some, cited(folder)):
        yield from _unclear(stand.entry, stand.at_id, stand.ref.unit, folder.area, workspace)


def _several(unit: str | None, area: str | None, workspace: Workspace) -> bool:
    return bool(unit) and len(workspace.directory.candidates(unit or "", area)) > 1


def check_repository(workspace: Workspace) -> Iterator[Hit]:
    """Yield such ids of the directory itself, and of waivers."""
    for full, entry in workspace.directory.units.items():
        for path, ref, _ in unit_refs(entry):
            yield from _unclear(entry, path, ref, full.partition("/")[0], workspace)
    for stand, area in accepted(workspace):
        yield from _unclear(stand.entry, stand.at_id, stand.ref.unit, area, workspace)


def _unclear(entry: Entry[Any], path: Path, unit: str | None, area: str | None, workspace: Workspace) -> Iterator[Hit]:
    if not unit or "/" in unit:
        return
    directory = workspace.directory
    found = directory.candidates(unit, area)
    if len(found) > 1 and not (area and may_be_lost(workspace, unit, area)):
        where = tuple(relate(directory.units[full], _HERE, "id") for full in found[:4])
        args: dict[str, object] = {"unit": unit, "count": len(found), "choices": either(found[:8])}
        yield Hit(entry, path, args, related=where)
