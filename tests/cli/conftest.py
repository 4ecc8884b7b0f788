"""``ckds`` in this process, on a small repository."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.runs import Ran, Run, caller
from tests.support import World


@pytest.fixture
def world(tmp_path: Path) -> World:
    """A plan repository in a folder of the test's own, to be filled by the test."""
    return World(tmp_path)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run ``ckds`` with nothing in the environment that it would heed."""
    return caller(capsys, monkeypatch)


@pytest.fixture
def ask(run: Run, world: World) -> Callable[..., Ran]:
    """Run ``ckds`` in the repository of the test, on 5 December 2030 unless another day is asked for."""

    def call(*words: str) -> Ran:
        day = [] if any(word.startswith("--today") for word in words) else ["--today", "2030-12-05"]
        return run("-C", str(world.root), *day, *words)

    return call
