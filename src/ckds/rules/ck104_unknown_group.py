"""Mã nhóm không có trong `groups` của kế hoạch, nên bản ghi không đứng dưới đề mục nào trong báo cáo.

Nhóm lấy theo đề mục của văn bản và khai báo một lần ở `plan.yaml`; nhiệm vụ và chỉ tiêu ghi `id` của nhóm.

The plan's `groups` have no such id, so the record stands under no heading in any report. Groups are the document's
headings, declared once in `plan.yaml`; tasks and KPIs give the group's `id`.

Sai | Bad
```yaml
group: "12"
```

Đúng | Good
```yaml
group: "1"
```
"""

from collections.abc import Iterator
from typing import Any

from ckds.finding import Severity
from ckds.lang import Text
from ckds.near import Near
from ckds.records.plan import Plan
from ckds.rules.engine import relate
from ckds.rules.meant import meant
from ckds.rules.rule import Hit, Rule
from ckds.rules.written import damaged
from ckds.text import slug
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK104",
    name="unknown-group",
    severity=Severity.ERROR,
    title=Text("Nhóm không có trong kế hoạch", "A group that the plan does not have"),
    message=Text("kế hoạch {plan} không có nhóm “{group}”", "plan {plan} has no group “{group}”"),
    help=Text("Các nhóm của kế hoạch: {groups}", "The plan's groups: {groups}"),
)
_NONE = Text(
    "Kế hoạch chưa khai báo nhóm nào: thêm vào `groups` của plan.yaml.",
    "The plan declares no group yet: add it to `groups` in plan.yaml.",
)
_HERE = Text("các nhóm của kế hoạch khai báo ở đây", "the plan's groups are declared here")


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every task and KPI under a group that the plan does not declare."""
    if folder.plan is None or damaged(folder.plan, "groups"):
        return
    groups = [group.id for group in folder.plan.record.groups]
    known, near = frozenset(groups), Near(groups)
    grouped: list[Entry[Any]] = [*folder.kpis.values(), *folder.tasks.values()]
    for entry in grouped:
        group = entry.record.group
        if group and group not in known:
            likely = _labelled(folder.plan.record, group) or near.to(group)
            help_ = meant(likely, RULE.help) if groups else _NONE
            args: dict[str, object] = {"plan": folder.id, "group": group, "groups": groups}
            yield Hit(entry, ("group",), args, help=help_, related=(relate(folder.plan, _HERE, "groups"),))


def _labelled(plan: Plan, word: str) -> list[str]:
    """Return the groups whose printed label was written in place of their id."""
    return [group.id for group in plan.groups if group.label and slug(group.label) == slug(word)]
