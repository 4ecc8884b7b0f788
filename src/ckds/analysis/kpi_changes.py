"""What changed in the KPIs of a plan: targets, measurements, and what there is at all."""

from collections.abc import Iterator
from typing import Any

from ckds.analysis.change import Change, What
from ckds.analysis.pairing import Pair
from ckds.analysis.task_changes import fields
from ckds.lang import Text, same
from ckds.records.kpi import Kpi, Measurement
from ckds.workspace.entry import Entry


def kpis_changed(pair: Pair) -> Iterator[Change]:
    """Yield what changed in the KPIs of a plan."""
    before, after = pair.before, pair.after
    for name, entry in after.kpis.items():
        earlier = before.kpis.get(pair.kpis.get(name, name))
        if earlier is None:
            if not before.has_kpi(name):
                yield Change(What.KPI_ADDED, entry.id, entry.record.title)
            continue
        if earlier.name != name:
            yield Change(What.RENAMED, entry.id, entry.record.title, before=same(earlier.id), after=same(entry.id))
        if earlier is not entry and earlier.sound and entry.sound and earlier.record != entry.record:
            yield from _kpi(earlier.record, entry)
    for name, entry in before.kpis.items():
        if not after.has_kpi(name) and name not in pair.kpis.values():
            yield Change(What.KPI_REMOVED, entry.id, entry.record.title)


def _kpi(old: Kpi, entry: Entry[Kpi]) -> Iterator[Change]:
    new = entry.record
    told = [*_targets(old, entry), *_measurements(old, entry)]
    yield from told
    covered = {"targets", "target_changes"} if any(one.what is What.TARGET for one in told) else set()
    covered |= {"measurements"} if any(one.what is not What.TARGET for one in told) else set()
    rest = [name for name in fields(old, new) if name not in covered]
    if rest:
        yield Change(What.CHANGED, entry.id, new.title, after=same(", ".join(rest)))


def _targets(old: Kpi, entry: Entry[Kpi]) -> Iterator[Change]:
    new = entry.record
    was, now = _by_milestone(old), _by_milestone(new)
    act = next((c.act for c in new.target_changes if c not in old.target_changes), None)
    for key in dict.fromkeys((*was, *now)):
        if was.get(key) != now.get(key):
            yield Change(
                What.TARGET, entry.id, new.title, _joined(key[:2]), _words(was.get(key)), _words(now.get(key)), act
            )


def _by_milestone(kpi: Kpi) -> dict[tuple[str, str | None, int], str]:
    """Return the words of each target by its day, its level and, where two share both, their order."""
    found: dict[tuple[str, str | None, int], str] = {}
    for one in kpi.targets:
        number = sum(key[:2] == (one.by.iso, one.scope) for key in found)
        found[one.by.iso, one.scope, number] = one.target
    return found


def _measurements(old: Kpi, entry: Entry[Kpi]) -> Iterator[Change]:
    was = {_where(one): one for one in old.measurements}
    now = {_where(one): one for one in entry.record.measurements}
    for key in dict.fromkeys((*was, *now)):
        before, after = was.get(key), now.get(key)
        if before != after:
            what = What.MEASUREMENT_CHANGED if before else What.MEASURED
            yield Change(what, entry.id, entry.record.title, _joined(key[:3]), _value(before), _value(after))


def _where(measured: Measurement) -> tuple[Any, ...]:
    return measured.as_of.iso, measured.scope, measured.for_, measured.method, measured.estimate


def _joined(key: tuple[Any, ...]) -> str:
    return "/".join(str(part) for part in key if part)


def _words(text: str | None) -> Text | None:
    return same(text) if text else None


def _value(measured: Measurement | None) -> Text | None:
    if measured is None:
        return None
    if measured.value is not None:
        return same(format(measured.value, "f"))
    return (
        same(measured.text) if measured.text else Text("đạt", "met") if measured.met else Text("không đạt", "not met")
    )
