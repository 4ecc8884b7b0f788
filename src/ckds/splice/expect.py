"""What a text must hold after a change: the data of before with this one change, and nothing else."""

from typing import Any, Final

from yaml import MappingNode, ScalarNode, SequenceNode

from ckds.source.compose import Node
from ckds.splice.values import Path, Value, as_text

# Plain data: text, True, False, None, a list, or a mapping as the list of its pairs, so that order counts.
_WORDS: Final[dict[str, bool | None]] = {
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
}  # fmt: skip


class Pairs(list[tuple[Any, Any]]):
    """A mapping."""

    def at(self, key: str | int) -> int:
        """Return the position of a key, or -1."""
        return next((place for place, (name, _) in enumerate(self) if name == key), -1)


def plain(node: Node | None) -> Any:
    """Return what a node holds."""
    if isinstance(node, ScalarNode):
        value: str = node.value
        return value if node.style else _WORDS.get(value, value)
    if isinstance(node, MappingNode):
        return Pairs((plain(key), plain(value)) for key, value in node.value)
    return [plain(item) for item in node.value] if isinstance(node, SequenceNode) else None


def wanted(value: Value) -> Any:
    """Return what a value reads back as."""
    if isinstance(value, bool):
        return value
    if isinstance(value, str | int):
        return as_text(value)
    if isinstance(value, list | tuple):
        return [wanted(item) for item in value]
    return Pairs((key, wanted(below)) for key, below in value.items())  # type: ignore[union-attr]


def same(one: Any, other: Any) -> bool:
    """Do both hold the same, keys in the same order?"""
    if isinstance(one, list) and isinstance(other, list):
        kinds = isinstance(one, Pairs) == isinstance(other, Pairs)
        return kinds and len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, tuple) and isinstance(other, tuple):
        return same(one[0], other[0]) and same(one[1], other[1])
    return type(one) is type(other) and bool(one == other)


def get(data: Any, path: Path) -> Any:
    """Return what stands at a path; None where nothing does."""
    for part in path:
        if isinstance(data, Pairs):
            place = data.at(part)
            data = data[place][1] if place >= 0 else None
        elif isinstance(data, list) and isinstance(part, int) and part < len(data):
            data = data[part]
        else:
            return None
    return data


def _with(data: Any, path: Path, value: Any) -> Any:
    """Return a copy in which another value stands at a path."""
    if not path:
        return value
    part, rest = path[0], path[1:]
    if isinstance(data, Pairs):
        place = data.at(part)
        return Pairs((k, _with(v, rest, value) if at == place else v) for at, (k, v) in enumerate(data))
    if isinstance(data, list):
        return [_with(item, rest, value) if at == part else item for at, item in enumerate(data)]
    return data


def after_set(old: Any, path: Path, value: Value) -> Any:
    """Return the data with another value at a path."""
    return _with(old, path, wanted(value))


def after_add(old: Any, new: Any, path: Path, value: Value) -> Any:
    """Return the data with one key more, in the place where the new text has it."""
    above = get(new, path[:-1])
    place = above.at(path[-1]) if isinstance(above, Pairs) else 0
    before = get(old, path[:-1])
    pairs = Pairs(before if isinstance(before, Pairs) else ())
    pairs.insert(place, (path[-1], wanted(value)))
    return _with(old, path[:-1], pairs)


def after_append(old: Any, new: Any, path: Path, value: Value) -> Any:
    """Return the data with one entry more at the end of a list, which may be new or have been one bare value."""
    before = get(old, path)
    above = get(old, path[:-1])
    if before is None and path and not (isinstance(above, Pairs) and above.at(path[-1]) >= 0):
        return after_add(old, new, path, [value])
    items = [] if before is None else before if _is_list(before) else [before]
    return _with(old, path, [*items, wanted(value)])


def _is_list(data: Any) -> bool:
    return isinstance(data, list) and not isinstance(data, Pairs)


def after_remove(old: Any, path: Path) -> Any:
    """Return the data without a key or an entry."""
    above = get(old, path[:-1])
    if isinstance(above, Pairs):
        return _with(old, path[:-1], Pairs(pair for pair in above if pair[0] != path[-1]))
    return _with(old, path[:-1], [item for at, item in enumerate(above) if at != path[-1]])


def after_rename(old: Any, path: Path, key: str) -> Any:
    """Return the data with another name for a key."""
    above = get(old, path[:-1])
    return _with(old, path[:-1], Pairs((key if name == path[-1] else name, value) for name, value in above))
