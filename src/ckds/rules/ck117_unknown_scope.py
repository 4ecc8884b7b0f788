"""Cấp (`scope`) không có trong cài đặt, nên số đo không được so với mục tiêu của cấp nào.

Mục tiêu và số đo chỉ được so khi cùng cấp. Các cấp dùng được khai báo ở `scopes` của `ckds.yaml`.

The settings have no such level (`scope`), so the measurement is compared with no target. A target and a measurement meet
only when they are of one level. The levels are declared under `scopes` in `ckds.yaml`.

Sai | Bad
```yaml
targets:
  - by: 2030
    scope: distric
    target: 50%
```

Đúng | Good
```yaml
targets:
  - by: 2030
    scope: district
    target: 50%
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.near import Near
from ckds.rules.engine import relate
from ckds.rules.meant import meant
from ckds.rules.rows import rows
from ckds.rules.rule import Hit, Rule
from ckds.rules.written import damaged, written
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK117",
    name="unknown-scope",
    severity=Severity.ERROR,
    title=Text("Cấp không có trong cài đặt", "A level that the settings do not have"),
    message=Text("không có cấp “{scope}” trong cài đặt", "the settings have no level “{scope}”"),
    help=Text(
        "Các cấp dùng được: {scopes}; cấp mới thì thêm vào `scopes` của ckds.yaml.",
        "The levels: {scopes}; add a new one to `scopes` in ckds.yaml.",
    ),
)
_LISTS = ("baseline", "targets", "measurements", "target_changes")
_HERE = Text("các cấp được khai báo ở đây", "the levels are declared here")


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every level of a KPI that the settings do not name."""
    settings = workspace.settings
    if damaged(settings, "scopes"):
        return
    scopes = list(settings.record.scopes)
    near = Near(scopes)
    related = (relate(settings, _HERE, "scopes"),) if written(settings, ("scopes",)) else ()
    for kpi in folder.kpis.values():
        for name in _LISTS:
            for at, one in rows(kpi, name) if getattr(kpi.record, name) else ():
                if one.scope and one.scope not in scopes:
                    args: dict[str, object] = {"scope": one.scope, "scopes": scopes}
                    help_ = meant(near.to(one.scope), RULE.help)
                    yield Hit(kpi, (name, at, "scope"), args, help=help_, related=related)
