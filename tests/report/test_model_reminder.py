"""The letter on overdue tasks: who is asked, for what, how, and until when."""

from datetime import date

from ckds.views.report.model import Table
from ckds.views.report.reminder import answer_by
from ckds.workspace.workspace import Workspace
from tests.report.support import report, reports, words
from tests.support import World


def test_one_letter_a_unit_names_only_what_it_leads(at_cut_off: Workspace) -> None:
    (shown,) = reports(at_cut_off, "reminder", apart=True)
    assert shown.letterhead.addressees == ("Sở Thông tin và Truyền thông",)
    table = next(one for one in shown.body if isinstance(one, Table))
    assert [[cell.text for cell in row.cells[:5]] for row in table.rows] == [
        ["1", "Việc c", "Mục II.1.c\nKế hoạch số 15/KH-UBND", "Quý III năm 2030\n(30/9/2030)", "75"],
        ["2", "Việc g", "Mục II.2.d\nKế hoạch số 15/KH-UBND", "Tháng 11 năm 2030\n(30/11/2030)", "14"],
    ]


def test_who_only_supports_gets_a_copy(at_cut_off: Workspace) -> None:
    shown = report(at_cut_off, "reminder", unit="vd/so-tttt")
    assert shown.recipients == ("- Như trên;", "- SYT (để phối hợp);", "- Lưu: VT.")


def test_a_subordinate_is_told_and_a_peer_is_asked(at_cut_off: Workspace) -> None:
    told = " ".join(words(report(at_cut_off, "reminder", unit="vd/so-tttt")))
    assert "Ủy ban nhân dân thành phố Ví Dụ yêu cầu Sở Thông tin và Truyền thông" in told
    asked = " ".join(words(report(at_cut_off, "reminder", unit="vd/so-tttt", issuer="vd/so-khcn")))
    assert "Sở Khoa học và Công nghệ đề nghị Sở Thông tin và Truyền thông" in asked
    assert "yêu cầu" not in asked


def test_it_is_a_letter_without_a_type(at_cut_off: Workspace) -> None:
    head = report(at_cut_off, "reminder", unit="vd/so-tttt").letterhead
    assert (head.kind, head.subject, head.number) == ("", "", "Số:      /UBND")
    assert head.about.startswith("V/v đôn đốc thực hiện nhiệm vụ quá hạn của Kế hoạch số 15/KH-UBND")


def test_an_answer_is_asked_by_a_working_day(at_cut_off: Workspace) -> None:
    assert answer_by(date(2022, 12, 14)) == date(2022, 12, 26)  # 24 December 2022 is a Saturday
    said = " ".join(words(report(at_cut_off, "reminder", unit="vd/so-tttt", until=date(2031, 1, 5))))
    assert "chậm nhất ngày 05 tháng 01 năm 2031" in said


def test_several_units_share_one_letter_with_an_annex(plan: World) -> None:
    plan["kh/tasks/h.yaml"] = "label: II.2.e\ntitle: Việc h\ngroup: '2'\nlead: so-y-te\ndue: 2030-10-31\n"
    shown = report(plan.at("2030-12-14"), "reminder")
    assert shown.letterhead.addressees == ("Sở Thông tin và Truyền thông", "Sở Y tế")
    (annex,) = shown.annexes
    assert annex.label == "Phụ lục"
    assert [row.cells[1].text for row in annex.table.rows if row.type == "group"] == [
        "Sở Thông tin và Truyền thông",
        "Sở Y tế",
    ]
    assert "03 nhiệm vụ chủ trì đã quá hạn" in " ".join(words(shown))


def test_many_tasks_of_one_unit_stand_in_an_annex(plan: World) -> None:
    for number in range(9):
        plan[f"kh/tasks/x{number}.yaml"] = f"title: Việc x{number}\nlead: so-y-te\ndue: 2030-10-31\n"
    shown = report(plan.at("2030-12-14"), "reminder", unit="vd/so-y-te")
    assert not [one for one in shown.body if isinstance(one, Table)]
    assert len(shown.annexes[0].table.rows) == 1 + 9


def test_when_nothing_is_overdue_there_is_no_letter(plan: World) -> None:
    assert reports(plan.at("2030-06-30"), "reminder") == []


def test_each_joint_lead_is_asked_for_the_task_they_share(plan: World) -> None:
    plan["kh/tasks/h.yaml"] = "title: Việc h\nlead: [so-y-te, so-khcn]\ndue: 2030-10-31\n"
    found = {one.unit: one for one in reports(plan.at("2030-12-14"), "reminder", apart=True)}
    assert set(found) == {"Sở Thông tin và Truyền thông", "Sở Y tế", "Sở Khoa học và Công nghệ"}
