"""Revisions on the command line."""

import os
from functools import lru_cache
from pathlib import Path

from ckds.cli.session import Session
from ckds.git.revision import MERGE_BASE, commit, merge_base, top
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
