"""The short plan of an invented commune, pasted into a plain text file, and the list of an invented ministry in Excel."""

import io
from datetime import date
from typing import Any, Final

import openpyxl

COMMUNE: Final = """\
ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ SUỐI MƠ\tĐộc lập - Tự do - Hạnh phúc
-------\t---------------
Số: 38 /KH-UBND\tSuối Mơ, ngày 12 tháng 02 năm 2026

KẾ HOẠCH
Chuyển đổi số xã Suối Mơ năm 2026

Thực hiện Kế hoạch số 15/KH-UBND ngày 20/01/2026 của UBND tỉnh Lam Giang về chuyển đổi số năm 2026, UBND xã Suối Mơ xây dựng kế hoạch như sau:
I. Mục đích, yêu cầu
- Nâng cao nhận thức của cán bộ, công chức và nhân dân về chuyển đổi số.
- Các nhiệm vụ phải sát với tình hình thực tế của xã.
II. Mục tiêu năm 2026
1. 100% cán bộ, công chức xã xử lý công việc trên môi trường mạng.
2. Tỷ lệ hồ sơ TTHC nộp trực tuyến đạt 75% trở lên (năm 2027: 90%).
3. Tỷ lệ số hóa hồ sơ, kết quả giải quyết TTHC: ≥ 85%
4. Mỗi thôn có ít nhất 01 tổ công nghệ số cộng đồng.
5. Tối thiểu 60% hộ gia đình thanh toán tiền điện không dùng tiền mặt
III. Nhiệm vụ
STT\tNội dung công việc\tChủ trì\tPhối hợp\tThời gian
1\tKiện toàn Ban Chỉ đạo chuyển đổi số xã\tVăn phòng HĐND và UBND\t\tTháng 02
2\tBan hành quy chế hoạt động của tổ công nghệ số cộng đồng\tPhòng VH-XH\tCác thôn, Đoàn Thanh niên xã\tTrước 15/4/2026
3\tRà soát máy tính, đường truyền của bộ phận một cửa\tTrung tâm Phục vụ hành chính công\tPhòng Kinh tế\tQuý I/2026
4\tHướng dẫn người dân nộp hồ sơ trực tuyến tại nhà văn hóa thôn\tnt\tCác thôn, Đoàn Thanh niên xã\tThường xuyên
5\tSố hóa sổ hộ tịch còn lưu bằng giấy\tPhòng VH-XH\tCông an xã\tXong trước 30/6/2026
6\tTuyên truyền trên loa truyền thanh thông minh\tPhòng VH-XH\t\tHàng tháng
7\tCấp tài khoản định danh điện tử mức 2 cho người từ 14 tuổi\tCông an xã\tCác thôn; các trường học\tTháng 9/2026
8\tGắn mã QR cho sản phẩm OCOP của xã\tPhòng Kinh tế\tHội Nông dân xã\tQuý III/2026
9\tMở lớp kỹ năng số cho người cao tuổi\tHội Người cao tuổi xã\tĐoàn Thanh niên xã\tQuý III/2026
10\tThu học phí không dùng tiền mặt\tCác trường học\tPhòng VH-XH\tTừ tháng 9/2026
11\tThanh toán viện phí bằng mã QR tại trạm y tế\tTrạm Y tế xã\tPhòng VH-XH\tQuý II/2026
12\tKiểm tra an toàn thông tin các máy tính của UBND xã\tVăn phòng HĐND và UBND\tCông an xã\t10/10/2026
13\tSơ kết, khen thưởng các thôn làm tốt\tPhòng VH-XH\tVăn phòng HĐND và UBND\tTháng 12/2026
IV. Kinh phí
Kinh phí thực hiện: 185.000.000 đồng (Một trăm tám mươi lăm triệu đồng) từ ngân sách xã và các nguồn huy động hợp pháp khác.
V. Tổ chức thực hiện
- Phòng VH-XH theo dõi, đôn đốc, tổng hợp báo cáo UBND xã trước ngày 25 hàng tháng.
- Các thôn, các trường học gửi báo cáo năm về UBND xã (qua Phòng VH-XH) trước ngày 05/12/2026.
Trên đây là Kế hoạch chuyển đổi số xã Suối Mơ năm 2026, đề nghị các đơn vị triển khai thực hiện./.

Nơi nhận:\tTM. ỦY BAN NHÂN DÂN
- UBND tỉnh (b/c);\tKT. CHỦ TỊCH
- TT Đảng ủy, HĐND xã;\tPHÓ CHỦ TỊCH
- Các thôn;\t
- Lưu: VT.\tNguyễn Thị Làm Mẫu
"""

_TASKS: Final[tuple[tuple[Any, ...], ...]] = (
    ("STT", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian", "Sản phẩm"),
    ("I", "Hoàn thiện thể chế"),
    (1, "Xây dựng Thông tư quy định kỹ thuật chia sẻ dữ liệu giữa các cơ quan", "Cục Dữ liệu", "Vụ Pháp chế", date(2026, 6, 30), "Thông tư"),
    (2, "Sửa đổi, bổ sung định mức kinh tế - kỹ thuật dịch vụ số công", None, "Vụ Pháp chế;\nVụ Kế hoạch - Tài chính", "Quý III/2026", "Thông tư"),
    (3, "Hướng dẫn các địa phương lập danh mục dữ liệu mở", None, "UBND các tỉnh, thành phố", "Tháng 5/2026", "Công văn hướng dẫn"),
    (4, "Xây dựng quy chế quản lý tài khoản số của Bộ", "Văn phòng Bộ", "Trung tâm Thông tin", "Quý II/2026", "Quyết định của Bộ trưởng"),
    ("II", "Phát triển hạ tầng, nền tảng số"),
    (5, "Triển khai nền tảng địa chỉ số dùng chung", "Cục Hạ tầng số", "- Cục Dữ liệu\n- Trung tâm Thông tin", "Quý IV/2026", "Nền tảng được đưa vào sử dụng"),
    (6, "Đo kiểm, công bố chất lượng mạng 5G", "Cục Hạ tầng số", None, "Hằng quý", "Báo cáo"),
    (7, "Thử nghiệm hạ tầng tính toán hiệu năng cao dùng chung", "Trung tâm Thông tin", "Bộ Tài chính", "2026 - 2027", "Hệ thống thử nghiệm"),
    (8, "Bảo đảm an toàn các hệ thống thông tin của Bộ", "Trung tâm Thông tin", "Bộ Công an", "Thường xuyên", "Báo cáo định kỳ"),
    ("III", "Phát triển nguồn nhân lực"),
    (9, "Bồi dưỡng kỹ năng số cho công chức, viên chức của Bộ", "Vụ Tổ chức cán bộ", "Các đơn vị thuộc Bộ", "Trước ngày 30/11/2026", "12 lớp bồi dưỡng"),
    (10, "Xây dựng khung năng lực số cho người lao động", "Vụ Tổ chức cán bộ", "Bộ Nội vụ", date(2026, 12, 15), "Quyết định ban hành khung năng lực"),
    (11, "Tổ chức cuộc thi sáng kiến dữ liệu", "Văn phòng Bộ, Cục Dữ liệu", None, "Quý IV/2026", "Cuộc thi"),
    ("IV", "Nhiệm vụ khác"),
    (12, "Truyền thông về chuyển đổi số trên cổng thông tin của Bộ", "Trung tâm Thông tin", "Các đơn vị thuộc Bộ", "Hằng tháng", "Tin, bài"),
    (13, "Tổng kết, đánh giá việc thực hiện danh mục", "Văn phòng Bộ", "Các đơn vị thuộc Bộ", "Tháng 12/2026", "Báo cáo tổng kết"),
)  # fmt: skip

_KPIS: Final[tuple[tuple[Any, ...], ...]] = (
    ("STT", "Chỉ tiêu", "Đơn vị tính", "Năm 2026", "Năm 2028", "Năm 2030", "Đơn vị theo dõi"),
    (1, "Tỷ lệ dân số được phủ sóng 5G", "%", 60, 80, "≥ 95", "Cục Hạ tầng số"),
    (2, "Tỷ lệ bộ, tỉnh công bố danh mục dữ liệu mở", None, 0.5, 0.85, 1, "Cục Dữ liệu"),
    (3, "Số nền tảng số dùng chung quốc gia", "nền tảng", 12, 20, 30, "Cục Hạ tầng số"),
    (4, "Số công chức được bồi dưỡng kỹ năng số", "người", 1500, None, "5.000", "Vụ Tổ chức cán bộ"),
)

_NOTES: Final = (
    "Ghi chú:",
    "1. Các đơn vị chủ trì báo cáo kết quả thực hiện về Văn phòng Bộ trước ngày 25 hằng tháng; báo cáo năm gửi trước ngày 15/12/2026.",
    "2. Kinh phí: 46.800 triệu đồng từ ngân sách nhà nước giao Bộ năm 2026.",
)


def ministry() -> bytes:
    """Return the workbook: tasks on the first sheet with a letterhead and a foot, aims on the second."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Nhiem vu"
    sheet.append(["BỘ PHÁT TRIỂN SỐ", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"])
    sheet.append([None, None, None, "Độc lập - Tự do - Hạnh phúc"])
    sheet.append(["DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2026 CỦA BỘ PHÁT TRIỂN SỐ"])
    sheet.append(["(Kèm theo Quyết định số 512/QĐ-BPTS ngày 20/3/2026 của Bộ trưởng Bộ Phát triển Số)"])
    for row in (3, 4):
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=6)
    sheet.append([])
    for words in _TASKS:
        sheet.append(list(words))
        if len(words) == 2:
            sheet.merge_cells(start_row=sheet.max_row, start_column=2, end_row=sheet.max_row, end_column=6)
        if words[0] == 3:
            sheet.merge_cells(start_row=sheet.max_row - 2, start_column=3, end_row=sheet.max_row, end_column=3)
        if len(words) == 6 and isinstance(words[4], date):
            sheet.cell(sheet.max_row, 5).number_format = "dd/mm/yyyy"
    sheet.append([])
    for line in _NOTES:
        sheet.append([line])
    for left, right in (
        ("Nơi nhận:", "KT. BỘ TRƯỞNG"),
        ("- Bộ trưởng (b/c);", "THỨ TRƯỞNG"),
        ("- Lưu: VT, CDL.", "Phạm Văn Ví Dụ"),
    ):
        sheet.append([left, None, None, None, right])
    aims = book.create_sheet("Chi tieu")
    aims.append(["CHỈ TIÊU CHUYỂN ĐỔI SỐ ĐẾN NĂM 2030"])
    for words in _KPIS:
        aims.append(list(words))
    for column in (4, 5, 6):
        aims.cell(4, column).number_format = "0%"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
