"""Where the cursor is in a text that is being typed; ``|`` marks it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ckds.lsp.cursor import cursor


@pytest.mark.parametrize(
    ("text", "path", "on_key", "on_item", "word", "others"),
    [
        ("title: A\nlead: |", "lead", False, False, "", ""),
        ("title: A\nlead: so-|x\ndue: z", "lead", False, False, "so-", ""),
        ("title: A\nlead:\n  - |", "lead", True, True, "", ""),
        ("title: A\nlead:\n- so-|", "lead", True, True, "so-", ""),
        ("lead:\n  - unit: so|\n    as: b", "lead unit", False, False, "so", ""),
        ("lead:\n  - unit: so\n    a|", "lead", True, False, "a", "unit"),
        ("lead: [a, b|, c]", "lead", False, True, "b", ""),
        ("lead: [{unit: |", "lead unit", False, False, "", ""),
        ("lead: [{unit: a}, |", "lead", False, True, "", ""),
        ("updates:\n  - {date: 2030, b|y: x}", "updates", True, False, "b", ""),
        ("updates:\n  - date: 2030\n    by: a\n    pro|\nnote: z", "updates", True, False, "pro", "by date"),
        ("updates:\n  - date: 2030\n    by: {unit: x, |", "updates by", True, False, "", ""),
        ("updates:\n  - date: 2030\n    source:\n      ti|", "updates source", True, False, "ti", ""),
        ("upd|", "", True, False, "upd", ""),
        ("title: a\n|\nlead: b", "", True, False, "", "lead title"),
        ("- id: a\n  name: b\n  |\n- id: c", "", True, False, "", "id name"),
        ("- id: a\n  successors:\n    - unit: |", "successors unit", False, False, "", ""),
        ("members: {kind: [dis|], parent: x}", "members kind", False, True, "dis", ""),
        ("title: a\r\nlead: so|\r\n", "lead", False, False, "so", ""),
        ("# lead:\ndue: |", "due", False, False, "", ""),
    ],
)
def test_place(text: str, path: str, on_key: bool, on_item: bool, word: str, others: str) -> None:
    found = cursor(text.replace("|", "", 1), text.index("|"))
    assert found
    assert (" ".join(found.path), found.on_key, found.on_item, found.word) == (path, on_key, on_item, word)
    assert " ".join(sorted(found.others)) == others
    assert found.start + len(word) == text.index("|") <= found.end


def test_in_a_remark_nothing_is_typed() -> None:
    assert cursor("lead: a # so", 12) is None
    assert cursor("# so", 4) is None
    found = cursor("title: nhóm#1", 13)  # no remark: no blank before it
    assert found
    assert found.word == "nhóm#1"


def test_what_is_replaced_ends_with_the_word() -> None:
    found = cursor("kpis: [ho-so, khac]", 9)
    assert found
    assert (found.word, found.start, found.end) == ("ho", 7, 12)


@given(st.text(st.sampled_from("ab:-[]{},# \n\"'|>"), max_size=60), st.data())
def test_it_never_fails_whatever_is_typed(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    found = cursor(text, offset)
    assert found is None or 0 <= found.start <= offset <= found.end <= len(text)
