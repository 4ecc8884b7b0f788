"""The contract's JSON rows (``docs/commands/status.md``)."""

from ckds.analysis.duties import DutyRow
from ckds.analysis.kpi import KpiRow
from ckds.analysis.roles import body
from ckds.analysis.standing import Row
from ckds.lang import Lang
from ckds.views.show import plain
from ckds.workspace.workspace import Workspace

Json = dict[str, object]


def head(workspace: Workspace) -> Json:
    """Return what every JSON answer begins with: the day it is true for, and the repository's folder."""
    return {"today": workspace.today.isoformat(), "pinned": workspace.pinned, "root": workspace.root}


def task_row(row: Row, workspace: Workspace) -> Json:
    """Return one obligation."""
    obligation, task = row.obligation, row.obligation.task
    area, directory = obligation.folder.area, workspace.directory
    due = obligation.due
    return {
        "id": obligation.entry.id,
        "plan": obligation.folder.id,
        "label": task.label,
        "title": task.title,
        "group": task.group,
        "lead": [one.key for one in obligation.leads],
        "support": [body(ref, area, directory).key for ref in task.support],
        "period": obligation.period,
        "unit": obligation.unit,
        "for": None,
        "due_text": due.text,
        "due_from": due.origin if due.text else None,
        "due_original": _iso(due.original),
        "due": _iso(due.last),
        "due_effective": _iso(row.effective),
        "progress": row.progress,
        "state": str(row.state),
        "standing": str(row.standing),
        "days_overdue": row.days_overdue,
        "done": _iso(row.done),
        "updated": _iso(row.latest.date.last) if row.latest else None,
        "stale_days": row.stale,
        "source": {"path": obligation.entry.document.path, "line": obligation.entry.line(("due",))},
    }


def kpi_row(row: KpiRow, workspace: Workspace, lang: Lang) -> Json:
    """Return one KPI at one level against one milestone."""
    milestone, seen, kpi = row.milestone, row.reading, row.kpi
    target = milestone.target if milestone else None
    estimate = row.estimate
    owner = body(kpi.owner, row.folder.area, workspace.directory).key if kpi.owner else None
    return {
        "id": row.entry.id,
        "plan": row.folder.id,
        "label": kpi.label,
        "title": kpi.title,
        "pillar": kpi.pillar,
        "owner": owner,
        "scope": row.scope,
        "by": milestone.by.iso if milestone else None,
        "target": milestone.words if milestone else None,
        "op": target.op if target else None,
        "value": plain(row.level),
        "unit": kpi.unit or (target.unit if target else None),
        "basis": target.basis if target else None,
        "stretch": (milestone.stated.stretch or bool(target and target.stretch)) if milestone else False,
        "actual": plain(seen.actual),
        "actual_text": seen.of.text if seen.of else None,
        "met": seen.met,
        "gap": plain(row.gap),
        "progress": plain(row.progress),
        "expected": plain(row.expected),
        "forecast": plain(row.forecast),
        "as_of": seen.of.as_of.iso if seen.of else None,
        "age_days": (workspace.today - seen.of.as_of.last).days if seen.of else None,
        "estimate": plain(estimate.value) if estimate else None,
        "estimate_as_of": estimate.as_of.iso if estimate else None,
        "standing": str(row.standing),
        "why": row.why.to(lang) if row.why else None,
        "source": {
            "path": row.entry.document.path,
            "line": row.entry.span(("targets", milestone.place, "target") if milestone else ("targets",)).line,
        },
    }


def duty_row(row: DutyRow) -> Json:
    """Return one report that one unit owes for one period."""
    receipt, data = row.receipt, row.cut_off
    plan = row.folder.plan
    path, line = (plan.document.path, plan.span(("duties", row.place)).line) if plan else ("", 1)
    return {
        "id": f"{row.folder.id}/{row.duty.id}",
        "plan": row.folder.id,
        "duty": row.duty.id,
        "every": row.duty.every,
        "period": row.period,
        "unit": row.unit.key,
        "due_text": row.duty.due,
        "due": _iso(row.due),
        "due_effective": _iso(row.effective),
        "data_first": _iso(data[0]) if data else None,
        "data_last": _iso(data[1]) if data else None,
        "standing": str(row.standing),
        "days_overdue": row.days_overdue,
        "on": receipt.record.on.iso if receipt else None,
        "number": receipt.record.number if receipt else None,
        "source": {"path": path, "line": line},
    }


def _iso(value: object) -> str | None:
    return value.isoformat() if value is not None and hasattr(value, "isoformat") else None
