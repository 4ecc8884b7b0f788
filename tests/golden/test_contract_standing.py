"""How one obligation stands on a day: the derived words of design.md §3, for what may happen to a task.

The plan is that of s2 with nothing heard of any task but what is written here.
"""

from pathlib import Path
from typing import Final

import pytest

from tests.golden.conftest import Status
from tests.golden.shapes import STATUS_ROW, wrong
from tests.golden.support import PROGRESS, S1, S2, copy_plans

# Written into the copy: task of s2 → keys that tell what happened to it.
HAPPENED: Final = {
    "ii-12-b": "completed: 2022-06-30\n",
    "ii-9-b": "completed: 2022-10-01\n",
    "ii-2-a": "reported: {on: 2022-11-25, by: so-tttt}\n",
    "ii-3-a": "paused:\n  - on: 2022-10-01\n    until: 2023-03-01\n    act: 1/QĐ-UBND\n",
    "ii-3-b": "cancelled:\n  on: 2022-11-01\n  act: 2/QĐ-UBND\n",
    "ii-7-a": "extensions:\n  - due: Quý I năm 2023\n    on: 2022-09-20\n    act: 3/UBND-VX\n",
    "ii-6-b": "results:\n  - period: 2022\n    completed: 2022-12-20\n",
    "ii-6-a": "started: 2022-08-01\nupdates:\n  - date: 2022-12-01\n    progress: 60\n    text: Đã chọn giải pháp\n",
    "vi-4-b": "results:\n  - unit: vnpt-hai-phong\n    completed: 2022-12-05\n",
    "ii-11-a": "results:\n  - period: 2022\n    for: các khu vực còn lại trên địa bàn thành phố\n    completed: 2022-12-01\n",
    "ii-11-b": (
        "results:\n"
        "  - period: 2022\n    for: trong các Khu kinh tế, Khu công nghiệp trên địa bàn thành phố\n    completed: 2022-12-31\n"
        "  - period: 2022\n    for: các khu vực còn lại trên địa bàn thành phố\n    completed: 2022-12-30\n"
    ),
    "vi-1-a": "completed: 2022-12-12\n",
}


@pytest.fixture(scope="module")
def happened(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plan of s2 with nothing done but what ``HAPPENED`` tells."""
    copy = copy_plans(tmp_path_factory.mktemp("happened"), only=(S2,), drop=PROGRESS)
    for name, keys in HAPPENED.items():
        with (copy / S2 / "tasks" / f"{name}.yaml").open("a", encoding="utf-8", newline="\n") as file:
            file.write(keys)
    return copy


# day, task, period, unit → state, standing, last day, days overdue
STOOD: Final = [
    ("2022-06-29", "ii-12-b", None, None, "not-started", "due-soon", "2022-06-30", None),
    ("2022-06-30", "ii-12-b", None, None, "done", "done-on-time", "2022-06-30", None),
    ("2023-01-15", "ii-12-b", None, None, "done", "done-on-time", "2022-06-30", None),
    ("2022-09-20", "ii-9-b", None, None, "not-started", "due-soon", "2022-09-30", None),
    ("2022-10-01", "ii-9-b", None, None, "done", "done-late", "2022-09-30", None),
    ("2022-11-30", "ii-2-a", None, None, "reported", "due-soon", "2022-11-30", None),
    ("2023-01-15", "ii-2-a", None, None, "reported", "overdue", "2022-11-30", 46),
    ("2022-09-20", "ii-3-a", None, None, "not-started", "in-time", "2022-11-30", None),
    ("2023-01-15", "ii-3-a", None, None, "paused", "paused", "2022-11-30", None),
    ("2022-09-20", "ii-3-b", None, None, "not-started", "in-time", "2022-12-31", None),
    ("2023-01-15", "ii-3-b", None, None, "cancelled", "cancelled", "2022-12-31", None),
    ("2022-09-19", "ii-7-a", None, None, "not-started", "due-soon", "2022-09-30", None),
    ("2023-01-15", "ii-7-a", None, None, "not-started", "in-time", "2023-03-31", None),
    ("2023-04-02", "ii-7-a", None, None, "not-started", "overdue", "2023-03-31", 2),
    ("2022-06-29", "ii-6-a", None, None, "not-started", "in-time", "2022-12-31", None),
    ("2023-01-15", "ii-6-a", None, None, "in-progress", "overdue", "2022-12-31", 15),
    ("2023-01-15", "ii-6-b", "2022", None, "done", "done-on-time", "2022-12-31", None),
    ("2023-01-15", "ii-6-b", "2023", None, "not-started", "in-time", "2023-12-31", None),
    ("2023-01-15", "vi-4-b", None, "hai-phong/vnpt-hai-phong", "done", "done-late", "2022-11-30", None),
    ("2023-01-15", "vi-4-b", None, "hai-phong/viettel-hai-phong", "not-started", "overdue", "2022-11-30", 46),
    ("2023-01-15", "ii-11-a", "2022", None, "in-progress", "overdue", "2022-12-31", 15),
    ("2023-01-15", "ii-11-b", "2022", None, "done", "done-on-time", "2022-12-31", None),
    ("2022-12-29", "ii-11-b", "2022", None, "not-started", "due-soon", "2022-12-31", None),
    ("2022-11-30", "vi-1-a", None, None, "not-started", "undated", None, None),
    ("2022-12-29", "vi-1-a", None, None, "done", "done-on-time", None, None),
    ("2023-01-29", "ii-1-a", "2023", None, "not-started", "due-soon", "2023-02-28", None),
    ("2023-01-28", "ii-1-a", "2023", None, "not-started", "in-time", "2023-02-28", None),
    ("2023-01-15", "ii-12-c-2", None, None, "not-started", "undated", None, None),
]


@pytest.mark.parametrize(("today", "name", "period_", "unit", "state", "standing", "last", "late"), STOOD)
def test_state_and_standing(
    status: Status,
    happened: Path,
    today: str,
    name: str,
    period_: str | None,
    unit: str | None,
    state: str,
    standing: str,
    last: str | None,
    late: int | None,
) -> None:
    """design.md §3: state and standing of one obligation on a day, by the facts dated up to it alone."""
    rows = status(happened, today)["tasks"]
    (row,) = [r for r in rows if (r["id"], r["period"], r["unit"]) == (f"{S2}/{name}", period_, unit)]
    assert wrong(row, STATUS_ROW) == []
    assert (row["state"], row["standing"], row["due"], row["days_overdue"]) == (state, standing, last, late)


def test_an_extension_keeps_the_first_day(status: Status, happened: Path) -> None:
    """design.md §3: `due_original` stays, `due` and `due_text` are the extension's from the day of its act on, `due_from` says so."""
    told = {}
    for today in ("2022-09-19", "2022-09-20"):
        (row,) = [r for r in status(happened, today)["tasks"] if r["id"] == f"{S2}/ii-7-a"]
        told[today] = (row["due_from"], row["due_original"], row["due"])
    assert told == {
        "2022-09-19": ("task", "2022-09-30", "2022-09-30"),
        "2022-09-20": ("extension", "2022-09-30", "2023-03-31"),
    }


def test_progress_is_the_latest_told(status: Status, happened: Path) -> None:
    """design.md §3 `progress`: 60, told on 1/12/2022, is not known the day before."""
    found = [
        [row["progress"] for row in status(happened, today)["tasks"] if row["id"] == f"{S2}/ii-6-a"]
        for today in ("2022-11-30", "2023-01-15")
    ]
    assert found == [[None], [60]]


def test_a_deadline_of_the_plan_is_said_to_be_its(status: Status, tmp_path: Path) -> None:
    """design.md §2 `tasks_due`: for tasks that state none of their own, shown as coming from the plan; ongoing ones stay so."""
    copy = copy_plans(tmp_path, only=(S1,), drop=PROGRESS)
    with (copy / S1 / "plan.yaml").open("a", encoding="utf-8", newline="\n") as file:
        file.write("tasks_due: năm 2022\n")
    rows = status(copy, "2023-01-15")["tasks"]
    own = {
        row["label"]: (row["due_from"], row["standing"])
        for row in rows
        if row["label"] in {"III.10.a", "V.5.a", "III.4"}
    }
    assert own == {"III.10.a": ("task", "ongoing"), "V.5.a": ("task", "overdue"), "III.4": ("plan", "overdue")}
    assert {row["due"] for row in rows if row["due_from"] == "plan"} == {"2022-12-31"}
