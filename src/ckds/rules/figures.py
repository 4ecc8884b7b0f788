"""Measurements of a KPI that say something about one and the same thing."""

from collections.abc import Iterator

from ckds.records.kpi import Kpi, Measurement
from ckds.rules.rows import rows
from ckds.text import fold
from ckds.workspace.entry import Entry

Placed = tuple[int, Measurement]


def doubles(kpi: Entry[Kpi]) -> Iterator[tuple[Placed, Placed]]:
    """Yield each measurement that another one before it has in common all that tells measurements apart."""
    first: dict[object, Placed] = {}
    for at, measured in rows(kpi, "measurements"):
        key = (
            measured.as_of.first,
            measured.as_of.last,
            measured.scope,
            fold(measured.for_ or ""),
            fold(measured.method or ""),
            measured.estimate,
        )
        if key in first:
            yield first[key], (at, measured)
        else:
            first[key] = (at, measured)


def same_source(one: Measurement, other: Measurement) -> bool:
    """Do both come from one source, as far as is said?"""
    if one.source is None or other.source is None:
        return True
    return (one.source.title, one.source.url) == (other.source.title, other.source.url)


def same_figure(one: Measurement, other: Measurement) -> bool:
    """Do both say the same?"""
    return (one.value, one.met, fold(one.text or "")) == (other.value, other.met, fold(other.text or ""))
