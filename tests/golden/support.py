"""The shipped plans read with plain PyYAML, copies of them to change, and the ``ckds`` command.

Nothing here imports a reader of ckds: what the tests expect is worked out without the code under test.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

ROOT: Final = Path(__file__).parents[2]
PLANS: Final = ROOT / "plans"
S1, S2, S3, S5 = "hai-phong-2022", "hai-phong-bo-tttt-2022-2025", "tp-hcm-2022", "cao-lanh-2025"
S4_RESOLUTION, S4_DECISION = "hai-phong-nq-03", "hai-phong-qd-284"
PLAN_IDS: Final = (S1, S2, S3, S4_RESOLUTION, S4_DECISION, S5)

# Every value as text: nothing of YAML's guesses about numbers, dates and yes or no.
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

Json = dict[str, Any]


def read(path: Path) -> Any:
    """Return the content of a YAML file, every value as the text that stands there."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)


def many(value: Any) -> list[Any]:
    """Return one or several as several; nothing as none."""
    return [] if value is None else value if isinstance(value, list) else [value]


@dataclass(frozen=True)
class Plan:
    """A plan as its files say."""

    id: str
    record: Json
    tasks: dict[str, Json]
    kpis: dict[str, Json]

    def labelled(self, *starts: str) -> dict[str, Json]:
        """Return the tasks whose label is one of ``starts`` or lies below it, by file name."""
        return {
            name: task
            for name, task in self.tasks.items()
            if any(task.get("label", "") == start or task.get("label", "").startswith(f"{start}.") for start in starts)
        }

    def with_label(self, label: str) -> list[Json]:
        """Return the tasks that carry exactly this label, in the order of their file names."""
        return [task for _, task in sorted(self.tasks.items()) if task.get("label") == label]


def plan(plan_id: str, root: Path = PLANS) -> Plan:
    """Return one of the shipped plans."""
    folder = root / plan_id
    return Plan(
        plan_id,
        read(folder / "plan.yaml"),
        {file.stem: read(file) for file in sorted((folder / "tasks").glob("*.yaml"))},
        {file.stem: read(file) for file in sorted((folder / "kpis").glob("*.yaml"))},
    )


def unit_names(root: Path = PLANS) -> dict[str, set[str]]:
    """Return full unit id → every name it goes by, in small letters."""
    found: dict[str, set[str]] = {}
    for file in (root / "units").glob("*.yaml"):
        for unit in read(file):
            names = [unit["name"], unit.get("short", ""), *unit.get("aliases", [])]
            found[f"{file.stem}/{unit['id']}"] = {name.casefold() for name in names if name}
    return found


_OPENS = re.compile(r"^[A-Za-z_-]+:", re.MULTILINE)


def without(text: str, keys: Iterable[str]) -> str:
    """Return the text of a YAML record without the top-level ``keys``; every other byte stays."""
    starts = [match.start() for match in _OPENS.finditer(text)] + [len(text)]
    parts = [text[: starts[0]]] + [text[a:b] for a, b in zip(starts, starts[1:], strict=False)]
    dropped = tuple(f"{key}:" for key in keys)
    return "".join(part for part in parts if not part.startswith(dropped))


# What says that something was done, or is under way.
PROGRESS: Final = ("completed", "results", "reported", "started", "updates")


def copy_plans(to: Path, *, drop: Iterable[str] = (), roll: str = "none", pinned: bool = False) -> Path:
    """Copy the shipped plans to ``to``/plans, tasks without the keys ``drop``; return the copy."""
    copy = to / "plans"
    shutil.copytree(PLANS, copy)
    settings = (copy / "ckds.yaml").read_text(encoding="utf-8")
    if not pinned:
        settings = without(settings, ("archive", "today"))
    settings = without(settings, ("roll",)) + f"\nroll: {roll}\n"
    (copy / "ckds.yaml").write_text(settings, encoding="utf-8", newline="\n")
    for file in copy.glob("*/tasks/*.yaml"):
        file.write_text(without(file.read_text(encoding="utf-8"), drop), encoding="utf-8", newline="\n")
    return copy


@dataclass(frozen=True)
class Ran:
    """What a run of ``ckds`` left behind."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Json:
        """The result as JSON; the whole of standard output must be it."""
        found: Json = json.loads(self.out)
        return found


def clean_environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return this environment without what ckds or its output would heed, and with ``more``."""
    heeded = {"NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "TERM", "PYTHONHASHSEED"}
    kept = {k: v for k, v in os.environ.items() if not k.startswith("CKDS_") and k not in heeded}
    return {**kept, "PYTHONUTF8": "1", **(more or {})}


def ckds(
    *words: str, cwd: Path | None = None, env: Mapping[str, str] | None = None, python: str = sys.executable
) -> Ran:
    """Run ``ckds`` as a process of its own, in ``cwd`` (the repository), as a CI job would: no terminal."""
    done = subprocess.run(
        [python, "-m", "ckds", *words],
        cwd=cwd or ROOT,
        env=clean_environment(env),
        capture_output=True,
        timeout=120,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())
