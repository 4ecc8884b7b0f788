"""A repository on demand says what one that is read whole says, and reads no more than it is asked for."""

import os
import pickle
from datetime import date
from pathlib import Path

import pytest

from ckds.acts.act import Act
from ckds.analysis.choose import Choice
from ckds.analysis.standing import standings
from ckds.cli.choosing import one_record
from ckds.cli.writing import drafted
from ckds.errors import UsageError
from ckds.lang import same
from ckds.repository.demand import OnDemand, on_demand
from ckds.repository.draft import load_draft
from ckds.repository.load import Days, Loader
from ckds.repository.write import WriteError
from ckds.views import links, record
from ckds.views.status import status, to_json
from ckds.workspace.entry import PlanFolder
from ckds.workspace.workspace import Workspace, documents
from tests.support import World

DAYS = Days(date(2030, 12, 1), date(2033, 1, 1), False)
PLAN = "title: {0}\narea: vd\nissuer: ubnd\nperiod: 2030\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Four plans: one carries out another, one does with an escape, one has faults, and a folder with tasks but without a plan."""
    world = World(tmp_path)
    world["kh/tasks/a.yaml"] = "title: A\nlead: so-y-te\ndue: tháng 11 năm 2030\n"
    world["kh/kpis/c.yaml"] = "title: C\ntargets: [{by: 2030, target: '50%'}]\n"
    world["duoi/plan.yaml"] = PLAN.format("Dưới") + "parents: [kh]\n"
    world["duoi/tasks/b.yaml"] = "title: B\nlead: so-y-te\nparents: [kh/a]\n"
    world["lach/plan.yaml"] = PLAN.format("Lách")
    world["lach/tasks/e.yaml"] = 'title: E\nparents: ["kh\\x2fa"]\n'
    world["hong/plan.yaml"] = "title: [\n"
    world["hong/tasks/d.yaml"] = "title: D\nprogress: nhiều\n"
    world["hong/tasks/v.yaml"] = "title: [\n"
    world["mo-coi/tasks/x.yaml"] = "title: X\n"
    return world.root


def lazily(root: Path) -> Workspace:
    """Return the repository on demand."""
    loader = Loader(root)
    return on_demand(loader, loader.settings(), DAYS)


def wholly(root: Path) -> Workspace:
    """Return the repository read whole."""
    loader = Loader(root)
    return loader.load(loader.settings(), DAYS.today, DAYS.real, pinned=False)


def opened(workspace: Workspace) -> list[str]:
    """Return the plans of which all was read."""
    return [name for name, folder in workspace.plans.items() if folder.opened]


def test_nothing_is_read_before_it_is_asked_for(root: Path) -> None:
    workspace = lazily(root)
    assert list(workspace.plans) == list(wholly(root).plans) == ["duoi", "hong", "kh", "lach", "mo-coi"]
    assert opened(workspace) == ["mo-coi"]  # without a plan.yaml only its records tell that it is one
    assert links.children("kh", workspace) == ["duoi"]
    assert workspace.plans["kh"].has_task("a")
    assert workspace.plans["kh"].has_kpi("c")
    assert not workspace.plans["kh"].has_task("b")
    assert opened(workspace) == ["mo-coi"]
    assert list(workspace.plans["kh"].tasks) == ["a"]
    assert opened(workspace) == ["kh", "mo-coi"]
    assert workspace.plans["kh"].has_task("a")
    assert not workspace.plans["kh"].has_kpi("a")


def test_it_says_what_the_whole_says(root: Path) -> None:
    for choice in (Choice(), Choice(plans=frozenset({"kh"})), Choice(plans=frozenset({"hong"}))):
        whole, some = wholly(root), lazily(root)
        assert to_json(status(some, choice), "vi") == to_json(status(whole, choice), "vi")
    for full in ("kh", "kh/a", "kh/c", "duoi/b"):
        assert record.to_json(full, lazily(root), "vi") == record.to_json(full, wholly(root), "vi")
    some = lazily(root)
    assert len(standings(some)) == len(standings(wholly(root)))
    assert sorted(one.path for one in documents(some)) == sorted(one.path for one in documents(wholly(root)))


def test_one_plan_is_read_for_one_plan(root: Path) -> None:
    workspace = lazily(root)
    status(workspace, Choice(plans=frozenset({"duoi"})))
    assert opened(workspace) == ["duoi", "mo-coi"]


def test_who_serves_a_task_is_found_however_it_is_written(root: Path) -> None:
    """What is written with an escape is looked into as well."""
    assert links.served_by("kh/a", lazily(root)) == ["duoi/b", "lach/e"]
    assert links.served_by("kh/a", wholly(root)) == ["duoi/b", "lach/e"]
    (root / "mo-coi/plan.yaml").write_text(PLAN.format("Khác"), encoding="utf-8")
    (root / "mo-coi/tasks/x.yaml").write_text("title: X\nparents: [kh/a-1, kh/ab]\n", encoding="utf-8")
    workspace = lazily(root)
    assert links.served_by("kh/a", workspace) == ["duoi/b", "lach/e"]
    assert "mo-coi" not in opened(workspace)  # the id stands in it only as the beginning of others
    workspace = lazily(root)
    assert links.served_by("duoi/b", workspace) == []
    assert "kh" not in opened(workspace)


def test_what_is_changed_is_read_anew_and_nothing_else(root: Path) -> None:
    here = lazily(root)
    entry = here.plans["kh"].tasks["a"]
    after = load_draft(root, {root / "kh/tasks/a.yaml": b"title: Anders\n"}, here)
    assert after.plans["kh"].tasks["a"].record.title == "Anders"
    assert after.plans["kh"].kpis["c"] is here.plans["kh"].kpis["c"]
    assert entry.record.title == "A"
    assert "duoi" not in opened(after)
    made = load_draft(root, {root / "moi/plan.yaml": PLAN.format("Mới").encode()}, here)
    assert made.plans["moi"].plan is not None
    assert made.plans["moi"].plan.record.title == "Mới"


def test_it_stays_where_it_is(root: Path) -> None:
    folder = lazily(root).plans["kh"]
    assert isinstance(folder, OnDemand)
    with pytest.raises(TypeError, match="stays"):
        pickle.dumps(folder)
    with pytest.raises(AttributeError):
        folder.nothing  # noqa: B018
    assert PlanFolder("x").opened


def test_an_id_with_its_plan_is_looked_for_there_alone(root: Path) -> None:
    workspace = lazily(root)
    assert one_record(workspace, "kh/a") == "kh/a"
    assert one_record(workspace, "kh") == "kh"
    with pytest.raises(UsageError):
        one_record(workspace, "kh/b")
    assert opened(workspace) == ["kh", "mo-coi"]
    assert one_record(workspace, "b") == "duoi/b"
    assert opened(workspace) == ["duoi", "hong", "kh", "lach", "mo-coi"]


def test_a_folder_that_may_not_be_looked_into_leaves_the_others_alone(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither for reading nor for what a change would lead to."""
    look = Path.stat

    def denied(path: Path, **how: bool) -> os.stat_result:
        if path.parent.name == "duoi":
            raise PermissionError(13, "denied", str(path))
        return look(path, **how)

    monkeypatch.setattr(Path, "stat", denied)
    here = lazily(root)
    assert list(here.plans["kh"].tasks) == ["a"]
    after = load_draft(root, {root / "kh/tasks/a.yaml": b"title: Anders\n"}, here)
    assert after.plans["kh"].tasks["a"].record.title == "Anders"
    assert list(after.plans["duoi"].tasks) == ["b"]


@pytest.mark.parametrize("name", ["kh/tasks/a.yaml", "kh/plan.yaml"])
def test_what_was_changed_after_it_was_read_is_refused(root: Path, name: str) -> None:
    """Also where the document of a plan was read long before its tasks."""
    here = lazily(root)
    assert here.plans["kh"].plan is not None
    if "tasks" in name:
        assert list(here.plans["kh"].tasks) == ["a"]
    with (root / name).open("a", encoding="utf-8") as file:
        file.write("note: chen ngang\n")
    act = Act("kh/a" if "tasks" in name else "kh", name, same("sửa"), text="title: Khác\n")
    with pytest.raises(WriteError) as error:
        drafted([act], root, here)
    assert "vừa được sửa" in error.value.message.vi
