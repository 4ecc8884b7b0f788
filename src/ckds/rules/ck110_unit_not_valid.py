"""Đơn vị không hoạt động vào ngày kế hoạch được ban hành: đã kết thúc trước đó, hoặc sau đó mới thành lập.

Ngày hoạt động lấy ở `valid` của đơn vị trong danh bạ. Kế hoạch chỉ biết tháng hoặc năm ban hành thì đơn vị phải hoạt động
vào ít nhất một ngày trong khoảng đó. Đơn vị theo dõi chỉ tiêu có thể thay trong kỳ, nên chỉ cần hoạt động từ ngày ban hành đến
hết kỳ. Đơn vị nhận bàn giao (`lead_changes`), đơn vị báo cáo (`by`) xét theo ngày của chính mục ấy.

The unit does not exist on the day the plan was issued: it had ended before, or was set up later. A unit's days are its
`valid` in the directory. Where only the month or year of issue is known, the unit must exist on some day of it. Who
answers for a KPI may change on the way, so an owner needs to exist on some day from the issue to the end of the period.
Units that take work over (`lead_changes`) or report (`by`) are judged on the day of that entry.

Sai | Bad
```yaml
# kế hoạch ban hành 10/01/2030, Sở Khoa học và Công nghệ (so-khcn) hoạt động đến 28/02/2025
lead: so-khcn
```

Đúng | Good
```yaml
lead: so-khcn-2025
```
"""

from collections.abc import Iterator
from typing import Any

from ckds.finding import Severity
from ckds.lang import Text
from ckds.records.unit import Unit
from ckds.rules.engine import relate
from ckds.rules.refs import Stand, by_unit
from ckds.rules.rows import rows
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import day
from ckds.rules.unit_days import Days, called, exists, instead, issue_days, span
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK110",
    name="unit-not-valid",
    severity=Severity.ERROR,
    title=Text("Đơn vị không hoạt động vào ngày đó", "A unit that does not exist on that day"),
    message=Text("đơn vị “{name}” ({unit}) {why}; {when}", "the unit “{name}” ({unit}) {why}; {when}"),
    help=Text(
        "Chọn đơn vị hoạt động vào ngày đó, hoặc sửa `valid` của đơn vị trong danh bạ.",
        "Choose the unit that exists on that day, or correct `valid` of the unit in the directory.",
    ),
)
_ISSUED = Text("kế hoạch ban hành", "the plan was issued")
_RUNS = Text("kế hoạch thực hiện", "the plan is carried out")
_PASSED = Text("việc được chuyển", "the work was handed over")
_REPORTED = Text("việc này diễn ra", "this happened")
_AS_ISSUED = frozenset(("lead", "support", "issuer", "from", "to", "via"))
_VALID = Text("thời gian hoạt động của đơn vị", "when the unit exists")
_When = tuple[Days, Text]


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every unit that does not exist on the day it is named for."""
    issued = issue_days(folder)
    for unit, some in by_unit(folder).items():
        full = workspace.directory.resolve(unit, folder.area)
        if full is None or workspace.directory.units[full].record.valid is None:
            continue
        for stand in some:
            when = _when(stand, issued, folder)
            if when and not exists(workspace.directory, full, when[0]):
                yield _hit(stand, full, when, folder, workspace)


def _when(stand: Stand, issued: Days | None, folder: PlanFolder) -> _When | None:
    """Return the days on which the unit must exist, and what happened then; None where it is not judged."""
    if stand.path[0] == "lead_changes":
        changed = _at(stand, "lead_changes") if stand.role == "to" else None
        return (Days(changed.on, changed.on), _PASSED) if changed else None
    if stand.role == "by":
        return _reported(stand)
    if issued is None or folder.plan is None:
        return None
    if stand.role == "owner":
        return Days(issued.first, max(issued.last, folder.plan.record.period.last)), _RUNS
    return (issued, _ISSUED) if stand.role in _AS_ISSUED else None


def _reported(stand: Stand) -> _When | None:
    """Return when something was that a unit said or confirmed; by its place, since equal references are one."""
    name = stand.path[0]
    if name != "updates":
        return span(getattr(stand.entry.record, str(name)).on), _REPORTED
    update = _at(stand, "updates")
    return (span(update.date), _REPORTED) if update else None


def _at(stand: Stand, name: str) -> Any:
    """Return the entry of a list that the unit is named in."""
    at = stand.path[1]
    if stand.entry.sound and isinstance(at, int):
        return getattr(stand.entry.record, name)[at]
    return next((one for place, one in rows(stand.entry, name) if place == at), None)


def _hit(stand: Stand, full: str, when: _When, folder: PlanFolder, workspace: Workspace) -> Hit:
    entry = workspace.directory.units[full]
    days, what = when
    said = Text(f"{what.vi} {days.shown.vi}", f"{what.en} {days.shown.en}")
    args: dict[str, object] = {"name": entry.record.name, "unit": full, "why": _why(entry.record, days), "when": said}
    others = instead(workspace, full, days)
    help_ = None
    if others:
        some = called(workspace.directory, others, folder.area)
        help_ = Text(f"Lúc đó là {some.vi}. {RULE.help.vi}", f"At that time it is {some.en}. {RULE.help.en}")
    return Hit(stand.entry, stand.at_id, args, help=help_, related=(relate(entry, _VALID, "valid"),))


def _why(unit: Unit, days: Days) -> Text:
    ended = unit.valid.to if unit.valid else None
    if ended and ended < days.first:
        return Text(f"đã kết thúc hoạt động ngày {day(ended)}", f"ended on {day(ended)}")
    begun = unit.valid.from_ if unit.valid and unit.valid.from_ else days.last
    return Text(f"đến ngày {day(begun)} mới hoạt động", f"does not exist before {day(begun)}")
