"""Seed 2: every deadline it prints, read by hand (the table of golden expectations of the domain notes)."""

from datetime import date

from ckds.dates.deadline import Deadline, read_deadline
from tests.dates.dates_tables import CONTEXTS, rows

# task | as printed | last day, the years it recurs, or the condition
SEED_2 = """
1a  | tháng 02 hàng năm.        | 2023-02-28 2024-02-29 2025-02-28
1b  | tháng 06 năm 2023.        | 2023-06-30
2a  | tháng 11 năm 2022.        | 2022-11-30
2b  | tháng 12 năm 2023.        | 2023-12-31
2c  | tháng 06 năm 2023.        | 2023-06-30
3a  | tháng 11 năm 2022.        | 2022-11-30
3b  | tháng 12 năm 2022.        | 2022-12-31
3c  | tháng 06 năm 2023.        | 2023-06-30
3d  | tháng 12 năm 2023.        | 2023-12-31
3đ  | tháng 12 năm 2024.        | 2024-12-31
3e  | tháng 06 năm 2023.        | 2023-06-30
4a  | tháng 02 hàng năm.        | 2023-02-28 2024-02-29 2025-02-28
4b  | tháng 12 năm 2022.        | 2022-12-31
4c  | tháng 6 năm 2023.         | 2023-06-30
4d  | tháng 6 năm 2023.         | 2023-06-30
4đ  | Quý I năm 2023.           | 2023-03-31
4e  | Quý I năm 2023.           | 2023-03-31
5a  | Quý IV năm 2022.          | 2022-12-31
5b  | Quý IV năm 2022.          | 2022-12-31
5c  | Quý IV năm 2022.          | 2022-12-31
5d  | Quý IV năm 2022.          | 2022-12-31
5đ  | Tháng 12 năm 2025.        | 2025-12-31
6a  | Quý IV năm 2022.          | 2022-12-31
6b  | Hàng năm.                 | 2022-12-31 2023-12-31 2024-12-31 2025-12-31
7a  | Quý III năm 2022.         | 2022-09-30
7b  | Quý IV năm 2022.          | 2022-12-31
7c  | Quý IV năm 2022.          | 2022-12-31
8a  | Quý III năm 2022.         | 2022-09-30
8b  | Hàng năm.                 | 2022-12-31 2023-12-31 2024-12-31 2025-12-31
9a  | tháng 12 năm 2022.        | 2022-12-31
9b  | tháng 09 năm 2022.        | 2022-09-30
9c  | tháng 12 năm 2022.        | 2022-12-31
10a | Quý IV năm 2023.          | 2023-12-31
10b | Quý IV hàng năm.          | 2022-12-31 2023-12-31 2024-12-31 2025-12-31
11a | Quý IV hàng năm.          | 2022-12-31 2023-12-31 2024-12-31 2025-12-31
11b | Quý IV hàng năm.          | 2022-12-31 2023-12-31 2024-12-31 2025-12-31
12a | Quý IV năm 2022.          | 2022-12-31
12b | , chính thức đưa vào sử dụng trước ngày 01/7/2022. | 2022-06-30
12c/1 | trong tháng 7 năm 2022. | 2022-07-31
12c/2 | theo hướng dẫn của Tổng Cục thống kê và Bộ Thông tin và Truyền thông. | conditional
12d | Quý IV năm 2022.          | 2022-12-31
12đ | Quý IV năm 2022.          | 2022-12-31
12e | tháng 12 năm 2022.        | 2022-12-31
12g | tháng 6 năm 2023.         | 2023-06-30
VI.4b | trước tháng 12 năm 2022. | 2022-11-30
VI.4c | trước tháng 10 năm 2022. | 2022-09-30
"""
TASKS = rows(SEED_2)


def _read(printed: str) -> Deadline:
    return read_deadline(printed, CONTEXTS["s2"])


def _dues(found: Deadline) -> list[str]:
    lasts = [one.last for one in found.occurrences] or ([found.last] if found.last else [])
    return [last.isoformat() for last in lasts] or [found.kind.value]


def _overdue(today: date, section_two: bool = False) -> tuple[int, int]:
    """Count one-time deadlines and occurrences that have passed by ``today``."""
    chosen = [task for task in TASKS if not (section_two and task[0].startswith("VI"))]
    found = [_read(printed) for _, printed, _ in chosen]
    once = sum(one.last is not None and one.last < today for one in found)
    return once, sum(occurrence.last < today for one in found for occurrence in one.occurrences)


def test_all_forty_six_printed_deadlines() -> None:
    assert len(TASKS) == 46
    assert {task: " ".join(_dues(_read(printed))) for task, printed, _ in TASKS} == {
        task: dues for task, _, dues in TASKS
    }


def test_the_label_makes_no_difference() -> None:
    for _, printed, _ in TASKS:
        labelled = _read(f"Thời gian hoàn thành{'' if printed.startswith(',') else ':'} {printed}")
        assert _dues(labelled) == _dues(_read(printed))


def test_every_occurrence_is_keyed_by_its_year() -> None:
    assert [one.period for one in _read("tháng 02 hàng năm").occurrences] == ["2023", "2024", "2025"]
    assert [one.period for one in _read("Quý IV hàng năm").occurrences] == ["2022", "2023", "2024", "2025"]


def test_what_waits_on_others_keeps_their_words() -> None:
    found = _read("theo hướng dẫn của Tổng Cục thống kê và Bộ Thông tin và Truyền thông.")
    assert found.waits_on == "hướng dẫn của Tổng Cục thống kê và Bộ Thông tin và Truyền thông"


def test_how_many_are_overdue_on_four_days() -> None:
    assert _overdue(date(2022, 7, 1)) == (1, 0)
    assert _overdue(date(2023, 1, 15)) == (24, 5)
    assert _overdue(date(2023, 1, 15), section_two=True) == (22, 5)
    assert _overdue(date(2024, 6, 30)) == (36, 14)
    assert _overdue(date(2026, 1, 1)) == (38, 26)
