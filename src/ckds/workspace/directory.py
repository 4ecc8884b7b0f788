"""The directory of units: which body an id or a name means, who belongs to a group on a day, what came after it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from ckds.near import Near
from ckds.records.unit import Unit
from ckds.text import bare, fold
from ckds.workspace.entry import Entry


class Directory:
    """All units of all areas, by full id ``area/id``.

    Attributes:
        units: each unit once.
        twice: entries whose id was taken already.
        unread: areas whose file could not be read, so that an unknown id proves nothing.
        areas: the names of all directories, also of those that could not be read.
        near: finds ids like an unknown one.
    """

    def __init__(self, units: Iterable[Entry[Unit]] = (), unread: Iterable[str] = ()) -> None:
        self.unread = frozenset(unread)
        self.units: dict[str, Entry[Unit]] = {}
        self.twice: list[Entry[Unit]] = []
        for entry in units:
            if entry.id in self.units:
                self.twice.append(entry)
            else:
                self.units[entry.id] = entry
        self._by_bare: dict[str, list[str]] = defaultdict(list)
        for full in self.units:
            self._by_bare[full.rpartition("/")[2]].append(full)
        self.near = Near(self._by_bare)
        self._children: dict[str, list[str]] | None = None
        self.areas = frozenset(full.partition("/")[0] for full in self.units) | self.unread

    def candidates(self, ref: str, area: str | None) -> list[str]:
        """Return every full id that ``ref`` can mean in a plan of ``area``: one when it is clear, none when unknown."""
        if "/" in ref:
            return [ref] if ref in self.units else []
        own = f"{area}/{ref}"
        return [own] if own in self.units else self._by_bare.get(ref, [])

    def resolve(self, ref: str | None, area: str | None) -> str | None:
        """Return the full id that ``ref`` means, or None when that is unknown or not clear."""
        found = self.candidates(ref, area) if ref else []
        return found[0] if len(found) == 1 else None

    def name(self, full: str) -> str:
        """Return the full name of a unit, or its id where the directory has none."""
        return self.units[full].record.name if full in self.units else full

    def short(self, full: str) -> str:
        """Return the short name of a unit where it has one, else its full name."""
        unit = self.units[full].record if full in self.units else None
        return (unit.short or unit.name) if unit else full

    def is_group(self, full: str) -> bool:
        """Is this a group of bodies?"""
        return full in self.units and self.units[full].record.kind == "group"

    def valid_on(self, full: str, day: date) -> bool:
        """Does the unit exist on ``day``?"""
        valid = self.units[full].record.valid
        if valid is None:
            return True
        return (valid.from_ is None or valid.from_ <= day) and (valid.to is None or day <= valid.to)

    def members(self, full: str, day: date | None) -> list[str]:
        """Return the bodies of a group on ``day``, groups within groups resolved, in the order of the directory."""
        found: dict[str, None] = {}
        seen: set[str] = set()
        open_ = [iter((full,))]
        while open_:
            member = next(open_[-1], None)
            if member is None:
                open_.pop()
            elif member != full and not self.is_group(member):
                found[member] = None
            elif member not in seen and member in self.units:
                seen.add(member)
                open_.append(iter(list(self._direct(member, day))))
        return list(found)

    def _direct(self, full: str, day: date | None) -> Iterator[str]:
        members = self.units[full].record.members
        area = full.partition("/")[0]
        if members is None:
            return
        for ref in members.ids:
            member = self.resolve(ref, area)
            if member:
                yield member
        rule = members.rule
        if rule:
            parent = self.resolve(rule.parent, area) if rule.parent else None
            left_out = {self.resolve(ref, area) for ref in rule.except_}
            pool = self.children(parent) if parent else [f for f in self.units if f.startswith(f"{area}/")]
            for member in pool:
                fits = rule.kind is None or self.units[member].record.kind in rule.kind
                if fits and member not in left_out and (day is None or self.valid_on(member, day)):
                    yield member

    def children(self, full: str) -> list[str]:
        """Return the units whose parent is ``full``."""
        if self._children is None:
            self._children = defaultdict(list)
            for child, entry in self.units.items():
                parent = self.resolve(entry.record.parent, child.partition("/")[0])
                if parent:
                    self._children[parent].append(child)
        return self._children.get(full, [])

    def successors(self, full: str) -> list[str]:
        """Return the units that came directly after ``full``."""
        area = full.partition("/")[0]
        refs = self.units[full].record.successors if full in self.units else ()
        return [found for ref in refs if (found := self.resolve(ref.unit, area))]

    def predecessors(self, full: str) -> list[str]:
        """Return the units that ``full`` came directly after."""
        return [other for other in self.units if full in self.successors(other)]

    def now(self, full: str, day: date) -> list[str]:
        """Return the bodies that go on with the work of ``full`` on ``day``: itself while it exists."""
        if self.valid_on(full, day):
            return [full]
        found: dict[str, None] = {}
        open_, seen = [full], {full}
        while open_:
            for later in self.successors(open_.pop()):
                if later in seen:
                    continue
                seen.add(later)
                if self.valid_on(later, day):
                    found[later] = None
                else:
                    open_.append(later)
        return list(found)

    def find(self, text: str) -> list[str]:
        """Return the units that ``text`` names: by id, name, short name or alias, accents or not; then by part of it.

        An exact hit leaves partial ones out.
        """
        if text in self.units:
            return [text]
        wanted, plain = fold(text), bare(text)
        names = {full: _names(entry) for full, entry in self.units.items()}
        exact = [full for full, known in names.items() if wanted in map(fold, known)]
        loose = exact or [full for full, known in names.items() if plain in map(bare, known)]
        return loose or [full for full, known in names.items() if any(plain in bare(name) for name in known)]


def _names(entry: Entry[Unit]) -> list[str]:
    unit = entry.record
    return [unit.id, unit.name, *([unit.short] if unit.short else []), *unit.aliases]
