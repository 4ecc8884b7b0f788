"""Duties to report: how often, by when, who, to whom, through whom."""

import re
from collections.abc import Iterable
from typing import Final

from ckds.importers.bodies import read_bodies
from ckds.importers.body import VERBS, Body, has_head, is_unit_like
from ckds.importers.draft import Drafted
from ckds.importers.openings import after_time
from ckds.importers.outline import GENERAL, GOALS, PURPOSE, REPORTING, Node, names_a_part
from ckds.importers.rhythm import cadences, days, is_regular
from ckds.importers.roles import as_entry
from ckds.importers.setting import Setting
from ckds.importers.source import Place
from ckds.importers.subjects import subjects
from ckds.importers.words import low, rx, tidy

_REPORT: Final = rx(r"\bbáo cáo\b|\b(?:gửi|nộp)\b[^.;]{0,80}\b(?:kết quả|số liệu|tiến độ|tình hình|tổng hợp)\b")
_IDS: Final = {
    "week": "tuan", "month": "thang", "quarter": "quy", "half-year": "6-thang", "nine-months": "9-thang", "year": "nam",
    "on-demand": "dot-xuat", "unstated": "dinh-ky",
}  # fmt: skip
_VIA: Final = rx(r"\((?:thông )?qua ([^()]+?)(?: (?:để )?(?:tổng hợp|theo dõi)[^()]*)?\)")
_TO: Final = rx(
    r"\b(?:báo cáo(?: (?:về|kết quả|tổng hợp|tháng|quý|năm))?|gửi|nộp)(?: về| cho| đến| lên)? (?=\S)|\b(?:về|lên|đến|cho) (?=\S)"
)
_TO_ENDS: Final = rx(
    r"[.;,(]|\s(?:về|kết quả|tình hình|để|xem xét|đồng thời|theo|tổng hợp|trước|chậm nhất|định kỳ|hàng|báo cáo|qua|và gửi|ngày|vào)\b|$"
)
_TIED: Final = rx(r"(?:định kỳ|hàng (?:tháng|quý|năm))[^.;]{0,60}\bbáo cáo\b")
_LEADING_BODIES: Final = rx(r"(?:các )?(?:cơ quan|đơn vị)(?:, (?:cơ quan|đơn vị))? chủ trì")
_BODIES: Final = rx(r"tổ chức(?=\s*[,;]| và\b| chính trị| đoàn thể| hội\b| (?:có )?liên quan| xã hội)")
_NO_DUTY: Final = rx(r"(?:chế độ|chỉ tiêu|hệ thống|nền tảng|biểu mẫu)[^.;]{0,40}báo cáo định kỳ")


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
    if len(text) < 25 or not _REPORT.search(plain) or not is_regular(plain):
        return []
    to = _to(text, setting)
    if not node.is_about(REPORTING) and not _is_duty(plain, node, to):
        return []
    every = cadences(plain)
    due = days(text, every, setting.context)
    said = {"from": _from(text, node, setting), "to": to, "via": _via(text, setting)}
    duties = []
    for one in every:
        duty: dict[str, object] = {"label": node.printed} if node.numbered else {}
        duty["every"] = one
        if one != "on-demand" and one in due:
            duty["due"] = due[one]
        elif one == "on-demand" and "khi có yêu cầu" in plain:
            duty["due"] = "khi có yêu cầu"
        duty.update({name: value for name, value in said.items() if value})
        duty["text"] = tidy(text)
        duties.append(duty)
    return duties


def _is_duty(plain: str, node: Node, to: object) -> bool:
    """Outside the part on reporting a sentence must tie the rhythm to the report, or say to whom it goes."""
    if _NO_DUTY.search(plain):
        return False
    if _TIED.search(plain):
        return True
    told = (cadences(clause) for clause in re.split(r"[.;]", plain) if _REPORT.search(clause))
    rhythm = any(every not in ([], ["unstated"]) for every in told)
    return rhythm and to is not None and not node.is_about(GOALS, GENERAL, PURPOSE)


def _from(text: str, node: Node, setting: Setting) -> list[object]:
    names = setting.names
    rest = after_time(text, names)
    found, _ = subjects(rest, names)
    if not found:
        end = _verb_at(rest)
        if end and is_unit_like(rest[:end], names):
            found = read_bodies(rest[:end], names)
    if not found and not node.is_about(REPORTING):
        found = _above(node, setting)
    return [as_entry(body, setting) for body in found]


def _verb_at(text: str) -> int:
    """Return where the first verb in small letters begins behind a name that nobody knows; 0 where there is none."""
    for blank in re.finditer(r"\s", text[:130]):
        after = text[blank.end() :]
        if _LEADING_BODIES.fullmatch(low(text[: blank.end() + 7])) or _BODIES.match(low(after)):
            continue  # "các đơn vị chủ trì", "các cơ quan, tổ chức, …" are bodies, and the verb comes behind
        if blank.start() >= 4 and after[:1].islower() and VERBS.match(low(after)):
            return 0 if re.search(r"[.;:]", text[: blank.start()]) else blank.start()
    return 0


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
        stop = _TO_ENDS.search(low(rest))
        bodies = read_bodies(rest[: stop.start() if stop else len(rest)], setting.names)
        if len(bodies) == 1 and (bodies[0].unit or _is_name(bodies[0].printed)):
            return as_entry(bodies[0], setting)
    return None


def _is_name(printed: str) -> bool:
    """Do words that the directory does not have name one body: ``UBND xã``, ``Văn phòng Bộ``?"""
    return has_head(printed) and len(printed.split()) <= 8


def _via(text: str, setting: Setting) -> object:
    found = _VIA.search(low(text))
    if not found:
        return None
    bodies = read_bodies(text[found.start(1) : found.end(1)], setting.names)
    return as_entry(bodies[0], setting) if len(bodies) == 1 else None
