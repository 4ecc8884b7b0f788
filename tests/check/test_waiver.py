"""``ckds waiver``: an entry more, the list, and what nothing needs taken out; everything else stays byte for byte."""

from pathlib import Path

import pytest

from tests.check.history import PLAN, History, task

FILE = "plans/waivers.yaml"
ADD = ("waiver", "add", "CK901", "vi-du-2022/iii-1-a", "--reason", "Chờ quyết định: bản 2", "--owner", "so-tttt")


def test_added_one_holds(history: History) -> None:
    answer = history.run(*ADD, "--until", "2023-03-01")
    assert answer.status == 0, answer.err
    assert (history.root / FILE).read_text("utf-8") == (
        '- code: CK901\n  record: vi-du-2022/iii-1-a\n  reason: "Chờ quyết định: bản 2"\n  owner: so-tttt\n'
        "  on: 2022-12-15\n  until: 2023-03-01\n"
    )
    assert (history.check().status, history.check().of("waived")) == (0, ["CK901 vi-du-2022/iii-1-a"])
    listed = history.run("waiver", "list", "--format", "json").json["waivers"]
    assert [(one["code"], one["state"]) for one in listed] == [("CK901", "used")]
    assert "Chờ quyết định" in history.run("waiver").out


@pytest.mark.parametrize(
    "before",
    ["", "# Miễn trừ của tỉnh\n", "- code: CK301  # giữ\n  record: x/y\n  reason: z\n  on: 2022-12-01\n  until: 2023-01-01",
     "\ufeff- {code: CK301, record: x/y, reason: z, on: 2022-12-01, until: 2023-01-01}\r\n"],
)  # fmt: skip
def test_what_stands_there_is_left_as_it_is(before: str, history: History) -> None:
    (history.root / FILE).write_bytes(before.encode())
    assert history.run(*ADD).status == 0
    after = (history.root / FILE).read_bytes().decode()
    assert after.startswith(before)
    assert after.count("\r\n") in (0, after.count("\n"))
    assert history.check().of("waived") == ["CK901 vi-du-2022/iii-1-a"]


@pytest.mark.parametrize("before", ["[]\n", "code: CK301\n", "- [\n", "- a: 1\n  a: 2\n"])
def test_a_file_that_cannot_be_added_to_is_refused(before: str, history: History) -> None:
    history.write(FILE, before)
    assert history.run(*ADD).status == 2
    assert (history.root / FILE).read_text("utf-8") == before


def test_dry_run_writes_nothing(history: History) -> None:
    assert history.run(*ADD, "--dry-run").out.startswith("- code: CK901\n")
    assert not (history.root / FILE).exists()


def test_dry_run_gives_a_pipeline_no_command(history: History, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the log of a pipeline reads it; elsewhere it is printed as it would be written."""
    add = ("waiver", "add", "CK901", "vi-du-2022/iii-1-a", "--reason", "##vso[task.x]", "--dry-run")
    assert "##vso[task.x]" in history.run(*add).out
    monkeypatch.setenv("TF_BUILD", "True")
    said = history.run(*add).out
    assert "##vso[" not in said


@pytest.mark.parametrize(
    "args",
    [
        ("waiver", "add"),
        ("waiver", "add", "CK901", "vi-du-2022/iii-1-a"),
        ("waiver", "add", "CK999", "vi-du-2022/iii-1-a", "--reason", "x"),
        ("waiver", "add", "CK901", "vi-du-2022/iii-1-b", "--reason", "x"),
        (*ADD, "--until", "2023-12-31"),
        (*ADD, "--until", "2022-12-14"),
        (*ADD, "--until", "mai"),
        ("waiver", "ad"),
    ],
)
def test_wrong_use_writes_nothing(args: tuple[str, ...], history: History) -> None:
    answer = history.run(*args)
    assert (answer.status, answer.out) == (2, "")
    assert "→" in answer.err
    assert not (history.root / FILE).exists()


def test_faults_of_references_cannot_be_waived(history: History) -> None:
    history.edit(task("b"), "lead: so-tttt", "lead: so-khong-co")
    answer = history.run("waiver", "add", "CK101", "vi-du-2022/iii-1-b", "--reason", "x")
    assert answer.status == 2
    assert "không miễn trừ được" in answer.err


def test_only_one_occurrence(history: History) -> None:
    history.edit(task("c"), "tháng 12 năm 2022", "tháng 11 năm 2022")
    add = ("waiver", "add", "overdue", "vi-du-2022/iii-1-c", "--reason", "x", "--occurrence", "quan-a")
    assert history.run(*add).status == 0
    assert history.check().of("waived") == ["CK901 vi-du-2022/iii-1-c vi-du/quan-a"]


def test_prune_takes_out_what_nothing_needs(history: History) -> None:
    entry = "- code: {}\n  record: vi-du-2022/{}\n  reason: Chờ\n  on: {}\n  until: {}\n"
    kept = (
        "# Đầu tệp\n" + entry.format("CK901", "iii-1-a", "2022-12-01", "2023-01-31") + "\n# Cuối tệp, cho người sau\n"
    )
    unused, expired = (
        entry.format("CK901", "iii-1-b", "2022-12-01", "2023-01-31"),
        entry.format("CK902", "x", "2022-01-01", "2022-02-01"),
    )
    slipped = entry.format("CK905", "iii-1-b", "2022-12-01", "2023-01-31")
    head, tail = kept.split("\n\n")
    text = f"{head}\n{unused}\n{tail}{expired}{slipped}"
    history.write(FILE, text)
    assert history.run("waiver", "prune", "--dry-run").status == 0
    assert (history.root / FILE).read_text("utf-8") == text
    answer = history.run("waiver", "prune")
    assert answer.err.splitlines()[-1] == "2 dòng."
    assert (history.root / FILE).read_text("utf-8") == f"{head}\n\n{tail}{slipped}"
    assert history.check().of("waived") == ["CK901 vi-du-2022/iii-1-a"]


def test_prune_refuses_what_it_cannot_cut(history: History) -> None:
    text = "[{code: CK901, record: vi-du-2022/iii-1-b, reason: x, on: 2022-12-01, until: 2023-01-31},\n {code: CK901, record: vi-du-2022/iii-1-a, reason: x, on: 2022-12-01, until: 2023-01-31}]\n"
    history.write(FILE, text)
    assert history.run("waiver", "prune").status == 2
    assert (history.root / FILE).read_text("utf-8") == text


def test_a_waiver_of_a_gate_that_does_not_run_is_not_called_unused(history: History) -> None:
    entry = "- code: {}\n  record: vi-du-2022/iii-1-b\n  reason: Chờ\n  on: 2022-12-01\n  until: 2023-01-31\n"
    history.write(FILE, entry.format("CK904") + entry.format("slipped"))
    assert not [one for one in history.check().of("new") if one.startswith("CK911")]
    told = history.check("--since", "main", "--fail-on", "stale,slipped").of("new")
    assert told == ["CK911 waivers slipped/vi-du-2022/iii-1-b"]


def test_a_rule_that_does_not_exist(history: History) -> None:
    history.write(FILE, "- code: CK999\n  record: x\n  reason: Chờ\n  on: 2022-12-01\n  until: 2023-01-31\n")
    found = [one for one in history.check().json["findings"] if one["code"] == "CK911"]
    assert "không có quy tắc này" in found[0]["message"]


def test_waiver_of_a_kpi_and_a_report(history: History, tmp_path: Path) -> None:
    history.edit(f"{PLAN}/kpis/ho-so-mang.yaml", "value: 61", "value: 59")
    (history.root / PLAN / "reports/2022-q3.yaml").unlink()
    assert history.run("waiver", "add", "CK902", "vi-du-2022/ho-so-mang", "--reason", "x").status == 0
    assert history.run("waiver", "add", "CK903", "vi-du-2022", "--reason", "x", "--occurrence", "2022-Q3").status == 0
    answer = history.check("--fail-on", "missed,owed")
    assert (answer.status, len(answer.of("waived"))) == (0, 2)
