"""A repair of one finding: which stretches of its file become what."""

from collections.abc import Iterable
from typing import NamedTuple

from ckds.finding import Span
from ckds.lang import Text
from ckds.source.lines import Lines


class TextEdit(NamedTuple):
    """Text in the place of a stretch of the file; an empty stretch inserts.

    Attributes:
        span: the stretch, as findings give it: lines and columns from 1, columns in code points, the end exclusive.
        text: what stands there afterwards.
    """

    span: Span
    text: str


class Fix(NamedTuple):
    """What mends a finding.

    Attributes:
        title: what it does, in a few words.
        safe: it cannot change what the record says; else a person should look at it.
        edits: in the order of the file, none over another.
    """

    title: Text
    safe: bool
    edits: tuple[TextEdit, ...]


def edited(text: str, edits: Iterable[TextEdit]) -> str:
    """Return a text with its edits; every other character stays as it is.

    Args:
        text: the file without a byte order mark.
        edits: none over another.
    """
    lines = Lines(text)
    pieces: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        start, end = stretch(lines, edit.span)
        pieces += text[at:start], edit.text
        at = end
    return "".join([*pieces, text[at:]])


def stretch(lines: Lines, span: Span) -> tuple[int, int]:
    """Return the offsets of a stretch."""
    start = lines.starts[span.line - 1] + span.column - 1
    return start, lines.starts[span.end_line - 1] + span.end_column - 1


def written(lines: Lines, span: Span) -> str:
    """Return what stands in a stretch."""
    start, end = stretch(lines, span)
    return lines.text[start:end]


def overlap(one: Fix, other: Fix) -> bool:
    """Does any edit of one fix touch one of the other?"""
    return any(_touch(a.span, b.span) for a in one.edits for b in other.edits)


def _touch(one: Span, other: Span) -> bool:
    starts, ends = (one[:2], other[:2]), (one[2:], other[2:])
    return max(starts) < min(ends) or starts[0] == starts[1]
