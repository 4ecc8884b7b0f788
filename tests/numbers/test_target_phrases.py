"""Target phrases and what they mean, one a line."""

import unicodedata

import pytest

from ckds.numbers.target import read_target
from tests.numbers.target_table import rows, seen

PLAIN = """
100% | >= 100 | % | level
100 % | >= 100 | % | level
60% | >= 60 | % | level
60%. | >= 60 | % | level
99,5% | >= 99.5 | % | level
60 phần trăm | >= 60 | % | level
phủ 80% hộ gia đình | >= 80 | % | level
80% hộ gia đình có kết nối | >= 80 | % | level
đạt 60% trong năm 2022 | >= 60 | % | level
Kinh tế số chiếm 10% GRDP | >= 10 | % GRDP | level
Kinh tế số đóng góp 15% GRDP Thành phố | >= 15 | % GRDP | level
bố trí 2% tổng chi NSNN | >= 2 | % tổng chi NSNN | level
37 | >= 37 | - | level
2022 | >= 2022 | - | level
05 lĩnh vực | >= 5 | lĩnh vực | level
12 Người/vạn dân | >= 12 | Người/vạn dân | level
30 bác sĩ/10.000 dân | >= 30 | bác sĩ/10.000 dân | level
05 tổ | >= 5 | tổ | level
05 (năm) lĩnh vực | >= 5 | lĩnh vực | level
100Mbps | >= 100 | Mbps | level
3‰ | >= 3 | ‰ | level
20 nhà tạo mẫu | >= 20 | nhà tạo mẫu | level
20 nghệ nhân ưu tú cấp tỉnh | >= 20 | nghệ nhân | level
2,5 triệu người | >= 2500000 | người | level
1,2 tỷ đồng | >= 1200000000 | đồng | level
5 tỷ lệ | >= 5 | tỷ lệ | level
0 hồ sơ trễ hạn | <= 0 | hồ sơ | level
nâng tổng số lên 37 | >= 37 | - | level
nâng tổng số lên 12 khu | >= 12 | khu | level
nâng từ 50% lên 70% | >= 70 | % | level
tăng lên 60% | >= 60 | % | level
Năm 2025: 60% | >= 60 | % | level
1. 60% hộ dân | >= 60 | % | level
a) 60% hộ dân | >= 60 | % | level
- 60% hộ dân | >= 60 | % | level
-3 | >= -3 | - | level
+5% | >= 5 | % | level
"60%" | >= 60 | % | level
"""

AT_LEAST = """
≥ 80 | >= 80 | - | level
>= 30 | >= 30 | - | level
≥80% | >= 80 | % | level
≥-3 | >= -3 | - | level
tối thiểu 9% | >= 9 | % | level
đạt tối thiểu 9% | >= 9 | % | level
tối thiểu đạt 9% | >= 9 | % | level
tối thiểu phải đạt 9% | >= 9 | % | level
Tối thiểu: 9% | >= 9 | % | level
TỐI THIỂU 9% | >= 9 | % | level
tối thiểu 5.000 doanh nghiệp nhỏ và vừa trên địa bàn | >= 5000 | doanh nghiệp | level
tối thiểu 2000 doanh nghiệp | >= 2000 | doanh nghiệp | level
ít nhất 05 lĩnh vực | >= 5 | lĩnh vực | level
không dưới 60% | >= 60 | % | level
không thấp hơn 60% | >= 60 | % | level
không ít hơn 10 xã | >= 10 | xã | level
lớn hơn hoặc bằng 60% | >= 60 | % | level
60% trở lên | >= 60 | % | level
60% dân số trở lên | >= 60 | % | level
từ 60% trở lên | >= 60 | % | level
đạt từ 80% trở lên | >= 80 | % | level
từ 80% | >= 80 | % | level
đạt và vượt 95% | >= 95 | % | level
đạt, vượt 95% | >= 95 | % | level
"""

ABOVE = """
trên 30% | > 30 | % | level
Trên 55% | > 55 | % | level
hơn 60% | > 60 | % | level
vượt 60% | > 60 | % | level
vượt quá 60% | > 60 | % | level
quá 60% | > 60 | % | level
cao hơn 60% | > 60 | % | level
> 60 | > 60 | - | level
>60 | > 60 | - | level
> 0,7 | > 0.7 | - | level
＞ 55％ | > 55 | % | level
duy trì trên 0,7 | > 0.7 | - | level
trên 1 triệu lượt người | > 1000000 | lượt người | level
thanh toán không dùng tiền mặt trên 30% | > 30 | % | level
"""

BELOW = """
dưới 5% | < 5 | % | level
< 5% | < 5 | % | level
thấp hơn 5% | < 5 | % | level
giảm xuống dưới 5% | < 5 | % | level
không quá 45 vụ | <= 45 | vụ | level
không vượt quá 5% | <= 5 | % | level
không được vượt quá 5% | <= 5 | % | level
tối đa 5% | <= 5 | % | level
Tối đa: 5% | <= 5 | % | level
≤ 10 | <= 10 | - | level
<= 10 | <= 10 | - | level
≤5% | <= 5 | % | level
giảm còn 0,8% | <= 0.8 | % | level
giảm xuống còn 0,8% | <= 0.8 | % | level
giảm từ 5% xuống còn 3% | <= 3 | % | level
còn 0,8% | <= 0.8 | % | level
5% trở xuống | <= 5 | % | level
thời gian xử lý không quá 2 giờ | <= 2 | giờ | level
giải quyết trong 05 ngày làm việc | <= 5 | ngày làm việc | level
trong vòng 15 phút | <= 15 | phút | level
"""

EQUAL_AND_BETWEEN = """
= 100% | = 100 | % | level
đúng 5 đơn vị | = 5 | đơn vị | level
khoảng 2.989,5 MW | = 2989.5 | MW | level
xấp xỉ 60% | = 60 | % | level
40 - 50 | between 40 50 | - | level
8 - 10 | between 8 10 | - | level
8 – 10 | between 8 10 | - | level
60-70% | between 60 70 | % | level
20% - 50% | between 20 50 | % | level
từ 60% đến 70% | between 60 70 | % | level
từ 60 đến 70 phần trăm | between 60 70 | % | level
5 đến 10 xã | between 5 10 | xã | level
5 xã - 10 xã | between 5 10 | xã | level
2 - 3 triệu lượt | between 2000000 3000000 | lượt | level
500 nghìn - 1 triệu lượt | between 500000 1000000 | lượt | level
2000 - 2100 doanh nghiệp | between 2000 2100 | doanh nghiệp | level
40 - 50 tổ chức khoa học | between 40 50 | tổ chức | level
khoảng 40 - 50% | between 40 50 | % | level
30 - 40% năm 2025 | between 30 40 | % | level
"""

RANKS = """
top 10 | rank<= 10 | hạng | level
Top10 | rank<= 10 | hạng | level
tốp 5 | rank<= 5 | hạng | level
trong top 15 cả nước | rank<= 15 | hạng | level
top 10 tỉnh, thành phố | rank<= 10 | hạng | level
thuộc nhóm 30 nước dẫn đầu | rank<= 30 | hạng | level
nhóm 20 tỉnh, thành phố dẫn đầu cả nước | rank<= 20 | hạng | level
một trong 5 địa phương đứng đầu | rank<= 5 | hạng | level
hạng 10 | rank<= 10 | hạng | level
xếp hạng 10 | rank<= 10 | hạng | level
thứ hạng tối thiểu 10 | rank<= 10 | hạng | level
xếp thứ 3 | rank<= 3 | hạng | level
Xếp thứ 3 cả nước | rank<= 3 | hạng | level
đứng vị trí thứ 5 | rank<= 5 | hạng | level
tăng lên hạng 10 | rank<= 10 | hạng | level
≤ 3 Đông Nam Á | rank<= 3 | hạng | level
hạng 5 - 10 | between 5 10 | hạng | level
tăng 5 bậc so với năm 2021 | <= -5 | hạng | points 2021
Nâng xếp hạng lên ít nhất 5 bậc | <= -5 | hạng | points
tăng 3 - 5 bậc | between -5 -3 | hạng | points
"""

CHANGES = """
tăng 10% | >= 10 | % | ambiguous
tăng tối thiểu 15% | >= 15 | % | ambiguous
tăng 10% so với năm 2021 | >= 10 | % | ambiguous 2021
tăng 10% so với 2021 | >= 10 | % | ambiguous 2021
tăng 10% so với cùng kỳ năm 2021 | >= 10 | % | ambiguous cùng kỳ năm 2021
tăng trên 10% so với năm 2021 | > 10 | % | ambiguous 2021
tăng thêm 10% so với năm 2021 | >= 10 | % | ambiguous 2021
so với năm 2021, tăng 10% | >= 10 | % | ambiguous 2021
cao hơn 10% so với năm 2021 | >= 10 | % | ambiguous 2021
tăng 10 - 15% so với năm 2021 | between 10 15 | % | ambiguous 2021
tăng 5 điểm % | >= 5 | % | points
tăng 5 điểm phần trăm so với năm 2021 | >= 5 | % | points 2021
tăng 500 doanh nghiệp so với năm 2021 | >= 500 | doanh nghiệp | points 2021
tăng 10% (so với năm 2021) | >= 10 | % | ambiguous 2021
thêm 05 lĩnh vực | >= 5 | lĩnh vực | points
giảm 10% | <= -10 | % | ambiguous
giảm 10% so với năm 2021 | <= -10 | % | ambiguous 2021
giảm tối thiểu 10% | <= -10 | % | ambiguous
giảm hơn 10% so với năm 2021 | < -10 | % | ambiguous 2021
giảm không quá 5% | >= -5 | % | ambiguous
giảm 10 - 15% | between -15 -10 | % | ambiguous
thấp hơn 10% so với năm 2021 | <= -10 | % | ambiguous 2021
cắt giảm 30% thời gian giải quyết | <= -30 | % | ambiguous
giảm 5 điểm % | <= -5 | % | points
Giảm tỷ lệ hộ nghèo 1,5% | <= -1.5 | % | ambiguous
tăng gấp 2 lần so với năm 2020 | >= 100 | % | percent 2020
gấp đôi | >= 100 | % | percent
tăng gấp rưỡi | >= 50 | % | percent
gấp 2 - 3 lần | between 100 200 | % | percent
gấp ít nhất 1,5 lần | >= 50 | % | percent
"""

RATES = """
tăng bình quân 12%/năm | >= 12 | %/năm | yearly-rate
hàng năm tăng tối thiểu 7,0% | >= 7 | % | yearly-rate
Hằng năm tăng tối thiểu 7,0% | >= 7 | % | yearly-rate
tăng tối thiểu 15% mỗi năm | >= 15 | % | yearly-rate
Hàng năm, năng suất lao động tăng 7% | >= 7 | % | yearly-rate
16 - 18 %/năm | between 16 18 | %/năm | yearly-rate
từ 16 đến 18%/năm | between 16 18 | %/năm | yearly-rate
tăng từ 10 - 12%/năm | between 10 12 | %/năm | yearly-rate
giảm 1,5%/năm | <= -1.5 | %/năm | yearly-rate
Tốc độ tăng năng suất lao động đạt trên 7,5%/năm | > 7.5 | %/năm | yearly-rate
thu nhập 100 triệu đồng/người/năm | >= 100000000 | đồng/người/năm | yearly-rate
tăng 2 điểm %/năm | >= 2 | điểm %/năm | yearly-rate
mỗi năm tăng 2 điểm % | >= 2 | điểm % | yearly-rate
500 doanh nghiệp/năm | >= 500 | doanh nghiệp/năm | yearly-rate
Tốc độ tăng trưởng đạt 20% | >= 20 | % | level
bố trí tối thiểu 1% ngân sách thành phố hàng năm | >= 1 | % ngân sách thành phố | level
mỗi năm đào tạo 1.000 lượt cán bộ | >= 1000 | lượt | level
"""

NOT_THE_NUMBER = """
dịch vụ công trực tuyến mức độ 4 đạt 60% | >= 60 | % | level
dịch vụ công trực tuyến mức độ 3, 4 đạt 60% | >= 60 | % | level
100% hệ thống đạt cấp độ 3 trở lên | >= 100 | % | level
phủ sóng 5G 99% dân số | >= 99 | % | level
100% cơ quan dùng IPv6 | >= 100 | % | level
Đến năm 2025 đạt 60% | >= 60 | % | level
Đến 2025 đạt 60% | >= 60 | % | level
giai đoạn 2021-2025 đạt 60% | >= 60 | % | level
6 tháng đầu năm đạt 60% | >= 60 | % | level
trước ngày 01/7/2022 đạt 60% | >= 60 | % | level
theo Quyết định 1034/QĐ-BTTTT ngày 21/7/2021 đạt 60% | >= 60 | % | level
theo Nghị quyết 57 đạt 60% | >= 60 | % | level
80% người dân từ 15 tuổi trở lên có tài khoản | >= 80 | % | level
Tỷ lệ dân số từ 15 đến 60 tuổi có tài khoản đạt 80% | >= 80 | % | level
trực 24/7 tại 100% đơn vị | >= 100 | % | level
Quận 7 đạt 60% | >= 60 | % | level
100% hồ sơ được giải quyết trong 05 ngày làm việc | >= 100 | % | level
Kiến trúc 2.0 cho 5 sở | >= 5 | sở | level
chuyển đổi số 05 lĩnh vực | >= 5 | lĩnh vực | level
trong 5 năm tới có 10 trung tâm | >= 10 | trung tâm | level
TP. Hồ Chí Minh đạt 60% | >= 60 | % | level
"""

QUALITATIVE = """
Triển khai dịch vụ 5G tại khu đô thị trung tâm
phổ cập điện thoại di động thông minh
Tiên tiến, hiện đại
Chuyển đổi từ IPv4 sang IPv6
nâng cấp mạng 4G
dịch vụ công trực tuyến mức độ 3 và 4
trực 24/7
bản đồ tỷ lệ 1/500
hoàn thành trước 30/6
hoàn thành ngày 31/7
31/7 hoàn thành kế hoạch
Hoàn thành trong năm 2022
Hoàn thành trước ngày 27/5/2022
theo Kế hoạch số 128/KH-UBND
theo Nghị quyết 57-NQ/TW
Chính quyền số 2.0
Cách mạng công nghiệp lần thứ 4
Đề án 06
hoàn thành trong 6 tháng
Trong 5 năm tới hoàn thành hạ tầng
không để phát sinh hồ sơ trễ hạn
có ít nhất một số nền tảng
mỗi người dân có 01 điện thoại thông minh
mỗi xã có tối thiểu 01 tổ công nghệ số cộng đồng
"""

TABLES = {
    "plain": PLAIN,
    "at-least": AT_LEAST,
    "above": ABOVE,
    "below": BELOW,
    "equal": EQUAL_AND_BETWEEN,
    "rank": RANKS,
    "change": CHANGES,
    "rate": RATES,
    "other": NOT_THE_NUMBER,
}
CASES = [pytest.param(*row, id=f"{name}: {row[0]}") for name, table in TABLES.items() for row in rows(table)]


@pytest.mark.parametrize(("text", "op", "unit", "basis"), CASES)
def test_a_phrase_is_read_as_the_table_says(text: str, op: str, unit: str, basis: str) -> None:
    target = read_target(text)
    assert seen(target) == (op, unit, basis)
    assert target.text == text
    assert target.parts == ()


@pytest.mark.parametrize(("text", "op", "unit", "basis"), CASES)
def test_decomposed_text_capitals_and_hard_blanks_change_nothing(text: str, op: str, unit: str, basis: str) -> None:
    odd = unicodedata.normalize("NFD", text).replace(" ", "\u00a0 ")
    assert seen(read_target(odd)) == (op, unit, basis)


@pytest.mark.parametrize("text", QUALITATIVE.strip().splitlines())
def test_a_wording_without_an_amount_is_qualitative(text: str) -> None:
    target = read_target(text)
    assert seen(target) == ("qualitative", "-", "level")
    assert (target.value, target.high, target.parts) == (None, None, ())


# phrase | unit of the record | op and value | unit | basis
WITH_UNIT = """
≤ 10 | hạng | rank<= 10 | hạng | level
≤ 10 | thứ hạng | rank<= 10 | hạng | level
10 | Hạng | rank<= 10 | hạng | level
≤ 50 Thế giới | hạng | rank<= 50 | hạng | level
37 | khu | >= 37 | khu | level
≥ 80 | % | >= 80 | % | level
15% | % GRDP | >= 15 | % GRDP | level
10% GRDP | % | >= 10 | % GRDP | level
7 | %/năm | >= 7 | %/năm | yearly-rate
tăng 7% | %/năm | >= 7 | %/năm | yearly-rate
tăng 10% so với năm 2021 | doanh nghiệp | >= 10 | % | percent 2021
tăng 10% so với năm 2021 | % | >= 10 | % | ambiguous 2021
tăng 5 | % | >= 5 | % | ambiguous
tăng 5 | vụ | >= 5 | vụ | points
cắt giảm 30% thời gian | ngày | <= -30 | % | percent
2.500 tỷ đồng | tỷ đồng | >= 2500 | tỷ đồng | level
500 triệu đồng | tỷ đồng | >= 0.5 | tỷ đồng | level
2,5 triệu | đồng | >= 2500000 | đồng | level
1,2 | tỷ đồng | >= 1.2 | tỷ đồng | level
5.000 doanh nghiệp | doanh nghiệp nhỏ và vừa | >= 5000 | doanh nghiệp nhỏ và vừa | level
mỗi người dân có 01 điện thoại thông minh | điện thoại/người | >= 1 | điện thoại thông minh | level
05 lĩnh vực | % | >= 5 | lĩnh vực | level
80% |  | >= 80 | % | level
"""


@pytest.mark.parametrize(("text", "unit", "op", "shown", "basis"), rows(WITH_UNIT))
def test_the_unit_of_the_record_completes_the_phrase(text: str, unit: str, op: str, shown: str, basis: str) -> None:
    assert seen(read_target(text, unit)) == (op, shown, basis)


@pytest.mark.parametrize("reads", ["points", "percent"])
def test_the_author_settles_what_the_phrase_leaves_open(reads: str) -> None:
    target = read_target("Tăng 10% so với năm 2021", "%", "points" if reads == "points" else "percent")
    assert seen(target) == (">= 10", "%", f"{reads} 2021")
    assert target.note is None


def test_reads_leaves_alone_what_is_no_open_change() -> None:
    assert read_target("trên 55%", None, "points").basis == "level"
    assert read_target("hàng năm tăng 7%", None, "points").basis == "yearly-rate"


# phrase | what the note says
NOTES = """
khoảng 2.989,5 MW | xấp xỉ, không rõ sai số cho phép
tối thiểu khoảng 60% | xấp xỉ, không rõ sai số cho phép
tăng 10% | không rõ tăng/giảm theo điểm % hay theo %: ghi `reads: points` hoặc `reads: percent`
gấp 2 lần | gấp 2 lần, tức là tăng 100%
gấp 2 - 3 lần | gấp 2 - 3 lần, tức là tăng 100 - 200%
tăng 5 bậc | tăng hạng là giảm số thứ hạng
nâng từ 50% lên 70% | xuất phát từ 50%
đạt 80% so với kế hoạch | so với kế hoạch
≥ 3% và tăng dần theo yêu cầu phát triển | phần định tính: “tăng dần theo yêu cầu phát triển”
100% văn bản (trừ văn bản mật) | không tính: văn bản mật
60% hồ sơ (không bao gồm hồ sơ mật) | không tính: hồ sơ mật
thời gian xử lý 2 giờ | thời lượng không có từ so sánh, hiểu là ít nhất; nếu là mức trần, viết “không quá”
100% hồ sơ được giải quyết trong 05 ngày | số khác trong câu, không phải mục tiêu: 05 ngày
mỗi người dân có 01 điện thoại | số tính cho mỗi đối tượng, chưa có đơn vị đo: đánh giá đạt/không đạt
70% báo cáo trên hệ thống; hồ sơ được tạo theo quy định | phần định tính: “hồ sơ được tạo theo quy định”
"""


@pytest.mark.parametrize(("text", "note"), rows(NOTES))
def test_what_numbers_cannot_say_stands_in_the_note(text: str, note: str) -> None:
    found = read_target(text).note
    assert found is not None
    assert found.vi == note
    assert found.en != found.vi


def test_another_unit_than_the_record_has_is_noted() -> None:
    note = read_target("05 lĩnh vực", "%").note
    assert note is not None
    assert note.vi == "đơn vị trong câu (lĩnh vực) khác đơn vị của chỉ tiêu (%)"


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("Phấn đấu Kinh tế số chiếm 10% GRDP", True),
        ("phấn đấu top 10", True),
        ("PHẤN ĐẤU đạt 60%", True),
        ("Phấn đấu phổ cập điện thoại thông minh", True),
        ("đạt 60%", False),
    ],
)
def test_phan_dau_marks_a_stretch_target(text: str, stretch: bool) -> None:
    assert read_target(text).stretch is stretch


def test_no_break_blanks_group_thousands() -> None:
    assert seen(read_target("tối thiểu 1\u00a0000\u202f000 hộ")) == (">= 1000000", "hộ", "level")
