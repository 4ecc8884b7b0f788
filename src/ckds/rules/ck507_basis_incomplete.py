"""Căn cứ thiếu số, ký hiệu hoặc ngày ban hành, nên không chắc là văn bản nào.

Luật, bộ luật, pháp lệnh, Hiến pháp được dẫn bằng tên loại và tên; câu “theo đề nghị của …” không phải văn bản: không báo. Căn cứ là
kế hoạch có trong kho (`plan:`) thì số và ngày lấy ở đó.

A document that the plan stands on lacks its number or its day of issue, so it is not certain which it is. Laws, codes,
ordinances and the Constitution are cited by kind and name, and “theo đề nghị của …” is no document: both are passed over.
Where the basis is a plan of this repository (`plan:`), number and day are taken from there.

Sai | Bad
```yaml
basis:
  - number: 03-NQ/TU
    title: Chuyển đổi số tỉnh Ví Dụ
```

Đúng | Good
```yaml
basis:
  - number: 03-NQ/TU
    issued: 2029-10-26
    title: Chuyển đổi số tỉnh Ví Dụ
```
"""

import re
from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.records.plan import Basis
from ckds.rules.rows import rows
from ckds.rules.rule import Hit, Rule
from ckds.rules.written import written
from ckds.text import fold
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK507",
    name="basis-incomplete",
    severity=Severity.WARNING,
    title=Text("Căn cứ thiếu số hoặc ngày", "A basis without number or day"),
    message=Text("căn cứ này thiếu {what}", "this basis lacks {what}"),
    help=Text(
        "Thêm `number: …` và `issued: …` như văn bản dẫn; văn bản không ghi thì để vậy và ghi `note`.",
        "Add `number: …` and `issued: …` as the document cites them; where it does not, leave it and say so in `note`.",
    ),
)
_NUMBER = Text("số, ký hiệu", "its number")
_ISSUED = Text("ngày ban hành", "its day of issue")
_BOTH = Text("số, ký hiệu và ngày ban hành", "its number and its day of issue")
_BY_NAME = tuple(map(fold, ("Hiến pháp ", "Bộ luật ", "Luật ", "Pháp lệnh ", "Đề nghị ")))
_BEFORE = re.compile("^(?:" + "|".join(map(fold, ("căn cứ", "xét", "theo"))) + ") ")


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every cited document whose number or day is not known."""
    if folder.plan is None:
        return
    for at, basis in rows(folder.plan, "basis"):
        if basis.title and _BEFORE.sub("", fold(basis.title)).startswith(_BY_NAME):
            continue
        place = written(folder.plan, ("basis", at))
        stated = place if isinstance(place, dict) else {}
        number = "number" in stated or _known(basis, "number", workspace)
        issued = "issued" in stated or _known(basis, "issued", workspace)
        if not number or not issued:
            what = _NUMBER if issued else _ISSUED if number else _BOTH
            yield Hit(folder.plan, ("basis", at), {"what": what})


def _known(basis: Basis, name: str, workspace: Workspace) -> bool:
    """Does the plan of this repository that the basis is say it?"""
    folder = workspace.plans.get(basis.plan or "")
    return bool(folder and (folder.plan is None or getattr(folder.plan.record, name)))
