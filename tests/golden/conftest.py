"""Copies of the shipped plans shared by the golden tests, and ``ckds`` in this process."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ckds.cli.main import main
from tests.golden.support import PROGRESS, Json, Ran, copy_plans

Run = Callable[..., Ran]
Status = Callable[[Path, str], Json]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run ``ckds`` in this process, in the repository's root; return its exit status and what it printed."""
    for name in ("CKDS_TODAY", "CKDS_LANG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def call(*words: str) -> Ran:
        capsys.readouterr()
        status = main(list(words))
        printed = capsys.readouterr()
        return Ran(status, printed.out, printed.err)

    return call


@pytest.fixture(scope="session")
def answers() -> dict[tuple[Path, str], Json]:
    """The answers of ``ckds status`` so far: the copies asked are for reading only, so each is asked once a day."""
    return {}


@pytest.fixture
def status(run: Run, answers: dict[tuple[Path, str], Json]) -> Status:
    """Return what ``ckds status --format json`` says of a copy of the plans on a day."""

    def ask(where: Path, today: str) -> Json:
        if (where, today) not in answers:
            done = run("-C", str(where), "--today", today, "status", "--format", "json")
            assert (done.status, done.err) == (0, "")
            answers[where, today] = done.json
        return answers[where, today]

    return ask


@pytest.fixture(scope="session")
def nothing_done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped plans with nothing heard of any task, not pinned to a day; for reading only."""
    return copy_plans(tmp_path_factory.mktemp("nothing-done"), drop=PROGRESS)


@pytest.fixture(scope="session")
def nothing_done_rolled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, deadlines on a day off rolled to the next working day."""
    return copy_plans(tmp_path_factory.mktemp("rolled"), drop=PROGRESS, roll="next-working-day")


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped plans as they are, pinned to their day, outside any git repository; for reading only."""
    return copy_plans(tmp_path_factory.mktemp("shipped"), pinned=True)
