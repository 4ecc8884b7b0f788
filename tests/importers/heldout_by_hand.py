"""What each document of :mod:`tests.importers.heldout` says, written before the importer had read any of them."""

from typing import Final

from tests.importers.officers_by_hand import Hand, Work

_A1 = "Hoàn thiện thể chế, nâng cao nhận thức"
_A2 = "Phát triển hạ tầng số"
_A3 = "Phát triển dữ liệu và chính quyền số"
_A4 = "Phát triển kinh tế số, xã hội số"

_PROVINCE: Final = Hand(
    work=(
        Work("III.1.a", "Tham mưu UBND tỉnh ban hành Quy chế quản lý, vận hành, khai thác Kho dữ liệu dùng chung của tỉnh", ("so-khcn",), ("so-tu-phap", "van-phong-ubnd"), "trước ngày 30/6/2026", _A1),
        Work("III.1.b", "Rà soát, sửa đổi Quyết định số 45/2023/QĐ-UBND", ("so-noi-vu",), (), "trong quý III/2026", _A1),
        Work("III.1.c", "Mở chuyên mục Mỗi tuần một kỹ năng số", ("bao-ptth",), (), "thường xuyên", _A1),
        Work("III.2.a", "Phủ sóng thông tin di động tại 37 thôn còn lõm sóng", ("so-khcn",), ("dn-vien-thong", "ubnd-cap-xa"), "trước 31/12/2026", _A2),
        Work("III.2.b", "Nâng cấp Trung tâm dữ liệu của tỉnh", ("tt-cds",), (), "trong tháng 10/2026", _A2),
        Work("III.2.c", "Rà soát, làm sạch dữ liệu hộ tịch, đất đai", ("cong-an",), ("so-ban-nganh",), "tháng 11 năm 2026", _A2),
        Work("III.3.a", "Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính còn hiệu lực", ("van-phong-ubnd",), ("so-ban-nganh", "ubnd-cap-xa"), "trong năm 2026", _A3),
        Work("III.3.b", "Thí điểm trợ lý ảo hỗ trợ công chức cấp xã", ("so-khcn",), ("so-noi-vu", "ubnd-cap-xa"), "15/8/2026", _A3),
        Work("III.3.c", "Kết nối, chia sẻ cơ sở dữ liệu đất đai", ("so-nnmt",), (), "chậm nhất ngày 20/12/2026", _A3),
        Work("III.4.a", "Hỗ trợ hộ kinh doanh sử dụng hóa đơn điện tử", ("so-cong-thuong",), ("so-tai-chinh",), "năm 2026", _A4),
        Work("III.4.b", "Triển khai sổ sức khỏe điện tử cho người dân", ("so-y-te",), ("bhxh",), "trước 30/9/2026", _A4),
        Work("III.4.c", "Triển khai học bạ số tại tất cả các trường phổ thông", ("so-gddt",), (), "trước ngày 05/9/2026", _A4),
        Work("III.4.d", "Phát động phong trào Bình dân học vụ số", ("tinh-doan",), ("hoi-phu-nu", "so-gddt"), "thường xuyên", _A4),
        Work("V.1.a", "Theo dõi, đôn đốc, kiểm tra việc thực hiện Kế hoạch này", ("so-khcn",), (), "", "Sở Khoa học và Công nghệ"),
        Work("V.1.b", "Hướng dẫn các đơn vị cập nhật tiến độ trên phần mềm theo dõi nhiệm vụ", ("so-khcn",), (), "", "Sở Khoa học và Công nghệ"),
        Work("V.2", "Tham mưu UBND tỉnh bố trí kinh phí thực hiện Kế hoạch theo phân cấp ngân sách", ("so-tai-chinh",), (), "", "Sở Tài chính"),
    ),
    groups=(("III.1", _A1), ("III.2", _A2), ("III.3", _A3), ("III.4", _A4), ("V.1", "Sở Khoa học và Công nghệ"), ("V.2", "Sở Tài chính")),
    duties=(("quarter", "trước ngày 20 của tháng cuối quý"), ("year", "trước ngày 10/12/2026")),
    aims=(
        ("II.1.a", "2026", "100%"),
        ("II.1.b", "2026", "tối thiểu 80%"),
        ("II.1.c", "2026", "trên 50%"),
        ("II.1.c", "2027", "trên 65%"),
        ("II.1.d", "2026", "14%"),
        ("II.2.a", "2030", "95% trở lên"),
        ("II.2.b", "2030", "ít nhất 30"),
    ),
)  # fmt: skip

_OFFICE, _CULTURE, _DESK = "as Văn phòng HĐND và UBND", "as Phòng VH-XH", "as Trung tâm Phục vụ hành chính công"
_POLICE, _ECONOMY = "as Công an xã", "as Phòng Kinh tế"
_HAMLETS, _YOUTH, _SCHOOLS = "as Các thôn", "as Đoàn Thanh niên xã", "as các trường học"

_COMMUNE: Final = Hand(
    work=(
        Work("1", "Kiện toàn Ban Chỉ đạo chuyển đổi số xã", (_OFFICE,), (), "Tháng 02"),
        Work(
            "2",
            "Ban hành quy chế hoạt động của tổ công nghệ số cộng đồng",
            (_CULTURE,),
            (_HAMLETS, _YOUTH),
            "Trước 15/4/2026",
        ),
        Work("3", "Rà soát máy tính, đường truyền của bộ phận một cửa", (_DESK,), (_ECONOMY,), "Quý I/2026"),
        Work(
            "4",
            "Hướng dẫn người dân nộp hồ sơ trực tuyến tại nhà văn hóa thôn",
            (_DESK,),
            (_HAMLETS, _YOUTH),
            "Thường xuyên",
        ),
        Work("5", "Số hóa sổ hộ tịch còn lưu bằng giấy", (_CULTURE,), (_POLICE,), "trước 30/6/2026"),
        Work("6", "Tuyên truyền trên loa truyền thanh thông minh", (_CULTURE,), (), "Hàng tháng"),
        Work(
            "7",
            "Cấp tài khoản định danh điện tử mức 2 cho người từ 14 tuổi",
            (_POLICE,),
            (_HAMLETS, _SCHOOLS),
            "Tháng 9/2026",
        ),
        Work("8", "Gắn mã QR cho sản phẩm OCOP của xã", (_ECONOMY,), ("as Hội Nông dân xã",), "Quý III/2026"),
        Work("9", "Mở lớp kỹ năng số cho người cao tuổi", ("as Hội Người cao tuổi xã",), (_YOUTH,), "Quý III/2026"),
        Work("10", "Thu học phí không dùng tiền mặt", (_SCHOOLS,), (_CULTURE,), "Từ tháng 9/2026"),
        Work("11", "Thanh toán viện phí bằng mã QR tại trạm y tế", ("as Trạm Y tế xã",), (_CULTURE,), "Quý II/2026"),
        Work("12", "Kiểm tra an toàn thông tin các máy tính của UBND xã", (_OFFICE,), (_POLICE,), "10/10/2026"),
        Work("13", "Sơ kết, khen thưởng các thôn làm tốt", (_CULTURE,), (_OFFICE,), "Tháng 12/2026"),
    ),
    groups=(),
    duties=(("month", "trước ngày 25 hàng tháng"), ("year", "trước ngày 05/12/2026")),
    aims=(
        ("II.1", "2026", "100%"),
        ("II.2", "2026", "75% trở lên"),
        ("II.2", "2027", "90%"),
        ("II.3", "2026", "≥ 85%"),
        ("II.4", "2026", "ít nhất 01"),
        ("II.5", "2026", "tối thiểu 60%"),
    ),
)

_C1, _C2, _C3 = "Phát triển hạ tầng số", "Phát triển dữ liệu số", "Đào tạo, tuyên truyền"
_CA, _CB, _CC = "HẠ TẦNG SỐ", "DỮ LIỆU VÀ NỀN TẢNG", "KỸ NĂNG SỐ"

_DEPARTMENT: Final = Hand(
    work=(
        Work("III.1.a", "Tham mưu UBND tỉnh ban hành Kế hoạch phát triển hạ tầng số giai đoạn 2026 - 2030", ("phong-bcvt",), ("phong-cds", "van-phong-so"), "trước 30/4/2026", _C1),
        Work("III.1.b", "Rà soát, chấn chỉnh cáp viễn thông treo trên địa bàn các phường", ("phong-bcvt",), (), "Quý III/2026", _C1),
        Work("III.2.a", "Xây dựng danh mục dữ liệu mở của tỉnh", ("phong-cds",), ("phong-khtc",), "trong tháng 5/2026", _C2),
        Work("III.2.b", "Vận hành Kho dữ liệu dùng chung", ("tt-cds",), (), "thường xuyên", _C2),
        Work("III.3.a", "Tập huấn kỹ năng số cho công chức, viên chức của Sở", ("van-phong-so",), ("phong-cds",), "quý II và quý IV năm 2026", _C3),
        Work("V.1", "Theo dõi, đưa kết quả thực hiện Kế hoạch vào tiêu chí thi đua của các phòng, đơn vị", ("van-phong-so",), (), "", "Văn phòng Sở"),
        Work("V.2", "Bố trí kinh phí, hướng dẫn thanh quyết toán", ("phong-khtc",), (), "", "Phòng Kế hoạch - Tài chính"),
        Work("1", "Lập bản đồ vùng lõm sóng di động", ("phong-bcvt",), ("dn-vien-thong",), "31/3/2026", _CA),
        Work("2", "Thuê dịch vụ giám sát an toàn thông tin (SOC)", ("tt-cds",), ("cong-an",), "Tháng 6/2026", _CA),
        Work("3", "Chuyển đổi IPv6 cho mạng nội bộ của Sở", ("tt-cds",), ("van-phong-so",), "Quý II/2026", _CA),
        Work("4", "Nâng cấp Cổng dữ liệu mở của tỉnh", ("tt-cds",), ("phong-cds", "van-phong-ubnd"), "Trước 15/9/2026", _CB),
        Work("5", "Xây dựng cơ sở dữ liệu nhiệm vụ khoa học của tỉnh", ("phong-qlkh",), ("phong-cds", "tt-cds"), "30/11/2026", _CB),
        Work("6", "Đánh giá, công bố chỉ số chuyển đổi số (DTI) của các xã, phường", ("phong-cds",), ("ubnd-cap-xa",), "Tháng 12/2026", _CB),
        Work("7", "Bồi dưỡng tổ công nghệ số cộng đồng", ("phong-cds",), ("tinh-doan", "hoi-phu-nu"), "Tháng 8 - tháng 10/2026", _CC),
        Work("8", "Tổ chức Ngày Chuyển đổi số 10/10", ("van-phong-so",), ("bao-ptth",), "10/10/2026", _CC),
    ),
    groups=(("III.1", _C1), ("III.2", _C2), ("III.3", _C3), ("V.1", "Văn phòng Sở"), ("V.2", "Phòng Kế hoạch - Tài chính"), ("A", _CA), ("B", _CB), ("C", _CC)),
    duties=(("month", "trước ngày 20 hằng tháng"), ("half-year", "trước ngày 15/6/2026"), ("year", "trước ngày 15/12/2026")),
    aims=(
        ("1", "2026", "86%"),
        ("1", "2027", "90%"),
        ("2", "2026", "≥ 45%"),
        ("2", "2027", "≥ 70%"),
        ("3", "2026", "40"),
        ("3", "2027", "80"),
        ("4", "2026", "100%"),
        ("4", "2027", "100%"),
    ),
)  # fmt: skip

_DATA, _CENTRE, _HQ, _STAFF = "as Cục Dữ liệu", "as Trung tâm Thông tin", "as Văn phòng Bộ", "as Vụ Tổ chức cán bộ"
_NET, _LAW, _ALL = "as Cục Hạ tầng số", "as Vụ Pháp chế", "as Các đơn vị thuộc Bộ"
_D1, _D2, _D3, _D4 = (
    "Hoàn thiện thể chế",
    "Phát triển hạ tầng, nền tảng số",
    "Phát triển nguồn nhân lực",
    "Nhiệm vụ khác",
)

_MINISTRY: Final = Hand(
    work=(
        Work(
            "1",
            "Xây dựng Thông tư quy định kỹ thuật chia sẻ dữ liệu giữa các cơ quan",
            (_DATA,),
            (_LAW,),
            "30/6/2026",
            _D1,
        ),
        Work(
            "2",
            "Sửa đổi, bổ sung định mức kinh tế - kỹ thuật dịch vụ số công",
            (_DATA,),
            (_LAW, "as Vụ Kế hoạch - Tài chính"),
            "Quý III/2026",
            _D1,
        ),
        Work(
            "3",
            "Hướng dẫn các địa phương lập danh mục dữ liệu mở",
            (_DATA,),
            ("as UBND các tỉnh, thành phố",),
            "Tháng 5/2026",
            _D1,
        ),
        Work("4", "Xây dựng quy chế quản lý tài khoản số của Bộ", (_HQ,), (_CENTRE,), "Quý II/2026", _D1),
        Work("5", "Triển khai nền tảng địa chỉ số dùng chung", (_NET,), (_DATA, _CENTRE), "Quý IV/2026", _D2),
        Work("6", "Đo kiểm, công bố chất lượng mạng 5G", (_NET,), (), "Hằng quý", _D2),
        Work(
            "7",
            "Thử nghiệm hạ tầng tính toán hiệu năng cao dùng chung",
            (_CENTRE,),
            ("bo-tai-chinh-2025",),
            "2026 - 2027",
            _D2,
        ),
        Work("8", "Bảo đảm an toàn các hệ thống thông tin của Bộ", (_CENTRE,), ("bo-cong-an",), "Thường xuyên", _D2),
        Work(
            "9",
            "Bồi dưỡng kỹ năng số cho công chức, viên chức của Bộ",
            (_STAFF,),
            (_ALL,),
            "Trước ngày 30/11/2026",
            _D3,
        ),
        Work("10", "Xây dựng khung năng lực số cho người lao động", (_STAFF,), ("bo-noi-vu-2025",), "15/12/2026", _D3),
        Work("11", "Tổ chức cuộc thi sáng kiến dữ liệu", (_HQ, _DATA), (), "Quý IV/2026", _D3),
        Work("12", "Truyền thông về chuyển đổi số trên cổng thông tin của Bộ", (_CENTRE,), (_ALL,), "Hằng tháng", _D4),
        Work("13", "Tổng kết, đánh giá việc thực hiện danh mục", (_HQ,), (_ALL,), "Tháng 12/2026", _D4),
    ),
    groups=(("I", _D1), ("II", _D2), ("III", _D3), ("IV", _D4)),
    duties=(("month", "trước ngày 25 hằng tháng"), ("year", "trước ngày 15/12/2026")),
    aims=(
        ("1", "2026", "60%"),
        ("1", "2028", "80%"),
        ("1", "2030", "≥ 95%"),
        ("2", "2026", "50%"),
        ("2", "2028", "85%"),
        ("2", "2030", "100%"),
        ("3", "2026", "12"),
        ("3", "2028", "20"),
        ("3", "2030", "30"),
        ("4", "2026", "1.500"),
        ("4", "2030", "5.000"),
    ),
)

HELD_OUT_BY_HAND: Final = {
    "quyết định của tỉnh (Word)": _PROVINCE,
    "kế hoạch của xã (chữ thường)": _COMMUNE,
    "kế hoạch của sở (Word)": _DEPARTMENT,
    "danh mục của bộ (Excel)": _MINISTRY,
}
