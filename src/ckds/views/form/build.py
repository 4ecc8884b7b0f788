"""Workspace → the form of one unit: the tasks it leads, the KPIs it owns, the reports it owes, with their last state."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Final, NamedTuple

from ckds.analysis.choose import Choice
from ckds.analysis.duties import DutyRow, duty_rows
from ckds.analysis.kpi import KpiRow, kpi_rows
from ckds.analysis.standing import Row, standings
from ckds.analysis.words import STANDING_WORDS, DutyStanding, State, scope_words
from ckds.dates.period import Period, cut_off
from ckds.importers.form.columns import DUTIES, KPIS, SHEETS, TASKS, Sheet
from ckds.numbers.number import show_number
from ckds.text import order
from ckds.views.report.words import span
from ckds.views.show import day
from ckds.workspace.entry import Entry
from ckds.workspace.workspace import Workspace

_CLOSED: Final = (State.DONE, State.CANCELLED)
_WAITING: Final = "đơn vị báo xong, chờ xác nhận"
Values = dict[str, str]


class Form(NamedTuple):
    """The form of one unit for one period.

    Attributes:
        unit: its full id.
        name: its name.
        period: the period in ISO spelling.
        words: the period in words: ``quý IV năm 2022``.
        until: the day its data is for: the cut-off, or today where that comes first.
        today: the day it was made for.
        plans: the titles of the plans in it.
        rows: the rows of each sheet, by its key, each with a value for every column that is not to be filled.
    """

    unit: str
    name: str
    period: str
    words: str
    until: date
    today: date
    plans: tuple[str, ...]
    rows: dict[str, tuple[Values, ...]]

    @property
    def empty(self) -> bool:
        """Is there nothing that the unit could fill in?"""
        return not any(self.rows.values())

    def sheets(self) -> Iterable[tuple[Sheet, tuple[Values, ...]]]:
        """Yield the sheets that hold something."""
        return ((sheet, self.rows[sheet.key]) for sheet in SHEETS if self.rows[sheet.key])


class Ledger(NamedTuple):
    """All that forms are made from, computed once for all units."""

    workspace: Workspace
    tasks: tuple[Row, ...]
    kpis: tuple[KpiRow, ...]
    duties: tuple[DutyRow, ...]


def ledger(workspace: Workspace) -> Ledger:
    """Return the rows of every plan on the day of the workspace."""
    return Ledger(workspace, tuple(standings(workspace)), tuple(kpi_rows(workspace)), tuple(duty_rows(workspace)))


def form(
    known: Ledger, unit: str, period: Period, mark: Callable[[str], str], plans: frozenset[str] = frozenset()
) -> Form:
    """Return the form of a unit for a period.

    Args:
        known: the rows of the repository.
        unit: its full id.
        period: a month, quarter, half-year, nine months or year.
        mark: the fingerprint of the file of a path, by which a record that changed meanwhile is known.
        plans: only these plans; all when empty.
    """
    workspace = known.workspace
    choice = Choice(units=frozenset((unit,)), plans=plans)
    _, last = cut_off(period)
    tasks = [row for row in choice.tasks(known.tasks, workspace) if _asked(row, unit, period)]
    kpis = _latest(choice.kpis(known.kpis, workspace), period)
    owed = [row for row in choice.duties(known.duties) if _owed(row, period)]
    return Form(
        unit=unit,
        name=workspace.directory.name(unit),
        period=period.iso,
        words=span(period),
        until=min(last, workspace.today),
        today=workspace.today,
        plans=tuple(_titles(workspace, [row.obligation.folder.id for row in tasks], kpis, owed)),
        rows={
            TASKS.key: tuple(_task(at, row, mark) for at, row in enumerate(_in_order(tasks), 1)),
            KPIS.key: tuple(_kpi(at, row, mark) for at, row in enumerate(kpis, 1)),
            DUTIES.key: tuple(_duty(at, row) for at, row in enumerate(owed, 1)),
        },
    )


def _asked(row: Row, unit: str, period: Period) -> bool:
    """Is it an open task of this unit, and the occurrence that the period is about?"""
    if row.state in _CLOSED or (row.obligation.unit is not None and row.obligation.unit != unit):
        return False
    window = row.obligation.window
    return window is None or window.first is None or window.first <= period.last


def left_out(
    known: Ledger, forms: Iterable[Form], period: Period, plans: frozenset[str] = frozenset()
) -> tuple[list[str], list[str]]:
    """Return the open tasks and the reports of a period that stand in none of the forms, by their ids.

    Nobody leads them who is in the directory, or only a group without members.
    """
    asked = {(row["id"], key) for made in forms for key in (TASKS.key, DUTIES.key) for row in made.rows[key]}
    choice = Choice(plans=plans)
    tasks = [
        row for row in choice.tasks(known.tasks, known.workspace) if _asked(row, row.obligation.unit or "", period)
    ]
    owed = [f"{row.folder.id}/{row.duty.id}" for row in choice.duties(known.duties) if _owed(row, period)]
    ids = dict.fromkeys(row.obligation.entry.id for row in tasks)
    return (
        [one for one in ids if (one, TASKS.key) not in asked],
        [one for one in dict.fromkeys(owed) if (one, DUTIES.key) not in asked],
    )


def _in_order(rows: list[Row]) -> list[Row]:
    return sorted(
        rows,
        key=lambda row: (row.obligation.folder.id, order(row.obligation.task.label or ""), row.obligation.entry.id),
    )


def _latest(rows: list[KpiRow], period: Period) -> list[KpiRow]:
    """Return one row for each KPI and level: the milestone that comes next, else the last."""
    found: dict[tuple[str, str | None], KpiRow] = {}
    for row in rows:
        key = row.entry.id, row.scope
        kept = found.get(key)
        by = row.milestone.by.last if row.milestone else date.max
        kept_by = kept.milestone.by.last if kept and kept.milestone else date.max
        if kept is None or (kept_by < period.last and by > kept_by):
            found[key] = row
    return list(found.values())


def _owed(row: DutyRow, period: Period) -> bool:
    """Has the report of this period not been received yet?"""
    same = row.period is not None and row.period.casefold() == period.iso.casefold()
    return same and row.receipt is None and row.standing is not DutyStanding.SUBMITTED


def _titles(workspace: Workspace, tasks: list[str], kpis: list[KpiRow], owed: list[DutyRow]) -> list[str]:
    ids = dict.fromkeys([*tasks, *(row.folder.id for row in kpis), *(row.folder.id for row in owed)])
    plans = (workspace.plans[one].plan for one in ids)
    return [plan.record.title for plan in plans if plan]


def _task(at: int, row: Row, mark: Callable[[str], str]) -> Values:
    task, due, entry = row.obligation.task, row.obligation.due, row.obligation.entry
    told = row.latest
    state = _WAITING if row.state is State.REPORTED else STANDING_WORDS[row.standing].to("vi")
    said = [f"{row.progress}%"] if row.progress is not None else []
    said += [told.text] if told and told.text else []
    label = f"{task.label}. " if task.label else ""
    return {
        **_keys(entry, mark),
        "period": row.obligation.period or "",
        "stt": str(at),
        "title": f"{label}{task.title}" + (f" ({row.obligation.period})" if row.obligation.period else ""),
        "due": day(row.effective, "vi") if row.effective else (due.text or ""),
        "state": state,
        "last": (f"{day(told.date.last, 'vi')}: " if told else "") + "; ".join(said),
    }


def _kpi(at: int, row: KpiRow, mark: Callable[[str], str]) -> Values:
    kpi, seen = row.kpi, row.reading.of
    label = f"{kpi.label}. " if kpi.label else ""
    value = ""
    if seen:
        shown = (
            show_number(seen.value, "vi")
            if seen.value is not None
            else seen.text or ("đạt" if seen.met else "chưa đạt")
        )
        value = f"{shown} ({seen.as_of.iso})"
    scope = row.scope
    return {
        **_keys(row.entry, mark),
        "scope": scope or "",
        "unit": kpi.unit or "",
        "stt": str(at),
        "title": f"{label}{kpi.title}",
        "level": scope_words(scope).to("vi") if scope else "",
        "measure": kpi.unit or "định tính",
        "target": f"{row.milestone.words} ({row.milestone.by.iso})" if row.milestone else "",
        "last": value,
    }


def _duty(at: int, row: DutyRow) -> Values:
    plan = row.folder.plan
    title = plan.record.title if plan else row.folder.id
    return {
        "id": f"{row.folder.id}/{row.duty.id}",
        "mark": "",  # handing in adds a line to the ledger, whatever happened to the plan meanwhile
        "period": row.period or "",
        "stt": str(at),
        "title": f"{row.duty.label or row.duty.id}: báo cáo thực hiện {title}",
        "for": row.period or "",
        "due": day(row.effective, "vi") if row.effective else "",
    }


def _keys(entry: Entry[Any], mark: Callable[[str], str]) -> Values:
    return {"id": entry.id, "mark": mark(entry.document.path)}
