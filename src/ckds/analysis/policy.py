"""What deadlines are read against, and the day one ends under the repository's policy."""

from datetime import date

from ckds.dates.deadline import Context, context_of
from ckds.records.settings import Settings
from ckds.workspace.entry import PlanFolder


def read_against(folder: PlanFolder, settings: Settings) -> Context:
    """Return what the deadlines of a plan are read against.

    A plan whose period cannot be read has none: what recurs in it has no occurrences, rather than some that are made up.
    """
    plan = folder.plan
    if plan is None or not any(problem.path[:1] == ("period",) for problem in plan.problems):
        return folder.context(settings)
    issued, after = plan.record.issued, plan.record.issued_after
    return context_of(issued, after, None, before_is_exclusive=settings.before_is_exclusive)


def effective(last: date | None, roll: bool) -> date | None:
    """Return the last day; on a day off and where the policy rolls, the next working day.

    Source: Bộ luật Dân sự 2015, Điều 148.5.
    """
    if last is None or not roll:
        return last
    from ckds.dates.holidays import next_working_day, vietnam  # only such a policy needs the holiday file

    return next_working_day(last, vietnam())
