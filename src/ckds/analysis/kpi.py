"""KPI × level × milestone: actual, gap, what is expected today, where it is heading, and how it stands."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from ckds.analysis.measured import Reading, known, latest_estimate, of_the_period, reading, unmeasured
from ckds.analysis.milestone import Milestone, milestones
from ckds.analysis.trend import at_level, baseline_of, expected, forecast, progress
from ckds.analysis.words import KpiStanding
from ckds.lang import Text
from ckds.numbers.model import Target, compare, gap, lower_is_better
from ckds.records.kpi import Baseline, Kpi, Measurement
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

_AMBIGUOUS = Text("chưa rõ tăng theo điểm % hay theo %", "points or per cent: the target leaves it open")
_NO_BASE = Text("cần số của mốc gốc {against} để tính mức phải đạt", "the level asked for needs the value of {against}")
_NO_START = Text("cần số của mốc gốc để tính mức phải đạt", "the level asked for needs the value it starts from")


class KpiRow(NamedTuple):
    """A KPI at one level against one milestone, on a day.

    Attributes:
        entry: the KPI.
        folder: its plan.
        milestone: what it is to reach; None when it has no target.
        reading: the measurement that counts.
        today: the day.
        gap: how much is missing, 0 when nothing is; None when it cannot be computed.
        forecast: the value at the milestone on the measured trend.
        progress: per cent of the way from the baseline.
        estimate: the latest estimate, apart.
        standing: how it stands.
        why: why it has no data, or why it cannot be judged.
    """

    entry: Entry[Kpi]
    folder: PlanFolder
    milestone: Milestone | None
    reading: Reading
    today: date
    gap: Decimal | None
    forecast: Decimal | None
    progress: Decimal | None
    estimate: Measurement | None
    standing: KpiStanding
    why: Text | None

    @property
    def kpi(self) -> Kpi:
        """The record."""
        return self.entry.record

    @property
    def scope(self) -> str | None:
        """The level of government."""
        return self.milestone.scope if self.milestone else self.reading.of.scope if self.reading.of else None

    @property
    def level(self) -> Decimal | None:
        """The level asked for, in the KPI's unit."""
        asked = _asked(self.milestone) if self.milestone else None
        return asked.value if asked else None

    @property
    def expected(self) -> Decimal | None:
        """The value expected on the day."""
        if not self.milestone:
            return None
        target, by = self.milestone.target, self.milestone.by
        if of_the_period(self.kpi, target) and self.today < by.last:  # a value of a period grows on no line
            return None
        return expected(self.level, by, _base(self.milestone, target), self.today)


def kpi_rows(workspace: Workspace) -> list[KpiRow]:
    """Return every KPI row of every plan on ``workspace.today``, in the order of the files."""
    return [
        row
        for folder in workspace.plans.values()
        for entry in folder.kpis.values()
        if entry.sound
        for row in rows_of(entry, folder, workspace.today)
    ]


def rows_of(entry: Entry[Kpi], folder: PlanFolder, today: date) -> list[KpiRow]:
    """Return the rows of one KPI: one for each level and milestone, or its latest values when it has no target."""
    found = [_row(milestone, folder, today) for milestone in milestones(entry, folder, today)]
    return found or [_untargeted(entry, folder, scope, today) for scope in _scopes(entry.record)]


def _scopes(kpi: Kpi) -> list[str | None]:
    return list(dict.fromkeys(m.scope for m in kpi.measurements)) or [None]


def _untargeted(entry: Entry[Kpi], folder: PlanFolder, scope: str | None, today: date) -> KpiRow:
    found = [m for m in known(entry.record, scope, today) if not m.estimate and m.scope == scope]
    latest = found[-1] if found else None
    seen = Reading(latest, actual=latest.value if latest else None)
    return KpiRow(entry, folder, None, seen, today, None, None, None, None, KpiStanding.UNTARGETED, None)


def _row(milestone: Milestone, folder: PlanFolder, today: date) -> KpiRow:
    kpi = milestone.entry.record
    estimate = latest_estimate(kpi, milestone.scope, milestone.by, today)
    nothing = unmeasured(milestone, today)
    seen = nothing or _judged(milestone, today)
    row = KpiRow(
        milestone.entry, folder, milestone, seen, today, None, None, None, estimate, KpiStanding.NO_DATA, seen.why
    )
    if nothing:
        return row
    asked = _asked(milestone)
    base = _base(milestone, milestone.target)
    row = row._replace(
        gap=_gap(asked, seen),
        forecast=forecast(seen.series, milestone.by),
        progress=progress(asked.value if asked else None, seen.actual, base),
    )
    return row._replace(standing=_standing(row, asked, today))


def _judged(milestone: Milestone, today: date) -> Reading:
    asked = _asked(milestone)
    return reading(milestone, asked, None if asked else _why_not(milestone), today)


def _asked(milestone: Milestone) -> Target | None:
    """Return the target as a level; None when it is not known which."""
    target = milestone.target
    return at_level(target, _base(milestone, target)) if target else None


def _base(milestone: Milestone, target: Target | None) -> Baseline | None:
    return baseline_of(milestone.entry.record, milestone.scope, target.against if target else None)


def _why_not(milestone: Milestone) -> Text | None:
    """Return why it is not known which level a target asks for."""
    if milestone.target is None:
        return milestone.why
    if milestone.target.basis == "ambiguous":
        return _AMBIGUOUS
    against = milestone.target.against
    return _NO_BASE.fill(against=against) if against else _NO_START


def _gap(asked: Target | None, seen: Reading) -> Decimal | None:
    if asked is None or asked.op == "qualitative":
        return None
    if seen.actual is None:
        return Decimal(0) if seen.met else None
    return gap(asked, seen.actual)


def _standing(row: KpiRow, asked: Target | None, today: date) -> KpiStanding:
    milestone, seen = row.milestone, row.reading
    if milestone is None or asked is None or seen.met is None:
        return KpiStanding.NO_DATA
    over = today > milestone.by.last
    if seen.met:
        early = not over and lower_is_better(asked) and asked.op != "rank<="
        return KpiStanding.ON_TRACK if early else KpiStanding.MET
    if over:
        return KpiStanding.MISSED
    return KpiStanding.ON_TRACK if _on_the_way(row, asked) else KpiStanding.BEHIND


def _on_the_way(row: KpiRow, asked: Target) -> bool:
    """Is a KPI that has not met its target yet where it should be? By the line from the baseline, else by the trend."""
    actual = row.reading.actual
    if row.expected is not None and actual is not None:
        return actual <= row.expected if lower_is_better(asked) else actual >= row.expected
    return row.forecast is not None and compare(asked, row.forecast)
