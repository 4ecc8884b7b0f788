"""A1.2, cells 1 to 5 and 9a: nation, issuer, number, place and date, type, subject, addressees."""

import re
from collections.abc import Iterator
from typing import Any, Final

from ckds.render.report_docx.widths import twips
from tests.report.conformance.layout import MOTTO, NATION, Breach, Layout
from tests.report.conformance.resolve import W, text

ROWS: Final = {
    "nation": "Quốc hiệu: capitals, 12-13, upright bold, at the top right",
    "motto": "Tiêu ngữ: 13-14, upright bold, centred below it",
    "motto-rule": "a solid rule below it, as long as the line",
    "parent": "the body above: capitals, 12-13, upright, not bold",
    "issuer": "the issuer: capitals, 12-13, upright bold, centred",
    "issuer-rule": "a rule of a third to a half of its line",
    "number": "Số: capitals after it, 13 upright, centred; NUM/TYPE-ORG, padded below 10",
    "place-date": "place, comma, day; 13-14 italic; day below 10 and months 1, 2 padded; on the line of the number",
    "type": "the type: capitals, 13-14, upright bold, centred",
    "subject": "the subject: 13-14, upright bold, centred",
    "subject-rule": "a rule of a third to a half of its line",
    "about": "V/v of a letter: 12-13 upright, centred below the number, 6 pt apart",
    "addressees": "Kính gửi: 13-14 upright; several one a line, ; and a last full stop",
}
TYPES: Final = (
    "NGHỊ QUYẾT", "QUYẾT ĐỊNH", "CHỈ THỊ", "QUY CHẾ", "QUY ĐỊNH", "THÔNG CÁO", "THÔNG BÁO", "HƯỚNG DẪN", "CHƯƠNG TRÌNH",
    "KẾ HOẠCH", "PHƯƠNG ÁN", "ĐỀ ÁN", "DỰ ÁN", "BÁO CÁO", "BIÊN BẢN", "TỜ TRÌNH", "HỢP ĐỒNG", "CÔNG ĐIỆN", "PHIẾU BÁO",
)  # fmt: skip
_NUMBER: Final = re.compile(r"^Số:\s*(?P<number>\d+|)\s*/(?P<symbol>[A-ZĐ]\S*)$")
_NAMED: Final = re.compile(r"^(NQ|QĐ|CT|QC|QyĐ|TC|TB|HD|CTr|KH|PA|ĐA|DA|BC|BB|TTr|HĐ|CĐ|PB)-[A-ZĐ]+(-[A-ZĐ]+)*$")
_LETTER: Final = re.compile(r"^[A-ZĐ]+(-[A-ZĐ]+\d*)*$")
_DATE: Final = re.compile(r"^\S[^,]*, ngày (?P<day>\s*|\d+) tháng (?P<month>\s*|\d+) năm (?:\d{4}|\s*)$")
_SLACK: Final = 0.03


def nation(layout: Layout) -> Iterator[Breach]:
    if layout.head is None:
        yield Breach("nation", "the first page", "no letterhead")
        return
    right = layout.cell(1)
    if layout.party:
        return
    yield from _one("nation", right, NATION, layout, (12, 13))
    yield from _one("motto", right, MOTTO, layout, (13, 14))
    motto = next((one for one in right if text(one) == MOTTO), None)
    if motto is not None:
        yield from _rule("motto-rule", layout, motto, 1.0, 1.0)


def _one(row: str, column: list[Any], words: str, layout: Layout, sizes: tuple[float, float]) -> Iterator[Breach]:
    found = [one for one in column if text(one) == words]
    if len(found) != 1:
        yield Breach(row, words, f"stands {len(found)} times")
    for one in found:
        yield from layout.set_as(row, one, sizes, bold=True, align="center")


def _rule(row: str, layout: Layout, paragraph: Any, least: float, most: float) -> Iterator[Breach]:
    words = text(paragraph)
    width = layout.width(paragraph)
    length = layout.ruled(paragraph, width)
    look = layout.looks(paragraph)[0]
    line = min(twips(words, look.size, bold=look.bold), width)
    if length is None:
        yield Breach(row, words[:60], "no ruled line below")
    elif not least - _SLACK <= length / line <= most + _SLACK:
        yield Breach(row, words[:60], f"{length / line:.2f} of the line")


def issuer(layout: Layout) -> Iterator[Breach]:
    above = []
    for paragraph in layout.cell(0):
        if text(paragraph).startswith("Số"):
            break
        above.append(paragraph)
    if not above:
        yield Breach("issuer", "the top left", "no issuer")
        return
    first_bold = next(
        (at for at, one in enumerate(above) if all(look.bold for look in layout.looks(one))), len(above) - 1
    )
    if first_bold == len(above) - 1 and len(above) > 1 and first_bold > 1:
        yield Breach("issuer", text(above[1]), "not bold")
    for paragraph in above[:first_bold]:
        yield from layout.set_as("parent", paragraph, (12, 13), bold=False, align="center")
        if text(paragraph).upper() != text(paragraph):
            yield Breach("parent", text(paragraph), "not in capitals")
    for paragraph in above[first_bold:]:
        yield from layout.set_as("issuer", paragraph, (12, 13), bold=True, align="center")
        if text(paragraph).upper() != text(paragraph):
            yield Breach("issuer", text(paragraph), "not in capitals")
    if not layout.party:
        yield from _rule("issuer-rule", layout, above[-1], 1 / 3, 1 / 2)


def number(layout: Layout) -> Iterator[Breach]:
    if layout.party:
        return
    found = [one for one in layout.cell(0) if text(one).startswith("Số")]
    if len(found) != 1:
        yield Breach("number", "the letterhead", f"stands {len(found)} times")
        return
    words = text(found[0])
    yield from layout.set_as("number", found[0], (13, 13), bold=False, align="center")
    match = _NUMBER.match(words)
    good = match and (_LETTER if layout.letter else _NAMED).match(match["symbol"])
    if not match or not good or len(match["number"]) == 1:
        yield Breach("number", words, "not NUM/TYPE-ORG")


def place_and_date(layout: Layout) -> Iterator[Breach]:
    if layout.head is None or layout.party:
        return
    found = [one for one in layout.cell(1) if " năm " in text(one)]
    if len(found) != 1:
        yield Breach("place-date", "the letterhead", f"stands {len(found)} times")
        return
    words = text(found[0])
    yield from layout.set_as("place-date", found[0], (13, 14), bold=False, italic=True, align="center")
    match = _DATE.match(words)
    wrong = match is None or any(_unpadded(match[part].strip(), part) for part in ("day", "month"))
    if wrong:
        yield Breach("place-date", words, "not “Place, ngày 05 tháng 3 năm 2026”")
    row = next(found[0].iterancestors(f"{W}tr"))
    if not any(text(one).startswith("Số") for one in row.iter(f"{W}p")):
        yield Breach("place-date", words, "not on the line of the number")


def _unpadded(value: str, part: str) -> bool:
    if not value:
        return False
    below = 10 if part == "day" else 3
    return (len(value) != 2) if int(value) < below else value.startswith("0")


def title(layout: Layout) -> Iterator[Breach]:
    if layout.letter:
        yield from _about(layout)
        return
    body = layout.paragraphs()
    if not body or text(body[0]) not in TYPES:
        yield Breach("type", text(body[0])[:60] if body else "", "no type of document")
        return
    yield from layout.set_as("type", body[0], (13, 14), bold=True, align="center")
    if len(body) < 2:
        yield Breach("subject", "below the type", "missing")
        return
    yield from layout.set_as("subject", body[1], (13, 14), bold=True, align="center")
    if text(body[1]).upper() == text(body[1]):
        yield Breach("subject", text(body[1])[:60], "in capitals")
    yield from _rule("subject-rule", layout, body[1], 1 / 3, 1 / 2)


def _about(layout: Layout) -> Iterator[Breach]:
    for paragraph in layout.cell(0):
        if text(paragraph).startswith("V/v"):
            yield from layout.set_as("about", paragraph, (12, 13), bold=False, align="center")
            if layout.shape(paragraph).before < 120 - 6:
                yield Breach(
                    "about", text(paragraph)[:60], f"{layout.shape(paragraph).before / 20} pt below the number"
                )


def addressees(layout: Layout) -> Iterator[Breach]:
    body = layout.paragraphs()
    at = next((at for at, one in enumerate(body) if text(one).startswith("Kính gửi")), None)
    if at is None:
        if layout.letter:
            yield Breach("addressees", "a letter", "nobody is addressed")
        return
    listed = []
    if text(body[at]).strip() == "Kính gửi:":
        for one in body[at + 1 :]:
            if not text(one).startswith("- ") or layout.shape(one).first >= 0:
                break
            listed.append(one)
        if len(listed) < 2:
            yield Breach("addressees", text(body[at]), "one stands on the line itself")
    for one in (body[at], *listed):
        yield from layout.set_as("addressees", one, (13, 14), bold=False)
    for place, one in enumerate(listed):
        if not text(one).endswith("." if place == len(listed) - 1 else ";"):
            yield Breach("addressees", text(one)[:60], "ends otherwise")


RULES: Final = (nation, issuer, number, place_and_date, title, addressees)
