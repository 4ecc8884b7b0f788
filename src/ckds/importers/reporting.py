"""Duties to report: how often, by when, who, to whom, through whom."""

import re
from collections.abc import Iterable
from typing import Final

from ckds.dates.deadline import read_deadline
from ckds.dates.model import Kind
from ckds.importers.bodies import read_bodies
from ckds.importers.body import Body, is_unit_like
from ckds.importers.draft import Drafted
from ckds.importers.outline import REPORTING, Node, names_a_part
from ckds.importers.roles import as_entry
from ckds.importers.setting import Setting
from ckds.importers.source import Place
from ckds.importers.subjects import subjects
from ckds.importers.words import low, rx, tidy

_REPORT: Final = rx(r"\bbáo cáo\b")
_REGULAR: Final = rx(r"định kỳ|hàng (?:tuần|tháng|quý|năm)|đột xuất|(?:6|sáu|06) tháng|(?:9|chín|09) tháng")
_CADENCES: Final = (
    ("week", rx(r"(?:hàng|mỗi|,|và|định kỳ) tuần")),
    ("month", rx(r"(?:hàng|mỗi|định kỳ) tháng")),
    ("quarter", rx(r"(?:hàng|mỗi|định kỳ|,|và) quý")),
    ("half-year", rx(r"(?:6|sáu|06) tháng|nửa năm")),
    ("nine-months", rx(r"(?:9|chín|09) tháng")),
    ("year", rx(r"(?:hàng|mỗi|định kỳ|,|và) (?:một )?năm(?! \d)|hàng năm|báo cáo năm")),
    ("on-demand", rx(r"đột xuất|khi có yêu cầu")),
)  # fmt: skip
_IDS: Final = {
    "week": "tuan", "month": "thang", "quarter": "quy", "half-year": "6-thang", "nine-months": "9-thang", "year": "nam",
    "on-demand": "dot-xuat", "unstated": "dinh-ky",
}  # fmt: skip
_VIA: Final = rx(r"\((?:thông )?qua ([^()]+?)(?: (?:để )?(?:tổng hợp|theo dõi)[^()]*)?\)")
_WHEN: Final = re.compile(
    r"\(([^()]*(?:trước|chậm nhất|ngày)[^()]*)\)|((?:trước|chậm nhất)(?: là)? ngày [^,.;()]+?)(?=\s*(?:[,.;()]|gửi|báo cáo|hoặc|$))",
    re.IGNORECASE,
)
_TO: Final = rx(r"\bbáo cáo(?: (?:về|kết quả|tổng hợp))? (?=\S)")
_LIST: Final = rx(
    r"(?:định kỳ )?hàng (?P<units>(?:tuần|tháng|quý|năm)(?:(?:,| và) (?:hàng )?(?:tuần|tháng|quý|năm|6 tháng|06 tháng|9 tháng))+)"
)


def read_duties(plan: Drafted, roots: Iterable[Node], setting: Setting) -> set[tuple[Place, ...]]:
    """Write the duties of a plan; return the places of the paragraphs that state them."""
    duties: list[dict[str, object]] = []
    places: list[Place] = []
    used: set[tuple[Place, ...]] = set()
    taken: set[str] = set()
    for root in roots:
        for node in root.walk():
            paragraphs = [(node.text, node.places), *node.body]
            for text, some in paragraphs:
                found = _duties(text, node, setting)
                duties += [{"id": _id(str(duty["every"]), taken), **duty} for duty in found]
                if found:
                    places += some
                    used.add(some)
    plan.put("duties", duties, dict.fromkeys(places), sure=True)
    return used


def _id(every: str, taken: set[str]) -> str:
    base = _IDS[every]
    found, number = base, 1
    while found in taken:
        number += 1
        found = f"{base}-{number}"
    taken.add(found)
    return found


def _duties(text: str, node: Node, setting: Setting) -> list[dict[str, object]]:
    plain = low(text)
    if len(text) < 25 or not _REPORT.search(plain) or not _REGULAR.search(plain):
        return []
    if not node.is_about(REPORTING) and not _is_duty(plain):
        return []
    cadences = _cadences(plain)
    if not cadences:
        return []
    due = _due(text, setting)
    who = _from(text, node, setting)
    to, via = _to(text, setting), _via(text, setting)
    duties = []
    for every in cadences:
        duty: dict[str, object] = {}
        if node.numbered:
            duty["label"] = node.printed
        duty["every"] = every
        if every == "on-demand":
            if "khi có yêu cầu" in plain:
                duty["due"] = "khi có yêu cầu"
        elif due:
            duty["due"] = due
        duty.update({name: value for name, value in (("from", who), ("to", to), ("via", via)) if value})
        duty["text"] = tidy(text)
        duties.append(duty)
    return duties


def _is_duty(plain: str) -> bool:
    """Outside the part on reporting a sentence must tie the rhythm to the report."""
    return bool(re.search(r"(?:định kỳ|hàng (?:tháng|quý|năm))[^.;]{0,60}\bbáo cáo\b", plain)) and not re.search(
        r"(?:chế độ|chỉ tiêu|hệ thống|nền tảng|biểu mẫu)[^.;]{0,40}báo cáo định kỳ", plain
    )


def _cadences(plain: str) -> list[str]:
    listed = _LIST.search(plain)
    if listed:
        plain = plain.replace(
            listed.group(),
            " ".join(f"hàng {one}" for one in re.split(r",|\bvà\b|hàng", listed["units"]) if one.strip()).replace(
                "  ", " "
            ),
        )
        plain = re.sub(r"hàng\s+", "hàng ", plain)
    found = [every for every, form in _CADENCES if form.search(plain)]
    return found or (["unstated"] if "định kỳ" in plain else [])


def _due(text: str, setting: Setting) -> str:
    for found in _WHEN.finditer(text):
        words = tidy(found[1] or found[2])
        if read_deadline(words, setting.context).kind is not Kind.UNREADABLE:
            return words
    return ""


def _from(text: str, node: Node, setting: Setting) -> list[object]:
    names = setting.names
    opening = re.match(
        r"(?:định kỳ )?(?:hàng (?:năm|quý|tháng|tuần)|(?:6|06|sáu) tháng)(?:(?:,| và) (?:hàng )?(?:năm|quý|tháng|tuần|6 tháng|06 tháng))*(?: hoặc đột xuất)?(?: \([^()]*\))?,? (?=\S)",
        low(text),
    )
    rest = text[opening.end() :] if opening else text
    found, _ = subjects(rest, names)
    if not found:
        unknown = re.match(r"([^.;:]{4,120}?) (?:xây dựng|có|báo cáo|gửi|tổng hợp|thực hiện)\b", low(rest))
        if unknown and is_unit_like(rest[: unknown.end(1)], names):
            found = read_bodies(rest[: unknown.end(1)], names)
    if not found and not node.is_about(REPORTING):
        found = _above(node, setting)
    return [as_entry(body, setting) for body in found]


def _above(node: Node, setting: Setting) -> list[Body]:
    here = node.parent
    while here is not None:
        if (
            here.text
            and len(here.text) < 300
            and is_unit_like(here.text, setting.names)
            and not names_a_part(here.text)
        ):
            return read_bodies(here.text, setting.names)
        here = here.parent
    return []


def _to(text: str, setting: Setting) -> object:
    for found in _TO.finditer(low(text)):
        rest = text[found.end() :]
        if not is_unit_like(rest, setting.names):
            continue
        stop = re.search(r"[.;,(]|\s(?:về|kết quả|tình hình|để|xem xét|đồng thời|theo)\s|$", low(rest))
        bodies = read_bodies(rest[: stop.start() if stop else len(rest)], setting.names)
        if len(bodies) == 1 and bodies[0].unit:
            return as_entry(bodies[0], setting)
    return None


def _via(text: str, setting: Setting) -> object:
    found = _VIA.search(low(text))
    if not found:
        return None
    bodies = read_bodies(text[found.start(1) : found.end(1)], setting.names)
    return as_entry(bodies[0], setting) if len(bodies) == 1 else None
