"""What a short command may import, so that start-up cannot creep back (docs/decisions/0005-start-up.md)."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def imported(*argv: str) -> set[str]:
    """Return the modules that a command has imported when it is done."""
    code = (
        "import sys, io, contextlib; from ckds.cli.main import main\n"
        f"with contextlib.redirect_stdout(io.StringIO()): main({list(argv)!r})\n"
        "print('\\n'.join(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("argv", [("--version",), ("--help",)])
def test_help_and_version_import_no_records(argv: tuple[str, ...]) -> None:
    modules = imported(*argv)
    assert not {"pydantic", "yaml", "rich", "jinja2", "ruamel.yaml", "ckds.records", "ckds.rules"} & modules


def test_status_imports_neither_rules_nor_what_it_does_not_use() -> None:
    modules = imported("status")
    heavy = {"rich.console", "jinja2", "ruamel.yaml", "dateutil", "asyncio", "ckds.rules.registry", "ckds.git.run"}
    assert not heavy & modules


def test_status_imports_few_modules() -> None:
    assert len(imported("status")) < 420
