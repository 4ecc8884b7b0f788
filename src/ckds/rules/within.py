"""What a rule works out once for a plan, and other rules use as well, while the rules go over that plan."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

from ckds.workspace.entry import PlanFolder

T = TypeVar("T")

# Plans change under an editor, so nothing is remembered of one but while the rules run over it.
_NOW: ContextVar[tuple[PlanFolder, dict[str, Any]] | None] = ContextVar("plan", default=None)


@contextmanager
def over(folder: PlanFolder) -> Iterator[None]:
    """Remember within this block what is worked out for a plan."""
    before = _NOW.set((folder, {}))
    try:
        yield
    finally:
        _NOW.reset(before)


def within(folder: PlanFolder, name: str, make: Callable[[], T]) -> T:
    """Return what ``make`` gives for a plan; it is asked only the first time while the rules go over that plan."""
    now = _NOW.get()
    if now is None or now[0] is not folder:
        return make()
    if name not in now[1]:
        now[1][name] = make()
    return now[1][name]  # type: ignore[no-any-return]
