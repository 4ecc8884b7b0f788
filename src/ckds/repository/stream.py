"""A repository too large to be held: plan by plan, each read, asked and let go; what is kept are facts.

Above :data:`MANY` files the plans are shared out to processes. What they answer is put together in the order of the
plans, so that it is the same however many processes there were.
"""

import gc
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final, Protocol, runtime_checkable

from ckds.records.settings import Settings
from ckds.repository.files import Item
from ckds.repository.load import Days, Loader
from ckds.source.document import Document
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Outlines, Workspace

# More files than this, and a second process pays for its start.
MANY: Final = 1_000
_MOST_PROCESSES: Final = 4
_LEFT: Final = ("tasks", "kpis")


class Question(Protocol):
    """What is asked of each plan. It goes to other processes, and so does what it answers: both can be pickled."""

    def of_plan(self, folder: PlanFolder | None, loose: list[Document], workspace: Workspace) -> Any:
        """Return the facts of a folder.

        Args:
            folder: the plan; None for a folder that is none.
            loose: the files in it that belong to no record.
            workspace: everything that belongs to no plan; other plans are only looked up in it.
        """


@runtime_checkable
class Joining(Question, Protocol):
    """A question whose answers say less together than each alone."""

    def joined(self, answers: list[Any]) -> list[Any]:
        """Return what is kept of several plans, in their order."""


def is_large(root: Path, most: int = MANY) -> bool:
    """Are there more than ``most`` files of records? Nothing is read for the answer, and no more counted than needed."""
    number = 0
    for plan in _folders(root):
        for name in _LEFT:
            try:
                number += len(os.listdir(f"{plan}/{name}"))  # noqa: PTH208 - no more than a number is wanted
            except OSError:
                continue
            if number > most:
                return True
    return False


def _folders(root: Path) -> Iterator[str]:
    with os.scandir(root) as found:
        yield from [item.path for item in found if item.is_dir(follow_symlinks=False)]


def processes() -> int:
    """Return how many processes share the work: as many as there are processors for, and four at most."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(_MOST_PROCESSES, allowed)


class Stream:
    """One repository, read plan by plan.

    Attributes:
        shared: what belongs to no plan; its plans are only looked up.
        places: every folder that may be a plan.
    """

    def __init__(self, loader: Loader, settings: Entry[Settings], days: Days) -> None:
        self.loader = loader
        self.settings = settings
        self.days = days
        self.shared, self.places = loader.shared(settings, days.today, days.real, pinned=days.pinned)
        self._by_name = {place.name: place for place in self.places}
        names = [place.name for place in self.places if self._is_plan(place)]
        self.plans = self.shared.plans = Outlines(names, self._outline, self._whole)

    def _is_plan(self, place: Item) -> bool:
        if os.path.lexists(f"{place.where}/plan.yaml"):
            return True
        return self.loader.folder(place, self.shared)[0] is not None

    def _outline(self, name: str) -> PlanFolder:
        return self.loader.outline(self._by_name[name])

    def _whole(self) -> Iterator[PlanFolder]:
        for place in self.places:
            folder, _ = self.loader.folder(place, self.shared)
            if folder is not None:
                yield folder

    def read(self, place: Item) -> tuple[PlanFolder | None, list[Document]]:
        """Return one plan whole, if the folder is one, and the files in it that belong to no record."""
        return self.loader.folder(place, self.shared)

    def ask(self, question: Question, place: Item) -> Any:
        """Return what one plan answers; nothing of it is kept."""
        folder, loose = self.read(place)
        self.plans.here = folder
        try:
            return question.of_plan(folder, loose, self.shared)
        finally:
            self.plans.here = None

    def portion(self, question: Question, batch: Iterable[int]) -> list[Any]:
        """Return what several plans, by their numbers, answer together."""
        answers = [self.ask(question, self.places[at]) for at in batch]
        return question.joined(answers) if isinstance(question, Joining) else answers

    def ask_all(
        self, question: Question, number: int | None = None, told: Callable[[int, int], None] | None = None
    ) -> list[Any]:
        """Return what all plans answer, in their order; see :meth:`answers`."""
        return list(self.answers(question, number, told))

    def answers(
        self, question: Question, number: int | None = None, told: Callable[[int, int], None] | None = None
    ) -> Iterator[Any]:
        """Yield what all plans answer, in their order, portions of them joined by the question.

        Args:
            question: what is asked.
            number: how many processes; as many as make sense unless said otherwise.
            told: is told how many plans of how many are done.
        """
        number = processes() if number is None else number
        if number < 2 or len(self.places) < 2:
            yield from self._alone(question, told)
            return
        from ckds.repository.share import shared_out

        yield from shared_out(self, question, number, told)

    def _alone(self, question: Question, told: Callable[[int, int], None] | None) -> Iterator[Any]:
        for batch in self.batches(1):
            yield from self.portion(question, batch)
            if told:
                told(batch[-1] + 1, len(self.places))

    def batches(self, number: int) -> list[list[int]]:
        """Return the plans in portions for ``number`` processes: large ones alone, small ones together."""
        most = max(1, min(_PORTION, len(self.places) // (number * 8)))
        found: list[list[int]] = []
        room = 0
        for at in range(len(self.places)):
            if room == 0:
                found.append([])
                room = most
            found[-1].append(at)
            room -= 1
        return found


_PORTION: Final = 16


def settled() -> None:
    """Keep what is there out of every later garbage collection, and collect no more."""
    gc.freeze()
    gc.disable()
