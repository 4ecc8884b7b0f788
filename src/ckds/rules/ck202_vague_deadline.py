"""Thời hạn còn mơ hồ: “cuối tháng 6”, “khoảng quý III”, “khẩn trương”. Người giao việc và người làm có thể hiểu khác nhau.

“Đầu, giữa, cuối” được tính theo Điều 146 Bộ luật Dân sự 2015: “đầu” là ngày đầu tiên, “giữa” là ngày 15 (giữa năm: hết tháng
6), “cuối” là ngày cuối cùng. Những chữ chỉ nói gấp gáp, “dự kiến”, “định hướng” không có ngày nào nên nhiệm vụ coi như chưa có
thời hạn. Câu báo lỗi nói rõ ckds đã tính thế nào. Nếu văn bản đã ký viết như vậy thì giữ nguyên chữ; muốn theo dõi chính xác
thì chốt ngày bằng một văn bản và ghi vào `extensions`.

The deadline leaves room: the end of June, about the third quarter, urgently. Who gave the task and who does it may
understand different days. Beginning, middle and end are counted by Article 146 of the Civil Code 2015; words of haste,
forecasts and horizons name no day at all. The message says how it was counted. Keep the words of a signed plan, and
settle the day by an act recorded under `extensions`.

Sai | Bad
```yaml
due: cuối tháng 6 năm 2030
```

Đúng | Good
```yaml
due: tháng 6 năm 2030
```
"""

from collections.abc import Iterator

from ckds.dates import notes
from ckds.dates.deadline import Deadline, Kind
from ckds.finding import Severity
from ckds.lang import Text
from ckds.rules.due import worded, yearless
from ckds.rules.rule import Hit, Rule
from ckds.rules.say import day, short
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

RULE = Rule(
    code="CK202",
    name="vague-deadline",
    severity=Severity.WARNING,
    title=Text("Thời hạn mơ hồ", "A vague deadline"),
    message=Text("thời hạn “{text}” còn mơ hồ; {counted}", "the deadline “{text}” is vague; {counted}"),
    help=Text(
        "Ghi tháng, quý hoặc ngày cụ thể. Chữ của văn bản đã ký thì giữ; chốt ngày bằng văn bản rồi ghi vào `extensions`.",
        "Name a month, a quarter or a day. Keep the words of a signed plan; settle the day by an act under `extensions`.",
    ),
)

_NO_DAY = Text(
    "“{text}” không nêu ngày nào phải xong; coi như chưa có thời hạn",
    "“{text}” names no day by which to be done; it counts as no deadline",
)

# What leaves room in a deadline that also lacks its year; the lacking year itself is CK203.
_ROOM = (
    notes.PART,
    notes.PART_OF_QUARTER,
    notes.TEN_DAYS,
    notes.HALF_MONTH,
    notes.ABOUT,
    notes.MEETING,
    notes.AFTER,
)


def check(folder: PlanFolder, workspace: Workspace) -> Iterator[Hit]:
    """Yield every deadline that leaves room, and how it is counted."""
    for one in worded(folder, workspace.settings.record):
        if _vague(one.deadline):
            args: dict[str, object] = {"text": short(one.text), "counted": _counted(one.deadline)}
            message = _NO_DAY if one.deadline.kind is Kind.NONE else None
            yield Hit(one.entry, one.path, args, help=_help(one.deadline.note), message=message)


def _vague(deadline: Deadline) -> bool:
    if deadline.kind is Kind.NONE:
        return deadline.note != notes.BLANK
    if not deadline.vague:
        return False
    if deadline.kind is Kind.RELATIVE or yearless(deadline):
        said = deadline.note.vi if deadline.note else ""
        return any(note.vi in said for note in _ROOM)
    return True


def _help(note: Text | None) -> Text | None:
    """Return the help with the reader's own remark before it."""
    if note is None:
        return None
    plain = Text(*(sentence.replace("{", "{{").replace("}", "}}") for sentence in note))
    return Text(f"{plain.vi} {RULE.help.vi}", f"{plain.en} {RULE.help.en}")


def _counted(deadline: Deadline) -> Text:
    if deadline.last:
        return Text(f"đang tính đến hết ngày {day(deadline.last)}", f"it is taken to end on {day(deadline.last)}")
    if deadline.occurrences:
        first = deadline.occurrences[0]
        return Text(
            f"kỳ đầu ({first.period}) đang tính đến hết ngày {day(first.last)}",
            f"its first time ({first.period}) is taken to end on {day(first.last)}",
        )
    return Text("không có ngày đến hạn", "there is no day on which it falls due")
