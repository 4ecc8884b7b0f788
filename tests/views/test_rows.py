"""The contract's JSON rows: every key, and what stands in it."""

from typing import Any

import pytest

from ckds.views.rows import duty_row, head, kpi_row, task_row
from tests.support import World


def task_rows(world: World, today: str) -> list[Any]:
    """Return the status rows."""
    workspace = world.at(today)
    return [task_row(row, workspace) for row in world.rows(today)]


def test_a_status_row_has_every_key_of_the_contract(world: World) -> None:
    """design.md §3: a task with everything that can be said of it."""
    world.task(
        """\
        label: II.2.a
        title: Xây dựng Kiến trúc đô thị thông minh
        group: "2"
        lead: [so-tttt, {as: Hội Tin học}]
        support: [cac-quan, khong-co]
        due: tháng 11 năm 2030
        extensions:
          - {due: Quý I năm 2031, on: 2030-11-20, act: 12/UBND}
        updates:
          - {date: 2030-09-15, by: so-tttt, progress: 60}
        """
    )
    assert task_rows(world, "2031-05-16") == [
        {
            "id": "kh/t",
            "plan": "kh",
            "label": "II.2.a",
            "title": "Xây dựng Kiến trúc đô thị thông minh",
            "group": "2",
            "lead": ["vd/so-tttt", "Hội Tin học"],
            "support": ["vd/cac-quan", "khong-co"],
            "period": None,
            "unit": None,
            "for": None,
            "due_text": "Quý I năm 2031",
            "due_from": "extension",
            "due_original": "2030-11-30",
            "due": "2031-03-31",
            "due_effective": "2031-03-31",
            "progress": 60,
            "state": "in-progress",
            "standing": "overdue",
            "days_overdue": 46,
            "done": None,
            "updated": "2030-09-15",
            "stale_days": 243,
            "source": {"path": "kh/tasks/t.yaml", "line": 6},
        }
    ]


def test_unused_keys_are_null(world: World) -> None:
    """A task that says nothing: every key is there."""
    world.task("title: Trống\n")
    (row,) = task_rows(world, "2030-02-01")
    empty = ["label", "group", "period", "unit", "for", "due_text", "due_from", "due_original", "due", "due_effective"]
    assert [row[key] for key in [*empty, "progress", "days_overdue"]] == [None] * 12
    assert (row["lead"], row["support"], row["state"], row["standing"]) == ([], [], "not-started", "undated")


def test_a_deadline_of_the_plan_says_so(world: World) -> None:
    """`due_from` is plan."""
    world.plan("tasks_due: năm 2030\n")
    world.task("title: Không ghi hạn\n")
    (row,) = task_rows(world, "2030-02-01")
    assert (row["due_text"], row["due_from"], row["due"]) == ("năm 2030", "plan", "2030-12-31")


def test_a_recurring_task_has_a_row_for_each_period_and_one_of_each_has_one_for_each_unit(world: World) -> None:
    """Full ids of units, periods of the contract."""
    world.task("each: true\nlead: cac-quan\ndue: hằng quý\n")
    rows = task_rows(world, "2030-02-01")
    assert len(rows) == 24
    assert (rows[0]["period"], rows[0]["unit"], rows[0]["lead"]) == ("2030-Q1", "vd/quan-a", ["vd/cac-quan"])


def test_the_effective_day_is_the_rolled_one(world: World) -> None:
    """30 November 2030 is a Saturday."""
    world.settings("roll: next-working-day\n")
    world.task("due: tháng 11 năm 2030\n")
    (row,) = task_rows(world, "2030-12-05")
    assert (row["due"], row["due_effective"], row["days_overdue"]) == ("2030-11-30", "2030-12-02", 3)


def test_a_kpi_row_has_every_key_of_the_contract(world: World) -> None:
    """design.md §3: with a start, a value, a trend and an estimate."""
    world.kpi(
        """\
        label: II.1.c
        title: Hồ sơ trên mạng
        pillar: government
        unit: "%"
        owner: so-tttt
        baseline: {as_of: 2029, value: 40}
        targets:
          - {by: 2030, scope: city, target: Phấn đấu 60%, stretch: true}
        measurements:
          - {as_of: 2030-03, value: 44}
          - {as_of: 2030-06, value: '49,5'}
          - {as_of: 2030-09, value: 55, estimate: true}
        """
    )
    workspace = world.at("2030-10-10")
    (row,) = world.kpis("2030-10-10")
    assert kpi_row(row, workspace, "vi") == {
        "id": "kh/k",
        "plan": "kh",
        "label": "II.1.c",
        "title": "Hồ sơ trên mạng",
        "pillar": "government",
        "owner": "vd/so-tttt",
        "scope": "city",
        "by": "2030",
        "target": "Phấn đấu 60%",
        "op": ">=",
        "value": 60,
        "unit": "%",
        "basis": "level",
        "stretch": True,
        "actual": 49.5,
        "actual_text": None,
        "met": False,
        "gap": 10.5,
        "progress": 47.5,  # 9,5 of 20
        "expected": 55.51,  # 40 + 20 * 283/365
        "forecast": 60.62,  # 49,5 + 5,5/91 * 184
        "as_of": "2030-06",
        "age_days": 102,
        "estimate": 55,
        "estimate_as_of": "2030-09",
        "standing": "behind",
        "why": None,
        "source": {"path": "kh/kpis/k.yaml", "line": 8},
    }


@pytest.mark.parametrize(
    ("lang", "why"), [("vi", "chưa có số liệu đến thời điểm này"), ("en", "nothing was measured up to then")]
)
def test_a_kpi_without_data_says_why_in_the_language_asked_for(lang: Any, why: str, world: World) -> None:
    """Everything that cannot be told is null."""
    world.kpi("targets: [{by: 2030, target: 60%}]\n")
    (row,) = world.kpis("2030-10-10")
    found = kpi_row(row, world.at("2030-10-10"), lang)
    assert [found[key] for key in ("actual", "gap", "expected", "forecast", "as_of", "age_days", "met")] == [None] * 7
    assert (found["standing"], found["why"], found["unit"]) == ("no-data", why, "%")


def test_a_kpi_without_a_target(world: World) -> None:
    """No milestone, the latest value, and the place of `targets`."""
    world.kpi("targets: []\nmeasurements: [{as_of: 2030-03, value: 5}]\n")
    (row,) = world.kpis("2030-10-10")
    found = kpi_row(row, world.at("2030-10-10"), "vi")
    assert (found["by"], found["target"], found["actual"], found["standing"]) == (None, None, 5, "untargeted")


def test_a_report_row(world: World) -> None:
    """Who owes what for when, the data cut-off, the receipt."""
    world.plan("duties:\n  - {id: quy, every: quarter, due: trước ngày 20 của tháng cuối quý, from: [so-y-te]}\n")
    world["kh/reports/2030-q1.yaml"] = "- {duty: quy, unit: so-y-te, on: 2030-03-25, number: 9/BC-SYT}\n"
    first, second = world.duties("2030-06-30")[:2]
    assert duty_row(first) == {
        "id": "kh/quy",
        "plan": "kh",
        "duty": "quy",
        "every": "quarter",
        "period": "2030-Q1",
        "unit": "vd/so-y-te",
        "due_text": "trước ngày 20 của tháng cuối quý",
        "due": "2030-03-19",
        "due_effective": "2030-03-19",
        "data_first": "2029-12-15",
        "data_last": "2030-03-14",
        "standing": "late",
        "days_overdue": None,
        "on": "2030-03-25",
        "number": "9/BC-SYT",
        "source": {"path": "kh/plan.yaml", "line": 7},
    }
    found = duty_row(second)
    assert (found["standing"], found["days_overdue"], found["on"], found["number"]) == ("missing", 11, None, None)


def test_every_answer_begins_with_its_day(world: World) -> None:
    """The day it is true for, whether that day is pinned, and the folder."""
    assert head(world.at("2030-02-01")) == {"today": "2030-02-01", "pinned": False, "root": "."}
