"""The command line that users and CI jobs rely on: exit statuses, which day it is, where things are printed, colours.

The contract is design.md §3, and §1.6 for the day.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import pytest

from tests.golden.conftest import Run
from tests.golden.support import ROOT, S1, S3, Ran, ckds, clean_environment, copy_plans

# --- Exit statuses ---

CLEAN: Final = [
    "status", "status --format csv", "status --format markdown", "status --standing overdue", "status --per unit", "kpi",
    f"kpi {S3}/kinh-te-so", "due", "due --month 2023-06", "unit hai-phong/so-tttt", "duties", "lint", "lint --format concise",
    f"lint {S3}", "units", "units so-tttt", f"show {S3}/4-ii", "rule CK101", "rule unknown-unit", "rule --all", "--help", "--version",
    "status --help",
]  # fmt: skip


@pytest.mark.parametrize("words", CLEAN)
def test_0_when_it_answered(run: Run, small: Path, monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    """design.md §3: 0 though tasks are overdue and warnings stand; the answer is on standard output."""
    monkeypatch.chdir(small)
    done = run(*words.split())
    assert done.status == 0
    assert done.out.strip()


WRONG_USE: Final = [
    "nosuchcommand", "stauts", "status --nosuchoption", "status --format pdf", "status --today 15/01/2023", "status --today 2023-02-30",
    "status --today", "status --standing lateish", "status --plan tp-hcm-2023", "status --unit so-xyz", "status --per day",
    "status --lang fr", "status --color sometimes", "status --overdue-by x", "lint --format pdf", "show", "show nosuchplan/x",
    "kpi nosuchplan/x", "deadline", "target", "deadline x --issued yesterday", "rule CK999", "unit nosuchunitatall", "due --month 2023-13",
    "-C nosuchfolder status",
]  # fmt: skip


@pytest.mark.parametrize("words", WRONG_USE)
def test_2_for_wrong_use(run: Run, small: Path, monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    """design.md §3: 2 for wrong use, one sentence on standard error, nothing on standard output, no traceback."""
    monkeypatch.chdir(small)
    done = run(*words.split())
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("Lỗi: ")
    assert "Traceback" not in done.err
    assert "bên trong ckds" not in done.err


@pytest.mark.parametrize(
    ("words", "near"),
    [("status --plan tp-hcm-2023", S3), ("status --standing overdeu", "overdue"), ("stauts", "status")],
)
def test_wrong_values_are_answered_with_near_ones(run: Run, small: Path, words: str, near: str) -> None:
    """Issue 3, bad input: unknown filter values answer with near matches."""
    assert near in run("-C", str(small), *words.split()).err


@pytest.mark.parametrize("command", ["status", "lint", "units", "kpi", "due", "duties"])
def test_2_where_there_is_no_repository(run: Run, tmp_path: Path, command: str) -> None:
    """design.md §3: 2 when no ckds.yaml is found."""
    done = run("-C", str(tmp_path), command)
    assert (done.status, done.out) == (2, "")


SETTINGS: Final = [
    "format: 99",
    "timezone: Asia/Nowhere",
    'requires: ">=99"',
    "roll: sometimes",
    "rol: next-working-day",
]


@pytest.mark.parametrize("setting", SETTINGS)
def test_2_for_settings_that_cannot_be_used(run: Run, tmp_path: Path, setting: str) -> None:
    """design.md §3: 2 for settings, of every command; the message names the file."""
    copy = copy_plans(tmp_path, only=(S3,))
    key = setting.partition(":")[0]
    lines = [
        line for line in (copy / "ckds.yaml").read_text(encoding="utf-8").splitlines() if not line.startswith(f"{key}:")
    ]
    (copy / "ckds.yaml").write_text("\n".join([*lines, setting]) + "\n", encoding="utf-8")
    done = run("-C", str(copy), "status")
    assert done.status == 2
    assert "ckds.yaml" in done.err


def test_1_for_errors_of_lint_and_0_for_warnings(run: Run, broken: Path, shipped: Path) -> None:
    """design.md §3: `lint` is 1 for errors, in every format, and 0 for the warnings of the shipped plans."""
    assert [run("-C", str(broken), "lint", "--format", kind).status for kind in ("full", "concise", "json")] == [
        1,
        1,
        1,
    ]
    summary = run("-C", str(shipped), "lint", "--format", "json").json["summary"]
    assert (summary["error"], summary["warning"] > 0) == (0, True)


def test_rules_made_errors_block(run: Run, tmp_path: Path) -> None:
    """design.md §2 `rules`: a warning made an error blocks, one turned off is gone."""
    copy = copy_plans(tmp_path, only=(S3,), pinned=True)
    settings = copy / "ckds.yaml"
    kept = settings.read_text(encoding="utf-8")
    settings.write_text(kept + "rules: {CK302: error}\n", encoding="utf-8")
    assert run("-C", str(copy), "lint").status == 1
    settings.write_text(kept + "rules: {CK302: off}\n", encoding="utf-8")
    done = run("-C", str(copy), "lint", "--format", "json")
    assert done.status == 0
    assert "CK302" not in {f["code"] for f in done.json["findings"]}


# --- Which day it is ---


def _today(done: Ran) -> str:
    found: str = done.json["today"]
    return found


def test_today_before_or_after_the_subcommand(run: Run, small: Path) -> None:
    """design.md §3: the options of every command stand before or after it, and mean the same."""
    at = str(small)
    before = run("--today", "2022-07-01", "-C", at, "status", "--format", "json")
    after = run("status", "--format", "json", "--today", "2022-07-01", "-C", at)
    equals = run("status", "--format", "json", "--today=2022-07-01", "-C", at)
    assert _today(before) == "2022-07-01"
    assert before.out == after.out == equals.out


def test_today_comes_from_the_option_the_variable_or_the_archive(
    run: Run, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """design.md §1.6: `--today`, else `CKDS_TODAY`, else the pinned day of the archive."""
    ask = ["-C", str(small), "status", "--format", "json"]
    assert _today(run(*ask)) == "2023-01-15"
    monkeypatch.setenv("CKDS_TODAY", "2024-02-29")
    assert _today(run(*ask)) == "2024-02-29"
    assert _today(run(*ask, "--today", "2022-07-01")) == "2022-07-01"


def test_today_is_the_day_in_the_time_zone_of_the_settings(run: Run, tmp_path: Path) -> None:
    """design.md §1.6: without option, variable and archive it is the day in Asia/Ho_Chi_Minh, whatever the machine's zone."""
    copy = copy_plans(tmp_path, only=(S3,))
    zone = ZoneInfo("Asia/Ho_Chi_Minh")
    before = datetime.now(zone).date().isoformat()
    found = _today(run("-C", str(copy), "status", "--format", "json"))
    assert found in {before, datetime.now(zone).date().isoformat()}


def test_a_pinned_day_without_archive_does_not_count(run: Run, tmp_path: Path) -> None:
    """design.md §2: `today` without `archive: true` is refused by `check`; it never silences anything, so status ignores it."""
    copy = copy_plans(tmp_path, only=(S3,))
    with (copy / "ckds.yaml").open("a", encoding="utf-8") as file:
        file.write("today: 2022-01-01\n")
    done = run("-C", str(copy), "status", "--format", "json")
    assert done.status == 2 or _today(done) != "2022-01-01"


def test_a_wrong_ckds_today_is_wrong_use(run: Run, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """design.md §3: 2, and the variable is named."""
    monkeypatch.setenv("CKDS_TODAY", "hôm nay")
    done = run("-C", str(small), "status")
    assert (done.status, done.out) == (2, "")
    assert "CKDS_TODAY" in done.err


DAY_ON: Final = [
    "status", "kpi", "due", "duties", "unit hai-phong/so-tttt", f"show {S3}/4-ii", "status --format markdown",
    "units so-tttt",
]  # fmt: skip


@pytest.mark.parametrize("words", DAY_ON)
def test_every_output_says_its_day_and_that_it_is_pinned(run: Run, small: Path, words: str) -> None:
    """design.md §1.6, §2: every output prints the day it is true for; of an archive, that the day is pinned."""
    done = run("-C", str(small), *words.split())
    assert done.status == 0
    assert re.search(r"15/0?1/2023|2023-01-15", done.out + done.err)
    assert "ghim" in done.out + done.err


@pytest.mark.parametrize(
    "words",
    ["status", "kpi", "due", "duties", "units", "unit hai-phong/so-tttt", "lint", f"show {S3}/4-ii"],
)
def test_json_says_that_the_day_is_pinned(run: Run, small: Path, words: str) -> None:
    """design.md §2 `archive`: every output says that the day is pinned; with `--today` it is not."""
    assert run("-C", str(small), *words.split(), "--format", "json").json.get("pinned") is True
    assert (
        run("-C", str(small), "--today", "2023-01-15", *words.split(), "--format", "json").json.get("pinned") is False
    )


# --- Colours, languages, streams ---

ESCAPE: Final = "\x1b"


@pytest.mark.parametrize("words", ["status", "lint", "--help", "nosuch"])
def test_no_colours_when_it_is_no_terminal(small: Path, words: str) -> None:
    """design.md §3: no escape code in a pipe, neither in results nor in messages."""
    done = ckds(*words.split(), cwd=small)
    assert ESCAPE not in done.out + done.err


def test_colours_when_asked_for(small: Path) -> None:
    """design.md §3 `--color`: always colours also in a pipe."""
    assert ESCAPE in ckds("--color", "always", "status", cwd=small).out


def _in_a_terminal(cwd: Path, env: Mapping[str, str], *words: str) -> str:
    import pty

    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "ckds", *words],
        cwd=cwd,
        env=clean_environment({"TERM": "xterm-256color", "COLUMNS": "100", **env}),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            block = os.read(ours, 65536)
        except OSError:
            break
        if not block:
            break
        shown += block
    os.close(ours)
    assert process.wait(timeout=60) == 0
    return shown.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminal of this kind")
def test_colours_only_on_a_terminal_and_not_with_no_color(small: Path) -> None:
    """design.md §3: on a terminal there are colours; `NO_COLOR` and `--color never` take them away."""
    colour = re.compile(r"\x1b\[[0-9;]*3[0-9][0-9;]*m")
    assert colour.search(_in_a_terminal(small, {}, "status"))
    assert not colour.search(_in_a_terminal(small, {"NO_COLOR": "1"}, "status"))
    assert not colour.search(_in_a_terminal(small, {}, "--color", "never", "status"))


def test_messages_go_to_standard_error_and_results_to_standard_output(small: Path, tmp_path: Path) -> None:
    """design.md §3, as processes: JSON alone on standard output; a mistake alone on standard error."""
    right = ckds("status", "--format", "json", cwd=small)
    assert (right.status, right.err) == (0, "")
    assert json.loads(right.out)["today"] == "2023-01-15"
    mistake = ckds("status", "--format", "pdf", cwd=small)
    assert (mistake.status, mistake.out) == (2, "")
    assert mistake.err
    nowhere = ckds("status", cwd=tmp_path)
    assert (nowhere.status, nowhere.out) == (2, "")


def test_the_language_can_be_chosen(run: Run, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """design.md §1.7, §3 `--lang`: Vietnamese unless English is asked for; keys and words of JSON do not change with it."""
    vietnamese, english = (run("-C", str(small), "status", *lang).out for lang in ([], ["--lang", "en"]))
    assert "Quá hạn" in vietnamese
    assert "Overdue" in english
    tasks = [run("-C", str(small), "status", "--format", "json", "--lang", lang).json["tasks"] for lang in ("vi", "en")]
    assert tasks[0] == tasks[1]
    assert run("--lang", "en", "nosuch").err.startswith("Error: ")


def test_a_result_can_go_to_a_file(run: Run, small: Path, tmp_path: Path) -> None:
    """design.md §3 `-o FILE`: the same bytes in the file, nothing on standard output."""
    printed = run("-C", str(small), "status", "--format", "json").out
    done = run("-C", str(small), "status", "--format", "json", "-o", str(tmp_path / "out.json"))
    assert (done.status, done.out) == (0, "")
    assert (tmp_path / "out.json").read_text(encoding="utf-8") == printed


def test_several_results_at_once(run: Run, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """design.md §3: `--output FORMAT=FILE` where several are wanted at once."""
    monkeypatch.chdir(tmp_path)
    assert run("-C", str(small), "status", "--output", "json=a.json", "--output", "csv=b.csv").status == 0
    assert {file.name for file in tmp_path.iterdir()} == {"a.json", "b.csv"}
    assert json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["tasks"]


def test_the_repository_is_found_from_below_and_from_above(
    run: Run, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """design.md §2: ckds.yaml is looked for upward from the current folder, also as plans/ckds.yaml."""
    answers = []
    for folder in (small, small / S3 / "tasks", small.parent):
        monkeypatch.chdir(folder)
        answers.append([row["id"] for row in run("status", "--format", "json").json["tasks"]])
    assert answers[0] == answers[1] == answers[2]


def test_paths_are_relative_to_the_git_top_level() -> None:
    """design.md §3, in this repository: paths begin with plans/; in a copy outside git they are relative to the root."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    answer = ckds("status", "--format", "json", "--plan", S1, cwd=ROOT / "plans" / S1).json
    assert answer["root"] == "plans"
    assert {row["source"]["path"].split("/")[0] for row in answer["tasks"]} == {"plans"}


def test_reading_changes_no_file(run: Run, tmp_path: Path) -> None:
    """design.md §1.4: no command of these writes, renames or touches anything under the plans."""
    copy = copy_plans(tmp_path, only=(S3,), pinned=True)

    def seen() -> dict[str, tuple[int, bytes]]:
        return {str(f): (f.stat().st_mtime_ns, f.read_bytes()) for f in sorted(copy.rglob("*")) if f.is_file()}

    before = seen()
    for words in ("status", "lint", "kpi", "due", "duties", "units", "unit hai-phong/so-tttt", f"show {S3}/4-ii"):
        assert run("-C", str(copy), *words.split()).status == 0
    assert seen() == before
