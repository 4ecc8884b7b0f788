"""``ckds new`` on a terminal asks for what was not stated."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminal there")


def on_a_terminal(words: list[str], typed: str) -> tuple[int, str]:
    """Run ``ckds`` on a terminal of its own with something typed; return its exit status and all that is seen."""
    import pty

    ours, theirs = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if not name.startswith("CKDS_")} | {"TERM": "dumb"}
    process = subprocess.Popen(
        [sys.executable, "-m", "ckds", *words],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=environment,
        close_fds=True,
    )
    os.close(theirs)
    os.write(ours, typed.encode())
    seen = b""
    while True:
        try:
            part = os.read(ours, 4096)
        except OSError:  # the other end is closed
            break
        if not part:
            break
        seen += part
    os.close(ours)
    return process.wait(), seen.decode("utf-8", "replace")


def test_what_is_missing_is_asked_for(root: Path) -> None:
    status, seen = on_a_terminal(
        ["-C", str(root), "new", "task", "--plan", "kh", "--group", "2"], "Việc hỏi mới biết\n"
    )
    assert status == 0, seen
    assert "Tên:" in seen
    made = (root / "kh/tasks/ii-2-c.yaml").read_text(encoding="utf-8")
    assert "label: II.2.c\n" in made
    assert "title: Việc hỏi mới biết\n" in made
