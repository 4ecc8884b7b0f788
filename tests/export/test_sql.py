"""`ckds sql`: one question, an answer, and nothing else that it could reach."""

import json
import tempfile
from pathlib import Path

import pytest

from tests.export.conftest import Run
from tests.support import build

COUNTS = "select standing, count(*) as viec from obligations group by all order by all"


def test_an_answer(ckds: Run) -> None:
    answer = json.loads(ckds("sql", COUNTS, "--format", "json").out)
    assert answer == {
        "columns": ["standing", "viec"],
        "rows": [{"standing": "done-on-time", "viec": 2}, {"standing": "overdue", "viec": 1}],
    }


def test_for_people(ckds: Run) -> None:
    lines = ckds("sql", COUNTS).out.splitlines()
    assert [line.split() for line in lines if "─" not in line] == [
        ["standing", "viec"],
        ["done-on-time", "2"],
        ["overdue", "1"],
    ]


def test_as_csv_no_formula(ckds: Run) -> None:
    assert (
        ckds("sql", "select title from tasks where id = 'kh/mot'", "--format", "csv").out
        == 'title\r\n"\'=1+1; việc ""một"""\r\n'
    )


def test_types(ckds: Run) -> None:
    """Days count, lists are lists, numbers are numbers."""
    question = (
        "select due - date '2030-06-01' as ngay, len(t.support) as phoi_hop, t.updates + 1 as lan, null as trong, 'a' as x, 'b' as x "
        "from obligations join tasks t using (id) where id = 'kh/mot'"
    )
    answer = json.loads(ckds("sql", question, "--format", "json").out)
    assert answer["columns"] == ["ngay", "phoi_hop", "lan", "trong", "x", "x_2"]
    assert list(answer["rows"][0].values()) == [29, 2, 2, None, "a", "b"]


def test_the_columns_of_a_table(ckds: Run) -> None:
    answer = json.loads(ckds("sql", "describe units", "--format", "json").out)
    assert [row["column_name"] for row in answer["rows"]][:5] == ["repository", "today", "area", "id", "name"]


def test_several_repositories(ckds: Run, tmp_path: Path) -> None:
    """Each exports its own; one question goes over all of them."""
    for name, number in (("tinh-a", 2), ("tinh-b", 3)):
        files = {
            f"kh/tasks/v{at}.yaml": f"title: Việc {at}\nlead: so-y-te\ndue: tháng 2 năm 2030\n" for at in range(number)
        }
        build(tmp_path / name, dict(files))
        assert ckds("export", "--to", str(tmp_path / f"x-{name}"), "--name", name, folder=tmp_path / name).status == 0
    question = "select repository, count(*) as tre from obligations where standing = 'overdue' group by 1 order by 1"
    folders = ["--from", str(tmp_path / "x-tinh-a"), "--from", str(tmp_path / "x-tinh-b")]
    answer = json.loads(ckds("sql", *folders, question, "--format", "json").out)
    assert answer["rows"] == [{"repository": "tinh-a", "tre": 2}, {"repository": "tinh-b", "tre": 3}]


@pytest.mark.parametrize(
    "question",
    [
        "select * from read_csv('{file}')",
        "select * from '{file}'",
        "select * from read_text('{file}')",
        "select * from glob('{folder}/*')",
        "copy tasks to '{folder}/x.csv'",
        "attach '{folder}/x.db'",
        "install httpfs",
        "load httpfs",
        "select * from read_csv('https://example.invalid/a.csv')",
        "set enable_external_access = true",
        "reset lock_configuration",
        "pragma enable_profiling",
        "create table a as select 1",
        "drop table tasks",
        "delete from tasks",
        "insert into tasks (id) values ('x')",
        "update tasks set title = 'x'",
        "export database '{folder}/db'",
        "select 1; select 2",
        "call pragma_version()",
        "select getenv('HOME')",
        "",
    ],
)
def test_nothing_else(question: str, ckds: Run, tmp_path: Path) -> None:
    """No file but the tables, no network, no change, no second statement, no environment."""
    folder = tmp_path / "rieng"
    folder.mkdir()
    (folder / "mat.csv").write_text("a\nbí mật\n", "utf-8")
    answer = ckds("sql", question.format(file=folder / "mat.csv", folder=folder))
    assert (answer.status, answer.out) == (2, "")
    assert "Traceback" not in answer.err
    assert [path.name for path in folder.iterdir()] == ["mat.csv"]


def test_a_wrong_name_is_helped(ckds: Run) -> None:
    answer = ckds("sql", "select * from taks")
    assert answer.status == 2
    assert "tasks, obligations, kpis, measurements, units, findings" in answer.err


def test_two_exports_of_one_name(ckds: Run, tmp_path: Path) -> None:
    """Their rows could not be told apart."""
    for folder in ("a", "b"):
        assert ckds("export", "--to", str(tmp_path / folder)).status == 0
    answer = ckds("sql", "--from", str(tmp_path / "a"), "--from", str(tmp_path / "b"), "select 1")
    assert answer.status == 2
    assert "--name" in answer.err


def test_a_folder_that_is_no_export(ckds: Run, tmp_path: Path) -> None:
    answer = ckds("sql", "--from", str(tmp_path), "select 1")
    assert answer.status == 2
    assert "ckds export --to" in answer.err


def test_nothing_is_left_behind(ckds: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tam").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tam"))
    for question in (COUNTS, "select * from taks"):
        ckds("sql", question)
        assert list((tmp_path / "tam").iterdir()) == []


def test_without_duckdb(ckds: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ckds.cli.extras.find_spec", lambda _: None)
    answer = ckds("sql", "select 1")
    assert answer.status == 2
    assert 'pip install "ckds[sql]"' in answer.err


def test_a_question_that_is_no_text(ckds: Run) -> None:
    """Bytes of a command line that are no UTF-8 arrive as lone surrogates."""
    ran = ckds("sql", "select '\udcb2'")
    assert (ran.status, ran.out) == (2, "")
    assert "UTF-8" in ran.err
