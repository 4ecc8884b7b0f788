"""The ledger of reports for people: periods in a table, then who handed in and who did not."""

from typing import Any

from ckds.analysis.choose import Choice
from ckds.views import duties
from ckds.views.screen import Screen
from tests.support import World
from tests.views.pages import flat, headings, tables

QUARTERLY = "duties:\n  - {id: quy, every: quarter, due: trước ngày 20 của tháng cuối quý, from: [so-y-te, so-tttt]}\n"


def page(world: World, today: str) -> Screen:
    """Return the page of a day."""
    workspace = world.at(today)
    return duties.screen(duties.rows(workspace, Choice()), workspace, "vi")


def test_each_period_counts_who_handed_in(world: World) -> None:
    """Period, data cut-off, last day; submitted, late, owed of how many, not yet due."""
    world.plan(QUARTERLY)
    world["kh/reports/2030-q1.yaml"] = (
        "- {duty: quy, unit: so-y-te, on: 2030-03-18, number: 9/BC}\n- {duty: quy, unit: so-tttt, on: 2030-03-22}\n"
    )
    world["kh/reports/2030-q2.yaml"] = "- {duty: quy, unit: so-tttt, on: 2030-06-18}\n"
    found = page(world, "2030-07-01")
    assert headings(found)[1] == "kh/quy"
    periods, units = tables(found)
    assert periods[:3] == [
        ["2030-Q1", "14/03/2030", "19/03/2030", "1", "1", "0/2", "0"],
        ["2030-Q2", "14/06/2030", "19/06/2030", "1", "0", "1/2", "0"],
        ["2030-Q3", "14/09/2030", "19/09/2030", "0", "0", "0/2", "2"],
    ]
    # The units of the latest period that has come, with the number of the receipt.
    assert units == [["SYT", "còn nợ 12 ngày", "–", "–"], ["Sở TT&TT", "đã nộp", "18/06/2030", "–"]]
    assert "Kỳ gần nhất 2030-Q2:" in flat(found)


def test_before_any_period_has_come_no_unit_is_named(world: World) -> None:
    """Nothing was due and nothing was handed in."""
    world.plan(QUARTERLY)
    assert len(tables(page(world, "2030-02-01"))) == 1


def test_on_demand_owes_nothing_and_an_unstated_day_is_said(world: World) -> None:
    """Two reasons why nobody can be said to owe a report."""
    world.plan(
        "duties:\n  - {id: a, every: on-demand, from: [so-y-te]}\n  - {id: b, every: month, from: [so-y-te]}\n"
        "  - {id: c, every: month, due: sớm, from: [so-y-te]}\n"
    )
    words = flat(page(world, "2030-02-01"))
    assert "Khi có yêu cầu hoặc không nêu kỳ: không tính nợ." in words
    assert "Kế hoạch không nêu ngày nộp." in words
    assert "Không tính được ngày nộp từ “sớm”." in words


def test_json_has_the_contracts_rows(world: World) -> None:
    """All periods of the plan's life."""
    world.plan(QUARTERLY)
    workspace = world.at("2030-02-01")
    found: Any = duties.to_json(duties.rows(workspace, Choice()), workspace)
    assert (found["today"], len(found["duties"])) == ("2030-02-01", 24)


def test_no_duties_are_an_empty_ledger(world: World) -> None:
    """Heading and day only."""
    assert headings(page(world, "2030-02-01")) == ["Sổ theo dõi báo cáo"]
