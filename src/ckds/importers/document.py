"""A document → the draft of a plan: every part by its own recogniser, and an account of every paragraph and cell."""

import re
from collections.abc import Sequence

from ckds.dates.deadline import context_of
from ckds.dates.period import read_period
from ckds.importers.account import account
from ckds.importers.article import is_article, read_aims, read_issue
from ckds.importers.basis import is_basis, latest_cited, put_basis
from ckds.importers.draft import Draft, Drafted, Marks
from ckds.importers.headed import heading_of, restart
from ckds.importers.headline import found_period, ordered, period_in, put_head, put_period, put_stated
from ckds.importers.kpis import Kpis, kpis_of_goals, kpis_of_task
from ckds.importers.layout import Item, Laid, Line, lay_out
from ckds.importers.letterhead import NATION, Foot, Head, read_foot, read_head
from ckds.importers.markers import is_caps
from ckds.importers.money import loose_notes, read_money
from ckds.importers.names import Names
from ckds.importers.outline import (
    GENERAL,
    GOALS,
    ORGANISATION,
    OTHER,
    PURPOSE,
    TASKS,
    Node,
    grow,
    label_remarks,
)
from ckds.importers.proposing import proposals
from ckds.importers.reporting import read_duties
from ckds.importers.setting import Asked, Known, Setting
from ckds.importers.sheet.reading import SheetReader
from ckds.importers.source import Place, Source, Table
from ckds.importers.tables import Reader
from ckds.importers.tasks import read_tasks, turn_lists
from ckds.importers.words import cut, low
from ckds.lang import Text
from ckds.workspace.directory import Directory


def recognise(source: Source, directory: Directory, asked: Asked, known: Known) -> Draft:
    """Return all that a document states.

    Args:
        source: the document.
        directory: the bodies that it may name.
        asked: what the person says about it.
        known: what the repository knows.
    """
    laid = lay_out(source)
    parts = split_documents(laid)
    drafts: list[Draft] = []
    for number, part in enumerate(parts, 1):
        if asked.part in (None, number):
            drafts.append(_recognise(source, part, directory, asked, known))
    chosen = (
        max(drafts, key=lambda draft: (len(draft.tasks), len(draft.kpis))) if drafts else Draft(Drafted("plan", "plan"))
    )
    if len(parts) > 1:
        _other_documents(chosen, parts)
    return chosen


def split_documents(laid: Laid) -> list[tuple[Item, ...]]:
    """Return the documents of a file: each begins with its own letterhead."""
    starts = [
        at
        for at, item in enumerate(laid.items)
        if isinstance(item, Line) and NATION.search(low(item.text)) and is_caps(item.text)
    ]
    firsts = [_above_head(laid.items, at) for at in starts]
    bounds = sorted({0, *firsts[1:]})
    return [laid.items[start:end] for start, end in zip(bounds, [*bounds[1:], len(laid.items)], strict=True)]


def _above_head(items: Sequence[Item], at: int) -> int:
    """The issuer may stand before the name of the nation."""
    while at > 0 and isinstance(items[at - 1], Line) and is_caps(items[at - 1].text) and len(items[at - 1].text) < 80:  # type: ignore[union-attr]
        at -= 1
    return at


def _other_documents(draft: Draft, parts: Sequence[tuple[Item, ...]]) -> None:
    count = len(parts)
    draft.remarks.insert(
        0,
        Text(
            f"Tệp có {count} văn bản; đã nhập một văn bản. Chọn văn bản khác bằng --part SỐ.",
            f"The file holds {count} documents; one was imported. Choose another with --part NUMBER.",
        ),
    )


def _recognise(source: Source, items: tuple[Item, ...], directory: Directory, asked: Asked, known: Known) -> Draft:
    marks = Marks()
    lines = [item for item in items if isinstance(item, Line)]
    first = next((at for at, item in enumerate(items) if _begins_body(items, at)), len(items))
    head_lines = [item for item in items[:first] if isinstance(item, Line)]
    head = read_head(head_lines, len(head_lines))
    foot = read_foot(lines, len(head_lines))
    body = _body(items, lines, first, foot)
    opening = head_lines[head.used :]
    plan = Drafted("plan", "plan")
    root = grow(body)
    article = is_article(head, root)
    opening = [] if article else opening
    setting = _setting(directory, asked, known, head, opening, lines, root)
    put_head(plan, head, foot, opening, setting, asked, lines)
    put_basis(plan, [*_basis_paragraphs(opening), *_basis_part(root)], setting, known)
    draft = Draft(plan)
    taken: set[str] = set()
    kpis = Kpis(setting, taken)
    if article:
        read_issue(plan, lines, setting)
        setting = _of_article(setting, plan, asked, known)
        read_aims(lines, setting, kpis)
    _parts(draft, root, setting, kpis, taken, marks, source.kind)
    put_period(plan, setting, asked, head)
    if draft.partial and known.period and not asked.period:
        plan.fields.pop("period", None)  # the plan's own, which the table does not state
    plan.fields = ordered(plan.fields)
    put_stated(plan, lines, draft)
    draft.kpis = kpis.made
    draft.remarks += [*source.notes, *label_remarks(root)]
    if not draft.tasks and not (draft.partial and draft.kpis):
        draft.remarks.append(Text("Không thấy nhiệm vụ nào trong văn bản.", "No tasks found in the document."))
    draft.missing = [name for name in ("title", "issuer", "period") if name not in plan.fields]
    account(draft, source, items, root, head, foot, opening, marks)
    draft.proposals = proposals(draft, setting.names)
    return draft


def _begins_body(items: Sequence[Item], at: int) -> bool:
    """Does the body begin at an item: the first number or heading, or a table?"""
    item = items[at]
    if isinstance(item, Table):
        return True
    found = item.marker
    if found is None:
        return re.match(r"phụ lục\b", low(item.text)) is not None and at > 0 and is_caps(item.text.split(" ")[0])
    if found.kind in ("dash", "plus"):
        return False
    return (
        found.kind != "letter"
        and not (found.kind == "star" and not is_caps(found.rest))
        and found.kind != "small-roman"
    )


def _body(items: tuple[Item, ...], lines: Sequence[Line], first: int, foot: Foot) -> list[Item]:
    """Return the items between the head and the end, and the annexes behind it."""
    left_out = {id(line) for line in lines[foot.start : foot.end]}
    return [item for item in items[first:] if id(item) not in left_out]


def _setting(
    directory: Directory,
    asked: Asked,
    known: Known,
    head: Head,
    opening: Sequence[Line],
    lines: Sequence[Line],
    root: Node,
) -> Setting:
    issued = read_period(head.issued) if head.issued else None
    after = latest_cited([line.text for line in lines]) if issued is None or issued.first != issued.last else None
    if issued and after and issued.last and after > issued.last:
        after = None
    period = read_period(asked.period) if asked.period else found_period(head, opening, root)
    period = period or read_period(known.period)
    day = (
        issued.last
        if issued and issued.first == issued.last
        else after or (issued.first if issued else None) or (period.first if period else None)
    )
    names = Names(directory, asked.area, day)
    context = context_of(issued, after, period, before_is_exclusive=known.before_is_exclusive)
    level = _level(directory, asked.area)
    return Setting(names, context, level, period.one_year if period else None, known.scopes, after)


def _of_article(setting: Setting, plan: Drafted, asked: Asked, known: Known) -> Setting:
    """Return the setting with the time that an article's document covers."""
    words = "" if asked.period else period_in(low(str(plan.data("title") or "")))
    period = read_period(words) if words else setting.context.period
    issued = read_period(str(plan.data("issued"))) if plan.data("issued") else None
    plan.fields.pop("issued_after", None)
    context = context_of(issued, None, period, before_is_exclusive=known.before_is_exclusive)
    return setting._replace(context=context, year=period.one_year if period else None)


def _level(directory: Directory, area: str | None) -> str:
    """Return the level of a plan of an area: that of a city or province where no committee stands above its own."""
    committee = directory.units.get(f"{area}/ubnd")
    return "city" if committee and committee.record.parent is None else ""


def _basis_part(root: Node) -> list[tuple[str, tuple[Place, ...]]]:
    """Return what stands in a part of its own on the basis: ``I. CĂN CỨ LẬP KẾ HOẠCH``."""
    parts = [
        node for node in root.walk() if low(node.text).startswith("căn cứ") and len(node.text) < 100 and node.children
    ]
    return [(below.text, below.places) for node in parts for below in node.children]


def _basis_paragraphs(opening: Sequence[Line]) -> list[tuple[str, tuple[Place, ...]]]:
    return [(line.text, line.places) for line in opening if is_basis(line.text)]


def _parts(draft: Draft, root: Node, setting: Setting, kpis: Kpis, taken: set[str], marks: Marks, kind: str) -> None:
    """Read every part of the body by what it is about."""
    plan = draft.plan
    tops = _tops(root)
    turned = turn_lists(root, setting)
    kpis_of_goals([node for node in tops if node.is_about(GOALS, GENERAL)], kpis)
    reader = Reader(setting, kpis, marks, taken)
    sheets = SheetReader(setting, kpis, marks, taken)
    works = [node for node in tops if node.is_about(TASKS, ORGANISATION)]
    if turned:
        works.insert(0, Node("heading", about=TASKS, children=turned))
        draft.remarks.append(
            Text(
                f"Trong phần mục tiêu, từ “{cut(turned[0].text, 60)}” trở đi là việc giao cho đơn vị (thiếu đề mục): đọc như nhiệm vụ.",
                f"Among the goals, from “{cut(turned[0].text, 60)}” on stands work for bodies (a heading is missing): read as tasks.",
            )
        )
    made = read_tasks(works, setting, taken)
    _read_tables(root, reader, sheets, kind, made.groups)
    groups = [*made.groups, *reader.groups, *sheets.groups]
    draft.tasks = [*made.tasks, *reader.tasks]
    for task in draft.tasks:
        found = kpis_of_task(task, kpis)
        if found:
            task.put("kpis", found, task.fields["title"].places)
    draft.partial = bool(sheets.tables) and not (made.tasks or reader.tasks)
    draft.tasks += sheets.tasks  # their KPIs stand in a table of their own
    notes = loose_notes(root)
    read_duties(plan, [*tops, *notes], setting)
    read_money(plan, [*tops, *notes])
    _groups(plan, groups, draft.tasks)


def _tops(root: Node) -> list[Node]:
    """Return the highest nodes that are about something."""
    found: list[Node] = []
    waiting = list(root.children)
    while waiting:
        node = waiting.pop(0)
        if node.about == OTHER or (node.about == PURPOSE and any(child.about != PURPOSE for child in node.walk())):
            waiting = [*node.children, *waiting]
        else:
            found.append(node)
    return found


def _read_tables(root: Node, reader: Reader, sheets: SheetReader, kind: str, groups: Sequence[Drafted]) -> None:
    annexes = [node for node in root.walk() if node.kind == "annex"]
    restarts = restart(node for node in root.walk() if heading_of(node, groups))
    for node in root.walk():
        heading = heading_of(node, groups)
        for table in node.tables:
            if kind in ("xlsx", "csv") and sheets.read(table, csv=kind == "csv"):
                continue
            prefix = _annex_prefix(node) if len(annexes) > 1 or reader.taken else ""
            reader.read(table, prefix, heading, restarts=restarts and heading is not None)


def _annex_prefix(node: Node) -> str:
    here: Node | None = node
    while here is not None:
        if here.kind == "annex":
            number = re.match(r"phụ lục(?:\s+(?:số\s*)?([ivx]+|\d+))?", low(here.text))
            return f"pl {number[1]}" if number and number[1] else "pl"
        here = here.parent
    return ""


def _groups(plan: Drafted, groups: Sequence[Drafted], tasks: Sequence[Drafted]) -> None:
    used = {task.data("group") for task in tasks}
    listed: list[dict[str, object]] = []
    places: list[Place] = []
    for group in groups:
        if group.id in used:
            listed.append({"id": group.id, **{name: value.data for name, value in group.fields.items()}})
            places += group.places
    plan.put("groups", listed, dict.fromkeys(places))
