"""Đơn vị chủ trì một việc chưa xong, hoặc theo dõi một chỉ tiêu, đã kết thúc hoạt động: việc này nay do ai làm?

Kế hoạch giữ tên đã in; khi có văn bản chuyển giao thì ghi thêm `lead_changes`, từ đó việc được tính cho đơn vị mới. Không báo
với kế hoạch đã hết kỳ hoặc đã đóng.

The unit that leads open work, or answers for a KPI, has ended: whose is it now? The plan keeps the printed name; when an
act hands the work over, add `lead_changes`, and from then on it counts for the new unit. Plans whose period is over or
that are closed are passed over.

Sai | Bad
```yaml
# Sở Thông tin và Truyền thông kết thúc ngày 28/02/2025; hôm nay 15/6/2025
lead: so-tttt
due: tháng 12 năm 2025
```

Đúng | Good
```yaml
lead: so-tttt
due: tháng 12 năm 2025
lead_changes:
  - on: 2025-03-01
    act: 12/QĐ-UBND
    from: so-tttt
    to: so-khcn-2025
```
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from ckds.finding import Severity
from ckds.lang import Text
from ckds.records.kpi import Kpi
from ckds.records.shared import UnitRef
from ckds.records.task import Task
from ckds.rules.engine import relate
from ckds.rules.refs import Stand, by_unit, listed
from ckds.rules.rows import rows
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import day
from ckds.rules.unit_days import Days, called, exists, instead, issue_days, typed
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK111",
    name="unit-dissolved",
    severity=Severity.WARNING,
    title=Text("Đơn vị đã kết thúc hoạt động", "A unit that has ended since"),
    message=Text("“{name}” đã kết thúc hoạt động ngày {ended}; {now}", "“{name}” ended on {ended}; {now}"),
    help=Text(
        "Khi có văn bản chuyển giao, thêm vào `lead_changes`: on, act, from: {unit}, to: {to}.",
        "When an act hands the work over, add to `lead_changes`: on, act, from: {unit}, to: {to}.",
    ),
)
_OWNER = Text(
    "Khi đã rõ ai theo dõi tiếp, ghi `owner: {to}`.", "When it is clear who goes on with it, write `owner: {to}`."
)
_UNKNOWN = Text("danh bạ chưa ghi đơn vị kế tục", "the directory names no successor")
_FIRST = Text(
    "Thêm `successors` cho {unit} trong danh bạ nếu đã biết; khi có văn bản chuyển giao, thêm `lead_changes`.",
    "Add `successors` to {unit} in the directory where they are known; when an act hands the work over, add `lead_changes`.",
)
_VALID = Text("thời gian hoạt động của đơn vị", "when the unit exists")


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield who leads open work or answers for a KPI and has ended since the plan was issued."""
    if not _running(folder, workspace.today) or not _any_ended(folder, workspace):
        return
    for task in folder.tasks.values():
        if _open(task.record, workspace.today):
            for stand in _current(task, workspace.today):
                yield from _ended(stand, folder, workspace)
    for kpi in folder.kpis.values():
        if kpi.record.owner and _awaited(kpi.record, workspace.today):
            yield from _ended(Stand(kpi, ("owner",), kpi.record.owner, "owner"), folder, workspace)


def _any_ended(folder: PlanFolder, workspace: Workspace) -> bool:
    """Has any unit ended that the plan names in any role?"""
    directory = workspace.directory
    found = (directory.resolve(unit, folder.area) for unit in by_unit(folder))
    valid = (directory.units[full].record.valid for full in found if full)
    return any(one and one.to and one.to < workspace.today for one in valid)


def _running(folder: PlanFolder, today: date) -> bool:
    plan = folder.plan.record if folder.plan else None
    return plan is not None and plan.period.last >= today and (plan.closed is None or plan.closed > today)


def _open(task: Task, today: date) -> bool:
    done = task.completed is not None and (task.completed.on.first or task.completed.on.last) <= today
    return not done and (task.cancelled is None or task.cancelled.on > today)


def _awaited(kpi: Kpi, today: date) -> bool:
    return not kpi.targets or any(target.by.last >= today for target in kpi.targets)


def _current(task: Entry[Task], today: date) -> list[Stand]:
    """Return who leads a task on ``today`` and has not finished: as in the plan, moved by every change up to that day."""
    leads = list(listed(task, "lead"))
    changes = sorted(rows(task, "lead_changes"), key=lambda row: row[1].on) if task.record.lead_changes else []
    for at, change in changes:
        if change.on <= today:
            leads = [lead for lead in leads if change.from_ and not lead.ref.same_body(change.from_)]
            leads.append(Stand(task, ("lead_changes", at, "to"), change.to, "lead"))
    finished = [result for result in task.record.results if result.period is None]
    return [lead for lead in leads if not any(_is_of(result, lead.ref) for result in finished)]


def _is_of(result: Any, lead: UnitRef) -> bool:
    return bool(result.unit and result.unit.same_body(lead)) or bool(lead.for_ and result.for_ == lead.for_)


def _ended(stand: Stand, folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    directory, today = workspace.directory, workspace.today
    full = directory.resolve(stand.ref.unit, folder.area)
    valid = directory.units[full].record.valid if full else None
    if not full or not valid or not valid.to or valid.to >= today:
        return
    issued = issue_days(folder)
    if issued and exists(directory, full, issued):
        yield _hit(stand, full, folder.area, workspace)


def _hit(stand: Stand, full: str, area: str | None, workspace: Workspace) -> Hit:
    directory = workspace.directory
    entry = directory.units[full]
    later = instead(workspace, full, Days(workspace.today, workspace.today))
    some = called(directory, later, area)
    now = Text(f"nay là {some.vi}", f"now it is {some.en}") if later else _UNKNOWN
    ended = entry.record.valid.to if entry.record.valid else None
    args: dict[str, object] = {"name": entry.record.name, "ended": day(ended or workspace.today), "now": now}
    args |= {"unit": stand.ref.unit or full, "to": typed(later[0], area) if later else "…"}
    help_ = _FIRST if not later else _OWNER if stand.role == "owner" else None
    return Hit(stand.entry, stand.at_id, args, help=help_, related=(relate(entry, _VALID, "valid"),))
