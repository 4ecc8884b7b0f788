"""One fault never hides the next: behind what the parser stops at, the text is read on."""

import pytest

from ckds.source.document import Document
from ckds.source.problem import Kind
from tests.source.support import place, told

BEFORE = "label: II.1\n"
AFTER = "lead: so-y-te\ndue: năm 2030\n"
# What cannot be mended for certain costs only the entry it stands in.
BROKEN = {
    "indentation that fits nothing": ("signer:\n   name: A\n  place: B\n", "4:3-4:8"),
    "an entry without a colon": ("title\n", "2:1-2:6"),
    "an entry of a list that stands nowhere": ("title: a\n- b\n", "3:1-3:2"),
    "a list entry out of line": ("support:\n  - a\n - b\n", "4:2-4:3"),
    "a text that is not indented": ("text: |\nkhông thụt vào\n", "3:1-3:15"),
    "brackets that do not match": ("support: [a, {b: c]\n", "2:19-2:20"),
    "a key that is missing": (": a\n", "2:1-2:2"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_cannot_be_mended_is_left_out_alone(name: str) -> None:
    text, where = BROKEN[name]
    document = Document("x.yaml", BEFORE + text + AFTER)
    assert [(problem.kind, place(problem)) for problem in told(document)] == [(Kind.SYNTAX, where)]
    assert isinstance(document.data, dict)
    assert {"label", "lead", "due"} <= document.data.keys()
    assert document.partial


def test_what_was_left_out_is_not_missing() -> None:
    document = Document("x.yaml", BEFORE + "signer:\n   name: A\n  place: B\n" + AFTER)
    assert "signer" in document.lost
    assert document.has(("signer",))
    assert not document.has(("kpis",))


def test_one_broken_entry_of_a_list_leaves_the_others() -> None:
    units = "".join(f"- id: u{number}\n  name: Đơn vị {number}\n" for number in range(5))
    broken = units.replace("- id: u2\n  name", "- id: u2\n   name")
    document = Document("x.yaml", broken)
    assert [problem.kind for problem in document.problems] == [Kind.SYNTAX]
    assert isinstance(document.data, list)
    names = [unit["id"] for unit in document.data if isinstance(unit, dict)]
    assert names == ["u0", "u1", "u2", "u3", "u4"]  # a key indented too deep can be mended


def test_an_unmendable_entry_of_a_list_goes_alone() -> None:
    document = Document("x.yaml", "- id: a\n- id: b\n  c\n- id: d\n  kind: {\n- id: e\n")
    assert [problem.kind for problem in document.problems] == [Kind.SYNTAX, Kind.SYNTAX]
    assert document.data == [{"id": "a"}, {"id": "d", "kind": {}}, {"id": "e"}]


def test_a_file_that_is_no_yaml_is_told_once() -> None:
    prose = "KẾ HOẠCH\nChuyển đổi số: năm 2030\nI. MỤC ĐÍCH: a\n1. Mục tiêu: b\n- c: d\n  e\n" * 20
    document = Document("x.yaml", prose)
    assert document.data is None
    assert len(document.problems) <= 4


def test_the_second_document_is_not_read() -> None:
    document = Document("x.yaml", "a: b\n---\nc: d: e\n")
    assert [problem.kind for problem in document.problems] == [Kind.DOCUMENTS]
    assert document.data == {"a": "b"}


@pytest.mark.parametrize("text", ["---\na: b\n", "a: b\n...\n", "--- \na: b\n", "---\n# x\na: b\n...\n# y\n"])
def test_marks_of_a_single_document_are_no_fault(text: str) -> None:
    document = Document("x.yaml", text)
    assert document.problems == []
    assert document.data == {"a": "b"}


@pytest.mark.parametrize("text", ["a: b\n---\n", "a: b\n---\n...\n", "---\na: b\n---\nc: d\n", "a: b\n...\nc: d\n"])
def test_a_second_document_is(text: str) -> None:
    assert [problem.kind for problem in Document("x.yaml", text).problems] == [Kind.DOCUMENTS]


def test_aliases_are_read_and_told() -> None:
    document = Document("x.yaml", "a: &x\n  b: c\nd: *x\n")
    assert [(problem.kind, problem.path) for problem in document.problems] == [
        (Kind.ANCHOR, ("a",)),
        (Kind.ANCHOR, ("d",)),
    ]
    assert document.data == {"a": {"b": "c"}, "d": {"b": "c"}}


def test_two_anchors_of_one_name_are_both_told() -> None:
    document = Document("x.yaml", "a: &x b\nc: &x d\n")
    assert sorted(problem.span.line for problem in document.problems) == [1, 2]
    assert document.data == {"a": "b", "c": "d"}


@pytest.mark.parametrize("text", ["", "\n\n", "# ghi chú\n", "---\n", "--- # a\n...\n", "\ufeff", "\r\n"])
def test_nothing_is_empty(text: str) -> None:
    assert [problem.kind for problem in Document("x.yaml", text.encode()).problems] == [Kind.EMPTY]


@pytest.mark.parametrize("text", ["{}", "[]", "a", "0"])
def test_little_is_not_empty(text: str) -> None:
    assert Document("x.yaml", text).problems == []


def test_blanks_are_known() -> None:
    document = Document("x.yaml", "a:\nb: ~\nc: {d: }\ne: [null]\nf: ''\ng: >\n")
    assert document.data == {"c": {}, "e": [None], "f": ""}
    assert document.blanks == [("a",), ("b",), ("c", "d"), ("e", 0), ("g",)]
