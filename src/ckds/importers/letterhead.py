"""Who issued the document, its number, day, kind and title; who signed it and who gets it (Nghị định 30/2020/NĐ-CP)."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from ckds.importers.layout import Line
from ckds.importers.markers import is_caps
from ckds.importers.source import Place
from ckds.importers.words import low, rx, tidy

# What a document calls itself, and the abbreviation of Nghị định 30/2020, Phụ lục III.
KINDS: Final = {
    "kế hoạch": "KH", "kế hoạch hành động": "KH", "chương trình": "CTr", "chương trình hành động": "CTr", "đề án": "ĐA",
    "nghị quyết": "NQ", "quyết định": "QĐ", "chỉ thị": "CT", "phương án": "PA", "dự án": "DA", "báo cáo": "BC",
    "hướng dẫn": "HD", "thông báo": "TB", "chiến lược": "CL", "kết luận": "KL", "tờ trình": "TTr", "quy định": "QyĐ",
    "quy chế": "QC", "biên bản": "BB",
}  # fmt: skip
NUMBER: Final = (
    r"\d{1,5}(?:/\d{4})?[-/][A-ZĐ][\w&-]*(?:/[A-ZĐ][\w&-]*|-[A-ZĐ][\w&-]*)*|\d{1,5}[-/][A-ZĐ][\w&-]*/[A-ZĐ][\w&-]*"
)
_NUMBER_LINE: Final = re.compile(rf"Số\s*:?\s*(?P<number>{NUMBER})?")
_BLANKS: Final = re.compile(r"(?<=\d)\s+(?=[/-]\s*[A-ZĐ])|(?<=\d[/-])\s+(?=[A-ZĐ])")  # "Số: 38 /KH-UBND"
_EMPTY_NUMBER: Final = re.compile(r"Số\s*:?\s*(?:…|\.)*\s*[/-]\s*[A-ZĐ]")
_DATED: Final = re.compile(
    r"(?P<place>[^\d,;:]{2,40}),\s*ngày\s*(?P<day>\d{1,2})?[\s….]*tháng\s*(?P<month>\d{1,2})?[\s….]*năm\s*(?P<year>\d{4})?",
    re.IGNORECASE,
)
NATION: Final = rx(r"cộng hòa xã hội chủ nghĩa|độc lập ?- ?tự do|đảng cộng sản việt nam")
_RECIPIENTS: Final = rx(r"nơi nhận\s*:?")
_SIGNING: Final = re.compile(r"(?:TM|KT|TL|TUQ|T/M|Q)\.\s|T/M\s")
_OFFICE: Final = rx(
    r"(?:phó |quyền |q\. )*(?:chủ tịch|giám đốc|bí thư|trưởng ban|trưởng phòng|chánh văn phòng|cục trưởng|vụ trưởng|bộ trưởng|thứ trưởng|tổng giám đốc|viện trưởng|hiệu trưởng|chánh thanh tra)"
)
_SIGN_NOTES: Final = rx(r"\(?(?:đã ký|ký tên|ký bởi|đã ký số|chữ ký)")
_NAME: Final = re.compile(r"(?:[A-ZĐÀ-Ỹ][\wÀ-ỹ]*\s+){1,5}[A-ZĐÀ-Ỹ][\wÀ-ỹ]*")
_ISSUER_CAPS: Final = rx(
    r"(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|sở|bộ|thành ủy|tỉnh ủy|huyện ủy|ban|cục|chi cục|trung tâm|phòng|văn phòng|tổng cục|chính phủ|thủ tướng)\b"
)


class Head(NamedTuple):
    """The letterhead.

    Attributes:
        number: number and symbol; empty in a draft.
        unnumbered: there is a line for the number, and it is empty.
        issued: the day of issue, ``2022-03-24``, or as much as is printed: ``2022``.
        place: where it was issued.
        kind: abbreviation of the kind of document.
        title: what it is about.
        issuer: the issuing body as printed.
        places: where each of these stands.
        used: how many items belong to it.
    """

    number: str
    unnumbered: bool
    issued: str
    place: str
    kind: str
    title: str
    issuer: str
    places: dict[str, tuple[Place, ...]]
    used: int


class Foot(NamedTuple):
    """The end of a document: who gets it and who signed.

    Attributes:
        recipients: the list, as printed.
        signer: ``name position authority on_behalf``, those that are there.
        places: where they stand.
        start: the first item that belongs to it.
        end: the item behind it.
    """

    recipients: tuple[str, ...]
    signer: dict[str, str]
    places: dict[str, tuple[Place, ...]]
    start: int
    end: int


def read_head(lines: Sequence[Line], end: int) -> Head:
    """Return the letterhead that stands in the first ``end`` paragraphs.

    What is not printed stays empty: a text without a letterhead has only its first line as its title.
    """
    found: dict[str, str] = {}
    places: dict[str, tuple[Place, ...]] = {}
    unnumbered = False
    kind_at = -1
    caps: list[Line] = []
    for at, line in enumerate(lines[:end]):
        number, dated = _NUMBER_LINE.match(_BLANKS.sub("", line.text)), _DATED.search(line.text)
        if number and (number["number"] or _EMPTY_NUMBER.match(line.text)) and "number" not in places and kind_at < 0:
            found["number"], unnumbered = number["number"] or "", not number["number"]
            places["number"] = line.places
        if dated and "issued" not in places and (kind_at < 0 or number):
            found["place"], found["issued"] = _place(dated["place"]), _day(dated)
            places["issued"] = places["place"] = line.places
        if kind_at < 0 and is_caps(line.text) and low(tidy(line.text)) in KINDS:
            kind_at = at
            found["kind"], places["kind"] = KINDS[low(tidy(line.text))], line.places
        elif kind_at < 0 and is_caps(line.text) and not NATION.search(low(line.text)):
            caps.append(line)
    used = _title(lines, end, kind_at, found, places)
    issuer = [line for line in caps if (_ISSUER_CAPS.match(low(line.text)) and "title" not in found) or kind_at >= 0]
    nation = any(NATION.search(low(line.text)) for line in lines[:end])
    if kind_at < 0 and nation and "title" in found:  # a list with a letterhead and no word for what it is
        issuer = [line for line in caps if _ISSUER_CAPS.match(low(line.text)) and line.places != places["title"]]
    if issuer and (kind_at > 0 or nation):
        found["issuer"] = tidy(" ".join(line.text for line in issuer))
        places["issuer"] = tuple(place for line in issuer for place in line.places)
    return Head(
        found.get("number", ""), unnumbered, found.get("issued", ""), found.get("place", ""), found.get("kind", ""),
        found.get("title", ""), found.get("issuer", ""), places, used,
    )  # fmt: skip


def _title(
    lines: Sequence[Line], end: int, kind_at: int, found: dict[str, str], places: dict[str, tuple[Place, ...]]
) -> int:
    """Read the title below the kind of document; return how many items the head takes."""
    titled: list[Line] = []
    at = kind_at + 1
    if kind_at >= 0:
        while at < end and len(titled) < 4 and _is_title(lines[at].text, titled):
            titled.append(lines[at])
            at += 1
    else:
        at = next((place for place, line in enumerate(lines[:end]) if _names_kind(line.text)), -1)
        if at < 0:
            return 0
        titled, at = [lines[at]], at + 1
    if titled:
        found["title"] = tidy(" ".join(line.text for line in titled))
        places["title"] = tuple(place for line in titled for place in line.places)
    if kind_at < 0 and titled:
        kind = next((kind for kind in KINDS if low(titled[0].text).startswith(kind)), "")
        if kind:
            found["kind"], places["kind"] = KINDS[kind], titled[0].places
    return at


def _is_title(text: str, before: Sequence[Line]) -> bool:
    plain = low(text)
    if plain.startswith(
        (
            "căn cứ",
            "thực hiện nghị quyết",
            "thực hiện quyết định",
            "thực hiện kế hoạch số",
            "(kèm theo",
            "(ban hành kèm",
        )
    ):
        return False
    if re.match(r"thực hiện .{0,60}số\s*\d", plain) or len(text) > 400:
        return False
    if not before:
        return True
    return is_caps(text) == is_caps(before[-1].text) and not text.endswith(":") and len(text) < 250


def _names_kind(text: str) -> bool:
    plain = low(text)
    return (
        len(text) < 250
        and not text.endswith((".", ":", ";"))
        and bool(
            re.match(
                r"(?:các )?(?:nhiệm vụ|kế hoạch|chương trình|đề án|phụ lục|danh mục (?:các )?(?:nhiệm vụ|công việc))\b",
                plain,
            )
        )
    )


def _place(text: str) -> str:
    return tidy(re.split(r"[|\n]", text)[-1])


def _day(found: re.Match[str]) -> str:
    day, month, year = found["day"], found["month"], found["year"]
    if not year:
        return ""
    try:
        if day and month:
            return date(int(year), int(month), int(day)).isoformat()
        if month and 1 <= int(month) <= 12:
            return f"{year}-{int(month):02d}"
    except ValueError:
        return ""
    return year


def read_foot(lines: Sequence[Line], start: int) -> Foot:
    """Return the end of the document, looked for from item ``start`` on."""
    first = next((at for at in range(start, len(lines)) if _RECIPIENTS.match(low(lines[at].text))), None)
    signing = next((at for at in range(start, len(lines)) if _SIGNING.match(lines[at].text)), None)
    begin = min((at for at in (first, signing) if at is not None), default=len(lines))
    recipients: list[str] = []
    signer: dict[str, str] = {}
    places: dict[str, list[Place]] = {"recipients": [], "signer": []}
    at, listing = begin, first is not None and first == begin
    while at < len(lines):
        text = lines[at].text.strip()
        if at > begin and re.match(r"phụ lục\b", low(text)):
            break
        if _RECIPIENTS.match(low(text)):
            listing = True
            text = text[_RECIPIENTS.match(low(text)).end() :].strip()  # type: ignore[union-attr]
            places["recipients"] += lines[at].places
        if _signs(text, signer):
            listing = False
            places["signer"] += lines[at].places
        elif listing and text:
            recipients += [tidy(one) for one in re.split(r"(?:^|\s)[-–]\s+", text) if tidy(one)]
            places["recipients"] += lines[at].places
        elif text:
            break
        at += 1
    kept = {name: tuple(dict.fromkeys(some)) for name, some in places.items() if some}
    return Foot(tuple(recipients), signer, kept, begin, at)


def _signs(text: str, signer: dict[str, str]) -> bool:
    if re.match(r"T\s*M\s*\.\s|T/M\s|TM\.", text):
        signer.setdefault("on_behalf", tidy(text))
    elif _SIGNING.match(text) or re.match(r"(?:KT|TL|TUQ|Q)\.", text):
        signer.setdefault("authority", tidy(text))
    elif is_caps(text) and _OFFICE.match(low(text)):
        signer.setdefault("position", tidy(text))
    elif _SIGN_NOTES.match(low(text)):
        return bool(signer)
    elif signer and "name" not in signer and _NAME.fullmatch(tidy(text)) and len(text) < 50:
        signer["name"] = tidy(text)
    else:
        return False
    return True
