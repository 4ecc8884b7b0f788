"""Code Quality report: a JSON list, each entry with a fingerprint of its own.

GitLab itself compares the reports of the two branches, so what was known before stays in.
"""

from ckds.finding import Severity
from ckds.lang import Lang
from ckds.render.dump import dump
from ckds.render.formats.shared import explained, fingerprints
from ckds.rules.check import blocks
from ckds.views.check import CheckView

_LEVELS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def gitlab(shown: CheckView, lang: Lang) -> str:
    """Return the report."""
    findings = (*shown.listed.findings, *shown.known)
    entries = [
        {
            "description": f"{finding.code}: {explained(finding, lang, shown.pages)}",
            "check_name": finding.name,
            "fingerprint": fingerprint,
            "severity": "blocker" if blocks(finding) else _LEVELS[finding.severity],
            "location": {"path": finding.path, "lines": {"begin": finding.span.line, "end": finding.span.end_line}},
        }
        for finding, fingerprint in zip(findings, fingerprints(findings), strict=True)
    ]
    return dump(entries)
