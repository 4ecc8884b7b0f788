"""Ghi là hoàn thành mà không có minh chứng và nguồn.

Ghi `evidence` (số văn bản, biên bản nghiệm thu) hoặc `source`. Minh chứng ở `reported` hay ở một lần cập nhật cũng được tính.

It is recorded as done without evidence or source. Add `evidence` (the number of a document, a record of acceptance) or
`source`. Evidence in `reported` or in an update counts too.

Sai | Bad
```yaml
completed: 2030-02-01
```

Đúng | Good
```yaml
completed:
  on: 2030-02-01
  evidence: [12/QĐ-STTTT]
```
"""

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.records.task import Task
from ckds.rules.rows import rows, stated
from ckds.rules.rule import Hit, Rule
from ckds.source.problem import Path
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK416",
    name="done-without-evidence",
    severity=Severity.INFO,
    title=Text("Hoàn thành không có minh chứng", "Done without evidence"),
    message=Text("hoàn thành {on} mà không ghi minh chứng hay nguồn", "done {on}, with neither evidence nor source"),
    help=Text(
        "Thêm `evidence:` (số văn bản) hoặc `source:`.", "Add `evidence:` (the number of a document) or `source:`."
    ),
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:  # noqa: ARG001
    """Yield every completion and every result for which nothing is shown."""
    for task in folder.tasks.values():
        completed = task.record.completed
        if completed and not _shown(task, ("completed",)) and not _elsewhere(task):
            yield Hit(task, ("completed", "on"), {"on": completed.on.iso})
        for at, result in rows(task, "results"):
            if not _shown(task, ("results", at)):
                yield Hit(task, ("results", at, "completed"), {"on": result.completed.iso})


def _elsewhere(task: Entry[Task]) -> bool:
    """Is there evidence in what was reported on the way?"""
    updates = (("updates", at) for at, _ in rows(task, "updates"))
    return _shown(task, ("reported",)) or any(_shown(task, path) for path in updates)


def _shown(task: Entry[Task], path: Path) -> bool:
    return stated(task, *path, "evidence") or stated(task, *path, "source")
