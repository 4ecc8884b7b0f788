"""What a change brings about: tasks that are late by it, KPIs that stand otherwise."""

from collections.abc import Iterator
from dataclasses import replace

from ckds.analysis.change import Change, What
from ckds.analysis.changes import Difference
from ckds.analysis.kpi import KpiRow, rows_of
from ckds.analysis.pairing import Pair
from ckds.analysis.standing import Row, of_plan
from ckds.analysis.task_changes import frame
from ckds.analysis.words import KpiStanding, Standing
from ckds.lang import Text, same
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace

_WORDS = {
    KpiStanding.MET: Text("đạt", "met"),
    KpiStanding.ON_TRACK: Text("đúng tiến độ", "on track"),
    KpiStanding.BEHIND: Text("chậm", "behind"),
    KpiStanding.MISSED: Text("không đạt", "missed"),
    KpiStanding.NO_DATA: Text("chưa có số liệu", "no data"),
    KpiStanding.UNTARGETED: Text("không có mục tiêu", "no target"),
}


def effects(found: Difference) -> Iterator[Change]:
    """Yield what stands otherwise on the same day because of the change."""
    for pair in found.pairs:
        yield from _overdue(pair, found)
        yield from _standings(pair, found)


def untouched(pair: Pair, *, same_directory: bool) -> tuple[set[str], set[str]]:
    """Return the names of the tasks and KPIs that stand as before: nothing that they rest on is another."""
    before, after = pair.before, pair.after
    if not same_directory or frame(before) != frame(after) or before.id != after.id:
        return set(), set()
    tasks = {name for name, entry in after.tasks.items() if before.tasks.get(name) is entry}
    return tasks, {name for name, entry in after.kpis.items() if before.kpis.get(name) is entry}


def thinned(folder: PlanFolder, without: tuple[set[str], set[str]]) -> PlanFolder:
    """Return a plan without some of its tasks and KPIs."""
    tasks = {name: entry for name, entry in folder.tasks.items() if name not in without[0]}
    kpis = {name: entry for name, entry in folder.kpis.items() if name not in without[1]}
    return replace(folder, tasks=tasks, kpis=kpis)


def _overdue(pair: Pair, found: Difference) -> Iterator[Change]:
    same_ones = untouched(pair, same_directory=found.same_directory)
    was = {_key(row, pair) for row in _late(thinned(pair.before, same_ones), found.old)}
    for row in _late(thinned(pair.after, same_ones), found.new):
        entry, obligation = row.obligation.entry, row.obligation
        if (entry.name, obligation.period, obligation.unit) not in was and row.effective:
            where = "/".join(part for part in (obligation.period, obligation.unit) if part) or None
            day = Text(f"hạn {row.effective:%d/%m/%Y}", f"due {row.effective}")
            yield Change(What.OVERDUE, entry.id, entry.record.title, where, after=day)


def _late(folder: PlanFolder, workspace: Workspace) -> list[Row]:
    return [row for row in of_plan(folder, workspace) if row.standing is Standing.OVERDUE]


def _key(row: Row, pair: Pair) -> tuple[str, str | None, str | None]:
    name = row.obligation.entry.name
    later = next((now for now, was in pair.tasks.items() if was == name), name)
    return later, row.obligation.period, row.obligation.unit


def _standings(pair: Pair, found: Difference) -> Iterator[Change]:
    for name, entry in pair.after.kpis.items():
        earlier = pair.before.kpis.get(pair.kpis.get(name, name))
        if earlier is None or earlier is entry or not (earlier.sound and entry.sound):
            continue
        was = {_milestone(row): row for row in rows_of(earlier, pair.before, found.old.today)}
        for row in rows_of(entry, pair.after, found.new.today):
            before = was.get(_milestone(row))
            if before and before.standing is not row.standing:
                where = "/".join(part for part in _milestone(row)[:2] if part) or None
                yield Change(
                    What.STANDING, entry.id, row.kpi.title, where, _WORDS[before.standing], _said(row)
                )  # fmt: skip


def _milestone(row: KpiRow) -> tuple[str | None, str | None, bool]:
    milestone = row.milestone
    return (milestone.by.iso if milestone else None), row.scope, bool(milestone and milestone.stated.stretch)


def _said(row: KpiRow) -> Text:
    actual = row.reading.actual
    number = f" ({actual:f})" if actual is not None else ""
    return Text("{word}{number}", "{word}{number}").fill(word=_WORDS[row.standing], number=same(number))
