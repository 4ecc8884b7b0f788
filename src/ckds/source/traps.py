"""YAML's traps for Vietnamese text that end in a syntax error: each told apart, with the corrected line.

Where the corrected line is beyond doubt the text is read on with it, so that one trap never hides the next fault.
"""

import re
from typing import Final

from ckds.source.characters import odd
from ckds.source.entries import (
    HASH,
    HEADER,
    KEY,
    TIGHT,
    TOKEN,
    Line,
    closed,
    entry_at,
    entry_over,
    piece_at,
    within_flow,
)
from ckds.source.fault import Fault, Trap
from ckds.source.lines import Mended
from ckds.source.problem import Kind, Problem

_SIGNS: Final = ">%*&@`|!,]}#"
_ODD_BLANK: Final = re.compile(r"^[ -]*([\u00a0\u2000-\u200a\u202f\u3000])|[\w\"']:([\u00a0\u2000-\u200a\u202f\u3000])")
_MARK: Final = re.compile(r"[&*][A-Za-z0-9_-]+")


def documents(fault: Fault) -> Trap | None:
    """A second document; the first alone is read."""
    if fault.said not in ("but found another document", "did not find expected <document start>"):
        return None
    text = fault.lines.text
    found = TOKEN.match(text, fault.at)
    problem = Problem(Kind.DOCUMENTS, fault.span(fault.at, found.end() if found else fault.at))
    return Trap(problem, [(fault.at, len(text), "\n" * text.count("\n", fault.at))], at=fault.at)


def twice_anchored(fault: Fault) -> Trap | None:
    """Two anchors of one name; read on without the second."""
    found = _MARK.match(fault.lines.text, fault.at)
    if fault.said != "second occurrence" or found is None:
        return None
    args: dict[str, object] = {"sign": "anchor", "value": found.group()}
    problem = Problem(Kind.ANCHOR, fault.span(*found.span()), args=args)
    return Trap(problem, [(*found.span(), " " * len(found.group()))], at=fault.at)


def odd_blank(fault: Fault) -> Trap | None:
    """A no-break space, as Word makes them, where YAML wants a blank."""
    for number in (fault.opening, fault.number, fault.number - 1):
        line = fault.lines.line(number) if number > 0 else ""
        found = None if line.isascii() else _ODD_BLANK.search(line)
        if found:
            start, end = (fault.lines.starts[number - 1] + at for at in found.span(found.lastindex or 0))
            mended = Mended(fault.lines, [(start, end, " ")])
            return Trap(odd(fault.lines, start, mended.line(number)), [(start, end, " ")], at=start)
    return None


def flow(fault: Fault) -> Trap | None:
    """A sign or a colon inside ``[…]`` or ``{…}``."""
    if fault.number != (fault.opening or fault.number) or not within_flow(fault.lines, fault.at):
        return None
    sign = fault.lines.text[fault.at : fault.at + 1]
    piece = piece_at(fault.lines, fault.at)
    if not piece.value or piece.value[0] in "\"'[{":
        return None
    if sign == ":" and fault.said.startswith("did not find expected ','"):
        return _requoted(Kind.COLON, piece, fault)
    if fault.at == piece.start and sign and sign in _SIGNS:
        return _requoted(Kind.INDICATOR, piece, fault, sign=sign)
    return None


def indicator(fault: Fault) -> Trap | None:
    """A value that begins with a sign YAML keeps for itself: ``> 60``, ``@x``, ``*in nghiêng*``, ``"Tên" và chữ``."""
    entry = entry_at(fault.lines, fault.number)
    if entry is None or fault.at < entry.start or HEADER.fullmatch(entry.value.split(" #")[0].rstrip()):
        return None
    first = entry.value[0]
    enclosed = first in "\"'[{" and 0 < closed(entry.value) <= fault.at - entry.start
    if first in _SIGNS or entry.value.startswith(("- ", "? ")) or enclosed:
        return _requoted(Kind.INDICATOR, entry, fault, sign=first)
    return None


def colon(fault: Fault) -> Trap | None:
    """``: `` inside unquoted text, which YAML takes for a second key."""
    if fault.said != "mapping values are not allowed in this context":
        return None
    line = fault.lines.line(fault.number)
    entry = entry_at(fault.lines, fault.number)
    if entry and entry.value[0] not in "\"'[{|>" and entry.start <= fault.at < entry.end:
        return _requoted(Kind.COLON, entry_over(fault.lines, fault.number) or entry, fault)
    whole = entry_over(fault.lines, fault.number - 1) if entry is None and not KEY.match(line) else None
    if whole and whole.start <= fault.at <= whole.end and not TIGHT.match(whole.value):
        return _requoted(Kind.COLON, whole, fault)
    return None


def hash_sign(fault: Fault) -> Trap | None:
    """Text over several lines with `` #1`` inside, where YAML ends it."""
    whole = entry_over(fault.lines, fault.number)
    found = HASH.search(whole.value) if whole and whole.number < fault.number else None
    if whole is None or found is None or whole.value[0] in "\"'[{|>":
        return None
    start = whole.start + found.start() + 1
    end = fault.lines.text.find("\n", start)
    lost = fault.lines.text[start : end if end >= 0 else len(fault.lines.text)].rstrip()
    args: dict[str, object] = {"key": whole.key, "lost": lost}
    problem = Problem(Kind.CUT_OFF, fault.span(start, start + len(lost)), args=args, fix=whole.fix)
    return Trap(problem, [whole.edit], at=whole.start)


def _requoted(kind: Kind, entry: Line, fault: Fault, sign: str = "") -> Trap:
    span = fault.span(entry.start, entry.end)
    args: dict[str, object] = {"key": entry.key, "value": entry.value, "sign": sign}
    if fault.said == "found undefined alias" and _MARK.fullmatch(entry.value):
        kind, args["sign"] = Kind.ANCHOR, "alias"
    problem = Problem(kind, span, args=args, fix=entry.fix)
    return Trap(problem, [entry.edit], at=entry.start)
