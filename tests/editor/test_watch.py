"""``ckds watch``: looks again at every save, says what is different, and leaves quietly."""

import os
import pty
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from ckds.cli import watch as watching
from ckds.cli.main import main
from ckds.lang import Lang
from ckds.render.terminal import show
from ckds.views.watch import Seen, look, screen
from tests.support import World, build, load

TASK = "title: Việc\nlead: so-y-te\ndue: 2031-05-31\n"
COMMAND = [sys.executable, "-m", "ckds", "--today", "2031-05-01", "--lang", "en", "watch", "--debounce", "50"]


def page(now: Seen, before: Seen | None, saved: list[str], lang: Lang = "en") -> str:
    return show(screen(now, before, saved, lang), lang, columns=100, color=False)


def test_the_first_look_lists_what_is_wrong(tmp_path: Path) -> None:
    world = World(tmp_path)
    world["kh/tasks/t.yaml"] = TASK.replace("so-y-te", "so-la")
    text = page(look(world.at("2031-05-01")), None, [])
    assert "Watching ." in text
    assert "1 errors, " in text
    assert "kh/tasks/t.yaml:2:7 CK101" in text
    assert "Saved" not in text


def test_a_save_says_what_came_went_and_stands_otherwise(tmp_path: Path) -> None:
    root = build(tmp_path, {"kh/tasks/t.yaml": TASK, "kh/tasks/u.yaml": TASK.replace("so-y-te", "so-la")})
    before = look(load(root, "2031-05-01"))
    (root / "kh/tasks/u.yaml").write_text(TASK, "utf-8")
    (root / "kh/tasks/t.yaml").write_text(TASK.replace("2031-05-31", "2031-04-30") + "ledd: x\n", "utf-8")
    (root / "kh/tasks/v.yaml").write_text(TASK.replace("2031-05-31", "2031-04-30"), "utf-8")
    text = page(look(load(root, "2031-05-01")), before, ["kh/tasks/t.yaml", "kh/tasks/u.yaml"])
    assert "Saved: kh/tasks/t.yaml, kh/tasks/u.yaml" in text
    assert "+ kh/tasks/t.yaml:4:1 CK031" in text
    assert "− kh/tasks/u.yaml:2:7 CK101" in text
    assert "kh/v: not there → overdue" in text
    assert "kh/t: due soon → not there" in text  # a broken record is not counted


def test_nothing_different_is_said(tmp_path: Path) -> None:
    seen = look(load(build(tmp_path, {"kh/tasks/t.yaml": TASK}), "2031-05-01"))
    assert "Nothing is different." in page(seen, seen, ["kh/tasks/t.yaml"])
    assert "Không có gì khác trước." in page(seen, seen, ["kh/tasks/t.yaml"], "vi")


def test_a_fault_of_the_settings_drives_no_terminal_and_no_pipeline(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a key of the settings is called is told while watching, and is no command to anybody."""
    root = build(tmp_path, {"kh/tasks/t.yaml": TASK})

    def saves(*_: object) -> Iterator[list[str]]:
        (root / "ckds.yaml").write_text('format: 1\n"##vso[task.x] \\e[2J::error::": 1\n', "utf-8")
        yield ["ckds.yaml"]

    monkeypatch.setattr(watching, "_saves", saves)
    assert main(["-C", str(root), "--today", "2031-05-01", "watch"]) == 0
    said = capsys.readouterr().out
    assert "task.x]" in said
    assert "##vso[" not in said
    assert "\x1b" not in said


class Watching:
    """A running ``ckds watch`` and what it has printed."""

    def __init__(self, root: Path, *, terminal: bool = False) -> None:
        own, other = pty.openpty() if terminal else os.pipe()
        self._own = own
        self.process = subprocess.Popen(
            COMMAND, cwd=root, stdout=other, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # a job in the background ignores it
        )  # fmt: skip
        os.close(other)
        self.text = ""
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        held = b""
        while True:
            try:
                chunk = os.read(self._own, 1 << 16)
            except OSError:
                return
            if not chunk:
                return
            held += chunk
            self.text = held.decode("utf-8", "ignore")

    def until(self, holds: Callable[[str], bool]) -> str:
        end = time.monotonic() + 60
        while not holds(self.text):
            assert time.monotonic() < end, f"it never came: {self.text[-2000:]}"
            assert self.process.poll() is None, self.process.stderr and self.process.stderr.read()
            time.sleep(0.02)
        return self.text


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return build(tmp_path, {"kh/tasks/t.yaml": TASK})


@pytest.fixture
def start(root: Path) -> Iterator[Callable[..., Watching]]:
    running: list[Watching] = []

    def begin(*, terminal: bool = False) -> Watching:
        running.append(Watching(root, terminal=terminal))
        return running[-1]

    yield begin
    for one in running:
        one.process.kill()
        one.process.wait()


def saved_until(path: Path, text: str, watching: Watching, holds: Callable[[str], bool]) -> None:
    """Save until it is noticed: the watch on the folder may begin only after the first page is printed."""
    end = time.monotonic() + 60
    while not holds(watching.text) and time.monotonic() < end:
        path.write_text(text, "utf-8")
        time.sleep(0.3)
    watching.until(holds)


def test_a_save_is_noticed_and_ctrl_c_is_quiet(root: Path, start: Callable[..., Watching]) -> None:
    watching = start()
    watching.until(lambda text: "No findings." in text or "warnings" in text)
    saved_until(
        root / "kh/tasks/t.yaml",
        TASK.replace("so-y-te", "so-la"),
        watching,
        lambda text: "+ kh/tasks/t.yaml:2:7 CK101" in text,
    )
    saved_until(root / "ckds.yaml", "format: 99\n", watching, lambda text: "format 99" in text)
    (root / "ckds.yaml").write_text("format: 1\n", "utf-8")
    saved_until(root / "kh/tasks/t.yaml", TASK, watching, lambda text: "− kh/tasks/t.yaml:2:7 CK101" in text)
    assert "\x1b" not in watching.text
    watching.process.send_signal(signal.SIGINT)
    assert watching.process.wait(20) == 0
    assert watching.process.stderr
    assert watching.process.stderr.read() == b""


def test_a_terminal_is_cleared(start: Callable[..., Watching]) -> None:
    watching = start(terminal=True)
    assert watching.until(lambda text: "Watching" in text).startswith("\x1b[2J")


def test_other_files_are_not_looked_at(root: Path) -> None:
    from ckds.cli.watch import _saves

    found: list[list[str]] = []
    thread = threading.Thread(target=lambda: found.append(next(_saves(root, 50))), daemon=True)
    thread.start()
    end = time.monotonic() + 60
    while thread.is_alive() and time.monotonic() < end:
        (root / "kh/notes.txt").write_text(str(time.monotonic()), "utf-8")
        time.sleep(0.1)
        (root / "kh/tasks/t.yaml").write_text(TASK, "utf-8")
        thread.join(0.3)
    assert found == [["kh/tasks/t.yaml"]]


def test_without_the_extra_it_is_named(root: Path) -> None:
    code = "import sys, importlib.util as u\nf = u.find_spec\nu.find_spec = lambda n, *a: None if n == 'watchfiles' else f(n, *a)\nfrom ckds.cli.main import main\nsys.exit(main(['watch', '--lang', 'en']))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=root)
    assert done.returncode == 2
    assert 'pip install "ckds[editor]"' in done.stderr


def test_the_day_is_the_one_asked_for(tmp_path: Path) -> None:
    assert look(load(build(tmp_path), "2031-05-01")).workspace.today == date(2031, 5, 1)
