"""Which files differ from the last commit, told without running what the repository's settings name as filters."""

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from ckds.git.run import ask

_FILTER: Final = re.compile(r"(?s)filter\.(.+)\.(clean|process|smudge|required)")
_OFF: Final = {"clean": "", "process": "", "smudge": "", "required": "false"}


def changed(top: Path, paths: Sequence[str], *, new: bool) -> list[str]:
    """Return which of the files have changes that are not committed yet.

    Line ends are compared as git compares them (``core.autocrlf``); a filter that a program does (``filter.*.clean``) is left
    out, since whoever only looks runs no program of the repository.

    Args:
        top: the top of the work tree.
        paths: from the top.
        new: files that git does not know are among them.

    Raises:
        GitError: git says no.
    """
    asked = (
        "--porcelain=v1",
        "-z",
        "--no-renames",
        "--ignore-submodules=all",
        f"--untracked-files={'all' if new else 'no'}",
    )
    told = ask(top, "--literal-pathspecs", "status", *asked, "--", *paths, settings=_no_filters(top))
    return [entry[3:] for entry in os.fsdecode(told).split("\0") if len(entry) > 3]


def _no_filters(top: Path) -> dict[str, str]:
    """Return the settings that put every filter out of use that any settings name."""
    named = os.fsdecode(ask(top, "config", "--list", "--name-only", "-z")).split("\0")
    filters = {found[1] for found in map(_FILTER.fullmatch, named) if found}
    return {f"filter.{name}.{key}": value for name in sorted(filters) for key, value in _OFF.items()}
