"""Short quotations from the seed documents, and a check that they stand there word for word.

The seeds themselves are not part of the repository. Whoever has them runs ``python -m tests.golden.extracts FOLDER``.
"""

import re
import sys
import unicodedata
from pathlib import Path

DATA = Path(__file__).parent / "data"
SEEDS = {"s1": "000_", "s2": "001_", "s3": "002_", "s4": "003_", "s5": "004_"}
# Columns that are references of ours, not words of the document; the other cells are quotations.
OURS = {"label", "kpi", "by", "level", "paragraph", "file", "number", "heading of"}


def squeeze(text: str) -> str:
    """Return ``text`` in NFC with every run of white space as one blank."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def numbers_in(text: str) -> set[str]:
    """Return every word of ``text`` that holds a digit, without the punctuation around it."""
    return {word.strip(".,;:()“”\"'…/-") for word in re.findall(r"\S*\d\S*", squeeze(text))}


def _section(seed: str, name: str) -> tuple[list[str], list[str]]:
    """Return the names of the columns of a section, and its lines."""
    columns: list[str] = []
    lines: list[str] = []
    inside = False
    for line in (DATA / f"{seed}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            title, _, heads = line.removeprefix("== ").partition(":")
            inside = title == name
            columns = [head.strip() for head in heads.split("|")] if inside else columns
        elif inside and line.strip():
            lines.append(line)
    return columns, lines


def quotes(seed: str, name: str) -> list[str]:
    """Return the lines of a section that holds one quotation a line."""
    return [squeeze(line) for line in _section(seed, name)[1]]


def table(seed: str, name: str) -> list[list[str]]:
    """Return the cells of a section of rows; ``-`` is an empty cell, and short rows are filled up with them."""
    columns, lines = _section(seed, name)
    rows = [[squeeze(cell) if cell != "-" else "" for cell in line.split(" | ")] for line in lines]
    return [row + [""] * (len(columns) - len(row)) for row in rows]


def numbers(seed: str) -> set[str]:
    """Return every number, date and number-bearing word of a seed."""
    return {word for line in quotes(seed, "numbers") for word in line.split()}


def quoted(seed: str) -> str:
    """Return every quotation from a seed, for looking up words in them."""
    return "\n".join(quote for section in _sections(seed) for quote in _quotations(seed, section))


def _sections(seed: str) -> list[str]:
    text = (DATA / f"{seed}.txt").read_text(encoding="utf-8")
    return [name for name in re.findall(r"^== ([a-z]+)", text, flags=re.MULTILINE) if name != "numbers"]


def _quotations(seed: str, section: str) -> list[str]:
    columns, _ = _section(seed, section)
    if not any(columns):
        return quotes(seed, section)
    ours = {place for place, column in enumerate(columns) if column in OURS}
    cells = [cell for row in table(seed, section) for place, cell in enumerate(row) if place not in ours]
    return [part.strip() for cell in cells for part in cell.split("; ") if part.strip()]


def not_verbatim(folder: Path) -> list[str]:
    """Return the quotations that do not stand in the seeds of ``folder``, and the numbers that do not agree."""
    wrong = []
    for seed, start in SEEDS.items():
        text = squeeze(next(folder.glob(f"{start}*")).read_text(encoding="utf-8"))
        wrong += [f"{seed}: {quote}" for quote in quoted(seed).splitlines() if quote not in text]
        wrong += [f"{seed}: number {word}" for word in sorted(numbers(seed) ^ numbers_in(text))]
    return wrong


if __name__ == "__main__":
    found = not_verbatim(Path(sys.argv[1]))
    sys.stdout.write("\n".join(found) + "\n" if found else "every quotation stands in the seeds\n")
    sys.exit(bool(found))
