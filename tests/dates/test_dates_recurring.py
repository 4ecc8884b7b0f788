"""Deadlines that come back: their occurrences inside the plan's life."""

from datetime import date

import pytest

from ckds.dates.deadline import Context, read_deadline
from ckds.dates.period import read_period
from tests.dates.dates_tables import CONTEXTS, rows

# phrase | context | precision | flags (V vague, D also on demand) | first occurrence (period first last) | last one | how many
RECURRING = """
tháng 02 hàng năm              | s2   | month     |   | 2023 2023-02-01 2023-02-28     | 2025 2025-02-01 2025-02-28    | 3
tháng 02 hằng năm              | s2   | month     |   | 2023 2023-02-01 2023-02-28     | 2025 2025-02-01 2025-02-28    | 3
Quý IV hàng năm                | s2   | quarter   |   | 2022 2022-10-01 2022-12-31     | 2025 2025-10-01 2025-12-31    | 4
Hàng năm                       | s2   | year      |   | 2022 2022-01-01 2022-12-31     | 2025 2025-01-01 2025-12-31    | 4
hằng năm                       | s2   | year      |   | 2022 2022-01-01 2022-12-31     | 2025 2025-01-01 2025-12-31    | 4
HÀNG NĂM                       | s2   | year      |   | 2022 2022-01-01 2022-12-31     | 2025 2025-01-01 2025-12-31    | 4
mỗi năm một lần                | s2   | year      |   | 2022 2022-01-01 2022-12-31     | 2025 2025-01-01 2025-12-31    | 4
Định kỳ hàng năm               | s2   | year      |   | 2022 2022-01-01 2022-12-31     | 2025 2025-01-01 2025-12-31    | 4
trước ngày 10/12 hằng năm      | s2   | day       |   | 2022 2022-01-01 2022-12-09     | 2025 2025-01-01 2025-12-09    | 4
định kỳ hàng năm (trước ngày 10/12) | 2022 | day  |   | 2022 2022-01-01 2022-12-09     | 2022 2022-01-01 2022-12-09    | 1
hằng năm, trước ngày 15/12     | incl | day       |   | 2022 2022-01-01 2022-12-15     | 2022 2022-01-01 2022-12-15    | 1
trước ngày 01/01 hàng năm      | s2   | day       |   | 2022 2022-01-01 2022-12-31     | 2025 2025-01-01 2025-12-31    | 4
ngày 29/2 hàng năm             | s2   | day       |   | 2023 2023-02-28 2023-02-28     | 2025 2025-02-28 2025-02-28    | 3
cuối năm hàng năm              | s2   | day       | V | 2022 2022-12-31 2022-12-31     | 2025 2025-12-31 2025-12-31    | 4
từ tháng 9 đến tháng 12 hàng năm | s2 | range     |   | 2022 2022-09-01 2022-12-31     | 2025 2025-09-01 2025-12-31    | 4
6 tháng đầu năm hàng năm       | s2   | half-year |   | 2022 2022-01-01 2022-06-30     | 2025 2025-01-01 2025-06-30    | 4
quý II và quý IV hàng năm      | s2   | quarter   |   | 2022-Q2 2022-04-01 2022-06-30  | 2025-Q4 2025-10-01 2025-12-31 | 8
quý II, IV hàng năm            | s2   | quarter   |   | 2022-Q2 2022-04-01 2022-06-30  | 2025-Q4 2025-10-01 2025-12-31 | 8
trước ngày 15 tháng 6 và trước ngày 01 tháng 12 hằng năm | s2 | day | | 2022-06 2022-01-01 2022-06-14 | 2025-12 2025-01-01 2025-11-30 | 8
trước ngày 15/6 và 15/12 hàng năm | s2 | day      |   | 2022-06 2022-01-01 2022-06-14  | 2025-12 2025-01-01 2025-12-14 | 8
6 tháng đầu năm và 6 tháng cuối năm hàng năm | s2 | half-year | | 2022-H1 2022-01-01 2022-06-30 | 2025-H2 2025-07-01 2025-12-31 | 8
2 lần/năm                      | s2   | year      | V | 2022 2022-01-01 2022-12-31     | 2025 2025-01-01 2025-12-31    | 4
6 tháng/lần                    | s2   | half-year |   | 2022-H1 2022-01-01 2022-06-30  | 2025-H2 2025-07-01 2025-12-31 | 8
định kỳ 6 tháng một lần        | s2   | half-year |   | 2022-H1 2022-01-01 2022-06-30  | 2025-H2 2025-07-01 2025-12-31 | 8
# Quarters
hằng quý                       | 2022 | quarter   |   | 2022-Q1 2022-01-01 2022-03-31  | 2022-Q4 2022-10-01 2022-12-31 | 4
1 lần/quý                      | 2022 | quarter   |   | 2022-Q1 2022-01-01 2022-03-31  | 2022-Q4 2022-10-01 2022-12-31 | 4
3 tháng/lần                    | 2022 | quarter   |   | 2022-Q1 2022-01-01 2022-03-31  | 2022-Q4 2022-10-01 2022-12-31 | 4
trước ngày 20 của tháng cuối quý | 2022 | day     |   | 2022-Q2 2022-04-01 2022-06-19  | 2022-Q4 2022-10-01 2022-12-19 | 3
hằng quý (trước ngày 20 của tháng cuối quý) | 2022 | day | | 2022-Q2 2022-04-01 2022-06-19 | 2022-Q4 2022-10-01 2022-12-19 | 3
trước ngày 20 của tháng cuối quý hằng quý | incl | day | | 2022-Q2 2022-04-01 2022-06-20 | 2022-Q4 2022-10-01 2022-12-20 | 3
Định kỳ hằng quý (*trước ngày 20 của tháng cuối quý*) hoặc đột xuất (khi có yêu cầu) | s2 | day | D | 2022-Q2 2022-04-01 2022-06-19 | 2025-Q4 2025-10-01 2025-12-19 | 15
trong tháng cuối quý           | 2022 | month     |   | 2022-Q1 2022-03-01 2022-03-31  | 2022-Q4 2022-12-01 2022-12-31 | 4
cuối mỗi quý                   | 2022 | day       | V | 2022-Q1 2022-03-31 2022-03-31  | 2022-Q4 2022-12-31 2022-12-31 | 4
hàng quý, trước ngày 15 tháng đầu quý sau | 2022 | day | | 2022-Q1 2022-01-01 2022-04-14 | 2022-Q4 2022-10-01 2023-01-14 | 4
# Months
hàng tháng                     | 2022 | month     |   | 2022-03 2022-03-01 2022-03-31  | 2022-12 2022-12-01 2022-12-31 | 10
trước ngày 18 hằng tháng       | 2022 | day       |   | 2022-04 2022-04-01 2022-04-17  | 2022-12 2022-12-01 2022-12-17 | 9
hàng tháng, trước ngày 25      | 2022 | day       |   | 2022-03 2022-03-01 2022-03-24  | 2022-12 2022-12-01 2022-12-24 | 10
ngày 5 hàng tháng              | 2022 | day       |   | 2022-04 2022-04-05 2022-04-05  | 2022-12 2022-12-05 2022-12-05 | 9
ngày 31 hằng tháng             | 2022 | day       |   | 2022-03 2022-03-31 2022-03-31  | 2022-12 2022-12-31 2022-12-31 | 10
ngày cuối cùng của mỗi tháng   | 2022 | day       |   | 2022-03 2022-03-31 2022-03-31  | 2022-12 2022-12-31 2022-12-31 | 10
cuối tháng hàng tháng          | 2022 | day       | V | 2022-03 2022-03-31 2022-03-31  | 2022-12 2022-12-31 2022-12-31 | 10
trước ngày 01 hằng tháng       | 2022 | day       |   | 2022-03 2022-03-01 2022-03-31  | 2022-12 2022-12-01 2022-12-31 | 10
trước ngày 05 của tháng sau    | 2022 | day       |   | 2022-03 2022-03-01 2022-04-04  | 2022-12 2022-12-01 2023-01-04 | 10
# Weeks: 24/3/2022 is the Thursday of week 12
Hằng tuần                      | 2022 | range     |   | 2022-W12 2022-03-21 2022-03-27 | 2022-W51 2022-12-19 2022-12-25 | 40
thứ Sáu hằng tuần              | 2022 | day       |   | 2022-W12 2022-03-25 2022-03-25 | 2022-W52 2022-12-30 2022-12-30 | 41
hằng tuần, trước 16 giờ 00 ngày thứ Sáu | 2022 | day | | 2022-W12 2022-03-21 2022-03-25 | 2022-W52 2022-12-26 2022-12-30 | 41
trước thứ Sáu hằng tuần        | 2022 | day       |   | 2022-W12 2022-03-21 2022-03-24 | 2022-W52 2022-12-26 2022-12-29 | 41
chủ nhật hằng tuần             | 2022 | day       |   | 2022-W12 2022-03-27 2022-03-27 | 2022-W51 2022-12-25 2022-12-25 | 40
# Several cadences at once: all of them
Định kỳ hàng tháng, quý, năm   | 2022 | month     |   | 2022-Q1 2022-01-01 2022-03-31  | 2022-12 2022-12-01 2022-12-31 | 15
hàng tháng, hàng quý và hàng năm | 2022 | month   |   | 2022-Q1 2022-01-01 2022-03-31  | 2022-12 2022-12-01 2022-12-31 | 15
định kỳ hàng tháng/quý/năm     | 2022 | month     |   | 2022-Q1 2022-01-01 2022-03-31  | 2022-12 2022-12-01 2022-12-31 | 15
định kỳ quý, 6 tháng, 9 tháng và năm | 2022 | quarter | | 2022-Q1 2022-01-01 2022-03-31 | 2022-Q4 2022-10-01 2022-12-31 | 8
Hàng quý và đột xuất khi có yêu cầu | 2022 | quarter | D | 2022-Q1 2022-01-01 2022-03-31 | 2022-Q4 2022-10-01 2022-12-31 | 4
# Bounds of its own
Hàng năm (2023-2025)           | s2   | year      |   | 2023 2023-01-01 2023-12-31     | 2025 2025-01-01 2025-12-31    | 3
hàng năm, giai đoạn 2023 - 2025 | s2  | year      |   | 2023 2023-01-01 2023-12-31     | 2025 2025-01-01 2025-12-31    | 3
Giai đoạn 2023-2024, hàng năm  | s2   | year      |   | 2023 2023-01-01 2023-12-31     | 2024 2024-01-01 2024-12-31    | 2
hàng năm từ năm 2024           | s2   | year      |   | 2024 2024-01-01 2024-12-31     | 2025 2025-01-01 2025-12-31    | 2
hàng quý năm 2023              | s2   | quarter   |   | 2023-Q1 2023-01-01 2023-03-31  | 2023-Q4 2023-10-01 2023-12-31 | 4
hằng năm đến năm 2030          | 2022 | year      |   | 2022 2022-01-01 2022-12-31     | 2030 2030-01-01 2030-12-31    | 9
năm 2023, hàng quý             | s2   | quarter   |   | 2023-Q1 2023-01-01 2023-03-31  | 2023-Q4 2023-10-01 2023-12-31 | 4
# Behind a label
Báo cáo theo quý               | 2022 | quarter   |   | 2022-Q1 2022-01-01 2022-03-31  | 2022-Q4 2022-10-01 2022-12-31 | 4
Báo cáo hằng quý               | 2022 | quarter   |   | 2022-Q1 2022-01-01 2022-03-31  | 2022-Q4 2022-10-01 2022-12-31 | 4
Thời gian hoàn thành: Hàng năm. | s2  | year      |   | 2022 2022-01-01 2022-12-31     | 2025 2025-01-01 2025-12-31    | 4
"""


@pytest.mark.parametrize(("phrase", "where", "precision", "flags", "head", "tail", "count"), rows(RECURRING))
def test_occurrences(phrase: str, where: str, precision: str, flags: str, head: str, tail: str, count: str) -> None:
    found = read_deadline(phrase, CONTEXTS[where])
    shown = [f"{one.period} {one.first} {one.last}" for one in found.occurrences]
    assert (found.kind, found.precision, found.first, found.last) == ("recurring", precision, None, None)
    assert (shown[0], shown[-1], len(shown)) == (head, tail, int(count))
    assert "V" * found.vague + "D" * (found.waits_on is not None) == flags


def test_no_occurrence_falls_due_before_the_day_of_issue() -> None:
    on_the_day = Context(issued=date(2022, 2, 28), period=read_period("2022"))
    the_day_after = Context(issued=date(2022, 3, 1), period=read_period("2022"))
    assert [one.period for one in read_deadline("tháng 02 hàng năm", on_the_day).occurrences] == ["2022"]
    assert read_deadline("tháng 02 hàng năm", the_day_after).occurrences == ()


def test_a_day_the_issue_must_follow_is_itself_too_early() -> None:
    after = Context(issued_after=date(2022, 2, 28), period=read_period("2022"))
    assert after.not_before == date(2022, 3, 1)
    assert read_deadline("tháng 02 hàng năm", after).occurrences == ()


def test_bounds_in_the_words_win_over_the_day_of_issue() -> None:
    found = read_deadline("hàng năm từ 2021 đến 2023", CONTEXTS["2022"])
    assert [one.period for one in found.occurrences] == ["2021", "2022", "2023"]


def test_a_period_that_begins_within_a_year_shortens_the_first_occurrence() -> None:
    found = read_deadline("hàng năm", Context(period=read_period("2022-03/2024-06")))
    assert [(one.period, one.first, one.last) for one in found.occurrences] == [
        ("2022", date(2022, 3, 1), date(2022, 12, 31)),
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
    ]


def test_a_plan_whose_start_is_not_stated_starts_with_its_issue() -> None:
    found = read_deadline("hàng năm", Context(issued=date(2033, 5, 1), period=read_period("/2035")))
    assert [one.period for one in found.occurrences] == ["2033", "2034", "2035"]


@pytest.mark.parametrize(
    "context", [Context(), Context(issued=date(2022, 3, 24)), Context(period=read_period("/2035"))]
)
def test_without_a_life_there_are_no_occurrences_and_the_note_says_so(context: Context) -> None:
    found = read_deadline("hàng năm", context)
    assert (found.kind, found.occurrences) == ("recurring", ())
    assert found.note is not None
    assert "period" in found.note.vi


def test_a_cadence_that_is_not_named_is_vague() -> None:
    found = read_deadline("định kỳ", CONTEXTS["2022"])
    assert (found.kind, found.precision, found.vague, found.occurrences) == ("recurring", None, True, ())


def test_on_demand_beside_a_cadence_is_kept_in_the_words_of_the_plan() -> None:
    assert read_deadline("Hàng quý và đột xuất khi có yêu cầu", CONTEXTS["2022"]).waits_on == "yêu cầu"
