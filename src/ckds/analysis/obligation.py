"""Task → obligations: one for each occurrence and each unit that owes it, with the deadline in force on a day."""

from dataclasses import dataclass
from datetime import date

from ckds.analysis.roles import Body, body, leads, owing
from ckds.dates.deadline import Context, read_deadline
from ckds.dates.model import Deadline, Kind, Occurrence
from ckds.records.task import Extension, Task
from ckds.workspace.directory import Directory
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Due:
    """The deadline in force.

    Attributes:
        text: its words.
        origin: ``task``, ``plan`` (its ``tasks_due``) or ``extension``.
        read: how the words were read.
        original: the last day before any extension.
        last: the last day in force; None when there is none.
    """

    text: str | None
    origin: str
    read: Deadline
    original: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Obligation:
    """What has to be done once, by one body or by several together.

    Attributes:
        entry: the task.
        folder: its plan.
        leads: who leads it on the day asked.
        due: the deadline in force.
        period: the occurrence of a recurring task, such as ``2023``.
        unit: the full id (or printed words) of the body that owes it separately.
        window: first and last day of the occurrence.
    """

    entry: Entry[Task]
    folder: PlanFolder
    leads: tuple[Body, ...]
    due: Due
    period: str | None = None
    unit: str | None = None
    window: Occurrence | None = None

    @property
    def task(self) -> Task:
        """The record."""
        return self.entry.record

    @property
    def once(self) -> tuple[str, str | None]:
        """The task and the occurrence: what totals count, however many units owe it."""
        return self.entry.id, self.period


def obligations(folder: PlanFolder, workspace: Workspace, only: Entry[Task] | None = None) -> list[Obligation]:
    """Return every obligation of a plan, or of ``only`` one task, on ``workspace.today``, in the order of the files."""
    context = folder.context(workspace.settings.record)
    found: list[Obligation] = []
    for entry in [only] if only else folder.tasks.values():
        if entry.sound:
            found += of_task(entry, folder, context, workspace.directory, workspace.today)
    return found


def of_task(
    entry: Entry[Task], folder: PlanFolder, context: Context, directory: Directory, today: date
) -> list[Obligation]:
    """Return the obligations of one task: occurrences × units that owe it separately."""
    task = entry.record
    who = leads(task, folder.area, directory, today)
    units: tuple[str | None, ...] = (None,)
    if task.each:
        units = owing(who, directory, folder.first_day()) or (None,)
    return [
        Obligation(entry, folder, who, due, period, unit, window)
        for due, period, window in _dues(task, folder, context, today)
        for unit in units
    ]


def _dues(
    task: Task, folder: PlanFolder, context: Context, today: date
) -> list[tuple[Due, str | None, Occurrence | None]]:
    plan_words = folder.plan.record.tasks_due if folder.plan else None
    words, origin = (task.due, "task") if task.due or not plan_words else (plan_words, "plan")
    read = read_deadline(words or "", context)
    moved = _extensions(task, today)
    if read.kind is Kind.RECURRING and read.occurrences:
        return _recurring(words, origin, read, moved, context)
    due = Due(words, origin, read, read.last, read.last)
    for extension in moved:
        due = _extended(due, extension, context)
    return [(due, None, None)]


def _recurring(
    words: str | None, origin: str, read: Deadline, moved: list[Extension], context: Context
) -> list[tuple[Due, str | None, Occurrence | None]]:
    """One deadline an occurrence; an extension moves the one it names, else the first that its act can have meant."""
    dues = {each.period: Due(words, origin, read, each.last, each.last) for each in read.occurrences}
    windows = {each.period: each for each in read.occurrences}
    for extension in moved:
        period = extension.for_ if extension.for_ in dues else _meant(extension, windows)
        if period:
            dues[period] = _extended(dues[period], extension, context)
    return [(due, period, windows[period]) for period, due in dues.items()]


def _meant(extension: Extension, windows: dict[str, Occurrence]) -> str | None:
    day = extension.on
    later = [period for period, window in windows.items() if day is None or window.last >= day]
    return later[0] if later else next(reversed(windows), None)


def _extensions(task: Task, today: date) -> list[Extension]:
    known = [extension for extension in task.extensions if extension.on is None or extension.on <= today]
    return sorted(known, key=lambda extension: extension.on or date.min)


def _extended(due: Due, extension: Extension, context: Context) -> Due:
    """An extension that cannot be read moves nothing; the linter says so."""
    read = read_deadline(extension.due, context)
    return Due(extension.due, "extension", read, due.original, read.last) if read.last else due


def same_body(ref_key: str, unit: str | None) -> bool:
    """Does a fact of ``ref_key`` belong to the obligation of ``unit``?"""
    return unit is None or ref_key == unit


def done_by(obligation: Obligation, directory: Directory, today: date) -> date | None:
    """Return the day on which an obligation was done, as known on ``today``; None while it is not.

    A result counts for the occurrence, the unit and the part that it names. Several parts are done when each is.
    """
    task = obligation.task
    whole = task.completed.on.last if task.completed and task.completed.on.last <= today else None
    area = obligation.folder.area
    parts: dict[str | None, date] = {}
    units: dict[str, date] = {}
    for result in task.results:
        day = result.completed.last
        period = result.period.iso if result.period else None
        if day > today or period != obligation.period:
            continue
        who = body(result.unit, area, directory).key if result.unit else None
        if obligation.unit is not None and who not in (None, obligation.unit):
            continue
        parts[result.for_] = min(day, parts.get(result.for_, day))
        if who:
            units[who] = min(day, units.get(who, day))
    pieced = _all_parts(obligation, parts, units)
    return min((day for day in (whole, pieced) if day), default=None)


def _all_parts(obligation: Obligation, parts: dict[str | None, date], units: dict[str, date]) -> date | None:
    named = {lead.part for lead in obligation.leads if lead.part}
    if named:
        return max(parts[part] for part in named) if named <= parts.keys() else None
    joint = {lead.key for lead in obligation.leads}
    if obligation.unit is None and len(joint) > 1 and units:
        return max(units[one] for one in joint) if joint <= units.keys() else None
    return max(parts.values()) if parts else None
