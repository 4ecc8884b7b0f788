"""Whole files rewritten: what lies on the disk now, and what shall lie there."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from ckds.errors import UsageError
from ckds.lang import Text
from ckds.repository.files import listing
from ckds.repository.root import base_of
from ckds.repository.write import Change, WriteError, locked, write
from ckds.source.document import Document
from ckds.source.problem import Kind

BOM: Final = b"\xef\xbb\xbf"
_DEEPEST: Final = 2  # <plan>/tasks/<task>.yaml


def held(root: Path, documents: Sequence[Document]) -> Iterator[tuple[Document, Path, bytes]]:
    """Yield each file that was read with its place and its bytes; those that could not be read are passed over."""
    base = base_of(root)
    for document in documents:
        path = base / document.path
        unread = any(problem.kind in (Kind.UNREADABLE, Kind.MISPLACED) for problem in document.problems)
        if not unread and path.is_file():
            yield document, path, path.read_bytes()


def changes(root: Path, texts: Mapping[str, str], documents: Sequence[Document]) -> list[Change]:
    """Return what writes new texts into files, by the paths that output names; a byte order mark stays.

    What a file held is taken from the disk only where that is still what was read.
    """
    wanted = [document for document in documents if document.path in texts]
    found = []
    for document, path, content in held(root, wanted):
        mark = BOM if content.startswith(BOM) else b""
        read = mark + document.lines.text.encode("utf-8", "replace")
        found.append(Change(path, read, mark + texts[document.path].encode()))
    return found


def rewrite(made: Sequence[Change], root: Path) -> None:
    """Write all files, each whole, unless one of them was changed since it was read.

    Raises:
        WriteError: one cannot be written; the others that were not yet written stay as they are.
    """
    if made:
        with locked(root):
            write(made, root)


def rewrite_together(made: Sequence[Change], root: Path) -> None:
    """Write all files or none: where one cannot be written, those before it get back what they held.

    Raises:
        WriteError: one cannot be written; every file is what it was, unless somebody else changes it at this moment.
    """
    if not made:
        return
    with locked(root):
        try:
            write(made, root)
        except WriteError:
            back = [Change(one.path, one.after, one.before or b"") for one in made if _holds(one.path, one.after)]
            write(back, root)
            raise


def _holds(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content


def record_files(root: Path, is_record: Callable[[str], bool]) -> Iterator[tuple[str, Path, bytes]]:
    """Yield the files below ``root`` that hold records, by their paths from there, whatever format they are in.

    Args:
        root: the repository.
        is_record: says by a path whether a record belongs there.
    """
    open_ = [root]
    while open_:
        folder = open_.pop(0)
        for item in listing(folder)[0]:
            name = item.path.relative_to(root).as_posix()
            if item.is_folder:
                open_ += [item.path] if name.count("/") < _DEEPEST else []
            elif is_record(name) and not item.is_link:
                yield name, item.path, item.path.read_bytes()


def as_texts(files: Sequence[tuple[str, Path, bytes]]) -> dict[str, str]:
    """Return the text of each file, a byte order mark with it.

    Raises:
        UsageError: one is not UTF-8.
    """
    found = {}
    for name, path, content in files:
        try:
            found[name] = content.decode("utf-8")
        except UnicodeDecodeError:
            raise UsageError(
                Text(f"{path} không phải UTF-8, nên chưa ghi tệp nào.", f"{path} is not UTF-8; no file was written."),
                Text("Lưu lại tệp bằng mã UTF-8 rồi chạy lại.", "Save it as UTF-8 and run again."),
            ) from None
    return found


def as_changes(files: Sequence[tuple[str, Path, bytes]], texts: Mapping[str, str]) -> list[Change]:
    """Return what writes new texts into files, in the order of the texts."""
    held_ = {name: (path, content) for name, path, content in files}
    return [Change(*held_[name], text.encode()) for name, text in texts.items()]
