"""Why words are not a deadline: what they look like instead."""

from typing import Final

from ckds.dates import notes
from ckds.dates.patterns import rx, rx_text
from ckds.dates.words import canonical
from ckds.lang import Text
from ckds.text import squeeze

_DOCUMENT: Final = r"[0-9]+\s*[/-]\s*(?:[0-9]{4}\s*/\s*)?[A-ZĐ]{2,}[\wĐđ]*|[0-9]+/[0-9]{4}/|^số\s|^Số\s"
# What a remark in brackets may hold without changing the deadline.
_REMARK: Final = r"(?:~|do|va|cua|chinh thuc|dua vao|su dung|van hanh|khai thac|thuc hien|trien khai|hoan thanh|xong|ban hanh|[,.;: -])+"
_TIME: Final = r"\b(?:[0-9]{1,2}/(?:0?[1-9]|1[0-2])(?:/[0-9]{4})?|[0-9]{1,2}/[0-9]{4}|nam [0-9]{4}|thang [0-9]+|(?:quy|q) [0-9ivx]+(?:/[0-9]{4})?)\b(?!/)"
_LUNAR: Final = r"giêng|chạp|âm lịch|\btết\b|nguyên đán"


def reason(text: str, plain: str) -> Text:
    """Return why ``text`` (``plain``: its canonical form) cannot be read as a deadline."""
    shown = squeeze(text)
    if rx(_DOCUMENT).search(shown):
        return notes.DOCUMENT
    if rx_text(_LUNAR).search(shown):
        return notes.LUNAR
    if rx(r"\b24/7\b(?!/)").search(plain):
        return notes.ROUND_THE_CLOCK
    if ";" in plain:
        return notes.SEVERAL
    return _by_shape(plain)


def _by_shape(plain: str) -> Text:
    if rx(r"(?:tucthi )?sau\b.*[0-9].*").fullmatch(plain):
        return notes.ONLY_AFTER
    short = rx(r"(?:quy|thang|q)[ .]?[0-9ivx]+(?:/| nam |-|\.)([0-9]{2})|nam ([0-9]{2})").search(plain)
    if short and rx(r".*[^0-9][0-9]{2}").fullmatch(plain):
        return notes.SHORT_YEAR.fill(year=short[1] or short[2])
    iso = rx(r"\b[0-9]{4}-[0-9]{1,2}(?:-[0-9]{1,2})?\b").search(plain)
    if iso:
        return notes.BAD_ISO.fill(found=iso[0])
    if rx(_TIME).search(plain):
        return notes.LEFT_OVER
    fraction = rx(r"\b[0-9]+/[0-9]+\b").search(plain)
    if fraction:
        return notes.FRACTION.fill(found=fraction[0])
    return notes.NOT_UNDERSTOOD


def unread_brackets(plain: str) -> str | None:
    """Return ``plain`` without bracketed remarks, if they hold no digit and no word of the grammar; else None."""
    remarks = rx(r"\(([^()]*)\)").findall(plain)
    if not remarks or not all(rx(_REMARK).fullmatch(remark) for remark in remarks):
        return None
    return canonical(rx(r" ?\([^()]*\)").sub("", plain))
