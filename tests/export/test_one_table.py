"""``ckds export TABLE``: one table in one file, and what is refused."""

import csv
import io
import json
from datetime import datetime
from pathlib import Path

import pytest
import python_calamine

from ckds.cli.main import main
from tests.export.conftest import Run
from tests.export.round_trip import AGAIN, cells, empty_like, run
from tests.support import PLAN, build

HEADS = ["TT", "Tên nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Kết quả", "Thời gian hoàn thành"]


def rows(text: str) -> list[list[str]]:
    """Return the rows of a CSV text."""
    return list(csv.reader(io.StringIO(text)))


def test_tasks_in_the_columns_of_an_annex(ckds: Run) -> None:
    found = ckds("export", "tasks")
    assert rows(found.out) == [
        HEADS,
        ["", "Việc hai", "Ủy ban nhân dân các quận", "", "", "tháng 3 năm 2031"],
        ["I. Dữ liệu", "", "", "", "", ""],
        [
            "I.1", '\'=1+1; việc "một"\nDòng một\n-dòng hai', "Sở Y tế", "Sở Thông tin và Truyền thông; Ủy ban nhân dân quận A",
            "Quyết định; Báo cáo", "tháng 6 năm 2030",
        ],
    ]  # fmt: skip


def test_kpis_stand_under_their_milestones(ckds: Run) -> None:
    assert rows(ckds("export", "kpis").out) == [
        ["TT", "Chỉ tiêu", "Đơn vị", "Kết quả", "Cơ quan chủ trì theo dõi, đánh giá"],
        ["Đến năm 2030", "", "", "", ""],
        ["", "Hồ sơ trực tuyến", "%", "tối thiểu 60% [cấp tỉnh]", "Sở Thông tin và Truyền thông"],
    ]


def test_json_and_markdown_say_the_same(ckds: Run) -> None:
    data = json.loads(ckds("export", "tasks", "--format", "json").out)
    assert (data["today"], data["plan"], data["table"]) == ("2030-12-01", "kh", "tasks")
    assert [(row["group"], row["TT"]) for row in data["rows"]] == [(None, ""), ("I. Dữ liệu", "I.1")]
    assert "| I. Dữ liệu |  |  |  |  |  |\n" in ckds("export", "tasks", "--format", "markdown").out


def test_a_workbook_holds_text_and_no_formula(ckds: Run, tmp_path: Path) -> None:
    file = tmp_path / "nhiem-vu.xlsx"
    assert ckds("export", "tasks", "-o", str(file)).status == 0
    assert cells(file)[3][1] == '=1+1; việc "một"\nDòng một\n-dòng hai'


def test_a_csv_file_is_known_to_excel_as_unicode(ckds: Run, tmp_path: Path) -> None:
    file = tmp_path / "nhiem-vu.csv"
    ckds("export", "tasks", "-o", str(file))
    assert file.read_bytes()[:6] == b"\xef\xbb\xbfTT,"
    assert not ckds("export", "tasks").out.startswith("\ufeff")


def test_a_table_for_machines_has_typed_cells(ckds: Run, tmp_path: Path) -> None:
    file = tmp_path / "viec.xlsx"
    ckds("export", "obligations", "-o", str(file))
    head, *data = python_calamine.load_workbook(str(file)).get_sheet_by_index(0).to_python()
    first = dict(zip(head, data[0], strict=True))
    assert first["due"] == datetime(2031, 3, 31).date()  # noqa: DTZ001 - a cell knows no zone
    assert first["line"] == 4.0  # that of its deadline
    overdue = next(row for row in (dict(zip(head, one, strict=True)) for one in data) if row["id"] == "kh/mot")
    assert overdue["days_overdue"] == 154.0  # 30 June to 1 December


def test_a_table_for_machines_of_one_plan(ckds: Run) -> None:
    assert {row[2] for row in rows(ckds("export", "obligations", "--plan", "kh").out)[1:]} == {"kh"}


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("export", "taks"), "Có phải ý bạn là: tasks"),
        (("export", "tasks", "--format", "xlsx"), "-o tasks.xlsx"),
        (("export", "tasks", "--format", "xls"), "xlsx"),
        (("export", "tasks", "--plan", "ke"), "không có “ke”"),
        (("export", "tasks", "--to", "x"), "ckds export TABLE"),
        (("export", "-o", "x.csv"), "ckds export TABLE"),
        (("export", "units", "--plan", "kh"), "Bỏ --plan"),
    ],
)
def test_what_is_refused(ckds: Run, words: tuple[str, ...], message: str) -> None:
    found = ckds(*words)
    assert found.status == 2
    assert message in found.err


def test_two_plans_are_two_tables(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = build(tmp_path, {name: text for one in ("a", "b") for name, text in {f"{one}/plan.yaml": PLAN, f"{one}/tasks/t.yaml": "title: Việc\n"}.items()} | {"kh/plan.yaml": None})  # fmt: skip
    assert main(["-C", str(root), "export", "tasks"]) == 2
    assert "Thêm --plan; có: a, b" in capsys.readouterr().err


def test_a_table_made_by_hand_is_read_with_its_groups_and_lists(tmp_path: Path) -> None:
    """Our columns, filled in as in a printed annex: Roman group rows, numbers anew in each group, commas between bodies."""
    other = empty_like(build(tmp_path), tmp_path / "kho")
    table = [HEADS, ["I", "Hạ tầng", "", "", "", ""], ["1", "Việc A", "Sở Y tế, Sở Thông tin và Truyền thông", "", "Đề án", "Quý IV/2030"],
             ["II", "Dữ liệu", "", "", "", ""], ["1", "Việc B", "UBND các quận", "SYT", "", ""]]  # fmt: skip
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows(table)
    (tmp_path / "tay.csv").write_text(out.getvalue(), encoding="utf-8")
    words = ("--plan", AGAIN, "--area", "vd", "--period", "2030", "--issuer", "ubnd", "--title", "Tay")
    assert run(other, "import", str(tmp_path / "tay.csv"), *words, "-o", str(tmp_path / "said")) == 0
    assert run(other, "export", "tasks", "-o", str(tmp_path / "ra.csv")) == 0
    assert rows((tmp_path / "ra.csv").read_text("utf-8-sig")) == [
        HEADS,
        ["I. Hạ tầng", "", "", "", "", ""],
        ["I.1", "Việc A", "Sở Y tế; Sở Thông tin và Truyền thông", "", "Đề án", "Quý IV/2030"],
        ["II. Dữ liệu", "", "", "", "", ""],
        ["II.1", "Việc B", "UBND các quận", "SYT", "", ""],
    ]


def test_what_a_person_changed_in_the_table_is_merged(root: Path, tmp_path: Path) -> None:
    """The table exported, one deadline changed, imported into the same plan: one field changes, results stay."""
    file = tmp_path / "tasks.csv"
    assert run(root, "export", "tasks", "-o", str(file)) == 0
    text = file.read_text("utf-8").replace("tháng 6 năm 2030", "tháng 9 năm 2030")
    file.write_text(text, encoding="utf-8", newline="")
    prefer = ("--prefer", "document", "-o", str(tmp_path / "said"))
    before = (root / "plans/kh/tasks/mot.yaml").read_text("utf-8")
    assert run(root, "import", str(file), "--plan", "kh", *prefer) == 0
    after = (root / "plans/kh/tasks/mot.yaml").read_text("utf-8")
    assert after.replace("tháng 9 năm 2030", "tháng 6 năm 2030") == before
    assert "tháng 9 năm 2030" in after
