"""The labels behind which a plan says who, with whom, by when and what for: ``Đơn vị chủ trì:``, ``Thời gian hoàn thành``."""

import re
from typing import Final, NamedTuple

from ckds.importers.body import UNIT_LIKE
from ckds.importers.ends import begins_time
from ckds.importers.words import low

LEAD: Final = "lead"
SUPPORT: Final = "support"
DUE: Final = "due"
PRODUCT: Final = "product"
PERSON: Final = "person"
NOTE: Final = "note"
MONEY: Final = "money"
# Without a label of its own, behind a list of bodies: a further sentence, and words that nobody can place.
REST: Final = "rest"
UNREAD: Final = "unread"

_BODY: Final = r"(?:các )?(?:đơn vị|cơ quan|đ/v|đv|đ\.vị|đ\. ?v|cq|c\.quan|sở, ban, ngành|sở, ngành|phòng, ban|tổ chức|bộ phận)(?:(?:,| và|/| hoặc) (?:các )?(?:đơn vị|cơ quan|tổ chức|cá nhân))*"
_LABELS: Final = (
    ("both", rf"(?:{_BODY} )?chủ trì ?[,;/và-]+ ?(?:{_BODY} )?phối hợp(?: thực hiện)?"),
    (LEAD, rf"(?:{_BODY} )?(?:được giao )?(?:chủ trì|c/trì|c\.trì|phụ trách)(?:,? (?:thực hiện|triển khai|tham mưu|chính))*"),
    (LEAD, rf"{_BODY} (?:chịu trách nhiệm(?: chính)?|chính|làm|thực hiện|tham mưu|đầu mối|triển khai)"),
    (LEAD, r"(?:phân công|giao|trách nhiệm)(?: thực hiện)?"),
    (SUPPORT, rf"(?:{_BODY} )?(?:cùng (?:làm|thực hiện|tham gia|phối hợp)|phối hợp|p/hợp|p\.hợp)(?: thực hiện| triển khai)?|{_BODY} tham gia"),
    (DUE, r"(?:(?:thời gian|thời hạn|t\.gian|t/gian|tg|hạn|tiến độ|thời điểm|mốc thời gian)(?: (?:thực hiện|hoàn thành|triển khai|kết thúc|xong|trình|dự kiến|chót|cuối))*(?:,? (?:hoàn thành|thực hiện))?|hoàn thành)"),
    (PRODUCT, r"(?:(?:sản phẩm|kết quả|đầu ra)(?:(?:,|/| và| -)? ?(?:sản phẩm|kết quả|đầu ra|dự kiến|cần đạt|yêu cầu|đạt được|chính|hoàn thành|thực hiện|chủ yếu|công việc|mong đợi))*)"),
    (PERSON, r"(?:đồng chí )?(?:lãnh đạo|người) (?:phụ trách|chỉ đạo|theo dõi)"),
    (MONEY, r"(?:nguồn )?kinh phí(?: thực hiện| dự kiến)?|nguồn (?:vốn|lực)"),
    (NOTE, r"ghi chú"),
)  # fmt: skip
_AT: Final = tuple((kind, re.compile(rf"(?:{label}) ?:")) for kind, label in _LABELS)
# A deadline also follows its label without a colon: "Thời gian hoàn thành trong tháng 7", "Thời hạn hoàn thành trước …".
_DUE_OPEN: Final = re.compile(
    r"(?:thời hạn|hạn(?: cuối| chót)?|mốc)(?= (?:ngày )?\d{1,2}[/.-]\d| (?:trước|quý|tháng|ngày) [\divx])|"
    r"(?:thời gian|thời hạn|tiến độ|hạn) (?:hoàn thành|thực hiện)(?=,? (?:chính thức|đưa vào|trong|trước|chậm nhất|là|đến|vào|không quá|muộn nhất|quý|tháng|ngày|năm|từ|hết|đầu|giữa|cuối|xong)\b)"
)
# "Thực hiện: Công an phường." says who, "Thực hiện: trong tháng 7/2026." by when.
_DONE_BY: Final = re.compile(r"(?:tổ chức )?(?:thực hiện|triển khai) ?:\s*")
_LEADING: Final = re.compile(r"^(?:[-–—•·▪*+]\s*)+")
# Where a label can begin inside a paragraph.
_INSIDE: Final = re.compile(r"(?<=[.;:,)\n…–-])\s+(?=[A-ZĐÀ-Ỹa-zà-ỹđ])|\s*\(\s*(?=[A-ZĐÀ-Ỹa-zà-ỹđ])")


class Field(NamedTuple):
    """A label with what stands behind it.

    Attributes:
        kind: ``lead support both due product person note money``; ``rest`` and ``unread`` behind bodies.
        label: the label as printed; empty for a deadline that stands behind bodies without one.
        value: the words behind it.
    """

    kind: str
    label: str
    value: str


def field_at(text: str) -> Field | None:
    """Return the field that a paragraph begins with, or None."""
    plain = _LEADING.sub("", text)
    head = low(plain[:110])
    for kind, form in _AT:
        found = form.match(head)
        if found:
            return Field(kind, plain[: found.end() - 1].strip(), plain[found.end() :].strip())
    bare = _DONE_BY.match(head)
    if bare and (begins_time(plain[bare.end() :]) or UNIT_LIKE.match(head[bare.end() :])):
        kind = DUE if begins_time(plain[bare.end() :]) else LEAD
        return Field(kind, plain[: bare.end()].rstrip(" :"), plain[bare.end() :].strip())
    found = _DUE_OPEN.match(head)
    return Field(DUE, plain[: found.end()].strip(), plain[found.end() :].strip(" ,")) if found else None


def split_fields(text: str) -> tuple[str, list[Field]]:
    """Return the words before the first label of a paragraph, and its fields in their order."""
    first = field_at(text)
    cuts = [(0, 0)] if first else []
    label = text.index(first.label) + len(first.label) if first else 0  # where the last label ends
    for at in _INSIDE.finditer(text):
        inner = field_at(text[at.end() :]) if at.start() >= label else None
        if inner:
            cuts.append((at.start(), at.end()))
            label = text.index(inner.label, at.end()) + len(inner.label)
    if not cuts:
        return text, []
    before = text[: cuts[0][0]].strip()
    ends = [start for start, _ in cuts[1:]] + [len(text)]
    fields = []
    for (start, begin), end in zip(cuts, ends, strict=True):
        piece = text[begin:end].strip()
        if text[start:begin].strip() == "(":
            piece = piece.rstrip(" .;").removesuffix(")")
        found = field_at(piece)
        if found:
            fields.append(found)
    return before, fields
