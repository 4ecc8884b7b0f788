"""A plan repository held in memory: what an editor has open lies over the files, and one change is read alone."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeVar

from ckds.errors import CkdsError
from ckds.lang import Text
from ckds.records.kpi import Kpi
from ckds.records.ledger import Receipt, Waiver
from ckds.records.plan import Plan
from ckds.records.settings import Settings
from ckds.records.task import Task
from ckds.records.unit import Unit
from ckds.records.values import ID, Record
from ckds.repository.files import Disk, Item
from ckds.repository.load import Loader
from ckds.repository.root import SETTINGS, shown
from ckds.source.document import Document
from ckds.workspace.directory import Directory
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace, documents, entries

T = TypeVar("T", bound=Record)


class Days(NamedTuple):
    """The day that answers are for.

    Attributes:
        today: judged on this day.
        real: the day on the calendar.
        pinned: it comes from an archive's settings.
    """

    today: date
    real: date
    pinned: bool


# Tells the days by the settings; a server lives across midnight, so it is asked again and again.
Clock = Callable[[Settings], Days]


class Place(NamedTuple):
    """What a file of the repository is: ``task`` ``vi-du`` ``iii-1-a``; everything else is ``other``."""

    kind: str
    plan: str = ""
    name: str = ""


_OTHER: Final = Place("other")
_PARTS: Final = {"kpis": "kpi", "tasks": "task", "reports": "reports"}


def place_of(root: Path, path: Path) -> Place:
    """Return what a file is by where it lies."""
    if not path.is_relative_to(root) or path.suffix != ".yaml":
        return _OTHER
    parts, name = path.relative_to(root).parts, path.stem
    if len(parts) == 1:
        return {SETTINGS: Place("settings"), "waivers.yaml": Place("waivers")}.get(path.name, _OTHER)
    if not ID.fullmatch(name):
        return _OTHER
    if len(parts) == 2:
        if parts[0] == "units":
            return Place("units", "", name)
        return Place("plan", parts[0]) if path.name == "plan.yaml" else _OTHER
    return Place(_PARTS[parts[1]], parts[0], name) if len(parts) == 3 and parts[1] in _PARTS else _OTHER


class _Overlay(Disk):
    """The disk with the editor's buffers over it; a file that did not change is not read twice."""

    def __init__(self) -> None:
        self.buffers: dict[Path, str] = {}
        self._read: dict[Path, tuple[object, Document]] = {}

    def listing(self, folder: Path) -> tuple[list[Item], Text | None]:
        """Return what a folder holds, and what is only open in the editor as yet."""
        found, reason = super().listing(folder)
        names = {item.name for item in found}
        more = [path for path in self.buffers if path.parent == folder and path.name not in names]
        found += [Item(path.name, str(path), False, False) for path in more]
        return sorted(found, key=lambda item: item.name), reason if not found else None

    def read(self, path: Path | str, shown: str) -> Document:
        """Return the document of a buffer, else of the file."""
        path = Path(path)
        text = self.buffers.get(path)
        stamp = _stamp(path) if text is None else text
        before = self._read.get(path)
        if before and stamp is not None and before[0] == stamp:
            return before[1]
        document = super().read(path, shown) if text is None else Document(shown, text)
        self._read[path] = (stamp, document)
        return document

    def forget(self, path: Path) -> None:
        """Read a file anew the next time."""
        self._read.pop(path, None)

    def is_file(self, path: Path) -> bool:
        """Is there an ordinary file, or a buffer?"""
        return path in self.buffers or super().is_file(path)


def _stamp(path: Path) -> object:
    try:
        facts = path.lstat()
    except OSError:
        return None
    return facts.st_mtime_ns, facts.st_size, facts.st_ino


class Held(Loader):
    """One repository in memory.

    Attributes:
        workspace: as it is now, buffers included.
    """

    def __init__(self, root: Path, clock: Clock) -> None:
        self.overlay = _Overlay()
        super().__init__(root, self.overlay)
        self._clock = clock
        self.workspace = self._load()

    @property
    def buffers(self) -> dict[Path, str]:
        """The texts that the editor has open."""
        return self.overlay.buffers

    def place(self, path: Path) -> Place:
        """Return what a file is."""
        return place_of(self.root, path)

    def shown(self, path: Path) -> str:
        """Return how findings name a file."""
        return shown(path, self.base)

    def reload(self) -> None:
        """Look at every folder and file again; what did not change is taken over."""
        alone = (entry for folder in self.workspace.plans.values() for entry in entries(folder) if not entry.at)
        self.known = {id(entry.document): entry for entry in alone}
        for document in documents(self.workspace):
            if id(document) not in self.known:  # what was found wrong with it is noted in it: not twice
                self.overlay.forget(self.base / document.path)
        before = self.workspace.settings
        self.walk.loose = []
        self.workspace = self._load(before)
        self.known = {}

    def _load(self, before: Entry[Settings] | None = None) -> Workspace:
        settings = self._settings(before)
        days = self._clock(settings.record)
        return self.load(settings, days.today, days.real, pinned=days.pinned)

    def _settings(self, before: Entry[Settings] | None) -> Entry[Settings]:
        """Return the settings; while they say what cannot be read, the ones before."""
        self.overlay.forget(self.root / SETTINGS)
        try:
            settings = self.settings()
            self._clock(settings.record)
        except CkdsError:
            if before is None:
                raise
            return before
        return settings

    def new_day(self) -> bool:
        """Has another day come since it was last asked? The workspace is then of that day."""
        days = self._clock(self.workspace.settings.record)
        workspace = self.workspace
        if (workspace.today, workspace.real_day, workspace.pinned) == days:
            return False
        workspace.today, workspace.real_day, workspace.pinned = days
        return True

    def update(self, path: Path) -> bool:
        """Read one file again; say whether that alone was enough, or everything had to be looked at again."""
        place = self.place(path)
        self.overlay.forget(path)
        if not self._has(place) or not self.overlay.is_file(path):
            self.reload()
            return False
        document = self.walk.read(path)
        self.walk.loose[:] = [one for one in self.walk.loose if one.path != document.path]
        self._put(place, document)
        return True

    def _has(self, place: Place) -> bool:
        """Was this file read before?"""
        if place.kind in ("settings", "waivers"):
            return place.kind == "settings" or bool(self.workspace.waivers)
        if place.kind == "units":
            return place.name in self.workspace.directory.areas
        folder = self.workspace.plans.get(place.plan)
        if folder is None:
            return False
        if place.kind == "plan":
            return folder.plan is not None or "plan" in folder.unread
        if place.kind == "reports":
            return bool(folder.receipts.get(place.name))
        return place.kind != "other" and (folder.has_task if place.kind == "task" else folder.has_kpi)(place.name)

    def _put(self, place: Place, document: Document) -> None:
        workspace = self.workspace
        folder = workspace.plans.get(place.plan)
        if place.kind == "settings":
            workspace.settings = self._settings(workspace.settings)
            self.new_day()
        elif place.kind == "waivers":
            workspace.waivers, _ = self._listed(Waiver, document, "waivers", may_be_empty=True)
        elif place.kind == "units":
            self._put_units(place.name, document)
        elif folder and place.kind == "reports":
            prefix = f"{place.plan}/reports/{place.name}"
            folder.receipts[place.name], _ = self._listed(Receipt, document, prefix, may_be_empty=True)
        elif folder and place.kind == "plan":
            folder.unread.pop("plan", None)
            folder.plan = self._record(Plan, document, folder, "plan")
        elif folder and place.kind == "kpi":
            self._put_record(Kpi, folder.kpis, "kpis", place.name, document, folder)
        elif folder:
            self._put_record(Task, folder.tasks, "tasks", place.name, document, folder)

    def _put_record(
        self, model: type[T], records: dict[str, Entry[T]], part: str, name: str, document: Document, folder: PlanFolder
    ) -> None:
        was_there = name in records
        folder.unread.pop(f"{part}/{name}", None)
        entry = self._record(model, document, folder, f"{part}/{name}")
        if entry:
            records[name] = entry
        else:
            records.pop(name, None)
        if was_there == bool(entry):
            return
        in_order = sorted(records.items(), key=lambda one: f"{one[0]}.yaml")  # as files are listed
        records.clear()
        records.update(in_order)
        self._new_directory([*_all(self.workspace.directory)], self.workspace.directory.unread)

    def _put_units(self, area: str, document: Document) -> None:
        directory = self.workspace.directory
        found, whole = self._listed(Unit, document, area)
        kept = [entry for entry in _all(directory) if entry.document.path != document.path]
        unread = directory.unread - {area} if whole else directory.unread | {area}
        self._new_directory([*kept, *found], unread)

    def _new_directory(self, units: list[Entry[Unit]], unread: frozenset[str]) -> None:
        """Take up a directory; what rules had worked out from the one before goes with it."""
        units.sort(key=lambda entry: (entry.document.path, entry.at))
        self.workspace.directory = Directory(units, sorted(unread))


def _all(directory: Directory) -> list[Entry[Any]]:
    return [*directory.units.values(), *directory.twice]
