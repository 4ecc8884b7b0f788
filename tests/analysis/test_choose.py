"""Filters: each alone, and combined."""

import pytest

from ckds.analysis.choose import Choice, pillars_of
from ckds.analysis.duties import duty_rows
from ckds.analysis.kpi import kpi_rows
from ckds.analysis.standing import standings
from ckds.workspace.workspace import Workspace
from tests.support import World

TODAY = "2030-12-05"
GROUPS = """\
groups:
  - {id: "1", title: Hạ tầng, pillar: infrastructure}
  - {id: "2", title: Dữ liệu}
duties:
  - {id: quy, every: quarter, due: trước ngày 20 của tháng cuối quý, from: [so-y-te, cac-quan]}
"""


@pytest.fixture
def workspace(world: World) -> Workspace:
    """Tasks a, b, c and KPIs m, n in the plan `kh`, task d in the plan `khac`."""
    world.plan(GROUPS)
    world.task("title: A\ngroup: '1'\nlead: so-y-te\ndue: tháng 11 năm 2030\n", "a")  # 5 days overdue
    world.task(
        "title: B\ngroup: '2'\nlead: cac-quan\nkpis: [m]\nsupport: [so-y-te]\ndue: tháng 6 năm 2030\n", "b"
    )  # 158
    world.task("title: C\neach: true\nlead: [so-tttt, cac-quan]\nsupport: [hai-so]\ndue: năm 2031\n", "c")  # in time
    world.kpi("title: M\npillar: data\nowner: so-y-te\ntargets: [{by: 2030, target: 60%}]\n", "m")
    world.kpi("title: N\npillar: people\ngroup: '1'\nowner: hai-so\ntargets: []\n", "n")
    world["khac/plan.yaml"] = "title: Khác\narea: vd\nissuer: ubnd\nperiod: 2030\n"
    world["khac/tasks/d.yaml"] = "title: D\nlead: {as: Hội Tin học}\n"
    return world.at(TODAY)


def tasks(choice: Choice, workspace: Workspace) -> list[str]:
    """Return the tasks chosen, each with the unit that owes it separately."""
    rows = choice.tasks(standings(workspace), workspace)
    return [f"{row.obligation.entry.name} {row.obligation.unit or ''}".strip() for row in rows]


def kpis(choice: Choice, workspace: Workspace) -> list[str]:
    """Return the KPIs chosen."""
    return [row.entry.name for row in choice.kpis(kpi_rows(workspace), workspace)]


def duties(choice: Choice, workspace: Workspace) -> list[str]:
    """Return the reports of the last quarter but one that are chosen, by unit."""
    return [row.unit.key for row in choice.duties(duty_rows(workspace)) if row.period == "2030-Q3"]


ALL = ["a", "b", "c vd/so-tttt", "c vd/quan-a", "c vd/quan-b", "d"]


def test_no_filter_leaves_everything_in(workspace: Workspace) -> None:
    """An empty choice is everything."""
    assert tasks(Choice(), workspace) == ALL
    assert kpis(Choice(), workspace) == ["m", "n"]
    assert duties(Choice(), workspace) == ["vd/so-y-te", "vd/quan-a", "vd/quan-b"]


@pytest.mark.parametrize(
    ("choice", "chosen"),
    [
        (Choice(plans=frozenset({"khac"})), ["d"]),
        (Choice(plans=frozenset({"khac", "kh"})), ALL),
        (Choice(groups=frozenset({"1"})), ["a"]),
        (Choice(groups=frozenset({"1", "2"})), ["a", "b"]),
        (Choice(pillars=frozenset({"infrastructure"})), ["a"]),  # by its group
        (Choice(pillars=frozenset({"data"})), ["b"]),  # by the KPI it serves
        (Choice(standings=frozenset({"overdue"})), ["a", "b"]),
        (Choice(standings=frozenset({"overdue", "undated"})), ["a", "b", "d"]),
        (Choice(standings=frozenset({"missed"})), []),
        (Choice(overdue_by=5), ["a", "b"]),
        (Choice(overdue_by=6), ["b"]),
        (Choice(overdue_by=159), []),
        (Choice(overdue_by=0), ["a", "b"]),  # overdue at all
        (Choice(units=frozenset({"vd/so-y-te"})), ["a"]),
        (Choice(units=frozenset({"vd/quan-a"})), ["b", "c vd/quan-a"]),  # b: a group it is a member of leads
        (Choice(units=frozenset({"vd/cac-quan"})), ["b"]),
        (Choice(units=frozenset({"Hội Tin học"})), []),  # words are no unit
    ],
)
def test_one_filter_of_tasks(choice: Choice, chosen: list[str], workspace: Workspace) -> None:
    """Each filter alone."""
    assert tasks(choice, workspace) == chosen


def test_filters_combine(workspace: Workspace) -> None:
    """All of them have to be met."""
    assert tasks(
        Choice(plans=frozenset({"kh"}), standings=frozenset({"overdue"}), groups=frozenset({"2"})), workspace
    ) == ["b"]
    assert tasks(Choice(units=frozenset({"vd/quan-a"}), standings=frozenset({"in-time"})), workspace) == ["c vd/quan-a"]
    assert tasks(Choice(units=frozenset({"vd/so-y-te"}), overdue_by=6), workspace) == []


def test_what_a_unit_only_supports_stands_apart(workspace: Workspace) -> None:
    """Sở Y tế supports b, and c as a member of `hai-so`; what it leads is not among them."""
    choice = Choice(units=frozenset({"vd/so-y-te"}))
    found = choice.supported(standings(workspace), workspace)
    assert [row.obligation.entry.name for row in found] == ["b", "c", "c", "c"]


@pytest.mark.parametrize(
    ("choice", "chosen"),
    [
        (Choice(pillars=frozenset({"people"})), ["n"]),
        (Choice(groups=frozenset({"1"})), ["n"]),
        (Choice(standings=frozenset({"no-data"})), ["m"]),
        (Choice(units=frozenset({"vd/so-y-te"})), ["m", "n"]),  # its own, and that of a group it belongs to
        (Choice(units=frozenset({"vd/so-tttt"})), ["n"]),
        (Choice(plans=frozenset({"khac"})), []),
        (Choice(overdue_by=1), []),  # no KPI is overdue by days
    ],
)
def test_one_filter_of_kpis(choice: Choice, chosen: list[str], workspace: Workspace) -> None:
    """A unit chooses the KPIs that it owns."""
    assert kpis(choice, workspace) == chosen


@pytest.mark.parametrize(
    ("choice", "chosen"),
    [
        (Choice(units=frozenset({"vd/quan-a"})), ["vd/quan-a"]),
        (Choice(standings=frozenset({"missing"})), ["vd/so-y-te", "vd/quan-a", "vd/quan-b"]),
        (Choice(standings=frozenset({"submitted"})), []),
        (Choice(overdue_by=77), ["vd/so-y-te", "vd/quan-a", "vd/quan-b"]),  # since 19 September
        (Choice(overdue_by=78), []),
        (Choice(groups=frozenset({"1"})), []),  # a report belongs to no group of tasks
        (Choice(pillars=frozenset({"data"})), []),
        (Choice(plans=frozenset({"khac"})), []),
    ],
)
def test_one_filter_of_reports(choice: Choice, chosen: list[str], workspace: Workspace) -> None:
    """What a report cannot meet leaves it out."""
    assert duties(choice, workspace) == chosen


def test_the_pillars_of_a_task_are_its_groups_and_its_kpis(world: World) -> None:
    """Both, once each; a KPI that is not there adds none."""
    world.plan(GROUPS)
    world.task("group: '1'\nkpis: [m, khong-co]\n")
    world.kpi("pillar: data\ntargets: []\n", "m")
    assert pillars_of(world.row("2030-02-01")) == {"infrastructure", "data"}
