"""Text and Markdown files → paragraphs, one for each printed line."""

import re
from typing import Final

from ckds.importers.reading.legacy import refuse_legacy_text
from ckds.importers.reading.tabbed import Tabbed, table_in
from ckds.importers.refusal import refuse
from ckds.importers.source import Block, Cell, Paragraph, Place, Source, Table
from ckds.lang import Text
from ckds.text import CONTROLS, nfc

_NARROWEST: Final = 50
_WIDEST: Final = 130
_HEAD: Final = 20  # lines in which a letterhead stands
_EMPHASIS: Final = re.compile(r"(?<![\w*])(\*\*|__|\*|_)(?=\S)(.+?)(?<=\S)\1(?![\w*])")
_HEADING: Final = re.compile(r"^#{1,6}\s+")
_ROW: Final = re.compile(r"^\s*\|.*\|\s*$")
_RULE: Final = re.compile(r"^[\s|:\-–—=]*$")


def read_text(name: str, content: bytes) -> Source:
    """Return the document of a text or Markdown file.

    Raises:
        Refused: its encoding is not Unicode, or it is written in a legacy Vietnamese font's code.
    """
    text = decoded(name, content)
    refuse_legacy_text(name, text)
    lines = text.split("\n")
    return Source(name, "text", tuple(_blocks(lines)), wrapped=is_wrapped(lines))


def decoded(name: str, content: bytes) -> str:
    """Return the text of a file in NFC, its line ends as ``\\n``, without control characters.

    Raises:
        Refused: the bytes are no Unicode text.
    """
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise refuse(
            Text(
                f"{name} không ở mã Unicode (UTF-8); có thể là bảng mã cũ (TCVN3, VNI, Windows-1258).",
                f"{name} is not Unicode (UTF-8); perhaps a legacy code (TCVN3, VNI, Windows-1258).",
            ),
            Text(
                "Chuyển mã sang Unicode bằng Unikey (Ctrl+Shift+F6) hoặc LibreOffice, lưu UTF-8 rồi nhập lại.",
                "Convert it to Unicode with Unikey (Ctrl+Shift+F6) or LibreOffice, save as UTF-8 and import again.",
            ),
        ) from None
    return clean(text.replace("\r\n", "\n").replace("\r", "\n"))


def clean(text: str) -> str:
    """Return ``text`` in NFC without control characters, soft hyphens and zero-width blanks."""
    plain = re.sub("[\u00ad\u200b-\u200d\u2060\ufeff]", "", nfc(text).replace("\u00a0", " ").replace("\f", "\n"))
    plain = plain.replace("\v", "\n").replace("\u2028", "\n").replace("\u2029", "\n").replace("\x85", "\n")
    return CONTROLS.sub("", plain)


def is_wrapped(lines: list[str]) -> bool:
    """Do lines end where the page does? Then few are wider than a common limit, and most end inside a sentence."""
    full = [line.rstrip() for line in lines if len(line.strip()) > 20]
    if len(full) < 8:
        return False
    width = max(map(len, full))
    if width > _WIDEST or width < _NARROWEST:
        return False
    broken = sum(1 for line in full if line[-1] not in '.;:!?…/)”"' and len(line) > width * 0.3)
    return broken > len(full) * 0.5


def _blocks(lines: list[str]) -> list[Block]:
    blocks: list[Block] = []
    gap = False
    run: list[Tabbed] = []
    kind = ""
    tables = 0
    for number, line in enumerate([*lines, ""], 1):
        here = _kind(line)
        if run and here != kind:
            made = _of_run(run, kind, tables + 1)
            tables += sum(1 for block in made if isinstance(block, Table))
            blocks += made
            run = []
        kind = here
        if here:
            run.append(Tabbed(number, line, gap))
            gap = gap and here == "bars"
            continue
        text = _plain(line)
        if " | " in text and number <= _HEAD:  # the cells of a letterhead that became one line
            cells = [cell.strip() for cell in text.split("|") if cell.strip()]
            blocks += [Paragraph(cell, Place(number, column=at), gap=True) for at, cell in enumerate(cells, 1)]
        elif text:
            blocks.append(Paragraph(text, Place(number), gap=gap))
        gap = not text
    return blocks


def _kind(line: str) -> str:
    """Tell a row of a Markdown table, a line with tabs, and any other line."""
    if _ROW.match(line) and line.count("|") > 2:
        return "bars"
    return "tabs" if "\t" in line.strip(" ") and line.strip() else ""


def _of_run(run: list[Tabbed], kind: str, number: int) -> list[Block]:
    """Return the table that consecutive lines of one kind make; lines with tabs that make none are paragraphs."""
    if kind == "bars":
        return [_table([(one.number, one.text) for one in run], number)]
    table = table_in(run, number)
    return [table] if table else [Paragraph(_plain(one.text), Place(one.number), gap=one.gap) for one in run]


def _plain(line: str) -> str:
    text = _HEADING.sub("", line.strip())
    for _ in range(2):
        text = _EMPHASIS.sub(r"\2", text)
    return text.strip()


def _table(rows: list[tuple[int, str]], number: int) -> Table:
    """Return a Markdown table."""
    split = [(at, [cell.strip() for cell in row.strip().strip("|").split("|")]) for at, row in rows]
    split = [(at, row) for at, row in split if not all(_RULE.match(cell) for cell in row)]
    width = max((len(row) for _, row in split), default=0)
    made = tuple(
        tuple(
            Cell(_plain(re.sub(r"<br ?/?>", "\n", cell)), Place(at, table=number, row=place, column=column))
            for column, cell in enumerate([*row, *[""] * (width - len(row))], 1)
        )
        for place, (at, row) in enumerate(split, 1)
    )
    return Table(made, Place(rows[0][0], table=number))
