"""Working days in Viet Nam: weekends, public holidays and swapped days, from a data file with its sources.

Bộ luật Lao động 2019, Điều 112 sets the holidays; Tết, the day beside 2/9 and swapped days come from a yearly
announcement, so only years that the file holds are known.
"""

from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

_DAY = timedelta(days=1)


class Calendar(NamedTuple):
    """The days off and on of the years it covers.

    Args:
        years: the years it covers; in any other year only weekends are days off.
        off: public holidays and days off in lieu, also those on a weekend.
        working: Saturdays and Sundays worked in exchange for another day.
        sources: for each year where its days are from.
    """

    years: frozenset[int] = frozenset()
    off: frozenset[date] = frozenset()
    working: frozenset[date] = frozenset()
    sources: tuple[tuple[int, str], ...] = ()

    def covers(self, *days: date) -> bool:
        """Return whether the holidays of every year these days lie in are known."""
        return all(day.year in self.years for day in days)

    def is_working(self, day: date) -> bool:
        """Return whether offices work on ``day``."""
        return day in self.working or (day.weekday() < 5 and day not in self.off)


class Rolled(NamedTuple):
    """A last day moved to a working day; ``covered`` False: a year's holidays are unknown, only weekends counted."""

    day: date
    covered: bool


def next_working_day(day: date, calendar: Calendar) -> date:
    """Return ``day`` itself if offices work on it, else the next day they do (Điều 148.5 BLDS 2015)."""
    while not calendar.is_working(day):
        day += _DAY
    return day


def roll(day: date, calendar: Calendar) -> Rolled:
    """Return the working day that a term ending on ``day`` ends on, and whether the holidays on the way are known."""
    rolled = next_working_day(day, calendar)
    return Rolled(rolled, calendar.covers(day, rolled))


def add_working_days(day: date, count: int, calendar: Calendar) -> date:
    """Return the ``count``-th working day after ``day``, which is not counted itself (Điều 147 BLDS 2015)."""
    for _ in range(count):
        day = next_working_day(day + _DAY, calendar)
    return day


@cache
def vietnam() -> Calendar:
    """Return the calendar that ships with ckds."""
    from importlib import resources

    text = resources.files("ckds").joinpath("data", "holidays.yaml").read_text(encoding="utf-8")
    return read_calendar(text)


def read_calendar(text: str) -> Calendar:
    """Return the calendar that a holiday file holds.

    Args:
        text: YAML, for each year ``source`` (words) and ``closed`` and, where there are any, ``open`` (day: why).
    """
    import yaml  # only where a day is rolled or working days are counted

    years: dict[int, dict[str, dict[date, str]]] = yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    return Calendar(
        years=frozenset(years),
        off=frozenset(day for year in years.values() for day in year["closed"]),
        working=frozenset(day for year in years.values() for day in year.get("open", {})),
        sources=tuple((year, str(held["source"])) for year, held in sorted(years.items())),
    )
