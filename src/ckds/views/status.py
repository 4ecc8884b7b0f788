"""What the page of every Monday is made of: the rows of tasks, KPIs and reports, sorted; and the contract's answer."""

from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from ckds.analysis.choose import Choice
from ckds.analysis.duties import DutyRow, duty_rows
from ckds.analysis.duties import of_plan as duties_of
from ckds.analysis.kpi import KpiRow, kpi_rows, rows_of
from ckds.analysis.standing import Row, standings
from ckds.analysis.standing import of_plan as standings_of
from ckds.analysis.totals import Rate, Totals, totals
from ckds.analysis.words import KPI_URGENCY, URGENCY
from ckds.lang import Lang
from ckds.views.rows import Json, duty_row, head, kpi_row, task_row
from ckds.views.status_parts import Key
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace


class StatusView(NamedTuple):
    """Everything the status page says."""

    workspace: Workspace
    choice: Choice
    rows: tuple[Row, ...]
    kpis: tuple[KpiRow, ...]
    duties: tuple[DutyRow, ...]

    @property
    def totals(self) -> Totals:
        """The totals of the tasks shown."""
        return totals(self.rows, self.workspace.today)


def status(workspace: Workspace, choice: Choice) -> StatusView:
    """Return the status of what is asked for, the most urgent first."""
    workspace = choice.among(workspace)
    rows = choice.tasks(standings(workspace), workspace)
    kpis = choice.kpis(kpi_rows(workspace), workspace)
    return StatusView(
        workspace,
        choice,
        tuple(sorted(rows, key=urgency)),
        tuple(sorted(kpis, key=kpi_urgency)),
        tuple(choice.duties(duty_rows(workspace))),
    )


def of_one(folder: PlanFolder, workspace: Workspace, choice: Choice) -> StatusView:
    """Return the status of one plan, whether or not the workspace holds others."""
    rows = choice.tasks(standings_of(folder, workspace), workspace)
    kpis = choice.kpis(
        (row for entry in folder.kpis.values() if entry.sound for row in rows_of(entry, folder, workspace.today)),
        workspace,
    )
    return StatusView(
        replace(workspace, plans={folder.id: folder}),
        choice,
        tuple(sorted(rows, key=urgency)),
        tuple(sorted(kpis, key=kpi_urgency)),
        tuple(choice.duties(duties_of(folder, workspace))),
    )


def urgency(row: Row) -> Key:
    """Return what tasks are sorted by: the most urgent first."""
    last = row.effective.toordinal() if row.effective else 0
    return URGENCY[row.standing], last, row.obligation.entry.id, row.obligation.period or "", row.obligation.unit or ""


def kpi_urgency(row: KpiRow) -> Key:
    """Return what KPIs are sorted by: those furthest from their targets first."""
    share = row.gap / row.level if row.gap and row.level else Decimal(0)
    by = row.milestone.by.last.toordinal() if row.milestone else 0
    return KPI_URGENCY[row.standing], -abs(share), by, row.entry.id, row.scope or ""


def to_json(view: StatusView, lang: Lang) -> Json:
    """Return the contract's answer: ``tasks``, and beside them KPIs, duties, totals and what was left out."""
    workspace = view.workspace
    return answer(
        workspace,
        view.totals,
        [task_row(row, workspace) for row in view.rows],
        [kpi_row(row, workspace, lang) for row in view.kpis],
        [duty_row(row) for row in view.duties],
        workspace.unsound(),
    )


def answer(
    workspace: Workspace, whole: Totals, tasks: list[Json], kpis: list[Json], duties: list[Json], missing: list[str]
) -> Json:
    """Return the contract's answer from its rows."""
    return {
        **head(workspace),
        "roll": workspace.settings.record.roll,
        "summary": _summary(whole),
        "tasks": tasks,
        "kpis": kpis,
        "duties": duties,
        "left_out": missing,
    }


def _summary(found: Totals) -> Json:
    return {
        "tasks": found.all,
        "standings": {str(standing): count for standing, count in found.standing.items()},
        "not_done_overdue": {str(state): count for state, count in sorted(found.open_late.items())},
        "not_done_in_time": {str(state): count for state, count in sorted(found.open_in_time.items())},
        "reported": found.reported,
        "overdue_rate": _rate(found.overdue),
        "done_rate": _rate(found.done_rate),
    }


def _rate(rate: Rate) -> Json:
    return {"numerator": rate.part, "denominator": rate.whole, "percent": rate.percent}
