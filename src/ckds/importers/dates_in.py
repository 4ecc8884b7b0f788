"""Deadlines in running text: only behind a label, or behind a verb that says that something is finished."""

import re
from typing import Final, NamedTuple

from ckds.dates.deadline import read_deadline
from ckds.dates.model import Context, Deadline, Kind
from ckds.importers.fields import Field
from ckds.importers.lists import bare_time
from ckds.importers.words import low, rx, tidy
from ckds.lang import Text

_DAY: Final = (
    r"(?:ngày )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|ngày \d{1,2}(?: tháng \d{1,2}(?: năm \d{4})?|/\d{1,2}(?:/\d{4})?)"
)
_MONTH: Final = r"tháng \d{1,2}(?:(?:/| năm | - |-)\d{4})?|\d{1,2}/\d{4}"
_QUARTER: Final = r"quý (?:[ivx]+|\d)(?:(?: và |, | - |-)(?:quý )?(?:[ivx]+|\d))*(?:(?:/| năm )\d{4})?"
_YEAR: Final = r"năm \d{4}(?:\s?-\s?\d{4})?|giai đoạn \d{4}\s?-\s?\d{4}"
_WHEN: Final = rf"(?:{_DAY}|{_QUARTER}|{_MONTH}|{_YEAR})"
_BEFORE: Final = r"(?:(?:trong|trước|vào|đến|đến hết|chậm nhất(?: là)?(?: trong| vào)?|không quá|muộn nhất(?: là)?|hết|cuối|đầu|giữa|trong vòng) )*"
# "hoàn thành trong tháng 4/2022", "xong trong Quý II/2026", "báo cáo … trong quý II/2022", "thực hiện trong năm 2026".
_FINISHED: Final = rx(
    rf"\b(?:hoàn thành|xong|hoàn tất|kết thúc|ban hành|phê duyệt|đưa vào (?:sử dụng|vận hành|khai thác)|vận hành|báo cáo|trình|gửi|nộp|thực hiện|triển khai)"
    rf"(?P<between>[^.;:()]{{0,90}}?)[ (,]+(?P<when>{_BEFORE}{_WHEN})(?=\s*(?:$|[.,;)]|và\b(?! (?:ngày |tháng |quý )?[\divx])))"
)
_STRONG: Final = rx(r"(?:hoàn thành|xong|hoàn tất)$")
_WITH_BEFORE: Final = rx(r"(?:trong|trước|vào|đến hết|chậm nhất|không quá|muộn nhất|hết|cuối|đầu|giữa)\b")
_CITES: Final = rx(r"\bsố\b|\bngày \d{1,2}/\d{1,2}/\d{4}$|-\w+$")


# At the end of a sentence that gives work to somebody: "Giao Sở Y tế chủ trì …, trong tháng 9 năm 2026."
_AT_END: Final = rx(
    rf"[, (](?P<when>(?:trước|chậm nhất(?: là)?|muộn nhất(?: là)?|xong(?: trong| trước)?|trong) {_BEFORE}{_WHEN})\)?\s*[.;]?$"
)
_FIRST: Final = rx(
    rf"(?P<when>(?:trước|chậm nhất(?: là)?|muộn nhất(?: là)?|trong|đến hết|hết) (?!năm|giai đoạn){_BEFORE}{_WHEN}),\s"
)
_CLOSING: Final = rx(
    rf"\((?:(?:thời gian|thời hạn|hạn|tiến độ)(?: (?:thực hiện|hoàn thành))?:? )?"
    rf"(?P<when>(?:trước|chậm nhất(?: là)?|muộn nhất(?: là)?|xong(?: trong| trước)?|trong|đến hết) {_BEFORE}{_WHEN}|thường xuyên)\)\s*[.;]?$"
)
# A clause of its own behind the work: "…. Thực hiện thường xuyên.", "…; hàng quý."
_CLAUSE: Final = rx(
    r"[.;]\s+(?:(?:tổ chức )?(?:thực hiện|triển khai|duy trì),? )?(?P<when>thường xuyên|hàng (?:tháng|quý|năm))(?:,? liên tục)?\s*[.;]?$"
)
_LAST_WORDS: Final = rx(
    r"(?:\bgiao|\bphân công|chủ trì)\b[^.;]*\b(?:thực hiện|triển khai) (?P<when>thường xuyên|hàng (?:tháng|quý|năm))\s*[.;]?$"
)
_GIVES_WORK: Final = rx(r"^(?:giao|phân công|đề nghị|yêu cầu)\b|\bchủ trì\b|[,(] (?:chậm|muộn) nhất\b|[,(] xong\b")


class Found(NamedTuple):
    """A deadline in a text.

    Attributes:
        words: as printed.
        deadline: as it was understood.
        sure: it stood behind a label or "hoàn thành".
        note: what to look at.
    """

    words: str
    deadline: Deadline
    sure: bool
    note: Text | None = None


def labelled(value: str, context: Context) -> Found | None:
    """Return the deadline behind a label such as "Thời gian hoàn thành:"; what cannot be read is kept and marked."""
    words = tidy(re.sub(r"^(?:là|vào|:|,|-)\s+", "", value.strip()))
    if not words:
        return None
    whole = read_deadline(words, context)
    if whole.kind is Kind.UNREADABLE or (words.startswith("chính thức") or "," in words):
        found = re.search(rf"{_BEFORE}{_WHEN}", low(words))
        shorter = words[found.start() : found.end()].strip() if found else ""
        inner = read_deadline(shorter, context) if shorter else None
        if inner and inner.kind is not Kind.UNREADABLE and _only_verbs(words, shorter):
            return Found(shorter, inner, sure=True)
    if whole.kind is Kind.UNREADABLE:
        return Found(words, whole, sure=False, note=whole.note)
    return Found(words, whole, sure=not whole.vague, note=whole.note if whole.vague else None)


def stated(field: Field, context: Context) -> Found | None:
    """Return the deadline of a field; of one without a label (behind bodies) only what can be read."""
    if field.label:
        return labelled(field.value, context)
    found = labelled(bare_time(field.value), context)
    if found and found.deadline.kind not in (Kind.UNREADABLE, Kind.NONE):
        return found
    return inline(field.value, context)


def _only_verbs(words: str, date: str) -> bool:
    """Does nothing but "hoàn thành, chính thức đưa vào sử dụng" stand before a day?"""
    before, _, after = words.partition(date)
    rest = re.sub(
        r"\b(?:chính thức|hoàn thành|xong|đưa|vào|sử dụng|vận hành|khai thác|và|thực hiện|triển khai)\b|[\s,]",
        "",
        low(before),
    )
    return not rest and not after.strip(" .;")


def inline(text: str, context: Context) -> Found | None:
    """Return the deadline that a sentence states by a verb: ``hoàn thành trong tháng 4/2022``.

    ``Thường xuyên`` counts only as the first word of the task. Days of cited documents never do.
    """
    candidates: list[tuple[bool, Found]] = []
    for found in _FINISHED.finditer(low(text)):
        words = text[found.start("when") : found.end("when")]
        verb = low(text)[found.start() : found.start("between")]
        strong = bool(_STRONG.search(verb)) and len(found["between"]) < 40
        if _CITES.search(found["between"]) or not (strong or _WITH_BEFORE.match(low(words))):
            continue
        if re.match(r"(?:trong )?(?:giai đoạn|đến năm)", low(words)) and not strong:
            continue
        deadline = read_deadline(words, context)
        if deadline.kind in (Kind.FIXED, Kind.RECURRING, Kind.RELATIVE):
            note = None if strong else Text("thời hạn đọc từ câu văn", "a deadline read from the sentence")
            candidates.append((strong, Found(words, deadline, strong, note)))
    if candidates:
        return next((found for strong, found in candidates if strong), candidates[0][1])
    return _at_end(text, context) or _in_bracket(text, context) or _at_start(text, context) or _ongoing(text, context)


def _at_start(text: str, context: Context) -> Found | None:
    """Return the deadline that a sentence begins with: ``Trong tháng 3/2026, Sở A …``; not of one that tells what was."""
    plain = low(text.strip())
    found = _FIRST.match(plain)
    if not found or re.search(r"\bđã\b", plain):
        return None
    words = text.strip()[: found.end("when")]
    deadline = read_deadline(words, context)
    note = Text("thời hạn ở đầu câu", "a deadline at the beginning of the sentence")
    return Found(words, deadline, sure=False, note=note) if deadline.kind is Kind.FIXED else None


def _in_bracket(text: str, context: Context) -> Found | None:
    """Return the deadline that alone stands in a closing bracket: ``(trước ngày 31/3/2026)``, ``(thường xuyên)``."""
    found = _CLOSING.search(low(text.strip()))
    if not found:
        return None
    words = text.strip()[found.start("when") : found.end("when")]
    deadline = read_deadline(words, context)
    note = Text("thời hạn trong ngoặc cuối câu", "a deadline in a closing bracket")
    known = deadline.kind in (Kind.FIXED, Kind.RECURRING, Kind.ONGOING)
    return Found(words, deadline, sure=False, note=note) if known else None


def _at_end(text: str, context: Context) -> Found | None:
    plain = low(text.strip())
    found = _AT_END.search(plain) if _GIVES_WORK.search(plain) else None
    if not found:
        return None
    words = text.strip()[found.start("when") : found.end("when")]
    deadline = read_deadline(words, context)
    note = Text("thời hạn ở cuối câu giao việc", "a deadline at the end of a sentence that gives work")
    return Found(words, deadline, sure=False, note=note) if deadline.kind is Kind.FIXED else None


def _ongoing(text: str, context: Context) -> Found | None:
    plain = low(text.strip())
    begins = re.match(r"(?P<when>thường xuyên)(?=[ ,])", plain)
    found = begins or _CLAUSE.search(plain) or _LAST_WORDS.search(plain)
    if not found:
        return None
    words = text.strip()[found.start("when") : found.end("when")]
    note = (
        Text("chữ đầu câu", "the first words of the sentence")
        if begins
        else Text("chữ cuối đoạn", "the last words of the paragraph")
    )
    return Found(words, read_deadline(words, context), sure=False, note=note)
