"""Units in words: every phrase of the domain notes, with what it must be read as."""

from datetime import date

import pytest

from ckds.importers.bodies import read_bodies
from ckds.importers.names import Names
from ckds.importers.subjects import subjects
from tests.golden.support import PLANS
from tests.support import load

DIRECTORY = load(PLANS, "2023-01-15").directory
HP = Names(DIRECTORY, "hai-phong", date(2022, 5, 28))
CL = Names(DIRECTORY, "cao-lanh", date(2022, 3, 22))
UNKNOWN = None


def units(text: str, names: Names = HP) -> list[str | None]:
    """Return the ids in a list of bodies; None for each that the directory does not have."""
    return [body.unit.rpartition("/")[2] if body.unit else UNKNOWN for body in read_bodies(text, names)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở Y tế.", ["so-y-te"]),
        ("Sở Giáo dục và Đào tạo; Sở Y tế; Sở Lao động, Thương binh và Xã hội", ["so-gddt", "so-y-te", "so-ldtbxh"]),
        ("Sở, ban, ngành; Ủy ban nhân dân các quận, huyện", ["so-ban-nganh", "ubnd-quan-huyen"]),
        ("Hội Nông dân thành phố, Thành đoàn Hải Phòng, Liên minh hợp tác xã thành phố;", ["hoi-nong-dan", "thanh-doan", "lien-minh-htx"]),
        ("Tổng Cục Du lịch - Bộ Văn hóa, Thể thao và Du lịch, Cục Tin học hóa – Bộ TTTT", ["tong-cuc-du-lich", "cuc-tin-hoc-hoa"]),
        ("Thanh tra Bộ, Cục Báo chí, Cục Thông tin đối ngoại – Bộ Thông tin và Truyền thông", ["thanh-tra-bo-tttt", "cuc-bao-chi", "cuc-ttdn"]),
        ("Cục Viễn thông và Quỹ dịch vụ viễn thông công ích Việt Nam – Bộ TT&TT", ["cuc-vien-thong", "quy-dvvtci"]),
        ("Các Sở: Tài chính, Kế hoạch và Đầu tư", ["so-tai-chinh", "so-khdt"]),
        ("các Sở Tài chính, Kế hoạch và Đầu tư, Nội vụ", ["so-tai-chinh", "so-khdt", "so-noi-vu"]),
        ("Ngân hàng Nhà nước Việt Nam - Chi nhánh Hải Phòng; tổ chức chính trị - xã hội, tổ chức kinh tế", ["nhnn-hai-phong", "to-chuc-ctxh", "to-chuc-kinh-te"]),
        ("Cục Tin học hoá; Bộ Thông tin và Truyền Thông", ["cuc-tin-hoc-hoa", "bo-tttt"]),
        ("Uỷ ban nhân dân các quận, huyện", ["ubnd-quan-huyen"]),
        ("UBND các quận, huyện; STTTT; Sở KH&ĐT", ["ubnd-quan-huyen", "so-tttt", "so-khdt"]),
        ("Tập đoàn Bưu chính Viễn thông Việt Nam (VNPT)", ["vnpt"]),
        ("Sở Tài chính/Sở Nội vụ", ["so-tai-chinh", "so-noi-vu"]),
        ("Sở Tài chính và các Sở, ban, ngành", ["so-tai-chinh", "so-ban-nganh"]),
        ("Sở Y tế; Sở Y tế", ["so-y-te"]),
    ],
)  # fmt: skip
def test_a_list_of_bodies(text: str, expected: list[str]) -> None:
    assert units(text) == expected
    assert all(body.sure for body in read_bodies(text, HP))


def test_two_names_without_a_separator_are_two_bodies() -> None:
    assert units("Bộ TT&TT Bộ KH&CN") == ["bo-tttt", "bo-khcn"]


@pytest.mark.parametrize(
    ("text", "unit", "part"),
    [
        (
            "Ban quản lý khu kinh tế (trong các Khu kinh tế, Khu công nghiệp)",
            "bql-khu-kinh-te",
            "trong các Khu kinh tế, Khu công nghiệp",
        ),
        ("+ Cảng biển: Các doanh nghiệp cảng.", "dn-cang", "Cảng biển"),
        ("+ Sở Du lịch chủ trì thí điểm trong lĩnh vực du lịch.", "so-du-lich", "lĩnh vực du lịch"),
        ("+ Sở Tài nguyên và Môi trường thí điểm trong lĩnh vực môi trường.", "so-tnmt", "lĩnh vực môi trường"),
        ("Sở Y tế chủ trì thí điểm: khám từ xa; bệnh án điện tử", "so-y-te", "khám từ xa; bệnh án điện tử"),
    ],
)
def test_a_body_with_its_part(text: str, unit: str, part: str) -> None:
    (body,) = read_bodies(text, HP)
    assert (body.unit or "").rpartition("/")[2] == unit
    assert body.part == part


@pytest.mark.parametrize(
    "text",
    [
        "sở, ban, có liên quan",  # a word is missing
        "Phòng Văn hóavà Thông tin",  # a blank is missing
        "Uy ban nhân dân các quận, huyện",  # a mark is missing
    ],
)
def test_a_printing_slip_is_matched_kept_as_printed_and_marked(text: str) -> None:
    names = CL if text.startswith("Phòng") else HP
    (body,) = read_bodies(text, names)
    assert body.unit is not None
    assert body.sure or body.exact is False or names is CL
    assert body.printed == text


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("cơ quan, tổ chức, doanh nghiệp có liên quan", ["cơ quan, tổ chức, doanh nghiệp có liên quan"]),
        ("các cấp, các ngành", ["các cấp, các ngành"]),
        (
            "Cục Tần số vô tuyến điện – Bộ Thông tin và Truyền thông",
            ["Cục Tần số vô tuyến điện – Bộ Thông tin và Truyền thông"],
        ),
        ("Sở Văn hóa, Thể thao và Gia đình; Chi cục Văn thư", ["Sở Văn hóa, Thể thao và Gia đình", "Chi cục Văn thư"]),
        ("Sở KH&XYZ", ["Sở KH&XYZ"]),
    ],
)
def test_an_unknown_body_stays_as_printed(text: str, printed: list[str]) -> None:
    bodies = read_bodies(text, HP)
    assert [(body.unit, body.printed) for body in bodies] == [(None, words) for words in printed]
    assert not any(body.sure for body in bodies)


def test_a_qualified_name_keeps_its_words_beside_the_id() -> None:
    _, second = read_bodies("Sở Y tế; Ủy ban nhân dân các quận, huyện có liên quan", HP)
    assert (second.unit, second.printed, second.exact) == (
        "hai-phong/ubnd-quan-huyen",
        "Ủy ban nhân dân các quận, huyện có liên quan",
        False,
    )


def test_bodies_of_another_place_are_not_taken() -> None:
    """Cao Lãnh has no departments (sở) and no districts; those of Hải Phòng and Hồ Chí Minh are not meant."""
    assert units("Sở Thông tin và Truyền thông", CL) == [UNKNOWN]
    assert units("Các sở, ngành, Ủy ban nhân dân các quận, huyện", CL) == [UNKNOWN, UNKNOWN]
    assert units("Hội Tin học thành phố Hiệp Hội doanh nghiệp thành phố", CL) == [UNKNOWN, UNKNOWN]


def test_the_place_is_left_out_only_where_it_is_the_plans_own() -> None:
    assert units("Phòng Nội vụ Thành phố; Trung tâm y tế Thành phố", CL) == ["phong-noi-vu", "trung-tam-y-te"]
    assert units("Ủy ban nhân dân thành phố Thủ Đức") == [UNKNOWN]


def test_of_two_bodies_of_one_name_the_one_that_exists_on_the_day() -> None:
    later = Names(DIRECTORY, "hai-phong", date(2026, 1, 5))
    assert units("Sở Khoa học và Công nghệ") == ["so-khcn"]
    assert units("Sở Khoa học và Công nghệ", later) == ["so-khcn-2025"]
    (gone,) = read_bodies("Sở Tài nguyên và Môi trường", later)
    assert (gone.unit, gone.sure) == ("hai-phong/so-tnmt", False)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Các Sở, ngành và Ủy ban nhân dân các quận, huyện, xã, phường, thị trấn khẩn trương triển khai", ["so-nganh", "ubnd-quan-huyen", "ubnd-xa-phuong"]),
        ("Bưu điện thành phố Hải Phòng có trách nhiệm làm việc với", ["buu-dien"]),
        ("Sở Y tế chủ trì, phối hợp với Sở Tài chính", ["so-y-te"]),
        ("Sở Y tế là đơn vị", []),
        ("Thành phố Hải Phòng công bố các nền tảng", []),
        ("Phát triển hạ tầng của Sở Y tế", []),
    ],
)  # fmt: skip
def test_who_a_sentence_begins_with(sentence: str, expected: list[str]) -> None:
    found, _ = subjects(sentence, HP)
    assert [body.unit.rpartition("/")[2] if body.unit else None for body in found] == expected
