"""How one record stands, in a sentence or a few: what a writing command says after it has written."""

from collections import Counter
from dataclasses import replace
from typing import Final

from ckds.analysis.duties import duty_rows
from ckds.analysis.kpi import KpiRow, kpi_rows
from ckds.analysis.standing import Row, of_plan
from ckds.analysis.words import (
    DUTY_WORDS,
    KPI_WORDS,
    STANDING_WORDS,
    STATE_WORDS,
    DutyStanding,
    Standing,
    State,
    scope_words,
)
from ckds.dates.period import read_period
from ckds.lang import Text
from ckds.views.show import days_text, number, period
from ckds.workspace.workspace import Workspace

_MOST: Final = 6
_NOW: Final = Text("Hiện: {how}", "Now: {how}")


def standing_of(record: str, workspace: Workspace) -> list[Text]:
    """Return how a task, a KPI or the reports of a period stand; nothing for other records."""
    plan, _, name = record.partition("/")
    folder = workspace.plans.get(plan)
    if folder is None:
        return []
    alone = replace(workspace, plans={plan: folder})
    if name in folder.tasks:
        rows = [row for row in of_plan(folder, workspace) if row.obligation.entry.id == record]
        return _some([_task(row, workspace) for row in rows]) if len(rows) <= _MOST else [_counted(rows)]
    if name in folder.kpis:
        return _some([_kpi(row) for row in kpi_rows(alone) if row.entry.id == record])
    return _duties(alone, name.removeprefix("reports/")) if name.startswith("reports/") else []


def _some(lines: list[Text]) -> list[Text]:
    told = [_NOW.fill(how=line) for line in lines[:_MOST]]
    left = len(lines) - _MOST
    return [*told, Text(f"… và {left} dòng nữa", f"… and {left} more")] if left > 0 else told


def _counted(rows: list[Row]) -> Text:
    """Return how many parts of a task stand how, where they are too many to be told one by one."""
    counts = Counter(row.standing for row in rows)
    vi = ", ".join(f"{counts[one]} {STANDING_WORDS[one].vi}" for one in Standing if counts[one])
    en = ", ".join(f"{counts[one]} {STANDING_WORDS[one].en}" for one in Standing if counts[one])
    return _NOW.fill(how=Text(f"{len(rows)} đơn vị, kỳ: {vi}", f"{len(rows)} units or periods: {en}"))


def _task(row: Row, workspace: Workspace) -> Text:
    parts = [STANDING_WORDS[row.standing]]
    if row.standing is Standing.OVERDUE and row.days_overdue:
        parts = [Text(f"quá hạn {row.days_overdue} ngày", f"overdue by {row.days_overdue} days")]
    if row.state not in (State.DONE, State.PAUSED, State.CANCELLED):
        parts.append(STATE_WORDS[row.state])
    if row.progress is not None and row.state is not State.DONE:
        parts.append(Text(f"tiến độ {row.progress}%", f"progress {row.progress}%"))
    last = row.obligation.due.last
    if last:
        shown = days_text(last)
        parts.append(Text(f"hạn {shown.vi}", f"due {shown.en}"))
    if row.done:
        shown = days_text(row.done)
        parts.append(Text(f"xong {shown.vi}", f"done {shown.en}"))
    unit = workspace.directory.short(row.obligation.unit) if row.obligation.unit else None
    of = ", ".join(filter(None, (row.obligation.period, unit)))
    told = Text(", ".join(part.vi for part in parts), ", ".join(part.en for part in parts))
    return Text(f"{of}: {told.vi}", f"{of}: {told.en}") if of else told


def _kpi(row: KpiRow) -> Text:
    words = KPI_WORDS[row.standing]
    aim = row.milestone
    target = (
        Text(f", mục tiêu {aim.words} vào {period(aim.by).vi}", f", target {aim.words} by {period(aim.by).en}")
        if aim
        else Text("", "")
    )
    unit = row.kpi.unit
    seen = Text(
        f", thực hiện {number(row.reading.actual, 'vi', unit)}", f", actual {number(row.reading.actual, 'en', unit)}"
    )
    actual = seen if row.reading.actual is not None else Text("", "")
    told = Text(f"{words.vi}{target.vi}{actual.vi}", f"{words.en}{target.en}{actual.en}")
    if not row.scope:
        return told
    level = scope_words(row.scope)
    return Text(f"{level.vi}: {told.vi}", f"{level.en}: {told.en}")


def _duties(workspace: Workspace, name: str) -> list[Text]:
    """Return how many reports of a period are in and how many are owed, for each duty."""
    wanted = read_period(name)
    counts: dict[str, dict[DutyStanding, int]] = {}
    for row in duty_rows(workspace):
        if wanted and row.period == wanted.iso:
            of = counts.setdefault(row.duty.id, {})
            of[row.standing] = of.get(row.standing, 0) + 1
    told, shown = [], period(wanted)
    for duty, of in counts.items():
        vi = ", ".join(f"{count} {DUTY_WORDS[standing].vi}" for standing, count in of.items())
        en = ", ".join(f"{count} {DUTY_WORDS[standing].en}" for standing, count in of.items())
        told.append(Text(f"báo cáo “{duty}” kỳ {shown.vi}: {vi}", f"report “{duty}” for {shown.en}: {en}"))
    return _some(told)
