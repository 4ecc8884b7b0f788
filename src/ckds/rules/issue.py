"""When a plan was issued, as far as that is known."""

from datetime import date, timedelta
from typing import Final, NamedTuple

from ckds.finding import Related
from ckds.lang import Text
from ckds.records.plan import Plan
from ckds.rules.engine import relate
from ckds.rules.rows import spoilt
from ckds.rules.say import day
from ckds.workspace.entry import Entry, PlanFolder


class Issue(NamedTuple):
    """The issue of a plan.

    Attributes:
        earliest: the first day on which it can have been issued.
        shown: how that is said.
        plan: the plan.
        field: where it says so.
    """

    earliest: date
    shown: Text
    plan: Entry[Plan]
    field: str

    @property
    def related(self) -> Related:
        """Where the plan says so."""
        return relate(self.plan, _SAYS[self.field], self.field)


_SAYS: Final = {
    "issued": Text("ngày ban hành kế hoạch", "the plan's day of issue"),
    "issued_after": Text("kế hoạch ban hành sau ngày này", "the plan was issued after this day"),
}


def issue(folder: PlanFolder) -> Issue | None:
    """Return when the plan was issued at the earliest, or None where nothing is known."""
    plan = folder.plan
    if plan is None or spoilt(plan, "issued", "issued_after"):
        return None
    issued, after = plan.record.issued, plan.record.issued_after
    exact = issued is not None and issued.first == issued.last
    if after and not exact and (issued is None or issued.first is None or after >= issued.first):
        shown = Text(f"sau ngày {day(after)}", f"after {day(after)}")
        return Issue(after + timedelta(days=1), shown, plan, "issued_after")
    if issued is None or issued.first is None:
        return None
    shown = Text(f"ngày {day(issued.first)}", f"on {day(issued.first)}")
    if not exact:
        shown = Text(f"trong {issued.iso}", f"in {issued.iso}")
    return Issue(issued.first, shown, plan, "issued")
