"""Một câu mục tiêu nêu nhiều mức, nhưng mỗi mục của `targets` chỉ được tính một mức.

Tách thành nhiều mục, phân biệt bằng `scope`, `by` hoặc `stretch: true`, hoặc thành nhiều chỉ tiêu nếu là những việc khác nhau.

One phrase states several targets, but each entry of `targets` counts for one. Split it into entries told apart by `scope`,
`by` or `stretch: true`, or into several KPIs where they are about different things.

Sai | Bad
```yaml
targets:
  - by: 2030
    target: 60% hồ sơ cấp tỉnh, 50% hồ sơ cấp huyện
```

Đúng | Good
```yaml
targets:
  - by: 2030
    scope: city
    target: 60%
  - by: 2030
    scope: district
    target: 50%
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
    code="CK318",
    name="several-targets-in-one",
    severity=Severity.WARNING,
    title=Text("Nhiều mục tiêu trong một câu", "Several targets in one phrase"),
    message=Text(
        "câu này nêu {count} mức; chỉ “{first}” được tính",
        "this phrase states {count} targets; only “{first}” counts",
    ),
    help=Text(
        "Tách thành {count} mục với `scope`, `by` hoặc `stretch: true` riêng, hoặc thành chỉ tiêu riêng: {parts}.",
        "Split it into {count} entries with their own `scope`, `by` or `stretch: true`, or into KPIs of their own: {parts}.",
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every target phrase that states more than one."""
    for kpi in folder.kpis.values():
        for aim in aims(kpi):
            if aim.target and aim.target.parts:
                parts = [f"“{short(part.text)}”" for part in aim.target.parts]
                args: dict[str, object] = {"count": len(parts), "first": short(aim.target.parts[0].text)}
                yield Hit(kpi, aim.path, {**args, "parts": parts})
