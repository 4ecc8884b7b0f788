"""Commands that write, used carelessly: nothing is guessed, nothing is lost, and what is said helps."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.runs import Ran

Ckds = Callable[..., Ran]
A = "kh/tasks/ii-1-a.yaml"


def text(root: Path, name: str) -> str:
    """Return a file of the repository."""
    return (root / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("blank", ["  ", "\n\n", "\t"])
@pytest.mark.parametrize(
    ("words", "option"),
    [
        (("new", "task", "zz-1", "--plan", "kh", "--title"), "--title"),
        (("new", "kpi", "zz-1", "--plan", "kh", "--title"), "--title"),
        (("new", "plan", "zz", "--issuer", "ubnd", "--period", "2030", "--title"), "--title"),
        (("new", "unit", "vd/zz", "--kind", "department", "--name"), "--name"),
    ],
)
def test_a_name_of_blanks_is_refused(ckds: Ckds, words: tuple[str, ...], option: str, blank: str) -> None:
    ran = ckds(*words, blank)
    assert (ran.status, f"{option} để trống" in ran.err) == (2, True), ran.err


def test_control_characters_do_not_reach_the_terminal(ckds: Ckds, root: Path) -> None:
    ran = ckds("new", "task", "zz-1", "--plan", "kh", "--title", "a\x07\x00b", "--lead", "so-y-te")
    assert ran.status == 0, ran.err
    assert not {"\x07", "\x00"} & set(ran.out + ran.err)
    assert 'title: "a\\a\\0b"' in text(root, "kh/tasks/zz-1.yaml")


def test_a_unit_is_never_guessed_among_several(ckds: Ckds, root: Path) -> None:
    before = text(root, A)
    ran = ckds(
        "update", "kh/ii-1-a", "--progress", "5", "--by", "Ủy ban nhân dân"
    )  # part of five names; one of them leads
    assert (ran.status, "vd/ubnd" in ran.err, "vd/quan-a" in ran.err) == (2, True, True), ran.err
    blank = ckds("update", "kh/ii-1-a", "--progress", "5", "--by", "  ")
    assert (blank.status, "để trống" in blank.err) == (2, True)
    assert text(root, A) == before


def test_the_path_of_a_file_names_its_record(ckds: Ckds, root: Path) -> None:
    assert ckds("update", "plans/kh/tasks/ii-1-d.yaml", "--progress", "5").status == 0
    assert "progress: 5" in text(root, "kh/tasks/ii-1-d.yaml")
    assert ckds("update", "kh/kpis/ho-so.yaml", "--progress", "5").status == 2


@pytest.mark.parametrize("written", ["completed:", "completed: # chưa", "completed: ~"])
def test_a_key_without_a_value_is_filled(ckds: Ckds, root: Path, written: str) -> None:
    (root / A).write_text(f"title: Việc a\nlead: so-tttt\n{written}\nnote: giữ\n", encoding="utf-8")
    assert ckds("complete", "kh/ii-1-a", "--on", "2030-11-01").status == 0
    assert text(root, A).startswith("title: Việc a\nlead: so-tttt\ncompleted: 2030-11-01")
    assert text(root, A).endswith("\nnote: giữ\n")


def test_a_file_that_cannot_be_edited_is_named(ckds: Ckds, root: Path) -> None:
    (root / A).write_text("title: &a x\nnote: *a\nlead: so-tttt\n", encoding="utf-8")
    ran = ckds("update", "kh/ii-1-d", "kh/ii-1-a", "--progress", "5")
    assert (ran.status, A in ran.err) == (2, True), ran.err
    assert "progress" not in text(root, "kh/tasks/ii-1-d.yaml")


def test_a_unit_alone_does_not_complete_a_recurring_task(ckds: Ckds, root: Path) -> None:
    before = text(root, "kh/tasks/ii-2-a.yaml")
    ran = ckds("complete", "ii-2-a", "--unit", "so-y-te")  # it would count for no occurrence
    assert (ran.status, "--period: 2030, 2031, 2032" in ran.err) == (2, True), ran.err
    assert text(root, "kh/tasks/ii-2-a.yaml") == before


def test_no_way_out_is_named_that_does_not_work(ckds: Ckds) -> None:
    assert ckds("complete", "kh/ii-1-a").status == 0
    assert "--force" in ckds("complete", "kh/ii-1-a").err
    assert "--force" not in ckds("report-done", "kh/ii-1-a").err


def test_a_lead_is_not_passed_to_itself(ckds: Ckds) -> None:
    ran = ckds("reassign", "kh/ii-1-a", "--to", "so-tttt", "--act", "1/QĐ-UBND")
    assert (ran.status, "đang do Sở TT&TT chủ trì" in ran.err) == (2, True), ran.err


@pytest.mark.parametrize("value", ["5.000.000 đồng", "2,5 triệu", "2 tỷ đồng"])
def test_a_value_in_another_unit_is_refused(ckds: Ckds, value: str) -> None:
    ran = ckds("measure", "ho-so", value, "--as-of", "2030-11")
    assert (ran.status, "không theo đơn vị tính của chỉ tiêu (%)" in ran.err) == (2, True), ran.err


@pytest.mark.parametrize(
    ("unit", "value", "status"),
    [("người", "60%", 2), ("triệu đồng", "2,5 triệu đồng", 2), ("đồng", "2,5 triệu đồng", 0), ("người", "2 nghìn", 0)],
)
def test_scales_and_shares_fit_the_unit_of_the_kpi(ckds: Ckds, root: Path, unit: str, value: str, status: int) -> None:
    (root / "kh/kpis/x.yaml").write_text(f"title: x\nunit: {unit}\ntargets: []\n", encoding="utf-8")
    assert ckds("measure", "kh/x", value, "--as-of", "2030-11").status == status


def test_a_negative_number_is_written_as_a_number(ckds: Ckds, root: Path) -> None:
    assert ckds("measure", "--as-of", "2030-11", "ho-so", "--", "-5").status == 0
    assert "value: -5\n" in text(root, "kh/kpis/ho-so.yaml")


@pytest.mark.parametrize("period", ["quý III/2030", "Quý III năm 2030", "2030-q3"])
def test_a_period_is_read_in_words(ckds: Ckds, root: Path, period: str) -> None:
    assert ckds("receive", "kh", period, "so-y-te", "--on", "2030-09-18").status == 0
    assert "so-y-te" in text(root, "kh/reports/2030-q3.yaml")


@pytest.mark.parametrize(
    ("on", "said"),
    [
        ("2030-11", "tháng 11/2030"),
        ("2030-Q3", "quý III/2030"),
        ("2029", "năm 2029"),
        ("2030-11-01", "ngày 01/11/2030"),
    ],
)
def test_times_longer_than_a_day_are_no_days(ckds: Ckds, on: str, said: str) -> None:
    assert f"cập nhật {said}" in ckds("update", "kh/ii-1-a", "--progress", "50", "--on", on).out


def test_commit_without_git_names_its_own_option(ckds: Ckds, root: Path) -> None:
    before = text(root, A)
    ran = ckds("update", "kh/ii-1-a", "--progress", "5", "--commit")
    assert (ran.status, "--commit" in ran.err, "--since" in ran.err) == (2, True, False), ran.err
    assert text(root, A) == before


def _git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=Thử", "-c", "user.email=thu@vi-du.vn")
    subprocess.run(["git", *who, *words], cwd=folder, check=False, capture_output=True)


def test_a_commit_in_the_middle_of_a_merge_is_refused_before_anything_is_written(ckds: Ckds, root: Path) -> None:
    other = root / "kh/tasks/ii-1-d.yaml"
    _git(root, "init", "-q", "-b", "chinh")
    _git(root, "add", ".")
    _git(root, "commit", "-qm", "đầu")
    for branch, title in (("nhanh", "B"), ("chinh", "A")):
        _git(root, "checkout", "-q", *(("-b",) if branch == "nhanh" else ()), branch)
        other.write_text(f"title: {title}\nlead: so-y-te\n", encoding="utf-8")
        _git(root, "commit", "-qam", title)
    _git(root, "merge", "nhanh")
    ran = ckds("update", "kh/ii-1-a", "--progress", "50", "--commit")
    assert ran.status == 2
    assert "Kho git đang dở một lần merge" in ran.err
    assert "literal-pathspecs" not in ran.err
    assert "progress: 50" not in text(root, A)


def test_the_command_to_commit_by_hand_works_whatever_the_folder_is_called(ckds: Ckds, root: Path) -> None:
    _git(root, "init", "-q")
    _git(root, "add", ".")
    _git(root, "commit", "-qm", "đầu")
    hook = root / ".git/hooks/pre-commit"
    hook.write_text("#!/bin/sh\necho 'chưa được' >&2\nexit 1\n", encoding="utf-8")
    hook.chmod(0o755)
    ran = ckds("update", "kh/ii-1-a", "--progress", "50", "--commit")
    assert (ran.status, "git báo: chưa được" in ran.err) == (2, True), ran.err
    assert f"git -C {root} commit -- {A}" in ran.err
