"""Official wording (Nghị định 30/2020/NĐ-CP, Phụ lục I): days, spans, numbering, citing."""

from datetime import date

import pytest

from ckds.dates.period import Period, read_period
from ckds.views.report.period import periods, spanned
from ckds.views.report.words import (
    blank_day,
    cite,
    count,
    full_day,
    joined,
    letter,
    lines,
    percent,
    roman,
    short_day,
    span,
    type_of,
    when,
)  # fmt: skip


def _period(text: str) -> Period:
    found = read_period(text)
    assert found
    return found


@pytest.mark.parametrize(
    ("day", "short", "full"),
    [
        (date(2026, 1, 5), "05/01/2026", "ngày 05 tháng 01 năm 2026"),
        (date(2026, 2, 28), "28/02/2026", "ngày 28 tháng 02 năm 2026"),
        (date(2022, 3, 24), "24/3/2022", "ngày 24 tháng 3 năm 2022"),
        (date(2022, 12, 1), "01/12/2022", "ngày 01 tháng 12 năm 2022"),
    ],
)
def test_a_zero_stands_before_days_below_ten_and_months_one_and_two_only(day: date, short: str, full: str) -> None:
    assert (short_day(day), full_day(day)) == (short, full)


def test_a_draft_leaves_the_day_blank() -> None:
    assert blank_day(date(2023, 1, 15)) == "ngày       tháng 01 năm 2023"


@pytest.mark.parametrize(
    ("text", "said", "in_table"),
    [
        ("2022", "năm 2022", "năm 2022"),
        ("2022-Q4", "quý IV năm 2022", "quý IV/2022"),
        ("2022-12", "tháng 12 năm 2022", "tháng 12/2022"),
        ("2022-01", "tháng 01 năm 2022", "tháng 01/2022"),
        ("2022-H1", "6 tháng đầu năm 2022", "6 tháng đầu năm 2022"),
        ("2022-H2", "6 tháng cuối năm 2022", "6 tháng cuối năm 2022"),
        ("2022-9m", "9 tháng đầu năm 2022", "9 tháng đầu năm 2022"),
        ("2022/2025", "giai đoạn 2022 - 2025", "giai đoạn 2022 - 2025"),
        ("/2035", "đến năm 2035", "đến năm 2035"),
        ("2022-03-24", "ngày 24/3/2022", "24/3/2022"),
    ],
)
def test_periods_as_they_are_said(text: str, said: str, in_table: str) -> None:
    assert (span(_period(text)), when(_period(text))) == (said, in_table)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022-12", "2022-11-15", "2022-12-14"),
        ("2022-Q4", "2022-09-15", "2022-12-14"),
        ("2022-Q1", "2021-12-15", "2022-03-14"),
        ("2022-H1", "2021-12-15", "2022-06-14"),
        ("2022-H2", "2022-06-15", "2022-12-14"),
        ("2022-9m", "2021-12-15", "2022-09-14"),
        ("2022", "2021-12-15", "2022-12-14"),
    ],
)
def test_the_cut_offs_of_decree_09_2019(text: str, first: str, last: str) -> None:
    found = spanned(_period(text), date(2023, 6, 1), asked=False)
    assert (found.first.isoformat(), found.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    ("today", "asked", "day", "said"),
    [
        (date(2023, 1, 15), False, date(2022, 12, 14), "tính đến hết ngày chốt số liệu 14/12/2022."),
        (date(2023, 1, 15), True, date(2023, 1, 15), "tính đến hết ngày 15/01/2023."),
        (date(2022, 11, 1), False, date(2022, 11, 1), "báo cáo này dùng số liệu có đến hết ngày 01/11/2022."),
    ],
)
def test_the_day_judged_on_is_the_cut_off_unless_asked_or_not_reached(
    today: date, asked: bool, day: date, said: str
) -> None:
    found = spanned(_period("2022-Q4"), today, asked=asked)
    assert found.day == day
    assert found.statement.endswith(said)
    assert "từ ngày 15/9/2022 đến ngày 14/12/2022" in found.statement


@pytest.mark.parametrize(
    ("text", "after"),
    [("2022-12", "2023-01"), ("2022-Q4", "2023-Q1"), ("2022-H1", "2022-H2"), ("2022-H2", "2023-H1"), ("2022-9m", "2022-Q4"), ("2022", "2023")],
)  # fmt: skip
def test_the_period_after(text: str, after: str) -> None:
    assert spanned(_period(text), date(2023, 6, 1), asked=False).following.iso == after


def test_periods_of_a_plan_without_a_stated_start_begin_with_its_issue() -> None:
    found = periods(_period("/2024"), date(2023, 5, 1))
    assert [one for one in found if one.isdecimal()] == ["2023", "2024"]
    assert len(found) == 2 * (1 + 4 + 2 + 1 + 12)


def test_letters_follow_the_list_of_statutes() -> None:
    assert "".join(letter(place) for place in range(23)) == "abcdđeghiklmnopqrstuvxy"
    assert letter(23) == "a1"


def test_roman_numbers() -> None:
    assert [roman(number) for number in (1, 4, 5, 9, 14, 18, 40)] == ["I", "IV", "V", "IX", "XIV", "XVIII", "XXXX"]


def test_counts_and_shares() -> None:
    assert [count(number) for number in (0, 3, 12, 1200)] == ["0", "03", "12", "1.200"]
    assert [percent(value) for value in (None, 100.0, 96.67, 41.5)] == ["–", "100%", "96,67%", "41,5%"]


@pytest.mark.parametrize(
    ("kind", "number", "issued", "issuer", "title", "said"),
    [
        ("Kế hoạch", "74/KH-UBND", "2022-03-24", "Ủy ban A", "Chuyển đổi số năm 2022", "Kế hoạch số 74/KH-UBND ngày 24/3/2022 của Ủy ban A về chuyển đổi số năm 2022"),
        ("Quyết định", "1/QĐ-A", "2022-01-24", "", "Ban hành Chương trình hành động", "Quyết định số 1/QĐ-A ngày 24/01/2022 ban hành Chương trình hành động"),
        ("Chương trình", "41-CTr/TU", "2022-03-21", "Thành ủy", "Chương trình hành động thực hiện Nghị quyết", "Chương trình hành động số 41-CTr/TU ngày 21/3/2022 của Thành ủy thực hiện Nghị quyết"),
        ("Kế hoạch", None, "2022", "Ủy ban A", "Thực hiện chương trình", "Kế hoạch của Ủy ban A thực hiện chương trình"),
        ("Quyết định", "2/QĐ-A", "2022-01-24", "", "Chương trình hành động", "Quyết định số 2/QĐ-A ngày 24/01/2022 về Chương trình hành động"),
    ],
)  # fmt: skip
def test_documents_are_cited_in_full(
    kind: str, number: str | None, issued: str, issuer: str, title: str, said: str
) -> None:
    assert cite(kind, number, _period(issued), issuer, title) == said


def test_the_type_is_read_off_the_number() -> None:
    assert [type_of(number) for number in ("74/KH-UBND", "03-NQ/TU", "12/UBND-VX", None)] == [
        "Kế hoạch",
        "Nghị quyết",
        "",
        "",
    ]


def test_lists_end_as_official_ones_do() -> None:
    assert lines(["- A", "- B"]) == ("- A;", "- B.")


def test_about_is_not_said_twice() -> None:
    assert joined("Về chuyển đổi số") == "về chuyển đổi số"
