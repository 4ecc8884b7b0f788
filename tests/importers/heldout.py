"""Four documents typed as four offices would type them in 2026; the places and the ministry are invented.

They were written, with :mod:`tests.importers.heldout_by_hand`, before the importer was looked at: what it read of them
the first time is its held-out measure.
"""

from collections.abc import Callable
from typing import Any, Final

import docx
from docx.oxml import parse_xml
from docx.shared import Pt

from tests.importers.heldout_department import department
from tests.importers.heldout_tables import COMMUNE, ministry
from tests.importers.word import saved

# The directory of the invented province; the commune and the ministry have none, so that their bodies stay as printed.
UNITS: Final = {
    "ubnd": ("Ủy ban nhân dân tỉnh Lam Giang", "UBND tỉnh", "committee"),
    "van-phong-ubnd": ("Văn phòng Ủy ban nhân dân tỉnh", "Văn phòng UBND tỉnh", "office"),
    "so-khcn": ("Sở Khoa học và Công nghệ", "Sở KH&CN", "department"),
    "so-noi-vu": ("Sở Nội vụ", "Sở NV", "department"),
    "so-tai-chinh": ("Sở Tài chính", "Sở TC", "department"),
    "so-tu-phap": ("Sở Tư pháp", "Sở TP", "department"),
    "so-y-te": ("Sở Y tế", "Sở YT", "department"),
    "so-cong-thuong": ("Sở Công Thương", "Sở CT", "department"),
    "so-gddt": ("Sở Giáo dục và Đào tạo", "Sở GD&ĐT", "department"),
    "so-nnmt": ("Sở Nông nghiệp và Môi trường", "Sở NN&MT", "department"),
    "cong-an": ("Công an tỉnh", "CA tỉnh", "agency"),
    "bhxh": ("Bảo hiểm xã hội tỉnh", "BHXH tỉnh", "agency"),
    "tinh-doan": ("Tỉnh đoàn Lam Giang", "Tỉnh đoàn", "association"),
    "hoi-phu-nu": ("Hội Liên hiệp Phụ nữ tỉnh", "Hội LHPN tỉnh", "association"),
    "bao-ptth": ("Báo và Phát thanh, truyền hình Lam Giang", "Báo và PT, TH Lam Giang", "agency"),
    "tt-cds": ("Trung tâm Chuyển đổi số và Đổi mới sáng tạo", "Trung tâm CĐS&ĐMST", "agency"),
    "so-ban-nganh": ("Các sở, ban, ngành", "các sở, ngành", "group"),
    "ubnd-cap-xa": ("Ủy ban nhân dân các xã, phường", "UBND các xã, phường", "group"),
    "dn-vien-thong": ("Các doanh nghiệp viễn thông", "các doanh nghiệp viễn thông", "group"),
    "van-phong-so": ("Văn phòng Sở", "VP Sở", "office"),
    "phong-cds": ("Phòng Chuyển đổi số", "Phòng CĐS", "division"),
    "phong-bcvt": ("Phòng Bưu chính, Viễn thông", "Phòng BCVT", "division"),
    "phong-khtc": ("Phòng Kế hoạch - Tài chính", "Phòng KH-TC", "division"),
    "phong-qlkh": ("Phòng Quản lý khoa học", "Phòng QLKH", "division"),
}

DIRECTORY: Final = "".join(
    f"- id: {unit}\n  name: {name}\n  short: {short}\n  kind: {kind}\n" for unit, (name, short, kind) in UNITS.items()
)

_DECISION: Final = """\
QUYẾT ĐỊNH
Về việc ban hành Kế hoạch chuyển đổi số, phát triển dữ liệu tỉnh Lam Giang năm 2026
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH
Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia;
Theo đề nghị của Giám đốc Sở Khoa học và Công nghệ tại Tờ trình số 88/TTr-SKHCN ngày 27/02/2026.
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch chuyển đổi số, phát triển dữ liệu tỉnh Lam Giang năm 2026.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
Điều 3. Chánh Văn phòng UBND tỉnh; Giám đốc các sở, Thủ trưởng các ban, ngành; Chủ tịch UBND các xã, phường và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./."""

_PLAN: Final = """\
KẾ HOẠCH
Chuyển đổi số, phát triển dữ liệu tỉnh Lam Giang năm 2026
(Ban hành kèm theo Quyết định số 1187/QĐ-UBND ngày 06 tháng 3 năm 2026 của Chủ tịch UBND tỉnh Lam Giang)
I. MỤC ĐÍCH, YÊU CẦU
1. Cụ thể hóa các nhiệm vụ, giải pháp của Trung ương và của tỉnh về chuyển đổi số; xác định rõ đơn vị chủ trì, đơn vị phối hợp, thời gian hoàn thành.
2. Việc triển khai phải thiết thực, tiết kiệm , tránh hình thức.
II. MỤC TIÊU CỤ THỂ
1. Đến hết năm 2026
a) 100% thủ tục hành chính đủ điều kiện được cung cấp dưới dạng dịch vụ công trực tuyến toàn trình.
b) Tỷ lệ hồ sơ nộp trực tuyến trên tổng số hồ sơ tiếp nhận đạt tối thiểu 80%.
c) Tỷ lệ dân số trưởng thành có chữ ký số cá nhân đạt trên 50% năm 2026 và trên 65% năm 2027;
d) Tỷ trọng kinh tế số trong GRDP đạt 14%
2. Đến năm 2030
a) Tỷ lệ người dân, doanh nghiệp hài lòng khi giải quyết thủ tục hành chính đạt 95% trở lên.
b) Toàn tỉnh có ít nhất 30 doanh nghiệp công nghệ số.
III. NHIỆM VỤ, GIẢI PHÁP
1. Hoàn thiện thể chế, nâng cao nhận thức
a) Tham mưu UBND tỉnh ban hành Quy chế quản lý, vận hành, khai thác Kho dữ liệu dùng chung của tỉnh. Giao Sở Khoa học và Công nghệ chủ trì, phối hợp với Sở Tư pháp, Văn phòng UBND tỉnh thực hiện; hoàn thành trước ngày 30/6/2026.
b) Rà soát, sửa đổi Quyết định số 45/2023/QĐ-UBND ngày 12/10/2023 về chế độ hỗ trợ người làm công tác chuyển đổi số; Sở Nội vụ chủ trì, trình UBND tỉnh trong quý III/2026.
c) Mở chuyên mục "Mỗi tuần một kỹ năng số" trên báo in, báo điện tử và sóng truyền hình. Đơn vị thực hiện: Báo và Phát thanh, truyền hình Lam Giang; thời gian: thường xuyên.
2. Phát triển hạ tầng số
a) Phủ sóng thông tin di động tại 37 thôn còn lõm sóng. Sở KH&CN chủ trì, phối hợp các doanh nghiệp viễn thông và UBND các xã, phường triển khai, xong trước 31/12/2026.
b) Nâng cấp Trung tâm dữ liệu của tỉnh đáp ứng an toàn hệ thống thông tin cấp độ 3. Giao Trung tâm Chuyển đổi số và Đổi mới sáng tạo thực hiện, hoàn thành trong tháng 10/2026.
c) Công an tỉnh chủ trì, phối hợp với các sở, ban, ngành rà soát, làm sạch dữ liệu hộ tịch, đất đai gắn với số định danh cá nhân. Thời hạn: tháng 11 năm 2026.
3. Phát triển dữ liệu và chính quyền số
a) Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính còn hiệu lực (Văn phòng UBND tỉnh chủ trì; các sở, ban, ngành, UBND các xã, phường phối hợp; hoàn thành trong năm 2026).
b) Thí điểm trợ lý ảo hỗ trợ công chức cấp xã. Chủ trì: Sở Khoa học và Công nghệ. Phối hợp: Sở Nội vụ; UBND các xã, phường. Thời gian hoàn thành: 15/8/2026.
c) Kết nối, chia sẻ cơ sở dữ liệu đất đai với hệ thống thông tin giải quyết thủ tục hành chính. Sở Nông nghiệp và Môi trường chịu trách nhiệm thực hiện, hoàn thành chậm nhất ngày 20/12/2026.
4. Phát triển kinh tế số, xã hội số
a) Hỗ trợ hộ kinh doanh sử dụng hóa đơn điện tử khởi tạo từ máy tính tiền; Sở Công Thương chủ trì, Sở Tài chính phối hợp; thời gian thực hiện: cả năm 2026.
b) Sở Y tế chủ trì, phối hợp với BHXH tỉnh triển khai sổ sức khỏe điện tử cho người dân, hoàn thành trước 30/9/2026.
c) Triển khai học bạ số tại tất cả các trường phổ thông. Sở Giáo dục và Đào tạo thực hiện trước ngày 05/9/2026.
d) Phát động phong trào "Bình dân học vụ số": Tỉnh đoàn chủ trì; Hội Liên hiệp Phụ nữ tỉnh, Sở Giáo dục và Đào tạo phối hợp. Thực hiện thường xuyên.
IV. KINH PHÍ THỰC HIỆN
1. Kinh phí thực hiện Kế hoạch: 12.500 triệu đồng, trong đó ngân sách tỉnh 9.000 triệu đồng, nguồn xã hội hóa 3.500 triệu đồng.
2. Các cơ quan, đơn vị sử dụng dự toán được giao để thực hiện.
V. TỔ CHỨC THỰC HIỆN
1. Sở Khoa học và Công nghệ
a) Theo dõi, đôn đốc, kiểm tra việc thực hiện Kế hoạch này.
b) Hướng dẫn các đơn vị cập nhật tiến độ trên phần mềm theo dõi nhiệm vụ.
2. Sở Tài chính
Tham mưu UBND tỉnh bố trí kinh phí thực hiện Kế hoạch theo phân cấp ngân sách.
3. Chế độ báo cáo
Các sở, ban, ngành, UBND các xã, phường báo cáo kết quả thực hiện về Sở Khoa học và Công nghệ trước ngày 20 của tháng cuối quý; báo cáo năm gửi trước ngày 10/12/2026.
Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Sở Khoa học và Công nghệ để tổng hợp, báo cáo UBND tỉnh xem xét, quyết định./."""


def province() -> bytes:
    """Return a decision with its plan: one file, the letterhead and the signature in tables without borders."""
    document: Any = docx.Document()
    document.styles["Normal"].font.size = Pt(14)
    head = document.add_table(rows=2, cols=2)
    head.cell(0, 0).text = "ỦY BAN NHÂN DÂN\nTỈNH LAM GIANG"
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    head.cell(1, 0).text = "Số: 1187/QĐ-UBND"
    head.cell(1, 1).text = "Lam Giang, ngày 06 tháng 3 năm 2026"
    for line in _DECISION.splitlines():
        document.add_paragraph().add_run(line).bold = line.isupper()
    foot = document.add_table(rows=1, cols=2)
    foot.cell(0, 0).text = (
        "Nơi nhận:\n- Như Điều 3;\n- Bộ Khoa học và Công nghệ (b/c);\n- TT Tỉnh ủy, TT HĐND tỉnh (b/c);\n"
        "- CT, các PCT UBND tỉnh;\n- Lưu: VT, KGVX (Th.25b)."
    )
    foot.cell(0, 1).text = "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\n\nTrần Thị Mẫu"
    document.add_page_break()
    for line in _PLAN.splitlines():
        words = document.add_paragraph()
        if line[:2] in ("1.", "2.", "3.", "4.") or line.isupper() or line.startswith(("I", "V")):
            words.add_run(line).bold = True
        else:
            words.add_run(line.replace(") ", ")\t", 1) if line[1:2] == ")" else line)
    document.element.body.insert(
        0, parse_xml('<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>')
    )
    return saved(document)


Content = Callable[[], bytes]
HELD_OUT: Final[dict[str, tuple[str, Content]]] = {
    "quyết định của tỉnh (Word)": ("quyet-dinh-1187.docx", province),
    "kế hoạch của xã (chữ thường)": ("ke-hoach-38.txt", lambda: COMMUNE.replace("\n", "\r\n").encode()),
    "kế hoạch của sở (Word)": ("ke-hoach-21.docx", department),
    "danh mục của bộ (Excel)": ("danh-muc-512.xlsx", ministry),
}
