"""What the builders draw on: the rows of one plan on a day, each task once for an occurrence that has come."""

from datetime import date
from typing import NamedTuple

from ckds.analysis.choose import Choice
from ckds.analysis.duties import DutyRow
from ckds.analysis.kpi import KpiRow
from ckds.analysis.roles import body
from ckds.analysis.standing import Row
from ckds.analysis.totals import Totals, has_come, totals
from ckds.analysis.words import URGENCY, DutyStanding, KpiStanding, Standing, State
from ckds.records.plan import Group, Plan
from ckds.records.task import Task, Update
from ckds.text import order
from ckds.views.report.model import Figures
from ckds.views.report.office import Office
from ckds.views.report.words import stated
from ckds.views.status import StatusView, status
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

UNDATED = (Standing.ONGOING, Standing.UNDATED)


class Item(NamedTuple):
    """One task, or one occurrence of it, with every unit that owes it.

    Attributes:
        rows: its rows; the first stands worst, and for the whole.
    """

    rows: tuple[Row, ...]

    @property
    def worst(self) -> Row:
        """The row that the totals count."""
        return self.rows[0]

    @property
    def task(self) -> Task:
        """The record."""
        return self.worst.obligation.task

    @property
    def dated(self) -> bool:
        """Has it a last day?"""
        return self.worst.effective is not None

    @property
    def title(self) -> str:
        """The title with its occurrence and where the plan has it."""
        obligation, task = self.worst.obligation, self.task
        when = f"kỳ {stated(obligation.period)}" if obligation.period else ""
        marks = ", ".join(part for part in (f"mục {task.label}" if task.label else "", when) if part)
        return f"{task.title} ({marks})" if marks else task.title

    def heard(self) -> tuple[Update, ...]:
        """Return the latest update of every unit, each once."""
        found = {id(row.latest): row.latest for row in self.rows if row.latest}
        return tuple(found.values())


class Section(NamedTuple):
    """The items of one group of tasks; no group: those that stand in none."""

    group: Group | None
    items: tuple[Item, ...]

    @property
    def title(self) -> str:
        """Its heading."""
        return self.group.title if self.group else "Nhiệm vụ khác"


class Material(NamedTuple):
    """Everything a report on one plan draws on."""

    workspace: Workspace
    folder: PlanFolder
    office: Office
    view: StatusView
    items: tuple[Item, ...]

    @property
    def plan(self) -> Plan:
        """The record of the plan."""
        return self.office.plan

    @property
    def totals(self) -> Totals:
        """The official totals."""
        return self.view.totals

    @property
    def kpis(self) -> tuple[KpiRow, ...]:
        """The KPI rows in the order of the plan."""
        return tuple(sorted(self.view.kpis, key=_kpi_order))

    @property
    def duties(self) -> tuple[DutyRow, ...]:
        """The ledger of reports."""
        return self.view.duties

    def own(self, update: Update) -> bool:
        """Is an update one of the units asked for? In the report of one unit, what another says of a shared task is not."""
        units = self.view.choice.units
        if not units or update.by is None:
            return True
        return body(update.by, self.folder.area, self.workspace.directory).key in units

    def sections(self, items: tuple[Item, ...] | None = None) -> list[Section]:
        """Return the items by group, in the order of the plan; groups without any are left out."""
        found = self.items if items is None else items
        groups = self.plan.groups
        known = {group.id for group in groups}
        kept = [Section(group, tuple(one for one in found if one.task.group == group.id)) for group in groups]
        kept.append(Section(None, tuple(one for one in found if one.task.group not in known)))
        return [section for section in kept if section.items]

    def of(self, *standing: Standing) -> list[Item]:
        """Return the items of these standings, the longest overdue and the nearest first."""
        kept = [one for one in self.items if one.worst.standing in standing]
        return sorted(kept, key=lambda one: (one.worst.effective or self.workspace.today, _place(one)))

    def counted(self, items: tuple[Item, ...]) -> Totals:
        """Return the totals of some items."""
        return totals((row for item in items for row in item.rows), self.workspace.today)

    def figures(self) -> Figures:
        """Return the counts, all taken from the same rows as ``ckds status``."""
        total, kpis = self.totals, self.view.kpis
        by = total.standing
        aims = {one: sum(row.standing is one for row in kpis) for one in KpiStanding}
        return Figures(
            tasks=total.all,
            done=total.done,
            done_on_time=by[Standing.DONE_ON_TIME],
            done_late=by[Standing.DONE_LATE],
            in_time=by[Standing.IN_TIME],
            due_soon=by[Standing.DUE_SOON],
            overdue=by[Standing.OVERDUE],
            ongoing=by[Standing.ONGOING],
            undated=by[Standing.UNDATED],
            paused=by[Standing.PAUSED],
            cancelled=by[Standing.CANCELLED],
            reported=total.reported,
            not_started_overdue=total.open_late.get(State.NOT_STARTED, 0),
            fell_due=total.overdue.whole,
            done_of=total.done_rate.whole,
            overdue_percent=total.overdue.percent,
            done_percent=total.done_rate.percent,
            milestones=len(kpis),
            kpis_met=aims[KpiStanding.MET],
            kpis_on_track=aims[KpiStanding.ON_TRACK],
            kpis_behind=aims[KpiStanding.BEHIND],
            kpis_missed=aims[KpiStanding.MISSED],
            kpis_no_data=aims[KpiStanding.NO_DATA],
            kpis_untargeted=aims[KpiStanding.UNTARGETED],
            reports_owed=sum(row.standing is DutyStanding.MISSING for row in self.duties),
        )


def gather(workspace: Workspace, folder: PlanFolder, office: Office, units: frozenset[str] = frozenset()) -> Material:
    """Return what a report draws on, on ``workspace.today``; with ``units`` only what they lead, own and owe."""
    view = status(workspace, Choice(plans=frozenset({folder.id}), units=units))
    return Material(workspace, folder, office, view, items_of(view))


def items_of(view: StatusView) -> tuple[Item, ...]:
    """Return the items of rows, in the order of the plan's labels."""
    found: dict[tuple[str, str | None], list[Row]] = {}
    for row in view.rows:
        found.setdefault(row.obligation.once, []).append(row)
    items = [Item(tuple(sorted(rows, key=_worst))) for rows in found.values()]
    return tuple(sorted((one for one in items if has_come(one.worst, view.workspace.today)), key=_place))


def _worst(row: Row) -> tuple[int, int]:
    return URGENCY[row.standing], -(row.days_overdue or 0)


def _place(item: Item) -> tuple[object, ...]:
    row = item.worst.obligation
    return row.task.label is None, order(row.task.label or row.entry.name), row.entry.id, row.period or ""


def _kpi_order(row: KpiRow) -> tuple[object, ...]:
    place = (row.milestone.place, row.milestone.by.last) if row.milestone else (0, date.min)
    return row.kpi.label is None, order(row.kpi.label or row.entry.name), row.entry.id, place, row.scope or ""
