"""Một đơn vị được ghi nộp hai lần cho cùng một chế độ và kỳ; chỉ lần đầu được tính.

Nộp lại bản sửa thì sửa dòng cũ (`number`, `note`), không thêm dòng mới.

One unit is entered twice for one duty and period; only the first counts. For a corrected report mend the entry (`number`, `note`)
instead of adding another.

Sai | Bad
```yaml
- duty: quy
  unit: so-y-te
  on: 2022-12-18
- duty: quy
  unit: so-y-te
  on: 2022-12-20
```

Đúng | Good
```yaml
- duty: quy
  unit: so-y-te
  on: 2022-12-18
  note: Bản sửa nộp ngày 20/12
```
"""

from collections.abc import Iterator

from ckds.analysis.roles import body
from ckds.finding import Severity
from ckds.lang import Text
from ckds.records.ledger import Receipt
from ckds.rules.engine import relate
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK125",
    name="received-twice",
    severity=Severity.WARNING,
    title=Text("Một báo cáo ghi nhận hai lần", "One report received twice"),
    message=Text(
        "“{unit}” đã có báo cáo “{duty}” của kỳ này", "“{unit}” has handed in “{duty}” for this period already"
    ),
    help=Text("Giữ một dòng; bản sửa thì ghi vào note.", "Keep one entry; put a correction into note."),
)
_FIRST = Text("lần đầu ở đây, lần này được tính", "the first is here, and counts")


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every later entry of one unit for one duty and period."""
    for receipts in folder.receipts.values():
        first: dict[tuple[str, str], Entry[Receipt]] = {}
        for receipt in receipts:
            record = receipt.record
            key = record.duty, body(record.unit, folder.area, workspace.directory).key
            if key in first:
                related = (relate(first[key], _FIRST, "duty"),)
                args: dict[str, object] = {"unit": record.unit.shown, "duty": record.duty}
                yield Hit(receipt, ("duty",), args, related=related, occurrence=record.unit.shown)
            else:
                first[key] = receipt
