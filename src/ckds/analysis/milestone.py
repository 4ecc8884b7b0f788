"""KPI → milestones: one for each target, and for each year of a target that holds every year."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ckds.dates.period import Period, read_period
from ckds.lang import Text
from ckds.numbers.model import Target, TargetError
from ckds.numbers.target import read_target
from ckds.records.kpi import Kpi, TargetEntry
from ckds.workspace.entry import Entry, PlanFolder


class Milestone(NamedTuple):
    """What one KPI is to reach at one level by one time.

    Attributes:
        entry: the KPI.
        place: which entry of ``targets``.
        by: the time, one year of it where the target holds every year.
        words: the target in force, as worded; read only when asked for, since most KPIs wait for their first value.
    """

    entry: Entry[Kpi]
    place: int
    by: Period
    words: str

    @property
    def stated(self) -> TargetEntry:
        """The entry of the record."""
        return self.entry.record.targets[self.place]

    @property
    def scope(self) -> str | None:
        """The level."""
        return self.stated.scope

    @property
    def target(self) -> Target | None:
        """How the words were read; None when they cannot be."""
        try:
            return read_entry(self.entry.record, self.stated, self.words)
        except TargetError:
            return None

    @property
    def why(self) -> Text | None:
        """Why the words cannot be read."""
        try:
            read_entry(self.entry.record, self.stated, self.words)
        except TargetError as error:
            return error.reason
        return None


def read_entry(kpi: Kpi, entry: TargetEntry, words: str | None = None) -> Target:
    """Return a target as its entry means it: with the KPI's unit, and a rate a year where it holds every year.

    Raises:
        TargetError: the words cannot be read.
    """
    target = read_target(words or entry.target, kpi.unit, entry.reads)
    if entry.every and target.basis in ("ambiguous", "percent") and not target.against:
        return target._replace(basis="yearly-rate")
    return target


def milestones(entry: Entry[Kpi], folder: PlanFolder, today: date) -> Iterator[Milestone]:
    """Yield the milestones of a KPI, its targets as in force on ``today``."""
    kpi = entry.record
    for place, stated in enumerate(kpi.targets):
        words = _in_force(kpi, stated, today)
        for by in _times(kpi, stated, folder):
            yield Milestone(entry, place, by, words)


def _in_force(kpi: Kpi, stated: TargetEntry, today: date) -> str:
    """Return the words in force on ``today``: what the last change up to then made of them, else what the first one
    after it found, else what stands in ``targets``."""
    of_this = [one for one in kpi.target_changes if one.by.last == stated.by.last and one.scope == stated.scope]
    changes = sorted(of_this, key=lambda change: change.on)
    done = [change.to for change in changes if change.on <= today]
    found = changes[0].from_ if changes else None
    return (done[-1] if done else found) or stated.target


def _times(kpi: Kpi, stated: TargetEntry, folder: PlanFolder) -> list[Period]:
    """Return the one time of a target, or every year up to it since the plan began or the milestone before ended."""
    if not stated.every or stated.by.first is None:
        return [stated.by]
    earlier = [
        other.by.last.year for other in kpi.targets if other.scope == stated.scope and other.by.last < stated.by.last
    ]
    first = folder.plan.record.period.first if folder.plan else None
    began = first or folder.first_day()
    start = max(earlier) + 1 if earlier else began.year if began else stated.by.last.year
    years = (read_period(str(year)) for year in range(start, stated.by.last.year + 1))
    return [year for year in years if year] or [stated.by]
