"""The shipped plans are what ``docs/plans.md`` says: their counts, no errors, and exactly the warnings explained there."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from ckds.finding import Finding, Severity
from ckds.records.task import Completed, Result, Update
from ckds.repository.load import Loader
from ckds.rules.engine import lint
from ckds.workspace.workspace import Workspace

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "plans.md").read_text("utf-8")


@pytest.fixture(scope="module")
def shipped() -> Workspace:
    loader = Loader(ROOT / "plans")
    return loader.load(loader.settings(), date(2023, 1, 15), date(2026, 11, 21), pinned=True)


@pytest.fixture(scope="module")
def findings(shipped: Workspace) -> list[Finding]:
    return lint(shipped)


def test_no_errors(findings: list[Finding]) -> None:
    assert [f for f in findings if f.severity is Severity.ERROR] == []


def test_the_warnings_are_those_that_are_explained(findings: list[Finding]) -> None:
    explained = {code: int(count) for code, count in re.findall(r"^\| (CK\d{3}) \| (\d+) \|", PAGE, re.MULTILINE)}
    assert Counter(f.code for f in findings if f.severity is Severity.WARNING) == explained


def test_the_counts_of_the_page(shipped: Workspace) -> None:
    rows = re.findall(r"^\| `([\w-]+)` \|.*\| (\d+) \| (\d+) \| (\d+) / (\d+) \| (\d+) \|$", PAGE, re.MULTILINE)
    stated = {name: tuple(map(int, counts)) for name, *counts in rows}
    found = {
        name: (
            len(folder.tasks),
            sum(task.record.due is not None for task in folder.tasks.values()),
            len(folder.kpis),
            sum(len(kpi.record.targets) for kpi in folder.kpis.values()),
            len(folder.plan.record.duties) if folder.plan else 0,
        )
        for name, folder in shipped.plans.items()
    }
    assert found == stated


def test_every_record_is_sound(shipped: Workspace) -> None:
    assert shipped.unsound() == []


def test_every_measurement_has_a_source(shipped: Workspace) -> None:
    bare = [
        kpi.id
        for folder in shipped.plans.values()
        for kpi in folder.kpis.values()
        for measurement in kpi.record.measurements
        if measurement.source is None
    ]
    assert bare == []


def test_every_dated_fact_of_a_task_has_a_source(shipped: Workspace) -> None:
    bare = []
    for folder in shipped.plans.values():
        for entry in folder.tasks.values():
            task = entry.record
            facts: list[Update | Result | Completed] = [
                *task.updates,
                *task.results,
                *([task.completed] if task.completed else []),
            ]
            bare += [entry.id for fact in facts if fact.source is None]
    assert bare == []
