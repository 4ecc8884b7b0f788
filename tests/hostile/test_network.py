"""Nothing is fetched, ever: every command answers the same where no socket can be opened."""

import socket
from typing import Any, NoReturn

import pytest

from ckds.cli.main import COMMANDS
from tests.cli.runs import Run, caller
from tests.fuzz.cases import BASE, read
from tests.fuzz.targets import write

WORDS = {
    "status": ["status", "--format", "json"],
    "kpi": ["kpi"],
    "due": ["due", "--format", "ics"],
    "unit": ["unit", "so-y-te"],
    "duties": ["duties"],
    "check": ["check", "--format", "sarif"],
    "lint": ["lint"],
    "show": ["show", "vi-du-2030/iii-1-a"],
    "units": ["units"],
    "deadline": ["deadline", "Quý I năm 2030"],
    "target": ["target", "trên 55%"],
    "rule": ["rule", "CK101"],
    "diff": ["diff", "HEAD"],
    "waiver": ["waiver", "--help"],
    "init": ["init", "moi", "--dry-run"],
}
# An address in every field that takes one: shown, never opened.
ADDRESS = "http://example.invalid/x"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run ``ckds`` with nothing in the environment that it would heed."""
    return caller(capsys, monkeypatch)


@pytest.fixture
def cut_off(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Forbid every socket; what was tried is kept."""
    tried: list[str] = []

    def refuse(*args: Any, **_: Any) -> NoReturn:
        tried.append(repr(args))
        raise AssertionError("a socket was opened")

    for name in ("socket", "create_connection", "getaddrinfo", "gethostbyname", "socketpair"):
        monkeypatch.setattr(socket, name, refuse)
    return tried


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_opens_no_socket(name: str, run: Run, cut_off: list[str], tmp_path: Any) -> None:
    """Commands that this table does not know are asked for their help; those that serve a port are tested where they live."""
    files = read(BASE)
    for place in ("vi-du-2030/plan.yaml", "vi-du-2030/tasks/iii-1-a.yaml"):
        files[place] += f"note: {ADDRESS} ![x]({ADDRESS})\n".encode()
    files["vi-du-2030/plan.yaml"] += f"source: {{title: x, url: {ADDRESS}}}\n".encode()
    write(files, tmp_path / "plans")
    done = run("-C", str(tmp_path), "--today", "2030-12-05", *WORDS.get(name, [name, "--help"]))
    assert "bên trong" not in done.err
    assert cut_off == []
    assert done.out or done.err
