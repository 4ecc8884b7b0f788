"""The body of a document as a tree: what stands under I., 1., a), a dash; and what each part is about."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from ckds.importers.fields import Field, field_at, split_fields
from ckds.importers.layout import Item, Line
from ckds.importers.markers import LEVELS, Marker, is_caps
from ckds.importers.source import Place, Table
from ckds.importers.words import low, rx, tidy
from ckds.lang import Text
from ckds.rules.labels import gaps, row_of

PURPOSE: Final = "purpose"
GOALS: Final = "goals"
GENERAL: Final = "general goals"
TASKS: Final = "tasks"
MONEY: Final = "money"
ORGANISATION: Final = "organisation"
REPORTING: Final = "reporting"
ANNEX: Final = "annex"
OTHER: Final = ""
_HEADING_LONGEST: Final = 300
CLOSING: Final = rx(
    r"(?:trên đây là|trong quá trình (?:tổ chức |triển khai )?(?:thực hiện|triển khai)|yêu cầu (?:các|(?:thủ )?trưởng|giám đốc)|nhận được kế hoạch này|"
    r".{5,60} yêu cầu (?:các )?(?:cơ quan|đơn vị|sở|thủ trưởng|giám đốc))"
)
# The first that fits decides; a heading that fits none is about what its parent is about.
_ABOUT: Final = (
    (REPORTING, rx(r"(?:chế độ |công tác )?(?:thông tin,? (?:và )?)?báo cáo(?: định kỳ)?$|chế độ (?:thông tin|báo cáo)|thông tin,? báo cáo")),
    (GENERAL, rx(r"mục tiêu (?:chung|tổng quát)")),
    (GOALS, rx(r"(?:các )?(?:mục tiêu|chỉ tiêu)|định hướng(?: đến)? năm \d|tầm nhìn|một số (?:mục tiêu|chỉ tiêu)|hệ thống (?:các )?(?:mục tiêu|chỉ tiêu)")),
    (ORGANISATION, rx(r"tổ chức (?:thực hiện|triển khai)|phân công|trách nhiệm|điều khoản")),
    (MONEY, rx(r"(?:nguồn )?kinh phí|nguồn (?:lực|vốn)|dự toán|giải pháp (?:về )?(?:kinh phí|tài chính)|tổng mức")),
    (PURPOSE, rx(r"mục đích|yêu cầu|quan điểm|phạm vi|đối tượng|sự cần thiết|căn cứ|thực trạng|đánh giá|bối cảnh|kết quả|tình hình|khái quát|cơ sở pháp lý|tồn tại|hạn chế|thuận lợi|khó khăn|nguyên nhân")),
    (TASKS, rx(r"(?:các |một số |danh mục )?(?:nhiệm vụ|nội dung|giải pháp|nhóm nhiệm vụ|công việc|hoạt động|chương trình, dự án)|lộ trình|kế hoạch (?:thực hiện|triển khai)|tổ chức các nhiệm vụ")),
)  # fmt: skip
_BOTH_GOALS: Final = rx(r"mục đích.*(?:mục tiêu|chỉ tiêu)|mục tiêu.*yêu cầu")
_LABELLED: Final = ("part", "upper", "roman", "article", "number", "dotted", "bracket", "letter", "small-roman")


@dataclass(slots=True)
class Node:
    """A heading or an item with all that stands under it.

    Attributes:
        kind: how it is numbered, ``heading`` without a number, ``root``.
        label: its own number or letter as printed.
        text: its words without the number and without the fields behind them.
        places: where these stand.
        path: the labels from the top: ``("II", "2", "a")``.
        about: what the part is about, one of the constants of this module.
        fields: the fields in its own paragraph or in dashes and paragraphs under it, with their places.
        body: unnumbered paragraphs under it.
        children: what is numbered below it.
        tables: tables under it.
        parent: what it stands under.
    """

    kind: str
    label: str = ""
    text: str = ""
    places: tuple[Place, ...] = ()
    level: float = 0
    path: tuple[str, ...] = ()
    about: str = OTHER
    fields: list[tuple[Field, tuple[Place, ...]]] = field(default_factory=list)
    body: list[tuple[str, tuple[Place, ...]]] = field(default_factory=list)
    children: list["Node"] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    parent: "Node | None" = None

    @property
    def printed(self) -> str:
        """The whole label: ``II.2.a``; empty for a dash."""
        return ".".join(self.path) if self.label else ""

    @property
    def numbered(self) -> bool:
        """Has it a number or a letter of its own?"""
        return bool(self.label)

    def walk(self) -> Iterator["Node"]:
        """Yield itself and everything below it, in the order of the document."""
        yield self
        for child in self.children:
            yield from child.walk()

    def is_about(self, *parts: str) -> bool:
        """Does it stand in one of these parts?"""
        return self.about in parts


def grow(items: Sequence[Item]) -> Node:
    """Return the tree of the paragraphs and tables of a body."""
    root = Node("root", level=-1)
    stack = [root]
    for item in items:
        if isinstance(item, Line):
            _place_line(item, stack)
        else:
            _bearer(stack).tables.append(item)
    return root


def _place_line(line: Line, stack: list[Node]) -> None:
    found = line.marker
    if found and found.kind == "upper" and _is_roman(found, stack):
        found = found._replace(kind="roman")
    if found is None:
        if _is_heading(line.text):
            annex = re.match(r"phụ lục\b", low(line.text)) is not None
            _open(
                stack,
                Node(
                    "annex" if annex else "heading", text=tidy(line.text), places=line.places, level=0 if annex else 2
                ),
            )
        else:
            _put(line.text, line.places, stack)
        return
    own = field_at(found.rest)
    if found.kind in ("dash", "plus", "star") and own:
        _attach(split_fields(found.rest)[1], line.places, stack)
        return
    if found.kind == "star" and is_caps(found.rest):
        _open(stack, Node("heading", text=tidy(found.rest), places=line.places, level=2))
        return
    if found.kind in ("plus", "dash", "star") and _is_list_of_field(stack, found):
        _extend_field(found, line.places, stack)
        return
    text, fields = split_fields(found.rest)
    level = float(LEVELS[found.kind])
    if found.kind == "dotted":
        level = 4 + found.label.count(".") / 10
    node = Node(found.kind, found.label, text, line.places, level)
    node.fields += [(one, line.places) for one in fields]
    _open(stack, node)


def _is_roman(found: Marker, stack: list[Node]) -> bool:
    return found.label in ("C", "D") and any(node.kind == "roman" and len(node.label) > 3 for node in stack)


def _is_heading(text: str) -> bool:
    return is_caps(text) and 3 < len(text) < _HEADING_LONGEST and not text.endswith((".", ";")) and " " in text.strip()


def _open(stack: list[Node], node: Node) -> None:
    while len(stack) > 1 and stack[-1].level >= node.level:
        stack.pop()
    parent = stack[-1]
    node.parent = parent
    node.path = _path(parent, node)
    node.about = (
        about(node.text, parent.about)
        if node.kind not in ("dash", "plus", "letter", "star", "bracket", "small-roman")
        else parent.about
    )
    if node.kind == "annex":
        node.about = ANNEX
    parent.children.append(node)
    stack.append(node)


def names_a_part(text: str) -> bool:
    """Is a heading the name of a part of a plan ("TỔ CHỨC THỰC HIỆN"), and not that of a field of work or of a body?"""
    return about(text, OTHER) != OTHER


def _path(parent: Node, node: Node) -> tuple[str, ...]:
    if not node.label:
        return parent.path
    if node.kind == "dotted":
        above = [one for one in _line_of(parent) if one.kind not in ("number", "dotted")]
        prefix = above[0].path if above else ()
        return (*prefix, node.label)
    label = (
        f"Phần{node.label[4:]}"
        if node.kind == "part" and node.label.isupper() and low(node.label).startswith("phần")
        else node.label
    )
    return (*parent.path, label)


def _line_of(node: Node) -> Iterator[Node]:
    here: Node | None = node
    while here is not None:
        yield here
        here = here.parent


def about(text: str, above: str) -> str:
    """Return what a part with this heading is about."""
    plain = low(text).strip(" .:")
    if len(plain) > _HEADING_LONGEST:
        return above
    if _BOTH_GOALS.match(plain):
        return GOALS
    for part, form in _ABOUT:
        if form.match(plain) and _may(part, above):
            return part
    return above


def _may(part: str, above: str) -> bool:
    """Within a part that is settled only some words change what it is about."""
    if above in (TASKS, ORGANISATION, ANNEX):
        return part == REPORTING and above == ORGANISATION
    if above in (GOALS, GENERAL):
        return part in (GOALS, GENERAL)
    return above in (OTHER, PURPOSE) or part == above


def _bearer(stack: list[Node]) -> Node:
    return stack[-1]


def _put(text: str, places: tuple[Place, ...], stack: list[Node]) -> None:
    """Put an unnumbered paragraph under what stands above it."""
    before, fields = split_fields(text)
    if fields and not before:
        _attach(fields, places, stack)
        return
    if CLOSING.match(low(text)):  # the end of the document belongs to no item
        stack[0].body.append((text, places))
        return
    node = next((one for one in reversed(stack) if one.kind not in ("dash", "plus", "star")), stack[0])
    while stack[-1] is not node:
        stack.pop()
    node.body.append((text, places))


def _attach(fields: Iterable[Field], places: tuple[Place, ...], stack: list[Node]) -> None:
    """Give fields to the item above them: the nearest that is numbered, else the nearest dash."""
    node = next((one for one in reversed(stack) if one.numbered), None)
    if node is None or (stack[-1].kind == "dash" and not node.fields and stack[-1] is not node and _has_own(stack)):
        node = stack[-1]
    node.fields += [(one, places) for one in fields]


def _has_own(stack: list[Node]) -> bool:
    """Do the dashes below a heading, and not the heading, bear the fields?"""
    heading = next((one for one in reversed(stack) if one.numbered), None)
    return heading is None or (
        heading.kind in ("number", "roman", "upper", "dotted", "heading") and stack[-1].kind == "dash"
    )


def _is_list_of_field(stack: list[Node], found: Marker) -> bool:
    """Does a bullet list bodies behind an empty ``Đơn vị chủ trì:``?"""
    node = next((one for one in reversed(stack) if one.fields), None)
    if node is None or node is not next((one for one in reversed(stack) if one.numbered or one.kind == "dash"), None):
        return False
    last = node.fields[-1][0]
    return (
        last.kind in ("lead", "support", "product")
        and (found.kind == "plus" or not last.value or "\n" in last.value)
        and (not last.value or "\n" in last.value)
    )


def _extend_field(found: Marker, places: tuple[Place, ...], stack: list[Node]) -> None:
    node = next(one for one in reversed(stack) if one.fields)
    last, before = node.fields[-1]
    node.fields[-1] = (last._replace(value=f"{last.value}\n{found.rest}"), (*before, *places))


def label_remarks(root: Node) -> list[Text]:
    """Return what the numbering leaves out or repeats; it is said, never repaired."""
    remarks: list[Text] = []
    for node in root.walk():
        labelled = [child for child in node.children if child.kind in _LABELLED]
        for kind in dict.fromkeys(child.kind for child in labelled):
            row = [child.label for child in labelled if child.kind == kind]
            where = ".".join(node.path)
            here = Text(f"trong mục {where}", f"in {where}") if where else Text("ở các mục lớn", "at the top")
            twice = sorted({one for one in row if row.count(one) > 1})
            if twice:
                some = ", ".join(twice)
                remarks.append(
                    Text(f"Ký hiệu {some} dùng hai lần {here.vi}.", f"The label {some} is used twice {here.en}.")
                )
            for gap in [gap for one in row_of([part.rpartition(".")[2] for part in row]) for gap in gaps(one)]:
                lost, after = ", ".join(gap.missing), gap.after
                remarks.append(
                    Text(
                        f"Ký hiệu nhảy {here.vi}: thiếu {lost} trước {after}; giữ nguyên như bản in.",
                        f"The numbering skips {here.en}: {lost} is missing before {after}; kept as printed.",
                    )
                )
    return remarks
