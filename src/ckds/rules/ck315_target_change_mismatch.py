"""Lần điều chỉnh mục tiêu không khớp với mục tiêu: mốc hoặc cấp không có, mức sau điều chỉnh khác mức đang ghi, hoặc lần sau
không nối tiếp lần trước.

`targets` luôn ghi mức đang có hiệu lực, tức là mức `to` của lần điều chỉnh cuối cùng; `from` của mỗi lần là `to` của lần trước.

A change of target does not agree with the targets: there is no such milestone or level, its new level is not the one that
stands in `targets`, or it does not follow from the change before. `targets` holds what is in force, the `to` of the last
change; `from` is the `to` before it.

Sai | Bad
```yaml
targets:
  - by: 2030
    target: 60%
target_changes:
  - on: 2030-03-01
    act: 200/QĐ-UBND
    by: 2030
    from: 60%
    to: 65%
```

Đúng | Good
```yaml
targets:
  - by: 2030
    target: 65%
target_changes:
  - on: 2030-03-01
    act: 200/QĐ-UBND
    by: 2030
    from: 60%
    to: 65%
```
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from ckds.finding import Severity
from ckds.lang import Text
from ckds.numbers.target import TargetError, read_target
from ckds.records.kpi import Kpi, TargetChange
from ckds.rules.aims import Aim, aims, same_words
from ckds.rules.engine import relate
from ckds.rules.rows import rows, sure
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import short
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK315",
    name="target-change-mismatch",
    severity=Severity.ERROR,
    title=Text("Điều chỉnh không khớp mục tiêu", "A change that does not agree with the target"),
    message=Text(
        "sau điều chỉnh là “{to}”, nhưng mục tiêu đang ghi “{target}”",
        "it was changed to “{to}”, but the target reads “{target}”",
    ),
    help=Text(
        "`targets` ghi mức đang có hiệu lực: sửa mục tiêu thành “{to}”, hoặc sửa lần điều chỉnh.",
        "`targets` holds what is in force: make the target “{to}”, or correct the change.",
    ),
)

_NO_TARGET = Text(
    "chỉ tiêu không có mục tiêu nào cho mốc {by} ở cấp này", "the KPI has no target for {by} at this level"
)
_GIVE_TARGET = Text(
    "Sửa `by` và `scope` cho đúng một mục tiêu của chỉ tiêu này.",
    "Make `by` and `scope` those of a target of this KPI.",
)
_BROKEN = Text(
    "điều chỉnh từ “{start}”, nhưng lần trước đã điều chỉnh thành “{end}”",
    "it was changed from “{start}”, but the change before had made it “{end}”",
)
_JOIN = Text("Kiểm tra `on`, `from` và `to` của hai lần điều chỉnh.", "Check `on`, `from` and `to` of the two changes.")

Change = tuple[int, TargetChange]
_CHAINED = ("on", "by", "scope", "from", "to")


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every change of a target that does not agree with the target or with the change before."""
    for kpi in folder.kpis.values():
        if not sure(kpi, "targets", "by", "scope", "target") or not sure(kpi, "target_changes", *_CHAINED):
            continue
        targets: dict[object, list[Aim]] = defaultdict(list)
        for aim in aims(kpi):
            targets[aim.stated.by.last, aim.stated.scope].append(aim)
        changes: dict[object, list[Change]] = defaultdict(list)
        for at, change in rows(kpi, "target_changes"):
            changes[change.by.last, change.scope].append((at, change))
        for key, chain in changes.items():
            yield from _chain(kpi, targets.get(key, []), sorted(chain, key=lambda one: one[1].on))


def _chain(kpi: Entry[Kpi], targets: list[Aim], chain: list[Change]) -> Iterator[Hit]:
    if not targets:
        for at, change in chain:
            args: dict[str, object] = {"by": change.by.iso, "to": short(change.to)}
            yield Hit(kpi, ("target_changes", at, "by"), args, help=_GIVE_TARGET, message=_NO_TARGET)
        return
    for (at, before), (later, change) in pairwise(chain):
        if change.from_ and not _same(kpi, before.to, change.from_):
            where = relate(kpi, Text("lần trước", "the change before"), "target_changes", at, "to")
            args = {"start": short(change.from_), "end": short(before.to)}
            path = ("target_changes", later, "from")
            yield Hit(kpi, path, args, help=_JOIN, message=_BROKEN, related=(where,))
    at, last = chain[-1]
    if not any(_same(kpi, last.to, aim.stated.target) for aim in targets):
        where = relate(kpi, Text("mục tiêu", "the target"), *targets[0].path)
        args = {"to": short(last.to), "target": short(targets[0].stated.target)}
        yield Hit(kpi, ("target_changes", at, "to"), args, related=(where,))


def _same(kpi: Entry[Kpi], one: str, other: str) -> bool:
    """Do both phrases ask for the same?"""
    if same_words(one, other):
        return True
    try:
        first, second = read_target(one, kpi.record.unit), read_target(other, kpi.record.unit)
    except TargetError:
        return False
    return first.value is not None and (first.op, first.value, first.high, first.basis) == (
        second.op,
        second.value,
        second.high,
        second.basis,
    )
