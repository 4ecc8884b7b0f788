"""One door to git: fixed locale, no pager, no prompt, NUL-separated output, Vietnamese names as they are."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from ckds.errors import CkdsError
from ckds.lang import Text

_ENVIRONMENT: Final = {
    "LC_ALL": "C.UTF-8",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_OPTIONAL_LOCKS": "0",  # looking never takes the index's lock
    "GIT_PAGER": "cat",
    # A partial clone fetches what it lacks when it is looked at, with whatever program its settings name: never here.
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
}
# A repository's own settings may name programs to run; whoever only looks at a plan runs none of them.
_SETTINGS: Final = (
    "core.quotepath=off", "log.showSignature=false", "core.fsmonitor=false", "diff.external=",
    "core.pager=cat", "protocol.allow=never", "safe.bareRepository=explicit", "core.alternateRefsCommand=", "gc.auto=0",
    "maintenance.auto=false",
)  # fmt: skip
_NO_HOOKS: Final = "core.hooksPath=/dev/null"
# What the environment of a hook or a pipeline must not decide for us.
_DROPPED: Final = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")


class GitError(CkdsError):
    """Git is not there, this is no repository, or it does not know what it is asked.

    Attributes:
        said: git's own words.
    """

    said: str = ""


class GitMissingError(GitError):
    """The program git is not there."""


def ask(
    folder: Path,
    *args: str,
    stdin: bytes | None = None,
    hooks: bool = False,
    settings: Mapping[str, str] = MappingProxyType({}),
) -> bytes:
    """Return what ``git args`` prints in ``folder``.

    Args:
        folder: where git is run.
        args: what it is asked.
        stdin: what it reads.
        hooks: run the repository's hooks: only for a commit that somebody asked for.
        settings: of git, for this run; their names may hold any character.

    Raises:
        GitError: git cannot be run, or says no; its own words are kept.
    """
    environment = {name: value for name, value in os.environ.items() if name not in _DROPPED} | _ENVIRONMENT
    environment |= _as_environment(settings)
    always = _SETTINGS if hooks else (*_SETTINGS, _NO_HOOKS)
    command = ["git", *(word for setting in always for word in ("-c", setting)), *args]
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program, arguments as a list
            command, cwd=folder, env=environment, input=stdin, capture_output=True, check=False
        )
    except FileNotFoundError:
        raise GitMissingError(
            Text("Không tìm thấy chương trình git.", "The program git is not there."),
            Text("Cài git rồi chạy lại.", "Install git and run again."),
        ) from None
    if done.returncode != 0:
        said = " ".join(done.stderr.decode("utf-8", "replace").removeprefix("fatal: ").split())
        asked = next((word for word in args if not word.startswith("-")), "")
        error = GitError(Text(f"git {asked}: {said}", f"git {asked}: {said}"))
        error.said = said
        raise error
    return done.stdout


def _as_environment(settings: Mapping[str, str]) -> dict[str, str]:
    """Return settings as git takes them from the environment, after those that stand there already."""
    stated = os.environ.get("GIT_CONFIG_COUNT", "")
    first = int(stated) if stated.isdecimal() else 0
    found = {"GIT_CONFIG_COUNT": str(first + len(settings))} if settings else {}
    for at, (name, value) in enumerate(settings.items(), first):
        found |= {f"GIT_CONFIG_KEY_{at}": name, f"GIT_CONFIG_VALUE_{at}": value}
    return found


def line(folder: Path, *args: str) -> str:
    """Return the one line that git prints."""
    return os.fsdecode(ask(folder, *args)).removesuffix("\n")
