"""One file as it was read: its data, what is wrong with it, and where every value stands."""

import re
from typing import Final
from unicodedata import is_normalized

from ckds.finding import Span
from ckds.lang import Text
from ckds.source.build import MOST_VALUES, Builder, Data
from ckds.source.characters import BOM, MOST, composed, decode, hidden
from ckds.source.compose import marked_tokens
from ckds.source.lines import Lines
from ckds.source.plain import plain
from ckds.source.problem import LOSSES, Kind, Path, Problem
from ckds.source.recover import Recovery, located
from ckds.source.tree import Tree

_TOP: Final = Span(1, 1, 1, 1)
_MENDED: Final = LOSSES - {Kind.DUPLICATE_KEY, Kind.DOCUMENTS, Kind.THOUSANDS} | {Kind.CONTROL, Kind.NOT_UTF8}
_TOO_MANY: Final = Text(
    f"tệp có quá {MOST_VALUES:_} khóa và mục".replace("_", "."),
    f"the file has more than {MOST_VALUES:,} keys and entries",
)
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

    __slots__ = (
        "_entries",
        "_kept",
        "_mended",
        "_quick",
        "_shown",
        "blanks",
        "data",
        "doubts",
        "lost",
        "partial",
        "path",
        "problems",
    )

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
        self._kept: Tree | None = None
        self._quick = False
        self._mended: frozenset[Path] | None = None
        self._entries: tuple[dict[Path, list[Problem]], dict[Path, list[Path]]] | None = None
        if problem:
            self.problems.append(problem)
            self._kept = Tree(None, self._shown)
        else:
            self._read()

    @classmethod
    def unread(cls, path: str, problem: Problem) -> "Document":
        """Return the document of a file that is not read, and why."""
        document = cls(path, "{}")
        document.data = None
        document._shown = Lines("")
        document._kept = Tree(None, document._shown)
        document.problems.append(problem)
        return document

    @property
    def lines(self) -> Lines:
        """The text as it stands in the file."""
        return self._shown

    @property
    def _tree(self) -> Tree:
        """The nodes with their places: made again when they are asked for, since few files ever are.

        Nodes weigh fifty times their text; holding those of a whole plan makes reading it three times as slow.
        """
        if self._kept is None:  # nothing was wrong with the text, so nothing was mended in it or in its nodes
            recovery = Recovery(self._shown)
            self._kept = Tree(recovery.root, recovery.lines)
        return self._kept

    @property
    def mended(self) -> frozenset[Path]:
        """The values whose text was wrong and has been mended as well as possible: no fault is found with them again."""
        if self._mended is None:
            self._mended = frozenset(problem.path for problem in self.problems if problem.kind in _MENDED)
        return self._mended

    def doubts_of(self, at: Path) -> list[Problem]:
        """Return the doubts of the record at ``at``: the whole file, or one entry of its list."""
        return self._by_entry()[0].get(at, []) if at else self.doubts

    def blanks_of(self, at: Path) -> list[Path]:
        """Return the paths without a value of the record at ``at``."""
        return self._by_entry()[1].get(at, []) if at else self.blanks

    def _by_entry(self) -> tuple[dict[Path, list[Problem]], dict[Path, list[Path]]]:
        """Return doubts and blanks by the entries of the file's list."""
        if self._entries is None:
            doubts: dict[Path, list[Problem]] = {}
            blanks: dict[Path, list[Path]] = {}
            for doubt in self.doubts:
                doubts.setdefault(doubt.path[:1], []).append(doubt)
            for path in self.blanks:
                blanks.setdefault(path[:1], []).append(path)
            self._entries = doubts, blanks
        return self._entries

    def _characters(self) -> tuple[tuple[Problem, ...], list[Problem], Lines]:
        """Return what is wrong with the characters, and the text as it is given to the parser."""
        if self._shown.text.isascii():
            return (), [], self._shown
        return composed(self._shown), *hidden(self._shown)

    def _read(self) -> None:
        if is_normalized("NFC", self._shown.text):
            self.data = plain(self._shown.text)
            self._quick = self.data is not None
            if self._quick:
                return
        decomposed, unseen, lines = self._characters()
        recovery = Recovery(lines)
        self.lost = frozenset(recovery.lost)
        self.partial = recovery.partial or any(one.kind is Kind.DOCUMENTS for one in recovery.problems)
        of_text = [*decomposed, *unseen, *recovery.problems]
        self._kept = tree = Tree(recovery.root, recovery.lines)
        if recovery.root is None:
            self.problems = of_text or [Problem(Kind.EMPTY, _TOP)]
            return
        marks = self._marks(recovery.lines)
        builder = Builder(tree, decomposed=bool(decomposed), aliases=any(mark.kind is Kind.ANCHOR for mark in marks))
        self.data = builder.build(recovery.root)
        if builder.too_many:
            self.data, self.problems = None, [Problem(Kind.UNREADABLE, _TOP, args={"reason": _TOO_MANY})]
            return
        self.problems = [*map(self._located, (*of_text, *marks)), *builder.problems]
        self.doubts, self.blanks = builder.doubts, builder.blanks
        if self.data is None and not self.problems:
            self.problems.append(Problem(Kind.EMPTY, _TOP))
        if not (self.problems or self.doubts or self.blanks):
            self._kept = None

    def _located(self, problem: Problem) -> Problem:
        """Say in which value a problem of the text stands; what stands before a line belongs to its first entry."""
        if problem.path or problem.kind in (Kind.DOCUMENTS, Kind.NOT_NFC, Kind.CONFLICT):
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

    def line(self, path: Path) -> int:
        """Return the line on which the value at ``path`` begins; a key of a plain file is found without the parser."""
        if not self._quick or self._kept is not None or len(path) != 1 or not isinstance(self.data, dict):
            return self.span(path).line
        if path[0] not in self.data:  # its parent: the first key, with which a plain file begins
            return 1
        return f"\n{self._shown.text}".count("\n", 0, f"\n{self._shown.text}".index(f"\n{path[0]}:") + 1)

    def stretch(self, path: Path) -> Span:
        """Return all that is written at ``path``, keys and values."""
        return self._tree.stretch(path)

    def path_at(self, place: Span) -> Path:
        """Return the path of the innermost value that the beginning of ``place`` stands in, its key included."""
        return self._tree.path_at(place)

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
