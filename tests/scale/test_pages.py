"""`ckds status` of any number of plans, as it is typed: in one piece, plan by plan and in several processes, it is the same page."""

from pathlib import Path
from random import Random

import pytest

from tests.attack.made_up import make
from tests.cli.runs import Run, caller

TODAY = "2025-12-01"
FILTERS = (
    ["--unit", "Sở Y tế"],
    ["--unit", "quận"],
    ["--standing", "overdue"],
    ["--overdue-by", "30"],
    ["--pillar", "data"],
    ["--group", "1"],
    ["--all"],
)
FORMS: tuple[list[str], ...] = (
    [],
    [],
    [],
    ["--format", "json"],
    ["--format", "csv"],
    ["--format", "markdown"],
    ["--lang", "en"],
)
PER: tuple[list[str], ...] = ([], [], ["--per", "plan"], ["--per", "unit"], ["--per", "group"], ["--per", "pillar"])


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    return caller(capsys, monkeypatch)


@pytest.mark.parametrize(
    ("seed", "number"),
    [
        (0, 0),
        (1, 16),
        *(
            pytest.param(seed, number, marks=pytest.mark.slow)
            for seed in range(2, 8)
            for number in (1, 2, 15, 16, 17, 40)
        ),
    ],
)
def test_status_of_many_plans(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, seed: int, number: int
) -> None:
    rnd = Random(seed)
    make(tmp_path / "plans", rnd, number)
    for at in range(6):
        filters = [word for words in rnd.sample(FILTERS, rnd.choice((0, 1, 1, 2))) for word in words]
        words = ["status", *filters, *rnd.choice(PER), *rnd.choice(FORMS)]
        monkeypatch.setenv("COLUMNS", rnd.choice(("80", "140")))
        found = []
        for processes in ("0", "1", "2", "3")[: 4 if at == 0 else 2]:
            monkeypatch.setenv("CKDS_PROCESSES", processes)
            found.append(run("-C", str(tmp_path / "plans"), "--today", TODAY, *words))
        assert all(one == found[0] for one in found), words
        assert "Traceback" not in found[0].err
