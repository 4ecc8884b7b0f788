"""What git leaves in a file when two people changed the same lines: both versions between marks."""

import re
from typing import Final

from ckds.source.lines import Edit, Lines, Mended
from ckds.source.problem import Kind, Problem

_MARK: Final = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|\Z)[^\n]*$", re.MULTILINE)


def conflicts(lines: Lines) -> tuple[list[Problem], Lines]:
    """Return the conflicts that were not resolved as one problem at the first, and the text with the first versions."""
    text = lines.text
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return [], lines
    marks = list(_MARK.finditer(text))
    opened = [mark for mark in marks if mark.group()[0] in "<>"]
    if not opened:
        return [], lines
    first = opened[0]
    number = max(sum(mark.group()[0] == sign for mark in opened) for sign in "<>")
    span = lines.span(first.start(), first.start() + len(first.group().rstrip()))
    return [Problem(Kind.CONFLICT, span, args={"number": number})], Mended(lines, _edits(text, marks))


def _edits(text: str, marks: list[re.Match[str]]) -> list[Edit]:
    """Leave out the marks, and what stands from the end of a first version to the end of the conflict."""
    edits: list[Edit] = []
    left = -1
    for mark in marks:
        sign = mark.group()[0]
        if sign in "|=" and left < 0:
            left = mark.start()
        elif sign in "<>":
            start = left if sign == ">" and left >= 0 else mark.start()
            edits += [(left, mark.start(), _gap(text, left, mark.start()))] if sign == "<" and left >= 0 else []
            edits.append((start, mark.end(), _gap(text, start, mark.end())))
            left = -1
    if left >= 0:
        edits.append((left, len(text), _gap(text, left, len(text))))
    return edits


def _gap(text: str, start: int, end: int) -> str:
    return "\n" * text.count("\n", start, end)
