"""Which findings are accepted for a while, and which waivers are not right."""

from collections.abc import Iterable
from datetime import timedelta

from ckds.finding import Finding
from ckds.records.ledger import Waiver
from ckds.workspace.entry import Entry
from ckds.workspace.workspace import Workspace

LONGEST = timedelta(days=180)


def in_force(entry: Entry[Waiver], workspace: Workspace) -> bool:
    """Does a waiver hold on the day of the answer? One that lasts too long does not hold at all."""
    waiver = entry.record
    return waiver.on <= workspace.today <= waiver.until and waiver.until - waiver.on <= LONGEST


def matches(waiver: Waiver, finding: Finding) -> bool:
    """Does a waiver name this finding? What it leaves out it does not ask for."""
    return (
        waiver.code.upper() in (finding.code, finding.name.upper())
        and waiver.record == (finding.record or finding.path)
        and waiver.field in (None, finding.field)
        and (waiver.occurrence is None or finding.occurrence == waiver.occurrence or _part(waiver.occurrence, finding))
    )


def _part(occurrence: str, finding: Finding) -> bool:
    """Does an occurrence name a unit or a period of several, with or without its area?"""
    parts = (finding.occurrence or "").split("/")
    return occurrence in parts or (finding.occurrence or "").endswith(f"/{occurrence}")


def waived(findings: Iterable[Finding], workspace: Workspace) -> tuple[list[Finding], set[int]]:
    """Return the findings, accepted ones marked so, and the places of the waivers that were used."""

    valid = [(at, entry.record) for at, entry in enumerate(workspace.waivers) if in_force(entry, workspace)]
    used: set[int] = set()
    found = []
    for finding in findings:
        hits = [at for at, waiver in valid if matches(waiver, finding)]
        used.update(hits)
        if hits:
            finding = finding._replace(state="waived")
        found.append(finding)
    return found, used
