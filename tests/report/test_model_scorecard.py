"""Points of units: counted by hand from the plan of the tests."""

from ckds.views.report.material import Material, gather
from ckds.views.report.model import PageBreak, Table
from ckds.views.report.office import Office
from ckds.views.report.score import ranks, scores
from ckds.workspace.workspace import Workspace
from tests.report.support import report, words
from tests.support import World


def _material(workspace: Workspace) -> Material:
    folder = workspace.plans["kh"]
    return gather(workspace, folder, Office(workspace, folder))


def test_the_parts_of_a_score_are_counts_of_counts(at_cut_off: Workspace) -> None:
    by = {one.key: one for one in scores(_material(at_cut_off))}
    health, ict = by["vd/so-y-te"], by["vd/so-tttt"]
    # so-y-te: a on time, b late, its part of g on time; nothing open; three reports owed, none handed in
    assert (health.on_time.whole, health.on_time.half, health.on_time.of) == (2, 1, 3)
    assert (health.informed.of, health.reports.whole, health.reports.of) == (0, 0, 3)
    # so-tttt: c and its part of g overdue; open are c d e g, of which something was heard of c; it owes no report
    assert (ict.on_time.whole, ict.on_time.half, ict.on_time.of) == (0, 0, 2)
    assert (ict.informed.whole, ict.informed.of, ict.reports.of) == (1, 4, 0)


def test_points_are_scaled_over_the_parts_that_count(at_cut_off: Workspace) -> None:
    by = {one.key: one.points for one in scores(_material(at_cut_off))}
    assert by["vd/so-y-te"] == 62.5  # (5/6 of 60 and 0 of 20) of 80
    assert by["vd/so-tttt"] == 6.2  # (0 of 60 and 1/4 of 20) of 80: 6.25, to one place half to even


def test_units_are_ranked_and_equal_points_share_a_rank(plan: World) -> None:
    plan["kh/tasks/h.yaml"] = "title: Việc h\nlead: so-khcn\ndue: 2030-10-31\n"
    plan["kh/tasks/i.yaml"] = "title: Việc i\nlead: quan-a\ndue: 2030-10-31\n"
    found = scores(_material(plan.at("2030-12-14")))
    assert [one.key for one in found] == ["vd/so-y-te", "vd/so-tttt", "vd/so-khcn", "vd/quan-a"]
    assert ranks(found) == [1, 2, 3, 3]


def test_every_rate_shows_what_it_divides_by(at_cut_off: Workspace) -> None:
    table = next(one for one in report(at_cut_off, "scorecard").body if isinstance(one, Table))
    assert [cell.text for cell in table.rows[0].cells] == [
        "1",
        "Sở Y tế",
        "62,5",
        "2 + 1 muộn/3 (83,33%)",
        "–",
        "0/3 (0%)",
        "0",
    ]


def test_each_unit_has_a_page_of_its_own(at_cut_off: Workspace) -> None:
    shown = report(at_cut_off, "scorecard")
    assert sum(isinstance(one, PageBreak) for one in shown.body) == 2
    assert (
        "Kết quả: hạng 1/2, 62,5 điểm. Chủ trì 03 nhiệm vụ, trong đó 0 quá hạn; còn thiếu 03 báo cáo định kỳ."
        in words(shown)
    )


def test_one_unit_alone_keeps_its_rank_among_all(at_cut_off: Workspace) -> None:
    said = words(report(at_cut_off, "scorecard", unit="vd/so-tttt"))
    assert any(text.startswith("Kết quả: hạng 2/2, 6,2 điểm.") for text in said)
    assert not any("BẢNG XẾP HẠNG" in text for text in said)


def test_a_unit_with_nothing_to_judge_is_not_ranked(plan: World) -> None:
    plan["kh/plan.yaml"] = "title: K\narea: vd\nissuer: ubnd\nissued: 2030-01-10\nperiod: 2030\n"
    for name in "abcdeg":
        plan[f"kh/tasks/{name}.yaml"] = None
    plan["kh/tasks/f.yaml"] = "title: Việc f\nlead: so-y-te\ncompleted: 2030-02-01\n"
    (only,) = scores(_material(plan.at("2030-12-14")))
    assert only.points is None
    assert ranks([only]) == [None]


def test_nobody_is_first_while_nobody_has_a_point(plan: World) -> None:
    for name in "abcdefg":
        plan[f"kh/tasks/{name}.yaml"] = None
    plan["kh/tasks/h.yaml"] = "title: Việc h\nlead: so-khcn\ndue: 2030-10-31\n"
    workspace = plan.at("2030-12-14")
    assert ranks(scores(_material(workspace))) == [None, None]
    said = words(report(workspace, "scorecard"))
    assert "Chưa có đơn vị nào đạt điểm nên chưa xếp hạng." in said
    assert any(text.startswith("Kết quả: chưa xếp hạng, 0 điểm.") for text in said)
