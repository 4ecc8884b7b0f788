"""The day a deadline ends under the repository's policy."""

from datetime import date

from ckds.dates.holidays import next_working_day, vietnam


def effective(last: date | None, roll: bool) -> date | None:
    """Return the last day; on a day off and where the policy rolls, the next working day.

    Source: Bộ luật Dân sự 2015, Điều 148.5.
    """
    return next_working_day(last, vietnam()) if last and roll else last
