"""Ctrl-C in the middle of a large repository: no traceback, no process and no file left behind; and the progress bar."""

import io
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ckds.cli import progress as module
from ckds.cli.session import Session
from tests.scale.support import generator


def _family(pid: int) -> list[int]:
    try:
        return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="children of a process are read from /proc")
def test_ctrl_c(tmp_path: Path) -> None:
    """The signal goes to every process of the terminal, as a terminal sends it."""
    generator().make(tmp_path, 4_000)
    before = sorted(tmp_path.iterdir())
    command = [sys.executable, "-m", "ckds", "lint", "-C", str(tmp_path)]
    environment = {**os.environ, "CKDS_PROCESSES": "2"}
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, start_new_session=True, text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # a job in the background ignores it
    )  # fmt: skip
    children: list[int] = []
    end = time.monotonic() + 60
    while len(children) < 2 and process.poll() is None and time.monotonic() < end:
        children = _family(process.pid)
        time.sleep(0.005)
    assert len(children) == 2
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "Đã dừng theo yêu cầu" in err
    assert out == ""
    assert "Traceback" not in err
    assert not [pid for pid in children if Path(f"/proc/{pid}").exists()]
    assert sorted(tmp_path.iterdir()) == before


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_bar_comes_after_a_second_and_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    screen, now = _Terminal(), [100.0]
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    with module.progress(Session(lang="vi")) as told:
        assert told is not None
        told(1, 10)
        assert screen.getvalue() == ""
        now[0] += 1.5
        told(5, 10)
        assert screen.getvalue() == "\r" + "█" * 15 + "░" * 15 + " 5/10 kế hoạch"
        now[0] += 0.1
        told(6, 10)  # too soon for another
        assert "6/10" not in screen.getvalue()
    assert screen.getvalue().rsplit("\r", 2)[1].strip() == ""


def test_the_bar_goes_also_when_something_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    screen, now = _Terminal(), [0.0]
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setattr("time.monotonic", lambda: now[0])

    def stopped() -> None:
        with module.progress(Session(lang="en")) as told:
            now[0] = 2.0
            assert told is not None
            told(1, 4)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert screen.getvalue().endswith(" \r")


@pytest.mark.parametrize("quiet", [True, False])
def test_no_bar_in_a_pipe_or_when_quiet(quiet: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", _Terminal() if quiet else io.StringIO())
    with module.progress(Session(quiet=quiet)) as told:
        assert told is None


def test_a_small_repository_starts_no_process() -> None:
    """What shares work out is not even imported."""
    script = "import sys; from ckds.cli.main import main; main(['status', '-q']); print('multiprocessing' in sys.modules, file=sys.stderr)"
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True)
    assert done.stderr == "False\n"
