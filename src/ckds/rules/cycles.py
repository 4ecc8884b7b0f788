"""Circles in what refers to what."""

from collections.abc import Iterable, Mapping


def cycles(graph: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """Return each circle of references once, as the way round from its first member in the order of ``graph``.

    Where circles hang together, enough of them are returned that without them nothing is circular.
    """
    found: list[list[str]] = []
    done: set[str] = set()
    for start in graph:
        if start not in done:
            found += _from(start, graph, done)
    place = {name: at for at, name in enumerate(graph)}
    return sorted((_turned(ring, place) for ring in found), key=lambda ring: place[ring[0]])


def _from(start: str, graph: Mapping[str, Iterable[str]], done: set[str]) -> list[list[str]]:
    """Walk as deep as it goes from ``start``; a step back onto the way is a circle."""
    found: list[list[str]] = []
    way = [start]
    on_way = {start: 0}
    steps = [iter(graph.get(start, ()))]
    while way:
        below = next(steps[-1], None)
        if below is None:
            gone = way.pop()
            del on_way[gone]
            steps.pop()
            done.add(gone)
        elif below in on_way:
            found.append(way[on_way[below] :])
        elif below not in done and below in graph:
            on_way[below] = len(way)
            way.append(below)
            steps.append(iter(graph[below]))
    return found


def _turned(ring: list[str], place: Mapping[str, int]) -> list[str]:
    first = min(range(len(ring)), key=lambda at: place[ring[at]])
    return ring[first:] + ring[:first]
