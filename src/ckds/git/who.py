"""Who changed a file last."""

from pathlib import Path
from typing import NamedTuple

from ckds.git.changed import changed
from ckds.git.run import GitError, ask, line


class LastChange(NamedTuple):
    """The latest commit that touched a file: its author, its day and the first line of its message."""

    author: str
    day: str
    subject: str


def last_change(folder: Path, path: str) -> LastChange | None:
    """Return who changed ``path`` (from the top of the work tree) last; None where git does not know.

    A change that is not committed yet is nobody's: then the day and the message are empty.
    """
    try:
        top = Path(line(folder, "rev-parse", "--show-toplevel"))
        if changed(top, [path], new=True):
            return LastChange("", "", "")
        said = ask(folder, "log", "-1", "--date=short", "--format=%an%x00%ad%x00%s", "--", f":(top,literal){path}")
    except GitError:
        return None
    parts = said.decode("utf-8", "replace").rstrip("\n").split("\0")
    return LastChange(*parts) if len(parts) == 3 else None
