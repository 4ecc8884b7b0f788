"""What a rule works out once for a whole repository, and looks up for every plan."""

from collections.abc import Callable
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from ckds.workspace.directory import Directory
from ckds.workspace.workspace import Workspace

T = TypeVar("T")

# A repository that was read has one directory of units, and keeps it; what is known of it goes when it goes.
_KNOWN: WeakKeyDictionary[Directory, dict[str, Any]] = WeakKeyDictionary()


def once(workspace: Workspace, name: str, make: Callable[[], T]) -> T:
    """Return what ``make`` gives for this repository; it is asked only the first time."""
    known = _KNOWN.setdefault(workspace.directory, {})
    if name not in known:
        known[name] = make()
    return known[name]  # type: ignore[no-any-return]
