"""Every figure of a report is that of ``ckds status --format json`` for the same day, in every format, for every shipped plan."""

import io
import re
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from ckds.views.report.words import count
from tests.cli.runs import Run
from tests.report.samples import status

ROOT = Path(__file__).parents[2] / "plans"
PLANS = sorted(one.parent.name for one in ROOT.glob("*/plan.yaml"))
DAYS = ("2022-12-14", "2023-01-15")


def made(run: Run, plan: str, day: str, *more: str) -> Any:
    return run("-C", str(ROOT), "--today", day, "-q", "report", "periodic", "--plan", plan, "--period", "2022", *more)


def dotted(number: int) -> str:
    return f"{number:02d}" if 0 < number < 10 else str(number)


def test_all_shipped_plans_are_looked_at() -> None:
    assert len(PLANS) >= 5


@pytest.mark.parametrize("day", [pytest.param(DAYS[0], marks=pytest.mark.slow), DAYS[1]])
@pytest.mark.parametrize("plan", PLANS)
def test_the_model(run: Run, plan: str, day: str) -> None:
    wanted = status(run, plan, day)
    (shown,) = made(run, plan, day, "--format", "json").json["reports"]
    figures, summary = shown["figures"], wanted["summary"]
    by = {name.replace("-", "_"): number for name, number in summary["standings"].items()}
    assert {name: figures[name] for name in by} == by
    assert figures["tasks"] == summary["tasks"]
    assert figures["reported"] == summary["reported"]
    for name, whole, part in (("overdue", "fell_due", "overdue"), ("done", "done_of", "done")):
        rate = summary[f"{name}_rate"]
        assert (figures[part], figures[whole], figures[f"{name}_percent"]) == (
            rate["numerator"],
            rate["denominator"],
            rate["percent"],
        )
    kpis = [row["standing"] for row in wanted["kpis"]]
    assert figures["milestones"] == len(kpis)
    for name in set(kpis):
        assert figures[f"kpis_{name.replace('-', '_')}"] == kpis.count(name)
    assert figures["reports_owed"] == sum(row["standing"] == "missing" for row in wanted["duties"])


@pytest.mark.parametrize("plan", PLANS)
def test_the_sentences_and_tables_of_markdown(run: Run, plan: str) -> None:
    summary = status(run, plan, DAYS[1])["summary"]
    page = made(run, plan, DAYS[1]).out
    by = summary["standings"]
    if not summary["tasks"]:
        assert "chưa có số liệu về nhiệm vụ" in page
        return
    assert f"Tổng số {dotted(summary['tasks'])} nhiệm vụ" in page
    done = by["done-on-time"] + by["done-late"]
    assert (
        f"hoàn thành {dotted(done)} (đúng hạn {dotted(by['done-on-time'])}, quá hạn {dotted(by['done-late'])})" in page
    )
    assert f"chưa hoàn thành, quá hạn {dotted(by['overdue'])};" in page
    assert f"không có thời hạn hoặc thường xuyên {dotted(by['undated'] + by['ongoing'])}" in page
    rate = summary["overdue_rate"]
    assert (f"({count(rate['numerator'])}/{count(rate['denominator'])} nhiệm vụ đã đến hạn)" in page) == bool(
        rate["denominator"]
    )
    total = re.search(r"\*\*Tổng số\*\* \| (.*) \|", page)
    if total:
        wanted = [summary["tasks"], by["done-on-time"], by["done-late"], by["in-time"] + by["due-soon"], by["overdue"], by["undated"] + by["ongoing"], by["paused"] + by["cancelled"]]  # fmt: skip
        assert [int(cell.strip(" *")) for cell in total[1].split("|")] == wanted


@pytest.mark.parametrize("plan", PLANS)
def test_the_workbook(run: Run, plan: str, tmp_path: Path) -> None:
    wanted = status(run, plan, DAYS[1])
    file = tmp_path / "x.xlsx"
    made(run, plan, DAYS[1], "-o", str(file))
    book = CalamineWorkbook.from_filelike(io.BytesIO(file.read_bytes()))
    summed = {row[0]: row[1] for row in book.get_sheet_by_name("Tổng hợp").to_python() if len(row) > 1}
    assert summed["Tổng số nhiệm vụ"] == wanted["summary"]["tasks"]
    assert summed["Chưa hoàn thành, quá hạn"] == wanted["summary"]["standings"]["overdue"]
    numbered = {
        name: [row for row in book.get_sheet_by_name(name).to_python()[4:] if isinstance(row[0], float | int)]
        for name in book.sheet_names[1:]
    }
    listed = len(numbered.get("Nhiệm vụ", [])) + len(numbered.get("Không thời hạn", []))
    assert listed == wanted["summary"]["tasks"]
    late = sum("quá hạn" in str(row[6]) and "Hoàn thành" not in str(row[6]) for row in numbered.get("Nhiệm vụ", []))
    assert late == wanted["summary"]["standings"]["overdue"]
    assert len(numbered.get("Chỉ tiêu", [])) == len(wanted["kpis"])


@pytest.mark.parametrize("plan", PLANS)
def test_every_overdue_task_is_in_a_letter_to_each_lead(run: Run, plan: str) -> None:
    wanted = {(row["id"], row["period"]) for row in status(run, plan, DAYS[1])["tasks"] if row["standing"] == "overdue"}
    ran = run("-C", str(ROOT), "--today", DAYS[1], "-q", "report", "reminder", "--plan", plan, "--format", "json")
    if not wanted:
        assert ran.out == ""
        return
    (shown,) = ran.json["reports"]
    said = shown["body"][0]["text"]
    assert f"còn {dotted(len(wanted))} nhiệm vụ chủ trì đã quá hạn" in said
