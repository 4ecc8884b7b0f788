"""Không nhiệm vụ nào của kế hoạch ghi phục vụ chỉ tiêu này, nên không thấy việc gì đưa chỉ tiêu tới đích.

Ghi mã chỉ tiêu vào `kpis` của nhiệm vụ liên quan. Kế hoạch chưa có nhiệm vụ nào trong kho thì không báo.

No task of the plan says that it serves this KPI, so nothing shows what moves it. Put the KPI's id under `kpis` of the
tasks concerned. Plans without any task in the repository are passed over.

Sai | Bad
```yaml
# không tệp nào trong tasks/ có kpis: [ho-so-mang]
```

Đúng | Good
```yaml
# tasks/iii-1-a.yaml
kpis: [ho-so-mang]
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.lost import words_of
from ckds.rules.rule import Hit, Rule
from ckds.rules.written import damaged
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK503",
    name="kpi-without-task",
    severity=Severity.INFO,
    title=Text("Chỉ tiêu không có nhiệm vụ phục vụ", "A KPI that no task serves"),
    message=Text("không nhiệm vụ nào ghi phục vụ chỉ tiêu “{kpi}”", "no task says that it serves the KPI “{kpi}”"),
    help=Text("Thêm `kpis: [{kpi}]` vào nhiệm vụ liên quan.", "Add `kpis: [{kpi}]` to the task concerned."),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every KPI that no task names, as far as the tasks can be read."""
    tasks = folder.tasks.values()
    unread = [document for key, document in folder.unread.items() if key.startswith("tasks/")]
    named = words_of([*unread, *(task.document for task in tasks if damaged(task, "kpis"))])
    if not tasks or named is None:
        return
    served = named | {kpi for task in tasks for kpi in task.record.kpis}
    for name, kpi in folder.kpis.items():
        if name not in served:
            yield Hit(kpi, (), {"kpi": name})
