"""Which variables there are: read off the model itself, so that a template is checked before anything is rendered."""

from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

from ckds.views.report.model import Report

_ITEMS: Final = "[]"


def unknown(path: str) -> tuple[str, list[str]] | None:
    """Return the first name of a path that nothing has, with the names that are there; None when all are known.

    Args:
        path: from a field of the report: ``letterhead.number``; ``[]`` stands for any item: ``annexes[].table.rows[].type``.
    """
    kinds: tuple[Any, ...] = (Report,)
    for part in path.replace(_ITEMS, f".{_ITEMS}").split("."):
        found = tuple(kind for one in kinds for kind in _below(one, part))
        if not found:
            return part, sorted({name for one in kinds for name in _fields(one)})
        kinds = found
    return None


@lru_cache(maxsize=256)
def _below(kind: Any, part: str) -> tuple[Any, ...]:
    """Return the types of a part of a value: of an item of a list, or of a field."""
    if part == _ITEMS:
        return _choices(get_args(kind)[0]) if get_origin(kind) is tuple else ()
    if part in _fields(kind):
        return _choices(get_type_hints(kind)[part])
    return ()


def _choices(kind: Any) -> tuple[Any, ...]:
    if get_origin(kind) in (Union, UnionType):
        return tuple(one for one in get_args(kind) if one is not NoneType)
    return (kind,)


def _fields(kind: Any) -> tuple[str, ...]:
    return tuple(getattr(kind, "_fields", ()))
