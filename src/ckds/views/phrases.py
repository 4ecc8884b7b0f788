"""What a deadline or a target in words was understood as, for people."""

from datetime import timedelta
from typing import Final

from ckds.dates.model import Deadline, Kind
from ckds.lang import Lang, Text
from ckds.numbers.model import Target
from ckds.views.rows import Json
from ckds.views.screen import Cell, Column, Heading, Line, Pairs, Screen, Table, Tone, cells
from ckds.views.show import day, number

KINDS: Final = {
    Kind.FIXED: Text("một mốc", "one deadline"),
    Kind.RECURRING: Text("lặp lại", "recurring"),
    Kind.ONGOING: Text("thường xuyên, không có ngày cuối", "ongoing, no last day"),
    Kind.CONDITIONAL: Text("chờ một việc khác", "waits on another act"),
    Kind.RELATIVE: Text("tính từ một sự kiện", "counted from an event"),
    Kind.NONE: Text("không có thời hạn", "no deadline"),
    Kind.UNREADABLE: Text("không đọc được", "cannot be read"),
}


def deadline_screen(found: Deadline, lang: Lang) -> Screen:
    """Return how a deadline was understood: its last day first, and from when it is late."""
    items: list[tuple[Text, Cell]] = [(Text("Cách hiểu", "Read as"), Cell(KINDS[found.kind].to(lang)))]
    if found.last:
        items.append((Text("Ngày cuối cùng", "Last day"), Cell(day(found.last, lang), "strong")))
        late = day(found.last + timedelta(days=1), lang)
        items.append((Text("Quá hạn từ", "Overdue from"), Cell(late)))
    if found.first and found.first != found.last:
        items.append((Text("Ngày đầu tiên", "First day"), Cell(day(found.first, lang))))
    if found.ongoing_after:
        items.append(
            (Text("Sau đó", "Afterwards"), Cell(Text("tiếp tục, không có hạn", "goes on without an end").to(lang)))
        )
    if found.waits_on:
        items.append((Text("Chờ", "Waits on"), Cell(found.waits_on)))
    if found.note:
        items.append((Text("Ghi chú", "Note"), Cell(found.note.to(lang), "warn" if found.vague else "plain")))
    blocks: list[Heading | Line | Pairs | Table] = [Heading(Text(f"“{found.text}”", f"“{found.text}”"), 1)]
    blocks.append(Pairs(tuple(items)))
    if found.occurrences:
        rows = tuple(cells(one.period, day(one.first, lang), day(one.last, lang)) for one in found.occurrences)
        heads = (Text("Kỳ", "Period"), Text("Từ", "From"), Text("Đến hết", "Last day"))
        blocks.append(Table(tuple(Column(head) for head in heads), rows))
    return tuple(blocks)


_OPS: Final = {
    ">=": Text("từ {value} trở lên", "{value} or more"),
    ">": Text("trên {value}, bằng {value} là chưa đạt", "more than {value}; {value} itself is not enough"),
    "<=": Text("không quá {value}", "{value} or less"),
    "<": Text("dưới {value}", "less than {value}"),
    "=": Text("bằng {value}", "{value}"),
    "between": Text("từ {value} đến {high}", "from {value} to {high}"),
    "rank<=": Text("hạng {value} hoặc cao hơn", "rank {value} or better"),
    "qualitative": Text(
        "định tính: ghi đạt hay chưa đạt, kèm minh chứng", "in words: record met or not, with evidence"
    ),
}
_BASES: Final = {
    "level": Text("mức đạt được", "the level reached"),
    "points": Text("thay đổi tính bằng điểm", "a change in points"),
    "percent": Text("thay đổi tính bằng phần trăm", "a change in per cent"),
    "ambiguous": Text("chưa rõ điểm % hay phần trăm", "points or per cent: left open"),
    "yearly-rate": Text("tốc độ mỗi năm", "a rate a year"),
}


def target_screen(found: Target, lang: Lang) -> Screen:
    """Return how a target was understood."""
    blocks: list[Heading | Line | Pairs | Table] = [Heading(Text(f"“{found.text}”", f"“{found.text}”"), 1)]
    blocks += [Pairs(tuple(_items(part, lang))) for part in (found.parts or (found,))]
    return tuple(blocks)


def _items(found: Target, lang: Lang) -> list[tuple[Text, Cell]]:
    unit = None if found.op == "rank<=" else found.unit  # "hạng 10", not "hạng 10 hạng"
    value, high = number(found.value, lang, unit), number(found.high, lang, unit)
    items = [(Text("Phải đạt", "Asks for"), Cell(_OPS[found.op].fill(value=value, high=high).to(lang), "strong"))]
    if found.op != "qualitative":
        tone: Tone = "warn" if found.basis == "ambiguous" else "plain"
        items.append((Text("Con số nói về", "The number is"), Cell(_BASES[found.basis].to(lang), tone)))
    if found.against:
        items.append((Text("So với", "Against"), Cell(found.against)))
    if found.stretch:
        items.append((Text("Phấn đấu", "Stretch"), Cell(Text("có", "yes").to(lang))))
    if found.note:
        items.append((Text("Ghi chú", "Note"), Cell(found.note.to(lang))))
    return items


def unreadable_target(text: str, reason: Text, lang: Lang) -> Json:
    """Return the contract's object for a target that cannot be read: nothing but the words and the reason."""
    empty = dict.fromkeys(("op", "value", "high", "unit", "basis", "against"))
    return {"text": text, **empty, "note": reason.to(lang), "parts": []}


def unreadable_screen(text: str, reason: Text) -> Screen:
    """Return why a target cannot be read."""
    return (
        Heading(Text(f"“{text}”", f"“{text}”"), 1),
        Line(Text(f"Không đọc được: {reason.vi}", f"Cannot be read: {reason.en}"), "bad"),
    )
