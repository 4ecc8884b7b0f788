"""The wheel carries everything it needs: installed into an empty environment, ``ckds`` runs outside the checkout."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BIN = "Scripts" if os.name == "nt" else "bin"


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "CKDS", "VIRTUAL_ENV"))}
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment | {"PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the locked run-time dependencies and the wheel, and nothing else."""
    work = tmp_path_factory.mktemp("wheel")
    source = work / "source"
    shutil.copytree(ROOT / "src", source / "src", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source / name)
    built = run(sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "-w", work, source, cwd=work)
    assert built.returncode == 0, built.stderr
    made = run(sys.executable, "-m", "venv", work / "venv", cwd=work)
    assert made.returncode == 0, made.stderr
    python = work / "venv" / BIN / "python"
    locked = run(python, "-m", "pip", "install", "-q", "--require-hashes", "-r", ROOT / "requirements.txt", cwd=work)
    assert locked.returncode == 0, locked.stderr
    wheel = next(work.glob("ckds-*.whl"))
    put = run(python, "-m", "pip", "install", "-q", "--no-deps", "--no-index", wheel, cwd=work)
    assert put.returncode == 0, put.stderr
    return work


@pytest.mark.slow
def test_ckds_runs_from_the_wheel(installed: Path) -> None:
    """Version, a rule's page, a holiday (package data), and status and lint of the shipped plans, far from the checkout."""
    ckds = installed / "venv" / BIN / "ckds"
    empty = installed / "empty"
    empty.mkdir(exist_ok=True)
    plans = empty / "plans"
    shutil.copytree(ROOT / "plans", plans, dirs_exist_ok=True)

    assert run(ckds, "--version", cwd=empty).stdout.startswith("ckds ")
    assert "CK101" in run(ckds, "rule", "CK101", cwd=empty).stdout
    (plans / "ckds.yaml").write_text("format: 1\nroll: next-working-day\n", encoding="utf-8")
    status = run(ckds, "status", "--today", "2023-01-15", cwd=empty)
    assert status.returncode == 0, status.stderr
    assert "15/01/2023" in status.stdout
    lint = run(ckds, "lint", "-q", "--format", "json", cwd=empty)
    assert lint.returncode == 0, lint.stdout[-2000:]


@pytest.mark.slow
def test_nothing_of_the_checkout_is_needed(installed: Path) -> None:
    """No module is found in the checkout."""
    python = installed / "venv" / BIN / "python"
    where = run(python, "-c", "import ckds; print(ckds.__file__)", cwd=installed).stdout
    assert str(installed) in where
