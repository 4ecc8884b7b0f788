"""The whole repository as it was read on a day."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from ckds.records.ledger import Waiver
from ckds.records.settings import Settings
from ckds.source.document import Document
from ckds.workspace.directory import Directory
from ckds.workspace.entry import Entry, PlanFolder


class Outlines(dict[str, PlanFolder]):
    """The plans of a repository that is too large to be held: one is there whole, the others are looked up by id.

    What is looked up has its document, and of its tasks and KPIs the ids. Going through all plans is refused, since it
    would find nothing in them; see :meth:`Workspace.folders`.

    Attributes:
        here: the plan at hand.
        whole: reads every plan, one after the other.

    Args:
        names: the ids of all plans.
        outline: reads what is looked up.
        whole: see above.
    """

    def __init__(
        self, names: Iterable[str], outline: Callable[[str], PlanFolder], whole: Callable[[], Iterator[PlanFolder]]
    ) -> None:
        super().__init__({name: PlanFolder(name) for name in names})
        self._outline = outline
        self._seen: dict[str, PlanFolder] = {}
        self.whole = whole
        self.here: PlanFolder | None = None

    def __getitem__(self, name: str) -> PlanFolder:
        """Return a plan: the one at hand whole, any other in outline."""
        if self.here is not None and self.here.id == name:
            return self.here
        if name not in self:
            raise KeyError(name)
        if name not in self._seen:
            if len(self._seen) == _KEPT:  # those below one plan stand together, so the oldest is done with
                self._seen.pop(next(iter(self._seen)))
            self._seen[name] = self._outline(name)
        return self._seen[name]

    def get(self, name: str, default: Any = None) -> Any:
        """Return a plan, or ``default``."""
        return self[name] if name in self else default  # noqa: SIM401 - the one of dict would return what is empty

    def values(self) -> Any:
        """Refuse to go through what is not there."""
        raise NotImplementedError("go through Workspace.folders()")

    def items(self) -> Any:
        """Refuse to go through what is not there."""
        raise NotImplementedError("go through Workspace.folders()")


_KEPT: Final = 32


@dataclass(repr=False, eq=False)
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

    def folders(self) -> Iterator[PlanFolder]:
        """Yield every plan whole, also where plans are otherwise only looked up."""
        yield from self.plans.whole() if isinstance(self.plans, Outlines) else self.plans.values()

    def unsound(self) -> list[str]:
        """Return the ids of the records left out of every count because a field could not be read."""
        unread, unsound = self.left_out()
        return unread + unsound

    def left_out(self) -> tuple[list[str], list[str]]:
        """Return the same apart: of what could not be read at all, and of what could not be read whole."""
        unread = [f"{one.id}/{key.rpartition('/')[2]}" for one in self.plans.values() for key in one.unread]
        return unread, [entry.id for one in self.plans.values() for entry in entries(one) if not entry.sound]


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
    opened = [folder for folder in workspace.plans.values() if folder.opened]
    holders += [entry for folder in opened for entry in entries(folder)]
    unread = [document for folder in opened for document in folder.unread.values()]
    for document in [*(entry.document for entry in holders), *unread, *workspace.loose]:
        if id(document) not in seen:
            seen.add(id(document))
            yield document


def documents_of(folder: PlanFolder, loose: Iterable[Document]) -> Iterator[Document]:
    """Yield every file of one plan, each once, with those in its folder that belong to no record."""
    found = {id(entry.document): entry.document for entry in entries(folder)}
    found |= {id(document): document for document in (*folder.unread.values(), *loose)}
    yield from found.values()
