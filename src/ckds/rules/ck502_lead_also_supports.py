"""Một đơn vị vừa chủ trì vừa phối hợp trong cùng nhiệm vụ; thường là ghi thừa ở danh sách phối hợp.

Chủ trì một phần và phối hợp các phần còn lại thì ghi `for:` ở phần chủ trì. Đơn vị chủ trì thuộc một nhóm phối hợp thì không báo.

One unit both leads and supports the same task; mostly one of the two is too many. A unit that leads a part and supports
the rest says `for:` in its lead. A lead that belongs to a supporting group is not meant.

Sai | Bad
```yaml
lead: so-tttt
support: [so-y-te, so-tttt]
```

Đúng | Good
```yaml
lead: so-tttt
support: [so-y-te]
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.records.task import Task
from ckds.rules.engine import relate
from ckds.rules.refs import listed
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import short
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK502",
    name="lead-also-supports",
    severity=Severity.WARNING,
    title=Text("Đơn vị vừa chủ trì vừa phối hợp", "A lead that also supports"),
    message=Text("“{unit}” đã là đơn vị chủ trì của nhiệm vụ này", "“{unit}” leads this task already"),
    help=Text(
        "Bỏ khỏi `support`; nếu chỉ chủ trì một phần thì ghi `for: …` ở `lead`.",
        "Take it out of `support`; if it leads only a part, add `for: …` in `lead`.",
    ),
)
_LEAD = Text("đơn vị này chủ trì ở đây", "it leads here")


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every supporting unit that leads the whole task."""
    for task in folder.tasks.values():
        if task.record.lead and task.record.support:
            yield from _of_task(task, folder.area, workspace)


def _of_task(task: Entry[Task], area: str | None, workspace: Workspace) -> Iterator[Hit]:
    resolve = workspace.directory.resolve
    names = {(ref.unit or "").rpartition("/")[2] for ref in task.record.lead}
    if names.isdisjoint((ref.unit or "").rpartition("/")[2] for ref in task.record.support):
        return
    leads = {resolve(lead.ref.unit, area): lead.path for lead in listed(task, "lead") if not lead.ref.for_}
    for stand in listed(task, "support"):
        full = resolve(stand.ref.unit, area)
        if full and full in leads and not stand.ref.for_:
            related = (relate(task, _LEAD, *leads[full]),)
            yield Hit(task, stand.at_id, {"unit": short(stand.ref.shown)}, related=related)
