"""Cách đo không khớp với mục tiêu: `met` cho mục tiêu có số, hoặc chỉ có con số cho mục tiêu định tính.

Mục tiêu có số thì ghi `value`; mục tiêu định tính thì ghi `met: true` hoặc `met: false` khi đã kết luận được, con số có thể
để cạnh đó để tham khảo.

The measurement does not fit the target: `met` for a target with a number, or nothing but numbers for a target in words.
A number is measured by `value`; a target in words by `met: true` or `met: false` once that can be said, and figures may
stand beside it.

Sai | Bad
```yaml
targets:
  - by: 2030
    target: tối thiểu 60%
measurements:
  - as_of: 2030-03
    met: false
```

Đúng | Good
```yaml
targets:
  - by: 2030
    target: tối thiểu 60%
measurements:
  - as_of: 2030-03
    value: 41.5
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.records.kpi import Kpi
from ckds.rules.aims import Aim, aims
from ckds.rules.engine import relate
from ckds.rules.rows import rows, sure
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import short
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK314",
    name="measure-kind",
    severity=Severity.WARNING,
    title=Text("Cách đo không khớp mục tiêu", "A measurement that does not fit the target"),
    message=Text(
        "`met` không so được với mục tiêu có số “{target}”", "`met` cannot be compared with the target “{target}”"
    ),
    help=Text("Ghi con số đo được ở `value`.", "Write the figure that was measured into `value`."),
)

_IN_WORDS = Text(
    "con số này không cho biết mục tiêu định tính “{target}” đã đạt hay chưa",
    "this number does not say whether the target in words, “{target}”, is met",
)
_SAY_MET = Text(
    "Khi kết luận được thì thêm một số đo có `met: true` hoặc `met: false`; con số có thể giữ để tham khảo.",
    "Once it can be said add a measurement with `met: true` or `met: false`; the number may stay beside it.",
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every `met` for numbers, and the first number of each level whose targets are all in words."""
    for kpi in folder.kpis.values():
        if not sure(kpi, "targets", "by", "scope", "target") or not sure(kpi, "measurements", "as_of", "scope", "met"):
            continue
        levels: dict[str | None, list[Aim]] = {}
        for aim in aims(kpi):
            levels.setdefault(aim.stated.scope, []).append(aim)
        for scope, level in levels.items():
            in_words = {aim.target.op == "qualitative" if aim.target else None for aim in level}
            if in_words == {False}:
                yield from _met(kpi, scope, level[0])
            elif in_words == {True}:
                yield from _only_numbers(kpi, scope, level[0])


def _met(kpi: Entry[Kpi], scope: str | None, aim: Aim) -> Iterator[Hit]:
    for at, measured in rows(kpi, "measurements"):
        if measured.scope == scope and measured.met is not None and measured.value is None:
            args: dict[str, object] = {"target": short(aim.stated.target)}
            where = relate(kpi, Text("mục tiêu", "the target"), *aim.path)
            yield Hit(kpi, ("measurements", at, "met"), args, key=True, related=(where,))


def _only_numbers(kpi: Entry[Kpi], scope: str | None, aim: Aim) -> Iterator[Hit]:
    level = [(at, measured) for at, measured in rows(kpi, "measurements") if measured.scope == scope]
    first = next((at for at, measured in level if measured.value is not None), None)
    if first is not None and all(measured.met is None for _, measured in level):
        where = relate(kpi, Text("mục tiêu", "the target"), *aim.path)
        args: dict[str, object] = {"target": short(aim.stated.target)}
        yield Hit(kpi, ("measurements", first, "value"), args, help=_SAY_MET, message=_IN_WORDS, related=(where,))
