"""One spelling for the words of a deadline, so that its grammar can be written plainly.

``canonical`` turns ``Trước ngày 01/7/2022.`` into ``truoc ngay 01/7/2022``. A word stands there without accents only if
it was written with the right ones (or the whole text has none at all); any other word becomes ``~`` and fits no grammar.
"""

import re
from functools import cache
from typing import Final

from ckds.dates.patterns import rx
from ckds.text import bare, fold, squeeze

_WORDS: Final = """\
quý tháng năm ngày tuần giờ phút thứ chủ nhật lần nửa đầu giữa cuối cùng tiên thượng trung hạ kỳ họp thường lệ
trước sau trong vòng khoảng vào đến tới hết từ kể tính khi kết thúc chậm muộn trễ nhất không quá hơn tối đa thiểu ít
là của nay cho thời gian hạn điểm giai đoạn các những cả suốt nội trở đi bắt tiếp theo kế liền kề gồm với
hàng mỗi từng định hoặc và làm việc
hoàn thành thực hiện triển khai xong báo cáo gửi nộp trình ban hành chính thức đưa sử dụng vận khai thác phải cần được
mốc tiến độ chót phấn đấu cập dự kiến hướng tầm nhìn duy trì nhiệm vụ công liên tục xuyên lâu dài
khẩn trương sớm kịp thời mắt lập tức gấp hỏa tốc càng tốt đúng quy nhanh chóng cấp bách chủ động về
có ghi nêu xác chưa ấn cụ thể đột xuất yêu cầu thiết tùy phụ thuộc căn cứ nếu trường hợp phát sinh
kế hoạch quyết văn bản chương đề án chỉ thị nghị thông này niên ký đủ ngoài trừ nhận hiệu lực đó
"""
# In a text with accents a number word is the number, and `ngay` (at once) is not `ngày` (day).
_SPOKEN: Final = {
    "một": "1", "hai": "2", "ba": "3", "bốn": "4", "tư": "4", "sáu": "6", "bảy": "7", "bẩy": "7", "tám": "8",
    "chín": "9", "mười": "10", "ngay": "tucthi",
}  # fmt: skip
_LETTERS: Final = r"q[ivx]+|[ivx]+|[qhgmp]|cn"
_WORD: Final = re.compile(r"(?:[^\W\d_][\u0300-\u036f]*)+")
_INVISIBLE: Final = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069*_\"“”„'‘’«»`]")
_GLUED: Final = re.compile(r"(?<=[^\W\d_]{2})(?=[0-9])|(?<=[0-9])(?=[^\W\d_]{2})")
# T9/2026, as tables have it; T2 alone may be a Monday.
_SHORT_MONTH: Final = re.compile(r"(?<![^\W_])t\.? ?(?=(?:0?[1-9]|1[0-2])/[0-9]{4}(?![0-9/]))")
_SPELLED_OUT: Final = r"(?<=[0-9]) ?\([a-z0-9~ ]+\)(?= (?:ngay|tuan|thang|quy|nam|gio|lan)\b)"
_START: Final = " .,;:-+•·…|"
_END: Final = r"[ .,;:|]*(?:\./)?[ .,;:|]*$"
_TIDY: Final = (
    (_SPELLED_OUT, ""),
    (r" ?/ ?", "/"),
    (r" +(?=[.,;:)])", ""),
    (r"\( +", "("),
    (r"(?<=[,;]) ?(?=[^ ])", " "),
    (r" - ?| ?- ", " - "),
    (r"\bthang nam(?= nam [0-9]|/[0-9]| hang nam)", "thang 5"),
    (r"\bthang 10 ([12])\b(?! lan)", r"thang 1\1"),
    (r"\bchu nhat\b", "cn"),
    (r"\bthuong nien\b", "hang nam"),
)


def canonical(text: str) -> str:
    """Return ``text`` in the one spelling that the grammar reads; empty where nothing is left."""
    folded = fold(_GLUED.sub(" ", squeeze(_INVISIBLE.sub("", text))))
    exact = not folded.isascii()
    whole = _SHORT_MONTH.sub(f"{fold('tháng') if exact else 'thang'} ", folded)
    spelled = _WORD.sub(_exact if exact else _plain, whole)
    for pattern, form in _TIDY:
        spelled = rx(pattern).sub(form, spelled)
    return rx(_END).sub("", spelled.lstrip(_START))


def clean(text: str) -> str:
    """Return ``text`` for showing its words: one line, without marks and punctuation around it."""
    return squeeze(_INVISIBLE.sub("", text)).strip(" .,;:-+•·…|/()")


@cache
def _accented() -> dict[str, str]:
    return {fold(word): bare(word) for word in _WORDS.split()} | {fold(word): to for word, to in _SPOKEN.items()}


@cache
def _unaccented() -> frozenset[str]:
    return frozenset(bare(word) for word in _WORDS.split())


def _exact(found: re.Match[str]) -> str:
    word = found.group()
    return _accented().get(word) or _letters(word)


def _plain(found: re.Match[str]) -> str:
    word = found.group()
    return word if word in _unaccented() else _letters(word)


def _letters(word: str) -> str:
    """Keep Roman numbers and the letters of ``Q3``, ``16h``; any other word is unknown."""
    if not rx(_LETTERS).fullmatch(word):
        return "~"
    return f"q {word[1:]}" if len(word) > 1 and word[0] == "q" else word
