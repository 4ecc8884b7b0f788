"""Edges that changing the reader by one sign or one number showed to be held by no other test (``docs/mutation.md``)."""

from datetime import date

import pytest

from ckds.dates.deadline import Context, Deadline, Kind, read_deadline
from ckds.dates.model import Occurrence
from ckds.dates.period import Precision, read_period

YEAR_2030 = Context(period=read_period("2030"))


def read(text: str) -> Deadline:
    """Return a deadline of a plan for 2030."""
    return read_deadline(text, YEAR_2030)


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("1 tháng/lần", [f"2030-{month:02}" for month in range(1, 13)]),
        ("3 tháng/lần", ["2030-Q1", "2030-Q2", "2030-Q3", "2030-Q4"]),
        ("6 tháng/lần", ["2030-H1", "2030-H2"]),
        ("12 tháng/lần", ["2030"]),
        ("1 quý/lần", ["2030-Q1", "2030-Q2", "2030-Q3", "2030-Q4"]),
        ("2 quý/lần", ["2030-H1", "2030-H2"]),
        ("1 năm/lần", ["2030"]),
        ("định kỳ nửa năm", ["2030-H1", "2030-H2"]),
        ("2 lần/06 tháng", ["2030-H1", "2030-H2"]),
    ],
)
def test_spacing_names_its_periods(text: str, periods: list[str]) -> None:
    """Every spacing of the table, by the keys of its periods."""
    found = read(text)
    assert found.kind is Kind.RECURRING
    assert [one.period for one in found.occurrences] == periods


def test_nine_months_end_with_september() -> None:
    assert read("định kỳ 9 tháng").occurrences == (Occurrence("2030-9m", date(2030, 1, 1), date(2030, 9, 30)),)


def test_halves_of_the_year_that_come_back() -> None:
    """The first alone, the second alone."""
    assert read("6 tháng đầu năm hàng năm").occurrences[0].last == date(2030, 6, 30)
    assert read("6 tháng cuối năm hàng năm").occurrences[0].first == date(2030, 7, 1)


@pytest.mark.parametrize(("text", "year"), [("năm 1990", 1990), ("năm 2100", 2100)])
def test_the_first_and_the_last_year_are_read(text: str, year: int) -> None:
    found = read(text)
    assert (found.kind, found.first, found.last) == (Kind.FIXED, date(year, 1, 1), date(year, 12, 31))


@pytest.mark.parametrize("text", ["năm 1989", "năm 2101"])
def test_the_years_beyond_them_are_not(text: str) -> None:
    found = read(text)
    assert found.kind is Kind.UNREADABLE
    assert found.note is not None
    assert "1990-2100" in found.note.en


@pytest.mark.parametrize("text", ["năm 23", "tháng 6/23", "Quý I/23"])
def test_a_year_of_two_digits_is_named_as_it_stands(text: str) -> None:
    found = read(text)
    assert found.note is not None
    assert "«23»" in found.note.vi


@pytest.mark.parametrize(
    "text",
    ["tháng 6 , năm 2030", "( tháng 6/2030 )", "- tháng 6/2030", "• tháng 6/2030", "… tháng 6/2030", ". tháng 6/2030", ": tháng 6/2030",
     "; tháng 6/2030", "+ tháng 6/2030", "| tháng 6/2030", "Thời hạn hoàn thành: ; tháng 6/2030", "Thời hạn hoàn thành - tháng 6/2030"],
)  # fmt: skip
def test_signs_around_a_time_say_nothing(text: str) -> None:
    """Bullets and punctuation as Word leaves them."""
    found = read(text)
    assert (found.kind, found.precision) == (Kind.FIXED, Precision.MONTH)
    assert (found.first, found.last) == (date(2030, 6, 1), date(2030, 6, 30))


def test_a_horizon_is_no_deadline() -> None:
    found = read("tầm nhìn đến năm 2035")
    assert found.kind is Kind.NONE
    assert not found.vague
    assert found.note is not None
    assert "horizon" in found.note.en


@pytest.mark.parametrize(
    ("text", "waits_on"),
    [("đột xuất", "đột xuất"), ("khi có yêu cầu", "yêu cầu"), ("khi cần", "cần"), ("dot xuat", "dot xuat")],
)
def test_what_is_on_demand_waits_on_the_demand(text: str, waits_on: str) -> None:
    found = read(text)
    assert (found.kind, found.waits_on) == (Kind.CONDITIONAL, waits_on)


def test_a_run_of_days_in_one_month_needs_a_day_at_its_end() -> None:
    """``01 - 15/6/2030`` is one; ``01 - tháng 6`` is not read."""
    assert (read("01 - 15/6/2030").first, read("01 - 15/6/2030").last) == (date(2030, 6, 1), date(2030, 6, 15))
    assert read("01 - tháng 6").kind is Kind.UNREADABLE


def test_parts_that_come_back() -> None:
    """Beginning and end of month and quarter, by the day of Điều 146."""
    assert read("ngày đầu tháng hằng tháng").occurrences[1] == Occurrence("2030-02", date(2030, 2, 1), date(2030, 2, 1))
    assert read("ngày cuối quý hằng quý").occurrences[0] == Occurrence("2030-Q1", date(2030, 3, 31), date(2030, 3, 31))
    assert read("giữa tháng hằng tháng").occurrences[0].last == date(2030, 1, 15)
    assert read("tháng giữa quý hằng quý").occurrences[0].last == date(2030, 2, 28)
    assert read("tháng đầu quý hằng quý").occurrences[0].last == date(2030, 1, 31)


def test_numbers_in_words() -> None:
    """A term of seven days, counted from the day after (Điều 147)."""
    found = read("bảy ngày kể từ ngày 01/3/2030")
    assert (found.first, found.last) == (date(2030, 3, 2), date(2030, 3, 8))


def test_ten_days_of_a_month() -> None:
    """1-10, 11-20, and the rest."""
    days = [
        (read(f"{name} tuần tháng 6/2030").first, read(f"{name} tuần tháng 6/2030").last)
        for name in ("thượng", "trung", "hạ")
    ]
    assert days == [
        (date(2030, 6, 1), date(2030, 6, 10)), (date(2030, 6, 11), date(2030, 6, 20)), (date(2030, 6, 21), date(2030, 6, 30)),
    ]  # fmt: skip


def test_up_to_four_bounding_words_are_taken_off() -> None:
    assert read("chậm nhất là trước ngày 15/6/2030").last == date(2030, 6, 14)


def test_the_note_of_a_limit_that_is_fixed_is_kept() -> None:
    """A recurring deadline with a fixed end says what was assumed of both."""
    found = read("hàng quý, đến hết năm 2030")
    assert found.kind is Kind.RECURRING
    assert [one.period for one in found.occurrences] == ["2030-Q1", "2030-Q2", "2030-Q3", "2030-Q4"]


@pytest.mark.parametrize(
    ("word", "weekday"), [("Hai", 0), ("Ba", 1), ("Tư", 2), ("Năm", 3), ("Sáu", 4), ("Bảy", 5), ("2", 0), ("7", 5)]
)
def test_days_of_the_week(word: str, weekday: int) -> None:
    """Every week of the year, each on its day; Monday is 0 to Python."""
    found = read(f"thứ {word} hằng tuần")
    assert len(found.occurrences) >= 52
    assert {one.last.weekday() for one in found.occurrences} == {weekday}


def test_sunday_of_every_week() -> None:
    assert {one.last.weekday() for one in read("Chủ nhật hằng tuần").occurrences} == {6}


@pytest.mark.parametrize(
    ("text", "first", "last"), [("nửa đầu tháng 6/2030", 1, 15), ("nửa cuối tháng 6/2030", 16, 30)]
)
def test_halves_of_a_month(text: str, first: int, last: int) -> None:
    assert (read(text).first, read(text).last) == (date(2030, 6, first), date(2030, 6, last))


@pytest.mark.parametrize(("part", "day"), [("đầu", (1, 1)), ("giữa", (6, 30)), ("cuối", (12, 31))])
def test_parts_of_every_year(part: str, day: tuple[int, int]) -> None:
    """Điều 146 BLDS 2015: the first of January, the end of June, the end of December."""
    assert [one.last for one in read(f"{part} hàng năm").occurrences] == [date(2030, *day)]
    assert read(f"{part} hàng năm").vague


@pytest.mark.parametrize(
    ("place", "month"), [("đầu", 1), ("giữa", 2), ("cuối", 3), ("thứ 1", 1), ("thứ 2", 2), ("thứ 3", 3)]
)
def test_months_of_every_quarter(place: str, month: int) -> None:
    """The tenth of the first, second, third month."""
    found = read(f"ngày 10 tháng {place} quý")
    assert [one.last for one in found.occurrences] == [date(2030, month + step, 10) for step in (0, 3, 6, 9)]


def test_one_time_twice_is_no_run() -> None:
    assert read("Quý I, Quý I năm 2030").kind is Kind.UNREADABLE
    assert read("từ tháng 6/2030 đến tháng 6/2030").kind is Kind.UNREADABLE


@pytest.mark.parametrize("text", ["đâu đó tháng 6/23", "đâu đó năm 23"])
def test_words_around_a_year_of_two_digits_do_not_hide_it(text: str) -> None:
    found = read(text)
    assert found.kind is Kind.UNREADABLE
    assert found.note is not None
    assert "«23»" in found.note.vi


@pytest.mark.parametrize(
    ("word", "days"),
    [("một", 1), ("hai", 2), ("ba", 3), ("bốn", 4), ("sáu", 6), ("bảy", 7), ("tám", 8), ("chín", 9), ("mười", 10)],
)
def test_terms_in_words(word: str, days: int) -> None:
    assert read(f"{word} ngày kể từ ngày 01/3/2030").last == date(2030, 3, 1 + days)


def test_the_other_spelling_of_seven() -> None:
    assert read("bẩy ngày kể từ ngày 01/3/2030").last == date(2030, 3, 8)


def test_only_the_years_of_a_term_need_their_holidays() -> None:
    """2026 is the last year of the holiday file: a term that ends in it leaves nothing open, one beyond it does."""
    known = read("10 ngày làm việc kể từ ngày 01/3/2026")
    assert (known.last, known.vague) == (date(2026, 3, 13), False)
    assert read("10 ngày làm việc kể từ ngày 28/12/2026").vague


def test_how_before_was_taken_in_an_outer_limit_is_said() -> None:
    found = read("hàng quý đến trước tháng 7/2030")
    assert [one.period for one in found.occurrences] == ["2030-Q1", "2030-Q2"]
    assert found.note is not None
    assert "«Trước»" in found.note.vi
