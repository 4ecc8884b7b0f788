"""Runs the rules over a workspace and makes findings of what they hit."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Any, Final

from ckds.finding import Finding, Related, Severity
from ckds.lang import Text, listed
from ckds.rules import registry
from ckds.rules.rule import Hit, Rule
from ckds.rules.wording import finding_of_problem
from ckds.source.document import Document
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace, entries

OFF = "off"
# Rules of a plan that look other plans up by id.
_BEYOND: Final = frozenset({"CK106", "CK107", "CK507", "CK515"})


def lint(workspace: Workspace) -> list[Finding]:
    """Return every finding of the workspace, in the order of files and lines."""
    levels = workspace.settings.record.rules
    found = [*_of_texts(workspace), *_of_repository(workspace)]
    for folder in workspace.plans.values():
        found += _of_plan(folder, workspace)
    weighed = (finding for finding in (_weigh(finding, levels) for finding in found) if finding)
    return sorted(dict.fromkeys(weighed), key=lambda f: (f.path, f.span, f.code, f.field or "", f.occurrence or ""))


def _weigh(finding: Finding, levels: dict[str, str]) -> Finding | None:
    """Give the finding the weight that the settings give its rule; none when the rule is off."""
    level = levels.get(finding.code) or levels.get(finding.name)
    if level is None or level == finding.severity:
        return finding
    if level == OFF:
        return None

    return finding._replace(severity=Severity(level))


def _of_plan(folder: PlanFolder, workspace: Workspace) -> Iterator[Finding]:
    for entry in entries(folder):
        yield from _of_entry(entry, workspace)
    for module in registry.modules().values():
        check = getattr(module, "check", None)
        if check:
            for hit in check(folder, workspace):
                yield finding_of(module.RULE, hit)


def _of_repository(workspace: Workspace) -> Iterator[Finding]:
    for entry in _shared(workspace):
        yield from _of_entry(entry, workspace)
    for module in registry.modules().values():
        check = getattr(module, "check_repository", None)
        if check:
            for hit in check(workspace):
                yield finding_of(module.RULE, hit)


def _of_texts(workspace: Workspace) -> Iterator[Finding]:
    """The problems of files as texts: each file once, whatever it holds."""
    parts: dict[int, dict[int | str, Entry[Any]]] = defaultdict(dict)
    for entry in _entries(workspace):
        if entry.at:
            parts[id(entry.document)][entry.at[0]] = entry
    for document, record in _documents(workspace):
        for problem in (one for one in document.problems if one.told):
            part = parts[id(document)].get(problem.path[0]) if problem.path else None
            yield finding_of_problem(problem, document, part.id if part else record, part, workspace)


def _documents(workspace: Workspace) -> Iterator[tuple[Document, str | None]]:
    seen: set[int] = set()
    for entry in _entries(workspace):
        if id(entry.document) not in seen:
            seen.add(id(entry.document))
            yield entry.document, entry.id if not entry.at else None
    for folder in workspace.plans.values():
        for key, document in folder.unread.items():
            seen.add(id(document))
            yield document, folder.id if key == "plan" else f"{folder.id}/{key.rpartition('/')[2]}"
    for document in workspace.loose:
        if id(document) not in seen:
            seen.add(id(document))
            yield document, None


def _shared(workspace: Workspace) -> Iterator[Entry[Any]]:
    """The records that belong to no plan."""
    yield workspace.settings
    yield from workspace.directory.units.values()
    yield from workspace.directory.twice
    yield from workspace.waivers


def _entries(workspace: Workspace) -> Iterator[Entry[Any]]:
    yield from _shared(workspace)
    for folder in workspace.plans.values():
        yield from entries(folder)


def _of_entry(entry: Entry[Any], workspace: Workspace) -> Iterator[Finding]:
    for problem in entry.problems:
        if problem.told:
            yield finding_of_problem(problem, entry.document, entry.id, entry, workspace)


def finding_of(rule: Rule, hit: Hit) -> Finding:
    """Return the finding of a hit."""
    args = {name: listed(value) if isinstance(value, list) else value for name, value in hit.args.items()}
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        message=(hit.message or rule.message).fill(**args),
        help=(hit.help or rule.help).fill(**args, fix=hit.fix or ""),
        path=hit.entry.document.path,
        span=hit.span or hit.entry.span(hit.path, key=hit.key),
        record=hit.entry.id,
        field=hit.named or hit.entry.field(hit.path),
        occurrence=hit.occurrence,
        related=hit.related,
        fix=hit.fix,
    )


def relate(entry: Entry[Any], message: Text, *path: str | int) -> Related:
    """Return another record's place, to be shown with a finding."""
    return Related(entry.document.path, entry.span(path).line, message)


def lint_some(workspace: Workspace, codes: Collection[str], plans: Collection[str]) -> list[Finding]:
    """Return the findings of some rules alone.

    Rules that look at one plan run over ``plans``; those that look at more (see :func:`looks_beyond`) over all.
    """
    found: list[Finding] = []
    modules = {code: module for code, module in registry.modules().items() if code in codes}
    if any(module.RULE.kinds for module in modules.values()):
        found += [*_of_texts(workspace), *(f for entry in _entries(workspace) for f in _of_entry(entry, workspace))]
    for code, module in modules.items():
        hits = list(module.check_repository(workspace)) if hasattr(module, "check_repository") else []
        for name, folder in workspace.plans.items() if hasattr(module, "check") else ():
            if name in plans or looks_beyond(code):
                hits += module.check(folder, workspace)
        found += [finding_of(module.RULE, hit) for hit in hits]
    return list(dict.fromkeys(finding for finding in found if finding.code in codes))


def looks_beyond(code: str) -> bool:
    """Does a rule look at more than one plan, the directory of units and the settings?"""
    module = registry.modules()[code]
    return code in _BEYOND or bool(module.RULE.kinds) or hasattr(module, "check_repository")
