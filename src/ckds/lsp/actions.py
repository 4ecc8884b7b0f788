"""Quick fixes: the repairs of ``ckds lint --fix``, one finding at a time."""

from pathlib import Path

from lsprotocol import types as lsp

from ckds.acts.fixes import Fix, fix_of
from ckds.finding import Finding
from ckds.lsp.places import Ruler
from ckds.lsp.repo import Repo
from ckds.lsp.wire import SOURCE
from ckds.workspace.workspace import documents


def actions(repo: Repo, path: Path, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
    """Return the repairs of the findings that a stretch of a file touches; those that cannot be wrong are preferred."""
    shown, text = repo.held.shown(path), repo.text(path)
    only = params.context.only
    if text is None or (only and lsp.CodeActionKind.QuickFix not in only):
        return []
    ruler = Ruler(text, repo.encoding)
    near = [one for one in repo.diagnoser.of(shown) if _touches(ruler.range(one.span), params.range)]
    document = next((one for one in documents(repo.workspace) if one.path == shown), None) if near else None
    found = []
    for finding in near:
        fix = fix_of(finding, document, repo.workspace) if document else None
        if fix:
            found.append(_action(repo, path, ruler, finding, fix, params))
    return found


def _action(
    repo: Repo, path: Path, ruler: Ruler, finding: Finding, fix: Fix, params: lsp.CodeActionParams
) -> lsp.CodeAction:
    edits = [lsp.TextEdit(ruler.range(edit.span), edit.text) for edit in fix.edits]
    told = [
        one
        for one in params.context.diagnostics
        if one.source == SOURCE and one.code == finding.code and one.range == ruler.range(finding.span)
    ]
    return lsp.CodeAction(
        title=f"{fix.title.to(repo.lang)} ({finding.code})",
        kind=lsp.CodeActionKind.QuickFix,
        diagnostics=told or None,
        is_preferred=fix.safe,
        edit=lsp.WorkspaceEdit(changes={repo.uri(path): edits}),
    )


def _touches(one: lsp.Range, other: lsp.Range) -> bool:
    return _at(one.start) <= _at(other.end) and _at(other.start) <= _at(one.end)


def _at(position: lsp.Position) -> tuple[int, int]:
    return position.line, position.character
