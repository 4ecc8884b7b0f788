"""What is different on Windows, forced here: consoles of another code page, names, separators, files that are in use."""

import io
import os
import subprocess
import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from ckds.cli import main as cli
from ckds.cli.output import emit
from ckds.errors import UsageError
from ckds.lang import Text
from ckds.repository.load import Loader
from ckds.repository.root import shown
from ckds.rules.engine import lint
from tests.cli.runs import Run, caller
from tests.fuzz.cases import BASE, read
from tests.fuzz.targets import write
from tests.support import REAL

RESERVED = ("con", "prn", "aux", "nul", "com1", "com9", "lpt1", "lpt9")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run ``ckds`` with nothing in the environment that it would heed."""
    return caller(capsys, monkeypatch)


def codes(root: Path) -> list[str]:
    """Return the codes that the linter gives a repository, on the day after all that happens in it."""
    loader = Loader(root)
    return [one.code for one in lint(loader.load(loader.settings(), REAL, REAL, pinned=False))]


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "cp1258", "ascii"])
def test_a_console_of_another_code_page_gets_utf8(encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Python would take the console's own, Vietnamese could not be printed at all."""
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding=encoding))
    assert cli.main(["deadline", "Quý I năm 2030"]) == 0
    sys.stdout.flush()
    assert "Quý I năm 2030" in raw.getvalue().decode("utf-8")


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_the_whole_program_under_another_code_page(encoding: str) -> None:
    """Also its errors, and the way in by ``python -m ckds``."""
    environment = {**os.environ, "PYTHONIOENCODING": encoding}
    for words in (["deadline", "Quý I năm 2030"], ["không-có-lệnh"]):
        done = subprocess.run([sys.executable, "-m", "ckds", *words], env=environment, capture_output=True, check=False)
        said = (done.stdout + done.stderr).decode("utf-8")
        assert words[-1] in said
        assert "Traceback" not in said


def test_ids_have_forward_slashes_whatever_the_system_has(monkeypatch: pytest.MonkeyPatch) -> None:
    """A path of Windows is named as every other system names it."""
    assert shown(PurePosixPath("/kho/plans/kh/plan.yaml"), PurePosixPath("/kho")) == "plans/kh/plan.yaml"  # type: ignore[arg-type]
    monkeypatch.setattr(os, "sep", "\\")
    base = PureWindowsPath("C:\\kho")
    assert shown(PureWindowsPath("C:\\kho\\plans\\kh\\tasks\\t.yaml"), base) == "plans/kh/tasks/t.yaml"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "id_",
    [
        "vi-du-2030\\iii-1-a",
        "C:\\vi-du-2030\\iii-1-a",
        "C:/x",
        "..\\..\\x",
        "\\\\may\\x",
        "con",
        "nul",
        "vi-du-2030/con",
    ],
)
def test_an_id_on_the_command_line_is_never_a_path(id_: str, run: Run, tmp_path: Path) -> None:
    """Asked for with backslashes, drives or devices, a record is simply not there."""
    write(read(BASE), tmp_path / "plans")
    done = run("-C", str(tmp_path), "--today", "2030-12-05", "show", id_)
    assert (done.status, done.out) == (2, "")
    assert "bên trong" not in done.err


@pytest.mark.parametrize("name", RESERVED)
def test_names_that_windows_keeps_for_devices_are_refused_everywhere(name: str, tmp_path: Path) -> None:
    """Else a repository made here could not be checked out there; as tasks, KPIs, areas and plans."""
    for place in (
        f"vi-du-2030/tasks/{name}.yaml",
        f"vi-du-2030/kpis/{name}.yaml",
        f"units/{name}.yaml",
        f"{name}/plan.yaml",
    ):
        root = tmp_path / place.replace("/", "-") / "plans"
        write({**read(BASE), place: b"title: x\n"}, root)
        assert "CK035" in codes(root)


def test_names_that_differ_in_case_alone_are_refused(tmp_path: Path) -> None:
    """On a disk that does not tell them apart, one would replace the other without a word."""
    write({**read(BASE), "vi-du-2030/tasks/III-1-A.yaml": b"title: x\n"}, tmp_path / "plans")
    assert "CK035" in codes(tmp_path / "plans")


def test_line_ends_of_windows_change_nothing(tmp_path: Path) -> None:
    """git may write CRLF on checkout: every record says the same, every finding has the same place."""
    files = {**read(BASE), "vi-du-2030/tasks/hong.yaml": b"title: x\nlead: so-xyz\ndue: 2030-11\n"}
    found = []
    for end in (b"\n", b"\r\n"):
        write({name: text.replace(b"\n", end) for name, text in files.items()}, tmp_path / "plans")
        loader = Loader(tmp_path / "plans")
        workspace = loader.load(loader.settings(), REAL, REAL, pinned=False)
        found.append([(one.code, one.path, one.span) for one in lint(workspace)])
    assert found[0] == found[1]
    assert found[0]


def test_a_result_file_that_is_in_use_is_told_and_left_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows refuses to replace a file that Excel has open; the old one stays, and no draft stays beside it."""

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Access is denied")

    monkeypatch.setattr(Path, "replace", refuse)
    monkeypatch.setattr(os, "replace", refuse)
    file = tmp_path / "ra.csv"
    file.write_text("cũ", "utf-8")
    with pytest.raises(UsageError) as told:
        emit("mới", file)
    assert isinstance(told.value.message, Text)
    assert file.read_text("utf-8") == "cũ"
    assert list(tmp_path.iterdir()) == [file]


def test_a_system_without_utf8_names_of_files_still_reads(tmp_path: Path) -> None:
    """Plans lie under folders with Vietnamese names on most machines of an office."""
    root = tmp_path / "Kế hoạch “mới”" / "plans"
    write(read(BASE), root)
    environment = {**os.environ, "PYTHONUTF8": "0", "PYTHONIOENCODING": "cp1252"}
    done = subprocess.run(
        [sys.executable, "-m", "ckds", "status", "-C", str(root), "--today", "2030-12-05"],
        env=environment,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
