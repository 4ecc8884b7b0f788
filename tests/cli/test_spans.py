"""Spans of time on the command line: first and last day, worked out by hand."""

from datetime import date

import pytest

from ckds.cli.spans import length, span
from ckds.errors import UsageError

TODAY = date(2030, 1, 31)


def days(**options: str) -> tuple[str, str]:
    """Return first and last day of the span that options ask for."""
    given: dict[str, str | None] = {"within": None, "month": None, "quarter": None, "year": None, **options}
    first, last = span(TODAY, **given)
    return first.isoformat(), last.isoformat()


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ({}, ("2030-01-31", "2030-03-02")),  # 30 days
        ({"within": "0"}, ("2030-01-31", "2030-01-31")),
        ({"within": "7d"}, ("2030-01-31", "2030-02-07")),
        ({"within": "7"}, ("2030-01-31", "2030-02-07")),
        ({"within": "2w"}, ("2030-01-31", "2030-02-14")),
        ({"within": " 1M "}, ("2030-01-31", "2030-03-02")),
        ({"within": "1y"}, ("2030-01-31", "2031-01-31")),
        ({"month": "2032-02"}, ("2032-02-01", "2032-02-29")),
        ({"quarter": "2030-q2"}, ("2030-04-01", "2030-06-30")),
        ({"year": "2031"}, ("2031-01-01", "2031-12-31")),
    ],
)
def test_a_span_has_both_its_ends(options: dict[str, str], found: tuple[str, str]) -> None:
    """Without any option 30 days from today."""
    assert days(**options) == found


@pytest.mark.parametrize(
    "options",
    [
        {"within": "bald"},
        {"within": "-5d"},
        {"within": ""},
        {"within": "5x"},
        {"month": "2030"},
        {"month": "2030-13"},
        {"month": ""},
        {"quarter": "2030-05"},
        {"quarter": "2030-Q5"},
        {"year": "2030-Q1"},
        {"year": "/2030"},
        {"month": "2030-01", "year": "2030"},
    ],
)
def test_what_cannot_be_read_is_refused_with_an_example(options: dict[str, str]) -> None:
    """Also an empty value, and two spans at once."""
    with pytest.raises(UsageError) as caught:
        days(**options)
    assert caught.value.hint is not None


def test_the_calendar_has_an_end() -> None:
    """Ten thousand years from now ends with the calendar, not with a fault."""
    assert days(within="9999y") == ("2030-01-31", "9999-12-31")
    assert span(date.max, within=None, month=None, quarter=None, year=None) == (date.max, date.max)


def test_a_length_names_its_option() -> None:
    """Months count 30 days."""
    assert (length("--within", "6m"), length("--grace", "1w")) == (180, 7)
    with pytest.raises(UsageError, match="--grace"):
        length("--grace", "x")
