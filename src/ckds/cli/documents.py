"""Documents go to files whole or not at all; several go to a folder."""

import errno
import os
import sys
from pathlib import Path

from ckds.errors import UsageError, system_reason
from ckds.lang import Text
from ckds.text import inert


def place(content: bytes, file: Path | None) -> None:
    """Write a document to ``file``, replaced only whole, or to standard output.

    Raises:
        UsageError: the file cannot be written.
    """
    if file is None or str(file) == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(inert(content.decode(errors="surrogateescape")).encode(errors="surrogateescape"))
        sys.stdout.flush()
        return
    try:
        _place(content, file)
    except OSError as error:
        why = system_reason(error)
        raise UsageError(
            Text(f"Không ghi được {file}: {why.vi}.", f"{file} cannot be written: {why.en}."),
            Text(
                "Kiểm tra thư mục có tồn tại và cho phép ghi; đóng tệp nếu đang mở trong Word.",
                "Check that the folder exists and may be written to; close the file if Word has it open.",
            ),
        ) from None


def _place(content: bytes, file: Path) -> None:
    if file.exists() and not file.is_file():  # a device or a pipe is written to and never replaced
        if file.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(file))
        file.write_bytes(content)
        return
    draft = file.with_name(f".{file.name[:100]}.{os.getpid()}.ckds-tmp")
    try:
        with draft.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)


def folder(path: Path) -> Path:
    """Return the folder, made when it is not there.

    Raises:
        UsageError: it cannot be made, or a file stands in its place.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = system_reason(error)
        raise UsageError(
            Text(f"Không tạo được thư mục {path}: {why.vi}.", f"The folder {path} cannot be made: {why.en}."),
            Text("Với --all-units, -o là một thư mục.", "With --all-units, -o is a folder."),
        ) from None
    return path
