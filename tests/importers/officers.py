"""Six documents as an officer of a department would type them, made up for the test: every number and day is invented.

Prose and tables, with odd habits: labels in bold runs, "CQ chủ trì", "Đ/v phối hợp", merged cells, "30.9.2026", "Q3/2026",
"cuối năm 2026", lists numbered by Word, deadlines in brackets, two pieces of work in one paragraph, a heading of columns on
the second row. What each must become is stated in :mod:`tests.importers.officers_by_hand`.
"""

import io
from collections.abc import Callable
from typing import Any, Final

import docx

from tests.importers.word import from_body, levels, numbered, p

NATION: Final = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"


def _document(issuer: str, number: str, day: str, title: str) -> Any:
    """Return a new Word document with the letterhead of a plan."""
    document = docx.Document()
    head = document.add_table(rows=1, cols=2)
    head.cell(0, 0).text = f"{issuer}\nSố: {number}"
    head.cell(0, 1).text = f"{NATION}\nHải Phòng, ngày {day}"
    document.add_paragraph("KẾ HOẠCH")
    document.add_paragraph(title)
    return document


def _bytes(document: Any) -> bytes:
    end = document.add_table(rows=1, cols=2)
    end.cell(0, 0).text = "Nơi nhận:\n- Như trên;\n- Lưu: VT."
    end.cell(0, 1).text = "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nTrần Thị Thử"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _bold(document: Any, text: str) -> None:
    """Add a paragraph in which what stands between ``**`` is a bold run."""
    paragraph = document.add_paragraph()
    for at, part in enumerate(text.split("**")):
        if part:
            paragraph.add_run(part).bold = at % 2 == 1


def _table(document: Any, rows: list[list[str]]) -> Any:
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(at, column).text = text
    return table


def prose() -> bytes:
    """Prose with labels in bold runs and a sentence on the time right behind the bodies."""
    document = _document(
        "UBND THÀNH PHỐ HẢI PHÒNG\nSỞ NỘI VỤ", "08/KH-SNV", "14 tháng 01 năm 2026", "Chuyển đổi số năm 2026"
    )
    for line in (
        "I. MỤC ĐÍCH, YÊU CẦU",
        "- Triển khai đồng bộ các việc được giao.",
        "II. NỘI DUNG CÔNG VIỆC",
        "1. Hạ tầng",
        "1.1. Thay thế máy chủ cũ tại phòng máy thử nghiệm.",
        "**CQ chủ trì:** Sở KH&CN. Hoàn thành trước ngày 30.9.2026.",
        "1.2. Lắp đặt đường truyền dự phòng.",
        "**CQ chủ trì**: Sở Xây dựng; **Đ/v phối hợp**: Sở Tài chính, Viettel Hải Phòng; **TG hoàn thành**: Q3/2026",
        "1.3. Rà soát bản quyền phần mềm. **Chủ trì:** Văn phòng UBND thành phố. **Phối hợp:** Sở Tài chính, Sở Tư pháp. Hoàn thành trong quý II/2026.",
        "2. Dữ liệu",
        "2.1. Làm sạch dữ liệu cán bộ (xong trước 15/5/2026)",
        "- **Đơn vị chủ trì:** Phòng Cán bộ TP. Ví Dụ",
        "- **Phối hợp:** Công an thành phố",
        "2.2. Lập danh mục dữ liệu mở, hoàn thành cuối năm 2026.",
        "**Đơn vị đầu mối:** Sở KH&CN phối hợp với các sở, ngành.",
        "2.3. Số hóa hồ sơ lưu trữ. **Chủ trì:** Sở Nội vụ, hoàn thành trong quý III/2026. Kinh phí lấy từ nguồn sự nghiệp.",
        "III. TỔ CHỨC THỰC HIỆN",
        "1. Các đơn vị báo cáo kết quả về Sở Nội vụ trước ngày 20 của tháng cuối quý.",
        "2. Sở Nội vụ tổng hợp, báo cáo Ủy ban nhân dân thành phố định kỳ 6 tháng.",
    ):
        _bold(document, line)
    return _bytes(document)


def second_row() -> bytes:
    """One table: its title in the first row, the columns in the second, merged cells, "-nt-", group rows."""
    document = _document(
        "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG", "909/KH-UBND", "06 tháng 01 năm 2026", "Ứng dụng công nghệ số năm 2026"
    )
    document.add_paragraph("Ban hành kèm theo là danh mục việc phải làm trong năm.")
    table = _table(
        document,
        [
            ["BẢNG PHÂN CÔNG CÔNG VIỆC", "", "", "", "", ""],
            ["TT", "Nội dung công việc", "CQ chủ trì", "Đ/v phối hợp", "Thời gian HT", "SP đầu ra"],
            ["I", "Hạ tầng số", "", "", "", ""],
            ["1", "Nâng cấp mạng nội bộ", "Sở KH&CN", "Sở Tài chính", "30.9.2026", "Mạng mới"],
            ["2", "Thay thiết bị lưu trữ", "-nt-", "", "Q3/2026", "Thiết bị"],
            ["II", "Dữ liệu số", "", "", "", ""],
            ["3", "Lập kho dữ liệu đất đai", "Sở NN&MT", "Sở Xây dựng; Sở Tư pháp", "cuối năm 2026", "Kho dữ liệu"],
            ["4", "Rà soát dữ liệu dân cư", "Công an thành phố (hoàn thành trước 30/6/2026)", "Các sở, ban, ngành", "", "Báo cáo"],
            ["5", "Mở lớp kỹ năng số", "Chủ trì: Sở Nội vụ\nPhối hợp: Sở GD&ĐT, Thành đoàn Hải Phòng", "", "Tháng 8/2026", "02 lớp"],
            ["6", "Tổng kết mô hình thử nghiệm", "", "", "31.12.2026", "Báo cáo"],
        ],
    )  # fmt: skip
    table.cell(0, 0).merge(table.cell(0, 5))
    table.cell(8, 2).merge(table.cell(9, 2))
    for row in (2, 5):
        table.cell(row, 1).merge(table.cell(row, 5))
    return _bytes(document)


def word_numbers() -> bytes:
    """Every number is Word's own; sentences that give work away, two of them in one paragraph."""
    body = "".join(
        (
            p("ỦY BAN NHÂN DÂN"), p("THÀNH PHỐ HẢI PHÒNG"), p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), p("Độc lập - Tự do - Hạnh phúc"),
            p("Số: 910/KH-UBND"), p("Hải Phòng, ngày 09 tháng 01 năm 2026"), p("KẾ HOẠCH"), p("Phát triển xã hội số năm 2026"),
            numbered("MỤC TIÊU"), numbered("Ít nhất 80% hộ gia đình có tài khoản thử nghiệm.", 1),
            numbered("NHIỆM VỤ"),
            numbered("Kỹ năng số", 1),
            numbered("Giao Sở Giáo dục và Đào tạo chủ trì, phối hợp với Sở Nội vụ, Thành đoàn Hải Phòng biên soạn tài liệu. Hoàn thành trước ngày 30/9/2026.", 2),
            numbered("Giao Sở Y tế chủ trì mở lớp cho trạm y tế; hoàn thành trước ngày 15/6/2026.", 2),
            numbered("Dịch vụ số", 1),
            numbered("Sở Y tế chủ trì xây dựng bệnh án điện tử, hoàn thành trước ngày 30/6/2026; Sở Giáo dục và Đào tạo chủ trì xây dựng học bạ số, hoàn thành trước ngày 31/8/2026.", 2),
            numbered("Đề nghị Bưu điện thành phố phối hợp với UBND các xã, phường trả kết quả tại nhà. Thời gian thực hiện từ tháng 3 đến tháng 10 năm 2026.", 2),
            numbered("TỔ CHỨC THỰC HIỆN"),
            numbered("Sở Khoa học và Công nghệ là cơ quan đầu mối theo dõi Kế hoạch.", 1),
            numbered("Định kỳ hằng quý, trước ngày 15 của tháng cuối quý, các sở, ngành gửi báo cáo về Sở Khoa học và Công nghệ để tổng hợp.", 1),
        )
    )  # fmt: skip
    return from_body(body, numbering=levels(("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)")))


BY_BODIES: Final = """\
UBND THÀNH PHỐ HẢI PHÒNG
SỞ TƯ PHÁP

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 11/KH-STP
Hải Phòng, ngày 15 tháng 01 năm 2026

KẾ HOẠCH
Số hóa hồ sơ hộ tịch thử nghiệm năm 2026

I. YÊU CẦU
Đúng hạn, tiết kiệm.

II. PHÂN CÔNG NHIỆM VỤ

1. Sở Khoa học và Công nghệ
a) Tham mưu ban hành quy chế dùng chung (trước ngày 31/3/2026).
b) Chủ trì, phối hợp với Sở Tài chính thẩm định cấu hình; hoàn thành trước ngày 15/4/2026.

2. Sở Y tế
- Bàn giao dữ liệu giấy chứng sinh, xong trong tháng 8/2026.
- Hướng dẫn trạm y tế nhập liệu (thường xuyên).

3. Công an thành phố: đối chiếu dữ liệu cư trú, chậm nhất ngày 30/10/2026.

4. UBND các xã, phường phân công cán bộ nhập liệu; thời hạn: 28/02/2026.

III. CHẾ ĐỘ BÁO CÁO

1. Các cơ quan, đơn vị gửi báo cáo tháng về Sở Tư pháp trước ngày 18 hằng tháng để tổng hợp.
2. Báo cáo năm gửi Sở Tư pháp trước ngày 10 tháng 12.
3. Sở Tư pháp tổng hợp, gửi Ủy ban nhân dân thành phố báo cáo định kỳ hằng quý (trước ngày 25 của tháng cuối quý).

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC
Lê Văn Thử
"""


def by_bodies() -> bytes:
    """Text: work under the names of bodies, deadlines in brackets and behind semicolons, a part on reporting."""
    return BY_BODIES.encode()


def headed_tables() -> bytes:
    """A heading, then a table, and so again; the sentence on reporting is a plain paragraph."""
    document = _document(
        "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG", "911/KH-UBND", "20 tháng 01 năm 2026", "Chuyển đổi số khối xã năm 2026"
    )
    document.add_paragraph("I. MỤC ĐÍCH")
    document.add_paragraph("Đưa dịch vụ số về xã, phường.")
    document.add_paragraph("II. NHIỆM VỤ CỤ THỂ")
    document.add_paragraph("1. Hạ tầng số")
    columns = ["STT", "Công việc", "Chủ trì", "Phối hợp", "Hạn hoàn thành"]
    _table(
        document,
        [
            columns,
            ["1", "Phủ sóng thôn thử nghiệm", "Viettel Hải Phòng", "UBND các xã, phường", "Quý II/2026"],
            ["2", "Lắp điểm truy cập công cộng", "VNPT Hải Phòng, Mobifone Hải Phòng", "", "30/11/2026"],
        ],
    )
    document.add_paragraph("2. Chính quyền số")
    _table(
        document,
        [
            columns,
            ["1", "Trang bị chữ ký số cho cán bộ xã", "Sở Khoa học và Công nghệ", "Sở Nội vụ, Sở Tài chính", "trong tháng 5/2026"],
            ["2", "Chuẩn hóa quy trình một cửa", "Văn phòng UBND thành phố", "Các sở, ban, ngành", "trước 01/8/2026"],
            ["3", "Vận hành trợ lý ảo thử nghiệm", "Sở Khoa học và Công nghệ", "", "Cuối năm 2026"],
        ],
    )  # fmt: skip
    document.add_paragraph("III. TỔ CHỨC THỰC HIỆN")
    document.add_paragraph("Các đơn vị báo cáo kết quả về Sở Khoa học và Công nghệ trước ngày 20 của tháng cuối quý.")
    return _bytes(document)


BRACKETS: Final = """\
ỦY BAN NHÂN DÂN
THÀNH PHỐ HẢI PHÒNG

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 912/KH-UBND
Hải Phòng, ngày 22 tháng 01 năm 2026

KẾ HOẠCH
Phát triển kinh tế số năm 2026

I. MỤC TIÊU
1. Tối thiểu 300 hộ kinh doanh thử nghiệm bán hàng trực tuyến.
2. 50% chợ thử nghiệm thanh toán không dùng tiền mặt.

II. NHIỆM VỤ VÀ GIẢI PHÁP

1. Hỗ trợ hộ kinh doanh
- Mở gian hàng số cho hộ kinh doanh (Sở Công Thương chủ trì, phối hợp với Bưu điện thành phố; hoàn thành trước ngày 30/11/2026).
- Tập huấn kê khai thuế điện tử. Chủ trì: Sở Tài chính; hoàn thành trước ngày 31/7/2026.
- In tờ rơi hướng dẫn. Chủ trì: Sở Công Thương, phối hợp: Liên minh HTX thành phố; xong trước 15.4.2026.

2. Chợ không tiền mặt
a) Khảo sát hiện trạng chợ. Chủ trì: Sở Công Thương (hoàn thành trong quý I/2026).
b) Thí điểm tại ba chợ. Chủ trì: Sở Công Thương. Phối hợp: Sở Tài chính, UBND các xã, phường. Thời gian thực hiện từ tháng 4 đến tháng 10 năm 2026.
c) Nhân rộng mô hình. Chủ trì: Sở Công Thương. Hoàn thành theo tình hình thực tế của từng chợ.

3. Du lịch số
a) Giao Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với Sở Ngoại vụ dịch thuyết minh (xong trong quý III/2026). Giao Báo Hải Phòng tuyên truyền, xong trong quý IV/2026.

III. BÁO CÁO
Định kỳ trước ngày 05 tháng 12, các sở, ngành gửi kết quả về Sở Công Thương tổng hợp, báo cáo Ủy ban nhân dân thành phố.

Nơi nhận:
- Như trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Phạm Thị Thử
"""


def brackets() -> bytes:
    """Text: bodies and deadlines in brackets and in sentences behind the labels, one that no reader can read."""
    return BRACKETS.encode()


DOCUMENTS: Final[dict[str, tuple[str, Callable[[], bytes]]]] = {
    "lời văn": ("loi-van.docx", prose),
    "tiêu đề dòng hai": ("dong-hai.docx", second_row),
    "số của Word": ("so-word.docx", word_numbers),
    "theo đơn vị": ("don-vi.txt", by_bodies),
    "đề mục và bảng": ("de-muc-bang.docx", headed_tables),
    "trong ngoặc": ("trong-ngoac.txt", brackets),
}
