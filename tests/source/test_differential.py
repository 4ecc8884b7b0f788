"""Another parser as oracle: what ckds reads without a word is what ruamel.yaml reads, scalar for scalar.

Where the two differ, the difference is listed here with its reason; where ruamel refuses a text, ckds finds fault with it.
"""

from typing import Any, Final

import pytest
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

from ckds.source.document import Document

_NOTHING: Final = ("", "~", "null", "Null", "NULL")
_BOOLS: Final = {word: word.lower() == "true" for word in ("true", "True", "TRUE", "false", "False", "FALSE")}

# Scalars in every position.
_SCALARS: Final = """a|012|0x1F|0o17|1e3|1_000|.5|5.|-1|+1|.inf|.nan|yes|no|on|off|y|n|true|False|~|null|Null|2030-01-01|12:30|1:2:3
|2030-01-01 10:00:00|=|<<a|a#b|a# b|a:b|:a|a :b|-a|--|---a|?a|a?|a!|a%|a@b|a&b|a*b|a`b|a|b|(a)|a, b|a,b|a]b|a}b|'a'|"a"|'it''s'|"a\\"b"
|"\\u1EE7y"|"\\xe9"|"a\\tb"|"a\\\\b"|"\\x41"|"a\\/b"|''|""|' a '|" a "|'#a'|"a: b"|'- a'|Sở Y tế|Ủy ban|數位|\U0001f600|a  b|a\\b|5.000|7,0%
|tăng 10%|II.2.a|11.10|74/KH-UBND|03-NQ/TU|https://a.vn/b?c=d&e=f#g|a.b@c.vn|C:\\a|'C:\\a'|§ 5|“a”|‘a’|a – b|a\u00a0b|<a>|a=b|a~|~a
|!|*|&|null a|true a|0|00|0.0|-0|1.0|1.10|1e-5|1E+5|0b11|0xZZ|1,000|1 000|١٢|²|½""".replace("\n", "").split("|")

# Texts whole.
_TEXTS: Final = [
    "a: b\nc: d", "a:\n  b: c", "a:\n- b\n- c", "a:\n  - b\n  -  c", "- a\n- b: c\n  d: e", "-\n  a: b", "- - a\n  - b", "a: {b: c, d: e}",
    "a: {b: c,\n  d: e}", "a: [b, c]", "a: [b,\n  c,\n]", "a: [ b , c ]", "a: {}", "a: []", "a: [[b], {c: d}]", "{a: b}", "[a, b]", "a",
    "'a'", "a: |\n  b\n  c", "a: |-\n  b\n", "a: |+\n  b\n\n", "a: >\n  b\n  c\n\n  d", "a: >-\n  b\n    c\n  d", "a: |2\n   b\n  c", "a: >+\n  b\n\n\nc: d",
    "a: |\n\n  b", "a: |  # c\n  b", "a: b # c", "# c\na: b", "a: # c\n  b", "a:\n  # c\n  - b # d\n  # e", "a: b\n\n\nc: d", "a: b\n  c\n  d", "a: 'b\n  c'",
    "a: \"b\n  c\"", "a: \"b\\\n  c\"", "a: 'b\n\n  c'", "? a\n: b", "? a\n? b\n: c", "? |\n  a\n: b", "'a': b", '"a": b', "a b: c", "a: b: ", "a : b", "a:  b",
    "a:\tb", "a: b\t", "a: b\t# c", "\na: b", "a: b\r\nc: d\r\n", "a: |\r\n  b\r\n  c\r\n", "a:\r\n  - b\r\n", "---\na: b", "--- \na: b\n...", "--- a", "--- |\n a",
    "a: b\n...", "%YAML 1.2\n---\na: b", "a: &x b", "a: &x b\nc: *x", "a: &x {b: c}\nd: *x", "a: !!str b", "a: !x b", "a: ! b", "a: b\na: c", "{a: b, a: c}",
    "a: b\n---\nc: d", "a: [b", "a: {b", "a: 'b", 'a: "b', "a: b: c", "a: > b", "a: | b", "a: %b", "a: @b", "a: `b`", "a: *b", "a: &b", "a: - b", "a:\n\tb: c",
    "a: b\n c: d", "a:\n   b: c\n  d: e", "a:\n  - b\n - c", "a\nb: c", "a:b\nc: d", "- a\nb: c", "a: b\n- c", "a: ,b", "a: ]", "a: }", 'a: "\\d"', 'a: "b" c',
    "a: 'b' c", "a: [b] c", "a: {b: c} d", "a: b #c", "a: #c", "a:\n  b\n  c", "a: {b, c: d}", "a: {b: 7,0%}", "a: [b: c]", "a: [b, , c]", "a: {b: c,, d: e}",
    "a: {? b : c}", "a: {b: }", "a: {'b':c}", "a: {b:c}", "a: [a,b]", "a: [1,5]", "<<: {a: b}", "a: \x07", "a: b\u2028c", "a: b\u0085c", "\ufeffa: b",
    "a: |\n  b\n c: d", "a: |\n b\n\tc", "a: >1\n  b", "a: |0\n b", "a: >5", "a: b\n\n  c", "a:\n  b: c\n\n  d: e\n\n\n", "a: 'b''c'", "a: 'b'  # d", "- 'a'\n- \"b\"",
    "a: -\n", "- -\n", "-", "a:", "? a", ":", ": a", "a: :", "a: ::b", "a: b:c:d", "[a: b, c]", "a: [b]c", "!!map {a: b}", "a: !<x> b", "*a", "&a b", "a: \\b",
]  # fmt: skip
DOCUMENTS: Final = [
    *(f"k: {scalar}" for scalar in _SCALARS),
    *(f"- {scalar}\n- b" for scalar in _SCALARS[::3]),
    *(f"k: [{scalar}, b]" for scalar in _SCALARS[::4]),
    *(f"k: {{l: {scalar}, m: b}}" for scalar in _SCALARS[1::4]),
    *(f"{scalar}: v" for scalar in _SCALARS[::5]),
    *_TEXTS,
]
# YAML allows both, libyaml reads both, ruamel refuses them.
_TAB_BETWEEN: Final = ("a:\tb", "a: b\t", "a: b\t# c")
_COLON_IN_FLOW: Final = ("k: [12:30, b]", "k: [C:\\a, b]", "k: {l: 1:2:3, m: b}", "k: {l: a :b, m: b}", "a: {b:c}")
_ALLOWED: Final = frozenset((*_TAB_BETWEEN, *_COLON_IN_FLOW))


ruamel = pytest.fixture(params=["pure", "clib"])(lambda request: YAML(typ="safe", pure=request.param == "pure"))


def plain(node: Any) -> Any:
    """Return a node of ruamel as ckds would have it."""
    if isinstance(node, MappingNode):
        pairs = ((key.value, plain(value)) for key, value in node.value if isinstance(key, ScalarNode))
        return {key: value for key, value in pairs if value is not None}
    if isinstance(node, SequenceNode):
        return [plain(item) for item in node.value]
    if node.style or node.value not in {*_NOTHING, *_BOOLS}:
        return node.value
    return _BOOLS.get(node.value)


def test_the_fast_parser_of_ruamel_is_there() -> None:
    """Without it ruamel falls back to its pure parser and says nothing."""
    import _ruamel_yaml  # type: ignore[import-not-found]

    assert _ruamel_yaml.__name__ == "_ruamel_yaml"


def test_there_are_documents_enough() -> None:
    assert len(set(DOCUMENTS)) > 300


@pytest.mark.parametrize("text", dict.fromkeys(DOCUMENTS), ids=repr)
def test_what_is_read_in_silence_is_what_ruamel_reads(text: str, ruamel: YAML) -> None:
    document = Document("x.yaml", text + "\n")
    if document.problems:
        return
    try:
        root = ruamel.compose(text + "\n")
    except YAMLError:
        assert text in _ALLOWED
        return
    assert document.data == plain(root)


@pytest.mark.parametrize("text", dict.fromkeys(DOCUMENTS), ids=repr)
def test_what_ruamel_refuses_is_found_fault_with(text: str, ruamel: YAML) -> None:
    try:
        ruamel.compose(text + "\n")
    except YAMLError:
        assert Document("x.yaml", text + "\n").problems or text in _ALLOWED
