"""Must show 2: a table of 140 tasks with the irregularities of real annexes, without a wrong lead or date."""

import csv
import io
from pathlib import Path

import pytest
import xlsxwriter

from tests.golden.shipped import Plan
from tests.importers import annex
from tests.importers.compare import _bodies, _due
from tests.importers.support import imported

TITLED = ("--title", "Phụ lục thử nghiệm", "--period", "2026/2030", "--issuer", "ubnd")


@pytest.fixture(scope="module")
def from_word(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """The annex, imported from the Word file."""
    folder = tmp_path_factory.mktemp("word")
    (folder / "annex.docx").write_bytes(annex.word_file())
    return imported(folder, folder / "annex.docx", "hai-phong")


def by_number(plan: Plan) -> dict[int, dict[str, object]]:
    """Return the tasks by their printed number."""
    return {int(task["label"]): task for task in plan.tasks.values()}


def check(tasks: dict[int, dict[str, object]]) -> None:
    """Compare every lead, supporting unit and deadline with what is meant."""
    wrong = []
    for row in annex.rows():
        task = tasks[row.number]
        said = (_bodies(task.get("lead")), _bodies(task.get("support")), _due(task.get("due")))
        meant = (list(row.lead[1]), list(row.support[1]), [row.due[1]] if row.due[1] else [])
        if said != meant:
            wrong.append((row.number, said, meant))
    assert wrong == []


def test_no_lead_and_no_date_is_wrong_of_140_rows(from_word: Plan) -> None:
    tasks = by_number(from_word)
    assert sorted(tasks) == list(range(1, annex.ROWS + 1))
    check(tasks)


def test_group_rows_are_groups_and_no_tasks(from_word: Plan) -> None:
    titles = [group["title"].casefold() for group in from_word.record["groups"]]
    assert titles == [title.casefold() for title in annex.GROUPS]
    ids = {group["id"]: place for place, group in enumerate(from_word.record["groups"])}
    for row in annex.rows():
        assert ids[by_number(from_word)[row.number]["group"]] == row.group


def test_a_row_over_two_pages_is_one_task(from_word: Plan) -> None:
    tasks = by_number(from_word)
    for row in annex.rows():
        if annex.continues(row.number - 1):
            assert tasks[row.number]["title"] == row.title
            assert tasks[row.number]["deliverables"] == [row.product, f"Phần tiếp của sản phẩm {row.number}"]


def test_the_letterhead_table_gives_number_day_and_issuer(from_word: Plan) -> None:
    said = {name: from_word.record.get(name) for name in ("number", "issued", "issuer", "kind", "period", "title")}
    assert said == {
        "number": "999/KH-UBND", "issued": "2026-01-05", "issuer": "ubnd", "kind": "KH", "period": "2026/2030",
        "title": "Thử nghiệm nhập phụ lục giai đoạn 2026 - 2030",
    }  # fmt: skip


def test_the_same_annex_as_a_workbook(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "annex.xlsx") as book:
        sheet = book.add_worksheet("Phụ lục")
        for at, row in enumerate(annex.sheet_rows()):
            for column, text in enumerate(row):
                if text.isdigit():
                    sheet.write_number(at, column, int(text))
                else:
                    sheet.write_string(at, column, text)
    plan = imported(tmp_path, tmp_path / "annex.xlsx", "hai-phong", *TITLED)
    check(by_number(plan))


def test_the_same_annex_as_csv_with_semicolons(tmp_path: Path) -> None:
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows(annex.sheet_rows())
    (tmp_path / "annex.csv").write_bytes(out.getvalue().encode("utf-8-sig"))
    plan = imported(tmp_path, tmp_path / "annex.csv", "hai-phong", *TITLED)
    check(by_number(plan))
