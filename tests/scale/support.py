"""The same question put to one repository in every way it can be read."""

import sys
from datetime import date
from pathlib import Path
from types import ModuleType

from ckds.analysis.choose import Choice
from ckds.render.findings import render
from ckds.render.terminal import show
from ckds.repository import status as streamed
from ckds.repository.lint import lint
from ckds.repository.load import Days, Loader
from ckds.repository.stream import Stream
from ckds.views import per, status_page
from ckds.views import status as whole
from ckds.views.findings import view_of

ROOT = Path(__file__).parents[2]
DAYS = Days(date(2030, 12, 1), date(2033, 1, 1), False)


def generator() -> ModuleType:
    """Return `benchmarks/generate.py`, as it is run."""
    sys.path.insert(0, str(ROOT / "benchmarks"))
    try:
        import generate  # type: ignore[import-not-found]
    finally:
        sys.path.pop(0)
    found: ModuleType = generate
    return found


def linted(root: Path, processes: int, days: Days = DAYS) -> dict[str, str]:
    """Return what the linter prints, in every format."""
    loader = Loader(root)
    found = view_of(lint(loader, loader.settings(), days, processes=processes), [], info=True)
    return {name: render(found, name, "vi", color=False, quiet=False) for name in ("full", "concise", "json")}


def stated(root: Path, processes: int, days: Days = DAYS, choice: Choice | None = None) -> tuple[object, ...]:
    """Return what the status says: as a page, cut short and in full, as JSON, and tabulated."""
    loader, choice = Loader(root), choice or Choice()
    settings = loader.settings()
    if processes == 0:
        view = whole.status(loader.load(settings, days.today, days.real, pinned=days.pinned), choice)
        pages = [status_page.screen(view, "vi", most=most) for most in (2, 10**6)]
        answer = whole.to_json(view, "vi")
        tallies = {by: per.tally(view, by) for by in per.PER}
        workspace = view.workspace
    else:
        stream = Stream(loader, settings, days)
        pages = [streamed.page(stream, choice, "vi", most, processes, None) for most in (2, 10**6)]
        answer = streamed.to_json(streamed.rows(stream, choice, "vi", processes, None), stream.shared)
        tallies = {by: streamed.tally(stream, choice, by, processes, None) for by in per.PER}
        workspace = stream.shared
    pages += [per.screen(tally, workspace, by, "vi") for by, tally in tallies.items()]
    return *(show(page, "vi", columns=120, color=False) for page in pages), answer
