"""Official wording: days, spans of time, numbering and how documents are cited (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from ckds.dates.period import Period, Precision, quarter_of, read_period
from ckds.numbers.number import show_number

LETTERS: Final = "abcdđeghiklmnopqrstuvxy"
BLANK: Final = "     "
# Nghị định 30/2020/NĐ-CP, Phụ lục III, and the party's kinds that plans cite.
DOCUMENTS: Final = {
    "NQ": "Nghị quyết", "QĐ": "Quyết định", "CT": "Chỉ thị", "QC": "Quy chế", "QyĐ": "Quy định", "TC": "Thông cáo",
    "TB": "Thông báo", "HD": "Hướng dẫn", "CTr": "Chương trình", "KH": "Kế hoạch", "PA": "Phương án", "ĐA": "Đề án",
    "DA": "Dự án", "BC": "Báo cáo", "BB": "Biên bản", "TTr": "Tờ trình", "HĐ": "Hợp đồng", "CĐ": "Công điện",
    "BGN": "Bản ghi nhớ", "BTT": "Bản thỏa thuận", "KL": "Kết luận", "CL": "Chiến lược", "NĐ": "Nghị định",
}  # fmt: skip
_VERBS: Final = (
    "thực hiện",
    "triển khai",
    "phê duyệt",
    "ban hành",
    "về",
    "thi hành",
    "thành lập",
    "tăng cường",
    "đẩy mạnh",
)
_ROMAN: Final = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(number: int) -> str:
    """Return 1 as ``I``, 4 as ``IV``."""
    found = ""
    for value, sign in _ROMAN:
        while number >= value:
            found += sign
            number -= value
    return found


def letter(place: int) -> str:
    """Return the letter of điểm number ``place`` (from 0): a b c d đ e g …; after y come ``a1``, ``b1``."""
    turn, at = divmod(place, len(LETTERS))
    return LETTERS[at] + (str(turn) if turn else "")


def _month(month: int) -> str:
    return f"{month:02d}" if month < 3 else str(month)


def short_day(day: date) -> str:
    """Return ``05/01/2026`` and ``31/3/2022``: a zero before days below 10 and months 1 and 2."""
    return f"{day.day:02d}/{_month(day.month)}/{day.year}"


def full_day(day: date) -> str:
    """Return ``ngày 05 tháng 01 năm 2026``."""
    return f"ngày {day.day:02d} tháng {_month(day.month)} năm {day.year}"


def blank_day(day: date) -> str:
    """Return the day of a draft: month and year stand, the day is left to be written."""
    return f"ngày {BLANK} tháng {_month(day.month)} năm {day.year}"


def of_issue(issued: Period | None) -> str:
    """Return the day of issue in the heading; what is not known is left blank."""
    if issued is None or issued.first is None:
        return f"ngày {BLANK} tháng {BLANK} năm {BLANK}"
    if issued.first == issued.last:
        return full_day(issued.last)
    if issued.precision is Precision.MONTH:
        return blank_day(issued.last)
    return f"ngày {BLANK} tháng {BLANK} năm {issued.last.year}"


def span(period: Period) -> str:
    """Return a period of a report or a milestone as it is said: ``quý IV năm 2022``, ``6 tháng đầu năm 2022``."""
    year, month = period.last.year, period.last.month
    match period.precision:
        case Precision.DAY:
            return f"ngày {short_day(period.last)}"
        case Precision.MONTH:
            return f"tháng {_month(month)} năm {year}"
        case Precision.QUARTER:
            return f"quý {roman(quarter_of(period.last))} năm {year}"
        case Precision.HALF_YEAR:
            return f"6 tháng {'đầu' if month == 6 else 'cuối'} năm {year}"
        case Precision.NINE_MONTHS:
            return f"9 tháng đầu năm {year}"
        case Precision.YEAR:
            return f"năm {year}"
    if period.first is None:
        return f"đến năm {year}"
    return f"giai đoạn {period.first.year} - {year}"


def when(period: Period) -> str:
    """Return a time in a table: ``31/3/2022``, ``tháng 3/2022``, ``quý I/2022``, ``năm 2022``."""
    if period.precision is Precision.DAY:
        return short_day(period.last)
    short = period.precision in (Precision.MONTH, Precision.QUARTER)
    return span(period).replace(" năm ", "/", 1) if short else span(period)


def stated(text: str) -> str:
    """Return a deadline as a sentence has it: the words of the plan, and a time in figures written out."""
    found = read_period(text) if text[:4].isdigit() else None
    return span(found) if found else text


def lower(text: str) -> str:
    """Return a title as it goes on within a sentence; names of documents keep their capital."""
    if text.startswith(tuple(DOCUMENTS.values())) or text[1:2].isupper():
        return text
    return text[:1].lower() + text[1:]


def upper_first(text: str) -> str:
    """Return a sentence with its capital."""
    return text[:1].upper() + text[1:]


def joined(title: str) -> str:
    """Return a title as it follows the number and issuer of a document: ``về chuyển đổi số …``, ``thực hiện …``."""
    low = lower(title)
    return low if low.startswith(_VERBS) else f"về {low}"


def type_of(number: str | None) -> str:
    """Return the type that a number names, ``Kế hoạch`` of ``74/KH-UBND``; empty when it names none."""
    for part in (number or "").replace("/", "-").split("-"):
        if part in DOCUMENTS:
            return DOCUMENTS[part]
    return ""


def cite(kind: str, number: str | None, issued: Period | None, issuer: str, title: str) -> str:
    """Return a document cited in full, as at its first mention: type, number, day, issuer, title."""
    day = f" ngày {short_day(issued.last)}" if issued and issued.first == issued.last else ""
    by = f" của {issuer}" if issuer else ""
    numbered = f" số {number}" if number else ""
    if kind and title.startswith(kind):
        at = _verb(title)
        return f"{title[:at]}{numbered}{day}{by}{title[at:]}"
    if not kind:
        return f"{title}{numbered}{day}{by}"
    return f"{kind}{numbered}{day}{by} {joined(title)}"


def _verb(title: str) -> int:
    """Return where the verb of ``Chương trình hành động thực hiện …`` begins."""
    return min((at for verb in _VERBS if (at := title.find(f" {verb} ")) > 0), default=len(title))


def count(number: int) -> str:
    """Return a count as offices print it: ``05``, ``12``, ``1.200``; nothing is ``0``."""
    return f"{number:02d}" if 0 < number < 10 else f"{number:,}".replace(",", ".")


def percent(value: float | None) -> str:
    """Return ``96,97%``; a dash when there is nothing to divide by."""
    return "–" if value is None else f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",") + "%"


def number(value: object) -> str:
    """Return a number of a record as printed in Vietnamese."""
    from decimal import Decimal

    return show_number(Decimal(str(value)), "vi")


def lines(texts: Sequence[str]) -> tuple[str, ...]:
    """Return a list with the marks of official lists: each ends in ``;``, the last in a full stop."""
    return tuple(f"{text}{';' if at < len(texts) - 1 else '.'}" for at, text in enumerate(texts))
