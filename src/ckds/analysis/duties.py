"""The ledger of report duties: plan × duty × period × unit."""

from datetime import date
from typing import NamedTuple

from ckds.analysis.policy import effective
from ckds.analysis.roles import Body, body, owing
from ckds.analysis.words import DutyStanding
from ckds.dates.deadline import Context, read_deadline
from ckds.dates.model import Deadline, Kind
from ckds.dates.period import cut_off, read_period
from ckds.records.ledger import Receipt
from ckds.records.plan import Duty
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

# How a cadence is said in a deadline that names only the day.
_CADENCES = {
    "week": "hằng tuần",
    "month": "hằng tháng",
    "quarter": "hằng quý",
    "half-year": "6 tháng một lần",
    "year": "hằng năm",
}
ON_CALL = ("on-demand", "unstated")


class DutyRow(NamedTuple):
    """One report that one unit owes for one period.

    Attributes:
        folder: the plan.
        place: which of its ``duties``.
        period: for which period; None where none can be told.
        unit: who owes it.
        due: the last day as worded.
        effective: the last day, rolled where the policy says so.
        cut_off: first and last day of the data (Nghị định 09/2019/NĐ-CP, Điều 12).
        receipt: the report received.
        standing: how it stands.
        days_overdue: days since the last day has passed, while it is owed.
    """

    folder: PlanFolder
    place: int
    period: str | None
    unit: Body
    due: date | None
    effective: date | None
    cut_off: tuple[date, date] | None
    receipt: Entry[Receipt] | None
    standing: DutyStanding
    days_overdue: int | None

    @property
    def duty(self) -> Duty:
        """The record."""
        plan = self.folder.plan
        if plan is None:
            raise LookupError(self.folder.id)
        return plan.record.duties[self.place]


def duty_rows(workspace: Workspace) -> list[DutyRow]:
    """Return the ledger of every plan on ``workspace.today``."""
    return [row for folder in workspace.plans.values() for row in of_plan(folder, workspace)]


def of_plan(folder: PlanFolder, workspace: Workspace) -> list[DutyRow]:
    """Return the ledger of one plan on ``workspace.today``."""
    if folder.plan is None:
        return []
    context = folder.context(workspace.settings.record)
    found: list[DutyRow] = []
    for place, duty in enumerate(folder.plan.record.duties):
        found += _of_duty(place, duty, folder, workspace, context)
    return found


def read_duty(duty: Duty, context: Context) -> Deadline:
    """Return the deadline of a duty; one that names only the day recurs as the duty does."""
    read = read_deadline(duty.due or "", context)
    cadence = _CADENCES.get(duty.every)
    if duty.due and cadence and read.kind is not Kind.RECURRING:
        again = read_deadline(f"{duty.due} {cadence}", context)
        return again if again.kind is Kind.RECURRING else read
    return read


def _of_duty(place: int, duty: Duty, folder: PlanFolder, workspace: Workspace, context: Context) -> list[DutyRow]:
    directory = workspace.directory
    who = tuple(body(ref, folder.area, directory) for ref in duty.from_)
    units = _bodies(who, owing(who, directory, folder.first_day()))
    read = read_duty(duty, context)
    periods: list[tuple[str | None, date | None]] = [(each.period, each.last) for each in read.occurrences]
    if not periods:
        periods = [(None, read.last)]
    ledger = _Ledger(folder, place, workspace, _received(duty, folder, workspace))
    return [ledger.row(period, last, unit) for period, last in periods for unit in units]


def _received(duty: Duty, folder: PlanFolder, workspace: Workspace) -> dict[tuple[str, str], Entry[Receipt]]:
    """Return the reports received for a duty by period and unit, the first of each."""
    found: dict[tuple[str, str], Entry[Receipt]] = {}
    for name, receipts in folder.receipts.items():
        period = read_period(name)
        for entry in receipts:
            record = entry.record
            if period and record.duty == duty.id and record.on.last <= workspace.today:
                unit = body(record.unit, folder.area, workspace.directory).key
                found.setdefault((period.iso, unit), entry)
    return found


def _bodies(who: tuple[Body, ...], keys: tuple[str, ...]) -> list[Body]:
    words = {one.key: one for one in who}
    return [words.get(key, Body(key, key)) for key in keys]


class _Ledger(NamedTuple):
    """Matches the reports received with what one duty asks."""

    folder: PlanFolder
    place: int
    workspace: Workspace
    received: dict[tuple[str, str], Entry[Receipt]]

    def row(self, period: str | None, last: date | None, unit: Body) -> DutyRow:
        today = self.workspace.today
        final = effective(last, self.workspace.settings.record.roll == "next-working-day")
        receipt = self.received.get((period, unit.key)) if period else None
        standing = self._standing(receipt, final)
        late = (today - final).days if standing is DutyStanding.MISSING and final else None
        read = read_period(period) if period else None
        data = cut_off(read) if read and read.first else None
        return DutyRow(self.folder, self.place, period, unit, last, final, data, receipt, standing, late)

    def _standing(self, receipt: Entry[Receipt] | None, final: date | None) -> DutyStanding:
        if receipt:
            late = final is not None and receipt.record.on.last > final
            return DutyStanding.LATE if late else DutyStanding.SUBMITTED
        if final is None:
            return DutyStanding.UNDATED
        return DutyStanding.MISSING if final < self.workspace.today else DutyStanding.NOT_YET_DUE
