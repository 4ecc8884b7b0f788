"""Where in a record the cursor is, told from the lines alone: while somebody types, the text is hardly ever whole YAML."""

import re
from typing import Final, NamedTuple

_HEAD: Final = re.compile(r"(?P<lead>[ ]*(?:-[ ]+|-$)*)(?P<rest>.*)")
_KEY: Final = re.compile(r"""["']?(?P<key>[^\s"'#{}\[\],:]+)["']?[ ]*:(?=[ \t]|$)""")
_FLOW_KEY: Final = re.compile(r"""[ ]*["']?(?P<key>[^\s"'#{}\[\],:]+)["']?[ ]*:(?:[ ]|$)""")
_FLOW_REST: Final = re.compile(r"[^\s,\]}]*")
_WORD_REST: Final = re.compile(r"[\w-]*")
_REMARK: Final = re.compile(r"(?:^|\s)#")


class Cursor(NamedTuple):
    """Where the cursor is.

    Attributes:
        path: the keys down to the value, or to the mapping in which a key is typed; list positions are left out.
        on_key: a key stands or is typed here.
        on_item: an entry of a list stands or is typed here: a value, or a mapping's first key.
        word: what is written before the cursor, of the value or the key.
        start: where the word begins, as an offset.
        end: where the rest of the word behind the cursor ends.
        others: the keys that the mapping has already.
    """

    path: tuple[str, ...]
    on_key: bool
    on_item: bool
    word: str
    start: int
    end: int
    others: frozenset[str] = frozenset()


class _Row(NamedTuple):
    """One line: where its key begins, where its last dash is (-1: none), and its key."""

    indent: int
    dash: int
    key: str


def cursor(text: str, offset: int) -> Cursor | None:
    """Return where an offset is; None in a remark."""
    start = text.rfind("\n", 0, offset) + 1
    stop = text.find("\n", offset)
    line = text[start : len(text) if stop < 0 else stop].rstrip("\r")
    at = min(offset - start, len(line))
    if _REMARK.search(line[:at]):
        return None
    lines = text[:start].split("\n")[:-1]
    row = _row(line, at)
    path, others = _above(lines, row)
    others |= _below(text[stop + 1 :].split("\n") if stop >= 0 else [], row)
    head = _HEAD.match(line)
    lead = min(len(head["lead"]), at) if head else 0
    key = _KEY.match(line, lead)
    if key and at >= key.end():
        return _in_value((*path, key["key"]), line, key.end(), at, start)
    if not key and line[lead : lead + 1] in ("[", "{") and at > lead:
        return _in_value(path, line, lead, at, start)
    begin = min(lead, at)
    rest = _WORD_REST.match(line, at)
    end = key.end("key") if key else rest.end() if rest else at
    return Cursor(path, True, row.dash >= 0, line[begin:at], start + begin, start + max(end, at), frozenset(others))


def _row(line: str, most: int | None = None) -> _Row:
    head = _HEAD.match(line)
    lead = head["lead"] if head else ""
    key = _KEY.match(line, len(lead))
    indent = len(lead) if most is None or head is None or head["rest"] else min(len(lead), most)
    return _Row(indent, lead.rfind("-"), key["key"] if key else "")


def _above(lines: list[str], here: _Row) -> tuple[tuple[str, ...], set[str]]:
    """Return the keys that the line stands under, and those of its mapping above it."""
    path: list[str] = []
    others: set[str] = set()
    level = here
    beside = here.dash < 0
    for line in reversed(lines):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        row = _row(line)
        if _holds(row, level):
            path.append(row.key)
            level, beside = row, False
        elif level.dash < 0 and row.indent == level.indent:
            others |= {row.key} - {""} if beside else set()
            level = level._replace(dash=row.dash)
            beside = beside and row.dash < 0
    return tuple(reversed(path)), others


def _holds(row: _Row, below: _Row) -> bool:
    """Is this the key of the mapping or the list that a line below stands in?"""
    if not row.key:
        return False
    if below.dash >= 0:  # a list may stand as far left as its key
        return row.indent < below.dash or (row.indent == below.dash and row.dash < 0)
    return row.indent < below.indent


def _below(lines: list[str], here: _Row) -> set[str]:
    """Return the keys of the same mapping below the line."""
    found: set[str] = set()
    for line in lines:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        row = _row(line)
        if row.indent < here.indent or (row.dash >= 0 and row.indent <= here.indent):
            break
        if row.indent == here.indent and row.key:
            found.add(row.key)
    return found


class _Open(NamedTuple):
    """A bracket that is open at the cursor."""

    sign: str
    path: tuple[str, ...]


def _in_value(path: tuple[str, ...], line: str, begin: int, at: int, start: int) -> Cursor:
    """Return where the cursor is in a value: plain, or a list or mapping on one line."""
    begin = _skip(line, begin, at)
    opened: list[_Open] = []
    piece = begin
    for place in range(begin, at):
        sign = line[place]
        if sign in "[{" and (opened or place == begin):
            inside = _flow_key(line, piece, place) if opened and opened[-1].sign == "{" else None
            above = opened[-1].path if opened else path
            opened.append(_Open(sign, (*above, inside["key"]) if inside else above))
            piece = place + 1
        elif sign in "]}" and opened:
            opened.pop()
            piece = place + 1
        elif sign == "," and opened:
            piece = place + 1
    if not opened:
        return Cursor(path, False, False, line[begin:at], start + begin, start + max(len(line.rstrip()), at))
    sign, above = opened[-1]
    key = _flow_key(line, piece, at) if sign == "{" else None
    piece = _skip(line, key.end() if key else piece, at)
    rest = _FLOW_REST.match(line, at)
    end = rest.end() if rest else at
    whole = (*above, key["key"]) if key else above
    return Cursor(whole, sign == "{" and key is None, sign == "[", line[piece:at], start + piece, start + end)


def _flow_key(line: str, begin: int, end: int) -> re.Match[str] | None:
    return _FLOW_KEY.match(line, begin, end)


def _skip(line: str, begin: int, end: int) -> int:
    while begin < end and line[begin] in " \t":
        begin += 1
    return begin
