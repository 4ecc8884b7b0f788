"""Which findings are accepted for a while, and which waivers are not right."""

from collections.abc import Iterable
from datetime import timedelta
from typing import NamedTuple

from ckds.finding import Finding
from ckds.records.ledger import Waiver
from ckds.rules.gate import WAIVED, always
from ckds.workspace.entry import Entry
from ckds.workspace.workspace import Workspace

LONGEST = timedelta(days=180)


class Use(NamedTuple):
    """What became of the waivers, by their places.

    Attributes:
        used: they accept a finding.
        refused: they name a finding that nothing can accept.
    """

    used: set[int]
    refused: set[int]


def in_force(entry: Entry[Waiver], workspace: Workspace) -> bool:
    """Does a waiver hold on the day of the answer? One that lasts too long does not hold at all."""
    waiver = entry.record
    return entry.sound and waiver.on <= workspace.today <= waiver.until and waiver.until - waiver.on <= LONGEST


def matches(waiver: Waiver, finding: Finding) -> bool:
    """Does a waiver name this finding? What it leaves out it does not ask for."""
    return (
        waiver.code.upper() in (finding.code, finding.name.upper())
        and waiver.record == (finding.record or finding.path)
        and waiver.field in (None, finding.field)
        and (waiver.occurrence is None or _part(waiver.occurrence, finding))
    )


def _part(occurrence: str, finding: Finding) -> bool:
    """Does an occurrence name a unit or a period of several, with or without its area?"""
    whole = finding.occurrence or ""
    return occurrence in (whole, *whole.split("/")) or whole.endswith(f"/{occurrence}")


def waived(findings: Iterable[Finding], workspace: Workspace) -> tuple[list[Finding], Use]:
    """Return the findings, accepted ones marked so, and what became of the waivers."""
    valid = [(at, entry.record) for at, entry in enumerate(workspace.waivers) if in_force(entry, workspace)]
    by_record: dict[str, list[tuple[int, Waiver]]] = {}
    for at, waiver in valid:
        by_record.setdefault(waiver.record, []).append((at, waiver))
    use = Use(set(), set())
    found = []
    for finding in findings:
        hits = [at for at, waiver in by_record.get(finding.record or finding.path, ()) if matches(waiver, finding)]
        if hits and always(finding):
            use.refused.update(hits)
        elif hits:
            use.used.update(hits)
            finding = finding._replace(state=WAIVED)
        found.append(finding)
    return found, use
