"""Entries of a YAML text as lines show them, for texts that the parser refuses."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from ckds.source.lines import Edit, Lines
from ckds.source.quoting import quoted, wrapped

_KEY_OF: Final = r"""(?:"[^"]*"|'[^']*'|[\w.-]+)[ \t]*:[ \t]+"""
_ENTRY: Final = re.compile(rf"(?P<head>[ \t]*(?:-[ \t]+)*(?:{_KEY_OF}|-[ \t]+))(?P<value>\S.*)")
_CLOSED: Final = {
    '"': re.compile(r'"(?:[^"\\]|\\.)*"'),
    "'": re.compile(r"'(?:[^']|'')*'"),
}
# The sign that begins a text of several lines, a key that is most likely one, a key without its blank, one token,
# and a remark that is perhaps none.
HEADER: Final = re.compile(r"[|>](?:[-+]?[1-9]?|[1-9][-+])")
KEY: Final = re.compile(r"[ ]*(?:- +)*[a-z_][\w-]*:(?: |$)")
TIGHT: Final = re.compile(r"[ ]*(?:- +)*[A-Za-z_][\w-]*:(?=[^\s:/])")
TOKEN: Final = re.compile(r"[^\s:,\[\]{}]+|\S")
HASH: Final = re.compile(r"[ \t]#[^\s#]")
PAIRS: Final = {"[": "]", "{": "}"}
_PIECE_KEY: Final = re.compile(r"(?P<key>[\w.-]+)[ \t]*:[ \t]+")


class Line(NamedTuple):
    """An entry ``key: value`` or ``- value``.

    Attributes:
        number: its line, from 1.
        head: what stands before the value.
        value: the value as far as its first line goes, or its last when it was extended.
        start: offset of the value.
        end: offset after the value.
    """

    number: int
    head: str
    value: str
    start: int
    end: int

    @property
    def indent(self) -> int:
        """Column from 0 of the key, or of the innermost dash."""
        return len(self.head) - len(self.head.lstrip("- \t")) if self.key else self.head.rfind("-")

    @property
    def key(self) -> str:
        """The key; empty for an entry of a list."""
        return self.head.strip("- \t").rstrip(": \t").strip("\"'")

    @property
    def fix(self) -> str:
        """The entry with its value in quotes, on one line."""
        return f"{self.head.strip()} {quoted(' '.join(self.value.split()))}".strip()

    @property
    def edit(self) -> Edit:
        """What puts the value in quotes where it stands, line ends and all."""
        return self.start, self.end, wrapped(self.value)


def entry_at(lines: Lines, number: int) -> Line | None:
    """Return the entry that begins on a line."""
    found = _ENTRY.fullmatch(lines.line(number).rstrip(" \t")) if 1 <= number <= len(lines) else None
    if found is None:
        return None
    start = lines.starts[number - 1]
    return Line(number, found["head"], found["value"], start + found.start("value"), start + found.end("value"))


def entry_over(lines: Lines, number: int) -> Line | None:
    """Return the entry whose unquoted text runs over several lines, ``number`` among them."""
    first = number
    while first > 1 and entry_at(lines, first) is None and lines.line(first).strip():
        first -= 1
    entry = entry_at(lines, first)
    if entry is None:
        return None
    last = first
    while last < len(lines) and _indent(lines.line(last + 1)) > entry.indent:
        last += 1
    if last < number:
        return None
    end = lines.starts[last - 1] + len(lines.line(last).rstrip())
    return entry._replace(value=lines.text[entry.start : end], end=end)


def _indent(line: str) -> int:
    """Return the indentation; of an empty line or a comment -1, since text ends there."""
    shown = line.lstrip(" ")
    return len(line) - len(shown) if shown and shown[0] != "#" else -1


def closed(text: str) -> int:
    """Return where the quote or bracket that ``text`` begins with is closed, or -1."""
    if text[0] in _CLOSED:
        found = _CLOSED[text[0]].match(text)
        return found.end() if found else -1
    depth = 0
    for at, sign in bare_signs(text):
        depth += (sign in "[{") - (sign in "]}")
        if depth == 0:
            return at + 1
    return -1


def bare_signs(text: str) -> Iterator[tuple[int, str]]:
    """Yield every character that stands in no quotes, with its offset."""
    at = 0
    while at < len(text):
        quote = _CLOSED[text[at]].match(text, at) if text[at] in _CLOSED and _begins(text, at) else None
        if quote:
            at = quote.end()
            continue
        yield at, text[at]
        at += 1


def _begins(text: str, at: int) -> bool:
    """Can a quoted text begin here? Within plain text a quote is only a sign."""
    before = text[:at].rstrip()[-1:]
    return before in ("", ",", "[", "{", ":")


def within_flow(lines: Lines, offset: int) -> bool:
    """Does ``offset`` stand within brackets that open on its line?"""
    number = lines.number(offset)
    entry = entry_at(lines, number)
    return entry is not None and entry.value[0] in PAIRS and entry.start <= offset <= entry.end


def piece_at(lines: Lines, offset: int) -> Line:
    """Return the entry of a flow list or mapping that holds ``offset``."""
    number = lines.number(offset)
    first = lines.starts[number - 1]
    text = lines.line(number)
    at = offset - first
    start = max(text.rfind(sign, 0, at) for sign in ",[{") + 1
    ends = [found for sign in ",]}" if (found := text.find(sign, at)) >= 0]
    end = min(ends, default=len(text))
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end = start + len(text[start:end].rstrip())
    key = _PIECE_KEY.match(text, start, end)
    begin = key.end() if key else start
    head = f"{key['key']}: " if key else ""
    return Line(number, head, text[begin:end], first + begin, first + end)
