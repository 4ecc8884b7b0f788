"""The targets of a KPI, read, so that the rules on targets and measurements look at all of them alike."""

import re
from typing import Final, Literal, NamedTuple, cast

from ckds.lang import Text
from ckds.numbers.measure import is_percent
from ckds.numbers.target import Target, TargetError, read_target
from ckds.records.kpi import Kpi, TargetEntry
from ckds.rules.rows import rows
from ckds.source.problem import Path
from ckds.text import fold
from ckds.workspace.entry import Entry

_WORD: Final = re.compile(r"\w+")


class Aim(NamedTuple):
    """A target of a KPI.

    Attributes:
        entry: the KPI.
        at: its position in the list.
        stated: how the record states it.
        target: what it means; None where it cannot be read.
        reason: why it cannot be read.
    """

    entry: Entry[Kpi]
    at: int
    stated: TargetEntry
    target: Target | None
    reason: Text | None = None

    @property
    def path(self) -> Path:
        """The way to the words."""
        return ("targets", self.at, "target")

    @property
    def parts(self) -> tuple[Target, ...]:
        """Every target of the phrase; none where it cannot be read."""
        return self.target.parts or (self.target,) if self.target else ()

    @property
    def stretch(self) -> bool:
        """Is it only striven for, by the record or by its own words?"""
        return self.stated.stretch or (self.target is not None and self.target.stretch)


def aims(entry: Entry[Kpi]) -> list[Aim]:
    """Return the targets of a KPI in the order of the file."""
    return [_aim(entry, at, stated) for at, stated in rows(entry, "targets")]


def in_percent(entry: Entry[Kpi]) -> bool:
    """Is the KPI measured in per cent, of whatever?"""
    return is_percent(entry.record.unit)


def title_has(entry: Entry[Kpi], *phrases: str) -> bool:
    """Does the name of the KPI hold one of these phrases, as whole words?"""
    title = f" {' '.join(_WORD.findall(fold(entry.record.title)))} "
    return any(f" {fold(phrase)} " in title for phrase in phrases)


def same_words(one: str | None, other: str | None) -> bool:
    """Are these the same words, however they are spelled?"""
    return fold(one or "") == fold(other or "")


def _aim(entry: Entry[Kpi], at: int, stated: TargetEntry) -> Aim:
    reads = cast("Literal['points', 'percent'] | None", stated.reads)
    try:
        return Aim(entry, at, stated, read_target(stated.target, entry.record.unit, reads))
    except TargetError as error:
        return Aim(entry, at, stated, None, error.reason)
