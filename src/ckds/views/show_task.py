"""One task with everything derived from it."""

from ckds.analysis.roles import body
from ckds.analysis.standing import Row, of_plan
from ckds.analysis.words import STANDING_WORDS, STATE_WORDS
from ckds.lang import Lang, Text, same
from ckds.records.shared import UnitRef
from ckds.records.task import Task
from ckds.views import lists
from ckds.views.events import events
from ckds.views.links import served_by
from ckds.views.phrases import KINDS
from ckds.views.rows import Json, task_row
from ckds.views.screen import Block, Cell, Column, Heading, Line, Pairs, Screen, Table, cells
from ckds.views.show import day, day_line, lead, names, period, who
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

Items = list[tuple[Text, Cell]]


def rows(folder: PlanFolder, entry: Entry[Task], workspace: Workspace) -> list[Row]:
    """Return the obligations of a task."""
    return [row for row in of_plan(folder, workspace) if row.obligation.entry is entry]


def task_json(folder: PlanFolder, entry: Entry[Task], workspace: Workspace, lang: Lang) -> Json:
    """Return a task as it stands in the file, with its obligations and links."""
    found = rows(folder, entry, workspace)
    return {
        "id": entry.id,
        "kind": "task",
        "sound": entry.sound,
        "record": entry.record.model_dump(mode="json", by_alias=True, exclude_unset=True, warnings=False),
        "deadline": found[0].obligation.due.read.to_json(lang) if found else None,
        "rows": [task_row(row, workspace) for row in found],
        "served_by": served_by(entry.id, workspace),
        "source": {"path": entry.document.path, "line": entry.span().line},
    }


def task_screen(folder: PlanFolder, entry: Entry[Task], workspace: Workspace, lang: Lang) -> Screen:
    """Return the page of a task."""
    found = rows(folder, entry, workspace)
    blocks: list[Block] = [Heading(same(entry.record.title), 1), Line(day_line(workspace), "dim")]
    blocks.append(Pairs(tuple(_about(folder, entry, workspace, lang))))
    if entry.record.text:
        blocks.append(Line(same(entry.record.text), "dim"))
    if not entry.sound:
        error = Text(
            "Bản ghi có lỗi nên không được tính. Xem: ckds lint",
            "This record has errors and is not counted. See: ckds lint",
        )
        blocks.append(Line(error, "bad"))
    if found:
        blocks += [Heading(Text("Thời hạn", "Deadline")), Pairs(tuple(_deadline(found[0], lang)))]
        blocks += [Heading(Text("Phải làm", "Obligations")), _obligations(found, workspace, lang)]
    return (*blocks, *_history(entry.record, folder, workspace, lang), *_links(entry, workspace))


def _about(folder: PlanFolder, entry: Entry[Task], workspace: Workspace, lang: Lang) -> Items:
    task = entry.record
    groups = folder.plan.record.groups if folder.plan else ()
    group = next((f"{one.label or one.id} {one.title}" for one in groups if one.id == task.group), task.group)
    items: Items = [(Text("Mã", "Id"), Cell(entry.id))]
    for name, value in (
        (Text("Mục", "Label"), task.label),
        (Text("Nhóm", "Group"), group),
        (
            Text("Chủ trì", "Lead"),
            _bodies(task.lead, folder, workspace) or Text("chưa ghi trong văn bản", "not stated").to(lang),
        ),
        (Text("Phối hợp", "Support"), _bodies(task.support, folder, workspace)),
        (Text("Sản phẩm", "Deliverables"), "; ".join(task.deliverables)),
        (Text("Ghi chú", "Note"), task.note),
    ):
        if value:
            items.append((name, Cell(value)))
    if task.each:
        items.append(
            (Text("Cách giao", "Owed by"), Cell(Text("từng đơn vị phải làm", "each unit separately").to(lang)))
        )
    return items


def _bodies(refs: tuple[UnitRef, ...], folder: PlanFolder, workspace: Workspace) -> str:
    directory = workspace.directory
    return "; ".join(who(body(ref, folder.area, directory), directory) for ref in refs)


def _deadline(row: Row, lang: Lang) -> Items:
    due = row.obligation.due
    origin = {
        "plan": Text("hạn chung của kế hoạch", "the plan's deadline for all tasks"),
        "extension": Text("đã gia hạn", "extended"),
    }.get(due.origin)
    words = due.text or Text("văn bản không nêu", "none stated").to(lang)
    items: Items = [(Text("Nguyên văn", "As worded"), Cell(f"{words} ({origin.to(lang)})" if origin else words))]
    items.append((Text("Cách hiểu", "Read as"), Cell(KINDS[due.read.kind].to(lang))))
    if due.read.waits_on:
        items.append((Text("Chờ", "Waits on"), Cell(due.read.waits_on)))
    if due.read.note:
        items.append((Text("Lưu ý", "Note"), Cell(due.read.note.to(lang))))
    if due.original and due.original != due.last:
        items.append((Text("Hạn ban đầu", "Originally"), Cell(day(due.original, lang))))
    return items


def _obligations(found: list[Row], workspace: Workspace, lang: Lang) -> Table:
    columns = (
        Column(Text("Kỳ", "Period")),
        Column(Text("Đơn vị", "Unit"), grow=3),
        Column(Text("Hạn", "Due")),
        Column(Text("Tiến độ", "Progress"), "right"),
        Column(Text("Trạng thái", "State"), most=16),
        Column(Text("Tình trạng", "Standing"), most=22),
    )
    shown = []
    for row in found:
        late = Text(f" {row.days_overdue} ngày", f" {row.days_overdue} days").to(lang) if row.days_overdue else ""
        done = f" {day(row.done, lang)}" if row.done else ""
        shown.append(
            cells(
                row.obligation.period or "–",
                lead(row.obligation, workspace.directory)
                if row.obligation.unit
                else names(row.obligation.leads, workspace.directory),
                day(row.effective, lang),
                f"{row.progress}%" if row.progress is not None else "–",
                STATE_WORDS[row.state].to(lang),
                Cell(STANDING_WORDS[row.standing].to(lang) + late + done, lists.TONES.get(row.standing, "plain")),
            )
        )
    return Table(columns, tuple(shown))


def _history(task: Task, folder: PlanFolder, workspace: Workspace, lang: Lang) -> list[Block]:
    """Everything that happened, the earliest first, facts after the day of the answer left out."""
    found = [event for event in events(task, folder, workspace, lang) if event.on.last <= workspace.today]
    if not found:
        return []
    columns = (Column(Text("Ngày", "Day")), Column(Text("Diễn biến", "What happened"), grow=1))
    ordered = sorted(found, key=lambda event: event.on.last)
    rows_ = tuple(cells(period(event.on).to(lang), event.text) for event in ordered)
    return [Heading(Text("Diễn biến", "History")), Table(columns, rows_)]


def _links(entry: Entry[Task], workspace: Workspace) -> list[Block]:
    items: Items = []
    plan = entry.id.partition("/")[0]
    if entry.record.kpis:
        items.append(
            (Text("Phục vụ chỉ tiêu", "Serves KPIs"), Cell(", ".join(f"{plan}/{kpi}" for kpi in entry.record.kpis)))
        )
    if entry.record.parents:
        items.append((Text("Thực hiện", "Carries out"), Cell(", ".join(entry.record.parents))))
    below = served_by(entry.id, workspace)
    if below:
        items.append((Text("Được thực hiện bởi", "Carried out by"), Cell(", ".join(below))))
    items.append((Text("Tệp", "File"), Cell(entry.document.path)))
    return [Heading(Text("Liên kết", "Links")), Pairs(tuple(items))]
