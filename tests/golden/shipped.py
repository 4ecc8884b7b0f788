"""The shipped plans, read with plain PyYAML: nothing here imports a reader of ckds."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.golden.support import PLAN_IDS, PLANS, S1, S2, S3, S4_DECISION, S4_RESOLUTION, S5, Json

# Every value as text: nothing of YAML's guesses about numbers, dates and yes or no.
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


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


@cache
def unit_names(root: Path = PLANS) -> dict[str, set[str]]:
    """Return full unit id → every name it goes by, in small letters."""
    found: dict[str, set[str]] = {}
    for file in (root / "units").glob("*.yaml"):
        for unit in read(file):
            names = [unit["name"], unit.get("short", ""), *unit.get("aliases", [])]
            found[f"{file.stem}/{unit['id']}"] = {name.casefold() for name in names if name}
    return found


def targets(of: Plan) -> Iterator[tuple[str, Json, Json]]:
    """Yield every target of a plan with its KPI's file name and the KPI."""
    for name, kpi in of.kpis.items():
        for target in kpi["targets"]:
            yield name, kpi, target


READ = {plan_id: plan(plan_id) for plan_id in PLAN_IDS}
SEED_OF = {S1: "s1", S2: "s2", S3: "s3", S4_RESOLUTION: "s4", S4_DECISION: "s4", S5: "s5"}
