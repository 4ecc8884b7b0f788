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

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from ckds.finding import Related, Severity
from ckds.lang import Text
from ckds.rules.engine import relate
from ckds.rules.once import once
from ckds.rules.refs import by_unit
from ckds.rules.rows import spoilt
from ckds.rules.rule import Hit, Rule
from ckds.rules.unit_refs import unit_refs
from ckds.workspace.directory import Directory
from ckds.workspace.entry import PlanFolder
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


class Use(NamedTuple):
    """What an empty group is given in one plan: the first record, its place, and how often."""

    record: str
    related: Related
    number: int


def check_repository(workspace: Workspace) -> Iterator[Hit]:
    """Yield every group that leads a task or owes a report and resolves to nobody."""
    yield from conclude([gather(folder, workspace) for folder in workspace.plans.values()], workspace)


def gather(folder: PlanFolder, workspace: Workspace) -> dict[str, Use]:
    """Return what one plan gives to groups of nobody."""
    directory, day = workspace.directory, folder.first_day()
    found: dict[str, Use] = {}
    for unit, some in by_unit(folder).items():
        full = directory.resolve(unit, folder.area)
        if full is None or not directory.is_group(full) or not _known_empty(workspace, full, day):
            continue
        for stand in some:
            if stand.role != "lead" and not (stand.path[0] == "duties" and stand.role == "from"):
                continue
            if full in found:
                found[full] = found[full]._replace(number=found[full].number + 1)
            else:
                found[full] = Use(stand.entry.id, relate(stand.entry, _USED, *stand.path), 1)
    return found


def conclude(gathered: Iterable[dict[str, Use]], workspace: Workspace) -> Iterator[Hit]:
    """Yield the groups that any plan gives something to, in the order of the directory."""
    found: dict[str, list[Use]] = {}
    for uses in gathered:
        for full, use in uses.items():
            found.setdefault(full, []).append(use)
    for full in workspace.directory.units if found else ():
        if full in found:
            entry, first = workspace.directory.units[full], found[full][0]
            more = sum(use.number for use in found[full]) - 1
            args: dict[str, object] = {"name": entry.record.name, "where": first.record}
            args["more"] = Text(f" và {more} chỗ khác", f" and {more} more") if more else ""
            yield Hit(entry, ("members",), args, related=(first.related,))


def _known_empty(workspace: Workspace, full: str, day: date | None) -> bool:
    known: dict[tuple[str, date | None], bool] = once(workspace, "groups of nobody", dict)
    if (full, day) not in known:
        known[full, day] = _is_empty(workspace.directory, full, day)
    return known[full, day]


def _is_empty(directory: Directory, full: str, day: date | None) -> bool:
    """Has the group no member, and is everything written of it readable?"""
    return not directory.members(full, day) and _readable(directory, full)


def _readable(directory: Directory, full: str) -> bool:
    """Could all be read that says who belongs to a group: its entry, those of its groups, every file with members?"""
    open_, seen = [full], {full}
    while open_:
        one = open_.pop()
        entry = directory.units[one]
        area = one.partition("/")[0]
        members = entry.record.members
        below = members is not None and members.rule is not None and members.rule.parent is not None
        refs = [directory.resolve(ref, area) for path, ref, _ in unit_refs(entry) if path[0] == "members"]
        # What stands below a parent may stand in any area's file.
        if area in directory.unread or (below and directory.unread) or None in refs or spoilt(entry, "members"):
            return False
        inner = [ref for ref in refs if ref and ref not in seen and directory.is_group(ref)]
        seen.update(inner)
        open_ += inner
    return True
