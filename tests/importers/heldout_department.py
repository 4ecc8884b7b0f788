"""The plan of a department of an invented province, as one types it in Word: Word numbers the headings itself."""

from typing import Any, Final

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from tests.importers.word import W, saved

_LEVELS: Final = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"))

# (level, bold words, words after them); level 3 is a paragraph without a number.
_BODY: Final = (
    (0, "MỤC ĐÍCH, YÊU CẦU", ""),
    (3, "", "- Triển khai kịp thời các nhiệm vụ UBND tỉnh giao Sở trong năm 2026."),
    (3, "", "- Phân công rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm."),
    (0, "CHỈ TIÊU", ""),
    (4, "", ""),
    (0, "NHIỆM VỤ TRỌNG TÂM", ""),
    (1, "Phát triển hạ tầng số", ""),
    (2, "", "Tham mưu UBND tỉnh ban hành Kế hoạch phát triển hạ tầng số giai đoạn 2026 - 2030."),
    (
        3,
        "Chủ trì: |Phòng Bưu chính, Viễn thông. |Phối hợp: |Phòng Chuyển đổi số, Văn phòng Sở. |Hoàn thành: |trước 30/4/2026.",
        "",
    ),
    (2, "", "Rà soát, chấn chỉnh cáp viễn thông treo trên địa bàn các phường."),
    (3, "Chủ trì: |Phòng Bưu chính, Viễn thông. |Hoàn thành: |Quý III/2026.", ""),
    (1, "Phát triển dữ liệu số", ""),
    (
        2,
        "Xây dựng danh mục dữ liệu mở của tỉnh. ",
        "Phòng Chuyển đổi số chủ trì, phối hợp với Phòng Kế hoạch - Tài chính; hoàn thành trong tháng 5/2026.",
    ),
    (2, "Vận hành Kho dữ liệu dùng chung. ", "Trung tâm Chuyển đổi số và Đổi mới sáng tạo chủ trì; thường xuyên."),
    (1, "Đào tạo, tuyên truyền", ""),
    (
        2,
        "Tập huấn kỹ năng số cho công chức, viên chức của Sở. ",
        "Văn phòng Sở chủ trì, phối hợp với Phòng Chuyển đổi số; thời gian: quý II và quý IV năm 2026.",
    ),
    (0, "KINH PHÍ", ""),
    (
        3,
        "",
        "Kinh phí thực hiện năm 2026 là 3.240 triệu đồng từ dự toán chi sự nghiệp khoa học, công nghệ giao cho Sở; chi tiết tại Phụ lục kèm theo.",
    ),
    (0, "TỔ CHỨC THỰC HIỆN", ""),
    (1, "Văn phòng Sở", ""),
    (3, "", "Theo dõi, đưa kết quả thực hiện Kế hoạch vào tiêu chí thi đua của các phòng, đơn vị."),
    (1, "Phòng Kế hoạch - Tài chính", ""),
    (3, "", "Bố trí kinh phí, hướng dẫn thanh quyết toán."),
    (1, "Chế độ báo cáo", ""),
    (3, "", "- Các phòng, đơn vị báo cáo kết quả về Phòng Chuyển đổi số trước ngày 20 hằng tháng."),
    (
        3,
        "",
        "- Phòng Chuyển đổi số tổng hợp, trình Giám đốc Sở ký báo cáo 6 tháng trước ngày 15/6/2026 và báo cáo năm trước ngày 15/12/2026.",
    ),
    (3, "", "Yêu cầu Trưởng các phòng, đơn vị nghiêm túc triển khai thực hiện./."),
)

_KPIS: Final = (
    ("TT", "Chỉ tiêu", "ĐVT", "Thực hiện năm 2025", "Năm 2026", "Năm 2027"),
    ("1", "Tỷ lệ hộ gia đình có đường truyền cáp quang", "%", "81", "86", "90"),
    ("2", "Tỷ lệ thôn có sóng 5G", "%", "22,5", "≥ 45", "≥ 70"),
    ("3", "Số bộ dữ liệu mở được công bố", "bộ", "15", "40", "80"),
    ("4", "Tỷ lệ công chức, viên chức của Sở được tập huấn kỹ năng số", "%", "-", "100", "100"),
)

_ANNEX: Final = (
    ("TT", "Nội dung nhiệm vụ", "Phòng, đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn hoàn thành", "Sản phẩm", "Kinh phí (triệu đồng)"),
    ("A", "HẠ TẦNG SỐ", "", "", "", "", ""),
    ("1", "Lập bản đồ vùng lõm sóng di động", "Phòng BCVT", "Các doanh nghiệp viễn thông", "31/3/2026", "Bản đồ số", "150"),
    ("2", "Thuê dịch vụ giám sát an toàn thông tin (SOC)", "Trung tâm CĐS&ĐMST", "Công an tỉnh", "Tháng 6/2026", "Hợp đồng", "1.200"),
    ("3", "Chuyển đổi IPv6 cho mạng nội bộ của Sở", "Trung tâm CĐS&ĐMST", "Văn phòng Sở", "Quý II/2026", "Báo cáo", "90"),
    ("B", "DỮ LIỆU VÀ NỀN TẢNG", "", "", "", "", ""),
    ("4", "Nâng cấp Cổng dữ liệu mở của tỉnh", "Trung tâm CĐS&ĐMST", "Phòng Chuyển đổi số; Văn phòng UBND tỉnh", "Trước 15/9/2026", "Cổng dữ liệu", "800"),
    ("5", "Xây dựng cơ sở dữ liệu nhiệm vụ khoa học của tỉnh", "Phòng Quản lý khoa học", "Phòng Chuyển đổi số\nTrung tâm CĐS&ĐMST", "30/11/2026", "Cơ sở dữ liệu", "400"),
    ("6", "Đánh giá, công bố chỉ số chuyển đổi số (DTI) của các xã, phường", "Phòng Chuyển đổi số", "UBND các xã, phường", "Tháng 12/2026", "Quyết định", "200"),
    ("C", "KỸ NĂNG SỐ", "", "", "", "", ""),
    ("7", "Bồi dưỡng tổ công nghệ số cộng đồng", "Phòng Chuyển đổi số", "Tỉnh đoàn; Hội LHPN tỉnh", "Tháng 8 - tháng 10/2026", "20 lớp", "300"),
    ("8", "Tổ chức Ngày Chuyển đổi số 10/10", "Văn phòng Sở", "Báo và Phát thanh, truyền hình Lam Giang", "10/10/2026", "Lễ mít tinh", "100"),
    ("", "Tổng cộng", "", "", "", "", "3.240"),
)  # fmt: skip


def department() -> bytes:
    """Return the plan with a table of aims in its text and a landscape annex behind the signature."""
    document = docx.Document()
    number = _numbering(document)
    head = document.add_table(rows=1, cols=2)
    head.cell(0, 0).text = "UBND TỈNH LAM GIANG\nSỞ KHOA HỌC VÀ CÔNG NGHỆ\n\nSố: 21/KH-SKHCN"
    head.cell(
        0, 1
    ).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nLam Giang, ngày 16 tháng 3 năm 2026"
    for line in ("KẾ HOẠCH", "Triển khai nhiệm vụ chuyển đổi số của Sở Khoa học và Công nghệ năm 2026"):
        document.add_paragraph().add_run(line).bold = True
    document.add_paragraph(
        "Thực hiện Quyết định số 1187/QĐ-UBND ngày 06/3/2026 của Chủ tịch UBND tỉnh, Sở Khoa học và Công nghệ ban hành Kế hoạch như sau:"
    )
    for level, bold, words in _BODY:
        if level == 4:
            _grid(document, _KPIS)
            continue
        paragraph = document.add_paragraph()
        if level < 3:
            paragraph._p.get_or_add_pPr().append(
                parse_xml(f'<w:numPr {W}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')
            )
        for at, run in enumerate(bold.split("|")):
            paragraph.add_run(run).bold = at % 2 == 0
        paragraph.add_run(words)
    foot = document.add_table(rows=1, cols=2)
    foot.cell(
        0, 0
    ).text = "Nơi nhận:\n- UBND tỉnh (b/c);\n- Giám đốc, các PGĐ Sở;\n- Các phòng, đơn vị thuộc Sở;\n- Lưu: VT, CĐS."
    foot.cell(0, 1).text = "GIÁM ĐỐC\n\n\n\nLê Văn Thí Dụ"
    annex = document.add_section(WD_SECTION.NEW_PAGE)
    annex.orientation = WD_ORIENT.LANDSCAPE
    annex.page_width, annex.page_height = annex.page_height, annex.page_width
    document.add_paragraph().add_run("PHỤ LỤC").bold = True
    document.add_paragraph().add_run("DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2026").bold = True
    document.add_paragraph("(Kèm theo Kế hoạch số 21/KH-SKHCN ngày 16/3/2026 của Sở Khoa học và Công nghệ)")
    table = _grid(document, _ANNEX)
    for row in table.rows:
        if row.cells[0].text in ("A", "B", "C"):
            row.cells[1].merge(row.cells[6])
    return saved(document)


def _grid(document: Any, rows: tuple[tuple[str, ...], ...]) -> Any:
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    table.style = "Table Grid"
    for at, words in enumerate(rows):
        for place, word in enumerate(words):
            table.cell(at, place).text = word
    return table


def _numbering(document: Any) -> int:
    """Give the document a numbering of three levels; return its number."""
    part = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (kind, text) in enumerate(_LEVELS)
    )
    abstract = parse_xml(
        f'<w:abstractNum {W} w:abstractNumId="90"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )
    part.insert(0, abstract)
    part.append(parse_xml(f'<w:num {W} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    assert part.find(qn("w:num")) is not None
    return 90
