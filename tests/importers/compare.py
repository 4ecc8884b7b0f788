"""An imported plan against the one typed by hand: precision and recall, field by field.

Both are read from their YAML files with plain PyYAML; nothing of ckds decides what is equal but the reader of deadlines
(two wordings of one day are one deadline) and that of targets. Records are paired by label, then, where several or none
bear it, by how many words they share; what finds no partner counts against precision or recall with all its fields.

``python -m tests.importers.compare`` prints the table of ``docs/import.md``.
"""

import re
import sys
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ckds.dates.deadline import Context, read_deadline
from ckds.numbers.target import TargetError, read_target
from tests.golden.shipped import Plan, many, plan
from tests.golden.support import PLANS, S1, S2, S5

FIELDS = ("labels", "leads", "supports", "deadlines", "KPIs")
DATA = Path(__file__).parent / "data"
SEEDS = {"s1": (S1, "hai-phong"), "s2": (S2, "hai-phong"), "s5": (S5, "cao-lanh")}


@dataclass
class Score:
    """How many values agree, how many of the import's and of the hand's there are."""

    hits: int = 0
    imported: int = 0
    by_hand: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """What share of the imported values is right."""
        return self.hits / self.imported if self.imported else 1.0

    @property
    def recall(self) -> float:
        """What share of the values typed by hand was found."""
        return self.hits / self.by_hand if self.by_hand else 1.0

    def add(self, name: str, ours: Iterable[Any], theirs: Iterable[Any]) -> None:
        """Count the values of one record."""
        left, right = Counter(ours), Counter(theirs)
        self.hits += (left & right).total()
        self.imported += left.total()
        self.by_hand += right.total()
        self.wrong += [f"{name}: extra {value}" for value in (left - right)]
        self.wrong += [f"{name}: missing {value}" for value in (right - left)]


def compare(ours: Plan, theirs: Plan) -> dict[str, Score]:
    """Return the score of each field."""
    scores = {name: Score() for name in FIELDS}
    for mine, hand in _pairs(list(ours.tasks.items()), list(theirs.tasks.items())):
        name = (mine or hand or ("?", {}))[0]
        left, right = mine[1] if mine else {}, hand[1] if hand else {}
        scores["labels"].add(name, _one(left.get("label")), _one(right.get("label")))
        scores["leads"].add(name, _bodies(left.get("lead")), _bodies(right.get("lead")))
        scores["supports"].add(name, _bodies(left.get("support")), _bodies(right.get("support")))
        scores["deadlines"].add(name, _due(left.get("due")), _due(right.get("due")))
    scores["labels"].add("groups", _labels(ours.record.get("groups")), _labels(theirs.record.get("groups")))
    scores["KPIs"].add("kpis", _targets(ours), _targets(theirs))
    return scores


def _one(value: Any) -> list[str]:
    return [value] if value else []


def _labels(groups: Any) -> list[str]:
    return [group.get("label", "") for group in many(groups)]


def _bodies(value: Any) -> list[str]:
    """Return who stands in a role: the unit where one is known, else the printed words."""
    found = []
    for entry in many(value):
        unit = entry.get("unit") if isinstance(entry, dict) else entry
        found.append(unit.rpartition("/")[2] if unit else f"as {_plain(entry['as'])}")
    return found


def _plain(words: str) -> str:
    return " ".join(unicodedata.normalize("NFC", words).casefold().split())


def _due(value: Any) -> list[str]:
    """Return what a deadline means; the words where it is no day."""
    if not value:
        return []
    read = read_deadline(value, Context())
    words = re.sub(r"^(?:trong|vào) ", "", _plain(value))
    return [f"{read.kind} {read.last}" if read.last else f"{read.kind} {words}"]


def _targets(of: Plan) -> list[tuple[str, ...]]:
    """Return every target: label of its KPI, milestone, level, comparison, number (the words where there is none)."""
    return [
        (kpi.get("label", ""), target["by"], target.get("scope", ""), *_meaning(target["target"], kpi.get("unit")))
        for kpi in of.kpis.values()
        for target in kpi["targets"]
    ]


def _meaning(words: str, unit: str | None) -> tuple[str, str]:
    try:
        read = read_target(words, unit)
    except TargetError:
        return "?", _plain(words)
    return read.op, str(read.value) if read.value is not None else _plain(words)


Named = tuple[str, dict[str, Any]]


def _pairs(ours: list[Named], theirs: list[Named]) -> list[tuple[Named | None, Named | None]]:
    """Return the records of both sides in pairs, each once."""
    ranked = sorted(
        ((_likeness(mine[1], hand[1]), at, place) for at, mine in enumerate(ours) for place, hand in enumerate(theirs)),
        key=lambda one: (-one[0], one[1], one[2]),
    )
    left, right = set(range(len(ours))), set(range(len(theirs)))
    pairs: list[tuple[Named | None, Named | None]] = []
    for likeness, at, place in ranked:
        if likeness > 0.35 and at in left and place in right:
            pairs.append((ours[at], theirs[place]))
            left.discard(at)
            right.discard(place)
    return pairs + [(ours[at], None) for at in left] + [(None, theirs[place]) for place in right]


def _likeness(mine: dict[str, Any], hand: dict[str, Any]) -> float:
    """Return 2 and more for equal labels, else the share of common words; labels that differ are never alike."""
    one, other = mine.get("label", ""), hand.get("label", "")
    if one != other and one and other:
        return 0.0
    words = [set(re.findall(r"\w+", _plain(f"{task['title']} {task.get('text', '')}"))) for task in (mine, hand)]
    common = len(words[0] & words[1])
    shared = (common / max(1, min(map(len, words))) + common / max(1, max(map(len, words)))) / 2
    return (2.0 if one and one == other else 0.0) + shared


def rows(results: dict[str, dict[str, Score]]) -> list[str]:
    """Return the table in Markdown."""
    head = "| Văn bản | " + " | ".join(FIELDS) + " |"
    lines = [head, "|---|" + "---|" * len(FIELDS)]
    for name, scores in results.items():
        cells = [f"{scores[one].precision:.3f} / {scores[one].recall:.3f} ({scores[one].by_hand})" for one in FIELDS]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return lines


def by_hand(seed: str) -> Plan:
    """Return the plan that was typed by hand."""
    return plan(SEEDS[seed][0], PLANS)


def main() -> None:
    """Import every seed into a folder of its own and print the table; with ``-v`` what differs."""
    from tests.importers.support import imported
    from tests.importers.word import from_text

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        word = folder / "s2.docx"
        word.write_bytes(from_text((DATA / "s2.txt").read_text(encoding="utf-8")))
        files = {seed: DATA / f"{seed}.txt" for seed in SEEDS} | {"s2 (Word)": word}
        results = {
            seed: compare(imported(folder / f"of {seed}", files[seed], SEEDS[seed[:2]][1]), by_hand(seed[:2]))
            for seed in sorted(files)
        }
    sys.stdout.write("\n".join(rows(results)) + "\n")
    if "-v" in sys.argv:
        for seed, scores in results.items():
            for name, score in scores.items():
                sys.stdout.write("".join(f"{seed} {name} {one}\n" for one in score.wrong))


if __name__ == "__main__":
    main()
