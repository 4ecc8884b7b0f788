"""A table exported, imported into a repository that holds only the same directory of units, and exported again."""

import shutil
from pathlib import Path
from typing import Any, Final

import python_calamine

from ckds.cli.main import main

TODAY: Final = "2030-12-01"
AGAIN: Final = "lai"


def run(root: Path, *words: str) -> int:
    """Run one command on a repository."""
    return main(["-C", str(root), "-q", "--today", TODAY, *words])


def empty_like(root: Path, folder: Path) -> Path:
    """Make a repository with the settings and the units of another, and no plan; return its root."""
    folder.mkdir(parents=True)
    shutil.copy(root / "ckds.yaml", folder / "ckds.yaml")
    shutil.copytree(root / "units", folder / "units")
    return folder


def again(root: Path, plan: str, table: str, ending: str, *, area: str, period: str, folder: Path) -> tuple[Path, Path]:
    """Export a table, import it into an empty repository and export it again; return both files."""
    first, second = folder / f"{table}-1.{ending}", folder / f"{table}-2.{ending}"
    assert run(root, "export", table, "--plan", plan, "-o", str(first)) == 0
    other = folder / f"kho-{table}-{ending}"
    if not other.exists():
        empty_like(root, other)
    words = ("--plan", AGAIN, "--area", area, "--period", period, "--issuer", "ubnd", "--title", "Nhập lại")
    assert run(other, "import", str(first), *words, "-o", str(folder / "said.txt")) == 0
    assert run(other, "export", table, "--plan", AGAIN, "-o", str(second)) == 0
    return first, second


def cells(file: Path) -> list[Any]:
    """Return what a table holds, cell by cell and with its types; the bytes of a CSV file, row by row."""
    if file.suffix == ".csv":
        return [[line] for line in file.read_bytes().split(b"\r\n")]
    return list(python_calamine.load_workbook(str(file)).get_sheet_by_index(0).to_python())
