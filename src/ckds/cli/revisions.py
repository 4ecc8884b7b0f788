"""Revisions on the command line."""

import os
from functools import lru_cache
from pathlib import Path

from ckds.cli.session import Session
from ckds.git.revision import MERGE_BASE, commit, merge_base, top
from ckds.lang import Text, listed
from ckds.repository.revision import load_revision
from ckds.repository.root import find_root
from ckds.workspace.workspace import Workspace


def at(session: Session, here: Workspace, name: str) -> Workspace:
    """Return the repository as it was at a revision, judged on the same day.

    Raises:
        GitError: no git, no repository, no such revision, or a history that is cut off.
        RevisionError: no plans at that revision.
    """
    root = find_root(session.folder).resolve()
    above = _top(root)
    revision = merge_base(root, dict(os.environ)) if name == MERGE_BASE else commit(root, name)
    return load_revision(root, above, revision, name, here, here.today)


@lru_cache(maxsize=1)
def _top(root: Path) -> Path:
    return top(root).resolve()


def tell_of_faults(session: Session, base: Workspace, name: str) -> None:
    """Say that some files of the base could not be read whole: what gates say of them is not held against a change."""
    broken = sorted({*base.unsound(), *(f"units/{area}" for area in base.directory.unread)})
    if broken:
        some = listed(broken, most=5)
        session.say(
            Text(
                f"Ở {name} có {len(broken)} bản ghi không đọc được hết ({some.vi}): cổng coi các việc của chúng là có từ trước.",
                f"At {name} {len(broken)} records could not be read whole ({some.en}): gates take theirs as known before.",
            )
        )
