"""A new plan repository: its files ship with ckds and are filled in for the day it is made."""

from collections.abc import Iterator
from datetime import date, timedelta
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

# Pipelines write ${{ … }} and shells $(…), so the places to fill in look otherwise.
_MARKS: Final = {"variable_start_string": "[[", "variable_end_string": "]]", "block_start_string": "[%",
                 "block_end_string": "%]", "comment_start_string": "[#", "comment_end_string": "#]"}  # fmt: skip
# The issue of the example lies so many days back, so that the README's edit (last month) comes after it.
_ISSUED: Final = timedelta(days=75)
# Beyond these days the example's own days would not be days that plans are read with.
_FROM: Final = date(1995, 1, 1)
_TO: Final = date(2095, 12, 31)


def new_repository(today: date, version: str) -> dict[str, str]:
    """Return the files of a new repository by their paths: an example plan for the year after ``today`` among them."""
    from jinja2 import Environment, StrictUndefined

    from ckds.scaffold.editor import with_schemas

    environment = Environment(undefined=StrictUndefined, keep_trailing_newline=True, autoescape=False, **_MARKS)  # type: ignore[arg-type]  # noqa: S701
    today = min(max(today, _FROM), _TO)
    issued = today - _ISSUED
    facts = {
        "year": today.year + 1,
        "issued": issued,
        "before": issued - timedelta(days=60),
        "last_month": today.replace(day=1) - timedelta(days=1),
        "version": version,
    }
    found = {}
    for path, text in _shipped(files(__package__) / "files"):
        name = environment.from_string(path).render(facts)
        found["/".join(_name(part) for part in name.split("/"))] = environment.from_string(text).render(facts)
    return dict(sorted(with_schemas(found, today).items()))


def _name(part: str) -> str:
    """Names that begin with a dot ship without it, so that no tool mistakes them for its own."""
    return f".{part.removeprefix('dot-')}" if part.startswith("dot-") else part


def _shipped(folder: Traversable, above: str = "") -> Iterator[tuple[str, str]]:
    for item in folder.iterdir():
        if item.is_dir():
            yield from _shipped(item, f"{above}{item.name}/")
        else:
            yield f"{above}{item.name}", item.read_text("utf-8")
