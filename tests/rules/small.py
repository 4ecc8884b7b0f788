"""A small repository for tests of single rules: ``_base`` with some of its files written anew."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from shutil import copytree

from ckds.finding import Finding
from ckds.repository.load import Loader
from ckds.rules.engine import lint

BASE = Path(__file__).parent / "_base"
PLAN = "plan.yaml"
TASK = "tasks/iii-1-a.yaml"
KPI = "kpis/ho-so-mang.yaml"
TODAY = date(2030, 4, 1)


def check(tmp_path: Path, files: Mapping[str, str | bytes | None], family: str, today: date = TODAY) -> list[Finding]:
    """Return what the rules of a family find when files of the plan are written anew, or taken away (None)."""
    copytree(BASE, tmp_path, dirs_exist_ok=True)
    (tmp_path / ".git").mkdir(exist_ok=True)
    folder = tmp_path / "plans" / "vi-du-2030"
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        if content is None:
            path.unlink()
        else:
            path.write_bytes(content.encode() if isinstance(content, str) else content)
    loader = Loader(tmp_path / "plans")
    found = lint(loader.load(loader.settings(), today, today, pinned=False))
    return [finding for finding in found if finding.code.startswith(family)]


def codes(found: list[Finding]) -> list[str]:
    """Return the codes of findings, each once, in their order."""
    return sorted({finding.code for finding in found})


def base(name: str) -> str:
    """Return the text of a file of the plan as ``_base`` has it."""
    return (BASE / "plans" / "vi-du-2030" / name).read_text("utf-8")
