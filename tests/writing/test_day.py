"""The page docs/writing.md is true: its day of an officer runs, line by line, on a copy of the shipped plans."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/writing.md").read_text(encoding="utf-8")
DAY = re.findall(r"^```sh\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)[0].splitlines()
SHOWN = [
    part.partition("\n")
    for block in re.findall(r"^```console\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
]
_PLAN = "plans/hai-phong-bo-tttt-2022-2025"
Shell = Callable[[str], "subprocess.CompletedProcess[str]"]


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """A copy of the shipped plans in git; run a line there, with ``ckds`` on the path."""
    shutil.copytree(ROOT / "plans", tmp_path / "plans")
    tools = tmp_path.parent / f"{tmp_path.name}-bin"
    tools.mkdir()
    (tools / "ckds").write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m ckds "$@"\n', encoding="utf-8")
    (tools / "ckds").chmod(0o755)
    names = {f"GIT_{who}_{what}": "Cán bộ" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("CKDS_", "GIT_"))}
    environment = (
        kept | names | {"PATH": f"{tools}:{os.environ['PATH']}", "GIT_CONFIG_GLOBAL": "/dev/null", "COLUMNS": "100"}
    )

    def call(line: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["sh", "-c", line],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    assert call("git init --quiet && git add -A && git commit --quiet --message Kho").returncode == 0
    return call


def test_the_day_has_what_a_day_has() -> None:
    kinds = [line.split()[1] for line in DAY if line.startswith("ckds")]
    assert [kinds.count(kind) for kind in ("update", "complete", "extend", "measure", "receive", "check")] == [
        5,
        1,
        1,
        2,
        1,
        1,
    ]


@pytest.mark.slow
def test_every_line_of_the_day_runs_and_changes_what_it_says(shell: Shell) -> None:
    for line in DAY:
        done = shell(line)
        assert done.returncode == 0, (line, done.stderr)
    assert shell("git status --porcelain").stdout == ""
    told = shell("git show --numstat --format= HEAD").stdout.splitlines()
    # added, removed: five lines of ii-12-b are its update; ii-2-a got an update (4) and an extension (5)
    assert sorted(told) == sorted(
        [
            f"5\t0\t{_PLAN}/tasks/ii-12-b.yaml",
            f"4\t0\t{_PLAN}/tasks/ii-7-a.yaml",
            f"3\t0\t{_PLAN}/tasks/ii-8-a.yaml",
            f"3\t0\t{_PLAN}/tasks/ii-9-b.yaml",
            f"9\t0\t{_PLAN}/tasks/ii-2-a.yaml",
            f"4\t0\t{_PLAN}/tasks/ii-3-a.yaml",
            f"3\t0\t{_PLAN}/tasks/vi-4-c.yaml",
            f"6\t0\t{_PLAN}/kpis/dvctt-phat-sinh-ho-so.yaml",
            f"6\t0\t{_PLAN}/kpis/doanh-nghiep-nho-va-vua.yaml",
            f"4\t0\t{_PLAN}/reports/2022-q4.yaml",
        ]
    )


@pytest.mark.parametrize(("command", "output"), [(command, output) for command, _, output in SHOWN])
def test_what_the_page_shows_is_what_is_printed(shell: Shell, command: str, output: str) -> None:
    done = shell(f"{command} 2>&1")
    assert sorted(done.stdout.splitlines()) == sorted(output.splitlines())  # two streams, one terminal
