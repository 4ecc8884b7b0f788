"""The command as a whole: help, mistakes, faults of ours, exit statuses, where things are printed."""

import re
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from ckds import __version__
from ckds.cli import main as cli
from ckds.cli.main import COMMANDS, load, main
from tests.cli.runs import Run
from tests.support import build

MINE = ("status", "kpi", "due", "unit", "duties", "lint", "show", "units", "deadline", "target", "rule")


def test_help_lists_every_command_in_both_languages(run: Run) -> None:
    """To standard output, with status 0; also when nothing is asked."""
    for words in (["--help"], []):
        done = run(*words)
        assert (done.status, done.err) == (0, "")
        for name, text in COMMANDS.items():
            assert name in done.out
            assert text.vi.split(";")[0][:30] in done.out
    english = run("--help", "--lang", "en")
    assert "Documents and forms:" in english.out
    assert "Văn bản" not in english.out


@pytest.mark.parametrize("command", MINE)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_command_has_help_with_an_example_and_words_for_every_option(command: str, lang: str, run: Run) -> None:
    """In the language asked for, the frame of the help, too."""
    done = run(command, "--help", "--lang", lang)
    assert (done.status, done.err) == (0, "")
    assert f"  ckds {command}" in done.out
    assert ("Cách dùng:" if lang == "vi" else "Usage:") in done.out
    assert ("Usage:" if lang == "vi" else "Cách dùng:") not in done.out
    assert "--today" in done.out


def test_the_version_is_printed(run: Run) -> None:
    """On one line, without a repository."""
    assert run("--version").out == f"ckds {__version__}\n"


def test_an_unknown_command_is_told_with_a_near_one(run: Run) -> None:
    """On standard error, with status 2."""
    done = run("sttus")
    assert (done.status, done.out) == (2, "")
    assert "Không có lệnh “sttus”." in done.err
    assert "Có phải ý bạn là: ckds status ?" in done.err
    assert "Có phải" not in run("xyz123").err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["status", "--overdu"], "Không có tùy chọn --overdu. → Có phải ý bạn là"),
        (["status", "--zzz"], "Không có tùy chọn --zzz."),
        (["deadline"], "Còn thiếu"),
        (["status", "--overdue-by", "nhiều"], "Dùng lệnh chưa đúng: --overdue-by: “nhiều” không phải là số nguyên."),
        (["status", "--overdue-by", "0"], "Dùng lệnh chưa đúng: --overdue-by: 0 nằm ngoài khoảng cho phép (x>=1)."),
        (["status", "--overdue-by"], "Dùng lệnh chưa đúng: sau --overdue-by phải có một giá trị."),
        (["show", "a", "b"], "Dùng lệnh chưa đúng: thừa “b”."),
        (["lint", "--info=3"], "Dùng lệnh chưa đúng: --info không nhận giá trị."),
        (
            ["measure", "kpi", "-5"],
            "Không có tùy chọn -5. → Số âm thì đặt ở cuối, sau hai dấu gạch: ckds measure … -- -5",
        ),
        (["measure", "kpi", "-5,5"], "ckds measure … -- -5,5"),
        (["--nope"], "Không có tùy chọn --nope."),
        (["never-shown"], "Không có lệnh"),
    ],
)
def test_wrong_use_is_told_and_ends_with_2(words: list[str], said: str, run: Run) -> None:
    """Never a traceback, never on standard output."""
    done = run(*words)
    assert (done.status, done.out) == (2, "")
    assert said in " ".join(done.err.split())
    assert "Traceback" not in done.err


def test_a_fault_of_ours_is_told_as_such(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Status 2, no traceback unless it is asked for."""

    def broken(*_: object) -> NoReturn:
        raise ZeroDivisionError("hỏng \x1b[31m")

    monkeypatch.setattr(cli, "_run", broken)
    done = run("status")
    assert (done.status, done.out) == (2, "")
    assert "Lỗi bên trong ckds (ZeroDivisionError: hỏng \ufffd[31m)." in done.err
    assert "CKDS_DEBUG=1" in done.err
    monkeypatch.setenv("CKDS_DEBUG", "1")
    done = run("status")
    assert done.status == 2
    assert "Traceback" in done.err


def test_being_stopped_is_no_fault(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C."""

    def stopped(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_run", stopped)
    done = run("status")
    assert (done.status, "Đã dừng theo yêu cầu." in done.err) == (2, True)


def test_words_come_from_the_command_line_when_none_are_given(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the installed command is run."""
    monkeypatch.setattr(sys, "argv", ["ckds", "--version"])
    assert main() == 0
    assert capsys.readouterr().out.startswith("ckds ")


def test_a_number_below_zero_is_taken_after_two_dashes(run: Run, tmp_path: Path) -> None:
    """As the message about it says."""
    root = build(tmp_path, {"kh/kpis/k.yaml": "title: Tăng trưởng\nunit: tỷ đồng\ntargets: []\n"})
    done = run("-C", str(root), "--today", "2031-01-01", "measure", "kh/k", "--as-of", "2030", "--force", "--", "-5,5")
    assert done.status == 0, done.err
    assert "value: -5.5" in (root / "kh/kpis/k.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("error", "vi", "en"),
    [
        (OSError(28, "No space left on device", "a.yaml"), "ổ đĩa đầy", "the disk is full"),
        (OSError(9999, "Strange weather", "a.yaml"), "“Strange weather”", "“Strange weather”"),
        (OSError(), "“OSError”", "“OSError”"),
    ],
)
def test_what_the_system_refuses_is_told_in_both_languages(
    error: OSError, vi: str, en: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In our words where we have any, else in the system's, quoted."""

    def full(*_: object) -> NoReturn:
        raise error

    monkeypatch.setattr(cli, "_run", full)
    of = ": a.yaml" if error.filename else ""
    assert run("status").err.startswith(f"Lỗi: Hệ thống không làm được{of} ({vi}).\n")
    assert run("status", "--lang", "en").err.startswith(f"Error: The system cannot do it{of} ({en}).\n")


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_names_every_value_in_words(command: str, lang: str, run: Run) -> None:
    """No ``<str>``, no ``{action}``, no name of a variable: what stands there is what a person fills in."""
    said = run(command, "--help", "--lang", lang).out
    shown = said.partition("\nTham số:" if lang == "vi" else "\nArguments:")[2] or said
    assert not re.search(r"[<{](?:str|int|float|path|[a-z_]+)[>}]", said)
    for parameter in load(command, lang).params:
        if parameter.name != "help" and not getattr(parameter, "is_flag", False):
            assert parameter.metavar == parameter.metavar.strip("[]{}<>") != ""
            assert parameter.metavar in shown


def test_a_missing_task_is_told_with_where_to_find_one(run: Run) -> None:
    done = run("update")
    assert (done.status, done.err) == (
        2,
        "Lỗi: Còn thiếu NHIỆM_VỤ.\n  → Tìm mã bằng: ckds due. Xem: ckds update --help\n",
    )
