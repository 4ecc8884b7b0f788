"""Revisions: what a name means, where two histories part, what a tree holds."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

from ckds.git.run import GitError, GitMissingError, ask, line
from ckds.lang import Text

MERGE_BASE: Final = "merge-base"
# Where pipelines say what a pull request goes into.
_TARGETS: Final = ("GITHUB_BASE_REF", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "BITBUCKET_PR_DESTINATION_BRANCH")
_BRANCHES: Final = ("origin/HEAD", "origin/main", "origin/master", "main", "master")


class Blob(NamedTuple):
    """A file of a revision: its path from the top, its mode, its object id and how many bytes it has."""

    path: str
    mode: str
    id: str
    size: int


def top(folder: Path) -> Path:
    """Return the top of the work tree that ``folder`` lies in.

    Raises:
        GitError: it lies in none, or git does not trust it.
    """
    try:
        return _around(folder, Path(line(folder, "rev-parse", "--show-toplevel")))
    except GitMissingError:
        raise
    except GitError as error:
        if "dubious ownership" in error.said:
            raise GitError(
                Text(
                    f"git không tin thư mục {folder}: nó thuộc về người dùng khác.",
                    f"git does not trust {folder}: another user owns it.",
                ),
                Text(
                    f"Nếu bạn tin nó: git config --global --add safe.directory {folder}",
                    f"If you do: git config --global --add safe.directory {folder}",
                ),
            ) from error
        raise GitError(
            Text(f"{folder} không nằm trong kho git.", f"{folder} is not in a git repository."),
            Text(
                "So sánh phiên bản cần git: chạy trong kho git (kho mới: git init -b main), hoặc bỏ --since.",
                "Comparing revisions needs git: run inside a repository (a new one: git init -b main), or leave --since out.",
            ),
        ) from error


def _around(folder: Path, found: Path) -> Path:
    """Return the top of a work tree, unless the repository's own settings (``core.worktree``) say it is elsewhere."""
    if folder.resolve().is_relative_to(found.resolve()):
        return found
    raise GitError(Text(f"{folder}: core.worktree = {found}", f"{folder}: core.worktree = {found}"))


def commit(folder: Path, name: str) -> str:
    """Return the commit that ``name`` means.

    Raises:
        GitError: there is no such revision here; a shallow clone is told apart.
    """
    if name.startswith("-"):
        raise _unknown(folder, name)
    try:
        return line(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    except GitError:
        raise _unknown(folder, name) from None


def _unknown(folder: Path, name: str) -> GitError:
    name = " ".join(name.split())
    if shallow(folder):
        return _cut_off(name)
    return GitError(
        Text(f"Không có phiên bản git “{name}”.", f"There is no revision “{name}”."),
        Text(
            "Xem các nhánh: git branch -a; lấy về từ máy chủ: git fetch",
            "See the branches: git branch -a; get them from the server: git fetch",
        ),
    )


def _cut_off(name: str) -> GitError:
    return GitError(
        Text(
            f"Bản sao git này bị cắt lịch sử (shallow), không có “{name}”.",
            f"This clone is shallow and has no “{name}”.",
        ),
        Text(
            "Lấy đủ lịch sử: git fetch --unshallow; trong pipeline: fetch-depth: 0 (GitHub), GIT_DEPTH: 0 (GitLab).",
            "Fetch the history: git fetch --unshallow; in a pipeline: fetch-depth: 0 (GitHub), GIT_DEPTH: 0 (GitLab).",
        ),
    )


def shallow(folder: Path) -> bool:
    """Was the history of this clone cut off?"""
    return line(folder, "rev-parse", "--is-shallow-repository") == "true"


def merge_base(folder: Path, environment: Mapping[str, str]) -> str:
    """Return the commit at which this work parted from the branch it goes into.

    That branch is named by the pipeline, else it is the remote's own, else ``main`` or ``master``. A branch that the
    pipeline names is never replaced by another.

    Raises:
        GitError: no such branch, or no common history.
    """
    stated = next((environment[name] for name in _TARGETS if environment.get(name)), None)
    branches = (f"origin/{stated}", stated) if stated else _BRANCHES
    target = next((found for found in (_commit_or_none(folder, name) for name in branches) if found), None)
    if target is None:
        raise _no_target(folder, stated)
    try:
        return line(folder, "merge-base", "HEAD", target)
    except GitError:
        if shallow(folder):
            raise _cut_off(MERGE_BASE) from None
        raise GitError(
            Text(
                "Nhánh này và nhánh chính không có lịch sử chung.",
                "This branch and the main one have no history in common.",
            ),
            Text("Chỉ rõ phiên bản để so: --since TÊN_NHÁNH", "Name what to compare with: --since BRANCH"),
        ) from None


def _commit_or_none(folder: Path, name: str) -> str | None:
    try:
        return commit(folder, name)
    except GitError:
        return None


def _no_target(folder: Path, stated: str | None) -> GitError:
    if shallow(folder):
        return _cut_off(stated or MERGE_BASE)
    if stated:
        return GitError(
            Text(f"Không thấy nhánh đích “{stated}” ở đây.", f"The target branch “{stated}” is not here."),
            Text(f"Lấy về: git fetch origin {stated}", f"Get it: git fetch origin {stated}"),
        )
    return GitError(
        Text("Không thấy nhánh chính (origin/HEAD, main, master).", "No main branch is here (origin/HEAD, main, master)."),
        Text("Chỉ rõ: --since TÊN_NHÁNH", "Name it: --since BRANCH"),
    )  # fmt: skip


def tree(folder: Path, revision: str, below: str) -> list[Blob]:
    """Return every file of a revision below a folder, given from the top; ``.`` means all."""
    args = ["ls-tree", "-r", "-l", "-z", "--full-tree", revision]
    if below not in ("", "."):
        args += ["--", f"{below.rstrip('/')}/"]
    found = []
    for entry in os.fsdecode(ask(folder, *args)).split("\0"):
        facts, _, path = entry.partition("\t")
        words = facts.split()
        if len(words) == 4 and words[1] == "blob":
            found.append(Blob(path, words[0], words[2], int(words[3]) if words[3].isdigit() else 0))
    return found


def contents(folder: Path, ids: list[str]) -> dict[str, bytes]:
    """Return what objects hold, asked for in one run of ``git cat-file --batch``."""
    wanted = list(dict.fromkeys(ids))
    if not wanted:
        return {}
    answer = ask(folder, "cat-file", "--batch", stdin="".join(f"{one}\n" for one in wanted).encode())
    found, at = {}, 0
    while at < len(answer):
        end = answer.index(b"\n", at)
        head = answer[at:end].split()
        if len(head) < 3:  # a partial clone may lack it
            raise GitError(
                Text(f"Thiếu đối tượng git {head[0].decode()}.", f"The git object {head[0].decode()} is missing.")
            )
        size = int(head[2])
        found[head[0].decode()] = answer[end + 1 : end + 1 + size]
        at = end + 1 + size + 1
    return found
