"""What stands at a place, in words: which days a deadline means, how late a task is, who a unit is, what a key is for."""

from collections.abc import Iterator
from typing import Any

from lsprotocol import types as lsp

from ckds.analysis.words import STANDING_WORDS
from ckds.finding import Span
from ckds.lang import Lang, Text, same
from ckds.lsp import goto, names
from ckds.lsp.cursor import Cursor, cursor
from ckds.lsp.names import Name
from ckds.lsp.repo import Site
from ckds.render.markdown import escape, markdown
from ckds.rules.aims import aims
from ckds.rules.due import worded
from ckds.rules.focus import alone
from ckds.views.phrases import deadline_screen, target_screen
from ckds.views.schema.fields import KINDS, Field, field_at
from ckds.views.schema.ids import headed
from ckds.views.screen import Block, Cell, Heading, Line, Own, Pairs, Screen
from ckds.views.show import day
from ckds.views.show_task import rows
from ckds.views.units import remark
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace


def hover(site: Site) -> lsp.Hover | None:
    """Return what is known of a place."""
    line, column = site.ruler.place(site.offset)
    name = goto.at(site)
    if name and not (name.defines and name.kind in (names.TASK, names.KPI, names.PLAN)):
        return _shown(about(name, site.workspace, site.lang), site, name.span)
    here = cursor(site.ruler.text, site.offset)
    if here is None:
        return None
    found = _phrase(site, line, column, here)
    if found:
        return _shown(found[0], site, found[1])
    field = field_at(KINDS[site.place.kind].model, _path(here, site))
    span = Span(line, *_key(site, here, line))
    return _shown(_field(field), site, span) if field else None


def _path(here: Cursor, site: Site) -> tuple[str, ...]:
    """Return the keys down to the one at the cursor."""
    return (*here.path, site.ruler.text[here.start : here.end].strip("\"'")) if here.on_key else here.path


def _key(site: Site, here: Cursor, line: int) -> tuple[int, int, int]:
    _, start = site.ruler.place(here.start)
    _, end = site.ruler.place(here.end)
    return start, line, max(end, start)


def _shown(screen: Screen, site: Site, span: Span) -> lsp.Hover:
    text = markdown(tuple(_small(screen, site.lang)), site.lang)
    return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, text), site.ruler.range(span))


def _small(screen: Screen, lang: Lang) -> Iterator[Block]:
    """Yield a page for a small window: its headings, and what is as good as one, in bold."""
    for block in screen:
        head = isinstance(block, Heading) or (isinstance(block, Line) and block.tone == "strong")
        yield Own(f"**{escape(block.text.to(lang))}**") if head and isinstance(block, Heading | Line) else block


def _phrase(site: Site, line: int, column: int, here: Cursor) -> tuple[Screen, Span] | None:
    """Return what a deadline or a target at a place means."""
    folder = site.workspace.plans.get(site.place.plan)
    if folder is None or not here.path:
        return None
    part = _part(folder, site)
    for one in worded(part, site.workspace.settings.record):
        span = one.entry.span(one.path)
        if one.entry.document.path.endswith(_end(site)) and _inside(span, line, column, one.entry, one.path):
            more = _standing(part, one.entry, site.workspace, site.lang) if one.role in ("task", "extension") else ()
            return (*deadline_screen(one.deadline, site.lang), *more), span
    for kpi in part.kpis.values():
        for aim in aims(kpi):
            span = kpi.span(aim.path)
            if aim.target and _inside(span, line, column, kpi, aim.path):
                return target_screen(aim.target, site.lang), span
    return None


def _end(site: Site) -> str:
    return "/".join(site.path.parts[-2:])


def _part(folder: PlanFolder, site: Site) -> PlanFolder:
    if site.place.kind == "plan":
        return alone(folder)
    return (
        alone(folder, **{f"{site.place.kind}s": [site.place.name]})
        if site.place.kind in ("task", "kpi")
        else alone(folder)
    )


def _inside(span: Span, line: int, column: int, entry: Entry[Any], path: tuple[str | int, ...]) -> bool:
    """Is a place in a value, or on its key?"""
    key = entry.span(path, key=True)
    begin = key if key.line == span.line and key.column < span.column else span
    return (begin.line, begin.column) <= (line, column) <= (span.end_line, span.end_column)


def _standing(folder: PlanFolder, entry: Entry[Any], workspace: Workspace, lang: Lang) -> Screen:
    """Return how a task stands against its deadline today."""
    lines = []
    for row in rows(folder, entry, workspace):
        late = row.days_overdue
        words = STANDING_WORDS[row.standing].to(lang)
        more = Text(f" {late} ngày", f" by {late} days").to(lang) if late else ""
        of = " · ".join(part for part in (row.obligation.period, _unit(row.obligation.unit, workspace)) if part)
        due = day(row.effective, lang) if row.effective else ""
        lines.append((same(of or due or "–"), Cell(f"{words}{more}" + (f" ({due})" if of and due else ""))))
    head = Text(f"Tính đến {day(workspace.today, 'vi')}", f"As of {workspace.today}")
    return (Line(head, "dim"), Pairs(tuple(lines))) if lines else ()


def _unit(full: str | None, workspace: Workspace) -> str:
    return workspace.directory.short(full) if full else ""


def about(name: Name, workspace: Workspace, lang: Lang) -> Screen:
    """Return what an id names."""
    if name.kind == names.UNIT:
        return _about_unit(name.full, workspace, lang)
    folder = workspace.plans.get(name.full.partition("/")[0])
    own = name.full.rpartition("/")[2]
    plan = folder.plan.record if folder and folder.plan else None
    if folder and name.kind == names.TASK and own in folder.tasks:
        return _about_task(alone(folder, tasks=[own]), folder.tasks[own], workspace, lang)
    if folder and name.kind == names.KPI and own in folder.kpis:
        return (Line(same(folder.kpis[own].record.title), "strong"), Line(same(name.full), "dim"))
    if plan and name.kind == names.PLAN:
        return (Line(same(plan.title), "strong"), Line(same(" · ".join(filter(None, (plan.number, name.full)))), "dim"))
    group = next((one for one in plan.groups if one.id == own), None) if plan and name.kind == names.GROUP else None
    duty = next((one for one in plan.duties if one.id == own), None) if plan and name.kind == names.DUTY else None
    words = headed(group) if group else (duty.title or duty.due or duty.every) if duty else ""
    missing = Text(f"Không có “{name.full}” trong kho.", f"The repository has no “{name.full}”.")
    return (Line(same(words), "strong"), Line(same(name.full), "dim")) if words else (Line(missing, "bad"),)


def _about_task(folder: PlanFolder, entry: Entry[Any], workspace: Workspace, lang: Lang) -> Screen:
    due = Text(f"Hạn: {entry.record.due}", f"Due: {entry.record.due}") if entry.record.due else None
    head = (Line(same(entry.record.title), "strong"), Line(same(entry.id), "dim"))
    return (*head, *((Line(due),) if due else ()), *_standing(folder, entry, workspace, lang))


_MEMBERS = Text("Thành viên", "Members")
_TODAY = Text("Tình trạng", "Today")


def _about_unit(full: str, workspace: Workspace, lang: Lang) -> Screen:
    directory = workspace.directory
    unit = directory.units[full].record
    area = full.partition("/")[0]
    above = directory.resolve(unit.parent, area)
    valid = unit.valid
    items = [
        (Text("Viết tắt", "Short"), unit.short or ""),
        (Text("Loại", "Kind"), unit.kind),
        (Text("Cấp trên", "Under"), directory.name(above) if above else ""),
        (Text("Hoạt động từ", "Since"), day(valid.from_, lang) if valid and valid.from_ else ""),
        (Text("Đến hết", "Until"), day(valid.to, lang) if valid and valid.to else ""),
        (Text("Kế tục", "Followed by"), "; ".join(directory.name(one) for one in directory.successors(full))),
        (_MEMBERS if directory.is_group(full) else _TODAY, remark(full, workspace, lang)),
    ]
    pairs = Pairs(tuple((head, Cell(value)) for head, value in items if value))
    return (Line(same(unit.name), "strong"), Line(same(full), "dim"), pairs)


_TAKES = {
    "day": Text("một ngày: 2030-11-30", "a day: 2030-11-30"),
    "when": Text("ngày, tháng 2030-11, quý 2030-Q4 hoặc năm", "a day, month 2030-11, quarter 2030-Q4 or year"),
    "life": Text("năm, 2030/2033, /2035 hoặc hai ngày", "a year, 2030/2033, /2035 or two days"),
    "number": Text("một số", "a number"),
    "count": Text("một số nguyên", "a whole number"),
    "truth": same("true, false"),
    "id": Text("một mã", "an id"),
    "full-id": Text(
        "một mã, có thể có danh bạ hoặc kế hoạch đứng trước", "an id, perhaps with its area or plan before it"
    ),
}


def _field(field: Field) -> Screen:
    takes = same(", ".join(field.choices)) if field.choices else _TAKES.get(field.value)
    blocks: list[Block] = [Line(field.about, "strong")]
    if takes:
        blocks.append(Line(Text(f"Nhận: {takes.vi}", f"Takes: {takes.en}")))
    if field.default is not None:
        value = str(field.default).lower() if isinstance(field.default, bool) else field.default
        shown = ", ".join(value) if isinstance(value, list) else str(value)
        blocks.append(Line(Text(f"Không ghi thì là: {shown}", f"Without it: {shown}"), "dim"))
    return tuple(blocks)
