"""Periods: what is read, what is written back, the report cut-offs of Nghị định 09/2019."""

from datetime import date, timedelta

import pytest

from ckds.dates.period import Period, Precision, cut_off, month_end, quarter_bounds, quarter_of, read_period
from tests.dates.dates_tables import day, rows

# text | first | last | precision | written back
PERIODS = """
2022                  | 2022-01-01 | 2022-12-31 | year        | 2022
2022-12               | 2022-12-01 | 2022-12-31 | month       | 2022-12
2024-02               | 2024-02-01 | 2024-02-29 | month       | 2024-02
2022-Q4               | 2022-10-01 | 2022-12-31 | quarter     | 2022-Q4
2022-q4               | 2022-10-01 | 2022-12-31 | quarter     | 2022-Q4
2022-H1               | 2022-01-01 | 2022-06-30 | half-year   | 2022-H1
2022-h2               | 2022-07-01 | 2022-12-31 | half-year   | 2022-H2
2022-9m               | 2022-01-01 | 2022-09-30 | nine-months | 2022-9m
2022-9M               | 2022-01-01 | 2022-09-30 | nine-months | 2022-9m
2022-12-31            | 2022-12-31 | 2022-12-31 | day         | 2022-12-31
2022/2025             | 2022-01-01 | 2025-12-31 | range       | 2022/2025
2022-03/2023-06       | 2022-03-01 | 2023-06-30 | range       | 2022-03/2023-06
2022-01-15/2023-06-30 | 2022-01-15 | 2023-06-30 | range       | 2022-01-15/2023-06-30
2022-01-01/2023-12-31 | 2022-01-01 | 2023-12-31 | range       | 2022/2023
2022-Q2/2023          | 2022-04-01 | 2023-12-31 | range       | 2022-04/2023-12
2022/2022             | 2022-01-01 | 2022-12-31 | year        | 2022
/2035                 | -          | 2035-12-31 | range       | /2035
/2035-06              | -          | 2035-06-30 | range       | /2035-06
/2035-06-15           | -          | 2035-06-15 | range       | /2035-06-15
"""
CUT_OFFS = """
2022-01         | 2021-12-15 | 2022-01-14
2022-03         | 2022-02-15 | 2022-03-14
2022-Q1         | 2021-12-15 | 2022-03-14
2022-Q4         | 2022-09-15 | 2022-12-14
2022-H1         | 2021-12-15 | 2022-06-14
2022-H2         | 2022-06-15 | 2022-12-14
2022-9m         | 2021-12-15 | 2022-09-14
2022            | 2021-12-15 | 2022-12-14
2022/2025       | 2021-12-15 | 2025-12-14
"""


@pytest.mark.parametrize(("text", "first", "last", "precision", "iso"), rows(PERIODS))
def test_a_period_is_read_and_written_back(text: str, first: str, last: str, precision: str, iso: str) -> None:
    found = read_period(text)
    assert found == Period(day(first), date.fromisoformat(last), Precision(precision))
    assert found.iso == iso
    again = read_period(found.iso)
    assert again is not None
    assert (again.first, again.last, again.iso) == (found.first, found.last, iso)


NO_PERIODS = (
    " / 2022/ abc 22 2022-13 2022-00 2022-Q5 2022-Q0 2022-H3 2022-8m 2022-02-30 2022-1 2022-6-1 2025/2022 1989 2101 "
    "2022//2023 /x ٢٠٢٢ 2022-12-31T00"
)


@pytest.mark.parametrize("text", ["", "Quý I năm 2023", *NO_PERIODS.split()])
def test_anything_else_is_no_period(text: str) -> None:
    assert read_period(text) is None


@pytest.mark.parametrize(("text", "first", "last"), rows(CUT_OFFS))
def test_data_of_a_report_run_from_the_fifteenth_to_the_fourteenth(text: str, first: str, last: str) -> None:
    found = read_period(text)
    assert found is not None
    assert cut_off(found) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("text", ["2022-12-31", "2022-01-15/2022-12-31", "2022-01-01/2022-12-15", "/2035"])
def test_there_is_no_cut_off_for_what_is_no_whole_months(text: str) -> None:
    found = read_period(text)
    assert found is not None
    with pytest.raises(ValueError, match="whole months"):
        cut_off(found)


def test_a_period_contains_its_first_and_last_day_and_no_other() -> None:
    quarter = read_period("2022-Q2")
    assert quarter is not None
    first, last = quarter_bounds(2022, 2)
    one = timedelta(days=1)
    assert [quarter.contains(each) for each in (first - one, first, last, last + one)] == [False, True, True, False]


def test_a_start_that_is_not_stated_shuts_nothing_out() -> None:
    open_start = read_period("/2035")
    assert open_start is not None
    assert open_start.contains(date(1, 1, 1))
    assert not open_start.contains(date(2036, 1, 1))
    assert open_start.one_year is None


def test_quarters_and_ends_of_months() -> None:
    assert [quarter_of(date(2022, month, 1)) for month in range(1, 13)] == [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]
    assert (month_end(2023, 2), month_end(2024, 2), month_end(2100, 2)) == (
        date(2023, 2, 28),
        date(2024, 2, 29),
        date(2100, 2, 28),
    )
