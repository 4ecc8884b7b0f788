"""The ledger of report duties: plan × duty × period × unit."""

from datetime import date
from typing import NamedTuple

from ckds.analysis.policy import effective, read_against
from ckds.analysis.receipts import Received, received
from ckds.analysis.roles import Body, body, owing
from ckds.analysis.words import DutyStanding
from ckds.dates.deadline import Context, read_deadline
from ckds.dates.model import Deadline, Kind
from ckds.dates.period import cut_off, read_period
from ckds.records.ledger import Receipt
from ckds.records.plan import Duty
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

# How a cadence is said in a deadline that names only the day, or the days of a year.
_CADENCES = {
    "week": ("hằng tuần",),
    "month": ("hằng tháng",),
    "quarter": ("hằng quý", "hằng năm"),
    "half-year": ("6 tháng một lần", "hằng năm"),
    "nine-months": ("hằng năm",),
    "year": ("hằng năm",),
}
# How many months a period has, and how its key is written.
_LENGTHS = {"quarter": (3, "Q"), "half-year": (6, "H")}
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
    context = read_against(folder, workspace.settings.record)
    found: list[DutyRow] = []
    for place, duty in enumerate(folder.plan.record.duties):
        found += _of_duty(place, duty, folder, workspace, context)
    return found


def read_duty(duty: Duty, context: Context) -> Deadline:
    """Return the deadline of a duty; one that names only days recurs as the duty does."""
    read = read_deadline(duty.due or "", context)
    if not duty.due or read.kind is Kind.RECURRING:
        return read
    for cadence in _CADENCES.get(duty.every, ()):
        again = read_deadline(f"{duty.due} {cadence}", context)
        if again.kind is Kind.RECURRING and _fits(duty, again):
            return again
    return read


def _fits(duty: Duty, read: Deadline) -> bool:
    """Is there a day for every quarter or half-year, where a duty of that cadence states its days within the year?"""
    _, letter = _LENGTHS.get(duty.every, (0, ""))
    return all(f"-{letter}" in _period(duty, one.period) for one in read.occurrences) if letter else True


def _period(duty: Duty, period: str) -> str:
    """Return for which period a report is owed: “ngày 15/6 và ngày 15/12” are those of the two half-years."""
    year, _, part = period.partition("-")
    if duty.every == "nine-months" and not part:
        return f"{year}-9m"
    month = int(part) if part.isdecimal() else 0
    length, letter = _LENGTHS.get(duty.every, (0, ""))
    return f"{year}-{letter}{month // length}" if length and month and month % length == 0 else period


def _of_duty(place: int, duty: Duty, folder: PlanFolder, workspace: Workspace, context: Context) -> list[DutyRow]:
    directory = workspace.directory
    who = tuple(body(ref, folder.area, directory) for ref in duty.from_)
    owed_by = owing(who, directory, folder.first_day())
    units = _bodies(who, owed_by)
    read = read_duty(duty, context)
    periods: list[tuple[str | None, date | None]] = [(_period(duty, one.period), one.last) for one in read.occurrences]
    if not periods:
        periods = [(None, read.last)]
    ledger = _Ledger(folder, place, workspace, received(duty, owed_by, folder, workspace))
    return [ledger.row(period, last, unit) for period, last in periods for unit in units]


def _bodies(who: tuple[Body, ...], keys: tuple[str, ...]) -> list[Body]:
    words = {one.key: one for one in who}
    return [words.get(key, Body(key, key)) for key in keys]


class _Ledger(NamedTuple):
    """Matches the reports received with what one duty asks."""

    folder: PlanFolder
    place: int
    workspace: Workspace
    received: Received

    def row(self, period: str | None, last: date | None, unit: Body) -> DutyRow:
        today = self.workspace.today
        final = effective(last, self.workspace.settings.record.roll == "next-working-day")
        receipt = self._receipt(period, last, unit.key)
        standing = self._standing(receipt, final)
        late = (today - final).days if standing is DutyStanding.MISSING and final else None
        read = read_period(period) if period else None
        data = cut_off(read) if read and read.first else None
        return DutyRow(self.folder, self.place, period, unit, last, final, data, receipt, standing, late)

    def _receipt(self, period: str | None, last: date | None, unit: str) -> Entry[Receipt] | None:
        if period:
            return self.received.of(period, unit)
        return self.received.any_of(unit) if last else None

    def _standing(self, receipt: Entry[Receipt] | None, final: date | None) -> DutyStanding:
        if receipt:
            late = final is not None and receipt.record.on.last > final
            return DutyStanding.LATE if late else DutyStanding.SUBMITTED
        if final is None:
            return DutyStanding.UNDATED
        return DutyStanding.MISSING if final < self.workspace.today else DutyStanding.NOT_YET_DUE
