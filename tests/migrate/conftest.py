"""``ckds`` on a small repository that is written once, so that a second run sees what the first one left."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.runs import Ran, caller
from tests.support import build

Ask = Callable[..., Ran]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository: a task that is in the canonical form, one that is not, one that cannot be read."""
    return build(
        tmp_path,
        {
            "units/vd.yaml": "- id: ubnd\n  name: Ủy ban\n  kind: committee\n",
            "kh/tasks/a.yaml": "title: A\nlead: ubnd\n",
            "kh/tasks/b.yaml": "lead: ubnd   # chủ trì\n# tên\ntitle: 'B'\n",
            "kh/tasks/c.yaml": "title: C\nlead: [ubnd\n",
        },
    )


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, root: Path) -> Ask:
    """Run ``ckds`` there, on 5 December 2030."""
    run = caller(capsys, monkeypatch)
    return lambda *words: run("-C", str(root), "--today", "2030-12-05", *words)
