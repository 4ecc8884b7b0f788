"""Hai mục tiêu cho cùng một mốc và cùng một cấp: không biết cái nào được tính.

Mức “phấn đấu” có thể đứng cạnh mức phải đạt: ghi `stretch: true`. Mục tiêu của các cấp khác nhau thì ghi `scope`; mục tiêu
cho từng ngành thì ghi `each`.

Two targets for one milestone and one level, so nobody knows which one counts. A level that is only striven for may stand
beside the firm one: `stretch: true`. Levels are told apart by `scope`, targets for each sector by `each`.

Sai | Bad
```yaml
targets:
  - by: 2030
    scope: city
    target: 60%
  - by: 2030
    scope: city
    target: 50%
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
from ckds.rules.aims import Aim, aims
from ckds.rules.engine import relate
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import short
from ckds.text import fold
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK312",
    name="duplicate-target",
    severity=Severity.ERROR,
    title=Text("Hai mục tiêu cho một mốc", "Two targets for one milestone"),
    message=Text(
        "mốc {by} ở cấp này đã có mục tiêu “{other}”", "there is a target for {by} at this level already: “{other}”"
    ),
    help=Text(
        "Bỏ một trong hai, hoặc ghi điều khác nhau: `by`, `scope`, `each`, `stretch: true`.",
        "Remove one of them, or state what differs: `by`, `scope`, `each`, `stretch: true`.",
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every target for a milestone and level that have one already."""
    for kpi in folder.kpis.values():
        first: dict[object, Aim] = {}
        for aim in aims(kpi):
            stated = aim.stated
            key = (stated.by.last, stated.scope, fold(stated.each or ""), stated.every, aim.stretch)
            before = first.setdefault(key, aim)
            if before is not aim:
                args: dict[str, object] = {"by": stated.by.iso, "other": short(before.stated.target)}
                where = relate(kpi, Text("mục tiêu trước", "the first one"), "targets", before.at, "by")
                yield Hit(kpi, ("targets", aim.at, "by"), args, related=(where,))
