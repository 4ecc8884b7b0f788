"""A plan repository as it was at a git revision, read without a checkout and without touching the index."""

import hashlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

from ckds.errors import CkdsError
from ckds.git.revision import Blob, contents, tree
from ckds.lang import Text
from ckds.repository.files import Item, not_read
from ckds.repository.load import Loader
from ckds.repository.root import SETTINGS
from ckds.source.document import Document
from ckds.workspace.entry import Entry
from ckds.workspace.workspace import Workspace, documents, entries

_LINK: Final = "120000"
_GONE: Final = Text("không có ở phiên bản này", "it is not in this revision")


class RevisionError(CkdsError):
    """The revision holds no plan repository that can be read."""


class Revision:
    """The files of one revision below one folder.

    Args:
        top: the top of the work tree.
        below: the plan repository's folder, from the top.
        revision: a commit.
        here: the workspace as it lies on the disk: what did not change is taken from there.
    """

    def __init__(self, top: Path, below: str, revision: str, here: Workspace) -> None:
        self.top = top
        blobs = [blob for blob in tree(top, revision, below) if _wanted(blob.path)]
        self._blobs = {top / blob.path: blob for blob in blobs}
        self._same = dict(_unchanged(top, here, blobs))
        changed = [blob.id for blob in blobs if blob.path not in self._same and blob.mode != _LINK]
        self._contents = contents(top, changed)
        self._folders = _folders(top / below, self._blobs)

    def listing(self, folder: Path) -> tuple[list[Item], Text | None]:
        """Return what a folder held."""
        return self._folders.get(folder, []), None

    def read(self, path: Path, shown: str) -> Document:
        """Return the document of a file; one that did not change since is the one already read."""
        blob = self._blobs.get(path)
        if blob is None:
            return not_read(shown, _GONE)
        return self._same.get(blob.path) or Document(shown, self._contents.get(blob.id, b""))

    def is_file(self, path: Path) -> bool:
        """Was there a file?"""
        return path in self._blobs


def _wanted(path: str) -> bool:
    return not any(part.startswith(".") for part in path.split("/"))


def _unchanged(top: Path, here: Workspace, blobs: list[Blob]) -> Iterator[tuple[str, Document]]:
    """Yield the documents whose content is the same: git's own id of what lies on the disk is that of the blob."""
    ids = {blob.path: blob.id for blob in blobs if blob.mode != _LINK}
    for document in documents(here):
        wanted = ids.get(document.path)
        if wanted and _object_id(_bytes(top / document.path), len(wanted)) == wanted:
            yield document.path, document


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _object_id(content: bytes, digits: int) -> str:
    """Return the id git gives a blob, SHA-1 or SHA-256 by the length of the repository's ids."""
    whole = b"blob %d\0%s" % (len(content), content)
    if digits == 64:
        return hashlib.sha256(whole).hexdigest()
    return hashlib.sha1(whole, usedforsecurity=False).hexdigest()


def _folders(root: Path, blobs: dict[Path, Blob]) -> dict[Path, list[Item]]:
    found: dict[Path, dict[str, Item]] = {root: {}}
    for path, blob in blobs.items():
        below = path.relative_to(root).parts
        folder = root
        for part in below[:-1]:
            found.setdefault(folder, {})[part] = Item(part, folder / part, is_folder=True, is_link=False)
            folder = folder / part
        found.setdefault(folder, {})[path.name] = Item(path.name, path, is_folder=False, is_link=blob.mode == _LINK)
    return {folder: [items[name] for name in sorted(items)] for folder, items in found.items()}


def load_revision(root: Path, top: Path, revision: str, name: str, here: Workspace, today: date) -> Workspace:
    """Return the workspace of a revision, judged on the same day and by the same settings as ``here``.

    Raises:
        RevisionError: the revision has no plan repository in this place, or one of a newer format.
    """
    below = root.relative_to(top).as_posix()
    store = Revision(top, below, revision, here)
    if not store.is_file(root / SETTINGS):
        raise RevisionError(
            Text(
                f"Phiên bản “{name}” không có kho kế hoạch ở {below}.",
                f"Revision “{name}” has no plan repository at {below}.",
            ),
            Text("Chọn một phiên bản mới hơn, hoặc bỏ --since.", "Choose a later revision, or leave --since out."),
        )
    loader = Loader(root, store, _known(here))
    loader.settings()
    return loader.load(here.settings, today, here.real_day, pinned=here.pinned)


def _known(here: Workspace) -> dict[int, Entry[Any]]:
    """Return the records that stand alone in their file, by their documents."""
    alone = (entry for folder in here.plans.values() for entry in entries(folder) if not entry.at)
    return {id(entry.document): entry for entry in alone}
