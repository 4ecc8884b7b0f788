"""The ids of a repository with their names, for an editor to offer."""

from collections.abc import Iterator

from ckds.records.plan import Group
from ckds.rules import registry
from ckds.text import order
from ckds.views.schema.build import Ids, both, described
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace


def ids_of(workspace: Workspace) -> Ids:
    """Return what a repository has of every kind that a record may refer to; ids in alphabetical order."""
    plans = list(workspace.plans.values())
    found = {
        "unit": _units(workspace),
        "group": described(_groups(plans)),
        "kpi": described((kpi.name, f"{kpi.record.title} ({kpi.id})") for one in plans for kpi in one.kpis.values()),
        "plan": described((one.id, one.plan.record.title if one.plan else one.id) for one in plans),
        "area": {area: area for area in workspace.directory.areas},
        "duty": described(_duties(plans)),
        "rule": {code: both(rule.title) for code, rule in registry.rules().items()},
        "scope": {scope: scope for scope in workspace.settings.record.scopes},
    }
    sorted_ = {kind: dict(sorted(ids.items(), key=lambda item: order(item[0]))) for kind, ids in found.items()}
    return {**sorted_, "scope": found["scope"]}


def _units(workspace: Workspace) -> dict[str, str]:
    """Return bare ids, and the full ids of those that several directories have."""
    directory = workspace.directory
    names = {full: directory.name(full) for full in directory.units}
    bare = described((full.partition("/")[2], f"{name} ({full.partition('/')[0]})") for full, name in names.items())
    shared = {full: name for full, name in names.items() if len(directory.candidates(full.partition("/")[2], None)) > 1}
    return bare | shared


def _groups(plans: list[PlanFolder]) -> Iterator[tuple[str, str]]:
    for folder in plans:
        for group in folder.plan.record.groups if folder.plan else ():
            yield group.id, f"{headed(group)} ({folder.id})"


def headed(group: Group) -> str:
    """Return the heading of a group with its label."""
    return f"{group.label} {group.title}" if group.label else group.title


def _duties(plans: list[PlanFolder]) -> Iterator[tuple[str, str]]:
    for folder in plans:
        for duty in folder.plan.record.duties if folder.plan else ():
            yield duty.id, f"{duty.title or duty.every} ({folder.id})"
