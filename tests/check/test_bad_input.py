"""What is wrong with the question: exit 2, one sentence, a way out; never mistaken for “blocked”."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ckds.cli.main import main
from tests.check.history import FILES, TODAY, Answer, History, task


def refused(answer: Answer, *words: str) -> None:
    """One sentence, one way out, nothing on standard output, exit status 2."""
    assert answer.status == 2, answer
    assert answer.out == ""
    said = answer.err.splitlines()
    assert len(said) == 2, answer.err
    assert said[0].startswith("Lỗi: ")
    assert said[1].startswith("  → ")
    for word in words:
        assert word in answer.err


def test_not_a_git_repository(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    for command in (["check", "--since", "main"], ["diff"]):
        status = main([*command, "--today", TODAY, "-C", str(tmp_path)])
        said = capsys.readouterr()
        refused(Answer(status, said.out, said.err), "không nằm trong kho git")
    assert main(["check", "--today", TODAY, "-C", str(tmp_path), "-q"]) == 1


def test_git_is_not_installed(history: History, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    refused(history.check("--since", "main"), "Không tìm thấy chương trình git")


def test_git_does_not_trust_the_folder(history: History, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    refused(history.check("--since", "main"), "safe.directory")


@pytest.mark.parametrize("name", ["khong-co", "main~99", "--upload-pack=x", "", "HEAD:plans/ckds.yaml", "a b\nc"])
def test_unknown_revision(name: str, history: History) -> None:
    answer = history.check(f"--since={name}")
    if name:
        refused(answer, "Không có phiên bản git", "git branch -a")
    refused(history.run("diff", "khong-co", "HEAD"), "khong-co")


def test_a_repository_without_any_commit(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans/ckds.yaml").write_text("format: 1\n")
    status = main(["diff", "-C", str(tmp_path)])
    said = capsys.readouterr()
    refused(Answer(status, said.out, said.err), "HEAD")


def test_no_main_branch(history: History) -> None:
    history.git("branch", "-D", "main")
    refused(history.check("--since", "merge-base"), "--since TÊN_NHÁNH")


def test_no_common_history(history: History) -> None:
    history.git("checkout", "-q", "--orphan", "khac")
    history.commit()
    refused(history.check("--since", "merge-base"), "không có lịch sử chung")


def shallow_clone(history: History, depth: int) -> Path:
    clone = history.root.parent / "nông"
    history.git("checkout", "-q", "main")
    history.git("clone", "-q", "--depth", str(depth), "--branch", "work", f"file://{history.root}", str(clone))
    return clone


def test_shallow_clone_says_that_history_is_missing(history: History) -> None:
    history.edit(task("b"), "tháng 12 năm 2022", "tháng 11 năm 2022")
    history.commit()
    clone = shallow_clone(history, 1)
    for name in ("main", "merge-base", "HEAD~1"):
        refused(history.check("--since", name, cwd=clone), "shallow", "fetch-depth: 0", "--unshallow")


def test_shallow_clone_that_reaches_far_enough(history: History) -> None:
    history.edit(task("b"), "tháng 12 năm 2022", "tháng 11 năm 2022")
    history.commit()
    answer = history.check("--since", "HEAD~1", cwd=shallow_clone(history, 2))
    assert answer.status == 1
    assert answer.of("new") == ["CK901 vi-du-2022/iii-1-b"]


def test_a_plain_check_needs_no_history(history: History) -> None:
    assert history.check(cwd=shallow_clone(history, 1)).status == 1


def test_base_without_plans(history: History) -> None:
    history.git("checkout", "-q", "--orphan", "trong")
    history.git("rm", "-r", "-q", "--cached", ".")
    history.git("commit", "-q", "--allow-empty", "-m", "Trống")
    history.git("checkout", "-q", "-f", "work")
    refused(history.check("--since", "trong"), "trong", "plans", "bỏ --since")


@pytest.mark.parametrize(("format_", "word"), [("0", "định dạng 0"), ("2", "Cập nhật ckds")])
def test_base_of_another_format(format_: str, word: str, history: History) -> None:
    history.edit("plans/ckds.yaml", "format: 1", f"format: {format_}")
    history.commit()
    history.git("branch", "-f", "main")
    history.edit("plans/ckds.yaml", f"format: {format_}", "format: 1")
    refused(history.check("--since", "main"), word)


@pytest.mark.parametrize("format_", ["2", "999999999", "0"])
def test_another_format_here(format_: str, history: History) -> None:
    history.edit("plans/ckds.yaml", "format: 1\n", f'format: {format_}\nrequires: ">=0.1"\n')
    refused(history.check(), f"định dạng {format_}")


def test_a_version_that_the_repository_does_not_want(history: History) -> None:
    history.edit("plans/ckds.yaml", "format: 1\n", 'format: 2\nrequires: ">=3.1"\n')
    refused(history.check(), ">=3.1")


def test_base_whose_settings_are_broken_is_judged_by_ours(history: History) -> None:
    history.edit("plans/ckds.yaml", "format: 1\n", "format: [\n")
    history.commit()
    history.git("branch", "-f", "main")
    history.edit("plans/ckds.yaml", "format: [\n", "format: 1\n")
    answer = history.check("--since", "main")
    assert (answer.status, answer.of("new")) == (0, [])


def test_a_pinned_day_outside_an_archive(history: History) -> None:
    history.edit("plans/ckds.yaml", "format: 1\n", "format: 1\ntoday: 2022-02-01\n")
    refused(history.check(), "archive: true")
    refused(history.check("--since", "main"), "archive: true")
    history.edit("plans/ckds.yaml", "today: 2022", "archive: true\ntoday: 2022")
    assert main(["check", "-q", "-C", str(history.root)]) == 0


@pytest.mark.parametrize(
    "args",
    [
        ["--fail-on", "overdu"],
        ["--grace", "7 days"],
        ["--format", "sarrif"],
        ["--output", "sarif"],
        ["--output", "sarif="],
        ["--output", "json=-", "--output", "github=-"],
        ["--output", "json=a.json", "-o", "a.json"],
        ["-o", "no/such/folder/a.json"],
        ["--sinse", "main"],
    ],
)
def test_wrong_use(args: list[str], history: History, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(history.root)
    refused(history.run("check", *args))


class TestACrash:
    """A fault of ours ends with 2, whatever the findings are: 1 is a verdict."""

    def broken(self, *_: object) -> None:
        raise ZeroDivisionError("quy tắc hỏng")

    @pytest.mark.parametrize("debug", [False, True])
    @pytest.mark.parametrize("code", ["CK101", "CK901"])
    def test_in_a_rule(self, code: str, debug: bool, history: History, monkeypatch: pytest.MonkeyPatch) -> None:
        from ckds.rules import registry

        if debug:
            monkeypatch.setenv("CKDS_DEBUG", "1")
        monkeypatch.setattr(registry.modules()[code], "check" if code == "CK101" else "gate", self.broken)
        answer = history.check()
        assert answer.status == 2
        assert answer.out == ""
        assert "Lỗi bên trong ckds" in answer.err
        assert ("Traceback" in answer.err) == debug

    def test_in_a_format(self, history: History, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("ckds.render.check._json", self.broken)
        assert history.check().status == 2

    def test_as_a_process(self, history: History, tmp_path: Path) -> None:
        """What cannot even be imported is no verdict either."""
        (tmp_path / "typer.py").write_text("raise ImportError('hỏng')\n", "utf-8")
        command = [sys.executable, "-m", "ckds", "check", "-C", str(history.root)]
        environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
        assert subprocess.run(command, env=environment, capture_output=True, check=False).returncode == 2

    def test_the_reader_goes_away(self, history: History) -> None:
        """`ckds check | head` under pipefail is still the verdict."""
        for number in range(300):
            text = f'label: III.1.{number}\ntitle: Việc {number}\ngroup: "1"\nlead: so-y-te\ndue: tháng 5 năm 2022\n'
            history.write(f"plans/vi-du-2022/tasks/viec-{number}.yaml", text)
        check = f"{sys.executable} -m ckds check --today {TODAY} -C '{history.root}'"
        done = subprocess.run(["bash", "-o", "pipefail", "-c", f"{check} | head -1"], capture_output=True, check=False)
        assert done.returncode == 1, done.stderr.decode()
        assert done.stderr == b""
