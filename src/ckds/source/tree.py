"""Nodes by their paths, and paths by their places."""

from bisect import bisect_right

from yaml import MappingNode, ScalarNode, SequenceNode

from ckds.finding import Span
from ckds.source.compose import MAX_DEPTH, Node
from ckds.source.lines import Lines
from ckds.source.problem import Path

_BLOCK = ("|", ">")
_LARGE = 100  # keys


class Tree:
    """The nodes of a text with their places.

    Attributes:
        root: the top node; None when nothing could be read.
        lines: the text they were read from.
    """

    __slots__ = ("_large", "lines", "root")

    def __init__(self, root: Node | None, lines: Lines) -> None:
        self.root = root
        self.lines = lines
        self._large: dict[int, dict[str, tuple[Node, Node]]] = {}

    def _child(self, node: Node | None, part: str | int) -> tuple[Node, Node] | None:
        """Return what :func:`child` does; a mapping with more keys than any record has is indexed once."""
        if not isinstance(node, MappingNode) or len(node.value) < _LARGE:
            return child(node, part)
        if id(node) not in self._large:
            self._large[id(node)] = {
                key.value: (key, value) for key, value in reversed(node.value) if isinstance(key, ScalarNode)
            }
        return self._large[id(node)].get(str(part))

    def span(self, path: Path, *, key: bool = False) -> Span:
        """Return where the value at ``path`` stands, or its key; for what is not written, its nearest parent.

        A list position is passed over where the file holds one value without a list, and a key where it holds a bare
        value (an id, a day) for a mapping.
        """
        found: Node | None = None
        node = self.root
        missing = False
        for part in path:
            below = self._child(node, part)
            if below is None:
                if _passed(node, part):
                    continue
                missing = True
                break
            found, node = below
        if node is None:
            return Span(1, 1, 1, 1)
        if found is None:
            return self.of(_first(node))
        return self.of(found if missing or key or not isinstance(node, ScalarNode) else node)

    def stretch(self, path: Path) -> Span:
        """Return all that is written at ``path``."""
        node = self.root
        for part in path:
            below = self._child(node, part)
            node = below[1] if below else node
        return self.of(node) if node else Span(1, 1, 1, 1)

    def of(self, node: Node) -> Span:
        """Return the stretch of a node, without the line ends behind it."""
        start, end = node.start_mark.index, node.end_mark.index
        if start == end:  # nothing is written: the colon or the dash before it
            end = len(self.lines.text[:start].rstrip())
            start = max(end - 1, 0)
        if not isinstance(node, ScalarNode) or node.style in _BLOCK:
            end = start + len(self.lines.text[start:end].rstrip())
        return self.lines.span(start, end)

    def has(self, path: Path) -> bool:
        """Is something written at ``path``?"""
        node = self.root
        for part in path:
            below = self._child(node, part)
            if below is None:
                return False
            node = below[1]
        return True

    def real(self, path: Path) -> Path:
        """Return ``path`` as the file has it, without what is passed over (see :meth:`span`)."""
        node = self.root
        found: list[str | int] = []
        for place, part in enumerate(path):
            below = self._child(node, part)
            if below is not None:
                found.append(part)
                node = below[1]
            elif not _passed(node, part):
                return (*found, *path[place:])
        return tuple(found)

    def path_at(self, place: Span) -> Path:
        """Return the path of the innermost value that the beginning of ``place`` stands in, its key included."""
        path: list[str | int] = []
        node = self.root
        for _ in range(MAX_DEPTH):
            at = self._part_at(node, (place.line, place.column))
            below = None if at is None else self._child(node, at)
            if at is None or below is None:
                break
            path.append(at)
            node = below[1]
            if (place.line, place.column) > self.lines.place(node.end_mark.index):
                break  # behind the value, or an alias of one that stands elsewhere
        return tuple(path)

    def _part_at(self, node: Node | None, place: tuple[int, int]) -> str | int | None:
        """Return the last key or entry that begins before ``place``; entries end where they end."""
        if isinstance(node, MappingNode):
            at = bisect_right(node.value, place, key=lambda pair: self._start(pair[0])) - 1
            found = node.value[at][0] if at >= 0 else None
            return found.value if isinstance(found, ScalarNode) else None
        if isinstance(node, SequenceNode):
            at = bisect_right(node.value, place, key=self._start) - 1
            return at if at >= 0 and place <= self.lines.place(node.value[at].end_mark.index) else None
        return None

    def _start(self, node: Node) -> tuple[int, int]:
        return self.lines.place(node.start_mark.index)


def _passed(node: Node | None, part: str | int) -> bool:
    """Need the file not spell this part of a path out?"""
    return isinstance(node, ScalarNode) or (isinstance(part, int) and not isinstance(node, SequenceNode))


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
    """Return the first key or entry of a collection: what stands for a whole that is too long to underline."""
    for _ in range(MAX_DEPTH):
        if isinstance(node, MappingNode) and node.value:
            return node.value[0][0]  # type: ignore[no-any-return]
        if not isinstance(node, SequenceNode) or not node.value:
            break
        node = node.value[0]
    return node
