"""A YAML text with its nodes: what stands where, and where it ends."""

from functools import cached_property
from typing import Final, NamedTuple

from yaml import MappingNode, ScalarNode, SequenceNode

from ckds.source.compose import MAX_DEPTH, Node, ReaderError, YamlError, compose, depth_exceeded, marked_tokens
from ckds.splice.errors import SpliceError
from ckds.splice.style import Style, style_of
from ckds.splice.values import Path

_BLOCKS: Final = ("|", ">")


class Spot(NamedTuple):
    """What stands at a path.

    Attributes:
        node: the value.
        holder: the mapping or list that holds it; None for the whole.
        place: its position among the entries of the holder.
        key: the node of its key, in a mapping.
    """

    node: Node
    holder: Node | None
    place: int
    key: ScalarNode | None


class Source:
    """A text that can be edited.

    Attributes:
        text: the text, without a byte order mark.
        root: its top node; None when it holds nothing but comments.

    Raises:
        SpliceError: it is no YAML, or holds what ckds does not take.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        marked = marked_tokens(text)
        if marked:
            raise SpliceError.marked(marked[0][0], text.count("\n", 0, marked[0][1]) + 1)
        if (deep := depth_exceeded(text)) is not None:
            raise SpliceError.unread(text.count("\n", 0, deep) + 1)
        try:
            self.root = compose(text)
        except YamlError as error:
            mark = error.problem_mark or error.context_mark
            raise SpliceError.unread(text.count("\n", 0, mark.index) + 1 if mark else 1) from None
        except (ReaderError, UnicodeEncodeError) as error:
            position = getattr(error, "position", None)
            raise SpliceError.unread(text.count("\n", 0, position) + 1 if isinstance(position, int) else 1) from None

    @cached_property
    def style(self) -> Style:
        """How this file is written."""
        return style_of(self.root, self.text)

    def spot(self, path: Path) -> Spot | None:
        """Return what stands at ``path``.

        Raises:
            SpliceError: a key of the path stands twice.
        """
        found: Spot | None = Spot(self.root, None, 0, None) if self.root is not None else None
        for at, part in enumerate(path):
            if found is None:
                return None
            found = _below(found.node, part, path[: at + 1])
        return found

    def at(self, path: Path) -> Spot:
        """Return what stands at ``path``.

        Raises:
            SpliceError: nothing does.
        """
        found = self.spot(path)
        if found is None:
            raise SpliceError.absent(path)
        return found

    def end(self, node: Node) -> int:
        """Return where a value ends: behind its last character, before blanks, comments and the line end."""
        for _ in range(MAX_DEPTH):
            if isinstance(node, ScalarNode) or node.flow_style or not node.value:
                break
            node = node.value[-1][1] if isinstance(node, MappingNode) else node.value[-1]
        if isinstance(node, ScalarNode) and node.style in _BLOCKS:
            return self._block_end(node)
        return int(node.end_mark.index)

    def _block_end(self, node: ScalarNode) -> int:
        """Return the end of the last line of a block scalar; lines that it keeps belong to it."""
        start, end = node.start_mark.index, node.end_mark.index
        header = self.text[start : self.line_end(start)].split("#")[0]
        value: str = node.value
        if "+" in header or value.rstrip("\n") != value.rstrip():
            return end if end == len(self.text) and not self.text.endswith("\n") else self.line_end(max(start, end - 1))
        return self.line_end(start + len(self.text[start:end].rstrip()))

    def line_end(self, offset: int) -> int:
        """Return the end of the line of ``offset``, before its line end."""
        end = self.text.find("\n", offset)
        if end < 0:
            return len(self.text)
        return end - 1 if self.text[end - 1 : end] == "\r" else end

    def next_line(self, offset: int) -> int:
        """Return where the line after that of ``offset`` begins, or the end of the text."""
        end = self.text.find("\n", offset)
        return end + 1 if end >= 0 else len(self.text)

    def line_start(self, offset: int) -> int:
        """Return where the line of ``offset`` begins."""
        return self.text.rfind("\n", 0, offset) + 1

    def column(self, offset: int) -> int:
        """Return the column, from 0, of ``offset``."""
        return offset - self.line_start(offset)

    def break_at(self, offset: int) -> str:
        """Return the line end that the lines about ``offset`` have."""
        for at in (self.text.find("\n", offset), self.text.rfind("\n", 0, offset)):
            if at >= 0:
                return "\r\n" if self.text[at - 1 : at] == "\r" else "\n"
        return "\n"

    def in_flow(self, path: Path) -> bool:
        """Does the value at ``path`` stand within brackets?"""
        for at in range(len(path)):
            above = self.spot(path[:at])
            if above is not None and not isinstance(above.node, ScalarNode) and above.node.flow_style:
                return True
        return False

    def behind(self, node: Node, column: int) -> int:
        """Return where a new line can follow a value: the end of its last line, and of remarks indented below it."""
        at = self.line_end(self.end(node))
        while True:
            start = self.next_line(at)
            line = self.text[start : self.line_end(start)]
            shown = line.lstrip(" ")
            if start >= len(self.text) or not shown.startswith("#") or len(line) - len(shown) <= column:
                return at
            at = start + len(line)


def _below(node: Node, part: str | int, path: Path) -> Spot | None:
    if isinstance(node, MappingNode) and isinstance(part, str):
        found = [at for at, (key, _) in enumerate(node.value) if isinstance(key, ScalarNode) and key.value == part]
        if len(found) > 1:
            raise SpliceError.twice(path)
        return Spot(node.value[found[0]][1], node, found[0], node.value[found[0]][0]) if found else None
    if isinstance(node, SequenceNode) and isinstance(part, int) and 0 <= part < len(node.value):
        return Spot(node.value[part], node, part, None)
    return None
