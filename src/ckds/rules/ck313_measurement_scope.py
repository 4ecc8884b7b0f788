"""Số đo của một cấp mà chỉ tiêu không đặt mục tiêu, nên không được so với mục tiêu nào.

Thường là gõ nhầm `scope`, hoặc quên ghi `scope` khi mục tiêu chia theo cấp (hay ngược lại).

A figure at a level for which the KPI has no target, so it is compared with none. Mostly `scope` is a slip, or it is left
out of the measurement while the targets are by level, or the other way round.

Sai | Bad
```yaml
targets:
  - by: 2030
    scope: city
    target: 60%
measurements:
  - as_of: 2030-03
    scope: district
    value: 41.5
```

Đúng | Good
```yaml
targets:
  - by: 2030
    scope: city
    target: 60%
measurements:
  - as_of: 2030-03
    scope: city
    value: 41.5
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text, listed
from ckds.rules.rows import rows, sure
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK313",
    name="measurement-scope",
    severity=Severity.WARNING,
    title=Text("Số đo của cấp không có mục tiêu", "A measurement at a level without a target"),
    message=Text(
        "số đo của cấp “{scope}”, mà mục tiêu chỉ đặt cho: {scopes}",
        "a figure at the level “{scope}”, but there are targets only for: {scopes}",
    ),
    help=Text(
        "Sửa `scope` của số đo cho khớp với mục tiêu, hoặc thêm mục tiêu cho cấp này.",
        "Make `scope` agree with that of the target, or add a target for this level.",
    ),
)

_NO_SCOPE = Text(
    "số đo không ghi cấp, mà mục tiêu đặt cho: {scopes}",
    "the figure states no level, but the targets are for: {scopes}",
)
_NO_TARGET_SCOPE = Text(
    "số đo của cấp “{scope}”, mà mục tiêu không ghi cấp nào",
    "a figure at the level “{scope}”, but the targets state no level",
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every measurement at a level that no target is for."""
    for kpi in folder.kpis.values():
        aimed = {target.scope for target in kpi.record.targets}
        if not aimed or not sure(kpi, "targets", "by", "scope", "target"):
            continue
        scopes = sorted(scope for scope in aimed if scope)
        for at, measured in rows(kpi, "measurements"):
            if measured.scope not in aimed:
                message = _NO_SCOPE if measured.scope is None else None if scopes else _NO_TARGET_SCOPE
                args: dict[str, object] = {"scope": measured.scope or "", "scopes": listed(scopes)}
                yield Hit(
                    kpi,
                    ("measurements", at, "scope"),
                    args,
                    key=measured.scope is None,
                    message=message,
                )
