"""Chỉ tiêu không có mục tiêu và cũng chưa có số đo nào: chưa cho biết điều gì.

Có thể là tệp mới tạo chưa nhập xong. Số liệu không có mục tiêu (`targets: []` kèm `measurements`) thì bình thường.

The KPI has neither a target nor a figure, so it says nothing yet; perhaps the file is not finished. Figures without a
target (`targets: []` with `measurements`) are fine.

Sai | Bad
```yaml
title: Hồ sơ công việc xử lý trên môi trường mạng
targets: []
```

Đúng | Good
```yaml
title: Hồ sơ công việc xử lý trên môi trường mạng
targets:
  - by: 2030
    target: tối thiểu 60%
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rows import spoilt, stated
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK317",
    name="kpi-without-targets-or-data",
    severity=Severity.INFO,
    title=Text("Chỉ tiêu chưa có gì", "A KPI with nothing in it"),
    message=Text("chỉ tiêu không có mục tiêu và chưa có số đo nào", "the KPI has neither a target nor a figure"),
    help=Text("Thêm mục tiêu vào `targets`, hoặc số đo vào `measurements`.", "Add to `targets` or to `measurements`."),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every KPI without targets and measurements."""
    for kpi in folder.kpis.values():
        empty = not (kpi.record.targets or kpi.record.measurements)
        if empty and stated(kpi, "targets") and not spoilt(kpi, "targets", "measurements"):
            yield Hit(kpi, ("targets",))
