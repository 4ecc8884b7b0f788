"""Reviewdog's diagnostic format."""

from ckds.finding import Finding, Severity
from ckds.lang import Lang
from ckds.render.dump import dump
from ckds.render.formats.shared import link_of, sentence
from ckds.views.check import CheckView
from ckds.views.rows import Json

_LEVELS = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def rdjson(shown: CheckView, lang: Lang) -> str:
    """Return all diagnostics in one object."""
    listed = [_diagnostic(finding, lang, shown.pages) for finding in shown.listed.findings]
    answer = {"source": {"name": "ckds"}, "diagnostics": listed}
    return dump(answer)


def _diagnostic(finding: Finding, lang: Lang, pages: str) -> Json:
    span, link = finding.span, link_of(finding.code, pages)
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
        "code": {"value": finding.code, **({"url": link} if link else {})},
    }
