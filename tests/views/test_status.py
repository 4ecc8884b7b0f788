"""The page of every Monday: what day it is true for, totals, lists, what was left out."""

from typing import Any

import pytest

from ckds.analysis.choose import Choice
from ckds.views.status import StatusView, status, to_json
from ckds.views.status_page import screen
from ckds.views.totals import bar
from tests.support import World
from tests.views.pages import flat, headings, tables

EVERY = 10**6


def view(world: World, today: str, choice: Choice | None = None) -> StatusView:
    """Return the status of a day."""
    return status(world.at(today), choice or Choice())


def answer(world: World, today: str) -> Any:
    """Return the status as JSON."""
    return to_json(view(world, today), "vi")


def test_an_empty_repository_says_so(world: World) -> None:
    """No task matches; no table, no rate, no fault."""
    page = screen(view(world, "2030-02-01"), "vi", most=EVERY)
    assert "Không có nhiệm vụ nào khớp." in flat(page)
    assert tables(page) == []


def test_the_page_says_for_which_day_it_is_true(world: World) -> None:
    """The end of the day asked for; a pinned day and the roll are said, too."""
    world.task("due: tháng 11 năm 2030\n")
    assert "Tính đến hết ngày 05/12/2030 " in flat(screen(view(world, "2030-12-05"), "vi", most=1))
    assert "As of the end of 2030-12-05 " in flat(screen(view(world, "2030-12-05"), "en", most=1), "en")
    world.settings("roll: next-working-day\n")
    shown = view(world, "2030-12-05")
    shown.workspace.pinned = True
    page = flat(screen(shown, "vi", most=1))
    assert "(ngày ghim của kho lưu trữ); hạn rơi vào ngày nghỉ tính đến ngày làm việc kế tiếp" in page


def test_totals_stand_plan_by_plan_and_together(world: World) -> None:
    """Plan, all, done on time, done late, in time, overdue, without a day, stopped; and the rate with what it divides."""
    world["a/plan.yaml"] = "title: A\narea: vd\nissuer: ubnd\nperiod: 2030\n"
    world["a/tasks/x.yaml"] = "title: X\ndue: tháng 11 năm 2030\ncompleted: 2030-11-02\n"
    world["a/tasks/y.yaml"] = "title: Y\n"
    world.task("due: tháng 11 năm 2030\n")
    page = screen(view(world, "2030-12-05"), "vi", most=EVERY)
    assert tables(page)[0] == [
        ["a", "2", "1", "0", "0", "0", "1", "0"],
        ["kh", "1", "0", "0", "0", "1", "0", "0"],
        ["Cộng", "3", "1", "0", "0", "1", "1", "0"],
    ]
    assert "50% (1 trên 2 nhiệm vụ đã đến hạn; 1 chưa có tin tức gì)" in flat(page)


def test_overdue_is_listed_the_longest_first_with_lead_and_days(world: World) -> None:
    """One section a plan; one line for what many units owe."""
    world.task("label: '1'\ntitle: A\nlead: so-y-te\ndue: tháng 11 năm 2030\n", "a")
    world.task("label: '2'\ntitle: B\neach: true\nlead: cac-quan\ndue: tháng 6 năm 2030\n", "b")
    page = screen(view(world, "2030-12-05"), "vi", most=EVERY)
    assert "Quá hạn: kh (2)" in headings(page)
    assert tables(page)[1] == [
        ["158", "30/06/2030", "2", "B", "2 đơn vị: Ủy ban nhân dân các quận"],
        ["5", "30/11/2030", "1", "A", "SYT"],
    ]


def test_a_long_list_says_how_many_are_left_and_how_to_see_them(world: World) -> None:
    """Three overdue, one shown."""
    for at in range(3):
        world.task("due: tháng 11 năm 2030\n", f"t{at}")
    page = screen(view(world, "2030-12-05"), "vi", most=1)
    assert len(tables(page)[1]) == 1
    assert "… còn 2 dòng; xem hết: ckds status --all --plan kh" in flat(page)


def test_due_soon_reported_stale_owed_and_kpis_have_their_sections(world: World) -> None:
    """Each only where there is something to say."""
    world.plan(
        "duties:\n  - {id: quy, title: Báo cáo quý, every: quarter, due: trước ngày 20 của tháng cuối quý, from: [so-y-te]}\n"
        "  - {id: thang, every: month, from: [so-y-te]}\n"
    )
    world.task("label: '1'\ndue: tháng 12 năm 2030\nreported: 2030-12-01\n", "a")
    world.task("due: năm 2031\n", "b")
    world.kpi('unit: "%"\ntargets: [{by: 2029, target: 60%}]\nmeasurements: [{as_of: 2029, value: 45}]\n')
    page = screen(view(world, "2030-12-05"), "vi", most=EVERY)
    assert headings(page)[1:] == [
        "Sắp đến hạn, trong 30 ngày (1)",
        "Đơn vị báo đã xong, chờ xác nhận (1)",
        "Chỉ tiêu, hụt nhiều trước (1)",
        "Báo cáo còn nợ (3)",
        "Lâu không có tin",
    ]
    words = flat(page)
    assert "Một chỉ tiêu 2029 60% 45% 15 điểm % không đạt" in words
    assert "Trên 1 mốc: 1 không đạt." in words
    assert "kh Báo cáo quý 2030-Q1 19/03/2030 1/1" in words
    assert "Văn bản không nêu ngày nộp, nên không tính được ai còn nợ: kh/thang." in words
    assert "1 nhiệm vụ chưa xong không có cập nhật nào hơn 90 ngày." in words


def test_kpis_stand_worst_first(world: World) -> None:
    """Missed before behind; of two missed, the one that misses the larger share; no data is only counted."""
    for name, target, value in (("a", "60%", "50"), ("b", "40%", "20"), ("c", "60%", "61")):
        world.kpi(
            f"title: {name}\nunit: '%'\ntargets: [{{by: 2029, target: {target}}}]\nmeasurements: [{{as_of: 2029, value: {value}}}]\n",
            name,
        )
    world.kpi("title: d\ntargets: [{by: 2032, target: 60%}]\n", "d")
    assert [row.entry.name for row in view(world, "2030-12-05").kpis] == ["b", "a", "c", "d"]


def test_records_left_out_are_said(world: World) -> None:
    """How many, which, and how to see why."""
    world.task("started: hôm qua\n", "hong")
    world.task("", "lanh")
    found = view(world, "2030-12-05")
    assert "Không tính 1 bản ghi có lỗi: kh/hong. Xem: ckds lint" in flat(screen(found, "vi", most=EVERY))
    assert answer(world, "2030-12-05")["left_out"] == ["kh/hong"]


def test_json_has_the_lists_and_the_totals_of_the_contract(world: World) -> None:
    """A summary with numerators and denominators beside the lists."""
    world.task("due: tháng 11 năm 2030\nstarted: 2030-05-01\n", "a")
    world.task("due: tháng 11 năm 2030\ncompleted: 2030-11-02\n", "b")
    world.kpi("targets: []\n")
    found = answer(world, "2030-12-05")
    assert list(found) == ["today", "pinned", "root", "roll", "summary", "tasks", "kpis", "duties", "left_out"]
    assert (found["roll"], len(found["tasks"]), len(found["kpis"]), found["duties"]) == ("none", 2, 1, [])
    summary = found["summary"]
    assert summary["overdue_rate"] == {"numerator": 1, "denominator": 2, "percent": 50.0}
    assert summary["done_rate"] == {"numerator": 1, "denominator": 2, "percent": 50.0}
    assert summary["not_done_overdue"] == {"in-progress": 1}
    assert summary["standings"]["done-on-time"] == 1


def test_rows_stand_in_the_order_of_urgency(world: World) -> None:
    """Overdue, due soon, in time, undated, done; by day and then by id."""
    world.task("completed: 2030-02-02\n", "a")
    world.task("", "b")
    world.task("due: năm 2031\n", "c")
    world.task("due: tháng 12 năm 2030\n", "d")
    world.task("due: tháng 11 năm 2030\n", "e")
    world.task("due: tháng 6 năm 2030\n", "f")
    assert [row["id"] for row in answer(world, "2030-12-05")["tasks"]] == [f"kh/{name}" for name in "fedcba"]


def test_filters_reach_every_part(world: World) -> None:
    """Of another plan nothing is shown."""
    world.task("due: tháng 11 năm 2030\n")
    world.kpi("targets: []\n")
    found = view(world, "2030-12-05", Choice(plans=frozenset({"khac"})))
    assert (found.rows, found.kpis, found.duties) == ((), (), ())


@pytest.mark.parametrize(("share", "drawn"), [(0.0, "░░░░"), (0.5, "██░░"), (1.0, "████"), (0.01, "░░░░")])
def test_a_share_is_drawn(share: float, drawn: str) -> None:
    """Filled as far as it goes."""
    assert bar(share, 4) == drawn


def test_done_occurrences_to_come_do_not_look_stale(world: World) -> None:
    """An occurrence whose year has not begun is not counted among what nothing was heard of."""
    world.task("due: hằng năm\nresults: [{period: 2030, completed: 2030-12-01}]\n")
    assert "Lâu không có tin" not in headings(screen(view(world, "2031-01-05"), "vi", most=EVERY))


def _many(world: World) -> None:
    for at, late in enumerate((0, 2, 1)):
        plan = f"k{at}"
        world[f"{plan}/plan.yaml"] = f"title: {plan}\narea: vd\nissuer: ubnd\nperiod: 2030\n"
        for number in range(3):
            due = f"{10 + at}/11/2030" if number < late else "20/12/2030"
            world[f"{plan}/tasks/t{number}.yaml"] = f"title: N{number}\nlead: so-y-te\ndue: ngày {due}\n"


def test_more_plans_than_lines_are_one_page(world: World) -> None:
    """The plans with the most overdue tasks, the sum of all, and one list over all that names the plan of each."""
    _many(world)
    page = screen(view(world, "2030-12-05"), "vi", most=2)
    plans, late = tables(page)[:2]
    assert [(row[0], row[1], row[5]) for row in plans] == [("k1", "3", "2"), ("k2", "3", "1"), ("Cộng", "9", "3")]
    assert "… còn 1 kế hoạch nữa trong dòng Cộng; xem hết: ckds status --per plan" in flat(page)
    assert [heading for heading in headings(page) if "Quá hạn" in heading] == ["Quá hạn, lâu nhất trước (3)"]
    assert [(row[0], row[2]) for row in late] == [("24", "k1"), ("24", "k1")]
    assert "… còn 1 dòng; xem hết: ckds status --all" in flat(page)


def test_a_plan_asked_for_among_many_has_its_own_page(world: World) -> None:
    """What counts is how many plans the page is of, not how many there are."""
    _many(world)
    page = screen(view(world, "2030-12-05", Choice(plans=frozenset({"k1"}))), "vi", most=2)
    assert "Quá hạn: k1 (2)" in headings(page)
    assert [row[2] for row in tables(page)[1]] == ["t0", "t1"]


def test_what_is_due_soon_names_its_plan_where_there_are_several(world: World) -> None:
    """A label alone would not say whose it is."""
    _many(world)
    page = screen(view(world, "2030-12-05"), "vi", most=EVERY)
    at = headings(page).index("Sắp đến hạn, trong 30 ngày (6)")
    assert {row[2] for row in tables(page)[at]} == {"k0", "k1", "k2"}


def test_the_rest_of_a_list_is_seen_with_the_same_filters(world: World) -> None:
    """A command that forgets them would show something else."""
    _many(world)
    typed = " --unit 'sở y tế'"
    page = flat(screen(view(world, "2030-12-05"), "vi", most=2, filters=typed))
    assert f"ckds status --per plan{typed}" in page
    assert f"… còn 1 dòng; xem hết: ckds status --all{typed}" in page
    assert f"… còn 4 dòng; xem hết: ckds status --all{typed}" in page
    some = flat(screen(view(world, "2030-12-05", Choice(plans=frozenset({"k1", "k2"}))), "vi", most=2))
    assert "… còn 1 dòng; xem hết: ckds status --all --plan k1 --plan k2" in some


def test_no_rate_is_taken_of_tasks_chosen_by_how_they_stand(world: World) -> None:
    """Of overdue tasks alone every one is overdue."""
    _many(world)
    late = Choice(standings=frozenset({"overdue"}))
    assert "Tỷ lệ quá hạn" in flat(screen(view(world, "2030-12-05"), "vi", most=EVERY))
    assert "Tỷ lệ quá hạn" not in flat(screen(view(world, "2030-12-05", late), "vi", most=EVERY))
    assert "Tỷ lệ quá hạn" not in flat(screen(view(world, "2030-12-05", Choice(overdue_by=3)), "vi", most=EVERY))


def test_periods_of_recurring_tasks_are_told_apart_from_tasks(world: World) -> None:
    """A quarterly task is three pieces of work in the third quarter; where nothing recurs nothing is said."""
    world.task("due: hằng quý\n", "a")
    world.task("due: tháng 12 năm 2030\n", "b")
    page = flat(screen(view(world, "2030-08-05"), "vi", most=EVERY))
    assert "4 phần việc của 2 nhiệm vụ: việc định kỳ tính mỗi kỳ đã đến một lần." in page
    world.task("due: tháng 11 năm 2030\n", "a")
    assert "phần việc của" not in flat(screen(view(world, "2030-08-05"), "vi", most=EVERY))
