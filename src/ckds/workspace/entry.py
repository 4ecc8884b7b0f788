"""One record as it was read, and the folder of one plan."""

from dataclasses import dataclass, field
from datetime import date
from typing import Generic, NamedTuple, TypeVar

from ckds.dates.deadline import Context, context_of
from ckds.finding import Span
from ckds.records.kpi import Kpi
from ckds.records.ledger import Receipt
from ckds.records.plan import Plan
from ckds.records.settings import Settings
from ckds.records.task import Task
from ckds.source.document import Document
from ckds.source.naming import field_name
from ckds.source.problem import Path, Problem

R = TypeVar("R")


class Entry(NamedTuple, Generic[R]):
    """A record with the file it stands in.

    Attributes:
        id: ``plan``, ``plan/task``, ``area/unit``.
        document: the file.
        record: the record; where a field could not be read it is left out, so that the rest is still checked.
        sound: nothing had to be left out; only sound records are counted.
        problems: what was wrong with its fields.
        at: where it stands in the file, for files that hold a list.
    """

    id: str
    document: Document
    record: R
    sound: bool = True
    problems: tuple[Problem, ...] = ()
    at: Path = ()

    @property
    def name(self) -> str:
        """The id without its plan or area."""
        return self.id.rpartition("/")[2]

    def span(self, path: Path = (), *, key: bool = False) -> Span:
        """Return where a value of this record stands in its file."""
        return self.document.span(self.at + path, key=key)

    def line(self, path: Path) -> int:
        """Return the line on which a value of this record begins."""
        return self.document.line(self.at + path)

    def field(self, path: Path) -> str | None:
        """Return how findings name a field of this record."""
        data = self.document.data
        for part in self.at:
            data = data[part] if isinstance(data, list) and isinstance(part, int) else data
        return field_name(data, path)


@dataclass(repr=False, eq=False)
class PlanFolder:
    """Everything of one plan.

    Attributes:
        id: the name of the folder.
        plan: the plan document; None when ``plan.yaml`` is not there or cannot be read at all.
        kpis: the KPIs that could be read, by their ids within the plan.
        tasks: the tasks that could be read, likewise.
        receipts: reports received, by the names of their files.
        unread: the documents of records that could not be read at all, by ``kpis/id``, ``tasks/id``, ``plan``: they
            exist, so references to them are right, but nothing is known of them.
        listed: the same of records that were not read because another plan is looked at; see :class:`Outlines`.
    """

    id: str
    plan: Entry[Plan] | None = None
    kpis: dict[str, Entry[Kpi]] = field(default_factory=dict)
    tasks: dict[str, Entry[Task]] = field(default_factory=dict)
    receipts: dict[str, list[Entry[Receipt]]] = field(default_factory=dict)
    unread: dict[str, Document] = field(default_factory=dict)
    listed: frozenset[str] = frozenset()

    @property
    def opened(self) -> bool:
        """Was all of it read? One that is read on demand may not be yet."""
        return True

    def may_name(self, full: str) -> bool:  # noqa: ARG002 - for those that were not read
        """May a task of this plan name a record of this full id? Where it was not read, a look at the bytes tells."""
        return True

    def has_task(self, name: str) -> bool:
        """Is there a task file of this id, readable or not?"""
        return name in self.tasks or f"tasks/{name}" in self.unread or f"tasks/{name}" in self.listed

    def has_kpi(self, name: str) -> bool:
        """Is there a KPI file of this id, readable or not?"""
        return name in self.kpis or f"kpis/{name}" in self.unread or f"kpis/{name}" in self.listed

    def task_names(self) -> list[str]:
        """Return the id of every task file, readable or not, in their order."""
        found = {
            *self.tasks,
            *(key.removeprefix("tasks/") for key in (*self.unread, *self.listed) if key[:6] == "tasks/"),
        }
        return sorted(found)

    @property
    def area(self) -> str | None:
        """The directory in which bare unit ids are looked up first."""
        return self.plan.record.area if self.plan else None

    def context(self, settings: Settings) -> Context:
        """Return what a deadline of this plan is read against: its issue, its life, and what “trước” means."""
        plan = self.plan.record if self.plan else None
        if plan is None:
            return Context(before_is_exclusive=settings.before_is_exclusive)
        exclusive = settings.before_is_exclusive
        return context_of(plan.issued, plan.issued_after, plan.period, before_is_exclusive=exclusive)

    def first_day(self) -> date | None:
        """Return the day on which groups are resolved: the day of issue, else the first day of the period."""
        if not self.plan:
            return None
        issued = self.plan.record.issued
        if issued and issued.first == issued.last:
            return issued.last
        return self.plan.record.issued_after or (issued.first if issued else None) or self.plan.record.period.first
