"""Which cells of a workbook show a share: Excel stores 85% as 0.85 and keeps the sign in the format of the cell.

Only the format of each cell is looked at, in the parts of the package; no formula and no link is opened.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterable
from typing import Final

Cells = frozenset[tuple[int, int]]

_BUILT_IN: Final = {9, 10}  # 0% and 0.00%
_FORMAT: Final = re.compile(rb"<numFmt\s[^>]*>")
_CELL_FORMATS: Final = re.compile(rb"<cellXfs\b.*?</cellXfs>", re.DOTALL)
_ONE_FORMAT: Final = re.compile(rb"<xf\s[^>]*>")
_SHEET: Final = re.compile(rb"<sheet\s[^>]*>")
_LINK: Final = re.compile(rb"<Relationship\s[^>]*>")
_LITERAL: Final = re.compile(r"\"[^\"]*\"|\\.|_.|\*.|\[[^\]]*\]")


class Shares:
    """The shares of one workbook, sheet by sheet.

    Args:
        content: the bytes of the file.
    """

    def __init__(self, content: bytes) -> None:
        self._content = content
        try:
            self._parts, self._styles = _overview(content)
        except (zipfile.BadZipFile, zlib.error, OSError, ValueError, KeyError, NotImplementedError):
            self._parts, self._styles = {}, ()

    def of(self, sheet: str) -> Cells:
        """Return row and column (from 0) of the cells of a sheet that are shown as shares."""
        if not self._styles or sheet not in self._parts:
            return frozenset()
        try:
            with zipfile.ZipFile(io.BytesIO(self._content)) as packed:
                return _cells(packed.read(self._parts[sheet]), self._styles)
        except (zipfile.BadZipFile, zlib.error, OSError, ValueError, KeyError, NotImplementedError):
            return frozenset()


def _overview(content: bytes) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the part of each sheet by the sheet's name, and the cell formats that show a share."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        links = {
            _attribute(one, "Id"): _attribute(one, "Target").removeprefix("/xl/")
            for one in _LINK.findall(packed.read("xl/_rels/workbook.xml.rels"))
        }
        sheets = _SHEET.findall(packed.read("xl/workbook.xml"))
        parts = {_attribute(one, "name"): f"xl/{links.get(_attribute(one, 'r:id'), '')}" for one in sheets}
        return parts, tuple(_percent_styles(packed.read("xl/styles.xml")))


def _attribute(tag: bytes, name: str) -> str:
    found = re.search(rf'\s{re.escape(name)}\s*=\s*"([^"]*)"'.encode(), tag)
    text = found[1].decode("utf-8", "replace") if found else ""
    for sign, char in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")):
        text = text.replace(sign, char)
    return text


def _percent_styles(styles: bytes) -> Iterable[str]:
    """Yield the numbers of the cell formats that show a share; a sign in quotation marks is only a word."""
    own = {
        _attribute(one, "numFmtId")
        for one in _FORMAT.findall(styles)
        if "%" in _LITERAL.sub("", _attribute(one, "formatCode"))
    }
    percent = own | {str(one) for one in _BUILT_IN}
    used = _CELL_FORMATS.search(styles)
    for at, one in enumerate(_ONE_FORMAT.findall(used.group()) if used else ()):
        if _attribute(one, "numFmtId") in percent:
            yield str(at)


def _cells(sheet: bytes, styles: Iterable[str]) -> Cells:
    wanted = "|".join(styles)
    form = re.compile(rf'<c\b(?=[^>]*\ss="(?:{wanted})")[^>]*?\sr="([A-Z]{{1,3}})(\d{{1,7}})"'.encode())
    return frozenset((int(found[2]) - 1, _column(found[1].decode())) for found in form.finditer(sheet))


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
