"""Nhiệm vụ đã quá hạn mà chưa xong.

Cổng này tính theo ngày của lần chạy (`--today`), sau khi cộng gia hạn và thời gian châm chước (`grace`). Cách xử lý: ghi
`completed:` khi đã xong, ghi `extensions:` khi đã được gia hạn bằng văn bản, hoặc miễn trừ có thời hạn trong
`plans/waivers.yaml`.

A task is past its last day and not done. The gate counts on the day of the run (`--today`), after extensions and grace. Way out:
enter `completed:` when it is done, `extensions:` when an act moved the deadline, or a waiver with an end in `plans/waivers.yaml`.

Sai | Bad
```yaml
title: Xây dựng kho dữ liệu
due: tháng 11 năm 2022
```

Đúng | Good
```yaml
title: Xây dựng kho dữ liệu
due: tháng 11 năm 2022
completed: 2022-11-28
```
"""

from collections.abc import Iterator

from ckds.analysis.changes import Difference
from ckds.analysis.obligation import Obligation
from ckds.analysis.standing import standings
from ckds.analysis.words import Standing
from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.gate import occurrence, shown_day
from ckds.rules.rule import Hit, Rule
from ckds.workspace.directory import Directory
from ckds.workspace.workspace import Workspace

GATE = "overdue"
ALONE = True
RULE = Rule(
    code="CK901",
    name="overdue",
    severity=Severity.ERROR,
    title=Text("Nhiệm vụ quá hạn", "A task is overdue"),
    message=Text(
        "quá hạn {days} ngày (hạn {due}), {who}: {title}", "overdue by {days} days (due {due}), {who}: {title}"
    ),
    help=Text(
        "Đã xong: ckds complete {record}{which} (ghi completed); được gia hạn: ckds extend {record} --to … --act … (ghi extensions kèm văn bản); "
        "chưa xử lý được: ckds waiver add CK901 {record} --reason …",
        "If done: ckds complete {record}{which} (enters completed); if extended: ckds extend {record} --to … --act … (enters extensions with the act); "
        "if it must wait: ckds waiver add CK901 {record} --reason …",
    ),
)


def gate(workspace: Workspace, seen: Difference | None, grace: int) -> Iterator[Hit]:
    """Yield every obligation overdue by more than the grace."""
    del seen
    for row in standings(workspace):
        late = row.days_overdue or 0
        if row.standing is not Standing.OVERDUE or late <= grace or row.effective is None:
            continue
        obligation = row.obligation
        at = ("due",) if obligation.task.due else ()
        args: dict[str, object] = {
            "days": late,
            "due": shown_day(row.effective),
            "who": _who(obligation, workspace.directory),
            "title": obligation.task.title,
            "record": obligation.entry.id,
            "which": _which(obligation),
        }
        which = occurrence(obligation.period, obligation.unit)
        yield Hit(obligation.entry, at, args, occurrence=which, named="due")


def _which(obligation: Obligation) -> str:
    """Return the options that tell ``ckds complete`` which occurrence is done."""
    named = (("--period", obligation.period), ("--unit", obligation.unit))
    return "".join(f" {option} {value}" for option, value in named if value)


def _who(obligation: Obligation, directory: Directory) -> Text:
    keys = [obligation.unit] if obligation.unit else list(dict.fromkeys(one.key for one in obligation.leads))
    names = "; ".join(directory.short(key) for key in keys)
    return Text(names or "chưa rõ đơn vị chủ trì", names or "no lead")
