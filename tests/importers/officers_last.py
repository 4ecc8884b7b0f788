"""Two plain documents typed last, and what a person reads in them; how they were read at first is in ``docs/import.md``.

All is made up.
"""

from collections.abc import Callable
from typing import Final

from tests.importers.officers import _bold, _bytes, _document, _table
from tests.importers.officers_by_hand import KHCN, NV, TC, XD, Hand, Work


def plain_prose() -> bytes:
    """Prose under Roman numbers and letters, the bodies in a sentence of their own."""
    document = _document(
        "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG",
        "916/KH-UBND",
        "16 tháng 3 năm 2026",
        "Thử nghiệm đô thị thông minh năm 2026",
    )
    for line in (
        "I. MỤC TIÊU",
        "- Phấn đấu 70% nút giao thử nghiệm có camera.",
        "II. NHIỆM VỤ CHỦ YẾU",
        "1. Giao thông",
        "a) Lắp camera tại nút giao thử nghiệm.",
        "Cơ quan chủ trì: Công an thành phố. Cơ quan phối hợp: Sở Xây dựng. Hoàn thành: Quý III/2026.",
        "b) Sở Xây dựng phối hợp với Công an thành phố điều chỉnh pha đèn; hoàn thành trong tháng 11/2026.",
        "2. Môi trường",
        "a) Quan trắc không khí tự động (Sở Nông nghiệp và Môi trường, hoàn thành trước 15/12/2026).",
        "b) Công khai chỉ số không khí trên Cổng thông tin.",
        "- **Chủ trì**: Sở NN&MT; - **Phối hợp**: Sở KH&CN, Báo Hải Phòng",
        "- **Thời gian**: từ tháng 6/2026",
        "c) Giao Sở Tài chính tham mưu bố trí vốn cho trạm quan trắc trước ngày 20/4/2026.",
        "III. TỔ CHỨC THỰC HIỆN",
        "1. Sở Khoa học và Công nghệ:",
        "- Theo dõi, đôn đốc; tổng hợp báo cáo Ủy ban nhân dân thành phố trước ngày 15/6 và 15/12 hằng năm.",
        "2. Sở Tài chính cân đối kinh phí.",
    ):
        _bold(document, line)
    return _bytes(document)


def plain_table() -> bytes:
    """A landscape annex with the usual columns, steps in dashes inside a cell, a note."""
    document = _document(
        "UBND THÀNH PHỐ HẢI PHÒNG\nSỞ Y TẾ",
        "33/KH-SYT",
        "18 tháng 3 năm 2026",
        "Chuyển đổi số y tế thử nghiệm năm 2026",
    )
    document.add_paragraph("Phụ lục")
    document.add_paragraph("DANH MỤC NHIỆM VỤ")
    _table(
        document,
        [
            ["TT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian thực hiện", "Ghi chú"],
            ["I", "NHÓM NHIỆM VỤ VỀ DỮ LIỆU", "", "", "", ""],
            ["1", "Liên thông đơn thuốc:\n- Khảo sát\n- Thử nghiệm", "Phòng Nghiệp vụ Thử", "Các bệnh viện", "Từ 01/4 đến 30/6/2026", ""],
            ["2", "Chuẩn hóa danh mục thuốc", "Phòng Dược Thử", "", "Tháng 4, 5/2026", "Lần đầu"],
            ["II", "NHÓM NHIỆM VỤ VỀ NHÂN LỰC", "", "", "", ""],
            ["1", "Đào tạo người dùng", "Văn phòng Sở", "Sở Nội vụ; Sở KH&CN", "6 tháng cuối năm 2026", ""],
            ["2", "Tổng kết", "Sở Y tế", "Các đơn vị trực thuộc", "Tháng 12", ""],
        ],
    )  # fmt: skip
    return _bytes(document)


LAST: Final[dict[str, tuple[str, Callable[[], bytes]]]] = {
    "đô thị": ("do-thi.docx", plain_prose),
    "y tế": ("y-te.docx", plain_table),
}
LAST_BY_HAND: Final[dict[str, Hand]] = {
    "đô thị": Hand(
        (
            Work("II.1.a", "Lắp camera tại nút giao thử nghiệm", ("cong-an",), (XD,), "Quý III/2026", "Giao thông"),
            Work("II.1.b", "điều chỉnh pha đèn", (XD,), ("cong-an",), "trong tháng 11/2026", "Giao thông"),
            Work("II.2.a", "Quan trắc không khí tự động", ("so-nnmt",), (), "trước 15/12/2026", "Môi trường"),
            Work("II.2.b", "Công khai chỉ số không khí trên Cổng thông tin", ("so-nnmt",), (KHCN, "bao-hai-phong"), "từ tháng 6/2026", "Môi trường"),
            Work("II.2.c", "Giao Sở Tài chính tham mưu bố trí vốn cho trạm quan trắc", (TC,), (), "trước ngày 20/4/2026", "Môi trường"),
            Work("", "Theo dõi, đôn đốc; tổng hợp báo cáo", (KHCN,), (), "", "Sở Khoa học và Công nghệ"),
            Work("III.2", "Sở Tài chính cân đối kinh phí", (TC,)),
        ),
        (("II.1", "Giao thông"), ("II.2", "Môi trường"), ("III.1", "Sở Khoa học và Công nghệ")),
        (("year", "trước ngày 15/6 và 15/12 hằng năm"),),
        (("", "2026", "70%"),),
    ),
    "y tế": Hand(
        (
            Work("I.1", "Liên thông đơn thuốc", ("as Phòng Nghiệp vụ Thử",), ("as Các bệnh viện",), "Từ 01/4 đến 30/6/2026", "NHÓM NHIỆM VỤ VỀ DỮ LIỆU"),
            Work("I.2", "Chuẩn hóa danh mục thuốc", ("as Phòng Dược Thử",), (), "Tháng 4, 5/2026", "NHÓM NHIỆM VỤ VỀ DỮ LIỆU"),
            Work("II.1", "Đào tạo người dùng", ("as Văn phòng Sở",), (NV, KHCN), "6 tháng cuối năm 2026", "NHÓM NHIỆM VỤ VỀ NHÂN LỰC"),
            Work("II.2", "Tổng kết", ("so-y-te",), ("as Các đơn vị trực thuộc",), "Tháng 12", "NHÓM NHIỆM VỤ VỀ NHÂN LỰC"),
        ),
        (("I", "NHÓM NHIỆM VỤ VỀ DỮ LIỆU"), ("II", "NHÓM NHIỆM VỤ VỀ NHÂN LỰC")),
        (),
    ),
}  # fmt: skip
