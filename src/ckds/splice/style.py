"""How a file is written, so that what is added looks as if its author had typed it."""

from collections import Counter
from collections.abc import Iterator
from typing import Final, NamedTuple

from yaml import MappingNode, ScalarNode, SequenceNode

from ckds.source.compose import MAX_DEPTH, Node

WIDTH: Final = 100


class Style(NamedTuple):
    """The habits of one file.

    Attributes:
        step: how many blanks deeper a mapping within a mapping stands.
        offset: how many blanks deeper the dashes of a list stand than their key; 0 is flush.
        quote: the quotes it prefers.
        flow_lists: short lists stand in brackets.
        fold: text longer than a line is folded (``>-``) rather than left on one line.
    """

    step: int = 2
    offset: int = 2
    quote: str = '"'
    flow_lists: bool = False
    fold: bool = True


def style_of(root: Node | None, text: str) -> Style:
    """Return the habits of a file; where it shows none, those of the plans that ship with ckds."""
    seen = _Seen()
    if root is not None:
        seen.walk(root, 0)
    long = any(len(line) > WIDTH + 10 for line in text.splitlines())
    return Style(
        step=_most(seen.steps, 2),
        offset=_most(seen.offsets, 2),
        quote="'" if seen.quotes["'"] > seen.quotes['"'] else '"',
        flow_lists=seen.flow > seen.block,
        fold=seen.folded or not long,
    )


def _most(seen: Counter[int], usual: int) -> int:
    return seen.most_common(1)[0][0] if seen else usual


class _Seen:
    """What the nodes of a file show."""

    def __init__(self) -> None:
        self.steps: Counter[int] = Counter()
        self.offsets: Counter[int] = Counter()
        self.quotes: Counter[str] = Counter()
        self.flow = self.block = 0
        self.folded = False

    def walk(self, node: Node, depth: int) -> None:
        """Take in a node and all below it."""
        if depth > MAX_DEPTH:
            return
        if isinstance(node, ScalarNode):
            self.quotes[node.style or ""] += 1
            self.folded = self.folded or node.style == ">"
            return
        if isinstance(node, SequenceNode):
            self._list(node)
        for key, value in _entries(node):
            if key is not None and not node.flow_style:
                self._step(node, value)
            self.walk(value, depth + 1)

    def _list(self, node: SequenceNode) -> None:
        if node.value and all(isinstance(item, ScalarNode) for item in node.value):
            if node.flow_style:
                self.flow += 1
            else:
                self.block += 1

    def _step(self, node: Node, value: Node) -> None:
        if isinstance(value, ScalarNode) or value.flow_style or not value.value:
            return
        deeper = value.start_mark.column - node.start_mark.column
        if isinstance(value, SequenceNode) and deeper >= 0:
            self.offsets[deeper] += 1
        elif isinstance(value, MappingNode) and deeper > 0:
            self.steps[deeper] += 1


def _entries(node: Node) -> Iterator[tuple[Node | None, Node]]:
    if isinstance(node, MappingNode):
        yield from node.value
    else:
        yield from ((None, item) for item in node.value)
