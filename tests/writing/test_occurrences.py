"""What a unit reports done of one period of a recurring task counts for that period, and is said and shown."""

from collections.abc import Callable
from pathlib import Path

from tests.cli.runs import Ran

Ckds = Callable[..., Ran]
QUARTERLY = 'label: II.2.c\ntitle: Hằng quý\ngroup: "2"\nlead: so-y-te\ndue: hằng quý\n'


def _quarterly(root: Path) -> Path:
    path = root / "kh/tasks/ii-2-c.yaml"
    path.write_text(QUARTERLY, encoding="utf-8")
    return path


def test_which_period_is_meant_must_be_said(ckds: Ckds, root: Path) -> None:
    path = _quarterly(root)
    ran = ckds("report-done", "kh/ii-2-c")
    assert ran.status == 2
    assert "--period: 2030-Q1, 2030-Q2, 2030-Q3, 2030-Q4" in ran.err
    assert ckds("report-done", "kh/ii-2-c", "--period", "2030-Q9").status == 2
    assert ckds("report-done", "kh/ii-1-a", "--period", "2030-Q2").status == 2
    assert path.read_text(encoding="utf-8") == QUARTERLY


def test_a_period_gone_by_waits_for_confirmation(ckds: Ckds, root: Path) -> None:
    path = _quarterly(root)
    ran = ckds("report-done", "kh/ii-2-c", "--period", "2030-Q2", "--evidence", "5/BC-SYT")
    assert ran.status == 0
    assert "ckds complete kh/ii-2-c --period 2030-Q2" in ran.out + ran.err
    assert "date: 2030-Q2" in path.read_text(encoding="utf-8")
    shown = ckds("show", "kh/ii-2-c").out
    assert "báo đã xong kỳ 2030-Q2, báo ngày 05/12/2030" in shown.replace("\n", " ") or "5/BC-SYT" in shown
    rows = {
        line.split(",")[7]: line.split(",")[15]
        for line in ckds("status", "--format", "csv", "--plan", "kh").out.splitlines()
        if "ii-2-c" in line
    }
    assert rows["2030-Q2"] == "reported"
    assert rows["2030-Q1"] == rows["2030-Q3"] == "not-started"


def test_the_notes_of_an_update_are_shown(ckds: Ckds, root: Path) -> None:
    (root / "kh/tasks/ii-1-a.yaml").write_text(
        "label: II.1.a\ntitle: Việc\nlead: so-tttt\n"
        "updates:\n  - {date: 2030-02-01, by: so-tttt, note: Đã họp hai lần, evidence: [7/BB-STTTT]}\n",
        encoding="utf-8",
    )
    shown = ckds("show", "kh/ii-1-a").out
    assert "Đã họp hai lần" in shown
    assert "7/BB-STTTT" in shown
