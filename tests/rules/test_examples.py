"""Every rule finds what its failing example breaks, at the exact token, and leaves its passing example alone.

``tests/rules/CKnnn/bad*/`` and ``good*/`` are laid over ``_base``, a small repository without any finding; a file
``REMOVED`` lists base files to leave out. ``expected.txt`` lists every finding of a bad example, consequences and all:
``path:line:column-end_line:end_column CODE field [occurrence]``. ``today.txt`` says the day, else 2030-04-01. Examples of
a gate are checked by that gate alone, against ``CKnnn/base`` where there is one.
"""

from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from ckds.finding import Finding
from ckds.repository.load import Loader
from ckds.rules import registry
from ckds.rules.check import check
from ckds.rules.engine import lint
from ckds.rules.gate import Policy
from ckds.workspace.workspace import Workspace

HERE = Path(__file__).parent
EXAMPLES = sorted(path for code in HERE.glob("CK*") for path in code.iterdir() if path.name.startswith(("bad", "good")))


def findings(example: Path, tmp_path: Path) -> list[Finding]:
    """Return what the linter says of an example; of an example of a gate, what ``ckds check`` says."""
    module = registry.modules()[example.parent.name]
    here = workspace(example, tmp_path / "here")
    if not (hasattr(module, "gate") or hasattr(module, "waivers")):
        return lint(here)
    base = workspace(example.parent / "base", tmp_path / "base") if (example.parent / "base").exists() else None
    policy = Policy(frozenset({getattr(module, "GATE", "overdue")}), frozenset(), 0)
    return [finding for finding in check(here, base, policy).findings if finding.state == "new"]


def workspace(example: Path, tmp_path: Path) -> Workspace:
    """Return ``_base`` with an example laid over it."""
    copytree(HERE / "_base", tmp_path, dirs_exist_ok=True)
    if (example / "plans").exists():
        copytree(example / "plans", tmp_path / "plans", dirs_exist_ok=True)
    removed = example / "REMOVED"
    for line in removed.read_text("utf-8").split() if removed.exists() else ():
        (tmp_path / line).unlink()
    (tmp_path / ".git").mkdir(exist_ok=True)
    stated = example / "today.txt"
    today = date.fromisoformat(stated.read_text().strip()) if stated.exists() else date(2030, 4, 1)
    loader = Loader(tmp_path / "plans")
    return loader.load(loader.settings(), today, today, pinned=False)


def shown(found: Finding) -> str:
    span = found.span
    place = f"{found.path}:{span.line}:{span.column}-{span.end_line}:{span.end_column}"
    return " ".join(part for part in (place, found.code, found.field, found.occurrence) if part)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_example(example: Path, tmp_path: Path) -> None:
    found = [shown(finding) for finding in findings(example, tmp_path)]
    if example.name.startswith("bad"):
        expected = (example / "expected.txt").read_text("utf-8").splitlines()
        assert any(f" {example.parent.name}" in line for line in expected), "the rule itself is not expected"
        assert found == expected
    else:
        assert found == []


def test_the_base_has_no_finding(tmp_path: Path) -> None:
    assert [shown(finding) for finding in lint(workspace(HERE / "_base", tmp_path))] == []


@pytest.mark.parametrize("code", registry.rules())
def test_every_rule_has_examples_and_a_page(code: str) -> None:
    assert (HERE / code / "bad").is_dir()
    assert (HERE / code / "good").is_dir()
    page = registry.page(code)
    assert "Sai | Bad" in page
    assert "Đúng | Good" in page


def test_every_kind_of_problem_is_worded_by_one_rule() -> None:
    from ckds.source.problem import Kind

    claimed = [kind for rule in registry.rules().values() for kind in rule.kinds]
    assert sorted(claimed) == sorted(Kind)


def test_names_are_unique_and_sentences_in_both_languages() -> None:
    rules = registry.rules().values()
    assert len({rule.name for rule in rules}) == len(rules)
    for rule in rules:
        for text in (rule.title, rule.message, rule.help):
            assert text.vi
            assert text.en
            assert text.vi != text.en
