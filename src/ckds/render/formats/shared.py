"""What several formats say alike."""

import hashlib
from collections.abc import Iterable

from ckds.finding import Finding, Severity
from ckds.lang import Lang

WAIVED = "waived"
KNOWN = "known"


def sentence(finding: Finding, lang: Lang) -> str:
    """Return message and way out in one sentence or two."""
    return f"{finding.message.to(lang)}. {finding.help.to(lang)}".replace("..", ".")


def fingerprints(findings: Iterable[Finding]) -> list[str]:
    """Return one stable id for each finding, from its identity; equal identities are numbered apart.

    Code hosts show only the first finding of a fingerprint.
    """
    seen: dict[str, int] = {}
    found = []
    for finding in findings:
        key = "\x1f".join(part or "" for part in finding.key)
        times = seen.get(key, 0)
        seen[key] = times + 1
        found.append(hashlib.sha256(f"{key}\x1f{times or ''}".encode()).hexdigest()[:40])
    return found


def active(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that are not waived."""
    return [finding for finding in findings if finding.state != WAIVED]


def blocking_first(findings: Iterable[Finding]) -> list[Finding]:
    """Return errors before warnings before notes, new ones before known ones."""
    rank = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
    return sorted(findings, key=lambda f: (rank[f.severity], f.state == KNOWN))
