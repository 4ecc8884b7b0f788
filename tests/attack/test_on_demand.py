"""A command that opens one plan says and writes what it does where everything was read, whatever the others hold."""

import shutil
from pathlib import Path
from random import Random
from typing import Any

import pytest

from ckds.repository import demand
from tests.attack.made_up import KPIS, PLANS, TASKS, make
from tests.cli.runs import Ran, Run

TODAY = "2025-12-01"
COMMANDS_EACH = 12


def _read_all(loader: Any, settings: Any, days: Any) -> Any:
    return loader.load(settings, days.today, days.real, pinned=days.pinned)


def _words(rnd: Random, root: Path, folders: list[str]) -> list[str]:
    """Return a command at random, mostly about what is there."""
    plan = rnd.choice(folders if rnd.random() < 0.9 else PLANS)
    task, kpi = (
        rnd.choice([file.stem for file in sorted((root / plan / part).glob("*.yaml"))] or list(else_))
        for part, else_ in (("tasks", TASKS), ("kpis", KPIS))
    )
    which = rnd.choice((task, *[f"{plan}/{task}"] * 4, f"plans/{plan}/tasks/{task}.yaml", "I.1", f"{plan}/I.2", plan))
    how = rnd.choice(([], [], ["--dry-run"], ["--format", "json"], ["--force"]))
    by_act = ["--act", "1/QĐ-UBND", "--on", "2025-11-02"]
    about = ["--plan", plan]
    return rnd.choice(
        (
            ["update", which, "--progress", str(rnd.randint(0, 110)), *how],
            ["update", which, f"{rnd.choice(folders)}/{task}", "--progress", "50", "--by", "Sở Y tế", *how],
            ["complete", which, "--on", "2025-11-01", *how],
            ["extend", which, "--to", "Quý I năm 2026", *by_act, *how],
            ["reassign", which, "--to", rnd.choice(("so-tttt", "quận", "nhom-rong")), *by_act, *how],
            ["cancel", which, "--reason", "x", *by_act, *how],
            ["measure", rnd.choice((kpi, f"{plan}/{kpi}", "CT1")), "20%", "--as-of", "2025-10", *how],
            ["receive", plan, "2025-q4", "so-y-te", "--on", "2025-11-18", *how],
            ["new", "task", rnd.choice(("moi", "a")), *about, "--title", "M", "--lead", "so-y-te", *how],
            ["new", "kpi", "moi", *about, "--title", "M", *how],
            ["new", "plan", rnd.choice(("moi", plan)), "--title", "M", "--issuer", "ubnd", "--period", "2025", *how],
            ["waiver", "add", "CK106", which, "--reason", "x", "--owner", "so-y-te"],
            *(["show", word, *rnd.choice(([], ["--format", "json"]))] for word in (which, "kh/a", "kh/b", plan, kpi)),
            ["status", *about, *rnd.choice(([], ["--plan", folders[0]], ["--per", "unit"], ["--format", "json"]))],
            ["status", *about, "--unit", "quận", "--format", "csv"],
            *([name, *about, *rnd.choice(([], ["--format", "json"]))] for name in ("kpi", "due", "duties")),
            *(["report", kind, *about] for kind in ("periodic", "plan", "scorecard")),
            ["deadline", "tháng 12", *about],
        )
    )


def _files(root: Path) -> dict[str, bytes | str]:
    return {
        str(path.relative_to(root)): "a link" if path.is_symlink() else path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_symlink() or path.is_file()
    }


@pytest.mark.parametrize("seed", [*range(2), *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(2, 40))])
def test_commands_on_demand(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    rnd, first, root = Random(seed), tmp_path / "first", tmp_path / "plans"
    folders = make(first, rnd)
    lazily = demand.on_demand
    for _ in range(COMMANDS_EACH):
        words = _words(rnd, first, folders)
        found: list[tuple[Ran, dict[str, bytes | str]]] = []
        for reading in (lazily, _read_all):
            monkeypatch.setattr(demand, "on_demand", reading)
            shutil.rmtree(root, ignore_errors=True)
            shutil.copytree(first, root, symlinks=True)
            found.append((run("-C", str(root), "--today", TODAY, *words), _files(root)))
        assert found[0] == found[1], words
        assert "Traceback" not in found[0][0].err
