"""What ``ckds check --since`` costs beside a plain ``ckds check``: 10,000 records, 20 of them changed.

Usage: python benchmarks/check_since.py [--records N] [--plans N] [--changed N] [--rounds N] [--most RATIO]

Makes a repository with a git history in a temporary folder, runs both as whole processes in turn, and prints the
medians and their ratio; with ``--most`` the exit status is 1 when the ratio is above it.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

TODAY: Final = "2024-10-15"
UNITS: Final = 120
PLAN: Final = """\
number: {number}/KH-UBND
kind: KH
title: Chuyển đổi số huyện Ví Dụ {number} năm 2024
area: vi-du
issuer: ubnd
issued: 2024-01-10
period: 2024
basis:
  - number: 03-NQ/TU
    issued: 2023-10-26
    title: Chuyển đổi số tỉnh Ví Dụ
groups:
  - id: "1"
    label: III.1
    title: Dữ liệu
duties:
  - id: quy
    every: quarter
    due: trước ngày 20 của tháng cuối quý
    from: [so-1, so-2]
    to: ubnd
"""
KPI: Final = """\
label: II.1.{number}
title: Hồ sơ công việc xử lý trên môi trường mạng, nhóm {number}
pillar: government
unit: "%"
owner: so-{unit}
targets:
  - by: 2024
    scope: city
    target: tối thiểu 60%
measurements:
  - as_of: 2024-03
    scope: city
    value: 41.5
    source:
      title: Báo cáo quý I
  - as_of: 2024-06
    scope: city
    value: 52.25
    source:
      title: Báo cáo quý II
"""
TASK: Final = """\
label: III.1.{number}
title: Xây dựng kho dữ liệu dùng chung số {number}
group: "1"
lead: so-{unit}
support: [so-{other}, so-{third}]
due: {due}
deliverables: [Quyết định phê duyệt]
kpis: [chi-tieu-{kpi}]
started: 2024-02-01
updates:
  - date: 2024-03-15
    by: so-{unit}
    progress: 40
    text: Đã nghiệm thu thiết kế, đang chờ kinh phí đợt 2
  - date: 2024-09-20
    by: so-{unit}
    progress: {progress}
    text: Đã chạy thử tại 3 đơn vị
"""
DUES: Final = ("tháng 11 năm 2024", "Quý IV năm 2024", "trước ngày 31/12/2024", "năm 2024", "tháng 9 năm 2024")


def main() -> int:
    """Make, run, print."""
    asked = _arguments()
    with tempfile.TemporaryDirectory(prefix="ckds-bench-") as folder:
        root = Path(folder)
        tasks = make(root, asked.records, asked.plans)
        _commit(root)
        change(tasks, asked.changed)
        plain, since = _measure(root, asked.rounds)
    ratio = statistics.median(since) / statistics.median(plain)
    print(f"{asked.records} records in {asked.plans} plans, {asked.changed} changed, {asked.rounds} rounds each")
    print(f"check               {statistics.median(plain):7.3f} s   ({_spread(plain)})")
    print(f"check --since HEAD  {statistics.median(since):7.3f} s   ({_spread(since)})")
    print(f"ratio               {ratio:7.3f}")
    return 1 if asked.most and ratio > asked.most else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=10_000)
    parser.add_argument("--plans", type=int, default=100)
    parser.add_argument("--changed", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--most", type=float, default=0.0)
    return parser.parse_args()


def make(root: Path, records: int, plans: int) -> list[Path]:
    """Write a repository of so many records in so many plans; return the files of its tasks."""
    write(root / "plans/ckds.yaml", "format: 1\nlanguage: vi\n")
    write(root / "plans/units/vi-du.yaml", "".join(_units()))
    tasks = []
    each = records // plans
    for plan in range(1, plans + 1):
        folder = root / f"plans/vi-du-{plan}"
        write(folder / "plan.yaml", PLAN.format(number=plan + 100))
        kpis = max(1, each // 10)
        for number in range(1, kpis + 1):
            write(folder / f"kpis/chi-tieu-{number}.yaml", KPI.format(number=number, unit=number % UNITS + 1))
        for number in range(1, each - kpis):
            path = folder / f"tasks/iii-1-{number}.yaml"
            write(path, _task(number, number % kpis + 1))
            tasks.append(path)
    return tasks


def _units() -> Iterator[str]:
    yield "- id: ubnd\n  name: Ủy ban nhân dân tỉnh Ví Dụ\n  kind: committee\n"
    for number in range(1, UNITS + 1):
        yield f"- id: so-{number}\n  name: Sở Ví Dụ số {number}\n  kind: department\n  parent: ubnd\n"


def _task(number: int, kpi: int) -> str:
    unit = number % UNITS + 1
    other, third = (number + 7) % UNITS + 1, (number + 31) % UNITS + 1
    due = DUES[number % len(DUES)]
    return TASK.format(number=number, unit=unit, other=other, third=third, due=due, kpi=kpi, progress=number % 50 + 45)


def change(tasks: list[Path], number: int) -> None:
    """Move the deadline of so many tasks, spread over all plans; every second one becomes late by it."""
    for at, path in enumerate(tasks[:: max(1, len(tasks) // number)][:number]):
        text = path.read_text("utf-8")
        due = next(line for line in text.splitlines() if line.startswith("due: "))
        path.write_text(text.replace(due, "due: tháng 8 năm 2024" if at % 2 else "due: năm 2024"), "utf-8")


def write(path: Path, text: str) -> None:
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _commit(root: Path) -> None:
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    who = {f"GIT_{role}_{what}": value for role in ("AUTHOR", "COMMITTER") for what, value in _WHO.items()}
    for args in (["init", "-q", "-b", "main"], ["add", "."], ["commit", "-q", "-m", "plans"]):
        subprocess.run(["git", "-c", "gc.auto=0", *args], cwd=root, env={**os.environ, **alone, **who}, check=True)


_WHO: Final = {"NAME": "ckds", "EMAIL": "ckds@example.invalid", "DATE": "2024-01-15T08:00:00+07:00"}


def _measure(root: Path, rounds: int) -> tuple[list[float], list[float]]:
    plain: list[float] = []
    since: list[float] = []
    for _ in range(rounds + 1):  # the first of each only warms the file cache
        plain.append(_run(root))
        since.append(_run(root, "--since", "HEAD"))
    return plain[1:], since[1:]


def _run(root: Path, *args: str) -> float:
    command = [sys.executable, "-m", "ckds", "check", "--today", TODAY, "--format", "json", "-C", str(root), *args]
    begin = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{command} ended with {done.returncode}")
    return time.perf_counter() - begin


def _spread(times: list[float]) -> str:
    return f"{min(times):.3f}-{max(times):.3f}"


if __name__ == "__main__":
    sys.exit(main())
