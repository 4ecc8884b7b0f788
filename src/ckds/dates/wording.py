"""Deadlines without a date: ongoing work, what waits on something else, haste, forecasts, nothing at all."""

from typing import Final

from ckds.dates import notes
from ckds.dates.fixed import bound, read_fixed
from ckds.dates.model import Context, Deadline, Kind
from ckds.dates.patterns import DIGIT, holds, rx, rx_text
from ckds.dates.words import clean
from ckds.lang import Text

_NOTHING: Final = (
    r"(?:(?:khong|chua)(?: co| ghi| neu| quy dinh| xac dinh| an dinh)*"
    r"(?: thoi han| thoi gian| han| ngay)?(?: hoan thanh)?(?: cu the)?)?"
)
_HASTE: Final = (
    r"(?:khan truong|som nhat|som|kip thoi|truoc mat|tucthi|(?:tucthi )?lap tuc|khan cap|khan|gap|cap bach|hoa toc|"
    r"nhanh chong|nhanh nhat|trong thoi gian som nhat|(?:trong )?thoi gian (?:som nhat|toi)|cang som cang tot"
    r"|(?:ve )?lau dai|dung (?:tien do|thoi han|han|quy dinh)|chu dong)"
)
_ALWAYS: Final = r"(?:hang ngay|thuong xuyen|lien tuc)"
_ALONGSIDE: Final = r"(?:lau dai|kip thoi|dot xuat|khi (?:co yeu cau|can thiet|co phat sinh)|theo (?:quy dinh|yeu cau))"
_ONGOING: Final = (
    rf"(?:(?:nhiem vu|cong viec|thuc hien|duy tri) )*(?P<always>{_ALWAYS})"
    rf"(?:(?:,? va|,? hoac|[,;]| -)? (?:{_ALWAYS}|{_ALONGSIDE}))*(?:[,;]? (?P<rest>.+))?"
)
_EACH: Final = r"(?:trong )?(?:hang|moi|tung) (?:nam|quy|thang|tuan)|trong (?:ca |suot )?nam|theo (?:nam|quy|thang)"
_CONDITION: Final = (
    r"(?:dinh ky )?(?:dot xuat|(?:tuy )?theo|(?:tucthi )?khi|(?:tucthi |ngay )?sau khi|truoc khi|(?:tucthi )?sau|tuy thuoc|tuy"
    r"|phu thuoc|can cu|neu|truong hop|phat sinh)\b.*"
)
# Another time behind the condition: which of the two counts is not said.
_AND_A_TIME: Final = r"(?:[,;]| va| hoac) (?:dinh ky|hang|moi|truoc|trong|quy|thang|nam|ngay)\b"
# A document that is cited: digits in it are no deadline.
_CITATION: Final = (
    r"(?:số\s+)?[0-9]+[/-](?:[0-9]{4}/)?[A-ZĐ][\w.Đđ/-]*(?:,?\s+ngày\s+[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})?"
    r"|\b(?:Điều|khoản|mục|Phụ lục|Phần|điểm)\s+[0-9]+"
)
_ACT: Final = r"(?:^|\W)(?:(?:ngay\s+)?(?:sau\s+)?khi(?:\s+có)?|(?:tùy\s+)?theo|phụ thuộc(?:\s+vào)?|căn cứ(?:\s+vào)?|sau)\s+(.+)"
_DEMAND: Final = r"đột xuất.*|khi\s+(?:có|cần).*|dot xuat.*|khi (?:co|can).*"


def read_wording(plain: str, text: str) -> Deadline | None:
    """Return the deadline if ``plain`` (canonical) (of ``text``) holds no date at all: nothing, or haste."""
    if DIGIT.search(plain):
        return None
    if rx(_NOTHING).fullmatch(plain):
        return Deadline("", Kind.NONE, note=notes.BLANK)
    if rx(rf"{_HASTE}(?:(?:,? va|,)? {_HASTE})*").fullmatch(plain):
        return Deadline("", Kind.NONE, vague=True, note=notes.NO_DATE.fill(words=clean(text)))
    return None


def read_ongoing(plain: str, context: Context) -> Deadline | None:
    """Return the deadline if ``plain`` says that the work never ends, perhaps within stated bounds.

    Raises:
        Refused: the bounds do not exist.
    """
    found = rx(_ONGOING).fullmatch(plain) if holds(plain, "thuong xuyen", "lien tuc", "hang ngay") else None
    if found is None:
        return None
    said: list[Text | None] = [notes.DAILY if "hang ngay" in plain else None]
    rest = found["rest"]
    if rest is None:
        return Deadline("", Kind.ONGOING, note=notes.joined(said))
    if rx(_EACH).fullmatch(rest):
        return Deadline("", Kind.ONGOING, note=notes.joined([*said, notes.EACH_YEAR]))
    limits = bound(rest, context)
    if limits is None:
        return None
    if limits.last:
        first = f"{limits.first:%d/%m/%Y}" if limits.first else "…"
        said.append(notes.WITHIN.fill(first=first, last=f"{limits.last:%d/%m/%Y}"))
    return Deadline("", Kind.ONGOING, first=limits.first, vague=limits.vague, note=notes.joined([*said, limits.note]))


def read_conditional(plain: str, text: str) -> Deadline | None:
    """Return the deadline if ``text`` makes the work wait on something else and holds no other number."""
    if not rx(_CONDITION).fullmatch(plain) or rx(_AND_A_TIME).search(plain):
        return None
    words = clean(text)
    if DIGIT.search(words) and DIGIT.search(rx_text(_CITATION).sub("", words)):
        return None
    return Deadline("", Kind.CONDITIONAL, waits_on=_act(words) or words)


def read_forecast(plain: str, context: Context) -> Deadline | None:
    """Return no deadline for a forecast (``dự kiến … trong Quý III/2026``) or a horizon of the plan."""
    if not holds(plain, "huong", "nhin", "du kien"):
        return None
    if rx(r"(?:dinh huong|tam nhin)(?: den| toi)?(?: het)?(?: nam)? [0-9]{4}").fullmatch(plain):
        return Deadline("", Kind.NONE, note=notes.HORIZON)
    expected = rx(r"du kien,? (?:hoan thanh |thuc hien |ban hanh )*(.+)|(.+?),? du kien").fullmatch(plain)
    if expected and read_fixed(expected[1] or expected[2], context):
        return Deadline("", Kind.NONE, vague=True, note=notes.FORECAST)
    return None


def on_demand(text: str) -> str:
    """Return what ``text`` says it is also owed on: ``yêu cầu``, or ``đột xuất`` where nothing more is said."""
    found = rx_text(_DEMAND).search(clean(text))
    words = found[0] if found else text
    return _act(words) or clean(words)


def _act(words: str) -> str | None:
    """Return the act that ``khi có …``, ``theo …``, ``sau khi …`` wait on."""
    found = rx_text(_ACT).search(words)
    return clean(found[1]) if found else None
