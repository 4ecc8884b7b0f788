"""Single changes, each with the text before and the text that must come of it."""

import pytest

from ckds.splice.edit import AddKey, Append, Edit, Remove, RenameKey, SetValue, SpliceError, apply

ORDER = ("label", "title", "lead", "due", "completed", "updates", "note")


def changed(before: str, *edits: Edit) -> str:
    """Return what comes of the edits."""
    return apply(before, edits)


@pytest.mark.parametrize(
    ("before", "edit", "after"),
    [
        # A plain value stays plain, a quoted one stays in its quotes; remarks and blanks stay.
        ("a: x   # r\n", SetValue(("a",), "v"), "a: v   # r\n"),
        ("a: 'x'\t\n", SetValue(("a",), "y z"), "a: 'y z'\t\n"),
        ('a: "x"\n', SetValue(("a",), 'nói "có"'), "a: 'nói \"có\"'\n"),
        ("a:\nb: 1\n", SetValue(("a",), "x"), "a: x\nb: 1\n"),
        ("a: ~ # r\n", SetValue(("a",), True), "a: true # r\n"),
        # What YAML would eat is put in quotes.
        ("a: x\n", SetValue(("a",), "kết: quả"), 'a: "kết: quả"\n'),
        ("a: x\n", SetValue(("a",), "số #1 và #2"), 'a: "số #1 và #2"\n'),
        ("a: x\n", SetValue(("a",), "> 60"), 'a: "> 60"\n'),
        ("a: x\n", SetValue(("a",), "11.10"), 'a: "11.10"\n'),
        ("value: 1\n", SetValue(("value",), "5.000"), 'value: "5.000"\n'),
        ("value: 1\n", SetValue(("value",), "85.5"), "value: 85.5\n"),
        ("on: 2030-01-01\n", SetValue(("on",), "2030-02-01"), "on: 2030-02-01\n"),
        ("title: x\n", SetValue(("title",), "2030-02-01"), 'title: "2030-02-01"\n'),
        ("a: {b: x, c: y}\n", SetValue(("a", "b"), "7,0%"), 'a: {b: "7,0%", c: y}\n'),
        # Several lines become a block; a block becomes a line, its remark stays.
        ("a: x  # r\nb: 1\n", SetValue(("a",), "một\nhai"), "a: |-  # r\n  một\n  hai\nb: 1\n"),
        ("a: >-  # r\n  một\n  hai\n\n# s\nb: 1\n", SetValue(("a",), "ba"), "a: ba  # r\n\n# s\nb: 1\n"),
        # A bare day becomes a mapping and back.
        ("completed: 2030-01-01\n", SetValue(("completed",), {"on": "2030-01-01", "by": "x"}), "completed:\n  on: 2030-01-01\n  by: x\n"),
        ("a:\n  b: 1\n  c: 2\nd: 3\n", SetValue(("a",), "x"), "a: x\nd: 3\n"),
        # A new key goes where its order says, above the remarks of what follows.
        ("title: t\n# về sau\nnote: n\n", AddKey(("due",), "2030", ORDER), "title: t\ndue: 2030\n# về sau\nnote: n\n"),
        ("title: t\n", AddKey(("label",), "II.1", ORDER), "label: II.1\ntitle: t\n"),
        ("- title: t\n  due: x\n", AddKey((0, "label"), "II.1", ORDER), "- label: II.1\n  title: t\n  due: x\n"),
        ("title: t", AddKey(("x",), "v"), "title: t\nx: v"),
        ("title:    t\nlead:     s\n", AddKey(("due",), "2030", ORDER), "title:    t\nlead:     s\ndue:      2030\n"),
        ("# chỉ có lời\n", AddKey(("title",), "t"), "# chỉ có lời\ntitle: t\n"),
        ("{a: 1}\n", AddKey(("b",), "x, y"), '{a: 1, b: "x, y"}\n'),
        # An entry more, in the style of the list.
        ("l:\n- a\n- b # r\n\nc: 1\n", Append(("l",), "d"), "l:\n- a\n- b # r\n- d\n\nc: 1\n"),
        ("l: [a, b]  # r\n", Append(("l",), "c, d"), 'l: [a, b, "c, d"]  # r\n'),
        ("l: [\n  a,\n  b  # r\n]\n", Append(("l",), "c"), "l: [\n  a,\n  b,  # r\n  c\n]\n"),
        ("l: []\n", Append(("l",), {"a": "x"}), "l:\n  - a: x\n"),
        ("l: x # r\n", Append(("l",), "v"), "l:\n  - x # r\n  - v\n"),
        ("m: [a]\nl: x # r\n", Append(("l",), "v"), "m: [a]\nl: [x, v] # r\n"),
        ("b:\n  as_of: 1\n  value: 2 # r\n", Append(("b",), {"as_of": "3"}), "b:\n  - as_of: 1\n    value: 2 # r\n  - as_of: 3\n"),
        ("l:\n  - {a: x, b: y}\n", Append(("l",), {"a": "z"}), "l:\n  - {a: x, b: y}\n  - {a: z}\n"),
        ("l:\n  -   a: x\n      b: y\n", Append(("l",), {"a": "z", "b": "w"}), "l:\n  -   a: x\n      b: y\n  -   a: z\n      b: w\n"),
        ("", Append((), {"duty": "quy"}), "- duty: quy\n"),
        # Out with a line, its remark and nothing else.
        ("a: 1 # r\n# s\nb: 2\n", Remove(("a",)), "# s\nb: 2\n"),
        ("- a: 1\n  b: 2\n", Remove((0, "a")), "- b: 2\n"),
        ("l: [a, b, c]\n", Remove(("l", 1)), "l: [a, c]\n"),
        ("l:\n  - a\n", Remove(("l", 0)), "l: []\n"),
        ("a: 1\nb: 2", Remove(("b",)), "a: 1"),
        ("\ufeffa: 1\r\nb: 2\r\n", RenameKey(("b",), "c"), "\ufeffa: 1\r\nc: 2\r\n"),
        ('"a": 1\n', RenameKey(("a",), "b"), '"b": 1\n'),
    ],
)  # fmt: skip
def test_one_change(before: str, edit: Edit, after: str) -> None:
    assert changed(before, edit) == after


def test_several_changes_one_after_the_other() -> None:
    before = "title: t\r\nupdates:\r\n- date: 2030\r\n"
    edits: list[Edit] = [
        Append(("updates",), {"date": "2031", "progress": 5}),
        AddKey(("completed",), "2031-02-03", ORDER),
    ]
    assert changed(before, *edits) == (
        "title: t\r\ncompleted: 2031-02-03\r\nupdates:\r\n- date: 2030\r\n- date: 2031\r\n  progress: 5\r\n"
    )


def test_long_text_is_folded_where_the_file_has_no_long_lines() -> None:
    words = "Đã hoàn thành việc rà soát các hệ thống thông tin " * 4
    new = changed("title: t\n", AddKey(("text",), words.strip()))
    assert new.startswith("title: t\ntext: >-\n  Đã hoàn thành")
    assert max(map(len, new.splitlines())) <= 100
    whole = changed(f"title: {'x' * 130}\n", AddKey(("text",), words.strip()))
    assert whole.splitlines()[1] == f"text: {words.strip()}"


@pytest.mark.parametrize(
    ("before", "edit", "said"),
    [
        ("a: &x 1\n", SetValue(("a",), "2"), "neo (&) ở dòng 1"),
        ("a: 1\nb: !t 2\n", SetValue(("a",), "2"), "thẻ (!) ở dòng 2"),
        ("a: 1\n---\nb: 2\n", SetValue(("a",), "2"), "lỗi cú pháp YAML"),
        ("a: [1\n", SetValue(("a",), "2"), "lỗi cú pháp YAML"),
        ("a: 1\n", SetValue(("b",), "2"), "không có “b”"),
        ("a: 1\n", AddKey(("a",), "2"), "đã có “a”"),
        ("a: 1\nb: 2\n", RenameKey(("a",), "b"), "đã có “b”"),
        ("a: 1\na: 2\n", SetValue(("a",), "3"), "lặp lại"),
        ("a: 1\n", AddKey(("a", "b"), "2"), "không có “a.b”"),
        ("a: \x00\n", SetValue(("a",), "3"), "lỗi cú pháp YAML"),
    ],
)
def test_what_cannot_be_changed_safely_is_refused(before: str, edit: Edit, said: str) -> None:
    with pytest.raises(SpliceError) as caught:
        changed(before, edit)
    assert said in caught.value.message.vi
