"""Findings for people and as JSON: the token is marked, one a line stays one a line, nothing drives the terminal."""

import json
import re
from typing import Any

import pytest

from ckds.finding import Finding, Related, Severity, Span
from ckds.lang import Text, same
from ckds.render.findings import render
from ckds.source.lines import Lines
from ckds.text import safe, width
from ckds.views.findings import FindingsView, blocked
from tests.render.hostile import HOSTILE

COLORS = re.compile(r"\x1b\[[0-9;]*m")
PATH = "plans/kh/tasks/t.yaml"


SO_XYZ = Span(2, 7, 2, 13)
MESSAGE = Text("không có đơn vị “so-xyz”", "there is no unit “so-xyz”")


def finding(span: Span = SO_XYZ, severity: Severity = Severity.ERROR, message: Text = MESSAGE, **more: Any) -> Finding:
    """Return a finding on `so-xyz` of the second line."""
    help_ = Text("Có phải ý bạn là so-tttt?", "Did you mean so-tttt?")
    found = Finding("CK101", "unknown-unit", severity, message, help_, PATH, span, "kh/t", "lead[so-xyz]")
    return found._replace(**more)


def shown(*findings: Finding, text: str = "title: Một\nlead: so-xyz\n", files: int = 3) -> FindingsView:
    """Return a view of findings in one file."""
    counts = {severity: sum(one.severity is severity for one in findings) for severity in Severity}
    sources = {one.path: Lines(text) for one in findings}
    return FindingsView("2030-01-15", "plans", False, findings, counts, sources, files)


def text_of(view: FindingsView, format_: str = "full", *, color: bool = False, quiet: bool = False) -> str:
    """Return findings in Vietnamese."""
    return render(view, format_, "vi", color=color, quiet=quiet)


def marked(view: FindingsView) -> str:
    """Return what stands above the mark, by columns of a terminal."""
    lines = text_of(view).split("\n")
    at = next(place for place, line in enumerate(lines) if set(line.partition("│")[2].strip()) == {"^"})
    left = lines[at].index("^")
    size = lines[at].count("^")
    column, kept = 0, ""
    for char in lines[at - 1]:
        if left <= column < left + size:
            kept += char
        column += width(char)
    return kept


# --- For people ---


def test_a_finding_shows_its_line_and_marks_its_token() -> None:
    """Weight, code, message; place; the line with a mark under the token; the way out; and how many there are."""
    assert (
        text_of(shown(finding()))
        == """\
lỗi[CK101] không có đơn vị “so-xyz”
  ╭─ plans/kh/tasks/t.yaml:2:7
2 │ lead: so-xyz
  │       ^^^^^^
  ╰─ Có phải ý bạn là so-tttt?

1 lỗi trong 3 tệp.
"""
    )


def test_another_place_that_explains_it_is_named() -> None:
    """The record referred to, with its line."""
    related = (Related("plans/units/vd.yaml", 12, Text("đơn vị gần giống", "a unit like it")),)
    assert "  ├─ plans/units/vd.yaml:12: đơn vị gần giống\n" in text_of(shown(finding(related=related)))


@pytest.mark.parametrize(
    ("line", "token"),
    [
        ("lead: so-xyz", "so-xyz"),
        ("title: Sở Y tế và so-xyz", "so-xyz"),
        ("title: 数字化转型 so-xyz 数", "so-xyz"),
        ("title: 数字化转型", "化转"),
        ("title:\tcó tab\tso-xyz", "so-xyz"),
        ("title: e\u0301\u0323e\u0301 so-xyz", "so-xyz"),
        ("title: \u202eđảo so-xyz", "so-xyz"),
        ("x" * 100 + " so-xyz " + "y" * 100, "so-xyz"),
    ],
)
def test_the_mark_stands_under_the_token(line: str, token: str) -> None:
    """Behind accents, wide letters, tabs, marks, direction signs, and far to the right of a long line."""
    column = line.index(token) + 1
    found = finding(Span(1, column, 1, column + len(token)))
    assert marked(shown(found, text=line)) == token


def test_a_token_of_several_lines_is_marked_to_the_end_of_its_first() -> None:
    """A list that is wrong as a whole."""
    assert marked(shown(finding(Span(1, 7, 3, 1)), text="lead: [a,\n  b]\n")) == "[a,"


def test_a_place_without_a_token_has_one_mark() -> None:
    """A missing key points at its parent's place, an empty file at its first column."""
    assert marked(shown(finding(Span(1, 1, 1, 1)), text="title: Một\n")) == "t"


def test_a_place_beyond_the_file_shows_no_line() -> None:
    """Nothing to show is no fault."""
    assert "│" not in text_of(shown(finding(Span(9, 1, 9, 1)), text="a\n"))
    assert "│" not in text_of(shown(finding(), text=""))


def test_concise_is_one_line_each() -> None:
    """Place, weight, code, message."""
    found = shown(finding(), finding(Span(3, 1, 3, 2), Severity.WARNING))
    assert text_of(found, "concise", quiet=True) == (
        "plans/kh/tasks/t.yaml:2:7: lỗi CK101 không có đơn vị “so-xyz”\n"
        "plans/kh/tasks/t.yaml:3:1: cảnh báo CK101 không có đơn vị “so-xyz”\n"
    )


def test_colour_changes_no_letter() -> None:
    """Readable without colour: it only adds codes."""
    for format_ in ("full", "concise"):
        plain, colored = (text_of(shown(finding()), format_, color=color) for color in (False, True))
        assert "\x1b[" in colored
        assert COLORS.sub("", colored) == plain


def test_quiet_leaves_the_summary_out() -> None:
    """Only the findings."""
    assert (
        text_of(shown(finding()), "concise")
        == text_of(shown(finding()), "concise", quiet=True) + "1 lỗi trong 3 tệp.\n"
    )


def test_the_summary_counts_by_weight() -> None:
    """Only the weights that occur; notes that are not listed are told with the way to see them."""
    counted = shown(finding(), finding(severity=Severity.WARNING), finding(severity=Severity.WARNING))
    assert text_of(counted).endswith("1 lỗi, 2 cảnh báo trong 3 tệp.\n")
    notes = shown()._replace(counts={Severity.ERROR: 0, Severity.WARNING: 0, Severity.INFO: 4})
    assert text_of(notes) == "4 lưu ý trong 3 tệp.  (xem lưu ý: ckds lint --info)\n"
    assert text_of(shown()) == "3 tệp, không có lỗi.\n"
    assert render(shown(), "full", "en", color=False, quiet=False) == "3 files, no findings.\n"


def test_only_errors_block() -> None:
    """Warnings and notes never do."""
    assert blocked(shown(finding()))
    assert not blocked(shown(finding(severity=Severity.WARNING), finding(severity=Severity.INFO)))


# --- Hostile records and file names ---


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_in_a_record_or_a_file_name_drives_the_terminal(words: str) -> None:
    """Message, help, line, path and related place hold it; what comes out has no control character."""
    bad = finding(
        message=same(words), help=same(words), path=words, related=(Related(words, 1, same(words)),)
    )  # fmt: skip
    for format_ in ("full", "concise"):
        found = text_of(shown(bad, text=f"a\nlead: {words}\n"), format_)
        assert safe(found) == found


@pytest.mark.parametrize("words", HOSTILE)
def test_concise_stays_one_line_whatever_it_says(words: str) -> None:
    """Programs that read it line by line see one finding."""
    bad = finding(message=same(words), path=f"plans/{words}")
    assert text_of(shown(bad), "concise", quiet=True).count("\n") == 1


# --- JSON ---


def test_json_is_the_contracts_object() -> None:
    """Every key of a finding, in the language asked for; lines and columns from 1."""
    related = (Related("plans/units/vd.yaml", 12, Text("gần giống", "like it")),)
    answer = json.loads(render(shown(finding(related=related)), "json", "en", color=True, quiet=True))
    assert {key: answer[key] for key in ("today", "root", "pinned", "files", "summary")} == {
        "today": "2030-01-15",
        "root": "plans",
        "pinned": False,
        "files": 3,
        "summary": {"error": 1, "warning": 0, "info": 0},
    }
    assert answer["findings"] == [
        {
            "code": "CK101",
            "name": "unknown-unit",
            "severity": "error",
            "state": "new",
            "message": "there is no unit “so-xyz”",
            "help": "Did you mean so-tttt?",
            "path": "plans/kh/tasks/t.yaml",
            "line": 2,
            "column": 7,
            "end_line": 2,
            "end_column": 13,
            "record": "kh/t",
            "field": "lead[so-xyz]",
            "occurrence": None,
            "related": [{"path": "plans/units/vd.yaml", "line": 12, "message": "like it"}],
            "fix": None,
        }
    ]


@pytest.mark.parametrize("words", HOSTILE)
def test_json_says_what_the_record_says_and_drives_no_terminal(words: str) -> None:
    """Read back it is the same words; as text it holds no control character, and can be written as UTF-8."""
    text = text_of(shown(finding(message=same(words))), "json")
    assert json.loads(text)["findings"][0]["message"] == words
    assert safe(text) == text
    assert text.encode("utf-8")


def test_the_identity_of_a_finding_is_rule_record_field_and_occurrence() -> None:
    """A file that is no record stands for itself."""
    assert finding().key == ("CK101", "kh/t", "lead[so-xyz]", None)
    assert finding(record=None, field=None).key == ("CK101", PATH, None, None)
