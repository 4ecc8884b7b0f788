"""What each document of :mod:`tests.importers.officers` says, read by a person and not by ckds."""

from typing import Final, NamedTuple

from tests.golden.shipped import Plan


class Work(NamedTuple):
    """A piece of work as a person reads it: label, words, who leads and supports, by when, under which heading."""

    label: str
    title: str
    lead: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    due: str = ""
    group: str = ""


class Hand(NamedTuple):
    """A whole document: its work, its groups by label and title, its duties by rhythm and day, its aims."""

    work: tuple[Work, ...]
    groups: tuple[tuple[str, str], ...]
    duties: tuple[tuple[str, str], ...]
    aims: tuple[tuple[str, str, str], ...] = ()

    @property
    def plan(self) -> Plan:
        """The same in the form of a plan's files."""
        tasks = {
            f"t-{at}": {
                "label": one.label,
                "title": one.title,
                "lead": [_entry(name) for name in one.lead],
                "support": [_entry(name) for name in one.support],
                "due": one.due,
            }
            for at, one in enumerate(self.work)
        }
        groups = [{"id": f"g-{at}", "label": label, "title": title} for at, (label, title) in enumerate(self.groups)]
        kpis = {
            f"k-{at}": {"label": label, "targets": [{"by": by, "scope": "city", "target": target}]}
            for at, (label, by, target) in enumerate(self.aims)
        }
        return Plan("hand", {"groups": groups}, tasks, kpis)


def _entry(name: str) -> object:
    return {"as": name[3:]} if name.startswith("as ") else name


KHCN, TC, NV, XD = "so-khcn-2025", "so-tai-chinh-2025", "so-noi-vu-2025", "so-xay-dung-2025"
BY_HAND: Final[dict[str, Hand]] = {
    "lời văn": Hand(
        (
            Work("II.1.1", "Thay thế máy chủ cũ tại phòng máy thử nghiệm", (KHCN,), (), "trước ngày 30.9.2026", "Hạ tầng"),
            Work("II.1.2", "Lắp đặt đường truyền dự phòng", (XD,), (TC, "viettel-hai-phong"), "Q3/2026", "Hạ tầng"),
            Work("II.1.3", "Rà soát bản quyền phần mềm", ("van-phong-ubnd",), (TC, "so-tu-phap"), "quý II/2026", "Hạ tầng"),
            Work("II.2.1", "Làm sạch dữ liệu cán bộ", ("as Phòng Cán bộ TP. Ví Dụ",), ("cong-an",), "trước 15/5/2026", "Dữ liệu"),
            Work("II.2.2", "Lập danh mục dữ liệu mở", (KHCN,), ("so-nganh",), "cuối năm 2026", "Dữ liệu"),
            Work("II.2.3", "Số hóa hồ sơ lưu trữ", (NV,), (), "quý III/2026", "Dữ liệu"),
            Work("III.1", "Các đơn vị báo cáo kết quả về Sở Nội vụ", ("as Các đơn vị",)),
            Work("III.2", "Sở Nội vụ tổng hợp, báo cáo Ủy ban nhân dân thành phố", (NV,)),
        ),
        (("II.1", "Hạ tầng"), ("II.2", "Dữ liệu")),
        (("quarter", "trước ngày 20 của tháng cuối quý"), ("half-year", "")),
    ),
    "tiêu đề dòng hai": Hand(
        (
            Work("1", "Nâng cấp mạng nội bộ", (KHCN,), (TC,), "30.9.2026", "Hạ tầng số"),
            Work("2", "Thay thiết bị lưu trữ", (KHCN,), (), "Q3/2026", "Hạ tầng số"),
            Work("3", "Lập kho dữ liệu đất đai", ("so-nnmt",), (XD, "so-tu-phap"), "cuối năm 2026", "Dữ liệu số"),
            Work("4", "Rà soát dữ liệu dân cư", ("cong-an",), ("so-ban-nganh",), "trước 30/6/2026", "Dữ liệu số"),
            Work("5", "Mở lớp kỹ năng số", (NV,), ("so-gddt", "thanh-doan"), "Tháng 8/2026", "Dữ liệu số"),
            Work("6", "Tổng kết mô hình thử nghiệm", (NV,), ("so-gddt", "thanh-doan"), "31.12.2026", "Dữ liệu số"),
        ),
        (("I", "Hạ tầng số"), ("II", "Dữ liệu số")),
        (),
    ),
    "số của Word": Hand(
        (
            Work("II.1.a", "biên soạn tài liệu", ("so-gddt",), (NV, "thanh-doan"), "trước ngày 30/9/2026", "Kỹ năng số"),
            Work("II.1.b", "mở lớp cho trạm y tế", ("so-y-te",), (), "trước ngày 15/6/2026", "Kỹ năng số"),
            Work("II.2.a", "xây dựng bệnh án điện tử", ("so-y-te",), (), "trước ngày 30/6/2026", "Dịch vụ số"),
            Work("II.2.a", "xây dựng học bạ số", ("so-gddt",), (), "trước ngày 31/8/2026", "Dịch vụ số"),
            Work("II.2.b", "trả kết quả tại nhà", ("buu-dien",), ("as UBND các xã, phường",), "từ tháng 3 đến tháng 10 năm 2026", "Dịch vụ số"),
            Work("III.1", "Sở Khoa học và Công nghệ là cơ quan đầu mối theo dõi Kế hoạch", (KHCN,)),
            Work("III.2", "các sở, ngành gửi báo cáo về Sở Khoa học và Công nghệ để tổng hợp", ("so-nganh",)),
        ),
        (("II.1", "Kỹ năng số"), ("II.2", "Dịch vụ số")),
        (("quarter", "trước ngày 15 của tháng cuối quý"),),
        (("I.1", "2026", "Ít nhất 80%"),),
    ),
    "theo đơn vị": Hand(
        (
            Work("II.1.a", "Tham mưu ban hành quy chế dùng chung", (KHCN,), (), "trước ngày 31/3/2026", "Sở Khoa học và Công nghệ"),
            Work("II.1.b", "Chủ trì, phối hợp với Sở Tài chính thẩm định cấu hình", (KHCN,), (TC,), "trước ngày 15/4/2026", "Sở Khoa học và Công nghệ"),
            Work("", "Bàn giao dữ liệu giấy chứng sinh", ("so-y-te",), (), "trong tháng 8/2026", "Sở Y tế"),
            Work("", "Hướng dẫn trạm y tế nhập liệu", ("so-y-te",), (), "thường xuyên", "Sở Y tế"),
            Work("II.3", "Công an thành phố: đối chiếu dữ liệu cư trú", ("cong-an",), (), "chậm nhất ngày 30/10/2026"),
            Work("II.4", "UBND các xã, phường phân công cán bộ nhập liệu", ("as UBND các xã, phường",), (), "28/02/2026"),
        ),
        (("II.1", "Sở Khoa học và Công nghệ"), ("II.2", "Sở Y tế")),
        (("month", "trước ngày 18 hằng tháng"), ("year", "trước ngày 10 tháng 12"), ("quarter", "trước ngày 25 của tháng cuối quý")),
    ),
    "đề mục và bảng": Hand(
        (
            Work("II.1.1", "Phủ sóng thôn thử nghiệm", ("viettel-hai-phong",), ("as UBND các xã, phường",), "Quý II/2026", "Hạ tầng số"),
            Work("II.1.2", "Lắp điểm truy cập công cộng", ("vnpt-hai-phong", "mobifone-hai-phong"), (), "30/11/2026", "Hạ tầng số"),
            Work("II.2.1", "Trang bị chữ ký số cho cán bộ xã", (KHCN,), (NV, TC), "trong tháng 5/2026", "Chính quyền số"),
            Work("II.2.2", "Chuẩn hóa quy trình một cửa", ("van-phong-ubnd",), ("so-ban-nganh",), "trước 01/8/2026", "Chính quyền số"),
            Work("II.2.3", "Vận hành trợ lý ảo thử nghiệm", (KHCN,), (), "Cuối năm 2026", "Chính quyền số"),
        ),
        (("II.1", "Hạ tầng số"), ("II.2", "Chính quyền số")),
        (("quarter", "trước ngày 20 của tháng cuối quý"),),
    ),
    "trong ngoặc": Hand(
        (
            Work("", "Mở gian hàng số cho hộ kinh doanh", ("so-cong-thuong",), ("buu-dien",), "trước ngày 30/11/2026", "Hỗ trợ hộ kinh doanh"),
            Work("", "Tập huấn kê khai thuế điện tử", (TC,), (), "trước ngày 31/7/2026", "Hỗ trợ hộ kinh doanh"),
            Work("", "In tờ rơi hướng dẫn", ("so-cong-thuong",), ("lien-minh-htx",), "trước 15.4.2026", "Hỗ trợ hộ kinh doanh"),
            Work("II.2.a", "Khảo sát hiện trạng chợ", ("so-cong-thuong",), (), "trong quý I/2026", "Chợ không tiền mặt"),
            Work("II.2.b", "Thí điểm tại ba chợ", ("so-cong-thuong",), (TC, "as UBND các xã, phường"), "từ tháng 4 đến tháng 10 năm 2026", "Chợ không tiền mặt"),
            Work("II.2.c", "Nhân rộng mô hình", ("so-cong-thuong",), (), "theo tình hình thực tế của từng chợ", "Chợ không tiền mặt"),
            Work("II.3.a", "dịch thuyết minh", ("so-vhttdl",), ("so-ngoai-vu",), "trong quý III/2026", "Du lịch số"),
            Work("II.3.a", "tuyên truyền", ("bao-hai-phong",), (), "trong quý IV/2026", "Du lịch số"),
        ),
        (("II.1", "Hỗ trợ hộ kinh doanh"), ("II.2", "Chợ không tiền mặt"), ("II.3", "Du lịch số")),
        (("year", "trước ngày 05 tháng 12"),),
        (("I.1", "2026", "Tối thiểu 300 hộ kinh doanh"), ("I.2", "2026", "50%")),
    ),
}  # fmt: skip
