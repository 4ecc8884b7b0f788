"""A repository of which no more is read than is asked for: whoever changes one task of 10,000 waits for its plan alone.

What is found is what :meth:`ckds.repository.load.Loader.load` finds, only later: going through all plans reads all.
The linter does not read this way, since what lies where nothing belongs is noticed only in what is read.
"""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, NoReturn

from ckds.records.plan import Plan
from ckds.records.settings import Settings
from ckds.repository.files import Item, glance, listing
from ckds.repository.load import Days, Loader
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace


class OnDemand(PlanFolder):
    """A plan that is read when something of it is asked for: its document alone, the names of its records, or all.

    Args:
        name: its id.
        outline: reads its document and the names of its records.
        whole: reads all of it.
        tasks: yields the bytes of its tasks.
    """

    def __init__(
        self,
        name: str,
        outline: Callable[[], PlanFolder],
        whole: Callable[[], PlanFolder],
        tasks: Callable[[], Iterator[bytes]],
    ) -> None:
        self.id = name
        self._read_outline = outline
        self._read_whole = whole
        self._glance = tasks

    @cached_property
    def _outline(self) -> PlanFolder:
        return self._whole if self.opened else self._read_outline()

    @cached_property
    def _whole(self) -> PlanFolder:
        return self._read_whole()

    @property
    def opened(self) -> bool:
        """Was all of it read?"""
        return "_whole" in vars(self)

    @cached_property
    def plan(self) -> Entry[Plan] | None:  # type: ignore[override]  # what is asked for first is read then
        """The plan document."""
        return self._outline.plan

    @property
    def listed(self) -> frozenset[str]:  # type: ignore[override]
        """The names of its records, as long as these were not read."""
        return frozenset() if self.opened else self._outline.listed

    def __getattr__(self, name: str) -> Any:
        """Return what only reading all of it gives."""
        if name in ("kpis", "tasks", "receipts", "unread"):
            setattr(self, name, found := getattr(self._whole, name))
            return found
        raise AttributeError(name)

    def may_name(self, full: str) -> bool:
        """May a task of this plan name a record of this full id? What is written with signs for letters may as well."""
        if self.opened or full.startswith(f"{self.id}/"):
            return True
        named = re.compile(re.escape(full).encode() + rb"(?![0-9a-z-])|\\")
        return any(named.search(content) for content in self._glance())

    def has_task(self, name: str) -> bool:
        """Is there a task file of this id, readable or not?"""
        return super().has_task(name) if self.opened else f"tasks/{name}" in self.listed

    def has_kpi(self, name: str) -> bool:
        """Is there a KPI file of this id, readable or not?"""
        return super().has_kpi(name) if self.opened else f"kpis/{name}" in self.listed

    def __reduce__(self) -> NoReturn:
        """Refuse to go to another process, where nothing could be read."""
        raise TypeError("a plan on demand stays where it is")


def on_demand(loader: Loader, settings: Entry[Settings], days: Days) -> Workspace:
    """Return the repository with plans that are read when they are asked for."""
    workspace, places = loader.shared(settings, days.today, days.real, pinned=days.pinned)
    for place in places:
        folder = _folder(loader, place, workspace)
        if folder is not None:
            workspace.plans[place.name] = folder
    return workspace


def _folder(loader: Loader, place: Item, workspace: Workspace) -> PlanFolder | None:
    def whole() -> PlanFolder:
        found, loose = loader.folder(place, workspace)
        workspace.loose += loose
        return found or PlanFolder(place.name)

    def tasks() -> Iterator[bytes]:
        for item in listing(place.path / "tasks")[0]:
            yield glance(item.where)

    if not _has_document(loader, place):
        found, loose = loader.folder(place, workspace)  # records may lie in it all the same
        workspace.loose += loose
        return found
    return OnDemand(place.name, lambda: loader.outline(place), whole, tasks)


def _has_document(loader: Loader, place: Item) -> bool:
    """Is there a plan.yaml? In a folder that may not be looked into there is none: other plans are answered all the same."""
    try:
        return loader.walk.store.is_file(place.path / "plan.yaml")
    except OSError:
        return False
