"""Số nhiệm vụ, nhóm, chỉ tiêu hoặc mục tiêu mà văn bản tự nêu khác với số đang có trong kho: nhập sót, hoặc nhập thừa.

Một nhiệm vụ tách thành nhiều tệp cùng ký hiệu được tính là một cũng được. Khi thiếu và `stated.missing` đã nói phần nào chưa có thì
không báo.

The number of tasks, groups, KPIs or targets that the document states differs from what is here: something was left out
or entered twice. A task in several files of one label may count as one. Nothing is said when fewer are here and
`stated.missing` tells which part is absent.

Sai | Bad
```yaml
stated:
  tasks: 103       # trong kho có 1 nhiệm vụ
```

Đúng | Good
```yaml
stated:
  tasks: 103
  missing: [Phụ lục nhiệm vụ]
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rule import Hit, Rule
from ckds.rules.written import damaged
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK509",
    name="stated-total-differs",
    severity=Severity.WARNING,
    title=Text("Số văn bản nêu khác số trong kho", "A stated total that differs"),
    message=Text(
        "văn bản nêu {stated} {what}, trong kho có {here}", "the document states {stated} {what}, here are {here}"
    ),
    help=Text(
        "Nhập phần còn thiếu hoặc bỏ phần thừa; phần không có trong tay thì ghi ở `stated.missing`.",
        "Enter what is left out or delete what is too many; name parts that are not at hand under `stated.missing`.",
    ),
)
_WHAT = {
    "tasks": Text("nhiệm vụ", "tasks"),
    "groups": Text("nhóm", "groups"),
    "kpis": Text("chỉ tiêu", "KPIs"),
    "targets": Text("mục tiêu", "targets"),
}


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every total that the document states and that the files do not give."""
    plan = folder.plan
    if plan is None or plan.record.stated is None:
        return
    for name, what in _WHAT.items():
        stated = getattr(plan.record.stated, name)
        here = _here(folder, name)
        if stated is None or not here or stated in here:
            continue
        if not (plan.record.stated.missing and here[-1] < stated):
            yield Hit(plan, ("stated", name), {"stated": stated, "what": what, "here": here[-1]})


def _here(folder: PlanFolder, name: str) -> tuple[int, ...]:
    """Return how many are here, each way of counting; nothing where it cannot be told."""
    if name == "tasks":
        labels = [task.record.label for task in folder.tasks.values()]
        files = len(labels) + sum(key.startswith("tasks/") for key in folder.unread)
        return len({label for label in labels if label}) + labels.count(None) + files - len(labels), files
    if name == "kpis":
        return (len(folder.kpis) + sum(key.startswith("kpis/") for key in folder.unread),)
    if name == "groups":
        return (len(folder.plan.record.groups),) if folder.plan and not damaged(folder.plan, "groups") else ()
    unread = any(key.startswith("kpis/") for key in folder.unread)
    if unread or any(damaged(kpi, "targets") for kpi in folder.kpis.values()):
        return ()
    return (sum(len(kpi.record.targets) for kpi in folder.kpis.values()),)
