"""References between records: the exact token in odd files, no consequences of what is said already, quick with many."""

from datetime import date
from pathlib import Path

import pytest
from tests.fuzz.targets import within
from tests.rules.overlay import KPI, PLAN, TASK, UNITS, base, findings, places, task

from ckds.rules.cycles import cycles

NEW = "plans/vi-du-2030/tasks/chia-se.yaml"


@pytest.mark.parametrize(
    "lead",
    [
        "lead: so-xyz  # đơn vị mới\n",
        "lead:   [ so-xyz ]\n",
        'lead: {unit: "so-xyz", as: Sở X}\n',
    ],
)
@pytest.mark.parametrize("shape", ["\n", "\r\n", "bom"])
def test_an_unknown_unit_is_shown_at_its_token(lead: str, shape: str, tmp_path: Path) -> None:
    text = "# ghi chú: “日本語”\n" + task(lead="") + lead
    content = ("\ufeff" + text if shape == "bom" else text.replace("\n", shape)).encode()
    found = [f for f in findings(tmp_path, {NEW: content}) if f.code == "CK101"]
    assert [(f.span.line, f.span.end_column - f.span.column) for f in found] == [(5, len("so-xyz") + 2 * ('"' in lead))]
    assert lead[found[0].span.column - 1 :].lstrip('"').startswith("so-xyz")


def test_a_reference_behind_one_that_cannot_be_read_keeps_its_place(tmp_path: Path) -> None:
    text = task(
        support="\n  - SO_X\n  - so-y-te\n  - {unit: so-abc, as: Sở ABC}\n  - {unit: SO_Y, as: Sở Y}\n  - so-def"
    )
    found = findings(tmp_path, {NEW: text})
    assert places(found, "CK101") == [("CK101", 8, 12, "support[so-abc].unit"), ("CK101", 10, 5, "support[so-def]")]
    assert not places(found, "CK102")


def test_a_wrong_area_brings_the_right_full_id(tmp_path: Path) -> None:
    found = [f for f in findings(tmp_path, {NEW: task(lead="hai-phong/so-tttt")}) if f.code == "CK101"]
    assert "`vi-du/so-tttt`" in found[0].help.vi


def test_what_may_stand_in_a_directory_that_cannot_be_read_is_not_unknown(tmp_path: Path) -> None:
    broken = "- id: so-xyz\n  name: [\n  kind: department\n- id: so-b\n  nam: Sở B\n"
    text = task(lead="so-xyz", support="[khac/so-b, khac/so-c, vi-du/so-xyz]")
    found = findings(tmp_path, {"plans/units/khac.yaml": broken, NEW: text})
    assert [field for *_, field in places(found, "CK101")] == ["support[khac/so-c]", "support[vi-du/so-xyz]"]
    unread = findings(tmp_path / "2", {"plans/units/khac.yaml": "- id: so-b\n".encode("utf-16"), NEW: text})
    assert [field for *_, field in places(unread, "CK101")] == ["support[vi-du/so-xyz]"]


def test_who_answers_for_a_waiver_is_looked_up_where_its_plan_is(tmp_path: Path) -> None:
    waiver = "- {code: CK206, record: vi-du-2030/iii-1-a, reason: Chờ, on: 2030-03-01, until: 2030-06-01, owner: "
    text = f"{waiver}so-tttt}}\n{waiver}so-xyz}}\n"
    twin = "- {id: so-tttt, name: Sở Thông tin, kind: department}\n"
    found = findings(tmp_path, {"plans/waivers.yaml": text, "plans/units/khac.yaml": twin, "plans/units/ba.yaml": twin})
    assert [(code, line, field) for code, line, _, field in places(found, "CK101", "CK103")] == [("CK101", 2, "owner")]


def test_groups_of_a_plan_that_is_broken_there_are_not_unknown(tmp_path: Path) -> None:
    broken = base(PLAN).replace('  - id: "1"\n    label: III.1\n', "  - label: III.1\n")
    assert not places(findings(tmp_path, {PLAN: broken}), "CK104", "CK504")
    twice = base(PLAN) + "groups:\n  - {id: g2, title: Hạ tầng}\n"
    assert not places(findings(tmp_path / "2", {PLAN: twice, NEW: task(group="g2")}), "CK104")


def test_a_plan_that_cannot_be_read_hides_nothing_and_adds_nothing(tmp_path: Path) -> None:
    found = findings(tmp_path, {PLAN: "title: [\n", NEW: task(kpis="[ho-so-man]")})
    assert {f.code for f in found} == {"CK001", "CK105"}


def test_references_to_records_that_cannot_be_read_are_right(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {KPI: "title: [\n", NEW: task(parents="[iii-1-a]"), TASK: base(TASK) + "x: [\n"}
    assert {f.code for f in findings(tmp_path, files)} == {"CK001"}


def test_issue_known_to_the_month_leaves_the_unit_any_day_of_it(tmp_path: Path) -> None:
    units = base(UNITS).replace("  short: Sở TT&TT\n", "  short: Sở TT&TT\n  valid: {from: 2030-01-31}\n")
    month = base(PLAN).replace("issued: 2030-01-10", "issued: 2030-01")
    assert not places(findings(tmp_path, {UNITS: units, PLAN: month}), "CK110")
    assert len(places(findings(tmp_path / "2", {UNITS: units}), "CK110")) == 2, (
        "lead and duty; the owner may come later"
    )


def test_what_is_done_or_over_is_not_asked_for_its_successor(tmp_path: Path) -> None:
    units = base(UNITS).replace("  short: Sở TT&TT\n", "  short: Sở TT&TT\n  valid: {to: 2030-03-31}\n")
    later = date(2030, 12, 31)
    done = base(TASK) + "completed: 2030-03-20\n"
    owner = base(KPI).replace("owner: so-tttt", "owner: so-y-te")
    assert places(findings(tmp_path, {UNITS: units, KPI: owner}, later), "CK111")
    assert not places(findings(tmp_path / "2", {UNITS: units, KPI: owner, TASK: done}, later), "CK111")
    assert not places(findings(tmp_path / "3", {UNITS: units, KPI: owner}, date(2031, 1, 1)), "CK111")
    closed = base(PLAN) + "closed: 2030-12-01\n"
    assert not places(findings(tmp_path / "4", {UNITS: units, KPI: owner, PLAN: closed}, later), "CK111")


def test_a_part_with_its_result_is_not_asked_for_its_successor(tmp_path: Path) -> None:
    units = base(UNITS).replace("  short: Sở TT&TT\n", "  short: Sở TT&TT\n  valid: {to: 2030-03-31}\n")
    text = task(lead="\n  - {unit: so-tttt, for: phần 1}\n  - {unit: so-y-te, for: phần 2}")
    part = "results:\n  - {for: phần 1, completed: 2030-03-01, evidence: [12/BC-STTTT]}\n"
    owner = base(KPI).replace("owner: so-tttt", "owner: so-y-te")
    both: dict[str, str | bytes] = {
        UNITS: units,
        KPI: owner,
        TASK: base(TASK).replace("lead: so-tttt", "lead: so-y-te"),
    }
    assert len(places(findings(tmp_path, {**both, NEW: text}), "CK111")) == 1
    assert not places(findings(tmp_path / "2", {**both, NEW: text + part}), "CK111")


def test_the_party_of_youth_is_no_body_of_ho_chi_minh_city(tmp_path: Path) -> None:
    city = "- id: ubnd\n  name: Ủy ban nhân dân Thành phố Hồ Chí Minh\n  short: UBND TP.HCM\n  kind: committee\n"
    bodies = ("Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Hội Tin học (thành phố Hồ Chí Minh)", "Sở KH&CN TP.HCM")
    text = task(support="".join(f'\n  - as: "{words}"' for words in bodies))
    found = places(findings(tmp_path, {"plans/units/tp-hcm.yaml": city, NEW: text}), "CK112")
    assert [line for _, line, _, _ in found] == [7, 8]


def test_a_department_may_support_a_district_but_not_lead_there(tmp_path: Path) -> None:
    units = base(UNITS).replace(
        "tỉnh Ví Dụ\n  kind: committee\n", "huyện Ví Dụ\n  kind: committee\n  parent: tinh/ubnd\n"
    )
    above = "- {id: ubnd, name: Ủy ban nhân dân tỉnh Lớn, kind: committee}\n"
    text = task(lead="{as: Sở Dân tộc}", support="[{as: Sở Nội vụ}]")
    found = places(findings(tmp_path, {UNITS: units, "plans/units/tinh.yaml": above, NEW: text}), "CK112")
    assert [field for _, _, _, field in found] == ["lead[Sở Dân tộc].as"]


def test_each_circle_is_told_once_from_its_first_member() -> None:
    assert cycles({"a": ["b"], "b": ["c"], "c": ["b"], "d": ["d"], "e": ["a", "zz"]}) == [["b", "c"], ["d"]]
    assert cycles({"c": ["a"], "a": ["b"], "b": ["c"]}) == [["c", "a", "b"]]
    assert cycles({str(at): [str(at + 1)] for at in range(20_000)}) == []


def test_did_you_mean_is_quick_among_thousands(tmp_path: Path) -> None:
    known = "".join(f"- {{id: don-vi-{at}, name: Đơn vị số {at}, kind: department}}\n" for at in range(4_000))
    some = ", ".join(f"don-vi-{at}-x" for at in range(500))
    with within(60, "thousands"):  # as many comparisons as units for each unknown id would take longer by far
        found = findings(tmp_path, {"plans/units/vi-du-2.yaml": known, NEW: task(support=f"[{some}]")})
    assert len(places(found, "CK101")) == 500
