"""Findings as they are shown: which ones, how many of each weight, with the lines they stand on."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ckds.finding import Finding, Severity
from ckds.source.document import Document
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


class Quote(NamedTuple):
    """The lines of a file that findings stand on.

    Attributes:
        number: how many lines the file has.
        lines: those that are quoted, by their numbers.
    """

    number: int
    lines: dict[int, str]

    def text(self) -> Lines:
        """Return a text of as many lines with only these in it."""
        return Lines("\n".join(self.lines.get(number, "") for number in range(1, self.number + 1)))


def quotes(findings: Iterable[Finding], documents_: Iterable[Document]) -> dict[str, Quote]:
    """Return the lines that findings stand on, by the paths of their files; a note is quoted like any other."""
    wanted: dict[str, set[int]] = {}
    for finding in findings:
        wanted.setdefault(finding.path, set()).add(finding.span.line)
    return (
        {one.path: _quoted(one.lines, wanted[one.path]) for one in documents_ if one.path in wanted} if wanted else {}
    )


def _quoted(lines: Lines, numbers: set[int]) -> Quote:
    return Quote(len(lines), {number: lines.line(number) for number in numbers if number <= len(lines)})


class Linted(NamedTuple):
    """What the linter found in a repository.

    Attributes:
        workspace: what belongs to no plan, at least.
        findings: in the order of files and lines.
        quotes: the lines they stand on, by path.
        files: how many files were looked at.
    """

    workspace: Workspace
    findings: list[Finding]
    quotes: dict[str, Quote]
    files: int

    @classmethod
    def of(cls, workspace: Workspace, findings: list[Finding]) -> "Linted":
        """Return what was found in a workspace that holds everything."""
        every = list(documents(workspace))
        return cls(workspace, findings, quotes(findings, every), len(every))


def view_of(linted: Linted, only: Sequence[str], *, info: bool) -> FindingsView:
    """Return the findings of the files and folders in ``only`` (all when empty); notes are counted, listed on demand."""
    kept = [finding for finding in linted.findings if not only or any(_inside(finding.path, path) for path in only)]
    counts = {severity: sum(finding.severity is severity for finding in kept) for severity in Severity}
    listed = tuple(finding for finding in kept if info or finding.severity is not Severity.INFO)
    wanted = {finding.path for finding in listed}
    sources = {path: quote.text() for path, quote in linted.quotes.items() if path in wanted}
    workspace = linted.workspace
    day, root = workspace.today.isoformat(), workspace.root
    return FindingsView(day, root, workspace.pinned, listed, counts, sources, linted.files)


def view(workspace: Workspace, findings: Sequence[Finding], only: Sequence[str], *, info: bool) -> FindingsView:
    """Return the same of findings in a workspace that holds everything."""
    return view_of(Linted.of(workspace, list(findings)), only, info=info)


def _inside(path: str, only: str) -> bool:
    """Is ``path`` the file ``only``, or below the folder ``only``?"""
    return only in (".", path) or path.startswith(f"{only}/")


def blocked(shown: FindingsView) -> bool:
    """Is there an error among them?"""
    return shown.counts[Severity.ERROR] > 0
