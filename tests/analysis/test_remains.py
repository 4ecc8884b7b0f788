"""What changing the judgements by one sign or one word showed to be held by no other test (``docs/mutation.md``)."""

import pytest

from ckds.analysis.choose import Choice, pillars_of
from tests.support import World

SHARE = 'unit: "%"\ntargets: [{by: 2030, target: 60%}]\n'


def why(world: World, today: str = "2031-01-15") -> tuple[str, str]:
    """Return why the only KPI row is not judged, in both languages."""
    found = world.kpi_row(today).why
    return (found.vi, found.en) if found else ("", "")


# --- Reasons, word by word ---


def test_several_methods_are_named(world: World) -> None:
    """Each once, in the order of the alphabet, however they are written."""
    world.kpi(
        SHARE + "measurements: [{as_of: 2030-03, value: 40, method: Bộ}, {as_of: 2030-06, value: 45, method: Sở},"
        " {as_of: 2030-09, value: 50, method: BỘ}]\n"
    )
    assert why(world)[0] == "số liệu theo nhiều cách tính (BỘ; Sở), chỉ tiêu chưa chọn cách nào"


def test_other_methods_are_named(world: World) -> None:
    world.kpi(
        SHARE + "method: Bộ\nmeasurements: [{as_of: 2030-06, value: 45, method: Sở},"
        " {as_of: 2030-03, value: 40, method: Cục}]\n"
    )
    assert why(world)[0] == "chỉ có số liệu theo cách tính khác: Cục; Sở"


def test_an_estimate_by_another_method_is_only_an_estimate(world: World) -> None:
    world.kpi(SHARE + "method: Bộ\nmeasurements: [{as_of: 2030-06, value: 45, method: Sở, estimate: true}]\n")
    assert why(world)[0] == "mới có số ước, chưa có số thực hiện"
    world.kpi(SHARE + "method: Bộ\nmeasurements: [{as_of: 2030-06, value: 45, estimate: true}]\n")
    assert why(world)[0] == "mới có số ước, chưa có số thực hiện"


def test_a_rise_from_nowhere_needs_a_start(world: World) -> None:
    """No year is named and no baseline stands there."""
    world.kpi('unit: "%"\ntargets: [{by: 2030, target: tăng 10 điểm %}]\nmeasurements: [{as_of: 2030-06, value: 45}]\n')
    assert why(world) == (
        "cần số của mốc gốc để tính mức phải đạt",
        "the level asked for needs the value it starts from",
    )


# --- Changes of a target ---


def test_before_the_first_change_its_from_is_in_force(world: World) -> None:
    """Both acts are still to come: what the first of them found counts, whatever the second found."""
    world.kpi(
        'unit: "%"\ntargets: [{by: 2031, target: 70%}]\ntarget_changes:\n'
        "  - {on: 2031-03-01, by: 2031, from: 65%, to: 70%}\n  - {on: 2030-09-01, by: 2031, from: 60%, to: 65%}\n"
    )
    levels = [world.kpi_row(day).level for day in ("2030-08-31", "2030-09-01", "2031-02-28", "2031-03-01")]
    assert [str(level) for level in levels] == ["60", "65", "65", "70"]


# --- Parts and extensions ---


def test_of_parts_and_bodies_only_the_parts_need_a_result(world: World) -> None:
    """One leads a part, the other the rest: it is done with the part."""
    world.task(
        "lead: [{unit: so-y-te, for: y tế}, so-tttt]\ndue: tháng 11 năm 2030\n"
        "results: [{for: y tế, completed: 2030-10-05}]\n"
    )
    assert str(world.row("2030-12-05").done) == "2030-10-05"


@pytest.mark.parametrize(("on", "moved"), [("2030-12-30", "2030"), ("2030-12-31", "2030"), ("2031-01-01", "2031")])
def test_an_extension_moves_the_occurrence_that_is_not_over(on: str, moved: str, world: World) -> None:
    """On its last day an occurrence is not over."""
    world.task(f"due: hằng năm\nextensions:\n  - {{due: tháng 6 năm 2032, on: {on}}}\n")
    rows = world.rows("2031-02-01")
    assert [row.obligation.period for row in rows if row.obligation.due.origin == "extension"] == [moved]


# --- Pillars ---


def test_pillars_of_a_task_are_those_that_are_named(world: World) -> None:
    """Its group has none, a KPI that it names is not there, and another group's pillar is not its own."""
    world.plan("groups: [{id: '1', title: Hạ tầng, pillar: infrastructure}, {id: '2', title: Dữ liệu}]\n")
    world.task("group: '2'\nkpis: [khong-co]\ndue: năm 2031\n")
    row = world.row("2030-12-05")
    assert pillars_of(row) == set()
    assert Choice(pillars=frozenset({"infrastructure"})).tasks([row], world.at("2030-12-05")) == []


# --- Estimates ---


def test_the_estimate_beside_a_milestone_is_an_estimate_up_to_it(world: World) -> None:
    """Neither the later actual value, nor an estimate for the year after."""
    world.kpi(
        SHARE + "measurements: [{as_of: 2030-06, value: 50, estimate: true}, {as_of: 2030-09, value: 45},"
        " {as_of: 2031-03, value: 70, estimate: true}]\n"
    )
    row = world.kpi_row("2031-06-01")
    assert row.estimate is not None
    assert (row.estimate.as_of.iso, str(row.reading.actual)) == ("2030-06", "45")


# --- Filters, yearly rates, bodies ---


def test_a_choice_of_plans_leaves_the_others_out(world: World) -> None:
    world["khac/plan.yaml"] = "title: Khác\narea: vd\nissuer: ubnd\nperiod: 2030\n"
    workspace = world.at("2030-12-05")
    assert set(Choice(plans=frozenset({"khac"})).among(workspace).plans) == {"khac"}
    assert set(Choice(plans=frozenset({"khong-co"})).among(workspace).plans) == set()
    assert Choice().among(workspace) is workspace


def test_a_rise_in_per_cent_of_every_year_is_a_yearly_rate(world: World) -> None:
    """`reads: percent` says what the words leave open; against a named year it stays a change."""
    for words, basis in (("tăng 10%", "yearly-rate"), ("tăng 10% so với năm 2029", "percent")):
        world.kpi(f'unit: "%"\ntargets: [{{by: 2031, target: {words}, every: year, reads: percent}}]\n')
        milestone = world.kpis("2030-05-01")[0].milestone
        assert milestone is not None
        assert milestone.target is not None
        assert milestone.target.basis == basis


def test_a_body_that_no_directory_knows_owes_for_itself(world: World) -> None:
    """Beside a group, which is its members."""
    world.task("each: true\nlead: [{as: Hội Tin học}, cac-quan]\ndue: năm 2031\n")
    units = [row.obligation.unit for row in world.rows("2030-12-05")]
    assert units == ["Hội Tin học", "vd/quan-a", "vd/quan-b"]
