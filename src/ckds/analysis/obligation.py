"""Task → obligations: one for each occurrence and each unit that owes it, with the deadline in force on a day."""

from datetime import date
from typing import NamedTuple

from ckds.analysis.policy import read_against
from ckds.analysis.roles import Body, leads, owing, passed_on
from ckds.dates.deadline import Context, read_deadline
from ckds.dates.model import Deadline, Kind, Occurrence
from ckds.dates.period import read_period
from ckds.records.task import Extension, Task
from ckds.text import fold
from ckds.workspace.directory import Directory
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace


class Due(NamedTuple):
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


class Obligation(NamedTuple):
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
    context = read_against(folder, workspace.settings.record)
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
        gone = passed_on(task, folder.area, directory, today)
        units = tuple(unit for unit in owing(who, directory, folder.first_day()) if unit not in gone) or (None,)
    moved = _extensions(task, today)
    if any(extension.for_ for extension in moved):
        kept = (_of_parts(moved, _parts(who, unit, folder, directory)) for unit in units)
        dues = [_dues(task, folder, context, own) for own in kept]
    else:
        dues = [_dues(task, folder, context, moved)] * len(units)
    return [
        Obligation(entry, folder, who, due, period, unit, window)
        for occurrence in zip(*dues, strict=True)
        for unit, (due, period, window) in zip(units, occurrence, strict=True)
    ]


def _extensions(task: Task, today: date) -> list[Extension]:
    known = [extension for extension in task.extensions if extension.on is None or extension.on <= today]
    return sorted(known, key=lambda extension: extension.on or date.min)


def _parts(who: tuple[Body, ...], unit: str | None, folder: PlanFolder, directory: Directory) -> set[str]:
    """Return the parts of an obligation: of all who share it, or of the one unit that owes it."""
    own = [lead for lead in who if unit is None or unit in owing((lead,), directory, folder.first_day())]
    return {fold(lead.part) for lead in own if lead.part}


def _of_parts(moved: list[Extension], parts: set[str]) -> list[Extension]:
    """Leave out extensions for a part that is not there; what reads as a period names an occurrence."""
    return [one for one in moved if one.for_ is None or fold(one.for_) in parts or read_period(one.for_)]


def _dues(
    task: Task, folder: PlanFolder, context: Context, moved: list[Extension]
) -> list[tuple[Due, str | None, Occurrence | None]]:
    plan_words = folder.plan.record.tasks_due if folder.plan else None
    words, origin = (task.due, "task") if task.due or not plan_words else (plan_words, "plan")
    read = read_deadline(words or "", context)
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
        named = read_period(extension.for_) if extension.for_ else None
        period = named.iso if named else _meant(extension, windows)
        if period in dues:
            dues[period] = _extended(dues[period], extension, context)
    return [(due, period, windows[period]) for period, due in dues.items()]


def _meant(extension: Extension, windows: dict[str, Occurrence]) -> str:
    day = extension.on
    later = [period for period, window in windows.items() if day is None or window.last >= day]
    return later[0] if later else next(reversed(windows))


def _extended(due: Due, extension: Extension, context: Context) -> Due:
    """An extension that cannot be read moves nothing; the linter says so."""
    read = read_deadline(extension.due, context)
    return Due(extension.due, "extension", read, due.original, read.last) if read.last else due
