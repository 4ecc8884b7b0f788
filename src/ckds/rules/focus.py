"""Rules over some records alone, one step at a time: for an editor, which cannot wait for a whole ``lint``.

What the steps find together is what :func:`ckds.rules.engine.lint` finds (``tests/editor/test_focus.py`` holds the two
against each other).
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any, Final, TypeVar

from ckds.finding import Finding
from ckds.rules import registry
from ckds.rules.engine import finding_of, lint_some, looks_beyond, weighed
from ckds.rules.within import over
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

V = TypeVar("V")

# Rules that hold the records of a plan against each other; every other rule looks at one record at a time.
WHOLE: Final = frozenset({"CK503", "CK504", "CK509", "CK511"})


class _Some(dict[str, V]):
    """All of a mapping to look up and to name, some of it to go through."""

    def __init__(self, whole: Mapping[str, V], names: Iterable[str]) -> None:
        super().__init__(whole)
        self._some = {name: whole[name] for name in names if name in whole}

    def values(self) -> Any:
        """Return the records to go through."""
        return self._some.values()

    def items(self) -> Any:
        """Return the records to go through with their ids."""
        return self._some.items()


def alone(
    folder: PlanFolder, *, kpis: Iterable[str] = (), tasks: Iterable[str] = (), receipts: Iterable[str] = ()
) -> PlanFolder:
    """Return a plan of which rules go through these records only, and still find every other by its id."""
    return replace(
        folder,
        kpis=_Some(folder.kpis, kpis),
        tasks=_Some(folder.tasks, tasks),
        receipts=_Some(folder.receipts, receipts),
    )


def parts(folder: PlanFolder, size: int) -> Iterator[PlanFolder]:
    """Yield a plan cut up, each part with at most ``size`` records to go through; reports are in the first."""
    yield alone(folder, receipts=folder.receipts)
    names = [*(("kpis", name) for name in folder.kpis), *(("tasks", name) for name in folder.tasks)]
    for start in range(0, len(names), size):
        some = names[start : start + size]
        of = {part: [name for where, name in some if where == part] for part in ("kpis", "tasks")}
        yield alone(folder, **of)


def by_record() -> list[str]:
    """Return the codes of the rules that look at the records of one plan one at a time."""
    return [code for code in _checking() if code not in WHOLE and not beyond_plan(code)]


def beyond() -> list[str]:
    """Return the codes of the rules on plans whose word may be another because another plan is another."""
    return [code for code in _checking() if beyond_plan(code)]


def beyond_plan(code: str) -> bool:
    """Can what a rule says of a plan be another because another plan is another?"""
    return looks_beyond(code) and not hasattr(registry.modules()[code], "check_repository")


def _checking() -> list[str]:
    return [code for code, module in registry.modules().items() if hasattr(module, "check")]


def on_repository() -> list[str]:
    """Return the codes of the rules on the repository that do not go through every plan."""
    modules = registry.modules().items()
    return [code for code, one in modules if hasattr(one, "check_repository") and not hasattr(one, "gather")]


def over_plans() -> list[str]:
    """Return the codes of the rules that gather something of every plan before they can tell."""
    return [code for code, module in registry.modules().items() if hasattr(module, "gather")]


def texts(workspace: Workspace) -> list[Finding]:
    """Return the findings of text and schema."""
    kinds = [code for code, module in registry.modules().items() if module.RULE.kinds]
    return weighed(lint_some(workspace, kinds, ()), workspace)


def of_plan(codes: Collection[str], folder: PlanFolder, workspace: Workspace) -> list[Finding]:
    """Return what some rules say of a plan, or of a part of one."""
    if workspace.plans.get(folder.id) is not folder:  # a part stands for its plan also where a rule looks it up
        workspace = replace(workspace, plans={**workspace.plans, folder.id: folder})
    with over(folder):
        found = [_of_plan(code, folder, workspace) for code in codes]
    return weighed(chain.from_iterable(found), workspace)


def _of_plan(code: str, folder: PlanFolder, workspace: Workspace) -> list[Finding]:
    module = registry.modules()[code]
    return [finding_of(module.RULE, hit) for hit in module.check(folder, workspace)]


def of_repository(code: str, workspace: Workspace) -> list[Finding]:
    """Return what one rule says of the repository."""
    module = registry.modules()[code]
    return weighed((finding_of(module.RULE, hit) for hit in module.check_repository(workspace)), workspace)


def gather(code: str, folder: PlanFolder, workspace: Workspace) -> object:
    """Return what one rule over all plans needs to know of a plan."""
    return registry.modules()[code].gather(folder, workspace)


def conclude(code: str, gathered: Sequence[object], workspace: Workspace) -> list[Finding]:
    """Return what one rule over all plans says, from what it gathered of each in their order."""
    module = registry.modules()[code]
    return weighed((finding_of(module.RULE, hit) for hit in module.conclude(gathered, workspace)), workspace)
