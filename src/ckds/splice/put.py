"""Another value in the place of one that is there."""

import re
from typing import Final

from yaml import ScalarNode, SequenceNode

from ckds.splice.emit import Manner, inline, item_lines, pair_lines
from ckds.splice.errors import SpliceError
from ckds.splice.piece import Piece
from ckds.splice.text import Source, Spot
from ckds.splice.values import Path, Value, is_scalar

_HEADER: Final = re.compile(r"[|>][-+0-9]*")


def put(source: Source, path: Path, value: Value, *, careful: bool) -> list[Piece]:
    """Return what sets the value at ``path``.

    Raises:
        SpliceError: nothing stands there.
    """
    if not path:
        raise SpliceError.unsure(path)
    spot = source.at(path)
    head, tail = _written(source, spot, path, value, careful=careful)
    return put_text(source, spot, head, tail)


def put_text(source: Source, spot: Spot, head: str, tail: list[str]) -> list[Piece]:
    """Return what puts a text in the place of a value: what stands on its first line, and the lines below."""
    node, text = spot.node, source.text
    start, end = node.start_mark.index, source.end(node)
    lines = "".join(f"{source.break_at(start)}{line}" for line in tail)
    if isinstance(node, ScalarNode) and start == end:
        return _filled(source, start, head, lines)
    if isinstance(node, ScalarNode) and node.style in ("|", ">"):
        header = _HEADER.match(text, start)
        return [
            Piece(start, header.end() if header else start, head),
            Piece(source.line_end(start), end, lines),
        ]
    opening = _opening(source, spot)
    if opening is not None and "\n" in text[opening:start]:  # a block below its key
        return [Piece(opening, opening, f" {head}" if head else ""), Piece(source.line_end(opening), end, lines)]
    if not head:
        before = len(text[:start].rstrip(" \t"))
        return _two(source, Piece(before, end, ""), lines)
    return _two(source, Piece(start, end, head), lines)


def _two(source: Source, piece: Piece, lines: str) -> list[Piece]:
    at = source.line_end(piece.end)
    return [piece, Piece(at, at, lines)] if lines else [piece]


def _filled(source: Source, at: int, head: str, lines: str) -> list[Piece]:
    """Return what gives a value to a key or a dash that has none."""
    sign = source.text[:at].rstrip()[-1:]
    new = f" {head}" if sign in (":", "-") else f": {head}"
    return _two(source, Piece(at, at, new if head else ""), lines)


def _opening(source: Source, spot: Spot) -> int | None:
    """Return where the colon of a key, or None for an entry of a list, ends."""
    if spot.key is None:
        return None
    return source.text.find(":", spot.key.end_mark.index) + 1


def _written(source: Source, spot: Spot, path: Path, value: Value, *, careful: bool) -> tuple[str, list[str]]:
    """Return a value as the rest of its first line and the lines below."""
    node = spot.node
    key = next((part for part in reversed(path) if isinstance(part, str)), "")
    quote = node.style if isinstance(node, ScalarNode) and node.style in ("'", '"') else None
    column = base(source, spot)
    manner = Manner(source.style, quote=quote, careful=careful, indent=column)
    in_brackets = not isinstance(node, ScalarNode) and node.flow_style and node.value and not is_scalar(value)
    if source.in_flow(path) or in_brackets or (careful and is_scalar(value)):
        return inline(value, key, manner._replace(flow=source.in_flow(path) or bool(in_brackets))), []
    if isinstance(spot.holder, SequenceNode):
        gap = gap_of(source, spot.holder)
        lines = item_lines(value, key, manner, gap)
        lines[0] = lines[0][1 + len(gap) :]
    else:
        lines = pair_lines("k", value, manner) if not key.isascii() else pair_lines(key, value, manner)
        lines[0] = lines[0].partition(":")[2].strip(" ")
    return lines[0], indented(lines[1:], column)


def base(source: Source, spot: Spot) -> int:
    """Return the column of a key, or of the dashes of a list."""
    if spot.key is not None:
        return source.column(spot.key.start_mark.index)
    return source.column(spot.holder.start_mark.index) if spot.holder is not None else 0


def indented(lines: list[str], column: int) -> list[str]:
    """Return lines further to the right; empty ones stay empty."""
    return [" " * column + line if line else line for line in lines]


def gap_of(source: Source, node: SequenceNode) -> str:
    """Return the blanks behind the dashes of a list."""
    dash, start = node.start_mark.index, node.value[0].start_mark.index
    between = source.text[dash + 1 : start]
    return between if between and not between.strip(" ") and len(between) < 8 else " "
