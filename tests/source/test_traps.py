"""Each trap of YAML for Vietnamese text on its own: what it is called, where it stands, the corrected line, what is read.

Places are ``line:column-end_line:end_column``; every text goes on with ``lead: so-y-te``, which must still be read.
"""

from typing import Any

import pytest

from ckds.source.document import Document
from ckds.source.problem import Kind
from tests.source.support import place, told

# name: (text, kind, place, fix, what is read)
TRAPS: dict[str, tuple[str, Kind, str, str | None, Any]] = {
    "comma with a decimal": (
        "t: {target: tăng tối thiểu 7,0%}", Kind.FLOW_COMMA, "1:13-1:32", 'target: "tăng tối thiểu 7,0%"', {"target": "tăng tối thiểu 7,0%"},
    ),
    "comma in a name": (
        "t: {name: Sở Lao động, Thương binh và Xã hội, kind: a}", Kind.FLOW_COMMA, "1:11-1:45",
        'name: "Sở Lao động, Thương binh và Xã hội"', {"name": "Sở Lao động, Thương binh và Xã hội", "kind": "a"},
    ),
    "two commas are one fault": ("t: {name: a, b, c}", Kind.FLOW_COMMA, "1:11-1:18", 'name: "a, b, c"', {"name": "a, b, c"}),
    "comma within a flow list": (
        "t: [tăng 7,0%, giảm]", Kind.FLOW_COMMA, "1:5-1:14", '- "tăng 7,0%"', ["tăng 7,0%", "giảm"],
    ),
    "thousands": ("target: 5.000", Kind.THOUSANDS, "1:9-1:14", 'target: "5.000"', "5.000"),
    "thousands of a value": ("value: 2.989", Kind.THOUSANDS, "1:8-1:13", 'value: "2.989"', "2.989"),
    "cut off": ("t: Nền tảng #1", Kind.CUT_OFF, "1:13-1:15", 't: "Nền tảng #1"', "Nền tảng"),
    "cut off from its beginning": ("t: #1 của cả nước", Kind.CUT_OFF, "1:4-1:18", 't: "#1 của cả nước"', None),
    "cut off in a list": ("t:\n  - Nền tảng #1", Kind.CUT_OFF, "2:14-2:16", '- "Nền tảng #1"', ["Nền tảng"]),
    "cut off within a text of two lines": (
        "t: Nền tảng #1\n  của thành phố", Kind.CUT_OFF, "1:13-1:15", 't: "Nền tảng #1 của thành phố"', "Nền tảng #1 của thành phố",
    ),
    "cut off in a flow list": ("t: [Nhóm #1, b]", Kind.CUT_OFF, "1:10-1:16", '"Nhóm #1"', ["Nhóm #1", "b"]),
    ">": ("t: > 60%", Kind.INDICATOR, "1:4-1:9", 't: "> 60%"', "> 60%"),
    "> tight": ("t: >60%", Kind.INDICATOR, "1:4-1:8", 't: ">60%"', ">60%"),
    "> and one digit, which YAML reads as nothing": ("t: >5", Kind.INDICATOR, "1:4-1:6", 't: ">5"', ">5"),
    ">=": ("t: >= 60%", Kind.INDICATOR, "1:4-1:10", 't: ">= 60%"', ">= 60%"),
    "%": ("t: %", Kind.INDICATOR, "1:4-1:5", 't: "%"', "%"),
    "*": ("t: *in nghiêng*", Kind.INDICATOR, "1:4-1:16", 't: "*in nghiêng*"', "*in nghiêng*"),
    "* and a blank": ("t: * a", Kind.INDICATOR, "1:4-1:7", 't: "* a"', "* a"),
    "&": ("t: & Sở", Kind.INDICATOR, "1:4-1:8", 't: "& Sở"', "& Sở"),
    "& and a letter with a mark": ("t: &đầu mối", Kind.INDICATOR, "1:4-1:12", 't: "&đầu mối"', "&đầu mối"),
    "@": ("t: @phong", Kind.INDICATOR, "1:4-1:10", 't: "@phong"', "@phong"),
    "`": ("t: `a`", Kind.INDICATOR, "1:4-1:7", 't: "`a`"', "`a`"),
    "|": ("t: | a", Kind.INDICATOR, "1:4-1:7", 't: "| a"', "| a"),
    "-": ("t: - a", Kind.INDICATOR, "1:4-1:7", 't: "- a"', "- a"),
    "?": ("t: ? a", Kind.INDICATOR, "1:4-1:7", 't: "? a"', "? a"),
    "a comma": ("t: , a", Kind.INDICATOR, "1:4-1:7", 't: ", a"', ", a"),
    "a closing bracket": ("t: ] a", Kind.INDICATOR, "1:4-1:7", 't: "] a"', "] a"),
    "a word in quotes, then more": ('t: "Số" hóa', Kind.INDICATOR, "1:4-1:12", "t: '\"Số\" hóa'", '"Số" hóa'),
    "a word in single quotes, then more": ("t: 'Số' hóa", Kind.INDICATOR, "1:4-1:12", "t: \"'Số' hóa\"", "'Số' hóa"),
    "a word in brackets, then more": ("t: [Bộ] Y tế", Kind.INDICATOR, "1:4-1:13", 't: "[Bộ] Y tế"', "[Bộ] Y tế"),
    "in a list": ("t:\n  - @a\n  - b", Kind.INDICATOR, "2:5-2:7", '- "@a"', ["@a", "b"]),
    "in an entry of a list": (
        "t:\n  - target: > 60\n    by: 2030", Kind.INDICATOR, "2:13-2:17", '- target: "> 60"', [{"target": "> 60", "by": "2030"}],
    ),
    "in a flow mapping": ("t: {unit: %, by: x}", Kind.INDICATOR, "1:11-1:12", 'unit: "%"', {"unit": "%", "by": "x"}),
    "in a flow list": ("t: [>a, b]", Kind.INDICATOR, "1:5-1:7", '">a"', [">a", "b"]),
    "colon": ("t: Chuyển đổi số: hai", Kind.COLON, "1:4-1:22", 't: "Chuyển đổi số: hai"', "Chuyển đổi số: hai"),
    "two colons": ("t: a: b: c", Kind.COLON, "1:4-1:11", 't: "a: b: c"', "a: b: c"),
    "colon at the end": ("t: Nội dung:", Kind.COLON, "1:4-1:13", 't: "Nội dung:"', "Nội dung:"),
    "colon with quotes": ('t: Về "số": hai', Kind.COLON, "1:4-1:16", "t: 'Về \"số\": hai'", 'Về "số": hai'),
    "colon on a second line": (
        "t: Chuyển đổi số\n  giai đoạn hai: mở rộng", Kind.COLON, "1:4-2:25",
        't: "Chuyển đổi số giai đoạn hai: mở rộng"', "Chuyển đổi số giai đoạn hai: mở rộng",
    ),
    "colon in a flow mapping": ("t: {a: b: c, d: e}", Kind.COLON, "1:8-1:12", 'a: "b: c"', {"a": "b: c", "d": "e"}),
    "no quote at the end": ('t: "abc', Kind.SYNTAX, "1:4-1:5", 't: "abc"', "abc"),
    "no quote at the end, and another below": ("t: 'abc\nu: 'd'", Kind.SYNTAX, "1:4-1:5", "t: 'abc'", "abc"),
    "no bracket at the end": ("t: [a, b", Kind.SYNTAX, "1:4-1:5", "t: [a, b]", ["a", "b"]),
    "no brace at the end": ("t: {a: b", Kind.SYNTAX, "1:4-1:5", "t: {a: b}", {"a": "b"}),
    "no blank after the colon": ("a: b\nt:abc", Kind.SYNTAX, "2:1-2:6", "t: abc", "abc"),
    "no blank after the first colon": ("t:abc", Kind.SYNTAX, "1:1-1:6", "t: abc", "abc"),
    "indented too deep": ("a: b\n  t: c", Kind.SYNTAX, "2:3-2:4", "t: c", "c"),
    "backslash in quotes": ('t: "C:\\Users"', Kind.SYNTAX, "1:7-1:9", "t: 'C:\\Users'", "C:\\Users"),
    "tab": ("t:\n\ta: b", Kind.TAB, "2:1-2:2", "  a: b", {"a": "b"}),
    "tab after a dash": ("t:\n  -\ta", Kind.TAB, "2:4-2:5", "  - a", ["a"]),
    "tabs on several lines": ("t:\n\ta: b\n\tc: d", Kind.TAB, "2:1-2:2", "  a: b", {"a": "b", "c": "d"}),
    "duplicate key": ("t: a\nt: b", Kind.DUPLICATE_KEY, "2:1-2:2", None, "a"),
    "duplicate key, quoted": ("t: a\n't': b", Kind.DUPLICATE_KEY, "2:1-2:4", None, "a"),
    "anchor": ("t: &a so-y-te", Kind.ANCHOR, "1:4-1:6", 't: "&a so-y-te"', "so-y-te"),
    "alias of nothing": ("t: *so-y-te", Kind.ANCHOR, "1:4-1:12", 't: "*so-y-te"', "*so-y-te"),
    "tag": ("t: !KHAN Xây dựng", Kind.TAG, "1:4-1:9", 't: "!KHAN Xây dựng"', "Xây dựng"),
    "tag of YAML": ("t: !!str 5", Kind.TAG, "1:4-1:9", 't: "!!str 5"', "5"),
    "no-break space after the colon": ("t:\u00a0abc", Kind.CONTROL, "1:3-1:4", "t: abc", "abc"),
    "no-break space in the indentation": ("a: b\n\u00a0t: c", Kind.CONTROL, "2:1-2:2", "t: c", "c"),
    "space of no width": ("t: a\u200bb", Kind.CONTROL, "1:5-1:6", "t: ab", "ab"),
    "line break of Word": ("t: Đổi mới\x0bb", Kind.CONTROL, "1:11-1:12", "t: Đổi mới b", "Đổi mới b"),
    "line separator": ("t: a\u2028b", Kind.CONTROL, "1:5-1:6", "t: a b", "a b"),
    "byte order mark inside": ("t: a\ufeffb", Kind.CONTROL, "1:5-1:6", "t: ab", "ab"),
    "a lost letter": ("t: S\ufffd Y t", Kind.CONTROL, "1:5-1:6", None, "S\ufffd Y t"),
    "letters and marks apart": ("t: Xa\u0302y kho", Kind.NOT_NFC, "1:4-1:8", "t: Xây kho", "Xây kho"),
    "a key that is no text": ("t: a\n? [x]\n: b", Kind.SHAPE, "2:3-2:6", None, "a"),
}  # fmt: skip


@pytest.mark.parametrize("name", TRAPS)
def test_trap(name: str) -> None:
    text, kind, where, fix, data = TRAPS[name]
    document = Document("x.yaml", text + "\nlead: so-y-te\n")
    assert [(problem.kind, place(problem), problem.fix) for problem in told(document)] == [(kind, where, fix)]
    assert isinstance(document.data, dict)
    assert document.data.get("t", document.data.get("target", document.data.get("value"))) == data
    assert document.data["lead"] == "so-y-te"


# What looks like a trap and is none.
HARMLESS = (
    "t: Sở TT & TT", "t: a * b", "t: 100%", "t: (1) a", "t: a, b", "t: -a", "t: 10:30", "t: https://a.vn/b",
    "t: a#1", "lead: so-y-te #ghi chú", "t: a # ghi chú", "on: 2030-01-01 #x", "t: 'a #1'", "t: |\n  a #1: b\n  > c",
    "t: >-\n  a\n  b", "t: '5.000'", "t: 5.000 hồ sơ", "t: 1.000.000", "t: a\t", "t:\ta", "t: {a: 'b, c'}",
    "t: [1,5]", "t: “a” b", "t: a “b: c”".replace(": c", ":c"), "x-rieng: {a: 7,0%}", "t: Ủy ban, Uỷ ban, hóa, hoá",
    "t: a\u00a0b", "t: [a,\n  b]", 't: "a\n  b"', "t: a!", "t: Hàng năm; hằng năm",
)  # fmt: skip


@pytest.mark.parametrize("text", HARMLESS)
def test_what_is_no_trap(text: str) -> None:
    document = Document("x.yaml", text + "\n")
    assert document.problems == []
    assert isinstance(document.data, dict)


def test_the_other_lines_are_told_from_the_same_reading() -> None:
    """Six faults of six kinds in one file are six problems, each at its own line."""
    text = "a: b: c\nd: > 60\ne: {f: 7,0%}\ng: x #1\nh: &i y\na: z\n"
    found = [(problem.kind, problem.span.line) for problem in told(Document("x.yaml", text))]
    assert sorted(found, key=lambda one: one[1]) == [
        (Kind.COLON, 1),
        (Kind.INDICATOR, 2),
        (Kind.FLOW_COMMA, 3),
        (Kind.CUT_OFF, 4),
        (Kind.ANCHOR, 5),
        (Kind.DUPLICATE_KEY, 6),
    ]


def test_a_duplicate_key_shows_the_first() -> None:
    (problem,) = Document("x.yaml", "a: 1\nb: x\na: 2\n").problems
    assert problem.related is not None
    assert problem.related.line == 1


@pytest.mark.parametrize(
    ("text", "kind", "fix"),
    [
        ("label: 11.10", Kind.LABEL, 'label: "11.10"'),
        ("id: 1", Kind.LABEL, 'id: "1"'),
        ("number: 12", Kind.LABEL, 'number: "12"'),
        ("group: 1", Kind.LABEL, 'group: "1"'),
        ("kpis: [1]", Kind.LABEL, '- "1"'),
        ("title: 2030", Kind.NOT_TEXT, 'title: "2030"'),
        ("reason: 1e3", Kind.NOT_TEXT, 'reason: "1e3"'),
        ("aliases:\n  - 0x1F", Kind.NOT_TEXT, '- "0x1F"'),
    ],
)
def test_unquoted_numbers_are_doubts_for_the_record_to_settle(text: str, kind: Kind, fix: str) -> None:
    document = Document("x.yaml", text)
    assert document.problems == []
    assert [(doubt.kind, doubt.fix) for doubt in document.doubts] == [(kind, fix)]


@pytest.mark.parametrize(
    "text", ["period: 2030", "by: 2030", "value: 41.5", "progress: 60", "stated: {kpis: 12}", "lead: 5"]
)
def test_numbers_that_are_meant_as_numbers_are_no_doubt(text: str) -> None:
    assert Document("x.yaml", text).doubts == []
