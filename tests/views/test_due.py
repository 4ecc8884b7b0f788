"""What falls due: only what is open, in order, with the reports; and the calendar's entries."""

from datetime import date
from typing import Any

import pytest

from ckds.analysis.choose import Choice
from ckds.views.due import DueView, due, events, screen, to_json
from tests.support import World
from tests.views.pages import flat, headings, tables


def view(world: World, today: str, first: str, last: str, choice: Choice | None = None) -> DueView:
    """Return what falls due in a span."""
    return due(world.at(today), choice or Choice(), date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("first", "last", "names"),
    [
        ("2030-11-01", "2030-11-30", ["b"]),
        ("2030-11-30", "2030-12-31", ["b", "a"]),  # both ends included
        ("2030-12-01", "2030-12-30", []),
        ("2030-01-01", "2039-01-01", ["b", "a", "c"]),
    ],
)
def test_open_tasks_of_the_span_the_nearest_first(first: str, last: str, names: list[str], world: World) -> None:
    """By the last day in force, which may have passed already."""
    world.task("due: tháng 12 năm 2030\n", "a")
    world.task("due: tháng 11 năm 2030\n", "b")
    world.task("due: tháng 6 năm 2031\n", "c")
    world.task("title: Không hạn\n", "d")
    assert [row.obligation.entry.name for row in view(world, "2030-12-05", first, last).tasks] == names


@pytest.mark.parametrize(
    "text", ["completed: 2030-10-01\n", "cancelled: {on: 2030-10-01}\n", "paused: [{on: 2030-10-01}]\n"]
)
def test_what_is_closed_does_not_fall_due(text: str, world: World) -> None:
    """Done, cancelled and paused tasks are nobody's next work."""
    world.task("due: tháng 11 năm 2030\n" + text)
    assert view(world, "2030-11-05", "2030-11-01", "2030-11-30").items == ()


def test_each_occurrence_falls_due_in_its_time(world: World) -> None:
    """A yearly task has one day in each year; what was extended falls due on its new day."""
    world.task("due: tháng 02 hàng năm\nextensions: [{due: tháng 6 năm 2031, on: 2031-02-01}]\n")
    found = view(world, "2031-03-01", "2031-01-01", "2032-12-31").tasks
    assert [(row.obligation.period, str(row.effective)) for row in found] == [
        ("2031", "2031-06-30"),
        ("2032", "2032-02-29"),
    ]


def test_reports_fall_due_until_they_are_handed_in(world: World) -> None:
    """Of two units one has handed in; the other's report is missing and still to come."""
    world.plan(
        "duties:\n  - {id: quy, every: quarter, due: trước ngày 20 của tháng cuối quý, from: [so-y-te, so-tttt]}\n"
    )
    world["kh/reports/2030-q1.yaml"] = "- {duty: quy, unit: so-y-te, on: 2030-03-18}\n"
    found = view(world, "2030-04-01", "2030-03-01", "2030-06-30")
    assert [(row.period, row.unit.key) for row in found.duties] == [
        ("2030-Q1", "vd/so-tttt"),
        ("2030-Q2", "vd/so-tttt"),
        ("2030-Q2", "vd/so-y-te"),
    ]
    page = screen(found, "vi")
    assert headings(page) == ["Đến hạn từ 01/03/2030 đến hết 30/06/2030", "Báo cáo"]
    assert tables(page)[0] == [
        ["19/03/2030", "kh", "quy", "2030-Q1", "Sở TT&TT"],
        ["19/06/2030", "kh", "quy", "2030-Q2", "2 đơn vị"],
    ]


def test_the_list_says_how_many_days_are_left(world: World) -> None:
    """Days, day, item, task, lead; a day that has passed counts down."""
    world.task("label: '1'\ntitle: A\nlead: so-y-te\ndue: tháng 11 năm 2030\n", "a")
    world.task("label: '2'\ntitle: B\ndue: tháng 12 năm 2030\n", "b")
    page = screen(view(world, "2030-12-05", "2030-11-01", "2030-12-31"), "vi")
    assert tables(page)[0] == [["-5", "30/11/2030", "1", "A", "SYT"], ["26", "31/12/2030", "2", "B", "–"]]


def test_an_empty_span_says_so(world: World) -> None:
    """In both languages."""
    found = view(world, "2030-12-05", "2030-12-05", "2030-12-06")
    assert "Không có gì đến hạn." in flat(screen(found, "vi"))
    assert "Nothing falls due." in flat(screen(found, "en"), "en")


def test_json_has_the_span_the_tasks_and_the_reports(world: World) -> None:
    """The contract's rows."""
    world.task("due: tháng 11 năm 2030\n")
    found: Any = to_json(view(world, "2030-11-05", "2030-11-01", "2030-11-30"))
    assert (found["first"], found["last"], found["duties"]) == ("2030-11-01", "2030-11-30", [])
    assert [row["id"] for row in found["tasks"]] == ["kh/t"]


def test_an_event_says_what_whose_and_by_when(world: World) -> None:
    """On the effective day, with the words of the plan."""
    world.settings("roll: next-working-day\n")
    world.task("label: II.1\ntitle: Kiến trúc\nlead: so-tttt\ndue: tháng 11 năm 2030\n")
    (event,) = events(view(world, "2030-11-05", "2030-11-01", "2030-12-31"), "vi")
    assert (str(event.on), event.title) == ("2030-12-02", "II.1: Kiến trúc")
    assert event.text == "Chủ trì: Sở TT&TT. Thời hạn: tháng 11 năm 2030 (kh/t)"


def test_ids_of_events_stay_and_are_all_different(world: World) -> None:
    """Occurrences, units, printed words, a task and a report of one name, plans whose names run together."""
    world.plan("duties:\n  - {id: t, every: year, due: trước ngày 15/12, from: [so-y-te, {as: Hội A}, {as: Hội Á}]}\n")
    world.task("each: true\nlead: [so-y-te, {as: Hội A}, {as: Hội Á}]\ndue: hằng năm\n")
    plan = "title: X\narea: vd\nissuer: ubnd\nissued: 2030-01-10\nperiod: 2030\n"
    world["a/plan.yaml"] = world["a-b/plan.yaml"] = plan
    world["a/tasks/b-c.yaml"] = world["a-b/tasks/c.yaml"] = "title: C\ndue: năm 2030\n"
    found = events(view(world, "2030-11-05", "2030-01-01", "2039-12-31"), "vi")
    ids = [event.uid for event in found]
    assert len(ids) == 2 + 3 * 3 + 3 * 3
    assert len(set(ids)) == len(ids)
    assert {"a.tasks.b-c", "a-b.tasks.c", "kh.tasks.t.2030.vd.so-y-te", "kh.duties.t.2030.vd.so-y-te"} <= set(ids)
    again = events(view(world, "2030-12-31", "2030-01-01", "2039-12-31"), "en")
    assert {event.uid for event in again} == set(ids)


def test_a_report_owed_once_names_no_period(world: World) -> None:
    """Where there is no period, none is printed."""
    world.plan("duties:\n  - {id: bc, every: unstated, due: 15/12/2030, from: [so-y-te]}\n")
    (event,) = events(view(world, "2030-11-05", "2030-12-01", "2030-12-31"), "vi")
    assert (event.uid, event.title, event.text) == ("kh.duties.bc.vd.so-y-te", "Nộp báo cáo: SYT", "kh: 15/12/2030")
