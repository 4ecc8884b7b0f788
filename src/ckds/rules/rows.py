"""The entries of a record's list with their places in the file."""

from itertools import count
from typing import Any, get_args

from pydantic import BaseModel

from ckds.source.build import Data
from ckds.workspace.entry import Entry


def rows(entry: Entry[Any], name: str) -> list[tuple[int, Any]]:
    """Return each entry of a list with its position in the file.

    Entries that could not be read are not in the record, but they keep their places in the file; where it cannot be told
    which ones are left out, nothing is returned.
    """
    items = getattr(entry.record, name)
    if entry.sound or not items:
        return list(enumerate(items))
    written = _written(entry, name)
    if not isinstance(written, list):
        return list(enumerate(items))
    lost = _lost(entry, name)
    if len(written) - len(items) != len(lost):
        return []
    places = (place for place in count() if place not in lost)
    return list(zip(places, items, strict=False))


def _written(entry: Entry[Any], name: str) -> Data:
    here = entry.document.data
    for part in entry.at:
        here = here[part] if isinstance(here, list) and isinstance(part, int) else None
    return here.get(name) if isinstance(here, dict) else None


def _lost(entry: Entry[Any], name: str) -> set[int]:
    """Return the places of entries that are no mapping or lack what every such entry needs."""
    model = get_args(type(entry.record).model_fields[name].annotation)[0]
    fields = model.model_fields if isinstance(model, type) and issubclass(model, BaseModel) else {}
    needed = {field.alias or key for key, field in fields.items() if field.is_required()}
    lost = set()
    for problem in entry.problems:
        inside = problem.path[len(entry.at) :]
        place = inside[1] if inside[:1] == (name,) and len(inside) > 1 else None
        if isinstance(place, int) and (len(inside) == 2 or inside[2] in needed):
            lost.add(place)
    return lost


def stated(entry: Entry[Any], *path: str | int) -> bool:
    """Is something written at ``path``, readable or not? What is written wrongly is not missing as well."""
    if len(path) == 1 and not entry.at and isinstance(entry.document.data, dict):
        return entry.document.data.get(str(path[0])) is not None or path[0] in entry.document.lost
    here = entry.document.data
    for part in (*entry.at, *path):
        if isinstance(part, int):
            if isinstance(here, list):
                here = here[part] if part < len(here) else None
        else:
            here = here.get(part) if isinstance(here, dict) else None
    return here is not None or (bool(path) and path[0] in entry.document.lost)


def spoilt(entry: Entry[Any], *names: str) -> bool:
    """Could one of these fields not be read, so that nothing can be said of what depends on it?"""
    return any(problem.path[len(entry.at) :][:1] == (name,) for problem in entry.problems for name in names)


def sure(entry: Entry[Any], name: str, *keys: str) -> bool:
    """Was every entry of a list read, each with these fields, so that what is not found there is not there?"""
    for problem in entry.problems:
        inside = problem.path[len(entry.at) :]
        if inside[:1] == (name,) and (len(inside) < 3 or inside[2] in keys):
            return False
    return name not in entry.document.lost
