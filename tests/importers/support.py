"""Imports run as a person runs them, into a repository of the test's own that has the shipped directory of units."""

import shutil
from pathlib import Path
from typing import Final

from ckds.cli.main import main
from tests.golden.shipped import Plan, plan
from tests.golden.support import PLANS

TODAY: Final = "2023-01-15"
NAME: Final = "nhap"


def repository(folder: Path) -> Path:
    """Make a repository with the shipped units and no plans; return its root."""
    root = folder / "plans"
    root.mkdir(parents=True, exist_ok=True)
    shutil.copy(PLANS / "ckds.yaml", root / "ckds.yaml")
    shutil.copytree(PLANS / "units", root / "units", dirs_exist_ok=True)
    return root


def run(folder: Path, *words: str) -> int:
    """Run one command on the repository in ``folder``."""
    return main(["-C", str(folder), "--today", TODAY, *words])


def imported(folder: Path, document: Path, area: str, *more: str) -> Plan:
    """Import a document into a new repository; return what was written."""
    root = repository(folder)
    status = run(
        folder, "-q", "import", str(document), "--plan", NAME, "--area", area, "-o", str(folder / "said.txt"), *more
    )
    assert status == 0
    return plan(NAME, root)
