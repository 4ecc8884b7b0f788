"""Markdown: readable in a terminal and a pull request; nothing in a record becomes markup."""

from ckds.render.report.write import shipped, text
from ckds.views.report.model import KINDS, Annex, Cell, Column, Report, Row, Table
from ckds.workspace.workspace import Workspace
from tests.report.support import report
from tests.support import World

NAME = "report.md.j2"


def markdown(shown: Report) -> str:
    template = shipped(NAME)
    assert template
    return text(shown, template, NAME)


def tables(page: str) -> list[list[list[str]]]:
    """Return the tables of a page: rows of cells, without the line of dashes."""
    found: list[list[list[str]]] = []
    inside = False
    for line in page.splitlines():
        if line.startswith("|"):
            cells = [cell.strip() for cell in line.strip("|").replace("\\|", "\0").split("|")]
            if not inside:
                found.append([])
            inside = True
            if not set(line) <= set("|:-"):
                found[-1].append(cells)
        else:
            inside = False
    return found


def test_the_parts_stand_in_the_order_of_a_document(at_cut_off: Workspace) -> None:
    page = markdown(report(at_cut_off))
    places = [page.index(part) for part in ("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "# BÁO CÁO", "## I. CÔNG TÁC", "### 1. Kết quả thực hiện chỉ tiêu", "./.", "Nơi nhận", "## Phụ lục I")]  # fmt: skip
    assert places == sorted(places)


def test_blanks_for_number_and_day_are_dots(at_cut_off: Workspace) -> None:
    page = markdown(report(at_cut_off))
    assert "Số: ...... /BC-UBND" in page
    assert "ngày ...... tháng 12 năm 2030" in page


def test_tables_are_whole(at_cut_off: Workspace) -> None:
    for kind in KINDS:
        shown = report(at_cut_off, kind)
        for table in tables(markdown(shown)):
            assert len({len(row) for row in table}) == 1


def test_every_row_of_the_annexes_is_there(at_cut_off: Workspace) -> None:
    shown = report(at_cut_off)
    last = tables(markdown(shown))[-len(shown.annexes) :]
    assert [len(table) - 1 for table in last] == [len(annex.table.rows) for annex in shown.annexes]


def test_nothing_in_a_record_becomes_markup(plan: World) -> None:
    plan["kh/tasks/a.yaml"] = (
        "label: II.1.a\ntitle: 'Việc <script>alert(1)</script> | *đậm* [x](http://y) # & \"nháy\" `mã`'\ngroup: '1'\nlead: so-y-te\ndue: 2030-09-30\n"
    )
    page = markdown(report(plan.at("2030-12-14")))
    assert "<script>" not in page
    assert '&lt;script&gt;alert(1)&lt;/script&gt; \\| \\*đậm\\* \\[x\\](http://y) \\# &amp; "nháy" \\`mã\\`' in page


def test_a_sentence_that_begins_like_a_list_stays_a_sentence(at_cut_off: Workspace) -> None:
    page = markdown(report(at_cut_off, "reminder", unit="vd/so-tttt"))
    assert "\n1\\. Tập trung chỉ đạo" in page


def test_control_characters_are_left_out_and_long_words_stay(at_cut_off: Workspace) -> None:
    long = "dài" * 400
    cells = (Cell(f"a\x00b\x1b[31mc\u202ed {long}"),)
    annex = Annex("X", "Phụ lục", "X", "", True, Table((Column("Cột", 1),), (Row(cells),)))
    page = markdown(report(at_cut_off)._replace(annexes=(annex,)))
    assert f"| ab\\[31mcd {long} |" in page


def test_two_thousand_rows_come_out_whole(at_cut_off: Workspace) -> None:
    rows = tuple(Row((Cell(str(at), at), Cell(f"Nhiệm vụ số {at}"))) for at in range(2000))
    annex = Annex("X", "Phụ lục", "X", "", True, Table((Column("STT", 1), Column("Nhiệm vụ", 9)), rows))
    found = tables(markdown(report(at_cut_off)._replace(annexes=(annex,))))[-1]
    assert [row[1] for row in found[1:]] == [f"Nhiệm vụ số {at}" for at in range(2000)]
