"""Repairs of names: keys, units, words of a list, days."""

from typing import Final

from ckds.acts.fixes.fix import Fix, TextEdit, written
from ckds.acts.fixes.slip import meant
from ckds.acts.forms import model_of
from ckds.finding import Finding, Span
from ckds.lang import Text
from ckds.rules.iso import iso
from ckds.rules.names import named
from ckds.source.document import Document
from ckds.workspace.keys import keys_at
from ckds.workspace.workspace import Workspace

_WRITE: Final = Text("Viết: {value}", "Write: {value}")
_UNIT: Final = Text("Ghi mã đơn vị: {value}", "Write the id of the unit: {value}")
_ADD_UNIT: Final = Text("Thêm mã đơn vị: {value}", "Add the id of the unit: {value}")


def unknown_key(finding: Finding, document: Document, workspace: Workspace) -> Fix | None:
    """Write the one key that is a slip away from an unknown one and not there yet, or the blank that a colon lacks."""
    key = written(document.lines, finding.span).strip("\"'")
    path = document.path_at(finding.span)
    model = model_of(below(finding.path, workspace))
    if model is None or not path or path[-1] != key:
        return None
    valid = keys_at(model, path[:-1])
    name, colon, rest = key.partition(":")
    if colon and rest and name in valid:
        return _replaced(finding.span, f"{name}: {rest}", _WRITE, safe=True)
    right = meant(key, valid)
    if right is None or document.has((*path[:-1], right)):
        return None
    return _replaced(finding.span, right, _WRITE, safe=True)


def bad_unit_id(finding: Finding, document: Document, workspace: Workspace) -> Fix | None:
    """Write the id of the one unit of the plan's area that has this name."""
    words = written(document.lines, finding.span).strip("\"'")
    known = named(workspace, words, area_of(finding, workspace))
    return _replaced(finding.span, known[0], _UNIT, safe=True) if len(known) == 1 else None


def unknown_unit(finding: Finding, document: Document, workspace: Workspace) -> Fix | None:
    """Write the one id that is a slip away from an unknown one; still another body may be meant."""
    ref = written(document.lines, finding.span).strip("\"'")
    right = meant(ref.rpartition("/")[2], workspace.directory.near)
    found = workspace.directory.candidates(right, area_of(finding, workspace)) if right else []
    return _replaced(finding.span, right, _UNIT, safe=False) if right and len(found) == 1 else None


def unresolved_body(finding: Finding, document: Document, workspace: Workspace) -> Fix | None:
    """Put the id of the one unit of this name before the words as printed; who is meant is for a person to say."""
    words = written(document.lines, finding.span).strip("\"'")
    known = named(workspace, words, area_of(finding, workspace))
    path = document.path_at(finding.span)
    if len(known) != 1 or not path or path[-1] != "as":
        return None
    key = document.span(path, key=True)
    line = document.lines.line(key.line)
    before = line[: key.column - 1]
    ending = "\r\n" if "\r\n" in document.lines.text else "\n"
    after = ", " if "{" in before else f"{ending}{' ' * len(before)}"
    end = Span(key.line, key.column, key.line, key.column)
    added = f"unit: {known[0]}"
    return Fix(_ADD_UNIT.fill(value=known[0]), safe=False, edits=(TextEdit(end, added + after),))


def day(finding: Finding, document: Document, workspace: Workspace) -> Fix | None:  # noqa: ARG001
    """Write a day or a period in the spelling of records."""
    right = iso(written(document.lines, finding.span).strip("\"'"))
    return _replaced(finding.span, right, _WRITE, safe=False) if right else None


def document_number(finding: Finding, document: Document, workspace: Workspace) -> Fix | None:  # noqa: ARG001
    """Write a document's number as such numbers are written."""
    value = (finding.fix or "").partition(": ")[2]
    return _replaced(finding.span, value, _WRITE, safe=False) if value else None


def area_of(finding: Finding, workspace: Workspace) -> str | None:
    """Return the area in which a record's bare unit ids are looked up."""
    home = (finding.record or "").partition("/")[0]
    folder = workspace.plans.get(home)
    return folder.area if folder else home or None


def below(path: str, workspace: Workspace) -> str:
    """Return a path, as findings give it, from the root of the plans."""
    root = workspace.root
    return path if root in ("", ".") else path.removeprefix(f"{root}/")


def _replaced(span: Span, new: str, title: Text, *, safe: bool) -> Fix:
    return Fix(title.fill(value=new), safe=safe, edits=(TextEdit(span, new),))
