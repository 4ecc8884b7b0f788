"""One more document, typed when the rules had been mended with the four of :mod:`tests.importers.heldout`.

What it says was written down before it was imported: the control of whether the mended rules hold elsewhere.
"""

from typing import Any, Final

import docx

from tests.importers.officers_by_hand import Hand, Work
from tests.importers.word import saved

_TEXT: Final = """\
UBND PHƯỜNG BẾN MƠ
Số: 64/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bến Mơ, ngày 09 tháng 02 năm 2026
KẾ HOẠCH
Xây dựng chính quyền số phường Bến Mơ năm 2026
Căn cứ Luật Giao dịch điện tử ngày 22/6/2023;
Căn cứ Kế hoạch số 31/KH-UBND ngày 15/01/2026 của UBND tỉnh Lam Giang về chuyển đổi số năm 2026; UBND phường ban hành kế hoạch với các nội dung sau:
I. MỤC TIÊU
1. Mục tiêu chung
Nâng cao chất lượng phục vụ người dân, doanh nghiệp trên địa bàn phường.
2. Mục tiêu cụ thể
- Ít nhất 82% hồ sơ được nộp trực tuyến.
- 100% văn bản của phường được ký số (trừ văn bản mật).
- Tỷ lệ thanh toán trực tuyến phí, lệ phí đạt 70% (phấn đấu năm 2027 đạt 85%).
- Trên 55% người dân trưởng thành cài đặt ứng dụng VNeID mức 2.
II. NỘI DUNG THỰC HIỆN
1. Công tác chỉ đạo, điều hành
1.1. Ban hành văn bản giao nhiệm vụ cho các bộ phận. Bộ phận tham mưu: Văn phòng HĐND và UBND phường. Xong trong tháng 02/2026.
1.2. Kiểm tra việc thực hiện tại các tổ dân phố: Phòng Văn hóa - Xã hội chủ trì, Công an phường phối hợp; 02 lần/năm, xong trước 15/12/2026.
2. Dịch vụ công
2.1. Bố trí máy quét, máy tính cho điểm hỗ trợ dịch vụ công trực tuyến
(Trung tâm Phục vụ hành chính công phường chủ trì, hoàn thành trong Quý II/2026)
2.2. Đẩy mạnh trả kết quả bản điện tử; giao Trung tâm Phục vụ hành chính công phường thực hiện thường xuyên.
2.3. Phòng Kinh tế, Hạ tầng và Đô thị chủ trì rà soát biển tên đường để gắn mã địa chỉ số, xong trước ngày 01/9/2026.
3. Kỹ năng số
3.1. Mở 06 lớp kỹ năng số tại nhà văn hóa. Chủ trì: Đoàn Thanh niên phường; phối hợp: Hội Phụ nữ phường, các tổ dân phố; thời gian: từ tháng 3 đến tháng 10/2026.
3.2. Tuyên truyền phòng chống lừa đảo trên mạng. Thực hiện: Công an phường. Thời gian: hằng tháng.
III. KINH PHÍ
Từ ngân sách phường năm 2026: 120 triệu đồng.
IV. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội
- Hướng dẫn, đôn đốc các bộ phận thực hiện Kế hoạch.
2. Báo cáo
Các bộ phận, tổ dân phố báo cáo tháng trước ngày 18 hằng tháng, báo cáo năm trước ngày 30/11/2026 về UBND phường qua Phòng Văn hóa - Xã hội.
Nơi nhận:
- UBND tỉnh;
- Đảng ủy phường;
- Lưu: VT.
CHỦ TỊCH
Đỗ Văn Mẫu"""


def ward() -> bytes:
    """Return the plan of the ward in Word, a paragraph a line."""
    document: Any = docx.Document()
    for line in _TEXT.splitlines():
        document.add_paragraph().add_run(line).bold = line.isupper()
    return saved(document)


_CENTRE, _CULTURE = "as Trung tâm Phục vụ hành chính công phường", "as Phòng Văn hóa - Xã hội"
_LEAD, _SERVICE, _SKILL = "Công tác chỉ đạo, điều hành", "Dịch vụ công", "Kỹ năng số"

CONTROL: Final = {"kế hoạch của phường (Word)": ("ke-hoach-64.docx", ward)}
CONTROL_BY_HAND: Final = {
    "kế hoạch của phường (Word)": Hand(
        work=(
            Work("II.1.1", "Ban hành văn bản giao nhiệm vụ cho các bộ phận", ("as Văn phòng HĐND và UBND phường",), (), "trong tháng 02/2026", _LEAD),
            Work("II.1.2", "Kiểm tra việc thực hiện tại các tổ dân phố", (_CULTURE,), ("as Công an phường",), "trước 15/12/2026", _LEAD),
            Work("II.2.1", "Bố trí máy quét, máy tính cho điểm hỗ trợ dịch vụ công trực tuyến", (_CENTRE,), (), "trong Quý II/2026", _SERVICE),
            Work("II.2.2", "Đẩy mạnh trả kết quả bản điện tử", (_CENTRE,), (), "thường xuyên", _SERVICE),
            Work("II.2.3", "Rà soát biển tên đường để gắn mã địa chỉ số", ("as Phòng Kinh tế, Hạ tầng và Đô thị",), (), "trước ngày 01/9/2026", _SERVICE),
            Work("II.3.1", "Mở 06 lớp kỹ năng số tại nhà văn hóa", ("as Đoàn Thanh niên phường",), ("as Hội Phụ nữ phường", "as các tổ dân phố"), "từ tháng 3 đến tháng 10/2026", _SKILL),
            Work("II.3.2", "Tuyên truyền phòng chống lừa đảo trên mạng", ("as Công an phường",), (), "hằng tháng", _SKILL),
            Work("", "Hướng dẫn, đôn đốc các bộ phận thực hiện Kế hoạch", (_CULTURE,), (), "", "Phòng Văn hóa - Xã hội"),
        ),
        groups=(("II.1", _LEAD), ("II.2", _SERVICE), ("II.3", _SKILL), ("IV.1", "Phòng Văn hóa - Xã hội")),
        duties=(("month", "trước ngày 18 hằng tháng"), ("year", "trước ngày 30/11/2026")),
        aims=(("", "2026", "Ít nhất 82%"), ("", "2026", "100%"), ("", "2026", "70%"), ("", "2027", "85%"), ("", "2026", "Trên 55%")),
    )
}  # fmt: skip
