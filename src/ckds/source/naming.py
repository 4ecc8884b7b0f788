"""How findings name a field: entries by what they are about, never by their position."""

from collections.abc import Mapping
from typing import Final

from ckds.source.build import Data
from ckds.source.problem import Path

# What an entry is about: the first of these that it has, with what tells it from its neighbours.
_NAMED_BY: Final = (
    ("id",), ("record", "code"), ("unit", "for"), ("as", "for"), ("date", "by"), ("by", "scope", "on"), ("as_of", "scope", "for"), ("due",),
    ("on",), ("number",), ("plan",), ("title",), ("from",), ("name",), ("for",), ("completed",),
)  # fmt: skip


def field_name(data: Data, path: Path) -> str | None:
    """Return a field as findings name it: entries by what they are about, never by their position.

    ``("support", 2)`` → ``support[so-y-te]``, ``("targets", 0, "target")`` → ``targets[2030/city].target``.
    """
    name = ""
    here: Data = data
    for part in path:
        if isinstance(part, int):
            if isinstance(here, list):
                here = here[part] if part < len(here) else None
            name += f"[{entry_name(here)}]"
        elif isinstance(here, dict) or not name:
            here = here.get(part) if isinstance(here, dict) else None
            name += f".{part}" if name else part
    return name or None


def entry_name(entry: Data) -> str:
    """Return what an entry of a list is known by."""
    if not isinstance(entry, Mapping):
        return "?" if entry is None or isinstance(entry, list) else str(entry)
    if "period" in entry:
        return _joined(entry, ("period", "unit", "for"))
    for keys in _NAMED_BY:
        if keys[0] in entry:
            return _joined(entry, keys)
    words = next((f"{key}: {value}" for key, value in entry.items() if isinstance(value, str)), "?")
    return words if len(entry) == 1 else "?"


def _joined(entry: Mapping[str, Data], keys: tuple[str, ...]) -> str:
    return "/".join(entry_name(entry[key]) for key in keys if key in entry)
