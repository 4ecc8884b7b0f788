"""A page as Markdown: nothing in a record becomes markup, a link, HTML or another cell."""

import re

import pytest

from ckds.lang import same
from ckds.render.markdown import escape, markdown
from ckds.render.terminal import show
from ckds.text import safe, squeeze
from ckds.views.screen import Cell, Column, Heading, Line, Own, Pairs, Table, cells
from tests.render.hostile import HOSTILE, page

ESCAPED = re.compile(r"\\([\\`*_\[\]|#~])|&(amp|lt|gt);|(?<=@)(<!-- -->)")
SIGNS = {"amp": "&", "lt": "<", "gt": ">"}


def read(text: str) -> str:
    """Return what a reader of Markdown sees of escaped words."""
    return ESCAPED.sub(lambda found: found[1] or SIGNS.get(found[2], ""), text)


def test_nobody_is_called_by_a_title() -> None:
    """Code hosts notify whoever has the name behind an @; a comment that nobody sees keeps them from it."""
    assert escape("hỏi @so-tttt") == "hỏi @<!-- -->so-tttt"


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_escaped_is_read_as_it_was(text: str) -> None:
    """On one line, every letter as in the record, control characters apart; and no sign of markup left bare."""
    escaped = escape(text)
    assert read(escaped) == safe(squeeze(text))
    assert "\n" not in escaped
    bare = ESCAPED.sub("", escaped)
    assert not re.search(r"[\\`*_\[\]|#~<>&]", bare)


def test_every_row_has_its_cells_and_no_more() -> None:
    """Titles with bars and line ends stay in their cell."""
    rows = tuple(cells(text, "z") for text in HOSTILE)
    found = markdown((Table((Column(same("A")), Column(same("B"), "right")), rows),), "vi").rstrip("\n").split("\n")
    assert len(found) == len(HOSTILE) + 2
    assert found[1] == "| --- | ---: |"
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in found} == {3}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("- mục", "\\- mục"),
        ("+ mục", "\\+ mục"),
        ("1. mục", "1\\. mục"),
        ("12) mục", "12\\) mục"),
        ("---", "\\---"),
        ("===", "\\==="),
        ("> trích", "&gt; trích"),
        ("# đề mục", "\\# đề mục"),
        ("    mã", "mã"),
        ("2030 là năm", "2030 là năm"),
    ],
)
def test_a_sentence_begins_no_block(text: str, written: str) -> None:
    """A sentence from a record that begins like a list, a rule or a quotation is still a sentence."""
    assert markdown((Line(same(text)),), "vi") == f"{written}\n"


def test_blocks_stand_apart() -> None:
    """A blank line between blocks; empty ones leave none behind."""
    screen = (
        Heading(same("Một"), 1),
        Line(same("")),
        Heading(same("Hai")),
        Pairs(((same("Tên"), Cell("a|b")), (same("Mã"), Cell("x")))),
        Line(same("Ba")),
    )
    assert markdown(screen, "vi") == "# Một\n\n## Hai\n\n- **Tên:** a\\|b\n- **Mã:** x\n\nBa\n"


def test_words_of_our_own_are_markdown_already() -> None:
    """The page of a rule keeps its code and its fences; a terminal shows the code as it is typed, without them."""
    own = Own("Sai:\n```yaml\na:\n  - `b`\n```\n")
    assert markdown((Heading(same("X"), 1), own), "vi") == "# X\n\nSai:\n```yaml\na:\n  - `b`\n```\n"
    assert show((own,), "vi", columns=40, color=False) == "\nSai:\n\na:\n  - `b`\n"


def test_a_hostile_page_has_only_our_blocks() -> None:
    """Each line begins with what this renderer writes, whatever the titles say."""
    lines = markdown(page(), "vi").rstrip("\n").split("\n")
    ours = [line for line in lines if line]
    # One heading of the page and one for each title, one pair, one row each, and the head of the table.
    assert sum(line.startswith("#") for line in ours) == len(HOSTILE) + 1
    assert sum(line.startswith("- **") for line in ours) == len(HOSTILE)
    assert sum(line.startswith("| ") for line in ours) == len(HOSTILE) + 2
    assert len(ours) == 4 * len(HOSTILE) + 3
