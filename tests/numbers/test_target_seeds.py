"""Every target phrase of the five seed documents, read by hand."""

import pytest

from ckds.numbers.target import read_target
from tests.numbers.target_table import rows, seen

# Kế hoạch 74/KH-UBND Hải Phòng 2022 (seed 1), section II and the three in section III.
HAI_PHONG_2022 = """
100% thủ tục hành chính đủ điều kiện theo quy định của pháp luật được cung cấp dưới hình thức dịch vụ công trực tuyến mức độ 4. | >= 100 | % | level
100% người dân và doanh nghiệp sử dụng dịch vụ công trực tuyến được định danh và xác thực thông suốt, hợp nhất trên tất cả các hệ thống của các cấp chính quyền từ trung ương đến địa phương. | >= 100 | % | level
70% công tác báo cáo được thực hiện trên hệ thống thông tin báo cáo quốc gia; hồ sơ được tạo, lưu giữ, chia sẻ dữ liệu điện tử theo quy định. Cơ quan nhà nước thành phố có nền tảng phân tích, xử lý dữ liệu tổng hợp tập trung, có ứng dụng trí tuệ nhân tạo để tối ưu hóa hoạt động. | >= 70 | % | level
Phấn đấu Kinh tế số chiếm 10% GRDP. | >= 10 | % GRDP | level
Tỷ trọng kinh tế số trong từng ngành, lĩnh vực đạt tối thiểu 9%. | >= 9 | % | level
Năng suất lao động hàng năm tăng tối thiểu 15%. | >= 15 | % | yearly-rate
Hạ tầng mạng băng rộng cáp quang phủ 80% hộ gia đình. | >= 80 | % | level
Triển khai dịch vụ 5G tại khu đô thị trung tâm, khu công nghiệp. | qualitative | - | level
phát triển, hoàn thiện hệ thống thông tin báo cáo để bảo đảm 100% chế độ báo cáo, chỉ tiêu tổng hợp báo cáo định kỳ | >= 100 | % | level
Xây dựng, tổ chức khóa đào tạo kỹ năng số cho 100% cán bộ, công chức, viên chức và người lao động | >= 100 | % | level
phấn đấu 100% đội ngũ cán bộ quản lý, giảng dạy từ bậc tiểu học trở lên được đào tạo, bồi dưỡng về chuyển đổi số | >= 100 | % | level
"""

# Kế hoạch phối hợp Hải Phòng - Bộ TTTT 2022-2025 (seed 2).
HAI_PHONG_MIC = """
phấn đấu top 10 về hạ tầng viễn thông | rank<= 10 | hạng | level
nâng chất lượng hạ tầng viễn thông, xoá vùng lõm sóng, phấn đấu top 10 về hạ tầng viễn thông | rank<= 10 | hạng | level
hướng tới mục tiêu mỗi người dân ở độ tuổi trưởng thành sở hữu 01 điện thoại thông minh | qualitative | - | level
Thúc đẩy đưa 100% các hộ sản xuất nông nghiệp đáp ứng tiêu chí lên sàn thương mại điện tử theo Quyết định 1034/QĐ-BTTTT ngày 21/7/2021 của Bộ Thông tin và Truyền Thông | >= 100 | % | level
Phấn đấu đến năm 2023, 100% các cơ sở y tế có bộ phận hỗ trợ khám, chữa bệnh từ xa | >= 100 | % | level
tối thiểu 5.000 doanh nghiệp nhỏ và vừa trên địa bàn thành phố Hải Phòng được hỗ trợ thông tin, đào tạo, tư vấn, trải nghiệm nền tảng số để chuyển đổi số. | >= 5000 | doanh nghiệp | level
100% hệ thống thông tin của các cơ quan nhà nước thành phố hoàn thành phê duyệt Hồ sơ đề xuất cấp độ an toàn thông tin | >= 100 | % | level
đưa tỉ lệ DVCTT có phát sinh hồ sơ trực tuyến và tỷ lệ hồ sơ trực tuyến đạt 60% trong năm 2022 theo Kế hoạch số 128/KH-UBND ngày 27/5/2022 của Ủy ban nhân dân thành phố. | >= 60 | % | level
100% các cơ sở giáo dục, cơ sở y tế chấp nhận thanh toán không dùng tiền mặt | >= 100 | % | level
100% thôn, tổ dân phố trên địa bàn thành phố có tổ công nghệ số cộng đồng. | >= 100 | % | level
bố trí tối thiểu 1% ngân sách thành phố hàng năm cho thực hiện các chương trình chuyển đổi số. | >= 1 | % ngân sách thành phố | level
phổ cập điện thoại thông minh giá rẻ cho 100% người dân trên toàn thành phố | >= 100 | % | level
hoàn thành gán mã địa chỉ bưu chính cho 100% số hộ gia đình ở thành phố Hải Phòng | >= 100 | % | level
"""

# Kế hoạch 593/KH-UBND TP. Hồ Chí Minh 2022 (seed 3).
HO_CHI_MINH = """
85% người dân có điện thoại thông minh | >= 85 | % | level
70% hộ gia đình có đường Internet cáp quang băng rộng | >= 70 | % | level
Tăng 10% tỷ lệ hồ sơ được xử lý trực tuyến trên tổng số hồ sơ được giải quyết (tính theo thủ tục hành chính được đưa vào trực tuyến) so với năm 2021 | >= 10 | % | ambiguous 2021
100% thủ tục hành chính trong Danh mục thủ tục hành chính đáp ứng yêu cầu thực hiện dịch vụ công trực tuyến mức độ 3, mức độ 4 trên địa bàn thành phố đã được Ủy ban nhân dân thành phố phê duyệt phải được áp dụng | >= 100 | % | level
100% sở, ban, ngành, Ủy ban nhân dân thành phố Thủ Đức, quận, huyện, Ủy ban nhân dân xã, phường, thị trấn thực hiện ứng dụng thanh toán điện tử trong giải quyết thủ tục hành chính | >= 100 | % | level
Kinh tế số đóng góp 15% GRDP Thành phố | >= 15 | % GRDP | level
"""

# Bài về Nghị quyết 03-NQ/TU (seed 4).
RESOLUTION = """
phấn đấu đạt 100% thủ tục hành chính đủ điều kiện theo quy định của pháp luật được cung cấp dưới hình thức dịch vụ công trực tuyến mức độ 4 | >= 100 | % | level
"""

# Thành phố Cao Lãnh (seed 5): 2025, then 2030.
CAO_LANH = """
Phấn đấu đến năm 2025, Thành phố chuyển đổi số ít nhất 05 lĩnh vực, đến năm 2030 thực hiện chuyển đổi số đồng bộ, toàn diện theo định hướng chung của Tỉnh. | >= 5 | lĩnh vực | level
100% thủ tục hành chính có đủ điều kiện được cung cấp dưới dạng dịch vụ công trực tuyến mức độ 4. | >= 100 | % | level
100% văn bản được trao đổi qua môi trường mạng (trừ văn bản mật). | >= 100 | % | level
100% cơ quan nhà nước tham gia cung cấp dữ liệu mở phục vụ người dân và phát triển kinh tế - xã hội. | >= 100 | % | level
100% lãnh đạo, cán bộ, công chức, viên chức được bồi dưỡng, tập huấn kỹ năng số để sử dụng thành thạo các ứng dụng công nghệ thông tin cơ bản cho yêu cầu công việc. | >= 100 | % | level
Trên 55% doanh nghiệp vừa và nhỏ tiến hành hoạt động kinh doanh trên các sàn giao dịch thương mại điện tử. | > 55 | % | level
60% dân số trở lên tham gia mua sắm trực tuyến. | >= 60 | % | level
100% sản phẩm thuộc Chương trình "Mỗi xã, phường một sản phẩm" (OCOP) có mặt trên các sàn thương mại điện tử. | >= 100 | % | level
Trên 60% nông dân biết ứng dụng công nghệ Internet vạn vật (IoT) vào quy trình sản xuất, khai thác thông tin cung - cầu thông qua mạng Internet, mua bán trực tuyến. | > 60 | % | level
Năng suất lao động hàng năm tăng tối thiểu 7,0%. | >= 7 | % | yearly-rate
Trên 80% hộ gia đình có kết nối Internet băng rộng cố định. | > 80 | % | level
100% thuê bao điện thoại di động sử dụng điện thoại thông minh. | >= 100 | % | level
Trên 60% dân số có tài khoản thanh toán điện tử. | > 60 | % | level
70% dân số có kiến thức số, kỹ năng số cơ bản. | >= 70 | % | level
100% dân số có danh tính số. | >= 100 | % | level
60% các cơ sở giáo dục phổ thông, giáo dục thường xuyên, cơ sở giáo dục nghề nghiệp và các cơ sở giáo dục khác triển khai hoạt động quản lý, giảng dạy và học tập trên môi trường số. | >= 60 | % | level
90% dân số có hồ sơ sức khoẻ điện tử. | >= 90 | % | level
100% các cơ sở khám bệnh, chữa bệnh triển khai tư vấn khám, chữa bệnh từ xa. | >= 100 | % | level
Trên 90% người dân, doanh nghiệp hài lòng về việc giải quyết thủ tục hành chính. | > 90 | % | level
100% cơ quan nhà nước tham gia cung cấp dữ liệu mở, dưới định dạng máy có khả năng đọc. | >= 100 | % | level
Trên 70% doanh nghiệp vừa và nhỏ tiến hành hoạt động kinh doanh trên các sàn giao dịch thương mại điện tử. | > 70 | % | level
70% dân số trở lên tham gia mua sắm trực tuyến. | >= 70 | % | level
Trên 80% nông dân biết ứng dụng công nghệ Internet vạn vật (IoT) vào quy trình sản xuất, khai thác thông tin cung - cầu thông qua mạng Internet | > 80 | % | level
Năng suất lao động hàng năm tăng tối thiểu 8%. | >= 8 | % | yearly-rate
100% hộ gia đình có nhu cầu đều được kết nối Internet băng rộng bằng cáp quang hoặc mạng di động 5G. | >= 100 | % | level
Trên 80% dân số có tài khoản thanh toán điện tử. | > 80 | % | level
100% các cơ sở giáo dục phổ thông, giáo dục thường xuyên, cơ sở giáo dục nghề nghiệp và các cơ sở giáo dục khác triển khai hoạt động quản lý, giảng dạy và học tập trên môi trường số. | >= 100 | % | level
100% dân số có hồ sơ sức khoẻ điện tử. | >= 100 | % | level
"""

SEEDS = HAI_PHONG_2022, HAI_PHONG_MIC, HO_CHI_MINH, RESOLUTION, CAO_LANH


@pytest.mark.parametrize(("text", "op", "unit", "basis"), [row for table in SEEDS for row in rows(table)])
def test_a_phrase_of_the_seeds_is_read_as_a_person_reads_it(text: str, op: str, unit: str, basis: str) -> None:
    target = read_target(text)
    assert seen(target) == (op, unit, basis)
    assert not target.parts
    assert target.stretch is ("phấn đấu" in text.lower())


def test_work_files_are_three_targets_by_level() -> None:
    target = read_target(
        "60% hồ sơ công việc tại các cơ quan thành phố; 50% hồ sơ công việc tại cấp huyện và 30% hồ sơ công việc tại cấp xã "
        "được xử lý trên môi trường mạng (trừ hồ sơ công việc thuộc phạm vi bí mật nhà nước)."
    )
    assert [seen(part)[0] for part in target.parts] == [">= 60", ">= 50", ">= 30"]
    assert target.note is not None
    assert target.note.vi == "không tính: hồ sơ công việc thuộc phạm vi bí mật nhà nước"


def test_accounts_and_identities_are_two_targets_behind_a_wish() -> None:
    target = read_target(
        "Phấn đấu phổ cập điện thoại di động thông minh, tỷ lệ dân số có tài khoản thanh toán điện tử trên 30%, cung cấp danh "
        "tính số trên nền tảng di động cho tối thiểu 20% người dân sống và làm việc trên trên địa bàn thành phố Hải Phòng."
    )
    assert [(seen(part)[0], part.stretch) for part in target.parts] == [("> 30", True), (">= 20", True)]


def test_the_wordy_half_of_reporting_stays_in_the_note() -> None:
    target = read_target(rows(HAI_PHONG_2022)[2][0])
    assert target.note is not None
    assert "phần định tính: “hồ sơ được tạo, lưu giữ" in target.note.vi
    assert "“Cơ quan nhà nước thành phố có nền tảng" in target.note.vi


def test_the_six_of_ho_chi_minh_city_may_stand_in_one_sentence() -> None:
    labels = ("i)", "ii)", "iii)", "iv)", "v)", "vi)")
    sentence = "; ".join(f"{label} {row[0]}" for label, row in zip(labels, rows(HO_CHI_MINH), strict=True))
    assert [seen(part) for part in read_target(sentence).parts] == [row[1:] for row in rows(HO_CHI_MINH)]
