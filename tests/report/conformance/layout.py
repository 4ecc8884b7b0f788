"""The parts of a document as the decree numbers them, found by what they say and where they stand."""

import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from tests.report.conformance.resolve import Look, Package, Shape, W, number, runs, text

TOLERANCE: Final = 6
NATION: Final = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO: Final = "Độc lập - Tự do - Hạnh phúc"
ROMAN: Final = re.compile(r"^(?P<label>[IVXL]+)\. (?P<text>.+)", re.DOTALL)
ARABIC: Final = re.compile(r"^(?P<label>\d+)\. (?P<text>.+)", re.DOTALL)
LETTER: Final = re.compile(r"^(?P<label>[^\W\d_])\) (?P<text>.+)", re.DOTALL)
_PARTY: Final = "ĐẢNG CỘNG SẢN VIỆT NAM"


class Breach(NamedTuple):
    """Something that is not as the decree has it.

    Attributes:
        row: which row of the layout.
        where: the words of the place.
        found: what stands there.
    """

    row: str
    where: str
    found: str


class Section(NamedTuple):
    """A section: its set-up and what it holds."""

    setup: Any
    children: list[Any]


class Layout:
    """A document in its parts.

    Args:
        package: the file.
        printed_labels: the labels are those of a signed document.
    """

    def __init__(self, package: Package, *, printed_labels: bool) -> None:
        self.package = package
        self.printed_labels = printed_labels
        self.sections = list(_sections(package.body))
        first = self.sections[0].children
        tables = [one for one in first if one.tag == f"{W}tbl"]
        self.head = tables[0] if tables and first and first[0] is tables[0] else None
        self.sign = next((one for one in tables[1:] if _receives(one)), None)
        end = first.index(self.sign) if self.sign is not None else len(first)
        self.middle = first[1 if self.head is not None else 0 : end]
        self.party = any(text(one) == _PARTY for one in self.cell(1))

    def cell(self, column: int) -> list[Any]:
        """Return the paragraphs that say something in a column of the letterhead, from above."""
        return [one for one in self.all_in(column) if text(one).strip()]

    def all_in(self, column: int) -> list[Any]:
        """Return every paragraph in a column of the letterhead."""
        if self.head is None:
            return []
        cells = [row.findall(f"{W}tc") for row in self.head.iterfind(f"{W}tr")]
        return [one for row in cells if len(row) > column for one in row[column].iterfind(f"{W}p")]

    @property
    def letter(self) -> bool:
        """Is it a letter (công văn): what it is about stands below the number?"""
        return any(text(one).startswith("V/v") for one in self.cell(0))

    def paragraphs(self) -> list[Any]:
        """Return the paragraphs of the body that say something, tables left out."""
        return [one for one in self.middle if one.tag == f"{W}p" and text(one).strip()]

    def shape(self, paragraph: Any) -> Shape:
        """Return how a paragraph is set."""
        return self.package.shape(paragraph)

    def looks(self, paragraph: Any) -> list[Look]:
        """Return how each run of a paragraph is set."""
        return [self.package.look(run) for run in runs(paragraph)]

    def set_as(
        self, row: str, paragraph: Any, sizes: tuple[float, float], *, bold: bool, italic: bool = False, align: str = ""
    ) -> Iterator[Breach]:
        """Yield where a paragraph differs in size, weight, slope or side."""
        words = text(paragraph)[:60]
        for look in self.looks(paragraph):
            if not sizes[0] <= look.size <= sizes[1]:
                yield Breach(row, words, f"size {look.size}")
            if look.bold is not bold:
                yield Breach(row, words, "bold" if look.bold else "not bold")
            if look.italic is not italic:
                yield Breach(row, words, "italic" if look.italic else "upright")
            if look.marked:
                yield Breach(row, words, look.marked)
        if align and self.shape(paragraph).align != align:
            yield Breach(row, words, f"aligned {self.shape(paragraph).align}")

    def ruled(self, after: Any, room: int) -> int | None:
        """Return the length of the ruled line right below a paragraph; None when there is none."""
        below = after.getnext()
        if below is None or below.tag != f"{W}p" or text(below).strip():
            return None
        borders = self.package.borders(below)
        lines = [one for one in borders if one.get(f"{W}val") == "single"] if borders is not None else []
        if not lines:
            return None
        shape = self.shape(below)
        return room - shape.left - shape.right

    def width(self, paragraph: Any) -> int:
        """Return how wide the column is in which a paragraph stands."""
        cell = next(paragraph.iterancestors(f"{W}tc"), None)
        if cell is not None:
            return number(cell.find(f"{W}tcPr/{W}tcW"), "w")
        return room(self.sections[0].setup)


def room(setup: Any) -> int:
    """Return how wide the text of a section is."""
    margins = setup.find(f"{W}pgMar")
    return number(setup.find(f"{W}pgSz"), "w") - number(margins, "left") - number(margins, "right")


def _sections(body: Any) -> Iterator[Section]:
    held: list[Any] = []
    for child in body:
        setup = child if child.tag == f"{W}sectPr" else child.find(f"{W}pPr/{W}sectPr")
        if child.tag != f"{W}sectPr":
            held.append(child)
        if setup is not None:
            yield Section(setup, held)
            held = []


def _receives(table: Any) -> bool:
    rows = table.findall(f"{W}tr")
    return (
        len(rows) == 1
        and len(rows[0].findall(f"{W}tc")) == 2
        and table.find(f"{W}tblPr/{W}tblBorders") is None
        and (table.find(f"{W}tblPr/{W}tblStyle") is None)
    )
