"""Copies of the shipped plans to change, and the ``ckds`` command as a process of its own."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).parents[2]
PLANS: Final = ROOT / "plans"
S1, S2, S3, S5 = "hai-phong-2022", "hai-phong-bo-tttt-2022-2025", "tp-hcm-2022", "cao-lanh-2025"
S4_RESOLUTION, S4_DECISION = "hai-phong-nq-03", "hai-phong-qd-284"
PLAN_IDS: Final = (S1, S2, S3, S4_RESOLUTION, S4_DECISION, S5)

Json = dict[str, Any]


_OPENS = re.compile(r"^[A-Za-z_-]+:", re.MULTILINE)


def without(text: str, keys: Iterable[str]) -> str:
    """Return the text of a YAML record without the top-level ``keys``; every other byte stays."""
    starts = [match.start() for match in _OPENS.finditer(text)] + [len(text)]
    parts = [text[: starts[0]]] + [text[a:b] for a, b in pairwise(starts)]
    dropped = tuple(f"{key}:" for key in keys)
    return "".join(part for part in parts if not part.startswith(dropped))


# What says that something was done, or is under way.
PROGRESS: Final = ("completed", "results", "reported", "started", "updates")


def copy_plans(
    to: Path,
    *,
    only: Iterable[str] = PLAN_IDS,
    drop: Iterable[str] = (),
    roll: str = "none",
    pinned: bool = False,
) -> Path:
    """Copy the directory of units and the plans ``only`` to ``to``/plans; return the copy.

    The tasks lose the keys ``drop``, and the settings their pinned day unless it is asked for.
    """
    copy = to / "plans"
    for name in ("units", *only):
        shutil.copytree(PLANS / name, copy / name)
    shutil.copy(PLANS / "ckds.yaml", copy)
    settings = (copy / "ckds.yaml").read_text(encoding="utf-8")
    if not pinned:
        settings = without(settings, ("archive", "today"))
    settings = without(settings, ("roll",)) + f"\nroll: {roll}\n"
    (copy / "ckds.yaml").write_text(settings, encoding="utf-8", newline="\n")
    for file in copy.glob("*/tasks/*.yaml") if drop else ():
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
