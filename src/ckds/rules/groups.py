"""Who is meant by a list of bodies: groups as their members, units that ended as those that came after."""

from collections.abc import Iterable
from datetime import date

from ckds.records.shared import UnitRef
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace


def bodies(
    refs: Iterable[UnitRef], days: Iterable[date | None], folder: PlanFolder, workspace: Workspace
) -> set[str] | None:
    """Return every unit that ``refs`` mean on any of ``days``, themselves and their successors included.

    None where it is not known who belongs to them: a body by its printed words alone, an unknown id, a group without
    members or of a directory that could not be read whole.
    """
    directory = workspace.directory
    found: set[str] = set()
    for ref in refs:
        full = directory.resolve(ref.unit, folder.area)
        if full is None or (directory.is_group(full) and full.partition("/")[0] in directory.unread):
            return None
        members = {one for day in days for one in directory.members(full, day)} if directory.is_group(full) else {full}
        if not members:
            return None
        found |= {full, *members}
    return found | _later(found, workspace)


def _later(units: set[str], workspace: Workspace) -> set[str]:
    found: set[str] = set()
    open_ = list(units)
    while open_:
        for later in workspace.directory.successors(open_.pop()):
            if later not in found:
                found.add(later)
                open_.append(later)
    return found
