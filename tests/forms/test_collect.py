"""Filled forms back into the records: each row by itself, byte-exact, never over somebody else's change."""

import io
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.cli.runs import Ran, Run
from tests.forms.conftest import TODAY
from tests.forms.filling import HEAD, fill, keys, saved, through_libreoffice

Ask = Callable[..., Ran]
ALL: dict[str, dict[str, dict[str, Any]]] = {
    "Nhiệm vụ": {
        "kh/a": {"progress": 0.8, "text": "Đã nối 12 bệnh viện: xong bước 1 #tốt", "date": date(2022, 12, 10)},
        "kh/b": {"done": "Đã xong", "evidence": "12/BC-SYT; 15/KH-SYT", "date": "09/12/2022"},
    },
    "Chỉ tiêu": {
        "kh/ty-le": {"value": 0.625, "source": "Hệ thống báo cáo"},
        "kh/so-luong": {"value": "5.100", "estimate": "Ước thực hiện", "as_of": "2022"},
    },
    "Báo cáo": {"kh/quy": {"number": "99/BC-SYT", "on": date(2022, 12, 18)}},
}
AFTER = {
    "kh/tasks/a.yaml": "label: a\ntitle: Bệnh án điện tử\nlead: so-y-te\ndue: tháng 12 năm 2022   # hạn của tỉnh\nupdates:\n"
    '  - date: 2022-12-10\n    by: so-y-te\n    progress: 80\n    text: "Đã nối 12 bệnh viện: xong bước 1 #tốt"\n',
    "kh/reports/2022-q4.yaml": "- duty: quy\n  unit: so-y-te\n  on: 2022-12-18\n  number: 99/BC-SYT\n",
}


def fates(ran: Ran) -> dict[str, str]:
    """Return what became of each record."""
    return {row["record"]: row["fate"] for row in ran.json["rows"]}


@pytest.fixture
def collect(ask: Ask, tmp_path: Path) -> Callable[..., Ran]:
    """Collect forms, given as bytes."""

    def call(*forms: bytes, more: tuple[str, ...] = ()) -> Ran:
        files = []
        for number, form in enumerate(forms):
            file = tmp_path / f"filled-{number}.xlsx"
            file.write_bytes(form)
            files.append(str(file))
        return ask("form", "collect", *files, "--format", "json", *more)

    return call


def test_what_is_filled_in_is_written_and_nothing_else(form: bytes, collect: Callable[..., Ran], root: Path) -> None:
    before = {path: path.read_bytes() for path in root.rglob("*.yaml")}
    ran = collect(fill(form, ALL))
    assert (ran.status, set(fates(ran).values())) == (0, {"new"})
    for name, text in AFTER.items():
        assert (root / name).read_text(encoding="utf-8") == text
    b = (root / "kh/tasks/b.yaml").read_text(encoding="utf-8")
    assert (
        "reported: {on: 2022-12-09, by: so-y-te" in b.replace("\n  ", " ")
        or "reported:\n  on: 2022-12-09\n  by: so-y-te\n" in b
    )
    assert before[root / "kh/tasks/b.yaml"].decode() in b or b.startswith(
        "label: b\ntitle: Đặt lịch khám\nlead: so-y-te\ndue: 2022-09-30\n"
    )
    assert "value: 62.5" in (root / "kh/kpis/ty-le.yaml").read_text(encoding="utf-8")
    luong = (root / "kh/kpis/so-luong.yaml").read_text(encoding="utf-8")
    assert "value: 5100" in luong
    assert "estimate: true" in luong
    assert {path for path in before if path.read_bytes() == before[path]} >= {
        root / "kh/plan.yaml",
        root / "kh/tasks/c.yaml",
    }


def test_a_second_time_changes_nothing(form: bytes, collect: Callable[..., Ran], root: Path) -> None:
    filled = fill(form, ALL)
    collect(filled)
    before = {path: path.read_bytes() for path in root.rglob("*.yaml")}
    assert set(fates(collect(filled)).values()) == {"there"}
    assert before == {path: path.read_bytes() for path in root.rglob("*.yaml")}


def test_a_dry_run_writes_nothing(form: bytes, collect: Callable[..., Ran], root: Path) -> None:
    before = {path: path.read_bytes() for path in root.rglob("*.yaml")}
    assert set(fates(collect(fill(form, ALL), more=("--dry-run",))).values()) == {"new"}
    assert before == {path: path.read_bytes() for path in root.rglob("*.yaml")}


def test_an_empty_form_says_so(form: bytes, ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "empty.xlsx").write_bytes(form)
    ran = ask("form", "collect", str(tmp_path / "empty.xlsx"))
    assert (ran.status, "Không có dòng nào được điền" in ran.out) == (0, True)


def test_columns_moved_rows_sorted_and_deleted(form: bytes, collect: Callable[..., Ran], root: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(fill(form, ALL)))
    page = book["Nhiệm vụ"]
    rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=HEAD, max_row=page.max_row)]
    width = len(rows[0])
    order = [*range(5, width), *range(5)]
    changed = [rows[0], rows[1], *reversed(rows[2:])]  # keys and headers stay on top, the rows change places
    for number, row in enumerate(changed, HEAD):
        for column, source in enumerate(order, 1):
            page.cell(number, column).value = row[source]
    del book["Chỉ tiêu"]
    ran = collect(saved(book))
    assert fates(ran) == {"kh/a": "new", "kh/b": "new", "kh/quy": "new"}
    assert (root / "kh/tasks/a.yaml").read_text(encoding="utf-8") == AFTER["kh/tasks/a.yaml"]


@pytest.mark.parametrize(
    ("typed", "progress"),
    [(0.8, 80), ("80%", 80), ("80", 80), (80, 80), (1, 100), (0, 0), (0.075, 8)],
)
def test_progress_as_people_and_excel_write_it(
    typed: object, progress: int, form: bytes, collect: Callable[..., Ran], root: Path
) -> None:
    """8 % is 0.08 in Excel; what is finer than a per cent is rounded, since progress is whole."""
    collect(fill(form, {"Nhiệm vụ": {"kh/a": {"progress": typed}}}))
    assert f"progress: {progress}\n" in (root / "kh/tasks/a.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("typed", "value"),
    [(0.8, "80"), ("80%", "80"), ("68,4", "68.4"), (62.5, "62.5"), ("62,5%", "62.5"), (1, "100")],
)
def test_per_cents_of_a_kpi(typed: object, value: str, form: bytes, collect: Callable[..., Ran], root: Path) -> None:
    collect(fill(form, {"Chỉ tiêu": {"kh/ty-le": {"value": typed}}}))
    assert f"value: {value}\n" in (root / "kh/kpis/ty-le.yaml").read_text(encoding="utf-8")


def test_one_bad_row_stops_no_other(form: bytes, collect: Callable[..., Ran], root: Path) -> None:
    bad: dict[str, dict[str, dict[str, Any]]] = {
        "Nhiệm vụ": {"kh/a": {"progress": 250}, "kh/b": {"progress": "gần xong"}},
        "Chỉ tiêu": {"kh/ty-le": {"value": 1.5}, "kh/so-luong": {"value": "68,457"}},
        "Báo cáo": {"kh/quy": {"number": "1/BC-SYT", "on": "cuối tháng"}},
    }
    ran = collect(fill(form, bad))
    assert fates(ran) == dict.fromkeys(["kh/a", "kh/b", "kh/ty-le", "kh/so-luong", "kh/quy"], "refused")
    assert all(row["why"] and row["place"] for row in ran.json["rows"])
    why = {row["record"]: row["why"] for row in ran.json["rows"]}
    assert "phải từ 0 đến 100" in why["kh/a"]
    assert "Ghi một số từ 0 đến 100, như 60 hoặc 60%." in why["kh/b"]
    mixed: dict[str, dict[str, dict[str, Any]]] = {
        **bad,
        "Nhiệm vụ": {"kh/a": {"progress": 250}, "kh/b": {"progress": 0.5}},
    }
    assert fates(collect(fill(form, mixed)))["kh/b"] == "new"
    assert "progress: 50" in (root / "kh/tasks/b.yaml").read_text(encoding="utf-8")


def test_a_row_that_would_make_its_record_invalid_is_refused_alone(
    form: bytes, collect: Callable[..., Ran], root: Path
) -> None:
    """An update dated after the real day is an error of the linter."""
    far: dict[str, dict[str, dict[str, Any]]] = {
        "Nhiệm vụ": {"kh/a": {"progress": 0.5, "date": date(2999, 1, 1)}, "kh/b": {"progress": 0.5}}
    }
    ran = collect(fill(form, far))
    assert fates(ran) == {"kh/a": "refused", "kh/b": "new"}
    assert "updates" not in (root / "kh/tasks/a.yaml").read_text(encoding="utf-8")


def test_a_record_that_changed_meanwhile_is_not_overwritten(
    form: bytes, collect: Callable[..., Ran], root: Path
) -> None:
    file = root / "kh/tasks/a.yaml"
    changed = file.read_text(encoding="utf-8") + "started: 2022-02-01\n"
    file.write_text(changed, encoding="utf-8")
    filled = fill(form, {"Nhiệm vụ": {"kh/a": {"progress": 0.4}, "kh/b": {"progress": 0.5}}})
    ran = collect(filled)
    assert fates(ran) == {"kh/a": "stale", "kh/b": "new"}
    assert file.read_text(encoding="utf-8") == changed
    assert fates(collect(filled, more=("--anyway",))) == {"kh/a": "new", "kh/b": "there"}


def test_a_task_of_another_unit_is_refused(form: bytes, collect: Callable[..., Ran], root: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(fill(form, {"Nhiệm vụ": {"kh/a": {"progress": 0.4}}})))
    page = book["Nhiệm vụ"]
    page.cell(HEAD + 2, keys(page)["id"]).value = "kh/c"
    ran = collect(saved(book))
    assert fates(ran) == {"kh/c": "refused"}
    assert "không chủ trì" in ran.json["rows"][0]["why"]


def test_two_forms_of_one_unit_at_once(form: bytes, collect: Callable[..., Ran], root: Path) -> None:
    """What both say is written once; what they say of different rows is all written."""
    one = fill(form, {"Nhiệm vụ": {"kh/a": {"progress": 0.4}}})
    two = fill(form, {"Nhiệm vụ": {"kh/a": {"progress": 0.4}, "kh/b": {"progress": 0.6}}})
    collect(one, two)
    assert (root / "kh/tasks/a.yaml").read_text(encoding="utf-8").count("progress: 40") == 1
    assert "progress: 60" in (root / "kh/tasks/b.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "rỗng"),
        (b"PK\x03\x04 broken", "hỏng"),
        (b"label: a\n", ".xlsx"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
    ],
)
def test_what_is_no_form_gets_one_message(content: bytes, said: str, ask: Ask, tmp_path: Path, form: bytes) -> None:
    bad, good = tmp_path / "bad.xlsx", tmp_path / "good.xlsx"
    bad.write_bytes(content)
    good.write_bytes(fill(form, {"Nhiệm vụ": {"kh/a": {"progress": 0.4}}}))
    ran = ask("form", "collect", str(bad), str(good))
    assert ran.status == 2
    assert said in ran.err
    assert "1 ghi" in ran.out


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [("ckds-form", "9", "phiên bản"), ("unit", "khac/so-y-te", "kho khác"), ("ckds-form", None, "không phải biểu")],
)
def test_a_form_of_another_repository_or_version(
    key: str, value: str | None, said: str, form: bytes, collect: Callable[..., Ran]
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(form))
    for row in book["_ckds"].iter_rows():
        if row[0].value == key:
            row[1].value = value
            row[0].value = key if value else "x"
    ran = collect(saved(book))
    assert (ran.status, ran.json["rows"]) == (2, [])
    assert said in ran.err


def test_an_ordinary_workbook_is_no_form(collect: Callable[..., Ran]) -> None:
    ran = collect(saved(openpyxl.Workbook()))
    assert ran.status == 2
    assert "ckds import" in ran.err


def test_two_collects_at_once_lose_nothing(form: bytes, root: Path, tmp_path: Path) -> None:
    """Each takes the repository for itself; the later one reads what the first has written."""
    import subprocess
    import sys

    rounds = []
    for number, record in enumerate(("kh/a", "kh/b")):
        file = tmp_path / f"{number}.xlsx"
        file.write_bytes(fill(form, {"Nhiệm vụ": {record: {"progress": 0.5}}}))
        rounds.append([sys.executable, "-m", "ckds", "-C", str(root), "--today", TODAY, "form", "collect", str(file)])
    ended: list[int] = []
    threads = [
        threading.Thread(
            target=lambda c=command: ended.append(subprocess.run(c, capture_output=True, check=False).returncode)
        )
        for command in rounds
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert ended == [0, 0]
    for name in ("a", "b"):
        assert "progress: 50" in (root / f"kh/tasks/{name}.yaml").read_text(encoding="utf-8")


@pytest.mark.slow
def test_saved_by_libreoffice(form: bytes, ask: Ask, root: Path, tmp_path: Path) -> None:
    file = tmp_path / "filled.xlsx"
    file.write_bytes(fill(form, ALL))
    again = through_libreoffice(file, tmp_path)
    ran = ask("form", "collect", str(again), "--format", "json")
    assert set(fates(ran).values()) == {"new"}
    for name, text in AFTER.items():
        assert (root / name).read_text(encoding="utf-8") == text


def test_run_is_used(run: Run) -> None:
    """The help names both directions."""
    ran = run("form", "--help")
    assert "collect" in ran.out
    assert "export" in ran.out


def test_what_the_linter_would_say_stands_beside_a_row_that_is_written(
    form: bytes, ask: Ask, collect: Callable[..., Ran], root: Path, tmp_path: Path
) -> None:
    """5,000 % is written as it was given, and not in silence; a sound row has nothing beside it."""
    filled = fill(
        form,
        {
            "Chỉ tiêu": {
                "kh/ty-le": {"value": "5.000%", "source": "Báo cáo 12"},
                "kh/so-luong": {"value": "5.100", "source": "Báo cáo 12"},
            }
        },
    )
    file = tmp_path / "xem.xlsx"
    file.write_bytes(filled)
    seen = " ".join(ask("form", "collect", str(file), "--dry-run").out.split())
    assert "Lưu ý: CK316" in seen
    ran = collect(filled)
    rows = {row["record"]: row for row in ran.json["rows"]}
    assert {row["fate"] for row in rows.values()} == {"new"}
    assert rows["kh/ty-le"]["why"].startswith("CK316: ")
    assert rows["kh/so-luong"]["why"] is None
    assert "value: 5000" in (root / "kh/kpis/ty-le.yaml").read_text(encoding="utf-8")
    assert [row["why"] for row in collect(filled).json["rows"]] == [None, None]


def test_a_warning_stands_beside_the_row_that_brings_it_in(
    ask: Ask, collect: Callable[..., Ran], root: Path, tmp_path: Path
) -> None:
    """Two rows of one KPI, one record: what is odd in the second is not said of the first."""
    (root / "kh/kpis/hai-cap.yaml").write_text(
        'title: Hai cấp\nunit: "%"\nowner: so-y-te\ntargets:\n  - {by: 2022, scope: city, target: 60%}\n'
        "  - {by: 2022, scope: district, target: 40%}\n",
        encoding="utf-8",
    )
    file = tmp_path / "bieu.xlsx"
    assert ask("form", "export", "--unit", "so-y-te", "--period", "2022-Q4", "-o", str(file)).status == 0
    book = openpyxl.load_workbook(file)
    page = book["Chỉ tiêu"]
    at = {str(cell.value): cell.column for cell in page[HEAD]}
    rows = {
        page.cell(number, at["scope"]).value: number
        for number in range(HEAD + 1, page.max_row + 1)
        if page.cell(number, at["id"]).value == "kh/hai-cap"
    }
    for scope, value in (("city", "55%"), ("district", "500%")):
        page.cell(rows[scope], at["value"]).value = value
        page.cell(rows[scope], at["source"]).value = "Báo cáo 12"
    ran = collect(saved(book))
    told = {row["place"]: row["why"] for row in ran.json["rows"]}
    assert told[f"Chỉ tiêu, dòng {rows['city']}"] is None
    assert told[f"Chỉ tiêu, dòng {rows['district']}"].startswith("CK316: ")
