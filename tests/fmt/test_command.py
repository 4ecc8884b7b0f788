"""``ckds fmt``: what it prints, what it writes, with which exit status."""

import subprocess
from pathlib import Path

from tests.cli.runs import caller
from tests.fmt.conftest import Ask

DONE = "# tên\ntitle: B\nlead: ubnd   # chủ trì\n"


def test_check_names_what_would_change_and_writes_nothing(ask: Ask, root: Path) -> None:
    """Exit 1; the name of the one file on standard output, the broken one with its line on standard error."""
    before = (root / "kh/tasks/b.yaml").read_bytes()
    ran = ask("fmt", "--check")
    assert ran.status == 1
    assert ran.out == "kh/tasks/b.yaml\n"
    assert "kh/tasks/c.yaml:2: để yên" in ran.err
    assert "1 tệp chưa đúng dạng chuẩn, 4 tệp đã đúng dạng, 1 tệp để yên." in ran.err
    assert (root / "kh/tasks/b.yaml").read_bytes() == before


def test_it_writes_once_and_then_has_nothing_to_do(ask: Ask, root: Path) -> None:
    """The file is rewritten, its neighbours stay byte for byte; the second run changes nothing."""
    broken = (root / "kh/tasks/c.yaml").read_bytes()
    ran = ask("fmt")
    assert ran.status == 0
    assert (root / "kh/tasks/b.yaml").read_text() == DONE
    assert (root / "kh/tasks/c.yaml").read_bytes() == broken
    assert "1 tệp đã được viết lại, 4 tệp đã đúng dạng, 1 tệp để yên." in ran.err
    again = ask("fmt", "--lang", "en")
    assert (again.status, again.out) == (0, "")
    assert "5 files in the canonical form, 1 left alone." in again.err


def test_a_broken_file_alone_makes_the_check_fail(ask: Ask) -> None:
    """What cannot be read is not known to be in the canonical form; other paths are not its business."""
    ask("fmt")
    assert ask("fmt", "--check").status == 1
    assert ask("fmt", "--check", "kh/tasks/a.yaml", "units").status == 0


def test_only_the_paths_that_are_named(ask: Ask, root: Path) -> None:
    """A folder means what lies in it; a path that is not there is wrong use."""
    assert ask("fmt", "units").out == ""
    assert (root / "kh/tasks/b.yaml").read_text() != DONE
    assert ask("fmt", "kh").out == "kh/tasks/b.yaml\n"
    assert ask("fmt", "la").status == 2


def test_the_diff_is_a_patch_that_git_applies(ask: Ask, root: Path) -> None:
    """What `--diff` prints makes of the files, applied by git, exactly what `ckds fmt` makes of them."""
    crlf = root / "kh/tasks/d.yaml"
    crlf.write_bytes(b"lead: ubnd\r\ntitle: D")
    ran = ask("fmt", "--diff")
    assert ran.status == 0
    assert crlf.read_bytes() == b"lead: ubnd\r\ntitle: D"
    subprocess.run(["git", "apply", "-"], cwd=root, input=ran.out.encode(), check=True)
    assert (root / "kh/tasks/b.yaml").read_text() == DONE
    assert crlf.read_bytes() == b"title: D\nlead: ubnd\n"


def test_json(ask: Ask) -> None:
    """The same for programs."""
    ran = ask("fmt", "--check", "--format", "json", "--lang", "en")
    assert ran.status == 1
    assert ran.json == {
        "today": "2030-12-05",
        "root": ".",
        "files": 6,
        "changed": ["kh/tasks/b.yaml"],
        "refused": [{"path": "kh/tasks/c.yaml", "line": 2, "message": "it cannot be read without doubt"}],
    }


def test_a_file_that_may_not_be_written_is_said_and_stays(ask: Ask, root: Path) -> None:
    """Nothing is written over a file that is read-only; exit 2 with a sentence."""
    path = root / "kh/tasks/b.yaml"
    before = path.read_bytes()
    path.chmod(0o444)
    ran = ask("fmt")
    assert ran.status == 2
    assert "chỉ đọc" in ran.err
    assert path.read_bytes() == before


def test_the_shipped_plans_are_in_the_canonical_form(capsys, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    """The plans that ckds ships with are the example of their own form."""
    run = caller(capsys, monkeypatch)
    here = Path(__file__).parents[2]
    ran = run("-C", str(here / "plans"), "fmt", "--check", "--format", "json")
    assert (ran.json["changed"], ran.json["refused"]) == ([], [])
    assert ran.json["files"] == 231
    assert ran.status == 0
