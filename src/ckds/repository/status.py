"""Status of a repository too large to be held: each plan's part of the page, or its rows, and nothing else of it."""

from collections.abc import Callable
from typing import Any, NamedTuple

from ckds.analysis.choose import Choice
from ckds.analysis.totals import Totals
from ckds.lang import Lang
from ckds.repository.stream import Stream
from ckds.source.document import Document
from ckds.views import per, status, status_page
from ckds.views.per import Tally
from ckds.views.rows import Json, duty_row, kpi_row, task_row
from ckds.views.screen import Screen
from ckds.views.status_parts import Key, Part, joined, summed
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

Told = Callable[[int, int], None]


class Rows(NamedTuple):
    """The contract's rows of one plan, each with what it is sorted by."""

    tasks: list[tuple[Key, Json]]
    kpis: list[tuple[Key, Json]]
    duties: list[Json]
    totals: Totals
    unread: list[str]
    unsound: list[str]


class Page(NamedTuple):
    """The question for the page."""

    choice: Choice
    lang: Lang
    most: int

    def of_plan(self, folder: PlanFolder | None, loose: list[Document], workspace: Workspace) -> Part | None:  # noqa: ARG002
        """Return a plan's part of the page."""
        if folder is None or not self.choice.wants(folder.id):
            return None
        asked = status_page.how(workspace, self.choice, self.lang, self.most)
        return status_page.part(status.of_one(folder, workspace, self.choice), asked)

    def joined(self, answers: list[Part | None]) -> list[Part]:
        """Return the parts of several plans as one."""
        return [joined([part for part in answers if part is not None], self.most)]


class Table(NamedTuple):
    """The question for the rows."""

    choice: Choice
    lang: Lang

    def of_plan(self, folder: PlanFolder | None, loose: list[Document], workspace: Workspace) -> Rows | None:  # noqa: ARG002
        """Return a plan's rows."""
        if folder is None or not self.choice.wants(folder.id):
            return None
        view = status.of_one(folder, workspace, self.choice)
        return Rows(
            [(status.urgency(row), task_row(row, workspace)) for row in view.rows],
            [(status.kpi_urgency(row), kpi_row(row, workspace, self.lang)) for row in view.kpis],
            [duty_row(row) for row in view.duties],
            view.totals,
            *view.workspace.left_out(),
        )

    def joined(self, answers: list[Rows | None]) -> list[Rows]:
        """Return the rows of the folders that are plans."""
        return [one for one in answers if one is not None]


class Tallied(NamedTuple):
    """The question for a table per plan, unit, group or pillar."""

    choice: Choice
    by: str

    def of_plan(self, folder: PlanFolder | None, loose: list[Document], workspace: Workspace) -> Tally:  # noqa: ARG002
        """Return the totals of a plan."""
        if folder is None or not self.choice.wants(folder.id):
            return per.added([])
        return per.tally(status.of_one(folder, workspace, self.choice), self.by)

    def joined(self, answers: list[Tally]) -> list[Tally]:
        """Return the totals of several plans as one."""
        return [per.added(answers)]


def page(
    stream: Stream,
    choice: Choice,
    lang: Lang,
    most: int,
    processes: int | None,
    told: Told | None,
    filters: str = "",
) -> Screen:
    """Return the page; lists of more than ``most`` lines say how many are left, and by which command to see them."""
    parts = stream.ask_all(Page(choice, lang, most), processes, told)
    return status_page.page(status_page.how(stream.shared, choice, lang, most, filters), parts)


def tally(stream: Stream, choice: Choice, by: str, processes: int | None, told: Told | None) -> Tally:
    """Return the totals per plan, unit, group or pillar."""
    return per.added(stream.ask_all(Tallied(choice, by), processes, told))


def rows(stream: Stream, choice: Choice, lang: Lang, processes: int | None, told: Told | None) -> list[Rows]:
    """Return the rows of every plan."""
    return stream.ask_all(Table(choice, lang), processes, told)


def tasks(found: list[Rows]) -> list[Json]:
    """Return the rows of all tasks, the most urgent first."""
    return _sorted([pair for one in found for pair in one.tasks])


def to_json(found: list[Rows], workspace: Workspace) -> Json:
    """Return the contract's answer."""
    return status.answer(
        workspace,
        summed(one.totals for one in found),
        tasks(found),
        _sorted([pair for one in found for pair in one.kpis]),
        [row for one in found for row in one.duties],
        [name for one in found for name in one.unread] + [name for one in found for name in one.unsound],
    )


def _sorted(pairs: list[tuple[Any, Json]]) -> list[Json]:
    return [row for _, row in sorted(pairs, key=lambda pair: pair[0])]
