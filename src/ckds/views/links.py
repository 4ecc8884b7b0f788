"""Links between records, followed backwards."""

from ckds.workspace.workspace import Workspace


def served_by(full: str, workspace: Workspace) -> list[str]:
    """Return the tasks that name a task as their parent."""
    found = []
    for folder in workspace.plans.values():
        for entry in folder.tasks.values() if folder.may_name(full) else ():
            parents = (parent if "/" in parent else f"{folder.id}/{parent}" for parent in entry.record.parents)
            if full in parents:
                found.append(entry.id)
    return found


def children(plan: str, workspace: Workspace) -> list[str]:
    """Return the plans that carry out a plan."""
    return [f.id for f in workspace.plans.values() if f.plan and plan in f.plan.record.parents]
