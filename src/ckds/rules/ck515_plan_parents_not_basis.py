"""Kế hoạch cấp trên (`parents`) và căn cứ (`basis`) không khớp: một kế hoạch trong kho chỉ có ở một bên.

Kế hoạch thực hiện một kế hoạch khác thì thường căn cứ vào nó. Chỉ căn cứ mà không thực hiện thì để vậy.

The plans above (`parents`) and the basis (`basis`) do not agree: a plan of this repository stands in one only. A plan
that carries out another mostly stands on it. Where it only cites it, leave it.

Sai | Bad
```yaml
parents: [tinh-2030]
basis: []
```

Đúng | Good
```yaml
parents: [tinh-2030]
basis:
  - number: 03-NQ/TU
    issued: 2029-10-26
    title: Chuyển đổi số tỉnh Ví Dụ
    plan: tinh-2030
```
"""

from collections.abc import Iterator
from typing import Any

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rows import rows
from ckds.rules.rule import Hit, Rule
from ckds.rules.written import damaged
from ckds.text import fold
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK515",
    name="plan-parents-not-basis",
    severity=Severity.INFO,
    title=Text("Kế hoạch cấp trên và căn cứ không khớp", "Plans above and basis that differ"),
    message=Text("kế hoạch cấp trên “{plan}” không có trong căn cứ", "the plan above “{plan}” is not in the basis"),
    help=Text(
        "Thêm một mục vào `basis` với `plan: {plan}`, như văn bản căn cứ vào nó.",
        "Add an entry to `basis` with `plan: {plan}`, as the document cites it.",
    ),
)
_REVERSE = Text("căn cứ “{plan}” không có trong `parents`", "the basis “{plan}” is not in `parents`")
_ADD = Text(
    "Nếu kế hoạch này thực hiện “{plan}” thì thêm vào `parents`; chỉ căn cứ thì để vậy.",
    "If this plan carries “{plan}” out, add it to `parents`; if it only cites it, leave it.",
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every plan of the repository that stands above and is not cited, or the reverse."""
    plan = folder.plan
    if plan is None or damaged(plan, "basis") or damaged(plan, "parents"):
        return
    parents = {above: at for at, above in rows(plan, "parents")}
    cited = {basis.plan: at for at, basis in rows(plan, "basis") if basis.plan}
    for above, at in parents.items():
        if above in workspace.plans and above not in cited and not _by_number(plan, above, workspace):
            yield Hit(plan, ("parents", at), {"plan": above})
    for above, at in cited.items():
        if above in workspace.plans and above not in parents:
            yield Hit(plan, ("basis", at, "plan"), {"plan": above}, message=_REVERSE, help=_ADD)


def _by_number(plan: Entry[Any], above: str, workspace: Workspace) -> bool:
    """Is the plan above cited by its number alone?"""
    entry = workspace.plans[above].plan
    number = entry.record.number if entry else None
    return bool(number) and any(fold(basis.number or "") == fold(number or "") for basis in plan.record.basis)
