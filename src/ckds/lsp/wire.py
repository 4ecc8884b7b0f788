"""Findings and places as the protocol has them."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from lsprotocol import types as lsp
from pygls.uris import from_fs_path, to_fs_path

from ckds.finding import Finding, Related, Severity
from ckds.lang import Lang
from ckds.lsp.places import Ruler

_WEIGHTS: Final = {
    Severity.ERROR: lsp.DiagnosticSeverity.Error,
    Severity.WARNING: lsp.DiagnosticSeverity.Warning,
    Severity.INFO: lsp.DiagnosticSeverity.Information,
}
SOURCE: Final = "ckds"


def path_of(uri: str) -> Path | None:
    """Return the file of an address; None where it is none (a text that was never saved)."""
    path = to_fs_path(uri) if uri.startswith("file:") else None
    return Path(path) if path else None


def uri_of(path: Path) -> str:
    """Return the address of a file."""
    return from_fs_path(str(path)) or path.as_uri()


def diagnostic(finding: Finding, ruler: Ruler, lang: Lang, place: Callable[[Related], lsp.Location]) -> lsp.Diagnostic:
    """Return a finding as an editor shows it: what is wrong, and on the next line what to do."""
    related = [lsp.DiagnosticRelatedInformation(place(one), one.message.to(lang)) for one in finding.related]
    return lsp.Diagnostic(
        range=ruler.range(finding.span),
        message=f"{finding.message.to(lang)}\n{finding.help.to(lang)}",
        severity=_WEIGHTS[finding.severity],
        code=finding.code,
        source=SOURCE,
        related_information=related or None,
        data={"record": finding.record, "field": finding.field, "occurrence": finding.occurrence, "fix": finding.fix},
    )
