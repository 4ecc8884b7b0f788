"""Files and folders, whatever state they are in: what can be read is read, the rest is said."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from ckds.finding import Span
from ckds.lang import Text
from ckds.source.document import Document
from ckds.source.problem import Kind, Problem

# A record is some 2 KB; a directory of units of a province some 200 KB.
MAX_BYTES: Final = 8 * 1024 * 1024
TOP: Final = Span(1, 1, 1, 1)
_NOT_READ: Final = {
    "link": Text("đây là một liên kết (symlink); ckds không đi theo liên kết", "this is a symbolic link, which ckds does not follow"),
    "not-file": Text("đây không phải là tệp thường", "this is not an ordinary file"),
    "folder": Text("đây là một thư mục, không phải tệp", "this is a folder, not a file"),
    "large": Text("tệp lớn hơn {most} MB", "the file is larger than {most} MB"),
    "denied": Text("không có quyền đọc", "reading is not permitted"),
    "vanished": Text("tệp không còn ở đó", "the file is no longer there"),
    "system": Text("hệ thống báo: {reason}", "the system says: {reason}"),
}  # fmt: skip


def read(path: Path, shown: str) -> Document:
    """Return the document of a file; why it cannot be read is a problem of the document."""
    try:
        reason = _unreadable(path)
        content = b"" if reason else path.read_bytes()
    except PermissionError:
        reason, content = _NOT_READ["denied"], b""
    except FileNotFoundError:
        reason, content = _NOT_READ["vanished"], b""
    except OSError as error:
        reason, content = _NOT_READ["system"].fill(reason=error.strerror or error), b""
    return not_read(shown, reason) if reason else Document(shown, content)


def not_read(shown: str, reason: Text, kind: Kind = Kind.UNREADABLE, **args: object) -> Document:
    """Return a document that holds nothing but the reason why."""
    document = Document(shown, "-")
    document.problems.append(Problem(kind, TOP, args={"reason": reason, **args}))
    document.data = None
    return document


def _unreadable(path: Path) -> Text | None:
    facts = path.lstat()
    if stat.S_ISLNK(facts.st_mode):
        return _NOT_READ["link"]
    if stat.S_ISDIR(facts.st_mode):
        return _NOT_READ["folder"]
    if not stat.S_ISREG(facts.st_mode):
        return _NOT_READ["not-file"]
    return _NOT_READ["large"].fill(most=MAX_BYTES // 1024 // 1024) if facts.st_size > MAX_BYTES else None


def listing(folder: Path) -> Iterator[os.DirEntry[str]]:
    """Yield what a folder holds in a fixed order; hidden names and editors' leftovers are passed over."""
    try:
        with os.scandir(folder) as found:
            names = sorted(found, key=lambda item: item.name)
    except OSError:
        return
    for item in names:
        if not item.name.startswith(".") and not item.name.endswith(("~", ".tmp", ".swp", ".orig", ".rej")):
            yield item


def is_folder(item: os.DirEntry[str]) -> bool:
    """Is this a folder, and not a link to one?"""
    return item.is_dir(follow_symlinks=False)


def looks_like_record(name: str) -> bool:
    """Does a file of this name want to be read? Notes, pictures and Word files beside records are left alone."""
    return name.endswith((".yaml", ".yml"))
