"""A planted defect, what must be said of it, and where: worked out from the planted text, never from ckds's answer.

A place is the token that must be underlined; its line and columns are counted here, in code points of the edited file.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from ckds.finding import Finding, Span

H, B, C = "hai-phong-2022", "hai-phong-bo-tttt-2022-2025", "cao-lanh-2025"
T, N, Q = "tp-hcm-2022", "hai-phong-nq-03", "hai-phong-qd-284"

Edit = tuple[str, str]


class Found(NamedTuple):
    """A finding that a defect causes.

    Attributes:
        code: its rule.
        token: the words underlined, as they stand in the file; nothing where a whole file is meant.
        field: the field it names.
        after: the token is the first one behind these words.
        file: where it stands, when not in the defect's own file.
        occurrence: what it names beside the field.
        help: words that its Vietnamese help holds, such as the id that is meant.
    """

    code: str
    token: str = ""
    field: str | None = None
    after: str = ""
    file: str = ""
    occurrence: str | None = None
    help: str = ""


class Gone(NamedTuple):
    """A finding of the untouched copy that is no longer there: the defect hides what it was about.

    Attributes:
        code: its rule.
        field: the field it names.
        file: where it stood, when not in the defect's own file.
    """

    code: str
    field: str | None = None
    file: str = ""


@dataclass(frozen=True)
class Defect:
    """One fault in one file.

    Attributes:
        name: what it is.
        file: the file below ``plans/``.
        edits: texts of the file, each there once, and what is put in their place.
        new: the content of a file that is not there before; None to change one that is.
        rewrite: changes the file as a whole.
        make: makes something that is no ordinary file.
        found: every finding that it causes: its own first, then its consequences.
        gone: every finding that disappears.
        wrong: why it matters, of a defect that no rule finds yet.
    """

    name: str
    file: str
    edits: tuple[Edit, ...] = ()
    new: str | None = None
    rewrite: Callable[[bytes], bytes] | None = None
    make: Callable[[Path], None] | None = None
    found: tuple[Found, ...] = ()
    gone: tuple[Gone, ...] = ()
    wrong: str = ""

    def plant(self, root: Path) -> None:
        """Put the defect into a copy of the plans."""
        path = root / self.file
        if self.make or self.new is not None:
            assert not os.path.lexists(path), f"{self.file} is there already"
            path.parent.mkdir(parents=True, exist_ok=True)
        if self.make:
            self.make(path)
        elif self.new is not None:
            path.write_bytes(self.new.encode())
        elif self.rewrite:
            path.write_bytes(self.rewrite(path.read_bytes()))
        else:
            path.write_bytes(self.edited(path.read_bytes().decode()).encode())

    def edited(self, text: str) -> str:
        """Return a text with the edits made."""
        for old, new in self.edits:
            assert text.count(old) == 1, f"{self.file}: {old!r} stands there {text.count(old)} times"
            text = text.replace(old, new)
        return text

    def expected(self, before: list[Finding], original: str | None, root: Path) -> list[str]:
        """Return every finding that the copy must have, as :func:`shown` shows it.

        Args:
            before: the findings of the untouched copy.
            original: the text of the file before; None for a new one.
            root: the copy with the defect in it.
        """
        own = f"{root.name}/{self.file}"
        gone = {(one.code, one.field, f"{root.name}/{one.file or self.file}") for one in self.gone}
        left = [one for one in before if (one.code, one.field, one.path) not in gone]
        assert len(before) - len(left) == len(self.gone), "not all that is said to go was there"
        told = [shown(one, self._moved(one.span, original) if one.path == own and original else None) for one in left]
        return sorted([*told, *(place(one, self.file, root) for one in self.found)])

    def _moved(self, span: Span, text: str) -> Span:
        """Return where something is after the edits, none of which touches it."""
        for old, new in self.edits:
            begin, end = text.index(old), text.index(old) + len(old)
            same = _alike(old, new)
            tail = _alike(old[same:][::-1], new[same:][::-1])
            first, last = offset(text, span.line, span.column), offset(text, span.end_line, span.end_column)
            assert last <= begin + same or first >= end - tail, f"{self.file}: the edit is within a place told before"
            text = text[:begin] + new + text[end:]
            if first >= end - tail:
                span = span_of(text, first + len(new) - len(old), last + len(new) - len(old))
        return span


def behind(line: str, *more: str) -> Edit:
    """Return the edit that puts lines behind a line."""
    return f"{line}\n", "\n".join((line, *more, ""))


def ahead(start: str, *more: str) -> Edit:
    """Return the edit that puts lines before the line that begins with ``start``."""
    return start, "\n".join((*more, start))


def _alike(one: str, other: str) -> int:
    """Return how many letters two texts begin alike with."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def offset(text: str, line: int, column: int) -> int:
    """Return the offset of a place."""
    return sum(len(one) + 1 for one in text.split("\n")[: line - 1]) + column - 1


def span_of(text: str, start: int, end: int) -> Span:
    """Return a stretch of a text by lines and columns."""
    return Span(
        text.count("\n", 0, start) + 1,
        start - text.rfind("\n", 0, start),
        text.count("\n", 0, end) + 1,
        end - text.rfind("\n", 0, end),
    )


def text_of(path: Path) -> str:
    """Return the text of a file as an editor shows it: without its byte order mark; nothing where there is no file."""
    return path.read_bytes().decode("utf-8", "replace").removeprefix("\ufeff") if path.is_file() else ""


def place(found: Found, file: str, root: Path) -> str:
    """Return an expected finding with its place in the file as it now is."""
    name = found.file or file
    text = text_of(root / name)
    behind = text.index(found.after) + len(found.after)
    start = text.index(found.token, behind)
    return line(f"{root.name}/{name}", span_of(text, start, start + len(found.token)), found)


def shown(finding: Finding, span: Span | None = None) -> str:
    """Return a finding of ckds as one line, at another place where one is given."""
    return line(finding.path, span or finding.span, finding)


def line(path: str, span: Span, told: Found | Finding) -> str:
    """Return ``path:line:column-end_line:end_column CODE field [occurrence]``."""
    where = f"{path}:{span.line}:{span.column}-{span.end_line}:{span.end_column}"
    return " ".join((where, told.code, told.field or "-", told.occurrence or "")).rstrip()
