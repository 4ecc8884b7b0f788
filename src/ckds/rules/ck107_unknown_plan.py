"""Kế hoạch được dẫn ở đây không có trong kho, nên không nối được với kế hoạch cấp trên.

`parents` và `plan` của căn cứ ghi tên thư mục của một kế hoạch trong kho. Văn bản không có trong kho thì chỉ ghi ở `basis`,
không có khóa `plan`.

The plan named here is not in the repository, so it cannot be linked. `parents`, and `plan` of a basis, name the folder
of a plan in the repository. A document that is not here stands in `basis` alone, without the key `plan`.

Sai | Bad
```yaml
parents: [tinh-2031]
```

Đúng | Good
```yaml
parents: [tinh-2030]
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.near import Near
from ckds.rules.meant import meant
from ckds.rules.once import once
from ckds.rules.rows import rows
from ckds.rules.rule import Hit, Rule
from ckds.source.problem import Path
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK107",
    name="unknown-plan",
    severity=Severity.ERROR,
    title=Text("Kế hoạch không có trong kho", "A plan that is not in the repository"),
    message=Text("không có kế hoạch “{plan}” trong kho", "the repository has no plan “{plan}”"),
    help=Text(
        "Các kế hoạch trong kho: {plans}; văn bản không có trong kho thì ghi ở `basis`, không có `plan`.",
        "The plans of the repository: {plans}; a document that is not here stands in `basis` without `plan`.",
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every plan that a plan refers to and that is not there."""
    if folder.plan is None:
        return
    for path, plan in _referred(folder):
        if plan not in workspace.plans:
            near = once(workspace, "near plans", lambda: Near(workspace.plans)).to(plan)
            args: dict[str, object] = {"plan": plan, "plans": list(workspace.plans)}
            yield Hit(folder.plan, path, args, help=meant(near, RULE.help))


def _referred(folder: PlanFolder) -> Iterator[tuple[Path, str]]:
    if folder.plan is None:
        return
    for at, basis in rows(folder.plan, "basis"):
        if basis.plan:
            yield ("basis", at, "plan"), basis.plan
    for at, plan in rows(folder.plan, "parents"):
        yield ("parents", at), plan
