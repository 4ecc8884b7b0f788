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
    assert "Tên nhiệm vụ:" in seen
    made = (root / "kh/tasks/ii-2-c.yaml").read_text(encoding="utf-8")
    assert "label: II.2.c\n" in made
    assert "title: Việc hỏi mới biết\n" in made


def test_an_answer_that_will_not_do_is_told_at_once_and_asked_for_again(root: Path) -> None:
    """A plan and a group that are not there with near ones, a blank title; then the task is made."""
    status, seen = on_a_terminal(["-C", str(root), "new", "task"], "khh\nkh\n   \nViệc hỏi lại\n9\n2\n")
    assert status == 0, seen
    assert "không có “khh”" in seen
    assert "Có phải ý bạn là: kh" in seen
    assert seen.count("Tên nhiệm vụ:") == 2
    assert "2: Dữ liệu" in seen
    assert "không có “9”" in seen
    assert "title: Việc hỏi lại\n" in (root / "kh/tasks/ii-2-c.yaml").read_text(encoding="utf-8")


def test_a_task_without_a_group_is_asked_for_its_label(root: Path) -> None:
    """A label that is taken already is asked for again."""
    status, seen = on_a_terminal(
        ["-C", str(root), "new", "task", "--plan", "kh", "--title", "Việc lẻ"], "\nII.1.a\nIV.3\n"
    )
    assert status == 0, seen
    assert "Đã có kh/ii-1-a" in seen
    assert "label: IV.3\n" in (root / "kh/tasks/iv-3.yaml").read_text(encoding="utf-8")


def test_the_kinds_of_units_are_listed(root: Path) -> None:
    """And an id without its directory, one that is taken, and a kind that is none are asked for again."""
    status, seen = on_a_terminal(
        ["-C", str(root), "new", "unit"], "so-moi\nvd/so-y-te\nvd/so-moi\nSở Mới\ndepartmen\ndepartment\n"
    )
    assert status == 0, seen
    assert "thiếu danh bạ" in seen
    assert "Đã có vd/so-y-te: " in seen
    assert "Các loại: ministry, agency, committee" in seen
    assert "Có phải ý bạn là department?" in seen
    assert "id: so-moi" in (root / "units/vd.yaml").read_text(encoding="utf-8")


def test_the_issuer_of_a_plan_is_a_unit_that_is_known(root: Path) -> None:
    status, seen = on_a_terminal(
        ["-C", str(root), "new", "plan", "kh-3", "--area", "vd"], "Kế hoạch ba\nubndd\nubnd\nnăm tới\n2031\n"
    )
    assert status == 0, seen
    assert "ubndd" in seen
    assert "“năm tới” không phải là một thời kỳ." in seen
    made = (root / "kh-3/plan.yaml").read_text(encoding="utf-8")
    assert "issuer: ubnd\n" in made
    assert "period: 2031\n" in made
