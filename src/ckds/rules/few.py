"""Of one rule no more than so many hits in one record: a file made to hurt stays one that can be looked at."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Final

from ckds.rules.rule import Hit

MOST: Final = 1000


def few(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Yield the hits of one rule, of each record the first :data:`MOST`."""
    left = iter(hits)
    first = list(islice(left, MOST))
    if len(first) < MOST:  # nearly always, and for every rule of every plan
        yield from first
        return
    told: Counter[int] = Counter()
    for hit in chain(first, left):
        told[id(hit.entry)] += 1
        if told[id(hit.entry)] <= MOST:
            yield hit
