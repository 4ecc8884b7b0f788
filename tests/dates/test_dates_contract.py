"""The object `ckds deadline --format json` prints, and what is known of a plan's issue."""

from datetime import date

import pytest

from ckds.dates.deadline import Context, context_of, read_deadline
from ckds.dates.period import read_period
from tests.dates.dates_tables import CONTEXTS

KEYS = ["text", "kind", "precision", "first", "last", "vague", "ongoing_after", "occurrences", "waits_on", "note"]


def test_a_fixed_deadline() -> None:
    assert read_deadline("Quý I năm 2023", CONTEXTS["-"]).to_json("vi") == {
        "text": "Quý I năm 2023",
        "kind": "fixed",
        "precision": "quarter",
        "first": "2023-01-01",
        "last": "2023-03-31",
        "vague": False,
        "ongoing_after": False,
        "occurrences": [],
        "waits_on": None,
        "note": None,
    }


def test_a_recurring_deadline() -> None:
    made = read_deadline("tháng 02 hàng năm", CONTEXTS["s2"]).to_json("en")
    assert list(made) == KEYS
    assert (made["kind"], made["precision"], made["first"], made["last"]) == ("recurring", "month", None, None)
    assert made["occurrences"] == [
        {"period": "2023", "first": "2023-02-01", "last": "2023-02-28"},
        {"period": "2024", "first": "2024-02-01", "last": "2024-02-29"},
        {"period": "2025", "first": "2025-02-01", "last": "2025-02-28"},
    ]


@pytest.mark.parametrize(("lang", "note"), [("vi", "«sớm» không"), ("en", "«sớm» names")])
def test_the_note_is_in_the_language_asked_for(lang: str, note: str) -> None:
    made = read_deadline("sớm", CONTEXTS["-"]).to_json("en" if lang == "en" else "vi")
    assert str(made["note"]).startswith(note)
    assert (made["kind"], made["vague"], made["first"]) == ("none", True, None)


def test_the_words_are_given_back_as_they_came() -> None:
    text = "  Thời gian hoàn thành:\u00a0Quý IV năm 2022. "
    assert read_deadline(text, CONTEXTS["-"]).text == text


def test_the_earliest_day_of_issue() -> None:
    assert Context().not_before is None
    assert Context(issued=date(2022, 3, 24), issued_after=date(2022, 1, 1)).not_before == date(2022, 3, 24)
    assert Context(issued_after=date(2022, 5, 27)).not_before == date(2022, 5, 28)
    assert Context(issue_year=2022).not_before == date(2022, 1, 1)
    assert Context(issue_year=2022, issued_after=date(2022, 5, 27)).not_before == date(2022, 5, 28)


def test_the_year_that_is_meant() -> None:
    assert Context().year is None
    assert Context(issued=date(2022, 3, 24)).year == 2022
    assert Context(issued=date(2022, 12, 24), period=read_period("2023")).year == 2023
    assert Context(issued=date(2022, 3, 24), period=read_period("2022/2025")).year == 2022
    assert Context(issue_year=2022, period=read_period("/2035")).year == 2022


@pytest.mark.parametrize(
    ("issued", "after", "expected"),
    [
        ("2022-03-24", None, Context(issued=date(2022, 3, 24))),
        ("2022-03", None, Context(issued_after=date(2022, 2, 28), issue_year=2022)),
        ("2022", None, Context(issued_after=date(2021, 12, 31), issue_year=2022)),
        ("2022", date(2022, 5, 27), Context(issued_after=date(2022, 5, 27), issue_year=2022)),
        ("/2022", date(2022, 5, 27), Context(issued_after=date(2022, 5, 27))),
    ],
)
def test_an_issue_known_to_the_day_the_month_or_the_year(issued: str, after: date | None, expected: Context) -> None:
    assert context_of(read_period(issued), after, None) == expected


def test_an_issue_that_is_not_known_at_all() -> None:
    assert context_of(None, None, None, before_is_exclusive=False) == Context(before_is_exclusive=False)
