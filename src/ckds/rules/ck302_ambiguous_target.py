"""“Tăng 10%” có thể là tăng 10 điểm phần trăm (50% → 60%) hoặc tăng 10 phần trăm (50% → 55%).

Văn bản không nói rõ thì phải có người chọn: thêm `reads: points` (điểm phần trăm) hoặc `reads: percent` (phần trăm). Chừng
nào chưa chọn, chỉ tiêu được hiển thị nhưng không được đánh giá. Mục tiêu mỗi năm (`every: year`) là tốc độ tăng hằng năm nên
không bị báo.

“Up by 10%” may mean ten percentage points (50% → 60%) or ten per cent (50% → 55%). Where the plan leaves it open somebody
has to choose: add `reads: points` or `reads: percent`. Until then the KPI is shown and not judged. A target of every
year (`every: year`) is a rate of growth and not reported.

Sai | Bad
```yaml
targets:
  - by: 2030
    target: tăng 10% so với năm 2029
```

Đúng | Good
```yaml
targets:
  - by: 2030
    target: tăng 10% so với năm 2029
    reads: points
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.aims import aims
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import short
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK302",
    name="ambiguous-target",
    severity=Severity.WARNING,
    title=Text("Mục tiêu hiểu được hai cách", "A target that can be read two ways"),
    message=Text(
        "“{target}” có thể là theo điểm phần trăm hoặc theo phần trăm",
        "“{target}” may mean percentage points or per cent",
    ),
    help=Text(
        "Thêm `reads: points` (50% thêm 10% là 60%) hoặc `reads: percent` (50% thêm 10% là 55%).",
        "Add `reads: points` (50% and 10% more is 60%) or `reads: percent` (50% and 10% more is 55%).",
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every target of which the words leave open whether points or per cent are meant."""
    for kpi in folder.kpis.values():
        for aim in aims(kpi):
            if aim.stated.every is None and any(part.basis == "ambiguous" for part in aim.parts):
                yield Hit(kpi, aim.path, {"target": short(aim.stated.target)})
