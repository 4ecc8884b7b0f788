"""One key or one entry more."""

from collections.abc import Mapping, Sequence

from yaml import MappingNode, ScalarNode, SequenceNode

from ckds.source.compose import Node
from ckds.splice.emit import Manner, inline, item_lines, new_key, pair_lines
from ckds.splice.errors import SpliceError
from ckds.splice.expect import plain
from ckds.splice.piece import Piece
from ckds.splice.put import base, gap_of, indented, put, put_text
from ckds.splice.style import WIDTH
from ckds.splice.text import Source, Spot
from ckds.splice.values import Path, Value, is_scalar

_FEW = 2  # keys that are needed to show that values are aligned


def added(source: Source, path: Path, value: Value, order: Sequence[str], *, careful: bool) -> list[Piece]:
    """Return what adds a key.

    Raises:
        SpliceError: it is there already, or there is no mapping to add it to.
    """
    key = path[-1] if path else ""
    if not isinstance(key, str) or source.spot(path) is not None:
        raise SpliceError.present(path)
    above = source.spot(path[:-1])
    if above is None and len(path) == 1:
        return _at_end(source, pair_lines(key, value, Manner(source.style, careful=careful)))
    if above is None:
        raise SpliceError.absent(path[:-1])
    if _is_blank(above.node):
        return put(source, path[:-1], {key: value}, careful=careful)
    if not isinstance(above.node, MappingNode):
        raise SpliceError.absent(path)
    if source.in_flow(path):
        text = f"{new_key(key)}: {inline(value, key, Manner(source.style, flow=True, careful=careful))}"
        return _in_brackets(source, above.node, _place(above.node, key, order), text)
    return _as_line(source, above.node, key, value, order, careful=careful)


def _is_blank(node: Node) -> bool:
    return isinstance(node, ScalarNode) and plain(node) is None


def _place(node: MappingNode, key: str, order: Sequence[str]) -> int:
    """Return before which of the pairs a new key belongs."""
    if key not in order:
        return len(node.value)
    ranks = {name: rank for rank, name in enumerate(order)}
    there = [ranks.get(pair[0].value, -1) if isinstance(pair[0], ScalarNode) else -1 for pair in node.value]
    before = [at for at, rank in enumerate(there) if 0 <= rank < ranks[key]]
    if before:
        return max(before, key=lambda at: there[at]) + 1
    return next((at for at, rank in enumerate(there) if rank > ranks[key]), len(node.value))


def _as_line(
    source: Source, node: MappingNode, key: str, value: Value, order: Sequence[str], *, careful: bool
) -> list[Piece]:
    column = source.column(node.value[0][0].start_mark.index)
    lines = pair_lines(key, value, Manner(source.style, careful=careful, indent=column))
    lines[0] = _aligned(source, node, key, lines[0])
    place = _place(node, key, order)
    end = source.break_at(node.start_mark.index)
    if place:
        at = source.behind(node.value[place - 1][1], column)
        return [Piece(at, at, "".join(end + line for line in indented(lines, column)))]
    at = node.value[0][0].start_mark.index
    first, *more = lines
    return [Piece(at, at, "".join(line + end for line in [first, *indented(more, column)]) + " " * column)]


def _aligned(source: Source, node: MappingNode, key: str, line: str) -> str:
    """Put the value below the others where a file aligns them in a column."""
    inside = [
        (k, v) for k, v in node.value if k.end_mark.line == v.start_mark.line and v.start_mark.index > k.end_mark.index
    ]
    columns = {source.column(v.start_mark.index) - source.column(k.start_mark.index) for k, v in inside}
    lengths = {k.end_mark.index - k.start_mark.index for k, _ in inside}
    head = f"{new_key(key)}:"
    if len(inside) < _FEW or len(columns) != 1 or len(lengths) == 1 or not line.startswith(f"{head} "):
        return line
    return head.ljust(columns.pop()) + line[len(head) + 1 :] if len(head) < min(columns) else line


def _at_end(source: Source, lines: list[str]) -> list[Piece]:
    """Return what adds lines to a text that holds nothing but remarks."""
    text, end = source.text, source.break_at(0)
    lead = end if text and not text.endswith("\n") else ""
    return [Piece(len(text), len(text), lead + "".join(line + end for line in lines))]


def _in_brackets(source: Source, node: MappingNode | SequenceNode, place: int, new: str) -> list[Piece]:
    """Return what adds an entry within brackets, one more on its line or, where each has a line, on a new one."""
    text = source.text
    spans = [_span(source, entry) for entry in node.value]
    if not spans:
        at = node.start_mark.index + 1
        return [Piece(at, at, new)]
    if place == 0:
        return [Piece(spans[0][0], spans[0][0], f"{new}, ")]
    at = spans[place - 1][1]
    own_lines = len(spans) > 1 and "\n" in text[spans[-2][1] : spans[-1][0]]
    rest = text[at : source.line_end(at)]
    if place < len(spans) or not own_lines or "]" in rest.split("#")[0] or "}" in rest.split("#")[0]:
        return [Piece(at, at, f", {new}")]
    comma = rest.split("#")[0].strip() == ","
    below = source.line_end(at)
    line = source.break_at(at) + " " * source.column(spans[-1][0]) + new + ("," if comma else "")
    return [Piece(at, at, "" if comma else ","), Piece(below, below, line)]


def _span(source: Source, entry: object) -> tuple[int, int]:
    first, last = entry if isinstance(entry, tuple) else (entry, entry)
    return first.start_mark.index, source.end(last)


def appended(source: Source, path: Path, value: Value, order: Sequence[str], *, careful: bool) -> list[Piece]:
    """Return what adds an entry to the end of a list, one that is not there yet, or one of a single bare value.

    Raises:
        SpliceError: there is no mapping that could hold the list.
    """
    spot = source.spot(path)
    if spot is None and path:
        return added(source, path, [value], order, careful=careful)
    key = next((part for part in reversed(path) if isinstance(part, str)), "")
    if spot is None:
        return _at_end(source, item_lines(value, key, Manner(source.style, careful=careful)))
    node = spot.node
    if _is_blank(node):
        return put(source, path, [value], careful=careful)
    if not isinstance(node, SequenceNode):
        return _made_list(source, spot, path, value, key, careful=careful)
    if source.in_flow(path) or (node.flow_style and (node.value or is_scalar(value)) and path):
        new = inline(value, key, Manner(source.style, flow=True, careful=careful))
        return _in_brackets(source, node, len(node.value), new)
    if not node.value:
        return _first(source, spot, value, key, careful=careful)
    return _entry(source, node, value, key, careful=careful)


def _first(source: Source, spot: Spot, value: Value, key: str, *, careful: bool) -> list[Piece]:
    """Return what turns ``[]`` into a list of one in block style."""
    column = source.style.offset + base(source, spot) if spot.key is not None else 0
    lines = indented(item_lines(value, key, Manner(source.style, careful=careful, indent=column)), column)
    if spot.key is None:
        end = source.break_at(0)
        return [Piece(spot.node.start_mark.index, source.end(spot.node), end.join(lines))]
    return put_text(source, spot, "", lines)


def _entry(source: Source, node: SequenceNode, value: Value, key: str, *, careful: bool) -> list[Piece]:
    """Return what adds an entry to a list in block style, written as the last one is."""
    column = source.column(node.start_mark.index)
    last = node.value[-1]
    gap = gap_of(source, node)
    manner = Manner(source.style, careful=careful, indent=column + 1 + len(gap))
    if isinstance(last, MappingNode) and last.flow_style and isinstance(value, Mapping) and _fits(value):
        lines = [f"-{gap}{inline(value, key, manner._replace(flow=True))}"]
    else:
        lines = item_lines(value, key, manner, gap)
    at = source.behind(last, column)
    end = source.break_at(node.start_mark.index)
    return [Piece(at, at, "".join(end + line for line in indented(lines, column)))]


def _fits(value: Mapping[str, Value]) -> bool:
    """Is an entry short enough for brackets, and without a comma that a reader would trip over?"""
    whole = all(is_scalar(below) and "," not in str(below) and "\n" not in str(below) for below in value.values())
    return whole and sum(len(key) + len(str(below)) + 4 for key, below in value.items()) < WIDTH


def _made_list(source: Source, spot: Spot, path: Path, value: Value, key: str, *, careful: bool) -> list[Piece]:
    """Return what makes a list of one bare value and a second one; the first stays as it is written."""
    node, text = spot.node, source.text
    start, end = node.start_mark.index, source.end(node)
    manner = Manner(source.style, careful=careful)
    scalar = isinstance(node, ScalarNode)
    flow = source.in_flow(path)
    if flow or (scalar and source.style.flow_lists and is_scalar(value) and "\n" not in text[start:end]):
        new = inline(value, key, manner._replace(flow=True))
        return [Piece(start, start, "["), Piece(end, end, f", {new}]")]
    if spot.key is None:
        raise SpliceError.unsure(path)
    column = base(source, spot) + source.style.offset
    lines = indented(item_lines(value, key, manner._replace(indent=column)), column)
    line_break = source.break_at(start)
    at = source.behind(node, base(source, spot))
    more = Piece(at, at, "".join(line_break + line for line in lines))
    opening = text.find(":", spot.key.end_mark.index) + 1
    if scalar and "\n" in text[opening:end]:
        return put(source, path, [node.value, value], careful=careful)
    if "\n" not in text[opening:end]:
        return [Piece(opening, start, f"{line_break}{' ' * column}- "), more]
    return [*_shifted(source, spot, column), more]


def _shifted(source: Source, spot: Spot, column: int) -> list[Piece]:
    """Return what makes the lines of a block mapping the first entry of a list."""
    text, start, end = source.text, spot.node.start_mark.index, source.end(spot.node)
    deeper = column + 2 - source.column(start)
    first = source.line_start(start)
    pieces = [Piece(first, start, " " * column + "- ")]
    at = source.next_line(start)
    while at < end:
        if text[at : source.line_end(at)].strip():
            pieces.append(Piece(at, at + max(-deeper, 0), " " * max(deeper, 0)))
        at = source.next_line(at)
    return pieces
