"""Issue 2, “Must show” 3: every planted defect is found at its line and column, with exactly the consequences listed.

Each defect is planted alone in a copy of ``plans/``, and all findings (errors, warnings and notes) are compared with
those of the untouched copy: what is new, what has moved with its line, and what is gone. Then all are planted at once.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from shutil import copytree, rmtree
from typing import Any

import pytest

from ckds.finding import Finding
from ckds.render.findings import render
from ckds.repository.load import Loader
from ckds.rules.engine import lint
from ckds.views.findings import view
from ckds.workspace.workspace import Workspace
from tests.planted import coverage, history, receipts, references, schema, targets, texts, times
from tests.planted.model import B, C, Defect, H, N, Q, T, place, shown, text_of

PLANS = Path(__file__).parents[2] / "plans"
DEFECTS = [
    defect
    for module in (texts, schema, references, receipts, times, targets, history, coverage)
    for defect in module.DEFECTS
]


def families() -> list[Any]:
    """Return the defects to be tried alone: in the fast run the first of each family of rules (CK10x, CK11x, …)."""
    seen: set[str] = set()
    tried = []
    for defect in DEFECTS:
        family = defect.found[0].code[:4] if defect.found else "none"
        tried.append(pytest.param(defect, id=defect.name, marks=[pytest.mark.slow] * (family in seen)))
        seen.add(family)
    return tried


TODAY, REAL_DAY = date(2023, 1, 15), date(2026, 11, 21)


@pytest.fixture(scope="session")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the plans that is as it was after every test."""
    return copied(tmp_path_factory.mktemp("planted"))


@pytest.fixture(scope="session")
def before(copy: Path) -> list[Finding]:
    """The findings of the untouched copy."""
    return lint(load(copy))


@pytest.fixture
def planted(copy: Path, before: list[Finding], request: pytest.FixtureRequest) -> Iterator[tuple[Defect, str | None]]:
    """One defect in the copy, and what its file held before."""
    defect: Defect = request.param
    path = copy / defect.file
    content = path.read_bytes() if path.is_file() else None
    original = text_of(path) if content is not None else None
    parents = [folder for folder in path.parents if not folder.exists()]
    try:
        if not could_plant(defect, copy):
            pytest.skip("only some users of Windows may make links")
        yield defect, original
    finally:
        restore(path, content, parents)


@pytest.mark.parametrize("planted", families(), indirect=True)
def test_one_defect(planted: tuple[Defect, str | None], copy: Path, before: list[Finding]) -> None:
    defect, original = planted
    after = lint(load(copy))
    expected, told = Counter(defect.expected(before, original, copy)), Counter(map(shown, after))
    assert {"missing": expected - told, "too many": told - expected} == {"missing": Counter(), "too many": Counter()}
    helps = {shown(finding): finding.help.vi for finding in after}
    for found in defect.found:
        assert found.help in helps[place(found, defect.file, copy)]


def test_all_defects_at_once(tmp_path: Path) -> None:
    copy = copied(tmp_path)
    planted = [defect for defect in DEFECTS if could_plant(defect, copy)]
    workspace = load(copy)
    findings = lint(workspace)
    told = set(map(shown, findings))
    missing = {
        (defect.name, found.code)
        for defect in planted
        for found in defect.found
        if place(found, defect.file, copy) not in told
    }
    assert missing == {("unknown-kpi", "CK503"), ("one-id-for-kpi-and-task", "CK503")}, (
        "two consequences are hidden: the plan now has a task that cannot be read, which may serve these KPIs"
    )
    listed = view(workspace, findings, [], info=True)
    for form in ("full", "concise", "json"):
        assert render(listed, form, "vi", color=False, quiet=False)
        assert render(listed, form, "en", color=True, quiet=False)


def test_enough_defects_one_a_file_all_over_the_plans() -> None:
    files = [defect.file for defect in DEFECTS]
    assert len(files) >= 64
    assert len(set(files)) == len(files)
    assert len({defect.name for defect in DEFECTS}) == len(DEFECTS)
    assert {H, B, C, T, N, Q, "units", "ckds.yaml", "waivers.yaml"} <= {file.partition("/")[0] for file in files}
    assert {"plan.yaml", "kpis", "tasks", "reports"} <= {part for file in files for part in file.split("/")}
    assert {found.code[:3] for defect in DEFECTS for found in defect.found} == {f"CK{family}" for family in range(6)}


def load(root: Path) -> Workspace:
    loader = Loader(root)
    return loader.load(loader.settings(), TODAY, REAL_DAY, pinned=True)


def copied(folder: Path) -> Path:
    (folder / ".git").mkdir()
    return copytree(PLANS, folder / "plans")


def could_plant(defect: Defect, root: Path) -> bool:
    """Put a defect into a copy; say whether this system lets us."""
    try:
        defect.plant(root)
    except OSError:
        if defect.make is None:
            raise
        return False
    return True


def restore(path: Path, content: bytes | None, parents: list[Path]) -> None:
    """Put back what a file held, or take away what was made and the folders made for it."""
    if content is not None:
        path.write_bytes(content)
        return
    if path.is_dir() and not path.is_symlink():
        rmtree(path)
    else:
        path.unlink(missing_ok=True)
    for folder in parents:
        folder.rmdir()
