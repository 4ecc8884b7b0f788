"""Family CK3 beyond its examples: targets by their wording, measurements by their neighbours."""

from datetime import date
from pathlib import Path

import pytest
from tests.rules.small import KPI, check, codes

TARGET = "targets:\n  - by: 2030\n    target: {target}\n"
FIGURE = "measurements:\n  - as_of: {as_of}\n    value: {value}\n    source:\n      title: Báo cáo\n"


def kpi(*, unit: str = '"%"', title: str = "Hồ sơ", target: str = "tối thiểu 60%", more: str = "") -> str:
    stated = f"unit: {unit}\n" if unit else ""
    return f"title: {title}\n{stated}{TARGET.format(target=f'{target!r}')}{more}"


@pytest.mark.parametrize(
    ("unit", "target", "expected"),
    [
        ('"%"', "60% dân số trở lên", []),
        ('"%"', "60-70%", []),
        ('"%"', "100% (trừ văn bản mật)", []),
        ('"%"', "hàng năm tăng tối thiểu 7,0%", []),
        ('"%/năm"', "tăng tối thiểu 15%", []),
        ('"%"', "tăng 5 điểm %", []),
        ('"%"', "giảm còn 0,8%", []),
        ("hạng", "≤ 10", []),
        ("", "phấn đấu top 10", []),
        ("", "ít nhất 05 lĩnh vực", []),
        ("", "Triển khai dịch vụ 5G", []),
        ("", "gấp 2 lần", []),
        ("tỷ đồng", "1,2 tỷ đồng", []),
        ('"%"', "ít nhất hai lĩnh vực", ["CK301"]),
        ('"%"', "tăng 10% so với năm 2029", ["CK302"]),
        ("", "tối thiểu 5.000", ["CK304"]),
        ('"%"', "105%", ["CK316"]),
        ('"%"', "đạt 60%, phấn đấu 70%", ["CK318"]),
        ('"%"', "tối thiểu 5.000 doanh nghiệp", ["CK321"]),
        ("doanh nghiệp", "60%", ["CK321"]),
    ],
)
def test_each_wording_of_a_target(unit: str, target: str, expected: list[str], tmp_path: Path) -> None:
    assert codes(check(tmp_path, {KPI: kpi(unit=unit, target=target)}, "CK3")) == expected


@pytest.mark.parametrize(
    ("target", "value", "hit"),
    [
        ("tối thiểu 60%", "0.8", True),
        ("tối thiểu 60%", "1", True),
        ("tối thiểu 60%", "1.2", False),
        ("tối thiểu 60%", "0", False),
        ("tối thiểu 5%", "0.8", False),
        ("không quá 60%", "0.8", False),
        ("tăng 20 điểm %", "0.8", False),
    ],
)
def test_a_fraction_is_suspected_only_far_below_a_floor(target: str, value: str, hit: bool, tmp_path: Path) -> None:
    text = kpi(target=target, more=FIGURE.format(as_of="2030-02", value=value))
    assert codes(check(tmp_path, {KPI: text}, "CK307")) == (["CK307"] if hit else [])


@pytest.mark.parametrize(
    ("as_of", "estimate", "today", "hit"),
    [
        ("2030-Q1", False, date(2030, 3, 31), False),
        ("2030-Q1", False, date(2030, 3, 30), True),
        ("2030-Q1", True, date(2030, 1, 1), False),
        ("2030-Q1", True, date(2029, 12, 31), True),
        ("2030-03-14", False, date(2030, 3, 14), False),
    ],
)
def test_a_period_that_has_begun_takes_estimates_only(
    as_of: str, estimate: bool, today: date, hit: bool, tmp_path: Path
) -> None:
    figure = FIGURE.format(as_of=as_of, value="41.5") + ("    estimate: true\n" if estimate else "")
    found = check(tmp_path, {KPI: kpi(more=figure)}, "CK305", today)
    assert codes(found) == (["CK305"] if hit else [])


def test_a_measurement_after_one_that_cannot_be_read_keeps_its_place(tmp_path: Path) -> None:
    text = kpi(more="measurements:\n  - value: 30\n  - as_of: 2030-02\n    value: 41.5\n")
    (found,) = check(tmp_path, {KPI: text}, "CK3")
    assert (found.code, found.span.line, found.field) == ("CK308", 8, "measurements[2030-02].source")


def test_a_target_that_cannot_be_read_does_not_make_its_level_unknown(tmp_path: Path) -> None:
    targets = "targets:\n  - by: 2030\n    scope: city\n    target: 60%\n  - scope: district\n    target: 50%\n"
    figure = "measurements:\n  - as_of: 2030-02\n    scope: district\n    value: 4\n    evidence: [1/BC]\n"
    assert check(tmp_path, {KPI: f'title: Hồ sơ\nunit: "%"\n{targets}{figure}'}, "CK3") == []


def test_an_actual_figure_that_cannot_be_read_may_replace_the_estimate(tmp_path: Path) -> None:
    figures = "measurements:\n  - as_of: 2029\n    value: 4\n    estimate: true\n    evidence: [1/BC]\n  - as_of: hè\n"
    assert check(tmp_path, {KPI: kpi(more=figures)}, "CK309") == []


@pytest.mark.parametrize("title", ["Công nghệ số cộng đồng", "Kế hoạch số hóa"])
def test_a_word_of_the_name_counts_only_as_a_whole(title: str, tmp_path: Path) -> None:
    found = check(tmp_path, {KPI: kpi(title=title, unit="", target="tối thiểu 120")}, "CK3")
    assert codes(found) == ["CK304"]


@pytest.mark.parametrize("source", ["", "    source:\n      title: Báo cáo\n"])
def test_one_figure_entered_twice_is_an_error_whoever_names_the_source(source: str, tmp_path: Path) -> None:
    figure = FIGURE.format(as_of="2030-02", value="41.5")
    text = kpi(more=figure + "  - as_of: 2030-02\n    value: 41.5\n    evidence: [1/BC]\n" + source)
    assert codes(check(tmp_path, {KPI: text}, "CK3")) == ["CK306"]
