"""``ckds init``: passes the gate from the first minute, blocks after one edit, overwrites nothing."""

import json
import re
import subprocess
import sys
import zipfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from ckds import __version__
from ckds.cli.main import main
from ckds.scaffold import new_repository

DAYS = [date(2026, 1, 1), date(2026, 12, 31), date(2028, 2, 29), date(2026, 7, 15)]
# Read as YAML 1.2 does it: `on` is a key, not the truth.
WORKFLOW = ".github/workflows/ckds.yml"


def ckds(*args: str | Path) -> int:
    return main([str(arg) for arg in args])


@pytest.fixture
def new(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    assert ckds("init", tmp_path / "Kho mới", "--today", "2026-05-04") == 0
    assert "git init -b main && ckds check" in capsys.readouterr().err
    return tmp_path / "Kho mới"


@pytest.mark.parametrize("day", DAYS)
def test_passes_from_the_first_minute(day: date, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ckds("init", "kho", "-C", tmp_path, "--today", day.isoformat()) == 0
    capsys.readouterr()
    for later in (day, day + timedelta(days=150)):
        every_gate = ("--fail-on", "overdue,missed,owed,slipped")
        assert ckds("check", "-C", tmp_path / "kho", "--today", later.isoformat(), *every_gate, "--format", "json") == 0
        found = json.loads(capsys.readouterr().out)["findings"]
        assert [one["code"] for one in found if one["code"] != "CK904"] == []


def test_the_readmes_edit_blocks(new: Path, capsys: pytest.CaptureFixture[str]) -> None:
    readme = (new / "README.md").read_text("utf-8")
    assert "plans/vi-du-2027/tasks/ii-1-a.yaml" in readme
    assert "`due: tháng 4 năm 2026`" in readme
    task = new / "plans/vi-du-2027/tasks/ii-1-a.yaml"
    task.write_text(task.read_text("utf-8").replace("\ndue: tháng 9 năm 2027", "\ndue: tháng 4 năm 2026"), "utf-8")
    assert ckds("check", "-C", new, "--today", "2026-05-04") == 1
    out = capsys.readouterr().out
    assert "lỗi[CK901] quá hạn 4 ngày (hạn 30/04/2026), Sở A" in out
    assert "tasks/ii-1-a.yaml:9:6" in out
    assert "CHẶN" in out


def test_the_readme_installs_what_is_to_be_had(new: Path) -> None:
    """From the office's git or a file: the package is not published, so its bare name would find nothing."""
    readme = (new / "README.md").read_text("utf-8")
    assert f'$ pip install "ckds @ git+https://<máy-chủ-git>/<nhóm>/ckds@v{__version__}"' in readme
    assert f"ckds-{__version__}-py3-none-any.whl" in readme
    assert "$ pip install ckds==" not in readme


def test_with_git_and_its_own_pipeline_command(new: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def git(*args: str) -> None:
        who = ["-c", "user.name=ckds", "-c", "user.email=ckds@example.invalid"]
        subprocess.run(["git", *who, *args], cwd=new, check=True, capture_output=True)

    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-q", "-m", "Kho mới")
    assert ckds("check", "--since", "merge-base", "-C", new, "--today", "2026-05-04") == 0


def test_nothing_is_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "README.md").write_text("của tôi")
    (tmp_path / ".vscode").write_text("một tệp, không phải thư mục")
    (tmp_path / "CODEOWNERS").symlink_to("không-có")
    assert ckds("init", tmp_path) == 0
    said = capsys.readouterr()
    for name in ("README.md", ".vscode/settings.json", "CODEOWNERS"):
        assert f"Giữ nguyên: {name}" in said.err
        assert name not in said.out.splitlines()
    assert (tmp_path / "README.md").read_text() == "của tôi"
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert ckds("init", tmp_path) == 0
    assert capsys.readouterr().out == ""
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_repository_with_plans_gets_no_example(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans/ckds.yaml").write_text("format: 1\n")
    assert ckds("init", tmp_path) == 0
    said = capsys.readouterr()
    assert "Giữ nguyên: plans/ckds.yaml" in said.err
    assert [path.name for path in (tmp_path / "plans").iterdir()] == ["ckds.yaml"]
    assert (tmp_path / WORKFLOW).exists()


def test_dry_run_lists_and_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ckds("init", tmp_path / "kho", "--dry-run", "--lang", "en") == 0
    said = capsys.readouterr()
    assert said.out.splitlines() == list(new_repository(date.today(), __version__))  # noqa: DTZ011
    assert "nothing was written" in said.err
    assert not (tmp_path / "kho").exists()


def test_a_folder_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "tệp").write_text("")
    assert ckds("init", tmp_path / "tệp") == 2
    assert "→" in capsys.readouterr().err


def test_the_example_is_marked_as_one() -> None:
    for name, text in new_repository(date(2026, 5, 4), "1.2.3").items():
        if name.startswith("plans/vi-du"):
            assert "VÍ DỤ" in text.splitlines()[0]
            assert "không có thật" in text
    assert "VÍ DỤ, không có thật" in new_repository(date(2026, 5, 4), "1.2.3")["plans/units/don-vi.yaml"]


def test_everything_that_is_run_is_pinned(new: Path) -> None:
    root = Path(__file__).parents[2]
    ours = [root / "action.yml", *(root / ".github/workflows").glob("*.yml")]
    for path in (new / WORKFLOW, *ours):
        used = re.findall(r"uses: (\S+)", path.read_text("utf-8"))
        assert used
        assert all(one == "./" or re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", one) for one in used)
    for name in (WORKFLOW, ".gitlab-ci.yml", ".pre-commit-config.yaml"):
        assert f"ckds=={__version__}" in (new / name).read_text("utf-8")
    assert re.search(r"image: python:\d+\.\d+\.\d+", (new / ".gitlab-ci.yml").read_text("utf-8"))


def load(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)


def test_what_machines_read_is_well_formed(new: Path) -> None:
    workflow = load(new / WORKFLOW)
    assert set(workflow["on"]) == {"pull_request", "push", "schedule", "workflow_dispatch"}
    assert workflow["permissions"] == {"contents": "read"}
    assert workflow["jobs"]["pull-request"]["steps"][0]["with"]["fetch-depth"] == "0"
    assert set(load(new / ".gitlab-ci.yml")) == {".ckds", "ckds:merge-request", "ckds:toan-bo"}
    assert load(new / ".pre-commit-config.yaml")["repos"][0]["hooks"][0]["pass_filenames"] == "false"
    assert json.loads((new / ".vscode/settings.json").read_text("utf-8"))["files.encoding"] == "utf8"
    root = Path(__file__).parents[2]
    for name in ("action.yml", ".pre-commit-hooks.yaml", ".gitlab-ci.yml", ".github/workflows/ci.yml"):
        assert load(root / name)
    assert all(hook["pass_filenames"] == "false" for hook in load(root / ".pre-commit-hooks.yaml"))


def shell_steps(path: Path) -> list[str]:
    """Return what a workflow or an action runs in a shell."""
    data = load(path)
    jobs = data["jobs"].values() if "jobs" in data else [data["runs"]]
    return [step["run"] for job in jobs for step in job["steps"] if "run" in step]


def test_no_expression_of_a_pipeline_stands_inside_a_script(new: Path) -> None:
    """What a pull request can word never becomes a part of a shell script."""
    root = Path(__file__).parents[2]
    for path in (new / WORKFLOW, root / "action.yml", *(root / ".github/workflows").glob("*.yml")):
        steps = shell_steps(path)
        assert steps
        assert not [step for step in steps if "${{" in step]
        for step in steps:
            assert subprocess.run(["bash", "-n"], input=step.encode(), check=False).returncode == 0


GH = """#!/bin/sh
echo "gh $*" >> "$CALLS"
case "$*" in *list*) echo "$OPEN" ;; esac
"""


@pytest.mark.parametrize(
    ("status", "open_", "calls"),
    [
        ("0", "", ["gh issue list"]),
        ("0", "7", ["gh issue list", "gh issue close 7"]),
        ("1", "7", ["gh issue list", "gh issue edit 7"]),
        ("1", "", ["gh issue list", "gh label create", "gh issue create"]),
    ],
)
@pytest.mark.parametrize("whose", ["new", "ours"])
def test_one_issue_is_kept_up_to_date(
    whose: str, status: str, open_: str, calls: list[str], new: Path, tmp_path: Path
) -> None:
    root = Path(__file__).parents[2]
    step = shell_steps(new / WORKFLOW if whose == "new" else root / ".github/workflows/scheduled.yml")[-1]
    (tmp_path / "gh").write_text(GH)
    (tmp_path / "gh").chmod(0o755)
    environment = {
        "PATH": f"{tmp_path}:/usr/bin:/bin",
        "CALLS": str(tmp_path / "calls"),
        "OPEN": open_,
        "STATUS": status,
    }
    subprocess.run(["bash", "-e", "-c", step], env=environment, check=True)
    said = (tmp_path / "calls").read_text().splitlines()
    assert len(said) == len(calls)
    assert all(one.startswith(start) for one, start in zip(said, calls, strict=True))


@pytest.mark.slow
def test_the_files_ship_in_the_wheel(tmp_path: Path) -> None:
    """A wheel, installed elsewhere, makes the same repository."""
    root = Path(__file__).parents[2]
    build = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", str(tmp_path)]
    subprocess.run([*build, str(root)], check=True)
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        names = [name for name in wheel.namelist() if name.startswith("ckds/scaffold/files/")]
    made = [name for name in new_repository(date(2026, 5, 4), __version__) if not name.startswith("schemas/")]
    assert len(names) == len(made)
