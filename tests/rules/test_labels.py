"""Numbering of siblings: Vietnamese letters, Word's letters, Roman and Arabic numbers, and what they leave out."""

import pytest

from ckds.rules.labels import gaps, parts, row_of


def left_out(*siblings: str) -> list[tuple[str | None, str, tuple[str, ...]]]:
    return [(gap.before, gap.after, gap.missing) for row in row_of(siblings) for gap in gaps(row)]


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("II.12.đ", ("II", "12", "đ")),
        ("(4).ii", ("4", "ii")),
        ("Mục 2.1", ("Mục", "2", "1")),
        ("III.6.c-1", ("III", "6", "c", "1")),
        ("*", ()),
    ],
)
def test_parts_of_a_label(label: str, expected: tuple[str, ...]) -> None:
    assert parts(label) == expected


@pytest.mark.parametrize(
    "siblings",
    [
        "a b c d đ e g h i k l m n o p q r s t u v x y",
        "a b c d e f g h i j k",  # Word's list numbering
        "a b c d e",
        "a b c d đ e",
        "A B C",
        "1 2 3 4 5 6 7 8 9 10 11 12",
        "12 2 1 10 11 3 4 5 6 7 8 9",
        "i ii iii iv v vi vii viii ix x xi",
        "I II III IV V",
        "i",
        "c",
        "II III IV",
        "1 2022",
        "1 2 i ii iii",
        "Mục Phần",
        "",
    ],
)
def test_rows_without_a_gap(siblings: str) -> None:
    assert left_out(*siblings.split()) == []


@pytest.mark.parametrize(
    ("siblings", "expected"),
    [
        ("1 2 3 4 5 7 8", [("5", "7", ("6",))]),  # Cao Lãnh
        ("I II V VI", [("II", "V", ("III", "IV"))]),  # Hải Phòng with the Ministry
        ("i iii", [("i", "iii", ("ii",))]),
        ("a b d", [("b", "d", ("c",))]),
        ("a b c d e g h", [("d", "e", ("đ",))]),
        ("b c", [(None, "b", ("a",))]),
        ("A C", [("A", "C", ("B",))]),
        ("h k", [(None, "h", ("a", "b", "c", "d", "đ", "e", "g")), ("h", "k", ("i",))]),
    ],
)
def test_gaps(siblings: str, expected: list[tuple[str | None, str, tuple[str, ...]]]) -> None:
    assert left_out(*siblings.split()) == expected
