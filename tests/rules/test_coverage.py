"""Coverage and document rules: what is written wrongly is not missing as well, and what cannot be read is not judged."""

from pathlib import Path

import pytest
from tests.rules.overlay import KPI, PLAN, TASK, UNITS, base, findings, places, task

NEW = "plans/vi-du-2030/tasks/chia-se.yaml"
MORE = '  - id: "2"\n    label: III.2\n    title: Hạ tầng số\n'


@pytest.mark.parametrize("lead", ["SO_X", "\n  - {unti: so-y-te}", "{}", "[]"])
def test_a_lead_written_wrongly_is_not_missing(lead: str, tmp_path: Path) -> None:
    found = findings(tmp_path, {NEW: task(lead=lead)})
    assert bool(places(found, "CK501")) == (lead == "[]")


def test_a_lead_that_came_later_or_work_that_was_stopped_needs_none(tmp_path: Path) -> None:
    change = "lead_changes:\n  - {on: 2030-02-01, act: 12/QĐ-UBND, to: so-y-te}\n"
    stopped = "cancelled: {on: 2030-02-01, act: 12/QĐ-UBND, reason: Không còn cần}\n"
    assert not places(findings(tmp_path, {NEW: task(lead="") + change}), "CK501")
    assert not places(findings(tmp_path / "2", {NEW: task(lead="") + stopped}), "CK501")


def test_each_written_wrongly_is_not_missing(tmp_path: Path) -> None:
    text = task(lead="[so-tttt, so-y-te]", each="có")
    assert not places(findings(tmp_path, {NEW: text}), "CK508")


def test_a_kpi_named_in_a_task_that_cannot_be_read_is_served(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {NEW: "title: [\nkpis: [ho-so-mang]\n", TASK: task(label="III.1.a")}
    assert not places(findings(tmp_path, files), "CK503")
    files[NEW] = "title: [\nkpis: [ho-so]\n"
    assert places(findings(tmp_path / "2", files), "CK503") == [("CK503", 1, 1, None)]
    files[NEW] = "title: Chia sẻ\n".encode("utf-16")
    assert not places(findings(tmp_path / "3", files), "CK503")


def test_a_group_named_in_a_task_that_cannot_be_read_is_not_empty(tmp_path: Path) -> None:
    plan = base(PLAN).replace("    title: Dữ liệu\n", "    title: Dữ liệu\n" + MORE)
    assert places(findings(tmp_path, {PLAN: plan, NEW: "title: [\n"}), "CK504") == [("CK504", 16, 9, "groups[2].id")]
    assert not places(findings(tmp_path / "2", {PLAN: plan, NEW: "title: [\ngroup: '2'  # hạ tầng\n"}), "CK504")


def test_groups_of_which_the_document_has_more_tasks_are_not_empty(tmp_path: Path) -> None:
    plan = base(PLAN).replace("    title: Dữ liệu\n", "    title: Dữ liệu\n" + MORE)
    stated = plan.replace("basis:", "stated: {tasks: 40, missing: [Phụ lục]}\nbasis:")
    assert {f.code for f in findings(tmp_path, {PLAN: stated})} == {"CK512"}


def test_a_label_in_a_file_that_cannot_be_read_is_no_gap(tmp_path: Path) -> None:
    third = {"plans/vi-du-2030/tasks/iii-1-c.yaml": task(label="III.1.c")}
    assert len(places(findings(tmp_path, {**third}), "CK511")) == 1
    second = {"plans/vi-du-2030/tasks/iii-1-b.yaml": "title: [\nlabel: III.1.b\n"}
    assert not places(findings(tmp_path / "2", {**third, **second}), "CK511")


def test_stated_totals_count_one_label_in_several_files_either_way(tmp_path: Path) -> None:
    two = {f"plans/vi-du-2030/tasks/iii-1-b-{n}.yaml": task(f"Mở dữ liệu {n}", label="III.1.b") for n in (1, 2)}
    for total, hit in ((2, False), (3, False), (4, True)):
        plan = base(PLAN).replace("basis:", f"stated: {{tasks: {total}}}\nbasis:")
        found = findings(tmp_path / str(total), {PLAN: plan, **two})
        assert bool(places(found, "CK509")) == hit


def test_more_than_stated_is_told_though_parts_are_missing(tmp_path: Path) -> None:
    plan = base(PLAN).replace("basis:", "stated: {groups: 0, kpis: 5, missing: [Phụ lục]}\nbasis:")
    assert [field for *_, field in places(findings(tmp_path, {PLAN: plan}), "CK509")] == ["stated.groups"]


def test_a_basis_that_is_a_plan_here_takes_its_number_from_there(tmp_path: Path) -> None:
    above = base(PLAN).replace("74/KH-UBND", "12/KH-UBND")
    plan = base(PLAN).replace("groups:", "  - {title: Kế hoạch của tỉnh, plan: tinh}\nparents: [tinh]\ngroups:")
    found = findings(tmp_path, {PLAN: plan, "plans/tinh/plan.yaml": above.replace("groups:", "x-groups:")})
    assert not places(found, "CK507", "CK515")


def test_a_group_of_supporters_that_holds_the_lead_is_no_slip(tmp_path: Path) -> None:
    units = base(UNITS) + "- {id: so-nganh, name: Các sở, kind: group, members: [so-tttt, so-y-te]}\n"
    found = findings(tmp_path, {UNITS: units, NEW: task(support="[so-nganh, vi-du/so-tttt]")})
    assert [field for *_, field in places(found, "CK502")] == ["support[vi-du/so-tttt]"]


def test_a_broken_plan_is_not_judged_for_what_may_be_lost(tmp_path: Path) -> None:
    broken = base(PLAN).replace("duties:\n", "duties:\n  - [\n").replace("number: 74/KH-UBND\n", "number: [74\n")
    found = {f.code for f in findings(tmp_path, {PLAN: broken, KPI: base(KPI) + "note: [\n"})}
    assert not found & {"CK104", "CK504", "CK505", "CK514"}
