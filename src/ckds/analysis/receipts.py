"""Which report received settles which report owed."""

from collections import defaultdict
from datetime import date
from typing import NamedTuple

from ckds.analysis.roles import answers_for, body
from ckds.dates.period import read_period
from ckds.records.ledger import Receipt
from ckds.records.plan import Duty
from ckds.workspace.directory import Directory
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace


class Received(NamedTuple):
    """The reports received for one duty, known on the day of the answer.

    Attributes:
        directory: the directory of units.
        owing: who owes the duty.
        day: the day on which groups are resolved.
        by_period: the reports of each period with who handed them in, the earliest first.
    """

    directory: Directory
    owing: tuple[str, ...]
    day: date | None
    by_period: dict[str, list[tuple[str, Entry[Receipt]]]]

    def of(self, period: str, unit: str) -> Entry[Receipt] | None:
        """Return the first report of a unit, of its group or of its successor for a period."""
        return self._first(self.by_period.get(period, []), unit)

    def any_of(self, unit: str) -> Entry[Receipt] | None:
        """Return the first report of a unit, whatever the period: for a duty that is owed once."""
        every = [one for of_period in self.by_period.values() for one in of_period]
        return self._first(sorted(every, key=_day), unit)

    def _first(self, found: list[tuple[str, Entry[Receipt]]], unit: str) -> Entry[Receipt] | None:
        fits = (entry for who, entry in found if answers_for(who, unit, self.owing, self.directory, self.day))
        return next(fits, None)


def received(duty: Duty, owing: tuple[str, ...], folder: PlanFolder, workspace: Workspace) -> Received:
    """Return the sound reports received for a duty up to ``workspace.today``."""
    found: dict[str, list[tuple[str, Entry[Receipt]]]] = defaultdict(list)
    for name, receipts in folder.receipts.items():
        period = read_period(name)
        for entry in receipts:
            record = entry.record
            if period and entry.sound and record.duty == duty.id and record.on.last <= workspace.today:
                found[period.iso].append((body(record.unit, folder.area, workspace.directory).key, entry))
    by_period = {period: sorted(of_period, key=_day) for period, of_period in found.items()}
    return Received(workspace.directory, owing, folder.first_day(), by_period)


def _day(one: tuple[str, Entry[Receipt]]) -> date:
    return one[1].record.on.last
