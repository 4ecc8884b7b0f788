"""The fixtures of tests/writing and tests/forms; whoever commits has a name, also on a machine that knows nobody."""

import pytest

from tests.forms.conftest import ask, form
from tests.writing.conftest import ckds, root, run

__all__ = ["ask", "ckds", "form", "root", "run"]


@pytest.fixture(autouse=True)
def _somebody(monkeypatch: pytest.MonkeyPatch) -> None:
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Nguyễn Thị Ánh")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "anh@example.vn")
