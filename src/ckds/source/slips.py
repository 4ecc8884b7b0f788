"""Slips of the keyboard that end in a syntax error: what is not closed, not indented or not parted as it should be."""

from typing import Final

from ckds.lang import Text
from ckds.source import reasons
from ckds.source.entries import HASH, HEADER, KEY, PAIRS, TIGHT, TOKEN, bare_signs, closed, entry_at, piece_at
from ckds.source.fault import Fault, Trap
from ckds.source.lines import Edit, Lines, Mended
from ckds.source.problem import Kind, Problem

_NEAR: Final = 20


def tab(fault: Fault) -> Trap | None:
    """Tabs in the indentation, on this line and on all others."""
    line = fault.lines.line(fault.number)
    before = line[: fault.at - fault.lines.starts[fault.number - 1] + 1]
    if "\t" not in line or before.strip(" \t-") or not ("found a tab" in fault.said or "any token" in fault.said):
        return None
    start = fault.lines.starts[fault.number - 1]
    at = line.index("\t")
    span = fault.span(start + at, start + at + len(line[at:]) - len(line[at:].lstrip("\t")))
    edits = [edit for number in range(1, len(fault.lines) + 1) for edit in _untabbed(fault.lines, number)]
    args: dict[str, object] = {"lines": len({fault.lines.number(edit[0]) for edit in edits})}
    fixed = Mended(fault.lines, edits).line(fault.number).rstrip()
    return Trap(Problem(Kind.TAB, span, args=args, fix=fixed or None), edits, sure=False, at=fault.at)


def _untabbed(lines: Lines, number: int) -> list[Edit]:
    """Return what puts blanks for the tabs before the first word of a line."""
    line = lines.line(number)
    head = line[: len(line) - len(line.lstrip(" \t-"))]
    start = lines.starts[number - 1]
    return [
        (start + at, start + at + 1, " " if "-" in head[:at] else "  ") for at, sign in enumerate(head) if sign == "\t"
    ]


def unclosed_bracket(fault: Fault) -> Trap | None:
    """``support: [so-y-te`` that runs on into the lines below."""
    opened = _open_bracket(fault)
    if opened is None:
        return None
    number = fault.lines.number(opened)
    line = fault.lines.line(number).rstrip()
    end = fault.lines.starts[number - 1] + len(line)
    if closed(fault.lines.text[opened:end]) >= 0:
        return _remark(fault, end)
    return _closing(fault, opened, fault.lines.text[opened], line, PAIRS[fault.lines.text[opened]])


def _open_bracket(fault: Fault) -> int | None:
    """Return where a bracket opens on a line above and is still open."""
    if fault.said.startswith("did not find expected ','"):
        return fault.opened if fault.opening < fault.number else None
    if fault.within != "while parsing a flow node":
        return None
    for number in range(fault.number - 1, max(fault.number - _NEAR, 0), -1):
        entry = entry_at(fault.lines, number)
        if entry and entry.value[0] in PAIRS and closed(entry.value) < 0:
            return entry.start
    return None


def _remark(fault: Fault, end: int) -> Trap | None:
    """``[Nhóm #1, Nhóm #2]``: the remark takes the rest of the line with it, the closing bracket too."""
    text = fault.lines.text
    signs = (fault.opened + at for at, sign in bare_signs(text[fault.opened : end]) if sign == "#")
    start = next((at for at in signs if HASH.match(text, at - 1)), None)
    if start is None:
        return None
    piece = piece_at(fault.lines, start)
    args: dict[str, object] = {"key": piece.key, "lost": text[start:end]}
    return Trap(Problem(Kind.CUT_OFF, fault.span(start, end), args=args, fix=piece.fix), [piece.edit], at=fault.opened)


def unclosed_quote(fault: Fault) -> Trap | None:
    """``title: "Xây dựng`` that runs on into the lines below."""
    at = fault.opened if fault.within == "while scanning a quoted scalar" else _open_quote(fault)
    if at is None or at < 0:
        return None
    line = fault.lines.line(fault.lines.number(at)).rstrip()
    return _closing(fault, at, fault.lines.text[at], line, fault.lines.text[at])


def _open_quote(fault: Fault) -> int | None:
    """Return where a value above begins with a quote that only a later entry's quote seems to close."""
    if fault.said != "did not find expected key" or entry_at(fault.lines, fault.number) is None:
        return None
    text = fault.lines.text
    for number in range(fault.number - 1, 0, -1):
        entry = entry_at(fault.lines, number)
        if entry and entry.value[0] in "\"'" and closed(entry.value) < 0:
            end = entry.start + closed(text[entry.start :])
            return entry.start if fault.lines.number(end - 1) == fault.number else None
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


def tight(fault: Fault) -> Trap | None:
    """``lead:so-y-te`` without a blank."""
    for number in (fault.opening, fault.number - 1):
        if fault.said not in ("mapping values are not allowed in this context", "could not find expected ':'"):
            return None
        line = fault.lines.line(number) if number > 0 else ""
        found = TIGHT.match(line)
        if found:
            start = fault.lines.starts[number - 1]
            at = start + found.end()
            fixed = f"{line[: found.end()]} {line[found.end() :]}".strip()
            key = found.group().strip(" -:")
            span = fault.span(start + found.group().index(key), start + len(line.rstrip()))
            problem = Problem(Kind.SYNTAX, span, args={"reason": reasons.NO_BLANK, "key": key}, fix=fixed)
            return Trap(problem, [(at, at, " ")], sure=False, at=at)
    return None


def deeper(fault: Fault) -> Trap | None:
    """A key that is indented deeper than the entry above, which has its value already."""
    line = fault.lines.line(fault.number)
    above = entry_at(fault.lines, fault.number - 1)
    here = KEY.match(line)
    indent = len(line) - len(line.lstrip(" "))
    said = fault.said in ("mapping values are not allowed in this context", "did not find expected key")
    if not (said and above and here and above.key):
        return None
    start = fault.lines.starts[fault.number - 1]
    if indent <= above.indent:
        return None
    fixed = " " * above.indent + line.strip()
    problem = Problem(
        Kind.SYNTAX,
        fault.span(start + indent, start + len(here.group().rstrip(" :"))),
        args={"reason": reasons.DEEPER},
        fix=fixed,
    )
    return Trap(problem, [(start, start + indent, " " * above.indent)], sure=False, at=start)


def escape(fault: Fault) -> Trap | None:
    """``\\`` within double quotes, as in ``"C:\\Users"``."""
    if fault.within != "while parsing a quoted scalar":
        return None
    entry = entry_at(fault.lines, fault.number)
    if entry is None or entry.start != fault.opened or closed(entry.value) != len(entry.value):
        return None
    inside = entry._replace(value=entry.value[1:-1].replace('\\"', '"'))
    args: dict[str, object] = {"reason": reasons.reason(fault.said)}
    sign = max(fault.lines.text.rfind("\\", fault.opened, fault.at + 1), fault.opened)
    problem = Problem(Kind.SYNTAX, fault.span(sign, sign + 2), args=args, fix=inside.fix)
    return Trap(problem, [inside.edit], at=fault.at)


def other(fault: Fault) -> Trap:
    """Anything else: the token at which the parser stopped, in plain words."""
    lines = fault.lines
    at = fault.opened if fault.said == "could not find expected ':'" and fault.opened >= 0 else fault.at
    whole = lines.line(lines.number(at)).strip()
    found = TOKEN.match(lines.text, at)
    end = at + len(whole) if at != fault.at else found.end() if found else at
    why = _by_token(fault, lines.text[at:end]) or reasons.reason(fault.said, fault.within)
    return Trap(Problem(Kind.SYNTAX, lines.span(at, end), args={"reason": why}), at=at)


def _by_token(fault: Fault, token: str) -> Text | None:
    """Return what the token tells better than the parser."""
    above = entry_at(fault.lines, fault.lines.number(fault.opened) - 1) if fault.opened >= 0 else None
    if fault.said == "could not find expected ':'" and above and HEADER.fullmatch(above.value):
        return reasons.UNINDENTED
    if fault.said == "did not find expected key":
        return {"-": reasons.NO_KEY_ABOVE, ":": reasons.NO_KEY}.get(token)
    return None
