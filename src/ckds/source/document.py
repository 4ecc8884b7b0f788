"""One file as it was read: its data, what is wrong with it, and where every value stands."""

import re
import unicodedata
from collections.abc import Mapping

from yaml import MappingNode, ScalarNode, SequenceNode

from ckds.finding import Span
from ckds.source.build import Builder, Data
from ckds.source.compose import Node, ReaderError, YamlError, compose, depth_exceeded, marked_tokens
from ckds.source.lines import Lines
from ckds.source.problem import Kind, Path, Problem
from ckds.source.traps import explain

_BOM = "\ufeff"
# Characters that YAML allows and a reader never sees: they can hide or reorder what is printed.
_HIDDEN = re.compile(r"[\x7f-\x84\x86-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_REPAIRS = 50
_BLOCK = ("|", ">")


class Document:
    """A YAML text, read once; a second reading gives the same.

    Attributes:
        path: where the text stands, for messages.
        data: mappings, lists and text; None when nothing could be read.
        problems: all that is wrong with the text itself.
    """

    __slots__ = ("_lines", "_root", "_shown", "data", "path", "problems")

    def __init__(self, path: str, content: bytes | str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.data: Data = None
        self._root: Node | None = None
        text = self._decode(content) if isinstance(content, bytes) else content
        text = text.removeprefix(_BOM)
        self._shown = self._lines = Lines(text)
        if self.problems:
            return
        if text.strip():
            self._read(text)
        else:
            self._empty()

    @property
    def lines(self) -> Lines:
        """The text as it stands in the file."""
        return self._shown

    def _empty(self) -> None:
        self.problems.append(Problem(Kind.EMPTY, Span(1, 1, 1, 1)))

    def _decode(self, content: bytes) -> str:
        try:
            return content.decode("utf-8")
        except UnicodeDecodeError as error:
            before = content[: error.start].decode("utf-8").removeprefix(_BOM)
            line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
            wide = content[:2] in (b"\xff\xfe", b"\xfe\xff")
            args: dict[str, object] = {"byte": f"0x{content[error.start]:02X}", "utf16": wide}
            self.problems.append(Problem(Kind.NOT_UTF8, Span(line, column, line, column + 1), args=args))
            return ""

    def _read(self, text: str) -> None:
        self._characters(text)
        offset = depth_exceeded(text)
        if offset is not None:
            self.problems.append(Problem(Kind.DEEP, self._lines.span(offset, offset + 1)))
            return
        root = self._compose(text)
        if self._marks() or root is None:
            return
        self._root = root
        builder = Builder(self._lines)
        self.data = builder.build(root)
        self.problems += builder.problems

    def _characters(self, text: str) -> None:
        if text.isascii():
            return
        if not unicodedata.is_normalized("NFC", text):
            self._not_nfc()
        found = _HIDDEN.search(text)
        if found:
            args: dict[str, object] = {"character": f"U+{ord(found.group()):04X}"}
            self.problems.append(Problem(Kind.CONTROL, self._lines.span(*found.span()), args=args))

    def _not_nfc(self) -> None:
        for number in range(1, len(self._lines.starts) + 1):
            line = self._lines.line(number)
            composed = unicodedata.normalize("NFC", line)
            if composed != line:
                at = next((i for i, (a, b) in enumerate(zip(line, composed, strict=False)) if a != b), len(composed))
                end = re.compile(r"\s|$").search(line, at)
                span = Span(number, at + 1, number, (end.start() if end else len(line)) + 1)
                self.problems.append(Problem(Kind.NOT_NFC, span, fix=composed.strip()))
                return

    def _compose(self, text: str) -> Node | None:
        """Compose; at a trap whose line can be repaired, note it and read on, so that nothing behind it is hidden."""
        for _ in range(_REPAIRS):
            try:
                root = compose(text)
            except ReaderError as error:
                self._reader(error)
                return None
            except YamlError as error:
                problem, repaired = self._syntax(error, text)
                self.problems.append(problem)
                if repaired is None or repaired == text:
                    return None
                text = repaired
                self._lines = Lines(text)
            else:
                if root is None and not self.problems:
                    self._empty()
                return root
        return None

    def _syntax(self, error: YamlError, text: str) -> tuple[Problem, str | None]:
        marks = [mark for mark in marked_tokens(text) if mark[0] == "alias"]
        if marks and error.problem in ("found undefined alias", "found recursive anchor"):
            return Problem(Kind.ANCHOR, self._lines.span(*marks[0][1:]), args={"sign": "alias"}), None
        return explain(error, self._lines)

    def _reader(self, error: ReaderError) -> None:
        at = int(error.position or 0)
        char = self._lines.text[at : at + 1]
        args: dict[str, object] = {"character": f"U+{ord(char):04X}" if char else "?"}
        self.problems.append(Problem(Kind.CONTROL, self._lines.span(at, at + 1), args=args))

    def _marks(self) -> bool:
        """Note every anchor, alias, tag and directive; say whether the data can no longer be trusted."""
        if any(problem.kind is Kind.ANCHOR for problem in self.problems):
            return True
        untrusted = False
        for sign, start, end in marked_tokens(self._lines.text):
            kind = Kind.ANCHOR if sign in ("anchor", "alias") else Kind.TAG
            self.problems.append(Problem(kind, self._lines.span(start, end), args={"sign": sign}))
            untrusted = untrusted or sign == "alias"
        return untrusted

    def span(self, path: Path, *, key: bool = False) -> Span:
        """Return where the value at ``path`` stands, or its key; for what is not written, its nearest parent.

        A list position is passed over where the file holds one value without a list, and a key where it holds a bare
        value (an id, a day) for a mapping.
        """
        found: Node | None = None
        node, missing = self._root, False
        for part in path:
            below = _child(node, part)
            if below is None:
                bare = isinstance(node, ScalarNode)
                if bare or (isinstance(part, int) and not isinstance(node, SequenceNode)):
                    continue
                missing = True
                break
            found, node = below
        if node is None:
            return Span(1, 1, 1, 1)
        if missing or (key and found is not None) or (found is not None and not isinstance(node, ScalarNode)):
            return self._node_span(found if found is not None else _first(node))
        return self._node_span(node if path else _first(node))

    def has(self, path: Path) -> bool:
        """Is there a value at ``path``?"""
        node = self._root
        for part in path:
            below = _child(node, part)
            if below is None:
                return False
            node = below[1]
        return True

    def _node_span(self, node: Node) -> Span:
        start, end = node.start_mark.index, node.end_mark.index
        text = self._lines.text
        if (isinstance(node, ScalarNode) and node.style in _BLOCK) or not isinstance(node, ScalarNode):
            end = start + len(text[start:end].rstrip())
        return self._lines.span(start, end)


def _first(node: Node) -> Node:
    """Return the first key of a mapping, else the node: what stands for a whole that is too long to underline."""
    if isinstance(node, MappingNode) and node.value:
        return node.value[0][0]  # type: ignore[no-any-return]
    return node


def _child(node: Node | None, part: str | int) -> tuple[Node, Node] | None:
    """Return what to underline for the entry and its value: a mapping's key, a list's item."""
    if isinstance(node, MappingNode) and isinstance(part, str):
        for key, value in node.value:
            if key.value == part:
                return key, value
    if isinstance(node, SequenceNode) and isinstance(part, int) and part < len(node.value):
        item = node.value[part]
        return _first(item), item
    return None


def field_name(data: Data, path: Path) -> str | None:
    """Return a field as findings name it: entries by what they are about, never by their position.

    ``("support", 2)`` → ``support[so-y-te]``, ``("targets", 0, "target")`` → ``targets[2030/city].target``.
    """
    name = ""
    here: Data = data
    for part in path:
        if isinstance(part, int):
            if isinstance(here, list):
                here = here[part] if part < len(here) else None
            name += f"[{entry_name(here)}]"
        elif isinstance(here, dict) or not name:
            here = here.get(part) if isinstance(here, dict) else None
            name += f".{part}" if name else part
    return name or None


_NAMED_BY = (
    ("id",),
    ("unit", "for"),
    ("as", "for"),
    ("by", "scope"),
    ("as_of", "scope"),
    ("date",),
    ("due",),
    ("on",),
    ("number",),
    ("record", "code"),
    ("plan",),
    ("title",),
    ("from",),
    ("name",),
)


def entry_name(entry: Data) -> str:
    """Return what an entry of a list is known by."""
    if not isinstance(entry, Mapping):
        return str(entry)
    if "period" in entry:
        return "/".join(str(entry[key]) for key in ("period", "unit", "for") if key in entry)
    for keys in _NAMED_BY:
        if keys[0] in entry:
            return "/".join(_short(entry[key]) for key in keys if key in entry)
    return "?"


def _short(value: Data) -> str:
    return entry_name(value) if isinstance(value, dict) else str(value)
