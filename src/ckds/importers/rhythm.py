"""How often, and by which day, a report is due: ``định kỳ hằng quý``, ``trước ngày 20 của tháng cuối quý``."""

import re
from typing import Final

from ckds.dates.deadline import read_deadline
from ckds.dates.model import Context, Kind
from ckds.importers.words import low, rx, tidy

# A day of the year without the year comes back every year.
_DAY_OF_YEAR: Final = rx(r"\bngày \d{1,2}(?: tháng |/)\d{1,2}\b(?!/|\d|(?:,| của)? năm \d)")
_REGULAR: Final = rx(
    r"định kỳ|hàng (?:tuần|tháng|quý|năm)|đột xuất|(?:6|sáu|06) tháng|(?:9|chín|09) tháng|(?:đầu|giữa|cuối) quý"
    r"|báo cáo (?:tuần|tháng|quý|năm)(?! (?:\d|[ivx]+\b))"
)
_CADENCES: Final = (
    ("week", rx(r"(?:hàng|mỗi|,|và|định kỳ|báo cáo) tuần")),
    ("month", rx(r"(?:hàng|mỗi|định kỳ) tháng|báo cáo tháng(?! \d)")),
    ("quarter", rx(r"(?:hàng|mỗi|định kỳ|,|và) quý|(?:đầu|giữa|cuối) quý|báo cáo quý(?! (?:\d|[ivx]+\b))")),
    ("half-year", rx(r"(?:6|sáu|06) tháng|nửa năm")),
    ("nine-months", rx(r"(?:9|chín|09) tháng")),
    ("year", rx(r"(?:hàng|mỗi|định kỳ|,|và) (?:một )?năm(?! \d)|hàng năm|báo cáo năm(?! \d)")),
    ("on-demand", rx(r"đột xuất|khi có yêu cầu")),
)  # fmt: skip
_WHEN: Final = re.compile(
    r"\(([^()]*(?:trước|chậm nhất|ngày)[^()]*)\)|((?:trước|chậm nhất)(?: là)?(?: vào)? ngày [^,.;()]+?|ngày \d{1,2} (?:hàng|hằng|mỗi|của) [^,.;()]+?)"
    r"(?=\s*(?:[,.;()]|$)|\s+(?:gửi|báo cáo|hoặc|để|về|các|tổng hợp|và(?! (?:ngày |tháng )?\d)|đến (?!hết)|cho|theo(?! tháng| quý)|nhằm|qua)\b)",
    re.IGNORECASE,
)
_LIST: Final = rx(
    r"(?:định kỳ )?hàng (?P<units>(?:tuần|tháng|quý|năm)(?:(?:,| và) (?:hàng )?(?:tuần|tháng|quý|năm|6 tháng|06 tháng|9 tháng))+)"
)


def is_regular(plain: str) -> bool:
    """Do words (in small letters) say that something comes back?"""
    return bool(_REGULAR.search(plain) or _DAY_OF_YEAR.search(plain))


def cadences(plain: str) -> list[str]:
    """Return how often words say that something comes back; ``unstated`` where only "định kỳ" says so."""
    listed = _LIST.search(plain)
    if listed:
        units = [one.strip() for one in re.split(r",|\bvà\b|hàng", listed["units"]) if one.strip()]
        plain = plain.replace(listed.group(), " ".join(f"hàng {one}" for one in units))
        plain = re.sub(r"hàng\s+", "hàng ", plain)
    found = [every for every, form in _CADENCES if form.search(plain)]
    if found:
        return found
    if _DAY_OF_YEAR.search(plain):
        return ["year"]
    return ["unstated"] if "định kỳ" in plain else []


def days(text: str, every: list[str], context: Context) -> dict[str, str]:
    """Return by which day, in the document's words, each of the reports is due; a day of one rhythm is not another's."""
    found: dict[str, str] = {}
    end = 0
    for one in _WHEN.finditer(text):
        words = tidy(one[1] or one[2])
        if read_deadline(words, context).kind is Kind.UNREADABLE:
            continue
        own = [name for name in cadences(low(words)) if name in every]
        own = own or [name for name in cadences(low(text[end : one.start()])) if name in every]
        end = one.end()
        for name in own or every:
            found.setdefault(name, words)
    return found
