"""Which record of one state is which of another, also when its file or folder was renamed."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any, Final, NamedTuple, TypeVar

from ckds.workspace.entry import Entry, PlanFolder
from ckds.workspace.workspace import Workspace

T = TypeVar("T")
Key = Callable[[Any], Hashable | None]


class Pair(NamedTuple):
    """A plan in two states, with the earlier names of what was renamed in it.

    Attributes:
        before: the earlier state; an empty folder for a new plan.
        after: the later state.
        tasks: later name → earlier name of each task whose file was renamed.
        kpis: likewise for KPIs.
    """

    before: PlanFolder
    after: PlanFolder
    tasks: dict[str, str]
    kpis: dict[str, str]

    @property
    def is_new(self) -> bool:
        """Was the plan not there before?"""
        return self.before.plan is None and not (self.before.tasks or self.before.kpis or self.before.unread)


# How sure a name is that two files hold one record: the first that exactly these agree on.
_TASK: Final[tuple[Key, ...]] = (
    lambda task: (task.title, task.label, task.due, task.group),
    lambda task: (task.title, task.label),
    lambda task: (task.label, task.due, task.group) if task.label else None,
)
_KPI: Final[tuple[Key, ...]] = (
    lambda kpi: (kpi.title, kpi.label, kpi.unit),
    lambda kpi: (kpi.title, kpi.unit),
)
_PLAN: Final[tuple[Key, ...]] = (
    lambda plan: (plan.number, plan.title) if plan.number else None,
    lambda plan: (plan.title, plan.period),
)


def pairs(old: Workspace, new: Workspace) -> list[Pair]:
    """Return every plan of the later state with its earlier self; what did not change is passed over."""
    moved = _plans(old, new)
    found = []
    for name, after in new.plans.items():
        before = old.plans.get(moved.get(name, name)) or PlanFolder(name)
        if before is not after:
            found.append(Pair(before, after, _tasks(before, after), _kpis(before, after)))
    return found


def earlier_ids(found: Sequence[Pair]) -> dict[str, str]:
    """Return the earlier id of every record that is named anew: what was known of it is known still."""
    names: dict[str, str] = {}
    for pair in found:
        was, now = pair.before.id, pair.after.id
        if was != now:
            names[now] = was
        for now_there, renamed in ((pair.after.tasks, pair.tasks), (pair.after.kpis, pair.kpis)):
            for name in now_there:
                if was != now or name in renamed:
                    names[f"{now}/{name}"] = f"{was}/{renamed.get(name, name)}"
    return names


def _plans(old: Workspace, new: Workspace) -> dict[str, str]:
    gone = {name: folder.plan for name, folder in old.plans.items() if name not in new.plans and folder.plan}
    come = {name: folder.plan for name, folder in new.plans.items() if name not in old.plans and folder.plan}
    return _twins(gone, come, _PLAN)


def _tasks(before: PlanFolder, after: PlanFolder) -> dict[str, str]:
    gone = {name: entry for name, entry in before.tasks.items() if not after.has_task(name)}
    come = {name: entry for name, entry in after.tasks.items() if not before.has_task(name)}
    return _twins(gone, come, _TASK)


def _kpis(before: PlanFolder, after: PlanFolder) -> dict[str, str]:
    gone = {name: entry for name, entry in before.kpis.items() if not after.has_kpi(name)}
    come = {name: entry for name, entry in after.kpis.items() if not before.has_kpi(name)}
    return _twins(gone, come, _KPI)


def _twins(gone: Mapping[str, Entry[T]], come: Mapping[str, Entry[T]], keys: Sequence[Key]) -> dict[str, str]:
    """Return the earlier name of each record that came and holds the same as one that is gone."""
    found: dict[str, str] = {}
    for key in keys:
        left = {name: entry for name, entry in gone.items() if name not in found.values()} if gone and come else {}
        by_key: dict[Hashable, list[str]] = defaultdict(list)
        for name, entry in left.items():
            by_key[key(entry.record)].append(name)
        for name, entry in come.items():
            wanted = key(entry.record)
            if name not in found and wanted is not None and by_key.get(wanted):
                same = [one for one in by_key[wanted] if gone[one].record == entry.record]
                found[name] = (same or by_key[wanted])[0]
                by_key[wanted].remove(found[name])
    return found
