"""The official totals: tasks counted once for each occurrence that has come, in the four (six) categories.

QĐ 42/2014/QĐ-TTg: done in time and late, not done in time and late; tasks without a deadline beside them. The overdue
rate divides by what fell due, as the Government Office's reports do (1270/BC-TCTTTg, 27/12/2017).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from ckds.analysis.standing import Row
from ckds.analysis.words import URGENCY, Standing, State
from ckds.dates.period import read_period


class Rate(NamedTuple):
    """A share with what it divides by; None when there is nothing to divide by."""

    part: int
    whole: int

    @property
    def percent(self) -> float | None:
        """The share in per cent, to two places."""
        return round(100 * self.part / self.whole, 2) if self.whole else None


@dataclass(slots=True)
class Totals:
    """Counts of tasks, each occurrence of a recurring one apart.

    Attributes:
        all: everything that has come.
        standing: by standing.
        open_late: not done and late, by state.
        open_in_time: not done and in time (due soon too), by state.
        reported: reported by the unit and not confirmed.
    """

    all: int = 0
    standing: dict[Standing, int] = field(default_factory=lambda: dict.fromkeys(Standing, 0))
    open_late: dict[State, int] = field(default_factory=dict)
    open_in_time: dict[State, int] = field(default_factory=dict)
    reported: int = 0

    @property
    def done(self) -> int:
        """Done, in time or late."""
        return self.standing[Standing.DONE_ON_TIME] + self.standing[Standing.DONE_LATE]

    @property
    def overdue(self) -> Rate:
        """Overdue of what fell due: done and overdue."""
        late = self.standing[Standing.OVERDUE]
        return Rate(late, late + self.done_dated)

    @property
    def done_rate(self) -> Rate:
        """Done of everything that is not cancelled."""
        return Rate(self.done, self.all - self.standing[Standing.CANCELLED])

    done_dated: int = 0


def totals(rows: Iterable[Row], today: date) -> Totals:
    """Return the totals of ``rows``: a task owed by several units counts once, as its worst row stands."""
    worst: dict[tuple[str, str | None], Row] = {}
    for row in rows:
        key = row.obligation.once
        if key not in worst or _rank(row) < _rank(worst[key]):
            worst[key] = row
    found = Totals()
    for row in worst.values():
        if has_come(row, today):
            _count(found, row)
    return found


def _rank(row: Row) -> tuple[int, int]:
    return URGENCY[row.standing], -(row.days_overdue or 0)


def has_come(row: Row, today: date) -> bool:
    """Has the time of this occurrence begun, or is it done already? What does not recur is there from the start."""
    period = read_period(row.obligation.period) if row.obligation.period else None
    if row.obligation.period is None or row.done:
        return True
    if period is None or period.first is None:  # a week, such as 2022-W36
        window = row.obligation.window
        return window is None or window.first <= today
    return period.first <= today


def _count(found: Totals, row: Row) -> None:
    found.all += 1
    found.standing[row.standing] += 1
    if row.state is State.DONE and row.effective:
        found.done_dated += 1
    if row.state is State.REPORTED:
        found.reported += 1
    if row.standing is Standing.OVERDUE:
        found.open_late[row.state] = found.open_late.get(row.state, 0) + 1
    elif row.standing in (Standing.DUE_SOON, Standing.IN_TIME):
        found.open_in_time[row.state] = found.open_in_time.get(row.state, 0) + 1


def grouped(rows: Iterable[Row], key: Callable[[Row], Iterable[str]]) -> dict[str, list[Row]]:
    """Return the rows under each of their keys, in the order they are met."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        for name in key(row):
            found.setdefault(name, []).append(row)
    return found
