"""Revisions: what a name means, where two histories part, what a tree holds."""

from pathlib import Path
from typing import Final, NamedTuple

from ckds.git.run import GitError, ask, line
from ckds.lang import Text

MERGE_BASE: Final = "merge-base"
# Where pipelines say what a pull request goes into.
_TARGETS: Final = ("GITHUB_BASE_REF", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "BITBUCKET_PR_DESTINATION_BRANCH")
_BRANCHES: Final = ("origin/HEAD", "origin/main", "origin/master", "main", "master")


class Blob(NamedTuple):
    """A file of a revision: its path from the top, its mode and its object id."""

    path: str
    mode: str
    id: str


def top(folder: Path) -> Path:
    """Return the top of the work tree that ``folder`` lies in.

    Raises:
        GitError: it lies in none.
    """
    try:
        return Path(line(folder, "rev-parse", "--show-toplevel"))
    except GitError as error:
        raise GitError(
            Text(f"{folder} không nằm trong kho git.", f"{folder} is not in a git repository."),
            Text("Chạy trong kho git, hoặc bỏ --since.", "Run inside a git repository, or leave --since out."),
        ) from error


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
    if shallow(folder):
        return GitError(
            Text(
                f"Bản sao git này bị cắt lịch sử (shallow), không có “{name}”.",
                f"This clone is shallow and has no “{name}”.",
            ),
            Text(
                "Lấy đủ lịch sử: git fetch --unshallow, hoặc đặt fetch-depth: 0.",
                "Fetch the history: git fetch --unshallow, or fetch-depth: 0.",
            ),
        )
    return GitError(
        Text(f"Không có phiên bản git “{name}”.", f"There is no revision “{name}”."),
        Text("Xem các nhánh: git branch -a", "See the branches: git branch -a"),
    )


def shallow(folder: Path) -> bool:
    """Was the history of this clone cut off?"""
    return line(folder, "rev-parse", "--is-shallow-repository") == "true"


def merge_base(folder: Path, environment: dict[str, str]) -> str:
    """Return the commit at which this work parted from the branch it goes into.

    That branch is named by the pipeline, else it is the remote's own, else ``main`` or ``master``.

    Raises:
        GitError: no such branch, or no common history.
    """
    stated = [
        f"{prefix}{environment[name]}" for name in _TARGETS if environment.get(name) for prefix in ("origin/", "")
    ]
    for branch in (*stated, *_BRANCHES):
        try:
            target = commit(folder, branch)
        except GitError:
            continue
        try:
            return line(folder, "merge-base", "HEAD", target)
        except GitError:
            break
    if shallow(folder):
        raise _unknown(folder, MERGE_BASE)
    raise GitError(
        Text(
            "Không tìm được điểm rẽ nhánh với nhánh chính.",
            "The point where this branch left the main one was not found.",
        ),
        Text("Chỉ rõ: --since TÊN_NHÁNH", "Name it: --since BRANCH"),
    )


def tree(folder: Path, revision: str, below: str) -> list[Blob]:
    """Return every file of a revision below a folder, given from the top; ``.`` means all."""
    args = ["ls-tree", "-r", "-z", "--full-tree", revision]
    if below not in ("", "."):
        args += ["--", f"{below.rstrip('/')}/"]
    found = []
    for entry in ask(folder, *args).split(b"\0"):
        if entry:
            facts, _, path = entry.partition(b"\t")
            mode, kind, object_id = facts.decode("ascii").split()
            if kind == "blob":
                found.append(Blob(path.decode("utf-8", "surrogateescape"), mode, object_id))
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
