"""Nhiệm vụ chưa xong mà đã lâu không có cập nhật (`stale_days` trong ckds.yaml).

Không có tin cũng là một tình trạng: người theo dõi không biết việc đang đi hay đứng. Thêm một mục vào `updates:`.

A task is open and nothing was heard of it for longer than `stale_days` in ckds.yaml. No news is a state of its own: add an
entry to `updates:`.

Sai | Bad
```yaml
title: Xây dựng kho dữ liệu
started: 2022-02-01
```

Đúng | Good
```yaml
title: Xây dựng kho dữ liệu
started: 2022-02-01
updates:
  - date: 2022-12-20
    progress: 60
```
"""

from collections.abc import Iterator

from ckds.analysis.changes import Difference
from ckds.analysis.standing import standings
from ckds.analysis.totals import has_come
from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.rule import Hit, Rule
from ckds.workspace.workspace import Workspace

GATE = "stale"
ALONE = True
RULE = Rule(
    code="CK904",
    name="stale",
    severity=Severity.WARNING,
    title=Text("Lâu không cập nhật", "Nothing heard for long"),
    message=Text("{days} ngày chưa có cập nhật nào: {title}", "no update for {days} days: {title}"),
    help=Text(
        "Ghi tiến độ: ckds update {record} --progress … --note … (thêm một mục updates: date, by, progress, text).",
        "Note its progress: ckds update {record} --progress … --note … (adds an entry to updates: date, by, progress, text).",
    ),
)


def gate(workspace: Workspace, seen: Difference | None, grace: int) -> Iterator[Hit]:
    """Yield every open task that nothing was heard of for long, once."""
    del seen, grace
    told: set[str] = set()
    for row in standings(workspace):
        entry = row.obligation.entry
        if row.stale and entry.id not in told and has_come(row, workspace.today):
            told.add(entry.id)
            at = ("updates",) if entry.record.updates else ()
            args: dict[str, object] = {"days": row.stale, "title": entry.record.title, "record": entry.id}
            yield Hit(entry, at, args, key=bool(at), named="updates")
