"""Runs the rules over a workspace and makes findings of what they hit."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from types import ModuleType
from typing import Any, Final

from ckds.finding import Finding, Related, Severity
from ckds.lang import Text, listed
from ckds.rules import registry
from ckds.rules.few import few
from ckds.rules.rule import Hit, Rule
from ckds.rules.within import over
from ckds.rules.wording import finding_of_problem
from ckds.source.document import Document
from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace, entries

OFF = "off"
# Rules of a plan that look other plans up by id.
_BEYOND: Final = frozenset({"CK106", "CK107", "CK507", "CK515"})


def lint(workspace: Workspace) -> list[Finding]:
    """Return every finding of the workspace, in the order of files and lines."""
    found = of_shared(workspace)
    gathered = []
    for folder in workspace.plans.values():
        of_this, facts = of_plan(folder, (), workspace)
        found += of_this
        gathered.append(facts)
    found += of_all(gathered, workspace)
    return ordered(found)


def lint_one(folder: PlanFolder, workspace: Workspace) -> list[Finding]:
    """Return the findings in the records of one plan, other plans only looked up; circles that lead through them are not seen."""
    found, facts = of_plan(folder, (), workspace)
    return ordered(found + of_all([facts], workspace))


def of_shared(workspace: Workspace) -> list[Finding]:
    """Return the findings of what belongs to no plan: settings, units, waivers, files that are no record."""
    found = [*_of_texts(_shared(workspace), (), workspace.loose, workspace)]
    for entry in _shared(workspace):
        found += _of_entry(entry, workspace)
    for module in registry.modules().values():
        if hasattr(module, "check_repository") and not hasattr(module, "gather"):
            found += (finding_of(module.RULE, hit) for hit in module.check_repository(workspace))
    return weighed(found, workspace)


def of_plan(
    folder: PlanFolder, loose: Iterable[Document], workspace: Workspace
) -> tuple[list[Finding], dict[str, object]]:
    """Return the findings of one plan, and what rules over all plans need to know of it, by their codes.

    ``loose`` are files in its folder that belong to no record; a workspace that holds all plans has them itself.
    """
    with over(folder):
        found = [*_of_texts(entries(folder), _unread(folder), loose, workspace)]
        for entry in entries(folder):
            if entry.problems:
                found += _of_entry(entry, workspace)
        for module in _checking():
            for hit in few(module.check(folder, workspace)):
                found.append(finding_of(module.RULE, hit))
        gathered = {code: module.gather(folder, workspace) for code, module in _gathering()}
    return weighed(found, workspace), gathered


def of_files(loose: Iterable[Document], workspace: Workspace) -> list[Finding]:
    """Return the findings of files that belong to no record."""
    return weighed(_of_texts((), (), loose, workspace), workspace)


def of_all(gathered: Sequence[Mapping[str, object]], workspace: Workspace) -> list[Finding]:
    """Return the findings of rules over all plans, from what was gathered of each in their order."""
    found: list[Finding] = []
    for code, module in _gathering():
        found += (finding_of(module.RULE, hit) for hit in module.conclude([one[code] for one in gathered], workspace))
    return weighed(found, workspace)


def weighed(found: Iterable[Finding], workspace: Workspace) -> list[Finding]:
    """Return the findings with the weights that the settings give their rules, without those of rules that are off."""
    levels = workspace.settings.record.rules
    return [finding for finding in (weigh(finding, levels) for finding in found) if finding]


def ordered(found: Iterable[Finding]) -> list[Finding]:
    """Return the findings, each once, in the order of files and lines."""
    return sorted(dict.fromkeys(found), key=lambda f: (f.path, f.span, f.code, f.field or "", f.occurrence or ""))


@lru_cache(maxsize=1)
def _checking() -> list[ModuleType]:
    return [module for module in registry.modules().values() if hasattr(module, "check")]


@lru_cache(maxsize=1)
def _gathering() -> list[tuple[str, ModuleType]]:
    return [(code, module) for code, module in registry.modules().items() if hasattr(module, "gather")]


def weigh(finding: Finding, levels: dict[str, str]) -> Finding | None:
    """Give the finding the weight that the settings give its rule; none when the rule is off."""
    level = levels.get(finding.code) or levels.get(finding.name)
    if level is None or level == finding.severity:
        return finding
    if level == OFF:
        return None

    return finding._replace(severity=Severity(level))


def _of_texts(
    holders: Iterable[Entry[Any]],
    unread: Iterable[tuple[Document, str]],
    loose: Iterable[Document],
    workspace: Workspace,
) -> Iterator[Finding]:
    """The problems of files as texts: each file once, whatever it holds."""
    parts: dict[int, dict[int | str, Entry[Any]]] = {}
    found: dict[int, tuple[Document, str | None]] = {}
    for entry in holders:
        if entry.document.problems:
            found.setdefault(id(entry.document), (entry.document, entry.id if not entry.at else None))
            if entry.at:
                parts.setdefault(id(entry.document), {})[entry.at[0]] = entry
    found |= {id(document): (document, record) for document, record in unread}
    for document in loose:
        found.setdefault(id(document), (document, None))
    for document, record in found.values():
        for problem in (one for one in document.problems if one.told):
            part = parts.get(id(document), {}).get(problem.path[0]) if problem.path else None
            yield finding_of_problem(problem, document, part.id if part else record, part, workspace)


def _unread(folder: PlanFolder) -> Iterator[tuple[Document, str]]:
    for key, document in folder.unread.items():
        yield document, folder.id if key == "plan" else f"{folder.id}/{key.rpartition('/')[2]}"


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
        unread = [one for folder in workspace.plans.values() for one in _unread(folder)]
        found += _of_texts(_entries(workspace), unread, workspace.loose, workspace)
        found += (f for entry in _entries(workspace) for f in _of_entry(entry, workspace))
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
