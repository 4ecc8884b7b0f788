"""The composite action: its own shell steps, run for real with the variables a runner sets."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.check.history import History, task

ROOT = Path(__file__).parents[2]
STEPS = yaml.load((ROOT / "action.yml").read_text("utf-8"), Loader=yaml.BaseLoader)["runs"]["steps"]


def run(step: str, runner: Path, **more: str) -> int:
    """Run a step as a runner does; return its exit status."""
    names = ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")
    runner.mkdir(exist_ok=True)
    environment = {**os.environ, "RUNNER_TEMP": str(runner), **{name: str(runner / name) for name in names}, **more}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step]
    return subprocess.run(command, env=environment, check=False).returncode


def check_with(runner: Path, folder: Path, **more: str) -> int:
    given = {"CKDS_SINCE": "", "CKDS_ARGS": "", "CKDS_SARIF": "", "CKDS_EVENT": "push", "CKDS_TODAY": "2022-12-15"}
    return run(STEPS[-1]["run"], runner, **{**given, "CKDS_FOLDER": str(folder), **more})


@pytest.fixture
def runner(tmp_path: Path) -> Path:
    """Return a runner on which the ckds of this checkout stands where the action installs it."""
    place = tmp_path / "runner/ckds/bin"
    place.mkdir(parents=True)
    (place / "ckds").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m ckds "$@"\n')
    (place / "ckds").chmod(0o755)
    return tmp_path / "runner"


def test_a_pull_request_is_compared_and_a_push_is_not(runner: Path, history: History) -> None:
    assert check_with(runner, history.root, CKDS_EVENT="pull_request") == 0
    assert "Có từ trước: 1" in (runner / "GITHUB_STEP_SUMMARY").read_text("utf-8")
    assert check_with(runner, history.root) == 1
    assert (runner / "GITHUB_OUTPUT").read_text() == "status=0\nstatus=1\n"


def test_options_are_passed_on(runner: Path, history: History) -> None:
    history.edit(task("b"), "tháng 12 năm 2022", "tháng 11 năm 2022")
    sarif = str(runner / "ckds.sarif")
    args = "--fail-on none --warn-on overdue"
    assert check_with(runner, history.root, CKDS_SINCE="main", CKDS_ARGS=args, CKDS_SARIF=sarif) == 0
    assert Path(sarif).exists()


def test_a_fault_is_told_apart(runner: Path, history: History, tmp_path: Path) -> None:
    assert check_with(runner, history.root, CKDS_SINCE="khong-co") == 2
    assert check_with(runner, tmp_path / "no such folder") == 2
    assert check_with(runner, history.root, CKDS_ARGS="$(touch hacked) ; touch hacked") == 2
    assert (runner / "GITHUB_OUTPUT").read_text() == "status=2\n" * 3
    assert not list(tmp_path.rglob("hacked"))


@pytest.mark.slow
def test_it_installs_itself_as_pinned(history: History, tmp_path: Path) -> None:
    place = tmp_path / "runner"
    assert run(STEPS[1]["run"], place, CKDS_ACTION=str(ROOT), CKDS_PYTHON=sys.executable) == 0
    assert check_with(place, history.root) == 1
