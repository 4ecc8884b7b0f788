"""What stands before the one who acts: ``Định kỳ hằng quý, trước ngày 15 của tháng cuối quý, các sở, ngành …``."""

import re
from typing import Final

from ckds.importers.body import is_unit_like
from ckds.importers.names import Names
from ckds.importers.words import low, rx

_RHYTHM: Final = (
    r"(?:định kỳ )?hàng (?:năm|quý|tháng|tuần)(?:(?:,| và) (?:hàng )?(?:năm|quý|tháng|tuần|6 tháng|06 tháng))*"
    r"(?: hoặc đột xuất)?(?: \([^()]*\))?,? (?=\S)"
)
_EVERY: Final = rx(rf"(?:{_RHYTHM}|(?:6|06|sáu) tháng(?: (?:đầu|cuối) năm)?(?: \([^()]*\))?,? (?=\S))")
_TIMED: Final = rx(
    r"(?:định kỳ|hàng (?:năm|quý|tháng|tuần)|trước|trong|chậm nhất|muộn nhất|vào|ngày|từ|đến|hết|cuối|đầu|giữa|quý|tháng)\b"
)
_SOMEBODY: Final = rx(r"\b(?:sở|ngành|các|đơn vị|cơ quan|ủy ban|ubnd|phòng|ban|bộ|công an|hội)\b")


def after_time(text: str, names: Names) -> str:
    """Return a text without the words on the time at its beginning; unchanged where none stand there."""
    opening = _EVERY.match(low(text))
    rest = text[opening.end() :] if opening else text
    if _TIMED.match(low(rest)):
        for comma in re.finditer(r",\s+(?=\S)", rest[:160]):
            before = low(rest[: comma.start()])
            if "." not in before and not _SOMEBODY.search(before) and is_unit_like(rest[comma.end() :], names):
                return rest[comma.end() :]
    return rest
