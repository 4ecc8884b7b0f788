"""One commit of a few files; whatever else is staged stays as it is."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from ckds.git.changed import changed
from ckds.git.run import ask, line

_BEGUN: Final = {
    "merge": ("MERGE_HEAD",),
    "rebase": ("rebase-merge", "rebase-apply"),
    "cherry-pick": ("CHERRY_PICK_HEAD",),
    "revert": ("REVERT_HEAD",),
}


def commit_files(top: Path, paths: Sequence[str], message: str) -> str:
    """Commit files as they lie on the disk, and no others; return the short id of the commit.

    Args:
        top: the top of the work tree.
        paths: from the top.

    Raises:
        GitError: git says no (nobody's name is set, a hook refuses, a file is ignored); the files stay as written.
    """
    ask(top, "--literal-pathspecs", "add", "--", *paths)
    args = ("--literal-pathspecs", "commit", "--quiet", "--only", "--file=-", "--", *paths)
    ask(top, *args, stdin=message.encode(), hooks=True)
    return line(top, "rev-parse", "--short", "HEAD")


def dirty(top: Path, paths: Sequence[str]) -> list[str]:
    """Return which of the files have changes that are not committed yet; new files are not among them."""
    return changed(top, paths, new=False)


def under_way(top: Path) -> str | None:
    """Return what somebody has begun and not ended, in git's own word; such a commit would be part of it, or refused."""
    for word, names in _BEGUN.items():
        for name in names:
            # From the folder git is run in, as a rule; a work tree apart has a full path.
            if (top / line(top, "rev-parse", "--git-path", name)).exists():
                return word
    return None
