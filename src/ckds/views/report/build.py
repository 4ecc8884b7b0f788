"""From what is asked to documents: ``build`` is the one way in."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ckds.analysis.choose import Choice
from ckds.analysis.roles import body
from ckds.analysis.standing import standings
from ckds.finding import Finding
from ckds.rules.engine import lint_one
from ckds.text import order
from ckds.views.report.form import form
from ckds.views.report.material import Material, gather, items_of
from ckds.views.report.model import Report
from ckds.views.report.office import Office
from ckds.views.report.period import Span
from ckds.views.report.periodic import periodic
from ckds.views.report.plan_document import plan_document
from ckds.views.report.reminder import owing, reminder
from ckds.views.report.scorecard import scorecard
from ckds.views.report.words import short_day
from ckds.views.status import StatusView
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace


class Request(NamedTuple):
    """What is asked for.

    Attributes:
        kind: ``periodic``, ``reminder``, ``scorecard``, ``plan`` or ``form``.
        folder: the plan.
        span: the period, for those that have one.
        unit: the full id of the unit that it is about.
        issuer: the full id of the body that issues it; None for the plan's own.
        until: in a reminder the last day for an answer.
        apart: a document for every unit instead of one for all.
    """

    kind: str
    folder: PlanFolder
    span: Span | None = None
    unit: str | None = None
    issuer: str | None = None
    until: date | None = None
    apart: bool = False


def build(asked: Request, workspace: Workspace) -> list[Report]:
    """Return the documents asked for, judged on ``workspace.today``; none when there is nobody to remind.

    Raises:
        ValueError: a periodic report without a period.
    """
    makers = {"reminder": _reminders, "scorecard": _scorecards, "plan": _plan, "form": _forms, "periodic": _periodic}
    found = makers[asked.kind](asked, workspace)
    if asked.span is None or asked.kind == "plan":
        return found
    return [one._replace(period=asked.span.period.iso, period_words=asked.span.words) for one in found]


def _units(full: str | None, workspace: Workspace) -> frozenset[str]:
    return frozenset((full, *workspace.directory.members(full, None))) if full else frozenset()


def _name(full: str | None, workspace: Workspace) -> str:
    return workspace.directory.name(full) if full else ""


def _periodic(asked: Request, workspace: Workspace) -> list[Report]:
    if asked.span is None:
        raise ValueError("a periodic report needs a period")
    findings = lint_one(asked.folder, workspace)
    units = _working(asked, workspace) if asked.apart else [asked.unit]
    return [_one_periodic(asked._replace(unit=unit), asked.span, findings, workspace) for unit in units]


def _one_periodic(asked: Request, span: Span, findings: Sequence[Finding], workspace: Workspace) -> Report:
    """The report of the plan's issuer to whom its duties name, or of one unit to the issuer."""
    own = Office(workspace, asked.folder)
    office = Office(workspace, asked.folder, asked.issuer or asked.unit)
    material = gather(workspace, asked.folder, office, _units(asked.unit, workspace))
    to = (own.name,) if asked.unit and office.body.key != own.body.key else _above(own)
    return periodic(material, span, findings, to, _name(asked.unit, workspace))


def _above(office: Office) -> tuple[str, ...]:
    """Return to whom the issuer reports: the author of a resolution that it carries out, and whom duties of its own name."""
    found = [office.author] if office.author.key != office.body.key else []
    for duty in office.plan.duties:
        senders = {body(ref, office.folder.area, office.directory).key for ref in duty.from_}
        if duty.to and office.body.key in senders:
            found.append(body(duty.to, office.folder.area, office.directory))
    return tuple(dict.fromkeys(office.named(one) for one in found))


def _reminders(asked: Request, workspace: Workspace) -> list[Report]:
    material = _whole(asked, workspace)
    found = owing(material)
    if asked.unit:
        wanted = _units(asked.unit, workspace)
        found = [one for one in found if one.key in wanted]
    if asked.apart:
        return [reminder(material, [one], asked.until) for one in found if _has_address(one.key, workspace)]
    return [reminder(material, found, asked.until)] if found else []


def unaddressed(asked: Request, workspace: Workspace) -> list[str]:
    """Return whom no letter of their own can be sent to, though tasks of theirs are overdue: the document names no body."""
    found = owing(_whole(asked, workspace))
    return [one.name for one in found if not _has_address(one.key, workspace)]


def _has_address(key: str, workspace: Workspace) -> bool:
    """Is it a body of the directory, or a group whose members are known? “Đơn vị liên quan” opens no letter."""
    directory = workspace.directory
    return key in directory.units and (not directory.is_group(key) or bool(directory.members(key, None)))


def _scorecards(asked: Request, workspace: Workspace) -> list[Report]:
    material = _whole(asked, workspace)
    period = asked.span.words if asked.span else ""
    if asked.apart:
        units = _working(asked, workspace)
        return [scorecard(material, frozenset((one,)), unit=_name(one, workspace), period=period) for one in units]
    only = _units(asked.unit, workspace)
    return [scorecard(material, only, unit=_name(asked.unit, workspace), period=period)]


def _plan(asked: Request, workspace: Workspace) -> list[Report]:
    return [plan_document(gather(workspace, asked.folder, _author(asked, workspace)))]


def _forms(asked: Request, workspace: Workspace) -> list[Report]:
    units = _working(asked, workspace) if asked.apart else [asked.unit]
    return [_form(asked._replace(unit=unit), workspace) for unit in units]


def _form(asked: Request, workspace: Workspace) -> Report:
    ids = _units(asked.unit, workspace)
    material = gather(workspace, asked.folder, Office(workspace, asked.folder, asked.issuer or asked.unit), ids)
    helped = items_of(_supported(asked.folder, workspace, ids)) if ids else ()
    span = asked.span
    return form(
        material,
        helped,
        unit=_name(asked.unit, workspace),
        period=span.words if span else "",
        cut_off=short_day(span.last) if span else "",
    )


def _supported(folder: PlanFolder, workspace: Workspace, ids: frozenset[str]) -> StatusView:
    choice = Choice(plans=frozenset((folder.id,)), units=ids)
    rows = [row for row in standings(workspace) if row.obligation.folder.id == folder.id]
    return StatusView(workspace, choice, tuple(choice.supported(rows, workspace)), (), ())


def _whole(asked: Request, workspace: Workspace) -> Material:
    return gather(workspace, asked.folder, Office(workspace, asked.folder, asked.issuer))


def _author(asked: Request, workspace: Workspace) -> Office:
    """The plan is issued by its own issuer, a party body too."""
    office = Office(workspace, asked.folder)
    return Office(workspace, asked.folder, office.author.id)


def _working(asked: Request, workspace: Workspace) -> list[str]:
    """Return every unit of the directory that leads or owes something in the plan, by name."""
    material = _whole(asked, workspace)
    found: dict[str, None] = {}
    for row in material.view.rows:
        unit = row.obligation.unit
        found.update(dict.fromkeys([unit] if unit else [one.key for one in row.obligation.leads]))
    found.update(dict.fromkeys(row.unit.key for row in material.duties))
    directory = workspace.directory
    return sorted((one for one in found if one in directory.units), key=lambda one: order(directory.name(one)))
