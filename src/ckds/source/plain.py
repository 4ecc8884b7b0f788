"""Plain files without the parser: block mappings and lists of plain words, as nearly every record is written.

What is read here is read exactly as the parser and the builder read it, or not at all: anything that could mean
something else, or that anything could be said about, is left to them. ``tests/source/test_plain.py`` holds the two
against each other. It takes a third of the time; why there are two readers: ``docs/decisions/0015-streaming.md``.
"""

import re
from typing import Final

from ckds.source.build import MEASURED, NUMERIC, THOUSANDS, WORDS, Data
from ckds.source.flow import NUMBER

# What is no plain text: tabs, carriage returns, control characters, and those that nobody sees.
_UNUSUAL: Final = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd-\uffff\ud800-\udfff]"
)
# Blanks, a dash, a key, and the rest of a line.
_LINE: Final = re.compile(r"^( *)(- )?(?:([a-z_]+):(?: |$))?(.*)$", re.MULTILINE)
_LIST: Final = re.compile(r"\[[^\W_][\w/.-]*(?:, [^\W_][\w/.-]*)*\]")
# What a plain value does not begin with, or not always.
_SIGNS: Final = frozenset(" -?:,[]{}#&*!|>'\"%@`=<~")
_FIGURES: Final = frozenset("0123456789+.")
_OTHER: Final = _SIGNS | _FIGURES
# Where a number is what is meant, and no number is doubtful.
_COUNTED: Final = NUMERIC - MEASURED
_BLOCKS: Final = {">": (" ", "\n"), ">-": (" ", ""), "|": ("\n", "\n"), "|-": ("\n", "")}
_DEEPEST: Final = 8
# Beyond this the parser counts what it builds.
_LONGEST: Final = 500_000

_Row = tuple[str, str, str, str]


class _OtherwiseError(Exception):
    """The text holds something that is not read here."""


def plain(text: str) -> Data:
    """Return the data of a text of composed letters (NFC), or None where the parser has to look at it."""
    if len(text) > _LONGEST or text[-1:] != "\n" or " #" in text or _UNUSUAL.search(text):
        return None
    rows: list[_Row] = _LINE.findall(text)
    if rows[-1] == ("", "", "", ""):
        rows.pop()
    if not rows or rows[0][0]:
        return None
    reader = _Reader(text, rows)
    try:
        data, end = reader.sequence(0, 0, "", 0) if rows[0][1] else reader.mapping(0, 0, 0)
    except _OtherwiseError:
        return None
    if end < len(rows) or text.count(": ") != reader.valued or text.count(":\n") != reader.opened:
        return None  # a value holds what may be a key as well
    return data


class _Reader:
    """Goes through the lines.

    Attributes:
        valued: how often a colon and a blank stand behind a key, or within quotes or a block.
        opened: how often a colon ends a line for the same reasons.
    """

    __slots__ = ("_rows", "_text", "opened", "valued")

    def __init__(self, text: str, rows: list[_Row]) -> None:
        self._text = text
        self._rows = rows
        self.valued = self.opened = 0

    def mapping(self, at: int, indent: int, depth: int, first: str = "") -> tuple[dict[str, Data], int]:
        """Return the mapping whose keys stand ``indent`` to the right; its first may stand behind a dash."""
        data: dict[str, Data] = {}
        rows = self._rows
        while at < len(rows):
            blanks, dash, key, value = rows[at]
            if not first:
                if len(blanks) < indent:
                    break
                if dash or len(blanks) > indent:
                    raise _OtherwiseError
            first = ""
            if not key or key in data:
                raise _OtherwiseError
            if value:
                self.valued += 1
                if value[0] not in _OTHER and value not in WORDS and value.strip() == value:
                    data[key] = value
                    at += 1
                elif value[0] in _FIGURES and key in _COUNTED and value[-1] > " ":
                    data[key] = self._trim(value)
                    at += 1
                else:
                    data[key], at = self._value(value, key, at, indent)
            else:
                self.opened += 1
                data[key], at = self._below(at + 1, indent, key, depth)
        return data, at

    def _below(self, at: int, indent: int, key: str, depth: int) -> tuple[Data, int]:
        """Return what stands under a key that has nothing behind it."""
        if at == len(self._rows) or depth == _DEEPEST:
            raise _OtherwiseError
        blanks, dash, _, _ = self._rows[at]
        if len(blanks) <= indent:
            raise _OtherwiseError
        if dash:
            return self.sequence(at, len(blanks), key, depth + 1)
        return self.mapping(at, len(blanks), depth + 1)

    def sequence(self, at: int, indent: int, above: str, depth: int) -> tuple[list[Data], int]:
        """Return the list whose dashes stand ``indent`` to the right."""
        data: list[Data] = []
        rows = self._rows
        while at < len(rows):
            blanks, dash, key, value = rows[at]
            if len(blanks) < indent:
                break
            if not dash or len(blanks) > indent:
                raise _OtherwiseError
            item: Data
            if key:
                item, at = self.mapping(at, indent + 2, depth + 1, first=key)
            elif value:
                item, at = self._value(value, above, at, indent)
            else:
                raise _OtherwiseError
            data.append(item)
        return data, at

    def _value(self, value: str, key: str, at: int, indent: int) -> tuple[Data, int]:
        """Return one value, and the line behind it."""
        sign = value[0]
        if sign == '"' or sign == "'":
            return self._quoted(value), at + 1
        if sign == "[":
            return self._list(value, key), at + 1
        if value in _BLOCKS:
            return self._block(at + 1, indent, *_BLOCKS[value])
        return self._word(value, key), at + 1

    def _word(self, value: str, key: str) -> Data:
        if value[0] in _SIGNS:
            raise _OtherwiseError
        if value in WORDS:
            if WORDS[value] is None:
                raise _OtherwiseError
            return WORDS[value]
        doubtful = value[0] in _FIGURES and (key not in NUMERIC or key in MEASURED)
        if doubtful and NUMBER.fullmatch(value) and (key not in NUMERIC or THOUSANDS.fullmatch(value)):
            raise _OtherwiseError
        return self._trim(value)

    @staticmethod
    def _trim(value: str) -> str:
        if value.strip() != value:
            raise _OtherwiseError
        return value

    def _quoted(self, value: str) -> str:
        inner = value[1:-1]
        if len(value) < 2 or value[-1] != value[0] or value[0] in inner or "\\" in inner:
            raise _OtherwiseError
        self.valued += inner.count(": ")
        return inner

    def _list(self, value: str, key: str) -> list[Data]:
        items = value[1:-1].split(", ")
        if not _LIST.fullmatch(value) or not WORDS.keys().isdisjoint(items):
            raise _OtherwiseError
        return [item if item[0] not in _FIGURES else self._word(item, key) for item in items]

    def _block(self, at: int, indent: int, between: str, after: str) -> tuple[str, int]:
        """Return a text of several lines, all equally far to the right."""
        lines: list[str] = []
        rows = self._rows
        wide = len(rows[at][0]) if at < len(rows) else 0
        while at < len(rows) and len(rows[at][0]) > indent:
            blanks, dash, key, rest = rows[at]
            line = f"{dash}{key}: {rest}" if key and rest else f"{dash}{key}:" if key else f"{dash}{rest}"
            if len(blanks) != wide or not line or line[-1] <= " ":
                raise _OtherwiseError
            self.valued += line.count(": ")
            self.opened += line[-1] == ":"
            lines.append(line)
            at += 1
        if not lines or (at < len(rows) and rows[at] == ("", "", "", "")):
            raise _OtherwiseError
        return between.join(lines) + after, at
