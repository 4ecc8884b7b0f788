"""What several formats say alike."""

import hashlib
from collections.abc import Iterable

from ckds.finding import SEVERITY_RANK, Finding
from ckds.lang import Lang
from ckds.rules.check import blocks


def sentence(finding: Finding, lang: Lang) -> str:
    """Return message and way out as sentences."""
    return f"{finding.message.to(lang).rstrip('.')}. {finding.help.to(lang)}"


def explained(finding: Finding, lang: Lang, pages: str) -> str:
    """Return message, way out, and where the rule is explained."""
    said = sentence(finding, lang)
    return f"{said}{'' if said.endswith(('.', '?', '!')) else '.'} ({page_of(finding.code, pages)})"


def page_of(code: str, pages: str) -> str:
    """Return where a rule is explained: its published page, else the command that shows the page."""
    return link_of(code, pages) or f"ckds rule {code}"


def link_of(code: str, pages: str) -> str:
    """Return the address of a rule's page; nothing where the pages are not published."""
    return f"{pages.rstrip('/')}/{code}.md" if pages else ""


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
        found.append(hashlib.sha256(f"{key}\x1f{times or ''}".encode("utf-8", "replace")).hexdigest()[:40])
    return found


def blocking_first(findings: Iterable[Finding]) -> list[Finding]:
    """Return what blocks before what does not, then errors before warnings before notes."""
    return sorted(findings, key=lambda finding: (not blocks(finding), SEVERITY_RANK[finding.severity]))
