"""The tables of a repository of any size, plan by plan."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from ckds.lang import Lang
from ckds.repository.stream import Stream, is_large
from ckds.rules import engine
from ckds.source.document import Document
from ckds.views import export
from ckds.views.export import Origin, Rows
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace


class Facts(NamedTuple):
    """The rows of one plan, and what rules over all plans need to know of it."""

    rows: dict[str, Rows]
    gathered: dict[str, object] | None


class Export(NamedTuple):
    """The question for the tables."""

    origin: Origin
    lang: Lang

    def of_plan(self, folder: PlanFolder | None, loose: list[Document], workspace: Workspace) -> Facts:
        """Return the rows of one plan."""
        if folder is None:
            found = engine.of_files(loose, workspace)
            return Facts({"findings": export.of_findings(found, None, self.origin, self.lang)}, None)
        found, gathered = engine.of_plan(folder, loose, workspace)
        rows = export.of_folder(folder, workspace, self.origin, self.lang)
        rows["findings"] = export.of_findings(engine.ordered(found), folder.id, self.origin, self.lang)
        return Facts(rows, gathered)


def tables(
    stream: Stream,
    origin: Origin,
    lang: Lang,
    processes: int | None = None,
    told: Callable[[int, int], None] | None = None,
) -> Iterator[dict[str, Rows]]:
    """Yield the rows of what belongs to no plan, then of each plan in order, then what rules over all plans find."""
    found = engine.ordered(engine.of_shared(stream.shared))
    yield {
        "units": export.of_units(stream.shared, origin),
        "findings": export.of_findings(found, None, origin, lang),
    }
    gathered = []
    number = processes or (None if is_large(stream.loader.root) else 1)
    for facts in stream.answers(Export(origin, lang), number, told):
        yield facts.rows
        if facts.gathered is not None:
            gathered.append(facts.gathered)
    crossing = engine.ordered(engine.of_all(gathered, stream.shared))
    for finding in crossing:
        plan = (finding.record or "").partition("/")[0]
        known = plan if plan in stream.plans else None
        yield {"findings": export.of_findings([finding], known, origin, lang)}
