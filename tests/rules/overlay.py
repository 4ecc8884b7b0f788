"""A small repository as files in a dictionary, laid over ``_base``."""

from datetime import date
from pathlib import Path
from shutil import copytree

from ckds.finding import Finding
from ckds.repository.load import Loader
from ckds.rules.engine import lint

BASE = Path(__file__).parent / "_base"
PLAN = "plans/vi-du-2030/plan.yaml"
TASK = "plans/vi-du-2030/tasks/iii-1-a.yaml"
KPI = "plans/vi-du-2030/kpis/ho-so-mang.yaml"
UNITS = "plans/units/vi-du.yaml"


def base(path: str) -> str:
    """Return a file of the base, to be changed in a test."""
    return (BASE / path).read_text("utf-8")


def task(title: str = "Chia sẻ dữ liệu", **fields: str) -> str:
    """Return a clean task without a label, with fields added or (where empty) left out."""
    lines = {"title": title, "group": '"1"', "lead": "so-tttt", "due": "tháng 11 năm 2030", **fields}
    return "".join(f"{key}: {value}\n" for key, value in lines.items() if value)


def findings(root: Path, files: dict[str, str | bytes], today: date = date(2030, 4, 1)) -> list[Finding]:
    """Return what the linter says of the base with ``files`` laid over it."""
    copytree(BASE, root, dirs_exist_ok=True)
    (root / ".git").mkdir()
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    loader = Loader(root / "plans")
    return lint(loader.load(loader.settings(), today, today, pinned=False))


def places(found: list[Finding], *codes: str) -> list[tuple[str, int, int, str | None]]:
    """Return code, line, column and field of each finding, of these codes where any is given."""
    return [(f.code, f.span.line, f.span.column, f.field) for f in found if not codes or f.code in codes]
