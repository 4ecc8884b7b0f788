"""Family CK4 beyond its examples: partial dates, chains of acts, several units."""

import random
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.rules.small import KPI, PLAN, TASK, base, check, codes

HEAD = 'label: III.1.a\ntitle: Xây dựng kho dữ liệu\ngroup: "1"\nkpis: [ho-so-mang]\n'


def task(more: str, *, lead: str = "so-tttt", due: str = "tháng 11 năm 2030") -> str:
    return f"{HEAD}lead: {lead}\ndue: {due}\n{more}"


@pytest.mark.parametrize(
    ("started", "completed", "hit"),
    [
        ("2030-02-02", "2030-02-01", True),
        ("2030-02-01", "2030-02-01", False),
        ("2030-02", "2030-02-01", False),
        ("2030-02-20", "2030-02", False),
        ("2030-03", "2030-02", True),
        ("2030-Q2", "2030-03-31", True),
        ("2030", "2030-02", False),
    ],
)
def test_a_partial_date_contradicts_only_when_it_is_certain(
    started: str, completed: str, hit: bool, tmp_path: Path
) -> None:
    text = task(f"started: {started}\ncompleted:\n  on: {completed}\n  evidence: [1/QĐ]\n")
    assert codes(check(tmp_path, {TASK: text}, "CK403")) == (["CK403"] if hit else [])


@pytest.mark.parametrize(
    ("when", "hit"), [("2030-04-01", False), ("2030-04", False), ("2030", False), ("2030-05", True)]
)
def test_the_future_begins_with_the_first_day_of_a_partial_date(when: str, hit: bool, tmp_path: Path) -> None:
    found = check(tmp_path, {TASK: task(f"updates:\n  - date: {when}\n    text: a\n")}, "CK404")
    assert codes(found) == (["CK404"] if hit else [])


@pytest.mark.parametrize(
    ("lead", "changes", "hits"),
    [
        ("so-tttt", "{on: 2030-02-01, act: a, to: so-y-te}, {on: 2030-03-01, act: b, from: so-y-te, to: quan-a}", 0),
        ("so-tttt", "{on: 2030-02-01, act: a, to: so-y-te}, {on: 2030-03-01, act: b, from: so-tttt, to: quan-a}", 1),
        ("[so-tttt, quan-b]", "{on: 2030-02-01, act: a, from: quan-b, to: so-y-te}", 0),
        ("cac-quan", "{on: 2030-02-01, act: a, from: quan-a, to: so-y-te}", 0),
        ("cac-quan", "{on: 2030-02-01, act: a, from: so-tttt, to: so-y-te}", 1),
        ("so-tttt", "{on: 2030-02-01, to: 7, act: a}, {on: 2030-03-01, act: b, from: quan-b, to: quan-a}", 1),
        ("so-tttt", "{on: 2030-02-01, act: a}, {on: 2030-03-01, act: b, from: quan-b, to: quan-a}", 0),
    ],
)
def test_changes_of_lead_follow_from_each_other(lead: str, changes: str, hits: int, tmp_path: Path) -> None:
    text = task(f"lead_changes: [{changes}]\n", lead=lead)
    assert len(check(tmp_path, {TASK: text}, "CK413")) == hits


def test_extensions_are_compared_in_the_order_of_their_days(tmp_path: Path) -> None:
    text = task(
        "extensions:\n"
        "  - {due: Quý II năm 2031, on: 2030-03-20, act: b}\n"
        "  - {due: Quý I năm 2031, on: 2030-02-20, act: a}\n"
    )
    assert check(tmp_path, {TASK: text}, "CK402") == []


def test_an_extension_of_a_part_is_compared_with_the_last_one_of_that_part(tmp_path: Path) -> None:
    text = task(
        "extensions:\n"
        "  - {due: Quý II năm 2031, on: 2030-02-20, act: a, for: y tế}\n"
        "  - {due: Quý I năm 2031, on: 2030-03-10, act: b, for: giáo dục}\n"
        "  - {due: Quý I năm 2031, on: 2030-03-20, act: c, for: y tế}\n"
    )
    (found,) = check(tmp_path, {TASK: text}, "CK402")
    assert (found.occurrence, found.related[0].line) == ("y tế", 8)


def test_the_first_extension_may_move_the_deadline_of_the_plan(tmp_path: Path) -> None:
    plan = base(PLAN).replace("period: 2030", "period: 2030\ntasks_due: năm 2030")
    text = f"{HEAD}lead: so-tttt\nextensions:\n  - {{due: tháng 9 năm 2030, on: 2030-03-01, act: a}}\n"
    (found,) = check(tmp_path, {PLAN: plan, TASK: text}, "CK402")
    assert found.related[0].path.endswith("plan.yaml")


@pytest.mark.parametrize(
    ("due", "period", "hit"),
    [
        ("Quý IV hàng năm", "2030", False),
        ("hằng quý", "2030-Q1", False),
        ("hằng quý", "2030-q1", False),
        ("hằng quý", "2030-03", True),
        ("hằng tháng", "2029-12", True),
        ("năm 2030", "2030", True),
        ("Thường xuyên", "2030", False),
        ("2030 và những năm tiếp theo", "2031", False),
        ("31/11/2030", "2030", False),
    ],
)
def test_a_result_is_for_a_period_of_its_task(due: str, period: str, hit: bool, tmp_path: Path) -> None:
    text = task(f"results:\n  - {{period: {period}, completed: 2030-03-31, evidence: [a]}}\n", due=due)
    assert codes(check(tmp_path, {TASK: text}, "CK411")) == (["CK411"] if hit else [])


def test_periods_are_not_judged_when_the_plan_cannot_say_them(tmp_path: Path) -> None:
    text = task("results:\n  - {period: 2029, completed: 2030-03-31, evidence: [a]}\n", due="hằng năm")
    assert check(tmp_path, {PLAN: None, TASK: text}, "CK411") == []
    assert check(tmp_path, {PLAN: base(PLAN).replace("period: 2030", "period: ba năm"), TASK: text}, "CK411") == []


@pytest.mark.parametrize(
    ("first", "second", "hit"),
    [
        ("date: 2030-02-01", "date: 2030-03-01", True),
        ("date: 2030-02-01\n    by: so-y-te", "date: 2030-03-01\n    by: so-tttt", False),
        ("date: 2030-02-01", "date: 2030-02-01", False),
        ("date: 2030-02-01", "date: 2030", False),
    ],
)
def test_progress_falls_back_within_one_unit_on_a_later_day(first: str, second: str, hit: bool, tmp_path: Path) -> None:
    text = task(f"updates:\n  - {first}\n    progress: 60\n  - {second}\n    progress: 40\n")
    assert codes(check(tmp_path, {TASK: text}, "CK406")) == (["CK406"] if hit else [])


def test_updates_of_one_unit_are_told_apart_by_their_days(tmp_path: Path) -> None:
    update = "  - date: 2030-0{month}-15\n    by: so-tttt\n    progress: 1{month}0\n"
    found = check(tmp_path, {TASK: task("updates:\n" + update.format(month=2) + update.format(month=3))}, "CK408")
    assert [one.field for one in found] == [
        "updates[2030-02-15/so-tttt].progress",
        "updates[2030-03-15/so-tttt].progress",
    ]


def test_an_act_left_blank_is_missing(tmp_path: Path) -> None:
    (found,) = check(tmp_path, {TASK: task("paused:\n  - on: 2030-03-01\n    act:\n")}, "CK419")
    assert (found.span.line, found.span.column, found.span.end_column) == (9, 5, 8)


_WRONG: list[Any] = [
    None,
    "",
    -5,
    True,
    [],
    {},
    "2030-02-30",
    "x" * 500,
    "{a}",
    "}{",
    ["a", None],
    {"on": None},
    "/2040",
]
_TASK = yaml.safe_load(
    """
title: T
lead: [so-tttt, {unit: so-y-te, for: y tế}]
due: Quý IV hàng năm
extensions: [{due: Quý I năm 2031, on: 2030-03-20, act: a, for: y tế}, {due: '2032', act: x}]
lead_changes: [{on: 2030-03-01, from: so-tttt, to: so-y-te, act: a}, {on: 2030-03-02, to: quan-a}]
started: 2030-02
reported: {on: 2030-03-01, by: so-tttt}
completed: {on: 2030-03-02, evidence: [x]}
paused: [{on: 2030-01-11, until: 2030-01-15}, {on: 2030-01-12}]
cancelled: {on: 2030-02-02}
results: [{period: '2030', completed: 2030-01-20}, {unit: quan-a, for: y tế, completed: '2030'}]
updates: [{date: 2030-02-01, by: so-tttt, progress: 100}, {date: 2030-03, progress: 40, text: x}]
"""
)
_KPI = yaml.safe_load(
    """
title: K
unit: '%'
baseline: [{as_of: '2029', value: 0.4}]
targets: [{by: '2030', scope: city, target: 60%}, {by: '2035', scope: city, target: 50%, each: ngành}]
measurements:
  - {as_of: 2030-03, scope: city, value: 0.5, source: {title: a}}
  - {as_of: 2030-03, scope: city, met: true}
  - {as_of: '2029', estimate: true, text: trên 8%}
target_changes: [{on: 2030-03-01, by: '2030', scope: city, from: 50%, to: 65%, act: x}]
"""
)


def _spoilt(record: Any, dice: random.Random) -> Any:
    """Return the record with one value, however deep, replaced or taken out."""
    copy = deepcopy(record)
    here = copy
    while True:
        key = dice.choice(list(here) if isinstance(here, dict) else range(len(here)))
        if isinstance(here[key], dict | list) and here[key] and dice.random() < 0.75:
            here = here[key]
        else:
            break
    if dice.random() < 0.3:
        del here[key]
    else:
        here[key] = deepcopy(dice.choice(_WRONG))
    return copy


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.slow) for seed in (1, 2, 3))])
def test_no_record_however_spoilt_stops_a_rule(seed: int, tmp_path: Path) -> None:
    dice = random.Random(seed)
    files: dict[str, str | bytes | None] = {TASK: base(TASK), KPI: base(KPI)}
    for number in range(25):
        for kind, record in (("tasks", _TASK), ("kpis", _KPI)):
            text = yaml.safe_dump(_spoilt(_spoilt(record, dice), dice), allow_unicode=True, sort_keys=False)
            files[f"{kind}/x-{number}.yaml"] = text
    assert check(tmp_path, files, "CK")
