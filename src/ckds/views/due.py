"""What falls due in a span of time: open tasks and reports, the nearest first."""

import re
from datetime import date
from typing import Final, NamedTuple
from zlib import crc32

from ckds.analysis.choose import Choice
from ckds.analysis.duties import DutyRow, duty_rows
from ckds.analysis.standing import Row, standings
from ckds.analysis.words import DutyStanding, State
from ckds.lang import Lang, Text
from ckds.text import slug
from ckds.views import lists
from ckds.views.rows import Json, duty_row, head, task_row
from ckds.views.screen import Block, Column, Heading, Line, Screen, Table, cells
from ckds.views.show import day, day_line, lead
from ckds.workspace.workspace import Workspace

_ID: Final = re.compile(r"[A-Za-z0-9-]+(?:/[a-z0-9-]+)?")
_CLOSED = (State.DONE, State.CANCELLED, State.PAUSED)


class Event(NamedTuple):
    """One day in a calendar."""

    uid: str
    on: date
    title: str
    text: str


class DueView(NamedTuple):
    """What falls due from ``first`` to ``last``."""

    workspace: Workspace
    first: date
    last: date
    tasks: tuple[Row, ...]
    duties: tuple[DutyRow, ...]

    @property
    def items(self) -> tuple[Row | DutyRow, ...]:
        """Tasks and reports."""
        return (*self.tasks, *self.duties)


def due(workspace: Workspace, choice: Choice, first: date, last: date) -> DueView:
    """Return what is open and falls due in the span."""
    tasks = [
        row
        for row in choice.tasks(standings(choice.among(workspace)), workspace)
        if row.state not in _CLOSED and row.effective and first <= row.effective <= last
    ]
    duties = [
        row
        for row in choice.duties(duty_rows(choice.among(workspace)))
        if row.standing in (DutyStanding.MISSING, DutyStanding.NOT_YET_DUE)
        and row.effective
        and first <= row.effective <= last
    ]
    return DueView(workspace, first, last, tuple(sorted(tasks, key=_order)), tuple(sorted(duties, key=_duty_order)))


def _order(row: Row) -> tuple[date, str, str]:
    return row.effective or date.max, row.obligation.entry.id, row.obligation.unit or ""


def _duty_order(row: DutyRow) -> tuple[date, str, str, str]:
    return row.effective or date.max, row.folder.id, row.duty.id, row.unit.key


def to_json(view: DueView) -> Json:
    """Return tasks and reports as the contract's rows."""
    return {
        **head(view.workspace),
        "first": view.first.isoformat(),
        "last": view.last.isoformat(),
        "tasks": to_rows(view),
        "duties": [duty_row(row) for row in view.duties],
    }


def to_rows(view: DueView) -> list[Json]:
    """Return the tasks as the contract's rows."""
    return [task_row(row, view.workspace) for row in view.tasks]


def screen(view: DueView, lang: Lang) -> Screen:
    """Return the list, and the reports below it."""
    title = Text(
        f"Đến hạn từ {day(view.first, 'vi')} đến hết {day(view.last, 'vi')}", f"Due from {view.first} to {view.last}"
    )
    blocks: list[Block] = [Heading(title, 1), Line(day_line(view.workspace), "dim")]
    if view.tasks:
        blocks += [Heading(Text("Nhiệm vụ", "Tasks")), lists.upcoming(view.tasks, view.workspace, lang)]
    if view.duties:
        blocks += [Heading(Text("Báo cáo", "Reports")), _reports(view, lang)]
    if not view.items:
        blocks.append(Line(Text("Không có gì đến hạn.", "Nothing falls due."), "good"))
    return tuple(blocks)


def _reports(view: DueView, lang: Lang) -> Table:
    found: dict[tuple[str, str, str | None], list[DutyRow]] = {}
    for row in view.duties:
        found.setdefault((row.folder.id, row.duty.id, row.period), []).append(row)
    columns = (
        Column(Text("Hạn nộp", "Due")),
        Column(Text("Kế hoạch", "Plan"), most=28),
        Column(Text("Báo cáo", "Report"), grow=2),
        Column(Text("Kỳ", "Period")),
        Column(Text("Đơn vị", "Units"), grow=2),
    )
    directory = view.workspace.directory
    rows = []
    for of in found.values():
        names = (
            directory.short(of[0].unit.key) if len(of) == 1 else Text(f"{len(of)} đơn vị", f"{len(of)} units").to(lang)
        )
        title = of[0].duty.title or of[0].duty.label or of[0].duty.id
        rows.append(cells(day(of[0].effective, lang), of[0].folder.id, title, of[0].period or "–", names))
    return Table(columns, tuple(rows))


def events(view: DueView, lang: Lang) -> list[Event]:
    """Return a calendar entry for each obligation and report, with an id that stays the same from run to run."""
    directory = view.workspace.directory
    found = []
    for row in view.tasks:
        obligation = row.obligation
        uid = _uid(obligation.folder.id, "tasks", obligation.entry.name, obligation.period, obligation.unit)
        who = lead(obligation, directory)
        text = Text(f"Chủ trì: {who}. Thời hạn: {obligation.due.text}", f"Lead: {who}. Deadline: {obligation.due.text}")
        name = f"{lists.name(row, plan=False)}: {obligation.task.title}"
        found.append(Event(uid, row.effective or view.last, name, f"{text.to(lang)} ({obligation.entry.id})"))
    for duty in view.duties:
        uid = _uid(duty.folder.id, "duties", duty.duty.id, duty.period, duty.unit.key)
        who = directory.short(duty.unit.id) if duty.unit.id else duty.unit.words
        of = f" {duty.period}" if duty.period else ""
        title = Text(f"Nộp báo cáo{of}: {who}", f"Report{of}: {who}").to(lang)
        found.append(Event(uid, duty.effective or view.last, title, f"{duty.folder.id}: {duty.duty.due or ''}"))
    return found


def _uid(*parts: str | None) -> str:
    """Return an id of parts of which no two lists give the same."""
    return ".".join(_part(part) for part in parts if part)


def _part(text: str) -> str:
    """Return an id as it is, and words that a unit was printed with so that other words differ."""
    if _ID.fullmatch(text):
        return text.replace("/", ".")
    return f"{slug(text)}-{crc32(text.encode('utf-8', 'replace')):08x}"
