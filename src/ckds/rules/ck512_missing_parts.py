"""Văn bản dẫn tới những phần không có trong kho (`stated.missing`): mọi số tổng của kế hoạch chỉ tính phần đang có.

The document refers to parts that are not in the repository (`stated.missing`): every total of the plan counts only what
is here.

Sai | Bad
```yaml
stated:
  missing: [Phụ lục nhiệm vụ]
```

Đúng | Good
```yaml
# phụ lục đã được nhập đủ: bỏ stated.missing
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import short
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK512",
    name="missing-parts",
    severity=Severity.INFO,
    title=Text("Kế hoạch còn thiếu phần", "A plan with parts missing"),
    message=Text("chưa có trong kho: {parts}", "not in the repository: {parts}"),
    help=Text(
        "Khi có được phần này thì nhập vào và bỏ khỏi `stated.missing`.",
        "When you get hold of it, enter it and take it out of `stated.missing`.",
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield the parts that the plan says are missing, once."""
    stated = folder.plan.record.stated if folder.plan else None
    if folder.plan and stated and stated.missing:
        parts = "; ".join(short(part) for part in stated.missing)
        yield Hit(folder.plan, ("stated", "missing"), {"parts": parts}, key=True)
