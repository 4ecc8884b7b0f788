"""Who a reference means, who leads on a day, and whose facts count for whom."""

from datetime import date

import pytest

from ckds.analysis.roles import Body, answers_for, body, owing
from ckds.records.shared import UnitRef
from ckds.workspace.directory import Directory
from tests.support import World


def leads(world: World, today: str) -> list[tuple[str, str | None]]:
    """Return who leads the only task on a day, each with its part."""
    return [(lead.key, lead.part) for lead in world.row(today).obligation.leads]


def directory(world: World) -> Directory:
    """Return the directory of units."""
    return world.at("2030-05-01").directory


# --- Bodies ---


def test_a_bare_id_means_the_unit_of_the_plans_area(world: World) -> None:
    """The area of the plan comes first, though another area has a unit of that id."""
    world["units/khac.yaml"] = "- {id: so-y-te, name: Sở Y tế tỉnh khác, kind: department}\n"
    found = directory(world)
    ref = UnitRef.model_validate("so-y-te")
    assert body(ref, "vd", found).id == "vd/so-y-te"
    assert body(ref, "khac", found).id == "khac/so-y-te"
    assert body(ref, None, found) == Body(None, "so-y-te")


def test_a_bare_id_that_one_area_has_is_found_there(world: World) -> None:
    """Else the only one of that id in all areas is meant."""
    world["units/khac.yaml"] = "- {id: ban-ql, name: Ban Quản lý, kind: agency}\n"
    assert body(UnitRef.model_validate("ban-ql"), "vd", directory(world)).id == "khac/ban-ql"


def test_printed_words_stay_what_they_are(world: World) -> None:
    """`as` is never looked up, and stands for the body where there is no id."""
    found = body(UnitRef.model_validate({"as": "Sở Y tế", "for": "y tế"}), "vd", directory(world))
    assert (found.id, found.key, found.part) == (None, "Sở Y tế", "y tế")


# --- Changes of lead ---


def test_a_change_counts_from_its_day(world: World) -> None:
    """The day before, the lead of the plan; on the day of the act, the new one."""
    world.task("lead: so-tttt\nlead_changes:\n  - {on: 2031-03-01, from: so-tttt, to: so-khcn}\n")
    assert leads(world, "2031-02-28") == [("vd/so-tttt", None)]
    assert leads(world, "2031-03-01") == [("vd/so-khcn", None)]


def test_changes_follow_one_another_by_their_days(world: World) -> None:
    """In the file the later change comes first; the work still passes from one to the next."""
    world.task(
        """\
        lead: so-tttt
        lead_changes:
          - {on: 2031-06-01, from: so-khcn, to: so-y-te}
          - {on: 2031-03-01, from: so-tttt, to: so-khcn}
        """
    )
    assert leads(world, "2031-05-31") == [("vd/so-khcn", None)]
    assert leads(world, "2031-06-01") == [("vd/so-y-te", None)]


def test_a_change_moves_every_part_of_the_body(world: World) -> None:
    """A body with two parts passes both on: no part may be lost with it."""
    world.task(
        """\
        lead: [{unit: so-tttt, for: bưu chính}, {unit: so-y-te, for: y tế}, {unit: so-tttt, for: viễn thông}]
        lead_changes:
          - {on: 2031-03-01, from: so-tttt, to: so-khcn}
        """
    )
    assert leads(world, "2031-03-01") == [
        ("vd/so-khcn", "bưu chính"),
        ("vd/so-y-te", "y tế"),
        ("vd/so-khcn", "viễn thông"),
    ]


def test_a_change_may_move_one_part_only(world: World) -> None:
    """`to` with a part takes over that part; the other one stays where it was."""
    world.task(
        """\
        lead: [{unit: so-tttt, for: bưu chính}, {unit: so-tttt, for: viễn thông}]
        lead_changes:
          - {on: 2031-03-01, from: so-tttt, to: {unit: so-khcn, for: Viễn thông}}
        """
    )
    assert leads(world, "2031-03-01") == [("vd/so-tttt", "bưu chính"), ("vd/so-khcn", "viễn thông")]


def test_a_change_without_from_moves_everything(world: World) -> None:
    """Where it is not said from whom, the whole work passes; joint leads become one."""
    world.task("lead: [so-tttt, so-y-te]\nlead_changes:\n  - {on: 2031-03-01, to: so-khcn}\n")
    assert leads(world, "2031-03-01") == [("vd/so-khcn", None)]


def test_a_change_to_somebody_who_leads_already_leaves_one_lead(world: World) -> None:
    """Two leads of whom one gives its share to the other are one lead."""
    world.task("lead: [so-tttt, so-khcn]\nlead_changes:\n  - {on: 2031-03-01, from: so-tttt, to: so-khcn}\n")
    assert leads(world, "2031-03-01") == [("vd/so-khcn", None)]


def test_a_change_from_somebody_else_adds_a_lead(world: World) -> None:
    """`from` that leads nothing (rule CK413) takes nothing away: what stands in the plan is kept."""
    world.task("lead: so-y-te\nlead_changes:\n  - {on: 2031-03-01, from: so-tttt, to: so-khcn}\n")
    assert leads(world, "2031-03-01") == [("vd/so-y-te", None), ("vd/so-khcn", None)]


def test_a_change_gives_a_task_without_a_lead_its_first(world: World) -> None:
    """The plan named nobody; an act did."""
    world.task("lead_changes:\n  - {on: 2031-03-01, to: so-khcn}\n")
    assert leads(world, "2031-02-28") == []
    assert leads(world, "2031-03-01") == [("vd/so-khcn", None)]


# --- Whose facts count ---


@pytest.mark.parametrize(
    ("who", "unit", "counts"),
    [
        ("vd/quan-a", "vd/quan-a", True),
        ("vd/quan-b", "vd/quan-a", False),
        ("vd/cac-quan", "vd/quan-a", True),  # the group it belongs to
        ("vd/quan-a", "vd/cac-quan", False),  # one member is not the group
        ("vd/so-khcn", "vd/cuc-cu", True),  # its successor
        ("vd/cuc-cu", "vd/so-khcn", False),  # the one before it
        ("Hội Tin học", "Hội Tin học", True),
    ],
)
def test_a_fact_counts_for_its_unit_its_groups_members_and_whom_it_came_after(
    who: str, unit: str, counts: bool, world: World
) -> None:
    """A result of a group is one of each member, and a successor answers for the body before it."""
    assert answers_for(who, unit, [unit], directory(world), date(2030, 1, 10)) is counts


def test_a_successor_that_owes_it_itself_answers_for_itself_alone(world: World) -> None:
    """Where both the old body and its successor owe a task, one result of the successor does not settle both."""
    owed = ["vd/cuc-cu", "vd/so-khcn"]
    assert not answers_for("vd/so-khcn", "vd/cuc-cu", owed, directory(world), None)


def test_successors_of_successors_count_and_a_circle_ends(world: World) -> None:
    """a became b, b became c, and c (wrongly) a again: a fact of c counts for a, and the search stops."""
    world["units/vd.yaml"] = (
        "- {id: ubnd, name: U, kind: committee}\n"
        "- {id: a, name: A, kind: agency, successors: [{unit: b}]}\n"
        "- {id: b, name: B, kind: agency, successors: [{unit: c}]}\n"
        "- {id: c, name: C, kind: agency, successors: [{unit: a}]}\n"
    )
    found = directory(world)
    assert answers_for("vd/c", "vd/a", [], found, None)
    assert not answers_for("vd/x", "vd/a", [], found, None)


def test_owing_without_anybody_is_empty(world: World) -> None:
    """No body, nobody owes."""
    assert owing((), directory(world), None) == ()
