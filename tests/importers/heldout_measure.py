"""How well the held-out documents are read; ``python -m tests.importers.heldout_measure`` prints it, ``-v`` what differs.

The level of a target (nation, city …) is left out: the documents are of a province, a commune and a ministry.
"""

import sys
import tempfile
from pathlib import Path

from tests.golden.shipped import Plan, plan
from tests.importers.compare import Score
from tests.importers.heldout import DIRECTORY, HELD_OUT
from tests.importers.heldout_by_hand import HELD_OUT_BY_HAND
from tests.importers.heldout_control import CONTROL, CONTROL_BY_HAND
from tests.importers.officers_measure import Documents, measure, row, total
from tests.importers.support import NAME, repository, run

# An annex in Excel of an office that no directory knows: what the command asks for when it is run without.
ASKED = ("--title", "Danh mục nhiệm vụ chuyển đổi số năm 2026", "--period", "2026", "--issuer", "Bộ Phát triển Số")


def read_held_out(folder: Path, documents: Documents = HELD_OUT) -> dict[str, Plan]:
    """Import every document into a repository of its own that has the invented province's directory."""
    made = {}
    for at, (name, (file, content)) in enumerate(documents.items()):
        (folder / file).write_bytes(content())
        home = folder / str(at)
        root = repository(home)
        (root / "units" / "lam-giang.yaml").write_text(DIRECTORY, encoding="utf-8")
        words = (
            "-q",
            "import",
            str(folder / file),
            "--plan",
            NAME,
            "--area",
            "lam-giang",
            "-o",
            str(home / "said.txt"),
        )
        assert run(home, *words, *(ASKED if file.endswith(".xlsx") else ())) == 0, name
        made[name] = plan(NAME, root)
        for kpi in made[name].kpis.values():
            for target in kpi["targets"]:
                target["scope"] = "city"
    return made


def results_of(plans: dict[str, Plan]) -> dict[str, dict[str, Score]]:
    """Return the scores of every document."""
    hands = HELD_OUT_BY_HAND | CONTROL_BY_HAND
    return {name: measure(ours, hands[name]) for name, ours in plans.items()}


def main() -> None:
    """Print the table of the four, then that of the control."""
    for documents in (HELD_OUT, CONTROL):
        with tempfile.TemporaryDirectory() as name:
            scores = results_of(read_held_out(Path(name), documents))
        lines = [*(row(one, found) for one, found in scores.items()), row("tất cả", total(scores))]
        sys.stdout.write("\n".join(lines) + "\n")
        if "-v" in sys.argv:
            for one, found in scores.items():
                sys.stdout.write("".join(f"{one} {name} {w}\n" for name, s in found.items() for w in s.wrong))


if __name__ == "__main__":
    main()
