"""Các kế hoạch, hoặc các nhiệm vụ, là cấp trên của nhau theo vòng tròn.

`parents` đi từ việc cấp dưới lên việc cấp trên mà nó thực hiện; đi mãi không được trở về chính nó. Báo một lần cho mỗi vòng.

Plans, or tasks, carry each other out in a circle. `parents` goes from the work below to the work above that it carries
out, and must never come back. Each circle is told once.

Sai | Bad
```yaml
# iii-1-a.yaml
parents: [iii-1-b]
# iii-1-b.yaml
parents: [iii-1-a]
```

Đúng | Good
```yaml
# iii-1-a.yaml
parents: [tinh-2030/12]
```
"""

from collections.abc import Iterator
from typing import Any

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.cycles import cycles
from ckds.rules.engine import relate
from ckds.rules.rows import rows
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import Entry
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK116",
    name="task-cycle",
    severity=Severity.ERROR,
    title=Text("Cấp trên theo vòng tròn", "Parents in a circle"),
    message=Text("cấp trên theo vòng tròn: {ring}", "parents go in a circle: {ring}"),
    help=Text(
        "Bỏ một trong các `parents` này: việc cấp trên không thực hiện việc cấp dưới.",
        "Delete one of these `parents`: the work above does not carry out the work below.",
    ),
)
_NEXT = Text("một mục khác trong vòng", "another one of the circle")


def check_repository(workspace: Workspace) -> Iterator[Hit]:
    """Yield every circle of plans and every circle of tasks."""
    plans = {folder.id: folder.plan for folder in workspace.plans.values() if folder.plan}
    tasks = {task.id: task for folder in workspace.plans.values() for task in folder.tasks.values()}
    yield from _circles(plans)
    yield from _circles(tasks)


def _circles(entries: dict[str, Any]) -> Iterator[Hit]:
    edges = {name: _edges(entry) for name, entry in entries.items() if entry.record.parents}
    for ring in cycles(edges):
        first, after = ring[0], ring[1 % len(ring)]
        related = tuple(relate(entries[name], _NEXT, "parents") for name in ring[1:5])
        args: dict[str, object] = {"ring": " → ".join([*ring[:8], "…" if len(ring) > 8 else first])}
        yield Hit(entries[first], ("parents", edges[first][after]), args, related=related)


def _edges(entry: Entry[Any]) -> dict[str, int]:
    """Return the full ids of an entry's parents with their places."""
    plan, slash, _ = entry.id.partition("/")
    return {f"{plan}/{ref}" if slash and "/" not in ref else ref: at for at, ref in reversed(rows(entry, "parents"))}
