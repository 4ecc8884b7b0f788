"""Word files → paragraphs and tables in their order, Word's own numbers included.

python-docx opens the package; its parser resolves no entities, and nothing that a file links to is followed.
"""

import io
from collections.abc import Iterator
from typing import Any, Final

from ckds.importers.reading.detect import damaged
from ckds.importers.reading.legacy import legacy_code, legacy_font, refusal, refuse_legacy_text
from ckds.importers.reading.numbering import Numbering, W
from ckds.importers.reading.plain import clean
from ckds.importers.refusal import Refused
from ckds.importers.source import Block, Cell, Paragraph, Place, Source, Table
from ckds.lang import Text

_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_PASSED: Final = {
    f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", f"{W}pPr", f"{W}rPr", f"{W}txbxContent", f"{_MC}Fallback",
    f"{W}footnoteReference", f"{W}endnoteReference", f"{W}pict", f"{W}drawing", f"{W}object",
}  # fmt: skip
_WRAPPERS: Final = {f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}smartTag", f"{W}moveTo"}
_MOST_COLUMNS: Final = 200


def read_docx(name: str, content: bytes) -> Source:
    """Return the document of a Word file.

    Raises:
        Refused: it is damaged, or typed in a legacy code.
    """
    import docx

    try:
        document = docx.Document(io.BytesIO(content))
        body = document.element.body
        reader = _Reader(document)
        reader.walk(body)
        reader.footnotes()
    except Refused:
        raise
    except Exception:  # python-docx and lxml raise many kinds for a broken package
        raise damaged(name) from None
    _refuse_legacy(name, reader, body)
    return Source(name, "docx", tuple(reader.blocks), notes=tuple(reader.notes))


class _Reader:
    """Collects the blocks of one document."""

    def __init__(self, document: Any) -> None:
        self.document = document
        self.blocks: list[Block] = []
        self.notes: list[Text] = []
        self.paragraphs = 0
        self.tables = 0
        self.page = 1
        self.paged = any(True for _ in document.element.body.iter(f"{W}lastRenderedPageBreak"))
        self.gap = False
        self.numbering = Numbering(_part(document, "numbering"), _part(document, "styles"))
        if any(True for _ in document.element.body.iter(f"{W}object")):
            self.notes.append(Text("Đối tượng nhúng (OLE) không được mở.", "Embedded objects (OLE) were not opened."))
        if any(True for tag in ("ins", "del") for _ in document.element.body.iter(f"{W}{tag}")):
            self.notes.append(
                Text(
                    "Tệp còn vết sửa (Track Changes); nhập theo bản đã chấp nhận sửa.",
                    "The file still holds tracked changes; it was read with all of them accepted.",
                )
            )

    def walk(self, parent: Any) -> None:
        """Take in what stands in a body, a content control and the like."""
        for element in parent.iterchildren():
            if element.tag == f"{W}p":
                self.paragraph(element)
            elif element.tag == f"{W}tbl":
                self.table(element)
            elif element.tag in _WRAPPERS:
                self.walk(element)

    def paragraph(self, element: Any) -> None:
        """Take in a paragraph, with the text boxes that are anchored in it."""
        self.turn_pages(element)
        self.paragraphs += 1
        place = Place(self.paragraphs, page=self.page if self.paged else None)
        label = self.numbering.label(element)
        for at, line in enumerate(text_of(element).split("\n")):
            text = f"{label} {line.strip()}" if label and at == 0 else line.strip()
            if line.strip():
                self.blocks.append(Paragraph(text, place, numbered=bool(label), gap=self.gap))
            self.gap = not line.strip()
        for box in _boxes(element):
            for inner in box.iter(f"{W}p"):
                label, text = self.numbering.label(inner), text_of(inner).strip()
                for line in text.split("\n"):
                    if line.strip():
                        self.blocks.append(Paragraph(f"{label} {line.strip()}".strip(), place._replace(part="textbox")))

    def turn_pages(self, element: Any) -> None:
        """Count the page breaks before and in a paragraph, as Word last saw them."""
        self.page += sum(1 for _ in element.iter(f"{W}lastRenderedPageBreak"))

    def table(self, element: Any) -> None:
        """Take in a table."""
        self.tables += 1
        page = self.page if self.paged else None
        here = Place(table=self.tables, page=page)
        rows: list[list[Cell]] = []
        for at, row in enumerate(_rows(element), 1):
            rows.append(self.row(row, at, rows[-1] if rows else []))
        width = max(map(len, rows), default=0)
        made = tuple(
            (*row, *(Cell("", here._replace(row=at, column=len(row) + n + 1)) for n in range(width - len(row))))
            for at, row in enumerate(rows, 1)
        )
        if any(cell.text.strip() for row in made for cell in row):
            self.blocks.append(Table(made, here))
        self.gap = False

    def row(self, element: Any, at: int, above: list[Cell]) -> list[Cell]:
        """Return the cells of a row; merged ones stand at each of their positions."""
        self.turn_pages(element)
        cells: list[Cell] = []
        for _ in range(min(_grid_before(element), _MOST_COLUMNS)):
            cells.append(Cell("", self.cell_place(at, len(cells) + 1)))
        for cell in _cells(element):
            span, continues = _span(cell)
            place = self.cell_place(at, len(cells) + 1)
            if continues and len(above) > len(cells):
                first = Cell(above[len(cells)].text, above[len(cells)].place, merged=True)
            else:
                first = Cell(self.cell_text(cell), place)
            cells.append(first)
            cells += [Cell(first.text, first.place, merged=True)] * (min(span, _MOST_COLUMNS) - 1)
        return cells

    def cell_place(self, row: int, column: int) -> Place:
        """Return where a cell stands."""
        return Place(table=self.tables, row=row, column=column, page=self.page if self.paged else None)

    def cell_text(self, cell: Any) -> str:
        """Return the lines of a cell, with Word's numbers."""
        lines = []
        for inner in cell.iter(f"{W}p"):
            label, text = self.numbering.label(inner), text_of(inner).strip()
            lines.append(f"{label} {text}".strip() if text else label)
        return "\n".join(line for line in lines if line)

    def footnotes(self) -> None:
        """Take in the footnotes, behind everything else."""
        root = _part(self.document, "footnotes")
        for note in root.iter(f"{W}footnote") if root is not None else ():
            if note.get(f"{W}type") in ("separator", "continuationSeparator"):
                continue
            text = " ".join(text_of(inner).strip() for inner in note.iter(f"{W}p")).strip()
            if text:
                number = note.get(f"{W}id") or ""
                self.blocks.append(Paragraph(text, Place(int(number) if number.isdigit() else None, part="footnote")))


def text_of(element: Any) -> str:
    """Return the words of a paragraph as they are printed: without deleted ones, field codes and text boxes."""
    pieces: list[str] = []
    _collect(element, pieces)
    return clean("".join(pieces))


def _collect(element: Any, pieces: list[str]) -> None:
    for child in element.iterchildren():
        tag = child.tag
        if tag == f"{W}t":
            pieces.append(child.text or "")
        elif tag == f"{W}tab":
            pieces.append(" ")
        elif tag in (f"{W}br", f"{W}cr"):
            pieces.append("\n")
        elif tag in (f"{W}noBreakHyphen", f"{W}sym"):
            pieces.append("-")
        elif tag not in _PASSED:
            _collect(child, pieces)


def _boxes(element: Any) -> Iterator[Any]:
    """Yield the text boxes anchored in a paragraph, each once: Word writes a second copy for old programs."""
    for box in element.iter(f"{W}txbxContent"):
        if not any(above.tag == f"{_MC}Fallback" for above in box.iterancestors()):
            yield box


def _rows(table: Any) -> Iterator[Any]:
    for child in table.iterchildren():
        if child.tag == f"{W}tr":
            yield child
        elif child.tag in _WRAPPERS:
            yield from _rows(child)


def _cells(row: Any) -> Iterator[Any]:
    for child in row.iterchildren():
        if child.tag == f"{W}tc":
            yield child
        elif child.tag in _WRAPPERS:
            yield from _cells(child)


def _span(cell: Any) -> tuple[int, bool]:
    """Return over how many columns a cell goes, and whether it continues the one above."""
    properties = cell.find(f"{W}tcPr")
    if properties is None:
        return 1, False
    wide, tall = properties.find(f"{W}gridSpan"), properties.find(f"{W}vMerge")
    span = wide.get(f"{W}val", "1") if wide is not None else "1"
    continues = tall is not None and tall.get(f"{W}val", "continue") != "restart"
    return max(1, int(span)) if str(span).isdigit() else 1, continues


def _grid_before(row: Any) -> int:
    properties = row.find(f"{W}trPr")
    found = properties.find(f"{W}gridBefore") if properties is not None else None
    value = found.get(f"{W}val", "0") if found is not None else "0"
    return int(value) if value.isdigit() else 0


def _part(document: Any, name: str) -> Any:
    """Return the root of a part of the package, or None."""
    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype.endswith(f"/{name}"):
            part = relation.target_part
            element = getattr(part, "element", None)
            if element is not None:
                return element
            from docx.oxml.parser import parse_xml

            return parse_xml(part.blob)
    return None


def _refuse_legacy(name: str, reader: _Reader, body: Any) -> None:
    refuse_legacy_text(name, "\n".join(block.text for block in reader.blocks if isinstance(block, Paragraph)))
    by_code: dict[str, list[str]] = {}
    for run in body.iter(f"{W}r"):
        fonts = run.find(f"{W}rPr/{W}rFonts")
        code = legacy_font(fonts.get(f"{W}ascii", "") or fonts.get(f"{W}hAnsi", "")) if fonts is not None else None
        if code:
            by_code.setdefault(code, []).append(text_of(run))
    for code, texts in by_code.items():
        if legacy_code(" ".join(texts)):
            raise refusal(name, code)
