"""What the linter and the gates say: one finding, its place, and what it is known by."""

from enum import StrEnum
from typing import NamedTuple

from ckds.lang import Lang, Text


class Severity(StrEnum):
    """How much a finding weighs; only ``error`` blocks ``ckds lint``."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


SEVERITY_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


class Span(NamedTuple):
    """A stretch of a file: lines and columns from 1, columns in code points, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Related(NamedTuple):
    """Another place that explains the finding, such as the record referred to."""

    path: str
    line: int
    message: Text

    def to_json(self, lang: Lang) -> dict[str, object]:
        """Return the contract's JSON object."""
        return {"path": self.path, "line": self.line, "message": self.message.to(lang)}


class Finding(NamedTuple):
    """One thing that is wrong, where, why, and the way out.

    Its identity, for comparing revisions and for waivers, is :attr:`key`.
    """

    code: str
    name: str
    severity: Severity
    message: Text
    help: Text
    path: str
    span: Span
    record: str | None = None
    field: str | None = None
    occurrence: str | None = None
    related: tuple[Related, ...] = ()
    state: str = "new"
    fix: str | None = None

    @property
    def key(self) -> tuple[str, str, str | None, str | None]:
        """``(code, record, field, occurrence)``; a file that is no record stands for itself."""
        return self.code, self.record or self.path, self.field, self.occurrence

    def to_json(self, lang: Lang) -> dict[str, object]:
        """Return the contract's JSON object (``docs/commands/lint.md``)."""
        return {
            "code": self.code,
            "name": self.name,
            "severity": str(self.severity),
            "state": self.state,
            "message": self.message.to(lang),
            "help": self.help.to(lang),
            "path": self.path,
            "line": self.span.line,
            "column": self.span.column,
            "end_line": self.span.end_line,
            "end_column": self.span.end_column,
            "record": self.record,
            "field": self.field,
            "occurrence": self.occurrence,
            "related": [related.to_json(lang) for related in self.related],
            "fix": self.fix,
        }
