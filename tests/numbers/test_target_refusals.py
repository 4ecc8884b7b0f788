"""Phrases that cannot be read, or could be read two ways."""

from decimal import Decimal

import pytest

from ckds.numbers.target import TargetError, compare, gap, read_target
from tests.numbers.target_table import rows

# phrase | words of the reason
REFUSED = """
tối thiểu 68,457 người | 68.457 hoặc 68,457
1,234.5 người | nước ngoài
1.23.456 người | không đọc được
123456789012345678901% | dài quá
99.999% | viết 99,9990%
50 - 40 | từ lớn đến nhỏ
70% - 60% | từ lớn đến nhỏ
1 000 000 hộ | hai số đứng liền
tăng từ 5% đến 10% | từ mức này đến mức kia
giảm từ 5% đến 3% | từ lớn đến nhỏ
tăng 2 lần | gấp 2 lần
giảm 2 lần | gấp 2 lần
gấp 1 lần | không phải là tăng
top 10% | không tính bằng %
trên hạng 10 | hai chiều
hạng > 10 | hai chiều
hạng ≥ 10 | hai chiều
không quá 5% cấp huyện và 3% cấp xã | sau một mức trần
không để tỷ lệ hồ sơ quá hạn vượt quá 5% | phủ định
60% hoặc 70% | hoặc
22/22 bộ | phân số
63/63 địa phương | phân số
90/80/60% | phân số
đạt 80/100 điểm | phân số
3,5/5 điểm | phân số
2/3 số xã | phân số
hơn 1/3 dân số | phân số
đạt 15/18 chỉ tiêu | phân số
tối thiểu % | thiếu số
trên …% hộ dân | thiếu số
≥ | không có số
≥ mức trung bình | thiếu số
% | không có số
… | không có số
--- | không có số
năm 2022 | chỉ nói thời gian
ngày 27/5/2022 | chỉ nói thời gian
đến hết năm 2025 | chỉ nói thời gian
128/KH-UBND | chỉ nói thời gian
tháng 6 | chỉ nói thời gian
Kinh tế số (chiếm 10% GRDP) | trong ngoặc
ít nhất hai nền tảng | bằng chữ
không ít hơn hai | bằng chữ
gấp ba lần | bằng chữ
một nửa số hộ | bằng chữ
một trăm phần trăm | bằng chữ
"""


@pytest.mark.parametrize(("text", "reason"), rows(REFUSED))
def test_what_cannot_be_read_is_refused_with_the_way_out(text: str, reason: str) -> None:
    with pytest.raises(TargetError) as caught:
        read_target(text)
    assert reason in caught.value.reason.vi
    assert str(caught.value) == caught.value.reason.en


@pytest.mark.parametrize("text", ["", " ", "\u00a0", "\n"])
def test_an_empty_target_is_refused(text: str) -> None:
    with pytest.raises(TargetError, match="the target is empty"):
        read_target(text)


@pytest.mark.parametrize(("text", "unit"), [("> 10", "hạng"), ("≥ 10", "hạng"), ("dưới 10", "thứ hạng")])
def test_a_rank_by_its_unit_refuses_a_strict_bound(text: str, unit: str) -> None:
    with pytest.raises(TargetError, match="may be meant either way"):
        read_target(text, unit)


def test_reads_may_not_contradict_the_phrase() -> None:
    with pytest.raises(TargetError, match="contradicts the phrase, which plainly states points"):
        read_target("tăng 5 điểm %", None, "percent")
    with pytest.raises(TargetError, match="contradicts the phrase, which plainly states percent"):
        read_target("tăng 5% so với năm 2021", "doanh nghiệp", "points")


def test_a_page_of_text_is_no_target() -> None:
    with pytest.raises(TargetError, match="more than 5000 characters"):
        read_target("60% " * 2000)
    with pytest.raises(TargetError, match="more than 24 amounts"):
        read_target("60%, " * 30)


def test_a_qualitative_target_cannot_be_compared() -> None:
    target = read_target("phổ cập điện thoại thông minh")
    for judge in (compare, gap):
        with pytest.raises(TargetError, match="met: true"):
            judge(target, Decimal(5))
