"""``ckds diff``: what changed between two revisions, in the plan's own terms."""

from typing import Any

import pytest

from tests.check.history import PLAN, History, task

KPI = f"{PLAN}/kpis/ho-so-mang.yaml"


def changes(repo: History, *args: str) -> list[tuple[Any, ...]]:
    answer = repo.run("diff", *args, "--format", "json")
    assert answer.status == 0, answer.err
    keys = ("what", "record", "occurrence", "before", "after", "act")
    return [tuple(change[key] for key in keys) for change in answer.json["changes"]]


def one(repo: History, *args: str) -> tuple[Any, ...]:
    found = changes(repo, *args)
    assert len(found) == 1, found
    return found[0]


def test_nothing(history: History) -> None:
    assert changes(history) == []
    assert "Không có thay đổi nào" in history.run("diff").out


def test_completed_and_reopened(history: History) -> None:
    history.add(task("a"), "completed:\n  on: 2022-06-28\n  evidence: [12/BC]\n")
    assert one(history) == ("completed", "vi-du-2022/iii-1-a", None, None, "28/06/2022", None)
    history.commit()
    assert changes(history, "HEAD", "main") == [
        ("reopened", "vi-du-2022/iii-1-a", None, "28/06/2022", None, None),
        ("became-overdue", "vi-du-2022/iii-1-a", None, None, "hạn 30/06/2022", None),
    ]


def test_one_unit_of_those_that_each_owe_it(history: History) -> None:
    history.add(task("c"), "results:\n  - unit: quan-a\n    completed: 2022-11-20\n")
    assert one(history)[:3] == ("completed", "vi-du-2022/iii-1-c", "vi-du/quan-a")


def test_extended_by_an_act_postponed_without(history: History) -> None:
    act = "extensions:\n  - due: tháng 1 năm 2023\n    on: 2022-12-10\n    act: 99/UBND-VX\n    reason: Chờ\n"
    history.add(task("b"), act)
    assert one(history) == ("extended", "vi-du-2022/iii-1-b", None, "31/12/2022", "31/01/2023", "99/UBND-VX")
    history.git("checkout", "-q", "--", ".")
    history.edit(task("b"), "tháng 12 năm 2022", "tháng 1 năm 2023")
    assert one(history) == ("postponed", "vi-du-2022/iii-1-b", None, "31/12/2022", "31/01/2023", None)


def test_brought_forward_and_late_by_it(history: History) -> None:
    history.edit(task("b"), "tháng 12 năm 2022", "tháng 11 năm 2022")
    assert changes(history) == [
        ("advanced", "vi-du-2022/iii-1-b", None, "31/12/2022", "30/11/2022", None),
        ("became-overdue", "vi-du-2022/iii-1-b", None, None, "hạn 30/11/2022", None),
    ]


def test_the_words_of_a_deadline_alone(history: History) -> None:
    history.edit(task("b"), "tháng 12 năm 2022", "31/12/2022")
    assert one(history) == ("changed", "vi-du-2022/iii-1-b", None, None, "due", None)


def test_reassigned_by_an_act_and_without(history: History) -> None:
    history.add(
        task("b"), "lead_changes:\n  - on: 2022-11-01\n    act: 5/QĐ-UBND\n    from: so-tttt\n    to: so-y-te\n"
    )
    assert one(history) == ("reassigned", "vi-du-2022/iii-1-b", None, "Sở TT&TT", "Sở Y tế", "5/QĐ-UBND")


def test_a_unit_that_is_renamed_reassigns_nothing(history: History) -> None:
    history.edit("plans/units/vi-du.yaml", "short: Sở TT&TT", "short: Sở TTTT")
    assert changes(history) == []


def test_paused_cancelled_reported_updated(history: History) -> None:
    history.add(task("b"), "paused:\n  - on: 2022-11-01\n    act: 5/QĐ\nreported: 2022-12-01\nupdates:\n  - date: 2022-11-20\n    progress: 60\n    text: Đã thử\n")  # fmt: skip
    history.add(task("c"), "cancelled:\n  on: 2022-11-01\n  act: 6/QĐ\n")
    found = {change[0]: change for change in changes(history)}
    assert found["paused"][-1] == "5/QĐ"
    assert found["reported"][4] == "2022-12-01"
    assert found["updated"][2:5] == ("2022-11-20", None, "60%; Đã thử")
    assert found["cancelled"][1:2] + found["cancelled"][-1:] == ("vi-du-2022/iii-1-c", "6/QĐ")


def test_added_removed_renamed(history: History) -> None:
    history.write(task("e"), 'label: III.1.e\ntitle: Mở dữ liệu\ngroup: "1"\nlead: so-y-te\ndue: năm 2022\n')
    history.git("rm", "-q", task("b"))
    history.git("mv", task("d"), f"{PLAN}/tasks/ra-soat.yaml")
    history.git("mv", KPI, f"{PLAN}/kpis/ho-so.yaml")
    found = [change[:4] for change in changes(history)]
    assert ("task-added", "vi-du-2022/iii-1-e", None, None) in found
    assert ("task-removed", "vi-du-2022/iii-1-b", None, None) in found
    assert ("renamed", "vi-du-2022/ra-soat", None, "vi-du-2022/iii-1-d") in found
    assert ("renamed", "vi-du-2022/ho-so", None, "vi-du-2022/ho-so-mang") in found
    assert len([what for what, *_ in found if what != "changed"]) == 4


def test_a_plan_added_removed_renamed(history: History) -> None:
    history.git("mv", PLAN, "plans/vi-du-nam-2022")
    assert one(history)[:4] == ("renamed", "vi-du-nam-2022", None, "vi-du-2022")
    history.commit()
    history.git("mv", "plans/vi-du-nam-2022", "plans/khac")
    history.edit("plans/khac/plan.yaml", "74/KH-UBND", "99/KH-UBND")
    history.edit("plans/khac/plan.yaml", "title: Chuyển đổi số", "title: Kinh tế số")
    found = changes(history)
    assert found[0][:2] == ("plan-removed", "vi-du-nam-2022")
    assert found[1][:2] == ("plan-added", "khac")


def test_kpis(history: History) -> None:
    history.edit(KPI, "target: tối thiểu 60%", "target: tối thiểu 65%")
    act = "target_changes:\n  - on: 2022-09-01\n    act: 200/QĐ-UBND\n    by: 2022-09\n    scope: city\n    from: 60%\n    to: 65%\n"
    history.add(KPI, act)
    history.edit(KPI, "value: 61", "value: 62")
    found = changes(history)
    where = ("vi-du-2022/ho-so-mang", "2022-09/city")
    assert found == [
        ("target-changed", *where, "tối thiểu 60%", "tối thiểu 65%", "200/QĐ-UBND"),
        ("measurement-changed", *where, "61", "62", None),
        ("kpi-standing", *where, "đạt", "không đạt (62)", None),
    ]


def test_a_target_and_a_measurement_taken_out_are_told(history: History) -> None:
    text = (history.root / KPI).read_text("utf-8")
    history.write(KPI, text[: text.index("targets:")] + "targets: []\n")
    found = changes(history)
    assert ("target-changed", "vi-du-2022/ho-so-mang", "2022-09/city", "tối thiểu 60%", None, None) in found
    assert ("measurement-changed", "vi-du-2022/ho-so-mang", "2022-09/city", "61", None, None) in found


def test_reports_waivers_and_the_plan_document(history: History) -> None:
    history.write(
        f"{PLAN}/reports/2022-q4.yaml", "- duty: quy\n  unit: so-y-te\n  on: 2022-12-10\n  number: 9/BC-SYT\n"
    )
    history.git("rm", "-q", f"{PLAN}/reports/2022-q1.yaml")
    history.edit(f"{PLAN}/plan.yaml", "kind: KH\n", "kind: KH\nplace: Ví Dụ\n")
    waiver = "- code: CK901\n  record: vi-du-2022/iii-1-a\n  reason: Chờ\n  on: 2022-12-01\n  until: 2023-01-31\n"
    history.write("plans/waivers.yaml", waiver)
    assert changes(history) == [
        ("changed", "vi-du-2022", None, None, "place", None),
        ("report-received", "vi-du-2022/quy", "2022-q4/so-y-te", None, "9/BC-SYT", None),
        ("receipt-removed", "vi-du-2022/quy", "2022-q1/so-y-te", "–", None, None),
        ("waiver-added", "vi-du-2022/iii-1-a", None, None, "đến 31/01/2023: Chờ", None),
    ]


def test_once_becomes_again_and_again(history: History) -> None:
    history.edit(task("a"), "due: tháng 6 năm 2022", "due: ngày 30 của tháng cuối quý")
    what, *_ = changes(history)[0]
    assert what == "advanced"
    history.git("checkout", "-q", "--", ".")
    history.edit(task("d"), "due: ngày 30 của tháng cuối quý", "due: tháng 1 năm 2023")
    assert ("postponed", "vi-du-2022/iii-1-d", None, "30/12/2022", "31/01/2023", None) in changes(history)


def test_a_day_that_the_plan_sets_moves_by_its_amendment(history: History) -> None:
    history.edit(task("b"), "due: tháng 12 năm 2022\n", "")
    history.edit(f"{PLAN}/plan.yaml", "period: 2022\n", "period: 2022\ntasks_due: tháng 12 năm 2022\n")
    history.commit()
    history.edit(f"{PLAN}/plan.yaml", "tasks_due: tháng 12 năm 2022", "tasks_due: tháng 3 năm 2023")
    assert ("postponed", "vi-du-2022/iii-1-b", None, "31/12/2022", "31/03/2023", None) in changes(history)
    history.add(f"{PLAN}/plan.yaml", "amended:\n  - number: 200/QĐ-UBND\n    issued: 2022-12-01\n    what: Lùi hạn\n")
    assert ("extended", "vi-du-2022/iii-1-b", None, "31/12/2022", "31/03/2023", "200/QĐ-UBND") in changes(history)


def test_for_people(history: History) -> None:
    history.edit(task("b"), "tháng 12 năm 2022", "tháng 1 năm 2023")
    out = history.run("diff").out
    assert "Thay đổi từ HEAD đến bản đang sửa" in out
    assert "Lùi hạn không có văn bản (1)" in out
    assert "31/12/2022 → 31/01/2023" in out
    page = history.run("diff", "main", "--format", "markdown", "--lang", "en").out
    assert "## Postponed without an act (1)" in page
    assert "2022-12-31 → 2023-01-31" in page


@pytest.mark.parametrize("args", [(), ("main",), ("main", "HEAD"), ("merge-base",), ("HEAD", "main")])
def test_every_way_to_name_two_states(args: tuple[str, ...], history: History) -> None:
    history.edit(task("b"), "tháng 12 năm 2022", "tháng 1 năm 2023")
    history.commit()
    expected = 1 if args else 0
    assert len(changes(history, *args)) == expected
