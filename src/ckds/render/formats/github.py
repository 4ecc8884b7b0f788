"""Workflow commands: annotations on the lines of a pull request.

The host shows ten of a level for each step, so blocking ones come first. Nothing in a record can end a command early
or begin another: line ends, ``%``, and in properties ``:`` and ``,`` are escaped.
"""

from ckds.finding import Finding, Severity
from ckds.lang import Lang
from ckds.render.formats.shared import active, blocking_first, sentence
from ckds.text import safe
from ckds.views.findings import FindingsView

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def github(shown: FindingsView, lang: Lang) -> str:
    """Return one workflow command a finding."""
    return "".join(_command(finding, lang) for finding in blocking_first(active(shown.findings)))


def _command(finding: Finding, lang: Lang) -> str:
    span = finding.span
    where = {
        "file": finding.path,
        "line": str(span.line),
        "endLine": str(span.end_line),
        "col": str(span.column),
        "endColumn": str(span.end_column),
        "title": f"{finding.code} {finding.name}",
    }
    shown = ",".join(f"{name}={_property(value)}" for name, value in where.items())
    return f"::{_LEVELS[finding.severity]} {shown}::{_data(sentence(finding, lang))}\n"


def _data(text: str) -> str:
    return safe(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
