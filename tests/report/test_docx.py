"""Reports as Word documents: what goes in comes out, whole, and the same each time."""

import io
import re
import zipfile
from typing import Final

import pytest
from docx import Document
from lxml import etree

from ckds.render.report_docx.tables import fit
from ckds.render.report_docx.widths import twips
from ckds.render.report_docx.write import docx
from ckds.views.report.model import (
    Annex,
    Cell,
    Chart,
    Column,
    Heading,
    PageBreak,
    Paragraph,
    Report,
    Row,
    Series,
    Table,
)
from tests.report.conformance import check
from tests.report.conformance.resolve import Package, W, text
from tests.report.samples import CHART, COLUMNS, NAMED, TABLE, row

HOSTILE: Final = (
    "<w:p> & </w:t> “ngoặc” \"kép\" 'đơn' {{ 7 * 7 }} {% if %} {_{ x }_} ]]>",
    "=1+1",
    "dài" * 400,
    "Phạm\u0300 decomposed e\u0302\u0301",
    "emoji 😀 ₫ ≥ …",
)


def words(file: bytes) -> list[str]:
    return [said for one in Package(file).body.iter(f"{W}p") if (said := text(one).strip())]


def body(*blocks: object) -> Report:
    return NAMED._replace(body=(*blocks, Paragraph("Xem Phụ lục I, Phụ lục II./.")))  # type: ignore[arg-type]


def annexed(table: Table, *, landscape: bool = True) -> Report:
    return NAMED._replace(annexes=(NAMED.annexes[0]._replace(label="Phụ lục", table=table, landscape=landscape),))


def test_the_same_report_is_the_same_file() -> None:
    assert docx(NAMED) == docx(NAMED)


def test_hostile_text_comes_out_intact() -> None:
    table = Table(COLUMNS, tuple(row("1", hostile, "", hostile) for hostile in HOSTILE))
    report = body(*(Paragraph(hostile) for hostile in HOSTILE))._replace(
        annexes=annexed(table).annexes, title=HOSTILE[0]
    )
    found = words(docx(report))
    for hostile in HOSTILE[:3] + HOSTILE[4:]:
        assert found.count(hostile) == 3  # once in the body, twice in the table
    assert found.count("Phạm\u0300 decomposed ế") == 3  # composed, as Unicode TCVN 6909:2001 wants
    assert Document(io.BytesIO(docx(report))).core_properties.title == HOSTILE[0]


def test_control_characters_are_left_out_and_line_feeds_stay() -> None:
    report = body(Paragraph("một\x00\x07\x1b hai\nba\u202e bốn\ue00a"))._replace(
        annexes=annexed(Table(COLUMNS, (row("1", "a\x0bb\nc\td", "", ""),))).annexes
    )
    found = words(docx(report))
    assert "một hai\nba bốn" in found
    assert "ab\nc d" in found


@pytest.mark.slow
def test_a_table_of_2000_rows_is_whole() -> None:
    table = Table(COLUMNS, tuple(row(str(at), f"Việc số {at}", "31/12/2030", "x") for at in range(1, 2001)))
    file = docx(annexed(table))
    found = words(file)
    assert [f"Việc số {at}" for at in range(1, 2001)] == [one for one in found if one.startswith("Việc số")]
    assert [one for one in check(file) if one.row != "annex-named"] == []


def test_columns_add_up_to_the_page_and_hold_their_longest_word() -> None:
    sizes = fit(TABLE, 14286)
    assert sum(sizes) == 14286
    assert sizes[2] >= twips("31/12/2030", 12, bold=False) + 140  # a date is never broken
    assert min(sizes) == sizes[0]
    wide = Table(tuple(Column(f"Cột {at}", 1) for at in range(30)), (row(*["x" * 60] * 30),))
    assert sum(fit(wide, 9354)) == 9354


def test_empty_columns_give_way_to_full_ones() -> None:
    columns = (Column("Đầy", 10), Column("Trống", 10))
    full, empty = fit(Table(columns, (row("chữ " * 200, ""),)), 9354)
    assert full > 1.5 * empty


def test_a_row_taller_than_a_page_may_break() -> None:
    table = Table(COLUMNS, (row("1", "rất dài " * 900, "", ""), row("2", "ngắn", "", "")))
    rows = Package(docx(annexed(table))).body.findall(f".//{W}tbl")[-1].findall(f"{W}tr")
    assert [one.find(f"{W}trPr/{W}cantSplit") is not None for one in rows] == [True, False, True]


def test_a_group_row_is_joined_and_stays_with_its_rows() -> None:
    group = Package(docx(NAMED)).body.findall(f".//{W}tbl")[-1].findall(f"{W}tr")[1]
    cells = group.findall(f"{W}tc")
    assert [text(one) for cell in cells for one in cell.iter(f"{W}p")] == ["I", "Nhóm thử nghiệm"]
    assert cells[1].find(f"{W}tcPr/{W}gridSpan").get(f"{W}val") == "3"
    assert all(one.find(f"{W}pPr/{W}keepNext") is not None for one in group.iter(f"{W}p"))


def test_annexes_lie_or_stand_as_they_are_told() -> None:
    found = Package(docx(NAMED)).body.findall(f".//{W}sectPr")
    papers = [one.find(f"{W}pgSz") for one in found]
    assert [one.get(f"{W}orient") for one in papers] == [None, "landscape", None]
    alone = docx(NAMED._replace(annexes=()))
    assert len(Package(alone).body.findall(f".//{W}sectPr")) == 1  # no empty page after the signature


def test_a_page_break_leaves_no_empty_line_and_takes_its_heading_along() -> None:
    file = docx(
        body(Paragraph("trước"), Heading(1, "I.", "CHUNG"), PageBreak(), Heading(2, "1.", "Đơn vị"), Paragraph("sau"))
    )
    broken = [one for one in Package(file).body.iter(f"{W}p") if one.find(f"{W}pPr/{W}pageBreakBefore") is not None]
    assert [text(one) for one in broken] == ["I. CHUNG"]
    assert not Package(file).body.findall(f".//{W}br")


def test_the_party_has_no_motto() -> None:
    head = NAMED.letterhead._replace(nation="ĐẢNG CỘNG SẢN VIỆT NAM", motto="")
    found = words(docx(NAMED._replace(letterhead=head)))
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in found
    assert not any("Độc lập" in one for one in found)


def test_one_addressee_stands_on_the_line_itself() -> None:
    one = NAMED._replace(letterhead=NAMED.letterhead._replace(addressees=("Sở Tài chính",)))
    assert "Kính gửi: Sở Tài chính" in words(docx(one))
    assert {"Kính gửi:", "- Ủy ban nhân dân thành phố Ví Dụ;", "- Sở Tài chính."} <= set(words(docx(NAMED)))


# --- charts ---------------------------------------------------------------------------------------------------------
C: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def charts(file: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return {
            name: archive.read(name) for name in archive.namelist() if re.match(r"word/(charts|embeddings)/[^_]", name)
        }


def test_a_chart_is_native_with_its_figures_and_a_workbook() -> None:
    parts = charts(docx(NAMED))
    assert sorted(parts) == ["word/charts/chart1.xml", "word/embeddings/Microsoft_Excel_Sheet1.xlsx"]
    root = etree.fromstring(parts["word/charts/chart1.xml"])
    series = [
        ([one.text for one in found.iterfind(f"{C}cat//{C}v")], [one.text for one in found.iterfind(f"{C}val//{C}v")])
        for found in root.iter(f"{C}ser")
    ]
    assert series == [(["Một", "Hai"], ["60", "70"]), (["Một", "Hai"], ["55.5"])]
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_filelike(io.BytesIO(parts["word/embeddings/Microsoft_Excel_Sheet1.xlsx"]))
    assert book.get_sheet_by_index(0).to_python() == [
        ["", "Mục tiêu", "Thực hiện"],
        ["Một", 60.0, 55.5],
        ["Hai", 70.0, ""],
    ]


def test_a_chart_of_fewer_than_two_bars_is_left_out_with_its_title() -> None:
    one = Chart("Chỉ một thanh", "bars", ("Một", "Hai"), (Series("x", (1, None)),), "%")
    file = docx(body(one))
    assert charts(file) == {}
    assert "Chỉ một thanh" not in words(file)


def test_every_chart_has_its_part_and_words_for_those_who_cannot_see_it() -> None:
    file = docx(body(CHART, CHART._replace(form="stacked", description="")))
    assert sum(name.startswith("word/charts/") for name in charts(file)) == 2
    drawn = Package(file).body.findall(
        ".//{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
    )
    assert [one.get("descr") for one in drawn] == [CHART.description, CHART.title]
    assert len({one.get("id") for one in drawn}) == 2


def test_an_annex_keeps_its_intro_and_notes() -> None:
    annex = Annex("x", "Phụ lục", "BẢNG", "(Kèm theo Báo cáo)", True, TABLE, ("Lời dẫn.",))
    found = words(docx(NAMED._replace(annexes=(annex,))))
    assert "Lời dẫn." in found
    assert found[-1] == "Ghi chú của bảng."


def test_a_row_of_type_total_is_bold() -> None:
    package = Package(docx(annexed(Table(COLUMNS, (Row(tuple(map(Cell, ("", "Tổng số", "", "5"))), "total"),)))))
    last = package.body.findall(f".//{W}tbl")[-1].findall(f"{W}tr")[-1]
    assert all(package.look(run).bold for run in last.iter(f"{W}r"))
