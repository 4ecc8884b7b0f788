"""Các đơn vị trong danh bạ dẫn vòng tròn: cấp trên của nhau, nhóm chứa nhau, hoặc kế tục nhau.

Vòng tròn làm sai việc tìm cấp trên, thành viên nhóm và đơn vị kế tục. Báo một lần cho mỗi vòng.

Units of the directory go round in a circle: each above the other, groups inside each other, or each the successor of the
other. Parents, members and successors can then not be found rightly. Each circle is told once.

Sai | Bad
```yaml
- id: nhom-1
  members: [nhom-2]
- id: nhom-2
  members: [nhom-1]
```

Đúng | Good
```yaml
- id: nhom-1
  members: [nhom-2]
- id: nhom-2
  members: [so-y-te]
```
"""

from collections.abc import Iterator
from typing import Final

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.cycles import cycles
from ckds.rules.engine import relate
from ckds.rules.rule import Hit, Rule
from ckds.rules.unit_refs import unit_refs
from ckds.source.problem import Path
from ckds.workspace.directory import Directory
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK115",
    name="unit-cycle",
    severity=Severity.ERROR,
    title=Text("Đơn vị dẫn vòng tròn", "Units in a circle"),
    message=Text("các đơn vị dẫn vòng tròn ({what}): {ring}", "units in a circle ({what}): {ring}"),
    help=Text("Bỏ hoặc sửa một trong các chỗ dẫn này.", "Delete or correct one of these references."),
)
_WHAT: Final = {
    "parent": Text("là cấp trên của nhau", "each above the other"),
    "members": Text("nhóm chứa lẫn nhau", "each a member of the other"),
    "successors": Text("kế tục lẫn nhau", "each the successor of the other"),
}
_NEXT = Text("một đơn vị khác trong vòng", "another unit of the circle")


def check_repository(workspace: Workspace) -> Iterator[Hit]:
    """Yield every circle of parents, of groups in groups, and of successors."""
    for name, what in _WHAT.items():
        yield from _circles(name, what, workspace.directory)


def _circles(name: str, what: Text, directory: Directory) -> Iterator[Hit]:
    edges = {full: _edges(directory, full, name) for full in directory.units}
    for ring in cycles(edges):
        first, after = ring[0], ring[1 % len(ring)]
        related = tuple(relate(directory.units[full], _NEXT, name) for full in ring[1:5])
        args: dict[str, object] = {"what": what, "ring": " → ".join([*ring[:8], "…" if len(ring) > 8 else first])}
        yield Hit(directory.units[first], edges[first][after], args, related=related)


def _edges(directory: Directory, full: str, name: str) -> dict[str, Path]:
    """Return the units that a unit refers to under a key; of a group's rule nobody knows who will fit, so it is no circle."""
    area = full.partition("/")[0]
    refs = [ref for ref in unit_refs(directory.units[full]) if ref.path[0] == name and "except" not in ref.path]
    named = [(directory.resolve(ref.ref, area), ref.path) for ref in refs if ref.path != ("members", "parent")]
    return {unit: path for unit, path in reversed(named) if unit}
