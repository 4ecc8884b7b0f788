"""The page of every Monday, put together from what each plan says: the same for a ward and for a country.

A part is what is kept of a plan: its totals, the first lines of each list with what they are sorted by, and how many
lines there would be. No record stays with it, so that 3,000 plans together weigh less than one.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import chain
from typing import Any, NamedTuple

from ckds.analysis.duties import DutyRow
from ckds.analysis.kpi import KpiRow
from ckds.analysis.standing import Row
from ckds.analysis.totals import Totals, has_come, totals
from ckds.analysis.words import DutyStanding, KpiStanding, Standing, State
from ckds.lang import Lang
from ckds.views import lists
from ckds.views.screen import Cell
from ckds.workspace.workspace import Workspace

Key = tuple[Any, ...]


class Some(NamedTuple):
    """The beginning of a list.

    Attributes:
        lines: each line with what it is sorted by.
        number: how many lines the list has.
    """

    lines: list[tuple[Key, tuple[Cell, ...]]]
    number: int


class Part(NamedTuple):
    """What the page takes from one plan, or from several of many.

    Attributes:
        totals: of each plan.
        again: how many of the tasks counted are further periods of recurring ones.
        overdue: late tasks by plan; on a page of many plans those of all stand under an empty name.
    """

    totals: dict[str, Totals]
    again: int
    overdue: dict[str, Some]
    soon: Some
    waiting: Some
    kpis: Some
    kpi_standings: dict[KpiStanding, int]
    owed: Some
    undated: list[tuple[str, str]]
    stale: int
    unread: list[str]
    unsound: list[str]


class Asked(NamedTuple):
    """How the page is wanted.

    Attributes:
        workspace: the repository.
        lang: its language.
        most: how many lines of a list are shown.
        several: a line says which plan it is of.
        many: there are more plans than lines of a list, so that late tasks of all stand in one.
        rated: tasks were not chosen by how they stand, so that a rate says something.
        urgency: what tasks are sorted by.
        kpi_urgency: what KPIs are sorted by.
        plans: the options that chose plans, to be named where a command shows the rest of a list.
        filters: the other options that chose lines, likewise.
    """

    workspace: Workspace
    lang: Lang
    most: int
    several: bool
    many: bool
    rated: bool
    urgency: Callable[[Row], Key]
    kpi_urgency: Callable[[KpiRow], Key]
    plans: str = ""
    filters: str = ""

    def part(
        self,
        plan: str,
        rows: Sequence[Row],
        kpis: Sequence[KpiRow],
        duties: Sequence[DutyRow],
        left_out: tuple[list[str], list[str]],
    ) -> Part:
        """Return what the page takes from one plan, whose rows are sorted already."""
        workspace, lang = self.workspace, self.lang
        judged = [row for row in kpis if row.standing not in (KpiStanding.NO_DATA, KpiStanding.UNTARGETED)]
        owed = lists.owed(duties, lang).rows
        stale = {row.obligation.entry.id for row in rows if row.stale and has_come(row, workspace.today)}
        undated = {(row.folder.id, row.duty.id) for row in duties if row.standing is DutyStanding.UNDATED}
        late = [row for row in rows if row.standing is Standing.OVERDUE]
        soon = [row for row in rows if row.standing is Standing.DUE_SOON]
        waiting = [row for row in rows if row.state is State.REPORTED]
        return Part(
            {plan: totals(rows, workspace.today)} if rows else {},
            _again(rows, workspace.today),
            {"" if self.many else plan: self._tasks(late, lists.overdue, plan=self.many)} if late else {},
            self._tasks(soon, lists.upcoming, plan=self.several),
            self._tasks(waiting, lists.tasks, plan=self.several),
            Some(self._kpis(judged[: self.most]), len(judged)),
            {standing: sum(row.standing is standing for row in kpis) for standing in KpiStanding} if kpis else {},
            Some([((), line) for line in owed[: self.most]], len(owed)),
            sorted(undated),
            len(stale),
            *left_out,
        )

    def _tasks(self, rows: Sequence[Row], table: lists.OfTasks, *, plan: bool) -> Some:
        if not rows:
            return Some([], 0)
        groups = lists.together(rows)
        first = groups[: self.most]
        shown = table(list(chain.from_iterable(first)), self.workspace, self.lang, plan=plan).rows
        return Some([(self.urgency(of[0]), line) for of, line in zip(first, shown, strict=True)], len(groups))

    def _kpis(self, rows: Sequence[KpiRow]) -> list[tuple[Key, tuple[Cell, ...]]]:
        shown = lists.kpis(rows, self.lang, plan=self.several).rows if rows else ()
        return [(self.kpi_urgency(row), line) for row, line in zip(rows, shown, strict=True)]


def _again(rows: Sequence[Row], today: date) -> int:
    """Return how many occurrences that have come are not the first of their task."""
    come: dict[str, set[str]] = {}
    for row in rows:
        if row.obligation.period is not None and has_come(row, today):
            come.setdefault(row.obligation.entry.id, set()).add(row.obligation.period)
    return sum(len(periods) - 1 for periods in come.values())


def together(some: Iterable[Some], most: int) -> Some:
    """Return the beginning of several lists as of one; lines sorted by the same keep their order."""
    found = list(some)
    lines = [line for one in found for line in one.lines]
    lines.sort(key=lambda line: line[0])
    return Some(lines[:most], sum(one.number for one in found))


def joined(parts: Sequence[Part], most: int) -> Part:
    """Return what the page takes from several plans."""
    late: dict[str, list[Some]] = {}
    judged: dict[KpiStanding, int] = {}
    for part in parts:
        for name, some in part.overdue.items():
            late.setdefault(name, []).append(some)
        for standing, number in part.kpi_standings.items():
            judged[standing] = judged.get(standing, 0) + number
    return Part(
        {name: one for part in parts for name, one in part.totals.items()},
        sum(part.again for part in parts),
        {name: together(some, most) for name, some in late.items()},
        together((part.soon for part in parts), most),
        together((part.waiting for part in parts), most),
        together((part.kpis for part in parts), most),
        judged,
        together((part.owed for part in parts), most),
        [one for part in parts for one in part.undated],
        sum(part.stale for part in parts),
        [one for part in parts for one in part.unread],
        [one for part in parts for one in part.unsound],
    )


def summed(parts: Iterable[Totals]) -> Totals:
    """Return the totals of all plans: no task is in two."""
    found = Totals()
    for one in parts:
        found.all += one.all
        found.reported += one.reported
        found.done_dated += one.done_dated
        for standing, number in one.standing.items():
            found.standing[standing] += number
        for mine, theirs in ((found.open_late, one.open_late), (found.open_in_time, one.open_in_time)):
            for state, number in theirs.items():
                mine[state] = mine.get(state, 0) + number
    return found
