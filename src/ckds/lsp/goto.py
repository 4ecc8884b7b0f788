"""From an id to the record it names, and from a record to all that refer to it."""

from collections.abc import Iterator
from dataclasses import replace

from lsprotocol import types as lsp

from ckds.lsp import names
from ckds.lsp.names import Name
from ckds.lsp.places import Ruler
from ckds.lsp.repo import Repo, Site
from ckds.source.document import Document
from ckds.workspace.entry import Entry
from ckds.workspace.workspace import Workspace

# On these lines of its own file a record stands for itself.
_ITSELF = ("label", "title")


def at(site: Site) -> Name | None:
    """Return the id at a place: the innermost where one stands inside another (a plan before its task)."""
    line, column = site.ruler.place(site.offset)
    found = [name for name in names.in_file(site.workspace, site.place) if name.covers(line, column)]
    inner = [name for name in found if name.span.column <= column <= name.span.end_column]
    return next(iter(inner or found), None) or itself(site, line)


def itself(site: Site, line: int) -> Name | None:
    """Return a record that is its own file, where its label or title is asked about."""
    entry = record(site)
    if entry is None or entry.at:
        return None
    for key in _ITSELF:
        span = entry.span((key,), key=True)
        if entry.document.has((key,)) and span.line == line:
            return Name(site.place.kind, entry.id, entry, span, entry.name, defines=True)
    return None


def record(site: Site) -> Entry | None:  # type: ignore[type-arg]
    """Return the record of a file that holds one."""
    folder = site.workspace.plans.get(site.place.plan)
    if folder is None:
        return None
    if site.place.kind == "plan":
        return folder.plan
    return {"task": folder.tasks, "kpi": folder.kpis}.get(site.place.kind, {}).get(site.place.name)  # type: ignore[attr-defined, no-any-return]


def definition(repo: Repo, site: Site) -> list[lsp.Location]:
    """Return where the record of an id is."""
    name = at(site)
    return list(_definitions(repo, name)) if name else []


def references(repo: Repo, site: Site, *, whole: bool) -> list[lsp.Location]:
    """Return every place that refers to a record; with ``whole`` also where it is defined."""
    name = at(site)
    if name is None:
        return []
    found = [one for one in names.everywhere(repo.workspace) if (one.kind, one.full) == (name.kind, name.full)]
    away = [location(repo, one.entry.document, one) for one in found if not one.defines]
    return [*(_definitions(repo, name) if whole else ()), *away]


def _definitions(repo: Repo, name: Name) -> Iterator[lsp.Location]:
    workspace = repo.workspace
    document = _file(workspace, name)
    if document:
        start = lsp.Position(0, 0)
        yield lsp.Location(repo.uri(repo.held.base / document.path), lsp.Range(start, start))
        return
    entry = _holder(workspace, name)
    here = (one for one in names.everywhere(_only(workspace, name)) if one.entry is entry) if entry else ()
    for one in here:
        if one.defines and (one.kind, one.full) == (name.kind, name.full):
            yield location(repo, one.entry.document, one)
            return


def _file(workspace: Workspace, name: Name) -> Document | None:
    """Return the file that a task, a KPI or a plan is."""
    plan, _, own = name.full.partition("/")
    folder = workspace.plans.get(plan)
    if folder is None or name.kind not in (names.TASK, names.KPI, names.PLAN):
        return None
    entry: Entry | None = folder.plan  # type: ignore[type-arg]
    if name.kind != names.PLAN:
        entry = (folder.tasks if name.kind == names.TASK else folder.kpis).get(own)
    key = {names.TASK: f"tasks/{own}", names.KPI: f"kpis/{own}"}.get(name.kind, "plan")
    return entry.document if entry else folder.unread.get(key)


def _holder(workspace: Workspace, name: Name) -> Entry | None:  # type: ignore[type-arg]
    """Return the record that holds a unit, a group or a duty."""
    if name.kind == names.UNIT:
        return workspace.directory.units.get(name.full)
    folder = workspace.plans.get(name.full.partition("/")[0])
    return folder.plan if folder else None


def _only(workspace: Workspace, name: Name) -> Workspace:
    """Return a workspace with nothing to go through but the directory and the plan of a name."""
    plan = name.full.partition("/")[0]
    some = {plan: workspace.plans[plan]} if name.kind != names.UNIT and plan in workspace.plans else {}
    return replace(workspace, plans=some, waivers=[])


def location(repo: Repo, document: Document, name: Name) -> lsp.Location:
    """Return the place of an id."""
    path = repo.held.base / document.path
    text = repo.held.buffers.get(path)
    ruler = Ruler(document.lines.text if text is None else text, repo.encoding)
    return lsp.Location(repo.uri(path), ruler.range(name.span))
