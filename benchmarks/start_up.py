"""How long short commands take, as whole processes beside a bare Python start and beside importing the main parts.

Usage: python benchmarks/start_up.py [RUNS]

The commands take turns, so that a machine whose speed drifts drifts for all; the median of each is shown, and the ratios
are the claims: ``status`` at most 22 × a bare start and 1.75 × the imports, ``--version`` and ``--help`` at most 8 ×.
"""

import compileall
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
IMPORTS: Final = (
    "import typer, yaml; from pydantic import BaseModel; from rich.console import Console; from rich.table import Table"
)
PYTHON: Final = sys.executable
CASES: Final = {
    "python -c pass": [PYTHON, "-c", "pass"],
    "import typer, pydantic, rich, yaml": [PYTHON, "-c", IMPORTS],
    "ckds --version": [PYTHON, "-m", "ckds", "--version"],
    "ckds --help": [PYTHON, "-m", "ckds", "--help"],
    "ckds deadline": [PYTHON, "-m", "ckds", "deadline", "Quý I năm 2023"],
    "ckds status": [PYTHON, "-m", "ckds", "status"],
    "ckds lint": [PYTHON, "-m", "ckds", "lint", "-q"],
}


def main() -> None:
    """Run every case in turn and print medians with their ratios."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    compileall.compile_dir(ROOT / "src", quiet=1)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    took: dict[str, list[float]] = {name: [] for name in CASES}
    for turn in range(runs + 1):
        for name, command in CASES.items():
            start = time.perf_counter()
            subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, check=False)
            if turn:  # the first turn warms the caches
                took[name].append(time.perf_counter() - start)
    medians = {name: statistics.median(times) for name, times in took.items()}
    bare, imports = medians["python -c pass"], medians["import typer, pydantic, rich, yaml"]
    print(f"{'median of ' + str(runs):40} {'ms':>7} {'× bare':>7} {'× imports':>10}")
    for name, median in medians.items():
        print(f"{name:40} {median * 1000:7.1f} {median / bare:7.1f} {median / imports:10.2f}")


if __name__ == "__main__":
    main()
