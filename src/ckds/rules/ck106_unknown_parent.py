"""Nhiệm vụ cấp trên được ghi ở đây không có trong kho, nên không biết nhiệm vụ này thực hiện việc gì của cấp trên.

Ghi `<kế hoạch>/<nhiệm vụ>`, hoặc chỉ `<nhiệm vụ>` khi cùng kế hoạch; mã nhiệm vụ là tên tệp trong `tasks/`.

The task that this one is said to carry out is not in the repository. Write `<plan>/<task>`, or only `<task>` within the
same plan; a task's id is the name of its file in `tasks/`.

Sai | Bad
```yaml
parents: [tinh-2030/12]
```

Đúng | Good
```yaml
parents: [tinh-2030/iii-1-a]
```
"""

from collections.abc import Iterator
from typing import Any

from ckds.finding import Severity
from ckds.lang import Text
from ckds.near import Near
from ckds.rules.engine import relate
from ckds.rules.meant import meant
from ckds.rules.once import once
from ckds.rules.rows import rows
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK106",
    name="unknown-parent",
    severity=Severity.ERROR,
    title=Text("Nhiệm vụ cấp trên không có trong kho", "A parent task that is not in the repository"),
    message=Text("không có nhiệm vụ “{parent}” trong kho", "the repository has no task “{parent}”"),
    help=Text(
        "Ghi `<kế hoạch>/<nhiệm vụ>`; các kế hoạch trong kho: {plans}",
        "Write `<plan>/<task>`; the plans of the repository: {plans}",
    ),
)
_NO_PLAN = Text("không có kế hoạch “{plan}” trong kho", "the repository has no plan “{plan}”")
_IS_PLAN = Text(
    "“{parent}” là một kế hoạch; ở đây phải là một nhiệm vụ của nó", "“{parent}” is a plan; a task of it is wanted here"
)
_HERE = Text("kế hoạch cấp trên ở đây", "the plan above is here")


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every parent of a task that is not there."""
    for task in folder.tasks.values():
        for at, parent in rows(task, "parents") if task.record.parents else ():
            plan, _, name = parent.rpartition("/")
            above = workspace.plans.get(plan or folder.id)
            if above is None or not above.has_task(name):
                yield _hit(task, at, parent, folder, workspace)


def _hit(task: Entry[Any], at: int, parent: str, folder: PlanFolder, workspace: Workspace) -> Hit:
    plan, _, name = parent.rpartition("/")
    above = workspace.plans.get(plan or folder.id)
    args: dict[str, object] = {"parent": parent, "plan": plan, "plans": list(workspace.plans)}
    if above is None:
        near = [f"{one}/{name}" for one in _plans(workspace).to(plan)]
        return Hit(task, ("parents", at), args, message=_NO_PLAN, help=meant(near, RULE.help))
    prefix = f"{plan}/" if plan else ""
    near = [prefix + one for one in _tasks(above, workspace).to(name)]
    message = _IS_PLAN if not plan and name in workspace.plans else None
    related = (relate(above.plan, _HERE),) if above.plan and above is not folder else ()
    return Hit(task, ("parents", at), args, message=message, help=meant(near, RULE.help), related=related)


def _plans(workspace: Workspace) -> Near:
    return once(workspace, "near plans", lambda: Near(workspace.plans))


def _tasks(above: PlanFolder, workspace: Workspace) -> Near:
    return once(workspace, f"near tasks of {above.id}", lambda: Near(above.task_names()))
