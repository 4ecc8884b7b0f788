"""A page on a terminal: never wider than it, readable without colour, and nothing in a record that could drive it."""

import re

import pytest

from ckds.lang import Text, same
from ckds.render.terminal import show
from ckds.text import safe, width
from ckds.views.screen import Cell, Column, Heading, Line, Pairs, Table, cells
from tests.render.hostile import LANGS, page

COLORS = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("columns", [40, 41, 57, 80, 100, 140, 200])
def test_no_line_is_wider_than_the_terminal(columns: int) -> None:
    """Every kind of block, with Vietnamese, wide letters, tabs, marks and endless words."""
    lines = show(page(), "vi", columns=columns, color=False).split("\n")
    assert max(map(width, lines)) <= columns
    assert not any("\t" in line for line in lines)


@pytest.mark.parametrize("columns", range(40, 201, 8))
def test_a_table_of_many_columns_fits_too(columns: int) -> None:
    """Ten columns that each want ten, as the ranking of units has on a narrow terminal."""
    table = Table(tuple(Column(same(f"Cột thứ {at}")) for at in range(10)), (cells(*["0123456789"] * 10),))
    found = show((table,), "vi", columns=columns, color=False)
    assert max(width(line) for line in found.split("\n")) <= columns
    assert "".join(found.split()).count("9") >= 10 or columns < 80


def test_nothing_in_a_record_drives_the_terminal() -> None:
    """Without colour there is no control character but the line end; with colour only colours of our own."""
    plain = show(page(), "vi", columns=80, color=False)
    assert safe(plain) == plain
    assert "\x1b" not in plain
    colored = show(page(), "vi", columns=80, color=True)
    assert safe(COLORS.sub("", colored)) == COLORS.sub("", colored)


def test_colour_changes_no_letter() -> None:
    """Nothing is said by colour alone: without the colours it is the same page."""
    plain, colored = (show(page(), "en", columns=100, color=color) for color in (False, True))
    assert "\x1b[" in colored
    assert [line.rstrip() for line in COLORS.sub("", colored).split("\n")] == plain.split("\n")


def test_every_colour_is_closed_on_its_line() -> None:
    """A pager that shows one line shows no other line's colour."""
    for line in show(page(), "vi", columns=60, color=True).split("\n"):
        codes = COLORS.findall(line)
        assert len(codes) % 2 == 0
        assert all(code == "\x1b[0m" for code in codes[1::2])


def test_lines_have_no_blanks_at_their_end() -> None:
    """So that a page in a file can be compared."""
    assert not re.search(r" +$", show(page(), "vi", columns=80, color=False), re.MULTILINE)


def test_a_small_page_looks_as_drawn_here() -> None:
    """Heading, sentence, names with values, and a table with a number on its right side."""
    screen = (
        Heading(Text("Tình hình", "Status"), 1),
        Line(same("Tính đến 15/01/2031")),
        Heading(same("Quá hạn")),
        Pairs(((same("Mã"), Cell("kh/t")), (same("Tên"), Cell("Một việc rất dài dòng để xuống hàng")))),
        Table(
            (Column(same("Ngày"), "right"), Column(same("Nhiệm vụ"), grow=1)),
            (cells("46", "Xây dựng kiến trúc đô thị thông minh của thành phố"), cells("3", "Họp")),
        ),
    )
    assert (
        show(screen, "vi", columns=40, color=False)
        == """\
Tình hình
Tính đến 15/01/2031

Quá hạn
Mã   kh/t
Tên  Một việc rất dài dòng để xuống hàng
Ngày  Nhiệm vụ
────────────────────────────────────────
  46  Xây dựng kiến trúc đô thị thông
      minh của thành phố
   3  Họp
"""
    )


def test_a_page_in_english_is_in_english() -> None:
    """Each sentence in the language asked for."""
    screen = (Heading(Text("Tình hình", "Status"), 1), Table((Column(Text("Ngày", "Days")),), (cells("1"),)))
    assert [show(screen, lang, columns=40, color=False).split("\n")[0] for lang in LANGS] == ["Tình hình", "Status"]
    assert "Days" in show(screen, "en", columns=40, color=False)


def test_an_empty_page_and_empty_parts_are_no_fault() -> None:
    """No blocks, no rows, no pairs, empty words."""
    assert show((), "vi", columns=40, color=False) == ""
    screen = (Table((Column(same("")),), ()), Pairs(()), Line(same("")), Heading(same("")))
    assert show(screen, "vi", columns=40, color=False).strip() == ""
