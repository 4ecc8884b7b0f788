"""What ``ckds check`` shows: findings with their state, and what a change does to the plans."""

from typing import NamedTuple

from ckds.analysis.changes import Change, changes
from ckds.finding import Finding, Severity
from ckds.rules.check import KNOWN, WAIVED, Checked, blocks
from ckds.views.findings import FindingsView
from ckds.workspace.workspace import Workspace, documents


class CheckView(NamedTuple):
    """The findings, and beside them what there was before and what is accepted.

    Attributes:
        listed: what is shown one by one; known and waived findings are counted apart.
        known: findings that the base has too.
        waived: findings accepted for a while.
        blocking: how many findings block.
        changes: what this change does, with a base to compare with.
        compared: there was a base.
    """

    listed: FindingsView
    known: tuple[Finding, ...]
    waived: tuple[Finding, ...]
    blocking: int
    changes: tuple[Change, ...]
    compared: bool


def view(workspace: Workspace, base: Workspace | None, found: Checked, *, show_waived: bool) -> CheckView:
    """Return what is shown of a check."""
    known = tuple(f for f in found.findings if f.state == KNOWN and not blocks(f))
    waived = tuple(f for f in found.findings if f.state == WAIVED)
    apart = {id(f) for f in (*known, *(() if show_waived else waived))}
    listed = tuple(f for f in found.findings if id(f) not in apart)
    counts = {severity: sum(f.severity is severity for f in listed) for severity in Severity}
    paths = {f.path for f in listed}
    files = list(documents(workspace))
    sources = {document.path: document.lines for document in files if document.path in paths}
    shown = FindingsView(
        workspace.today.isoformat(), workspace.root, workspace.pinned, listed, counts, sources, len(files)
    )
    told = tuple(changes(base, workspace)) if base is not None else ()
    return CheckView(shown, known, waived, len(found.blocking), told, found.compared)
