"""The language server: what an editor asks, and who answers."""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, TypeVar

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcInvalidParams
from pygls.lsp.server import LanguageServer

from ckds import __version__
from ckds.errors import CkdsError
from ckds.lang import Lang
from ckds.lsp import actions, complete, goto, hover, rename
from ckds.lsp.held import Clock
from ckds.lsp.repo import Repo, Site
from ckds.lsp.wire import path_of
from ckds.repository.root import find_root

T = TypeVar("T")
# So long the typing must pause before other files are looked at, in seconds.
PAUSE: Final = 0.3
_WATCHED: Final = "**/*.{yaml,yml}"


class Server(LanguageServer):
    """Speaks the Language Server Protocol for every plan repository that the editor works in.

    Args:
        clock: tells the day by the settings.
        lang: the language of messages; None leaves it to the settings.
    """

    def __init__(self, clock: Clock, lang: Lang | None = None) -> None:
        super().__init__("ckds", __version__, max_workers=2)
        self._clock = clock
        self._lang = lang
        self._repos: dict[Path, Repo] = {}
        self._failed: set[str] = set()
        self._settling: dict[Repo, asyncio.Task[None]] = {}
        self._watches = False

    def repo(self, path: Path | None) -> Repo | None:
        """Return the repository of a file or folder, read when it is first asked for; None where there is none."""
        if path is None:
            return None
        known = next((repo for root, repo in self._repos.items() if path.is_relative_to(root)), None)
        return known or self._open(path)

    def _open(self, path: Path) -> Repo | None:
        try:
            root = find_root(path if path.is_dir() else path.parent)
        except CkdsError:
            return None  # most YAML files are of no plan
        if root not in self._repos:
            try:
                self._repos[root] = Repo(root, self._clock, self._publish, self._lang)
            except CkdsError as error:
                self._tell(error)
                return None
            self._repos[root].encoding = lsp.PositionEncodingKind(self.workspace.position_encoding or "utf-16").value
        return self._repos[root] if path.is_relative_to(root) or root.is_relative_to(path) else None

    def _tell(self, error: CkdsError) -> None:
        """Say once why a repository cannot be read; it is tried again whenever something in it changes."""
        message = error.message.to(self._lang or "vi")
        if message not in self._failed:
            self._failed.add(message)
            self.window_show_message(lsp.ShowMessageParams(lsp.MessageType.Error, f"ckds: {message}"))

    def _publish(self, uri: str, found: list[lsp.Diagnostic], version: int | None) -> None:
        self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, found, version))

    def settle(self, repo: Repo, pause: float = PAUSE) -> None:
        """Look at the other files once the typing pauses."""
        before = self._settling.pop(repo, None)
        if before:
            before.cancel()
        self._settling[repo] = asyncio.get_running_loop().create_task(_settle(repo, pause))

    def start(self) -> None:
        """Read the repositories of the editor's folders."""
        folders = [path_of(folder.uri) for folder in self.workspace.folders.values()]
        if not folders and self.workspace.root_uri:
            folders = [path_of(self.workspace.root_uri)]
        for folder in folders:
            repo = self.repo(folder)
            if repo:
                self.settle(repo, 0)

    def watch(self) -> None:
        """Ask the editor to tell of files that change outside of it."""
        workspace = self.client_capabilities.workspace
        watched = workspace.did_change_watched_files if workspace else None
        self._watches = bool(watched and watched.dynamic_registration)
        if self._watches:
            options = lsp.DidChangeWatchedFilesRegistrationOptions([lsp.FileSystemWatcher(_WATCHED)])
            what = lsp.Registration("ckds-files", lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            self.client_register_capability(lsp.RegistrationParams([what]))

    def ask(self, uri: str, position: lsp.Position, answer: Callable[[Repo, Site], T]) -> T | None:
        """Return what ``answer`` says of a place; None where it is in no record of a repository."""
        path = path_of(uri)
        repo = self.repo(path)
        site = repo.site(path, position) if repo and path else None
        return answer(repo, site) if repo and site else None


async def _settle(repo: Repo, pause: float) -> None:
    await asyncio.sleep(pause)
    for _ in repo.settle():
        await asyncio.sleep(0)  # whatever was typed meanwhile comes first


def make(clock: Clock, lang: Lang | None = None) -> Server:
    """Return a server that is ready to be started."""
    server = Server(clock, lang)
    _texts(server)
    _files(server)
    _answers(server)
    _edits(server)
    return server


def _texts(server: Server) -> None:
    """Follow what the editor has open."""

    @server.feature(lsp.INITIALIZED)
    def _(_: lsp.InitializedParams) -> None:
        server.watch()
        server.start()

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def _(params: lsp.DidOpenTextDocumentParams) -> None:
        one = params.text_document
        path = path_of(one.uri)
        repo = server.repo(path)
        if repo and path:
            repo.open(path, one.uri, one.text, one.version)
            server.settle(repo)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def _(params: lsp.DidChangeTextDocumentParams) -> None:
        path = path_of(params.text_document.uri)
        repo = server.repo(path)
        if repo and path:
            repo.change(path, list(params.content_changes), params.text_document.version)
            server.settle(repo)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def _(params: lsp.DidCloseTextDocumentParams) -> None:
        path = path_of(params.text_document.uri)
        repo = server.repo(path)
        if repo and path:
            repo.close(path)
            server.settle(repo)


def _files(server: Server) -> None:
    """Follow what changes on the disk."""

    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    def _(params: lsp.DidSaveTextDocumentParams) -> None:
        repo = server.repo(path_of(params.text_document.uri))
        if repo and not server._watches:
            repo.reload()
            server.settle(repo)

    @server.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def _(params: lsp.DidChangeWatchedFilesParams) -> None:
        _changed(server, params.changes)

    every = lsp.FileOperationRegistrationOptions([lsp.FileOperationFilter(lsp.FileOperationPattern("**/*"), "file")])

    @server.feature(lsp.WORKSPACE_DID_RENAME_FILES, every)
    def _(params: lsp.RenameFilesParams) -> None:
        _moved(server, [name for one in params.files for name in (one.old_uri, one.new_uri)])

    @server.feature(lsp.WORKSPACE_DID_DELETE_FILES, every)
    def _(params: lsp.DeleteFilesParams) -> None:
        _moved(server, [one.uri for one in params.files])


def _changed(server: Server, changes: Sequence[lsp.FileEvent]) -> None:
    """Read again what changed on the disk: one by one, or all at once where many did or files came and went."""
    by_repo: dict[Repo, list[tuple[Path, lsp.FileChangeType]]] = {}
    for change in changes:
        path = path_of(change.uri)
        repo = server.repo(path)
        if repo and path:
            by_repo.setdefault(repo, []).append((path, change.type))
    for repo, files in by_repo.items():
        if len(files) > _MANY or any(kind is not lsp.FileChangeType.Changed for _, kind in files):
            repo.reload()
        else:
            for path, _ in files:
                repo.refresh(path)
        server.settle(repo)


_MANY: Final = 20


def _moved(server: Server, uris: Sequence[str]) -> None:
    """Look at all files again where some, or whole folders, were moved or deleted in the editor."""
    for repo in {repo for uri in uris if (repo := server.repo(path_of(uri)))}:
        repo.reload()
        server.settle(repo)


def _answers(server: Server) -> None:
    """Answer what a person asks about a place."""

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    def _(params: lsp.HoverParams) -> lsp.Hover | None:
        return server.ask(params.text_document.uri, params.position, lambda _, site: hover.hover(site))

    @server.feature(lsp.TEXT_DOCUMENT_COMPLETION, lsp.CompletionOptions(trigger_characters=[" ", "-", "/", "["]))
    def _(params: lsp.CompletionParams) -> lsp.CompletionList | None:
        return server.ask(params.text_document.uri, params.position, lambda _, site: complete.complete(site))

    @server.feature(lsp.TEXT_DOCUMENT_DEFINITION)
    def _(params: lsp.DefinitionParams) -> list[lsp.Location] | None:
        return server.ask(params.text_document.uri, params.position, goto.definition)

    @server.feature(lsp.TEXT_DOCUMENT_REFERENCES)
    def _(params: lsp.ReferenceParams) -> list[lsp.Location] | None:
        whole = params.context.include_declaration
        return server.ask(
            params.text_document.uri, params.position, lambda repo, site: goto.references(repo, site, whole=whole)
        )


def _edits(server: Server) -> None:
    """Answer what is to be changed: a new id, a fix."""

    @server.feature(lsp.TEXT_DOCUMENT_PREPARE_RENAME)
    def _(params: lsp.PrepareRenameParams) -> lsp.PrepareRenamePlaceholder | None:
        return server.ask(params.text_document.uri, params.position, lambda _, site: rename.prepare(site))

    @server.feature(lsp.TEXT_DOCUMENT_RENAME, lsp.RenameOptions(prepare_provider=True))
    def _(params: lsp.RenameParams) -> lsp.WorkspaceEdit | None:
        try:
            return server.ask(
                params.text_document.uri,
                params.position,
                lambda repo, site: rename.rename(repo, site, params.new_name, server.client_capabilities),
            )
        except CkdsError as error:
            repo = server.repo(path_of(params.text_document.uri))
            lang = repo.lang if repo else "vi"
            hint = f" {error.hint.to(lang)}" if error.hint else ""
            raise JsonRpcInvalidParams(error.message.to(lang) + hint) from None

    @server.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, lsp.CodeActionOptions([lsp.CodeActionKind.QuickFix]))
    def _(params: lsp.CodeActionParams) -> list[lsp.CodeAction] | None:
        path = path_of(params.text_document.uri)
        repo = server.repo(path)
        return actions.actions(repo, path, params) if repo and path else None
