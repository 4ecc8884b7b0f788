"""What a signer would have to mend by hand is not written: each test is a sentence that once was."""

from ckds.views.report.model import Chart, Table
from ckds.views.report.score import scores
from tests.report.support import report, reports, rows, words
from tests.report.test_model_scorecard import _material
from tests.support import World

_JOINT = """
    label: II.3
    title: Việc h
    lead: [so-y-te, so-khcn]
    due: 2031-10-31
    updates:
      - {date: 2030-12-01, by: so-y-te, text: Sở Y tế đã họp}
    """


def test_a_figure_that_cannot_be_judged_is_not_called_missing(plan: World) -> None:
    plan["kh/kpis/n.yaml"] = (
        "label: I.3\ntitle: Chỉ tiêu n\nunit: '%'\ntargets: [{by: 2030, target: phổ cập dịch vụ}]\n"
        "measurements: [{as_of: 2030-11-30, value: 60, source: {title: Báo cáo thử}}]\n"
    )
    said = " ".join(words(report(plan.at("2030-12-14"))))
    assert "01/03 mốc chưa có số liệu; 01/03 mốc có số liệu nhưng chưa đủ căn cứ đánh giá" in said
    assert "Đo lường, cung cấp số liệu của 01 mốc chỉ tiêu chưa có số liệu" in said


def test_a_plan_with_nothing_to_judge_is_not_praised(plan: World) -> None:
    for name in ("tasks/a", "tasks/b", "tasks/c", "tasks/d", "tasks/e", "tasks/f", "tasks/g", "kpis/k", "kpis/m"):
        plan[f"kh/{name}.yaml"] = None
    plan["kh/plan.yaml"] = "title: K\narea: vd\nissuer: ubnd\nissued: 2030-01-10\nperiod: 2030\n"
    workspace = plan.at("2030-12-14")
    said = words(report(workspace))
    assert "Hồ sơ theo dõi chưa có nhiệm vụ, mục tiêu để đánh giá." in said
    assert not any("không ghi nhận tồn tại" in text for text in said)
    assert not [one for one in report(workspace, "scorecard").body if isinstance(one, Table)]
    assert " 0 nhiệm vụ" not in words(report(workspace, "form"))[0]


def test_a_task_of_which_nothing_was_told_is_not_said_to_be_undone(plan: World) -> None:
    plan["kh/tasks/c.yaml"] = "label: II.1.c\ntitle: Việc c\nlead: so-tttt\ndue: 2030-09-30\n"
    (row,) = [one for one in rows(report(plan.at("2030-12-14")), "Nhiệm vụ") if one[1].startswith("Việc c")]
    assert row[6] == "Chưa có báo cáo thực hiện, quá hạn 75 ngày"


def test_annexes_explain_their_short_names(plan: World) -> None:
    shown = report(plan.at("2030-12-14"))
    (annex,) = [one for one in shown.annexes if one.key == "Nhiệm vụ"]
    assert annex.table.notes == ("Chữ viết tắt: Sở TT&TT: Sở Thông tin và Truyền thông; SYT: Sở Y tế.",)


def test_the_annex_of_doubts_has_no_code_in_it(plan: World) -> None:
    plan["kh/tasks/f.yaml"] = "label: II.2.c\ntitle: Việc f\nsupport: [{as: các bên liên quan}]\n"
    shown = report(plan.at("2030-12-14"))
    said = " ".join(cell for row in rows(shown, "Cần kiểm tra") for cell in row)
    assert not any(mark in said for mark in ("lead:", "unit:", "ckds "))


def test_a_unit_named_in_what_was_said_is_not_named_twice(plan: World) -> None:
    plan["kh/tasks/h.yaml"] = _JOINT
    said = words(report(plan.at("2030-12-14")))
    assert "Việc h (mục II.3): Sở Y tế đã họp (01/12/2030)." in said


def test_what_one_lead_says_gives_no_points_to_another(plan: World) -> None:
    plan["kh/tasks/h.yaml"] = _JOINT
    by = {one.key: one.informed for one in scores(_material(plan.at("2030-12-14")))}
    assert (by["vd/so-y-te"].whole, by["vd/so-y-te"].of) == (1, 1)
    assert (by["vd/so-khcn"].whole, by["vd/so-khcn"].of) == (0, 1)


def test_groups_without_deadlines_stand_in_no_chart(plan: World) -> None:
    for name in "dg":
        plan[f"kh/tasks/{name}.yaml"] = None
    assert not [one for one in report(plan.at("2030-12-14")).body if isinstance(one, Chart) and one.form == "stacked"]


def test_units_that_owe_just_the_same_stand_together(plan: World) -> None:
    plan["kh/tasks/h.yaml"] = "title: Việc h\nlead: [so-khcn, so-y-te]\neach: true\ndue: 2030-10-31\n"
    plan["kh/tasks/c.yaml"] = None
    plan["kh/tasks/g.yaml"] = None
    shown = report(plan.at("2030-12-14"), "reminder")
    table = shown.annexes[0].table
    assert [row.cells[1].text for row in table.rows] == ["Sở Khoa học và Công nghệ; Sở Y tế", "Việc h"]
    said = " ".join(words(shown))
    assert "còn 01 nhiệm vụ chủ trì" in said
    assert "nhiệm vụ giao nhiều đơn vị được ghi theo từng đơn vị" in said
    assert "của từng nhiệm vụ" not in said


def test_who_is_asked_gets_no_copy(plan: World) -> None:
    plan["kh/tasks/h.yaml"] = "title: Việc h\nlead: [so-y-te, so-tttt]\neach: true\ndue: 2030-10-31\nsupport: so-y-te\n"
    assert report(plan.at("2030-12-14"), "reminder").recipients == ("- Như trên;", "- Lưu: VT.")


def test_a_form_for_all_is_filled_in_and_signed_by_a_unit(plan: World) -> None:
    shown = report(plan.at("2030-12-14"), "form")
    assert shown.letterhead.issuer == ("TÊN CƠ QUAN, ĐƠN VỊ",)
    assert shown.letterhead.addressees == ("Ủy ban nhân dân thành phố Ví Dụ",)
    assert shown.signature.lines == ("THỦ TRƯỞNG ĐƠN VỊ",)
    (own,) = reports(plan.at("2030-12-14"), "form", unit="vd/so-y-te")
    assert own.letterhead.issuer == ("SỞ Y TẾ",)
    assert own.signature.lines == ("GIÁM ĐỐC",)


def test_a_print_of_an_issued_plan_says_that_it_is_no_original(plan: World) -> None:
    last = words(report(plan.at("2030-12-14"), "plan"))[-1]
    assert last == "Bản này in từ hồ sơ theo dõi để tra cứu, không thay bản gốc Kế hoạch đã ban hành./."


def test_no_verb_stands_twice_before_a_title(plan: World) -> None:
    plan["kh/plan.yaml"] = (
        "title: Thực hiện chương trình phối hợp\narea: vd\nissuer: ubnd\nissued: 2030-01-10\nperiod: 2030\n"
    )
    assert report(plan.at("2030-12-14")).letterhead.subject == (
        "Kết quả năm 2030 triển khai Kế hoạch thực hiện chương trình phối hợp"
    )


def test_leads_of_what_is_overdue_stand_by_number_then_by_name(plan: World) -> None:
    plan["kh/tasks/h.yaml"] = "title: Việc h\nlead: [so-y-te, so-khcn, quan-a]\ndue: 2030-10-31\n"
    said = " ".join(words(report(plan.at("2030-12-14"))))
    # c and g of so-tttt; h of the three others: so-y-te has done its part of g
    assert "tính cho từng đơn vị): Sở Thông tin và Truyền thông 02; " in said
    at = [said.index(f"{name} 01") for name in ("Sở Khoa học và Công nghệ", "Sở Y tế", "Ủy ban nhân dân quận A")]
    assert at == sorted(at)


def test_the_name_of_a_file_is_no_data_to_be_checked(plan: World) -> None:
    plan["kh/tasks/c.yaml"] = "label: II.1.c\ntitle: Việc c\ngroup: '1'\nlead: so-tttt\ndue: 2030-09-30\n"
    plan["kh/tasks/h.yaml"] = "label: II.2.e\ntitle: Việc h\ngroup: '2'\nlead: đơn vị lạ\ndue: 2030-09-30\n"
    shown = rows(report(plan.at("2030-12-14")), "Cần kiểm tra")
    assert not [cell for row in shown for cell in row if "tên tệp" in cell.casefold()]
    assert any("Việc h" in row[1] for row in shown)
    assert not any("Việc c" in row[1] for row in shown)
