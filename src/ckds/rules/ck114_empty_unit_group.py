"""Nhóm đơn vị được giao việc nhưng không có thành viên nào, nên không ai phải làm và không ai bị tính là trễ.

Báo một lần ở nhóm, không báo ở từng nhiệm vụ. Thành viên tính vào ngày kế hoạch ban hành. Kê thành viên ở `members` (danh sách mã,
hoặc theo loại và cấp trên); văn bản không nói rõ gồm những ai thì để vậy.

A group of units is given work, and it has no member: nobody owes it and nobody is ever late with it. Said once at the
group, not at every task. Members are those on the day the plan was issued. List them in `members` (ids, or by kind and
parent); where the document does not say who belongs to it, leave it.

Sai | Bad
```yaml
- id: cac-quan
  name: Ủy ban nhân dân các quận
  kind: group
```

Đúng | Good
```yaml
- id: cac-quan
  name: Ủy ban nhân dân các quận
  kind: group
  members:
    kind: [district]
    parent: ubnd
```
"""

from collections.abc import Iterator
from datetime import date

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.engine import relate
from ckds.rules.refs import Stand, stands
from ckds.rules.rows import spoilt
from ckds.rules.rule import Hit, Rule
from ckds.rules.unit_refs import unit_refs
from ckds.workspace.directory import Directory
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK114",
    name="empty-unit-group",
    severity=Severity.WARNING,
    title=Text("Nhóm đơn vị không có thành viên", "A group of units without members"),
    message=Text(
        "nhóm “{name}” được giao việc ({where}{more}) nhưng không có thành viên nào",
        "the group “{name}” is given work ({where}{more}) and has no member",
    ),
    help=Text(
        "Kê thành viên ở `members`: danh sách mã, hoặc kind và parent. Không biết gồm những ai thì để vậy.",
        "List them in `members`: ids, or kind and parent. Where nobody knows who belongs to it, leave it.",
    ),
)
_USED = Text("nhóm được giao việc ở đây", "the group is given work here")


def check_repository(workspace: Workspace) -> Iterator[Hit]:
    """Yield every group that leads a task or owes a report and resolves to nobody."""
    directory = workspace.directory
    for full, uses in _empty(workspace).items():
        entry = directory.units[full]
        more = len(uses) - 1
        args: dict[str, object] = {"name": entry.record.name, "where": uses[0].entry.id}
        args["more"] = Text(f" và {more} chỗ khác", f" and {more} more") if more else ""
        yield Hit(entry, ("members",), args, related=(relate(uses[0].entry, _USED, *uses[0].path),))


def _empty(workspace: Workspace) -> dict[str, list[Stand]]:
    directory = workspace.directory
    known: dict[tuple[str, date | None], bool] = {}
    found: dict[str, list[Stand]] = {}
    for folder in workspace.plans.values():
        day = folder.first_day()
        for stand in stands(folder):
            given = stand.role == "lead" or (stand.path[0] == "duties" and stand.role == "from")
            full = directory.resolve(stand.ref.unit, folder.area) if given else None
            if full and directory.is_group(full):
                if (full, day) not in known:
                    known[full, day] = _is_empty(directory, full, day)
                if known[full, day]:
                    found.setdefault(full, []).append(stand)
    return {full: found[full] for full in directory.units if full in found}


def _is_empty(directory: Directory, full: str, day: date | None) -> bool:
    """Has the group no member, and is everything written of it readable?"""
    return not directory.members(full, day) and _readable(directory, full, set())


def _readable(directory: Directory, full: str, seen: set[str]) -> bool:
    entry = directory.units[full]
    if full in seen:
        return True
    seen.add(full)
    area = full.partition("/")[0]
    if area in directory.unread:
        return False
    refs = [directory.resolve(ref, area) for path, ref, _ in unit_refs(entry) if path[0] == "members"]
    inner = [ref for ref in refs if ref and directory.is_group(ref)]
    return not spoilt(entry, "members") and None not in refs and all(_readable(directory, one, seen) for one in inner)
