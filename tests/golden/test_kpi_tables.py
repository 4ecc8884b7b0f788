"""A KPI table for every seed: actual, gap, expected, forecast and standing, each worked out by hand.

Measurements are added to copies of the shipped plans (``kpi_cases.py``); the targets are the documents' own.
"""

from pathlib import Path

import pytest

from tests.golden.conftest import Run, Status
from tests.golden.kpi_cases import TABLES, WHOLE, Kpi, Table
from tests.golden.support import S1, S3, S4_RESOLUTION, S5, Json


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A copy of the plans for each table."""
    return {table.name: table.write(tmp_path_factory.mktemp("kpis")) for table in TABLES}


def rows_of(answer: Json, plan: str, kpi: str) -> list[Json]:
    """Return the rows of a KPI."""
    return [row for row in answer["kpis"] if row["id"] == f"{plan}/{kpi}"]


CASES = [(table, kpi) for table in TABLES for kpi in table.kpis]


@pytest.mark.parametrize(("table", "kpi"), CASES, ids=[f"{table.name}: {kpi.id}" for table, kpi in CASES])
def test_kpi(table: Table, kpi: Kpi, copies: dict[str, Path], status: Status) -> None:
    """Every row of a KPI, worked out in ``why`` of the case from the words of the paragraph it names."""
    found = rows_of(status(copies[table.name], table.today), table.plan, kpi.id)
    said = {(row["scope"], row["by"]): (row["actual"], row["gap"], row["standing"]) for row in found}
    assert said == {(row.scope, row.by): (row.actual, row.gap, row.standing) for row in kpi.rows}, kpi.why
    assert len(found) == len(kpi.rows)
    for row in kpi.rows:
        (line,) = [line for line in found if (line["scope"], line["by"]) == (row.scope, row.by)]
        for key, value in row.more.items():
            exact = value is None or isinstance(value, str)
            assert line[key] == (value if exact else pytest.approx(value, abs=0.005)), f"{key}: {kpi.why}"


@pytest.mark.parametrize("table", WHOLE, ids=str)
def test_the_table_of_a_seed_is_complete(table: Table, copies: dict[str, Path], status: Status) -> None:
    """Every KPI row that the plan of a seed has is one of the table's."""
    answer = status(copies[table.name], table.today)
    rows = [row for row in answer["kpis"] if row["plan"] == table.plan]
    assert len(rows) == sum(len(kpi.rows) for kpi in table.kpis)
    assert {row["id"].partition("/")[2] for row in rows} == {kpi.id for kpi in table.kpis}


@pytest.mark.parametrize("table", TABLES, ids=str)
def test_the_copies_hold_no_errors(table: Table, copies: dict[str, Path], status: Status) -> None:
    """What these tests write is sound, so that no row is missing because its record was left out."""
    assert status(copies[table.name], table.today)["left_out"] == []


@pytest.mark.parametrize(
    ("today", "actual", "standing"),
    [("2023-12-30", None, "no-data"), ("2023-12-31", 100, "met"), ("2026-01-01", 100, "met")],
)
def test_facts_after_the_day_are_not_counted(
    today: str, actual: float | None, standing: str, small: Path, status: Status
) -> None:
    """s4's 100 % by 2025: the 100 of December 2023 counts from the last day of that month on, on any day asked."""
    (row,) = rows_of(status(small, today), S4_RESOLUTION, "dvctt-muc-4")
    assert (row["actual"], row["standing"]) == (actual, standing)


def test_later_values_are_never_counted_for_an_earlier_milestone(shipped: Path, status: Status) -> None:
    """s1 II.1.a, 100 % by 2022: the shipped 100 of December 2023 does not make it met, not even years later."""
    (row,) = rows_of(status(shipped, "2026-01-01"), S1, "dvctt-muc-4")
    assert (row["actual"], row["gap"], row["standing"]) == (None, None, "no-data")


def test_target_words_stand_beside_what_was_understood(shipped: Path, status: Status) -> None:
    """s5 2.2-1: `target` of a row is the document's words, letter by letter."""
    rows = rows_of(status(shipped, "2026-01-01"), S5, "doanh-nghiep-thuong-mai-dien-tu")
    assert {row["by"]: row["target"] for row in rows} == {"2025": "Trên 55%", "2030": "Trên 70%"}


def test_lint_and_status_agree_on_what_is_ambiguous(run: Run, status: Status, shipped: Path) -> None:
    """s3 iii alone leaves points or per cent open; s1 II.2.c and s5 2.2-5 hold every year, so they are rates of a year."""
    findings = run("-C", str(shipped), "lint", "--format", "json").json["findings"]
    warned = {f["record"] for f in findings if f["code"] == "CK302"}
    read = {row["id"] for row in status(shipped, "2023-01-15")["kpis"] if row["basis"] == "ambiguous"}
    assert warned == read == {f"{S3}/ho-so-truc-tuyen"}
