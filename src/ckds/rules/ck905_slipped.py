"""Thời hạn bị lùi so với phiên bản gốc mà không có văn bản gia hạn.

Hạn trong văn bản đã ký không sửa trực tiếp: giữ nguyên `due:` và ghi `extensions:` với văn bản, ngày và lý do. Gia hạn mới mà thiếu `act`
cũng là lùi hạn không có văn bản. Cổng này chỉ chạy khi có `--since`.

The deadline is later than at the base and no new act says why. The words of the signed plan are not edited: keep `due:` and
enter `extensions:` with act, day and reason. A new extension without its `act` is a slip, too. The gate runs only with `--since`.

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
from ckds.records.task import Task
from ckds.rules.rule import Hit, Rule
from ckds.workspace.entry import Entry
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
        "Giữ nguyên due như văn bản đã ký và gia hạn bằng: ckds extend {record} --to … --act … (ghi extensions: due, on, act, reason).",
        "Keep due as the signed plan has it and extend it by: ckds extend {record} --to … --act … (enters extensions: due, on, act, reason).",
    ),
)
_NO_ACT = Text(
    "gia hạn từ {before} sang {after} mà không ghi văn bản cho phép: {title}",
    "extended from {before} to {after} without naming the act that allowed it: {title}",
)
_ADD_ACT = Text(
    "Thêm `act:` với số, ký hiệu văn bản vào mục extensions mới; ghi bằng lệnh thì nêu luôn --act: ckds extend {record} --to … --act …",
    "Add `act:` with the number of the act to the new entry of extensions; with the command name it at once: ckds extend {record} --to … --act …",
)


def gate(workspace: Workspace, seen: Difference | None, grace: int) -> Iterator[Hit]:
    """Yield every task with a later deadline than at the base and no new act."""
    del grace
    if seen is None:
        return
    for change in seen.changes:
        if change.what in (What.POSTPONED, What.EXTENDED):
            plan, _, name = change.record.partition("/")
            entry = workspace.plans[plan].tasks[name]
            extended = change.what is What.EXTENDED
            if extended and not _without_act(entry, seen):
                continue
            args: dict[str, object] = {
                "before": change.before or Text("không có hạn", "none"),
                "after": change.after or Text("không có hạn", "none"),
                "title": change.title,
                "record": entry.id,
            }
            yield Hit(
                entry,
                ("extensions",) if extended else ("due",) if entry.record.due else (),
                args,
                key=extended,
                message=_NO_ACT if extended else None,
                help=_ADD_ACT if extended else None,
                occurrence=change.occurrence,
                named="due",
            )


def _without_act(entry: Entry[Task], seen: Difference) -> bool:
    """Are there new extensions, and none of them names its act?"""
    plan, _, name = entry.id.partition("/")
    pair = next((one for one in seen.pairs if one.after.id == plan), None)
    earlier = pair.before.tasks.get(pair.tasks.get(name, name)) if pair else None
    known = earlier.record.extensions if earlier else []
    new = [extension for extension in entry.record.extensions if extension not in known]
    return bool(new) and not any(extension.act for extension in new)
