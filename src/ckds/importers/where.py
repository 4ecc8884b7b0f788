"""Which place of the directory a document is of, by the names of places that it prints."""

from ckds.importers.source import Source
from ckds.importers.words import low
from ckds.workspace.directory import Directory

_COMMITTEE = "ubnd"
_HEAD = 60  # paragraphs in which a document says whose it is


def localities(directory: Directory) -> dict[str, tuple[str, ...]]:
    """Return how the place of each area with a people's committee is called: ``thành phố Hải Phòng``, ``Hải Phòng``."""
    found: dict[str, tuple[str, ...]] = {}
    for full, entry in directory.units.items():
        area, _, name = full.partition("/")
        if name == _COMMITTEE:
            place = low(entry.record.name).removeprefix("ủy ban nhân dân ").strip()
            proper = place.removeprefix("thành phố ").removeprefix("tỉnh ")
            found[area] = (place, proper) if proper != place else (place,)
    return found


def areas_named(source: Source, places: dict[str, tuple[str, ...]]) -> list[str]:
    """Return the areas whose place the head of a document names; the one named most where there are several."""
    texts = [low(text) for _, text in source.pieces()]
    head = "\n".join(texts[:_HEAD])
    counts = {area: sum(head.count(name) for name in names[-1:]) for area, names in places.items()}
    most = max(counts.values(), default=0)
    return [area for area, count in counts.items() if count == most and most > 0]
