"""KPI × level × milestone: actual, gap, what is expected today, where it is heading, and how it stands."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from ckds.analysis.measured import Reading, known, latest_estimate, reading
from ckds.analysis.milestone import Milestone, milestones
from ckds.analysis.trend import baseline_of, expected, forecast, level_asked, progress
from ckds.analysis.words import KpiStanding
from ckds.lang import Text
from ckds.numbers.model import compare, gap, lower_is_better
from ckds.records.kpi import Kpi, Measurement
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

_AMBIGUOUS = Text("chưa rõ tăng theo điểm % hay theo %", "points or per cent: the target leaves it open")
_NO_BASE = Text("cần số của mốc gốc {against} để tính mức phải đạt", "the level asked for needs the value of {against}")


@dataclass(frozen=True, slots=True)
class KpiRow:
    """A KPI at one level against one milestone, on a day.

    Attributes:
        entry: the KPI.
        folder: its plan.
        milestone: what it is to reach; None when it has no target.
        reading: the measurement that counts.
        level: the level asked for, in the KPI's unit.
        gap: how much is missing, 0 when nothing is; None when it cannot be computed.
        expected: the value expected on the day.
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
    level: Decimal | None
    gap: Decimal | None
    expected: Decimal | None
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
    return KpiRow(entry, folder, None, seen, None, None, None, None, None, None, KpiStanding.UNTARGETED, None)


def _row(milestone: Milestone, folder: PlanFolder, today: date) -> KpiRow:
    kpi, target = milestone.entry.record, milestone.target
    seen = reading(milestone, today)
    base = baseline_of(kpi, milestone.scope)
    level = level_asked(target, base) if target else None
    if target and target.basis in ("points", "percent", "ambiguous"):
        seen = _against_level(milestone, seen, level)
    due = expected(level, milestone.by, base, today)
    ahead = forecast(seen.series, milestone.by)
    row = KpiRow(
        entry=milestone.entry,
        folder=folder,
        milestone=milestone,
        reading=seen,
        level=level,
        gap=_gap(milestone, seen, level),
        expected=due,
        forecast=ahead,
        progress=progress(level, seen.actual, base),
        estimate=latest_estimate(kpi, milestone.scope, milestone.by, today),
        standing=KpiStanding.NO_DATA,
        why=seen.why,
    )
    return replace(row, standing=_standing(row, today))


def _against_level(milestone: Milestone, seen: Reading, level: Decimal | None) -> Reading:
    """Judge a change against a base year by the level it amounts to."""
    target = milestone.target
    if target is None or seen.of is None:
        return seen
    if level is None:
        why = _AMBIGUOUS if target.basis == "ambiguous" else _NO_BASE.fill(against=target.against or "gốc")
        return replace(seen, met=None, why=why)
    met = compare(replace(target, value=level), seen.actual) if seen.actual is not None else None
    return replace(seen, met=met)


def _gap(milestone: Milestone, seen: Reading, level: Decimal | None) -> Decimal | None:
    target = milestone.target
    if target is None or target.op == "qualitative":
        return None
    if seen.actual is None or level is None:
        return Decimal(0) if seen.met else None
    return gap(replace(target, value=level), seen.actual)


def _standing(row: KpiRow, today: date) -> KpiStanding:
    milestone, seen = row.milestone, row.reading
    if milestone is None or milestone.target is None or seen.met is None:
        return KpiStanding.NO_DATA
    over = today > milestone.by.last
    if seen.met:
        early = not over and lower_is_better(milestone.target) and milestone.target.op != "rank<="
        return KpiStanding.ON_TRACK if early else KpiStanding.MET
    if over:
        return KpiStanding.MISSED
    return KpiStanding.ON_TRACK if _on_the_way(row) else KpiStanding.BEHIND


def _on_the_way(row: KpiRow) -> bool:
    """Is a KPI that has not met its target yet where it should be? By the line from the baseline, else by the trend."""
    milestone = row.milestone
    if milestone is None or milestone.target is None:
        return False
    target, actual = milestone.target, row.reading.actual
    if row.expected is not None and actual is not None:
        return actual <= row.expected if lower_is_better(target) else actual >= row.expected
    if row.forecast is not None and row.level is not None:
        return compare(replace(target, value=row.level), row.forecast)
    return False
