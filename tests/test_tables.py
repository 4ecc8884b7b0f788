"""Tables of the documentation: a bar inside a cell would push the rest of the row into the wrong columns."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
_BAR = re.compile(r"(?<!\\)\|")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_row_has_as_many_cells_as_the_head_of_its_table(page: Path) -> None:
    head, code = None, False
    for line in page.read_text("utf-8").splitlines():
        code ^= line.startswith("```")
        if code or not line.startswith("|"):
            head = None
            continue
        cells = len(_BAR.findall(line))
        head = cells if head is None else head
        assert cells == head, line
