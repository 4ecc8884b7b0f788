"""Comments stay with what they are about, wherever it moves: each comment of these files names its entry."""

import random

import pytest

from ckds.acts.forms import form_of
from ckds.records.task import Task
from ckds.splice.canonical import canonical

FILES = 400
KEYS = [
    "due",
    "title",
    "label",
    "note",
    "text",
    "lead",
    "support",
    "completed",
    "updates",
    "kpis",
    "results",
    "la",
    "x-a",
]
INNER = ["unit", "as", "for", "note", "on", "by", "evidence", "text", "progress", "date"]


class Named:
    """Makes one file in which every value is a word of its own, and every comment names the word it belongs to."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.number = 0

    def file(self) -> str:
        """Return the file."""
        return "\n".join(self.mapping(0, KEYS, 0)) + "\n"

    def word(self) -> str:
        self.number += 1
        return f"tu{self.number}"

    def above(self, indent: int, word: str) -> list[str]:
        lines = [""] * self.rng.choice((0, 0, 1, 2))
        return [*lines, *[f"{' ' * indent}# over {word}."] * (self.rng.random() < 0.3)]

    def beside(self, word: str) -> str:
        return f"{' ' * self.rng.choice((1, 2, 5))}# at {word}." if self.rng.random() < 0.3 else ""

    def mapping(self, indent: int, keys: list[str], depth: int) -> list[str]:
        lines: list[str] = []
        for key in self.rng.sample(keys, self.rng.randint(1, 5)):
            lines += self.entry(f"{' ' * indent}{key}:", indent, depth)
        return lines

    def entry(self, head: str, indent: int, depth: int) -> list[str]:
        roll = self.rng.random()
        if roll < 0.55 or depth > 2:
            word = self.word()
            return [*self.above(indent, word), f"{head} {word}{self.beside(word)}"]
        if roll < 0.7:
            return self.flow(head, indent)
        if roll < 0.85:
            return [head, *self.mapping(indent + self.rng.choice((2, 4)), INNER, depth + 1)]
        return [head, *self.entries(indent + (0 if head.endswith(":") and self.rng.random() < 0.4 else 2), depth + 1)]

    def flow(self, head: str, indent: int) -> list[str]:
        words = [self.word() for _ in range(self.rng.randint(1, 3))]
        if self.rng.random() < 0.5:
            return [*self.above(indent, words[0]), f"{head} [{', '.join(words)}]{self.beside(words[-1])}"]
        pad = " " * (indent + 2)
        lines = [line for word in words for line in [*self.above(indent + 2, word), f"{pad}{word},{self.beside(word)}"]]
        return [f"{head} [", *lines, f"{pad}]"]

    def entries(self, indent: int, depth: int) -> list[str]:
        lines: list[str] = []
        for _ in range(self.rng.randint(1, 3)):
            if self.rng.random() < 0.5:
                lines += self.entry(f"{' ' * indent}-", indent, 9)
                continue
            inner = self.mapping(indent + 2, INNER, depth)
            while not inner[0]:
                inner = inner[1:]
            if inner[0].lstrip().startswith("#"):
                at = next(i for i, line in enumerate(inner) if line and not line.lstrip().startswith("#"))
                above = [line.strip().replace("# over", "# entry") for line in inner[:at]]
                lines += [f"{' ' * indent}{line}" if line else "" for line in above]
                inner = inner[at:]
            lines += [f"{' ' * indent}- {inner[0].lstrip()}", *inner[1:]]
            tail = self.rng.random() < 0.2
            lines += [f"{' ' * (indent + 2)}# end of {self.last(lines)}."] if tail else []
        return lines

    def last(self, lines: list[str]) -> str:
        """Return the first word of the entry of a list that ends here: a comment behind it is inside of that entry."""
        return next(word for line in reversed(lines) for word in words_of(line))


def words_of(line: str) -> list[str]:
    """Return the words of a line that stand outside of its comment."""
    shown = line.partition("#")[0]
    return [
        word for word in shown.replace("[", " ").replace("]", " ").replace(",", " ").split() if word.startswith("tu")
    ]


@pytest.mark.parametrize("part", [0, *(pytest.param(part, marks=pytest.mark.slow) for part in (1, 2, 3))])
def test_every_comment_is_still_about_its_entry(part: int) -> None:
    """`# at X` stands on the line of X, `# over X` over it, `# entry X` over the dash of the entry that holds X.

    `# end of X` stands within or behind the entry of X, before the next dash of its list.
    """
    seen = 0
    for seed in range(part * FILES, (part + 1) * FILES):
        before = Named(seed).file()
        made = canonical(before, form_of(Task))
        assert isinstance(made, str), f"seed {seed}: {made}\n{before}"
        lines = made.split("\n")
        for at, line in enumerate(lines):
            comment = line.partition("# ")[2]
            if comment.startswith("at "):
                seen += 1
                assert comment[3:-1] in words_of(line), f"seed {seed}: {line}\n--- before\n{before}\n--- after\n{made}"
            if comment.startswith("over "):
                seen += 1
                following = next(one for one in lines[at + 1 :] if words_of(one))
                assert comment[5:-1] in words_of(following), (
                    f"seed {seed}: {line}\n--- before\n{before}\n--- after\n{made}"
                )
            if comment.startswith("entry "):
                seen += 1
                dash = next(place for place in range(at + 1, len(lines)) if lines[place].lstrip().startswith("- "))
                assert comment[6:-1] in words_below(lines, dash), f"seed {seed}: {line}\n--- after\n{made}"
            if comment.startswith("end of "):
                seen += 1
                depth = indent_of(line)
                dash = next(p for p in range(at, -1, -1) if lines[p][: depth - 1].strip() == "-")
                assert comment[7:-1] in words_below(lines, dash), f"seed {seed}: {line}\n--- after\n{made}"
    assert seen > FILES


def indent_of(line: str) -> int:
    """Return the column at which a line begins."""
    return len(line) - len(line.lstrip())


def words_below(lines: list[str], dash: int) -> list[str]:
    """Return all words of the entry that begins on a line with a dash."""
    found = words_of(lines[dash])
    for line in lines[dash + 1 :]:
        if line.strip() and indent_of(line) <= indent_of(lines[dash]):
            break
        found += words_of(line)
    return found
