"""What a pull request meets at the gate: twenty and more situations, each with its exit status and its new findings."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.check.history import FILES, PLAN, Answer, History, task

LATE = "CK901 vi-du-2022/iii-1-a"


class Expected(NamedTuple):
    """What the gate is to say: exit status, what is new, what is known."""

    status: int
    new: list[str]
    known: list[str]
    waived: list[str]


Situation = Callable[[History], Answer]
SITUATIONS: list[tuple[Situation, Expected]] = []


def situation(
    status: int, *new: str, known: tuple[str, ...] = (LATE,), waived: tuple[str, ...] = ()
) -> Callable[[Situation], Situation]:
    def register(of: Situation) -> Situation:
        SITUATIONS.append((of, Expected(status, sorted(new), sorted(known), sorted(waived))))
        return of

    return register


@situation(0)
def overdue_on_main_already(repo: History) -> Answer:
    repo.edit(task("b"), "lead: so-tttt\n", "lead: so-tttt\nstarted: 2022-02-01\n")
    repo.commit()
    return repo.check("--since", "main")


@situation(0)
def nothing_changed(repo: History) -> Answer:
    return repo.check("--since", "merge-base")


@situation(1, "CK901 vi-du-2022/iii-1-b")
def made_overdue_by_an_edit(repo: History) -> Answer:
    repo.edit(task("b"), "tháng 12 năm 2022", "tháng 11 năm 2022")
    repo.commit()
    return repo.check("--since", "main")


@situation(1, "CK901 vi-du-2022/iii-1-b")
def made_overdue_in_the_working_tree_alone(repo: History) -> Answer:
    repo.edit(task("b"), "tháng 12 năm 2022", "tháng 11 năm 2022")
    return repo.check("--since", "HEAD")


@situation(1, "CK901 vi-du-2022/iii-1-e")
def newly_added_already_late(repo: History) -> Answer:
    repo.write(
        task("e"), 'label: III.1.e\ntitle: Mở dữ liệu\ngroup: "1"\nlead: so-y-te\ndue: tháng 5 năm 2022\n'
    )  # fmt: skip
    repo.commit()
    return repo.check("--since", "main")


@situation(1, "CK905 vi-du-2022/iii-1-a", known=())
def deadline_moved_without_an_act(repo: History) -> Answer:
    repo.edit(task("a"), "tháng 6 năm 2022", "tháng 12 năm 2022")
    repo.commit()
    return repo.check("--since", "main")


@situation(0, known=())
def deadline_moved_with_an_act(repo: History) -> Answer:
    act = "extensions:\n  - due: tháng 12 năm 2022\n    on: 2022-06-25\n    act: 99/UBND-VX\n    reason: Chờ kinh phí\n"
    repo.add(task("a"), act)
    repo.commit()
    return repo.check("--since", "main")


@situation(1, "CK401 vi-du-2022/iii-1-a", "CK905 vi-du-2022/iii-1-a", known=())
def deadline_extended_without_naming_an_act(repo: History) -> Answer:
    repo.add(task("a"), "extensions:\n  - due: tháng 12 năm 2022\n    on: 2022-06-25\n    reason: Chờ kinh phí\n")
    repo.commit()
    return repo.check("--since", "main")


@situation(0, "CK401 vi-du-2022/iii-1-a", known=())
def one_of_two_extensions_names_its_act(repo: History) -> Answer:
    act = "  - due: tháng 12 năm 2022\n    on: 2022-09-25\n    act: 99/UBND-VX\n    reason: Chờ kinh phí\n"
    repo.add(task("a"), f"extensions:\n  - due: tháng 9 năm 2022\n    on: 2022-06-25\n    reason: Chờ\n{act}")
    repo.commit()
    return repo.check("--since", "main")


@situation(1, "CK905 vi-du-2022/iii-1-a", known=())
def an_extension_on_main_made_longer(repo: History) -> Answer:
    act = "extensions:\n  - due: tháng 10 năm 2022\n    on: 2022-06-25\n    act: 99/UBND-VX\n    reason: Chờ kinh phí\n"
    repo.add(task("a"), act)
    repo.commit()
    repo.git("branch", "-f", "main")
    repo.edit(task("a"), "tháng 10 năm 2022", "tháng 12 năm 2022")
    return repo.check("--since", "main")


@situation(1, "CK905 vi-du-2022/iii-1-a", known=())
def deadline_taken_out(repo: History) -> Answer:
    repo.edit(task("a"), "due: tháng 6 năm 2022\n", "due: thường xuyên\n")
    repo.commit()
    return repo.check("--since", "main")


@situation(1, "CK905 vi-du-2022/iii-1-a-kho", known=())
def moved_under_the_cover_of_a_new_name(repo: History) -> Answer:
    repo.git("mv", task("a"), f"{PLAN}/tasks/iii-1-a-kho.yaml")
    repo.edit(f"{PLAN}/tasks/iii-1-a-kho.yaml", "tháng 6 năm 2022", "tháng 12 năm 2022")
    repo.commit()
    return repo.check("--since", "main")


@situation(0, "CK510 vi-du-2022/kho-du-lieu", known=("CK901 vi-du-2022/kho-du-lieu",))
def renamed_record(repo: History) -> Answer:
    repo.git("mv", task("a"), f"{PLAN}/tasks/kho-du-lieu.yaml")
    repo.commit()
    return repo.check("--since", "main")


@situation(0, known=("CK901 vi-du-nam-2022/iii-1-a",))
def renamed_plan(repo: History) -> Answer:
    repo.git("mv", PLAN, "plans/vi-du-nam-2022")
    repo.commit()
    return repo.check("--since", "main")


@situation(
    1,
    "CK101 vi-du-2022",
    "CK101 vi-du-2022/iii-1-d",
    *(f"CK101 vi-du-2022/reports/2022-q{quarter}" for quarter in (1, 2, 3)),
)
def deleted_unit_still_referenced(repo: History) -> Answer:
    repo.edit("plans/units/vi-du.yaml", "- id: so-y-te\n  name: Sở Y tế\n  kind: department\n  parent: ubnd\n", "")
    repo.commit()
    return repo.check("--since", "main")


WAIVER = "- code: CK901\n  record: vi-du-2022/{}\n  reason: Chờ kinh phí\n  on: {}\n  until: {}\n"
WAIVED = "CK901 vi-du-2022/iii-1-b"


@situation(0, waived=(WAIVED,))
def waiver_added_in_the_same_change(repo: History) -> Answer:
    repo.edit(task("b"), "tháng 12 năm 2022", "tháng 11 năm 2022")
    repo.write("plans/waivers.yaml", WAIVER.format("iii-1-b", "2022-12-01", "2023-02-28"))
    repo.commit()
    return repo.check("--since", "main")


@situation(1, WAIVED)
def waivers_left_out(repo: History) -> Answer:
    repo.edit(task("b"), "tháng 12 năm 2022", "tháng 11 năm 2022")
    repo.write("plans/waivers.yaml", WAIVER.format("iii-1-b", "2022-12-01", "2023-02-28"))
    return repo.check("--since", "main", "--no-waivers")


@situation(1, WAIVED, "CK911 waivers CK901/vi-du-2022/iii-1-b")
def expired_waiver(repo: History) -> Answer:
    repo.edit(task("b"), "tháng 12 năm 2022", "tháng 11 năm 2022")
    repo.write("plans/waivers.yaml", WAIVER.format("iii-1-b", "2022-09-01", "2022-12-14"))
    repo.commit()
    return repo.check("--since", "main")


@situation(1, LATE, "CK911 waivers CK901/vi-du-2022/iii-1-a", known=())
def expired_waiver_on_main_resurfaces_in_the_full_gate(repo: History) -> Answer:
    repo.write("plans/waivers.yaml", WAIVER.format("iii-1-a", "2022-09-01", "2022-12-14"))
    repo.commit()
    return repo.check()


@situation(0, known=(LATE, "CK911 waivers CK901/vi-du-2022/iii-1-a"))
def waiver_that_expired_on_main(repo: History) -> Answer:
    repo.write("plans/waivers.yaml", WAIVER.format("iii-1-a", "2022-09-01", "2022-12-14"))
    repo.commit()
    repo.git("branch", "-f", "main")
    repo.edit(task("b"), "lead: so-tttt\n", "lead: so-tttt\nstarted: 2022-02-01\n")
    return repo.check("--since", "main")


@situation(0, waived=(WAIVED,))
def waiver_on_its_last_day(repo: History) -> Answer:
    repo.edit(task("b"), "tháng 12 năm 2022", "tháng 11 năm 2022")
    repo.write("plans/waivers.yaml", WAIVER.format("iii-1-b", "2022-09-01", "2022-12-15"))
    return repo.check("--since", "main")


@situation(1, WAIVED, "CK911 waivers CK901/vi-du-2022/iii-1-b")
def waiver_that_is_too_long(repo: History) -> Answer:
    repo.edit(task("b"), "tháng 12 năm 2022", "tháng 11 năm 2022")
    repo.write("plans/waivers.yaml", WAIVER.format("iii-1-b", "2022-12-01", "2023-12-01"))
    return repo.check("--since", "main")


@situation(0, "CK911 waivers CK901/vi-du-2022/iii-1-a", known=())
def waiver_no_longer_needed(repo: History) -> Answer:
    repo.write("plans/waivers.yaml", WAIVER.format("iii-1-a", "2022-12-01", "2023-02-28"))
    repo.commit()
    repo.git("branch", "-f", "main")
    repo.add(task("a"), "completed:\n  on: 2022-06-28\n  evidence: [12/BC-STTTT]\n")
    return repo.check("--since", "main")


@situation(1, "CK911 waivers CK101/vi-du-2022/iii-1-b", "CK101 vi-du-2022/iii-1-b")
def references_cannot_be_waived(repo: History) -> Answer:
    repo.edit(task("b"), "lead: so-tttt", "lead: so-khong-co")
    repo.write("plans/waivers.yaml", WAIVER.format("iii-1-b", "2022-12-01", "2023-02-28").replace("CK901", "CK101"))
    return repo.check("--since", "main")


@situation(1, known=(LATE, "CK033 vi-du-2022/iii-1-b"))
def schema_error_known_at_the_base_still_blocks(repo: History) -> Answer:
    repo.edit(task("b"), "lead: so-tttt\n", "lead: so-tttt\neach: có\n")
    repo.commit()
    repo.git("branch", "-f", "main")
    repo.edit(task("d"), "lead: so-y-te\n", "lead: so-y-te\nstarted: 2022-02-01\n")
    return repo.check("--since", "main")


@situation(1, "CK901 vi-du-2022/iii-1-d 2022-Q3")
def one_occurrence_of_a_recurring_task(repo: History) -> Answer:
    repo.edit(
        task("d"), "  - period: 2022-Q3\n    completed: 2022-09-20\n    evidence: [56/BC-SYT]\n", ""
    )  # fmt: skip
    repo.commit()
    return repo.check("--since", "main")


@situation(1, "CK901 vi-du-2022/iii-1-c vi-du/quan-b")
def one_unit_of_those_that_each_owe_it(repo: History) -> Answer:
    repo.edit(task("c"), "tháng 12 năm 2022", "tháng 11 năm 2022")
    repo.add(
        task("c"), "results:\n  - unit: quan-a\n    completed: 2022-11-20\n    evidence: [7/BC-UBND]\n"
    )  # fmt: skip
    repo.commit()
    return repo.check("--since", "main")


@situation(1, "CK902 vi-du-2022/ho-so-mang")
def kpi_missed(repo: History) -> Answer:
    repo.edit(f"{PLAN}/kpis/ho-so-mang.yaml", "value: 61", "value: 59")
    repo.commit()
    return repo.check("--since", "main", "--fail-on", "overdue,missed")


@situation(0, "CK902 vi-du-2022/ho-so-mang")
def kpi_missed_only_warns_by_the_settings(repo: History) -> Answer:
    repo.edit(f"{PLAN}/kpis/ho-so-mang.yaml", "value: 61", "value: 59")
    return repo.check("--since", "main")


@situation(1, "CK903 vi-du-2022 2022-Q3/vi-du/so-y-te")
def report_owed(repo: History) -> Answer:
    repo.git("rm", "-q", f"{PLAN}/reports/2022-q3.yaml")
    repo.commit()
    return repo.check("--since", "main", "--fail-on", "owed", "--warn-on", "overdue")


@situation(1, "CK904 vi-du-2022/iii-1-e", known=(LATE, *(f"CK904 vi-du-2022/iii-1-{name}" for name in "abc")))
def stale(repo: History) -> Answer:
    text = 'label: III.1.e\ntitle: Mở dữ liệu\ngroup: "1"\nlead: so-y-te\ndue: năm 2022\nstarted: 2022-02-01\n'
    repo.write(task("e"), text)
    return repo.check("--since", "main", "--fail-on", "stale", "--warn-on", "overdue")


@situation(0, "CK901 vi-du-2022/iii-1-b", known=(LATE,))
def overdue_asked_for_as_a_warning(repo: History) -> Answer:
    repo.edit(task("b"), "tháng 12 năm 2022", "tháng 11 năm 2022")
    return repo.check("--since", "main", "--warn-on", "overdue")


@situation(0)
def late_within_the_grace(repo: History) -> Answer:
    repo.edit(task("b"), "tháng 12 năm 2022", "trước ngày 14/12/2022")
    return repo.check("--since", "main", "--grace", "2d")


@situation(1, "CK901 vi-du-2022/iii-1-b")
def merge_commit(repo: History) -> Answer:
    """The work is merged with a later main, as a code host checks pull requests out."""
    repo.edit(task("b"), "tháng 12 năm 2022", "tháng 11 năm 2022")
    repo.commit()
    repo.git("checkout", "-q", "main")
    repo.edit(task("d"), "lead: so-y-te\n", "lead: so-y-te\nstarted: 2022-02-01\n")
    repo.commit("Việc khác")
    repo.git("checkout", "-q", "--detach")
    repo.git("merge", "-q", "--no-ff", "-m", "Gộp", "work")
    return repo.check("--since", "merge-base")


@situation(0, "CK902 vi-du-2022/ho-so-mang")
def what_main_did_meanwhile_is_not_held_against_the_branch(repo: History) -> Answer:
    repo.edit(f"{PLAN}/kpis/ho-so-mang.yaml", "value: 61", "value: 59")
    repo.commit()
    repo.git("checkout", "-q", "main")
    repo.add(task("a"), "completed:\n  on: 2022-06-28\n  evidence: [12/BC-STTTT]\n")
    repo.commit("Xong")
    repo.git("checkout", "-q", "work")
    return repo.check("--since", "merge-base")


@situation(1, "CK901 vi-du-2022/iii-1-b")
def worktree(repo: History) -> Answer:
    beside = repo.root.parent / "cây khác"
    repo.git("worktree", "add", "-q", "-b", "khac", str(beside))
    path = beside / task("b")
    path.write_text(path.read_text("utf-8").replace("tháng 12 năm", "tháng 11 năm"), "utf-8")
    return repo.check("--since", "main", cwd=beside)


@situation(1, "CK901 vi-du-2022/iii-1-b")
def from_a_subfolder(repo: History) -> Answer:
    repo.edit(task("b"), "tháng 12 năm 2022", "tháng 11 năm 2022")
    return repo.check("--since", "main", cwd=repo.root / PLAN / "tasks")


@situation(1, "CK901 vi-du-2022/iii-1-b")
def detached_head(repo: History) -> Answer:
    repo.edit(task("b"), "tháng 12 năm 2022", "tháng 11 năm 2022")
    repo.commit()
    repo.git("checkout", "-q", "--detach")
    return repo.check("--since", "merge-base")


@situation(1, "CK901 vi-du-2022/iii-1-b")
def a_tag_and_an_abbreviated_commit(repo: History) -> Answer:
    repo.git("tag", "-a", "-m", "Quý III", "quy-3", "main")
    repo.edit(task("b"), "tháng 12 năm 2022", "tháng 11 năm 2022")
    tagged = repo.check("--since", "quy-3")
    short = repo.check("--since", repo.git("rev-parse", "--short", "main").strip())
    assert tagged.json == short.json
    return tagged


@situation(0, known=(LATE, "CK901 vi-du-2022/iii-1-b"))
def a_file_that_was_broken_at_the_base(repo: History) -> Answer:
    """Mending a file brings to light that it is late: that is not held against who mends it."""
    repo.edit(task("b"), "title: Kết nối", "title: [Kết nối")
    repo.edit(task("b"), "tháng 12 năm 2022", "tháng 11 năm 2022")
    repo.commit()
    repo.git("branch", "-f", "main")
    repo.edit(task("b"), "title: [Kết nối", "title: Kết nối")
    answer = repo.check("--since", "main")
    assert "vi-du-2022/iii-1-b" in answer.err
    return answer


@situation(1, "CK901 vi-du-2022/iii-1-b")
def settings_that_git_checks_out_with_other_line_ends(repo: History) -> Answer:
    for path in (repo.root / "plans").rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    repo.edit(task("b"), "tháng 12 năm 2022", "tháng 11 năm 2022")
    return repo.check("--since", "main")


@situation(
    1, "CK901 vi-du-2022/iii-1-b", "CK901 vi-du-2022/iii-1-c vi-du/quan-a", "CK901 vi-du-2022/iii-1-c vi-du/quan-b"
)
def the_plans_own_reading_moved(repo: History) -> Answer:
    """What a plan document says of all its tasks counts, though no task changed."""
    for name in ("b", "c"):
        repo.edit(task(name), "due: tháng 12 năm 2022\n", "")
    repo.edit(f"{PLAN}/plan.yaml", "period: 2022\n", "period: 2022\ntasks_due: tháng 12 năm 2022\n")
    repo.commit()
    repo.git("branch", "-f", "main")
    repo.edit(f"{PLAN}/plan.yaml", "tasks_due: tháng 12", "tasks_due: tháng 11")
    return repo.check("--since", "main")


@pytest.mark.parametrize(("of", "expected"), SITUATIONS, ids=[of.__name__ for of, _ in SITUATIONS])
def test_situation(of: Situation, expected: Expected, history: History) -> None:
    answer = of(history)
    assert answer.err == "" or answer.status != 2, answer.err
    assert answer.of("new") == expected.new
    assert answer.of("known") == expected.known
    assert answer.of("waived") == expected.waived
    assert answer.status == expected.status


def test_vietnamese_folders_and_names(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = {f"Kế hoạch số/{name}": text for name, text in FILES.items()}
    repo = History(tmp_path / "Thư mục của tôi", capsys.readouterr, names | {"Kế hoạch số/Ghi chú đơn vị.txt": "x"})
    inside = repo.root / "Kế hoạch số"
    repo.edit(f"Kế hoạch số/{task('b')}", "tháng 12 năm 2022", "tháng 11 năm 2022")
    repo.write(f"Kế hoạch số/{PLAN}/tasks/Việc mới.yaml", "title: Việc mới\n")
    answer = repo.check("--since", "main", cwd=inside)
    assert answer.status == 1
    path = f"Kế hoạch số/{PLAN}/tasks/Việc mới.yaml"
    assert answer.of("new") == [f"CK035 {path}", "CK901 vi-du-2022/iii-1-b"]
    assert answer.of("known") == [LATE]


def test_the_day_is_the_same_for_both(history: History) -> None:
    """What time alone makes late is known, however the days of the commits lie."""
    history.edit(task("d"), "lead: so-y-te\n", "lead: so-y-te\nstarted: 2022-02-01\n")
    history.commit()
    answer = history.check("--since", "main", today="2023-06-01")
    assert answer.status == 0
    assert answer.of("new") == []
    assert len(answer.of("known")) > 4


def test_github_says_what_the_pull_request_goes_into(history: History, monkeypatch: pytest.MonkeyPatch) -> None:
    history.git("branch", "phat-hanh")
    history.git("checkout", "-q", "main")
    history.edit(task("b"), "tháng 12 năm 2022", "tháng 11 năm 2022")
    history.commit()
    monkeypatch.setenv("GITHUB_BASE_REF", "phat-hanh")
    assert history.check("--since", "merge-base").of("new") == ["CK901 vi-du-2022/iii-1-b"]
    monkeypatch.setenv("GITHUB_BASE_REF", "")
    assert history.check("--since", "merge-base").of("new") == []
    monkeypatch.setenv("GITHUB_BASE_REF", "khong-co")
    answer = history.check("--since", "merge-base")
    assert answer.status == 2
    assert "khong-co" in answer.err


def test_the_index_and_the_work_tree_are_left_alone(history: History) -> None:
    history.edit(task("b"), "tháng 12 năm 2022", "tháng 11 năm 2022")
    index = history.root / ".git/index"
    status = history.git("status", "--porcelain")
    before = index.read_bytes(), index.stat().st_mtime_ns
    history.check("--since", "main")
    assert (index.read_bytes(), index.stat().st_mtime_ns) == before
    assert history.git("status", "--porcelain") == status
