"""What a run of ``ckds`` leaves behind."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from ckds.cli.main import main


@dataclass(frozen=True)
class Ran:
    """Exit status, standard output, standard error."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The result as JSON; the whole of standard output must be it."""
        return json.loads(self.out)


Run = Callable[..., Ran]


def caller(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return what runs ``ckds`` in this process, with nothing in the environment that it would heed."""
    for name in ("CKDS_TODAY", "CKDS_LANG", "CKDS_DEBUG", "CKDS_PAGES", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "120")

    def call(*words: str) -> Ran:
        capsys.readouterr()
        status = main(list(words))
        printed = capsys.readouterr()
        return Ran(status, printed.out, printed.err)

    return call
