"""Every shipped plan: its tables come back as they went."""

from pathlib import Path

import pytest
import yaml

from tests.export.round_trip import AGAIN, again, cells, empty_like, run
from tests.golden.support import PLANS

PLAN_FILES = sorted(PLANS.glob("*/plan.yaml"))
CASES = [
    (file.parent.name, table, ending)
    for file in PLAN_FILES
    for table in ("tasks", "kpis")
    if any(file.parent.glob(f"{table}/*.yaml"))
    for ending in ("xlsx", "csv")
]


def said(plan: str) -> dict[str, str]:
    """Return what plan.yaml says, read without ckds."""
    data: dict[str, str] = yaml.load((PLANS / plan / "plan.yaml").read_text("utf-8"), yaml.BaseLoader)
    return data


def test_there_are_plans_with_tasks_and_with_kpis() -> None:
    assert len({plan for plan, table, _ in CASES if table == "tasks"}) == 4
    assert len({plan for plan, table, _ in CASES if table == "kpis"}) == 5


FEW = "cao-lanh-2025"  # the plan of the fast run; `make test-all` takes them all


def but_few(plan: str) -> list[pytest.MarkDecorator]:
    """Return the marks of a case of a plan."""
    return [] if plan == FEW else [pytest.mark.slow]


@pytest.mark.parametrize(("plan", "table", "ending"), [pytest.param(*case, marks=but_few(case[0])) for case in CASES])
def test_a_table_comes_back_as_it_went(plan: str, table: str, ending: str, tmp_path: Path) -> None:
    stated = said(plan)
    first, second = again(PLANS, plan, table, ending, area=stated["area"], period=stated["period"], folder=tmp_path)
    assert cells(first) == cells(second)
    assert len(cells(first)[0]) > 0


@pytest.mark.parametrize(
    "plan",
    [
        pytest.param(plan, marks=but_few(plan))
        for plan in sorted({plan for plan, table, _ in CASES if table == "tasks"})
    ],
)
def test_the_records_say_the_same_of_who_and_when(plan: str, tmp_path: Path) -> None:
    """The table is no shell: bodies, parts, deadlines and who owes separately are those of the records."""
    stated = said(plan)
    again(PLANS, plan, "tasks", "csv", area=stated["area"], period=stated["period"], folder=tmp_path)
    assert _facts(tmp_path / "kho-tasks-csv" / AGAIN) == _facts(PLANS / plan)


def _facts(folder: Path) -> list[tuple[object, ...]]:
    found = []
    for file in folder.glob("tasks/*.yaml"):
        task = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)
        units = [_units(task.get(role)) for role in ("lead", "support")]
        words = [" ".join(str(task.get(name) or "").split()) for name in ("label", "title", "due")]
        found.append((*words, *units, task.get("each") == "true"))
    return sorted(found, key=str)


def _units(value: object) -> list[object]:
    """Return ids, or the printed words where there is none, with the part of each."""
    listed = value if isinstance(value, list) else [value] if value else []
    return [
        (one.get("unit") or one.get("as"), one.get("for", "")) if isinstance(one, dict) else (one, "") for one in listed
    ]


@pytest.mark.slow
def test_both_tables_make_one_plan(tmp_path: Path) -> None:
    """Tasks and KPIs imported one after the other stand in one plan, and neither adds to the other."""
    plan, other = "hai-phong-2022", empty_like(PLANS, tmp_path / "kho")
    for table in ("tasks", "kpis"):
        first = tmp_path / f"{table}.xlsx"
        assert run(PLANS, "export", table, "--plan", plan, "-o", str(first)) == 0
        words = ("--period", "2022", "--issuer", "ubnd", "--title", "Nhập lại") if table == "tasks" else ()
        report = ("-o", str(tmp_path / "said.txt"))
        assert run(other, "import", str(first), "--plan", AGAIN, "--area", "hai-phong", *words, *report) == 0
    for table in ("tasks", "kpis"):
        second = tmp_path / f"{table}-2.xlsx"
        assert run(other, "export", table, "--plan", AGAIN, "-o", str(second)) == 0
        assert cells(tmp_path / f"{table}.xlsx") == cells(second)
