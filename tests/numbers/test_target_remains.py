"""What a scan of every small change to the reader of targets still showed to be held by nothing (``docs/mutation.md``).

Each expectation is what the Vietnamese words say, worked out by hand; nothing of ckds computes one.
"""

from decimal import Decimal

import pytest

from ckds.numbers.idle import is_year, word_at
from ckds.numbers.number import shift
from ckds.numbers.target import Target, TargetError, read_target
from ckds.numbers.tokens import clean, tokens

AMBIGUOUS = "không rõ tăng/giảm theo điểm % hay theo %: ghi `reads: points` hoặc `reads: percent`"


def short(found: Target) -> str:
    """Return comparison, bounds, unit, basis where it is no level, and what it is measured from."""
    values = "" if found.value is None else f" {found.value}" + (f"..{found.high}" if found.high is not None else "")
    basis = "" if found.basis == "level" else f" [{found.basis}]"
    return f"{found.op}{values} {found.unit or '-'}{basis}" + (f" < {found.against}" if found.against else "")


def said(found: Target) -> str:
    """Return the note, empty where there is none."""
    return found.note.vi if found.note else ""


def refusal(text: str, unit: str | None = None) -> str:
    """Return why a phrase is refused."""
    with pytest.raises(TargetError) as caught:
        read_target(text, unit)
    assert caught.value.args == (caught.value.reason,)
    return caught.value.reason.vi


# --- One target ---

# phrase | what it means
ONE = """
> +7 | > 7 -
≥ +7% | >= 7 %
≤ -3% | <= -3 %
--3 | >= 3 -
(-3 | >= 3 -
≧ 60% | >= 60 %
≦ 60% | <= 60 %
⩾ 60% | >= 60 %
16 - 18 %/năm | between 16..18 %/năm [yearly-rate]
1,5 - 2 triệu lượt | between 1500000..2000000 lượt
80 phần trăm hộ dân | >= 80 %
2000 phần trăm dân số | >= 2000 %
đến 2030 phần trăm | >= 2030 %
đến 2030 phần trăm số xã | >= 2030 %
3 phần nghìn dân số | >= 3 phần nghìn
3 phần nghìn dân | >= 3 phần nghìn
5 nghìn tỷ đồng | >= 5000000000000 đồng
5 nghìn triệu tỷ đồng | >= 5000000000 tỷ đồng
20 kg/người năm | >= 20 kg/người năm [yearly-rate]
20 kg/người năm 2025 | >= 20 kg/người
12 người/vạn dân năm 2025 | >= 12 người/vạn dân
29,48/năm | >= 29.48 -
số 749 | >= 749 -
đến 2000 xã | >= 2000 xã
đến 2000 doanh nghiệp | >= 2000 doanh nghiệp
trên 2000 | > 2000 -
đạt 2000 | >= 2000 -
= 60 năm 2025 | = 60 -
> 60 năm 2025 | > 60 -
từ 15 tuổi trở lên đạt 60% | >= 60 %
người từ 15 đến 60 tuổi đạt 70% | >= 70 %
đạt 60% [ước 20 xã] | >= 60 %
đạt 60% “ước 20 xã” | >= 60 %
đạt 60% «ước 20 xã» | >= 60 %
đạt 60% "ước 20 xã" | >= 60 %
tốc độ tăng 7% | >= 7 %
khoảng 60% trở lên | >= 60 %
0% trở lên | >= 0 %
0% | <= 0 %
tăng 5% so với 100Mbps | >= 5 % [ambiguous] < 100Mbps
tăng 5% so với năm 2021 | >= 5 % [ambiguous] < 2021
tăng 5% so với năm 2021 của cả nước | >= 5 % [ambiguous] < năm 2021 của cả nước
tăng 5% so với một hai ba bốn năm sáu bảy tám chín mười | >= 5 % [ambiguous] < một hai ba bốn năm sáu bảy tám
tăng 5 bậc | <= -5 hạng [points]
giảm 5 bậc | >= 5 hạng [points]
lên 5 bậc | <= -5 hạng [points]
tăng 5% một năm | >= 5 % [yearly-rate]
TP. Hồ Chí Minh đạt 60% | >= 60 %
a) đạt 60% | >= 60 %
iv) đạt 60% | >= 60 %
viii) đạt 60% | >= 60 %
1. Đạt 60% | >= 60 %
12) 60% hộ | >= 60 %
- 60% hộ | >= 60 %
- 2021 | >= 2021 -
năm 2022, 30 | >= 30 -
mức độ 3, 120 | >= 120 -
Nghị quyết 128, 12 | >= 12 -
2025, tỉnh đạt 60% | >= 60 %
2021 - 2025 đạt 60% | >= 60 %
4.0 | >= 4.0 -
đạt 4.0 | >= 4.0 -
. 5 hộ | >= 5 hộ
+ 60% hộ | >= 60 %
• 60% hộ | >= 60 %
* 60% hộ | >= 60 %
· 60% hộ | >= 60 %
1) 5 xã | >= 5 xã
"""


@pytest.mark.parametrize("row", [line for line in ONE.splitlines() if line])
def test_one_target(row: str) -> None:
    """It is the only one of its phrase."""
    text, expected = row.split(" | ")
    found = read_target(text)
    assert (short(found), found.parts) == (expected, ())


# phrase | unit of the record | what it means
RECORDED = """
5 Người | người | >= 5 người
5 người dân | người | >= 5 người dân
5 điểm % | % | >= 5 % [points]
5 triệu lượt khách | triệu lượt khách | >= 5 triệu lượt khách
1,5 - 2 triệu lượt khách | nghìn lượt khách | between 1500..2000 nghìn lượt khách
tăng 5% | % / năm | >= 5 % / năm [yearly-rate]
5% | % / năm | >= 5 % / năm [yearly-rate]
5 abc | hạng | rank<= 5 hạng
5 | hạng | rank<= 5 hạng
mỗi xã có 01 điểm | điểm/xã | >= 1 điểm/xã
"""


@pytest.mark.parametrize("row", [line for line in RECORDED.splitlines() if line])
def test_one_target_for_a_record(row: str) -> None:
    text, unit, expected = row.split(" | ")
    found = read_target(text, unit)
    assert (short(found), found.note is None or "tính cho mỗi" in said(found)) == (expected, True)


def test_a_unit_that_is_not_that_of_the_record_is_noted() -> None:
    found = read_target("5 xã", "hạng")
    assert (short(found), said(found)) == (">= 5 xã", "đơn vị trong câu (xã) khác đơn vị của chỉ tiêu (hạng)")


def test_points_of_a_record_that_counts_heads() -> None:
    found = read_target("5 điểm phần trăm", "người")
    assert short(found) == ">= 5 % [points]"
    assert said(found) == "đơn vị trong câu (%) khác đơn vị của chỉ tiêu (người)"


# phrase | its targets
SEVERAL = """
từ 50% lên 70%, tối thiểu 20 hộ | >= 70 % | >= 20 hộ
tăng 10% so với năm 2021; đạt 20 xã | >= 10 % [ambiguous] < 2021 | >= 20 xã
Đạt 20 xã; tăng 10% so với năm 2021 | >= 20 xã | >= 10 % [ambiguous] < 2021
Tăng 10% so với kế hoạch năm và giảm 5 xã | >= 10 % [ambiguous] < kế hoạch năm | <= -5 xã [points]
Tăng 10% so với năm 2021 và giảm 5 xã | >= 10 % [ambiguous] < 2021 | <= -5 xã [points]
Tăng 10% so với năm 2021. Đạt 20 xã | >= 10 % [ambiguous] < 2021 | >= 20 xã
Tăng 10% so với kế hoạch đạt 20 xã, 30 hộ | >= 10 % [ambiguous] < kế hoạch | >= 30 hộ
giảm 5 điểm phần trăm; 20 xã | <= -5 % [points] | >= 20 xã
tăng 5% một năm, đạt 20 xã | >= 5 % [yearly-rate] | >= 20 xã
tăng 5% mỗi năm, đạt 20 xã | >= 5 % [yearly-rate] | >= 20 xã
Đạt 60%. Có 20 xã | >= 60 % | >= 20 xã
5 hộ. Có 20 xã | >= 5 hộ | >= 20 xã
Đạt 5. Có 20 xã | >= 5 - | >= 20 xã
80 phần trăm; 20 xã | >= 80 % | >= 20 xã
60% hộ: đào tạo cho 20 xã | >= 60 % | >= 20 xã
60% hộ + 20 xã | >= 60 % | >= 20 xã
60% hộ * 20 xã | >= 60 % | >= 20 xã
60% hộ • 20 xã | >= 60 % | >= 20 xã
60% hộ … 20 xã | >= 60 % | >= 20 xã
60% hộ; - 20 xã | >= 60 % | >= 20 xã
60% hộ; b) 20 xã | >= 60 % | >= 20 xã
60%; mỗi năm tăng 5% | >= 60 % | >= 5 % [yearly-rate]
mỗi năm 2.000 lượt khách; tăng 5 điểm phần trăm | >= 2000 lượt khách | >= 5 % [points]
tháng 6 đạt 60%, tháng 12 đạt 70% | >= 60 % | >= 70 %
"""


@pytest.mark.parametrize("row", [line for line in SEVERAL.splitlines() if line])
def test_several_targets(row: str) -> None:
    text, *expected = row.split(" | ")
    assert [short(part) for part in read_target(text).parts] == expected


# phrase | the words of the first target and of the others
PRINTED = """
60% hộ; - 20 xã | 60% hộ | 20 xã
Đạt 60%. Có 20 xã. | Đạt 60% | Có 20 xã
60% hộ • 20 xã | 60% hộ | 20 xã
60% hộ: đào tạo cho 20 xã | 60% hộ | đào tạo cho 20 xã
"""


@pytest.mark.parametrize("row", [line for line in PRINTED.splitlines() if line])
def test_targets_are_quoted_without_signs_around_them(row: str) -> None:
    text, *expected = row.split(" | ")
    assert [part.text for part in read_target(text).parts] == expected


# --- Which of two numbers counts ---


@pytest.mark.parametrize(
    ("text", "expected", "left"),
    [
        ("cấp xã 20 hộ 60 điểm %", ">= 60 % [points]", "20 hộ"),
        ("cấp xã 60 điểm % 20 hộ", ">= 60 % [points]", "20 hộ"),
        ("cấp xã 20 hộ tối thiểu 60 người", ">= 60 người", "20 hộ"),
        ("60% 70%", ">= 60 %", "70%"),
        ("xã 60% đạt 70%", ">= 70 %", "60%"),
        ("xã đạt 60% đạt 70%", ">= 60 %", "70%"),
        ("60% đạt 70%", ">= 60 %", "70%"),
        ("đạt 60%.có 20 xã", ">= 60 %", "20 xã"),
        ("tối thiểu 20 hộ với 60%", ">= 60 %", "tối thiểu 20 hộ"),
    ],
)
def test_the_other_number_is_noted(text: str, expected: str, left: str) -> None:
    found = read_target(text)
    assert (short(found), found.parts) == (expected, ())
    assert said(found) == f"số khác trong câu, không phải mục tiêu: {left.removeprefix('tối thiểu ')}"


# --- Notes ---


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("60% (20 xã)", ""),
        ("đạt 60% [ước 20 xã]", ""),
        ("đạt 60% “ước 20 xã”", ""),
        ("đạt 60% «ước 20 xã»", ""),
        ('đạt 60% "ước 20 xã"', ""),
        ("đạt 60% [ước 20 xã] 30 hộ", "số khác trong câu, không phải mục tiêu: 30 hộ"),
        ("đạt 60% «ước 20 xã» 30 hộ", "số khác trong câu, không phải mục tiêu: 30 hộ"),
        ('đạt 60% "ước 20 xã" 30 hộ', "số khác trong câu, không phải mục tiêu: 30 hộ"),
        ("đạt 60% “ước 20 xã” 30 hộ", "số khác trong câu, không phải mục tiêu: 30 hộ"),
        ("tăng 10% so với", AMBIGUOUS),
        ("60% (chiếm 20 xã)", ""),
        ("05 (năm) lĩnh vực", ""),
        ("60% (trừ văn bản mật)", "không tính: văn bản mật"),
        ("60% (không bao gồm văn bản mật)", "không tính: văn bản mật"),
        ("60% (trừ)", ""),
        ("2025, tỉnh đạt 60%", ""),
        ("60% hộ. Xong", "phần định tính: “Xong”"),
        ("Xong. Đạt 20 xã", "phần định tính: “Xong”"),
        ("1. Có 20 xã", ""),
        ("≥ 3% và tăng", "phần định tính: “tăng”"),
        ("≥ 3% và tăng dần", "phần định tính: “tăng dần”"),
        ("tháng 12; 60% hộ", ""),
        ("60% hộ; 2025", ""),
        ("60% hộ; Xong việc.", "phần định tính: “Xong việc”"),
        ("60% hộ; - Xong việc", "phần định tính: “Xong việc”"),
        ("Xong việc; 60% hộ", "phần định tính: “Xong việc”"),
        ("Tăng 7%; hàng năm tổ chức hội nghị", f"{AMBIGUOUS}; phần định tính: “hàng năm tổ chức hội nghị”"),
        ("Hàng năm tổ chức hội nghị; tăng 7%", f"{AMBIGUOUS}; phần định tính: “Hàng năm tổ chức hội nghị”"),
        ("mức tăng 7%", AMBIGUOUS),
        ("05 ngày trở lên", ""),
        ("từ 50% lên 70%", "xuất phát từ 50%"),
        ("gấp 1,5 - 2 lần", "gấp 1,5 - 2 lần, tức là tăng 50 - 100%"),
    ],
)
def test_the_note_word_by_word(text: str, note: str) -> None:
    assert said(read_target(text)) == note


# --- No target ---


@pytest.mark.parametrize(
    "text",
    ["phòng số 5", "từ 15 - 60 tuổi", "từ 15 tuổi", "mỗi xã có 01 điểm", "mỗi xã năm 2025 có 01 điểm phục vụ", "đạt nửa", "dịch vụ công mức độ 3, 4",
     "Chính quyền số 2.0", "Kế hoạch 4.0", "bản 2.0", "đạt 2021 - 2025", "mức độ 3, 12", "mức độ 3, 4, 5", "mức độ 10, 12"],
)  # fmt: skip
def test_no_number_to_reach(text: str) -> None:
    assert short(read_target(text)) == "qualitative -"


ONLY_TIME = "chỉ nói thời gian hoặc số hiệu văn bản"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2022, 2023", f"“2022, 2023” {ONLY_TIME}"),
        ("2022 - 2023", f"“2022 - 2023” {ONLY_TIME}"),
        ("năm 2022, 2023 và 2024", f"“năm 2022, 2023 và 2024” {ONLY_TIME}"),
        ("đến 2000", f"“đến 2000” {ONLY_TIME}"),
        ("(tháng 12/2025)", f"“(tháng 12/2025)” {ONLY_TIME}"),
        ("“tháng 12”", f"““tháng 12”” {ONLY_TIME}"),
        ("năm", f"“năm” {ONLY_TIME}"),
        ("• năm", f"“• năm” {ONLY_TIME}"),
        ("* tháng 12/2025", f"“* tháng 12/2025” {ONLY_TIME}"),
        ("+ năm 2025", f"“+ năm 2025” {ONLY_TIME}"),
        ("· năm 2025", f"“· năm 2025” {ONLY_TIME}"),
        ("từ trước đến năm", f"“từ trước đến năm” {ONLY_TIME}"),
        ("tăng so với 10%", "“tăng so với 10%” có số nhưng nằm trong ngoặc"),
        ("27/5/2022", f"“27/5/2022” {ONLY_TIME}"),
        ("128/KH-UBND", f"“128/KH-UBND” {ONLY_TIME}"),
        ("3,5/5 điểm", "“3,5/5” là phân số"),
        ("4,5/5", "“4,5/5” là phân số"),
        ("1 000", "hai số đứng liền nhau “1 000”"),
        ("1 000 hộ", "hai số đứng liền nhau “1 000”"),
        ("90/80%", "“90/80” là phân số"),
        ("90/80/60%", "“90/80” là phân số"),
        ("top >= 10", "“top >= 10”: thứ hạng đi với"),
        ("hạng => 10", "“hạng => 10”: thứ hạng đi với"),
        ("hạng ≥ 10", "“hạng ≥ 10”: thứ hạng đi với"),
        ("hạng 5 điểm phần trăm", "“hạng 5 điểm phần trăm”: thứ hạng không tính bằng %"),
        ("trăm phần trăm xã", "“trăm phần trăm xã” viết số bằng chữ"),
        ("một trăm phần trăm", "“một trăm phần trăm” viết số bằng chữ"),
        ("hơn nửa", "“hơn nửa” viết số bằng chữ"),
        ("đạt quá nửa", "“đạt quá nửa” viết số bằng chữ"),
        ("99.999%", "“99.999%” đọc theo kiểu Việt là hàng nghìn phần trăm"),
        ("99.999% hộ", "“99.999%” đọc theo kiểu Việt là hàng nghìn phần trăm"),
    ],
)
def test_why_it_is_refused(text: str, reason: str) -> None:
    assert refusal(text).startswith(reason)


def test_as_much_of_a_phrase_is_quoted_as_fits() -> None:
    """Sixty characters; of more, fifty-nine and dots."""
    fits, long = "ít nhất hai ".ljust(60, "x"), "ít nhất hai ".ljust(61, "x")
    assert refusal(fits).startswith(f"“{fits}”")
    assert refusal(long).startswith(f"“{long[:59]}…”")


# --- Pieces ---


def test_years_of_three_centuries() -> None:
    years = {
        text: is_year(tokens(text)[0])
        for text in ("1899", "1900", "1999", "2000", "2100", "2199", "2200", "202", "20222", "20,2", "2.00")
    }
    assert [text for text, year in years.items() if year] == ["1900", "1999", "2000", "2100", "2199"]


def test_a_word_beyond_the_ends_is_empty() -> None:
    pieces = tokens("ba xe")
    assert [word_at(pieces, at) for at in (-2, -1, 0, 1, 2)] == ["", "", "ba", "xe", ""]


def test_signs_of_other_keyboards() -> None:
    assert clean("≧60%, ≦5 ⩾ 7") == "≥60%, ≤5 ≥ 7"


def test_full_width_signs_end_where_they_end() -> None:
    assert clean("\uff01\uff10\uff19\uff5e\uff5f") == "!09~\uff5f"


@pytest.mark.parametrize("text", ["5g", "3d", "4k", "2x", "12b", "5G", "2FA"])
def test_names_that_begin_with_a_figure(text: str) -> None:
    assert [one.kind for one in tokens(text)] == ["name"]


@pytest.mark.parametrize("text", ["100Mbps", "5MW", "3m", "20kg"])
def test_units_close_to_their_figures(text: str) -> None:
    number, unit = tokens(text)
    assert (number.kind, unit.kind, text[number.start : number.end] + text[unit.start : unit.end]) == (
        "number",
        "word",
        text,
    )


def test_a_shifted_number_has_no_zeros_at_its_end() -> None:
    assert [str(shift(Decimal(value), power)) for value, power in (("1.50", 0), ("1.50", 1), ("150", -1), ("1500", -3), ("100", 2))] == [
        "1.50", "15", "15", "1.5", "10000",
    ]  # fmt: skip
