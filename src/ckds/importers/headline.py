"""The fields of the plan itself: title, issuer, day, time, signer, recipients, what is missing."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ckds.dates.period import Period, read_period
from ckds.importers.basis import is_basis
from ckds.importers.bodies import read_bodies
from ckds.importers.draft import Draft, Drafted
from ckds.importers.elsewhere import NOTE, is_of_elsewhere
from ckds.importers.layout import Line
from ckds.importers.letterhead import Foot, Head
from ckds.importers.markers import is_caps
from ckds.importers.outline import GENERAL, GOALS, Node
from ckds.importers.roles import as_entry
from ckds.importers.setting import Asked, Setting
from ckds.importers.source import Place
from ckds.importers.words import low, rx, tidy
from ckds.lang import Text

_ISSUES: Final = rx(
    r"(?P<who>(?:ủy ban nhân dân|ubnd|sở|bộ|thành ủy|tỉnh ủy|ban chỉ đạo|hội đồng nhân dân)[^,;.:]{0,60}?) (?:xây dựng|ban hành)(?: và ban hành)? (?:kế hoạch|chương trình|đề án)"
)
_ENACTS: Final = rx(r"ủy ban nhân dân|ubnd|với (?:các )?nội dung|cụ thể như sau|như sau:$")
# A committee that says of which place it is, so that it is no other place's.
_OF_PLACE: Final = rx(r"(?:ủy ban nhân dân|ubnd) (?:các )?(?:xã|phường|thị trấn|đặc khu|quận|huyện) \w")
_MISSING_ANNEX: Final = rx(r"\(?[^().]{0,80}(?:phụ lục|biểu|danh mục) (?:gửi |đính )?kèm(?: theo)?\)?")
_PERIODS: Final = (
    rx(r"giai đoạn\s*(?:từ )?(?:năm )?(?P<from>20\d\d)\s*(?:-|đến)\s*(?:năm )?(?P<to>20\d\d)"),
    rx(r"(?:từ )?năm (?P<from>20\d\d)\s*(?:-|đến)\s*(?:năm )?(?P<to>20\d\d)"),
)  # fmt: skip
_HORIZONS: Final = rx(r"(?:đến|định hướng|tầm nhìn)(?: đến)?(?: hết)? năm (20\d\d)")
_OF_YEAR: Final = rx(r"năm (20\d\d)(?!\s*(?:-|đến))")
_ORDER: Final = (
    "number", "kind", "title", "area", "issuer", "issued", "issued_after", "place", "signer", "recipients", "period",
    "tasks_due", "stated", "basis", "parents", "groups", "duties", "budget", "source", "note",
)  # fmt: skip


def found_period(head: Head, opening: Sequence[Line], root: Node) -> Period | None:
    titles = [
        head.title,
        *(line.text for line in opening if _ENACTS.search(low(line.text)) and not is_basis(line.text)),
    ]
    for text in titles:
        words = period_in(low(text))
        if words:
            return read_period(words)
    years = sorted(
        {
            year
            for node in root.walk()
            if node.is_about(GOALS, GENERAL)
            for year in _HORIZONS.findall(low(node.text))
            if len(node.text) < 200
        }
    )
    return read_period(f"/{years[-1]}") if years else None


def period_in(plain: str) -> str:
    for form in _PERIODS:
        found = form.search(plain)
        if found:
            return f"{found['from']}/{found['to']}"
    horizons = _HORIZONS.findall(plain)
    if horizons:
        return f"/{max(horizons)}"
    year = _OF_YEAR.search(plain)
    return year[1] if year else ""


def put_head(
    plan: Drafted,
    head: Head,
    foot: Foot,
    opening: Sequence[Line],
    setting: Setting,
    asked: Asked,
    lines: Sequence[Line],
) -> None:
    plan.put("number", head.number, head.places.get("number", ()))
    plan.put("kind", head.kind, head.places.get("kind", ()))
    title = asked.title or _cased(head.title, lines)
    plan.put(
        "title",
        title,
        head.places.get("title", ()),
        sure=bool(asked.title or "kind" in head.places),
        note=Text("tên lấy từ dòng đầu", "taken from the first line"),
    )
    plan.put("area", asked.area)
    issuer, places, note = _issuer(head, foot, opening, setting, asked)
    plan.put("issuer", issuer, places, note, sure=note is None)
    plan.put("issued", head.issued, head.places.get("issued", ()))
    if setting.issued:
        plan.put(
            "issued_after",
            setting.issued.isoformat(),
            (),
            Text("ngày của văn bản được dẫn sau cùng", "the day of the latest document cited"),
            sure=False,
        )
    plan.put("place", head.place, head.places.get("place", ()))
    plan.put("signer", _in_order(foot.signer), foot.places.get("signer", ()))
    plan.put("recipients", list(foot.recipients), foot.places.get("recipients", ()))


def _in_order(signer: dict[str, str]) -> dict[str, str]:
    return {name: signer[name] for name in ("name", "position", "authority", "on_behalf") if name in signer}


def _cased(title: str, lines: Sequence[Line]) -> str:
    """Return a title printed in capitals as the document writes it elsewhere; unchanged where it does not."""
    if not title or not is_caps(title):
        return title
    for line in lines:
        at = low(line.text).find(low(title))
        if at >= 0 and not is_caps(line.text[at : at + len(title)]):
            found = line.text[at : at + len(title)]
            return found[:1].upper() + found[1:]
    return title


def _issuer(
    head: Head, foot: Foot, opening: Sequence[Line], setting: Setting, asked: Asked
) -> tuple[object, tuple[Place, ...], Text | None]:
    if asked.issuer:
        full = setting.names.directory.resolve(asked.issuer, asked.area)
        return (setting.names.written(full) if full else {"as": asked.issuer}), (), None
    tried = list(_named_issuers(head, foot, opening))
    if tried and is_of_elsewhere(tried[0][0], setting.names):
        return {"as": tried[0][0]}, tried[0][1], NOTE
    for words, places in tried:
        for tail in _tails(words):
            bodies = read_bodies(tail, setting.names)
            if len(bodies) == 1 and bodies[0].unit and bodies[0].sure:
                return as_entry(bodies[0]._replace(exact=True), setting), places, None
    if tried:
        words, places = tried[0]
        own = f"{asked.area}/ubnd"
        committee = re.match(r"(?:ủy ban nhân dân|ubnd)$", low(tried[-1][0]).strip())
        if committee and not _OF_PLACE.search(low(words)) and own in setting.names.directory.units:
            return setting.names.written(own), places, Text("suy từ khu vực của kế hoạch", "from the area of the plan")
        return {"as": words}, places, Text("không có trong danh bạ", "not in the directory")
    return None, (), None


def _named_issuers(head: Head, foot: Foot, opening: Sequence[Line]) -> Iterator[tuple[str, tuple[Place, ...]]]:
    """Yield the words that name the issuer: in the letterhead, in the opening sentence, over the signature."""
    if head.issuer:
        yield head.issuer, head.places.get("issuer", ())
    for line in opening:
        found = _ISSUES.search(low(line.text))
        if found:
            yield line.text[found.start("who") : found.end("who")], line.places
    behalf = foot.signer.get("on_behalf", "")
    if behalf:
        yield re.sub(r"^T\s*M\s*\.\s*|^T/M\s*|^TM\.\s*", "", behalf), foot.places.get("signer", ())


def _tails(words: str) -> list[str]:
    """The letterhead names the body above and the issuer in one column: try the whole and each later part."""
    parts = re.finditer(r"(?<=\s)(?=SỞ |ỦY BAN|UỶ BAN|UBND|PHÒNG |BAN |VĂN PHÒNG|TRUNG TÂM|CỤC |CHI CỤC)", words)
    return [words, *(words[part.start() :] for part in parts)]


def put_period(plan: Drafted, setting: Setting, asked: Asked, head: Head) -> None:
    period = setting.context.period
    if period is None:
        return
    in_title = bool(period_in(low(str(plan.data("title") or ""))))
    sure = bool(asked.period) or in_title
    plan.put(
        "period",
        period.iso,
        head.places.get("title", ()),
        None if sure else Text("suy từ mốc của mục tiêu", "from the years of the goals"),
        sure=sure,
    )
    plan.fields = ordered(plan.fields)


def put_stated(plan: Drafted, lines: Sequence[Line], draft: Draft) -> None:
    """Write down parts that the document refers to and that are not here."""
    has_annex = any(re.match(r"phụ lục\b", low(line.text)) for line in lines)
    missing = []
    places: list[Place] = []
    for line in lines:
        text = line.text.strip()
        if (
            len(text) < 160
            and text.startswith("(")
            and _MISSING_ANNEX.search(low(text))
            and not has_annex
            and not any(place.table for task in draft.tasks for place in task.places)
        ):
            missing.append(tidy(text.strip("()")))
            places += line.places
    if missing:
        plan.put("stated", {"missing": missing}, places)
        plan.fields = ordered(plan.fields)


def ordered(fields: dict) -> dict:  # type: ignore[type-arg]
    return {name: fields[name] for name in (*_ORDER, *fields) if name in fields}
