"""Who a reference means: the body in the directory, or the words as printed."""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from ckds.records.shared import UnitRef
from ckds.records.task import Task
from ckds.text import fold
from ckds.workspace.directory import Directory


class Body(NamedTuple):
    """A body in a role.

    Attributes:
        id: its full id; None when the directory cannot tell.
        words: what stands in the record: the printed words, else the id as written.
        part: the part it answers for.
    """

    id: str | None
    words: str
    part: str | None = None

    @property
    def key(self) -> str:
        """The full id, else the words: what JSON prints."""
        return self.id or self.words


def body(ref: UnitRef, area: str | None, directory: Directory) -> Body:
    """Return who ``ref`` means in a plan of ``area``."""
    return Body(directory.resolve(ref.unit, area), ref.as_ or ref.unit or "?", ref.for_)


def leads(task: Task, area: str | None, directory: Directory, today: date) -> tuple[Body, ...]:
    """Return who leads a task on ``today``: as in the plan, moved by every change dated up to that day."""
    found = [body(ref, area, directory) for ref in task.lead]
    for change in sorted(task.lead_changes, key=lambda change: change.on):
        if change.on <= today:
            old = body(change.from_, area, directory).key if change.from_ else None
            found = _moved(found, old, body(change.to, area, directory))
    return tuple(dict.fromkeys(found))


def _moved(found: list[Body], old: str | None, new: Body) -> list[Body]:
    """Put ``new`` in every place of ``old`` (of everybody where it is None), or of the one part that it takes over."""
    taken = [lead for lead in found if old is None or lead.key == old]
    if new.part:
        part = fold(new.part)
        taken = [lead for lead in taken if lead.part and fold(lead.part) == part] or taken
    if not taken:
        return [*found, new]
    return [new._replace(part=lead.part or new.part) if lead in taken else lead for lead in found]


def owing(bodies: tuple[Body, ...], directory: Directory, day: date | None) -> tuple[str, ...]:
    """Return every single body that owes a task given to ``bodies`` separately: groups are their members on ``day``.

    A group without known members stands for itself.
    """
    found: dict[str, None] = {}
    for one in bodies:
        members = directory.members(one.id, day) if one.id and directory.is_group(one.id) else []
        found.update(dict.fromkeys(members or [one.key]))
    return tuple(found)


def passed_on(task: Task, area: str | None, directory: Directory, today: date) -> set[str]:
    """Return the bodies whose work a change dated up to ``today`` gave to another, members of leading groups too."""
    who = leads(task, area, directory, today)
    gone = {
        body(change.from_, area, directory).key for change in task.lead_changes if change.from_ and change.on <= today
    }
    return gone - {one.key for one in who}


def answers_for(who: str, unit: str, owing_: Collection[str], directory: Directory, day: date | None) -> bool:
    """Does a fact of ``who`` count for ``unit``: its own, that of a group it belongs to, or of its successor?

    A successor that owes the same itself (``owing_``) answers for itself alone.
    """
    if who == unit:
        return True
    if directory.is_group(who):
        return unit in directory.members(who, day)
    return who not in owing_ and who in _later(unit, directory)


def _later(unit: str, directory: Directory) -> set[str]:
    """Return every unit that came after ``unit``, at once or in turn."""
    found: set[str] = set()
    open_ = [unit]
    while open_:
        fresh = [later for later in directory.successors(open_.pop()) if later not in found]
        found.update(fresh)
        open_ += fresh
    return found
