"""Repairs of what is wrong with the text itself: quotes, hidden characters, letters and marks apart, tabs."""

import re
from collections.abc import Iterator
from typing import Final

from ckds.acts.fixes.fix import Fix, TextEdit, stretch, written
from ckds.finding import Finding, Span
from ckds.lang import Text
from ckds.source.characters import hidden, refused
from ckds.source.document import Document
from ckds.source.entries import closed
from ckds.source.lines import Lines
from ckds.source.problem import Kind, Problem
from ckds.source.quoting import quoted
from ckds.text import nfc

_QUOTE: Final = Text("Đặt trong nháy: {value}", "Put it into quotes: {value}")
_NFC: Final = Text("Ghép chữ với dấu (NFC) trong cả tệp", "Compose letters and marks (NFC) in the whole file")
_HIDDEN: Final = Text("Bỏ ký tự ẩn trên dòng này", "Take the hidden characters of this line out")
_TABS: Final = Text("Thay phím Tab bằng dấu cách ở đầu các dòng", "Put blanks for the tabs that indent lines")
_LINE: Final = Text("Viết lại dòng: {line}", "Write the line as: {line}")
_REMARK: Final = re.compile(r"[ \t]#(?=[\s#!=-]|$)|^[ \t]*#", re.MULTILINE)
_HEAD: Final = re.compile(r"[ \t-]*")


def not_nfc(finding: Finding, document: Document) -> Fix | None:  # noqa: ARG001
    """Compose every line of the file that is not."""
    lines = document.lines
    found = ((number, lines.line(number)) for number in range(1, len(lines) + 1))
    edits = tuple(TextEdit(_whole(number, line), nfc(line)) for number, line in found if nfc(line) != line)
    return Fix(_NFC, safe=True, edits=edits) if edits else None


def quote(finding: Finding, document: Document) -> Fix | None:
    """Put exactly what is underlined into quotes: a label, a text that looks like a number, text with a colon."""
    return _quoted(finding.span, document, safe=True) if finding.fix else None


def thousands(finding: Finding, document: Document) -> Fix | None:
    """Read ``5.000`` as five thousand; it may have been meant as 5."""
    return _quoted(finding.span, document, safe=False)


def marked(finding: Finding, document: Document) -> Fix | None:
    """Keep the sign of an anchor, an alias or a tag as a part of the text; it may be a slip that should go."""
    problem = _problem(finding, document, (Kind.ANCHOR, Kind.TAG))
    if problem is None or not finding.fix:
        return None
    line = document.lines.line(finding.span.line)
    end = len(line.rstrip())
    return _quoted(finding.span._replace(end_line=finding.span.line, end_column=end + 1), document, safe=False)


def cut_off(finding: Finding, document: Document) -> Fix | None:
    """Take what YAML cut off at a ``#`` back into the text."""
    problem = _problem(finding, document, (Kind.CUT_OFF,))
    if problem is None or not problem.path or not finding.fix:
        return None
    value = document.span(problem.path)
    if not document.has(problem.path) or value[:2] >= finding.span[:2]:
        return None
    return _quoted(Span(*value[:2], *finding.span[2:]), document, safe=True)


def hidden_character(finding: Finding, document: Document) -> Fix | None:
    """Take the characters of the line that nobody sees out; a letter that was lost cannot be brought back."""
    if not finding.fix:
        return None
    line = document.lines.line(finding.span.line)
    at = finding.span.column - 1
    made = hidden(Lines(line))[1].text
    made = refused(Lines(made))[1].text if made == line else made
    if made == line:
        made = f"{line[:at]} {line[at + 1 :]}"
    return Fix(_HIDDEN, safe=True, edits=(TextEdit(_whole(finding.span.line, line), made),))


def tabs(finding: Finding, document: Document) -> Fix | None:  # noqa: ARG001
    """Put two blanks for each tab before the first word of a line; how deep was meant is a guess."""
    edits = tuple(_untabbed(document.lines))
    return Fix(_TABS, safe=False, edits=edits) if edits else None


def syntax(finding: Finding, document: Document) -> Fix | None:
    """Write the line as it was probably meant: what is open is closed, a blank put behind a colon."""
    if not finding.fix or finding.span.line != finding.span.end_line:
        return None
    line = document.lines.line(finding.span.line)
    start = len(line) - len(line.lstrip())
    if "\n" in finding.fix or not line.strip():
        return None
    number = finding.span.line
    head = line[:start] if finding.fix.strip() == finding.fix else ""
    span = Span(number, 1, number, len(line.rstrip()) + 1)
    return Fix(_LINE.fill(line=finding.fix.strip()), safe=False, edits=(TextEdit(span, head + finding.fix),))


def _quoted(span: Span, document: Document, *, safe: bool) -> Fix | None:
    text = _without_remark(written(document.lines, span))
    value = " ".join(text.split())
    if not value:
        return None
    start, _ = stretch(document.lines, span)
    new = quoted(value)
    whole = document.lines.span(start, start + len(text))
    return Fix(_QUOTE.fill(value=new), safe=safe, edits=(TextEdit(whole, new),))


def _without_remark(text: str) -> str:
    """Return a text up to the remark behind it: a ``#`` with a blank after it, or one that begins a line."""
    inside = closed(text) if text[:1] in ("'", '"') else 0
    found = _REMARK.search(text, max(inside, 0))
    return (text[: found.start()] if found else text).rstrip()


def _problem(finding: Finding, document: Document, kinds: tuple[Kind, ...]) -> Problem | None:
    return next((one for one in document.problems if one.span == finding.span and one.kind in kinds), None)


def _whole(number: int, line: str) -> Span:
    return Span(number, 1, number, len(line) + 1)


def _untabbed(lines: Lines) -> Iterator[TextEdit]:
    for number in range(1, len(lines) + 1):
        line = lines.line(number)
        found = _HEAD.match(line)
        head = found.group() if found else ""
        if "\t" in head:
            before, dash, after = head.rpartition("-")
            new = before.replace("\t", "  ") + dash + after.replace("\t", " " if dash else "  ")
            yield TextEdit(Span(number, 1, number, len(head) + 1), new)
