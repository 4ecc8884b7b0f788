"""Which rows are asked for: filters that combine."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from ckds.analysis.duties import DutyRow
from ckds.analysis.kpi import KpiRow
from ckds.analysis.roles import Body, body
from ckds.analysis.standing import Row
from ckds.workspace.directory import Directory
from ckds.workspace.workspace import Workspace


class Choice(NamedTuple):
    """What is asked for; an empty filter leaves everything in, one that a row cannot meet leaves the row out.

    Attributes:
        plans: ids of plans.
        units: full ids of units, and of the groups that they belong to.
        groups: ids of groups of tasks.
        pillars: pillars of KPIs.
        standings: standings of tasks, KPIs or duties.
        overdue_by: overdue for at least so many days.
    """

    plans: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    pillars: frozenset[str] = frozenset()
    standings: frozenset[str] = frozenset()
    overdue_by: int | None = None

    def wants(self, plan: str) -> bool:
        """Is a plan, by its id, asked for?"""
        return not self.plans or plan in self.plans

    @property
    def rated(self) -> bool:
        """May rates be taken of what is chosen? Of overdue tasks alone every one is overdue."""
        return not self.standings and self.overdue_by is None

    def among(self, workspace: Workspace) -> Workspace:
        """Return the workspace with no other plans than those asked for."""
        if not self.plans:
            return workspace
        return replace(workspace, plans={name: one for name, one in workspace.plans.items() if self.wants(name)})

    def tasks(self, rows: Iterable[Row], workspace: Workspace) -> list[Row]:
        """Return the obligations asked for; a pillar chooses the tasks of its groups and those that serve its KPIs."""
        return [row for row in rows if self._task(row, workspace)]

    def _task(self, row: Row, workspace: Workspace) -> bool:
        obligation = row.obligation
        return (
            self.wants(obligation.folder.id)
            and (not self.groups or obligation.task.group in self.groups)
            and (not self.standings or row.standing in self.standings)
            and (self.overdue_by is None or (row.days_overdue or 0) >= max(1, self.overdue_by))
            and (not self.pillars or bool(self.pillars & pillars_of(row)))
            and (not self.units or self._owed_by(row, workspace.directory))
        )

    def _owed_by(self, row: Row, directory: Directory) -> bool:
        if row.obligation.unit is not None:
            return row.obligation.unit in self.units
        return any(belongs(one, self.units, directory) for one in row.obligation.leads)

    def supported(self, rows: Iterable[Row], workspace: Workspace) -> list[Row]:
        """Return the obligations that the units asked for only support."""
        return [row for row in rows if not self._owed_by(row, workspace.directory) and self._supports(row, workspace)]

    def _supports(self, row: Row, workspace: Workspace) -> bool:
        area, directory = row.obligation.folder.area, workspace.directory
        return any(belongs(body(ref, area, directory), self.units, directory) for ref in row.obligation.task.support)

    def kpis(self, rows: Iterable[KpiRow], workspace: Workspace) -> list[KpiRow]:
        """Return the KPI rows asked for; a unit chooses the KPIs it owns, and no KPI is overdue by days."""
        return [
            row
            for row in rows
            if self.wants(row.folder.id)
            and (not self.pillars or row.kpi.pillar in self.pillars)
            and (not self.groups or row.kpi.group in self.groups)
            and (not self.standings or row.standing in self.standings)
            and self.overdue_by is None
            and (not self.units or self._owned(row, workspace.directory))
        ]

    def _owned(self, row: KpiRow, directory: Directory) -> bool:
        owner = row.kpi.owner
        return owner is not None and belongs(body(owner, row.folder.area, directory), self.units, directory)

    def duties(self, rows: Iterable[DutyRow]) -> list[DutyRow]:
        """Return the reports asked for; none belongs to a group of tasks or a pillar."""
        if self.groups or self.pillars:
            return []
        return [
            row
            for row in rows
            if self.wants(row.folder.id)
            and (not self.standings or row.standing in self.standings)
            and (self.overdue_by is None or (row.days_overdue or 0) >= max(1, self.overdue_by))
            and (not self.units or row.unit.key in self.units)
        ]


def belongs(one: Body, units: frozenset[str], directory: Directory) -> bool:
    """Is the body among the units asked for, or a group that one of them is a member of?"""
    if one.id is None:
        return False
    return one.id in units or (directory.is_group(one.id) and any(m in units for m in directory.members(one.id, None)))


def pillars_of(row: Row) -> set[str]:
    """Return the pillars a task works for: its group's, and those of the KPIs it serves."""
    folder, task = row.obligation.folder, row.obligation.task
    found = {folder.kpis[name].record.pillar for name in task.kpis if name in folder.kpis}
    if folder.plan:
        found |= {group.pillar for group in folder.plan.record.groups if group.id == task.group}
    return {pillar for pillar in found if pillar}
