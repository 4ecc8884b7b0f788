"""Số, ký hiệu văn bản không đúng cách viết, nên tra cứu và đối chiếu theo số sẽ không khớp.

Cách viết: `74/KH-UBND` (có tên loại), `12/UBND-VX` (công văn), `30/2020/NĐ-CP` (văn bản quy phạm pháp luật), `202/2025/QH15`,
`03-NQ/TU` (văn bản của Đảng), `01/VBHN-VPCP` (hợp nhất). Số nhỏ hơn 10 thêm số 0 phía trước. Bản dự thảo chưa có số thì bỏ trống
(`/KH-UBND`) hoặc không ghi. Văn bản in sai thì giữ nguyên, ghi `note`.

The number of a document is not written as such numbers are, so looking it up will fail. Forms: `74/KH-UBND` (named
kind), `12/UBND-VX` (letter), `30/2020/NĐ-CP` (legal document), `202/2025/QH15`, `03-NQ/TU` (the party's), `01/VBHN-VPCP`
(consolidated). Below 10 with a leading 0. A draft leaves it empty (`/KH-UBND`) or out. A misprint of the document stays,
with a `note`.

Sai | Bad
```yaml
number: 1008/KHUBND
```

Đúng | Good
```yaml
number: 1008/KH-UBND
```
"""

from collections.abc import Iterator
from typing import Any

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.document_number import is_number, likely
from ckds.rules.rows import rows
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import short
from ckds.source.problem import Path
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK506",
    name="bad-document-number",
    severity=Severity.WARNING,
    title=Text("Số, ký hiệu văn bản viết không đúng", "A document number that is not written as one"),
    message=Text(
        "“{number}” không đúng cách viết số, ký hiệu văn bản", "“{number}” is not written as a document number is"
    ),
    help=Text(
        "Cách viết: 74/KH-UBND; công văn 12/UBND-VX; pháp luật 30/2020/NĐ-CP; Đảng 03-NQ/TU.",
        "Forms: 74/KH-UBND; letter 12/UBND-VX; law 30/2020/NĐ-CP; party 03-NQ/TU.",
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every document number that is none."""
    for entry, path, number, occurrence in _numbers(folder):
        if not is_number(number):
            right = likely(number)
            help_ = None
            if right:
                help_ = Text(f"Có lẽ là: {right}. {RULE.help.vi}", f"Probably: {right}. {RULE.help.en}")
            fix = f"number: {right}" if right else None
            yield Hit(entry, path, {"number": short(number)}, help=help_, fix=fix, occurrence=occurrence)


def _numbers(folder: PlanFolder) -> Iterator[tuple[Entry[Any], Path, str, str | None]]:
    plan = folder.plan
    if plan:
        if plan.record.number:
            yield plan, ("number",), plan.record.number, None
        for name in ("basis", "amended"):
            for at, document in rows(plan, name):
                if document.number:
                    yield plan, (name, at, "number"), document.number, None
    for receipts in folder.receipts.values():
        for receipt in receipts:
            if receipt.record.number:
                yield receipt, ("number",), receipt.record.number, receipt.record.unit.shown
