"""Kế hoạch chưa ghi chế độ báo cáo nào, nên không biết đến kỳ ai phải báo cáo và ai còn nợ.

Nghị định 224/2026/NĐ-CP, Điều 7 khoản 4 điểm b: kết quả thực hiện kế hoạch chuyển đổi số được báo cáo định kỳ và đột xuất.
Văn bản không nêu thì để vậy.

The plan states no duty to report, so nobody knows who reports when and who still owes it. Nghị định 224/2026/NĐ-CP,
Điều 7.4b wants periodic and ad hoc reports on a digital-transformation plan. Where the document has none, leave it.

Sai | Bad
```yaml
title: Chuyển đổi số năm 2030
```

Đúng | Good
```yaml
title: Chuyển đổi số năm 2030
duties:
  - id: quy
    every: quarter
    due: trước ngày 20 của tháng cuối quý
    from: [so-tttt]
    to: ubnd
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rule import Hit, Rule
from ckds.rules.written import damaged
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK505",
    name="plan-without-duties",
    severity=Severity.INFO,
    title=Text("Kế hoạch không có chế độ báo cáo", "A plan without report duties"),
    message=Text("kế hoạch chưa ghi chế độ báo cáo nào", "the plan states no duty to report"),
    help=Text(
        "Nếu văn bản có chế độ báo cáo, ghi vào `duties`: id, every, due, from, to.",
        "If the document has one, put it under `duties`: id, every, due, from, to.",
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield the plan when it has no duty."""
    if folder.plan and not folder.plan.record.duties and not damaged(folder.plan, "duties"):
        yield Hit(folder.plan, ("duties",))
