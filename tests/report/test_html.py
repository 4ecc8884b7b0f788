"""HTML: one file that prints on A4, with charts inside it, everything escaped."""

import re
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

from ckds.render.report.svg import svg
from ckds.render.report.write import shipped, text
from ckds.views.report.model import KINDS, Annex, Cell, Chart, Column, Report, Row, Series, Table
from ckds.workspace.workspace import Workspace
from tests.report.support import report
from tests.report.tools import needs_tool
from tests.support import World

NAME = "report.html.j2"
_VOID = {"meta", "hr", "col", "br", "link", "img", "input"}


def html(shown: Report) -> str:
    template = shipped(NAME)
    assert template
    return text(shown, template, NAME)


class Page(HTMLParser):
    """Reads a page: that every element is closed, and what stands in the tables."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.tables: list[list[list[str]]] = []
        self.names: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        if tag == "table":
            self.tables.append([])
        if tag == "tr":
            self.tables[-1].append([])
        if tag in ("td", "th"):
            self.tables[-1][-1].append("")
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:
        if {"td", "th"} & set(self.open):
            self.tables[-1][-1][-1] += data


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_well_formed_and_needs_no_other_file(at_cut_off: Workspace, kind: str) -> None:
    source = html(report(at_cut_off, kind))
    page = Page(source)
    assert (page.open, page.wrong) == ([], [])
    assert not {"script", "link", "img", "iframe"} & page.names
    assert not re.search(r"(?:src|href)=|@import|url\(", source)
    assert source.startswith("<!DOCTYPE html>")
    assert '<html lang="vi">' in source


def test_the_tables_hold_every_cell(at_cut_off: Workspace) -> None:
    shown = report(at_cut_off)
    last = Page(html(shown)).tables[-len(shown.annexes) :]
    for table, annex in zip(last, shown.annexes, strict=True):
        for row, wanted in zip(table[1:], annex.table.rows, strict=True):
            plain = [cell.text.replace("\n", "") for cell in wanted.cells]
            assert row == (plain if wanted.type == "row" else plain[:2])


def test_nothing_in_a_record_becomes_markup(plan: World) -> None:
    plan["kh/tasks/a.yaml"] = (
        "label: II.1.a\ntitle: 'Việc <script>alert(1)</script> & \"nháy\" {{ 7 * 7 }}'\ngroup: '1'\nlead: so-y-te\ndue: 2030-09-30\n"
    )
    source = html(report(plan.at("2030-12-14")))
    assert "<script" not in source
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#34;nháy&#34; {{ 7 * 7 }}" in source


def test_control_characters_are_left_out_and_long_words_stay(at_cut_off: Workspace) -> None:
    long = "dài" * 400
    annex = Annex(
        "X", "Phụ lục", "X", "", True, Table((Column("Cột", 1),), (Row((Cell(f"a\x00b\x1bc\u202ed {long}"),)),))
    )
    source = html(report(at_cut_off)._replace(annexes=(annex,)))
    assert f'<td class="left">abcd {long}</td>' in source
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", source)


def test_two_thousand_rows_come_out_whole(at_cut_off: Workspace) -> None:
    rows = tuple(Row((Cell(str(at), at), Cell(f"Nhiệm vụ số {at}"))) for at in range(2000))
    annex = Annex("X", "Phụ lục", "X", "", True, Table((Column("STT", 1), Column("Nhiệm vụ", 9)), rows))
    found = Page(html(report(at_cut_off)._replace(annexes=(annex,)))).tables[-1]
    assert [row[1] for row in found[1:]] == [f"Nhiệm vụ số {at}" for at in range(2000)]


def test_a_chart_can_be_read_without_seeing_it(at_cut_off: Workspace) -> None:
    source = html(report(at_cut_off))
    assert '<svg class="chart"' in source
    assert "<title>Tình trạng nhiệm vụ có thời hạn theo nhóm (nhiệm vụ)</title><desc>" in source
    assert "Hạ tầng số: hoàn thành 2, quá hạn 1" in source


def test_bars_are_drawn_to_one_scale_with_their_figures() -> None:
    chart = Chart("Thử", "bars", ("A", "B", "C"), (Series("%", (50.0, 200.0, None)),), "%", 100.0, "")
    drawn = str(svg(chart))
    widths = [float(found) for found in re.findall(r'width="([\d.]+)" height="18"', drawn)]
    assert widths == [85.0, 340.0]  # 340 wide is 200 %
    assert ">50%</text>" in drawn
    assert 'x1="470.0"' in drawn  # the mark of 100 %: 300 of labels and half of 340
    assert ">–</text>" in drawn


def test_the_names_in_a_chart_are_escaped() -> None:
    chart = Chart("<x>", "stacked", ("A & <b>",), (Series("<s>", (1.0,)),), "nhiệm vụ", None, "<d>")
    drawn = str(svg(chart))
    assert not re.search("<(?:x|b|s|d)>", drawn)
    assert "A &amp; &lt;b&gt;" in drawn


@pytest.mark.slow
def test_it_prints_on_a4_with_the_annexes_on_their_side(at_cut_off: Workspace, tmp_path: Path) -> None:
    browser, info = needs_tool("chromium", "google-chrome"), needs_tool("pdfinfo")
    source, made = tmp_path / "x.html", tmp_path / "x.pdf"
    source.write_text(html(report(at_cut_off)), encoding="utf-8")
    subprocess.run(
        [browser, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}", f"--print-to-pdf={made}", "--no-pdf-header-footer", source.as_uri()],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    told = subprocess.run([info, "-l", "99", str(made)], check=True, capture_output=True, text=True).stdout
    sizes = [
        (round(float(wide)), round(float(high)))
        for wide, high in re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", told)
    ]
    assert sizes[0] == (595, 842)
    assert sizes[-1] == (842, 595)
    assert set(sizes) == {(595, 842), (842, 595)}
