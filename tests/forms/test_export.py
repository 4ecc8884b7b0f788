"""What a form shows, what of it is open, and what is asked of it that it refuses."""

import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from tests.cli.runs import Ran
from tests.forms.filling import HEAD, keys, row_of

Ask = Callable[..., Ran]


def test_the_sheets_hold_what_the_unit_has_to_tell(form: bytes) -> None:
    book = openpyxl.load_workbook(io.BytesIO(form))
    shown = {
        page.title: [page.cell(row, keys(page)["id"]).value for row in range(HEAD + 2, page.max_row + 1)]
        for page in book.worksheets[:3]
    }
    assert shown == {"Nhiệm vụ": ["kh/a", "kh/b"], "Chỉ tiêu": ["kh/so-luong", "kh/ty-le"], "Báo cáo": ["kh/quy"]}


def test_the_last_known_state_stands_beside_the_cells_to_fill(form: bytes) -> None:
    page = openpyxl.load_workbook(io.BytesIO(form))["Nhiệm vụ"]
    row = row_of(page, "kh/b")
    cells = {key: page.cell(row, column).value for key, column in keys(page).items()}
    assert (cells["title"], cells["due"], cells["state"], cells["last"]) == (
        "b. Đặt lịch khám",
        "30/09/2022",
        "quá hạn",
        "01/06/2022: 20%",
    )
    assert cells["progress"] is None


def test_only_the_cells_to_fill_are_open(form: bytes) -> None:
    book = openpyxl.load_workbook(io.BytesIO(form))
    for page in book.worksheets[:3]:
        assert page.protection.sheet
        open_ = {key for key, column in keys(page).items() if not page.cell(HEAD + 2, column).protection.locked}
        assert (
            open_
            == {
                "Nhiệm vụ": {"progress", "done", "text", "obstacles", "request", "evidence", "date"},
                "Chỉ tiêu": {"value", "estimate", "as_of", "source", "note"},
                "Báo cáo": {"number", "on"},
            }[page.title]
        )


def test_ids_are_hidden_and_choices_drop_down(form: bytes) -> None:
    book = openpyxl.load_workbook(io.BytesIO(form))
    page = book["Nhiệm vụ"]
    assert page.row_dimensions[HEAD].hidden
    assert page.column_dimensions["A"].hidden
    assert book["_ckds"].sheet_state == "veryHidden"
    lists = [check.formula1 for check in page.data_validations.dataValidation if check.type == "list"]
    assert lists == ['"Đang làm,Đã xong"']
    assert page.page_setup.orientation == "landscape"
    assert page.page_setup.paperSize == 9


def test_a_form_is_the_same_bytes_each_time(form: bytes, ask: Ask, tmp_path: Path) -> None:
    again = tmp_path / "again.xlsx"
    ask("form", "export", "--unit", "so-y-te", "--period", "2022-q4", "-o", str(again))
    assert again.read_bytes() == form


def test_a_form_for_every_unit_that_has_something_to_tell(ask: Ask, tmp_path: Path) -> None:
    done = ask("form", "export", "--all-units", "--period", "2022-Q4", "-o", str(tmp_path / "bieu"))
    assert done.status == 0
    assert sorted(file.name for file in (tmp_path / "bieu").iterdir()) == [
        "vd_so-tttt_2022-q4.xlsx",
        "vd_so-y-te_2022-q4.xlsx",
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("export", "--unit", "so-y-te"), "Thiếu --period"),
        (("export", "--period", "2022-Q4"), "--unit"),
        (("export", "--period", "quý 4", "--unit", "so-y-te"), "2022-q4"),
        (("export", "--period", "2022-Q4", "--unit", "so y te x"), "Sở Y tế"),
        (("export", "--period", "2022-Q4", "--unit", "so-y-te", "--plan", "khh"), "kh"),
        (("export", "--period", "2022-Q4", "--all-units"), "-o"),
        (("export", "--period", "2022-Q4", "--unit", "so-khcn"), "không có nhiệm vụ"),
        (("collect",), "Chưa nêu tệp"),
        (("colect", "x.xlsx"), "collect"),
    ],
)
def test_wrong_use_says_what_to_do(ask: Ask, words: tuple[str, ...], said: str) -> None:
    ran = ask("form", *words)
    assert ran.status == 2
    assert said in ran.err


def test_the_guide_says_what_a_form_that_comes_back_may_be(form: bytes) -> None:
    """Sheets may be renamed and columns moved (`test_collect`); what is hidden is needed."""
    guide = openpyxl.load_workbook(io.BytesIO(form))["Hướng dẫn"]
    said = " ".join(str(row[0].value) for row in guide.iter_rows() if row[0].value)
    assert "Được đổi tên trang, chuyển cột; không xóa các cột, dòng và trang ẩn" in said
