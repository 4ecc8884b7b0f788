"""Copies of the shipped plans shared by the golden tests, and ``ckds`` in this process."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from ckds.cli.main import main
from tests.golden.support import PROGRESS, S1, S2, S3, S4_DECISION, S4_RESOLUTION, Json, Ran, copy_plans

UNKNOWN_UNIT: Final = f"{S2}/tasks/ii-1-b.yaml"
NO_YAML: Final = f"{S2}/tasks/ii-2-a.yaml"
TWICE: Final = f"{S2}/tasks/ii-2-c.yaml"
BAD_DAY: Final = f"{S1}/tasks/v-5-c.yaml"

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
    """The plan of s2 with nothing heard of any task, not pinned to a day; for reading only."""
    return copy_plans(tmp_path_factory.mktemp("nothing-done"), only=(S2,), drop=PROGRESS)


@pytest.fixture(scope="session")
def nothing_done_rolled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, deadlines on a day off rolled to the next working day."""
    return copy_plans(tmp_path_factory.mktemp("rolled"), only=(S2,), drop=PROGRESS, roll="next-working-day")


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped plans as they are, pinned to their day, outside any git repository; for reading only."""
    return copy_plans(tmp_path_factory.mktemp("shipped"), pinned=True)


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plans of s3 and s4 as shipped, pinned: enough to see how commands behave; for reading only."""
    return copy_plans(tmp_path_factory.mktemp("small"), only=(S3, S4_RESOLUTION, S4_DECISION), pinned=True)


@pytest.fixture(scope="session")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy with an unknown unit, a file that is no YAML, a key that stands twice and a day that does not exist."""
    copy = copy_plans(
        tmp_path_factory.mktemp("broken"), only=(S1, S2, S4_RESOLUTION, S4_DECISION), drop=PROGRESS, pinned=True
    )

    def change(name: str, old: str, new: str) -> None:
        before = (copy / name).read_text(encoding="utf-8")
        assert old in before
        (copy / name).write_text(before.replace(old, new), encoding="utf-8", newline="\n")

    change(UNKNOWN_UNIT, "so-ban-nganh", "so-ban-nghanh")
    change(NO_YAML, "lead: so-tttt", 'lead: "so-tttt')
    change(TWICE, "due: ", "due: tháng 5 năm 2023\ndue: ")
    change(BAD_DAY, "group: v-5", "group: v-5\nupdates:\n  - date: 2022-02-30\n    text: Ngày này không có")
    return copy
