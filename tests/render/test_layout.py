"""Paragraphs and tables in a given number of columns: never wider, nothing lost, for any width and any script."""

import random

import pytest

from ckds.render.layout import GAP, aligned, fit, wrap
from ckds.text import width

VIETNAMESE = "Xây dựng, nâng cấp hạ tầng và ứng dụng công nghệ thông tin; báo cáo đề xuất chủ trương đầu tư"
WIDE = "数字化转型 計画 デジタル化の推進 디지털 전환 계획"
LONG = "https://example.gov.vn/van-ban/chi-tiet/2030/01/10/" + "abc" * 60
MIXED = f"{VIETNAMESE} {WIDE} {LONG} {'ﾅ' * 90} {'数' * 90}"
DECOMPOSED = "Hải Phòng ".replace("ả", "a\u0309").replace("ò", "o\u0300") * 12


# --- Paragraphs ---


@pytest.mark.parametrize("text", [VIETNAMESE, WIDE, LONG, MIXED, DECOMPOSED, "a\tb " * 40, "", " ", "a"])
def test_no_line_is_wider_than_its_room_and_nothing_is_lost(text: str) -> None:
    """Every width from 2 to 200, with wide letters, marks, tabs and endless words."""
    letters = "".join(text.split())
    for room in range(2, 201):
        lines = wrap(text, room)
        assert max(map(width, lines)) <= room
        assert "".join("".join(line.split()) for line in lines) == letters


def test_words_stay_whole_where_they_fit() -> None:
    """Broken between words, as full as can be."""
    assert wrap("một hai ba bốn", 7) == ["một hai", "ba bốn"]
    assert wrap("một hai ba bốn", 6) == ["một", "hai ba", "bốn"]


def test_line_ends_of_the_text_stay() -> None:
    """A paragraph begins on a line of its own; an empty one is an empty line."""
    assert wrap("một\n\nhai", 40) == ["một", "", "hai"]


def test_blanks_at_the_beginning_stay() -> None:
    """An example in YAML means nothing without them; a paragraph that goes on is as far to the right."""
    assert wrap("a:\n  - b: một hai ba\n\n   ", 12) == ["a:", "  - b: một", "  hai ba", "", "   "]
    assert wrap(" " * 50 + "x y", 10) == ["     x y"]


def test_a_long_word_is_cut_at_a_hyphen_of_its_second_half() -> None:
    """An id or an address breaks where it can be read, else at the edge; what came before stays on its line."""
    assert wrap("hai-phong-bo-tttt", 11) == ["hai-phong-", "bo-tttt"]
    assert wrap("xem abcdefghij", 6) == ["xem", "abcdef", "ghij"]


def test_marks_stay_with_their_letter() -> None:
    """A word of decomposed letters is never cut between a letter and its mark."""
    word = "a\u0309" * 30
    assert set(wrap(word, 10)) == {"a\u0309" * 10}


def test_a_wide_letter_is_never_cut_in_half() -> None:
    """Five columns hold two wide letters."""
    assert wrap("数字化转", 5) == ["数字", "化转"]


# --- Columns ---


def test_what_fits_is_as_wide_as_it_needs() -> None:
    """Nothing is stretched and nothing is cut."""
    assert fit([3, 10, 20], [0, 0, 1], [None, None, None], 80) == [3, 10, 20]


def test_growing_columns_share_what_is_left() -> None:
    """40 columns less a fixed 10 and two gaps leave 26: two shares to one, 17 and 8."""
    assert fit([10, 100, 100], [0, 2, 1], [None, None, None], 40) == [10, 17, 8]


def test_a_growing_column_that_needs_little_leaves_its_share() -> None:
    """One needs 5: the other has all the rest."""
    assert fit([10, 100, 5], [0, 1, 1], [None, None, None], 40) == [10, 21, 5]


def test_a_fixed_column_has_its_limit() -> None:
    """A plan's id is drawn in 28 columns at most."""
    assert fit([50, 5], [0, 0], [28, None], 80) == [28, 5]


def test_where_too_little_is_left_the_widest_give_way() -> None:
    """Two fixed columns of 30 and one growing cannot have 40: they are narrowed from the widest on."""
    assert fit([30, 30, 100], [0, 0, 1], [None, None, None], 40) == [14, 14, 8]


def test_columns_never_take_more_than_there_is() -> None:
    """A thousand tables of one to ten columns, for widths from 40 to 200."""
    chance = random.Random(2030)
    for _ in range(1000):
        count = chance.randint(1, 10)
        natural = [chance.choice((0, 1, 4, 10, 28, 60, 400)) for _ in range(count)]
        grow = [chance.choice((0, 0, 1, 3)) for _ in range(count)]
        most = [chance.choice((None, None, 9, 28)) for _ in range(count)]
        room = chance.randint(40, 200)
        widths = fit(natural, grow, most, room)
        assert sum(widths) + GAP * (count - 1) <= room
        assert all(drawn >= min(2, need) for drawn, need in zip(widths, natural, strict=True))


def test_a_text_is_filled_to_either_side() -> None:
    """By columns and not by letters; a text that is too wide stays as it is."""
    assert aligned("数", 4, "left") == "数  "
    assert aligned("12", 4, "right") == "  12"
    assert aligned("12345", 4, "right") == "12345"
