"""One file as it was read: its data, what is wrong with it, and where every value stands."""

import re
from typing import Final

from ckds.finding import Span
from ckds.source.build import Builder, Data
from ckds.source.characters import BOM, MOST, composed, decode, hidden
from ckds.source.compose import marked_tokens
from ckds.source.lines import Lines
from ckds.source.problem import Kind, Path, Problem
from ckds.source.recover import Recovery, located
from ckds.source.tree import Tree

_TOP: Final = Span(1, 1, 1, 1)
# Plain words behind a sign that was perhaps meant as a part of them.
_WORDS: Final = re.compile(r"[ \t]+[^\s\[{|>\"'#&*!]")


class Document:
    """A YAML text, read once; a second reading gives the same.

    Attributes:
        path: where the text stands, for messages.
        data: mappings, lists and text; None when nothing could be read.
        problems: all that is wrong with the text itself.
        doubts: unquoted numbers where a text or a name is likely; the record's model decides.
        blanks: keys and list entries that are written without a value.
        lost: keys in lines that could not be read.
        partial: lines were left out or mended by a guess, so that a key that is not there may stand in them.
    """

    __slots__ = ("_shown", "_tree", "blanks", "data", "doubts", "lost", "partial", "path", "problems")

    def __init__(self, path: str, content: bytes | str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.doubts: list[Problem] = []
        self.blanks: list[Path] = []
        self.lost: frozenset[str] = frozenset()
        self.partial = False
        self.data: Data = None
        text, problem = decode(content) if isinstance(content, bytes) else (content.removeprefix(BOM), None)
        self._shown = Lines(text)
        self._tree = Tree(None, self._shown)
        if problem:
            self.problems.append(problem)
        else:
            self._read(text)

    @classmethod
    def unread(cls, path: str, problem: Problem) -> "Document":
        """Return the document of a file that is not read, and why."""
        document = cls(path, "{}")
        document.data = None
        document._shown = Lines("")
        document._tree = Tree(None, document._shown)
        document.problems.append(problem)
        return document

    @property
    def lines(self) -> Lines:
        """The text as it stands in the file."""
        return self._shown

    def _read(self, text: str) -> None:
        lines = self._shown
        decomposed: tuple[Problem, ...] = ()
        unseen: list[Problem] = []
        if not text.isascii():
            decomposed = composed(lines)
            unseen, lines = hidden(lines)
        recovery = Recovery(lines)
        self._tree = tree = Tree(recovery.root, recovery.lines)
        self.lost = frozenset(recovery.lost)
        self.partial = recovery.partial or any(one.kind is Kind.DOCUMENTS for one in recovery.problems)
        of_text = [*decomposed, *unseen, *recovery.problems]
        if recovery.root is None:
            self.problems = of_text or [Problem(Kind.EMPTY, _TOP)]
            return
        marks = self._marks(recovery.lines)
        builder = Builder(tree, decomposed=bool(decomposed), aliases=any(mark.kind is Kind.ANCHOR for mark in marks))
        self.data = builder.build(recovery.root)
        self.problems = [*map(self._located, (*of_text, *marks)), *builder.problems]
        self.doubts, self.blanks = builder.doubts, builder.blanks
        if self.data is None and not self.problems:
            self.problems.append(Problem(Kind.EMPTY, _TOP))

    def _located(self, problem: Problem) -> Problem:
        """Say in which value a problem of the text stands; what stands before a line belongs to its first entry."""
        if problem.path or problem.kind in (Kind.DOCUMENTS, Kind.NOT_NFC):
            return problem
        line, column = problem.span.line, problem.span.column
        text = self._shown.line(line)
        if not text[: column - 1].strip(" \t-"):
            column = max(column, len(text) - len(text[column - 1 :].lstrip(" \t-\u00a0")) + 1)
        return located(problem, self._tree.path_at(Span(line, column, line, column)))

    def _marks(self, lines: Lines) -> list[Problem]:
        """Return every anchor, alias, tag and directive."""
        tokens = marked_tokens(lines.text)[:MOST]
        if not tokens:
            return []
        from ckds.source.entries import entry_at

        found = []
        for sign, start, end in tokens:
            kind = Kind.ANCHOR if sign in ("anchor", "alias") else Kind.TAG
            entry = entry_at(lines, lines.number(start)) if sign != "directive" else None
            worded = entry is not None and entry.start == start and _WORDS.match(lines.text, end, entry.end)
            fix = entry.fix if entry and worded else None
            args: dict[str, object] = {"sign": sign, "value": lines.text[start:end]}
            found.append(Problem(kind, lines.span(start, end), args=args, fix=fix))
        return found

    def span(self, path: Path, *, key: bool = False) -> Span:
        """Return where the value at ``path`` stands, or its key; for what is not written, its nearest parent.

        A list position is passed over where the file holds one value without a list, and a key where it holds a bare
        value (an id, a day) for a mapping.
        """
        return self._tree.span(path, key=key)

    def stretch(self, path: Path) -> Span:
        """Return all that is written at ``path``, keys and values."""
        return self._tree.stretch(path)

    def real(self, path: Path) -> Path:
        """Return a record's path as the file spells it out: without positions in a list of one that has no list."""
        return self._tree.real(path)

    def has(self, path: Path) -> bool:
        """Is something written at ``path``, readable or not?"""
        return self._tree.has(path) or (bool(path) and path[0] in self.lost)

    def written(self, path: Path) -> str:
        """Return the value at ``path`` exactly as it is written on its first line."""
        span = self.span(path)
        line = self._shown.line(span.line)
        end = span.end_column - 1 if span.end_line == span.line else len(line)
        return line[span.column - 1 : end]
