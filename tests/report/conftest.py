"""A plan with something of everything, and ``ckds`` in this process."""

from pathlib import Path

import pytest

from ckds.workspace.workspace import Workspace
from tests.cli.runs import Run, caller
from tests.report.support import filled
from tests.support import World

CUT_OFF = "2030-12-14"


@pytest.fixture
def plan(tmp_path: Path) -> World:
    """The plan of :mod:`tests.report.support`, to be changed by the test."""
    return filled(tmp_path)


@pytest.fixture
def at_cut_off(plan: World) -> Workspace:
    """That plan on the cut-off of 2030."""
    return plan.at(CUT_OFF)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run ``ckds`` with nothing in the environment that it would heed."""
    return caller(capsys, monkeypatch)
