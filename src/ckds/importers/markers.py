"""What stands at the head of a paragraph: ``II.``, ``2.1.``, ``a)``, ``-``; and the words that only begin one."""

import re
from typing import Final, NamedTuple

from ckds.importers.fields import field_at
from ckds.importers.words import low

_BULLET: Final = "-–—•·▪■➢✓►*\uf0b7\uf0a7\uf02d\uf0d8"
_FORMS: Final = (
    ("part", re.compile(r"(?P<label>(?:Phần|PHẦN|Chương|CHƯƠNG)(?: thứ| THỨ)? (?:[IVXLC]+|\d{1,2}|nhất|hai|ba|bốn|năm|NHẤT|HAI|BA|BỐN|NĂM))\s*[.:\-–]?\s*")),
    ("article", re.compile(r"(?P<label>(?:Mục|Tiểu mục|Điều) \d{1,3})\s*[.:]\s*")),
    ("number", re.compile(r"(?P<label>(?:Nhiệm vụ|NHIỆM VỤ|Công việc|Nội dung|Giải pháp)(?: số)? \d{1,2})\s*[.:]\s*(?=\S)")),
    ("roman", re.compile(r"(?P<label>X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})(?:\s*[.)/](?=\s|[^\W\d_])|\s+[-–](?=\s))\s*")),
    ("upper", re.compile(r"(?P<label>[A-HK-UĐ])\s*[.)/](?=\s)\s*")),
    ("dotted", re.compile(r"(?P<label>\d{1,2}(?:\.\d{1,3}){1,4})(?:\s*[.)/](?=\s|[^\W\d_])|(?=\s+[“\"(]?[A-ZĐÀ-Ỹ]))\s*")),
    ("number", re.compile(r"(?P<label>\d{1,3})\s*(?:[.)](?=\s|[^\W\d_])|/(?=\s))\s*")),
    ("bracket", re.compile(r"\((?P<label>\d{1,3})\)\s*")),
    ("small-roman", re.compile(r"\(?(?P<label>(?:i{2,3}|iv|vi{1,3}|ix|xi{0,3}))\s*[.)]\s*")),
    ("letter", re.compile(r"\(?(?P<label>[a-zđ])\s*\)\s*|(?P<label2>[a-zđ])\.\s+(?=\S)")),
    ("plus", re.compile(rf"(?:[{_BULLET}]\s*)?\+\s*(?=[^\d\s]|\d+ ?%|\d+ [^\W\d_])|[o○◦]\s+(?=[A-ZĐÀ-Ỹ])")),
    ("star", re.compile(r"\*+\s*(?=[^\d\s])")),
    ("dash", re.compile(rf"[{_BULLET}]\s*(?=[^\d\s])|[{_BULLET}]\s+(?=\d)")),
)  # fmt: skip
LEVELS: Final = {
    "part": 0, "upper": 1, "roman": 2, "article": 3, "number": 4, "dotted": 5, "bracket": 6, "letter": 7,
    "small-roman": 8, "star": 9, "dash": 9, "plus": 10,
}  # fmt: skip
_OPENINGS: Final = (
    "căn cứ ", "nơi nhận", "kính gửi", "tm.", "kt.", "tl.", "tuq.", "t/m ", "q.", "cộng hòa xã hội", "độc lập",
    "phụ lục", "(kèm theo", "(ban hành kèm", "xét đề nghị", "theo đề nghị",
)  # fmt: skip
_NUMBER_LINE: Final = re.compile(r"Số\s*:?\s*\d*\s*[/-]\s*\w")
_DATE_LINE: Final = re.compile(r"[^\d,.;:]{2,40},\s*ngày\b.{0,20}", re.IGNORECASE)


class Marker(NamedTuple):
    """The number, letter or bullet of a paragraph.

    Attributes:
        kind: ``part roman upper number dotted bracket letter small-roman article dash plus star``.
        label: as printed, without its point or bracket; empty for bullets.
        rest: the words behind it.
    """

    kind: str
    label: str
    rest: str


def marker(text: str) -> Marker | None:
    """Return what stands at the head of a paragraph, or None."""
    for kind, form in _FORMS:
        found = form.match(text)
        if found:
            named = found.groupdict()
            label = named.get("label") or named.get("label2") or ""
            return Marker(kind, label, text[found.end() :].strip())
    return None


_HEADING: Final = 600  # characters: enough to tell a heading by


def is_caps(text: str) -> bool:
    """Is it written in capitals, as titles and headings are?"""
    letters = [char for char in text[:_HEADING] if char.isalpha()]
    return len(letters) > 1 and sum(char.isupper() for char in letters) >= len(letters) * 0.9


def opens(text: str) -> bool:
    """Do these words only stand at the beginning of a paragraph?"""
    if marker(text) or field_at(text):
        return True
    return low(text).startswith(_OPENINGS) or bool(_NUMBER_LINE.match(text) or _DATE_LINE.fullmatch(text))
