"""What ``ckds lint`` says, kept up while somebody types.

A keystroke changes one record: the rules that look at records one at a time are run over it at once. What holds records
against each other, and other files, follows when the typing pauses, in steps so short that the next keystroke need not
wait. After the last step the findings are those of ``ckds lint``.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from ckds.finding import Finding, Span
from ckds.lsp.held import Held, Place
from ckds.rules import focus
from ckds.rules.engine import ordered
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

# So many records are looked at in one step: some 5 ms of work.
_STEP: Final = 20
_ONE_RULE: Final = 2000
_TEXTS: Final = "texts"
# What a changed file changes beyond its own plan: everything.
_SHARED: Final = ("settings", "units", "other")

Key = tuple[str, str]


class Diagnoser:
    """The findings of one repository.

    Attributes:
        held: the repository.
        stale: the plans that were changed since the last :meth:`settle`; None when everything may be another.
    """

    def __init__(self, held: Held) -> None:
        self.held = held
        self.stale: set[str] | None = None
        self._found: dict[Key, list[Finding]] = {}
        self._gathered: dict[Key, object] = {}
        self._by_path: dict[str, list[Finding]] = {}

    def of(self, path: str) -> list[Finding]:
        """Return what is known of a file."""
        return self._by_path.get(path, [])

    def paths(self) -> list[str]:
        """Return the files with findings."""
        return list(self._by_path)

    def touch(self, place: Place, *, alone: bool) -> None:
        """Note that a file is another: what :meth:`settle` has to look at again."""
        if not alone or place.kind in _SHARED:
            self.stale = None
        elif self.stale is not None and place.plan:
            self.stale.add(place.plan)

    def quick(self, path: Path, before: str, after: str) -> list[Finding]:
        """Return what is wrong with a file after a keystroke; what only a look at other files can tell stays as it was.

        Args:
            path: the file.
            before: its text when it was last looked at.
            after: its text now.
        """
        shown = self.held.shown(path)
        found = [one for one in self._own(self.held.place(path)) if one.path == shown]
        moved = _Moved(before, after)
        late = {*focus.WHOLE, *focus.over_plans()}
        kept = (moved.finding(one) for one in self.of(shown) if one.code in late)
        self._by_path[shown] = ordered([*found, *(one for one in kept if one)])
        return self._by_path[shown]

    def _own(self, place: Place) -> Iterator[Finding]:
        workspace = self.held.workspace
        folder = workspace.plans.get(place.plan)
        part = _part(folder, place) if folder else None
        yield from focus.texts(_small(workspace, part, self.held.shown(_path(self.held, place))))
        if part:
            yield from focus.of_plan([*focus.by_record(), *focus.beyond()], part, workspace)
        for code in focus.on_repository() if place.kind in ("units", "waivers") else ():
            yield from focus.of_repository(code, workspace)

    def settle(self) -> Iterator[None]:
        """Look again at all that may be another, one step at a time; begin anew when a file changes meanwhile."""
        if self.held.new_day():
            self.stale = None
        workspace = self.held.workspace
        stale = set(workspace.plans) if self.stale is None else self.stale & workspace.plans.keys()
        gathered = {} if self.stale is None else dict(self._gathered)
        new: dict[Key, list[Finding]] = {(_TEXTS, ""): focus.texts(replace(workspace, plans={}))}
        yield
        for code in focus.on_repository():
            new[code, ""] = focus.of_repository(code, workspace)
            yield
        plans = [workspace.plans[name] for name in sorted(stale)]
        for folder in plans:  # short steps first: while the typing goes on, the long ones are hardly ever come to
            yield from _of_records(folder, workspace, new)
        yield from _beyond(workspace, new)
        for folder in plans:
            for code in sorted(focus.WHOLE):
                new["", folder.id] += focus.of_plan([code], folder, workspace)
                yield
        yield from _over_plans(workspace, stale, gathered, new)
        self._found = new if self.stale is None else self._found | new
        self._gathered = gathered
        self.stale = set()
        self._by_path = _by_path(one for found in self._found.values() for one in found)

    def findings(self) -> list[Finding]:
        """Return every finding in the order of ``lint``."""
        return ordered(one for found in self._by_path.values() for one in found)


def _of_records(folder: PlanFolder, workspace: Workspace, new: dict[Key, list[Finding]]) -> Iterator[None]:
    """Run the rules that look at one record at a time over a plan."""
    found = focus.texts(replace(workspace, plans={folder.id: folder}, waivers=[], loose=[]))
    new["", folder.id] = found
    yield
    codes = focus.by_record()
    for part in focus.parts(folder, _STEP):
        found += focus.of_plan(codes, part, workspace)
        yield


def _beyond(workspace: Workspace, new: dict[Key, list[Finding]]) -> Iterator[None]:
    """Run the rules that look other plans up over all plans."""
    for code in focus.beyond():
        new[code, ""] = []
        for folder in workspace.plans.values():
            small = len(folder.tasks) <= _ONE_RULE
            for part in [folder] if small else focus.parts(folder, _ONE_RULE):
                new[code, ""] += focus.of_plan([code], part, workspace)
                yield


def _over_plans(
    workspace: Workspace, stale: set[str], gathered: dict[Key, object], new: dict[Key, list[Finding]]
) -> Iterator[None]:
    """Run the rules that gather something of every plan; what they know of a plan that is the same is kept."""
    for code in focus.over_plans():
        for name, folder in workspace.plans.items():
            if name in stale:
                gathered[code, name] = focus.gather(code, folder, workspace)
                yield
        new[code, ""] = focus.conclude(code, [gathered[code, name] for name in workspace.plans], workspace)


def _part(folder: PlanFolder, place: Place) -> PlanFolder:
    """Return the plan with the record of one file to go through."""
    names = {f"{place.kind}s" if place.kind in ("kpi", "task") else "receipts": [place.name]}
    return focus.alone(folder) if place.kind == "plan" else focus.alone(folder, **names)


def _small(workspace: Workspace, part: PlanFolder | None, path: str) -> Workspace:
    """Return a workspace with nothing to go through but one file and what belongs to no plan."""
    loose = [document for document in workspace.loose if document.path == path]
    if part is None:
        return replace(workspace, plans={}, loose=loose)
    unread = {key: document for key, document in part.unread.items() if document.path == path}
    return replace(workspace, plans={part.id: replace(part, unread=unread)}, waivers=[], loose=loose)


def _path(held: Held, place: Place) -> Path:
    folder = held.root / place.plan
    return {
        "settings": held.root / "ckds.yaml",
        "waivers": held.root / "waivers.yaml",
        "units": held.root / "units" / f"{place.name}.yaml",
        "plan": folder / "plan.yaml",
        "kpi": folder / "kpis" / f"{place.name}.yaml",
        "task": folder / "tasks" / f"{place.name}.yaml",
        "reports": folder / "reports" / f"{place.name}.yaml",
    }.get(place.kind, held.root)


def _by_path(found: Iterable[Finding]) -> dict[str, list[Finding]]:
    sorted_: dict[str, list[Finding]] = defaultdict(list)
    for one in ordered(found):
        sorted_[one.path].append(one)
    return dict(sorted_)


class _Moved:
    """Where lines went from one text to the next: those above a change stay, those below move with it."""

    def __init__(self, before: str, after: str) -> None:
        old, new = before.split("\n"), after.split("\n")
        same = 0
        while same < min(len(old), len(new)) and old[same] == new[same]:
            same += 1
        tail = 0
        while tail < min(len(old), len(new)) - same and old[-1 - tail] == new[-1 - tail]:
            tail += 1
        self._first, self._last, self._by = same + 1, len(old) - tail, len(new) - len(old)

    def finding(self, one: Finding) -> Finding | None:
        """Return a finding at its new place; none when its own lines are another."""
        line, end = one.span.line, one.span.end_line
        if end < self._first:
            return one
        if line > self._last:
            span = one.span
            return one._replace(span=Span(line + self._by, span.column, end + self._by, span.end_column))
        return one if self._by == 0 and line == end else None
