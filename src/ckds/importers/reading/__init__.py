"""Bytes → :class:`ckds.importers.source.Source`: what the file really is decides, not its name."""

from collections.abc import Callable

from ckds.importers.reading.detect import detect
from ckds.importers.refusal import refuse
from ckds.importers.source import Source
from ckds.lang import Text

__all__ = ["read"]


def read(name: str, content: bytes) -> Source:
    """Return the document in the file ``name``.

    Raises:
        Refused: it cannot or must not be read, with the way out.
    """
    kind = detect(name, content)
    source: Source = _reader(kind)(name, content)
    if not any(True for _ in source.pieces()):
        raise refuse(
            Text(f"{name} không có chữ nào để nhập.", f"{name} holds no text to import."),
            Text("Kiểm tra có đúng tệp không.", "Check that it is the right file."),
        )
    return source


def _reader(kind: str) -> Callable[[str, bytes], Source]:
    """Return the reader of a kind; each brings its library only when it is wanted."""
    if kind == "docx":
        from ckds.importers.reading.docx import read_docx

        return read_docx
    if kind == "xlsx":
        from ckds.importers.reading.xlsx import read_xlsx

        return read_xlsx
    if kind == "pdf":
        from ckds.importers.reading.pdf import read_pdf

        return read_pdf
    if kind == "csv":
        from ckds.importers.reading.delimited import read_csv

        return read_csv
    from ckds.importers.reading.plain import read_text

    return read_text
