"""Đơn vị nộp báo cáo không thuộc những đơn vị phải báo cáo theo chế độ này, nên lần nộp không xóa được nợ của ai.

Nhóm được tính theo thành viên; đơn vị kế tục được nộp thay. Khi chưa rõ nhóm gồm những ai thì không báo.

The unit that handed the report in is not among those that owe it under this duty, so nobody's debt is settled. Groups
count by their members, and a successor may hand in for the unit before it. Nothing is said where it is not known who
belongs to a group.

Sai | Bad
```yaml
# chế độ báo cáo quy: from: [so-tttt, so-y-te]
- duty: quy
  unit: quan-a
  on: 2030-03-18
```

Đúng | Good
```yaml
- duty: quy
  unit: so-y-te
  on: 2030-03-18
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.records.ledger import Receipt
from ckds.records.plan import Duty
from ckds.rules.engine import relate
from ckds.rules.groups import bodies
from ckds.rules.rows import rows
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK121",
    name="receipt-unit",
    severity=Severity.WARNING,
    title=Text("Đơn vị nộp không phải đơn vị phải báo cáo", "A report from a unit that does not owe it"),
    message=Text(
        "{unit} không thuộc các đơn vị phải báo cáo theo chế độ “{duty}”",
        "{unit} is not among the units that report under the duty “{duty}”",
    ),
    help=Text(
        "Sửa `unit` hoặc `duty`; nếu đơn vị này cũng phải báo cáo thì thêm vào `from` của chế độ ấy.",
        "Correct `unit` or `duty`; if this unit reports as well, add it to `from` of that duty.",
    ),
)
_DUTY = Text("các đơn vị phải báo cáo", "the units that report")


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every report received from a unit that does not owe it."""
    if folder.plan is None:
        return
    duties = {duty.id: (at, duty) for at, duty in rows(folder.plan, "duties")}
    for receipts in folder.receipts.values():
        for receipt in receipts:
            at, duty = duties.get(receipt.record.duty, (0, None))
            if duty and _strange(receipt, duty, folder, workspace):
                unit = receipt.record.unit.unit
                related = (relate(folder.plan, _DUTY, "duties", at, "from"),)
                args: dict[str, object] = {"unit": unit, "duty": duty.id}
                yield Hit(receipt, ("unit",), args, related=related, occurrence=unit)


def _strange(receipt: Entry[Receipt], duty: Duty, folder: PlanFolder, workspace: Workspace) -> bool:
    """Is it certain that the unit is none of those that owe the report?"""
    unit = workspace.directory.resolve(receipt.record.unit.unit, folder.area)
    owing = bodies(duty.from_, (folder.first_day(), receipt.record.on.last), folder, workspace)
    return bool(unit and owing and unit not in owing)
