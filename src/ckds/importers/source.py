"""A document without its format: paragraphs and tables in their order, each with its place."""

from collections.abc import Iterator
from typing import NamedTuple

from ckds.lang import Text


class Place(NamedTuple):
    """Where something stands, counted from 1.

    Attributes:
        paragraph: number of the paragraph in the body; of the line in a text file.
        table: number of the table or the sheet.
        row: row of the table.
        column: column of the table.
        page: page, where the format knows it.
        part: what it stands in beside the body: ``header``, ``textbox``, ``footnote``, or the name of a sheet.
    """

    paragraph: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    page: int | None = None
    part: str = ""

    @property
    def shown(self) -> Text:
        """The place in words."""
        parts: list[tuple[str, str]] = []
        if self.table is not None and not self.part:
            parts.append((f"bảng {self.table}", f"table {self.table}"))
        if self.part:
            parts.append(_PARTS.get(self.part, (self.part, self.part)))
        if self.row is not None:
            parts.append((f"dòng {self.row}", f"row {self.row}"))
        if self.column is not None:
            parts.append((f"cột {self.column}", f"column {self.column}"))
        if self.paragraph is not None:
            parts.append((f"đoạn {self.paragraph}", f"paragraph {self.paragraph}"))
        if self.page is not None:
            parts.append((f"trang {self.page}", f"page {self.page}"))
        return Text(", ".join(vi for vi, _ in parts), ", ".join(en for _, en in parts))


_PARTS = {
    "textbox": ("hộp chữ", "text box"),
    "footnote": ("chú thích", "footnote"),
    "header": ("đầu trang", "page header"),
}


class Paragraph(NamedTuple):
    """One paragraph, or one printed line of a text file.

    Attributes:
        text: its words, NFC; with the number that Word prints before them.
        place: where it stands.
        numbered: the number was Word's own and not typed.
        gap: an empty line stands before it.
    """

    text: str
    place: Place
    numbered: bool = False
    gap: bool = False


class Cell(NamedTuple):
    """One cell of a table; a merged one stands at each of its positions with the place of the first.

    Attributes:
        text: its lines.
        place: where it stands, or begins.
        merged: it continues the cell above or to the left.
    """

    text: str
    place: Place
    merged: bool = False

    @property
    def lines(self) -> list[str]:
        """Its lines that are not empty."""
        return [line for line in (line.strip() for line in self.text.split("\n")) if line]


class Table(NamedTuple):
    """Rows of cells, each as long as the widest."""

    rows: tuple[tuple[Cell, ...], ...]
    place: Place


Block = Paragraph | Table


class Source(NamedTuple):
    """A document as it was read.

    Attributes:
        name: its file name.
        kind: ``docx``, ``text``, ``xlsx``, ``csv`` or ``pdf``.
        blocks: its paragraphs and tables.
        wrapped: lines end where the page does, so that a paragraph is many of them.
        notes: what was seen while reading that a person should know.
    """

    name: str
    kind: str
    blocks: tuple[Block, ...]
    wrapped: bool = False
    notes: tuple[Text, ...] = ()

    def pieces(self) -> Iterator[tuple[Place, str]]:
        """Yield every paragraph and every cell that holds words, each once."""
        for block in self.blocks:
            if isinstance(block, Paragraph):
                if block.text.strip():
                    yield block.place, block.text
            else:
                for row in block.rows:
                    for cell in row:
                        if cell.text.strip() and not cell.merged:
                            yield cell.place, cell.text
