"""Nodes by their paths, and paths by their places."""

from collections.abc import Iterator

from yaml import MappingNode, ScalarNode, SequenceNode

from ckds.finding import Span
from ckds.source.compose import Node
from ckds.source.lines import Lines
from ckds.source.problem import Path

_BLOCK = ("|", ">")


class Tree:
    """The nodes of a text with their places.

    Attributes:
        root: the top node; None when nothing could be read.
        lines: the text they were read from.
    """

    __slots__ = ("lines", "root")

    def __init__(self, root: Node | None, lines: Lines) -> None:
        self.root = root
        self.lines = lines

    def span(self, path: Path, *, key: bool = False) -> Span:
        """Return where the value at ``path`` stands, or its key; for what is not written, its nearest parent.

        A list position is passed over where the file holds one value without a list, and a key where it holds a bare
        value (an id, a day) for a mapping.
        """
        found: Node | None = None
        node = self.root
        missing = False
        for part in path:
            below = child(node, part)
            if below is None:
                if isinstance(node, ScalarNode) or (isinstance(part, int) and not isinstance(node, SequenceNode)):
                    continue
                missing = True
                break
            found, node = below
        if node is None:
            return Span(1, 1, 1, 1)
        if found is None:
            return self.of(_first(node))
        return self.of(found if missing or key or not isinstance(node, ScalarNode) else node)

    def of(self, node: Node) -> Span:
        """Return the stretch of a node, without the line ends behind it."""
        start, end = node.start_mark.index, node.end_mark.index
        if not isinstance(node, ScalarNode) or node.style in _BLOCK:
            end = start + len(self.lines.text[start:end].rstrip())
        return self.lines.span(start, end)

    def has(self, path: Path) -> bool:
        """Is something written at ``path``?"""
        node = self.root
        for part in path:
            below = child(node, part)
            if below is None:
                return False
            node = below[1]
        return True

    def path_at(self, place: Span) -> Path:
        """Return the path of the innermost value that the beginning of ``place`` stands in, its key included."""
        path: list[str | int] = []
        node = self.root
        seen: set[int] = set()
        while node is not None and id(node) not in seen:
            seen.add(id(node))
            at = next((part for part, start, end in _children(node) if self._holds(start, end, place)), None)
            if at is None:
                break
            path.append(at)
            below = child(node, at)
            node = below[1] if below else None
        return tuple(path)

    def _holds(self, start: Node, end: Node, place: Span) -> bool:
        first = self.lines.place(start.start_mark.index)
        last = self.lines.place(end.end_mark.index)
        return first <= (place.line, place.column) <= last


def _children(node: Node) -> Iterator[tuple[str | int, Node, Node]]:
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if isinstance(key, ScalarNode):
                yield key.value, key, value
    elif isinstance(node, SequenceNode):
        for place, item in enumerate(node.value):
            yield place, item, item


def child(node: Node | None, part: str | int) -> tuple[Node, Node] | None:
    """Return what to underline for the entry and its value: a mapping's key, a list's item."""
    if isinstance(node, MappingNode) and isinstance(part, str):
        for key, value in node.value:
            if key.value == part:
                return key, value
    if isinstance(node, SequenceNode) and isinstance(part, int) and part < len(node.value):
        item = node.value[part]
        return _first(item), item
    return None


def _first(node: Node) -> Node:
    """Return the first key of a mapping, else the node: what stands for a whole that is too long to underline."""
    if isinstance(node, MappingNode) and node.value:
        return node.value[0][0]  # type: ignore[no-any-return]
    return node
