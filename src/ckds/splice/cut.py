"""A key or an entry less, or a key under another name."""

from yaml import MappingNode, SequenceNode

from ckds.source.compose import Node
from ckds.splice.emit import new_key
from ckds.splice.errors import SpliceError
from ckds.splice.piece import Piece
from ckds.splice.text import Source, Spot
from ckds.splice.values import Path


def renamed(source: Source, path: Path, key: str) -> list[Piece]:
    """Return what gives a key another name.

    Raises:
        SpliceError: the key is not there, or the new name is.
    """
    spot = source.at(path)
    if spot.key is None:
        raise SpliceError.absent(path)
    if source.spot((*path[:-1], key)) is not None:
        raise SpliceError.present((*path[:-1], key))
    quote = spot.key.style if spot.key.style in ("'", '"') else ""
    return [Piece(spot.key.start_mark.index, spot.key.end_mark.index, new_key(key, quote))]


def removed(source: Source, path: Path, *, careful: bool) -> list[Piece]:
    """Return what takes a key or an entry out.

    Raises:
        SpliceError: nothing stands there.
    """
    spot = source.at(path)
    holder = spot.holder
    if not isinstance(holder, MappingNode | SequenceNode):
        raise SpliceError.unsure(path)
    if holder.flow_style:
        return _from_brackets(source, holder, spot.place)
    if len(holder.value) == 1:
        return _last_one(source, source.at(path[:-1]), holder)
    return _lines(source, spot, holder, careful=careful)


def _from_brackets(source: Source, holder: MappingNode | SequenceNode, place: int) -> list[Piece]:
    spans = [_span(source, entry) for entry in holder.value]
    start, end = spans[place]
    if place + 1 < len(spans):
        return [Piece(start, spans[place + 1][0], "")]
    if place:
        return [Piece(spans[place - 1][1], end, "")]
    comma = source.text.find(",", end, holder.end_mark.index)
    return [Piece(start, comma + 1 if comma >= 0 else end, "")]


def _span(source: Source, entry: Node | tuple[Node, Node]) -> tuple[int, int]:
    first, last = entry if isinstance(entry, tuple) else (entry, entry)
    return first.start_mark.index, source.end(last)


def _last_one(source: Source, above: Spot, holder: Node) -> list[Piece]:
    """Return what leaves an empty collection."""
    empty = "{}" if isinstance(holder, MappingNode) else "[]"
    start, end = holder.start_mark.index, source.end(holder)
    if above.key is not None:
        opening = source.text.find(":", above.key.end_mark.index) + 1
        if "\n" in source.text[opening:start]:
            return [Piece(opening, opening, f" {empty}"), Piece(source.line_end(opening), source.line_end(end), "")]
    return [Piece(start, end, empty)]


def _lines(source: Source, spot: Spot, holder: MappingNode | SequenceNode, *, careful: bool) -> list[Piece]:
    """Return what takes an entry in block style out, its lines and the remark behind it."""
    text = source.text
    start = spot.key.start_mark.index if spot.key is not None else _dash(source, holder, spot.place)
    end = source.line_end(source.end(spot.node))
    first = source.line_start(start)
    if text[first:start].strip():  # `- key: …`: what follows moves up behind the dash
        following = holder.value[spot.place + 1]
        after = following[0].start_mark.index if isinstance(following, tuple) else _dash(source, holder, spot.place + 1)
        remark = _shown(source, source.next_line(end))
        return [Piece(start, min(after, remark), "")]
    if end >= len(text) and first and not careful:  # the file has no last line end, and keeps none
        return [Piece(first - (2 if text[first - 2 : first] == "\r\n" else 1), end, "")]
    return [Piece(first, source.next_line(end), "")]


def _shown(source: Source, at: int) -> int:
    while at < len(source.text) and source.text[at] in " \r\n":
        at += 1
    return at


def _dash(source: Source, holder: Node, place: int) -> int:
    """Return where the dash of an entry stands."""
    if place == 0:
        return int(holder.start_mark.index)
    column = source.column(holder.start_mark.index)
    at = source.next_line(source.end(holder.value[place - 1]))
    while at < len(source.text):
        line = source.text[at : source.line_end(at)]
        if line[:column].strip() == "" and line[column : column + 1] == "-":
            return at + column
        at = source.next_line(at)
    raise SpliceError.unsure(())
