"""Files and folders, whatever state they are in: what can be read is read, the rest is said."""

import os
import stat
from pathlib import Path
from typing import Final, NamedTuple, Protocol

from ckds.errors import system_reason
from ckds.finding import Span
from ckds.lang import Text
from ckds.source.document import Document
from ckds.source.problem import Kind, Problem

# A record is some 2 KB; a directory of all units of a province some 200 KB.
MAX_BYTES: Final = 2 * 1024 * 1024
_TOP: Final = Span(1, 1, 1, 1)
_LEFTOVERS: Final = ("~", ".tmp", ".swp", ".orig", ".rej", ".bak")
_NO_FOLLOW: Final = getattr(os, "O_NOFOLLOW", 0)  # Windows has none: there what lies there is looked at apart
_OPEN: Final = os.O_RDONLY | _NO_FOLLOW | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_NOT_READ: Final = {
    "link": Text("đây là một liên kết (symlink); ckds không đi theo liên kết", "this is a symbolic link, which ckds does not follow"),
    "not-file": Text("đây không phải là tệp thường", "this is not an ordinary file"),
    "folder": Text("đây là một thư mục, không phải tệp", "this is a folder, not a file"),
    "large": Text("tệp lớn hơn {most} MB", "the file is larger than {most} MB"),
    "denied": Text("không có quyền đọc", "reading is not permitted"),
    "vanished": Text("tệp không còn ở đó", "the file is no longer there"),
    "system": Text("hệ thống báo: {reason}", "the system says: {reason}"),
}  # fmt: skip


class Item(NamedTuple):
    """What a folder holds under one name.

    Attributes:
        name: its name.
        where: its place, as text where nothing was made of it yet: a country has 200,000 files.
        is_folder: it is a folder, and not a link to one.
        is_link: it is a link, whatever to.
    """

    name: str
    where: Path | str
    is_folder: bool
    is_link: bool

    @property
    def path(self) -> Path:
        """Its place."""
        return Path(self.where)

    @property
    def is_record(self) -> bool:
        """Does it want to be read? Notes, pictures and Word files beside records are left alone."""
        return self.name.casefold().endswith((".yaml", ".yml"))

    @property
    def matters(self) -> bool:
        """Would leaving it out in silence lose something: a record, or a link in the place of one or of a folder?"""
        if self.is_record or not self.is_link:
            return self.is_record
        return self.path.is_dir() or not (self.path.suffix or self.path.exists())


class Store(Protocol):
    """Where files are read from: the disk, or a revision in git."""

    def listing(self, folder: Path) -> tuple[list[Item], Text | None]:
        """Return what a folder holds in a fixed order, or why it cannot be looked into."""

    def read(self, path: Path, shown: str) -> Document:
        """Return the document of a file; why it cannot be read is a problem of the document."""

    def is_file(self, path: Path) -> bool:
        """Is there an ordinary file?"""


class Disk:
    """The files as they lie on the disk."""

    def listing(self, folder: Path) -> tuple[list[Item], Text | None]:
        """Return what a folder holds."""
        return listing(folder)

    def read(self, path: Path | str, shown: str) -> Document:
        """Return the document of a file."""
        return read(path, shown)

    def is_file(self, path: Path) -> bool:
        """Is there an ordinary file? What may not be looked at is none."""
        return os.path.isfile(path)  # noqa: PTH113 - Path.is_file raises in a closed folder before Python 3.12


def read(path: Path | str, shown: str) -> Document:
    """Return the document of a file; why it cannot be read is a problem of the document."""
    try:
        reason, content = _content(path)
    except OSError as error:
        reason, content = _why(error), b""
    return not_read(shown, reason) if reason else Document(shown, content)


def glance(path: Path | str) -> bytes:
    """Return the bytes of an ordinary file; none where it cannot be read, and then no record is read from it either."""
    try:
        return _content(path)[1]
    except OSError:
        return b""


def _content(path: Path | str) -> tuple[Text | None, bytes]:
    """Return the bytes of an ordinary file, or why there are none.

    What is opened is what is looked at, so that a file that becomes a link meanwhile is never followed; and four calls of
    the system a file are half of what ``lstat`` and ``read_bytes`` need.
    """
    try:
        handle = os.open(path, _OPEN)
    except OSError:
        if reason := _unfit(os.lstat(path)):
            return reason, b""
        raise
    try:
        facts = os.fstat(handle) if _NO_FOLLOW else os.lstat(path)
        if reason := _unfit(facts):
            return reason, b""
        parts = [os.read(handle, facts.st_size + 1)]
        while len(parts[-1]) == facts.st_size + 1:  # it grew meanwhile
            parts.append(os.read(handle, facts.st_size + 1))
            if len(parts) * facts.st_size > MAX_BYTES:
                return _NOT_READ["large"].fill(most=MAX_BYTES // 1024 // 1024), b""
        return None, b"".join(parts)
    finally:
        os.close(handle)


def fingerprint(path: Path) -> str:
    """Return what tells a file's content from any other: the beginning of its object id in git; empty where it cannot be read."""
    import hashlib  # only forms need it

    try:
        content = path.read_bytes()
    except OSError:
        return ""
    return hashlib.sha1(b"blob %d\0%b" % (len(content), content), usedforsecurity=False).hexdigest()[:16]


def not_read(shown: str, reason: Text, kind: Kind = Kind.UNREADABLE, **args: object) -> Document:
    """Return a document that holds nothing but the reason why."""
    return Document.unread(shown, Problem(kind, _TOP, args={"reason": reason, **args}))


def _unfit(facts: os.stat_result) -> Text | None:
    """Return why what lies there is not read."""
    if stat.S_ISLNK(facts.st_mode):
        return _NOT_READ["link"]
    if stat.S_ISDIR(facts.st_mode):
        return _NOT_READ["folder"]
    if not stat.S_ISREG(facts.st_mode):
        return _NOT_READ["not-file"]
    return _NOT_READ["large"].fill(most=MAX_BYTES // 1024 // 1024) if facts.st_size > MAX_BYTES else None


def _why(error: OSError) -> Text:
    if isinstance(error, PermissionError):
        return _NOT_READ["denied"]
    if isinstance(error, FileNotFoundError):
        return _NOT_READ["vanished"]
    return _NOT_READ["system"].fill(reason=system_reason(error))


def listing(folder: Path) -> tuple[list[Item], Text | None]:
    """Return what a folder holds in a fixed order, or why it cannot be looked into.

    Hidden names and what editors leave behind are passed over.
    """
    try:
        with os.scandir(folder) as found:
            items = [_item(one) for one in found if not one.name.startswith(".") and not one.name.endswith(_LEFTOVERS)]
    except OSError as error:
        return [], _why(error)
    return sorted(items, key=lambda item: item.name), None


def _item(found: os.DirEntry[str]) -> Item:
    try:
        is_folder, is_link = found.is_dir(follow_symlinks=False), found.is_symlink()
    except OSError:
        is_folder = is_link = False
    return Item(found.name, found.path, is_folder, is_link)
