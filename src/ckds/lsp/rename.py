"""A new id for a record, in every file that refers to it; where the file's name is the id, the file as well."""

from collections import defaultdict
from pathlib import Path
from typing import Final

from lsprotocol import types as lsp

from ckds.errors import UsageError
from ckds.lang import Text
from ckds.lsp import goto, names
from ckds.lsp.names import Name
from ckds.lsp.places import Ruler
from ckds.lsp.repo import Repo, Site
from ckds.records.values import ID
from ckds.workspace.workspace import Workspace

_FOLDERS: Final = {names.TASK: "tasks", names.KPI: "kpis"}


def prepare(site: Site) -> lsp.PrepareRenamePlaceholder | None:
    """Return the id that would be renamed; None where there is none."""
    name = goto.at(site)
    if name is None:
        return None
    return lsp.PrepareRenamePlaceholder(site.ruler.range(name.span), name.full.rpartition("/")[2])


def rename(repo: Repo, site: Site, new: str, client: lsp.ClientCapabilities) -> lsp.WorkspaceEdit | None:
    """Return all that changes with a record's id.

    Raises:
        UsageError: the new id is no id, or is taken; or the editor cannot rename files.
    """
    name = goto.at(site)
    if name is None:
        return None
    _refuse(repo.workspace, name, new)
    edits: dict[Path, list[lsp.TextEdit]] = defaultdict(list)
    for one in names.everywhere(repo.workspace):
        if (one.kind, one.full) == (name.kind, name.full):
            path = repo.held.base / one.entry.document.path
            text = repo.held.buffers.get(path, one.entry.document.lines.text)
            edits[path].append(lsp.TextEdit(Ruler(text, repo.encoding).range(one.span), _spelled(repo, one, new)))
    files = _files(repo, name, new)
    if not files and not _can(client, "documentChanges"):
        return lsp.WorkspaceEdit(changes={repo.uri(path): some for path, some in edits.items()})
    if files and not _can(client, "rename"):
        raise UsageError(
            Text("Trình soạn thảo này không đổi tên tệp được.", "This editor cannot rename files."),
            Text("Mã bản ghi là tên tệp; đổi bằng tay.", "A record's id is the name of its file; rename it by hand."),
        )
    return lsp.WorkspaceEdit(document_changes=[*_texts(repo, edits), *files])


def _texts(repo: Repo, edits: dict[Path, list[lsp.TextEdit]]) -> list[lsp.TextDocumentEdit]:
    return [
        lsp.TextDocumentEdit(
            lsp.OptionalVersionedTextDocumentIdentifier(repo.uri(path), repo.version(path)), list(some)
        )
        for path, some in edits.items()
    ]


def _files(repo: Repo, name: Name, new: str) -> list[lsp.RenameFile]:
    plan, _, own = name.full.partition("/")
    root = repo.held.root
    if name.kind == names.PLAN:
        return [lsp.RenameFile(repo.uri(root / plan), repo.uri(root / new))]
    if name.kind not in _FOLDERS:
        return []
    folder = root / plan / _FOLDERS[name.kind]
    return [lsp.RenameFile(repo.uri(folder / f"{own}.yaml"), repo.uri(folder / f"{new}.yaml"))]


def _spelled(repo: Repo, one: Name, new: str) -> str:
    """Return the new id as one place has to write it: in full where it alone would mean another unit, or none."""
    if one.kind != names.UNIT or one.defines or "/" in one.text:
        return new
    directory = repo.workspace.directory
    area = one.full.partition("/")[0]
    folder = repo.workspace.plans.get(one.entry.id.partition("/")[0])
    home = folder.area if folder else one.entry.id.partition("/")[0]
    others = [full for full in directory.candidates(new, None) if full != one.full]
    return f"{area}/{new}" if others and home != area else new


def _refuse(workspace: Workspace, name: Name, new: str) -> None:
    if not ID.fullmatch(new):
        raise UsageError(
            Text(f"“{new}” không phải là mã.", f"“{new}” is no id."),
            Text("Mã: chữ thường không dấu, số và gạch nối.", "An id: lower-case ASCII letters, digits and hyphens."),
        )
    above, _, _ = name.full.rpartition("/")
    if _taken(workspace, name.kind, above, new):
        raise UsageError(
            Text(f"“{new}” đã có.", f"“{new}” is there already."), Text("Chọn mã khác.", "Choose another id.")
        )


def _taken(workspace: Workspace, kind: str, above: str, new: str) -> bool:
    folder = workspace.plans.get(above)
    if kind == names.UNIT:
        return f"{above}/{new}" in workspace.directory.units
    if kind == names.PLAN:
        return new in workspace.plans
    if folder is None or kind in (names.TASK, names.KPI):
        return bool(folder and (folder.has_task(new) or folder.has_kpi(new)))
    plan = folder.plan.record if folder.plan else None
    listed = (plan.groups if kind == names.GROUP else plan.duties) if plan else ()
    return any(one.id == new for one in listed)


def _can(client: lsp.ClientCapabilities, what: str) -> bool:
    edit = client.workspace.workspace_edit if client.workspace else None
    if what == "documentChanges":
        return bool(edit and edit.document_changes)
    return bool(edit and edit.document_changes and lsp.ResourceOperationKind.Rename in (edit.resource_operations or ()))
