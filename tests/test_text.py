"""Vietnamese text: what counts as the same word, ids, alphabetical order, width, and what may reach a terminal."""

import unicodedata

import pytest

from ckds.lang import Text, listed, same
from ckds.text import bare, fold, inert, nfc, order, safe, slug, squeeze, width

# --- One form ---


def test_decomposed_letters_are_composed() -> None:
    """The same word as a Mac and as Windows write it."""
    assert nfc(unicodedata.normalize("NFD", "Thủ tướng")) == "Thủ tướng"
    assert nfc("ascii") == "ascii"


def test_every_white_space_is_one_blank() -> None:
    """No-break and thin blanks, tabs and line ends, at the ends none."""
    assert squeeze("\u00a0 Sở\u2009\tY\n tế \u3000") == "Sở Y tế"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ủy ban", "Uỷ ban"),
        ("hóa", "hoá"),
        ("thủy", "thuỷ"),
        ("khỏe", "khoẻ"),
        ("Hàng năm", "Hằng năm"),
        ("quí II", "quý II"),
        ("SỞ Y TẾ", "sở y tế"),
        ("Sở  Y\u00a0tế", "Sở Y tế"),
        ("Sở TT&TT", "Sở TT và TT"),
        ("2022–2025", "2022-2025"),
        ("Đắk Lắk", "ĐẮK LẮK"),
        (unicodedata.normalize("NFD", "Hải Phòng"), "Hải Phòng"),
    ],
)
def test_spellings_of_one_word_are_one(one: str, other: str) -> None:
    """Case, blanks, where the tone mark stands, dashes, `&`, `Hằng`, `quí` and decomposed letters do not count."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sở Y tế", "So Y te"),
        ("mả", "mã"),
        ("da", "đa"),
        ("ma", "mà"),
        ("tho", "thơ"),
        ("II.1", "II.2"),
        ("quy", "quý"),
    ],
)
def test_different_words_stay_different(one: str, other: str) -> None:
    """A tone, a letter, a missing accent: another word."""
    assert fold(one) != fold(other)


def test_folding_twice_changes_nothing() -> None:
    """The form is stable."""
    for text in ("Ủy ban Nhân dân TP & các quận", "Hằng quí – 2022", "  Đường Hoá  "):
        assert fold(fold(text)) == fold(text)


def test_without_accents_people_still_find_it() -> None:
    """As people type on a foreign keyboard; đ is d, and ơ is o."""
    assert bare("Sở Thông tin và Truyền thông") == "so thong tin va truyen thong"
    assert bare("Ủy ban") == bare("UỶ BAN") == "uy ban"
    assert bare("Đường") == "duong"


@pytest.mark.parametrize(
    ("label", "id_"),
    [
        ("II.2.a", "ii-2-a"),
        ("II.2.đ", "ii-2-dd"),
        ("II.2.d", "ii-2-d"),
        ("VI.4.Đ)", "vi-4-dd"),
        ("Phụ lục 1 (tiếp)", "phu-luc-1-tiep"),
        ("– – –", ""),
        ("12.c (2)", "12-c-2"),
    ],
)
def test_ids_are_made_of_the_whole_label(label: str, id_: str) -> None:
    """ASCII letters, digits and single hyphens; điểm d and điểm đ stay apart."""
    assert slug(label) == id_


# --- Alphabetical order ---


def test_letters_follow_the_vietnamese_alphabet() -> None:
    """a ă â b c d đ e ê … o ô ơ … u ư … y."""
    words = ["ân", "an", "ăn", "đa", "da", "ê", "e", "ơ", "o", "ô", "ư", "u", "y", "x"]
    assert sorted(words, key=order) == ["an", "ăn", "ân", "da", "đa", "e", "ê", "o", "ô", "ơ", "u", "ư", "x", "y"]


def test_tones_follow_the_dictionaries() -> None:
    """ngang, huyền, hỏi, ngã, sắc, nặng; letters decide before tones do."""
    assert sorted(["mạ", "má", "mã", "mả", "mà", "ma"], key=order) == ["ma", "mà", "mả", "mã", "má", "mạ"]
    assert sorted(["mạ", "man"], key=order) == ["mạ", "man"]


def test_numbers_sort_as_numbers_and_before_letters() -> None:
    """II.2 before II.10, and a year before a word."""
    assert sorted(["II.10", "II.2", "II.a", "II.2022"], key=order) == ["II.2", "II.10", "II.2022", "II.a"]


def test_decomposed_text_sorts_as_composed() -> None:
    """How a file was saved does not move a name."""
    assert order(unicodedata.normalize("NFD", "Ân"))[:2] == order("Ân")[:2]


@pytest.mark.parametrize("text", ["", "m²", "²", "5²", "①", "1" * 5000, "\u0301", "日本", "Ω", "١٢"])
def test_odd_text_can_be_sorted(text: str) -> None:
    """Superscripts, circled and endless numbers, lone marks and foreign scripts are no fault."""
    assert sorted([text, "a", "1"], key=order)


# --- Width ---


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("Sở Y tế", 7),
        (unicodedata.normalize("NFD", "Sở Y tế"), 7),
        ("日本語", 6),
        ("ｔ", 2),
        ("a\u200bb", 2),  # a space of no width
        ("a\u00adb", 2),  # a soft hyphen
        ("e\u0301\u0323", 1),
        ("█░┊–…", 5),
        ("", 0),
        ("100 ₫ ≥ 5", 9),
    ],
)
def test_width_is_what_a_terminal_takes(text: str, columns: int) -> None:
    """Wide East Asian letters two, marks and joiners none, everything Vietnamese one."""
    assert width(text) == columns


# --- What may reach a terminal ---


def test_nothing_in_a_record_can_drive_a_terminal() -> None:
    """Escape, the C1 controls, carriage return, direction marks, odd line ends, half characters."""
    for (
        bad
    ) in "\x00\x07\x08\x0b\x0c\r\x1b\x7f\x85\x9b\u061c\u200e\u202a\u202e\u2028\u2029\u2066\u2069\ud800\ufffe\uffff":
        assert safe(f"a{bad}b") == "a\ufffdb"


def test_words_lines_and_tabs_stay() -> None:
    """Nothing that people write is taken away."""
    text = "Sở TT&TT\n\t“đạt” 100% ₫ 日本 é"
    assert safe(text) == text


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("::error file=x::a", "\ufffd:error file=x::a"),
        ("  \t::error::a", "  \t\ufffd:error::a"),
        ("\x1b[1;31m::error::a\x1b[0m", "\x1b[1;31m\ufffd:error::a\x1b[0m"),
        ("a\n\n ::set-output name=a::b\nc", "a\n\n \ufffd:set-output name=a::b\nc"),
        (
            "chữ ##[error]a ##VSO[task.complete] ##teamcity[x]",
            "chữ #\ufffd[error]a #\ufffdVSO[task.complete] #\ufffdteamcity[x]",
        ),
        ("###[x]", "##\ufffd[x]"),
    ],
)
def test_no_printed_line_is_a_command_to_a_pipeline(line: str, printed: str) -> None:
    """GitHub Actions, Azure Pipelines, TeamCity; the width stays."""
    assert inert(line) == printed
    assert width(inert(line)) == width(line)


@pytest.mark.parametrize("line", ["a::b", "a ::error::b", "## Đề mục", "#[a]", "# [a] ## [b]", ": :", "[::1]"])
def test_other_lines_are_printed_as_they_are(line: str) -> None:
    assert inert(line) == line


# --- Sentences ---


def test_a_sentence_speaks_both_languages() -> None:
    """What is put into it may be a sentence itself; braces in a value stay braces."""
    found = Text("thiếu {what}", "{what} is missing").fill(what=Text("tên {0}", "name {0}"))
    assert (found.to("vi"), found.to("en")) == ("thiếu tên {0}", "name {0} is missing")
    assert same("x{}").to("en") == "x{}"


def test_a_long_list_says_how_many_are_left() -> None:
    """At most so many names, then a number."""
    assert listed(["a", "b"]).en == "a, b"
    assert listed(list("abcde"), most=2) == Text("a, b … (còn 3)", "a, b … (3 more)")
