"""When units exist, against days that may be known only in part."""

from collections import defaultdict
from datetime import date, timedelta
from typing import NamedTuple

from ckds.dates.period import Period
from ckds.lang import Text, same
from ckds.rules.once import once
from ckds.rules.rows import spoilt
from ckds.rules.say import day
from ckds.workspace.directory import Directory
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace


class Days(NamedTuple):
    """The first and the last day on which something can have been."""

    first: date
    last: date

    @property
    def shown(self) -> Text:
        """How it is said."""
        if self.first == self.last:
            return Text(f"ngày {day(self.first)}", f"on {day(self.first)}")
        if self.first == date.min:
            return Text(f"chậm nhất ngày {day(self.last)}", f"by {day(self.last)}")
        return Text(
            f"trong khoảng {day(self.first)} – {day(self.last)}", f"within {day(self.first)} – {day(self.last)}"
        )


def span(when: Period) -> Days:
    """Return the days of a time that may be stated as a month or a year."""
    return Days(when.first or date.min, when.last)


def issue_days(folder: PlanFolder) -> Days | None:
    """Return the days on which the plan can have been issued; None where nothing of it can be trusted.

    Where no issue is stated, any day from the one it must follow, else from the start of its period, to its period's end.
    """
    plan = folder.plan
    if plan is None or spoilt(plan, "issued", "issued_after", "period"):
        return None
    issued, after, life = plan.record.issued, plan.record.issued_after, plan.record.period
    earliest = after + timedelta(days=1) if after else None
    if issued is None:
        return Days(earliest or life.first or date.min, max(life.last, earliest or date.min))
    days = span(issued)
    return Days(earliest, days.last) if earliest and days.first < earliest <= days.last else days


def exists(directory: Directory, full: str, days: Days) -> bool:
    """Does the unit exist on any of these days?"""
    valid = directory.units[full].record.valid
    if valid is None:
        return True
    return (valid.from_ is None or valid.from_ <= days.last) and (valid.to is None or valid.to >= days.first)


def instead(workspace: Workspace, full: str, days: Days) -> list[str]:
    """Return the units that do the work of ``full`` on these days: what came after it, or what was before it."""
    directory = workspace.directory
    valid = directory.units[full].record.valid
    ended = valid is not None and valid.to is not None and valid.to < days.first
    before = once(workspace, "units before others", lambda: _before(directory))
    found: dict[str, None] = {}
    open_, seen = [full], {full}
    while open_:
        one = open_.pop()
        for other in directory.successors(one) if ended else before.get(one, ()):
            if other not in seen:
                seen.add(other)
                if exists(directory, other, days):
                    found[other] = None
                else:
                    open_.append(other)
    return list(found)


def called(directory: Directory, units: list[str], area: str | None) -> Text:
    """Return units as a person reads and types them: ``Sở KH&CN (`so-khcn-2025`)``."""
    return same(", ".join(f"{directory.short(full)} (`{typed(full, area)}`)" for full in units))


def typed(full: str, area: str | None) -> str:
    """Return the id of a unit as a plan of ``area`` writes it."""
    home, _, name = full.partition("/")
    return name if home == area else full


def _before(directory: Directory) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for full in directory.units:
        for later in directory.successors(full):
            found[later].append(full)
    return dict(found)
