"""How well the documents of an officer are read: precision and recall against what a person reads in them.

``python -m tests.importers.officers_measure`` prints the table of ``docs/import.md``; with ``-v`` what differs.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.golden.shipped import Plan, many
from tests.importers.compare import FIELDS, Score, _due, _pairs, compare
from tests.importers.officers import DOCUMENTS
from tests.importers.officers_by_hand import BY_HAND, Hand
from tests.importers.officers_last import LAST, LAST_BY_HAND
from tests.importers.officers_second import SECOND, SECOND_BY_HAND
from tests.importers.support import imported

Documents = dict[str, tuple[str, Callable[[], bytes]]]
MORE = ("groups", "duties")
ALL = (*FIELDS, *MORE)


def measure(ours: Plan, hand: Hand) -> dict[str, Score]:
    """Return the score of each field, with the group of each task and the duties to report."""
    scores = compare(ours, hand.plan) | {name: Score() for name in MORE}
    titles = {group["id"]: group["title"].casefold() for group in many(ours.record.get("groups"))}
    groups = {f"t-{at}": one.group.casefold() for at, one in enumerate(hand.work)}
    for mine, theirs in _pairs(list(ours.tasks.items()), list(hand.plan.tasks.items())):
        left = titles.get(mine[1].get("group", ""), "") if mine else ""
        right = groups[theirs[0]] if theirs else ""
        name = (mine or theirs or ("?", {}))[0]
        scores["groups"].add(name, [left] if left else [], [right] if right else [])
    said = [(duty["every"], *_due(duty.get("due"))) for duty in many(ours.record.get("duties"))]
    scores["duties"].add("duties", said, [(every, *_due(due)) for every, due in hand.duties])
    return scores


def total(results: dict[str, dict[str, Score]]) -> dict[str, Score]:
    """Return the scores of all documents together."""
    made = {name: Score() for name in ALL}
    for scores in results.values():
        for name, score in scores.items():
            made[name].hits += score.hits
            made[name].imported += score.imported
            made[name].by_hand += score.by_hand
    return made


def row(name: str, scores: dict[str, Score]) -> str:
    """Return one row of the table in Markdown."""
    cells = [f"{scores[one].precision:.3f} / {scores[one].recall:.3f} ({scores[one].by_hand})" for one in ALL]
    return f"| {name} | " + " | ".join(cells) + " |"


def read_all(folder: Path, documents: Documents = DOCUMENTS) -> dict[str, Plan]:
    """Import every document into a folder of its own."""
    made: dict[str, Plan] = {}
    for at, (name, (file, content)) in enumerate(documents.items()):
        (folder / file).write_bytes(content())
        made[name] = imported(folder / str(at), folder / file, "hai-phong")
    return made


def main() -> None:
    """Print the tables: the documents that the rules were mended with, then those that they were not."""
    for documents, hands in ((DOCUMENTS, BY_HAND), (SECOND, SECOND_BY_HAND), (LAST, LAST_BY_HAND)):
        with tempfile.TemporaryDirectory() as name:
            plans = read_all(Path(name), documents)
            results = {one: measure(plan, hands[one]) for one, plan in plans.items()}
        lines = [row(one, scores) for one, scores in results.items()]
        sys.stdout.write("\n".join([*lines, row("tất cả", total(results))]) + "\n")
        if "-v" in sys.argv:
            for one, scores in results.items():
                sys.stdout.write("".join(f"{one} {name} {w}\n" for name, s in scores.items() for w in s.wrong))


if __name__ == "__main__":
    main()
