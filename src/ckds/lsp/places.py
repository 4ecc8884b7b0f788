"""Places in a text as editors count them, and as ckds does.

The protocol counts lines from 0 and columns in units of the encoding that both sides agreed on, UTF-16 where the client
offers nothing else: “ế” is one, “😀” is two. ckds counts both from 1, columns in code points.
"""

from bisect import bisect_right
from re import compile as pattern
from typing import Final

from lsprotocol import types as lsp

from ckds.finding import Span
from ckds.source.characters import BOM
from ckds.source.lines import Lines

# Editors also break lines at a lone carriage return, and at nothing else that Unicode has.
_LINE_END: Final = pattern("\r\n|\n|\r")
_UNIT_BYTES: Final = {"utf-8": 1, "utf-16": 2, "utf-32": 4}
_CODECS: Final = {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}


class Ruler:
    """Measures one text.

    Args:
        text: as the editor has it.
        encoding: what columns count in: utf-8, utf-16 or utf-32.
    """

    def __init__(self, text: str, encoding: str = "utf-16") -> None:
        self.text = text
        self._encoding = encoding
        self._starts = [0, *(found.end() for found in _LINE_END.finditer(text))]
        self._lines: Lines | None = None
        self._mark = len(BOM) if text.startswith(BOM) else 0

    def position(self, offset: int) -> lsp.Position:
        """Return the place of an offset in code points."""
        line = bisect_right(self._starts, offset) - 1
        return lsp.Position(line, self._units(self.text[self._starts[line] : offset]))

    def offset(self, position: lsp.Position) -> int:
        """Return the offset in code points of a place; one behind its line, or behind the text, is at the end of it."""
        if position.line >= len(self._starts):
            return len(self.text)
        start = self._starts[position.line]
        end = self._starts[position.line + 1] if position.line + 1 < len(self._starts) else len(self.text)
        line = self.text[start:end].rstrip("\r\n")
        if self._encoding == "utf-32" or line.isascii():
            return start + min(position.character, len(line))
        size = _UNIT_BYTES[self._encoding]
        head = line.encode(_CODECS[self._encoding], "surrogatepass")[: position.character * size]
        return start + len(head.decode(_CODECS[self._encoding], "ignore"))

    def range(self, span: Span) -> lsp.Range:
        """Return a stretch of the file."""
        return lsp.Range(
            self.position(self.at(span.line, span.column)), self.position(self.at(span.end_line, span.end_column))
        )

    def at(self, line: int, column: int) -> int:
        """Return the offset of a place as ckds counts it."""
        if self._lines is None:
            self._lines = Lines(self.text[self._mark :])
        starts = self._lines.starts
        if line > len(starts):
            return len(self.text)
        return min(self._mark + starts[line - 1] + column - 1, len(self.text))

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column, as ckds counts them, of an offset."""
        if self._lines is None:
            self._lines = Lines(self.text[self._mark :])
        return self._lines.place(max(offset - self._mark, 0))

    def _units(self, text: str) -> int:
        if self._encoding == "utf-32" or text.isascii():
            return len(text)
        return len(text.encode(_CODECS[self._encoding], "surrogatepass")) // _UNIT_BYTES[self._encoding]


def changed(text: str, change: lsp.TextDocumentContentChangeEvent, encoding: str) -> str:
    """Return a text after one change that the editor tells of."""
    if isinstance(change, lsp.TextDocumentContentChangeWholeDocument):
        return change.text
    ruler = Ruler(text, encoding)
    start, end = ruler.offset(change.range.start), ruler.offset(change.range.end)
    return text[:start] + change.text + text[max(start, end) :]
