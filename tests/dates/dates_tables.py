"""Contexts that the tables of deadlines name, and how a table is taken apart."""

from datetime import date

from ckds.dates.deadline import Context
from ckds.dates.period import read_period

CONTEXTS = {
    "-": Context(),
    # A plan for one year, its day of issue known.
    "2022": Context(issued=date(2022, 3, 24), period=read_period("2022")),
    # Seed 2: the day of issue is not known, but it cites a document of 27/5/2022.
    "s2": Context(issued_after=date(2022, 5, 27), period=read_period("2022/2025"), issue_year=2022),
    # The switch: "trước" counts the named day or period itself.
    "incl": Context(issued=date(2022, 3, 24), period=read_period("2022"), before_is_exclusive=False),
}


def rows(table: str) -> list[tuple[str, ...]]:
    """Return the rows of a table whose columns are parted by ``|``; lines that begin with ``#`` are remarks."""
    lines = [line for line in table.strip().splitlines() if line.strip() and not line.lstrip().startswith("#")]
    return [tuple(cell.strip() for cell in line.split("|")) for line in lines]


def day(text: str) -> date | None:
    """Return the day of an ISO text; None for ``-``."""
    return None if text in ("-", "") else date.fromisoformat(text)
