"""What docs/gate.md shows is what ckds prints."""

import re
from pathlib import Path

import pytest

from ckds.cli.main import main
from ckds.records.settings import GATES
from ckds.rules import registry
from tests.check.history import History

PAGE = Path(__file__).parents[2] / "docs/gate.md"


def test_the_example(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The commands and the two edits that the page names, in the repository that ``ckds init`` makes on its day."""
    page = PAGE.read_text("utf-8")
    made = re.search(r"`ckds init kho --today (\S+)`", page)
    edits = re.findall(r"`(ii-1-[ab])\.yaml`\s+thành `(due: [^`]+)`", page)
    assert made
    assert len(edits) == 2
    assert main(["init", str(tmp_path / "made"), "--today", made[1]]) == 0
    files = {
        path.relative_to(tmp_path / "made").as_posix(): path.read_text("utf-8")
        for path in (tmp_path / "made").rglob("*")
        if path.is_file()
    }
    repo = History(tmp_path / "kho", capsys.readouterr, files)
    for name, due in edits:
        file = f"plans/vi-du-2027/tasks/{name}.yaml"
        repo.write(file, re.sub(r"(?m)^due: .*$", due, files[file]))
    answer = repo.run("check", "--since", "main", today=made[1])
    assert answer.status == 1
    before, warning, after = answer.out.partition("cảnh báo[CK205]")
    shown = before + after.partition("\n\n")[2]
    assert warning
    assert f"$ ckds check --since main --today {made[1]}\n{shown}```" in page


def test_every_gate_and_its_page_is_named() -> None:
    text = PAGE.read_text("utf-8")
    named = {module.GATE: code for code, module in registry.modules().items() if hasattr(module, "gate")}
    assert set(named) == set(GATES)
    for gate, code in named.items():
        assert f"| `{gate}` | [{code}](rules/{code}.md) |" in text
