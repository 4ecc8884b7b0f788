"""Writing files so that nothing is lost: whole or not at all, never over a change that somebody else has made.

A file is written to a draft beside it, flushed to the disk and put in its place in one step: whoever reads, and whatever is
killed when, finds the old file or the new one. Right before that step, under a lock that all of ckds heeds, the file must
still be what it was when it was read.
"""

import contextlib
import errno
import os
import stat
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from ckds.errors import UsageError, system_reason
from ckds.lang import Text, listed

_PATIENCE: Final = 60.0  # seconds that one command waits for another
_PAUSE: Final = 0.02
_DRAFT: Final = ".ckds-tmp"
_AGAIN: Final = Text("Chạy lại lệnh: nó sẽ đọc tệp mới.", "Run the command again: it will read the new file.")
_REASONS: Final = {
    errno.EACCES: Text("không có quyền ghi", "writing is not permitted"),
    errno.EPERM: Text("không có quyền ghi", "writing is not permitted"),
    errno.ENOENT: Text("tệp hoặc thư mục không còn ở đó", "the file or its folder is no longer there"),
}


class WriteError(UsageError):
    """A file could not be written; the old one is still there."""


class Change(NamedTuple):
    """One file to be written.

    Attributes:
        path: its place.
        before: what it held when it was read; None when it must not be there yet.
        after: what it shall hold.
    """

    path: Path
    before: bytes | None
    after: bytes


@contextlib.contextmanager
def locked(root: Path) -> Iterator[None]:
    """Hold the repository for one command that writes; others of ckds wait.

    The lock is on the folder itself, so that it leaves no file behind and ends with the process, however that ends.

    Raises:
        WriteError: another command held it for too long.
    """
    try:
        import fcntl
    except ImportError:  # Windows: what is compared before each file is replaced still holds
        yield
        return
    folder = os.open(root, os.O_RDONLY)
    try:
        _wait(fcntl.flock, folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(folder)


def _wait(flock: object, folder: int, how: int) -> None:
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            flock(folder, how)  # type: ignore[operator]
        except BlockingIOError:
            if time.monotonic() > end:
                raise WriteError(
                    Text(
                        "Một lệnh ckds khác đang ghi vào kho này quá lâu.", "Another ckds command keeps writing here."
                    ),
                    Text("Đợi lệnh đó xong rồi chạy lại.", "Wait until it is done, then run again."),
                ) from None
            time.sleep(_PAUSE)
        except OSError:  # a file system without locks
            return
        else:
            return


def write(changes: Sequence[Change], root: Path) -> None:
    """Write every file, each whole; all are looked at before the first is written.

    To be called within :func:`locked`.

    Raises:
        WriteError: one cannot be written; which ones were before it is said.
    """
    for change in changes:
        _ready(change, root)
    written: list[str] = []
    for change in changes:
        try:
            _write(change)
        except WriteError as error:
            raise _after(error, written) from None
        written.append(change.path.name)


def _after(error: WriteError, written: list[str]) -> WriteError:
    if not written:
        return error
    names = listed(written)
    told = Text("{what} Đã ghi xong trước đó: {names}.", "{what} Written before that: {names}.")
    return WriteError(told.fill(what=error.message, names=names), error.hint)


def _ready(change: Change, root: Path) -> None:
    """Refuse what can be seen to fail before anything is written."""
    path = change.path
    if path.is_symlink() or not _within(path.parent, root):
        raise _refused(
            path, Text("đây là liên kết, hoặc dẫn ra ngoài kho", "it is a link, or leads out of the repository")
        )
    _unchanged(change)
    if change.before is None:
        return
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode):
        raise _refused(path, Text("đây không phải là tệp thường", "it is not an ordinary file"))
    if not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(path, os.W_OK):
        hint = Text(f"Cho phép ghi rồi chạy lại: chmod u+w {path.name}", f"Allow writing first: chmod u+w {path.name}")
        raise _refused(path, Text("tệp chỉ đọc", "the file is read-only"), hint)


def _within(folder: Path, root: Path) -> bool:
    """Does a folder, which need not exist yet, lie in the repository, links followed?"""
    return Path(os.path.realpath(folder)).is_relative_to(os.path.realpath(root))


def _unchanged(change: Change) -> None:
    """Refuse a file that is not what was read."""
    path = change.path
    try:
        now: bytes | None = path.read_bytes()
    except FileNotFoundError:
        now = None
    except OSError as error:
        raise _failed(path, error) from None
    if now == change.before:
        return
    if now is None:
        raise _refused(path, Text("tệp vừa bị xóa hoặc đổi tên", "it was deleted or renamed meanwhile"), _AGAIN)
    if change.before is None:
        raise _refused(path, Text("đã có tệp này", "there is such a file already"))
    raise _refused(path, Text("tệp vừa được sửa ở nơi khác", "it was changed meanwhile by somebody else"), _AGAIN)


def _write(change: Change) -> None:
    path = change.path
    draft = path.with_name(f".{path.name}.{os.getpid()}{_DRAFT}")
    try:
        if change.before is None:
            path.parent.mkdir(parents=True, exist_ok=True)
        _sweep(path)
        _draft(draft, change)
        _unchanged(change)
        if change.before is None:
            _place_new(draft, path)
        else:
            draft.replace(path)
        _settle(path.parent)
    except OSError as error:
        raise _failed(path, error) from None
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)


def _sweep(path: Path) -> None:
    """Take away the drafts of commands that were killed."""
    for draft in path.parent.glob(f".{path.name}.*{_DRAFT}"):
        owner = draft.name.removesuffix(_DRAFT).rpartition(".")[2]
        if owner.isdigit() and not _runs(int(owner)):
            draft.unlink(missing_ok=True)


def _runs(process: int) -> bool:
    """Is there such a process? On Windows, where asking would end it, it is taken to be there."""
    if os.name == "nt":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return process != os.getpid()


def _draft(draft: Path, change: Change) -> None:
    """Write the draft and see it on the disk."""
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    with os.fdopen(handle, "wb") as file:
        if change.before is not None:
            draft.chmod(stat.S_IMODE(change.path.stat().st_mode))
        file.write(change.after)
        file.flush()
        os.fsync(file.fileno())


def _place_new(draft: Path, path: Path) -> None:
    """Give a new file its name, unless somebody took it meanwhile."""
    try:
        os.link(draft, path)
    except FileExistsError:
        raise _refused(path, Text("đã có tệp này", "there is such a file already")) from None
    except OSError:  # a file system without links
        draft.replace(path)


def _settle(folder: Path) -> None:
    """See the new name on the disk, where the system lets a folder be flushed."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _failed(path: Path, error: OSError) -> WriteError:
    return _refused(path, _REASONS.get(error.errno or 0) or system_reason(error))


def _refused(path: Path, reason: Text, hint: Text | None = None) -> WriteError:
    told = Text("Không ghi {path}: {reason}. Tệp cũ còn nguyên.", "{path} is not written: {reason}. Nothing was lost.")
    return WriteError(told.fill(path=path, reason=reason), hint)
