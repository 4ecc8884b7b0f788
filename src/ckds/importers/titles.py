"""A short name for a task, always the document's own words; and its whole text where the name is only a part."""

import re
from collections.abc import Sequence
from typing import Final

from ckds.importers.words import tidy

MOST: Final = 160
_STOP: Final = re.compile(r"[.;:](?=\s)|…")
_SOFT: Final = re.compile(
    r",\s|\s(?=(?:nhằm|để|qua đó|góp phần|trong đó|bảo đảm|đảm bảo|theo hướng|gắn với|làm cơ sở|phục vụ|trên cơ sở)\b)|\s\("
)
_LEADS_ON: Final = re.compile(
    r"(?:[\s,]+(?:nhằm|để|và|của|theo|cho|các|những|về|trong|với|từ|đến|tại|bằng|được|có|là))+$"
)
_SHORTEST: Final = 25
_WHO: Final = re.compile(r"(?:Các |Sở |Ủy ban |Uỷ ban |UBND |Phòng |Ban )")


def title_and_text(paragraphs: Sequence[str], heading: str = "") -> tuple[str, str]:
    """Return a title of at most some 160 characters and, where it leaves something out, the whole text.

    Args:
        paragraphs: the words of the item.
        heading: the words of its number, which are the title where the item is a paragraph below them.
    """
    whole = " ".join(part.strip() for part in paragraphs if part.strip())
    if heading:
        body = " ".join(part.strip() for part in paragraphs if part.strip() and tidy(part) != tidy(heading))
        return tidy(heading), body
    title = _title(whole)
    return title, "" if tidy(title) == tidy(whole) else whole


def _title(text: str) -> str:
    plain = tidy(text)
    if len(plain) <= MOST and not re.search(r"[.;]\s", plain):
        return plain
    for found in _STOP.finditer(plain):
        if found.group() == ":" and _WHO.match(plain):
            continue  # who acts, not what is to be done
        if found.start() >= _SHORTEST and plain.count("(", 0, found.start()) == plain.count(")", 0, found.start()):
            if found.start() <= MOST:
                return tidy(plain[: found.start()])
            break
    soft = [
        found.start()
        for found in _SOFT.finditer(plain)
        if 40 <= found.start() <= MOST and _balanced(plain[: found.start()])
    ]
    if soft:
        return _whole(plain[: soft[-1]])
    return _whole(plain[:MOST].rsplit(" ", 1)[0]) if len(plain) > MOST else plain


def _whole(text: str) -> str:
    """Take words that only lead on to the next off the end."""
    return tidy(_LEADS_ON.sub("", tidy(text)))


def _balanced(text: str) -> bool:
    return text.count("(") == text.count(")")
