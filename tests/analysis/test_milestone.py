"""KPI → milestones: every year, the targets in force on a day, and how an entry settles what its words leave open."""

from datetime import date

import pytest

from ckds.analysis.milestone import Milestone, milestones, read_entry
from ckds.numbers.model import TargetError
from tests.support import World, told

CHANGED = """\
unit: "%"
targets:
  - {by: 2031, scope: city, target: 70%}
  - {by: 2032, scope: city, target: 80%}
target_changes:
  - {on: 2030-09-01, act: 200/QĐ, by: 2031, scope: city, from: 60%, to: 65%}
  - {on: 2031-03-01, act: 300/QĐ, by: 2031, scope: city, from: 65%, to: 70%}
"""


def found(world: World, today: str = "2030-05-01") -> list[Milestone]:
    """Return the milestones of the KPI `k`."""
    folder = world.at(today).plans["kh"]
    return list(milestones(folder.kpis["k"], folder, date.fromisoformat(today)))


def words(world: World, today: str) -> list[tuple[str, str]]:
    """Return by when, and the words in force on a day."""
    return [(one.by.iso, one.words) for one in found(world, today)]


# --- Targets in force ---


@pytest.mark.parametrize(
    ("today", "target"),
    [
        ("2030-08-31", "60%"),
        ("2030-09-01", "65%"),
        ("2031-02-28", "65%"),
        ("2031-03-01", "70%"),
        ("2032-12-31", "70%"),
    ],
)
def test_a_target_is_the_one_in_force_on_the_day(today: str, target: str, world: World) -> None:
    """Changed twice: each change counts from its day on, and the other milestone keeps its own target."""
    world.kpi(CHANGED)
    assert words(world, today) == [("2031", target), ("2032", "80%")]


def test_changes_in_any_order_of_the_file(world: World) -> None:
    """The later act first: the days decide, not the places."""
    lines = CHANGED.splitlines()
    world.kpi("\n".join([*lines[:5], lines[6], lines[5]]) + "\n")
    assert [words(world, day)[0][1] for day in ("2030-08-31", "2030-09-01", "2031-03-01")] == ["60%", "65%", "70%"]


def test_a_change_of_one_level_is_not_one_of_another(world: World) -> None:
    """The district's target was changed; the city's was not."""
    world.kpi(
        """\
        unit: "%"
        targets:
          - {by: 2031, scope: city, target: 70%}
          - {by: 2031, scope: district, target: 50%}
        target_changes:
          - {on: 2030-09-01, by: 2031, scope: district, from: 40%, to: 50%}
        """
    )
    assert words(world, "2030-08-31") == [("2031", "70%"), ("2031", "40%")]


def test_a_change_that_does_not_say_from_what(world: World) -> None:
    """Between two acts the first one's `to` is in force, though the second does not say what it changed."""
    world.kpi(
        """\
        unit: "%"
        targets: [{by: 2031, target: 70%}]
        target_changes:
          - {on: 2030-09-01, by: 2031, to: 65%}
          - {on: 2031-03-01, by: 2031, to: 70%}
        """
    )
    assert words(world, "2031-02-28") == [("2031", "65%")]
    assert words(world, "2031-03-01") == [("2031", "70%")]


def test_a_change_in_force_wins_over_a_target_left_as_it_was(world: World) -> None:
    """`targets` still holds what the plan said at first (rule CK315 asks to correct it): the act is in force."""
    world.kpi(
        'unit: "%"\ntargets: [{by: 2031, target: 60%}]\n'
        "target_changes: [{on: 2030-09-01, by: 2031, from: 60%, to: 65%}]\n"
    )
    assert words(world, "2030-08-31") == [("2031", "60%")]
    assert words(world, "2030-09-01") == [("2031", "65%")]


# --- Every year ---


def test_a_target_of_every_year_has_a_row_for_each_year_of_the_plan(world: World) -> None:
    """The plan runs 2030 to 2032; the target holds each year up to its own."""
    world.kpi('unit: "%"\ntargets: [{by: 2032, target: tăng tối thiểu 15%, every: year}]\n')
    assert [one.by.iso for one in found(world)] == ["2030", "2031", "2032"]


def test_every_year_begins_after_the_milestone_before(world: World) -> None:
    """An earlier target of the level covers its own years; the later one those after it."""
    world.kpi(
        """\
        unit: "%"
        targets:
          - {by: 2031, scope: city, target: tăng 10%, every: year}
          - {by: 2033, scope: city, target: tăng 15%, every: year}
          - {by: 2032, scope: district, target: tăng 5%, every: year}
        """
    )
    assert [(one.scope, one.by.iso) for one in found(world)] == [
        ("city", "2030"),
        ("city", "2031"),
        ("city", "2032"),
        ("city", "2033"),
        ("district", "2030"),
        ("district", "2031"),
        ("district", "2032"),
    ]


def test_every_year_of_a_plan_whose_start_is_not_stated_begins_with_its_issue(world: World) -> None:
    """`/2032` has no first year, so the years count from the year of issue."""
    world["kh/plan.yaml"] = "title: X\narea: vd\nissuer: ubnd\nissued: 2030-01-10\nperiod: /2032\n"
    world.kpi('unit: "%"\ntargets: [{by: 2032, target: tăng 15%, every: year}]\n')
    assert [one.by.iso for one in found(world)] == ["2030", "2031", "2032"]


def test_every_year_without_a_plan_is_its_own_year(world: World) -> None:
    """Nothing says from when: only the year that is stated."""
    world["kh/plan.yaml"] = None
    world.kpi('unit: "%"\ntargets: [{by: 2032, target: tăng 15%, every: year}]\n')
    assert [one.by.iso for one in found(world)] == ["2032"]


def test_a_rise_that_holds_every_year_is_a_rate(world: World) -> None:
    """“Tăng tối thiểu 15%” every year is measured as the rate of each year; once, it is ambiguous."""
    world.kpi('unit: "%"\ntargets: [{by: 2030, target: tăng tối thiểu 15%, every: year}]\n')
    (yearly,) = found(world)
    assert yearly.target is not None
    assert told(yearly.target.basis, yearly.target.value) == ("yearly-rate", 15)
    world.kpi('unit: "%"\ntargets: [{by: 2030, target: tăng tối thiểu 15%}]\n')
    (once,) = found(world)
    assert once.target is not None
    assert once.target.basis == "ambiguous"


# --- Reading ---


@pytest.mark.parametrize(("reads", "basis"), [("points", "points"), ("percent", "percent")])
def test_reads_settles_points_or_per_cent(reads: str, basis: str, world: World) -> None:
    """“Tăng 10%” of a share is points or per cent: the record's author decides."""
    world.kpi(f'unit: "%"\ntargets: [{{by: 2030, target: tăng 10% so với năm 2029, reads: {reads}}}]\n')
    (one,) = found(world)
    assert one.target is not None
    assert one.target.basis == basis


def test_a_target_that_cannot_be_read_says_why(world: World) -> None:
    """`68,457` may be two numbers: no target, and the reason stands beside the words."""
    world.kpi("unit: doanh nghiệp\ntargets: [{by: 2030, target: '68,457'}]\n")
    (one,) = found(world)
    assert (one.target, one.words) == (None, "68,457")
    assert one.why is not None
    assert "68.457" in one.why.vi
    with pytest.raises(TargetError):
        read_entry(one.entry.record, one.stated)


def test_no_targets_no_milestones(world: World) -> None:
    """`targets: []` is allowed."""
    world.kpi("targets: []\n")
    assert found(world) == []
