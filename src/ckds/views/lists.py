"""The tables that several screens share: tasks, KPIs, reports owed."""

from collections.abc import Sequence
from typing import Protocol

from ckds.analysis.duties import DutyRow
from ckds.analysis.kpi import KpiRow
from ckds.analysis.standing import Row
from ckds.analysis.words import KPI_WORDS, STANDING_WORDS, DutyStanding, KpiStanding, Standing, scope_words
from ckds.lang import Lang, Text
from ckds.views.screen import Cell, Column, Table, Tone, cells
from ckds.views.show import day, lead, number
from ckds.workspace.workspace import Workspace

TONES: dict[str, Tone] = {
    Standing.OVERDUE: "bad",
    Standing.DUE_SOON: "warn",
    Standing.DONE_LATE: "warn",
    Standing.DONE_ON_TIME: "good",
    KpiStanding.MISSED: "bad",
    KpiStanding.BEHIND: "warn",
    KpiStanding.MET: "good",
    KpiStanding.ON_TRACK: "good",
    KpiStanding.NO_DATA: "dim",
    DutyStanding.MISSING: "bad",
    DutyStanding.LATE: "warn",
    DutyStanding.SUBMITTED: "good",
}
_TITLE = Column(Text("Nhiệm vụ", "Task"), grow=5)
_LEAD = Column(Text("Chủ trì", "Lead"), grow=3)
_DUE = Column(Text("Hạn", "Due"))
_PLAN = Column(Text("Kế hoạch", "Plan"), most=20)
_ITEM = Column(Text("Mục", "Item"))


class OfTasks(Protocol):
    """A table of tasks; with ``plan`` each line says which plan it is of."""

    def __call__(self, rows: Sequence[Row], workspace: Workspace, lang: Lang, *, plan: bool = False) -> Table:
        """Return the table."""


def _item(plan: bool) -> tuple[Column, ...]:
    return (_PLAN, _ITEM) if plan else (_ITEM,)


def _named(row: Row, plan: bool) -> tuple[str, ...]:
    shown = name(row, plan=False)
    return (row.obligation.folder.id, shown) if plan else (shown,)


def name(row: Row, *, plan: bool) -> str:
    """Return what a task is called in a list: its label, with the occurrence; its plan where that is not said above."""
    obligation = row.obligation
    label = obligation.task.label or obligation.entry.name
    shown = f"{label} ({obligation.period})" if obligation.period else label
    return f"{obligation.folder.id} {shown}" if plan else shown


def overdue(rows: Sequence[Row], workspace: Workspace, lang: Lang, *, plan: bool = False) -> Table:
    """Return overdue tasks, the longest overdue first; one that many units owe is one line."""
    columns = (Column(Text("Ngày", "Days"), "right"), _DUE, *_item(plan), _TITLE, _LEAD)
    shown = [
        cells(
            Cell(str(of[0].days_overdue), "bad"),
            day(of[0].effective, lang),
            *_named(of[0], plan),
            of[0].obligation.task.title,
            who(of, workspace, lang),
        )
        for of in together(rows)
    ]
    return Table(columns, tuple(shown))


def upcoming(rows: Sequence[Row], workspace: Workspace, lang: Lang, *, plan: bool = False) -> Table:
    """Return tasks by deadline, the nearest first."""
    columns = (Column(Text("Còn", "Left"), "right"), _DUE, *_item(plan), _TITLE, _LEAD)
    shown = []
    for of in together(rows):
        last = of[0].effective
        left = str((last - workspace.today).days) if last else "–"
        shown.append(
            cells(left, day(last, lang), *_named(of[0], plan), of[0].obligation.task.title, who(of, workspace, lang))
        )
    return Table(columns, tuple(shown))


def tasks(rows: Sequence[Row], workspace: Workspace, lang: Lang, *, plan: bool = False) -> Table:
    """Return tasks with how they stand."""
    columns = (_DUE, *_item(plan), _TITLE, _LEAD, Column(Text("Tình trạng", "Standing"), most=20))
    shown = []
    for of in together(rows):
        row = of[0]
        words = STANDING_WORDS[row.standing].to(lang)
        if row.days_overdue:
            words += Text(f" {row.days_overdue} ngày", f" {row.days_overdue} days").to(lang)
        tone = TONES.get(row.standing, "plain")
        shown.append(
            cells(
                day(row.effective, lang),
                *_named(row, plan),
                row.obligation.task.title,
                who(of, workspace, lang),
                Cell(words, tone),
            )
        )
    return Table(columns, tuple(shown))


def together(rows: Sequence[Row]) -> list[list[Row]]:
    """Return rows with one standing of one task and occurrence together: what many units owe is one line."""
    found: dict[tuple[object, ...], list[Row]] = {}
    for row in rows:
        key = (*row.obligation.once, row.standing, row.effective)
        found.setdefault(key, []).append(row)
    return list(found.values())


def who(rows: Sequence[Row], workspace: Workspace, lang: Lang) -> str:
    """Return who answers for rows that stand together: one body by name, many by number."""
    directory = workspace.directory
    if len(rows) == 1:
        return lead(rows[0].obligation, directory)
    groups = "; ".join(
        dict.fromkeys(directory.short(one.id) if one.id else one.words for one in rows[0].obligation.leads)
    )
    return Text(f"{len(rows)} đơn vị: {groups}", f"{len(rows)} units: {groups}").to(lang)


def kpis(rows: Sequence[KpiRow], lang: Lang, *, plan: bool = False) -> Table:
    """Return KPIs with target, actual, gap and standing; with ``plan`` each says which plan it is of."""
    columns = (
        *((_PLAN,) if plan else ()),
        Column(Text("Chỉ tiêu", "KPI"), grow=6),
        Column(Text("Mốc", "By")),
        Column(Text("Mục tiêu", "Target"), grow=3),
        Column(Text("Thực hiện", "Actual"), "right", most=18),
        Column(Text("Còn thiếu", "Gap"), "right", most=14),
        Column(Text("Tình trạng", "Standing"), most=16),
    )
    return Table(columns, tuple(_kpi(row, lang, plan=plan) for row in rows))


def _kpi(row: KpiRow, lang: Lang, *, plan: bool) -> tuple[Cell, ...]:
    milestone, kpi = row.milestone, row.kpi
    title = f"{kpi.title} [{scope_words(row.scope).to(lang)}]" if row.scope and _several_scopes(row) else kpi.title
    return cells(
        *((row.folder.id,) if plan else ()),
        title,
        milestone.by.iso if milestone else "–",
        milestone.words if milestone else "–",
        actual(row, lang),
        gap(row, lang),
        Cell(KPI_WORDS[row.standing].to(lang), TONES.get(row.standing, "plain")),
    )


def _several_scopes(row: KpiRow) -> bool:
    return len({entry.scope for entry in row.kpi.targets} | {m.scope for m in row.kpi.measurements}) > 1


def actual(row: KpiRow, lang: Lang) -> str:
    """Return what was measured, with its unit, or in words."""
    seen, unit = row.reading, row.kpi.unit
    if seen.actual is not None:
        return number(seen.actual, lang, unit if unit and unit.startswith("%") else None)
    if seen.of and seen.of.text:
        return seen.of.text
    if seen.met is not None:
        return (Text("đạt", "met") if seen.met else Text("chưa đạt", "not met")).to(lang)
    return "–"


def gap(row: KpiRow, lang: Lang) -> str:
    """Return what is missing, in the KPI's unit; shares are points."""
    if row.gap is None:
        return "–"
    unit = row.kpi.unit or ""
    points = Text("điểm %", "points").to(lang) if unit.startswith("%") else unit
    return number(row.gap, lang, points) if row.gap else "0"


def owed(rows: Sequence[DutyRow], lang: Lang) -> Table:
    """Return reports owed: one line for each duty and period, with how many units of how many."""
    columns = (
        Column(Text("Kế hoạch", "Plan"), most=28),
        Column(Text("Báo cáo", "Report"), grow=3),
        Column(Text("Kỳ", "Period")),
        Column(Text("Hạn nộp", "Due")),
        Column(Text("Còn nợ", "Owed"), "right"),
    )
    found: dict[tuple[str, str, str | None], list[DutyRow]] = {}
    for row in rows:
        found.setdefault((row.folder.id, row.duty.id, row.period), []).append(row)
    shown = []
    for of in found.values():
        missing = [row for row in of if row.standing is DutyStanding.MISSING]
        if missing:
            count = Cell(f"{len(missing)}/{len(of)}", "bad")
            title = of[0].duty.title or of[0].duty.label or of[0].duty.id
            shown.append(cells(of[0].folder.id, title, of[0].period or "–", day(of[0].effective, lang), count))
    return Table(columns, tuple(shown))
