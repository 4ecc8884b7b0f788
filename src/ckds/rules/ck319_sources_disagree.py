"""Hai nguồn cho hai số khác nhau cùng một thời điểm, cùng cấp, cùng cách tính: phải chọn một số.

Ghi `method` cho từng số để thấy chúng khác nhau ở đâu, đánh dấu số sơ bộ bằng `estimate: true`, hoặc giữ số chính thức và
chuyển số kia vào `note`.

Two sources give two figures for one time, level and method; one has to be chosen. State by `method` how they differ, mark
the preliminary one `estimate: true`, or keep the official one and move the other into `note`.

Sai | Bad
```yaml
measurements:
  - as_of: 2029
    value: 18.66
    source:
      title: Báo cáo thường niên
  - as_of: 2029
    value: 18.86
    source:
      title: Bài trên trang tin
```

Đúng | Good
```yaml
measurements:
  - as_of: 2029
    value: 18.66
    source:
      title: Báo cáo thường niên
    note: Trang tin đưa 18,86.
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.engine import relate
from ckds.rules.figures import doubles, same_figure, same_source
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK319",
    name="sources-disagree",
    severity=Severity.WARNING,
    title=Text("Hai nguồn cho hai số khác nhau", "Two sources that disagree"),
    message=Text(
        "nguồn khác cho một số khác cũng của {as_of}, cùng cấp và cùng cách tính",
        "another source gives another figure for {as_of} at the same level and by the same method",
    ),
    help=Text(
        "Ghi `method` để phân biệt, đánh dấu số sơ bộ bằng `estimate: true`, hoặc giữ một số và chuyển số kia vào `note`.",
        "Tell them apart by `method`, mark the preliminary one `estimate: true`, or keep one and move the other into `note`.",
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every figure that another source contradicts."""
    for kpi in folder.kpis.values():
        for (first, before), (at, measured) in doubles(kpi):
            if not same_source(before, measured) and not same_figure(before, measured):
                where = relate(kpi, Text("số kia", "the other figure"), "measurements", first)
                args: dict[str, object] = {"as_of": measured.as_of.iso}
                path = ("measurements", at, "value") if measured.value is not None else ("measurements", at)
                yield Hit(kpi, path, args, related=(where,))
