"""Units by the names they are printed with: full name, short name, other spellings."""

from collections import defaultdict
from collections.abc import Iterator

from ckds.records.unit import Unit
from ckds.rules.once import once
from ckds.source.problem import Path
from ckds.text import fold
from ckds.workspace.directory import Directory
from ckds.workspace.workspace import Workspace


def names(unit: Unit) -> Iterator[tuple[Path, str]]:
    """Yield every name of a unit with the way to it."""
    yield ("name",), unit.name
    if unit.short:
        yield ("short",), unit.short
    for at, alias in enumerate(unit.aliases):
        yield ("aliases", at), alias


def bearers(workspace: Workspace) -> dict[str, list[str]]:
    """Return the units of each name, spellings of one name as one."""
    return once(workspace, "bearers of names", lambda: _bearers(workspace.directory))


def named(workspace: Workspace, words: str, area: str | None) -> list[str]:
    """Return the ids, as a plan of ``area`` writes them, of the units there that are called ``words``."""
    found = bearers(workspace).get(fold(words), [])
    return [full.partition("/")[2] for full in found if full.partition("/")[0] == area]


def _bearers(directory: Directory) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for full, entry in directory.units.items():
        for name in dict.fromkeys(fold(text) for _, text in names(entry.record)):
            found[name].append(full)
    return dict(found)
