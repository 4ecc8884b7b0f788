"""Bytes → text, and the characters in it that nobody sees or that YAML does not take."""

import re
import unicodedata
from typing import Final

from ckds.finding import Span
from ckds.lang import Text, same
from ckds.source.lines import Edit, Lines, Mended
from ckds.source.problem import Kind, Problem

BOM: Final = "\ufeff"
# Of one kind of fault in the text no more than this are told, so that a file that is none stays one to look at.
MOST: Final = 100
# Allowed by YAML and seen by no reader; U+0085, U+2028 and U+2029 end a line for YAML and in no editor.
_HIDDEN: Final = re.compile(r"[\x85\xad\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffd]")
# What the parser refuses; compiled only when it has refused something.
_REFUSED: Final = "[^\\t\\n\\r\\x20-\\x7e\x85\xa0-\ud7ff\ue000-\U0010ffff]|[\ufffe\uffff]"
_NAMES: Final = {
    "\x00": Text("ký tự rỗng", "a NUL"),
    "\x0b": Text("dấu xuống dòng của Word", "a line break of Word"),
    "\x0c": Text("dấu sang trang", "a page break"),
    "\x85": Text("dấu xuống dòng lạ", "an odd line break"),
    "\xa0": Text("dấu cách không ngắt, chép từ Word", "a no-break space, as Word makes them"),
    "\xad": Text("dấu nối ẩn", "a soft hyphen"),
    "\u200b": Text("dấu cách không có bề rộng", "a space of no width"),
    "\u200c": Text("dấu ngăn nối chữ", "a joining mark"),
    "\u2028": Text("dấu xuống dòng lạ", "an odd line break"),
    "\u2029": Text("dấu xuống đoạn lạ", "an odd paragraph break"),
    "\u2060": Text("dấu nối không có bề rộng", "a joiner of no width"),
    BOM: Text("dấu đầu tệp (BOM) nằm giữa tệp", "a byte order mark inside the file"),
    "\ufffd": Text("chữ bị hỏng khi chuyển mã, phải gõ lại", "a letter lost in conversion, to be typed again"),
}
_DIRECTION: Final = Text("dấu đổi chiều viết", "a mark that turns the direction of writing")
_CONTROL: Final = Text("ký tự điều khiển", "a control character")
_BREAKS: Final = "\x0b\x0c\x85\u2028\u2029"


def decode(content: bytes) -> tuple[str, Problem | None]:
    """Return the text without its byte order mark, and the first byte that is no UTF-8."""
    if content.count(b"\0") * 3 > len(content):
        return "", _not_utf8(Span(1, 1, 1, 1), content[0], wide=True)
    try:
        return content.decode("utf-8").removeprefix(BOM), None
    except UnicodeDecodeError as error:
        before = Lines(content[: error.start].decode("utf-8").removeprefix(BOM))
        line, column = before.place(len(before.text))
        if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return "", _not_utf8(Span(1, 1, 1, 1), content[0], wide=True)
        problem = _not_utf8(Span(line, column, line, column + 1), content[error.start], wide=False)
        return content.decode("utf-8", "replace").removeprefix(BOM), problem


def _not_utf8(span: Span, byte: int, *, wide: bool) -> Problem:
    shown = "UTF-16" if wide else f"0x{byte:02X}"
    return Problem(Kind.NOT_UTF8, span, args={"byte": shown, "utf16": wide})


def composed(lines: Lines) -> tuple[Problem, ...]:
    """Return the first place where letters and their marks are apart (not NFC), once a file."""
    if unicodedata.is_normalized("NFC", lines.text):
        return ()
    found = [number for number in range(1, len(lines) + 1) if not unicodedata.is_normalized("NFC", lines.line(number))]
    if not found:  # a mark at the beginning of a line belongs to nothing
        return ()
    line = lines.line(found[0])
    fixed = unicodedata.normalize("NFC", line)
    at = next((i for i, (a, b) in enumerate(zip(line, fixed, strict=False)) if a != b), len(fixed))
    start = max(line.rfind(" ", 0, at), line.rfind("\t", 0, at)) + 1
    end = re.compile(r"\s|$").search(line, at)
    span = Span(found[0], start + 1, found[0], (end.start() if end else len(line)) + 1)
    word = line[span.column - 1 : span.end_column - 1]
    return (Problem(Kind.NOT_NFC, span, args={"word": word, "lines": len(found)}, fix=fixed.strip()),)


def hidden(lines: Lines) -> tuple[list[Problem], Lines]:
    """Return the characters that nobody sees, one problem a line, and the text without them."""
    return _taken_out(lines, _HIDDEN)


def refused(lines: Lines) -> tuple[list[Problem], Lines]:
    """Return the characters that the parser refuses, one problem a line, and the text without them."""
    return _taken_out(lines, re.compile(_REFUSED))


def _taken_out(lines: Lines, pattern: re.Pattern[str]) -> tuple[list[Problem], Lines]:
    found = list(pattern.finditer(lines.text))
    if not found:
        return [], lines
    mended = Mended(lines, [_edit(one) for one in found if one.group() != "\ufffd"])
    firsts: dict[int, re.Match[str]] = {}
    for one in found:
        firsts.setdefault(lines.number(one.start()), one)
    told = list(firsts.items())[:MOST]
    return [odd(lines, one.start(), mended.line(number)) for number, one in told], mended


def _edit(found: re.Match[str]) -> Edit:
    return found.start(), found.end(), " " if found.group() in _BREAKS else ""


def odd(lines: Lines, offset: int, fixed: str) -> Problem:
    """Return the problem of one character that does not belong into the text."""
    char = lines.text[offset]
    args: dict[str, object] = {"character": f"U+{ord(char):04X}", "what": named(char)}
    fix = None if char == "\ufffd" else fixed.strip()
    return Problem(Kind.CONTROL, lines.span(offset, offset + 1), args=args, fix=fix)


def named(char: str) -> Text:
    """Return what a hidden character is."""
    if char in _NAMES:
        return _NAMES[char]
    if unicodedata.category(char) == "Zs":
        return Text("dấu cách lạ", "an odd space")
    if unicodedata.category(char) == "Cf":
        return _DIRECTION
    return _CONTROL if ord(char) < 0xA0 else same(unicodedata.name(char, "?").lower())
