"""Runs every hostile input and says what it got: ``python -m tests.hostile.table`` writes ``docs/hostile.md`` anew."""

import contextlib
import io
import json
import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from tests.fuzz.cases import BASE, TOP
from tests.fuzz.targets import within
from tests.hostile.files import NAMES, REFUSED, TEXTS, VALUES, Case

PAGE: Final = TOP / "docs" / "hostile.md"
# Of computing time for lint and status together: two seconds for each when the page is written. Tests run side by side on
# machines of every kind, so there it only ends what would never end: what grows with the square passes it by far.
SECONDS: Final = 4.0
NEVER_ENDS: Final = 90.0
_GROUPS: Final = (
    ("Texts", TEXTS), ("Names, links and folders", NAMES), ("Values", VALUES), ("Settings", REFUSED),
)  # fmt: skip
# Facts in the future: whether they are depends on the day on which this runs.
_OF_THE_CLOCK: Final = ("CK305", "CK404")
_HEAD: Final = """\
<!-- python -m tests.hostile.table: this page is written by running every input -->

# Hostile input and what it gets

A plan repository is text that somebody else may have written: a pull request, a file from a mail, a folder unpacked
from an archive. Each input below was put into a small sound repository, and `ckds lint` and `ckds status` were run over
it. None may end in a traceback, take more than two seconds of computing time or more than 200 MB of memory, follow a link out of
the repository, or hide another record. `tests/hostile/` holds every line of this page.

What holds for all of them:

- A file over 2 MB, or with more than 100,000 keys and entries, is not read; that is its one finding (CK015). Of one kind of fault
  at most 100 are told in a text or a record, at most 1,000 by a rule or of a list.
- Links, pipes, devices and folders in the place of a file are never opened.
- Every record that is sound is still read and counted.
- In what is printed, control characters and marks that turn the direction of writing show as `\N{REPLACEMENT CHARACTER}`. So does
  what the log of a pipeline would take for a command (`::` at the beginning of a line, `##[…]`, `##vso[…]`, `##teamcity[…]`): its
  first `:` or last `#`. JSON keeps the words, and spells that bracket `\\u005b`. CSV and HTML in a file keep them; so does a patch
  (`fmt --diff`, `--dry-run`) outside of GitHub Actions, Azure Pipelines and TeamCity, so that `git apply` takes it.
"""
_TAIL: Final = """\
## Beyond files

| input | what it gets | held by |
|---|---|---|
| git settings that name programs (fsmonitor, pager, textconv, filters, hooks, signing, aliases), a partial clone that would fetch, a bare repository among the plans | none is run; nothing is fetched; the last is told to be no repository | `tests/hostile/test_git.py` |
| `core.worktree` that points elsewhere; a revision such as `--output=x` | an error with status 2 | `tests/hostile/test_git.py` |
| phrases, labels and numbers made to take long in a regular expression | time grows with their length, not faster | `tests/hostile/test_growth.py` |
| any command with the network cut off | the same answer | `tests/hostile/test_network.py` |
| titles with escape sequences, formulas, markup, workflow commands | shown as text in every format | `tests/render/`, `tests/hostile/test_formats.py` |
| a console of code page 1252, names of devices, an open file that is replaced | see `tests/hostile/test_windows.py` | |
| random phrases, files, repositories and command lines | see `tests/fuzz/` and `tools/fuzz.py` | |
"""


class Got(NamedTuple):
    """What an input got: the exit status of lint and of status, its findings by code, one of them, the error."""

    status: int
    then: int
    codes: Counter[str]
    message: str
    error: str


@cache
def got(case: Case, seconds: float = NEVER_ENDS) -> Got:
    """Run one input.

    Args:
        case: the input.
        seconds: so much computing time it may take.

    Raises:
        FailureFound: it took too long, too much memory, or ckds failed.
    """
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "plans"
        shutil.copytree(BASE, root)
        (Path(folder) / ".git").mkdir()
        case.build(root)
        with within(seconds, case.name):
            status, out, error = _run("lint", root)
            then, _, _ = _run("status", root)
        # The system refuses to remove what is nested beyond its longest name in one go.
        shutil.rmtree(root, ignore_errors=True)
    found = json.loads(out)["findings"] if status != 2 else []
    new = [one for one in found if (one["path"], one["code"]) not in _sound() and one["code"] not in _OF_THE_CLOCK]
    new.sort(key=lambda one: one["code"] != case.code)
    return Got(
        status, then, Counter(one["code"] for one in new), new[0]["message"] if new else "", error.replace(folder, "")
    )


@cache
def _sound() -> frozenset[tuple[str, str]]:
    """The findings of the repository without the input: its days lie in the future of some clocks."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "plans"
        shutil.copytree(BASE, root)
        (Path(folder) / ".git").mkdir()
        _, out, _ = _run("lint", root)
    return frozenset((one["path"], one["code"]) for one in json.loads(out)["findings"])


def _run(command: str, root: Path) -> tuple[int, str, str]:
    from ckds.cli.main import main

    os.environ["COLUMNS"] = "100"
    out, error = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(error):
        status = main([command, "--format", "json", "--lang", "en", "-C", str(root), "--today", "2030-04-01"])
    return status, out.getvalue(), error.getvalue()


def row(case: Case, seconds: float = NEVER_ENDS) -> str:
    """Run one input and return its line of the page."""
    return f"{begins(case)}{_said(got(case, seconds))} |"


def begins(case: Case) -> str:
    """Return how the line of an input begins."""
    return f"| {_plain(case.name)} | "


def page(row: Callable[[Case], str]) -> str:
    """Return the page, of the line of each input."""
    parts = [_HEAD]
    for title, cases in _GROUPS:
        rows = "".join(f"{row(case)}\n" for case in cases)
        parts.append(f"## {title}\n\n| input | what it gets |\n|---|---|\n{rows}")
    return "\n".join([*parts, _TAIL])


def _said(one: Got) -> str:
    if one.status == 2:
        return f"refused: {_plain(one.error.splitlines()[0].removeprefix('Error: '))}"
    if not one.codes:
        return "read as it is"
    codes = ", ".join(f"{code}{f' × {count}' if count > 1 else ''}" for code, count in sorted(one.codes.items()))
    return f"{codes}: {_plain(one.message)}"


def _plain(text: str) -> str:
    from ckds.render.markdown import escape

    short = text if len(text) <= 110 else f"{text[:110]}…"
    return escape(short).replace("\\`", "`")


if __name__ == "__main__":
    PAGE.write_text(page(lambda case: row(case, SECONDS)), encoding="utf-8")
