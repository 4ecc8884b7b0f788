"""A text as entries within collections, each with the comments and the blank lines that belong to it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import yaml
from yaml import MappingNode, ScalarNode, SequenceNode

from ckds.source.compose import Node
from ckds.source.lines import Lines

BLANK: Final = ""
_BLOCK: Final = ("|", ">")


class Unusual(Exception):  # noqa: N818 - no error: the text is only written in a way that is left alone
    """The text uses YAML in a way that no record needs, so that it is left alone.

    Args:
        offset: where.
    """

    def __init__(self, offset: int) -> None:
        super().__init__(offset)
        self.offset = offset


@dataclass(slots=True)
class Item:
    """An entry of a mapping or of a list.

    Attributes:
        key: its key; None in a list.
        value: its scalar or its collection.
        start: offset at which it begins: its key or its dash.
        group: the collection it stands in; None for the whole document.
        above: the comments and blank lines over it.
        beside: the comment at the end of its line, with the blanks before it.
    """

    key: ScalarNode | None
    value: ScalarNode | Group
    start: int
    group: Group | None
    above: list[str] = field(default_factory=list)
    beside: str = ""


@dataclass(slots=True)
class Group:
    """A mapping or a list.

    Attributes:
        node: the node.
        column: where it begins on its line, from 0.
        item: the entry whose value it is.
        items: its entries.
        below: the comments after its last entry.
    """

    node: MappingNode | SequenceNode
    column: int
    item: Item
    items: list[Item] = field(default_factory=list)
    below: list[str] = field(default_factory=list)

    @property
    def is_flow(self) -> bool:
        """Is it written in brackets?"""
        return bool(self.node.flow_style)

    @property
    def is_mapping(self) -> bool:
        """Is it a mapping?"""
        return isinstance(self.node, MappingNode)


def tree_of(root: Node, lines: Lines, tokens: list[yaml.Token]) -> Item:
    """Return the whole document as an entry.

    Raises:
        Unusual: a key is no word, or spans several lines.
    """
    dashes = [token.start_mark.index for token in tokens if isinstance(token, yaml.BlockEntryToken)]
    return _Builder(lines, dashes).item(None, root, root.start_mark.index, None)


class _Builder:
    def __init__(self, lines: Lines, dashes: list[int]) -> None:
        self._lines = lines
        self._dashes = dashes

    def item(self, key: ScalarNode | None, node: Node, start: int, group: Group | None) -> Item:
        if isinstance(node, ScalarNode):
            return Item(key, node, start, group)
        item = Item(key, ScalarNode("", ""), start, group)
        column = self._lines.place(node.start_mark.index)[1] - 1
        item.value = below = Group(node, column, item)
        below.items = list(self._items(below))
        return item

    def _items(self, group: Group) -> Iterator[Item]:
        if isinstance(group.node, MappingNode):
            for key, value in group.node.value:
                if not isinstance(key, ScalarNode) or key.start_mark.line != key.end_mark.line:
                    raise Unusual(key.start_mark.index)
                yield self.item(key, value, key.start_mark.index, group)
            return
        for value in group.node.value:
            start = value.start_mark.index
            yield self.item(None, value, start if group.is_flow else self._dash(start), group)

    def _dash(self, before: int) -> int:
        return self._dashes[bisect_left(self._dashes, before) - 1]


def walk(item: Item) -> Iterator[Item]:
    """Yield an entry and all below it, in the order of the text."""
    yield item
    if isinstance(item.value, Group):
        for below in item.value.items:
            yield from walk(below)


def is_block(node: ScalarNode) -> bool:
    """Is it a text of several lines behind ``|`` or ``>``?"""
    return node.style in _BLOCK
