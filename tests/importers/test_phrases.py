"""Deadlines and targets in running text: what is read, and what looks like one and is none."""

from datetime import date

import pytest

from ckds.dates.model import Context
from ckds.dates.period import read_period
from ckds.importers.dates_in import inline, labelled
from ckds.importers.fields import field_at, split_fields
from ckds.importers.goals import read_goals
from ckds.importers.markers import marker

CONTEXT = Context(date(2026, 1, 5), None, read_period("2026"))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("- Thời gian hoàn thành: tháng 06 năm 2023.", "tháng 06 năm 2023"),
        ("Thời gian hoàn thành, chính thức đưa vào sử dụng trước ngày 01/7/2022.", "trước ngày 01/7/2022"),
        ("Thời gian hoàn thành trong tháng 7 năm 2022.", "trong tháng 7 năm 2022"),
        ("Thời hạn hoàn thành trước tháng 10 năm 2022", "trước tháng 10 năm 2022"),
        ("Thời gian hoàn thành: theo hướng dẫn của Tổng Cục thống kê.", "theo hướng dẫn của Tổng Cục thống kê"),
        ("Thời gian thực hiện: Quý IV hàng năm", "Quý IV hàng năm"),
        ("Tiến độ: Xong trong Quý II/2026", "Xong trong Quý II/2026"),
        ("Thời hạn: 2026 và những năm tiếp theo", "2026 và những năm tiếp theo"),
        ("+ Hạn hoàn thành: 15/9/2026;", "15/9/2026"),
    ],
)
def test_a_deadline_behind_its_label(line: str, words: str) -> None:
    found = field_at(line)
    assert found is not None
    assert found.kind == "due"
    read = labelled(found.value, CONTEXT)
    assert read is not None
    assert read.words == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("xây dựng Kế hoạch cho đơn vị mình, hoàn thành trong tháng 4/2022.", "trong tháng 4/2022"),
        ("báo cáo Ủy ban nhân dân thành phố trong quý II/2022 và thực hiện các thủ tục", "trong quý II/2022"),
        ("Giao Sở Y tế chủ trì xây dựng đề án, trình UBND thành phố trước ngày 30/6/2026.", "trước ngày 30/6/2026"),
        ("Xây dựng quy chế (hoàn thành trong Quý I/2026)", "trong Quý I/2026"),
        ("Thường xuyên kiểm tra việc thực hiện", "Thường xuyên"),
    ],
)
def test_a_deadline_behind_a_verb(text: str, words: str) -> None:
    found = inline(text, CONTEXT)
    assert found is not None
    assert found.words == words


@pytest.mark.parametrize(
    "text",
    [
        "Triển khai Kế hoạch số 257/KH-UBND ngày 13/12/2018 của Ủy ban nhân dân thành phố",
        "thực hiện Nghị quyết về chuyển đổi số đến năm 2025, định hướng đến năm 2030",
        "tích hợp vào quy hoạch thành phố thời kỳ 2021-2030, tầm nhìn đến năm 2050",
        "hỗ trợ người dân 24/7, kết nối 63/63 địa phương, bản đồ tỷ lệ 1/500",
        "số hóa toàn bộ văn bản từ năm 2010 đến nay",
        "khẩn trương hoàn thiện hệ thống",
        "Quyết định số 12/2025/QĐ-UBND về thực hiện nhiệm vụ năm 2025",
    ],
)
def test_days_that_are_no_deadline(text: str) -> None:
    assert inline(text, CONTEXT) is None


def targets(text: str, *, only_numbers: bool = False) -> list[tuple[str, str, str]]:
    """Return target, milestone and level of each aim."""
    return [(goal.target, goal.by, goal.level) for goal in read_goals(text, only_numbers=only_numbers)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("100% thủ tục hành chính đủ điều kiện được cung cấp mức độ 4.", [("100%", "", "")]),
        (
            "60% hồ sơ công việc tại các cơ quan thành phố; 50% hồ sơ công việc tại cấp huyện và 30% hồ sơ công việc tại cấp xã được xử lý.",
            [("60%", "", "city"), ("50%", "", "district"), ("30%", "", "commune")],
        ),
        ("Phấn đấu Kinh tế số chiếm 10% GRDP.", [("10% GRDP", "", "")]),
        ("Tỷ trọng kinh tế số trong từng ngành, lĩnh vực đạt tối thiểu 9%.", [("tối thiểu 9%", "", "")]),
        ("Năng suất lao động hàng năm tăng tối thiểu 7,0%.", [("tăng tối thiểu 7,0%", "", "")]),
        ("60% dân số trở lên tham gia mua sắm trực tuyến.", [("60% dân số trở lên", "", "")]),
        ("Phấn đấu đến năm 2025, Thành phố chuyển đổi số ít nhất 05 lĩnh vực.", [("ít nhất 05 lĩnh vực", "2025", "")]),
        ("Tăng 10% tỷ lệ hồ sơ được xử lý trực tuyến so với năm 2021", [("Tăng 10% so với năm 2021", "", "")]),
        (
            "Đến năm 2026, 95% hộ gia đình có cáp quang; đến năm 2030 đạt 100%.",
            [("95%", "2026", ""), ("100%", "2030", "")],
        ),
        ("tối thiểu 5.000 doanh nghiệp nhỏ và vừa được hỗ trợ", [("tối thiểu 5.000 doanh nghiệp", "", "")]),
        (
            "đưa tỉ lệ dịch vụ có phát sinh hồ sơ và tỷ lệ hồ sơ trực tuyến đạt 60% trong năm 2022",
            [("60%", "2022", ""), ("60%", "2022", "")],
        ),
    ],
)
def test_targets_in_words(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert targets(text) == expected


def test_an_aim_without_a_number_counts_only_among_the_goals() -> None:
    text = "Triển khai dịch vụ 5G tại khu đô thị trung tâm."
    assert targets(text) == [("Triển khai dịch vụ 5G tại khu đô thị trung tâm", "", "")]
    assert targets(text, only_numbers=True) == []


def test_what_does_not_count_is_kept_with_the_indicator() -> None:
    (goal,) = read_goals("100% văn bản được trao đổi qua mạng (trừ văn bản mật).", only_numbers=False)
    assert (goal.title, goal.excluding) == ("Văn bản được trao đổi qua mạng", "văn bản mật")


def test_two_clauses_of_which_one_has_no_number() -> None:
    found = read_goals(
        "Phấn đấu phổ cập điện thoại thông minh, tỷ lệ dân số có tài khoản thanh toán trên 30%.", only_numbers=False
    )
    assert [(goal.target, goal.stretch, goal.numeric) for goal in found] == [
        ("phổ cập điện thoại thông minh", True, False),
        ("trên 30%", True, True),
    ]


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("I. MỤC TIÊU", "roman", "I"), ("IV/ KINH PHÍ", "roman", "IV"), ("A. QUAN ĐIỂM", "upper", "A"), ("1. Mục đích", "number", "1"),
        ("1) Mục đích", "number", "1"), ("2.1. Chính quyền số", "dotted", "2.1"), ("2.1 Chính quyền số", "dotted", "2.1"), ("a) Xây", "letter", "a"),
        ("đ) Xây", "letter", "đ"), ("(1) Nâng cao", "bracket", "1"), ("- Sở Y tế", "dash", ""), ("- + Sở Y tế", "plus", ""), ("iv) 100%", "small-roman", "iv"),
        ("Điều 3. Trách nhiệm", "article", "Điều 3"), ("Phần I. QUAN ĐIỂM", "part", "Phần I"),
    ],
)  # fmt: skip
def test_labels(text: str, kind: str, label: str) -> None:
    found = marker(text)
    assert found is not None
    assert (found.kind, found.label) == (kind, label)


@pytest.mark.parametrize(
    "text",
    [
        "5.000 doanh nghiệp",
        "2.0 theo tiêu chuẩn",
        "24/7",
        "1/500",
        "10% GRDP",
        "2022. Kết quả",
        "-5 độ",
        "284/QĐ-UBND ngày",
    ],
)
def test_numbers_that_are_no_labels(text: str) -> None:
    assert marker(text) is None


def test_fields_one_behind_the_other_in_a_paragraph() -> None:
    before, fields = split_fields(
        "Xây dựng kho dữ liệu. Đơn vị chủ trì: Sở Y tế. Đơn vị phối hợp: Sở Nội vụ; Sở Tài chính. Thời gian hoàn thành: Quý I/2026."
    )
    assert before == "Xây dựng kho dữ liệu."
    assert [(one.kind, one.value) for one in fields] == [
        ("lead", "Sở Y tế."),
        ("support", "Sở Nội vụ; Sở Tài chính."),
        ("due", "Quý I/2026."),
    ]
