"""A stretch of a text and what comes in its place."""

from collections.abc import Iterable
from typing import NamedTuple


class Piece(NamedTuple):
    """Replace ``[start, end)`` by ``new``."""

    start: int
    end: int
    new: str


def replaced(text: str, pieces: Iterable[Piece]) -> str:
    """Return the text with every piece put in its place; pieces do not overlap."""
    parts: list[str] = []
    at = 0
    for start, end, new in sorted(pieces):
        parts += text[at:start], new
        at = end
    return "".join((*parts, text[at:]))
