"""Một chỉ tiêu và một nhiệm vụ của cùng kế hoạch có cùng mã, nên mã ấy không nói được là bản ghi nào.

Mã đầy đủ của cả hai là `<kế hoạch>/<mã>`; `ckds show`, miễn trừ và các báo cáo gọi bản ghi bằng mã này.

A KPI and a task of one plan have the same id, so the id does not tell which record is meant. The full id of both is
`<plan>/<id>`, by which `ckds show`, waivers and reports name a record.

Sai | Bad
```yaml
# kpis/ho-so-mang.yaml và tasks/ho-so-mang.yaml
```

Đúng | Good
```yaml
# kpis/ho-so-mang.yaml và tasks/iii-1-a.yaml
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.engine import relate
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK119",
    name="same-id",
    severity=Severity.ERROR,
    title=Text("Chỉ tiêu và nhiệm vụ cùng mã", "A KPI and a task with one id"),
    message=Text(
        "kế hoạch {plan} có cả chỉ tiêu và nhiệm vụ mang mã “{id}”", "plan {plan} has both a KPI and a task “{id}”"
    ),
    help=Text(
        "Đổi tên một trong hai tệp: nhiệm vụ theo ký hiệu in trong văn bản, chỉ tiêu theo nội dung.",
        "Rename one of the two files: a task after its printed label, a KPI after what it measures.",
    ),
)
_KPI = Text("chỉ tiêu cùng mã", "the KPI of the same id")


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every id that a KPI and a task share."""
    for name, task in folder.tasks.items():
        if folder.has_kpi(name):
            kpi = folder.kpis.get(name)
            yield Hit(task, (), {"plan": folder.id, "id": name}, related=(relate(kpi, _KPI),) if kpi else ())
    for name, kpi in folder.kpis.items():
        if f"tasks/{name}" in folder.unread:
            yield Hit(kpi, (), {"plan": folder.id, "id": name})
