"""Killed at any moment, or two at once: a file holds the old record or the new one, whole, and no entry is lost.

Processes are forked from this one, which has everything imported already, so that hundreds of rounds take seconds; some
rounds run the installed command itself.
"""

import os
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from ckds.cli.main import main
from ckds.repository.write import Change, locked, write
from tests.support import PLAN, UNITS, build

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform == "win32", reason="no fork and no SIGKILL there")]

HEAD = "label: II.1.a  # như in\ntitle: 'Việc'\nlead: so-tttt\nupdates:\n  - date: 2025-02-01\n    progress: 10\n"
ENTRY = r"  - date: 2025-12-05\n    by: so-tttt\n    progress: (\d+)\n    text: ['\"]Kết quả: (x+)['\"]\n"
WHOLE = re.compile(f"{re.escape(HEAD)}(?:{ENTRY})*")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with one task to be updated over and over."""
    task = {"kh/tasks/t.yaml": HEAD, "kh/plan.yaml": PLAN.replace("2030", "2025", 1), "units/vd.yaml": UNITS}
    return build(tmp_path, task)


def words(root: Path, progress: int) -> list[str]:
    """Return the command line of one update, its text of some kilobytes."""
    note = f"Kết quả: {'x' * (20 + progress)}"
    day = ["--today", "2025-12-05"]
    return [
        "-C",
        str(root),
        "-q",
        *day,
        "update",
        "kh/t",
        "--progress",
        str(progress),
        "--by",
        "so-tttt",
        "--note",
        note,
        "--force",
    ]


def forked(work: Callable[[], int]) -> int:
    """Run in a process of its own; return its id."""
    pid = os.fork()
    if pid == 0:
        status = 70
        try:
            null = os.open(os.devnull, os.O_RDWR)
            for stream in (1, 2):
                os.dup2(null, stream)
            status = work()
        finally:
            os._exit(status)
    return pid


def killed(pid: int, after: float) -> None:
    """Kill a process that was left alone for some seconds."""
    time.sleep(after)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)


def entries(root: Path) -> int:
    """Return how many updates the file holds; fail when it is anything but whole."""
    text = (root / "kh/tasks/t.yaml").read_text(encoding="utf-8")
    assert WHOLE.fullmatch(text), text[-300:]
    return text.count("- date: 2025-12-05")


def over_and_over(root: Path) -> Callable[[], int]:
    """Return what runs one update after the other until it is killed."""

    def work() -> int:
        for progress in range(1_000_000):
            main(words(root, progress % 100))
        return 0

    return work


def writes(root: Path) -> Callable[[], int]:
    """Return what only writes, as fast as it can: most kills hit within the writing."""

    def work() -> int:
        path = root / "kh/tasks/t.yaml"
        for progress in range(1_000_000):
            with locked(root):
                old = path.read_bytes()
                body = f'  - date: 2025-12-05\n    by: so-tttt\n    progress: {progress}\n    text: "Kết quả: {"x" * 4000}"\n'
                keep = old if len(old) < 60_000 else HEAD.encode()
                write([Change(path, old, keep + body.encode())], root)
        return 0

    return work


def test_200_kills_leave_the_old_or_the_new_file(root: Path) -> None:
    dice = random.Random(6)
    path = root / "kh/tasks/t.yaml"
    main(words(root, 1))
    seen, grown = 1, 0
    for _ in range(100):
        killed(forked(over_and_over(root)), dice.uniform(0.0, 0.25))
        now = entries(root)
        assert now >= seen  # what was written once is never lost
        grown += now > seen
        seen = now
        if now > 40:
            path.write_text(HEAD, encoding="utf-8")
            seen = 0
    assert grown > 20  # commands did get through in between
    for _ in range(120):
        killed(forked(writes(root)), dice.uniform(0.0, 0.03))
        entries(root)
    assert main(words(root, 7)) == 0  # the lock of the killed is gone, and so is their draft
    assert [one.name for one in path.parent.iterdir()] == ["t.yaml"]


def test_kills_of_the_command_itself(root: Path) -> None:
    command = [sys.executable, "-m", "ckds", *words(root, 5)]
    dice = random.Random(7)
    for _ in range(12):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(dice.uniform(0.1, 0.6))
        process.kill()
        process.wait()
        entries(root)


def test_two_writers_200_times(root: Path) -> None:
    path = root / "kh/tasks/t.yaml"
    both = 0
    for turn in range(200):
        path.write_text(HEAD, encoding="utf-8")
        pids = [forked(partial(main, words(root, progress))) for progress in (turn % 50, 50 + turn % 50)]
        ends = [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in pids]
        assert set(ends) <= {0, 2}
        assert entries(root) == ends.count(0)  # every change that was not refused is there
        both += ends == [0, 0]
    assert both == 200  # the lock makes them wait for each other


def test_two_commands_at_once(root: Path) -> None:
    path = root / "kh/tasks/t.yaml"
    for _ in range(6):
        path.write_text(HEAD, encoding="utf-8")
        running = [
            subprocess.Popen([sys.executable, "-m", "ckds", *words(root, at)], stderr=subprocess.DEVNULL)
            for at in (3, 4)
        ]
        ends = [process.wait() for process in running]
        assert entries(root) == ends.count(0) == 2
