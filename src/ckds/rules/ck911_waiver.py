"""Miễn trừ không đúng: quá 180 ngày, hết hạn, hoặc không còn dùng đến.

Miễn trừ là chấp nhận một lỗi trong một thời gian có hạn, có người chịu trách nhiệm; hết hạn thì lỗi hiện lại. Dọn các dòng không dùng
bằng `ckds waiver prune`.

A waiver that is not right: longer than 180 days, expired, or used by nothing. A waiver accepts a finding for a limited time, with
somebody who answers for it; when it ends the finding comes back. `ckds waiver prune` takes out what is not used.

Sai | Bad
```yaml
- code: CK901
  record: vi-du-2030/iii-1-a
  reason: Chờ kinh phí
  on: 2030-01-01
  until: 2031-12-31
```

Đúng | Good
```yaml
- code: CK901
  record: vi-du-2030/iii-1-a
  reason: Chờ kinh phí
  on: 2030-12-01
  until: 2031-03-01
```
"""

from collections.abc import Collection, Iterator
from datetime import date

from ckds.finding import Severity
from ckds.lang import Text
from ckds.records.ledger import Waiver
from ckds.rules import registry
from ckds.rules.gate import shown_day
from ckds.rules.rule import Hit, Rule
from ckds.rules.waiving import LONGEST, Use
from ckds.workspace.entry import Entry
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK911",
    name="waiver",
    severity=Severity.WARNING,
    title=Text("Miễn trừ không đúng", "A waiver that is not right"),
    message=Text("miễn trừ {code} cho {record}: {fault}", "waiver of {code} for {record}: {fault}"),
    help=Text("Sửa until, hoặc dọn: ckds waiver prune", "Mend until, or clean up: ckds waiver prune"),
)
_LONG = Text("dài hơn 180 ngày nên không có hiệu lực", "longer than 180 days, so it does not hold")
_BACKWARD = Text("ngày kết thúc trước ngày bắt đầu", "it ends before it begins")
_EXPIRED = Text("đã hết hạn {day}; lỗi hiện lại", "expired on {day}; the finding is back")
_UNUSED = Text("không khớp với lỗi nào", "it matches no finding")
_NEVER = Text("lỗi định dạng và tham chiếu không miễn trừ được", "faults of format and references cannot be waived")
_NO_RULE = Text("không có quy tắc này", "there is no such rule")


def waivers(workspace: Workspace, use: Use, silent: Collection[str]) -> Iterator[Hit]:
    """Yield every waiver that is too long, backward, expired, unused or of what nothing can accept.

    Args:
        workspace: the repository.
        use: what became of the waivers.
        silent: codes of gates that did not run, so that nothing can be said of their waivers.
    """
    yield from faults(workspace, use.used, use.refused, silent)


def faults(
    workspace: Workspace, used: set[int], refused: Collection[int] = (), silent: Collection[str] = ()
) -> Iterator[Hit]:
    """Yield what is wrong with each waiver."""
    for at, entry in enumerate(workspace.waivers):
        waiver = entry.record
        rule = registry.find(waiver.code)
        fault = _of_days(waiver, workspace.today)
        if fault:
            yield _hit(entry, ("until",), fault)
        elif rule is None:
            yield _hit(entry, ("code",), _NO_RULE)
        elif at in refused:
            yield _hit(entry, ("code",), _NEVER)
        elif waiver.on <= workspace.today and at not in used and rule.code not in silent and entry.sound:
            yield _hit(entry, ("record",), _UNUSED)


def _of_days(waiver: Waiver, today: date) -> Text | None:
    if waiver.until < waiver.on:
        return _BACKWARD
    if waiver.until - waiver.on > LONGEST:
        return _LONG
    return _EXPIRED.fill(day=shown_day(waiver.until)) if waiver.until < today else None


def _hit(entry: Entry[Waiver], path: tuple[str, ...], fault: Text) -> Hit:
    waiver = entry.record
    args: dict[str, object] = {"code": waiver.code, "record": waiver.record, "fault": fault}
    parts = (waiver.code, waiver.record, waiver.field, waiver.occurrence)
    return Hit(entry, path, args, occurrence="/".join(part for part in parts if part))
