"""The JSON that CI jobs and outside checks rely on: every key of the contract, with the right kind of value.

The contract is design.md §3. Keys may be added, never taken away or given another type.
"""

from datetime import date
from pathlib import Path
from typing import Final

import pytest

from tests.golden.conftest import BAD_DAY, NO_YAML, TWICE, UNKNOWN_UNIT, Run, Status
from tests.golden.shapes import DEADLINE, FINDING, KPI_ROW, STATUS_ROW, TARGET, wrong
from tests.golden.shipped import unit_names
from tests.golden.support import S1, S2, S3, Json

# --- Rows and lists ---


@pytest.mark.parametrize("today", ["2022-01-01", "2023-01-15", "2026-01-01"])
def test_status_rows_have_every_key_of_the_contract(status: Status, shipped: Path, today: str) -> None:
    """design.md §3, a status row: every row of the shipped plans, before, in and after the plans' time."""
    answer = status(shipped, today)
    assert (answer["today"], answer["root"]) == (today, ".")
    assert len(answer["tasks"]) > 100
    assert [(row["id"], wrong(row, STATUS_ROW)) for row in answer["tasks"] if wrong(row, STATUS_ROW)] == []


@pytest.mark.parametrize("today", ["2022-01-01", "2023-01-15", "2026-01-01"])
def test_kpi_rows_have_every_key_of_the_contract(status: Status, shipped: Path, today: str) -> None:
    """design.md §3, a KPI row: every KPI × level × milestone of the shipped plans."""
    rows = status(shipped, today)["kpis"]
    assert len(rows) > 70
    assert [(row["id"], wrong(row, KPI_ROW)) for row in rows if wrong(row, KPI_ROW)] == []


def test_status_rows_agree_with_themselves(status: Status, shipped: Path) -> None:
    """design.md §3: what the words mean. Overdue is past its effective day; no day is no overdue; a plan's day has a source."""
    today = date(2023, 1, 15)
    for row in status(shipped, "2023-01-15")["tasks"]:
        late = row["standing"] == "overdue"
        assert (row["days_overdue"] is not None and row["days_overdue"] > 0) == late
        if late:
            assert row["days_overdue"] == (today - date.fromisoformat(row["due_effective"])).days
        if row["standing"] in ("undated", "ongoing"):
            assert row["due"] is None
        assert (row["due"] is None) == (row["due_effective"] is None) == (row["due_original"] is None)
        assert row["due_text"] or row["due_from"] is None
        assert row["id"].startswith(row["plan"] + "/")


def test_units_are_full_ids(status: Status, shipped: Path) -> None:
    """design.md §2: JSON prints full ids; a body that is only kept as printed stands in its own words, never as a half id."""
    names = unit_names(shipped)
    for row in status(shipped, "2023-01-15")["tasks"]:
        for body in [*row["lead"], *row["support"], *([row["unit"]] if row["unit"] else [])]:
            assert body in names or (" " in body and "/" not in body), body
    with_owner = [row["owner"] for row in status(shipped, "2023-01-15")["kpis"] if row["owner"]]
    assert with_owner
    assert set(with_owner) <= set(names)


def test_sources_lead_to_the_deadline(status: Status, shipped: Path) -> None:
    """design.md §3: `source` is the file, relative to the root outside git, and the line of the deadline, from 1."""
    for row in status(shipped, "2023-01-15")["tasks"]:
        line = (shipped / row["source"]["path"]).read_text(encoding="utf-8").splitlines()[row["source"]["line"] - 1]
        if row["due_from"] == "task":
            assert line == f"due: {row['due_text']}"


LISTS: Final = [
    ("status", "tasks"),
    ("status", "kpis"),
    ("kpi", "kpis"),
    ("due --within 3650d", "tasks"),
    ("unit hai-phong/so-tttt", "units"),
    ("duties", "duties"),
    ("units", "units"),
    (f"show {S3}/4-ii", "records"),
    ("lint", "findings"),
    ("rule --all", "rules"),
]


@pytest.mark.parametrize(("words", "key"), LISTS)
def test_json_is_an_object_with_today_root_and_a_list(run: Run, shipped: Path, words: str, key: str) -> None:
    """design.md §3: every command's JSON says its day and root and holds its list; nothing else is on standard output."""
    done = run("-C", str(shipped), *words.split(), "--format", "json")
    assert (done.status, done.err) == (0, "")
    assert (done.json["today"], done.json["root"]) == ("2023-01-15", ".")
    assert isinstance(done.json[key], list)
    assert done.json[key]


def test_rules_are_a_list(run: Run) -> None:
    """design.md §3: `ckds rule --all --format json` holds `rules`, each with code, name and severity."""
    rules = run("rule", "--all", "--format", "json").json["rules"]
    assert len(rules) >= 40
    assert [wrong(rule, {key: FINDING[key] for key in ("code", "name", "severity")}) for rule in rules] == [[]] * len(
        rules
    )
    assert len({rule["code"] for rule in rules}) == len(rules) == len({rule["name"] for rule in rules})


def test_one_row_for_each_obligation(status: Status, shipped: Path) -> None:
    """design.md §3: a recurring task has a row for each `period`, a task with `each` one for each `unit`; no two are the same."""
    rows = status(shipped, "2023-01-15")["tasks"]
    keys = [(row["id"], row["period"], row["unit"], row["for"]) for row in rows]
    assert len(keys) == len(set(keys))
    assert {row["period"] for row in rows if row["label"] == "II.6.b" and row["plan"] == S2} == {
        "2022",
        "2023",
        "2024",
        "2025",
    }
    assert {row["unit"] for row in rows if row["id"] == f"{S2}/vi-4-b"} == {
        "hai-phong/viettel-hai-phong",
        "hai-phong/vnpt-hai-phong",
        "hai-phong/mobifone-hai-phong",
    }


# --- Findings, and a repository with errors ---


def test_findings_have_every_key_of_the_contract(run: Run, broken: Path) -> None:
    """design.md §3, a finding: every one of the shipped plans and of the broken copy, and `related` is filled somewhere."""
    done = run("-C", str(broken), "lint", "--format", "json")
    findings = done.json["findings"]
    assert done.status == 1
    assert [(f["code"], wrong(f, FINDING)) for f in findings if wrong(f, FINDING)] == []
    assert any(f["related"] for f in findings)
    for f in findings:
        assert (f["end_line"], f["end_column"]) >= (f["line"], f["column"])


def test_findings_stand_at_the_token(run: Run, broken: Path) -> None:
    """design.md §3: line and column from 1, in code points; fields name values; every planted file has its finding."""
    findings = run("-C", str(broken), "lint", "--format", "json").json["findings"]
    errors = [f for f in findings if f["severity"] == "error"]
    assert {f["path"] for f in errors} == {UNKNOWN_UNIT, NO_YAML, TWICE, BAD_DAY}
    (unknown,) = [f for f in errors if f["path"] == UNKNOWN_UNIT]
    assert (unknown["code"], unknown["name"], unknown["record"]) == ("CK101", "unknown-unit", f"{S2}/ii-1-b")
    assert unknown["field"] == "support[so-ban-nghanh]"
    assert "so-ban-nganh" in unknown["help"]
    lines = (broken / UNKNOWN_UNIT).read_text(encoding="utf-8").splitlines()
    row = lines[unknown["line"] - 1]
    assert row[unknown["column"] - 1 : unknown["end_column"] - 1] == "so-ban-nghanh"
    assert unknown["line"] == unknown["end_line"]
    (bad_day,) = [f for f in errors if f["path"] == BAD_DAY]
    row = (broken / BAD_DAY).read_text(encoding="utf-8").splitlines()[bad_day["line"] - 1]
    assert row[bad_day["column"] - 1 : bad_day["end_column"] - 1] == "2022-02-30"
    twice = [f for f in errors if f["path"] == TWICE]
    (related,) = [related for f in twice for related in f["related"]]
    assert (related["path"], (broken / TWICE).read_text(encoding="utf-8").splitlines()[related["line"] - 1]) == (
        TWICE,
        "due: tháng 5 năm 2023",
    )


def test_the_identity_of_a_finding_is_its_own(run: Run, shipped: Path) -> None:
    """design.md §3: `(code, record, field, occurrence)` tells the findings of the shipped plans apart, so a waiver means one."""
    findings = run("-C", str(shipped), "lint", "--format", "json").json["findings"]
    keys = [(f["code"], f["record"], f["field"], f["occurrence"]) for f in findings]
    assert sorted({str(key) for key in keys if keys.count(key) > 1}) == []


def test_status_answers_for_what_is_sound_and_says_what_is_left_out(run: Run, broken: Path) -> None:
    """Issue 3, bad input: exit 0, the rest of the plans is there, and people are told how many records were left out."""
    done = run("-C", str(broken), "status", "--format", "json")
    assert done.status == 0
    have = {row["id"] for row in done.json["tasks"]}
    assert f"{S2}/ii-2-a" not in have
    assert {f"{S2}/ii-2-b", f"{S2}/ii-1-b", f"{S1}/v-5-a"} <= have
    screen = run("-C", str(broken), "status")
    assert screen.status == 0
    left_out = len(done.json["left_out"])
    assert left_out >= 1
    assert f"{left_out} bản ghi" in screen.out + screen.err


# --- ckds deadline, ckds target ---

PHRASES: Final[list[tuple[str, Json]]] = [
    ("trước ngày 01/7/2022", {"kind": "fixed", "precision": "day", "last": "2022-06-30", "vague": False}),
    ("tháng 11 năm 2022", {"kind": "fixed", "precision": "month", "first": "2022-11-01", "last": "2022-11-30"}),
    ("Quý I năm 2023", {"kind": "fixed", "precision": "quarter", "first": "2023-01-01", "last": "2023-03-31"}),
    ("6 tháng đầu năm 2022", {"kind": "fixed", "precision": "half-year", "first": "2022-01-01", "last": "2022-06-30"}),
    ("trong năm 2022", {"kind": "fixed", "precision": "year", "first": "2022-01-01", "last": "2022-12-31"}),
    ("Quý III và Quý IV/2026", {"kind": "fixed", "precision": "range", "first": "2026-07-01", "last": "2026-12-31"}),
    ("2025 và những năm tiếp theo", {"kind": "fixed", "last": "2025-12-31", "ongoing_after": True}),
    ("cuối tháng 6 năm 2023", {"kind": "fixed", "last": "2023-06-30", "vague": True}),
    ("Thường xuyên", {"kind": "ongoing", "first": None, "last": None, "occurrences": []}),
    ("theo hướng dẫn của Tổng Cục thống kê và Bộ Thông tin và Truyền thông", {"kind": "conditional", "last": None}),
    ("05 ngày làm việc kể từ ngày ban hành", {"kind": "relative"}),
    ("khẩn trương", {"kind": "none", "vague": True, "last": None}),
]


@pytest.mark.parametrize(("phrase", "expected"), PHRASES, ids=[phrase for phrase, _ in PHRASES])
def test_deadline_json(run: Run, tmp_path: Path, phrase: str, expected: Json) -> None:
    """design.md §3, `ckds deadline`: every key, each kind and precision, exit 0 also for what is vague or has no day."""
    done = run("-C", str(tmp_path), "deadline", phrase, "--format", "json")
    assert (done.status, done.err) == (0, "")
    assert wrong(done.json, DEADLINE) == []
    assert {key: done.json[key] for key in expected} == expected
    assert done.json["text"] == phrase


def test_deadline_json_of_what_recurs(run: Run, tmp_path: Path) -> None:
    """s2 10.b in the time of its plan: an occurrence a year; 1.a: none in the February before the plan was issued."""
    words = [
        "-C",
        str(tmp_path),
        "deadline",
        "Quý IV hàng năm",
        "--issued",
        "2022-05-28",
        "--period",
        "2022/2025",
        "--format",
        "json",
    ]
    answer = run(*words).json
    assert wrong(answer, DEADLINE) == []
    assert answer["kind"] == "recurring"
    assert answer["occurrences"] == [
        {"period": str(y), "first": f"{y}-10-01", "last": f"{y}-12-31"} for y in range(2022, 2026)
    ]
    words[3] = "tháng 02 hàng năm"
    assert [one["last"] for one in run(*words).json["occurrences"]] == ["2023-02-28", "2024-02-29", "2025-02-28"]


def test_deadline_json_of_a_report_duty(run: Run, tmp_path: Path) -> None:
    """s2 VI.7.b “trước ngày 20 của tháng cuối quý”: the 19th of the last month of each quarter."""
    answer = run(
        "-C", str(tmp_path), "deadline", "trước ngày 20 của tháng cuối quý", "--period", "2030", "--format", "json"
    ).json
    assert [(one["period"], one["last"]) for one in answer["occurrences"]] == [
        ("2030-Q1", "2030-03-19"),
        ("2030-Q2", "2030-06-19"),
        ("2030-Q3", "2030-09-19"),
        ("2030-Q4", "2030-12-19"),
    ]


@pytest.mark.parametrize("phrase", ["30/02/2023", "22/22 bộ", "12/2025/NĐ-CP", "trực 24/7", "đẹp trời"])
def test_an_unreadable_deadline_is_said_to_be_so(run: Run, tmp_path: Path, phrase: str) -> None:
    """design.md §3: look-alikes and days that do not exist are `unreadable`, with every key, and exit 1."""
    done = run("-C", str(tmp_path), "deadline", phrase, "--format", "json")
    assert done.status == 1
    assert wrong(done.json, DEADLINE) == []
    assert (done.json["kind"], done.json["last"]) == ("unreadable", None)


GOALS: Final[list[tuple[str, Json]]] = [
    ("trên 55%", {"op": ">", "value": 55, "unit": "%", "basis": "level"}),
    ("60% dân số trở lên", {"op": ">=", "value": 60, "unit": "%"}),
    ("tối thiểu 5.000 doanh nghiệp", {"op": ">=", "value": 5000, "unit": "doanh nghiệp"}),
    ("không quá 45 vụ", {"op": "<=", "value": 45}),
    ("dưới 5%", {"op": "<", "value": 5}),
    ("top 10", {"op": "rank<=", "value": 10}),
    ("60-70%", {"op": "between", "value": 60, "high": 70, "unit": "%"}),
    ("hàng năm tăng tối thiểu 7,0%", {"op": ">=", "value": 7, "basis": "yearly-rate"}),
    ("Tăng 10% so với năm 2021", {"value": 10, "basis": "ambiguous"}),
    ("10% GRDP", {"op": ">=", "value": 10, "unit": "% GRDP"}),
    (
        "Triển khai dịch vụ 5G tại khu đô thị trung tâm, khu công nghiệp",
        {"op": "qualitative", "value": None, "high": None},
    ),
]


@pytest.mark.parametrize(("phrase", "expected"), GOALS, ids=[phrase for phrase, _ in GOALS])
def test_target_json(run: Run, tmp_path: Path, phrase: str, expected: Json) -> None:
    """design.md §3, `ckds target`: every key, each operator and basis that the seeds need, exit 0."""
    done = run("-C", str(tmp_path), "target", phrase, "--format", "json")
    assert (done.status, done.err) == (0, "")
    assert wrong(done.json, TARGET) == []
    assert {key: done.json[key] for key in expected} == expected
    assert done.json["text"] == phrase


@pytest.mark.parametrize(("reads", "basis"), [("points", "points"), ("percent", "percent")])
def test_target_json_settled(run: Run, tmp_path: Path, reads: str, basis: str) -> None:
    """design.md §2 `reads`: settles “tăng 10%”; the base year is kept."""
    answer = run("-C", str(tmp_path), "target", "Tăng 10% so với năm 2021", "--reads", reads, "--format", "json").json
    assert wrong(answer, TARGET) == []
    assert (answer["basis"], "2021" in str(answer["against"])) == (basis, True)


@pytest.mark.parametrize("phrase", ["68,457", "68,457%", "tháng 6"])
def test_an_unreadable_target_is_said_to_be_so(run: Run, tmp_path: Path, phrase: str) -> None:
    """Issue 3: “68,457” is refused, not guessed: exit 1, and JSON with the text and nulls."""
    done = run("-C", str(tmp_path), "target", phrase, "--format", "json")
    assert done.status == 1
    assert set(TARGET) <= set(done.json)
    assert (done.json["text"], done.json["value"]) == (phrase, None)


def test_three_targets_in_one_sentence(run: Run, tmp_path: Path) -> None:
    """s1 II.1.c, the whole sentence: 60, 50 and 30, never one number for all."""
    sentence = (
        "60% hồ sơ công việc tại các cơ quan thành phố; 50% hồ sơ công việc tại cấp huyện và 30% hồ sơ công việc tại cấp xã"
        " được xử lý trên môi trường mạng"
    )
    answer = run("-C", str(tmp_path), "target", sentence, "--format", "json").json
    assert [part["value"] for part in answer["parts"]] == [60, 50, 30]


def test_three_targets_as_the_issue_writes_them(run: Run, tmp_path: Path) -> None:
    """Issue 3: “60% … 50% cấp huyện và 30% cấp xã” as three targets, typed with the ellipsis."""
    answer = run("-C", str(tmp_path), "target", "60% … 50% cấp huyện và 30% cấp xã", "--format", "json").json
    assert [part["value"] for part in answer["parts"]] == [60, 50, 30]
