"""What commands that rewrite whole files have in common: the diff of it, and what stands in it for people."""

import difflib
import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from ckds.repository.root import shown
from ckds.repository.write import Change
from ckds.text import inert, safe

_LINES: Final = re.compile(r"[^\n]*\n|[^\n]+")
_COLORS: Final = {"---": "1", "+++": "1", "@@": "36", "-": "31", "+": "32"}


def diff(changes: Sequence[Change], base: Path, *, color: bool) -> str:
    """Return the changes as one patch, as ``git apply`` takes it; for a terminal with colours and nothing that drives it."""
    lines = [line for change in changes for line in _of(change, shown(change.path, base))]
    if not color:
        return inert("".join(lines)) if in_pipeline() else "".join(lines)
    return "".join(_painted(line) for line in lines)


def in_pipeline() -> bool:
    """Does a pipeline read what is printed for commands to itself? It says so in its environment."""
    return any(os.environ.get(name) for name in ("GITHUB_ACTIONS", "TF_BUILD", "TEAMCITY_VERSION"))


def _of(change: Change, name: str) -> Iterator[str]:
    before, after = (
        _LINES.findall((content or b"").decode("utf-8", "replace")) for content in (change.before, change.after)
    )
    for line in difflib.unified_diff(before, after, f"a/{name}", f"b/{name}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _painted(line: str) -> str:
    code = next((code for sign, code in _COLORS.items() if line.startswith(sign)), "")
    words = safe(line.rstrip("\r\n"))
    return f"\x1b[{code}m{words}\x1b[0m\n" if code else f"{words}\n"
