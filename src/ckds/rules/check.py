"""Lint and gates in one: what is new, what was there before, what is waived."""

from collections.abc import Iterable
from typing import NamedTuple

from ckds.analysis.changes import What, changes
from ckds.finding import Finding, Severity
from ckds.rules import registry
from ckds.rules.engine import finding_of, lint
from ckds.rules.gate import Policy
from ckds.rules.waiving import waived
from ckds.workspace.workspace import Workspace

KNOWN, NEW, WAIVED = "known", "new", "waived"
# Text, schema and references: a plan that is broken there gives wrong answers, whoever broke it.
ALWAYS = ("CK0", "CK1")


class Checked(NamedTuple):
    """What a check found.

    Attributes:
        findings: all of them, with their state.
        compared: there was a base to compare with.
    """

    findings: list[Finding]
    compared: bool

    @property
    def blocking(self) -> list[Finding]:
        """The findings that block."""
        return [finding for finding in self.findings if blocks(finding)]


def blocks(finding: Finding) -> bool:
    """Does a finding block? Errors that are new, and errors of text, schema and references always."""
    if finding.severity is not Severity.ERROR or finding.state == WAIVED:
        return False
    return finding.state == NEW or finding.code.startswith(ALWAYS)


def check(workspace: Workspace, base: Workspace | None, policy: Policy, *, waive: bool = True) -> Checked:
    """Return every finding of lint and gates on the workspace's day; those of the base too are ``known``."""
    found = every(workspace, base, policy)
    if base is not None:
        before = {finding.key for finding in every(base, None, policy)}
        names = _renamed(base, workspace)
        found = [finding._replace(state=KNOWN) if _key(finding, names) in before else finding for finding in found]
    if waive:
        found, used = waived(found, workspace)
        module = registry.modules()["CK911"]
        found += [finding_of(module.RULE, hit) for hit in module.waivers(workspace, used)]
    return Checked(_ordered(found), base is not None)


def _renamed(base: Workspace, workspace: Workspace) -> dict[str, str]:
    """Return the earlier id of every record whose file was renamed: what was known of it is known still."""
    told = (change for change in changes(base, workspace) if change.what is What.RENAMED)
    return {change.record: change.before.vi for change in told if change.before}


def _key(finding: Finding, names: dict[str, str]) -> tuple[str, str, str | None, str | None]:
    code, record, field, occurrence = finding.key
    return code, names.get(record, record), field, occurrence


def every(workspace: Workspace, base: Workspace | None, policy: Policy) -> list[Finding]:
    """Return the findings of lint and of the gates that the policy asks for."""
    found = lint(workspace)
    for module in registry.modules().values():
        gate = getattr(module, "gate", None)
        severity = policy.severity(module.GATE) if gate else None
        if gate and severity:
            hits = gate(workspace, base, policy.grace)
            found += [finding_of(module.RULE, hit)._replace(severity=severity) for hit in hits]
    return found


def _ordered(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda f: (f.path, f.span, f.code, f.field or "", f.occurrence or ""))
