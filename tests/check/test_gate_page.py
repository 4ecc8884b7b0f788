"""What docs/gate.md shows is what ckds prints."""

from pathlib import Path

import pytest

from ckds.records.settings import GATES
from ckds.rules import registry
from ckds.scaffold import new_repository
from tests.check.history import History

PAGE = Path(__file__).parents[2] / "docs/gate.md"


def test_the_example(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from datetime import date

    repo = History(tmp_path / "kho", capsys.readouterr, new_repository(date(2026, 5, 4), "0.1"))
    folder = "plans/vi-du-2027/tasks"
    repo.edit(f"{folder}/ii-1-a.yaml", "\ndue: tháng 9 năm 2027", "\ndue: tháng 4 năm 2026")
    repo.edit(f"{folder}/ii-1-b.yaml", "\ndue: Quý IV năm 2027", "\ndue: Quý I năm 2028")
    answer = repo.run("check", "--since", "main", today="2026-05-04")
    assert answer.status == 1
    before, warning, after = answer.out.partition("cảnh báo[CK205]")
    shown = before + after.partition("\n\n")[2]
    assert warning
    assert f"$ ckds check --since main --today 2026-05-04\n{shown}```" in PAGE.read_text("utf-8")


def test_every_gate_and_its_page_is_named() -> None:
    text = PAGE.read_text("utf-8")
    named = {module.GATE: code for code, module in registry.modules().items() if hasattr(module, "gate")}
    assert set(named) == set(GATES)
    for gate, code in named.items():
        assert f"| `{gate}` | [{code}](rules/{code}.md) |" in text
