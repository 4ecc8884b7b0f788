"""Báo cáo đã nhận ghi cho một chế độ báo cáo mà kế hoạch không có, nên đơn vị nộp rồi vẫn bị tính là còn nợ.

`duty` là `id` của một mục trong `duties` của plan.yaml.

A report received is booked under a duty that the plan does not have, so the unit that handed it in still counts as owing
it. `duty` is the `id` of an entry of `duties` in plan.yaml.

Sai | Bad
```yaml
- duty: quyy
  unit: so-y-te
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
from ckds.near import Near
from ckds.rules.engine import relate
from ckds.rules.meant import meant
from ckds.rules.rule import Hit, Rule
from ckds.rules.written import damaged
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK118",
    name="unknown-duty",
    severity=Severity.ERROR,
    title=Text("Chế độ báo cáo không có trong kế hoạch", "A report duty that the plan does not have"),
    message=Text("kế hoạch {plan} không có chế độ báo cáo “{duty}”", "plan {plan} has no report duty “{duty}”"),
    help=Text("Các chế độ báo cáo của kế hoạch: {duties}", "The plan's duties: {duties}"),
)
_NONE = Text(
    "Kế hoạch chưa ghi chế độ báo cáo nào: thêm vào `duties` của plan.yaml.",
    "The plan has no duty yet: add it to `duties` in plan.yaml.",
)
_HERE = Text("các chế độ báo cáo khai báo ở đây", "the duties are declared here")


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every report received under a duty that the plan does not have."""
    if folder.plan is None or damaged(folder.plan, "duties"):
        return
    duties = [duty.id for duty in folder.plan.record.duties]
    near, known = Near(duties), frozenset(duties)
    for receipts in folder.receipts.values():
        for receipt in receipts:
            duty = receipt.record.duty
            if duty not in known:
                args: dict[str, object] = {"plan": folder.id, "duty": duty, "duties": duties}
                help_ = meant(near.to(duty), RULE.help) if duties else _NONE
                related = (relate(folder.plan, _HERE, "duties"),)
                who = receipt.record.unit.shown
                yield Hit(receipt, ("duty",), args, help=help_, related=related, occurrence=who)
