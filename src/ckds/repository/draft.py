"""The repository as it would be after a change, read without writing."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ckds.lang import Text
from ckds.repository.demand import on_demand
from ckds.repository.files import Item, listing, read
from ckds.repository.load import Days, Loader
from ckds.repository.root import base_of
from ckds.source.document import Document
from ckds.workspace.entry import Entry
from ckds.workspace.workspace import Workspace, entries


class _Overlay:
    """The disk with some files as they would be; what was read before is not read again."""

    def __init__(self, root: Path, contents: Mapping[Path, bytes], here: Workspace) -> None:
        base = base_of(root)
        self._contents = contents
        self.entries: dict[int, Entry[Any]] = {
            id(entry.document): entry
            for folder in here.plans.values()
            if folder.opened
            for entry in entries(folder)
            if not entry.at and entry.sound and not entry.problems
        }
        self._read = {base / entry.document.path: entry.document for entry in self.entries.values()}

    def listing(self, folder: Path) -> tuple[list[Item], Text | None]:
        """Return what a folder would hold."""
        found, reason = listing(folder) if _is_there(folder) else ([], None)
        there = {item.name for item in found}
        for path in self._contents:
            if path.is_relative_to(folder) and path != folder:
                name = path.relative_to(folder).parts[0]
                if name not in there:
                    there.add(name)
                    found.append(Item(name, folder / name, folder / name != path, is_link=False))
        return sorted(found, key=lambda item: item.name), reason

    def read(self, path: Path, shown: str) -> Document:
        """Return the document of a file."""
        if path in self._contents:
            return Document(shown, self._contents[path])
        return self._read.get(path) or read(path, shown)

    def is_file(self, path: Path) -> bool:
        """Would there be an ordinary file?"""
        return path in self._contents or path.is_file()


def _is_there(folder: Path) -> bool:
    """Is there such a folder, whether or not it may be looked into?"""
    try:
        folder.lstat()
    except FileNotFoundError:
        return False
    except OSError:  # listing it says why it cannot be looked into
        return True
    return True


def load_draft(root: Path, contents: Mapping[Path, bytes], here: Workspace) -> Workspace:
    """Return the workspace as it would be with some files changed or new, on the same day and by the same settings."""
    store = _Overlay(root, contents, here)
    loader = Loader(root, store, store.entries)
    days = Days(here.today, here.real_day, here.pinned)
    if all(folder.opened for folder in here.plans.values()):
        return loader.load(here.settings, days.today, days.real, pinned=days.pinned)
    return on_demand(loader, here.settings, days)
