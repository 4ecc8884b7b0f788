"""PDF files → lines and tables, by pdfplumber, an extra. A scan without text is refused: ckds does not guess letters."""

import io
from typing import Any, Final

from ckds.importers.reading.detect import damaged
from ckds.importers.reading.legacy import legacy_font, refusal, refuse_legacy_text
from ckds.importers.reading.plain import clean, is_wrapped
from ckds.importers.refusal import refuse
from ckds.importers.source import Block, Cell, Paragraph, Place, Source, Table
from ckds.lang import Text

MOST_PAGES: Final = 600


def read_pdf(name: str, content: bytes) -> Source:
    """Return the document of a PDF file that holds text.

    Raises:
        Refused: pdfplumber is not installed, or the file is damaged, encrypted, or a scan.
    """
    try:
        import pdfplumber
    except ImportError:
        raise refuse(
            Text("Đọc PDF cần phần mở rộng pdfplumber.", "Reading PDF needs the extra pdfplumber."),
            Text(
                'Cài: pip install "ckds[pdf]"; hoặc nhập bản Word.',
                'Install it: pip install "ckds[pdf]"; or import the Word file.',
            ),
        ) from None
    blocks: list[Block] = []
    try:
        with pdfplumber.open(io.BytesIO(content)) as document:
            for number, page in enumerate(document.pages[:MOST_PAGES], 1):
                _refuse_legacy_fonts(name, page)
                blocks += _page(page, number, len(blocks), sum(isinstance(block, Table) for block in blocks))
    except Exception as error:
        if hasattr(error, "hint"):
            raise
        if "assword" in f"{type(error).__name__} {error!r}":
            raise refuse(
                Text(f"{name} được đặt mật khẩu nên không đọc được.", f"{name} is protected by a password."),
                Text("Bỏ mật khẩu rồi nhập lại.", "Take the password off and import again."),
            ) from None
        raise damaged(name) from None
    if not blocks:
        raise refuse(
            Text(f"{name} là bản chụp (scan), không có chữ.", f"{name} is a scan and holds no text."),
            Text(
                "Xin tệp Word gốc; hoặc nhận dạng chữ (OCR), soát lại rồi lưu thành .docx hay .txt.",
                "Ask for the Word file; or run OCR, proofread the result and save it as .docx or .txt.",
            ),
        )
    texts = [block.text for block in blocks if isinstance(block, Paragraph)]
    refuse_legacy_text(name, "\n".join(texts))
    return Source(name, "pdf", tuple(blocks), wrapped=is_wrapped(texts) or len(texts) > 20)


def _refuse_legacy_fonts(name: str, page: Any) -> None:
    fonts = {str(char.get("fontname", "")).rpartition("+")[2] for char in page.chars[:2000]}
    for font in fonts:
        code = legacy_font(font)
        if code:
            raise refusal(name, code)


def _page(page: Any, number: int, before: int, tables_before: int) -> list[Block]:
    """Return a page's lines and tables from top to bottom; what stands in a table is not a line."""
    found = page.find_tables()
    boxes = [table.bbox for table in found]
    outside = page.filter(lambda piece: not any(_inside(piece, box) for box in boxes)) if boxes else page
    placed: list[tuple[float, Block]] = []
    for line in outside.extract_text_lines(return_chars=False):
        text = clean(line["text"]).strip()
        if text and not _page_number(text, line, page):
            placed.append((line["top"], Paragraph(text, Place(before + len(placed) + 1, page=number))))
    for at, table in enumerate(found, 1):
        placed.append((table.bbox[1], _table(table, tables_before + at, number)))
    return [block for _, block in sorted(placed, key=lambda one: one[0])]


def _inside(piece: Any, box: tuple[float, float, float, float]) -> bool:
    if piece.get("object_type") != "char":
        return False
    x, y = (piece["x0"] + piece["x1"]) / 2, (piece["top"] + piece["bottom"]) / 2
    return bool(box[0] <= x <= box[2] and box[1] <= y <= box[3])


def _page_number(text: str, line: Any, page: Any) -> bool:
    """Tell the number of the page, which Nghị định 30/2020/NĐ-CP puts in the middle of the top margin."""
    return text.isdigit() and (line["top"] < page.height * 0.1 or line["top"] > page.height * 0.9)


def _table(table: Any, number: int, page: int) -> Table:
    rows = tuple(
        tuple(
            Cell(clean(text or "").strip(), Place(table=number, row=at, column=column, page=page), merged=False)
            for column, text in enumerate(row, 1)
        )
        for at, row in enumerate(table.extract(), 1)
    )
    return Table(rows, Place(table=number, page=page))
