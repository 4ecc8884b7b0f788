"""Một đơn vị được ghi hai lần trong cùng danh sách chủ trì, phối hợp hoặc đơn vị báo cáo.

Hai lần cho hai phần việc khác nhau thì ghi `for:` ở mỗi lần; tên in khác nhau thì ghi `as:`. Còn lại là ghi thừa.

One unit stands twice in the same list of leads, supporting or reporting units. Where it stands for two parts, say `for:`
in each; where it is printed in two ways, `as:`. Otherwise one of the two is too many.

Sai | Bad
```yaml
support: [so-y-te, so-tttt, so-y-te]
```

Đúng | Good
```yaml
support: [so-y-te, so-tttt]
```
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ckds.finding import Severity
from ckds.lang import Text
from ckds.records.shared import UnitRef
from ckds.rules.engine import relate
from ckds.rules.refs import Stand, stands
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import short
from ckds.text import fold
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK120",
    name="twice-in-list",
    severity=Severity.WARNING,
    title=Text("Đơn vị ghi hai lần", "A unit listed twice"),
    message=Text("“{unit}” đã có trong danh sách này", "“{unit}” is in this list already"),
    help=Text(
        "Xóa một lần; nếu là hai phần việc khác nhau thì ghi `for: …` ở mỗi lần.",
        "Delete one; where they are two parts of the work, add `for: …` to each.",
    ),
)
_FIRST = Text("lần đầu", "the first time")


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every second mention of one body, for one part and in one wording, in a list."""
    lists: dict[tuple[object, ...], dict[tuple[str, ...], Stand]] = defaultdict(dict)
    doubtful = {
        task.id for task in folder.tasks.values() if not (_apart(task.record.lead) and _apart(task.record.support))
    }
    for stand in stands(folder):
        if (stand.entry is folder.plan or stand.entry.id in doubtful) and isinstance(stand.path[-1], int):
            first = lists[stand.entry.id, *stand.path[:-1]].setdefault(_key(stand, folder, workspace), stand)
            if first is not stand:
                unit = short(stand.ref.shown)
                yield Hit(stand.entry, stand.path, {"unit": unit}, related=(relate(first.entry, _FIRST, *first.path),))


def _apart(refs: Sequence[UnitRef]) -> bool:
    """Is it plain that a task's list names each body once? Bare ids that differ are different bodies."""
    if len(refs) < 2:
        return True
    units = {ref.unit for ref in refs}
    return len(units) == len(refs) and all(unit and "/" not in unit for unit in units)


def _key(stand: Stand, folder: PlanFolder, workspace: Workspace) -> tuple[str, ...]:
    ref = stand.ref
    body = workspace.directory.resolve(ref.unit, folder.area) or ref.unit or ""
    return body, fold(ref.as_ or ""), fold(ref.for_ or "")
