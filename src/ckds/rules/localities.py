"""Provinces, cities, districts and communes: whose bodies a plan may name as its own, and how places are called.

A locality is an area of the directory with a people's committee of its own (a unit ``ubnd``). The committee's parents say
which localities are above it.
"""

import re
from typing import Final, NamedTuple

from ckds.rules.names import names
from ckds.rules.once import once
from ckds.text import fold
from ckds.workspace.directory import Directory
from ckds.workspace.workspace import Workspace

_COMMITTEE: Final = "ubnd"
_PUNCTUATION: Final = re.compile(r"[][(),.;:/–\"“”'-]")
_COMMITTEES: Final = ("Ủy ban nhân dân", "UBND")
# Words for every place, so that what is left of a committee's name names none.
_ANY_PLACE: Final = ("tỉnh", "thành phố", "tp", "quận", "huyện", "thị xã", "xã", "phường", "đặc khu")


class Locality(NamedTuple):
    """A place with a people's committee.

    Attributes:
        area: its area of the directory.
        above: the areas of the committees over its own, the nearest first.
        called: what the place is called, plain: `` thành phố hải phòng ``.
        name: its name.
    """

    area: str
    above: tuple[str, ...]
    called: tuple[str, ...]
    name: str

    def near(self, other: "Locality") -> bool:
        """Is one above the other, or are they the same?"""
        return self.area == other.area or self.area in other.above or other.area in self.above


def localities(workspace: Workspace) -> dict[str, Locality]:
    """Return every locality of the directory by its area."""
    return once(workspace, "localities", lambda: _localities(workspace.directory))


def says(words: str, place: Locality) -> bool:
    """Do printed words name the place?"""
    folded = plain(words)
    return any(name in folded for name in place.called)


def plain(words: str) -> str:
    """Return words folded, without punctuation, each with a blank on both sides."""
    return f" {' '.join(_PUNCTUATION.sub(' ', fold(words)).split())} "


def _localities(directory: Directory) -> dict[str, Locality]:
    found = {}
    for full, entry in directory.units.items():
        area, _, name = full.partition("/")
        if name == _COMMITTEE:
            found[area] = Locality(area, _above(directory, full), _called(directory, full), _place(entry.record.name))
    return found


def _above(directory: Directory, full: str) -> tuple[str, ...]:
    found: dict[str, None] = {}
    here: str | None = full
    seen: set[str] = set()
    while here and here not in seen:
        seen.add(here)
        here = directory.resolve(directory.units[here].record.parent, here.partition("/")[0])
        if here and here.endswith(f"/{_COMMITTEE}"):
            found[here.partition("/")[0]] = None
    found.pop(full.partition("/")[0], None)
    return tuple(found)


def _place(name: str) -> str:
    """Return the name of the place whose committee is called ``name``."""
    return re.sub(r"^(?:[ỦU][yỷ] ban nhân dân|UBND) ", "", name, flags=re.IGNORECASE)


def _called(directory: Directory, full: str) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for _, name in names(directory.units[full].record):
        folded = plain(name)
        for committee in map(plain, _COMMITTEES):
            if folded.startswith(committee):
                found[folded.removeprefix(committee.rstrip())] = None
    return tuple(place for place in found if place.strip() and place not in set(map(plain, _ANY_PLACE)))
