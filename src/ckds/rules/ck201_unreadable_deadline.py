"""Thời hạn này không đọc được thành ngày, nên nhiệm vụ không bao giờ được tính là đến hạn hay quá hạn.

ckds đọc đúng chữ của kế hoạch: tháng, quý, năm, ngày, “trước ngày …”, “hằng năm”, “thường xuyên”, “khi có yêu cầu”, “05
ngày làm việc kể từ ngày …”. Chỗ nào không chắc thì không đoán mà báo ở đây kèm lý do. Thử một cách viết bằng lệnh
`ckds deadline "CÁCH VIẾT"`. Nhiều mốc trong một ô thì tách thành nhiều nhiệm vụ.

These words cannot be read as a deadline, so the task would never fall due. ckds reads the words of the plan; where they
could mean nothing or two things it does not guess but says why. Try a wording with `ckds deadline "WORDS"`. Several
milestones in one field belong in several tasks.

Sai | Bad
```yaml
due: 31/11/2030
```

Đúng | Good
```yaml
due: 30/11/2030
```
"""

from collections.abc import Iterator

from ckds.dates import notes
from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.due import unreadable, worded
from ckds.rules.rows import spoilt
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import clause, short
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK201",
    name="unreadable-deadline",
    severity=Severity.ERROR,
    title=Text("Thời hạn không đọc được", "A deadline that cannot be read"),
    message=Text("không đọc được thời hạn “{text}”: {reason}", "cannot read the deadline “{text}”: {reason}"),
    help=notes.FORMS,
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every deadline whose words cannot be read, with the reader's reason."""
    known = folder.plan is not None and not spoilt(folder.plan, "period", "issued", "issued_after")
    for one in worded(folder, workspace.settings.record):
        if not unreadable(one.deadline):
            continue
        reason = _reason(one.deadline.note)
        if known or reason != notes.WHICH_YEAR:
            yield Hit(one.entry, one.path, {"text": short(one.text), "reason": clause(reason)})


def _reason(note: Text | None) -> Text | None:
    """Return why it is unreadable, without the list of readable forms, which is the help."""
    if note is None:
        return None
    return Text(note.vi.removesuffix(notes.FORMS.vi).strip(), note.en.removesuffix(notes.FORMS.en).strip())
