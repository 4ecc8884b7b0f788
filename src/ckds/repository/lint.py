"""Lint of a repository of any size: small ones in one piece, large ones plan by plan."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple

from ckds.finding import Finding
from ckds.records.settings import Settings
from ckds.repository.load import Days, Loader
from ckds.repository.stream import Stream, is_large
from ckds.rules import engine
from ckds.source.document import Document
from ckds.views.findings import Linted, Quote, quotes
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace, documents, documents_of


class Facts(NamedTuple):
    """What is kept of one plan.

    Attributes:
        findings: what is wrong in it.
        gathered: what rules over all plans need to know of it.
        quotes: the lines that its findings stand on, by path.
        files: how many files it has.
    """

    findings: list[Finding]
    gathered: dict[str, object] | None
    quotes: dict[str, Quote]
    files: int


class Lint:
    """The question of the linter."""

    def of_plan(self, folder: PlanFolder | None, loose: list[Document], workspace: Workspace) -> Facts:
        """Return what is wrong in one plan."""
        if folder is None:
            found, gathered, here = engine.of_files(loose, workspace), None, loose
        else:
            found, gathered = engine.of_plan(folder, loose, workspace)
            here = list(documents_of(folder, loose))
        return Facts(found, gathered, quotes(found, here), len(here))


def lint(
    loader: Loader,
    settings: Entry[Settings],
    days: Days,
    *,
    processes: int | None = None,
    told: Callable[[int, int], None] | None = None,
) -> Linted:
    """Return every finding of a repository, in the order of files and lines.

    Args:
        loader: of the repository.
        settings: its settings.
        days: the days the answer is for.
        processes: how many share the work; 0 reads all in one piece. By the size of the repository unless said.
        told: is told how many plans of how many are done.
    """
    if processes == 0 or (processes is None and not is_large(loader.root)):
        workspace = loader.load(settings, days.today, days.real, pinned=days.pinned)
        return Linted.of(workspace, engine.lint(workspace))
    stream = Stream(loader, settings, days)
    shared = list(documents(_without_plans(stream.shared)))
    found = engine.of_shared(stream.shared)
    answers: list[Facts] = stream.ask_all(Lint(), processes, told)
    gathered = [facts.gathered for facts in answers if facts.gathered is not None]
    crossing = engine.of_all(gathered, stream.shared)
    quoted = _united(
        [quotes(found + crossing, shared), *(facts.quotes for facts in answers), _beyond(crossing, stream)]
    )
    found += [one for facts in answers for one in facts.findings]
    number = len(shared) + sum(facts.files for facts in answers)
    return Linted(stream.shared, engine.ordered(found + crossing), quoted, number)


def _without_plans(workspace: Workspace) -> Workspace:
    return replace(workspace, plans={})


def _beyond(crossing: list[Finding], stream: Stream) -> dict[str, Quote]:
    """Return the lines in plans that findings of rules over all plans stand on: those few plans are read again."""
    paths = {finding.path for finding in crossing}
    found: dict[str, Quote] = {}
    for place in stream.places if paths else ():
        prefix = f"{stream.loader.walk.shown(place.path)}/"
        folder, loose = stream.read(place) if any(path.startswith(prefix) for path in paths) else (None, [])
        if folder is not None:
            found |= quotes(crossing, documents_of(folder, loose))
    return found


def _united(some: Iterable[dict[str, Quote]]) -> dict[str, Quote]:
    found: dict[str, Quote] = {}
    for one in some:
        for path, quote in one.items():
            before = found.get(path)
            found[path] = quote._replace(lines=before.lines | quote.lines) if before else quote
    return found
