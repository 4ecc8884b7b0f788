"""Every deadline of a plan that is stated in words, read, so that the rules on deadlines look at all of them alike."""

from collections.abc import Iterator, Sequence
from typing import Any, Literal, NamedTuple

from ckds.analysis.duties import read_duty
from ckds.dates import notes
from ckds.dates.deadline import Context, Deadline, Kind, read_deadline
from ckds.records.settings import Settings
from ckds.rules.rows import rows
from ckds.rules.within import within
from ckds.source.problem import Path
from ckds.workspace.entry import Entry, PlanFolder

Role = Literal["plan", "duty", "task", "extension"]


class Worded(NamedTuple):
    """A deadline in words, and how it is understood.

    Attributes:
        entry: the record.
        path: the way to the words.
        text: the words.
        deadline: what they mean.
        role: whose deadline it is: of tasks that state none, of a report duty, of a task, or a new one.
        owner: the plan, the duty, the task or the extension.
    """

    entry: Entry[Any]
    path: Path
    text: str
    deadline: Deadline
    role: Role
    owner: Any


def worded(folder: PlanFolder, settings: Settings) -> Sequence[Worded]:
    """Return every deadline of a plan that is stated in words."""
    return within(folder, "worded", lambda: list(_worded(folder, settings)))


def _worded(folder: PlanFolder, settings: Settings) -> Iterator[Worded]:
    context = folder.context(settings)
    if folder.plan:
        yield from _one(folder.plan, ("tasks_due",), folder.plan.record.tasks_due, context, "plan", folder.plan.record)
        for at, duty in rows(folder.plan, "duties"):
            yield from _one(folder.plan, ("duties", at, "due"), duty.due, context, "duty", duty)
    for task in folder.tasks.values():
        yield from _one(task, ("due",), task.record.due, context, "task", task.record)
        yield from extensions(task, context)


def extensions(task: Entry[Any], context: Context) -> Iterator[Worded]:
    """Yield the new deadlines of a task in the order of the file."""
    for at, extension in rows(task, "extensions"):
        yield from _one(task, ("extensions", at, "due"), extension.due, context, "extension", extension)


def of_task(task: Entry[Any], folder: PlanFolder, context: Context) -> Deadline | None:
    """Return the deadline a task has from the plan: its own, else the one the plan gives to all such tasks."""
    plan = folder.plan.record if folder.plan else None
    text = task.record.due or (plan.tasks_due if plan else None)
    return read_deadline(text, context) if text else None


def unreadable(deadline: Deadline) -> bool:
    """Could the words not be read?"""
    return deadline.kind is Kind.UNREADABLE


def yearless(deadline: Deadline) -> bool:
    """Did the year have to be taken from the plan?"""
    said = deadline.note.vi if deadline.note else ""
    return notes.NO_YEAR.vi.partition("{")[0] in said


def _one(entry: Entry[Any], path: Path, text: str | None, context: Context, role: Role, owner: Any) -> Iterator[Worded]:
    if text:
        read = read_duty(owner, context) if role == "duty" else read_deadline(text, context)
        yield Worded(entry, path, text, read, role, owner)
