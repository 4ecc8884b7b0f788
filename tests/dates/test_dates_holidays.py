"""Working days: the holiday file, the roll of Điều 148.5, terms in working days."""

from datetime import date, timedelta

import pytest

from ckds.dates.holidays import Calendar, add_working_days, next_working_day, read_calendar, roll, vietnam


@pytest.mark.parametrize(
    ("day", "rolled"),
    [
        ("2022-12-31", "2023-01-03"),  # Saturday, New Year on a Sunday, a day off in lieu
        ("2023-12-31", "2024-01-02"),  # Sunday, then New Year
        ("2022-07-31", "2022-08-01"),  # Sunday
        ("2022-04-30", "2022-05-04"),  # two holidays on a weekend, both made up for
        ("2022-06-30", "2022-06-30"),  # a Thursday
        ("2023-04-29", "2023-05-04"),
        ("2023-09-01", "2023-09-05"),
        ("2024-02-08", "2024-02-15"),  # Tết
        ("2024-04-27", "2024-05-02"),  # Monday 29/4 was swapped …
        ("2024-05-04", "2024-05-04"),  # … for this Saturday
        ("2025-04-26", "2025-04-26"),
        ("2025-04-30", "2025-05-05"),
        ("2026-01-02", "2026-01-05"),  # the swap that the package `holidays` misses
        ("2026-01-10", "2026-01-10"),
    ],
)
def test_a_last_day_rolls_to_the_next_working_day(day: str, rolled: str) -> None:
    calendar = vietnam()
    assert next_working_day(date.fromisoformat(day), calendar) == date.fromisoformat(rolled)
    assert roll(date.fromisoformat(day), calendar) == (date.fromisoformat(rolled), True)


def test_a_year_that_is_not_in_the_file_rolls_over_weekends_only_and_says_so() -> None:
    assert roll(date(2031, 1, 1), vietnam()) == (date(2031, 1, 1), False)
    assert roll(date(2031, 1, 4), vietnam()) == (date(2031, 1, 6), False)


def test_a_roll_into_a_year_that_is_missing_says_so() -> None:
    calendar = Calendar(years=frozenset({2022}))
    assert roll(date(2022, 12, 31), calendar) == (date(2023, 1, 2), False)
    assert roll(date(2022, 12, 30), calendar) == (date(2022, 12, 30), True)


def test_a_term_in_working_days_does_not_count_its_first_day() -> None:
    assert add_working_days(date(2022, 4, 29), 1, vietnam()) == date(2022, 5, 4)
    assert add_working_days(date(2022, 3, 24), 5, vietnam()) == date(2022, 3, 31)
    assert add_working_days(date(2022, 3, 24), 0, vietnam()) == date(2022, 3, 24)


def test_the_file_covers_its_years_with_sources_and_sound_days() -> None:
    calendar = vietnam()
    assert calendar.years >= set(range(2020, 2027))
    assert [year for year, source in calendar.sources if source.strip()] == sorted(calendar.years)
    for year in calendar.years:
        fixed = {date(year, 1, 1), date(year, 4, 30), date(year, 5, 1), date(year, 9, 2)}
        assert fixed <= calendar.off
        # Working days off: at least the eleven (ten in 2020) of the law, less those swapped against a Saturday.
        off = [day for day in calendar.off if day.year == year and day.weekday() < 5]
        swapped = [day for day in calendar.working if day.year == year]
        assert len(off) - len(swapped) == (10 if year == 2020 else 11)
    assert all(day.weekday() >= 5 for day in calendar.working)
    assert not calendar.working & calendar.off


def test_a_day_off_is_never_further_away_than_tet() -> None:
    day, calendar = date(2020, 1, 1), vietnam()
    while day.year < 2027:
        assert next_working_day(day, calendar) - day <= timedelta(days=9)
        day += timedelta(days=1)


def test_a_calendar_reads_what_the_file_writes() -> None:
    calendar = read_calendar("2030:\n  source: x\n  closed:\n    2030-01-01: y\n  open:\n    2030-01-05: z\n")
    assert calendar == Calendar(
        frozenset({2030}), frozenset({date(2030, 1, 1)}), frozenset({date(2030, 1, 5)}), ((2030, "x"),)
    )
    assert calendar.covers(date(2030, 2, 1))
    assert not calendar.covers(date(2030, 2, 1), date(2031, 1, 1))
