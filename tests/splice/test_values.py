"""Whatever text is written reads back as this text, and the linter's traps find nothing to say about how it is written."""

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from ckds.source.document import Document
from ckds.source.problem import Kind
from ckds.splice.edit import AddKey, Append, SetValue, apply
from tests.support import examples

TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Zs", "Co", "Cn"), include_characters=" "), min_size=1),
    st.text(st.sampled_from("aăâđêôơưA1290.,:;#-–%>&*@!|[]{}'\"\\/?~=<+() \n"), min_size=1),
    st.from_regex(r"[-+]?[0-9]{1,4}(?:[.,:/-][0-9]{1,4}){0,3}%?", fullmatch=True),
    st.sampled_from(["yes", "No", "on", "null", "~", "true", "FALSE", "1e5", "0x1f", ".inf", "12:30", "5.000", "11.10", "2030-01-02", "<<", "=", "---", "..."]),
)  # fmt: skip
# Faults of the characters themselves, which quotes cannot mend.
_OF_CHARACTERS = {Kind.CONTROL, Kind.NOT_NFC}


def read(text: str) -> Document:
    """Return a file as ckds reads it, with nothing wrong in how it is written."""
    document = Document("t.yaml", text)
    assert [one for one in [*document.problems, *document.doubts] if one.kind not in _OF_CHARACTERS] == [], text
    return document


@settings(max_examples=examples(300), deadline=None)
@given(TEXTS, st.sampled_from(["title", "label", "text", "act", "evidence"]))
def test_text_as_a_value_as_an_entry_and_in_brackets(text: str, key: str) -> None:
    before = "x: {m: a}\nl: [a, b]\nk:\n  - a\nq: 'cũ'\nlast: z\n"
    new = apply(
        before,
        [
            AddKey((key,), text),
            Append(("l",), text),
            Append(("k",), text),
            SetValue(("q",), text),
            AddKey(("x", key), text),
        ],
    )
    want = {"x": {"m": "a", key: text}, "l": ["a", "b", text], "k": ["a", text], "q": text, "last": "z", key: text}
    assert yaml.load(new, Loader=yaml.CBaseLoader) == want
    if text.strip() and text == text.strip():
        read(new)


@settings(max_examples=examples(200), deadline=None)
@given(TEXTS)
def test_yamls_own_rules_read_the_same_text(text: str) -> None:
    """What other tools read, with the rules of YAML 1.1, is text as well: no truth, no number, no day."""
    new = apply("a: x\n", [SetValue(("a",), text), AddKey(("b",), [text])])
    assert yaml.safe_load(new) == {"a": text, "b": [text]}
