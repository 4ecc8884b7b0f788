"""The periodic report: what it says follows from the records, and from nothing else."""

from datetime import date

import pytest

from ckds.views.report.model import Bullet, Chart, Heading, Paragraph, Table
from ckds.workspace.workspace import Workspace
from tests.report.support import report, rows, words
from tests.support import World


def test_the_figures_are_those_counted_by_hand(at_cut_off: Workspace) -> None:
    figures = report(at_cut_off).figures
    assert (figures.tasks, figures.done_on_time, figures.done_late, figures.overdue) == (7, 1, 1, 2)
    assert (figures.due_soon, figures.in_time, figures.ongoing, figures.undated) == (1, 0, 1, 1)
    assert (figures.fell_due, figures.overdue_percent, figures.done_of, figures.done_percent) == (4, 50.0, 7, 28.57)
    assert (figures.milestones, figures.kpis_behind + figures.kpis_no_data) == (2, 2)
    assert figures.reports_owed == 3  # quarters I to III; that of quarter IV is due on 19 December


def test_the_letterhead_of_a_draft_leaves_number_and_day_blank(at_cut_off: Workspace) -> None:
    head = report(at_cut_off).letterhead
    assert head.issuer == ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ VÍ DỤ")
    assert (head.parent, head.kind, head.number) == ("", "BÁO CÁO", "Số:      /BC-UBND")
    assert head.place_and_date == "Ví Dụ, ngày       tháng 12 năm 2030"
    assert head.subject == "Kết quả thực hiện Kế hoạch số 15/KH-UBND về chuyển đổi số thành phố Ví Dụ năm 2030"
    assert head.addressees == ()


def test_the_first_paragraph_states_the_cut_off(at_cut_off: Workspace) -> None:
    first = words(report(at_cut_off))[0]
    assert first.startswith("Thực hiện Kế hoạch số 15/KH-UBND ngày 10/01/2030 của Ủy ban nhân dân thành phố Ví Dụ")
    assert "từ ngày 15/12/2029 đến ngày 14/12/2030" in first
    assert "Điều 12 Nghị định số 09/2019/NĐ-CP" in first


def test_the_outline_is_that_of_offices(at_cut_off: Workspace) -> None:
    heads = [
        f"{one.label} {one.text}" for one in report(at_cut_off).body if isinstance(one, Heading) and one.level == 1
    ]
    assert heads == [
        "I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO",
        "II. KẾT QUẢ THỰC HIỆN",
        "III. ĐÁNH GIÁ CHUNG",
        "IV. KHÓ KHĂN, VƯỚNG MẮC; ĐỀ XUẤT, KIẾN NGHỊ",
        "V. NHIỆM VỤ TRỌNG TÂM NĂM 2031",
    ]


def test_every_rate_stands_with_its_denominator(at_cut_off: Workspace) -> None:
    said = " ".join(words(report(at_cut_off)))
    assert "Tổng số 07 nhiệm vụ" in said
    assert "Tỷ lệ hoàn thành: 28,57% (02/07 nhiệm vụ)" in said
    assert "Tỷ lệ quá hạn: 50% (02/04 nhiệm vụ đã đến hạn)" in said


def test_obstacles_and_requests_come_from_the_updates(at_cut_off: Workspace) -> None:
    said = words(report(at_cut_off))
    assert "Sở Thông tin và Truyền thông, nhiệm vụ “Việc c”: Thiếu vốn." in said
    assert "Sở Thông tin và Truyền thông, nhiệm vụ “Việc c”: Bổ sung vốn." in said
    assert "Việc c (mục II.1.c): Thiếu vốn." in said  # as the cause that the unit gave


def test_obstacles_of_another_period_are_not_those_of_this_one(at_cut_off: Workspace) -> None:
    said = words(report(at_cut_off, period="2030-Q1"))
    assert any("không ghi nhận khó khăn, vướng mắc, đề xuất, kiến nghị nào" in text for text in said)


def test_leadership_names_the_acts_of_the_period(plan: World) -> None:
    plan["kh/tasks/c.yaml"] = """
        title: Việc c
        lead: so-tttt
        due: 2030-09-30
        extensions:
          - {due: 2030-12-31, on: 2030-10-01, act: 99/UBND-VX}
        """
    said = words(report(plan.at("2030-12-14"), period="2030-Q4"))
    assert "Trong kỳ báo cáo, hồ sơ theo dõi ghi nhận 01 văn bản:" in said
    assert "Văn bản số 99/UBND-VX ngày 01/10/2030 gia hạn nhiệm vụ “Việc c” đến ngày 31/12/2030." in said
    before = words(report(plan.at("2030-12-14"), period="2030-Q3"))
    assert "Trong kỳ báo cáo, hồ sơ theo dõi không ghi nhận văn bản chỉ đạo mới." in before


def test_the_body_ends_as_official_texts_do(at_cut_off: Workspace) -> None:
    assert words(report(at_cut_off))[-1].endswith("./.")
    assert sum(text.endswith("./.") for text in words(report(at_cut_off))) == 1


def test_the_body_points_to_every_annex(at_cut_off: Workspace) -> None:
    shown = report(at_cut_off)
    said = " ".join(words(shown))
    assert [one.label for one in shown.annexes] == ["Phụ lục I", "Phụ lục II", "Phụ lục III", "Phụ lục IV"]
    for annex in shown.annexes:
        assert f"{annex.label} kèm theo" in said


def test_annex_one_keeps_the_estimate_apart(at_cut_off: Workspace) -> None:
    first, second = rows(report(at_cut_off), "Chỉ tiêu")
    assert first[1:9] == ["Hồ sơ trực tuyến", "Năm 2030", "%", "80%", "60% (30/11/2030)", "–", "75%", "20 điểm %"]
    assert first[10] == "Báo cáo thử"
    assert second[5] == "Chưa có số liệu"


def test_annex_two_has_the_dated_tasks_and_annex_three_the_others(at_cut_off: Workspace) -> None:
    shown = report(at_cut_off)
    dated, others = rows(shown, "Nhiệm vụ"), rows(shown, "Không thời hạn")
    assert [row[1] for row in dated] == [f"Việc {one}" for one in ("a (mục II.1.a)", "b (mục II.1.b)", "c (mục II.1.c)", "d (mục II.2.a)", "g (mục II.2.d)")]  # fmt: skip
    assert [row[1] for row in others] == ["Việc e (mục II.2.b)", "Việc f (mục II.2.c)"]
    assert len(dated) + len(others) == shown.figures.tasks


def test_annex_two_says_how_each_stands(at_cut_off: Workspace) -> None:
    by = {row[1][:6]: row for row in rows(report(at_cut_off), "Nhiệm vụ")}
    assert by["Việc a"][6] == "Hoàn thành đúng hạn (20/9/2030)"
    assert by["Việc b"][6] == "Hoàn thành quá hạn (15/10/2030)"
    assert by["Việc c"][6] == "Chưa hoàn thành, quá hạn 75 ngày; tiến độ 40%. Đã chọn nhà thầu (01/12/2030)"
    assert by["Việc c"][7] == "Thiếu vốn. Bổ sung vốn"
    assert by["Việc c"][4] == "Quý III năm 2030\n(30/9/2030)"
    assert by["Việc d"][6] == "Chưa có báo cáo thực hiện, trong hạn"
    assert by["Việc g"][6] == "01/2 đơn vị hoàn thành; 01 đơn vị quá hạn 14 ngày"


def test_annex_rows_stand_under_their_groups(at_cut_off: Workspace) -> None:
    annex = next(one for one in report(at_cut_off).annexes if one.key == "Nhiệm vụ")
    heads = [[cell.text for cell in row.cells[:2]] for row in annex.table.rows if row.type == "group"]
    assert heads == [["I", "Hạ tầng số"], ["II", "Dữ liệu số"]]
    assert annex.landscape
    assert (
        annex.reference
        == "(Kèm theo Báo cáo số      /BC-UBND ngày       tháng 12 năm 2030 của Ủy ban nhân dân thành phố Ví Dụ)"
    )


def test_every_row_has_a_cell_for_every_column(at_cut_off: Workspace) -> None:
    for kind in ("periodic", "scorecard", "plan", "form", "reminder"):
        shown = report(at_cut_off, kind)
        tables = [one for one in shown.body if isinstance(one, Table)] + [one.table for one in shown.annexes]
        for table in tables:
            assert {len(row.cells) for row in table.rows} <= {len(table.columns)}


def test_typed_cells_hold_the_value_behind_the_text(at_cut_off: Workspace) -> None:
    annex = next(one for one in report(at_cut_off).annexes if one.key == "Nhiệm vụ")
    first = next(row for row in annex.table.rows if row.type == "row")
    assert first.cells[0].value == 1
    assert first.cells[4].value == date(2030, 9, 30)


def test_the_charts_show_what_the_table_beside_them_says(at_cut_off: Workspace) -> None:
    body = report(at_cut_off).body
    chart = next(one for one in body if isinstance(one, Chart) and one.form == "stacked")
    table = next(one for one in body if isinstance(one, Table))
    assert chart.categories == ("Hạ tầng số", "Dữ liệu số")
    totals = [sum(series.values[at] or 0 for series in chart.series) for at in range(2)]
    in_table = [row.cells for row in table.rows if row.type == "row"]
    # the chart leaves out what has no last day: e and f of the second group
    assert totals == [int(cells[2].value or 0) - int(cells[7].value or 0) for cells in in_table] == [3, 2]  # type: ignore[arg-type]
    assert "Hạ tầng số" in chart.description


def test_the_next_period_holds_what_falls_due_in_it(at_cut_off: Workspace) -> None:
    said = words(report(at_cut_off, period="2030-Q4"))
    assert "V. NHIỆM VỤ TRỌNG TÂM QUÝ I NĂM 2031" in said
    assert "Việc d (mục II.2.a): Sở Thông tin và Truyền thông chủ trì, hoàn thành chậm nhất ngày 31/12/2030." in said


def test_records_left_out_of_the_counts_are_listed(plan: World) -> None:
    plan["kh/tasks/h.yaml"] = "title: Việc h\nlead: so-y-te\ndue: 2030-09-30\ncompleted: hôm qua\n"
    shown = report(plan.at("2030-12-14"))
    assert shown.figures.tasks == 7
    found = [row for row in rows(shown, "Cần kiểm tra") if "Việc h" in row[1]]
    assert len(found) == 1
    assert found[0][2].startswith("Không đọc được, chưa tính vào số liệu")


def test_nothing_is_left_for_a_person_but_number_date_and_signature(at_cut_off: Workspace) -> None:
    shown = report(at_cut_off)
    assert not [text for text in words(shown) if "     " in text or "…" in text or "..." in text]
    assert shown.signature.lines == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert shown.signature.name == ""
    assert shown.recipients == ("- Các sở;", "- Lưu: VT, KGVX.")


def test_the_report_of_a_unit_is_its_own_letter_to_the_issuer(at_cut_off: Workspace) -> None:
    shown = report(at_cut_off, unit="vd/so-tttt")
    assert shown.letterhead.parent == "UBND THÀNH PHỐ VÍ DỤ"
    assert shown.letterhead.number == "Số:      /BC-STTTT"
    assert shown.letterhead.addressees == ("Ủy ban nhân dân thành phố Ví Dụ",)
    assert shown.signature.lines == ("GIÁM ĐỐC",)
    assert shown.figures.tasks == 4  # c, d, e, g


def test_a_plan_without_tasks_still_makes_a_report(plan: World) -> None:
    for name in "abcdefg":
        plan[f"kh/tasks/{name}.yaml"] = None
    shown = report(plan.at("2030-12-14"))
    assert shown.figures.tasks == 0
    assert "Hồ sơ theo dõi chưa có danh mục nhiệm vụ của Kế hoạch này, nên chưa có số liệu về nhiệm vụ." in words(shown)


@pytest.mark.parametrize("period", ["2030-01", "2030-Q2", "2030-H1", "2030-H2", "2030-9m", "2030"])
def test_every_kind_of_period_has_its_report(at_cut_off: Workspace, period: str) -> None:
    shown = report(at_cut_off, period=period)
    assert shown.period == period
    assert all(isinstance(one.text, str) and one.text for one in shown.body if isinstance(one, Paragraph | Bullet))


def test_the_same_records_make_the_same_report(plan: World) -> None:
    assert report(plan.at("2030-12-14")) == report(plan.at("2030-12-14"))


def test_an_estimate_has_its_own_column_and_never_counts(plan: World) -> None:
    first = rows(report(plan.at("2030-12-31")), "Chỉ tiêu")[0]
    assert (first[5], first[6], first[7]) == ("60% (30/11/2030)", "75 (tháng 12/2030)", "75%")


def test_the_report_of_a_unit_leaves_out_what_another_said_of_a_shared_task(plan: World) -> None:
    plan["kh/tasks/c.yaml"] = """
        title: Việc c
        lead: [so-tttt, so-y-te]
        due: 2030-09-30
        updates:
          - {date: 2030-11-01, by: so-tttt, text: Phần của TTTT, obstacles: Thiếu vốn}
          - {date: 2030-12-01, by: so-y-te, text: Phần của y tế, obstacles: Thiếu người}
        """
    said = " ".join(words(report(plan.at("2030-12-14"), unit="vd/so-y-te")))
    assert "Phần của y tế" in said
    assert "Phần của TTTT" not in said


def test_who_has_no_update_in_the_period_says_nothing(plan: World) -> None:
    said = " ".join(words(report(plan.at("2030-12-14"), period="2030-Q2")))
    assert "Đã chọn nhà thầu" not in said
