"""Who leads and who supports in a clause behind the work: ``Phủ sóng …. Sở A chủ trì, phối hợp …``, ``…; Sở B chủ trì``."""

import re
from typing import Final

from ckds.importers.bodies import read_bodies
from ckds.importers.body import Body, has_head, is_unit_like
from ckds.importers.setting import Setting
from ckds.importers.subjects import subjects
from ckds.importers.words import low, rx, tidy

_CUT: Final = re.compile(r"(?<=[.;:])\s+(?=\S)")
_DONE: Final = r"(?=\s*(?:$|[.;,]|và (?:hoàn thành|báo cáo)|trước |trong |xong |từ |đến |vào |hoàn thành ))"
_LEADS: Final = rx(
    r"(?:chủ trì|phụ trách|làm đầu mối|là (?:cơ quan|đơn vị) (?:chủ trì|đầu mối)|chịu trách nhiệm(?! phối hợp))\b"
    rf"|(?:tổ chức )?(?:thực hiện|triển khai)(?: thực hiện)?{_DONE}"
)
_UNKNOWN: Final = rx(r"(?P<who>[^.;:()]{4,120}?) chủ trì\b")
_HELPS: Final = r"(?:cùng |tham gia )?phối hợp(?: thực hiện| triển khai)?\s*[.;]?$"
_HELPING: Final = rx(_HELPS)
_UNKNOWN_HELP: Final = rx(rf"(?P<who>[^.;:()]{{4,250}}?) {_HELPS}")


def named_later(text: str, setting: Setting) -> tuple[list[Body], list[Body]]:
    """Return who leads and who supports by the clauses behind the first of a text."""
    first, *later = _CUT.split(text)
    leads, helpers = roles_in(later, setting)
    return leads or _unknown_first(first, setting), helpers


def _unknown_first(clause: str, setting: Setting) -> list[Body]:
    """Return the bodies of no directory that a first clause begins with: ``Phòng Hạ tầng và Đô thị chủ trì …``."""
    found = _UNKNOWN.match(low(clause))
    if not found or not has_head(clause) or not clause[0].isupper():
        return []
    return read_bodies(clause[: found.end("who")], setting.names)


def roles_in(clauses: list[str], setting: Setting) -> tuple[list[Body], list[Body]]:
    """Return who leads (by the first clause that says so) and who only supports, by all of them."""
    leads: list[Body] = []
    helpers: list[Body] = []
    for clause in clauses:
        said = tidy(clause)
        found, rest = _leading(said, setting)
        leads = leads or found
        helpers += _helping(rest.strip(" ,") if found else said, setting)
    return leads, helpers


def clauses_of(text: str) -> list[str]:
    """Return the clauses of a text, all of them."""
    return _CUT.split(text)


def _leading(clause: str, setting: Setting) -> tuple[list[Body], str]:
    """Return the bodies that a clause says lead, and its words behind the verb."""
    bodies, verb = subjects(clause, setting.names)
    acts = _LEADS.match(low(clause[verb:])) if bodies else None
    if acts:
        return bodies, clause[verb + acts.end() :]
    unknown = None if bodies else _UNKNOWN.match(low(clause))
    if unknown and has_head(clause) and is_unit_like(clause[: unknown.end("who")], setting.names):
        return read_bodies(clause[: unknown.end("who")], setting.names), clause[unknown.end() :]
    return [], clause


def _helping(clause: str, setting: Setting) -> list[Body]:
    """Return the bodies of ``Sở C, Sở D phối hợp``."""
    bodies, verb = subjects(clause, setting.names)
    if bodies:
        return bodies if _HELPING.match(low(clause[verb:])) else []
    unknown = _UNKNOWN_HELP.match(low(clause))
    if unknown and is_unit_like(clause[: unknown.end("who")], setting.names):
        return read_bodies(clause[: unknown.end("who")], setting.names)
    return []
