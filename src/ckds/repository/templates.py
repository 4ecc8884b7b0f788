"""Report templates of a repository: the files of its ``templates/`` folder, beside ``plans/``."""

import stat
from pathlib import Path
from typing import Final

from ckds.errors import UsageError, system_reason
from ckds.lang import Text

FOLDER: Final = "templates"
ENDINGS: Final = (".md.j2", ".html.j2", ".docx")
MAX_BYTES: Final = 20 * 1024 * 1024


def folder_of(root: Path) -> Path:
    """Return where the templates of a repository stand: beside ``plans/``, or in the root where that is called otherwise."""
    return (root.parent if root.name == "plans" else root) / FOLDER


def names(root: Path) -> list[str]:
    """Return the names of the templates of a repository, in order; Word's lock files are none."""
    folder = folder_of(root)
    if not folder.is_dir():
        return []
    return sorted(
        one.name
        for one in folder.iterdir()
        if one.name.endswith(ENDINGS) and not one.name.startswith((".", "~")) and one.is_file()
    )


def read(root: Path, name: str) -> bytes | None:
    """Return a template, None when the repository has none of this name.

    Raises:
        UsageError: it is a link, no ordinary file, too large, or may not be read.
    """
    if name not in names(root):
        return None
    path = folder_of(root) / name
    try:
        facts = path.lstat()
        if not stat.S_ISREG(facts.st_mode):
            raise _refused(
                name,
                Text(
                    "là một liên kết (symlink); ckds không đi theo liên kết",
                    "is a symbolic link, which ckds does not follow",
                ),
            )
        if facts.st_size > MAX_BYTES:
            raise _refused(name, Text("lớn hơn 20 MB", "is larger than 20 MB"))
        return path.read_bytes()
    except OSError as error:
        why = system_reason(error)
        raise _refused(name, Text(f"không đọc được: {why.vi}", f"cannot be read: {why.en}")) from None


def _refused(name: str, why: Text) -> UsageError:
    return UsageError(
        Text(f"Mẫu {FOLDER}/{name} {why.vi}.", f"The template {FOLDER}/{name} {why.en}."),
        Text("Đặt một tệp thường vào thư mục templates/.", "Put an ordinary file into templates/."),
    )
