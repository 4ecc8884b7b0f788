"""However a repository is read, it says the same: byte for byte, in one piece, plan by plan, in several processes."""

import multiprocessing
import random
from pathlib import Path

import pytest

from ckds.analysis.choose import Choice
from ckds.errors import CkdsError
from ckds.repository.lint import Lint
from ckds.repository.load import Loader
from ckds.repository.stream import Stream, is_large
from ckds.source.document import Document
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Outlines, Workspace
from tests.scale.support import DAYS, ROOT, generator, linted, stated
from tests.support import build

UNITS = """\
- {id: ubnd, name: Ủy ban nhân dân, kind: committee}
- {id: so-a, name: Sở A, kind: department, parent: ubnd}
- {id: so-b, name: Sở B, kind: department, parent: ubnd}
- {id: rong, name: Nhóm rỗng, kind: group}
- {id: vo-chu, name: Nhóm khác, kind: group}
"""
PLAN = "title: Kế hoạch\narea: vd\nissuer: ubnd\nissued: 2030-01-10\nperiod: 2030/2032\n"
# What can only be said with an eye on other plans, or on files that are no records.
CROSSING: dict[str, str | None] = {
    "units/vd.yaml": UNITS,
    "kh/plan.yaml": f"{PLAN}number: 1/KH-UBND\nparents: [b, khong-co]\nbasis:\n  - {{title: B, plan: b}}\n  - {{title: C, plan: hong}}\n",
    "kh/tasks/x.yaml": "title: X\nlead: rong\nparents: [b/y]\n",
    "kh/tasks/z.yaml": "title: Z\nlead: so-a\nparents: [b/yy, a/x, khong-co/1, y]\n",
    "kh/tasks/tu.yaml": "title: Tự\nparents: [tu]\n",
    "b/plan.yaml": f"{PLAN}parents: [kh]\nbasis:\n  - {{title: A, plan: kh}}\n",
    "b/tasks/y.yaml": "title: Y\nlead: [rong, vo-chu]\nparents: [kh/x]\nupdates:\n  - {date: 2030-02-01, progress: 140}\n",
    "b/tasks/hong.yaml": "title: [\n",
    "b/tasks/Sai Ten.yaml": "title: S\n",
    "b/tasks/them.yml": "title: T\n",
    "b/reports/2030-q1.yaml": "- {duty: khong-co, unit: so-a, on: 2030-03-20}\n",
    "hong/plan.yaml": "title: [\n",
    "hong/tasks/1.yaml": "title: Một\nparents: [b/hong]\n",
    "khong-ke-hoach/tasks/1.yaml": "title: Một\n",
    "khong-ke-hoach/ghi-chu.yaml": "a: b\n",
    "chi-ghi-chu/a.yaml": "a: b\n",
    "lac.yaml": "a: b\n",
    "waivers.yaml": "- {code: CK106, record: kh/z, reason: Chờ, owner: so-khong-co, on: 2030-11-01, until: 2031-02-01}\n",
}


@pytest.fixture(scope="module")
def crossing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("crossing"), CROSSING)


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_lint_across_plans(crossing: Path, processes: int) -> None:
    """Circles, empty groups, unknown parents, plans above, files in the wrong place, waivers."""
    whole = linted(crossing, 0)
    for code in ("CK106", "CK107", "CK114", "CK116", "CK017", "CK038", "CK101", "CK408", "CK507"):
        assert code in whole["json"]
    assert linted(crossing, processes) == whole


CHOICES = (
    Choice(),
    Choice(units=frozenset({"vd/so-a"})),
    Choice(plans=frozenset({"b"})),
    Choice(standings=frozenset({"overdue"})),
)


@pytest.mark.parametrize(
    ("choice", "processes"),
    [
        pytest.param(choice, processes, marks=[pytest.mark.slow] * (at > 0 and processes > 1))
        for at, choice in enumerate(CHOICES)
        for processes in (1, 2)
    ],
)
def test_status_across_plans(crossing: Path, processes: int, choice: Choice) -> None:
    assert stated(crossing, processes, choice=choice) == stated(crossing, 0, choice=choice)


@pytest.mark.parametrize("processes", [1, pytest.param(2, marks=pytest.mark.slow)])
def test_the_shipped_plans(processes: int) -> None:
    assert linted(ROOT / "plans", processes) == linted(ROOT / "plans", 0)
    assert stated(ROOT / "plans", processes) == stated(ROOT / "plans", 0)


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(1, 6))])
def test_random_repositories(tmp_path: Path, seed: int) -> None:
    """A generated country in small, with faults planted and lines of its files mixed up."""
    generate = generator()
    generate.make(tmp_path, 150, seed=seed, defects=12)
    rnd = random.Random(seed)
    files = sorted(path for path in tmp_path.glob("plans/**/*.yaml") if path.name != "ckds.yaml")
    for path in rnd.sample(files, 25):
        lines = path.read_text("utf-8").splitlines()
        at = rnd.randrange(len(lines))
        lines[at] = rnd.choice(
            (lines[at - 1], "", "  " + lines[at], lines[at].replace(": ", ":"), "x: [", "due: Quý V năm 2026")
        )
        path.write_text("\n".join(lines) + "\n", "utf-8")
    root = tmp_path / "plans"
    assert linted(root, 2) == linted(root, 1) == linted(root, 0)
    assert stated(root, 2) == stated(root, 0)


def test_started_anew_where_nothing_can_be_forked(crossing: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows and macOS: each process reads the directory itself, and is handed no more than where it is."""
    whole = linted(crossing, 0)
    monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    assert linted(crossing, 2) == whole


def test_how_many_files_are_many(tmp_path: Path) -> None:
    root = build(tmp_path, {f"kh/tasks/t{number}.yaml": "title: T\n" for number in range(5)})
    assert not is_large(root, most=5)
    assert is_large(root, most=4)


def test_other_plans_are_only_looked_up() -> None:
    """A rule that would go through all plans fails, rather than find nothing in them."""
    outlines = Outlines(["a", "b"], PlanFolder, lambda: iter([PlanFolder("a"), PlanFolder("b")]))
    assert (list(outlines), "a" in outlines, "c" in outlines, outlines.get("c"), outlines["b"].id) == (
        ["a", "b"],
        True,
        False,
        None,
        "b",
    )
    for through in (outlines.values, outlines.items):
        with pytest.raises(NotImplementedError):
            through()


class _Dies:
    def of_plan(self, folder: PlanFolder | None, loose: list[Document], workspace: Workspace) -> None:
        import os

        os._exit(9)


class _Fails:
    def of_plan(self, folder: PlanFolder | None, loose: list[Document], workspace: Workspace) -> None:
        raise ZeroDivisionError("hỏng")


def _stream(root: Path) -> Stream:
    loader = Loader(root)
    return Stream(loader, loader.settings(), DAYS)


def test_a_process_that_dies_is_said(crossing: Path) -> None:
    with pytest.raises(CkdsError) as error:
        _stream(crossing).ask_all(_Dies(), 2)
    assert "CKDS_PROCESSES=1" in (error.value.hint or error.value.message).vi
    assert not multiprocessing.active_children()


def test_a_fault_in_a_process_is_the_fault(crossing: Path) -> None:
    with pytest.raises(ZeroDivisionError, match="hỏng"):
        _stream(crossing).ask_all(_Fails(), 2)
    assert not multiprocessing.active_children()


def test_progress_is_told_to_the_end(crossing: Path) -> None:
    told: list[tuple[int, int]] = []
    stream = _stream(crossing)
    for processes in (1, 2):
        told.clear()
        stream.ask_all(Lint(), processes, lambda done, whole: told.append((done, whole)))
        assert told[-1] == (len(stream.places), len(stream.places))
        assert [done for done, _ in told] == sorted(done for done, _ in told)


def test_portions_cover_every_plan_once(tmp_path: Path) -> None:
    root = build(tmp_path, {f"kh-{number}/plan.yaml": PLAN for number in range(70)})
    stream = _stream(root)
    for number in (1, 2, 4):
        assert [at for batch in stream.batches(number) for at in batch] == list(range(len(stream.places)))
