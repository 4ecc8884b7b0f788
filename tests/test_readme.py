"""The README is true: every command in it prints what it shows."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
_BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)


def sessions(name: str) -> list[tuple[str, str]]:
    """Return each command of a README with the output shown below it."""
    found = []
    for block in _BLOCK.findall((ROOT / name).read_text("utf-8")):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            if command.startswith("ckds"):
                found.append((command, output))
    return found


CASES = [(name, *session) for name in ("README.md", "README.vi.md") for session in sessions(name)]


@pytest.mark.parametrize(("name", "command", "output"), CASES, ids=[f"{c[0]}: {c[1][:50]}" for c in CASES])
def test_command_prints_what_the_readme_shows(name: str, command: str, output: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *shlex.split(command)],
        cwd=ROOT,
        env={"COLUMNS": "100", "PATH": "", "PYTHONUTF8": "1", "SYSTEMROOT": ""},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    assert done.stdout == output


def test_both_readmes_show_commands() -> None:
    assert len(CASES) >= 6
