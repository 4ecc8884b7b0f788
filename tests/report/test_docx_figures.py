"""Every figure read back from the Word file equals ``ckds status --format json`` for the same plan and day."""

import re
from collections import Counter
from datetime import date
from functools import lru_cache
from typing import Final

import pytest

from ckds.render.report_docx.write import docx
from tests.cli.runs import Run
from tests.report.conformance.resolve import Package, W, text
from tests.report.samples import reports, shipped_plans, status

DAYS: Final = (date(2022, 12, 14), date(2023, 1, 15))


class Read:
    """A Word file read back: its sentences, and its tables as rows of texts."""

    def __init__(self, file: bytes) -> None:
        body = Package(file).body
        self.sentences = " ".join(text(one) for one in body.iterchildren(f"{W}p"))
        self.tables = [
            [
                [" ".join(text(p) for p in cell.iter(f"{W}p")) for cell in row.iterfind(f"{W}tc")]
                for row in table.iterfind(f"{W}tr")
            ]
            for table in body.iterchildren(f"{W}tbl")
        ]

    def table(self, *heads: str) -> list[list[str]]:
        """Return the numbered rows of the tables that have all these headings."""
        found = [one for one in self.tables if set(heads) <= set(one[0])]
        return [row for one in found for row in one[1:] if row[0].isdigit()]


# The day before the end of the year is left to `make test-all`.
TRIED: Final = (pytest.param(DAYS[0], marks=pytest.mark.slow), DAYS[1])


@lru_cache(maxsize=16)
def read(plan: str, day: date) -> Read:
    (report,) = reports("periodic", plan, today=day)
    return Read(docx(report))


def counted(sentences: str, words: str) -> int:
    """Return the number that stands right after some words of a sentence."""
    found = re.search(rf"{words}\D{{0,3}}(\d[\d.]*)", sentences)
    assert found, words
    return int(found[1].replace(".", ""))


@pytest.mark.parametrize("day", TRIED, ids=str)
@pytest.mark.parametrize("plan", shipped_plans())
def test_the_sentences(run: Run, plan: str, day: date) -> None:
    summary = status(run, plan, day.isoformat())["summary"]
    said = read(plan, day).sentences
    by = Counter(summary["standings"])
    if not summary["tasks"]:
        assert "chưa có số liệu về nhiệm vụ" in said
        return
    assert counted(said, "Tổng số") == summary["tasks"]
    assert counted(said, "trong đó: hoàn thành") == by["done-on-time"] + by["done-late"]
    assert counted(said, r"\(đúng hạn") == by["done-on-time"]
    assert counted(said, r"\(đúng hạn \d+, quá hạn") == by["done-late"]
    assert counted(said, "chưa hoàn thành, trong hạn") == by["in-time"] + by["due-soon"]
    assert counted(said, "chưa hoàn thành, quá hạn") == by["overdue"]
    assert counted(said, "không có thời hạn hoặc thường xuyên") == by["undated"] + by["ongoing"]
    rate = summary["overdue_rate"]
    if rate["denominator"]:
        found = re.search(r"Tỷ lệ quá hạn: ([\d,.]+)% \((\d+)/(\d+) nhiệm vụ", said)
        assert found
        assert (int(found[2]), int(found[3])) == (rate["numerator"], rate["denominator"])
        assert float(found[1].replace(".", "").replace(",", ".")) == rate["percent"]


@pytest.mark.parametrize("day", TRIED, ids=str)
@pytest.mark.parametrize("plan", shipped_plans())
def test_the_totals_of_the_groups(run: Run, plan: str, day: date) -> None:
    summary = status(run, plan, day.isoformat())["summary"]
    by = Counter(summary["standings"])
    found = [one for one in read(plan, day).tables if "Nhóm nhiệm vụ" in one[0]]
    if not found:
        assert summary["tasks"] == 0
        return
    total = [int(one) for one in found[0][-1] if one.isdigit()]
    assert total == [
        summary["tasks"],
        by["done-on-time"],
        by["done-late"],
        by["in-time"] + by["due-soon"],
        by["overdue"],
        by["undated"] + by["ongoing"],
        by["paused"] + by["cancelled"],
    ]
    columns = [[int(row[at]) for row in found[0][1:-1]] for at in range(2, 9)]
    assert [sum(column) for column in columns] == total  # the groups add up to their totals


@pytest.mark.parametrize("plan", shipped_plans())
def test_the_rows_of_the_annexes(run: Run, plan: str) -> None:
    """Every KPI milestone and every overdue row stands in its annex, with target, actual and days as status has them."""
    wanted = status(run, plan, DAYS[1].isoformat())
    found = read(plan, DAYS[1])
    kpis = found.table("Chỉ tiêu", "Mục tiêu", "Thực hiện", "Đánh giá")
    assert len(kpis) == len(wanted["kpis"])
    # A measurement by a method that is not the KPI's is shown and said not to be enough: status judges nothing by it either.
    measured = [row for row in kpis if row[5][:1].isdigit() and "chưa đủ căn cứ" not in " ".join(row)]
    actual = [_number(row["actual"]) for row in wanted["kpis"] if type(row["actual"]) in (int, float)]
    assert Counter(_first_number(row[5]) for row in measured) == Counter(actual)
    late = Counter(
        int(days)
        for row in found.table("Nhiệm vụ", "Thời hạn")
        for days in re.findall(r"quá hạn (\d+) ngày", " ".join(row))
    )
    single = [
        row for row in wanted["tasks"] if row["standing"] == "overdue" and row["unit"] is None and row["for"] is None
    ]
    for row in single:
        assert late[row["days_overdue"]] > 0


def _number(value: float) -> float:
    return round(float(value), 2)


def _first_number(words: str) -> float:
    found = re.match(r"[\d.]+(?:,\d+)?", words)
    assert found, words
    return round(float(found[0].replace(".", "").replace(",", ".")), 2)
