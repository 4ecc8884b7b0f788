"""How ckds fares at the size of a ward, a province and the country, beside the floor and what others do with the same files.

Usage: python benchmarks/scale.py [--tasks N …] [--rounds N] [--bench PYTHON] [--folder DIR] [--others] [--only NAME …] [--wait LOAD]

Every case is a whole process; the cases take turns in every round, so that a machine whose speed drifts drifts for all.
The first round only warms the file cache. Wall and CPU time are medians over the rounds, with the least beside them;
memory is the most that all processes of a case had at once, shared pages counted once (Pss), sampled in a round of its
own. Ratios are to the floor (`floor.py`: read every file, parse it, nothing else), which never changes. Prints Markdown.

The floor and the other tools need `requirements-bench.txt`; `--bench` names the Python that has them.
"""

import argparse
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from generate import TODAY, make

HERE: Final = Path(__file__).parent
PYTHON: Final = sys.executable
FLOOR: Final = "the floor (ryaml)"
MOST_FOR_OTHERS: Final = 10_000  # beyond it each of the other tools takes many minutes and says nothing new


class Case(NamedTuple):
    """One command, what it may end with, and how often it is worth running."""

    name: str
    command: list[str]
    ends: tuple[int, ...] = (0,)
    once: bool = False


class Took(NamedTuple):
    """What one run took, in seconds."""

    wall: float
    cpu: float


def main() -> int:
    """Measure every size and print the tables."""
    asked = _arguments()
    print(_machine(asked.bench))
    for tasks in asked.tasks:
        folder = Path(asked.folder or tempfile.mkdtemp(prefix="ckds-scale-")) / f"{tasks}"
        if not folder.exists():
            folder.mkdir(parents=True)
            make(folder, tasks, defects=100, history=1)
            _after_history(folder)
        cases = _cases(folder, asked.bench, others=asked.others and tasks <= MOST_FOR_OTHERS)
        cases = [case for case in cases if case.name == FLOOR or not asked.only or case.name in asked.only]
        _report(tasks, folder, cases, asked.rounds, asked.wait)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tasks", type=int, nargs="*", default=[1_000, 10_000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--bench", default=PYTHON)
    parser.add_argument("--folder")
    parser.add_argument("--others", action="store_true")
    parser.add_argument(
        "--only", nargs="*", default=[], help="names of cases, as the table has them; the floor is always there"
    )
    parser.add_argument("--wait", type=float, default=0.0, help="before each round, wait until the load is below this")
    return parser.parse_args()


def _after_history(folder: Path) -> None:
    """Change 20 tasks, so that there is something to compare with the last commit."""
    files = sorted(folder.glob("plans/*/tasks/*.yaml"))
    for path in files[:: max(1, len(files) // 20)][:20]:
        path.write_text(path.read_text("utf-8") + "x-sau: rà soát\n", "utf-8", newline="\n")


def _cases(folder: Path, bench: str, *, others: bool) -> list[Case]:
    def ckds(*words: str) -> list[str]:
        return [PYTHON, "-m", "ckds", *words, "--today", TODAY, "-C", str(folder)]

    found = [
        Case(FLOOR, [bench, str(HERE / "floor.py"), str(folder)]),
        Case("ckds lint", ckds("lint"), (1,)),
        Case("ckds status", ckds("status")),
        Case("ckds status --unit", ckds("status", "--unit", "tinh-1/so-y-te")),
        Case("git status", ["git", "-C", str(folder), "status", "--short"]),
    ]
    if _has("report"):
        words = ("report", "periodic", "--plan", "tinh-1", "--period", "2026-Q3", "--format", "markdown")
        found.append(Case("ckds report periodic", ckds(*words), once=True))
    found.append(Case("ckds check --since", ckds("check", "--since", "HEAD"), (0, 1), once=True))
    if others:
        found += _others(folder, bench)
    return found


def _has(command: str) -> bool:
    return subprocess.run([PYTHON, "-m", "ckds", command, "--help"], capture_output=True, check=False).returncode == 0


def _others(folder: Path, bench: str) -> list[Case]:
    tasks = str(folder / "plans")
    rules = "{extends: relaxed, rules: {line-length: disable}}"
    found = [Case("yamllint", [bench, "-m", "yamllint", "-d", rules, tasks], (0, 1), once=True)]
    if _has("schema"):
        schema = folder / "task.schema.json"
        made = subprocess.run([PYTHON, "-m", "ckds", "schema", "task"], capture_output=True, check=False)
        if made.returncode == 0:
            schema.write_bytes(made.stdout)
            names = folder / "names.txt"
            names.write_text("\n".join(map(str, sorted(folder.glob("plans/*/tasks/*.yaml")))), "utf-8")
            script = "import sys; from check_jsonschema import main; main([*sys.argv[2:], *open(sys.argv[1]).read().split()])"
            found.append(
                Case(
                    "check-jsonschema (tasks)",
                    [bench, "-c", script, str(names), "--schemafile", str(schema)],
                    (0, 1),
                    once=True,
                )
            )
    found.append(
        Case(
            "doorstop (as many items)",
            [bench, "-m", "doorstop.cli.main", "-j", str(_doorstop(folder))],
            (0, 1),
            once=True,
        )
    )
    return found


def _doorstop(folder: Path) -> Path:
    """Write as many doorstop items as there are tasks, with their titles and texts; return their repository."""
    root = folder.with_name(f"{folder.name}-doorstop")
    if root.exists():
        return root
    (root / "req").mkdir(parents=True)
    (root / "req/.doorstop.yml").write_text("settings:\n  digits: 6\n  prefix: REQ\n  sep: ''\n", "utf-8")
    for at, path in enumerate(sorted(folder.glob("plans/*/tasks/*.yaml")), 1):
        lines = path.read_text("utf-8").splitlines()
        title = next(line.partition(": ")[2] for line in lines if line.startswith("title: "))
        text = "".join(f"  {line.strip()}\n" for line in lines)
        (root / f"req/REQ{at:06}.yml").write_text(
            f"active: true\nderived: false\nheader: ''\nlevel: 1.{at}\nlinks: []\nnormative: true\nref: ''\n"
            f"reviewed: null\ntext: |\n  {title}\n\n{text}",
            "utf-8",
            newline="\n",
        )
    subprocess.run(["git", "init", "-q"], cwd=root, check=True)
    return root


def _report(tasks: int, folder: Path, cases: list[Case], rounds: int, wait: float) -> None:
    took: dict[str, list[Took]] = {case.name: [] for case in cases}
    for turn in range(rounds + 1):
        _quiet(wait)
        for case in cases:
            if turn == 0 and case.once:
                continue
            if case.once and turn > 1:
                continue
            one = _run(case, folder)
            if turn:
                took[case.name].append(one)
    peaks = {case.name: _peak(case, folder) for case in cases}
    files = sum(1 for _ in folder.glob("plans/**/*.yaml"))
    found, planted = _found(folder)
    print(f"\n### {tasks:,} tasks ({files:,} files), {rounds} rounds\n")
    print("| | × floor, wall | least | × floor, CPU | wall s | CPU s | peak MB |\n|---|--:|--:|--:|--:|--:|--:|")
    base = took[FLOOR]
    for name, runs in took.items():
        wall, least = _ratio(runs, base, lambda one: one.wall)
        cpu, _ = _ratio(runs, base, lambda one: one.cpu)
        middle = statistics.median(one.wall for one in runs), statistics.median(one.cpu for one in runs)
        print(
            f"| {name} | {wall:.2f} | {least:.2f} | {cpu:.2f} | {middle[0]:.2f} | {middle[1]:.2f} | {peaks[name]:.0f} |"
        )
    print(f"\nOf {planted} planted faults {found} are found at their place.", flush=True)


def _ratio(runs: list[Took], base: list[Took], of: Callable[[Took], float]) -> tuple[float, float]:
    """Return the ratio of the medians, and of the least of all rounds."""
    mine, theirs = [of(one) for one in runs], [of(one) for one in base]
    return statistics.median(mine) / statistics.median(theirs), min(mine) / min(theirs)


def _quiet(most: float) -> None:
    """Wait at most ten minutes until the machine has less to do."""
    end = time.monotonic() + 600
    while most and os.getloadavg()[0] > most and time.monotonic() < end:
        time.sleep(5)


def _run(case: Case, folder: Path) -> Took:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.perf_counter()
    done = subprocess.run(case.command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    wall = time.perf_counter() - begin
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in case.ends:
        raise SystemExit(f"{case.name} ended with {done.returncode}: {' '.join(case.command)}")
    return Took(wall, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def _peak(case: Case, folder: Path) -> float:
    """Return the most memory, in MB, that the processes of a case had at once; pages they share count once."""
    process = subprocess.Popen(case.command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    most = 0.0
    done = threading.Event()

    def watch() -> None:
        nonlocal most
        while not done.is_set():
            most = max(most, sum(map(_pss, _family(process.pid))))
            done.wait(0.05)

    watcher = threading.Thread(target=watch)
    watcher.start()
    process.wait()
    done.set()
    watcher.join()
    return most


def _family(pid: int) -> list[int]:
    try:
        below = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return [pid]
    return [pid, *(one for child in below for one in _family(int(child)))]


def _pss(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def _found(folder: Path) -> tuple[int, int]:
    """Return how many of the planted faults are found with their rule, in their file and on their line."""
    planted = json.loads((folder / "planted.json").read_text("utf-8"))
    command = [PYTHON, "-m", "ckds", "lint", "--format", "json", "--today", TODAY, "-C", str(folder)]
    answer = json.loads(subprocess.run(command, capture_output=True, check=False).stdout)
    # Without git, paths are relative to the plans themselves.
    places = {(one["code"], one["path"].removeprefix("plans/"), one["line"]) for one in answer["findings"]}
    places_of = [(one["code"], one["path"].removeprefix("plans/"), one["line"]) for one in planted]
    return sum(place in places for place in places_of), len(planted)


def _machine(bench: str) -> str:
    names = ("ryaml", "yamllint", "check-jsonschema", "doorstop")
    script = f"from importlib.metadata import version as v\nfor n in {names!r}:\n try: print(n, v(n), end='; ')\n except Exception: pass"
    tools = subprocess.run([bench, "-c", script], capture_output=True, text=True, check=False).stdout
    script = "from importlib.metadata import version as v; print('; '.join(f'{n} {v(n)}' for n in ('ckds', 'pydantic', 'PyYAML')))"
    own = subprocess.run([PYTHON, "-c", script], capture_output=True, text=True, check=False).stdout.strip()
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"{processors} processors, {platform.system()}, CPython {platform.python_version()}; {own}; {tools}load {os.getloadavg()[0]:.1f} at the start"


if __name__ == "__main__":
    sys.exit(main())
