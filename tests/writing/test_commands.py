"""Each writing command: exactly which bytes it adds, and what it says."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.runs import Ran
from tests.writing.conftest import FILES, TASK

Ckds = Callable[..., Ran]


def text(root: Path, name: str) -> str:
    """Return a file as it stands."""
    return (root / name).read_bytes().decode()


def test_update_adds_one_entry_and_touches_nothing_else(ckds: Ckds, root: Path) -> None:
    ran = ckds(
        "update",
        "kh/ii-1-a",
        "--progress",
        "60%",
        "--note",
        "Ký: gói 1, gói 2",
        "--by",
        "Sở TT&TT",
        "--evidence",
        "12/BC",
    )
    entry = '  - date: 2030-12-05\n    by: so-tttt\n    progress: 60\n    text: "Ký: gói 1, gói 2"\n    evidence:\n      - 12/BC\n'
    assert ran.status == 0, ran.err
    assert text(root, "kh/tasks/ii-1-a.yaml") == TASK.replace("# hết\n", entry + "# hết\n")
    assert "tiến độ 60% (trước đó 10%)" in ran.out
    assert "quá hạn 5 ngày" in ran.out  # due on 30 November, asked on 5 December


def test_update_of_several_tasks_on_a_stated_day(ckds: Ckds, root: Path) -> None:
    assert ckds("update", "kh/ii-1-a", "ii-1-d", "--progress", "5", "--on", "ngày 01 tháng 12 năm 2030").status == 0
    for name in ("ii-1-a", "ii-1-d"):
        assert "  - date: 2030-12-01\n    progress: 5\n" in text(root, f"kh/tasks/{name}.yaml")


def test_a_file_with_crlf_a_mark_and_no_last_newline_keeps_them(ckds: Ckds, root: Path) -> None:
    path = root / "kh/tasks/ii-1-d.yaml"
    old = "\ufefftitle: Việc d\r\nlead:  so-y-te   # chính\r\n\r\ndue: Quý I năm 2031".encode()
    path.write_bytes(old)
    assert ckds("update", "kh/ii-1-d", "--progress", "5").status == 0
    assert path.read_bytes() == old + b"\r\nupdates:\r\n  - date: 2030-12-05\r\n    progress: 5"


def test_report_done_waits_for_complete(ckds: Ckds, root: Path) -> None:
    reported = ckds("report-done", "kh/ii-1-a", "--by", "so-tttt", "--on", "2030-11-20")
    assert "chờ xác nhận" in reported.out
    again = ckds("report-done", "kh/ii-1-a", "--by", "so-y-te")
    assert (again.status, "đã được báo xong ngày 2030-11-20 (so-tttt)" in again.err) == (2, True)
    done = ckds("complete", "kh/ii-1-a", "--on", "2030-11-25", "--evidence", "QĐ 1, 2")
    assert "hoàn thành đúng hạn" in done.out
    want = "reported:\n  on: 2030-11-20\n  by: so-tttt\ncompleted:\n  on: 2030-11-25\n  evidence:\n    - QĐ 1, 2\n"
    assert text(root, "kh/tasks/ii-1-a.yaml") == TASK.replace("updates:", f"{want}updates:")


def test_a_second_unit_that_reports_what_each_owes_is_told_how(ckds: Ckds) -> None:
    """A task has one `reported`: the others are confirmed by themselves, or stand among the updates."""
    assert ckds("report-done", "kh/ii-2-b", "--by", "quan-a").status == 0
    again = ckds("report-done", "kh/ii-2-b", "--by", "quan-b")
    assert again.status == 2
    assert "ckds complete kh/ii-2-b --unit vd/quan-b" in again.err
    assert "ckds update kh/ii-2-b --by vd/quan-b --progress 100" in again.err
    assert ckds("complete", "kh/ii-2-b", "--unit", "vd/quan-b").status == 0
    assert ckds("update", "kh/ii-2-b", "--by", "vd/quan-b", "--progress", "100").status == 0


def test_complete_without_evidence_is_a_bare_day(ckds: Ckds, root: Path) -> None:
    assert ckds("complete", "ii-1-d").status == 0
    assert text(root, "kh/tasks/ii-1-d.yaml") == FILES["kh/tasks/ii-1-d.yaml"] + "completed: 2030-12-05\n"


def test_complete_of_a_recurring_task_wants_its_period(ckds: Ckds, root: Path) -> None:
    refused = ckds("complete", "ii-2-a")
    assert (refused.status, "2030, 2031, 2032" in refused.err) == (2, True)
    assert ckds("complete", "ii-2-a", "--period", "2030").status == 0
    assert text(root, "kh/tasks/ii-2-a.yaml").endswith("results:\n  - period: 2030\n    completed: 2030-12-05\n")
    again = ckds("complete", "ii-2-a", "--period", "2030")
    assert (again.status, "đã hoàn thành 2030-12-05" in again.err) == (2, True)


def test_complete_of_a_task_that_each_owes_wants_the_unit(ckds: Ckds, root: Path) -> None:
    assert ckds("complete", "ii-2-b").status == 2
    assert ckds("complete", "ii-2-b", "--unit", "quận A").status == 0
    assert text(root, "kh/tasks/ii-2-b.yaml") == (
        FILES["kh/tasks/ii-2-b.yaml"] + "\nresults:\n  - unit: quan-a\n    completed: 2030-12-05"
    )


def test_extend_keeps_the_plans_words(ckds: Ckds, root: Path) -> None:
    ran = ckds(
        "extend",
        "kh/ii-1-a",
        "--to",
        "Quý I năm 2031",
        "--act",
        "12/UBND-VX",
        "--reason",
        "Chờ vốn",
        "--on",
        "2030-11-20",
    )
    want = "extensions:\n  - due: Quý I năm 2031\n    on: 2030-11-20\n    act: 12/UBND-VX\n    reason: Chờ vốn\n"
    assert text(root, "kh/tasks/ii-1-a.yaml") == TASK.replace("updates:", f"{want}updates:")
    assert "31/03/2031" in ran.out
    assert "trong hạn" in ran.out


def test_pause_and_resume(ckds: Ckds, root: Path) -> None:
    assert "tạm dừng" in ckds("pause", "ii-1-d", "--act", "1/UB", "--on", "2030-11-01").out
    assert ckds("pause", "ii-1-d", "--act", "1/UB").status == 2
    assert ckds("resume", "ii-1-d", "--act", "2/UB").status == 0
    assert text(root, "kh/tasks/ii-1-d.yaml").endswith(
        "paused:\n  - on: 2030-11-01\n    until: 2030-12-04\n    act: 1/UB\n    note: Tiếp tục từ 05/12/2030 theo 2/UB\n"
    )
    assert "không tạm dừng" in ckds("resume", "ii-1-d").err


def test_cancel(ckds: Ckds, root: Path) -> None:
    assert "hủy" in ckds("cancel", "ii-1-d", "--act", "3/QĐ", "--reason", "Lồng ghép").out
    assert text(root, "kh/tasks/ii-1-d.yaml").endswith(
        "cancelled:\n  on: 2030-12-05\n  act: 3/QĐ\n  reason: Lồng ghép\n"
    )


def test_reassign_names_the_only_lead_itself(ckds: Ckds, root: Path) -> None:
    ran = ckds("reassign", "ii-1-d", "--to", "so-khcn", "--act", "45/NQ")
    assert "từ SYT sang Sở Khoa học và Công nghệ" in ran.out
    assert text(root, "kh/tasks/ii-1-d.yaml").endswith(
        "lead_changes:\n  - on: 2030-12-05\n    act: 45/NQ\n    from: so-y-te\n    to: so-khcn\n"
    )
    wrong = ckds("reassign", "ii-1-d", "--from", "so-tttt", "--to", "so-khcn", "--act", "45/NQ")
    assert (wrong.status, "vd/so-khcn" in wrong.err) == (2, True)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("85,5", "value: 85.5"),
        ("5.000", "value: 5000"),
        ("60%", "value: 60"),
        ("đạt", "met: true"),
        ("không đạt", "met: false"),
    ],
)
def test_measure_reads_what_vietnamese_write(ckds: Ckds, root: Path, value: str, written: str) -> None:
    assert ckds("measure", "ho-so", value, "--as-of", "tháng 11/2030", "--force").status == 0
    want = f"measurements:\n  - as_of: 2030-11\n    scope: city\n    {written}\n"
    assert text(root, "kh/kpis/ho-so.yaml") == FILES["kh/kpis/ho-so.yaml"] + want


def test_measure_with_source_and_estimate(ckds: Ckds, root: Path) -> None:
    ran = ckds(
        "measure",
        "hai-cap",
        "30",
        "--as-of",
        "2030-Q3",
        "--scope",
        "district",
        "--estimate",
        "--source-title",
        "Báo cáo: quý III",
    )
    assert "ước thực hiện 30%" in ran.out
    assert text(root, "kh/kpis/hai-cap.yaml").endswith(
        'measurements:\n  - as_of: 2030-Q3\n    scope: district\n    value: 30\n    estimate: true\n    source:\n      title: "Báo cáo: quý III"\n'
    )


def test_receive_begins_the_file_and_goes_on_with_it(ckds: Ckds, root: Path) -> None:
    first = ckds("receive", "kh", "2030-Q3", "so-y-te", "--on", "2030-09-18", "--number", "123/BC-SYT")
    assert first.status == 0, first.err
    assert ckds("receive", "kh", "2030-q3", "STTTT", "--duty", "quy").status == 0
    assert text(root, "kh/reports/2030-q3.yaml") == (
        "- duty: quy\n  unit: so-y-te\n  on: 2030-09-18\n  number: 123/BC-SYT\n- duty: quy\n  unit: so-tttt\n  on: 2030-12-05\n"
    )
    again = ckds("receive", "kh", "2030-q3", "so-y-te")
    assert (again.status, "Đã nhận báo cáo này ngày 2030-09-18" in again.err) == (2, True)
    assert "quy (hằng quý), nam (hằng năm)" in ckds("receive", "kh", "2030-11", "so-y-te").err


def test_new_task_takes_the_next_label_of_its_group(ckds: Ckds, root: Path) -> None:
    ran = ckds(
        "new", "task", "--plan", "kh", "--group", "1", "--title", "Việc mới: đ", "--lead", "Sở Y tế", "--due", "2031"
    )
    assert ran.status == 0, ran.err
    made = text(root, "kh/tasks/ii-1-dd.yaml")  # after a and d comes đ
    kept = [line for line in made.splitlines() if not line.startswith("#")]
    assert kept == ["label: II.1.đ", 'title: "Việc mới: đ"', 'group: "1"', "lead: so-y-te", "due: 2031"]
    assert "# Đơn vị chủ trì\nlead:" in made
    assert "# support:  (Đơn vị phối hợp)\n" in made
    assert (
        "label: II.1.e"
        in (ckds("new", "task", "--plan", "kh", "--group", "1", "--title", "x"), text(root, "kh/tasks/ii-1-e.yaml"))[1]
    )


def test_new_plan_kpi_and_unit(ckds: Ckds, root: Path) -> None:
    made = ckds("new", "plan", "kh-2033", "--title", "Năm 2033", "--issuer", "ubnd", "--area", "vd", "--period", "2033")
    assert made.status == 0, made.err
    assert "period: 2033\n" in text(root, "kh-2033/plan.yaml")
    made = ckds(
        "new",
        "kpi",
        "--plan",
        "kh-2033",
        "--title",
        "Tỷ lệ đủ",
        "--unit",
        "%",
        "--target",
        "trên 55%",
        "--by",
        "2033",
        "--scope",
        "city",
    )
    assert made.status == 0, made.err
    assert "targets:\n  - by: 2033\n    scope: city\n    target: trên 55%\n" in text(
        root, "kh-2033/kpis/ty-le-ddu.yaml"
    )
    made = ckds("new", "unit", "vd/so-moi", "--name", "Sở Mới", "--kind", "department", "--parent", "ubnd")
    assert made.status == 0, made.err
    assert text(root, "units/vd.yaml").endswith("\n- {id: so-moi, name: Sở Mới, kind: department, parent: ubnd}\n")
    assert ckds("lint", "-q").status == 0


def test_new_asks_nobody_without_a_terminal(ckds: Ckds) -> None:
    ran = ckds("new", "task", "--plan", "kh")
    assert (ran.status, "còn thiếu: --title" in ran.err) == (2, True)


def test_dry_run_prints_the_diff_and_writes_nothing(ckds: Ckds, root: Path) -> None:
    ran = ckds("complete", "kh/ii-1-d", "--dry-run")
    assert "+completed: 2030-12-05\n" in ran.out
    assert text(root, "kh/tasks/ii-1-d.yaml") == FILES["kh/tasks/ii-1-d.yaml"]


def test_json_names_the_changes_and_the_tasks_as_they_stand_now(ckds: Ckds, root: Path) -> None:
    ran = ckds("update", "kh/ii-1-a", "--progress", "60", "--format", "json")
    assert ran.json["today"] == "2030-12-05"
    message = "cập nhật ngày 05/12/2030, tiến độ 60% (trước đó 10%)"
    assert ran.json["changes"] == [{"record": "kh/ii-1-a", "path": "kh/tasks/ii-1-a.yaml", "message": message}]
    (row,) = ran.json["tasks"]
    assert (row["id"], row["progress"], row["standing"], row["days_overdue"]) == ("kh/ii-1-a", 60, "overdue", 5)
    before = text(root, "kh/tasks/ii-1-a.yaml")
    dry = ckds("complete", "kh/ii-1-a", "--dry-run", "--format", "json").json
    assert "+completed: 2030-12-05\n" in dry["diff"]
    assert text(root, "kh/tasks/ii-1-a.yaml") == before


def test_three_decimals_are_not_read_as_thousands(ckds: Ckds, root: Path) -> None:
    assert ckds("measure", "ho-so", "2,9890", "--as-of", "2030-11", "--force").status == 0
    assert "    value: 2.9890\n" in text(root, "kh/kpis/ho-so.yaml")


def test_text_from_another_system_is_written_as_records_hold_it(ckds: Ckds, root: Path) -> None:
    apart = unicodedata.normalize("NFD", "Đã ký hợp đồng")  # as a Mac types it
    assert ckds("update", "ii-1-d", "--note", f"  {apart}\r\ngói 2\r\n").status == 0
    want = "updates:\n  - date: 2030-12-05\n    text: |-\n      Đã ký hợp đồng\n      gói 2\n"
    assert text(root, "kh/tasks/ii-1-d.yaml") == FILES["kh/tasks/ii-1-d.yaml"] + want


def test_one_period_of_a_recurring_task_is_extended(ckds: Ckds, root: Path) -> None:
    """The years of the plan are 2030 to 2032; another year is no period of it and is refused."""
    words = ("extend", "kh/ii-2-a", "--to", "Quý I năm 2031", "--act", "12/UBND-VX", "--reason", "Chờ vốn")
    before = (root / "kh/tasks/ii-2-a.yaml").read_text(encoding="utf-8")
    ran = ckds(*words, "--for", "2033")
    assert (ran.status, "CK415" in ran.err) == (2, True)
    assert "Các kỳ của nhiệm vụ: 2030, 2031, 2032." in ran.err
    assert (root / "kh/tasks/ii-2-a.yaml").read_text(encoding="utf-8") == before
    assert ckds(*words, "--for", "2030").status == 0
    rows = ckds("status", "--format", "json").json["tasks"]
    due = {row["period"]: row["due"] for row in rows if row["id"] == "kh/ii-2-a"}
    assert due == {"2030": "2031-03-31", "2031": "2031-12-31", "2032": "2032-12-31"}
