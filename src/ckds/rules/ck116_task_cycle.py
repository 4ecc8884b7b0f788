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

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.cycles import cycles
from ckds.rules.engine import relate
from ckds.rules.rows import rows
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import Entry, PlanFolder
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


class Ties(NamedTuple):
    """What one plan says of what is above it.

    Attributes:
        plan: its id.
        parents: the plans above it.
        beyond: the other plans whose tasks its tasks carry out.
        circular: tasks of its own go in a circle.
    """

    plan: str
    parents: tuple[str, ...]
    beyond: frozenset[str]
    circular: bool


def check_repository(workspace: Workspace) -> Iterator[Hit]:
    """Yield every circle of plans and every circle of tasks."""
    yield from conclude([gather(folder, workspace) for folder in workspace.plans.values()], workspace)


def gather(folder: PlanFolder, workspace: Workspace) -> Ties:  # noqa: ARG001
    """Return what one plan says of what is above it."""
    prefix = f"{folder.id}/"
    within: dict[str, list[str]] = {}
    beyond: set[str] = set()
    for task in folder.tasks.values():
        for ref in task.record.parents:
            if "/" in ref and not ref.startswith(prefix):
                beyond.add(ref.partition("/")[0])
            else:
                within.setdefault(task.id, []).append(ref if "/" in ref else prefix + ref)
    above = folder.plan.record.parents if folder.plan else ()
    return Ties(folder.id, above, frozenset(beyond), bool(within) and bool(cycles(within)))


def conclude(gathered: Sequence[Ties], workspace: Workspace) -> Iterator[Hit]:
    """Yield the circles; every task is looked at again only where there may be one."""
    if cycles({ties.plan: ties.parents for ties in gathered if ties.parents}):
        plans = {folder.id: folder.plan for folder in workspace.folders() if folder.plan}
        yield from _circles({name: _edges(plan) for name, plan in plans.items() if plan.record.parents}, plans)
    if any(ties.circular for ties in gathered) or cycles({ties.plan: ties.beyond for ties in gathered if ties.beyond}):
        tasks = (task for folder in workspace.folders() for task in folder.tasks.values() if task.record.parents)
        edges = {task.id: _edges(task) for task in tasks}
        wanted = {name for ring in cycles(edges) for name in ring[:5]}
        found = (task for folder in workspace.folders() for task in folder.tasks.values() if task.id in wanted)
        yield from _circles(edges, {task.id: task for task in found})


def _circles(edges: dict[str, dict[str, int]], entries: Mapping[str, Entry[Any]]) -> Iterator[Hit]:
    for ring in cycles(edges):
        first, after = ring[0], ring[1 % len(ring)]
        related = tuple(relate(entries[name], _NEXT, "parents") for name in ring[1:5])
        args: dict[str, object] = {"ring": " → ".join([*ring[:8], "…" if len(ring) > 8 else first])}
        yield Hit(entries[first], ("parents", edges[first][after]), args, related=related)


def _edges(entry: Entry[Any]) -> dict[str, int]:
    """Return the full ids of an entry's parents with their places."""
    plan, slash, _ = entry.id.partition("/")
    return {f"{plan}/{ref}" if slash and "/" not in ref else ref: at for at, ref in reversed(rows(entry, "parents"))}
