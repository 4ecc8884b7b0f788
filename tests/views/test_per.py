"""Status tabulated: per plan, unit, group and pillar."""

from typing import Any

import pytest

from ckds.analysis.choose import Choice
from ckds.views import per
from ckds.views.status import StatusView, status
from tests.support import World
from tests.views.pages import flat, tables


@pytest.fixture
def view(world: World) -> StatusView:
    """Return the status of three tasks in two groups; two are overdue."""
    world.plan(
        "groups:\n  - {id: '1', label: III.1, title: Hạ tầng, pillar: infrastructure}\n  - {id: '2', title: Dữ liệu}\n"
    )
    world.task("group: '1'\nlead: so-y-te\nsupport: [so-khcn]\ndue: tháng 6 năm 2030\n", "a")
    world.task("group: '2'\nlead: [so-y-te, so-tttt]\nsupport: [so-khcn, so-y-te]\ndue: tháng 6 năm 2030\n", "b")
    world.task("each: true\nlead: cac-quan\nsupport: [so-y-te]\ndue: năm 2031\n", "c")
    return status(world.at("2030-07-05"), Choice())


def counted(view: StatusView, by: str) -> list[tuple[str, int, int]]:
    """Return each name with all tasks and the overdue ones."""
    return [(name, total.all, total.overdue.part) for name, total in per.tabulate(per.tally(view, by), by)]


def test_per_plan(view: StatusView) -> None:
    """Each task once."""
    assert counted(view, "plan") == [("kh", 3, 2)]


def test_per_unit_the_most_overdue_first(view: StatusView) -> None:
    """A joint task counts for each of its leads, one of each for each unit; then by how many, then by name."""
    assert counted(view, "unit") == [
        ("vd/so-y-te", 2, 2),
        ("vd/so-tttt", 1, 1),
        ("vd/quan-a", 1, 0),
        ("vd/quan-b", 1, 0),
    ]


def test_per_group_and_per_pillar(view: StatusView) -> None:
    """What has none stands under a dash."""
    assert counted(view, "group") == [("kh/–", 1, 0), ("kh/1", 1, 1), ("kh/2", 1, 1)]
    assert counted(view, "pillar") == [("–", 2, 1), ("infrastructure", 1, 1)]


def test_units_are_ranked_with_what_they_lead_and_support(view: StatusView) -> None:
    """Rank, name, all, …, supports: each task once, however many units owe it."""
    (rows,) = tables(per.screen(per.tally(view, "unit"), view.workspace, "unit", "vi"))
    assert [[row[0], row[1], row[2], row[6], row[-1]] for row in rows] == [
        ["1", "SYT", "2", "2", "2"],
        ["2", "Sở TT&TT", "1", "1", "0"],
        ["3", "Ủy ban nhân dân quận A", "1", "0", "0"],
        ["4", "Ủy ban nhân dân quận B", "1", "0", "0"],
    ]
    assert per.tally(view, "unit").supports == {"vd/so-khcn": 2, "vd/so-y-te": 2}


@pytest.mark.parametrize(
    ("by", "lang", "words"),
    [
        ("plan", "vi", "Tình hình theo kế hoạch"),
        ("group", "vi", "kh: III.1 Hạ tầng"),
        ("group", "en", "Status per group"),
        ("pillar", "vi", "Hạ tầng số"),
        ("pillar", "en", "(no pillar)"),
    ],
)
def test_names_are_what_people_call_them(by: str, lang: Any, words: str, view: StatusView) -> None:
    """Labels and titles of groups, pillars by their name."""
    assert words in flat(per.screen(per.tally(view, by), view.workspace, by, lang), lang)


def test_as_json_and_as_a_table_it_says_the_same(view: StatusView) -> None:
    """Nested for JSON, flat for CSV."""
    first: Any = per.to_json(per.tally(view, "unit"), "unit")[0]
    assert (first["unit"], first["tasks"], first["standings"]["overdue"], first["supports"]) == ("vd/so-y-te", 2, 2, 2)
    assert first["overdue_rate"] == {"numerator": 2, "denominator": 2, "percent": 100.0}
    rows, columns = per.to_table(per.tally(view, "unit"), "unit")
    assert columns[:3] == ["unit", "tasks", "overdue"]
    assert [rows[0][name] for name in ("unit", "overdue", "overdue_rate_percent", "supports")] == [
        "vd/so-y-te",
        2,
        100.0,
        2,
    ]
    assert "supports" not in per.to_table(per.tally(view, "plan"), "plan")[1]


def test_nothing_tabulated_is_an_empty_table(world: World) -> None:
    """No rows and no fault."""
    empty = status(world.at("2030-07-05"), Choice())
    assert per.tabulate(per.tally(empty, "unit"), "unit") == []
    assert per.to_table(per.tally(empty, "plan"), "plan")[0] == []
    assert tables(per.screen(per.tally(empty, "unit"), empty.workspace, "unit", "vi")) == [[]]


def test_units_called_alike_are_told_apart(world: World) -> None:
    """By their area, where two of them stand in one table."""
    world["units/vd2.yaml"] = "- {id: so-y-te, name: Sở Y tế, short: SYT, kind: department}\n"
    world.task("lead: [so-y-te, vd2/so-y-te, so-tttt]\ndue: tháng 6 năm 2030\n")
    found = status(world.at("2030-07-05"), Choice())
    (table,) = tables(per.screen(per.tally(found, "unit"), found.workspace, "unit", "vi"))
    assert sorted(row[1] for row in table) == ["SYT (vd)", "SYT (vd2)", "Sở TT&TT"]
