"""Lint and gates in one: what is new, what was there before, what is waived."""

from collections.abc import Iterable
from typing import NamedTuple

from ckds.analysis.changes import Difference, difference
from ckds.finding import Finding, Severity
from ckds.rules import registry
from ckds.rules.compare import compared, known_waivers
from ckds.rules.engine import OFF, finding_of, lint
from ckds.rules.gate import KNOWN, NEW, WAIVED, Policy, always
from ckds.rules.waiving import Use, waived
from ckds.workspace.workspace import Workspace

__all__ = ["KNOWN", "NEW", "WAIVED", "Checked", "blocks", "check", "every"]


class Checked(NamedTuple):
    """What a check found.

    Attributes:
        findings: all of them, with their state.
        seen: what is another than at the base, where there is one.
    """

    findings: list[Finding]
    seen: Difference | None

    @property
    def blocking(self) -> list[Finding]:
        """The findings that block."""
        return [finding for finding in self.findings if blocks(finding)]


def blocks(finding: Finding) -> bool:
    """Does a finding block? Errors that are new, and errors of text, schema and references always."""
    return always(finding) or (finding.severity is Severity.ERROR and finding.state == NEW)


def check(workspace: Workspace, base: Workspace | None, policy: Policy, *, waive: bool = True) -> Checked:
    """Return every finding of lint and gates on the workspace's day; those of the base too are ``known``."""
    seen = difference(base, workspace) if base is not None else None
    found = every(workspace, seen, policy)
    if seen is not None:
        found = compared(found, seen, policy)
    if waive:
        found, use = waived(found, workspace)
        told = _of_waivers(workspace, use, policy, compared=seen is not None)
        found += known_waivers(told, seen, policy) if seen is not None else told
    return Checked(_ordered(found), seen)


def every(workspace: Workspace, seen: Difference | None, policy: Policy) -> list[Finding]:
    """Return the findings of lint and of the gates that the policy asks for."""
    found = lint(workspace)
    levels = workspace.settings.record.rules
    for code, module in registry.modules().items():
        gate = getattr(module, "gate", None)
        severity = policy.severity(module.GATE) if gate else None
        if gate and severity and OFF not in (levels.get(code), levels.get(module.RULE.name)):
            hits = gate(workspace, seen, policy.grace)
            found += [finding_of(module.RULE, hit)._replace(severity=severity) for hit in hits]
    return found


def _of_waivers(workspace: Workspace, use: Use, policy: Policy, *, compared: bool) -> list[Finding]:
    """Return what is wrong with the waivers; one of a gate that did not run is not called unused."""
    module = registry.modules()["CK911"]
    silent = {
        code
        for code, one in registry.modules().items()
        if hasattr(one, "gate") and (not policy.severity(one.GATE) or (one.GATE == "slipped" and not compared))
    }
    return [finding_of(module.RULE, hit) for hit in module.waivers(workspace, use, silent)]


def _ordered(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda f: (f.path, f.span, f.code, f.field or "", f.occurrence or ""))
