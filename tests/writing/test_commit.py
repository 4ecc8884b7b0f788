"""``--commit`` in a real git repository: one commit, these files alone."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.runs import Ran

Ckds = Callable[..., Ran]


@pytest.fixture
def git(root: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """The repository in git, with everything committed; run git in it."""
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "Nguyễn Thị Ánh")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "anh@vi-du.vn")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", "/dev/null")

    def call(*words: str) -> str:
        done = subprocess.run(
            ["git", "-c", "core.quotepath=off", *words], cwd=root.parent, capture_output=True, check=True
        )
        return done.stdout.decode()

    call("init", "-q", "-b", "main")
    call("add", "-A")
    call("commit", "-q", "-m", "Kho kế hoạch")
    return call


def test_one_commit_with_the_touched_files_alone(ckds: Ckds, git: Callable[..., str], root: Path) -> None:
    (root / "kh/plan.yaml").write_text((root / "kh/plan.yaml").read_text() + "note: đang sửa\n")
    git("add", "plans/kh/plan.yaml")  # staged by somebody, and not to be taken along
    (root / "ghi chú.txt").write_text("việc riêng")
    ran = ckds("update", "kh/ii-1-a", "ii-1-d", "--progress", "40", "--commit")
    assert ran.status == 0, ran.err
    assert git("show", "--name-only", "--format=%an%n%B").splitlines() == [
        "Nguyễn Thị Ánh",
        "Cập nhật 2 bản ghi",
        "",
        "- kh/ii-1-a: cập nhật ngày 05/12/2030, tiến độ 40% (trước đó 10%)",
        "- kh/ii-1-d: cập nhật ngày 05/12/2030, tiến độ 40%",
        "",
        "",
        "plans/kh/tasks/ii-1-a.yaml",
        "plans/kh/tasks/ii-1-d.yaml",
    ]
    assert git("status", "--porcelain").splitlines() == ["M  plans/kh/plan.yaml", '?? "plans/ghi chú.txt"']


def test_a_new_file_is_committed_too(ckds: Ckds, git: Callable[..., str]) -> None:
    assert ckds("receive", "kh", "2030-q3", "so-y-te", "--commit").status == 0
    assert git("show", "--name-status", "--format=%s").split("\n\n") == [
        "kh/reports/2030-q3: nhận báo cáo “quy” của SYT ngày 05/12/2030",
        "A\tplans/kh/reports/2030-q3.yaml\n",
    ]
    assert git("status", "--porcelain") == ""


def test_when_a_hook_refuses_the_file_is_written_and_that_is_said(
    ckds: Ckds, git: Callable[..., str], root: Path
) -> None:
    hook = root.parent / ".git/hooks/pre-commit"
    hook.write_text("#!/bin/sh\necho 'chưa được' >&2\nexit 1\n")
    hook.chmod(0o755)
    ran = ckds("complete", "ii-1-d", "--commit")
    assert (ran.status, "Đã ghi tệp nhưng chưa commit" in ran.err) == (2, True)
    assert "completed: 2030-12-05" in (root / "kh/tasks/ii-1-d.yaml").read_text()
    assert git("log", "--format=%s") == "Kho kế hoạch\n"


def test_without_git_nothing_is_written(ckds: Ckds, root: Path) -> None:
    before = (root / "kh/tasks/ii-1-d.yaml").read_bytes()
    ran = ckds("complete", "ii-1-d", "--commit")
    assert ran.status == 2
    assert "không nằm trong kho git" in ran.err
    assert (root / "kh/tasks/ii-1-d.yaml").read_bytes() == before


def test_a_file_that_was_not_committed_before_is_named(ckds: Ckds, git: Callable[..., str], root: Path) -> None:
    """The commit takes those changes along: whoever made them must know."""
    file = root / "kh/tasks/ii-1-a.yaml"
    file.write_text(file.read_text() + "note: sửa bằng tay\n")
    ran = ckds("update", "kh/ii-1-a", "--progress", "40", "--commit")
    assert ran.status == 0
    assert "Lưu ý: plans/kh/tasks/ii-1-a.yaml có thay đổi chưa commit từ trước" in ran.err
    assert "sửa bằng tay" in git("show", "HEAD")


def _parted(git: Callable[..., str], root: Path) -> Path:
    """Two branches that change one line of a task each in its way; return the task."""
    task = root / "kh/tasks/ii-1-d.yaml"
    text = task.read_text("utf-8")
    git("checkout", "-q", "-b", "nhanh")
    task.write_text(f"{text}x-thu: một\n", "utf-8")
    git("commit", "-q", "-a", "-m", "một")
    git("checkout", "-q", "-")
    task.write_text(f"{text}x-thu: hai\n", "utf-8")
    git("commit", "-q", "-a", "-m", "hai")
    return task


@pytest.mark.parametrize("word", ["merge", "rebase", "cherry-pick"])
def test_nothing_is_written_while_a_merge_is_under_way(
    word: str, ckds: Ckds, git: Callable[..., str], root: Path
) -> None:
    """Git would refuse to commit a few files alone, after they were written."""
    _parted(git, root)
    with pytest.raises(subprocess.CalledProcessError):
        git(word, "nhanh")
    other = root / "kh/tasks/ii-1-a.yaml"
    before, status = other.read_bytes(), git("status", "--porcelain")
    ran = ckds("update", "kh/ii-1-a", "--progress", "40", "--commit", "--force")
    assert (ran.status, ran.out) == (2, "")
    assert f"đang dở một lần {word}" in ran.err
    assert f"git {word} --abort" in ran.err
    assert (other.read_bytes(), git("status", "--porcelain")) == (before, status)


def test_who_commits_must_be_known_before_anything_is_written(
    ckds: Ckds, git: Callable[..., str], root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the two commands that tell git, instead of git's own page of English."""
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.delenv(f"GIT_{name}_NAME")
        monkeypatch.delenv(f"GIT_{name}_EMAIL")
    monkeypatch.delenv("EMAIL", raising=False)
    git("config", "user.useConfigOnly", "true")  # no guess from the name of the computer
    ran = ckds("update", "kh/ii-1-a", "--progress", "40", "--commit")
    assert (ran.status, ran.out) == (2, "")
    assert "Git chưa biết ai commit" in ran.err
    assert "git config --global user.name " in ran.err
    assert "git config --global user.email " in ran.err
    assert "Please tell me" not in ran.err
    assert git("status", "--porcelain") == ""
    git("config", "user.name", "Nguyễn Thị Ánh")
    git("config", "user.email", "anh@vi-du.vn")
    assert ckds("update", "kh/ii-1-a", "--progress", "40", "--commit").status == 0
