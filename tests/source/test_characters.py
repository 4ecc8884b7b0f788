"""Bytes and characters: encodings, marks apart from their letters, what nobody sees."""

import unicodedata

import pytest

from ckds.source.document import Document
from ckds.source.problem import Kind
from tests.source.support import place

TEXT = "title: Xây dựng kho\nlead: Sở Y tế\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_utf8_with_or_without_its_mark(encoding: str) -> None:
    document = Document("x.yaml", TEXT.encode(encoding))
    assert document.problems == []
    assert document.lines.text == TEXT


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [TEXT, "title: abc\n"])
def test_utf16_is_called_by_its_name(encoding: str, text: str) -> None:
    (problem,) = Document("x.yaml", text.encode(encoding)).problems
    assert problem.kind is Kind.NOT_UTF8
    assert problem.args["utf16"] is True


@pytest.mark.parametrize(
    ("content", "where", "byte"),
    [
        (b"title: S\xf4\n", "1:9-1:10", "0xF4"),
        ("title: Sở ".encode() + b"\xff\n", "1:11-1:12", "0xFF"),
        ("# Sở\r\ntitle: ".encode() + b"\xc3\r\n", "2:8-2:9", "0xC3"),
        (b"\xef\xbb\xbftitle: \xe1\xbb\n", "1:8-1:9", "0xE1"),
        (b"a: \xed\xa0\x80", "1:4-1:5", "0xED"),
    ],
)
def test_the_first_byte_that_is_no_utf8(content: bytes, where: str, byte: str) -> None:
    document = Document("x.yaml", content)
    (problem,) = document.problems
    assert (problem.kind, place(problem), problem.args["byte"]) == (Kind.NOT_UTF8, where, byte)
    assert document.data is None


def test_marks_apart_are_told_once_a_file_and_read_composed() -> None:
    text = unicodedata.normalize("NFD", TEXT)
    document = Document("x.yaml", text)
    (problem,) = document.problems
    assert (problem.kind, place(problem)) == (Kind.NOT_NFC, "1:8-1:12")
    assert problem.args == {"word": "Xa\u0302y", "lines": 2}
    assert problem.fix == "title: Xây dựng kho"
    assert document.data == {"title": "Xây dựng kho", "lead": "Sở Y tế"}
    assert document.lines.text == text


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x0b", "\x0c", "\x1b", "\x7f", "\x85", "\x9f", "\xad", "\u200b", "\u200e",
                                  "\u202e", "\u2028", "\u2029", "\u2060", "\u2066", "\ufeff", "\ufffe", "\uffff"])  # fmt: skip
def test_each_character_that_nobody_sees(char: str) -> None:
    document = Document("x.yaml", f"title: Sở {char}Y tế\nlead: so-y-te\n")
    (problem,) = document.problems
    assert (problem.kind, place(problem), problem.path) == (Kind.CONTROL, "1:11-1:12", ("title",))
    assert problem.args["character"] == f"U+{ord(char):04X}"
    assert problem.fix is not None
    assert problem.fix.isprintable()
    assert document.data is not None


def test_one_problem_a_line() -> None:
    found = Document("x.yaml", "a: \u200b\u200b\u200bb\nc: d\ne: \u200bf\n").problems
    assert [problem.span.line for problem in found] == [1, 3]


def test_letters_of_every_script_are_no_fault() -> None:
    text = "note: Ðà Nẵng – “số” · 數位 · Київ · ﷺ · \U0001f600 · a\u0301b".replace("a\u0301", "á")
    assert Document("x.yaml", text).problems == []


def test_a_lone_surrogate_is_a_fault_and_no_crash() -> None:
    (problem,) = Document("x.yaml", "a: b\ud800c\n").problems
    assert problem.kind is Kind.CONTROL
