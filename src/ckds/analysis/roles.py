"""Who a reference means: the body in the directory, or the words as printed."""

from datetime import date
from typing import NamedTuple

from ckds.records.shared import UnitRef
from ckds.records.task import Task
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
        if change.on > today:
            continue
        new = body(change.to, area, directory)
        old = body(change.from_, area, directory).key if change.from_ else None
        places = [at for at, lead in enumerate(found) if old is None or lead.key == old]
        if places:
            found[places[0]] = new._replace(part=found[places[0]].part)
            found = [lead for at, lead in enumerate(found) if at == places[0] or at not in places]
        else:
            found.append(new)
    return tuple(found)


def owing(bodies: tuple[Body, ...], directory: Directory, day: date | None) -> tuple[str, ...]:
    """Return every single body that owes a task given to ``bodies`` separately: groups are their members on ``day``.

    A group without known members stands for itself.
    """
    found: dict[str, None] = {}
    for one in bodies:
        members = directory.members(one.id, day) if one.id and directory.is_group(one.id) else []
        found.update(dict.fromkeys(members or [one.key]))
    return tuple(found)
