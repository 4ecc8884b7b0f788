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

from collections.abc import Iterator

from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.gate import shown_day
from ckds.rules.rule import Hit, Rule
from ckds.rules.waiving import LONGEST
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


def waivers(workspace: Workspace, used: set[int]) -> Iterator[Hit]:
    """Yield every waiver that is too long, backward, expired or unused."""
    for at, entry in enumerate(workspace.waivers):
        waiver = entry.record
        fault = None
        if waiver.until < waiver.on:
            fault = _BACKWARD
        elif waiver.until - waiver.on > LONGEST:
            fault = _LONG
        elif waiver.until < workspace.today:
            fault = _EXPIRED.fill(day=shown_day(waiver.until))
        elif waiver.on <= workspace.today and at not in used:
            fault = _UNUSED
        if fault:
            args: dict[str, object] = {"code": waiver.code, "record": waiver.record, "fault": fault}
            path = ("until",) if fault is not _UNUSED else ("record",)
            yield Hit(entry, path, args, occurrence=f"{waiver.code}/{waiver.record}")
