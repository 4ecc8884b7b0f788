"""Shared by the tests of the gate."""

import os
from pathlib import Path

import pytest

from tests.check.history import History


@pytest.fixture(autouse=True)
def _no_settings_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the machine's git settings nor a pipeline's variables decide anything."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    for name in ("GITHUB_BASE_REF", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "BITBUCKET_PR_DESTINATION_BRANCH"):
        monkeypatch.delenv(name, raising=False)
    for name in ("CKDS_TODAY", "CKDS_LANG", "CKDS_DEBUG", "CKDS_PAGES"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def history(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> History:
    return History(tmp_path / "kho", capsys.readouterr)
