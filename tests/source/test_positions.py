"""Places are those of the file: lines end at ``\\n``, columns count code points, the end is exclusive."""

import pytest

from ckds.finding import Span
from ckds.source.document import Document
from ckds.source.problem import Path

PLAIN = """\
# ghi chú đầu tệp
title: Chuyển đổi số   # chú thích
lead:
    - unit: so-y-te
      for: phần mềm

    - so-tttt
text: >-
  Đoạn một,
  đoạn hai.

targets: [{by: 2030, target: 60%}, {by: 2031}]
"""
# path: (place of the value, place of its key)
PLACES: dict[Path, tuple[str, str]] = {
    ("title",): ("2:8-2:21", "2:1-2:6"),
    ("lead", 0, "unit"): ("4:13-4:20", "4:7-4:11"),
    ("lead", 0): ("4:7-4:11", "4:7-4:11"),
    ("lead", 1): ("7:7-7:14", "7:7-7:14"),
    ("lead", 1, "unit"): ("7:7-7:14", "7:7-7:14"),
    ("lead",): ("3:1-3:5", "3:1-3:5"),
    ("text",): ("8:7-10:12", "8:1-8:5"),
    ("targets", 0, "target"): ("12:30-12:33", "12:22-12:28"),
    ("targets", 1, "target"): ("12:37-12:39", "12:37-12:39"),
    ("due",): ("2:1-2:6", "2:1-2:6"),
    (): ("2:1-2:6", "2:1-2:6"),
}


def shown(span: Span) -> str:
    return f"{span.line}:{span.column}-{span.end_line}:{span.end_column}"


@pytest.mark.parametrize("path", PLACES, ids=str)
@pytest.mark.parametrize("form", ["plain", "crlf", "bom", "crlf and bom"])
def test_values_and_keys_stand_where_they_stand(path: Path, form: str) -> None:
    """A byte order mark moves nothing, and Windows line ends move nothing."""
    text = PLAIN.replace("\n", "\r\n") if "crlf" in form else PLAIN
    document = Document("x.yaml", text.encode("utf-8-sig" if "bom" in form else "utf-8"))
    assert document.problems == []
    assert (shown(document.span(path)), shown(document.span(path, key=True))) == PLACES[path]


@pytest.mark.parametrize("path", [path for path in PLACES if len(path) > 1], ids=str)
def test_every_place_holds_what_it_says(path: Path) -> None:
    document = Document("x.yaml", PLAIN)
    span = document.span(path, key=True)
    token = document.lines.line(span.line)[span.column - 1 : span.end_column - 1]
    assert token in ("unit", "for", "by", "target", "so-y-te", "so-tttt")


@pytest.mark.parametrize(
    ("value", "columns"),
    [
        ("Ủy ban nhân dân", 15),
        ("數位轉型 số", 7),  # wide characters are one code point each
        ("\U0001f600 vui", 5),  # an emoji beyond the basic plane is one as well
        ("Xa\u0302y", 4),  # a mark of its own counts
    ],
)
def test_columns_are_code_points(value: str, columns: int) -> None:
    document = Document("x.yaml", f"t: {{note: {value}, lead: sai mã}}\n")
    assert shown(document.span(("t", "note"))) == f"1:11-1:{11 + columns}"
    assert shown(document.span(("t", "lead"))) == f"1:{19 + columns}-1:{25 + columns}"


@pytest.mark.parametrize(
    ("text", "path", "place"),
    [
        ("title:\nlead: x", ("title",), "1:6-1:7"),  # nothing is written: the colon
        ("support:\n  -\n  - x", ("support", 0), "2:3-2:4"),  # the dash
        ("signer: {name: }", ("signer", "name"), "1:14-1:15"),
        ("text: |\n\n  a\n\n\nlead: x", ("text",), "1:7-3:4"),  # a block without the empty lines behind it
        ("text: a\n  b   # c", ("text",), "1:7-2:4"),
        ('text: "a\n  b"', ("text",), "1:7-2:5"),
        ("- a\n- b: c", (1, "b"), "2:6-2:7"),
        ("? a\n: b", ("a",), "2:3-2:4"),
        ("lead: so-y-te", ("lead", 0, "unit"), "1:7-1:14"),  # a bare id, for a list and for a mapping
        ("lead: {for: x}", ("lead", 0, "unit"), "1:1-1:5"),  # not written: the nearest parent
        ("[]", ("a",), "1:1-1:3"),
        ("- - a: b", (), "1:5-1:6"),
    ],
)
def test_odd_places(text: str, path: Path, place: str) -> None:
    assert shown(Document("x.yaml", text + "\n").span(path)) == place


def test_places_behind_a_mended_line_are_those_of_the_file() -> None:
    """Quotes put in for reading on move no column of the file."""
    document = Document("x.yaml", "t: {a: b: c, d: sai}\nu: > 60\nlead: Sở\n")
    assert document.data == {"t": {"a": "b: c", "d": "sai"}, "u": "> 60", "lead": "Sở"}
    assert shown(document.span(("t", "a"))) == "1:8-1:12"
    assert shown(document.span(("t", "d"))) == "1:17-1:20"
    assert shown(document.span(("u",))) == "2:4-2:8"
    assert shown(document.span(("lead",))) == "3:7-3:9"


def test_hidden_characters_taken_out_move_no_column() -> None:
    document = Document("x.yaml", "t: a\u200bb\u200bc # x\nu: \u200b{v: w}\n")
    assert document.data == {"t": "abc", "u": {"v": "w"}}
    assert shown(document.span(("t",))) == "1:4-1:9"
    assert shown(document.span(("u", "v"))) == "2:9-2:10"
    assert document.lines.line(1) == "t: a\u200bb\u200bc # x"


def test_tabs_count_as_one_column() -> None:
    document = Document("x.yaml", "reported:\n\ton: 2030-01-01\n\tby: x\nlead:\tso-y-te\n")
    assert shown(document.span(("reported", "on"))) == "2:6-2:16"
    assert shown(document.span(("lead",))) == "4:7-4:14"


def test_problems_of_the_text_know_their_field() -> None:
    text = "targets:\n  - by: 2030\n    target: > 60\n  - by: 2031\n    target: a\u200bb\n"
    found = [problem.path for problem in Document("x.yaml", text).problems]
    assert sorted(found, key=str) == [("targets", 0, "target"), ("targets", 1, "target")]


@pytest.mark.parametrize(
    ("path", "there"),
    [
        (("a",), True),
        (("a", "b"), True),
        (("a", "c"), False),
        (("d", 0), True),
        (("d", 1), False),
        (("e",), True),
        ((), True),
    ],
)
def test_has(path: Path, there: bool) -> None:
    """A key that is written without a value is there."""
    assert Document("x.yaml", "a: {b: c}\nd: [x]\ne:\n").has(path) is there


def test_written_and_stretch() -> None:
    document = Document("x.yaml", "a:\n  - Như trên: Sở Y tế\nb: TRUE\n")
    assert document.written(("b",)) == "TRUE"
    assert shown(document.stretch(("a", 0))) == "2:5-2:22"
    assert document.real(("b", 0, "unit")) == ("b",)
