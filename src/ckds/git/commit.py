"""One commit of a few files; whatever else is staged stays as it is."""

import os
from collections.abc import Sequence
from pathlib import Path

from ckds.git.run import ask, line


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
    told = ask(top, "--literal-pathspecs", "status", "--porcelain", "-z", "--untracked-files=no", "--", *paths)
    return [entry[3:] for entry in os.fsdecode(told).split("\0") if len(entry) > 3]
