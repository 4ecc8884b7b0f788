"""The whole repository as it was read on a day."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ckds.records.ledger import Waiver
from ckds.records.settings import Settings
from ckds.source.document import Document
from ckds.workspace.directory import Directory
from ckds.workspace.entry import Entry, PlanFolder


@dataclass(slots=True)
class Workspace:
    """Everything readable of one plan repository.

    Attributes:
        root: how outputs name the repository's folder.
        settings: its settings, with the file they come from.
        today: the day the answer is for.
        real_day: the day on the calendar, against which "in the future" is a fault.
        pinned: the day comes from the archive's settings.
        loose: files with something wrong that belong to no record.
    """

    root: str
    settings: Entry[Settings]
    today: date
    real_day: date
    pinned: bool = False
    directory: Directory = field(default_factory=Directory)
    plans: dict[str, PlanFolder] = field(default_factory=dict)
    waivers: list[Entry[Waiver]] = field(default_factory=list)
    loose: list[Document] = field(default_factory=list)

    def unsound(self) -> list[str]:
        """Return the ids of the records left out of every count because a field could not be read."""
        return [
            *(f"{folder.id}/{key.rpartition('/')[2]}" for folder in self.plans.values() for key in folder.unread),
            *(entry.id for folder in self.plans.values() for entry in entries(folder) if not entry.sound),
        ]


def entries(folder: PlanFolder) -> Iterator[Entry[Any]]:
    """Yield every record of a plan, the plan itself first."""
    if folder.plan:
        yield folder.plan
    yield from folder.kpis.values()
    yield from folder.tasks.values()
    for receipts in folder.receipts.values():
        yield from receipts


def documents(workspace: Workspace) -> Iterator[Document]:
    """Yield every file that was read, each once."""
    seen: set[int] = set()
    holders: list[Entry[Any]] = [workspace.settings, *workspace.directory.units.values(), *workspace.waivers]
    holders += [entry for folder in workspace.plans.values() for entry in entries(folder)]
    unread = [document for folder in workspace.plans.values() for document in folder.unread.values()]
    for document in [*(entry.document for entry in holders), *unread, *workspace.loose]:
        if id(document) not in seen:
            seen.add(id(document))
            yield document
