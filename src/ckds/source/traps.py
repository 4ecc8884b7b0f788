"""YAML's traps for Vietnamese text that end in a syntax error: each told apart, with the corrected line."""

import re

from ckds.source.compose import YamlError
from ckds.source.lines import Lines
from ckds.source.problem import Kind, Problem

# `key: value` or `- value`, as far as one line shows it.
_ENTRY = re.compile(r"^(?P<head>\s*(?:- +)*(?:[\w-]+ *: +|- +))(?P<value>\S.*?)\s*$")
_ITEM = re.compile(r"^(?P<head>\s*(?:- +)+)(?P<value>\S.*?)\s*$")
_INDICATORS = ">%*&@`|!"


def quoted(value: str) -> str:
    """Return ``value`` in double quotes, as YAML and a person both read it."""
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def explain(error: YamlError, lines: Lines) -> tuple[Problem, str | None]:
    """Return the problem behind a syntax error, and the whole text with its line repaired when that can be done."""
    mark = error.problem_mark or error.context_mark
    offset = min(mark.index if mark else 0, len(lines.text))
    for trap in (_documents, _tab, _indicator, _colon):
        found = trap(error, lines, offset)
        if found:
            return found
    span = lines.span(offset, min(offset + 1, len(lines.text)))
    reason = error.problem or error.context or "?"
    related = None
    if error.context and error.context_mark and error.context_mark.line != (mark.line if mark else -1):
        related = lines.span(error.context_mark.index, error.context_mark.index + 1)
    return Problem(Kind.SYNTAX, span, args={"reason": reason}, related=related), None


_Found = tuple[Problem, str | None] | None


def _documents(error: YamlError, lines: Lines, offset: int) -> _Found:
    if error.problem != "but found another document":
        return None
    return Problem(Kind.DOCUMENTS, lines.span(offset, offset + 3)), lines.text[:offset]


def _tab(error: YamlError, lines: Lines, offset: int) -> _Found:
    line, _ = lines.place(offset)
    text = lines.line(line)
    at = text.find("\t")
    if at < 0 or text[:at].strip(" -") or "cannot start any token" not in str(error.problem):
        return None
    start = lines.starts[line - 1] + at
    end = start + len(text[at:]) - len(text[at:].lstrip("\t"))
    return Problem(Kind.TAB, lines.span(start, end), fix=text.replace("\t", "  ")), None


def _indicator(error: YamlError, lines: Lines, offset: int) -> _Found:
    """A value that begins with a sign YAML keeps for itself: ``target: > 60``, ``note: @x``, ``text: *in nghiêng*``."""
    del error  # libyaml words this in many ways; the line itself says more
    number, _ = lines.place(offset)
    found = _ENTRY.match(lines.line(number)) or _ITEM.match(lines.line(number))
    if not found or found["value"][0] not in _INDICATORS:
        return None
    return _requote(Kind.INDICATOR, lines, number, found, sign=found["value"][0])


def _colon(error: YamlError, lines: Lines, offset: int) -> _Found:
    """``: `` inside unquoted text, which YAML takes for a second key."""
    if error.problem != "mapping values are not allowed in this context":
        return None
    number, column = lines.place(offset)
    found = _ENTRY.match(lines.line(number))
    if (
        not found
        or ": " not in found["value"] + " "
        or found["value"][0] in "\"'[{"
        or column - 1 < found.start("value")
    ):
        return None
    return _requote(Kind.COLON, lines, number, found)


def _requote(kind: Kind, lines: Lines, number: int, found: re.Match[str], **args: object) -> tuple[Problem, str]:
    line = lines.line(number)
    start = lines.starts[number - 1]
    fix = found["head"] + quoted(found["value"])
    span = lines.span(start + found.start("value"), start + found.end("value"))
    repaired = lines.text[:start] + fix + lines.text[start + len(line) :]
    key = found["head"].strip().rstrip(":").lstrip("- ")
    return Problem(kind, span, args={"key": key, **args}, fix=fix.strip()), repaired
