"""Tasks in prose: numbered items with their fields, dashes below them, and what a body is to do under its heading."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ckds.importers import dates_in
from ckds.importers.body import is_unit_like
from ckds.importers.bracket import TRAILING, without_bodies
from ckds.importers.colon import bodies_behind_colon
from ckds.importers.draft import Drafted
from ckds.importers.fields import DUE, LEAD, PRODUCT, REST, UNREAD, Field, split_fields
from ckds.importers.goals import amount_in
from ckds.importers.headed import heading_of, heads_tasks, is_group
from ckds.importers.lists import taken_apart
from ckds.importers.outline import GENERAL, GOALS, ORGANISATION, REPORTING, TASKS, Node, names_a_part
from ckds.importers.pieces import led_pieces
from ckds.importers.roles import put_roles
from ckds.importers.setting import Setting
from ckds.importers.source import Place
from ckds.importers.titles import title_and_text
from ckds.importers.words import tidy
from ckds.text import slug

Places = tuple[Place, ...]
Paragraph = tuple[str, Places]


class Made(NamedTuple):
    """The tasks and groups of a document, in its order."""

    tasks: list[Drafted]
    groups: list[Drafted]


class Unit(NamedTuple):
    """One piece of work before it is written down.

    Attributes:
        node: the item it comes from.
        paragraphs: its words.
        ending: what is added to the id of the item.
        part: several pieces share the label of the item.
    """

    node: Node
    paragraphs: list[Paragraph]
    ending: str = ""
    labelled: bool = True


def read_tasks(nodes: Iterable[Node], setting: Setting, taken: set[str]) -> Made:
    """Return the tasks and groups below the headings of tasks and of organisation."""
    made = Made([], [])
    ids = _Ids(taken)
    for node in nodes:
        _read(node, None, setting, made, ids)
    return made


def turn_lists(root: Node, setting: Setting) -> list[Node]:
    """Return the bullets among goals that are work and not goals, taken out of the tree.

    Where a heading was lost, a list of aims goes over into a list of work: from the first bullet on that states no number
    and ends in a bracket with a body, those without a number are work.
    """
    turned: list[Node] = []
    for node in root.walk():
        for child in list(node.children):
            if (
                child.kind not in ("dash", "plus", "star")
                or not child.is_about(GOALS, GENERAL)
                or amount_in(child.text)
            ):
                continue
            closing = TRAILING.search(child.text)
            if turned or (
                closing and not re.search(r"\d", closing["inside"]) and is_unit_like(closing["inside"], setting.names)
            ):
                node.children.remove(child)
                child.about = TASKS
                turned.append(child)
    return turned


class _Ids:
    """Gives every record an id of its own."""

    def __init__(self, taken: set[str]) -> None:
        self.taken = taken
        self.loose = 0

    def of(self, wanted: str) -> str:
        base = slug(wanted) or "muc"
        found, number = base, 1
        while found in self.taken:
            number += 1
            found = f"{base}-{number}"
        self.taken.add(found)
        return found


def _read(node: Node, group: Drafted | None, setting: Setting, made: Made, ids: _Ids) -> None:
    if node.is_about(REPORTING):
        return
    if heads_tasks(node) and is_group(node):
        group = _group(node, made, ids)
        if not node.children:
            return
    headed = [child for child in node.children if heads_tasks(child)]
    below = [
        child
        for child in node.children
        if child.kind not in ("dash", "plus", "star") or child.children or child in headed
    ]
    dashes = [child for child in node.children if child not in below]
    holds = node.kind in ("root", "heading", "part", "roman", "upper", "annex", "article") or _is_part(node)
    if holds and not _is_item(node):
        for child in below:
            _read(child, group, setting, made, ids)
        _dashes(node, dashes, group, setting, made, ids)
        return
    if below or (dashes and node.kind in ("number", "dotted") and not node.fields):
        own = _group(node, made, ids)
        for child in below:
            _read(child, own, setting, made, ids)
        _dashes(node, dashes, own, setting, made, ids)
        return
    if node.kind in ("number", "dotted") and node.body and not node.fields and not _ends_in_bracket(node):
        group = _group(node, made, ids)
    elif group is None and node.parent is not None and node.parent.numbered and not names_a_part(node.parent.text):
        group = _group(node.parent, made, ids)
    _item(node, dashes, group, setting, made, ids)


def _is_part(node: Node) -> bool:
    """Is a number at the top the heading of a part: ``2. Nhiệm vụ``, where others write "II."?"""
    holds = bool(node.children or node.body) and not node.fields
    top = node.kind == "number" and node.parent is not None and node.parent.kind == "root"
    return top and holds and len(node.text.split()) < 9 and names_a_part(node.text)


def _ends_in_bracket(node: Node) -> bool:
    """Is all that stands below an item the bracket that ends it, in a paragraph of its own?"""
    return (
        len(node.body) == 1
        and re.fullmatch(r"\([^()]*(?:\([^()]*\)[^()]*)*\)\s*[.;]?", node.body[0][0].strip()) is not None
    )


def _is_item(node: Node) -> bool:
    """Is a Roman heading itself a piece of work: it has fields and nothing below it?"""
    return bool(node.fields) and not node.children and node.kind in ("roman", "upper", "article")


def _group(node: Node, made: Made, ids: _Ids) -> Drafted:
    found = heading_of(node, made.groups)
    if found:
        return found
    made_group = Drafted("group", slug(node.printed) or ids.of(node.text[:40]))
    if node.numbered:
        made_group.put("label", node.printed, node.places)
    made_group.put("title", tidy(node.text), node.places)
    made.groups.append(made_group)
    return made_group


def _dashes(
    parent: Node, dashes: Sequence[Node], group: Drafted | None, setting: Setting, made: Made, ids: _Ids
) -> None:
    """Read dashes that are pieces of work of their own, directly under a heading."""
    base = "-".join(parent.path) if parent.path else _short(parent.text)
    for number, dash in enumerate(dashes, 1):
        made.tasks.append(
            _task(
                Unit(dash, _own(dash), labelled=False),
                f"{base}-{number}" if base else f"muc-{number}",
                group,
                setting,
                ids,
            )
        )


def _short(text: str) -> str:
    """Return an id for a heading without a number: its first words."""
    return "-".join(slug(text).split("-")[:4])


def _item(node: Node, dashes: Sequence[Node], group: Drafted | None, setting: Setting, made: Made, ids: _Ids) -> None:
    """Read one numbered item: a task, or several where its paragraphs have deadlines of their own."""
    parts = _dated_parts(node)
    base = "-".join(node.path)
    pieces = [] if dashes or parts else led_pieces(node, setting)
    for number, piece in enumerate(pieces, 1):
        made.tasks.append(_task(Unit(node, [piece]), f"{base}-{number}", group, setting, ids))
    if pieces:
        return
    if len(parts) > 1:
        for number, (text, places) in enumerate(parts, 1):
            heading = (node.text, node.places)
            made.tasks.append(_task(Unit(node, [(text, places), heading]), f"{base}-{number}", group, setting, ids))
        return
    content = [] if node.fields else dashes
    paragraphs = [*_own(node), *node.body]
    if not content:
        paragraphs += [(dash.text, dash.places) for dash in dashes]
        paragraphs += [(under.text, under.places) for dash in dashes for under in dash.children]
    made.tasks.append(_task(Unit(node, [one for one in paragraphs if one[0]]), base, group, setting, ids))
    for number, dash in enumerate(content, 1):
        made.tasks.append(_task(Unit(dash, _own(dash), labelled=False), f"{base}-{number}", group, setting, ids))


def _own(node: Node) -> list[Paragraph]:
    found = [(node.text, node.places)] if node.text else []
    for child in node.children:
        found += _own(child)
    return found + (list(node.body) if node.kind in ("dash", "plus", "star") else [])


def _dated_parts(node: Node) -> list[Paragraph]:
    """Return the paragraphs of an item that end in a deadline of their own, where there are at least two."""
    parts = [(text, places) for text, places in node.body if any(one.kind == DUE for one in split_fields(text)[1])]
    return parts if len(parts) > 1 and not any(one.kind == DUE for one, _ in node.fields) else []


def _task(unit: Unit, wanted: str, group: Drafted | None, setting: Setting, ids: _Ids) -> Drafted:
    node = unit.node
    task = Drafted("task", ids.of(wanted))
    fields = list(node.fields)
    texts: list[Paragraph] = []
    for text, places in unit.paragraphs:
        before, inside = split_fields(text)
        fields += [(one, places) for one in inside]
        if before:
            texts.append((before, places))
    if texts and not any(one.kind in (LEAD, "both") for one, _ in fields):
        texts, ended = bodies_behind_colon(texts, setting.names)
        fields += ended
    texts = texts or [(node.text or "?", node.places)]
    texts, bracket, inside_it = without_bodies(texts, setting)
    fields = taken_apart([*fields, *inside_it])
    task.unread += [(one.value, some) for one, some in fields if one.kind == UNREAD]
    if unit.labelled:
        task.put("label", node.printed, node.places)
    named = is_unit_like(node.text, setting.names) and node.is_about(ORGANISATION)
    heading = node.text if node.kind in ("number", "dotted") and node.body else ""
    if heading and named:
        texts = [one for one in texts if one[0] != heading] or texts
    title, text = title_and_text([words for words, _ in texts], heading="" if named else heading)
    more = [(one.value, some) for one, some in fields if one.kind == REST]
    if more:
        text = " ".join([text or f"{title}.", *(words for words, _ in more)])
    texts += more
    places = tuple(dict.fromkeys([*node.places, *(place for _, some in texts for place in some)]))
    task.put("title", title, (node.places if text else ()) or places)
    task.put("text", text, places)
    if group is not None:
        task.put("group", group.id, group.places)
    whole = " ".join(words for words, _ in texts)
    put_roles(task, node, fields, bracket, whole, places, setting)
    _due(task, fields, whole, places, setting)
    _products(task, fields)
    return task


def _due(task: Drafted, fields: Sequence[tuple[Field, Places]], whole: str, places: Places, setting: Setting) -> None:
    for one, some in fields:
        if one.kind == DUE:
            found = dates_in.stated(one, setting.context)
            if found is None and not one.label:
                task.unread.append((one.value, some))
            if found and "due" not in task.fields:
                task.put("due", found.words, some, found.note, sure=found.sure)
    if "due" not in task.fields:
        found = dates_in.inline(whole, setting.context)
        if found:
            task.put("due", found.words, places, found.note, sure=found.sure)


def _products(task: Drafted, fields: Sequence[tuple[Field, Places]]) -> None:
    products = [(tidy(part), some) for one, some in fields if one.kind == PRODUCT for part in _parts(one.value)]
    task.put(
        "deliverables", [words for words, _ in products if words], [place for _, some in products for place in some]
    )


def _parts(value: str) -> Iterator[str]:
    for line in value.split("\n"):
        yield from (part for part in re.split(r";\s+", re.sub(r"^[-–+•]\s*", "", line.strip())) if tidy(part))
