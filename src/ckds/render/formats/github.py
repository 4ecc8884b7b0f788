"""Workflow commands: annotations on the lines of a pull request.

The host shows ten of a level for each step, so blocking ones come first. Nothing in a record can end a command early
or begin another: line ends, ``%``, and in properties ``:`` and ``,`` are escaped.
"""

from ckds.finding import Finding, Severity
from ckds.lang import Lang
from ckds.render.formats.shared import blocking_first, explained
from ckds.text import safe
from ckds.views.check import CheckView

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}


def github(shown: CheckView, lang: Lang) -> str:
    """Return one workflow command for each error and warning that is new or blocks."""
    listed = [finding for finding in shown.listed.findings if finding.severity in _LEVELS]
    return "".join(_command(finding, lang, shown.pages) for finding in blocking_first(listed))


def _command(finding: Finding, lang: Lang, pages: str) -> str:
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
    return f"::{_LEVELS[finding.severity]} {shown}::{_data(explained(finding, lang, pages))}\n"


def _data(text: str) -> str:
    one_line = safe(text).replace("\u2028", " ").replace("\u2029", " ")
    return one_line.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
