"""Cells of a workbook that show something and hold no value: errors such as #REF!, formulas that were never computed.

The reader of cells gives them as empty; a form must not lose what its unit meant to say.
"""

import io
import re
import zipfile
from html import unescape
from typing import Final, TypeAlias

from ckds.text import nfc

# (row, column), both from 0 → the error that the cell shows, empty for a formula that was never computed.
Blanks: TypeAlias = dict[tuple[int, int], str]

_TAG: Final = r"<(?:\w+:)?{}\b([^>]*)>"
_SHEET: Final = re.compile(_TAG.format("sheet"))
_RELATION: Final = re.compile(_TAG.format("Relationship"))
_CELL: Final = re.compile(r"<(?:\w+:)?c\b([^>]*)(?<!/)>(.*?)</(?:\w+:)?c>", re.DOTALL)
_ATTRIBUTE: Final = re.compile(r"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_VALUE: Final = re.compile(r"<(?:\w+:)?v\b[^>]*(?<!/)>([^<]+)<")
_FORMULA: Final = re.compile(r"<(?:\w+:)?f\b")
_PLACE: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


def blanks(content: bytes) -> dict[str, Blanks]:
    """Return the cells without a value of each sheet, by its name; nothing of parts that are not where they should be."""
    found: dict[str, Blanks] = {}
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        parts = set(packed.namelist())
        for name, part in _sheets(packed, parts).items():
            if part in parts:
                found[nfc(name)] = _of_sheet(_text(packed, part))
    return found


def _text(packed: zipfile.ZipFile, part: str) -> str:
    return packed.read(part).decode("utf-8", "replace")


def _attributes(tag: str) -> dict[str, str]:
    return {name.rpartition(":")[2]: unescape(one or other) for name, one, other in _ATTRIBUTE.findall(tag)}


def _sheets(packed: zipfile.ZipFile, parts: set[str]) -> dict[str, str]:
    """Return the part of the package that holds each sheet."""
    book, links = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
    if not {book, links} <= parts:
        return {}
    relations = [_attributes(tag) for tag in _RELATION.findall(_text(packed, links))]
    targets = {one.get("Id", ""): one.get("Target", "") for one in relations}
    found = {}
    for tag in _SHEET.findall(_text(packed, book)):
        sheet = _attributes(tag)
        target = targets.get(sheet.get("id", ""), "")
        found[sheet.get("name", "")] = target[1:] if target.startswith("/") else f"xl/{target}"
    return found


def _of_sheet(text: str) -> Blanks:
    found: Blanks = {}
    for tag, inside in _CELL.findall(text):
        cell = _attributes(tag)
        place = _PLACE.fullmatch(cell.get("r", ""))
        value = _VALUE.search(inside)
        if not place:
            continue
        if cell.get("t") == "e":
            found[_at(place)] = unescape(value[1]) if value else "#?"
        elif _FORMULA.search(inside) and not value:
            found[_at(place)] = ""
    return found


def _at(place: re.Match[str]) -> tuple[int, int]:
    column = 0
    for letter in place[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(place[2]) - 1, column - 1
