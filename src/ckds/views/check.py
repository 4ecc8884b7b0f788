"""What ``ckds check`` shows: findings with their state, and what a change does to the plans."""

from typing import NamedTuple

from ckds.analysis.change import Change
from ckds.analysis.effects import effects
from ckds.finding import Finding, Severity
from ckds.rules.check import Checked, blocks
from ckds.rules.gate import KNOWN, WAIVED
from ckds.views.findings import FindingsView
from ckds.workspace.workspace import Workspace, documents


class CheckView(NamedTuple):
    """The findings, and beside them what there was before and what is accepted.

    Attributes:
        listed: what is shown one by one: what is new, and what blocks.
        known: findings that the base has too, and that do not block.
        waived: findings accepted for a while.
        show_waived: people are shown them, too.
        blocking: how many findings block.
        changes: what this change does, with a base to compare with.
        compared: there was a base.
        pages: where the pages of the rules are published; empty where they are not.
    """

    listed: FindingsView
    known: tuple[Finding, ...]
    waived: tuple[Finding, ...]
    show_waived: bool
    blocking: int
    changes: tuple[Change, ...]
    compared: bool
    pages: str


def view(workspace: Workspace, found: Checked, *, show_waived: bool, pages: str = "") -> CheckView:
    """Return what is shown of a check."""
    known = tuple(f for f in found.findings if f.state == KNOWN and not blocks(f))
    waived = tuple(f for f in found.findings if f.state == WAIVED)
    listed = tuple(f for f in found.findings if f.state != WAIVED and (f.state != KNOWN or blocks(f)))
    counts = {severity: sum(f.severity is severity for f in listed) for severity in Severity}
    paths = {f.path for f in listed}
    files = list(documents(workspace))
    sources = {document.path: document.lines for document in files if document.path in paths}
    shown = FindingsView(
        workspace.today.isoformat(), workspace.root, workspace.pinned, listed, counts, sources, len(files)
    )
    seen = found.seen
    told = (*seen.changes, *effects(seen)) if seen else ()
    return CheckView(shown, known, waived, show_waived, len(found.blocking), told, seen is not None, pages)
