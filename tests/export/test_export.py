"""`ckds export`: what stands in the tables, in every form, and what becomes of the folder."""

import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest

from ckds.views.export_schema import TABLES
from tests.export.conftest import Run
from tests.support import build

_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,), "integer": (int,), "number": (int, float), "boolean": (bool,), "date": (str,), "array": (list,),
}  # fmt: skip


def lines(folder: Path, table: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / f"jsonl/{table}.jsonl").read_text("utf-8").splitlines()]


def package(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "datapackage.json").read_text("utf-8"))
    return found


@pytest.fixture
def exported(ckds: Run, tmp_path: Path) -> Path:
    answer = ckds("export", "--to", str(tmp_path / "bang"), "--name", "Thành phố Ví Dụ")
    assert answer.status == 0, answer.err
    assert "tasks 2, obligations 3, kpis 1, measurements 2, units 11, findings" in answer.err
    return tmp_path / "bang"


class TestTheTables:
    """Stated by hand, from the records of the repository."""

    def test_tasks(self, exported: Path) -> None:
        hai, mot = lines(exported, "tasks")
        assert mot == {
            "repository": "thanh-pho-vi-du", "today": "2030-12-01", "plan": "kh", "id": "kh/mot", "label": "I.1",
            "title": '=1+1; việc "một"', "text": "Dòng một\n-dòng hai\n", "group": "1", "lead": ["vd/so-y-te"],
            "support": ["vd/so-tttt", "vd/quan-a"], "each": None, "due_text": "tháng 6 năm 2030", "started": "2030-02-28",
            "reported": None, "completed": None, "cancelled": None, "deliverables": ["Quyết định", "Báo cáo"], "kpis": ["kh/k"],
            "parents": ["kh/hai"], "updates": 1, "updated": "2030-05-02", "path": "kh/tasks/mot.yaml",
        }  # fmt: skip
        assert (hai["each"], hai["completed"], hai["updates"], hai["updated"]) == (True, "2030-11-20", 0, None)

    def test_obligations(self, exported: Path) -> None:
        """The task of the group is owed by each of its two districts; 30 June to 1 December are 154 days."""
        rows = {(row["id"], row["unit"]): row for row in lines(exported, "obligations")}
        assert list(rows) == [("kh/hai", "vd/quan-a"), ("kh/hai", "vd/quan-b"), ("kh/mot", None)]
        late = rows["kh/mot", None]
        told = [
            late[name] for name in ("due_text", "due", "progress", "state", "standing", "days_overdue", "path", "line")
        ]
        assert told == ["tháng 6 năm 2030", "2030-06-30", 40, "in-progress", "overdue", 154, "kh/tasks/mot.yaml", 9]
        assert rows["kh/hai", "vd/quan-a"]["standing"] == "done-on-time"

    def test_kpis_and_measurements(self, exported: Path) -> None:
        (kpi,) = lines(exported, "kpis")
        told = [
            kpi[name] for name in ("id", "owner", "scope", "by", "op", "value", "unit", "actual", "gap", "standing")
        ]
        assert told == ["kh/k", "vd/so-tttt", "city", "2030", ">=", 60, "%", -2, 62, "behind"]
        first, second = lines(exported, "measurements")
        assert (first["value"], first["as_of"], first["as_of_last"], first["source_url"]) == (
            55.5,
            "2030-06",
            "2030-06-30",
            "https://example.vn/a",
        )
        assert (second["value"], second["as_of_last"], second["source_title"]) == (-2, "2030-09-30", None)

    def test_a_repository_without_a_name_is_called_as_its_folder(self, ckds: Run, tmp_path: Path) -> None:
        assert ckds("export", "--to", str(tmp_path / "b")).status == 0
        assert {row["repository"] for row in lines(tmp_path / "b", "units")} == {"kho"}

    def test_units(self, exported: Path) -> None:
        rows = {row["id"]: row for row in lines(exported, "units")}
        assert rows["vd/cac-quan"]["members"] == ["vd/quan-a", "vd/quan-b"]
        assert (rows["vd/cuc-cu"]["valid_to"], rows["vd/cuc-cu"]["successors"]) == ("2031-02-28", ["vd/so-khcn"])
        assert (rows["vd/so-tttt"]["short"], rows["vd/so-tttt"]["aliases"], rows["vd/so-tttt"]["parent"]) == (
            "Sở TT&TT",
            ["STTTT"],
            "vd/ubnd",
        )

    def test_findings_are_those_of_lint(self, exported: Path, ckds: Run) -> None:
        found = json.loads(ckds("lint", "--format", "json").out)["findings"]
        key = ("code", "path", "line", "column", "record", "field", "message")
        mine = [tuple(row[name] for name in key) for row in lines(exported, "findings")]
        assert sorted(mine, key=str) == sorted((tuple(one[name] for name in key) for one in found), key=str)
        assert {row["plan"] for row in lines(exported, "findings") if row["path"].startswith("kh/")} == {"kh"}


class TestTheForms:
    def test_csv_has_the_same_rows(self, exported: Path) -> None:
        for table in TABLES:
            with (exported / f"csv/{table.name}.csv").open(encoding="utf-8", newline="") as file:
                head, *rows = csv.reader(file)
            assert head == list(table.names)
            assert len(rows) == len(lines(exported, table.name))

    def test_nothing_in_csv_becomes_a_formula(self, exported: Path) -> None:
        with (exported / "csv/tasks.csv").open(encoding="utf-8", newline="") as file:
            mot = next(row for row in csv.DictReader(file) if row["id"] == "kh/mot")
        assert mot["title"] == '\'=1+1; việc "một"'
        assert mot["support"] == "vd/so-tttt; vd/quan-a"
        with (exported / "csv/measurements.csv").open(encoding="utf-8", newline="") as file:
            assert [row["value"] for row in csv.DictReader(file)] == ["55.5", "-2"]  # numbers stay numbers

    def test_the_description_is_true(self, exported: Path) -> None:
        """Every value has the type that datapackage.json gives its column, every column is described, every file is there."""
        described = package(exported)
        assert described["name"] == "thanh-pho-vi-du"
        assert described["ckds"]["today"] == "2030-12-01"
        assert [one["path"] for one in described["resources"]] == [
            f"{kind}/{table.name}.{kind}" for table in TABLES for kind in ("csv", "jsonl")
        ]
        for one in described["resources"]:
            assert (exported / one["path"]).is_file()
            assert all(field["description"] for field in one["schema"]["fields"])
            if one["format"] == "jsonl":
                rows = lines(exported, one["name"].removesuffix("-jsonl"))
                assert one["ckds:rows"] == len(rows)
                for row in rows:
                    assert list(row) == [field["name"] for field in one["schema"]["fields"]]
                    for field in one["schema"]["fields"]:
                        value = row[field["name"]]
                        assert value is None or type(value) in _TYPES[field["type"]], field
                        if field["type"] == "date" and value:
                            assert re.fullmatch(r"\d{4}-\d\d-\d\d", value)

    def test_parquet_holds_what_json_lines_hold(self, ckds: Run, tmp_path: Path) -> None:
        import duckdb

        assert ckds("export", "--to", str(tmp_path / "p"), "--parquet").status == 0
        for table in TABLES:
            files = f"{tmp_path}/p/parquet/{table.name}/**/*.parquet"
            names = ", ".join(f'"{name}"' for name in table.names)
            query = f"SELECT {names} FROM read_parquet('{files}', hive_partitioning = false) ORDER BY ALL"
            rows = duckdb.execute(query).fetchall()
            wanted = [tuple(row.values()) for row in lines(tmp_path / "p", table.name)]
            mine = [tuple(value.isoformat() if hasattr(value, "isoformat") else value for value in row) for row in rows]
            assert sorted(mine, key=str) == sorted(
                wanted,
                key=lambda row: str(
                    tuple(
                        float(v) if type(v) is int and t.type == "number" else v
                        for v, t in zip(row, table.columns, strict=True)
                    )
                ),
            )
        assert (tmp_path / "p/parquet/tasks/plan=kh").is_dir()
        paths = [one["path"] for one in package(tmp_path / "p")["resources"] if one["format"] == "parquet"]
        assert all(list((tmp_path / "p").glob(path)) for path in paths)

    def test_the_same_in_several_processes(self, ckds: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        for processes in ("1", "2"):
            monkeypatch.setenv("CKDS_PROCESSES", processes)
            assert ckds("export", "--to", str(tmp_path / processes), "--name", "x").status == 0
        one, two = (
            {path.relative_to(tmp_path / name).as_posix(): path.read_bytes() for path in (tmp_path / name).rglob("*.*")}
            for name in "12"
        )
        assert one == two


class TestTheFolder:
    def test_an_earlier_export_is_replaced(self, exported: Path, ckds: Run) -> None:
        (exported / "csv/cu.csv").write_text("x", "utf-8")
        assert ckds("export", "--to", str(exported)).status == 0
        assert not (exported / "csv/cu.csv").exists()
        assert sorted(path.name for path in exported.parent.iterdir()) == ["bang", "kho"]

    def test_something_else_is_not(self, ckds: Run, tmp_path: Path) -> None:
        (tmp_path / "cua-toi").mkdir()
        (tmp_path / "cua-toi/a.txt").write_text("x", "utf-8")
        answer = ckds("export", "--to", str(tmp_path / "cua-toi"))
        assert answer.status == 2
        assert "không ghi đè" in answer.err
        assert [path.name for path in (tmp_path / "cua-toi").iterdir()] == ["a.txt"]

    def test_a_failure_leaves_what_was_there(self, exported: Path, ckds: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        before = {path: path.read_bytes() for path in exported.rglob("*.*")}

        def full(*_: object) -> str:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("ckds.cli.exporting.json_lines", full)
        answer = ckds("export", "--to", str(exported))
        assert answer.status == 2
        assert "ổ đĩa đầy" in answer.err
        assert {path: path.read_bytes() for path in exported.rglob("*.*")} == before
        assert sorted(path.name for path in exported.parent.iterdir()) == ["bang", "kho"]

    def test_where_to_must_be_said(self, ckds: Run) -> None:
        assert ckds("export").status == 2

    def test_without_duckdb(self, ckds: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """CSV and JSON Lines need nothing more; Parquet says what to install."""
        monkeypatch.setattr("ckds.cli.extras.find_spec", lambda _: None)
        assert ckds("export", "--to", str(tmp_path / "a")).status == 0
        answer = ckds("export", "--to", str(tmp_path / "b"), "--parquet")
        assert answer.status == 2
        assert 'pip install "ckds[sql]"' in answer.err
        assert not (tmp_path / "b").exists()


def test_a_record_with_a_fault_is_a_finding_and_no_row(ckds: Run, root: Path, tmp_path: Path) -> None:
    build(root, {"kh/tasks/ba.yaml": "title: Ba\ndue: 31/11/2030\nuu-tien: cao\n"})
    assert ckds("export", "--to", str(tmp_path / "b")).status == 0
    assert "kh/ba" not in {row["id"] for row in lines(tmp_path / "b", "tasks")}
    assert "kh/ba" in {row["record"] for row in lines(tmp_path / "b", "findings")}
