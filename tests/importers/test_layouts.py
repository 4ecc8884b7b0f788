"""Other ways of writing a plan, in documents made for the test: what each item must become, stated by hand."""

from pathlib import Path
from typing import Any

import pytest

from tests.golden.shipped import Plan
from tests.importers.compare import _bodies
from tests.importers.support import imported

PARTS = """\
UBND THÀNH PHỐ HẢI PHÒNG
SỞ Y TẾ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 15/KH-SYT
Hải Phòng, ngày 12 tháng 01 năm 2023

KẾ HOẠCH
Chuyển đổi số ngành thử nghiệm năm 2023

Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2023 của Ủy ban nhân dân thành phố về chuyển đổi số năm 2023, Sở Y tế xây dựng kế hoạch như sau:

PHẦN I. MỤC TIÊU

1. Mục tiêu chung
Đẩy mạnh chuyển đổi số của ngành.

2. Chỉ tiêu cụ thể
- 100% cơ sở liên thông dữ liệu.
- Tối thiểu 80% dân số có hồ sơ; trên 50% bệnh viện có bệnh án điện tử.

PHẦN II. NHIỆM VỤ

I. HẠ TẦNG
1. Giao Sở Thông tin và Truyền thông chủ trì, phối hợp với Sở Tài chính, Sở Kế hoạch và Đầu tư tham mưu nâng cấp trung tâm dữ liệu, hoàn thành trong tháng 9 năm 2023.
2. Nâng cấp phần mềm quản lý. Đơn vị chủ trì: Văn phòng Sở; Đơn vị phối hợp: Phòng Thử nghiệm. Thời gian: Quý II/2023.
II. DỮ LIỆU
1. Xây dựng kho dữ liệu (Sở Thông tin và Truyền thông chủ trì; hoàn thành trong Quý III/2023).
2. Công an thành phố chủ trì, phối hợp với Sở Y tế và các đơn vị liên quan làm sạch dữ liệu trước ngày 30/6/2023.
3. Giao Sở Nội vụ chủ trì, phối hợp với Sở Y tế rà soát vị trí việc làm, trong tháng 10 năm 2023.

PHẦN III. TỔ CHỨC THỰC HIỆN
1. Văn phòng Sở: theo dõi, đôn đốc; định kỳ hằng quý (trước ngày 15 tháng cuối quý) báo cáo Giám đốc Sở.
2. Đề nghị Ủy ban nhân dân các quận, huyện phối hợp triển khai.

Trên đây là Kế hoạch chuyển đổi số năm 2023./.

Nơi nhận:
- Như trên;
- Lưu: VT.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Nguyễn Văn Thử
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """The plan of a department in parts, imported."""
    folder = tmp_path_factory.mktemp("parts")
    (folder / "kh.txt").write_text(PARTS, encoding="utf-8")
    return imported(folder, folder / "kh.txt", "hai-phong")


def test_the_head_of_a_department(plan: Plan) -> None:
    said = {name: plan.record[name] for name in ("number", "issuer", "issued", "period", "title")}
    assert said == {
        "number": "15/KH-SYT", "issuer": "so-y-te", "issued": "2023-01-12", "period": "2023", "title": "Chuyển đổi số ngành thử nghiệm năm 2023",
    }  # fmt: skip
    assert plan.record["basis"] == [
        {"number": "12/KH-UBND", "issued": "2023-01-05", "issuer": "ubnd", "title": "Về chuyển đổi số năm 2023"}
    ]
    assert plan.record["signer"]["name"] == "Nguyễn Văn Thử"


@pytest.mark.parametrize(
    ("label", "lead", "support", "due"),
    [
        ("Phần II.I.1", ["so-tttt"], ["so-tai-chinh", "so-khdt"], "trong tháng 9 năm 2023"),
        ("Phần II.I.2", ["as văn phòng sở"], ["as phòng thử nghiệm"], "Quý II/2023"),
        ("Phần II.II.1", ["so-tttt"], [], "trong Quý III/2023"),
        ("Phần II.II.2", ["cong-an"], ["so-y-te", "as các đơn vị liên quan"], "trước ngày 30/6/2023"),
        ("Phần II.II.3", ["so-noi-vu"], ["so-y-te"], "trong tháng 10 năm 2023"),
        ("Phần III.1", ["as văn phòng sở"], [], None),
        ("Phần III.2", ["ubnd-quan-huyen"], [], None),
    ],
)
def test_who_and_when(plan: Plan, label: str, lead: list[str], support: list[str], due: str | None) -> None:
    (task,) = plan.with_label(label)
    assert (_bodies(task.get("lead")), _bodies(task.get("support")), task.get("due")) == (lead, support, due)


def test_the_headings_of_fields_are_groups_and_the_closing_sentence_is_no_task(plan: Plan) -> None:
    assert [group["title"] for group in plan.record["groups"]] == ["HẠ TẦNG", "DỮ LIỆU"]
    assert len(plan.tasks) == 7
    assert not any("Trên đây" in task["title"] for task in plan.tasks.values())


def test_goals_in_dashes_are_three(plan: Plan) -> None:
    targets: list[Any] = sorted(target["target"] for kpi in plan.kpis.values() for target in kpi["targets"])
    assert targets == ["100%", "Tối thiểu 80%", "trên 50%"]


def test_the_duty_to_report(plan: Plan) -> None:
    (duty,) = plan.record["duties"]
    assert (duty["every"], duty["due"], duty["label"]) == ("quarter", "trước ngày 15 tháng cuối quý", "Phần III.1")


def test_a_pdf_with_text(tmp_path: Path) -> None:
    """A PDF is read by lines; pdfplumber is an extra."""
    pytest.importorskip("pdfplumber")
    pdf = tmp_path / "a.pdf"
    text = b"BT /F1 12 Tf 72 700 Td (KE HOACH) Tj 0 -20 Td (1. Task one) Tj ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(text), text), b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]  # fmt: skip
    body = b"".join(b"%d 0 obj%s endobj\n" % (at, one) for at, one in enumerate(objects, 1))
    pdf.write_bytes(b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>\n")
    from ckds.importers.reading import read

    source = read("a.pdf", pdf.read_bytes())
    assert [(text, place.page) for place, text in source.pieces()] == [("KE HOACH", 1), ("1. Task one", 1)]


BODIES = """\
ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
Số: 997/KH-UBND | Hải Phòng, ngày 05 tháng 01 năm 2026 |
KẾ HOẠCH
THỬ NGHIỆM CÁCH VIẾT KHÁC NĂM 2026
I. CĂN CỨ LẬP KẾ HOẠCH
- Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ về chương trình hành động;
II. MỤC TIÊU
Phát triển đồng bộ, hiện đại.
1. Cụ thể
a) Về hoạt động của cơ quan nhà nước
- Trên 90% hồ sơ công việc tại cấp tỉnh; 80% hồ sơ công việc tại cấp xã được xử lý trên mạng.
III. NHIỆM VỤ
1. Sở Nội vụ
- Chủ trì, phối hợp với Sở Tài chính xây dựng đề án thử nghiệm.
2. Nâng cao nhận thức
- Tổ chức tuyên truyền thử nghiệm.
"""


@pytest.fixture(scope="module")
def by_bodies(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """A plan whose tasks stand under bodies, its basis in a part of its own, its letterhead on two lines."""
    folder = tmp_path_factory.mktemp("bodies")
    (folder / "kh.txt").write_text(BODIES, encoding="utf-8")
    return imported(folder, folder / "kh.txt", "hai-phong")


def test_a_basis_in_a_part_of_its_own(by_bodies: Plan) -> None:
    (basis,) = by_bodies.record["basis"]
    assert (basis["number"], basis["issued"], basis["issuer"]) == ("71/NQ-CP", "2025-04-01", "chinh-phu")


def test_a_letterhead_that_became_two_lines(by_bodies: Plan) -> None:
    assert (by_bodies.record["number"], by_bodies.record["issued"], by_bodies.record["issuer"]) == (
        "997/KH-UBND",
        "2026-01-05",
        "ubnd",
    )


def test_a_heading_that_names_a_body_leads_and_another_heading_does_not(by_bodies: Plan) -> None:
    tasks = {
        task["title"]: (_bodies(task.get("lead")), _bodies(task.get("support"))) for task in by_bodies.tasks.values()
    }
    assert tasks == {
        "Chủ trì, phối hợp với Sở Tài chính xây dựng đề án thử nghiệm": (["so-noi-vu-2025"], ["so-tai-chinh-2025"]),
        "Tổ chức tuyên truyền thử nghiệm": ([], []),
    }


def test_a_lettered_heading_among_goals_is_no_goal(by_bodies: Plan) -> None:
    (kpi,) = by_bodies.kpis.values()
    assert kpi["title"] == "Hồ sơ công việc được xử lý trên mạng"
    assert [(target["target"], target["scope"]) for target in kpi["targets"]] == [
        ("Trên 90%", "city"),
        ("80%", "commune"),
    ]
