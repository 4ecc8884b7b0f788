"""KPIs for people: the table, and one with its series drawn."""

import pytest

from ckds.analysis.choose import Choice
from ckds.views import kpi
from ckds.views.screen import Screen
from tests.support import World
from tests.views.pages import flat, headings, tables

LEVELS = """\
title: Hồ sơ trên mạng
unit: "%"
excluding: hồ sơ mật
method: Theo Bộ
baseline: {as_of: 2029, scope: city, value: 40}
targets:
  - {by: 2030, scope: city, target: 60%}
  - {by: 2030, scope: district, target: 50%}
measurements:
  - {as_of: 2030-06, scope: city, value: 30, source: {title: Báo cáo 12}}
  - {as_of: 2030-09, scope: city, value: 60, estimate: true}
"""


def table(world: World, today: str, choice: Choice | None = None) -> Screen:
    """Return the table of all."""
    workspace = world.at(today)
    return kpi.table(kpi.rows(workspace, choice or Choice(), None), workspace, "vi")


def one(world: World, today: str, choice: Choice | None = None) -> Screen:
    """Return the page of the KPI `k`."""
    workspace = world.at(today)
    return kpi.one("kh/k", kpi.rows(workspace, choice or Choice(), "kh/k"), workspace, "vi")


def test_the_table_has_target_actual_gap_and_standing(world: World) -> None:
    """A row for each level; the level is named where there are several; shares are missed by points."""
    world.kpi(LEVELS)
    assert tables(table(world, "2031-01-15")) == [
        [
            ["Hồ sơ trên mạng [tỉnh, thành phố]", "2030", "60%", "30%", "30 điểm %", "không đạt"],
            ["Hồ sơ trên mạng [cấp huyện]", "2030", "50%", "–", "–", "chưa có số liệu"],
        ]
    ]


@pytest.mark.parametrize(
    ("text", "actual", "gap", "standing"),
    [
        ("unit: trạm\ntargets: [{by: 2030, target: '5.000'}]\nmeasurements: [{as_of: 2030, value: '2.989,5'}]\n",
         "2.989,5", "2.010,5 trạm", "không đạt"),
        ('unit: "%"\ntargets: [{by: 2030, target: 60%}]\nmeasurements: [{as_of: 2030, text: trên 85%}]\n', "trên 85%", "0", "đạt"),
        ("targets: [{by: 2030, target: Triển khai 5G}]\nmeasurements: [{as_of: 2030, met: false}]\n", "chưa đạt", "–", "không đạt"),
        ("targets: [{by: 2030, target: Triển khai 5G}]\nmeasurements: [{as_of: 2030, met: true}]\n", "đạt", "–", "đạt"),
        ("targets: []\nmeasurements: [{as_of: 2030, value: 5}]\n", "5", "–", "không có mục tiêu"),
    ],
)  # fmt: skip
def test_numbers_are_written_as_people_write_them(
    text: str, actual: str, gap: str, standing: str, world: World
) -> None:
    """Thousands with points, decimals with a comma, a gap with its unit, words as they are."""
    world.kpi(text)
    ((row,),) = tables(table(world, "2031-01-15"))
    assert row[3:] == [actual, gap, standing]


def test_a_table_without_rows_says_so(world: World) -> None:
    """No KPI, or none that matches."""
    assert "Không có chỉ tiêu nào khớp." in flat(table(world, "2031-01-15"))


def test_one_kpi_says_what_it_is_and_how_each_milestone_stands(world: World) -> None:
    """Facts, a part for each level, the series, and everything derived."""
    world.kpi(LEVELS)
    page = one(world, "2030-10-01")
    assert headings(page) == ["Hồ sơ trên mạng", "tỉnh, thành phố", "cấp huyện"]
    words = flat(page)
    for part in (
        "Mã kh/k",
        "Không tính hồ sơ mật",
        "Cách tính Theo Bộ",
        "Mốc 2030 60%",
        "Tình trạng chậm",
        "Còn thiếu 30 điểm %",
        "Phải có đến nay 55,01%",  # 40 + 20 * 274/365
        "Quãng đường đã đi -50%",
        "Ước thực hiện 60%",
        "Vì chưa có số liệu đến thời điểm này",
        "Chưa có số liệu nào đến ngày này.",
    ):
        assert part in words


def test_the_series_is_drawn_to_one_scale_with_the_target_in_it(world: World) -> None:
    """30 columns are 60: the value of 30 fills half of them, the estimate all but the mark of the target."""
    world.kpi(LEVELS)
    first, second = tables(one(world, "2030-10-01"))[0]
    assert first == ["2030-06", "30", "█" * 15 + " " * 14 + "┊", "Báo cáo 12"]
    assert second == ["2030-09", "60", "█" * 29 + "┊", "ước"]


@pytest.mark.parametrize(
    ("measured", "shown", "bar"),
    [("value: 0", "0", ""), ("met: true", "đạt", ""), ("met: false", "chưa đạt", ""), ("text: trên 5", "trên 5", ""),
     ("value: -30", "-30", "█" * 30), ("value: '0,1'", "0,1", "█" * 30)],
)  # fmt: skip
def test_whatever_was_measured_can_be_drawn(measured: str, shown: str, bar: str, world: World) -> None:
    """Nothing, words, negative and small numbers; no target."""
    world.kpi(f"targets: []\nmeasurements: [{{as_of: 2030, {measured}}}]\n")
    ((row,),) = tables(one(world, "2031-01-15"))
    assert (row[1], row[2].rstrip()) == (shown, bar)


def test_a_kpi_with_a_fault_says_so(world: World) -> None:
    """It has no rows: the page names the linter."""
    world.kpi("targets: [{by: 2030, target: 60%}]\nmeasurements: [{as_of: 2030, value: nhiều}]\n")
    assert "Chỉ tiêu này có lỗi, chưa tính được. Xem: ckds lint" in flat(one(world, "2031-01-15"))


def test_a_sound_kpi_that_the_filters_leave_out_is_not_called_faulty(world: World) -> None:
    """It only does not match."""
    world.kpi("targets: []\n")
    page = flat(one(world, "2031-01-15", Choice(standings=frozenset({"met"}))))
    assert "Không có chỉ tiêu nào khớp." in page
    assert "lỗi" not in page
