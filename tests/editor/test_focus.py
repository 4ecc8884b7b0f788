"""Rules over one record at a time say together what ``lint`` says, but for those that hold records against each other."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ckds.finding import Finding
from ckds.repository.load import Loader
from ckds.rules import focus
from ckds.rules.engine import lint, ordered
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace
from tests.rules.test_examples import EXAMPLES, workspace

PLANS = Path(__file__).parents[2] / "plans"
LINTED = [path for path in EXAMPLES if not path.parent.name.startswith("CK9")]


def one_by_one(folder: PlanFolder, here: Workspace) -> list[Finding]:
    """Return what rules say of each file of a plan when they go through that file alone."""
    files: list[tuple[str, dict[str, Any]]] = [(folder.plan.document.path, {})] if folder.plan else []
    files += [(kpi.document.path, {"kpis": [name]}) for name, kpi in folder.kpis.items()]
    files += [(task.document.path, {"tasks": [name]}) for name, task in folder.tasks.items()]
    files += [(some[0].document.path, {"receipts": [name]}) for name, some in folder.receipts.items() if some]
    codes = [*focus.by_record(), *focus.beyond()]
    found = [
        one
        for path, names in files
        for one in focus.of_plan(codes, focus.alone(folder, **names), here)
        if one.path == path
    ]
    return [*found, *focus.of_plan(sorted(focus.WHOLE), folder, here)]


def in_steps(here: Workspace, size: int) -> list[Finding]:
    """Return what the steps of an editor's server find."""
    found = focus.texts(here)
    for code in focus.on_repository():
        found += focus.of_repository(code, here)
    for code in focus.over_plans():
        found += focus.conclude(code, [focus.gather(code, one, here) for one in here.plans.values()], here)
    for folder in here.plans.values():
        for part in focus.parts(folder, size):
            found += focus.of_plan(focus.by_record(), part, here)
        found += focus.of_plan([*focus.beyond(), *sorted(focus.WHOLE)], folder, here)
    return ordered(found)


@pytest.mark.parametrize("example", LINTED, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_every_example(example: Path, tmp_path: Path) -> None:
    here = workspace(example, tmp_path)
    for folder in here.plans.values():
        whole = focus.of_plan([*focus.by_record(), *focus.beyond(), *sorted(focus.WHOLE)], folder, here)
        assert ordered(one_by_one(folder, here)) == ordered(whole)
    assert in_steps(here, 1) == lint(here)


def test_the_shipped_plans() -> None:
    loader = Loader(PLANS)
    here = loader.load(loader.settings(), date(2023, 1, 15), date(2026, 1, 1), pinned=True)
    expected = lint(here)
    assert len(expected) > 50
    assert in_steps(here, 7) == expected


def test_rules_that_hold_records_against_each_other_need_them_all(tmp_path: Path) -> None:
    """Were one of them run over single records it would say what is not so: none may be missing from the list."""
    here = workspace(LINTED[0].parents[1] / "CK504" / "good", tmp_path)
    (folder,) = (one for one in here.plans.values() if one.tasks)
    assert focus.of_plan(["CK504"], folder, here) == []
    assert focus.of_plan(["CK504"], focus.alone(folder), here) != []


def test_what_is_left_out_is_still_found_by_its_id(tmp_path: Path) -> None:
    here = workspace(LINTED[0].parents[1] / "CK504" / "good", tmp_path)
    (folder,) = (one for one in here.plans.values() if one.tasks)
    part = focus.alone(folder, tasks=[])
    assert list(part.tasks) == list(folder.tasks)
    assert list(part.tasks.values()) == []
    assert all(part.has_task(name) for name in folder.tasks)
