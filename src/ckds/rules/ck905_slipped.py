"""Thời hạn bị lùi so với phiên bản gốc mà không có văn bản gia hạn.

Hạn trong văn bản đã ký không sửa trực tiếp: giữ nguyên `due:` và ghi `extensions:` với văn bản, ngày và lý do. Cổng này chỉ chạy khi có
`--since`.

The deadline is later than at the base and no new extension says why. The words of the signed plan are not edited: keep `due:` and
enter `extensions:` with act, day and reason. The gate runs only with `--since`.

Sai | Bad
```yaml
# trước | before: due: tháng 11 năm 2022
due: tháng 3 năm 2023
```

Đúng | Good
```yaml
due: tháng 11 năm 2022
extensions:
  - due: tháng 3 năm 2023
    on: 2022-11-20
    act: 1234/UBND-VX
    reason: Chờ kinh phí
```
"""

from collections.abc import Iterator

from ckds.analysis.changes import Difference, What
from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rule import Hit, Rule
from ckds.workspace.workspace import Workspace

GATE = "slipped"
RULE = Rule(
    code="CK905",
    name="slipped",
    severity=Severity.WARNING,
    title=Text("Lùi hạn không có văn bản", "Postponed without an act"),
    message=Text(
        "lùi hạn từ {before} sang {after} mà không có gia hạn: {title}",
        "postponed from {before} to {after} without an extension: {title}",
    ),
    help=Text(
        "Giữ nguyên due như văn bản đã ký và ghi extensions: due, on, act, reason.",
        "Keep due as the signed plan has it and enter extensions: due, on, act, reason.",
    ),
)


def gate(workspace: Workspace, seen: Difference | None, grace: int) -> Iterator[Hit]:
    """Yield every task with a later deadline than at the base and no new extension."""
    del grace
    if seen is None:
        return
    for change in seen.changes:
        if change.what is What.POSTPONED:
            plan, _, name = change.record.partition("/")
            entry = workspace.plans[plan].tasks[name]
            args: dict[str, object] = {
                "before": change.before or Text("không có hạn", "none"),
                "after": change.after or Text("không có hạn", "none"),
                "title": change.title,
            }
            yield Hit(entry, ("due",) if entry.record.due else (), args, occurrence=change.occurrence, named="due")
