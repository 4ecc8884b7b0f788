"""Small plan repositories written as YAML text and loaded as ckds loads them, in a folder of the test's own.

Nothing here knows what the answer is: a test states the records and, by hand, what must follow from them.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from textwrap import dedent
from typing import Final

from hypothesis import settings

from ckds.analysis.duties import DutyRow, duty_rows
from ckds.analysis.kpi import KpiRow, kpi_rows
from ckds.analysis.standing import Row, standings
from ckds.repository.load import Loader
from ckds.workspace.workspace import Workspace

SETTINGS: Final = "format: 1\n"
# Issued on 10 January 2030 for the years 2030 to 2032; bare unit ids are those of the area `vd`.
PLAN: Final = """\
title: Chuyển đổi số Ví Dụ
area: vd
issuer: ubnd
issued: 2030-01-10
period: 2030/2032
"""
UNITS: Final = """\
- {id: ubnd, name: Ủy ban nhân dân thành phố Ví Dụ, short: UBND TP, kind: committee}
- {id: so-y-te, name: Sở Y tế, short: SYT, kind: department, parent: ubnd}
- {id: so-tttt, name: Sở Thông tin và Truyền thông, short: Sở TT&TT, aliases: [STTTT], kind: department, parent: ubnd}
- {id: so-khcn, name: Sở Khoa học và Công nghệ, kind: department, parent: ubnd}
- {id: quan-a, name: Ủy ban nhân dân quận A, kind: district, parent: ubnd}
- {id: quan-b, name: Ủy ban nhân dân quận B, kind: district, parent: ubnd}
- id: quan-moi
  name: Ủy ban nhân dân quận Mới
  kind: district
  parent: ubnd
  valid: {from: 2031-07-01}
- id: cuc-cu
  name: Cục Cũ
  kind: agency
  valid: {to: 2031-02-28}
  successors:
    - {unit: so-khcn, kind: merger, on: 2031-03-01}
- id: cac-quan
  name: Ủy ban nhân dân các quận
  kind: group
  members: {kind: [district], parent: ubnd}
- {id: hai-so, name: Hai sở, kind: group, members: [so-y-te, so-tttt]}
- {id: nhom-rong, name: Các đơn vị liên quan, kind: group}
"""
BASE: Final = {"ckds.yaml": SETTINGS, "units/vd.yaml": UNITS, "kh/plan.yaml": PLAN}
# The real day of every test: after all that happens in them, so that nothing is "in the future" by the calendar.
REAL: Final = date(2033, 1, 1)


def build(folder: Path, files: Mapping[str, str | None] | None = None) -> Path:
    """Write a repository: `files` (below the root, by path) laid over `BASE`; None takes one away. Return its root."""
    root = folder / "plans"
    for name, text in {**BASE, **(files or {})}.items():
        path = root / name
        if text is None:
            path.unlink(missing_ok=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(dedent(text), encoding="utf-8", newline="\n")
    return root


def load(root: Path, today: str, *, pinned: bool = False) -> Workspace:
    """Return a repository as it is read for a day."""
    loader = Loader(root)
    return loader.load(loader.settings(), date.fromisoformat(today), REAL, pinned=pinned)


class World:
    """One repository to be asked about several days.

    Args:
        folder: where it is written.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.files: dict[str, str | None] = {}

    def __setitem__(self, path: str, text: str | None) -> None:
        """Set a file of the repository, by its path below the root."""
        self.files[path] = text

    def plan(self, more: str) -> None:
        """Add keys to the plan `kh`."""
        self.files["kh/plan.yaml"] = PLAN + dedent(more)

    def settings(self, more: str) -> None:
        """Add keys to the settings."""
        self.files["ckds.yaml"] = SETTINGS + dedent(more)

    def task(self, text: str, name: str = "t") -> None:
        """Set a task of the plan; a title is added where none is given."""
        self.files[f"kh/tasks/{name}.yaml"] = _titled(text, "Một việc")

    def kpi(self, text: str, name: str = "k") -> None:
        """Set a KPI of the plan; a title is added where none is given."""
        self.files[f"kh/kpis/{name}.yaml"] = _titled(text, "Một chỉ tiêu")

    @property
    def root(self) -> Path:
        """The repository as it now is, on disk."""
        return build(self._folder, self.files)

    def at(self, today: str) -> Workspace:
        """Return the repository as it is read for a day."""
        return load(self.root, today)

    def rows(self, today: str) -> list[Row]:
        """Return every obligation as it stands on a day."""
        return standings(self.at(today))

    def row(self, today: str) -> Row:
        """Return the only obligation."""
        (found,) = self.rows(today)
        return found

    def standing(self, today: str) -> str:
        """Return how the only obligation stands."""
        return str(self.row(today).standing)

    def kpis(self, today: str) -> list[KpiRow]:
        """Return every KPI row."""
        return kpi_rows(self.at(today))

    def kpi_row(self, today: str) -> KpiRow:
        """Return the only KPI row."""
        (found,) = self.kpis(today)
        return found

    def duties(self, today: str) -> list[DutyRow]:
        """Return the ledger of reports."""
        return duty_rows(self.at(today))


def _titled(text: str, title: str) -> str:
    text = dedent(text)
    return text if text.startswith("title:") or "\ntitle:" in text else f"title: {title}\n{text}"


def examples(whole: int) -> int:
    """Return how many examples a test makes up: all of them in a whole run, else a tenth (see ``conftest.py``)."""
    return whole if settings.get_current_profile_name() == "thorough" else whole // 10


def told(*values: object) -> tuple[object, ...]:
    """Return values side by side, to be held against what must follow: numbers and words compare as they are."""
    return values
