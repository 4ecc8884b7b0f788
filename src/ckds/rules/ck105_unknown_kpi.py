"""Nhiệm vụ ghi phục vụ một chỉ tiêu mà kế hoạch không có tệp, nên mối nối này không được tính.

Mã chỉ tiêu là tên tệp trong `kpis/` của cùng kế hoạch, không có đuôi `.yaml`.

The task says that it serves a KPI of which the plan has no file, so the link counts for nothing. A KPI's id is the name
of its file in `kpis/` of the same plan, without `.yaml`.

Sai | Bad
```yaml
kpis: [ho-so-man]
```

Đúng | Good
```yaml
kpis: [ho-so-mang]
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.near import Near
from ckds.rules.meant import meant
from ckds.rules.rows import rows
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK105",
    name="unknown-kpi",
    severity=Severity.ERROR,
    title=Text("Chỉ tiêu không có trong kế hoạch", "A KPI that the plan does not have"),
    message=Text("kế hoạch {plan} không có chỉ tiêu “{kpi}”", "plan {plan} has no KPI “{kpi}”"),
    help=Text(
        "Ghi tên tệp của chỉ tiêu trong {plan}/kpis/ (không có .yaml), hoặc thêm tệp {kpi}.yaml ở đó.",
        "Write the name of the KPI's file in {plan}/kpis/ (without .yaml), or add the file {kpi}.yaml there.",
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every KPI id of a task that the plan has no file for."""
    near = Near(folder.kpis)
    for task in folder.tasks.values():
        for at, kpi in rows(task, "kpis") if task.record.kpis else ():
            if not folder.has_kpi(kpi):
                args: dict[str, object] = {"plan": folder.id, "kpi": kpi}
                yield Hit(task, ("kpis", at), args, help=meant(near.to(kpi), RULE.help))
