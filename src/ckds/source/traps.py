"""YAML's traps for Vietnamese text that end in a syntax error: each told apart, with the corrected line.

Where the corrected line is beyond doubt the text is read on with it, so that one trap never hides the next fault.
"""

import re
from dataclasses import dataclass
from typing import Final

from ckds.finding import Span
from ckds.lang import Text
from ckds.source import reasons
from ckds.source.characters import odd
from ckds.source.compose import YamlError
from ckds.source.entries import Line, closed, entry_at, entry_over, piece_at, within_flow
from ckds.source.lines import Edit, Lines, Mended
from ckds.source.problem import Kind, Problem

_HEADER: Final = re.compile(r"[|>](?:[-+]?[1-9]?|[1-9][-+])")
_SIGNS: Final = ">%*&@`|!,]}#"
_INDENT_TAB: Final = re.compile(r"[ \t]*\t[ \t]*|(?<=-)[ ]*\t[ \t]*")
_ODD_BLANK: Final = re.compile(r"^[ -]*([\u00a0\u2000-\u200a\u202f\u3000])|[\w\"']:([\u00a0\u2000-\u200a\u202f\u3000])")
_MARK: Final = re.compile(r"[&*][A-Za-z0-9_-]+")
_TIGHT: Final = re.compile(r"[ ]*(?:- +)*[A-Za-z_][\w-]*:(?=[^\s:/])")
_KEY: Final = re.compile(r"[ ]*(?:- +)*[a-z_][\w-]*:(?: |$)")
_TOKEN: Final = re.compile(r"[^\s:,\[\]{}]+|\S")
_HASH: Final = re.compile(r"[ \t]#[^\s#]")


@dataclass(frozen=True, slots=True)
class Fault:
    """Where the parser stopped.

    Attributes:
        said: what it says.
        within: in the course of what.
        at: offset at which it stopped.
        opened: offset at which what it was reading began, or -1.
        lines: the text.
    """

    said: str
    within: str
    at: int
    opened: int
    lines: Lines

    @property
    def number(self) -> int:
        """The line at which it stopped."""
        return self.lines.number(self.at)

    @property
    def opening(self) -> int:
        """The line on which began what it was reading; 0 when that is not known."""
        return self.lines.number(self.opened) if self.opened >= 0 else 0

    def span(self, start: int, end: int) -> Span:
        """Return a stretch of the file."""
        return self.lines.span(start, end)


@dataclass(frozen=True, slots=True)
class Trap:
    """What was found.

    Attributes:
        problem: the problem.
        edits: what lets the text be read on; None when nothing does.
        sure: the corrected text is what was meant, so another syntax error in it is a fault of its own.
        at: where the entry at fault begins.
    """

    problem: Problem
    edits: list[Edit] | None = None
    sure: bool = True
    at: int = 0


def explain(error: YamlError, lines: Lines) -> Trap:
    """Return what is behind a syntax error."""
    mark, context = error.problem_mark or error.context_mark, error.context_mark
    end = len(lines.text)
    at = min(mark.index if mark else 0, end)
    opened = min(context.index, end) if context else -1
    fault = Fault(str(error.problem or ""), str(error.context or ""), at, opened, lines)
    return next(found for trap in _TRAPS if (found := trap(fault)))


def _documents(fault: Fault) -> Trap | None:
    if fault.said not in ("but found another document", "did not find expected <document start>"):
        return None
    text = fault.lines.text
    found = _TOKEN.match(text, fault.at)
    problem = Problem(Kind.DOCUMENTS, fault.span(fault.at, found.end() if found else fault.at))
    return Trap(problem, [(fault.at, len(text), "\n" * text.count("\n", fault.at))], at=fault.at)


def _twice_anchored(fault: Fault) -> Trap | None:
    """Two anchors of one name; read on without the second."""
    found = _MARK.match(fault.lines.text, fault.at)
    if fault.said != "second occurrence" or found is None:
        return None
    args: dict[str, object] = {"sign": "anchor", "value": found.group()}
    problem = Problem(Kind.ANCHOR, fault.span(*found.span()), args=args)
    return Trap(problem, [(*found.span(), " " * len(found.group()))], at=fault.at)


def _odd_blank(fault: Fault) -> Trap | None:
    """A no-break space, as Word makes them, where YAML wants a blank."""
    for number in (fault.opening, fault.number, fault.number - 1):
        line = fault.lines.line(number) if number > 0 else ""
        found = None if line.isascii() else _ODD_BLANK.search(line)
        if found:
            start, end = (fault.lines.starts[number - 1] + at for at in found.span(found.lastindex or 0))
            mended = Mended(fault.lines, [(start, end, " ")])
            return Trap(odd(fault.lines, start, mended.line(number)), [(start, end, " ")], at=start)
    return None


def _tab(fault: Fault) -> Trap | None:
    line = fault.lines.line(fault.number)
    before = line[: fault.at - fault.lines.starts[fault.number - 1] + 1]
    found = _INDENT_TAB.search(line)
    if found is None or before.strip(" \t-") or not ("found a tab" in fault.said or "any token" in fault.said):
        return None
    start = fault.lines.starts[fault.number - 1]
    at = line.index("\t")
    span = fault.span(start + at, start + at + len(line[at:]) - len(line[at:].lstrip("\t")))
    edits = [edit for number in range(1, len(fault.lines) + 1) for edit in _untabbed(fault.lines, number)]
    args: dict[str, object] = {"lines": len({fault.lines.number(edit[0]) for edit in edits})}
    fixed = Mended(fault.lines, edits).line(fault.number).rstrip()
    return Trap(Problem(Kind.TAB, span, args=args, fix=fixed or None), edits, sure=False, at=fault.at)


def _untabbed(lines: Lines, number: int) -> list[Edit]:
    line = lines.line(number)
    head = line[: len(line) - len(line.lstrip(" \t-"))]
    start = lines.starts[number - 1]
    return [
        (start + at, start + at + 1, " " if "-" in head[:at] else "  ") for at, sign in enumerate(head) if sign == "\t"
    ]


def _flow(fault: Fault) -> Trap | None:
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


def _unclosed_bracket(fault: Fault) -> Trap | None:
    if not fault.said.startswith("did not find expected ','") or fault.opening == fault.number:
        return None
    sign = fault.lines.text[fault.opened]
    line = fault.lines.line(fault.opening).rstrip()
    end = fault.lines.starts[fault.opening - 1] + len(line)
    if closed(fault.lines.text[fault.opened : end]) >= 0:
        return None
    return _closing(fault, fault.opened, sign, line, {"[": "]", "{": "}"}[sign])


def _unclosed_quote(fault: Fault) -> Trap | None:
    at = fault.opened if fault.within == "while scanning a quoted scalar" else _open_quote(fault)
    if at is None or at < 0:
        return None
    line = fault.lines.line(fault.lines.number(at)).rstrip()
    return _closing(fault, at, fault.lines.text[at], line, fault.lines.text[at])


def _open_quote(fault: Fault) -> int | None:
    """Return where a value above begins with a quote that only a later entry's quote seems to close."""
    if fault.said != "did not find expected key":
        return None
    number = fault.number - 1
    while number > 0 and entry_at(fault.lines, number) is None:
        number -= 1
    entry = entry_at(fault.lines, number)
    if entry and entry.value[0] in "\"'" and closed(entry.value) < 0 and entry_at(fault.lines, fault.number):
        return entry.start
    return None


def _closing(fault: Fault, at: int, sign: str, line: str, close: str) -> Trap:
    """What opens on a line is closed at its end."""
    lines = fault.lines
    number = lines.number(at)
    end = lines.starts[number - 1] + len(line)
    args: dict[str, object] = {"reason": reasons.UNCLOSED[sign]}
    related = lines.span(fault.at, fault.at) if fault.number > number and fault.at < len(lines.text) else None
    problem = Problem(Kind.SYNTAX, lines.span(at, at + 1), args=args, related=related, fix=line.strip() + close)
    return Trap(problem, [(end, end, close)], sure=False, at=at)


def _indicator(fault: Fault) -> Trap | None:
    """A value that begins with a sign YAML keeps for itself: ``> 60``, ``@x``, ``*in nghiêng*``, ``"Tên" và chữ``."""
    entry = entry_at(fault.lines, fault.number)
    if entry is None or fault.at < entry.start or _HEADER.fullmatch(entry.value.split(" #")[0].rstrip()):
        return None
    first = entry.value[0]
    enclosed = first in "\"'[{" and 0 < closed(entry.value) <= fault.at - entry.start
    if first in _SIGNS or entry.value.startswith(("- ", "? ")) or enclosed:
        return _requoted(Kind.INDICATOR, entry, fault, sign=first)
    return None


def _colon(fault: Fault) -> Trap | None:
    """``: `` inside unquoted text, which YAML takes for a second key."""
    if fault.said != "mapping values are not allowed in this context":
        return None
    line = fault.lines.line(fault.number)
    entry = entry_at(fault.lines, fault.number)
    if entry and entry.value[0] not in "\"'[{|>" and entry.start <= fault.at < entry.end:
        return _requoted(Kind.COLON, entry_over(fault.lines, fault.number) or entry, fault)
    whole = entry_over(fault.lines, fault.number - 1) if entry is None and not _KEY.match(line) else None
    if whole and whole.start <= fault.at <= whole.end and not _TIGHT.match(whole.value):
        return _requoted(Kind.COLON, whole, fault)
    return None


def _hash(fault: Fault) -> Trap | None:
    """Text over several lines with `` #1`` inside, where YAML ends it."""
    whole = entry_over(fault.lines, fault.number)
    found = _HASH.search(whole.value) if whole and whole.number < fault.number else None
    if whole is None or found is None or whole.value[0] in "\"'[{|>":
        return None
    start = whole.start + found.start() + 1
    end = fault.lines.text.find("\n", start)
    lost = fault.lines.text[start : end if end >= 0 else len(fault.lines.text)].rstrip()
    args: dict[str, object] = {"key": whole.key, "lost": lost}
    return Trap(Problem(Kind.CUT_OFF, fault.span(start, start + len(lost)), args=args, fix=whole.fix), [whole.edit])


def _tight(fault: Fault) -> Trap | None:
    """``lead:so-y-te`` without a blank."""
    for number in (fault.opening, fault.number - 1):
        if fault.said not in ("mapping values are not allowed in this context", "could not find expected ':'"):
            return None
        line = fault.lines.line(number) if number > 0 else ""
        found = _TIGHT.match(line)
        if found:
            start = fault.lines.starts[number - 1]
            at = start + found.end()
            fixed = f"{line[: found.end()]} {line[found.end() :]}".strip()
            key = found.group().strip(" -:")
            span = fault.span(start + found.group().index(key), start + len(line.rstrip()))
            problem = Problem(Kind.SYNTAX, span, args={"reason": reasons.NO_BLANK, "key": key}, fix=fixed)
            return Trap(problem, [(at, at, " ")], sure=False, at=at)
    return None


def _deeper(fault: Fault) -> Trap | None:
    """A key that is indented deeper than the entry above, which has its value already."""
    line = fault.lines.line(fault.number)
    above = entry_at(fault.lines, fault.number - 1)
    here = _KEY.match(line)
    indent = len(line) - len(line.lstrip(" "))
    if fault.said != "mapping values are not allowed in this context" or not (above and here and above.key):
        return None
    start = fault.lines.starts[fault.number - 1]
    if indent <= above.indent:
        return None
    fixed = " " * above.indent + line.strip()
    problem = Problem(
        Kind.SYNTAX, fault.span(start + indent, start + here.end()), args={"reason": reasons.DEEPER}, fix=fixed
    )
    return Trap(problem, [(start, start + indent, " " * above.indent)], sure=False, at=start)


def _escape(fault: Fault) -> Trap | None:
    """``\\`` within double quotes, as in ``"C:\\Users"``."""
    if fault.within != "while parsing a quoted scalar":
        return None
    entry = entry_at(fault.lines, fault.number)
    if entry is None or entry.start != fault.opened or closed(entry.value) != len(entry.value):
        return None
    inside = entry._replace(value=entry.value[1:-1].replace('\\"', '"'))
    args: dict[str, object] = {"reason": reasons.reason(fault.said)}
    problem = Problem(Kind.SYNTAX, fault.span(fault.at - 1, fault.at + 1), args=args, fix=inside.fix)
    return Trap(problem, [inside.edit], at=fault.at)


def _other(fault: Fault) -> Trap:
    """Anything else: the token at which the parser stopped, in plain words."""
    lines = fault.lines
    at = fault.opened if fault.said == "could not find expected ':'" and fault.opened >= 0 else fault.at
    whole = lines.line(lines.number(at)).strip()
    found = _TOKEN.match(lines.text, at)
    end = at + len(whole) if at != fault.at else found.end() if found else at
    why = _by_token(fault, lines.text[at:end]) or reasons.reason(fault.said, fault.within)
    return Trap(Problem(Kind.SYNTAX, lines.span(at, end), args={"reason": why}), at=at)


def _by_token(fault: Fault, token: str) -> Text | None:
    """Return what the token tells better than the parser."""
    above = entry_at(fault.lines, fault.lines.number(fault.opened) - 1) if fault.opened >= 0 else None
    if fault.said == "could not find expected ':'" and above and _HEADER.fullmatch(above.value):
        return reasons.UNINDENTED
    if fault.said == "did not find expected key":
        return {"-": reasons.NO_KEY_ABOVE, ":": reasons.NO_KEY}.get(token)
    return None


_TRAPS: Final = (
    _documents, _twice_anchored, _odd_blank, _tab, _flow, _unclosed_bracket, _unclosed_quote, _indicator, _tight, _colon, _hash,
    _deeper, _escape, _other,
)  # fmt: skip


def _requoted(kind: Kind, entry: Line, fault: Fault, sign: str = "") -> Trap:
    span = fault.span(entry.start, entry.end)
    args: dict[str, object] = {"key": entry.key, "value": entry.value, "sign": sign}
    if fault.said == "found undefined alias" and _MARK.fullmatch(entry.value):
        kind, args["sign"] = Kind.ANCHOR, "alias"
    problem = Problem(kind, span, args=args, fix=entry.fix)
    return Trap(problem, [entry.edit], at=entry.start)
