"""Points of units for emulation (thi đua): three rates, each with what it divides by, weighed and added.

On time 60: of the tasks a unit leads that fell due, those done in time count whole, those done late count half.
Informed 20: of its open tasks, those of which something was heard within the days of ``stale_days``.
Reports 20: of the reports it owed, those in time count whole, late ones half.
A part with nothing to divide by does not count, for or against: the points are scaled to 100 over the parts that do.
"""

from collections.abc import Iterable
from datetime import timedelta
from fractions import Fraction
from typing import Final, NamedTuple

from ckds.analysis.duties import DutyRow
from ckds.analysis.roles import body
from ckds.analysis.standing import Row
from ckds.analysis.totals import has_come
from ckds.analysis.words import DutyStanding, Standing, State
from ckds.text import order
from ckds.views.report.material import Material
from ckds.views.report.words import upper_first

ON_TIME: Final = 60
INFORMED: Final = 20
REPORTS: Final = 20
_CLOSED: Final = (State.DONE, State.CANCELLED, State.PAUSED)


class Part(NamedTuple):
    """One part of a score: whole and half points earned, of how many, and its weight."""

    whole: int
    half: int
    of: int
    weight: int

    @property
    def share(self) -> Fraction | None:
        """The share earned; None when there is nothing to divide by."""
        return Fraction(2 * self.whole + self.half, 2 * self.of) if self.of else None


class Score(NamedTuple):
    """The score of one unit.

    Attributes:
        key: its full id, or its words as printed.
        name: its name.
        rows: what it leads that has come.
        duties: the reports it owes.
        on_time: done in time of what fell due.
        informed: heard of of what is open.
        reports: handed in of what was owed.
    """

    key: str
    name: str
    rows: tuple[Row, ...]
    duties: tuple[DutyRow, ...]
    on_time: Part
    informed: Part
    reports: Part

    @property
    def parts(self) -> tuple[Part, Part, Part]:
        """The three parts."""
        return self.on_time, self.informed, self.reports

    @property
    def points(self) -> float | None:
        """The points of 100, to one place; None when no part can be counted."""
        counted = [(part.share, part.weight) for part in self.parts if part.share is not None]
        if not counted:
            return None
        earned = sum((share * weight for share, weight in counted if share is not None), Fraction(0))
        return float(round(100 * earned / sum(weight for _, weight in counted), 1))


def score(key: str, name: str, rows: tuple[Row, ...], duties: tuple[DutyRow, ...], material: Material) -> Score:
    """Return the score of a unit from what it leads and what it owes."""
    by = [row.standing for row in rows if row.effective]
    in_time, late = by.count(Standing.DONE_ON_TIME), by.count(Standing.DONE_LATE)
    due = in_time + late + by.count(Standing.OVERDUE)
    open_ = [row for row in rows if row.state not in _CLOSED]
    heard = sum(_informed(row, key, material) for row in open_)
    got = [row.standing for row in duties]
    handed, tardy = got.count(DutyStanding.SUBMITTED), got.count(DutyStanding.LATE)
    owed = handed + tardy + got.count(DutyStanding.MISSING)
    return Score(
        key, name, rows, duties,
        Part(in_time, late, due, ON_TIME), Part(heard, 0, len(open_), INFORMED), Part(handed, tardy, owed, REPORTS),
    )  # fmt: skip


def _informed(row: Row, key: str, material: Material) -> bool:
    """Was something heard of it in time from this unit? What another of several leads said counts for that one alone."""
    if row.stale is not None or row.latest is None:
        return False
    directory, today = material.workspace.directory, material.workspace.today
    others = {one.key for one in row.obligation.leads} - {key}
    since = today - timedelta(days=material.workspace.settings.record.stale_days)
    known = [one for one in row.obligation.task.updates if since <= one.date.last <= today]
    return any(one.by is None or body(one.by, material.folder.area, directory).key not in others for one in known)


def scores(material: Material) -> list[Score]:
    """Return the scores of every unit that leads or owes something, the best first; those without points last."""
    directory = material.workspace.directory
    rows: dict[str, list[Row]] = {}
    for row in material.view.rows:
        if has_come(row, material.workspace.today):
            for key in _leads(row):
                rows.setdefault(key, []).append(row)
    duties: dict[str, list[DutyRow]] = {}
    for duty in material.duties:
        duties.setdefault(duty.unit.key, []).append(duty)
    found = [
        score(
            key,
            directory.name(key) if key in directory.units else upper_first(key),
            tuple(rows.get(key, ())),
            tuple(duties.get(key, ())),
            material,
        )
        for key in dict.fromkeys([*rows, *duties])
    ]
    return sorted(found, key=lambda one: (one.points is None, -(one.points or 0), order(one.name)))


def _leads(row: Row) -> Iterable[str]:
    unit = row.obligation.unit
    return [unit] if unit else dict.fromkeys(one.key for one in row.obligation.leads)


def ranks(found: list[Score]) -> list[int | None]:
    """Return the rank of each score of a sorted list.

    Equal points share a rank; a unit with nothing to count has none, and nobody has one while nobody has a point.
    """
    if not any(one.points for one in found):
        return [None] * len(found)
    placed: list[int | None] = []
    for at, one in enumerate(found):
        same = at > 0 and found[at - 1].points == one.points
        placed.append(None if one.points is None else placed[-1] if same else at + 1)
    return placed
