"""A plan repository as it was at a git revision, read without a checkout and without touching the index."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final, TypeVar

from ckds.errors import CkdsError
from ckds.git.revision import Blob, contents, tree
from ckds.lang import Text
from ckds.records.settings import FORMAT
from ckds.records.values import Record
from ckds.repository.files import MAX_BYTES, Item, not_read
from ckds.repository.load import Loader
from ckds.repository.root import SETTINGS, shown
from ckds.source.document import Document
from ckds.source.problem import LOSSES
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace, documents, entries

T = TypeVar("T", bound=Record)

_LINK: Final = "120000"
_GONE: Final = Text("không có ở phiên bản này", "it is not in this revision")
_BIG: Final = Text("tệp lớn hơn {most} MB", "the file is larger than {most} MB").fill(most=MAX_BYTES // 1024 // 1024)
_LATER: Final = Text("Chọn một phiên bản mới hơn, hoặc bỏ --since.", "Choose a later revision, or leave --since out.")


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
        self._start = len(f"{top}/") if top != Path(top.anchor) else len(top.anchor)
        blobs = [blob for blob in tree(top, revision, below) if "/." not in f"/{blob.path}"]
        self._blobs = {blob.path: blob for blob in blobs}
        self._records = {blob.path: blob for blob in blobs if _is_record(blob)}
        self.same = dict(_unchanged(top, here, self._records))
        wanted = (blob for path, blob in self._records.items() if path not in self.same)
        self._contents = contents(top, [blob.id for blob in wanted if blob.mode != _LINK and blob.size <= MAX_BYTES])
        self._folders = _folders(blobs)

    def unchanged_plans(self, here: Workspace, below: str) -> set[str]:
        """Return the folders of plans whose record files are all the same in both."""
        prefix = "" if below in ("", ".") else f"{below}/"
        ours: dict[str, set[str]] = defaultdict(set)
        for document in documents(here):
            ours[_folder(document.path, prefix)].add(document.path)
        theirs: dict[str, set[str]] = defaultdict(set)
        for path in self._records:
            theirs[_folder(path, prefix)].add(path)
        return {name for name in here.plans if ours[name] == theirs[name] and ours[name] <= self.same.keys()}

    def listing(self, folder: Path) -> tuple[list[Item], Text | None]:
        """Return what a folder held."""
        names = self._folders.get(self._key(folder), {})
        return [Item(name, folder / name, kind == "", kind == _LINK) for name, kind in sorted(names.items())], None

    def read(self, path: Path, shown: str) -> Document:
        """Return the document of a file; one that did not change since is the one already read."""
        blob = self._blobs.get(self._key(path))
        if blob is None:
            return not_read(shown, _GONE)
        if blob.size > MAX_BYTES:
            return not_read(shown, _BIG)
        return self.same.get(blob.path) or Document(shown, self._contents.get(blob.id, b""))

    def is_file(self, path: Path) -> bool:
        """Was there a file?"""
        return self._key(path) in self._blobs

    def _key(self, path: Path) -> str:
        return str(path)[self._start :].replace("\\", "/")


def _is_record(blob: Blob) -> bool:
    """Is this a file that a plan repository looks at: a record, or a link that may stand for one?"""
    return blob.mode == _LINK or blob.path.casefold().endswith((".yaml", ".yml"))


def _folder(path: str, prefix: str) -> str:
    return path.removeprefix(prefix).partition("/")[0]


def _unchanged(top: Path, here: Workspace, blobs: dict[str, Blob]) -> Iterator[tuple[str, Document]]:
    """Yield the documents whose content is the same: git's own id of what was read is that of the blob."""
    for document in documents(here):
        blob = blobs.get(document.path)
        if blob and blob.mode != _LINK and _is_of(blob, document, top):
            yield document.path, document


def _is_of(blob: Blob, document: Document, top: Path) -> bool:
    text = document.lines.text.encode("utf-8", "replace")
    if _object_id(text, len(blob.id)) == blob.id:
        return True
    if not text:
        return False
    content = _bytes(top / document.path)  # with a byte order mark, or with line ends that git turns on checkout
    return blob.id in (_object_id(content, len(blob.id)), _object_id(content.replace(b"\r\n", b"\n"), len(blob.id)))


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


def _folders(blobs: list[Blob]) -> dict[str, dict[str, str]]:
    """Return what each folder holds: names with the mode of the file, nothing for a folder."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for blob in blobs:
        folder, _, name = blob.path.rpartition("/")
        found[folder][name] = blob.mode
        while folder and folder.rpartition("/")[2] not in found[above := folder.rpartition("/")[0]]:
            found[above][folder.rpartition("/")[2]] = ""
            folder = above
    return found


class _Earlier(Loader):
    """Reads a revision; what did not change is taken over, whole plans at once."""

    def __init__(self, root: Path, store: Revision, here: Workspace, below: str) -> None:
        alone = (entry for folder in here.plans.values() for entry in entries(folder) if not entry.at)
        super().__init__(root, store, {id(entry.document): entry for entry in alone})
        self._here = here
        self._whole = store.unchanged_plans(here, below)
        self._lists = _lists(here)
        self._unread = {id(one) for folder in here.plans.values() for one in folder.unread.values()}

    def _plan(self, place: Item, workspace: Workspace) -> None:
        if place.name not in self._whole:
            super()._plan(place, workspace)
            return
        workspace.plans[place.name] = self._here.plans[place.name]
        prefix = f"{shown(place.path, self.base)}/"
        self.walk.loose += [document for document in self._here.loose if document.path.startswith(prefix)]

    def _record(self, model: type[T], document: Document, folder: PlanFolder, key: str) -> Entry[T] | None:
        if id(document) in self._unread:  # broken before and now; reading it again would say so twice
            folder.unread[key] = document
            return None
        return super()._record(model, document, folder, key)

    def _listed(
        self, model: type[T], document: Document, prefix: str, *, may_be_empty: bool = False
    ) -> tuple[list[Entry[T]], bool]:
        before: list[Entry[Any]] | None = self._lists.get(id(document))
        if before is not None and isinstance(document.data, list) and len(before) == len(document.data):
            return before, not any(problem.kind in LOSSES for problem in document.problems)
        return super()._listed(model, document, prefix, may_be_empty=may_be_empty)


def _lists(here: Workspace) -> dict[int, list[Entry[Any]]]:
    """Return the records of files that hold a list of them, by their documents."""
    found: dict[int, list[Entry[Any]]] = defaultdict(list)
    receipts = (one for folder in here.plans.values() for listed in folder.receipts.values() for one in listed)
    listed: list[Entry[Any]] = [*here.waivers, *receipts, *here.directory.units.values(), *here.directory.twice]
    for entry in listed:
        found[id(entry.document)].append(entry)
    return {key: sorted(of, key=lambda entry: entry.at) for key, of in found.items()}


def load_revision(root: Path, top: Path, revision: str, name: str, here: Workspace, today: date) -> Workspace:
    """Return the workspace of a revision, judged on the same day and by the same settings as ``here``.

    Raises:
        RevisionError: the revision has no plan repository in this place, or one of another format.
    """
    below = root.relative_to(top).as_posix()
    store = Revision(top, below, revision, here)
    if not store.is_file(root / SETTINGS):
        raise RevisionError(
            Text(
                f"Phiên bản “{name}” không có kho kế hoạch ở {below} (thiếu {SETTINGS}).",
                f"Revision “{name}” has no plan repository at {below} (no {SETTINGS}).",
            ),
            _LATER,
        )
    _refuse_another_format(store.read(root / SETTINGS, f"{name}:{SETTINGS}"), name)
    workspace = _Earlier(root, store, here, below).load(here.settings, today, here.real_day, pinned=here.pinned)
    if _same_units(workspace, here):
        workspace.directory = here.directory
    return workspace


def _refuse_another_format(settings: Document, name: str) -> None:
    stated = settings.data.get("format") if isinstance(settings.data, dict) else None
    if isinstance(stated, str) and stated.isdecimal() and len(stated) < 10 and int(stated) != FORMAT:
        raise RevisionError(
            Text(
                f"Phiên bản “{name}” theo định dạng {stated}; ckds này đọc định dạng {FORMAT}.",
                f"Revision “{name}” is of format {stated}; this ckds reads format {FORMAT}.",
            ),
            _LATER if int(stated) < FORMAT else Text("Cập nhật ckds, hoặc bỏ --since.", "Update ckds, or leave --since out."),
        )  # fmt: skip


def _same_units(one: Workspace, other: Workspace) -> bool:
    """Do both stand on the same directory? Its entries come from the very same documents then."""
    mine, theirs = one.directory, other.directory
    sources = [{id(entry.document) for entry in (*d.units.values(), *d.twice)} for d in (mine, theirs)]
    return sources[0] == sources[1] and mine.unread == theirs.unread
