"""No text and no bytes make reading raise, and every place that is told lies in the file."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ckds.records.kpi import Kpi
from ckds.records.plan import Plan
from ckds.records.settings import Settings
from ckds.records.task import Task
from ckds.records.unit import Unit
from ckds.source.document import Document
from ckds.source.problem import Kind
from ckds.workspace.validate import validate
from tests.fuzz.targets import within
from tests.support import examples

BASE = Path(__file__).parent.parent / "rules" / "_base" / "plans"
MODELS: dict[str, Any] = {
    "vi-du-2030/plan.yaml": Plan,
    "vi-du-2030/kpis/ho-so-mang.yaml": Kpi,
    "vi-du-2030/tasks/iii-1-a.yaml": Task,
    "units/vi-du.yaml": Unit,
    "ckds.yaml": Settings,
}
# What people and programs put into YAML by mistake.
BITS = (
    "\n", "\n  ", "  ", "\t", ":", ": ", "- ", ", ", '"', "'", "[", "]", "{", "}", "&a ", "*a", "!x ", " #1", "%", "@", "`", ">", "|",
    "---\n", "...\n", "\u00a0", "\u200b", "\u2028", "\x0b", "\x00", "e\u0302", "? ", "~", "null", "true", "5.000", "<<: ", "\r", "\r\n",
    "\ufeff", "\\", "\U0001f600", "\ud800", "x-a: 1\n", "7,0%", "30/2/2030", "Sở Y tế",
)  # fmt: skip
pieces = st.lists(
    st.one_of(st.sampled_from(BITS), st.sampled_from(["a", "title", "lead", " ", "Sở", "0", "-"])), max_size=30
)


def check(document: Document) -> None:
    assert document.data is not None or document.problems
    for problem in document.problems:
        span = problem.span
        assert 1 <= span.line <= max(len(document.lines), 1) or not document.lines.text
        assert (span.line, span.column) <= (span.end_line, span.end_column)
        document.span(problem.path)
        document.span(problem.path, key=True)


@given(st.text(max_size=200))
@example("a: &a [*a]\n")
@example("? ? ? ?")
@example("- " * 100)
def test_any_text(text: str) -> None:
    check(Document("x.yaml", text))


@given(st.binary(max_size=200))
def test_any_bytes(content: bytes) -> None:
    check(Document("x.yaml", content))


@given(pieces.map("".join))
@settings(max_examples=examples(300))
def test_any_sequence_of_signs(text: str) -> None:
    check(Document("x.yaml", text))


@given(
    st.sampled_from(sorted(MODELS)),
    st.lists(st.tuples(st.floats(0, 1), st.sampled_from(BITS), st.integers(0, 3)), min_size=1, max_size=4),
)
@settings(max_examples=examples(400))
def test_any_slip_in_a_record(name: str, slips: list[tuple[float, str, int]]) -> None:
    """A sign put in, or a few letters overwritten, anywhere in a sound record: read, checked, never raised."""
    text = (BASE / name).read_text("utf-8")
    for where, bit, over in slips:
        at = int(where * len(text))
        text = text[:at] + bit + text[at + over :]
    document = Document("x.yaml", text)
    check(document)
    items = document.data if isinstance(document.data, list) else [document.data]
    for place, item in enumerate(items):
        at_: tuple[int, ...] = (place,) if isinstance(document.data, list) else ()
        record, problems = validate(MODELS[name], item, document, at_)
        assert record is not None or problems
        for problem in problems:
            assert problem.span.line <= len(document.lines)


BIG = 200_000
PATHOLOGICAL = {
    "brackets": "[" * BIG, "braces": "{a: " * (BIG // 4), "dashes": "- " * (BIG // 2), "questions": "? " * (BIG // 2),
    "an open quote": 'a: "' + "x\n" * (BIG // 2), "tabs": "\ta: b\n" * (BIG // 6), "remarks": "- a #1\n" * (BIG // 7),
    "anchors": "- &a b\n" * (BIG // 7), "aliases": "- &a b\n" + "- *a\n" * (BIG // 5), "colons": "- a: b: c\n" * (BIG // 10),
    "hidden": "- a\u200bb\n" * (BIG // 6), "marks": "- e\u0302\n" * (BIG // 5), "documents": "---\na: 1\n" * (BIG // 9),
    "nothing": "\0" * BIG, "duplicates": "a: b\n" * (BIG // 5), "steps": "\n".join(" " * step + "a:" for step in range(600)),
    "commas": "- {a: 7" + ",0%" * (BIG // 3) + "}",
    "a bomb": "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*{'a' if n == 0 else f'b{n - 1}'}, *a]\n" for n in range(60)),
    "a doubling bomb": "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 40)),
}  # fmt: skip


HEAVY = ("commas", "tabs", "duplicates", "remarks", "nothing", "marks")  # left to `make test-all`


@pytest.mark.parametrize("name", [pytest.param(one, marks=[pytest.mark.slow] * (one in HEAVY)) for one in PATHOLOGICAL])
def test_what_was_made_to_hurt(name: str) -> None:
    """What grew with the square of the text would take hours."""
    with within(60, name):
        document = Document("x.yaml", PATHOLOGICAL[name])
    assert document.problems


@pytest.mark.parametrize(
    "text", ["[" * 60 + "]" * 60, "- " * 60 + "a", "\n".join(" " * step + "a:" for step in range(60))]
)
def test_too_deep(text: str) -> None:
    (problem,) = Document("x.yaml", text).problems
    assert problem.kind is Kind.DEEP


def test_deep_enough_for_any_record() -> None:
    assert Document("x.yaml", "[" * 30 + "]" * 30).problems == []
    assert Document("x.yaml", "\n".join(" " * step + "a:" for step in range(30))).problems == []
