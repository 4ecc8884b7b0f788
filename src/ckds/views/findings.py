"""Findings as they are shown: which ones, how many of each weight, with the lines they stand on."""

from collections.abc import Sequence
from typing import NamedTuple

from ckds.finding import Finding, Severity
from ckds.source.lines import Lines
from ckds.workspace.workspace import Workspace, documents


class FindingsView(NamedTuple):
    """What ``ckds lint`` shows.

    Attributes:
        today: the day the answer is for.
        root: the repository's folder.
        pinned: the day comes from an archive's settings.
        findings: what is listed.
        counts: how many there are of each weight, listed or not.
        sources: the text of each file that has a finding.
        files: how many files were looked at.
    """

    today: str
    root: str
    pinned: bool
    findings: tuple[Finding, ...]
    counts: dict[Severity, int]
    sources: dict[str, Lines]
    files: int


def view(workspace: Workspace, findings: Sequence[Finding], only: Sequence[str], *, info: bool) -> FindingsView:
    """Return the findings of the files and folders in ``only`` (all when empty); notes are counted, listed on demand."""
    kept = [finding for finding in findings if not only or any(_inside(finding.path, path) for path in only)]
    counts = {severity: sum(finding.severity is severity for finding in kept) for severity in Severity}
    listed = tuple(finding for finding in kept if info or finding.severity is not Severity.INFO)
    wanted = {finding.path for finding in listed}
    sources = {document.path: document.lines for document in documents(workspace) if document.path in wanted}
    number = sum(1 for _ in documents(workspace))
    return FindingsView(workspace.today.isoformat(), workspace.root, workspace.pinned, listed, counts, sources, number)


def _inside(path: str, only: str) -> bool:
    """Is ``path`` the file ``only``, or below the folder ``only``?"""
    return only in (".", path) or path.startswith(f"{only}/")


def blocked(shown: FindingsView) -> bool:
    """Is there an error among them?"""
    return shown.counts[Severity.ERROR] > 0
