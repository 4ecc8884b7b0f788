"""Where a list of bodies ends: at the end of its sentence, or where the words on the time begin."""

import re
from typing import Final

from ckds.importers.words import low, rx

_POINT: Final = r"(?:ngày|tháng|quý|năm) ?\d|quý [ivx]+\b|\d{1,2}[/.-]\d|q ?[1-4][/-]"
_UNTIL: Final = r"(?:trước|trong|vào|từ|đến|hết|cuối|đầu|giữa|khoảng)"
# Words that only a deadline begins with.
_OPENS: Final = (
    r"(?:(?:dự kiến |phải |cần )?(?:hoàn thành|hoàn tất|làm xong)\b|xong(?= (?:trước|trong|vào|ngày|tháng|quý|năm|đầu|giữa|cuối)\b)"
    r"|thời (?:gian|hạn|điểm)(?=\s*:| (?:hoàn|thực hiện|triển khai|dự kiến|xong|là|trước|trong|từ|đến|hết|cuối|đầu|giữa|vào|ngày|tháng|quý|năm|chậm|muộn)\b)"
    r"|hạn (?:cuối|chót|nộp|xong)\b|(?:chậm|muộn) nhất\b|không quá ngày\b"
    r"|ht(?= (?:trước|trong|vào|\d))"
    rf"|(?:thực hiện|triển khai)(?= (?:thường xuyên|hàng (?:tuần|tháng|quý|năm)|(?:{_UNTIL} )*(?:{_POINT})|trong (?:quý|tháng|năm))\b)"
    rf"|(?:{_UNTIL} )+(?:{_POINT})|trong (?:quý|tháng|năm)\b|trước ngày\b)"
)
# A time by itself, only behind a comma, a semicolon, a dash or in a bracket.
_ALONE: Final = (
    r"(?:ngày \d{1,2}(?: tháng |[/.-])\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}[/-]\d{4}|(?:quý|q) ?(?:[ivx]+|\d)\b"
    r"|tháng \d|năm \d{4}|thường xuyên\b|hàng (?:tuần|tháng|quý|năm)\b)"
)
_OPENING: Final = rx(
    rf"(?:^|(?<=[\s(,;.]))(?=\(?{_OPENS})|(?:(?<=[,;(]\s)|(?<=[,;(])|(?<=[.)]\s)|(?<=\s[-–]\s)|^)(?={_ALONE})"
)
_BEGINS: Final = rx(rf"(?:{_OPENS}|{_ALONE})")
_DATED: Final = rx(rf"(?:\b{_OPENS}|\b(?:{_POINT})|\b(?:19|20)\d\d\b)")
# A lower-case verb behind a comma: what follows is done, and done by nobody of that name.
_DOES: Final = re.compile(
    r"(?<=[,;.(]\s)(?=(?:thực hiện|triển khai|trình|báo cáo|gửi|nộp|ban hành|đưa vào|kết thúc|bảo đảm|đảm bảo)\s)"
)
_WITH: Final = rx(r"(?:^|(?<=[\s,;.(]))phối hợp\b(?! và\b|(?: thực hiện)?\))")
_STOP: Final = re.compile(r"\.\s+(?=\S)|\.(?=[A-ZĐÀ-Ỹ][a-zà-ỹ])")
_LAST_WORD: Final = re.compile(r"[^\W\d_]+(?:/[^\W\d_]+)?$")
# What is shortened with a full stop before a name: "TP. Hải Phòng", "TT. Huế", "P. 7", "đ/c. An".
SHORTENED: Final = frozenset(
    ("tp", "tt", "tx", "st", "q", "p", "h", "x", "kp", "ts", "ths", "pgs", "gs", "bs", "mr", "đ/c", "đc", "cty", "ct", "tnhh", "cp")
)  # fmt: skip
_NEW_SENTENCE: Final = rx(r"(?:các|những|giao|đề nghị|yêu cầu|kinh phí|định kỳ|trong|trước|sau|khi|nếu)\b")


def sentence_end(text: str, start: int = 0) -> int:
    """Return where the sentence at ``start`` ends, behind its full stop; the full stop of an abbreviation ends none."""
    for found in _STOP.finditer(text, start):
        word = _LAST_WORD.search(text[start : found.start()])
        after = text[found.end() :]
        shortened = word and (low(word.group()) in SHORTENED or len(word.group()) == 1)
        if shortened and not _NEW_SENTENCE.match(low(after)):
            continue
        return found.start() + 1
    return len(text)


def list_end(text: str, *, joins: bool = False) -> int:
    """Return where a list of bodies at the beginning of a text ends.

    Args:
        text: one line.
        joins: "phối hợp" ends it as well: who follows supports.
    """
    end = sentence_end(text)
    plain = low(text)
    starts = [found.start() for found in _OPENING.finditer(plain) if _outside(plain, found.start())]
    starts = [at for at in starts if not _of_one_name(text, at)]
    starts += [found.start() for found in _DOES.finditer(text) if _outside(text, found.start())]
    if joins:
        starts += [found.start() for found in _WITH.finditer(plain) if _outside(plain, found.start())]
    return min([end, *starts])


def _outside(text: str, at: int) -> bool:
    """Is a place not inside a bracket, but for the first word of one?"""
    before = text[:at]
    depth = before.count("(") - before.count(")")
    return depth <= 0 or (depth == 1 and before.endswith("("))


def _of_one_name(text: str, at: int) -> bool:
    """Does a time in a bracket belong to one name only, since another follows: ``Sở A (từ năm 2026), Sở B``?"""
    bracket = text.rfind("(", 0, at + 1)
    inside = bracket >= 0 and ")" not in text[bracket:at]
    return inside and bool(re.match(r"[^()]*\)\s*[,;]\s*[A-ZĐ]", text[bracket + 1 :]))


def begins_time(text: str) -> bool:
    """Do words begin as a deadline does?"""
    return bool(_BEGINS.match(low(text)))


def holds_time(text: str) -> bool:
    """Do words hold a day, a month, a quarter or a year, or what only a deadline says? Then they name no body."""
    return bool(_DATED.search(low(text)))
