"""Everything of one unit on one page."""

from collections.abc import Sequence
from typing import NamedTuple

from ckds.analysis.choose import Choice
from ckds.analysis.duties import DutyRow, duty_rows
from ckds.analysis.kpi import KpiRow, kpi_rows
from ckds.analysis.standing import Row, standings
from ckds.analysis.totals import has_come, totals
from ckds.analysis.words import URGENCY, DutyStanding, Standing, State
from ckds.lang import Lang, Text, same
from ckds.views import lists
from ckds.views.rows import Json, duty_row, head, kpi_row, task_row
from ckds.views.screen import Block, Cell, Heading, Line, Pairs, Screen
from ckds.views.show import day, day_line
from ckds.views.totals import rate_line
from ckds.views.units import remark, unit_json
from ckds.workspace.workspace import Workspace

_CLOSED = (State.DONE, State.CANCELLED)


class UnitView(NamedTuple):
    """One unit with all that concerns it."""

    workspace: Workspace
    id: str
    leads: tuple[Row, ...]
    supports: tuple[Row, ...]
    kpis: tuple[KpiRow, ...]
    duties: tuple[DutyRow, ...]


def unit(workspace: Workspace, full: str) -> UnitView:
    """Return the page of a unit: for a group also what its members owe."""
    ids = frozenset((full, *workspace.directory.members(full, None)))
    choice = Choice(units=ids)
    every = [row for row in standings(workspace) if has_come(row, workspace.today)]
    leads = sorted(choice.tasks(every, workspace), key=_urgency)
    supports = sorted(choice.supported(every, workspace), key=_urgency)
    kpis = choice.kpis(kpi_rows(workspace), workspace)
    return UnitView(
        workspace, full, tuple(leads), tuple(supports), tuple(kpis), tuple(choice.duties(duty_rows(workspace)))
    )


def _urgency(row: Row) -> tuple[int, int, str, str]:
    last = row.effective.toordinal() if row.effective else 0
    return URGENCY[row.standing], last, row.obligation.entry.id, row.obligation.period or ""


def to_json(view: UnitView, lang: Lang) -> Json:
    """Return the unit with the contract's rows of what it leads, supports, owns and owes."""
    workspace = view.workspace
    return {
        **head(workspace),
        "units": [unit_json(view.id, workspace)],
        "tasks": [task_row(row, workspace) for row in view.leads],
        "supports": [task_row(row, workspace) for row in view.supports],
        "kpis": [kpi_row(row, workspace, lang) for row in view.kpis],
        "duties": [duty_row(row) for row in view.duties],
    }


def screen(view: UnitView, lang: Lang) -> Screen:
    """Return the page."""
    return (*_about(view, lang), *_tasks(view, lang), *_reports(view, lang), *_kpis(view, lang))


def _about(view: UnitView, lang: Lang) -> list[Block]:
    directory, today = view.workspace.directory, view.workspace.today
    record = directory.units[view.id].record
    items: list[tuple[Text, Cell]] = [(Text("Mã", "Id"), Cell(view.id))]
    if record.short or record.aliases:
        items.append(
            (Text("Còn gọi", "Also"), Cell("; ".join([*([record.short] if record.short else []), *record.aliases])))
        )
    if record.valid:
        span = f"{day(record.valid.from_, lang)} – {day(record.valid.to, lang)}"
        items.append((Text("Hoạt động", "Valid"), Cell(span)))
    before = "; ".join(directory.name(other) for other in directory.predecessors(view.id))
    if before:
        items.append((Text("Kế tục", "Came after"), Cell(before)))
    became = remark(view.id, view.workspace, lang)
    if became and not directory.is_group(view.id):
        items.append((Text(f"Ngày {day(today, 'vi')}", f"On {today}"), Cell(became, "warn")))
    if directory.is_group(view.id):
        items.append((Text("Thành viên", "Members"), Cell(became)))
    return [Heading(same(record.name), 1), Line(day_line(view.workspace), "dim"), Pairs(tuple(items))]


def _tasks(view: UnitView, lang: Lang) -> list[Block]:
    workspace = view.workspace
    blocks: list[Block] = []
    late = [row for row in view.leads if row.standing is Standing.OVERDUE]
    open_ = [row for row in view.leads if row.state not in _CLOSED and row.standing is not Standing.OVERDUE]
    closed = [row for row in view.leads if row.state in _CLOSED]
    for title, rows in (
        (Text("Chủ trì, quá hạn", "Leads, overdue"), late),
        (Text("Chủ trì, đang mở", "Leads, open"), open_),
        (Text("Chủ trì, đã xong", "Leads, done"), closed),
    ):
        blocks += _list(title, rows, workspace, lang)
    if view.leads:
        blocks.append(rate_line(totals(view.leads, workspace.today)))
    helping = [row for row in view.supports if row.state not in _CLOSED]
    return [*blocks, *_list(Text("Phối hợp, đang mở", "Supports, open"), helping, workspace, lang)]


def _list(title: Text, rows: Sequence[Row], workspace: Workspace, lang: Lang) -> list[Block]:
    if not rows:
        return []
    table = lists.tasks(rows, workspace, lang)
    count = len(table.rows)
    return [Heading(Text(f"{title.vi} ({count})", f"{title.en} ({count})")), table]


def _reports(view: UnitView, lang: Lang) -> list[Block]:
    missing = [row for row in view.duties if row.standing is DutyStanding.MISSING]
    if not missing:
        return []
    return [Heading(Text("Báo cáo còn nợ", "Reports owed")), lists.owed(missing, lang)]


def _kpis(view: UnitView, lang: Lang) -> list[Block]:
    return [Heading(Text("Chỉ tiêu theo dõi", "KPIs owned")), lists.kpis(view.kpis, lang)] if view.kpis else []
