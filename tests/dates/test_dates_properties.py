"""What holds for every day, month, quarter and year from 2000 to 2100, and for any text at all."""

import unicodedata
from datetime import date, timedelta

from hypothesis import example, given, settings
from hypothesis import strategies as st

from ckds.dates.deadline import Context, Deadline, Kind, read_deadline
from ckds.dates.period import Period, Precision, month_end, quarter_bounds, read_period

NONE = Context()
DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))
YEARS = st.integers(2000, 2100)
ROMAN = ("I", "II", "III", "IV")
WORDS = [
    "trước",
    "ngày",
    "tháng",
    "quý",
    "năm",
    "hàng",
    "hằng",
    "định",
    "kỳ",
    "2022",
    "6",
    "31/12",
    ",",
    ";",
    "(",
    ")",
    "-",
    "/",
    "và",
    "đến",
    "từ",
    "hết",
    "cuối",
    "đầu",
    "giữa",
    "16",
    "giờ",
    "lần",
    "theo",
    "khi",
    "sau",
    "kể",
    "thường",
    "xuyên",
    "duy",
    "trì",
    "tiếp",
    "0",
    "IV",
    "Q3",
    "làm",
    "việc",
    "ban",
    "hành",
    "thứ",
    "Sáu",
    "tuần",
    "chậm",
    "nhất",
    "không",
    "quá",
    "giai",
    "đoạn",
    "…",
    "trong",
    "vòng",
    "30",
    "tháng",
    "sau",
    "dự",
    "kiến",
    "2025-06-30",
    "2030-Q3",
    "01/7/2022",
    "24/7",
    "bộ",
    "74/KH-UBND",
]


def _lasts(phrase: str, context: Context = NONE) -> tuple[Kind, date | None, date | None]:
    found = read_deadline(phrase, context)
    return found.kind, found.first, found.last


def _spellings(phrase: str) -> list[str]:
    """Return the phrase as other keyboards and habits write it."""
    return [
        phrase,
        phrase.upper(),
        unicodedata.normalize("NFD", phrase),
        phrase.replace(" ", "\u00a0"),
        f"  Thời gian hoàn thành: {phrase}. ",
        f"({phrase});",
    ]


def test_every_day_of_a_century() -> None:
    day = date(2000, 1, 1)
    while day.year < 2101:
        expected = Kind.FIXED, day, day
        assert _lasts(f"ngày {day.day}/{day.month}/{day.year}") == expected
        assert _lasts(day.isoformat()) == expected
        day += timedelta(days=1)


@settings(deadline=None)
@given(DAYS)
def test_a_day_in_every_spelling(day: date) -> None:
    plain = [
        f"ngày {day:%d/%m/%Y}",
        f"{day.day}/{day.month}/{day.year}",
        f"{day:%d.%m.%Y}",
        f"{day:%d-%m-%Y}",
        f"ngày {day.day} tháng {day.month} năm {day.year}",
        f"{day:%d} tháng {day:%m} năm {day.year}",
    ]
    for phrase in (spelled for each in plain for spelled in _spellings(each)):
        assert _lasts(phrase) == (Kind.FIXED, day, day), phrase


@settings(deadline=None)
@given(DAYS)
def test_before_a_day_is_the_day_before_and_until_it_is_the_day(day: date) -> None:
    assert _lasts(f"trước ngày {day:%d/%m/%Y}") == (Kind.FIXED, None, day - timedelta(days=1))
    assert _lasts(f"trước ngày {day:%d/%m/%Y}", Context(before_is_exclusive=False)) == (Kind.FIXED, None, day)
    assert _lasts(f"chậm nhất ngày {day:%d/%m/%Y}") == (Kind.FIXED, None, day)
    assert _lasts(f"đến hết ngày {day:%d/%m/%Y}") == (Kind.FIXED, None, day)


@settings(deadline=None)
@given(DAYS)
def test_a_term_of_days_ends_that_many_days_later(day: date) -> None:
    found = read_deadline(f"30 ngày kể từ ngày {day:%d/%m/%Y}", NONE)
    end = day + timedelta(days=30)
    expected = (Kind.RELATIVE, end) if end.year <= 2100 else (Kind.UNREADABLE, None)
    assert (found.kind, found.last) == expected


def test_every_month_and_every_quarter_of_a_century() -> None:
    for year in range(2000, 2101):
        for month in range(1, 13):
            expected = Kind.FIXED, date(year, month, 1), month_end(year, month)
            for phrase in (f"tháng {month:02} năm {year}", f"{month}/{year}", f"{year}-{month:02}"):
                assert _lasts(phrase) == expected
        for number, roman in enumerate(ROMAN, 1):
            quarter = Kind.FIXED, *quarter_bounds(year, number)
            for phrase in (f"Quý {roman} năm {year}", f"quí {number}/{year}", f"Q{number}/{year}", f"{year}-Q{number}"):
                assert _lasts(phrase) == quarter


@settings(deadline=None)
@given(YEARS, st.integers(1, 12), st.integers(0, 3))
def test_a_month_and_a_quarter_in_every_spelling(year: int, month: int, quarter: int) -> None:
    for phrase in _spellings(f"tháng {month} năm {year}"):
        assert _lasts(phrase) == (Kind.FIXED, date(year, month, 1), month_end(year, month)), phrase
    for phrase in _spellings(f"Quý {ROMAN[quarter]} năm {year}"):
        assert _lasts(phrase) == (Kind.FIXED, *quarter_bounds(year, quarter + 1)), phrase


def test_the_last_of_february_is_29_in_leap_years_only() -> None:
    for year in range(2000, 2101):
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        assert _lasts(f"29/2/{year}")[0] == (Kind.FIXED if leap else Kind.UNREADABLE)
        assert _lasts(f"tháng 2 năm {year}")[2] == date(year, 2, 29 if leap else 28)
        assert _lasts(f"cuối tháng 02/{year}")[2] == date(year, 2, 29 if leap else 28)


@settings(deadline=None)
@given(st.integers(0, 99), st.integers(0, 99), YEARS)
def test_a_day_is_read_exactly_if_it_exists(day: int, month: int, year: int) -> None:
    try:
        expected = (Kind.FIXED, date(year, month, day))
    except ValueError:
        expected = (Kind.UNREADABLE, None)  # type: ignore[assignment]
    found = read_deadline(f"{day:02}/{month:02}/{year}", NONE)
    assert (found.kind, found.last) == expected


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Return a stretch of days, of any precision."""
    first = draw(DAYS)
    match draw(st.sampled_from(Precision)):
        case Precision.DAY:
            return Period(first, first, Precision.DAY)
        case Precision.MONTH:
            return Period(first.replace(day=1), month_end(first.year, first.month), Precision.MONTH)
        case Precision.QUARTER:
            return Period(*quarter_bounds(first.year, (first.month + 2) // 3), Precision.QUARTER)
        case Precision.HALF_YEAR:
            return Period(date(first.year, 1, 1), date(first.year, 6, 30), Precision.HALF_YEAR)
        case Precision.NINE_MONTHS:
            return Period(date(first.year, 1, 1), date(first.year, 9, 30), Precision.NINE_MONTHS)
        case Precision.YEAR:
            return Period(date(first.year, 1, 1), date(first.year, 12, 31), Precision.YEAR)
        case _:
            last = draw(st.dates(first, date(2100, 12, 31)))
            return Period(draw(st.sampled_from([first, None])), last, Precision.RANGE)


@settings(deadline=None)
@given(periods())
def test_the_iso_form_of_a_period_reads_back_to_the_same_days(period: Period) -> None:
    again = read_period(period.iso)
    assert again is not None
    assert (again.first, again.last) == (period.first, period.last)
    assert again.iso == (period.iso if again.precision is period.precision else again.iso)
    assert read_period(again.iso) == again


@settings(deadline=None)
@given(periods().filter(lambda period: period.precision is not Precision.RANGE))
def test_the_iso_form_is_a_deadline_too(period: Period) -> None:
    assert _lasts(period.iso) == (Kind.FIXED, period.first, period.last)


RECURRING = (
    "hàng năm",
    "Quý IV hàng năm",
    "tháng 02 hàng năm",
    "trước ngày 01/01 hàng năm",
    "hằng quý",
    "trước ngày 20 của tháng cuối quý",
    "hàng tháng",
    "trước ngày 18 hằng tháng",
    "thứ Sáu hằng tuần",
    "định kỳ hàng tháng, quý, năm",
    "quý II và quý IV hàng năm",
    "6 tháng/lần",
)


def _within(found: Deadline, context: Context) -> bool:
    assert context.period is not None
    starts = [day for day in (context.period.first, context.not_before) if day]
    return all(
        one.first <= one.last <= context.period.last
        and all(start <= one.last for start in starts)
        and (context.period.first is None or context.period.first <= one.first)
        for one in found.occurrences
    )


@settings(max_examples=60, deadline=None)
@given(st.dates(date(2015, 1, 1), date(2035, 1, 1)), st.integers(0, 1500), st.dates(date(2014, 1, 1), date(2036, 1, 1)))
def test_occurrences_lie_in_the_plans_life_in_order_each_with_its_own_key(first: date, days: int, issued: date) -> None:
    period = Period(first, first + timedelta(days=days), Precision.RANGE)
    for context in (Context(issued=issued, period=period), Context(issued_after=issued, period=period)):
        for phrase in RECURRING:
            found = read_deadline(phrase, context)
            assert found.kind is Kind.RECURRING
            assert _within(found, context), (phrase, context)
            lasts = [one.last for one in found.occurrences]
            assert lasts == sorted(lasts)
            assert len({one.period for one in found.occurrences}) == len(lasts)


CONTEXT = Context(issued=date(2022, 3, 24), period=read_period("2022/2025"))


def _sound(text: str) -> None:
    """Assert what must hold for whatever was read."""
    found = read_deadline(text, CONTEXT)
    assert found.text == text
    assert (found.last is None) or found.kind in (Kind.FIXED, Kind.RELATIVE)
    assert found.kind is not Kind.FIXED or (found.last is not None and found.precision is not None)
    assert found.kind is not Kind.UNREADABLE or found.note is not None
    assert not (found.first and found.last) or found.first <= found.last
    assert set(found.to_json("vi")) == set(read_deadline("2022", NONE).to_json("en"))


@settings(deadline=None)
@given(st.text(max_size=60))
@example("\x00")
@example("٣/٤/٢٠٢٢")
@example("{words}")
@example("(" * 300)
@example("/" * 400)
@example("va " * 133)
@example("duy trì " * 50)
@example("tháng " * 66)
@example("cuối của " * 40)
@example("1 " * 200)
def test_no_text_makes_it_fail(text: str) -> None:
    _sound(text)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=10).map(" ".join))
def test_no_heap_of_its_own_words_makes_it_fail(text: str) -> None:
    _sound(text)


@settings(deadline=None)
@given(st.sampled_from(["22/22", "63/63", "5/5", "19/19"]), st.sampled_from(["bộ", "địa phương", "xã", "đơn vị"]))
def test_a_count_of_units_is_never_a_day(count: str, units: str) -> None:
    assert read_deadline(f"{count} {units}", CONTEXT).kind is Kind.UNREADABLE


@settings(deadline=None)
@given(st.integers(1, 9999), st.sampled_from(["KH", "QĐ", "NQ", "CTr", "BC"]), st.sampled_from(["UBND", "BTTTT", "CP"]))
def test_the_number_of_a_document_is_never_a_day(number: int, kind: str, office: str) -> None:
    assert read_deadline(f"{number}/{kind}-{office}", CONTEXT).kind is Kind.UNREADABLE
    assert read_deadline(f"{number}/2025/{kind}-{office}", CONTEXT).kind is Kind.UNREADABLE
