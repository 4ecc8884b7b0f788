"""Four documents that no rule had seen when they were first imported, and the faults that they brought to light."""

import io
import json
from pathlib import Path

import openpyxl
import pytest

from tests.golden.shipped import Plan, plan
from tests.importers.compare import Score
from tests.importers.heldout import DIRECTORY, HELD_OUT
from tests.importers.heldout_control import CONTROL
from tests.importers.heldout_measure import read_held_out, results_of
from tests.importers.officers_measure import ALL, row, total
from tests.importers.support import NAME, imported, repository, run

PAGE = Path(__file__).parents[2] / "docs" / "import.md"
# Two bullets on reports count as work too, as elsewhere in these plans; a person read them as duties only.
KNOWN = {
    "kế hoạch của xã (chữ thường)": {
        "leads": [
            "v-1: extra as phòng vh-xh",
            "v-2: extra as các thôn",
            "v-2: extra as các trường học",
        ]
    }
}
HEAD = (
    "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG\nSố: 9/KH-UBND\nHải Phòng, ngày 12 tháng 01 năm 2026\nKẾ HOẠCH\n"
    "Thử nghiệm năm 2026\n"
)


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Plan]:
    """Every document, imported."""
    return read_held_out(tmp_path_factory.mktemp("heldout"), HELD_OUT | CONTROL)


@pytest.fixture(scope="module")
def scores(plans: dict[str, Plan]) -> dict[str, dict[str, Score]]:
    """The scores of every document."""
    return results_of(plans)


@pytest.mark.parametrize("name", [*HELD_OUT, *CONTROL])
def test_what_a_person_reads_is_what_is_written(name: str, scores: dict[str, dict[str, Score]]) -> None:
    assert {field: sorted(one.wrong) for field, one in scores[name].items() if one.wrong} == KNOWN.get(name, {})
    assert set(scores[name]) == set(ALL)


def test_the_table_of_the_docs_is_what_is_measured(scores: dict[str, dict[str, Score]]) -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert row("bốn văn bản giữ kín, nay", total({name: scores[name] for name in HELD_OUT})) in page
    assert row("văn bản kiểm lại, nay", total({name: scores[name] for name in CONTROL})) in page


def test_what_stands_around_the_tasks(plans: dict[str, Plan]) -> None:
    commune, ministry = plans["kế hoạch của xã (chữ thường)"].record, plans["danh mục của bộ (Excel)"].record
    assert (commune["number"], commune["issuer"]) == ("38/KH-UBND", {"as": "ỦY BAN NHÂN DÂN XÃ SUỐI MƠ"})
    assert commune["signer"]["name"] == "Nguyễn Thị Làm Mẫu"
    assert commune["recipients"] == ["UBND tỉnh (b/c)", "TT Đảng ủy, HĐND xã", "Các thôn", "Lưu: VT"]
    assert [one["amount"] for one in commune["budget"]] == ["185.000.000 đồng"]
    assert (ministry["signer"]["name"], ministry["recipients"]) == (
        "Phạm Văn Ví Dụ",
        ["Bộ trưởng (b/c)", "Lưu: VT, CDL"],
    )
    assert [one["amount"] for one in ministry["budget"]] == ["46.800 triệu đồng"]
    law = plans["quyết định của tỉnh (Word)"].record["basis"][0]
    assert law["title"] == "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025"


def test_a_column_of_what_was_reached_is_the_baseline(plans: dict[str, Plan]) -> None:
    kpis = plans["kế hoạch của sở (Word)"].kpis
    assert {one["label"]: one.get("baseline") for one in kpis.values()} == {
        "1": {"as_of": "2025", "value": "81"},
        "2": {"as_of": "2025", "value": "22,5"},
        "3": {"as_of": "2025", "value": "15"},
        "4": None,
    }


def test_a_list_in_excel_says_itself_what_it_is_and_whose(tmp_path: Path) -> None:
    file, content = HELD_OUT["danh mục của bộ (Excel)"]
    (tmp_path / file).write_bytes(content())
    root = repository(tmp_path)
    (root / "units" / "lam-giang.yaml").write_text(DIRECTORY, encoding="utf-8")
    words = ("-q", "import", str(tmp_path / file), "--plan", NAME, "--area", "lam-giang", "-o", str(tmp_path / "said"))
    assert run(tmp_path, *words) == 0
    made = plan(NAME, root).record
    assert made["title"] == "DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2026 CỦA BỘ PHÁT TRIỂN SỐ"
    assert (made["issuer"], made["period"]) == ({"as": "BỘ PHÁT TRIỂN SỐ"}, "2026")


def test_what_is_written_has_no_error_of_the_linter(tmp_path: Path) -> None:
    documents = HELD_OUT | CONTROL
    read_held_out(tmp_path, documents)
    for at, name in enumerate(documents):
        out = tmp_path / f"lint-{at}.json"
        run(tmp_path / str(at), "-q", "lint", "--format", "json", "-o", str(out))
        findings = json.loads(out.read_text(encoding="utf-8"))["findings"]
        assert [one for one in findings if one["severity"] == "error" and "/nhap/" in one["path"]] == [], name


@pytest.mark.parametrize(
    ("sign", "value", "target"),
    [
        ("0%", 0.85, "85%"),
        ("0.0%", 0.145, "14,5%"),
        ("General", 0.85, "0,85"),
        ('0"%"', 85, "85"),
        ("[Red]0%", 1, "100%"),
    ],
)
def test_a_share_in_excel_is_what_the_cell_shows(sign: str, value: float, target: str, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Chỉ tiêu & mốc"
    sheet.append(["STT", "Chỉ tiêu", "Năm 2026"])
    sheet.append([1, "Tỷ lệ hồ sơ trực tuyến", value])
    sheet.cell(2, 3).number_format = sign
    out = io.BytesIO()
    book.save(out)
    (tmp_path / "ct.xlsx").write_bytes(out.getvalue())
    made = imported(
        tmp_path, tmp_path / "ct.xlsx", "hai-phong", "--title", "Thử", "--period", "2026", "--issuer", "ubnd"
    )
    assert [one["target"] for kpi in made.kpis.values() for one in kpi["targets"]] == [target]


def _one(tmp_path: Path, words: str) -> dict[str, object]:
    """Return the only task of a small plan."""
    (tmp_path / "kh.txt").write_text(f"{HEAD}I. NHIỆM VỤ\n1. Dữ liệu\n{words}\n", encoding="utf-8")
    (task,) = imported(tmp_path, tmp_path / "kh.txt", "hai-phong").tasks.values()
    return {name: task[name] for name in ("lead", "support", "due") if name in task}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "a) Dựng kho dữ liệu mở. Sở Y tế chủ trì; Sở Tài chính phối hợp. Thực hiện hằng quý.",
            {"lead": "so-y-te", "support": "so-tai-chinh-2025", "due": "hằng quý"},
        ),
        (
            "a) Dựng kho dữ liệu mở. Sở Y tế phối hợp với Sở Tài chính cung cấp số liệu.",
            {"support": "so-tai-chinh-2025"},
        ),
        ("a) Dựng kho dữ liệu mở. Thực hiện: Sở Y tế.", {"lead": "so-y-te"}),
        ("a) Dựng kho dữ liệu mở.\n- Thực hiện: trong tháng 7/2026.", {"due": "trong tháng 7/2026"}),
        ("a) Phòng Hạ tầng và Đô thị chủ trì dựng kho dữ liệu.", {"lead": [{"as": "Phòng Hạ tầng và Đô thị"}]}),
        ("a) Dựng kho dữ liệu mở. Sở Y tế đã thực hiện thí điểm.", {}),
        ("a) Dựng kho dữ liệu mở; bảo đảm kho được cập nhật thường xuyên.", {}),
        ("a) Sở Y tế dựng kho dữ liệu. Sở Tài chính thực hiện việc thẩm định giá theo quy định.", {}),
    ],
)
def test_who_acts_in_a_later_sentence(words: str, expected: dict[str, object], tmp_path: Path) -> None:
    assert _one(tmp_path, words) == expected


def test_lines_with_tabs_that_are_no_table_stay_paragraphs(tmp_path: Path) -> None:
    assert _one(tmp_path, "a)\tDựng kho dữ liệu mở.\tSở Y tế chủ trì.") == {"lead": "so-y-te"}


def test_the_terminal_names_the_exact_words_that_were_not_understood(tmp_path: Path) -> None:
    words = "a) Dựng kho dữ liệu mở.\n- Chủ trì: Sở Y tế, xét lại ngày 20/10/2026, Sở Nội vụ."
    assert _one(tmp_path, words)["lead"] == ["so-y-te", "so-noi-vu-2025"]
    said = " ".join((tmp_path / "said.txt").read_text(encoding="utf-8").split())
    assert "chưa hiểu: “xét lại ngày 20/10/2026”; phần còn lại đã dùng" in said
