"""What became of every paragraph and cell."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from ckds.importers.draft import BOILERPLATE, CONTEXT, HEADING, UNREAD, USED, Draft, Entry, Marks
from ckds.importers.layout import Item, Line
from ckds.importers.letterhead import NATION, Foot, Head
from ckds.importers.outline import CLOSING, GENERAL, GOALS, MONEY, PURPOSE, REPORTING, Node
from ckds.importers.source import Place, Source
from ckds.importers.words import cut, low, rx
from ckds.lang import Text

_ENACTING: Final = rx(
    r"điều \d+\s*[.:]\s*(?:(?:nay )?(?:ban hành|phê duyệt) kèm theo|quyết định này có hiệu lực|[^.]*chịu trách nhiệm thi hành|[^.]*thi hành quyết định này)"
)
_CAPTION: Final = rx(r"(?:bảng|biểu|danh mục)(?: số)? ?\d|[^.;]{3,120}:$")


def account(
    draft: Draft,
    source: Source,
    items: Sequence[Item],
    root: Node,
    head: Head,
    foot: Foot,
    opening: Sequence[Line],
    marks: Marks,
) -> None:
    """Write down what became of every paragraph and cell."""
    users: dict[Place, list[str]] = {}
    for record in draft.records:
        name = "plan.yaml" if record.kind == "plan" else record.id
        for place in record.places:
            users.setdefault(place, [])
            if name not in users[place]:
                users[place].append(name)
    unread = _unread(draft, dict(source.pieces()))
    _say_frame(marks, items, head, foot, opening)
    _say_tree(marks, root)
    known = {place for item in items if isinstance(item, Line) for place in item.places}
    for place, text in source.pieces():
        if place in unread:
            said = cut(unread[place], 80)
            part = Text(f"chưa hiểu: “{said}”; phần còn lại đã dùng", f"not understood: “{said}”; the rest was used")
            draft.entries.append(Entry(place, text, UNREAD, tuple(users.get(place, ())), part))
            continue
        if place in users:
            draft.entries.append(Entry(place, text, USED, tuple(users[place])))
            continue
        status, note = marks.of(place)
        if status == UNREAD and not re.search(r"\w", text):
            status, note = BOILERPLATE, Text("nét kẻ, dấu", "rules and signs")
        elif status == UNREAD and place not in known and place.table is None:
            note = Text("thuộc văn bản khác trong tệp", "belongs to another document in the file")
        draft.entries.append(Entry(place, text, status, (), note))


def _unread(draft: Draft, texts: Mapping[Place, str]) -> dict[Place, str]:
    """Return the places of words that nobody could place: where they stand, else the last place of the field."""
    found: dict[Place, str] = {}
    for record in draft.records:
        for words, places in record.unread:
            here = [place for place in places if low(words) in low(texts.get(place, ""))]
            for place in here or places[-1:]:
                found[place] = f"{found[place]}”, “{words}" if place in found else words
    return found


def _say_frame(marks: Marks, items: Sequence[Item], head: Head, foot: Foot, opening: Sequence[Line]) -> None:
    if head.unnumbered:
        marks.say(
            head.places.get("number", ()), BOILERPLATE, Text("số để trống: bản dự thảo", "no number yet: a draft")
        )
    for places in (*head.places.values(), *foot.places.values()):
        if not head.unnumbered or places != head.places.get("number"):
            marks.say(places, USED)
    for item in items:
        if isinstance(item, Line):
            _say_line(marks, item, head)
    for line in opening:
        marks.say(line.places, CONTEXT, Text("lời mở đầu", "the opening"))


def _say_line(marks: Marks, item: Line, head: Head) -> None:
    plain = low(item.text).strip()
    if NATION.search(plain) or re.match(
        r"độc lập ?- ?tự do|\(?(?:kèm theo|ban hành kèm)|kính gửi|số\s*:?\s*(?:…|\.)*\s*[/-]", plain
    ):
        marks.say(item.places, BOILERPLATE, Text("phần đầu văn bản", "the letterhead"))
    elif re.fullmatch(r"\**\s*ghi chú\s*:?", plain):
        marks.say(item.places, BOILERPLATE, Text("chữ “Ghi chú”", "the word for notes"))
    elif _ENACTING.match(plain):
        marks.say(item.places, CONTEXT, Text("điều khoản của quyết định", "the articles of a decision"))
    elif len(plain) > 20 and low(head.title).endswith(plain):
        marks.say(item.places, CONTEXT, Text("tên kế hoạch nhắc lại", "the title again"))
    elif item.places[0].part == "footnote":
        marks.say(item.places, CONTEXT, Text("chú thích cuối trang", "a footnote"))


def _say_tree(marks: Marks, root: Node) -> None:
    for node in root.walk():
        _say_node(marks, node)
        for text, places in node.body:
            if CLOSING.match(low(text)):
                marks.say(places, BOILERPLATE, Text("câu kết", "a closing sentence"))
            elif node.is_about(MONEY):
                marks.say(places, CONTEXT)
            elif node.tables and _CAPTION.match(low(text.strip())):
                marks.say(places, CONTEXT, Text("lời dẫn hoặc tên của bảng", "the words over a table"))


def _say_node(marks: Marks, node: Node) -> None:
    heading = bool(node.children) or bool(node.tables) or node.kind in ("heading", "annex", "roman", "part", "upper")
    if node.is_about(PURPOSE, GENERAL):
        note = Text("mục đích, yêu cầu, mục tiêu chung", "purpose, requirements, general aims")
        marks.say(node.places, HEADING if heading else CONTEXT, None if heading else note)
        for _, places in node.body:
            marks.say(places, CONTEXT, note)
    elif heading and len(node.text) < 300:
        marks.say(node.places, HEADING)
        for places in _leading_up(node):
            marks.say(places, CONTEXT, Text("lời dẫn của phần mục tiêu", "the words that lead up to the goals"))
    elif node.is_about(REPORTING):
        marks.say(node.places, CONTEXT, Text("phần chế độ báo cáo", "the part on reporting"))


def _leading_up(node: Node) -> list[tuple[Place, ...]]:
    """Return the paragraphs of a part on goals that stand before its first item."""
    if not node.is_about(GOALS):
        return []
    first = min((child.places[0].paragraph or 0 for child in node.children if child.places), default=None)
    return [places for _, places in node.body if first is None or (places[0].paragraph or 0) < first]
