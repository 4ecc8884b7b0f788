"""Reviewdog's diagnostic format."""

import json

from ckds.finding import Finding, Severity
from ckds.lang import Lang
from ckds.render.formats.shared import active, sentence
from ckds.views.findings import FindingsView
from ckds.views.rows import Json

_LEVELS = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def rdjson(shown: FindingsView, lang: Lang) -> str:
    """Return all diagnostics in one object."""
    answer = {"source": {"name": "ckds"}, "diagnostics": [_diagnostic(f, lang) for f in active(shown.findings)]}
    return json.dumps(answer, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(finding: Finding, lang: Lang) -> Json:
    span = finding.span
    return {
        "message": sentence(finding, lang),
        "location": {
            "path": finding.path,
            "range": {
                "start": {"line": span.line, "column": span.column},
                "end": {"line": span.end_line, "column": span.end_column},
            },
        },
        "severity": _LEVELS[finding.severity],
        "code": {"value": finding.code},
    }
