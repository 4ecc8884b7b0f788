"""Edges of target phrases that changing the reader by one sign or one number showed to be held by no other test."""

from decimal import Decimal

import pytest

from ckds.numbers.number import NumberError, read_number
from ckds.numbers.target import TargetError, read_target
from tests.numbers.target_table import seen


def values(text: str) -> list[Decimal | None]:
    """Return the value of every target of a phrase."""
    target = read_target(text)
    return [part.value for part in target.parts or (target,)]


def refusal(text: str) -> str:
    """Return why a phrase is refused, in Vietnamese."""
    with pytest.raises(TargetError) as caught:
        read_target(text)
    return caught.value.reason.vi


def note(text: str, unit: str | None = None) -> str:
    """Return the note in Vietnamese, empty where there is none."""
    found = read_target(text, unit).note
    return found.vi if found else ""


# --- Signs and ranges ---


def test_a_stroke_between_numbers_is_no_minus() -> None:
    assert values("50% -60% -70%") == [50, 70]
    assert values("5 -6 -7") == [5, 7]
    assert values("-7") == [-7]
    assert values("đạt -7%") == [-7]
    assert values("đạt- 7%") == [7]
    assert values("≥-7") == [-7]
    assert values("> +7") == [7]


def test_bounds_of_different_units_are_two_amounts() -> None:
    assert values("5 xã - 10 huyện") == [5, 10]
    assert seen(read_target("2 - 3 triệu đồng")) == ("between 2000000 3000000", "đồng", "level")
    assert seen(read_target("2% - 3")) == ("between 2 3", "%", "level")
    assert seen(read_target("60 - 60%")) == ("between 60 60", "%", "level")
    assert seen(read_target("900 nghìn - 2 triệu lượt")) == ("between 900000 2000000", "lượt", "level")


def test_a_number_over_another_is_a_fraction() -> None:
    assert "phân số" in refusal("4,5/5 điểm")
    assert "hai số đứng liền" in refusal("10 500 hộ")
    assert "hai số đứng liền" in refusal("đạt 5 6")


# --- Which amount is the target ---


def test_a_comma_a_stop_or_and_parts_two_targets_wherever_it_stands_between_them() -> None:
    assert values("60% tại xã và phường 70%") == [60, 70]
    assert values("60% tại xã, phường 70%") == [60, 70]
    assert values("60% tại xã và các phường 70%") == [60, 70]


def test_without_a_sign_between_them_one_clause_has_one_target() -> None:
    """The share at its head; else the share behind a word of level; else the first share; else what has a comparison."""
    assert values("60% hộ dân đạt 20% vốn") == [60]
    assert values("Năm 2025 60% hộ dân đạt 20% vốn") == [60]
    assert values("Có 5 xã đạt 60% hộ dân") == [60]
    assert values("Các xã 20% hộ dân đạt 60%") == [60]
    assert values("5 xã tối thiểu 3 hộ") == [3]
    assert note("Năm 2025 60% hộ dân đạt 20% vốn") == "số khác trong câu, không phải mục tiêu: 20%"
    assert values("từ 5% hộ dân đạt 20% vốn") == [5]


@pytest.mark.parametrize(("text", "basis"), [("mỗi xã đạt 60%", "level"), ("mỗi xã tăng 5 điểm %", "points")])
def test_a_share_of_each_is_measured(text: str, basis: str) -> None:
    assert read_target(text).basis == basis
    assert read_target(text).value is not None


@pytest.mark.parametrize(
    "text", ["mỗi tháng 5 lớp", "mỗi quý 5 lớp", "mỗi ngày 5 lớp", "mỗi tuần 5 lớp", "mỗi năm 5 lớp"]
)
def test_for_each_time_is_no_count_for_each_thing(text: str) -> None:
    assert (read_target(text).op, read_target(text).value) == (">=", Decimal(5))


def test_a_count_for_each_thing_is_not_measured() -> None:
    assert read_target("mỗi xã 5 lớp").op == "qualitative"
    assert seen(read_target("mỗi xã 5 lớp; tổng cộng 60% số xã")) == (">= 60", "%", "level")
    assert "tính cho mỗi đối tượng" in note("mỗi xã 5 lớp; tổng cộng 60% số xã")


@pytest.mark.parametrize("year", ["1995", "2025", "2100"])
def test_years_of_three_centuries(year: str) -> None:
    assert values(f"Đến {year} đạt 60%") == [60]


@pytest.mark.parametrize("number", ["1895", "2225", "20.25", "202", "20255"])
def test_what_is_no_such_year(number: str) -> None:
    assert read_target(f"Đến {number} đạt 60%").note is not None


@pytest.mark.parametrize("every", ["hàng", "mỗi", "từng", "một"])
@pytest.mark.parametrize("span", ["tháng", "quý", "ngày", "năm"])
def test_so_many_in_every_span(every: str, span: str) -> None:
    """``hàng tháng 3 nghệ nhân``: three of them, not March."""
    number = "2000" if span == "năm" else "3"
    assert read_target(f"{every} {span} {number} nghệ nhân").value == Decimal(number)


def test_so_many_on_a_day() -> None:
    assert values("trong ngày 5 hồ sơ") == [5]
    assert read_target("trong ngày 5 hoàn thành").op == "qualitative"


def test_a_weak_label_before_a_span_of_time_is_a_label() -> None:
    assert note("họp kỳ 2 tuần, hồ sơ đạt 60%") == ""
    assert values("họp kỳ 2 tuần, hồ sơ đạt 60%") == [60]


@pytest.mark.parametrize("half", ["đầu", "cuối"])
def test_half_years_leave_no_note(half: str) -> None:
    assert note(f"6 tháng {half} năm hồ sơ đạt 60%") == ""
    assert note("6 tháng giữa năm hồ sơ đạt 60%") != ""


# --- Changes ---


@pytest.mark.parametrize("sign", [":", ",", "+"])
def test_a_sign_ends_the_reach_of_a_verb(sign: str) -> None:
    assert read_target(f"Tăng chất lượng {sign} hộ dùng mạng 60%").basis == "level"


def test_the_comparison_behind_and_before() -> None:
    assert seen(read_target("60% hộ dân trở lên"))[0] == ">= 60"
    assert seen(read_target("60% hộ dân trở xuống"))[0] == "<= 60"
    assert [part.op for part in read_target("60% hộ dân; 5% hồ sơ trở xuống").parts] == [">=", "<="]


@pytest.mark.parametrize(
    ("text", "op"),
    [("giảm không quá 5%", ">= -5"), ("giảm dưới 5%", "> -5"), ("giảm trên 5%", "< -5"), ("giảm tối thiểu 5%", "<= -5"),
     ("giảm đúng 5%", "= -5"), ("tăng không quá 5%", "<= 5"), ("tăng dưới 5%", "< 5"), ("giảm 5 - 10%", "between -10 -5")],
)  # fmt: skip
def test_a_bounded_change(text: str, op: str) -> None:
    assert seen(read_target(text))[0] == op


def test_times() -> None:
    assert "0,5" in refusal("gấp 0,5 lần")
    assert note("gấp 1,5 - 2,5 lần") == "gấp 1,5 - 2,5 lần, tức là tăng 50 - 150%"
    assert seen(read_target("gấp tối thiểu 2 lần"))[0] == ">= 100"
    assert seen(read_target("gấp không quá 2 lần"))[0] == "<= 100"
    assert seen(read_target("Tập huấn 2 lần"))[0] == ">= 2"


@pytest.mark.parametrize(
    ("text", "unit", "op", "basis"),
    [("0", None, "<= 0", "level"), ("0%", "%", "<= 0", "level"), ("0 - 5", None, "between 0 5", "level"), ("≥ 0", None, ">= 0", "level"),
     ("tăng 5", None, ">= 5", "points"), ("tăng 5", "điểm %", ">= 5", "points"), ("5 điểm %", "%", ">= 5", "points")],
)  # fmt: skip
def test_zero_and_bare_numbers(text: str, unit: str | None, op: str, basis: str) -> None:
    target = read_target(text, unit)
    assert (seen(target)[0], target.basis) == (op, basis)


def test_a_span_of_time_is_read_as_a_floor_with_a_note() -> None:
    assert "thời lượng" in note("thời gian xử lý 2 ngày")
    assert "thời lượng" not in note("thời gian xử lý tối đa 2 ngày")
    assert "thời lượng" not in note("xử lý trong 2 ngày")
    assert seen(read_target("xử lý trong 2 xã"))[0] == ">= 2"


# --- Units of the record ---


@pytest.mark.parametrize(
    ("text", "unit", "op", "shown"),
    [
        ("1,2 tỷ đồng", "triệu đồng", ">= 1200", "triệu đồng"),
        ("500 nghìn", "triệu", ">= 0.5", "triệu"),
        ("2 nghìn tỷ đồng", "tỷ đồng", ">= 2000", "tỷ đồng"),
        ("500 - 900 triệu đồng", "tỷ đồng", "between 0.5 0.9", "tỷ đồng"),
        ("5 nghệ nhân", "người", ">= 5", "người"),
        ("5 hộ", "người", ">= 5", "hộ"),
        ("5%", "người", ">= 5", "%"),
        ("5 điểm %", "% GRDP", ">= 5", "%"),
        ("5 doanh nghiệp", " doanh nghiệp ", ">= 5", "doanh nghiệp"),
        ("5 phần trăm", "phần trăm", ">= 5", "phần trăm"),
        ("3 phần nghìn dân số", None, ">= 3", "phần nghìn"),
        ("3‰ dân số", None, ">= 3", "‰"),
        ("đạt 5 xã/", None, ">= 5", "xã"),
        ("đạt 5 xã/huyện", None, ">= 5", "xã/huyện"),
        ("30 bác sĩ/10.000 dân năm 2025", None, ">= 30", "bác sĩ/10.000 dân"),
        ("37 năm 2025", None, ">= 37", "-"),
    ],
)
def test_units(text: str, unit: str | None, op: str, shown: str) -> None:
    assert seen(read_target(text, unit))[:2] == (op, shown)


@pytest.mark.parametrize(("text", "unit"), [("5 hộ", "người"), ("5%", "người"), ("5 hộ", "%"), ("5 nghệ nhân", "%")])
def test_another_unit_is_noted_and_left_alone(text: str, unit: str) -> None:
    assert "khác đơn vị của chỉ tiêu" in note(text, unit)
    assert note(text, None) == ""


@pytest.mark.parametrize(
    ("text", "unit"),
    [("5 nghệ nhân", "người"), ("5%", "% GRDP"), ("5", "người"), ("5% GRDP", "%"), ("5 hộ", "hộ gia đình")],
)
def test_the_same_unit_is_not_noted(text: str, unit: str) -> None:
    assert note(text, unit) == ""


def test_a_change_in_per_cent_of_another_unit_is_no_other_unit() -> None:
    assert note("tăng 5%", "người") == ""


@pytest.mark.parametrize("word", ["lệ", "trọng", "suất", "giá", "số"])
def test_a_share_with_more_words_behind_it_is_no_thousand_million(word: str) -> None:
    assert values(f"có 5 tỷ {word} mới") == [5]
    assert values(f"có 5 triệu {word} mới") == [5_000_000]


# --- Labels, full stops ---


def test_sentences() -> None:
    """A full stop parts sentences; that of an abbreviation or of a number at the head does not."""
    assert note("Tuyên truyền sâu rộng. Hộ dân đạt 60%") == "phần định tính: “Tuyên truyền sâu rộng”"
    assert note("TP. Hồ Chí Minh đạt 60%") == ""
    assert note("1. Hộ dân đạt 60%") == ""
    assert values("Hộ dân đạt 60%. Xã đạt 70%") == [60, 70]
    assert values("Hộ dân đạt 60%. Tuyên truyền") == [60]
    assert values("Đạt 5. Xã đạt 70%") == [5, 70]
    assert note("đạt 60%. tiếp tục") == ""
    assert note("Hộ dân đạt 60%.Tuyên truyền") == ""


@pytest.mark.parametrize("label", ["a)", "1)", "iv)", "12.", "-", "+", "*", "•", "viii)"])
def test_a_label_at_the_head_is_no_amount_and_no_word(label: str) -> None:
    assert values(f"{label} 60% hộ dân đạt 20% vốn") == [60]
    assert values(f"Hộ dân 5%; {label} 60% hộ dân") == [5, 60]


def test_a_number_with_a_bracket_only_at_the_head_is_a_label() -> None:
    assert values("- 60% hộ dân") == [60]
    assert values("-60% hộ dân") == [-60]


# --- Refusals ---


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("27/5/2022", "chỉ nói thời gian"),
        ("ngày 15/6", "chỉ nói thời gian"),
        ("128/KH-UBND", "chỉ nói thời gian"),
        ("22/22", "phân số"),
        ("đạt 5/6", "phân số"),
        ("tối thiểu 5/6", "phân số"),
        ("15/12 xã", "phân số"),
        ("1/99 xã", "phân số"),
        ("32/12 hoàn thành", "phân số"),
        ("31/13 hoàn thành", "phân số"),
        ("0/5 hoàn thành", "phân số"),
        ("5/0 hoàn thành", "phân số"),
        ("60% hoặc 70% hộ dân", "hoặc"),
        ("một trăm phần trăm hộ dân", "bằng chữ"),
    ],
)
def test_refusals(text: str, reason: str) -> None:
    assert reason in refusal(text)


@pytest.mark.parametrize(
    "text",
    ["IPv6", "5G", "bản đồ 1/500", "bản đồ 1/100 xã", "đường dây nóng 24/7 miễn phí", "trước 15/6 khai trương", "ngày 15/6 khai trương",
     "15/6 hoàn thành", "31/12 hoàn thành", "1/1 hoàn thành", "Trăm hoa đua nở", "có một số nền tảng", "ít nhất một số nền tảng"],
)  # fmt: skip
def test_qualitative(text: str) -> None:
    assert read_target(text).op == "qualitative"


def test_a_phrase_of_5000_characters_and_24_amounts_is_read() -> None:
    assert read_target("60%" + " " * 4997).value == Decimal(60)
    with pytest.raises(TargetError, match="more than 5000"):
        read_target("60%" + " " * 4998)
    assert len(read_target("60%, " * 24).parts) == 24
    with pytest.raises(TargetError, match="more than 24"):
        read_target("60%, " * 25)


def test_long_words_are_quoted_in_short() -> None:
    """Sixty characters as they stand, more are cut to sixty."""
    assert "a" * 56 + " ≥ b" in refusal("a" * 56 + " ≥ b")
    assert "a" * 59 + "…" in refusal("a" * 70 + " ≥ b")


def test_twenty_digits_and_twenty_signs_are_no_number_but_not_too_long() -> None:
    with pytest.raises(NumberError) as caught:
        read_number("1." * 20)
    assert "không đọc được" in caught.value.reason.vi
    with pytest.raises(NumberError) as caught:
        read_number("1." * 20 + ".")
    assert "dài quá" in caught.value.reason.vi
    assert read_number("1" * 20) == Decimal("1" * 20)


def test_numbers_are_quoted_up_to_forty_characters() -> None:
    with pytest.raises(NumberError) as caught:
        read_number("x" * 40)
    assert "“" + "x" * 40 + "”" in caught.value.reason.vi
    with pytest.raises(NumberError) as caught:
        read_number("x" * 41)
    assert "“" + "x" * 39 + "…”" in caught.value.reason.vi


def test_a_ceiling_and_a_bare_number_in_one_sentence_only() -> None:
    assert "sau một mức trần" in refusal("Không quá 5% xã, 3% huyện")
    assert "sau một mức trần" in refusal("dưới 5% xã, 3% huyện")
    assert values("Không quá 5% xã; 3% huyện") == [5, 3]
    assert values("Không quá 5% xã, tối thiểu 3% huyện") == [5, 3]
    assert values("tối thiểu 5% xã, 3% huyện") == [5, 3]
    assert values("Không quá 5% xã, 100% huyện") == [5, 100]


def test_a_wish_needs_its_words_behind_the_number() -> None:
    assert "phần định tính" in note("≥ 3% hộ dân và tăng dần")
    assert note("≥ 3% hộ dân và xã viên") == ""
    assert note("Tuyên truyền và tăng cường đạt 3%") == ""


@pytest.mark.parametrize(
    ("text", "op"),
    [("nhóm 30 địa phương có chỉ số dẫn đầu", "rank<="), ("nhóm 30 địa phương có chỉ số cao dẫn đầu", ">=")],
)
def test_leaders_are_named_near_the_number(text: str, op: str) -> None:
    assert read_target(text).op == op


@pytest.mark.parametrize("sign", ["≥", ">", ">=", "≤", "<", "<=", "="])
def test_a_sign_glued_to_a_comparison_belongs_to_the_number(sign: str) -> None:
    assert values(f"{sign}-7") == [-7]


@pytest.mark.parametrize(
    ("sign", "op"), [("≧", ">= 60"), ("⩾", ">= 60"), ("≦", "<= 60"), ("＜", "< 60"), ("＝", "= 60")]
)
def test_signs_of_other_keyboards(sign: str, op: str) -> None:
    assert seen(read_target(f"{sign} 60"))[0] == op


@pytest.mark.parametrize("brackets", ["()", "[]", "“”", "«»", '""'])
def test_what_stands_in_brackets_is_no_target(brackets: str) -> None:
    assert values(f"60% hộ dân {brackets[0]}5 xã{brackets[1]}, hồ sơ") == [60]
    assert values(f"{brackets[0]}60% hộ dân{brackets[1]}") == [60]


def test_what_is_not_read_is_listed_with_commas() -> None:
    assert note("100% hồ sơ 5 xã 3 hộ") == "số khác trong câu, không phải mục tiêu: 5 xã, 3 hộ"


@pytest.mark.parametrize("label", ["xviii)", "abcde)"])
def test_a_long_word_before_a_bracket_is_no_label(label: str) -> None:
    assert read_target(f"{label} các xã 60% hộ dân đạt 20% vốn").value == Decimal(20)


def test_dong_may_be_written_in_four_ways() -> None:
    assert [read_number(f"2.500 {word}") for word in ("đồng", "đ", "VND", "VNĐ")] == [Decimal(2500)] * 4


@pytest.mark.parametrize(
    ("text", "against"),
    [("tăng 10% so với năm 2021 đạt kế hoạch", "2021"), ("tăng 10% so với kế hoạch và hoàn thành", "kế hoạch"),
     ("tăng 10% so với kế hoạch, hoàn thành", "kế hoạch"), ("tăng 10% so với kế hoạch là đúng", "kế hoạch"),
     ("tăng 10% so với năm 2021 và năm 2022", "2021"), ("tăng 10% so với", None), ("tăng 10% là so với kế hoạch", "kế hoạch"), ("tăng 10% (so với kế hoạch) cho xã", "kế hoạch cho xã")],
)  # fmt: skip
def test_what_a_change_is_measured_from(text: str, against: str | None) -> None:
    assert read_target(text).against == against


@pytest.mark.parametrize(
    ("words", "basis"),
    [("một năm", "yearly-rate"), ("mỗi năm", "yearly-rate"), ("một tháng", "ambiguous"), ("mỗi quý", "ambiguous")],
)
def test_only_a_year_behind_the_number_makes_a_rate_a_year(words: str, basis: str) -> None:
    assert read_target(f"tăng 7% {words}").basis == basis
