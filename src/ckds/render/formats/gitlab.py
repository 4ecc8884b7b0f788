"""Code Quality report: a JSON list, each entry with a fingerprint of its own."""

import json

from ckds.finding import Severity
from ckds.lang import Lang
from ckds.render.formats.shared import active, fingerprints, sentence
from ckds.views.findings import FindingsView

_LEVELS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def gitlab(shown: FindingsView, lang: Lang) -> str:
    """Return the report."""
    findings = active(shown.findings)
    entries = [
        {
            "description": f"{finding.code}: {sentence(finding, lang)}",
            "check_name": finding.name,
            "fingerprint": fingerprint,
            "severity": _LEVELS[finding.severity],
            "location": {"path": finding.path, "lines": {"begin": finding.span.line, "end": finding.span.end_line}},
        }
        for finding, fingerprint in zip(findings, fingerprints(findings), strict=True)
    ]
    return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"
