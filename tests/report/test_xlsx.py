"""The workbook: every annex a sheet, cells with types, nothing that computes or links."""

import io
import zipfile
from datetime import date

import pytest
from python_calamine import CalamineWorkbook

from ckds.render.report.xlsx import xlsx
from ckds.views.report.model import KINDS, Annex, Cell, Column, Report, Row, Table
from ckds.workspace.workspace import Workspace
from tests.report.support import report


def book(shown: Report) -> CalamineWorkbook:
    return CalamineWorkbook.from_filelike(io.BytesIO(xlsx(shown)))


def sheet(shown: Report, name: str) -> list[list[object]]:
    return [list(row) for row in book(shown).get_sheet_by_name(name).to_python(skip_empty_area=False)]


def part(shown: Report, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(xlsx(shown))) as archive:
        return archive.read(name).decode()


def one_cell(at_cut_off: Workspace, cell: Cell, column: Column) -> Report:
    annex = Annex("X", "Phụ lục", "X", "", True, Table((Column("STT", 1), column), (Row((Cell("1", 1), cell)),)))
    return report(at_cut_off)._replace(annexes=(annex,))


def test_every_annex_is_a_sheet(at_cut_off: Workspace) -> None:
    names = book(report(at_cut_off)).sheet_names
    assert names[0] == "Tổng hợp"
    assert names[2:] == ["Chỉ tiêu", "Nhiệm vụ", "Không thời hạn", "Cần kiểm tra"]


def test_the_rows_are_those_of_the_annex(at_cut_off: Workspace) -> None:
    shown = report(at_cut_off)
    annex = next(one for one in shown.annexes if one.key == "Nhiệm vụ")
    found = sheet(shown, "Nhiệm vụ")
    assert found[0][0] == "Phụ lục II. KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ CÓ THỜI HẠN"
    assert found[3] == [column.head for column in annex.table.columns]
    last = 4 + len(annex.table.rows)
    assert [row[1] for row in found[4:last]] == [row.cells[1].text for row in annex.table.rows]
    assert found[last + 1][0] == annex.table.notes[0]


def test_cells_have_types(at_cut_off: Workspace) -> None:
    found = sheet(report(at_cut_off), "Nhiệm vụ")
    assert found[5][0] == 1
    assert found[5][4] == date(2030, 9, 30)
    kpis = sheet(report(at_cut_off), "Chỉ tiêu")
    assert (kpis[4][4], kpis[4][5], kpis[4][7]) == (80, 60, 0.75)


@pytest.mark.parametrize(
    "text", ["=1+1", "+84", "-5", "@SUM(A1)", '=HYPERLINK("http://x")', "http://example.com", "{=1}", "123"]
)
def test_a_text_stays_a_text(at_cut_off: Workspace, text: str) -> None:
    shown = one_cell(at_cut_off, Cell(text), Column("Cột", 5))
    assert sheet(shown, "X")[4][1] == text
    with zipfile.ZipFile(io.BytesIO(xlsx(shown))) as archive:
        sheets = [archive.read(name).decode() for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
        assert not any("<f>" in one or "<hyperlink" in one for one in sheets)


def test_shares_are_numbers_shown_in_per_cent(at_cut_off: Workspace) -> None:
    shown = one_cell(at_cut_off, Cell("41,5%", 41.5), Column("Tỷ lệ", 5, "center", "percent"))
    assert sheet(shown, "X")[4][1] == pytest.approx(0.415)
    assert "0.00%" in part(shown, "xl/styles.xml")


def test_the_print_set_up_is_a4_on_its_side_with_a_header_that_repeats(at_cut_off: Workspace) -> None:
    shown = report(at_cut_off)
    source = part(shown, "xl/worksheets/sheet4.xml")
    assert 'paperSize="9"' in source
    assert 'orientation="landscape"' in source
    assert 'fitToHeight="0"' in source
    assert "<autoFilter" in source
    assert 'state="frozen"' in source
    assert "_xlnm.Print_Titles" in part(shown, "xl/workbook.xml")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_makes_a_workbook(at_cut_off: Workspace, kind: str) -> None:
    assert book(report(at_cut_off, kind)).sheet_names[0] == "Tổng hợp"


def test_sheet_names_fit_excel_and_differ(at_cut_off: Workspace) -> None:
    table = Table((Column("A", 1),), (Row((Cell("x"),)),))
    long = "Một tên rất dài: có / và [ ngoặc ] vượt quá 31 chữ"
    annexes = tuple(Annex(long, "", "", "", True, table) for _ in range(3))
    names = book(report(at_cut_off)._replace(annexes=annexes)).sheet_names
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)
    assert len({name.casefold() for name in names}) == len(names)


def test_control_characters_are_left_out_and_texts_end_where_excel_ends(at_cut_off: Workspace) -> None:
    shown = one_cell(at_cut_off, Cell("a\x00b\x1bc" + "x" * 40_000), Column("Cột", 5))
    found = str(sheet(shown, "X")[4][1])
    assert found.startswith("abcx")
    assert (len(found), found[-1]) == (32767, "…")


def test_two_thousand_rows_come_out_whole(at_cut_off: Workspace) -> None:
    rows = tuple(Row((Cell(str(at), at), Cell(f"Nhiệm vụ số {at}"))) for at in range(2000))
    annex = Annex("X", "Phụ lục", "X", "", True, Table((Column("STT", 1), Column("Nhiệm vụ", 9)), rows))
    found = sheet(report(at_cut_off)._replace(annexes=(annex,)), "X")
    assert [row[1] for row in found[4:]] == [f"Nhiệm vụ số {at}" for at in range(2000)]


def test_the_same_report_is_the_same_file(at_cut_off: Workspace) -> None:
    assert xlsx(report(at_cut_off)) == xlsx(report(at_cut_off))
