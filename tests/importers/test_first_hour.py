"""``docs/first-hour.md``: every command of the page is run, and prints what the page shows, in its order."""

import re
import shutil
from pathlib import Path

import pytest

from ckds.cli.main import main
from tests.importers.office import word_file

PAGE = Path(__file__).parents[2] / "docs" / "first-hour.md"
_PART = re.compile(r"(?:<!-- file: (?P<file>\S+) -->\n)?```(?P<kind>console|yaml)\n(?P<text>.*?)```", re.DOTALL)


def commands(text: str) -> list[tuple[str, list[str]]]:
    """Return the commands of a block with what each prints."""
    found: list[tuple[str, list[str]]] = []
    for line in text.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        else:
            found[-1][1].append(line)
    return found


def run(command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    """Run one command of the page; return all that it printed."""
    name, *words = command.split()
    if name == "cd":
        monkeypatch.chdir(Path.cwd() / words[0])
        return ""
    if name == "rm":
        shutil.rmtree(words[-1])
        return ""
    if name == "cat":
        return Path(words[0]).read_text(encoding="utf-8")
    assert name == "ckds"
    assert main(words) == 0
    said = capsys.readouterr()
    return f"{said.out}\n{said.err}"


def test_every_command_prints_what_the_page_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "ke-hoach.docx").write_bytes(word_file())
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("CKDS_TODAY", "2026-01-15")
    ran = 0
    for part in _PART.finditer(PAGE.read_text(encoding="utf-8")):
        if part["kind"] == "yaml":
            Path(part["file"]).write_text(part["text"], encoding="utf-8")
            continue
        for command, shown in commands(part["text"]):
            said = [line.strip() for line in run(command, monkeypatch, capsys).splitlines()]
            at = 0
            for line in shown:
                if line.strip() not in ("…", ""):
                    assert line.strip() in said[at:], f"{command}: {line}"
                    at = said.index(line.strip(), at) + 1
            ran += 1
    assert ran == 10
    assert (tmp_path / "doi-chieu.html").exists()
