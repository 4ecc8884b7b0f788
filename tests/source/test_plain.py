"""The quick reader of plain files reads what the parser and the builder read, or leaves the file to them."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ckds.source import document as module
from ckds.source.document import Document
from ckds.source.plain import plain
from tests.source.test_differential import DOCUMENTS
from tests.support import examples

ROOT = Path(__file__).parents[2]
WORDS = (
    "Sở Y tế", "so-y-te", "a b", "2030-03-31", "12", "0x1F", "1_000", "5.000", "7,0%", "true", "null", "~", "no", "", " ", "a: b", "a #1", "#1", "- a",
    "-", "[a, b]", "[1, 2]", "[a,b]", "[a, 7,0%]", "{a: b}", "'a'", '"a"', '"a: b"', "'it''s'", '"\\u1EE7"', ">-", ">", "|", "|-", ">5", "%", "@a", "&a b", "*a",
    "!a", "? a", ": a", "a:", "a:b", "https://a.vn/b?c", "\u00a0a", "a\u00a0", "e\u0301", "\u200ba", "a\tb", "<<", "=", "...", "---", "KH&CN", "a, b", "+5", ".5", "-5",
)  # fmt: skip
KEYS = (
    "title",
    "due",
    "target",
    "value",
    "label",
    "lead",
    "kpis",
    "period",
    "a-b",
    "x-a",
    "Tên",
    "a_b",
    "true",
    "1",
    "<<",
    "",
)


def both(text: str, monkeypatch: pytest.MonkeyPatch) -> tuple[Document, Document]:
    """Return a document as it is read now, and as the parser alone reads it."""
    quick = Document("x.yaml", text)
    with monkeypatch.context() as patched:
        patched.setattr(module, "plain", lambda _: None)
        return quick, Document("x.yaml", text)


def same(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    quick, slow = both(text, monkeypatch)
    for name in ("data", "problems", "doubts", "blanks", "lost", "partial"):
        assert getattr(quick, name) == getattr(slow, name), (name, text)
    for path in (("title",), ("due",), ("lead", 0), ("updates", 0, "date"), (0, "unit"), ()):
        fresh = Document("x.yaml", text)  # nothing was asked of it before
        assert fresh.line(path) == slow.span(path).line
        assert quick.span(path) == slow.span(path)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Lines as records have them, some of them odd."""
    lines = []
    for _ in range(draw(st.integers(1, 7))):
        indent = " " * draw(st.sampled_from((0, 0, 0, 2, 2, 4, 1)))
        dash = draw(st.sampled_from(("", "", "", "- ", "- ", "-  ")))
        key, value = draw(st.sampled_from(KEYS)), draw(st.sampled_from(WORDS))
        lines.append(indent + dash + draw(st.sampled_from((f"{key}: {value}", f"{key}: {value}", f"{key}:", value))))
    return "\n".join(lines) + draw(st.sampled_from(("\n", "\n", "\n", "", "\n\n")))


@settings(max_examples=examples(1500), deadline=None)
@given(texts())
def test_odd_texts(text: str) -> None:
    with pytest.MonkeyPatch.context() as patched:
        same(text, patched)


@pytest.mark.parametrize("end", ["", "\n"])
@pytest.mark.parametrize("text", dict.fromkeys(DOCUMENTS), ids=repr)
def test_the_odd_documents(text: str, end: str, monkeypatch: pytest.MonkeyPatch) -> None:
    same(text + end, monkeypatch)


def test_the_shipped_plans(monkeypatch: pytest.MonkeyPatch) -> None:
    files = sorted((ROOT / "plans").rglob("*.yaml"))
    for path in files:
        same(path.read_text("utf-8"), monkeypatch)
    read = sum(plain(path.read_text("utf-8")) is not None for path in files)
    assert read > 0.9 * len(files)  # else it is not worth having


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: b\n", {"a": "b"}),
        ("title: Sở Y tế\nlead: [so-a, b/c]\n", {"title": "Sở Y tế", "lead": ["so-a", "b/c"]}),
        ("text: >-\n  một: hai\n  ba\nlabel: I.1\n", {"text": "một: hai ba", "label": "I.1"}),
        ("text: |\n  a\n  b\n", {"text": "a\nb\n"}),
        ("updates:\n  - date: 2030-01-02\n    progress: 5\n  - date: 2030-03\n", {"updates": [{"date": "2030-01-02", "progress": "5"}, {"date": "2030-03"}]}),
        ("- duty: quy\n  unit: so-a\n- duty: nam\n", [{"duty": "quy", "unit": "so-a"}, {"duty": "nam"}]),
        ('unit: "%"\nstretch: true\n', {"unit": "%", "stretch": True}),
    ],
)  # fmt: skip
def test_what_is_read(text: str, data: object) -> None:
    assert plain(text) == data


@pytest.mark.parametrize(
    "text",
    ["a: b", "a:\n", "a: 1\n", "label: 11.10\n", "value: 5.000\n", "a: b #c\n", "a: b: c\n", "a:\n- b\n", "# c\na: b\n", "a: {b: c}\n", "a: b\n  c\n", "a: b\n\n",
     "a: b\na: c\n", "x-a: b\n", "a: b\r\n", "a: &x b\n", "\ta: b\n", "a: \u00a0b\n", "a: >-\n  b\n\n  c\n", "a: >-\n  b\n   c\n", "", "\n", "a\n", "[a]\n"],
)  # fmt: skip
def test_what_is_left_to_the_parser(text: str) -> None:
    assert plain(text) is None
