"""Who leads and who supports: by fields, by a closing bracket, by the sentence, by the heading above."""

import re
from collections.abc import Sequence
from typing import Final

from ckds.importers.bodies import read_bodies
from ckds.importers.body import Body, has_head, is_unit_like
from ckds.importers.draft import Drafted
from ckds.importers.fields import LEAD, SUPPORT, Field
from ckds.importers.joining import WITH, joined
from ckds.importers.later import clauses_of, named_later, roles_in
from ckds.importers.names import Names
from ckds.importers.openings import after_time
from ckds.importers.outline import ORGANISATION, Node, names_a_part
from ckds.importers.setting import Setting
from ckds.importers.source import Place
from ckds.importers.subjects import subjects
from ckds.importers.words import low, rx, tidy
from ckds.lang import Text

Places = tuple[Place, ...]
Named = tuple[Body, Places]

_ASSIGNS: Final = rx(r"(?:^|(?<=[.;,] ))(?:giao|phân công)(?: cho)?:? (?=\S)")
_HEADING_PREFIX: Final = rx(r"(?:đề nghị|trách nhiệm (?:của )?|đối với|giao)\s*:?\s*")
_ASKS: Final = rx(r"(?:đề nghị|yêu cầu|giao|phân công)(?: cho)?:? (?=\S)")
_LED: Final = rx(r"(?P<who>.{4,90}?) chủ trì\b")
_SOMEBODY_ACTS: Final = rx(
    r"(?P<who>[^.;:()]{4,80}?) (?:có trách nhiệm|chủ trì|phối hợp|báo cáo|gửi|triển khai|thực hiện|phân công|bố trí|cử|rà soát|"
    r"xây dựng|theo dõi|tổng hợp|căn cứ|chủ động|chịu trách nhiệm|tuyên truyền)\b"
)
_HELPS: Final = rx(r"(?:cơ quan |đơn vị )?(?:cùng )?phối hợp(?: thực hiện)?")
_HEADS_IT: Final = rx(r"(?:cơ quan |đơn vị )?(?:chủ trì|đầu mối)(?: thực hiện)?")
_IF: Final = rx(r"\bnếu\b.{5,200}?\bthì\s+(?=\S)")
_OTHERS: Final = rx(
    r"(?:các )?(?:đơn vị|cơ quan|tổ chức|cấp|ngành|bên)(?:(?:,| và)? (?:các )?(?:đơn vị|cơ quan|tổ chức|cấp|ngành))* (?:khác|liên quan|có liên quan)|(?:các )?cấp|các ngành"
)


def put_roles(
    task: Drafted,
    node: Node,
    fields: Sequence[tuple[Field, Places]],
    bracket: tuple[list[Body], list[Body], Places],
    whole: str,
    places: Places,
    setting: Setting,
) -> None:
    """Find who leads and who supports: fields, then a bracket, then the sentence, then the heading."""
    names = setting.names
    leads = [(body, some) for one, some in fields if one.kind == LEAD for body in read_bodies(one.value, names)]
    supports = [(body, some) for one, some in fields if one.kind == SUPPORT for body in read_bodies(one.value, names)]
    for one, some in fields:
        if one.kind == "both":
            first, rest = (*re.split(r"[;\n]", one.value, maxsplit=1), "")[:2]
            leads += [(body, some) for body in read_bodies(first, names)]
            supports += [(body, some) for body in read_bodies(rest, names)]
    leads, supports = by_bracket(leads, supports)
    if not leads:
        leads = [(body, bracket[2]) for body in bracket[0]]
        supports = supports or [(body, bracket[2]) for body in bracket[1]]
    if not leads and not supports:
        leads, supports = _stated_roles(node, whole, places, setting)
    put_bodies(task, "lead", leads, setting)
    grouped = any(body.unit and names.directory.is_group(body.unit) for body, _ in leads) or _named_as_group(leads)
    if grouped and not all(body.part for body, _ in leads):
        task.put("each", True, leads[0][1])
    put_bodies(task, "support", supports, setting)


def by_bracket(leads: list[Named], supports: list[Named]) -> tuple[list[Named], list[Named]]:
    """Give the roles that stand in brackets behind the names: ``Sở A (chủ trì), Sở B (phối hợp)``."""
    helping = [(body._replace(part=""), some) for body, some in leads if _HELPS.fullmatch(low(body.part))]
    rest = [(body, some) for body, some in leads if not _HELPS.fullmatch(low(body.part))]
    freed = [(body._replace(part="") if _HEADS_IT.fullmatch(low(body.part)) else body, some) for body, some in rest]
    return freed, [*helping, *supports]


def _named_as_group(leads: Sequence[tuple[Body, Places]]) -> bool:
    return any(not body.unit and low(body.printed).startswith("các ") for body, _ in leads)


def _stated_roles(
    node: Node, whole: str, places: Places, setting: Setting
) -> tuple[list[tuple[Body, Places]], list[tuple[Body, Places]]]:
    """Return who leads and who supports where no field says so."""
    names = setting.names
    assigned = _assigned(whole, setting)
    if assigned:
        others = [(body, places) for body in assigned[1]]
        if low(whole).startswith("phối hợp") and node.is_about(ORGANISATION):
            others = [*_heading_bodies(node, setting), *others]
        return [(body, places) for body in assigned[0]], others
    said = _after_opening(whole, names)
    head, verb = subjects(said, names)
    rest = said[verb:] if head else whole
    if not head:
        head = _colon_subject(whole, setting)
    later, helpers = ([], []) if head else named_later(whole, setting)
    heads = [(body, places) for body in (head or later)]
    above = _heading_bodies(node, setting, only_bodies=not node.is_about(ORGANISATION))
    leads = heads or above or [(body, places) for body in _unknown_subject(said, node, setting)]
    supports = [(body, places) for body in (*joined(rest, setting), *helpers)]
    joins = WITH.match(low(rest.strip()))
    if (
        joins
        and not joins["attitude"]
        and joins["with"]
        and above
        and not heads
        and not _only_others(rest, joins.end())
    ):
        note = Text("mục mở đầu bằng “Phối hợp”", "the item begins with “Phối hợp”")
        return [], [(body._replace(sure=False, note=note), some) for body, some in above]
    ids = {body.unit for body, _ in leads}
    return leads, [(body, some) for body, some in supports if body.unit is None or body.unit not in ids]


def _after_opening(text: str, names: Names) -> str:
    """Leave out what may stand before the one who acts: ``Định kỳ hàng tháng, quý, năm các Sở …``, ``nếu … thì …``."""
    asked = _ASKS.match(low(text))
    if asked:
        return text[asked.end() :]
    condition = _IF.search(low(text))
    if condition and condition.start() < 60:
        return text[condition.end() :]
    return after_time(text, names)


def _unknown_subject(text: str, node: Node, setting: Setting) -> list[Body]:
    """Return the bodies that begin a sentence where work is shared out, though the directory has none of that name."""
    found = _SOMEBODY_ACTS.match(low(text)) if node.is_about(ORGANISATION) else None
    somebody = found is not None and (has_head(text) or low(text).startswith(("các ", "những ")))
    return read_bodies(text[: found.end("who")], setting.names) if found and somebody else []


def _colon_subject(text: str, setting: Setting) -> list[Body]:
    """Read ``Các doanh nghiệp viễn thông: Viettel Hải Phòng, VNPT Hải Phòng có trách nhiệm …`` and ``Sở X: Chủ trì …``."""
    found = re.match(r"([^:.;]{3,90}):\s+(?=\S)", text)
    if not found or not is_unit_like(found[1], setting.names):
        return []
    inside, _ = subjects(text[found.end() :], setting.names)
    if inside and all(body.unit for body in inside):
        return inside
    bodies = read_bodies(found[1], setting.names)
    return bodies if bodies and all(body.unit or has_head(body.printed) for body in bodies) else []


def _assigned(text: str, setting: Setting) -> tuple[list[Body], list[Body]] | None:
    """Read ``Giao X chủ trì, phối hợp với Y tham mưu …``."""
    plain = low(text)
    giao = _ASSIGNS.search(plain)
    if not giao:
        return None
    rest = text[giao.end() :]
    head, verb = subjects(rest, setting.names)
    if not head:
        unknown = re.match(r"(.{4,80}?) (?:chủ trì(?! nhiệm vụ)|lập|xây dựng|tham mưu|thực hiện)\b", low(rest))
        if not unknown or not is_unit_like(rest[: unknown.end(1)], setting.names):
            return None
        head, verb = [_vague(rest[: unknown.end(1)])], unknown.end(1)
    return head, joined(rest[verb:], setting)


def _vague(printed: str) -> Body:
    note = Text("tên chung, văn bản không nói rõ là ai", "a general name: the document does not say who")
    return Body(tidy(printed), None, exact=False, sure=False, note=note)


def _is_body(printed: str) -> bool:
    """Among tasks a heading counts as a body only where it is short and begins as one: ``1. Sở Y tế``."""
    return has_head(printed) and len(printed.split()) <= 10


def led_in_bracket(inside: str, setting: Setting) -> tuple[list[Body], list[Body]]:
    """Read ``(Sở X chủ trì, phối hợp với Y; hoàn thành trong …)``: who leads and who supports."""
    led = _LED.match(low(inside))
    if not led or not is_unit_like(inside[: led.end("who")], setting.names):
        return [], []
    helpers = roles_in(clauses_of(inside), setting)[1]
    return read_bodies(inside[: led.end("who")], setting.names), [*joined(inside[led.end() :], setting), *helpers]


def _only_others(text: str, start: int) -> bool:
    return _OTHERS.match(low(text.strip())[start:].strip()) is not None


def _heading_bodies(node: Node, setting: Setting, *, only_bodies: bool = False) -> list[tuple[Body, Places]]:
    """Return the bodies of the nearest heading that names some: ``2. Sở Kế hoạch và Đầu tư``.

    Args:
        node: the item.
        setting: the bodies.
        only_bodies: a heading counts only where it is nothing but known bodies.
    """
    here: Node | None = node.parent if node.kind != "number" or not node.body else node
    here = node if node.kind == "number" and node.body else here
    while here is not None:
        text = here.text
        prefix = _HEADING_PREFIX.match(low(text))
        text = text[prefix.end() :] if prefix else text
        if text and len(text) < 300 and is_unit_like(text, setting.names) and not names_a_part(text):
            bodies = read_bodies(text, setting.names)
            if not only_bodies or all((body.unit and body.sure) or _is_body(body.printed) for body in bodies):
                return [(body, here.places) for body in bodies]
        here = here.parent
    return []


def put_bodies(task: Drafted, name: str, bodies: Sequence[tuple[Body, Places]], setting: Setting) -> None:
    """Write bodies into a field: ids where they are known, the printed words where they are not."""
    written: list[object] = []
    places: list[Place] = []
    notes: list[Text] = []
    seen: set[object] = set()
    for body, some in bodies:
        key = (body.unit or low(body.printed), body.part)
        if key in seen:
            continue
        seen.add(key)
        written.append(as_entry(body, setting))
        places += some
        if not body.sure and body.note:
            notes.append(Text(f"{body.printed}: {body.note.vi}", f"{body.printed}: {body.note.en}"))
    note = Text("; ".join(n.vi for n in notes), "; ".join(n.en for n in notes)) if notes else None
    value: object = written[0] if len(written) == 1 and isinstance(written[0], str) else written
    task.put(name, value, dict.fromkeys(places), note, sure=not notes)


def as_entry(body: Body, setting: Setting) -> object:
    """Return a body as a record names it."""
    if body.unit and body.exact and not body.part:
        return setting.names.written(body.unit)
    entry: dict[str, str] = {}
    if body.unit:
        entry["unit"] = setting.names.written(body.unit)
    if not body.exact or not body.unit:
        entry["as"] = body.printed
    if body.part:
        entry["for"] = body.part
    return entry
