"""Documents that a plan stands on or cites: ``Căn cứ Quyết định số 284/QĐ-UBND ngày 24/01/2022 của …``."""

import re
from datetime import date
from typing import Final, NamedTuple

from ckds.importers.bodies import read_bodies
from ckds.importers.draft import Drafted
from ckds.importers.letterhead import NUMBER
from ckds.importers.roles import as_entry
from ckds.importers.setting import Known, Setting
from ckds.importers.source import Place
from ckds.importers.words import low, rx, tidy
from ckds.lang import Text

_OPENS: Final = rx(r"(?:-\s*)?(?:căn cứ|thực hiện|theo|triển khai thực hiện|triển khai)\s+(?:các\s+)?")
_KIND: Final = r"(?P<kind>(?:kế hoạch|quyết định|nghị quyết|chỉ thị|chương trình(?: hành động)?|luật|nghị định|thông tư|công văn|kết luận|quy chế|biên bản(?: ghi nhớ)?|thông báo|văn bản|hướng dẫn|đề án|chiến lược)\b[^\d;]{0,90}?)"
_CITED: Final = re.compile(
    rf"{_KIND}\s*số\s*(?P<number>{NUMBER})(?:\s*,?\s*ngày\s*(?P<day>\d{{1,2}}\s*(?:/|\s+tháng\s+)\s*\d{{1,2}}\s*(?:/|\s+năm\s+)\s*\d{{4}}))?|"
    rf"{_KIND.replace('kind', 'kind2')}\s*(?P<number2>{NUMBER})(?:\s*,?\s*ngày\s*(?P<day2>\d{{1,2}}/\d{{1,2}}/\d{{4}}))?",
    re.IGNORECASE,
)
_SIGNED: Final = re.compile(
    r"(?P<kind>biên bản(?: ghi nhớ)?|bản ghi nhớ|thỏa thuận|thoả thuận)[^;\d]{0,60}?ngày\s*(?P<day>\d{1,2}/\d{1,2}/\d{4})",
    re.IGNORECASE,
)
_DAY: Final = re.compile(r"(\d{1,2})\s*(?:/|\s+tháng\s+)\s*(\d{1,2})\s*(?:/|\s+năm\s+)\s*(\d{4})")
_OF: Final = rx(r"\s*(?:,\s*)?của (?=\S)")
_ABOUT: Final = rx(r"\s*(?:,\s*)?(?:về việc|v/v|về|ban hành|phê duyệt|thực hiện)\s+")
_OWN: Final = rx(r",?\s*(?:ủy ban nhân dân|ubnd|sở|bộ|thành ủy|tỉnh ủy)[^,;]*?\s(?:xây dựng|ban hành)\s.*")


class Citation(NamedTuple):
    """A document that is cited.

    Attributes:
        kind: what it calls itself.
        number: number and symbol; empty for a memorandum.
        day: its day, or None.
        end: where the citation ends in the text.
    """

    kind: str
    number: str
    day: date | None
    end: int


def citations(text: str) -> list[Citation]:
    """Return the documents that a text cites by number, with their days."""
    found = []
    for one in _CITED.finditer(text):
        kind, number, day = (
            (one["kind"], one["number"], one["day"]) if one["number"] else (one["kind2"], one["number2"], one["day2"])
        )
        found.append(Citation(tidy(kind), number, _read_day(day), one.end()))
    return found


def _read_day(text: str | None) -> date | None:
    found = _DAY.search(text or "")
    if not found:
        return None
    try:
        return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None


def is_basis(text: str) -> bool:
    """Does a paragraph of the opening name what the plan stands on?"""
    opens = _OPENS.match(low(text))
    return bool(opens) and bool(citations(text) or _SIGNED.search(text) or low(text).startswith("căn cứ"))


def read_basis(text: str, setting: Setting, known: Known) -> dict[str, object] | None:
    """Return the entry of ``basis`` that a paragraph of the opening makes, or None where it cites nothing."""
    cited = citations(text)
    if cited:
        first = cited[0]
        rest = text[first.end :]
        entry: dict[str, object] = {"number": first.number}
        if first.day:
            entry["issued"] = first.day.isoformat()
        issuer, rest = _issuer(rest, setting)
        if issuer:
            entry["issuer"] = issuer
        title = _title(rest)
        if title:
            entry["title"] = title
        if first.number in known.numbers:
            entry["plan"] = known.numbers[first.number]
        return entry
    signed = _SIGNED.search(text)
    if signed:
        day = _read_day(signed["day"])
        title = tidy(f"{text[signed.start() : signed.end('kind')]} {_until_own(text[signed.end() :])}")
        entry = {"issued": day.isoformat()} if day else {}
        return {**entry, "title": title}
    law = re.match(r"(?:-\s*)?căn cứ\s+(?:các )?(?=luật )", low(text))
    return {"title": _until_own(tidy(text[law.end() :]))} if law else None


def _issuer(rest: str, setting: Setting) -> tuple[object, str]:
    of = _OF.match(low(rest))
    if not of:
        return None, rest
    after = rest[of.end() :]
    stop = re.search(r"\s(?:về|ban hành|phê duyệt|thực hiện|quy định|triển khai)\s|[;,(]|$", low(after))
    end = stop.start() if stop else len(after)
    bodies = read_bodies(after[:end], setting.names)
    if len(bodies) != 1:
        return tidy(after[:end]), after[end:]
    return as_entry(bodies[0], setting), after[end:]


def _title(rest: str) -> str:
    own = _OWN.search(low(rest))
    words = rest[: own.start()] if own else rest
    words = re.sub(r"\s*\((?:sau đây|gọi tắt|Nghị quyết số|Quyết định số|Kế hoạch số)[^()]*\)", "", words)
    words = tidy(re.sub(r"^[\s,]*", "", words))
    return words[:1].upper() + words[1:] if len(words) > 5 else ""


def _until_own(text: str) -> str:
    own = _OWN.search(low(text))
    return tidy(text[: own.start()] if own else text)


def put_basis(plan: Drafted, paragraphs: list[tuple[str, tuple[Place, ...]]], setting: Setting, known: Known) -> None:
    """Write the basis of a plan, and the plans of this repository among it as its parents."""
    entries: list[dict[str, object]] = []
    places: list[Place] = []
    for text, some in paragraphs:
        entry = read_basis(text, setting, known)
        if entry and entry not in entries:
            entries.append(entry)
            places += some
    plan.put("basis", entries, places)
    parents = [entry["plan"] for entry in entries if "plan" in entry]
    note = Text(
        "căn cứ có trong kho: xem có đúng là kế hoạch cấp trên",
        "a basis that is in the repository: check that it is a parent plan",
    )
    plan.put("parents", parents, places, note, sure=False)


def latest_cited(texts: list[str]) -> date | None:
    """Return the latest day of a cited document: what cites it was issued after it."""
    days = [one.day for text in texts for one in citations(text) if one.day]
    days += [day for text in texts for found in _SIGNED.finditer(text) if (day := _read_day(found["day"]))]
    return max(days, default=None)
