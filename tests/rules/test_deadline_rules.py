"""Family CK2 beyond its examples: which wordings are reported, where exactly, and what is left alone."""

from pathlib import Path

import pytest
from tests.rules.small import PLAN, TASK, base, check, codes

HEAD = 'label: III.1.a\ntitle: Xây dựng kho dữ liệu\ngroup: "1"\nlead: so-tttt\nkpis: [ho-so-mang]\n'


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        ("tháng 6 năm 2030", []),
        ("quý II/2030", []),
        ("trong năm", []),
        ("6 tháng đầu năm 2030", []),
        ("phấn đấu hoàn thành trong quý IV/2030", []),
        ("Thường xuyên", []),
        ("Định kỳ hàng tháng, quý, năm", []),
        ("hằng tuần, trước 16 giờ 00 ngày thứ Sáu", []),
        ("05 ngày làm việc kể từ ngày ban hành", []),
        ("2030 và những năm tiếp theo", []),
        ("2029-2030", []),
        ("2030 - 2032", []),
        ("trước năm 2031", []),
        ("tháng 13 năm 2030", ["CK201"]),
        ("Quý III/2030; Quý I/2031", ["CK201"]),
        ("22/22 bộ", ["CK201"]),
        ("cuối năm 2030", ["CK202"]),
        ("khoảng tháng 9/2030", ["CK202"]),
        ("2 lần/năm", ["CK202"]),
        ("cuối mỗi quý", ["CK202"]),
        ("khẩn trương", ["CK202"]),
        ("dự kiến trong Quý III/2030", ["CK202"]),
        ("định hướng đến năm 2035", ["CK202"]),
        ("tháng 6", ["CK203"]),
        ("quý II, III", ["CK203"]),
        ("cuối tháng 6", ["CK202", "CK203"]),
        ("trước năm 2030", ["CK204"]),
        ("2031", ["CK205"]),
        ("24 tháng kể từ ngày 01/7/2030", ["CK205"]),
        ("không", ["CK206"]),
        ("ngày 05/01 hàng năm", ["CK207"]),
        ("theo quy định", ["CK208"]),
    ],
)
def test_each_wording_of_a_task(due: str, expected: list[str], tmp_path: Path) -> None:
    assert codes(check(tmp_path, {TASK: f'{HEAD}due: "{due}"\n'}, "CK2")) == expected


@pytest.mark.parametrize(
    ("due", "dated"),
    [
        ("31/7", "31/7/2030"),
        ("trước ngày 28 tháng 5", "trước ngày 28 tháng 5 năm 2030"),
        ("6 tháng đầu năm", "6 tháng đầu năm 2030"),
        ("Quý III.", "Quý III năm 2030"),
    ],
)
def test_the_help_says_how_to_add_the_year(due: str, dated: str, tmp_path: Path) -> None:
    (found,) = check(tmp_path, {TASK: f'{HEAD}due: "{due}"\n'}, "CK203")
    assert found.help.vi == f"Ghi thêm năm, ví dụ “{dated}”."


def test_within_the_year_is_clear_only_in_a_plan_of_one_year(tmp_path: Path) -> None:
    plan = base(PLAN).replace("period: 2030", "period: 2030/2032")
    assert codes(check(tmp_path, {PLAN: plan, TASK: f"{HEAD}due: trong năm\n"}, "CK2")) == ["CK203"]


# One wrong deadline however the file is written: line and columns of the first and behind the last character.
@pytest.mark.parametrize(
    ("text", "span"),
    [
        (f"{HEAD}due: 31/11/2030\n".replace("\n", "\r\n").encode(), (6, 6, 6, 16)),
        (b"\xef\xbb\xbf" + f"{HEAD}due: 31/11/2030\n".encode(), (6, 6, 6, 16)),
        (f"{HEAD}due:    31/11/2030   # ký ngày 31/11\n", (6, 9, 6, 19)),
        (f'{HEAD}due: "31/11/2030"\n', (6, 6, 6, 18)),
        (f"{HEAD}due: >-\n    trước ngày\n    31/11/2030\nnote: a\n", (6, 6, 8, 15)),
        (f"{HEAD}due:\n        31/11/2030\n", (7, 9, 7, 19)),
        ("{title: 全角 ＡＢ Việt, lead: so-tttt, due: 31/11/2030}\n", (1, 41, 1, 51)),
    ],
)
def test_the_exact_token(text: str | bytes, span: tuple[int, int, int, int], tmp_path: Path) -> None:
    (found,) = check(tmp_path, {TASK: text}, "CK201")
    assert (found.span.line, found.span.column, found.span.end_line, found.span.end_column) == span


@pytest.mark.parametrize("plan", [None, base(PLAN).replace("period: 2030\n", "").replace("issued: 2030-01-10\n", "")])
def test_a_year_that_only_a_broken_plan_could_tell_is_no_fault_of_the_task(plan: str | None, tmp_path: Path) -> None:
    assert check(tmp_path, {PLAN: plan, TASK: f"{HEAD}due: Quý III\n"}, "CK2") == []


@pytest.mark.parametrize("more", ["due: [1]\n", "completed: 2030-02-30\n", "cancelled:\n  on: hôm qua\n"])
def test_what_is_written_wrongly_is_not_missing_as_well(more: str, tmp_path: Path) -> None:
    assert check(tmp_path, {TASK: HEAD + more}, "CK206") == []


def test_a_duty_after_one_that_cannot_be_read_keeps_its_place(tmp_path: Path) -> None:
    head, _, _ = base(PLAN).partition("duties:")
    plan = f"{head}duties:\n  - id: a\n    due: năm 2030\n  - id: b\n    every: year\n    due: 30/02/2030\n"
    (found,) = check(tmp_path, {PLAN: plan}, "CK201")
    assert (found.span.line, found.field) == (21, "duties[b].due")
