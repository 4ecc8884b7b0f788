"""Places as editors count them, against counting by hand; and texts after changes, against doing them on the whole text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types as lsp

from ckds.finding import Span
from ckds.lsp.places import Ruler, changed

TEXTS = st.text(st.sampled_from("aế😀 \n\r\u2028\x85\t#:-"), max_size=40)
ENCODINGS = st.sampled_from(["utf-8", "utf-16", "utf-32"])


def at(text: str, line: int, character: int, encoding: str = "utf-16") -> int:
    return Ruler(text, encoding).offset(lsp.Position(line, character))


@pytest.mark.parametrize(("encoding", "column"), [("utf-8", 8), ("utf-16", 4), ("utf-32", 3)])
def test_a_column_behind_an_emoji(encoding: str, column: int) -> None:
    """“ế” is three bytes and one unit of UTF-16; “😀” is four bytes and two units; a blank is one of each."""
    text = "một\nế😀 x"
    assert Ruler(text, encoding).position(7) == lsp.Position(1, column)
    assert at(text, 1, column, encoding) == 7


def test_lines_end_where_editors_end_them() -> None:
    text = "a\r\nb\rc\u2028d\x85e\nf"
    assert Ruler(text).position(text.index("f")) == lsp.Position(3, 0)
    assert Ruler(text).position(text.index("e")) == lsp.Position(2, 4)


def test_findings_count_lines_by_the_line_feed_alone() -> None:
    """ckds does not end a line at a lone carriage return, the editor does: line 2, column 3 of ckds is on the editor's third."""
    text = "a\nb\rc"
    assert Ruler(text).range(Span(2, 3, 2, 4)) == lsp.Range(lsp.Position(2, 0), lsp.Position(2, 1))


def test_a_byte_order_mark_is_a_letter_to_the_editor() -> None:
    assert Ruler("\ufefftitle: a").range(Span(1, 1, 1, 6)) == lsp.Range(lsp.Position(0, 1), lsp.Position(0, 6))
    assert Ruler("\ufefftitle: a").place(8) == (1, 8)


def test_behind_the_end_is_the_end() -> None:
    assert at("ab\nc", 0, 99) == 2
    assert at("ab\nc", 9, 0) == 4
    assert at("ế😀", 0, 2) == 1  # in the middle of the emoji: before it


@given(TEXTS, ENCODINGS, st.data())
def test_there_and_back(text: str, encoding: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    inside_an_end = text[offset - 1 : offset + 1] == "\r\n"  # no editor can be between the two
    position = Ruler(text, encoding).position(offset)
    assert at(text, position.line, position.character, encoding) == (offset - 1 if inside_an_end else offset)


@given(TEXTS, TEXTS, ENCODINGS, st.data())
def test_a_change_is_done_where_it_was_made(text: str, new: str, encoding: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)).filter(lambda one: text[one - 1 : one + 1] != "\r\n"))
    end = data.draw(st.integers(start, len(text)).filter(lambda one: text[one - 1 : one + 1] != "\r\n"))
    ruler = Ruler(text, encoding)
    change = lsp.TextDocumentContentChangePartial(lsp.Range(ruler.position(start), ruler.position(end)), new)
    assert changed(text, change, encoding) == text[:start] + new + text[end:]


def test_the_whole_text_at_once() -> None:
    assert changed("a", lsp.TextDocumentContentChangeWholeDocument("b"), "utf-16") == "b"
