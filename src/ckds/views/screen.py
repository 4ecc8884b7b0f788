"""A neutral page: headings, sentences and tables, which a terminal, Markdown or a file then renders."""

from typing import Literal, NamedTuple

from ckds.lang import Text

Tone = Literal["plain", "bad", "warn", "good", "dim", "strong"]


class Cell(NamedTuple):
    """One cell: its text, and what it says beyond the words. Nothing is said by colour alone."""

    text: str
    tone: Tone = "plain"


class Column(NamedTuple):
    """A column: its head, which side it keeps to, and whether it takes the room that is left."""

    head: Text
    align: Literal["left", "right"] = "left"
    grow: int = 0
    most: int | None = None


class Table(NamedTuple):
    """Columns and rows of cells."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Heading(NamedTuple):
    """A heading; level 1 stands once on a page."""

    text: Text
    level: int = 2


class Line(NamedTuple):
    """A sentence."""

    text: Text
    tone: Tone = "plain"


class Pairs(NamedTuple):
    """Names with their values, one below the other."""

    items: tuple[tuple[Text, Cell], ...]


class Own(NamedTuple):
    """Words of ckds itself that are Markdown already, such as the page of a rule; never those of a record."""

    markdown: str


Block = Heading | Line | Table | Pairs | Own
Screen = tuple[Block, ...]


def cells(*texts: str | Cell) -> tuple[Cell, ...]:
    """Return a row of cells; bare texts are plain ones."""
    return tuple(text if isinstance(text, Cell) else Cell(text) for text in texts)
