"""A small repository for each test."""

from pathlib import Path

import pytest

from tests.support import World


@pytest.fixture
def world(tmp_path: Path) -> World:
    """A plan repository in a folder of the test's own, to be filled by the test."""
    return World(tmp_path)
