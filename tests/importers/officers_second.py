"""Three more documents, typed when the rules for the first six were done, and what a person reads in them.

How they were read at first, before any rule was mended for them, is in ``docs/import.md``. All is made up.
"""

from collections.abc import Callable
from typing import Final

from tests.importers.officers import _bytes, _document, _table
from tests.importers.officers_by_hand import KHCN, NV, TC, XD, Hand, Work


def short_forms() -> bytes:
    """A table whose cells say "(chủ trì)", "T9/2026", several steps in one cell."""
    document = _document(
        "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG",
        "914/KH-UBND",
        "10 tháng 02 năm 2026",
        "Chuyển đổi số ngành thử nghiệm năm 2026",
    )
    document.add_paragraph("I. DANH MỤC NHIỆM VỤ")
    _table(
        document,
        [
            ["STT", "Nhiệm vụ", "Lãnh đạo phụ trách", "Đơn vị thực hiện", "Thời hạn", "Kết quả"],
            ["A", "Hạ tầng", "", "", "", ""],
            ["1", "Lắp cảm biến thử nghiệm", "Đ/c Thử", "Sở Xây dựng (chủ trì), Sở Tài chính (phối hợp)", "T9/2026", "20 cảm biến"],
            ["2", "Nâng băng thông", "Đ/c Thử", "Sở KH&CN", "Tháng 6 - tháng 9/2026", "Đường truyền"],
            ["B", "Con người", "", "", "", ""],
            ["3", "Tập huấn cán bộ xã", "Đ/c Nghiệm", "Sở Nội vụ\nUBND các xã, phường", "Hàng tháng", "12 lớp"],
            ["4", "Thi tay nghề số", "Đ/c Nghiệm", "Thành đoàn Hải Phòng + Sở GD&ĐT", "26/3/2026", "01 cuộc thi"],
        ],
    )  # fmt: skip
    return _bytes(document)


def time_first() -> bytes:
    """Prose that names the time first: "Trong tháng 3/2026, Sở Y tế …", "Chậm nhất 31/5/2026, …"."""
    document = _document(
        "UBND THÀNH PHỐ HẢI PHÒNG\nSỞ XÂY DỰNG", "21/KH-SXD", "11 tháng 02 năm 2026", "Số hóa hồ sơ công trình năm 2026"
    )
    for line in (
        "1. Mục đích",
        "Giảm giấy tờ.",
        "2. Nhiệm vụ",
        "2.1. Trong tháng 3/2026, Sở Xây dựng chủ trì kiểm kê hồ sơ giấy.",
        "2.2. Chậm nhất ngày 31/5/2026, Sở Nội vụ hướng dẫn thời hạn lưu trữ.",
        "2.3. Sở Tài chính bố trí kinh phí quét tài liệu - hoàn thành: quý II năm 2026.",
        "2.4. Quét và gắn nhãn hồ sơ; đơn vị làm: Sở Xây dựng; cùng làm: Sở KH&CN; hạn 30/11/2026.",
        "3. Tổ chức thực hiện",
        "Các sở gửi báo cáo bằng văn bản về Sở Xây dựng ngày 25 hằng tháng.",
    ):
        document.add_paragraph(line)
    return _bytes(document)


NUMBERED: Final = """\
ỦY BAN NHÂN DÂN
THÀNH PHỐ HẢI PHÒNG

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 915/KH-UBND
Hải Phòng, ngày 12 tháng 02 năm 2026

KẾ HOẠCH
Mở rộng thanh toán số năm 2026

I. NHIỆM VỤ TRỌNG TÂM

Nhiệm vụ 1: Thu học phí không tiền mặt
- Đơn vị chịu trách nhiệm chính: Sở Giáo dục và Đào tạo
- Đơn vị cùng thực hiện: Sở Tài chính
- Mốc thời gian: 30/6/2026

Nhiệm vụ 2: Thu viện phí không tiền mặt
- Đơn vị chịu trách nhiệm chính: Sở Y tế
- Mốc thời gian: hết tháng 9/2026

II. NHIỆM VỤ THƯỜNG XUYÊN
1. Bảo đảm an toàn giao dịch (Công an thành phố).
2. Tuyên truyền lợi ích của thanh toán số: Báo Hải Phòng, Đài PTTH HP; thường xuyên.
3. Sở Công Thương vận động chợ dân sinh tham gia, phấn đấu xong trước Tết Dương lịch 2027.
"""


def numbered_words() -> bytes:
    """Text in which "Nhiệm vụ 1:" is the number of a task."""
    return NUMBERED.encode()


SECOND: Final[dict[str, tuple[str, Callable[[], bytes]]]] = {
    "viết tắt": ("viet-tat.docx", short_forms),
    "thời gian trước": ("thoi-gian.docx", time_first),
    "nhiệm vụ 1": ("nhiem-vu.txt", numbered_words),
}
SECOND_BY_HAND: Final[dict[str, Hand]] = {
    "viết tắt": Hand(
        (
            Work("1", "Lắp cảm biến thử nghiệm", (XD,), (TC,), "tháng 9/2026", "Hạ tầng"),
            Work("2", "Nâng băng thông", (KHCN,), (), "Tháng 6 - tháng 9/2026", "Hạ tầng"),
            Work("3", "Tập huấn cán bộ xã", (NV, "as UBND các xã, phường"), (), "Hàng tháng", "Con người"),
            Work("4", "Thi tay nghề số", ("thanh-doan", "so-gddt"), (), "26/3/2026", "Con người"),
        ),
        (("A", "Hạ tầng"), ("B", "Con người")),
        (),
    ),
    "thời gian trước": Hand(
        (
            Work("2.1", "Sở Xây dựng chủ trì kiểm kê hồ sơ giấy", (XD,), (), "Trong tháng 3/2026"),
            Work("2.2", "Sở Nội vụ hướng dẫn thời hạn lưu trữ", (NV,), (), "Chậm nhất ngày 31/5/2026"),
            Work("2.3", "Sở Tài chính bố trí kinh phí quét tài liệu", (TC,), (), "quý II năm 2026"),
            Work("2.4", "Quét và gắn nhãn hồ sơ", (XD,), (KHCN,), "30/11/2026"),
        ),
        (),
        (("month", "ngày 25 hằng tháng"),),
    ),
    "nhiệm vụ 1": Hand(
        (
            Work("I.Nhiệm vụ 1", "Thu học phí không tiền mặt", ("so-gddt",), (TC,), "30/6/2026"),
            Work("I.Nhiệm vụ 2", "Thu viện phí không tiền mặt", ("so-y-te",), (), "hết tháng 9/2026"),
            Work("II.1", "Bảo đảm an toàn giao dịch", ("cong-an",)),
            Work("II.2", "Tuyên truyền lợi ích của thanh toán số", ("bao-hai-phong", "dai-ptth"), (), "thường xuyên"),
            Work("II.3", "Sở Công Thương vận động chợ dân sinh tham gia", ("so-cong-thuong",), (), "trước 01/01/2027"),
        ),
        (),
        (),
    ),
}  # fmt: skip
