"""A repository, and an editor that has it open."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.editor.client import Client
from tests.editor.session import CAN, COMMAND, FILES
from tests.support import build


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    return build(tmp_path, FILES)


@pytest.fixture
def editor(root: Path) -> Iterator[Client]:
    with Client([*COMMAND, "lsp"], root.parent, capabilities=CAN) as client:
        yield client
