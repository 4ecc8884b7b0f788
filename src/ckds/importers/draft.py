"""What was recognised: records of values, each with its place and how certain it is."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from ckds.importers.source import Place
from ckds.lang import Text

USED: Final = "used"
HEADING: Final = "heading"
BOILERPLATE: Final = "boilerplate"
CONTEXT: Final = "context"
UNREAD: Final = "unread"
# Of two things said about one paragraph the first counts.
STATUSES: Final = (USED, HEADING, CONTEXT, BOILERPLATE, UNREAD)


class Value(NamedTuple):
    """A value for a field.

    Attributes:
        data: as it is written: text, a list, a mapping.
        places: where it stands in the document.
        sure: nothing about it needs a person's eye.
        note: what to look at.
    """

    data: Any
    places: tuple[Place, ...] = ()
    sure: bool = True
    note: Text | None = None


@dataclass(slots=True)
class Drafted:
    """A record in the making.

    Attributes:
        kind: ``plan``, ``task`` or ``kpi``.
        id: its id within the plan.
        fields: by the names of the record format, in its order.
        unread: words of its paragraphs that nobody could place; they are no part of it.
    """

    kind: str
    id: str
    fields: dict[str, Value] = field(default_factory=dict)
    unread: list[tuple[str, tuple[Place, ...]]] = field(default_factory=list)

    def put(
        self, name: str, data: Any, places: Iterable[Place] = (), note: Text | None = None, *, sure: bool = True
    ) -> None:
        """Set a field; nothing, or an empty text, list or mapping, sets none."""
        if data not in (None, "", [], {}):
            self.fields[name] = Value(data, tuple(places), sure, note)

    def data(self, name: str) -> Any:
        """Return what a field holds, or None."""
        value = self.fields.get(name)
        return value.data if value else None

    @property
    def places(self) -> tuple[Place, ...]:
        """Every place that something of it stands in, each once; its group's heading is the plan's."""
        own = (value for name, value in self.fields.items() if name != "group")
        return tuple(dict.fromkeys(place for value in own for place in value.places))

    @property
    def begins(self) -> Place | None:
        """Where its name stands."""
        value = self.fields.get("title")
        return value.places[0] if value and value.places else None

    @property
    def doubts(self) -> list[tuple[str, Text]]:
        """The fields that need a person's eye, and why."""
        return [(name, value.note) for name, value in self.fields.items() if not value.sure and value.note]


class Entry(NamedTuple):
    """What became of one paragraph or cell.

    Attributes:
        place: where it stands.
        text: its words.
        status: one of :data:`STATUSES`.
        records: ids of the records it was used in.
        note: what it is, where it was not used.
    """

    place: Place
    text: str
    status: str
    records: tuple[str, ...] = ()
    note: Text | None = None


class Proposal(NamedTuple):
    """A body that the directory does not have.

    Attributes:
        id: the id it could have.
        name: the words as printed.
        kind: what it seems to be, by its head word.
        times: how often the document names it.
        short: how it shortens the name.
        aliases: what else it calls the same body.
        maybe: names that it may shorten, where several fit: perhaps it is no body of its own.
    """

    id: str
    name: str
    kind: str
    times: int
    short: str = ""
    aliases: tuple[str, ...] = ()
    maybe: tuple[str, ...] = ()


@dataclass(slots=True)
class Draft:
    """All that a document states.

    Attributes:
        plan: the plan itself.
        tasks: its tasks in their order.
        kpis: its KPIs.
        entries: the account of every paragraph and cell.
        proposals: bodies that the directory does not have.
        remarks: what a person should know: labels that skip, a part that is missing, another document in the file.
        missing: fields that a plan cannot do without and the document does not state.
        partial: it is a table of tasks or KPIs alone: what else the plan holds is none of its business.
    """

    plan: Drafted
    tasks: list[Drafted] = field(default_factory=list)
    kpis: list[Drafted] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)
    remarks: list[Text] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    partial: bool = False

    @property
    def records(self) -> list[Drafted]:
        """The plan, its KPIs, its tasks."""
        return [self.plan, *self.kpis, *self.tasks]

    def count(self, *statuses: str) -> int:
        """Return how many paragraphs and cells have one of these statuses."""
        return sum(1 for entry in self.entries if entry.status in statuses)

    @property
    def coverage(self) -> float:
        """Return the share of paragraphs and cells that were understood, from 0 to 1."""
        return 1 - self.count(UNREAD) / len(self.entries) if self.entries else 0.0


class Marks:
    """Notes what became of places while a document is recognised."""

    def __init__(self) -> None:
        self._said: dict[Place, tuple[str, Text | None]] = {}
        self.passed: set[Place] = set()

    def say(self, places: Iterable[Place], status: str, note: Text | None = None) -> None:
        """Note the status of places; the one that stands first in :data:`STATUSES` stays."""
        for place in places:
            before = self._said.get(place)
            if before is None or STATUSES.index(status) < STATUSES.index(before[0]):
                self._said[place] = (status, note)

    def of(self, place: Place) -> tuple[str, Text | None]:
        """Return the status of a place; what nothing was said of was not understood."""
        return self._said.get(place, (UNREAD, None))
