"""What a scan of every small change to the reader still showed to be held by nothing (``docs/mutation.md``)."""

from datetime import date

import pytest

from ckds.dates.cadence import Every, slots
from ckds.dates.deadline import Context, Deadline, Kind, read_deadline
from ckds.dates.period import Period, Precision, cut_off, read_period

YEAR_2030 = Context(issued=date(2030, 1, 10), period=read_period("2030"))


def read(text: str) -> Deadline:
    """Return a deadline of a plan for 2030, issued on 10 January."""
    return read_deadline(text, YEAR_2030)


def said(text: str) -> str:
    """Return the note in Vietnamese, empty where there is none."""
    found = read(text).note
    return found.vi if found else ""


# --- Natural periods ---


def test_periods_that_touch_a_stretch_by_one_day() -> None:
    """2030-06-30 is a Sunday, the last day of week 26, of the quarter and of the half-year."""
    sunday, monday = date(2030, 6, 30), date(2030, 7, 1)
    assert [one.key for one in slots(Every.WEEK, sunday, monday)] == ["2030-W26", "2030-W27"]
    assert [one.key for one in slots(Every.WEEK, monday, monday)] == ["2030-W27"]
    assert [one.key for one in slots(Every.QUARTER, sunday, monday)] == ["2030-Q2", "2030-Q3"]
    assert [one.key for one in slots(Every.QUARTER, monday, monday)] == ["2030-Q3"]
    assert [one.key for one in slots(Every.HALF_YEAR, sunday, sunday)] == ["2030-H1"]


def test_periods_of_the_last_year_there_is() -> None:
    assert [one.last for one in slots(Every.MONTH, date(9999, 11, 30), date.max)] == [date(9999, 11, 30), date.max]


def test_a_week_goes_by_the_year_of_its_thursday() -> None:
    assert [one.key for one in slots(Every.WEEK, date(2029, 12, 31), date(2030, 1, 1))] == ["2030-W01"]


# --- Terms in hours and in weeks ---


def test_working_hours_are_hours() -> None:
    """Eight hours of work are no eight days: what they start from has no hour."""
    assert read("08 giờ làm việc kể từ ngày 01/3/2030").kind is Kind.UNREADABLE
    waiting = read("08 giờ làm việc kể từ khi nhận hồ sơ")
    assert (waiting.kind, waiting.last, waiting.vague, waiting.waits_on) == (Kind.RELATIVE, None, True, "nhận hồ sơ")
    assert said("08 giờ làm việc kể từ khi nhận hồ sơ") == said("08 giờ kể từ khi nhận hồ sơ")


@pytest.mark.parametrize("unit", ["tuần", "tháng", "quý", "năm"])
def test_nothing_but_days_and_hours_is_of_work(unit: str) -> None:
    assert read(f"2 {unit} kể từ ngày 01/3/2030").kind is Kind.RELATIVE
    assert read(f"2 {unit} làm việc kể từ ngày 01/3/2030").kind is Kind.UNREADABLE


# --- Signs and blanks ---


@pytest.mark.parametrize("text", ["X2030", "2030X", "X2030-06", "2030-06-15X"])
def test_a_letter_beside_a_number_is_no_sign(text: str) -> None:
    assert read(text).kind is Kind.UNREADABLE


@pytest.mark.parametrize("text", [" 2030-06.", "2030-06;", ",2030-06", "\t2030-06\r\n"])
def test_signs_around_an_iso_time_are(text: str) -> None:
    assert (read(text).precision, read(text).last) == (Precision.MONTH, date(2030, 6, 30))


@pytest.mark.parametrize("name", ["Ban X", "Tổ XX", "XV", "X"])
def test_a_capital_at_the_end_of_what_is_waited_for_stays(name: str) -> None:
    assert read(f"theo hướng dẫn của {name}").waits_on == f"hướng dẫn của {name}"
    assert read(f"sau khi {name} họp").waits_on == f"{name} họp"


@pytest.mark.parametrize("bracket", ["({})", " ({})", " ( {} )", "( {})"])
def test_a_bracket_may_stand_close_or_apart(bracket: str) -> None:
    found = read("hàng quý" + bracket.format("trước ngày 20 của tháng cuối quý"))
    assert [one.last.day for one in found.occurrences] == [19, 19, 19, 19]


# --- Cadences ---


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("mỗi 6 tháng/lần", ["2030-H1", "2030-H2"]),
        ("hàng 6 tháng/lần", ["2030-H1", "2030-H2"]),
        ("định kỳ mỗi 6 tháng một lần", ["2030-H1", "2030-H2"]),
        ("định kỳ mỗi 06 tháng", ["2030-H1", "2030-H2"]),
        ("định kỳ 06 tháng, 09 tháng", ["2030-H1", "2030-9m", "2030-H2"]),
    ],
)
def test_a_spacing_behind_each(text: str, periods: list[str]) -> None:
    assert sorted(one.period for one in read(text).occurrences) == sorted(periods)


@pytest.mark.parametrize(
    ("text", "units"),
    [("hàng tháng và hàng quý", "tháng, quý"), ("định kỳ hàng tháng, quý, năm", "tháng, quý, năm"), ("hàng quý/năm", "quý, năm")],
)  # fmt: skip
def test_two_cadences_are_said(text: str, units: str) -> None:
    assert said(text) == f"Nhiều chu kỳ: liệt kê tất cả các kỳ ({units})."


def test_a_cadence_said_twice_is_one() -> None:
    assert (said("hàng quý, hàng quý"), len(read("hàng quý, hàng quý").occurrences)) == ("", 4)


# --- Places in a period ---


@pytest.mark.parametrize(
    "text", ["ngày 0 hàng tháng", "ngày 00 hàng tháng", "ngày 0 của tháng cuối quý", "ngày 32 hàng tháng"]
)
def test_no_month_has_that_day(text: str) -> None:
    assert read(text).kind is Kind.UNREADABLE


def test_a_time_of_day_needs_a_day_every_year_too() -> None:
    found = read("trước 16 giờ ngày 15/6 hàng năm")
    assert [one.last for one in found.occurrences] == [date(2030, 6, 15)]
    assert said("trước 16 giờ ngày 15/6 hàng năm") == "Giờ được nêu: 16:00."
    for rest in ("ngày cuối quý II", "ngày cuối cùng của tháng 6"):
        assert [one.last for one in read(f"trước 16 giờ {rest} hàng năm").occurrences] == [date(2030, 6, 30)]
    for rest in ("ngày 15/6/2030", "thứ 2 tuần"):
        assert read(f"trước 16 giờ {rest} hàng năm").kind is Kind.UNREADABLE


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("đầu tháng hàng tháng", "Đầu, giữa, cuối tháng hoặc năm: hiểu theo Điều 146 Bộ luật Dân sự 2015."),
        ("giữa quý hàng quý", "Đầu, giữa, cuối quý: hiểu tương tự Điều 146 Bộ luật Dân sự 2015, điều này chỉ nói về tháng và năm."),
        ("cuối năm hàng năm", "Đầu, giữa, cuối tháng hoặc năm: hiểu theo Điều 146 Bộ luật Dân sự 2015."),
        ("trước 25 giờ ngày 15/6/2030", "Không có giờ «25 gio»."),
        ("16h75 ngày 15/6/2030", "Không có giờ «16h75»."),
        ("hướng đến năm 2035", "«Định hướng», «tầm nhìn» là chân trời của kế hoạch, không phải thời hạn của nhiệm vụ."),
        ("có tầm nhìn đến năm 2035", "«Định hướng», «tầm nhìn» là chân trời của kế hoạch, không phải thời hạn của nhiệm vụ."),
        ("Quý IV, V/2030", "Không có Quý V."),
    ],
)  # fmt: skip
def test_the_note_word_by_word(text: str, note: str) -> None:
    assert said(text).startswith(note)


# --- Runs ---


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("giai đoạn 2030", (1, 1), (12, 31), Precision.YEAR),
        ("thời kỳ năm 2030", (1, 1), (12, 31), Precision.YEAR),
        ("trong giai đoạn Quý I/2030", (1, 1), (3, 31), Precision.QUARTER),
        ("quý 1, 2/2030", (1, 1), (6, 30), Precision.RANGE),
        ("tháng 1 - đầu quý II/2030", (1, 1), (4, 1), Precision.RANGE),
        ("tháng 1 - cuối quý II/2030", (1, 1), (6, 30), Precision.RANGE),
        ("quý I, II, III, IV/2030", (1, 1), (12, 31), Precision.RANGE),
        ("tháng 1, tháng 2 và tháng 3/2030", (1, 1), (3, 31), Precision.RANGE),
    ],
)
def test_names_of_stretches(text: str, first: tuple[int, int], last: tuple[int, int], precision: Precision) -> None:
    found = read(text)
    assert (found.kind, found.first, found.last) == (Kind.FIXED, date(2030, *first), date(2030, *last))
    assert found.precision is precision


@pytest.mark.parametrize("text", ["03 năm 2030", "01 năm: 2030", "tháng 1 - tháng 2 - tháng 3/2030"])
def test_what_is_no_run(text: str) -> None:
    assert read(text).kind is Kind.UNREADABLE


# --- Periods ---


def test_a_range_of_one_day_whose_ends_are_spelt_apart() -> None:
    assert read_period("2022-12/2022-12-01") == Period(date(2022, 12, 1), date(2022, 12, 1), Precision.RANGE)
    assert read_period("2022-12/2022-11-30") is None


@pytest.mark.parametrize("year", [1990, 2100])
def test_the_first_and_the_last_year_of_a_period(year: int) -> None:
    assert read_period(str(year)) == Period(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)


def test_why_there_is_no_cut_off_word_by_word() -> None:
    found = read_period("2022-12-31")
    assert found is not None
    with pytest.raises(ValueError, match=r"^no report period of whole months: 2022-12-31$"):
        cut_off(found)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("T9/2026", "2026-09-01", "2026-09-30"),
        ("T09/2026", "2026-09-01", "2026-09-30"),
        ("Trước T12/2026", None, "2026-11-30"),
        ("truoc t12/2026", None, "2026-11-30"),
        ("Hoàn thành trong T6/2026", "2026-06-01", "2026-06-30"),
    ],
)
def test_a_month_as_tables_have_it(text: str, first: str | None, last: str) -> None:
    read = read_deadline(text, Context())
    assert read.kind is Kind.FIXED
    assert (read.first and read.first.isoformat(), read.last and read.last.isoformat()) == (first, last)


@pytest.mark.parametrize("text", ["T9", "T13/2026", "T0/2026", "T2/26", "T9/2026/1", "QT9/2026"])
def test_a_t_that_is_no_month(text: str) -> None:
    assert read_deadline(text, Context()).kind is Kind.UNREADABLE
