"""Forms filled in carelessly: what a unit said is written, or refused with a reason; it never vanishes."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.cli.runs import Ran
from tests.forms.conftest import FILES
from tests.forms.filling import fill, keys, row_of, saved
from tests.support import build

Ask = Callable[..., Ran]
Change = Callable[[openpyxl.Workbook], None]
EACH = "label: e\ntitle: Mỗi sở\nlead: hai-so\neach: true\ndue: năm 2023\n"
YEARLY = "label: r\ntitle: Hằng năm\nlead: so-y-te\ndue: hằng năm\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The repository of tests/forms with a task that two units owe, and one that comes back each year."""
    return build(tmp_path, {**FILES, "kh/tasks/e.yaml": EACH, "kh/tasks/r.yaml": YEARLY})


@pytest.fixture
def collect(ask: Ask, tmp_path: Path) -> Callable[..., Any]:
    """Collect forms; return the status and the rows."""

    def call(*contents: bytes, options: tuple[str, ...] = ()) -> tuple[int, list[dict[str, Any]]]:
        files = [tmp_path / f"b{at}.xlsx" for at, _ in enumerate(contents)]
        for file, content in zip(files, contents, strict=True):
            file.write_bytes(content)
        ran = ask("form", "collect", *map(str, files), "--format", "json", *options)
        assert "bên trong" not in ran.err, ran.err
        return ran.status, ran.json["rows"]

    return call


def changed(content: bytes, change: Change) -> bytes:
    """Return a form with a text at kh/a, changed further."""
    book = openpyxl.load_workbook(io.BytesIO(fill(content, {"Nhiệm vụ": {"kh/a": {"text": "đã ký"}}})))
    change(book)
    return saved(book)


@pytest.mark.parametrize("value", ["#REF!", "=1/0", "=A1"])
@pytest.mark.parametrize(
    ("sheet", "record", "key"), [("Nhiệm vụ", "kh/a", "progress"), ("Chỉ tiêu", "kh/ty-le", "value")]
)
def test_a_cell_without_a_value_is_said(
    collect: Any, form: bytes, sheet: str, record: str, key: str, value: str
) -> None:
    status, rows = collect(fill(form, {sheet: {record: {key: value}}}))
    assert (status, [(row["record"], row["fate"]) for row in rows]) == (0, [(record, "refused")])
    assert "ghi thẳng giá trị" in rows[0]["why"]


def _renamed(book: openpyxl.Workbook) -> None:
    book["Nhiệm vụ"].title = "Sheet1"


def _copied(book: openpyxl.Workbook) -> None:
    book.copy_worksheet(book["Nhiệm vụ"])


@pytest.mark.parametrize("change", [_renamed, _copied])
def test_a_sheet_is_known_by_its_columns(collect: Any, root: Path, form: bytes, change: Change) -> None:
    _, rows = collect(changed(form, change))
    assert rows[0]["fate"] == "new"
    assert (root / "kh/tasks/a.yaml").read_text(encoding="utf-8").count("text: đã ký") == 1


def _no_keys(book: openpyxl.Workbook) -> None:
    book["Nhiệm vụ"].delete_rows(4)


def _no_ids(book: openpyxl.Workbook) -> None:
    book["Nhiệm vụ"].delete_cols(keys(book["Nhiệm vụ"])["id"])


@pytest.mark.parametrize("change", [_no_keys, _no_ids])
def test_a_sheet_without_its_ids_is_said(collect: Any, form: bytes, change: Change) -> None:
    _, rows = collect(changed(form, change))
    assert [(row["place"], row["fate"]) for row in rows] == [("Nhiệm vụ", "refused")]


def test_a_row_that_the_unit_added_is_said(collect: Any, form: bytes) -> None:
    def add(book: openpyxl.Workbook) -> None:
        page = book["Nhiệm vụ"]
        row = page.max_row + 1
        page.cell(row, keys(page)["text"]).value = "việc ngoài kế hoạch"

    _, rows = collect(changed(form, add))
    assert [(row["record"], row["fate"]) for row in rows] == [("kh/a", "new"), ("", "refused")]
    assert "không có mã" in rows[1]["why"]


def _at_head(value: object) -> Change:
    def change(book: openpyxl.Workbook) -> None:
        cell = next(c for c in book["Nhiệm vụ"][2] if str(c.value).startswith("Ngày số liệu"))
        book["Nhiệm vụ"].cell(2, cell.column + 1).value = value

    return change


@pytest.mark.parametrize(
    ("typed", "day"), [("30/11/2022", "2022-11-30"), ("2022-11-30", "2022-11-30"), (44895, "2022-11-30")]
)
def test_the_day_at_the_head_counts_as_typed(collect: Any, root: Path, form: bytes, typed: object, day: str) -> None:
    collect(changed(form, _at_head(typed)))
    assert f"date: {day}" in (root / "kh/tasks/a.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("typed", ["quý IV", "sớm", "30/11/22"])
def test_a_day_at_the_head_that_cannot_be_read_stops_the_form(
    collect: Any, root: Path, form: bytes, typed: str
) -> None:
    assert collect(changed(form, _at_head(typed))) == (2, [])
    assert "updates" not in (root / "kh/tasks/a.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("kept", ["2022-13-01", "9999999999", "bậy"])
def test_a_spoilt_day_of_the_form_falls_back_to_the_head(collect: Any, form: bytes, kept: str) -> None:
    def spoil(book: openpyxl.Workbook) -> None:
        next(row for row in book["_ckds"].iter_rows() if row[0].value == "until")[1].value = kept

    status, rows = collect(changed(form, spoil))
    assert (status, rows[0]["fate"]) == (0, "new")
    assert "14/12/2022" in rows[0]["what"]


def test_rows_that_contradict_each_other_are_not_chosen_from(collect: Any, root: Path, form: bytes) -> None:
    def twice(book: openpyxl.Workbook) -> None:
        page = book["Nhiệm vụ"]
        row, last = row_of(page, "kh/a"), page.max_row + 1
        for column in range(1, page.max_column + 1):
            page.cell(last, column).value = page.cell(row, column).value
        page.cell(last, keys(page)["text"]).value = "chưa ký"

    _, rows = collect(changed(form, twice))
    assert [row["fate"] for row in rows] == ["refused", "refused"]
    assert "updates" not in (root / "kh/tasks/a.yaml").read_text(encoding="utf-8")


def test_the_first_of_two_forms_that_differ_counts(collect: Any, root: Path, form: bytes) -> None:
    one, two = (
        fill(form, {"Nhiệm vụ": {"kh/a": {"progress": done}}, "Báo cáo": {"kh/quy": {"number": number}}})
        for done, number in ((0.5, "1/BC-SYT"), (0.7, "2/BC-SYT"))
    )
    _, rows = collect(one, two)
    assert [row["fate"] for row in rows] == ["new", "new", "refused", "refused"]
    assert "b0.xlsx" in rows[2]["why"]
    assert (root / "kh/reports/2022-q4.yaml").read_text(encoding="utf-8").count("duty:") == 1


def _form_of(ask: Ask, tmp_path: Path, unit: str) -> bytes:
    file = tmp_path / "mot.xlsx"
    assert ask("form", "export", "--unit", unit, "--period", "2022-Q4", "-o", str(file)).status == 0
    return file.read_bytes()


@pytest.mark.parametrize("together", [True, False])
def test_each_unit_is_heard_that_says_it_is_done(
    ask: Ask,
    collect: Any,
    root: Path,
    tmp_path: Path,
    together: bool,
) -> None:
    forms = [
        fill(_form_of(ask, tmp_path, unit), {"Nhiệm vụ": {"kh/e": {"done": "Đã xong", "evidence": proof}}})
        for unit, proof in (("so-y-te", "1/BC-SYT"), ("so-tttt", "2/BC-STTTT"))
    ]
    if together:
        _, rows = collect(*forms)
    else:
        rows = [row for one in forms for row in collect(one, options=("--anyway",))[1]]
    assert [row["fate"] for row in rows] == ["new", "new"]
    said = (root / "kh/tasks/e.yaml").read_text(encoding="utf-8")
    assert "reported:\n  on: 2022-12-14\n  by: so-y-te\n" in said
    assert (
        "  - date: 2022-12-14\n    by: so-tttt\n    progress: 100\n    evidence:\n      - 2/BC-STTTT\n    note: Đơn vị báo đã xong\n"
        in said
    )
    _, again = collect(*forms)
    assert [row["fate"] for row in again] == ["there", "there"]


def test_an_occurrence_reported_late_is_not_taken_for_the_next(
    run: Callable[..., Ran],
    root: Path,
    tmp_path: Path,
) -> None:
    file = tmp_path / "r.xlsx"
    base = ("-C", str(root), "--today", "2023-03-20", "form")
    assert run(*base, "export", "--unit", "so-y-te", "--period", "2023-Q1", "-o", str(file)).status == 0
    file.write_bytes(fill(file.read_bytes(), {"Nhiệm vụ": {"kh/r": {"done": "Đã xong"}}}))  # the first row: 2022
    ran = run(*base, "collect", str(file))
    assert ran.status == 0, ran.err
    said = (root / "kh/tasks/r.yaml").read_text(encoding="utf-8")
    assert "  - date: 2022\n    by: so-y-te\n    progress: 100\n    note: Đơn vị báo đã xong kỳ 2022" in said
    assert "--period 2022" in ran.out
    assert "reported" not in said


@pytest.mark.parametrize(
    ("typed", "percent"),
    [
        (0.996, 99),
        (99.6, 99),
        (0.004, 1),
        ("62,5%", 63),
        ("62.5 %", 63),
        (62.5, 63),
        (0.8, 80),
        ("0%", 0),
        (1, 100),
        (1.5, 2),
    ],
)
def test_progress_is_rounded_but_never_to_done(collect: Any, form: bytes, typed: object, percent: int) -> None:
    _, rows = collect(fill(form, {"Nhiệm vụ": {"kh/a": {"progress": typed}}}))
    assert f"tiến độ {percent}%" in rows[0]["what"]


@pytest.mark.parametrize("typed", ["DA XONG", "✓", "v", "X", 1, True, "Đã hoàn thành"])
def test_done_as_people_write_it(collect: Any, form: bytes, typed: object) -> None:
    _, rows = collect(fill(form, {"Nhiệm vụ": {"kh/a": {"done": typed}}}))
    assert (rows[0]["fate"], "báo xong" in rows[0]["what"]) == ("new", True)


@pytest.mark.parametrize(("record", "typed"), [("kh/ty-le", "2,5 triệu"), ("kh/so-luong", "5.000%")])
def test_a_figure_in_another_unit_is_refused(collect: Any, form: bytes, record: str, typed: str) -> None:
    _, rows = collect(fill(form, {"Chỉ tiêu": {record: {"value": typed}}}))
    assert (rows[0]["fate"], "đơn vị tính" in rows[0]["why"]) == ("refused", True)


def test_a_record_with_a_fault_is_named(collect: Any, root: Path, form: bytes) -> None:
    (root / "kh/tasks/a.yaml").write_text("title: [\n", encoding="utf-8")
    _, rows = collect(fill(form, {"Nhiệm vụ": {"kh/a": {"text": "x"}}}))
    assert "kh/tasks/a.yaml có lỗi" in rows[0]["why"]


def test_commit_without_git_writes_nothing(ask: Ask, root: Path, tmp_path: Path, form: bytes) -> None:
    file = tmp_path / "b.xlsx"
    file.write_bytes(fill(form, {"Nhiệm vụ": {"kh/a": {"text": "x"}}}))
    ran = ask("form", "collect", str(file), "--commit")
    assert (ran.status, "Bỏ --commit" in ran.err) == (2, True)
    assert "updates" not in (root / "kh/tasks/a.yaml").read_text(encoding="utf-8")


def test_a_file_that_cannot_be_written_stops_no_other(collect: Any, root: Path, form: bytes) -> None:
    locked = root / "kh/tasks/a.yaml"
    locked.chmod(0o444)
    _, rows = collect(fill(form, {"Nhiệm vụ": {"kh/a": {"text": "x"}, "kh/b": {"text": "y"}}}))
    locked.chmod(0o644)
    assert [(row["record"], row["fate"]) for row in rows] == [("kh/a", "refused"), ("kh/b", "new")]
    assert "tệp chỉ đọc" in rows[0]["why"]
    assert "text: x" not in locked.read_text(encoding="utf-8")
    assert 'text: "y"' in (root / "kh/tasks/b.yaml").read_text(encoding="utf-8")
