"""One repository that an editor works in: its files, its findings, and what the editor was told of them."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from lsprotocol import types as lsp

from ckds.finding import Finding, Related
from ckds.lang import Lang
from ckds.lsp.diagnose import Diagnoser
from ckds.lsp.held import Clock, Held, Place
from ckds.lsp.places import Ruler, changed
from ckds.lsp.wire import diagnostic, uri_of
from ckds.source.document import Document
from ckds.source.lines import Lines
from ckds.workspace.workspace import Workspace, documents

# Sends the diagnostics of a file, with the version of its text where it is open.
Publish = Callable[[str, list[lsp.Diagnostic], int | None], None]


class Site(NamedTuple):
    """A place in a file that a person asks about.

    Attributes:
        workspace: the repository.
        path: the file.
        place: what the file is.
        ruler: measures its text.
        offset: where in it.
        lang: the language to answer in.
    """

    workspace: Workspace
    path: Path
    place: Place
    ruler: Ruler
    offset: int
    lang: Lang


class Repo:
    """A repository with its findings.

    Args:
        root: its folder.
        clock: tells the day.
        publish: sends diagnostics to the editor.
        lang: the language of messages; None leaves it to the settings.
    """

    def __init__(self, root: Path, clock: Clock, publish: Publish, lang: Lang | None) -> None:
        self.held = Held(root, clock)
        self.diagnoser = Diagnoser(self.held)
        self.encoding = "utf-16"
        self._publish = publish
        self._lang = lang
        self._uris: dict[Path, str] = {}
        self._versions: dict[Path, int | None] = {}
        self._told: dict[str, list[Finding]] = {}
        gc.collect()
        gc.freeze()  # ten thousand records are not gone through again and again for what is no longer used

    @property
    def workspace(self) -> Workspace:
        """The repository as it is now."""
        return self.held.workspace

    @property
    def lang(self) -> Lang:
        """The language of messages."""
        return self._lang or ("en" if self.workspace.settings.record.language == "en" else "vi")

    def site(self, path: Path, position: lsp.Position) -> Site | None:
        """Return a place that a person asks about; None where the file is no record of this repository."""
        place = self.held.place(path)
        text = self.text(path)
        if place.kind == "other" or text is None:
            return None
        ruler = Ruler(text, self.encoding)
        return Site(self.workspace, path, place, ruler, ruler.offset(position), self.lang)

    def text(self, path: Path) -> str | None:
        """Return the text of a file, as the editor has it where it is open."""
        if path in self.held.buffers:
            return self.held.buffers[path]
        try:
            return path.read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError):
            return None

    def uri(self, path: Path) -> str:
        """Return the address of a file, spelled as the editor spells it."""
        return self._uris.get(path) or uri_of(path)

    def version(self, path: Path) -> int | None:
        """Return the version of a text that the editor has open."""
        return self._versions.get(path)

    def open(self, path: Path, uri: str, text: str, version: int | None) -> None:
        """Take up a text that the editor opened."""
        self._uris[path] = uri
        before = self.text(path)
        self._take(path, text, version, same=before == text)

    def change(self, path: Path, changes: list[lsp.TextDocumentContentChangeEvent], version: int | None) -> None:
        """Take up what was typed, and say at once what is wrong with the record."""
        text = self.held.buffers.get(path, "")
        for one in changes:
            text = changed(text, one, self.encoding)
        self._take(path, text, version, same=False)

    def close(self, path: Path) -> None:
        """Go back to what the disk has."""
        self.held.buffers.pop(path, None)
        self._versions.pop(path, None)
        self.refresh(path)

    def refresh(self, path: Path) -> None:
        """Read a file of the disk again."""
        if path not in self.held.buffers:
            self.diagnoser.touch(self.held.place(path), alone=self.held.update(path))

    def reload(self) -> None:
        """Look at all files again."""
        self.held.reload()
        self.diagnoser.stale = None

    def _take(self, path: Path, text: str, version: int | None, *, same: bool) -> None:
        before = self.held.buffers.get(path) or (text if same else self.text(path) or "")
        self.held.buffers[path] = text
        self._versions[path] = version
        if not same:
            place = self.held.place(path)
            self.diagnoser.touch(place, alone=self.held.update(path))
            self.diagnoser.quick(path, before, text)
        self._tell(path)

    def _tell(self, path: Path) -> None:
        shown = self.held.shown(path)
        found = self.diagnoser.of(shown)
        self._told[shown] = found
        ruler = Ruler(self.held.buffers[path], self.encoding)
        listed = [diagnostic(one, ruler, self.lang, self._place) for one in found]
        self._publish(self.uri(path), listed, self._versions.get(path))

    def settle(self) -> Iterator[None]:
        """Bring every finding up to date, one short step at a time, and tell what is another."""
        yield from self.diagnoser.settle()
        paths = set(self.diagnoser.paths())
        wrong = [path for path in (*paths, *self._told) if self._told.get(path, []) != self.diagnoser.of(path)]
        texts = self._texts(set(wrong))
        for shown in dict.fromkeys(wrong):
            self._tell_file(shown, texts.get(shown))
            yield

    def _texts(self, wanted: set[str]) -> dict[str, Document]:
        return {one.path: one for one in documents(self.workspace) if one.path in wanted} if wanted else {}

    def _tell_file(self, shown: str, document: Document | None) -> None:
        path = self.held.base / shown
        if path in self.held.buffers:
            self._tell(path)
            return
        found = self.diagnoser.of(shown)
        self._told[shown] = found
        lines = document.lines if document else Lines("")
        ruler = Ruler(lines.text, self.encoding)
        self._publish(self.uri(path), [diagnostic(one, ruler, self.lang, self._place) for one in found], None)

    def _place(self, related: Related) -> lsp.Location:
        start, end = lsp.Position(related.line - 1, 0), lsp.Position(related.line, 0)
        return lsp.Location(self.uri(self.held.base / related.path), lsp.Range(start, end))
