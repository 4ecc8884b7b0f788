"""The Word file of the first hour: a small plan made for the page ``docs/first-hour.md`` and its test."""

from tests.importers.word import from_text

# A place that does not exist; the numbers and days are of this example alone.
TEXT = """\
Số: 05/KH-UBND

Ví Dụ, ngày 12 tháng 01 năm 2026

KẾ HOẠCH

Chuyển đổi số tỉnh Ví Dụ năm 2026

Ủy ban nhân dân tỉnh Ví Dụ ban hành Kế hoạch với các nội dung như sau:

I. MỤC TIÊU

1. Chính quyền số

a) Tối thiểu 80% hồ sơ thủ tục hành chính được nộp trực tuyến.

b) 100% văn bản được ký số (trừ văn bản mật).

II. NHIỆM VỤ

1. Dữ liệu

a) Xây dựng kho dữ liệu dùng chung của tỉnh

- Thời gian hoàn thành: tháng 3 năm 2026.

- Đơn vị chủ trì: Sở Khoa học và Công nghệ.

- Đơn vị phối hợp: Sở Tài chính; các đơn vị liên quan.

b) Công bố danh mục dữ liệu mở

- Thời gian hoàn thành: Quý IV năm 2026.

- Đơn vị chủ trì: Sở Khoa học và Công nghệ.

2. Kỹ năng số

a) Bồi dưỡng kỹ năng số cho cán bộ, công chức

- Thời gian hoàn thành: trước ngày 01/7/2026.

- Đơn vị chủ trì: Sở Nội vụ.

III. TỔ CHỨC THỰC HIỆN

1. Sở Khoa học và Công nghệ

a) Theo dõi, đôn đốc việc thực hiện Kế hoạch.

b) Định kỳ hằng quý, trước ngày 20 của tháng cuối quý, báo cáo Ủy ban nhân dân tỉnh.

Nơi nhận:

- Bộ KH&CN (để b/c);

- Lưu: VT.

TM. ỦY BAN NHÂN DÂN

CHỦ TỊCH

Nguyễn Văn Thử
"""


def word_file() -> bytes:
    """Return the plan as a Word file."""
    return from_text(TEXT, "ỦY BAN NHÂN DÂN\nTỈNH VÍ DỤ")
