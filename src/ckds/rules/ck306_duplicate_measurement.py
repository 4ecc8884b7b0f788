"""Hai số đo cho cùng thời điểm, cùng cấp, cùng phần, cùng cách tính: không biết số nào được tính.

Thường là nhập hai lần, hoặc quên ghi `scope`, `for`, `method` hay `estimate` để phân biệt. Hai nguồn khác nhau cho hai số
khác nhau là chuyện khác (CK319); hai nguồn khác nhau cho cùng một số thì không sao.

Two figures for one time, level, part and method, so nobody knows which one counts. Mostly one was entered twice, or
`scope`, `for`, `method` or `estimate` that would tell them apart is missing. Two sources with two figures are another
matter (CK319); two sources that agree are fine.

Sai | Bad
```yaml
measurements:
  - as_of: 2030-03
    value: 41.5
  - as_of: 2030-03
    value: 45
```

Đúng | Good
```yaml
measurements:
  - as_of: 2030-02
    value: 41.5
  - as_of: 2030-03
    value: 45
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.engine import relate
from ckds.rules.figures import doubles, same_source
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK306",
    name="duplicate-measurement",
    severity=Severity.ERROR,
    title=Text("Hai số đo cho một thời điểm", "Two measurements for one time"),
    message=Text(
        "đã có một số đo khác cho {as_of}, cùng cấp và cùng cách tính",
        "there is another measurement for {as_of} at the same level and by the same method",
    ),
    help=Text(
        "Bỏ một trong hai, hoặc ghi điều khác nhau: `as_of`, `scope`, `for`, `method`, `estimate`.",
        "Remove one of them, or state what differs: `as_of`, `scope`, `for`, `method`, `estimate`.",
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every measurement that stands there a second time."""
    for kpi in folder.kpis.values():
        for (first, before), (at, measured) in doubles(kpi):
            if same_source(before, measured):
                where = relate(kpi, Text("số đo trước", "the first one"), "measurements", first, "as_of")
                args: dict[str, object] = {"as_of": measured.as_of.iso}
                path = ("measurements", at, "as_of")
                yield Hit(kpi, path, args, related=(where,))
