"""pre-commit, run for real: our hooks from a clone of this project, on a repository that ``ckds init`` made."""

import os
import re
import shutil
import subprocess
import venv
from pathlib import Path

import pytest

from ckds.cli.main import main

ROOT = Path(__file__).parents[2]
SHIPPED = ("src", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
pytestmark = pytest.mark.slow


def git(folder: Path, *args: str) -> None:
    who = ["-c", "user.name=ckds", "-c", "user.email=ckds@example.invalid"]
    subprocess.run(["git", *who, *args], cwd=folder, check=True, capture_output=True)


def committed(folder: Path) -> Path:
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "Đầu tiên")
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a git repository of this project's files."""
    folder = tmp_path / "ckds"
    folder.mkdir()
    for name in SHIPPED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    return committed(folder)


def test_our_hooks(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", str(tmp_path / "kho")]) == 0
    plans = committed(tmp_path / "kho")
    venv.create(tmp_path / "venv", with_pip=True)
    tools = next(path for path in (tmp_path / "venv/bin", tmp_path / "venv/Scripts") if path.exists())
    subprocess.run([str(tools / "python"), "-m", "pip", "install", "-q", "pre-commit"], check=True)
    environment = {**os.environ, "PRE_COMMIT_HOME": str(tmp_path / "home")}
    del environment["GIT_CONFIG_GLOBAL"], environment["GIT_CONFIG_SYSTEM"]  # pre-commit clones from a folder

    def try_hooks() -> tuple[int, str]:
        command = [str(tools / "pre-commit"), "try-repo", str(project), "--all-files", "--verbose"]
        done = subprocess.run(command, cwd=plans, env=environment, capture_output=True, check=False)
        return done.returncode, done.stdout.decode() + done.stderr.decode()

    status, said = try_hooks()
    assert status == 0, said
    assert said.count("Passed") == 2

    task = next(plans.glob("plans/vi-du-*/tasks/ii-1-a.yaml"))
    text = task.read_text("utf-8")
    due = (plans / "README.md").read_text("utf-8").partition("`due: ")[2].partition("`")[0]
    task.write_text(re.sub("(?m)^due: .*", f"due: {due}", text), "utf-8")
    git(plans, "add", "-A")
    status, said = try_hooks()
    assert status == 1, said
    assert "CK901" in said
    assert "CHẶN: 1" in said

    task.write_text(text.replace("lead: so-a", "lead: so-khong-co"), "utf-8")
    git(plans, "add", "-A")
    status, said = try_hooks()
    assert status == 1, said
    assert said.count("Failed") == 2
