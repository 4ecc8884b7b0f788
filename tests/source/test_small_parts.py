"""Quoting, mended lines, names of fields, the parser's messages in plain words."""

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from yaml import _yaml

from ckds.finding import Span
from ckds.source.build import Data
from ckds.source.lines import Lines, Mended
from ckds.source.naming import entry_name, field_name
from ckds.source.problem import Path as Way
from ckds.source.quoting import escaped, quoted
from ckds.source.reasons import _REASONS, _UNKNOWN, reason


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_what_is_quoted_reads_as_it_was(value: str) -> None:
    for written in (quoted(value), escaped(value)):
        assert yaml.safe_load(f"a: {written}") == {"a": value}
        assert "\n" not in written


@pytest.mark.parametrize(
    ("value", "written"),
    [("a", '"a"'), ('"a"', "'\"a\"'"), ("it's", '"it\'s"'), ("C:\\a", "'C:\\a'"), ('"a" it\'s', '"\\"a\\" it\'s"')],
)
def test_the_quotes_that_need_no_escapes_are_taken(value: str, written: str) -> None:
    assert quoted(value) == written


@given(
    st.text("ab\n", max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 3), st.sampled_from(["", "x", "yy"]))),
)
def test_places_in_a_mended_text_are_those_of_the_text_below(text: str, drawn: list[tuple[int, int, str]]) -> None:
    """Whatever no edit has touched keeps its character."""
    lines = Lines(text)
    edits = []
    at = 0
    for start, length, new in sorted(drawn):
        end = min(start + length, len(text))
        if at <= start <= end and "\n" not in text[start:end]:
            edits.append((start, end, new))
            at = end + 1
    mended = Mended(lines, edits)
    for offset, char in enumerate(mended.text):
        line, column = mended.place(offset)
        assert line == mended.number(offset)
        if char in "ab\n":
            assert text[lines.starts[line - 1] + column - 1] == char


def test_mending_upon_mending() -> None:
    once = Mended(Lines("a: b: c\nd: > e\n"), [(3, 7, '"b: c"')])
    twice = Mended(once, [(once.text.index("> e"), once.text.index("> e") + 3, '"> e"')])
    assert twice.text == 'a: "b: c"\nd: "> e"\n'
    at = twice.text.index('"> e"')
    assert twice.span(at, at + 5) == Span(2, 4, 2, 7)
    assert twice.span(3, 9) == Span(1, 4, 1, 8)


@pytest.mark.parametrize(
    ("data", "path", "name"),
    [
        ({"lead": "so-y-te"}, ("lead",), "lead"),
        ({"support": ["a", "b"]}, ("support", 1), "support[b]"),
        ({"support": "b"}, ("support", 0, "unit"), "support[b]"),
        ({"support": [{"unit": "b", "for": "c"}]}, ("support", 0, "unit"), "support[b/c].unit"),
        ({"targets": [{"by": "2030", "scope": "city"}]}, ("targets", 0, "target"), "targets[2030/city].target"),
        ({"updates": [{"date": "2030-01-01"}]}, ("updates", 0, "by"), "updates[2030-01-01].by"),
        ({"results": [{"period": "2030", "unit": {"as": "Sở"}}]}, ("results", 0), "results[2030/Sở]"),
        ([{"id": "so-y-te"}], (0, "name"), "[so-y-te].name"),
        ({"a": [None]}, ("a", 0), "a[?]"),
        ({"a": [["x"]]}, ("a", 0, 0), "a[?][x]"),
        ({}, ("a", 3, "b"), "a[?]"),
        (None, ("title",), "title"),
        ({}, (), None),
    ],
)
def test_fields_name_values_and_not_positions(data: Data, path: Way, name: str | None) -> None:
    assert field_name(data, path) == name


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        ({"code": "CK401", "record": "a/b", "on": "2030-01-01"}, "a/b/CK401"),
        ({"duty": "quy", "unit": "so-y-te", "on": "2030-01-01"}, "so-y-te"),
        ({"unit": ["a"]}, "?"),
        ({"Như trên": "Sở Y tế"}, "Như trên: Sở Y tế"),
        ({"x": "a", "y": "b"}, "?"),
        ({}, "?"),
    ],
)
def test_what_an_entry_is_known_by(entry: Data, name: str) -> None:
    assert entry_name(entry) == name


def test_what_the_parser_says_is_known() -> None:
    """Every message that the table words is one of this libyaml's."""
    library = Path(_yaml.__file__).read_bytes()
    missing = [said for said in _REASONS if said.encode() not in library]
    assert missing == []


def test_no_message_is_left_in_the_parsers_own_words() -> None:
    library = Path(_yaml.__file__).read_bytes()
    messages = re.findall(rb"\0((?:found|did not find|could not find|mapping|block sequence)[ -~]{8,80})\0", library)
    assert len(messages) > 20
    for message in {one.decode() for one in messages}:
        words = reason(message)
        assert words.vi != message
        assert words.en != message
    assert reason(None) is _UNKNOWN
    assert reason("did not find expected whitespace", "while scanning a %YAML directive") == reason(
        "found unknown directive name"
    )
