"""Every word of the tables of target phrases, one by one, each in a phrase whose meaning hangs on that word alone."""

from decimal import Decimal

import pytest

from ckds.numbers.target import TargetError, read_target
from tests.numbers.target_table import seen


def listed(text: str) -> list[str]:
    """Return the phrases between ``;``."""
    return [phrase.strip() for phrase in text.replace("\n", " ").split(";")]


def note(text: str, unit: str | None = None) -> str:
    """Return the note in Vietnamese, empty where there is none."""
    found = read_target(text, unit).note
    return found.vi if found else ""


# --- Comparisons ---

AT_LEAST = listed(
    "≥;>=;=>;tối thiểu;ít nhất;không dưới;không thấp hơn;không ít hơn;không nhỏ hơn;không kém;không kém hơn;đạt và vượt;"
    "đạt hoặc vượt;đạt, vượt;lớn hơn hoặc bằng;cao hơn hoặc bằng;bằng hoặc cao hơn;thấp nhất"
)
ABOVE = listed(">;trên;hơn;vượt;quá;vượt quá;vượt trên;vượt mức;cao hơn;lớn hơn;nhiều hơn")
AT_MOST = listed(
    "≤;<=;=<;không quá;không vượt;không vượt quá;không được quá;không được vượt quá;không để quá;không cao hơn;"
    "không lớn hơn;không nhiều hơn;không hơn;không trên;tối đa;nhiều nhất;cao nhất;nhỏ hơn hoặc bằng;thấp hơn hoặc bằng;"
    "bằng hoặc thấp hơn;trong vòng;chậm nhất"
)
BELOW = listed("<;dưới;thấp hơn;nhỏ hơn;ít hơn;kém hơn;chưa đến;chưa tới")


@pytest.mark.parametrize(
    ("words", "op"),
    [
        *[(words, ">= 60") for words in AT_LEAST],
        *[(words, "> 60") for words in ABOVE],
        *[(words, "<= 60") for words in AT_MOST],
        *[(words, "< 60") for words in BELOW],
        ("=", "= 60"),
        ("đúng", "= 60"),
    ],
)
def test_comparisons(words: str, op: str) -> None:
    assert seen(read_target(f"{words} 60 xã")) == (op, "xã", "level")


@pytest.mark.parametrize(
    "words",
    listed(
        "còn;chỉ còn;xuống;xuống còn;giảm còn;giảm chỉ còn;giảm xuống;giảm xuống còn;hạ xuống;hạ xuống còn;kéo giảm còn;"
        "kéo giảm xuống còn"
    ),
)
def test_a_level_that_something_falls_to_is_a_ceiling(words: str) -> None:
    assert seen(read_target(f"{words} 0,8%")) == ("<= 0.8", "%", "level")
    assert seen(read_target(f"từ 5% {words} 0,8%")) == ("<= 0.8", "%", "level")


RISES = listed(
    "lên;lên đến;lên tới;lên thành;tăng lên;tăng lên đến;tăng đến;tăng tới;nâng lên;nâng lên đến;thành"
)  # fmt: skip
LEVELS = listed(
    "đạt;đạt mức;đạt được;đạt tỷ lệ;chiếm;chiếm tỷ lệ;chiếm tỷ trọng;phủ;bao phủ;đóng góp;đến;tới;là;ở mức;ở;có;phải đạt;"
    "cần đạt;duy trì;duy trì ở mức;giữ;giữ ở mức"
)


@pytest.mark.parametrize("words", [*RISES, *LEVELS])
def test_a_level_is_no_change_though_a_verb_of_change_stands_before(words: str) -> None:
    """``Tăng tỷ lệ hộ dùng mạng đạt 60%`` asks for 60 %, not for 60 more."""
    assert seen(read_target(f"Tăng tỷ lệ hộ dùng mạng {words} 60%")) == (">= 60", "%", "level")


def test_a_number_straight_behind_the_noun_is_a_change() -> None:
    """What the tests above would be without the word."""
    assert seen(read_target("Tăng tỷ lệ hộ dùng mạng 60%")) == (">= 60", "%", "ambiguous")
    assert seen(read_target("Giảm tỷ lệ hộ nghèo đa chiều 2%")) == ("<= -2", "%", "ambiguous")


@pytest.mark.parametrize("words", RISES)
def test_where_a_rise_begins_is_no_target(words: str) -> None:
    target = read_target(f"từ 50% {words} 70%")
    assert (seen(target), target.parts) == ((">= 70", "%", "level"), ())
    assert note(f"từ 50% {words} 70%") == "xuất phát từ 50%"


@pytest.mark.parametrize("words", listed("khoảng;xấp xỉ;gần;tầm;ước;ước đạt;trên dưới;~;≈"))
def test_about(words: str) -> None:
    assert seen(read_target(f"{words} 60%")) == ("= 60", "%", "level")
    assert note(f"{words} 60%") == "xấp xỉ, không rõ sai số cho phép"


# --- Changes ---


@pytest.mark.parametrize("words", listed("tăng;tăng thêm;thêm;tăng trưởng;gia tăng;nâng thêm"))
def test_verbs_of_a_rise(words: str) -> None:
    assert seen(read_target(f"{words} 5 điểm %")) == (">= 5", "%", "points")


@pytest.mark.parametrize("words", listed("giảm;giảm thêm;giảm bớt;cắt giảm;kéo giảm;rút ngắn"))
def test_verbs_of_a_fall(words: str) -> None:
    assert seen(read_target(f"{words} 5 điểm %")) == ("<= -5", "%", "points")


@pytest.mark.parametrize(
    ("words", "op"),
    [
        *[(words, ">= 10") for words in listed("cao hơn;nhiều hơn;lớn hơn;vượt;hơn")],
        *[(words, "<= -10") for words in listed("thấp hơn;ít hơn;nhỏ hơn;dưới;kém hơn")],
    ],
)
def test_a_comparison_with_a_year_is_a_change(words: str, op: str) -> None:
    """``cao hơn 10% so với năm 2021``: ten more, not more than ten."""
    assert seen(read_target(f"{words} 10% so với năm 2021")) == (op, "%", "ambiguous 2021")


@pytest.mark.parametrize("words", listed("gấp;tăng gấp;cao gấp;tăng lên gấp"))
def test_times(words: str) -> None:
    assert seen(read_target(f"{words} 3 lần so với năm 2020")) == (">= 200", "%", "percent 2020")


@pytest.mark.parametrize("words", listed("tốc độ;tỷ lệ;mức;chỉ số"))
def test_the_rate_of_a_growth_is_a_level(words: str) -> None:
    """``tốc độ tăng 7%`` is the level of a rate, and so is ``tỷ lệ tăng dân số 1%``."""
    assert seen(read_target("tốc độ tăng 7%")) == (">= 7", "%", "level")
    assert seen(read_target(f"{words} tăng dân số cơ học 7%")) == (">= 7", "%", "level")


@pytest.mark.parametrize("words", listed("Tăng cường;Giảm thiểu;Tăng tốc;Giảm nghèo;Giảm tải;Giảm trừ;Giảm nhẹ"))
def test_names_of_activities_are_no_change(words: str) -> None:
    assert seen(read_target(f"{words} hiệu quả cho hồ sơ 60%")) == (">= 60", "%", "level")


@pytest.mark.parametrize("word", listed("của;cho;tại;với;ở"))
def test_a_number_behind_a_preposition_belongs_to_something_else(word: str) -> None:
    """``Giảm thủ tục tại 5 xã``: five communes, not five fewer."""
    assert read_target(f"Giảm thủ tục {word} 5 xã").basis == "level"
    assert read_target(f"Giảm thủ tục {word} 5 xã").value == Decimal(5)


@pytest.mark.parametrize(
    "words",
    listed("hàng năm;mỗi năm;từng năm;bình quân năm;bình quân hàng năm;bình quân mỗi năm;trung bình mỗi năm"),
)
def test_every_year(words: str) -> None:
    """Before the number, behind it, and elsewhere in its sentence."""
    assert seen(read_target(f"{words} tăng 7%")) == (">= 7", "%", "yearly-rate")
    assert seen(read_target(f"tăng 7% {words}")) == (">= 7", "%", "yearly-rate")
    assert seen(read_target(f"tăng {words} 7%")) == (">= 7", "%", "yearly-rate")


def test_every_year_of_another_sentence_says_nothing() -> None:
    assert seen(read_target("Tăng 7%; hàng năm tổ chức hội nghị"))[2] == "ambiguous"


# --- Ranks ---


@pytest.mark.parametrize(
    "words",
    listed(
        "top;tốp;hạng;thứ hạng;xếp hạng;xếp thứ;đứng thứ;vị trí;vị trí thứ;xếp vị trí;xếp vị trí thứ;đứng vị trí;"
        "đứng vị trí thứ;hạng thứ;xếp hạng thứ;xếp thứ hạng"
    ),
)
def test_places(words: str) -> None:
    assert seen(read_target(f"{words} 10")) == ("rank<= 10", "hạng", "level")
    assert seen(read_target(f"{words} tối thiểu 10")) == ("rank<= 10", "hạng", "level")


@pytest.mark.parametrize("unit", ["hạng", "thứ hạng", "xếp hạng", "vị trí", "thứ bậc", "Thứ bậc"])
def test_units_of_places(unit: str) -> None:
    assert seen(read_target("10", unit)) == ("rank<= 10", "hạng", "level")
    assert seen(read_target(f"≤ 10 {unit}")) == ("rank<= 10", "hạng", "level")


@pytest.mark.parametrize("front", listed("nhóm;tốp;top;trong;trong số;một trong"))
@pytest.mark.parametrize("leaders", listed("dẫn đầu;đứng đầu;hàng đầu;cao nhất;tốt nhất"))
def test_a_place_among_the_leaders(front: str, leaders: str) -> None:
    assert seen(read_target(f"thuộc {front} 30 địa phương {leaders}")) == ("rank<= 30", "hạng", "level")


@pytest.mark.parametrize("region", listed("Đông Nam Á;ASEAN;châu Á;thế giới;toàn cầu;cả nước;toàn quốc"))
def test_a_ceiling_in_a_region_is_a_place(region: str) -> None:
    """``≤ 3 Đông Nam Á``; a floor in a region is none."""
    assert seen(read_target(f"≤ 3 {region}")) == ("rank<= 3", "hạng", "level")
    assert read_target(f"≥ 3 {region}").op == ">="


@pytest.mark.parametrize("word", ["bậc", "hạng", "thứ hạng"])
def test_steps_of_a_rank(word: str) -> None:
    assert read_target(f"tăng 5 {word}").value in (Decimal(-5), Decimal(5))
    assert note("tăng 5 bậc") == "tăng hạng là giảm số thứ hạng"


def test_a_rank_that_drops_rises_in_number() -> None:
    assert seen(read_target("giảm 2 bậc")) == (">= 2", "hạng", "points")
    assert seen(read_target("lên 2 bậc")) == ("<= -2", "hạng", "points")
    assert seen(read_target("tăng không quá 2 bậc")) == (">= -2", "hạng", "points")


# --- Words that say nothing ---


@pytest.mark.parametrize(
    "word",
    listed("được;mức;tỷ lệ;phấn đấu;bình quân;trung bình;số;tổng số;cả;đủ;toàn bộ;cung cấp;mục tiêu;:;phải;cần;sẽ"),
)
def test_fillers_do_not_hide_the_comparison(word: str) -> None:
    assert seen(read_target(f"không quá {word} 5%")) == ("<= 5", "%", "level")


# --- Numbers that are no target: each phrase has one target only, 60 % ---

LABELS = listed(
    "mức độ;cấp độ;giai đoạn;thứ;lần thứ;khóa;kỳ họp thứ;điều;khoản;tiểu mục;phụ lục;chương;hình;quyết định;quyết định số;"
    "nghị quyết;nghị quyết số;nghị định;nghị định số;thông tư;thông tư số;kế hoạch số;chỉ thị;chỉ thị số;công văn;"
    "công văn số;văn bản số;chương trình số;đề án số;luật số;chương trình hành động số;TCVN;ISO;IEC;QCVN;tiêu chuẩn;"
    "quy chuẩn;phiên bản;Windows;thế kỷ;tổng đài;đường dây nóng;quận;phường;quốc lộ;đường số;đô thị loại;đô thị hạng;"
    "bệnh viện hạng;thế hệ;kiến trúc;cấp;loại;lần;kỳ;mục;phần;bảng;biểu;mẫu;kế hoạch;chương trình;đề án;công nghệ;"
    "công nghiệp;cách mạng công nghiệp;web;lớp;khối;bước;ngạch"
)


@pytest.mark.parametrize("label", LABELS)
def test_the_number_of_a_label_is_a_name(label: str) -> None:
    """``Nghị quyết 57 …``: the phrase states no amount."""
    target = read_target(f"Triển khai theo {label} 57, hồ sơ đạt 60%")
    assert (seen(target), target.parts) == ((">= 60", "%", "level"), ())


WEAK = listed(
    "cấp;loại;lần;kỳ;mục;phần;bảng;biểu;mẫu;kế hoạch;chương trình;đề án;công nghệ;công nghiệp;web;lớp;khối;bước;ngạch"
)


@pytest.mark.parametrize("label", WEAK)
def test_a_weak_label_gives_way_to_what_is_counted(label: str) -> None:
    """``cấp 3`` is a name, ``cấp 500 chữ ký số`` an amount."""
    assert seen(read_target(f"{label} 500 chữ ký số")) == (">= 500", "chữ ký số", "level")


@pytest.mark.parametrize("label", ["mức độ", "nghị quyết", "quận"])
def test_a_strong_label_does_not(label: str) -> None:
    assert read_target(f"{label} 5 xã đã hoàn thành").op == "qualitative"


@pytest.mark.parametrize(
    "words",
    listed(
        "tổng số;chỉ số;tỷ số;hệ số;chuyển đổi số;kinh tế số;xã hội số;chính quyền số;chính phủ số;chữ ký số;nền tảng số;hạ tầng số;thương số"
    ),
)
def test_a_number_behind_so_is_a_document_save_behind_the_names_that_end_so(words: str) -> None:
    assert seen(read_target(f"{words} 749")) == (">= 749", "-", "level")


def test_so_and_a_number_is_a_document() -> None:
    assert read_target("theo văn kiện số 749 đã ban hành").op == "qualitative"


@pytest.mark.parametrize(
    "text", ["tháng 12", "ngày 31", "quý 4", "tháng 1", "ngày 5", "năm 2022", "6 tháng đầu năm", "6 tháng cuối năm"]
)
def test_times_are_no_amounts(text: str) -> None:
    target = read_target(f"{text} hệ sinh thái đạt 60%")
    assert (seen(target), target.parts, target.note) == ((">= 60", "%", "level"), (), None)


@pytest.mark.parametrize("text", ["tháng 13", "ngày 32", "quý 5"])
def test_what_no_calendar_has_is_an_amount(text: str) -> None:
    assert read_target(f"{text} đạt 60%").note is not None


@pytest.mark.parametrize("lead", listed("trong;sau;vòng;suốt;qua"))
@pytest.mark.parametrize("span", listed("tháng;năm;tuần;quý"))
def test_spans_of_time_are_no_amounts(lead: str, span: str) -> None:
    target = read_target(f"{lead} 5 {span} mở 10 trung tâm")
    assert (seen(target), target.parts, target.note) == ((">= 10", "trung tâm", "level"), (), None)


@pytest.mark.parametrize("tail", listed("tới;qua;liền;liên tiếp;gần đây"))
def test_spans_of_time_by_what_follows(tail: str) -> None:
    target = read_target(f"Đào tạo 5 năm {tail} cho 10 trung tâm")
    assert (seen(target), target.note) == ((">= 10", "trung tâm", "level"), None)


@pytest.mark.parametrize(
    "word",
    listed("năm;đến;từ;trước;sau;vào;trong;cuối;đầu;giữa;hết;kỳ;với;mốc;tới;giai đoạn;tháng 6 /;quý 2 /;kế hoạch;lộ trình"),
)  # fmt: skip
def test_a_year_behind_a_word_of_time_is_no_amount(word: str) -> None:
    target = read_target(f"{word} 2025 hệ sinh thái số đạt 60%")
    assert (seen(target), target.parts, target.note) == ((">= 60", "%", "level"), (), None)


def test_a_year_like_number_that_counts_something_is_an_amount() -> None:
    """2.000 written without its point."""
    assert seen(read_target("đến 2000 doanh nghiệp")) == (">= 2000", "doanh nghiệp", "level")
    assert seen(read_target("tối thiểu 2000")) == (">= 2000", "-", "level")
    assert seen(read_target("đạt 2000")) == (">= 2000", "-", "level")
    assert seen(read_target("mỗi năm 2000 lượt khách")) == (">= 2000", "lượt khách", "level")
    assert seen(read_target("2000, 2100 doanh nghiệp")) == (">= 2100", "doanh nghiệp", "level")
    assert seen(read_target("2000 - 2100%")) == ("between 2000 2100", "%", "level")


@pytest.mark.parametrize("text", ["2022 - 2025", "2022 đến 2025", "2022 và 2023", "2022, 2023", "2022/2023"])
def test_years_of_a_list_are_no_amounts(text: str) -> None:
    target = read_target(f"giai đoạn {text} hệ sinh thái số đạt 60%")
    assert (seen(target), target.parts, target.note) == ((">= 60", "%", "level"), (), None)


@pytest.mark.parametrize(
    "text",
    ["từ 15 tuổi", "trên 15 tuổi", "dưới 15 tuổi", "đủ 15 tuổi", "đến 15 tuổi", "từ 15 đến 60 tuổi", "15 tuổi trở lên", "từ 15 - 60 tuổi"],
)  # fmt: skip
def test_ages_say_who_is_counted(text: str) -> None:
    target = read_target(f"dân số {text} có tài khoản đạt 60%")
    assert (seen(target), target.parts, target.note) == ((">= 60", "%", "level"), (), None)


def test_versions_are_names_and_decimals_are_not() -> None:
    assert read_target("Kiến trúc chính quyền điện tử 2.0").op == "qualitative"
    assert seen(read_target("đạt 2.0")) == (">= 2", "-", "level")
    assert seen(read_target("tối thiểu 2.0 điểm")) == (">= 2", "điểm", "level")
    assert seen(read_target("chỉ số an toàn 12.0")) == (">= 12", "-", "level")


@pytest.mark.parametrize("joint", [", ", " và ", " - ", "/", " hoặc ", " đến "])
def test_more_of_a_list_of_labels(joint: str) -> None:
    """``mức độ 3, 4``; a third number as long as two digits too, an amount of three digits not."""
    assert read_target(f"dịch vụ mức độ 3{joint}4").op == "qualitative"
    assert read_target(f"dịch vụ mức độ 3{joint}12").op == "qualitative"


# --- Units ---

NOUNS = listed(
    "ngày làm việc;ngày;giờ;giờ làm việc;phút;giây;tháng;tuần;bậc;hạng;"
    "doanh nghiệp;tổ;tổ công nghệ số cộng đồng;lĩnh vực;ngành;vụ;vụ việc;khu;khu công nghiệp;người;người dân;người dùng;"
    "hộ;hộ gia đình;xã;phường;huyện;quận;tỉnh;thành phố;thị trấn;thôn;địa phương;sản phẩm;dịch vụ;dịch vụ công;nền tảng;"
    "hệ thống;hệ thống thông tin;phần mềm;ứng dụng;cơ sở dữ liệu;CSDL;bộ dữ liệu;dữ liệu;hồ sơ;thủ tục;thủ tục hành chính;"
    "TTHC;cuộc;lớp;khóa;lượt;lượt người;lượt truy cập;lần;điểm;tuổi;đồng;USD;km;m;m2;m3;ha;MW;GW;MWh;KWh;Mbps;Gbps;MB;GB;"
    "TB;kg;tấn;h;s;ms;đ;mô hình;đề án;dự án;trạm;trạm BTS;cơ sở;trường;trường học;bệnh viện;trung tâm;thiết bị;camera;máy;"
    "máy tính;điện thoại;điện thoại thông minh;tài khoản;chữ ký số;giao dịch;văn bản;cán bộ;công chức;học viên;học sinh;"
    "sinh viên;giáo viên;chuyên gia;kỹ sư;nhân lực;lao động;nhiệm vụ;hội nghị;hội thảo;bài;bài viết;tin bài;tin;video;"
    "chuyên mục;hợp tác xã;thuê bao;tổ chức;cơ quan;đơn vị;nhà khoa học;sáng chế;bằng sáng chế;bác sĩ;giường bệnh;"
    "cửa hàng;điểm giao dịch;điểm cầu;ngày hội;ngày công;phiên;chỉ số;tiêu chí;chỉ tiêu;tài liệu;nước;quốc gia;con;cái;"
    "chiếc;bộ;điểm bưu điện;khách;du khách;lượt khách;tàu;phòng;xã phường;văn kiện;quyết định;nghị quyết;kế hoạch"
)
LETTERED = {"m2", "m3"}  # read as names with a digit, so no unit of words


@pytest.mark.parametrize("noun", [noun for noun in NOUNS if noun not in LETTERED])
def test_a_counted_noun_is_the_unit_and_what_describes_it_is_not(noun: str) -> None:
    """``tối thiểu 5.000 doanh nghiệp nhỏ``: the unit is ``doanh nghiệp``."""
    assert read_target(f"tối thiểu 5.000 {noun} nhỏ lẻ").unit == noun


STOPS = listed(
    "trên;trong;tại;được;có;của;cho;và;với;vào;ở;để;là;so;đến;tới;từ;theo;do;bằng;đạt;tham gia;sử dụng;ứng dụng;trở lên;mỗi;"
    "hàng;về;hoặc;nhằm;sẽ;phải;đã;đều;cùng;qua;khi;cơ bản;thực hiện;triển khai;hoàn thành;đang;không;trừ;gồm;như;mà;thì;này;"
    "đó;lên;một;năm;đầu tư;thuộc;dẫn dắt;đứng ra"
)


@pytest.mark.parametrize("word", STOPS)
def test_a_unit_that_no_list_knows_ends_before_these_words(word: str) -> None:
    assert read_target(f"tối thiểu 20 nhà {word}").unit == "nhà"


def test_three_words_are_a_unit_of_four_the_first_two() -> None:
    assert read_target("20 nghệ nhân giỏi").unit == "nghệ nhân giỏi"
    assert read_target("20 nghệ nhân rất giỏi").unit == "nghệ nhân"


WHOLES = listed(
    "GRDP;GDP;GNI;NSNN;ngân sách;chi ngân sách;tổng chi;chi NSNN;tổng chi NSNN;tổng chi ngân sách;tổng thu;thu NSNN;"
    "tổng thu NSNN;tổng thu ngân sách;thu ngân sách;tổng mức đầu tư;vốn đầu tư;tổng vốn đầu tư"
)


@pytest.mark.parametrize("whole", WHOLES)
def test_per_cent_of_what(whole: str) -> None:
    assert read_target(f"bố trí 2% {whole} cho chuyển đổi số").unit == f"% {whole}"


@pytest.mark.parametrize("owner", listed("nhà nước;thành phố;tỉnh;địa phương;trung ương;huyện;quận;xã"))
def test_whose_budget(owner: str) -> None:
    assert read_target(f"bố trí 2% ngân sách {owner} cho chuyển đổi số").unit == f"% ngân sách {owner}"
    assert read_target(f"đạt 2% GRDP {owner}").unit == "% GRDP"


@pytest.mark.parametrize(
    "per",
    listed(
        "năm;tháng;quý;tuần;ngày;giờ;lần;vạn;nghìn;triệu;dân;người;hộ;xã;thôn;huyện;tỉnh;vạn dân;triệu dân;nghìn dân;người/năm"
    ),
)
def test_for_each_of_what(per: str) -> None:
    assert read_target(f"đạt 5 bác sĩ/{per}").unit == f"bác sĩ/{per}"


@pytest.mark.parametrize(
    ("unit", "basis"), [("xã/năm", "yearly-rate"), ("xã/tháng", "level"), ("đồng/người/năm", "yearly-rate")]
)
def test_only_what_is_for_a_year_is_a_rate_a_year(unit: str, basis: str) -> None:
    assert read_target(f"đạt 5 {unit}").basis == basis
    assert read_target("đạt 5", unit).basis == basis


@pytest.mark.parametrize("word", listed("lệ;trọng;suất;giá;số"))
def test_a_share_is_no_thousand_million(word: str) -> None:
    """``tỷ lệ``, ``tỷ trọng`` begin like ``tỷ``."""
    assert read_target(f"có 5 tỷ {word}").value == Decimal(5)
    assert read_target("có 5 tỷ đồng").value == Decimal(5_000_000_000)


@pytest.mark.parametrize(
    "unit", ["MW", "GW", "KW", "KWh", "MWh", "Mbps", "Gbps", "MB", "GB", "TB", "USD", "Km", "Ha", "km", "kg"]
)
def test_units_written_without_a_blank(unit: str) -> None:
    assert seen(read_target(f"tối thiểu 100{unit}")) == (">= 100", unit, "level")


@pytest.mark.parametrize("name", ["5G", "2FA", "4K", "5g", "4k", "3d", "5b", "4x"])
def test_names_that_begin_with_a_figure(name: str) -> None:
    assert read_target(f"triển khai {name}").op == "qualitative"


# --- Qualitative, excluded, added ---


@pytest.mark.parametrize("word", listed("một;hai;ba;bốn;năm;sáu;bảy;tám;chín;mười;đôi;trăm;rưỡi"))
@pytest.mark.parametrize(
    "lead",
    listed(
        "tối thiểu;ít nhất;tối đa;không quá;không dưới;không ít hơn;không thấp hơn;không vượt quá;không nhiều hơn;nhiều nhất"
    ),
)
def test_a_number_in_words_behind_a_comparison_is_refused(lead: str, word: str) -> None:
    with pytest.raises(TargetError) as caught:
        read_target(f"có {lead} {word} nền tảng")
    assert "bằng chữ" in caught.value.reason.vi


@pytest.mark.parametrize("front", listed("một;hơn;quá;gần"))
def test_halves_are_refused(front: str) -> None:
    with pytest.raises(TargetError) as caught:
        read_target(f"đạt {front} nửa số hộ")
    assert "bằng chữ" in caught.value.reason.vi
    assert read_target("các xã nửa nông thôn").op == "qualitative"


@pytest.mark.parametrize("word", listed("tăng;giảm;duy trì;giữ;tiến tới;từng bước;hướng tới;nâng cao"))
def test_a_wish_behind_the_number_stands_in_the_note(word: str) -> None:
    assert note(f"≥ 3% và {word} dần") == f"phần định tính: “{word} dần”"


@pytest.mark.parametrize("word", listed("trừ;ngoại trừ;không bao gồm;không gồm;không tính;không kể"))
def test_what_is_not_counted_stands_in_the_note(word: str) -> None:
    assert note(f"100% văn bản ({word} văn bản mật)") == "không tính: văn bản mật"
    assert note(f"100% văn bản ({word})") == ""


@pytest.mark.parametrize(
    "text",
    listed(
        "đến 2025;hết năm 2025;trong năm 2025;trước năm 2025;sau năm 2025;từ năm 2025;cuối năm 2025;đầu năm 2025;giữa năm 2025;"
        "tháng 6 năm 2025;quý 2 năm 2025;ngày 5 tháng 6 năm 2025;giai đoạn 2021 - 2025;vào năm 2025;năm 2024 và năm 2025;"
        "năm 2024, năm 2025;năm 2024 . năm 2025;năm 2025 :;tới năm 2025;từ nay đến năm 2025;khoảng năm 2025"
    ),
)
def test_words_of_time_alone_are_no_target(text: str) -> None:
    with pytest.raises(TargetError) as caught:
        read_target(text)
    assert "chỉ nói thời gian" in caught.value.reason.vi
