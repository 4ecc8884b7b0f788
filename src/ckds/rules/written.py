"""What the file has at a place of a record, whatever could be made of it."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, TypeVar

from ckds.rules.rows import spoilt
from ckds.source.build import Data
from ckds.source.problem import Kind, Path
from ckds.workspace.entry import Entry

T = TypeVar("T")
# Problems of the text itself after which a part of what was written is not in the record.
_LOSES: Final = frozenset((Kind.DUPLICATE_KEY, Kind.SHAPE, Kind.DEEP))


def written(entry: Entry[Any], path: Path) -> Data:
    """Return what stands at ``path``, or None; one value without a list is at every position of a list of one."""
    here = entry.document.data
    for part in (*entry.at, *path):
        if isinstance(part, str):
            here = here.get(part) if isinstance(here, dict) else None
        elif isinstance(here, list):
            here = here[part] if part < len(here) else None
    return here


def placed(
    entry: Entry[Any], path: Path, found: Iterable[T], same: Callable[[Data, T], bool] = lambda item, one: item == one
) -> Iterator[tuple[int, T]]:
    """Yield each value read from a list with its position in the file, where one that could not be read keeps its place.

    Args:
        entry: the record.
        path: the way to the list.
        found: what was read of the list, in its order.
        same: says whether an item of the file is what a value was read from.
    """
    if entry.sound:
        yield from enumerate(found)
        return
    items = written(entry, path)
    left = iter(found)
    one = next(left, None)
    for at, item in enumerate(items if isinstance(items, list) else [items]):
        if one is not None and same(item, one):
            yield at, one
            one = next(left, None)


def damaged(entry: Entry[Any], name: str) -> bool:
    """Was something under this field written and not read, so that what is not found there may still stand there?"""
    where = (*entry.at, name)
    lost = any(
        problem.kind is Kind.DOCUMENTS or (problem.kind in _LOSES and problem.path[: len(where)] == where)
        for problem in entry.document.problems
    )
    return lost or spoilt(entry, name)
