"""Số đo không có nguồn: không ai kiểm lại được.

Ghi `source` (tên báo cáo, địa chỉ) hoặc `evidence` (số văn bản).

The figure has no source, so nobody can check it. Add `source` (the title of the report, its address) or `evidence` (the
number of a document).

Sai | Bad
```yaml
measurements:
  - as_of: 2030-03
    value: 41.5
```

Đúng | Good
```yaml
measurements:
  - as_of: 2030-03
    value: 41.5
    source:
      title: Báo cáo quý I
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rows import rows, stated
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK308",
    name="measurement-without-source",
    severity=Severity.WARNING,
    title=Text("Số đo không có nguồn", "A measurement without a source"),
    message=Text("số đo của {as_of} không ghi nguồn", "the figure for {as_of} names no source"),
    help=Text(
        "Thêm `source:` với `title:` (tên báo cáo) hoặc `url:`; hoặc `evidence:` với số văn bản.",
        "Add `source:` with `title:` (the report) or `url:`; or `evidence:` with the number of a document.",
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every measurement with neither a source nor evidence."""
    for kpi in folder.kpis.values():
        for at, measured in rows(kpi, "measurements"):
            path = ("measurements", at)
            if not stated(kpi, *path, "source") and not stated(kpi, *path, "evidence"):
                args: dict[str, object] = {"as_of": measured.as_of.iso}
                yield Hit(kpi, (*path, "source"), args, key=True)
