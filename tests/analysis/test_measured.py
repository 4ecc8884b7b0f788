"""Which measurement counts for a milestone, and what it says of the target."""

from decimal import Decimal

import pytest

from ckds.analysis.kpi import KpiRow
from ckds.analysis.measured import judge
from ckds.numbers.target import read_target
from ckds.records.kpi import Measurement
from tests.support import World, told

SHARE = 'unit: "%"\ntargets: [{by: 2030, target: 60%}]\n'


def counted(row: KpiRow) -> tuple[object, ...]:
    """Return the time and the value of the measurement that counts."""
    seen = row.reading
    return (seen.of.as_of.iso if seen.of else None), seen.actual


def why(row: KpiRow) -> str:
    """Return why a row is not judged, in English."""
    return row.why.en if row.why else ""


# --- The latest that counts ---


def test_the_latest_up_to_the_day_counts(world: World) -> None:
    """By their days and not their places; what is dated after the day is not known yet."""
    world.kpi(
        SHARE
        + "measurements: [{as_of: 2030-09, value: 50}, {as_of: 2030-03, value: 40}, {as_of: 2030-06, value: 45}]\n"
    )
    assert [counted(world.kpi_row(day)) for day in ("2030-03-30", "2030-03-31", "2030-09-29", "2030-09-30")] == [
        (None, None),
        ("2030-03", 40),
        ("2030-06", 45),
        ("2030-09", 50),
    ]


def test_what_was_measured_after_the_milestone_is_not_counted(world: World) -> None:
    """55 at the milestone is what it is judged by, though 70 is known by now; the later milestone takes the 70."""
    world.kpi(
        'unit: "%"\ntargets: [{by: 2030, target: 60%}, {by: 2031, target: 65%}]\n'
        "measurements: [{as_of: 2030-12, value: 55}, {as_of: 2031-06, value: 70}]\n"
    )
    first, second = world.kpis("2031-07-01")
    assert told(counted(first), first.standing) == (("2030-12", 55), "missed")
    assert told(counted(second), second.standing) == (("2031-06", 70), "met")


def test_a_value_for_the_year_counts_for_the_milestone_of_the_year(world: World) -> None:
    """Its last day is that of the milestone."""
    world.kpi(SHARE + "measurements: [{as_of: 2030, value: 61}]\n")
    assert world.kpi_row("2030-12-30").standing == "no-data"
    assert world.kpi_row("2030-12-31").standing == "met"


def test_nothing_measured_is_said(world: World) -> None:
    """No data, and why."""
    world.kpi(SHARE)
    row = world.kpi_row("2030-05-01")
    assert (row.standing, why(row)) == ("no-data", "nothing was measured up to then")


# --- Estimates ---


def test_an_estimate_is_kept_apart(world: World) -> None:
    """The estimate is shown beside the actual value, which alone is judged."""
    world.kpi(SHARE + "measurements: [{as_of: 2030-06, value: 45}, {as_of: 2030-12, value: 62, estimate: true}]\n")
    row = world.kpi_row("2031-01-15")
    assert told(counted(row), row.standing, row.gap) == (("2030-06", 45), "missed", 15)
    assert row.estimate is not None
    assert told(row.estimate.as_of.iso, row.estimate.value) == ("2030-12", 62)


def test_only_estimates_are_no_data(world: World) -> None:
    """Nothing is judged by an estimate, and the reason says so."""
    world.kpi(SHARE + "measurements: [{as_of: 2030-12, value: 62, estimate: true}]\n")
    row = world.kpi_row("2031-01-15")
    assert (row.standing, why(row)) == ("no-data", "there are only estimates")


def test_an_estimate_is_known_from_its_day(world: World) -> None:
    """On 30 December nobody knows of the estimate for December; of two the later is shown."""
    world.kpi(
        SHARE
        + "measurements: [{as_of: 2030-06, value: 50, estimate: true}, {as_of: 2030-12, value: 62, estimate: true}]\n"
    )
    before, after = world.kpi_row("2030-12-30").estimate, world.kpi_row("2030-12-31").estimate
    assert before
    assert after
    assert told(before.value, after.value) == (50, 62)


# --- Methods ---


def test_a_measurement_by_another_method_is_not_judged(world: World) -> None:
    """The KPI says how it is measured: the later value by another method does not count. Writing does not matter."""
    world.kpi(
        SHARE + "method: Theo Bộ TT&TT\nmeasurements:\n"
        "  - {as_of: 2030-06, value: 45, method: theo bộ TT và TT}\n  - {as_of: 2030-09, value: 70, method: Tự đánh giá}\n"
    )
    assert counted(world.kpi_row("2030-10-01")) == ("2030-06", 45)


def test_only_another_method_is_no_data_and_said(world: World) -> None:
    """The reason names the method, so that nobody takes it for an estimate."""
    world.kpi(SHARE + "method: Theo Bộ\nmeasurements: [{as_of: 2030-06, value: 45, method: Tự đánh giá}]\n")
    row = world.kpi_row("2030-10-01")
    assert (row.standing, why(row)) == ("no-data", "it was only measured by another method: Tự đánh giá")


def test_a_measurement_that_names_no_method_is_by_the_kpis(world: World) -> None:
    """Most figures say nothing of their method."""
    world.kpi(SHARE + "method: Theo Bộ\nmeasurements: [{as_of: 2030-06, value: 45}]\n")
    assert counted(world.kpi_row("2030-10-01")) == ("2030-06", 45)


def test_several_methods_with_none_chosen_are_no_data(world: World) -> None:
    """Two figures that cannot be compared: none is taken, and the reason names both."""
    world.kpi(
        SHARE + "measurements: [{as_of: 2030-06, value: 45, method: B}, {as_of: 2030-09, value: 70, method: A}]\n"
    )
    row = world.kpi_row("2030-10-01")
    assert (row.standing, counted(row)) == ("no-data", (None, None))
    assert why(row) == "measured by several methods (A; B) and the KPI names none"


def test_one_method_needs_no_choice(world: World) -> None:
    """One way of writing or another, with figures that name none beside it."""
    world.kpi(
        SHARE + "measurements: [{as_of: 2030-06, value: 45, method: A}, {as_of: 2030-09, value: 50, method: a}]\n"
    )
    assert counted(world.kpi_row("2030-10-01")) == ("2030-09", 50)


# --- Levels ---

LEVELS = """\
unit: "%"
targets:
  - {by: 2030, scope: city, target: 60%}
  - {by: 2030, scope: district, target: 50%}
"""


def test_each_level_has_its_own_measurements(world: World) -> None:
    """What the city reached says nothing of the districts."""
    world.kpi(
        LEVELS
        + "measurements: [{as_of: 2030-06, scope: city, value: 61}, {as_of: 2030-06, scope: district, value: 20}]\n"
    )
    assert [told(row.scope, row.reading.actual, str(row.standing)) for row in world.kpis("2030-07-01")] == [
        ("city", 61, "met"),
        ("district", 20, "behind"),
    ]


def test_a_measurement_without_a_level_belongs_to_none_of_several(world: World) -> None:
    """Nobody knows which of the two it is for."""
    world.kpi(LEVELS + "measurements: [{as_of: 2030-06, value: 61}]\n")
    assert [row.standing for row in world.kpis("2030-07-01")] == ["no-data", "no-data"]


@pytest.mark.parametrize(("target", "measured"), [("scope: city, ", ""), ("", "scope: city, ")])
def test_with_one_level_it_need_not_be_said_twice(target: str, measured: str, world: World) -> None:
    """Said at the target or at the measurement only: there is one level, so it is meant."""
    world.kpi(
        f'unit: "%"\ntargets: [{{by: 2030, {target}target: 60%}}]\nmeasurements: [{{as_of: 2030-06, {measured}value: 61}}]\n'
    )
    assert world.kpi_row("2030-07-01").standing == "met"


# --- In-period values ---


def test_a_value_of_a_period_is_judged_for_exactly_its_period(world: World) -> None:
    """Half a year's revenue is not compared with the target of the year."""
    text = 'unit: tỷ đồng\nperiod_kind: in-period\ntargets: [{by: 2030, target: "100"}]\nmeasurements:\n'
    world.kpi(text + "  - {as_of: 2030-H1, value: 60}\n  - {as_of: 2030-12, value: 110}\n")
    row = world.kpi_row("2031-01-15")
    assert (row.standing, why(row)) == ("no-data", "there is no value for exactly 2030")
    world.kpi(text + "  - {as_of: 2030-H1, value: 60}\n  - {as_of: 2030, value: 95}\n")
    row = world.kpi_row("2031-01-15")
    assert told(counted(row), row.gap, row.standing) == (("2030", 95), 5, "missed")


def test_nothing_is_expected_of_a_value_of_a_period_before_its_end(world: World) -> None:
    """A year's revenue does not lie on the line from last year's: before the year is over nothing can be said."""
    world.kpi(
        'unit: tỷ đồng\nperiod_kind: in-period\nbaseline: {as_of: 2029, value: 80}\ntargets: [{by: 2030, target: "100"}]\n'
    )
    assert told(world.kpi_row("2030-07-01").expected, world.kpi_row("2030-12-31").expected) == (None, 100)


def test_a_yearly_rate_is_judged_year_by_year(world: World) -> None:
    """12% in 2030 against 15% a year is missed, 16% in 2031 is met, 2032 has no data yet."""
    world.kpi(
        'unit: "%"\ntargets: [{by: 2032, target: tăng tối thiểu 15%, every: year}]\n'
        "measurements: [{as_of: 2030, value: 12}, {as_of: 2031, value: 16}]\n"
    )
    assert [
        (row.milestone and row.milestone.by.iso, str(row.standing), row.gap) for row in world.kpis("2032-03-01")
    ] == [
        ("2030", "missed", 3),
        ("2031", "met", 0),
        ("2032", "no-data", None),
    ]


# --- Each part ---

EACH = 'unit: "%"\ntargets: [{by: 2030, target: 9%, each: ngành}]\nmeasurements:\n'


def test_the_worst_part_decides(world: World) -> None:
    """Three sectors at 12, 7 and 10 against 9 each: the 7 is what counts, though it is not the last in the file."""
    world.kpi(
        EACH + "  - {as_of: 2030-06, for: a, value: 12}\n  - {as_of: 2030-06, for: b, value: 7}\n"
        "  - {as_of: 2030-09, for: c, value: 10}\n"
    )
    row = world.kpi_row("2031-01-15")
    assert told(counted(row), row.gap, row.standing) == (("2030-06", 7), 2, "missed")


def test_the_latest_of_each_part_counts(world: World) -> None:
    """Sector b was at 7 and reached 9.5 later; written with a capital it is the same part."""
    world.kpi(
        EACH + "  - {as_of: 2030-06, for: b, value: 7}\n  - {as_of: 2030-06, for: a, value: 12}\n"
        "  - {as_of: 2030-09, for: B, value: '9,5'}\n"
    )
    row = world.kpi_row("2031-01-15")
    assert (row.reading.actual, row.standing) == (Decimal("9.5"), "met")


def test_of_a_ceiling_the_highest_part_is_the_worst(world: World) -> None:
    """Not more than 5 for each: 6 is worse than 2."""
    world.kpi(
        "unit: vụ\ntargets: [{by: 2030, target: không quá 5 vụ, each: quận}]\nmeasurements:\n"
        "  - {as_of: 2030, for: a, value: 2}\n  - {as_of: 2030, for: b, value: 6}\n"
    )
    row = world.kpi_row("2031-01-15")
    assert told(row.reading.actual, row.gap, row.standing) == (6, 1, "missed")


def test_of_an_exact_number_the_part_furthest_away_is_the_worst(world: World) -> None:
    """About 50 for each: 51 lies nearer than 60."""
    world.kpi(
        "unit: trạm\ntargets: [{by: 2030, target: khoảng 50, each: quận}]\nmeasurements:\n"
        "  - {as_of: 2030, for: a, value: 51}\n  - {as_of: 2030, for: b, value: 60}\n"
    )
    assert world.kpi_row("2031-01-15").reading.actual == 60


def test_a_part_that_missed_decides_though_words_say_another_met(world: World) -> None:
    """“Trên 10%” meets 9%, the 5% of the other part does not: missed by 4."""
    world.kpi(EACH + "  - {as_of: 2030-06, for: a, text: trên 10%}\n  - {as_of: 2030-06, for: b, value: 5}\n")
    row = world.kpi_row("2031-01-15")
    assert told(row.reading.actual, row.gap, row.standing) == (5, 4, "missed")


def test_a_part_that_missed_decides_though_another_cannot_be_judged(world: World) -> None:
    """Words that decide nothing leave the whole open only where no measured part misses the target."""
    unclear = EACH + "  - {as_of: 2030-06, for: a, text: trên 8%}\n"
    world.kpi(unclear + "  - {as_of: 2030-06, for: b, value: 5}\n")
    assert world.kpi_row("2031-01-15").standing == "missed"
    world.kpi(unclear + "  - {as_of: 2030-06, for: b, value: 20}\n")
    row = world.kpi_row("2031-01-15")
    assert (row.standing, why(row)) == ("no-data", "there are only words: trên 8%")


def test_parts_that_met_by_words_alone_are_met(world: World) -> None:
    """All parts have words that decide: met, with nothing missing."""
    world.kpi(EACH + "  - {as_of: 2030-06, for: a, text: trên 10%}\n")
    row = world.kpi_row("2031-01-15")
    assert told(row.standing, row.gap, row.reading.actual) == ("met", 0, None)


def test_data_that_names_no_part_cannot_be_judged_part_by_part(world: World) -> None:
    """One number for all says nothing of each."""
    world.kpi(EACH + "  - {as_of: 2030-06, value: 12}\n")
    row = world.kpi_row("2031-01-15")
    assert (row.standing, why(row)) == ("no-data", "the target is for each ngành, the data is not")


def test_each_in_words_is_met_when_every_part_is(world: World) -> None:
    """A qualitative target for each: one part that is not met is enough."""
    text = "targets: [{by: 2030, target: Ban hành quy chế, each: quận}]\nmeasurements:\n"
    world.kpi(text + "  - {as_of: 2030-06, for: a, met: true}\n  - {as_of: 2030-06, for: b, met: false}\n")
    assert world.kpi_row("2031-01-15").standing == "missed"
    world.kpi(text + "  - {as_of: 2030-06, for: a, met: true}\n  - {as_of: 2030-06, for: b, met: true}\n")
    assert world.kpi_row("2031-01-15").standing == "met"


# --- What a measurement says ---


@pytest.mark.parametrize(
    ("target", "words", "met"),
    [
        ("60%", "trên 85%", True),
        ("60%", "trên 60%", True),
        ("trên 60%", "từ 60% trở lên", None),  # may be exactly 60
        ("trên 60%", "trên 60%", True),
        ("60%", "trên 55%", None),
        ("60%", "dưới 50%", False),
        ("60%", "không quá 60%", None),  # may be exactly 60
        ("trên 60%", "không quá 60%", False),
        ("60%", "dưới 60%", False),
        ("không quá 45%", "dưới 40%", True),
        ("không quá 45%", "dưới 45%", True),
        ("dưới 45%", "không quá 45%", None),
        ("dưới 45%", "dưới 45%", True),
        ("không quá 45%", "trên 45%", False),
        ("không quá 45%", "trên 40%", None),
        ("60%", "đạt kế hoạch", None),
        ("40 - 50%", "trên 45%", None),
        ("60%", "68,457", None),  # cannot be read as one number
    ],
)
def test_a_bound_decides_only_when_every_value_it_allows_does(target: str, words: str, met: bool | None) -> None:
    """“Trên 85%” meets 60%, “dưới 50%” does not, “trên 55%” may or may not."""
    found = judge(read_target(target, "%"), Measurement.model_validate({"as_of": "2030", "text": words}), ())
    assert (found.met, found.actual, found.why is None) == (met, None, met is not None)


def test_met_or_not_says_nothing_of_a_number(world: World) -> None:
    """The target is a number, the data only `met`: not judged, and said."""
    world.kpi(SHARE + "measurements: [{as_of: 2030-06, met: true}]\n")
    row = world.kpi_row("2031-01-15")
    assert (row.standing, why(row)) == ("no-data", "the target is a number, the data only met or not")


def test_a_number_says_nothing_of_a_target_in_words(world: World) -> None:
    """A qualitative target wants `met`."""
    world.kpi("targets: [{by: 2030, target: Triển khai 5G}]\nmeasurements: [{as_of: 2030-06, value: 3}]\n")
    row = world.kpi_row("2031-01-15")
    assert (row.standing, why(row)) == ("no-data", "the target is in words: record met: true or false")


@pytest.mark.parametrize(("met", "standing"), [("true", "met"), ("false", "missed")])
def test_a_target_in_words_is_met_or_not(met: str, standing: str, world: World) -> None:
    """It has no gap: there is no number to miss."""
    world.kpi(f"targets: [{{by: 2030, target: Triển khai 5G}}]\nmeasurements: [{{as_of: 2030-06, met: {met}}}]\n")
    row = world.kpi_row("2031-01-15")
    assert (row.standing, row.gap) == (standing, None)


def test_the_trend_is_drawn_from_values_alone(world: World) -> None:
    """Estimates, words, later values and another level's are no points; two of one day are one, the later in the file."""
    world.kpi(
        LEVELS + "measurements:\n"
        "  - {as_of: 2030-03, scope: city, value: 30}\n"
        "  - {as_of: 2030-05, scope: city, value: 90, estimate: true}\n"
        "  - {as_of: 2030-06, scope: district, value: 10}\n"
        "  - {as_of: 2030-06, scope: city, value: 39}\n"
        "  - {as_of: 2030-06, scope: city, value: 40}\n"
        "  - {as_of: 2030-09, scope: city, value: 99}\n"
    )
    city = world.kpis("2030-07-01")[0]
    assert [told(str(day), value) for day, value in city.reading.series] == [("2030-03-31", 30), ("2030-06-30", 40)]
