"""Chuyển đơn vị chủ trì từ một đơn vị mà lúc đó không chủ trì.

`lead` giữ nguyên đơn vị như kế hoạch đã giao; mỗi lần chuyển là một mục của `lead_changes`, nối tiếp nhau theo ngày. Lỗi
thường gặp: đã sửa cả `lead` thành đơn vị mới.

The lead passes from a body that did not have it at the time. `lead` keeps the body that the plan named; each change is an
entry of `lead_changes`, one following from the other by its day. Often `lead` was overwritten with the new body.

Sai | Bad
```yaml
lead: so-y-te
lead_changes:
  - on: 2030-03-01
    act: 200/QĐ-UBND
    from: so-tttt
    to: so-y-te
```

Đúng | Good
```yaml
lead: so-tttt
lead_changes:
  - on: 2030-03-01
    act: 200/QĐ-UBND
    from: so-tttt
    to: so-y-te
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text, listed
from ckds.records.shared import UnitRef
from ckds.records.task import Task
from ckds.rules.engine import relate
from ckds.rules.rows import rows, spoilt, sure
from ckds.rules.rule import Hit, Rule
from ckds.text import fold
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK413",
    name="lead-change-mismatch",
    severity=Severity.ERROR,
    title=Text("Chuyển chủ trì không khớp", "A change of lead that does not follow"),
    message=Text(
        "“{unit}” không chủ trì nhiệm vụ này trước ngày {on}; chủ trì lúc đó: {leads}",
        "“{unit}” did not lead this task before {on}; the lead was: {leads}",
    ),
    help=Text(
        "`lead` giữ đơn vị như kế hoạch giao, không sửa khi chuyển; kiểm tra `from` và thứ tự ngày của `lead_changes`.",
        "`lead` keeps the body that the plan named; check `from` and the order of days in `lead_changes`.",
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every change of lead from a body that did not lead."""
    for task in folder.tasks.values():
        certain = not spoilt(task, "lead") and sure(task, "lead_changes", "on", "from", "to")
        if task.record.lead and task.record.lead_changes and certain:
            yield from _chain(task, folder, workspace)


def _chain(task: Entry[Task], folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    leads = {_body(ref, folder, workspace): ref.shown for ref in task.record.lead}
    for at, change in sorted(rows(task, "lead_changes"), key=lambda one: one[1].on):
        if change.from_ is None:
            leads = {} if len(leads) == 1 else leads
        else:
            body = _body(change.from_, folder, workspace)
            if body not in leads and not _member(body, leads, folder, workspace):
                where = relate(task, Text("đơn vị chủ trì của kế hoạch", "the lead of the plan"), "lead")
                names = listed(list(leads.values()))
                args: dict[str, object] = {"unit": change.from_.shown, "on": change.on.isoformat(), "leads": names}
                yield Hit(task, ("lead_changes", at, "from", "unit"), args, related=(where,))
            leads.pop(body, None)
        leads[_body(change.to, folder, workspace)] = change.to.shown


def _body(ref: UnitRef, folder: PlanFolder, workspace: Workspace) -> str:
    """Return what tells one body from another: its full id, else its words."""
    return workspace.directory.resolve(ref.unit, folder.area) or fold(ref.shown)


def _member(body: str, leads: dict[str, str], folder: PlanFolder, workspace: Workspace) -> bool:
    """Does the body belong to a group that leads?"""
    directory = workspace.directory
    return any(directory.is_group(lead) and body in directory.members(lead, folder.first_day()) for lead in leads)
