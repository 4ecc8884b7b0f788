"""Chỉ tiêu chưa có đơn vị theo dõi, nên không biết hỏi ai số liệu và ai chịu trách nhiệm khi hụt.

Văn bản không giao thì để vậy, không đoán.

Nobody answers for the KPI, so it is not known whom to ask for data and who is accountable when it falls short. Where the
document names nobody, leave it: no guessing.

Sai | Bad
```yaml
title: Hồ sơ công việc xử lý trên môi trường mạng
targets: []
```

Đúng | Good
```yaml
title: Hồ sơ công việc xử lý trên môi trường mạng
owner: so-tttt
targets: []
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rule import Hit, Rule
from ckds.rules.written import damaged, written
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK513",
    name="kpi-without-owner",
    severity=Severity.INFO,
    title=Text("Chỉ tiêu không có đơn vị theo dõi", "A KPI that nobody answers for"),
    message=Text("chỉ tiêu chưa có đơn vị theo dõi", "nobody answers for the KPI"),
    help=Text(
        "Thêm `owner: …` nếu văn bản có giao; không giao thì để vậy, không đoán.",
        "Add `owner: …` if the document says who; where it does not, leave it: no guessing.",
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every KPI without an owner."""
    for kpi in folder.kpis.values():
        if not kpi.record.owner and not written(kpi, ("owner",)) and not damaged(kpi, "owner"):
            yield Hit(kpi, ("owner",))
