"""How far a long command is: a bar on the terminal after a second, never in a file or a pipe."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from ckds.lang import Text

if TYPE_CHECKING:
    from ckds.cli.session import Session

_AFTER: Final = 1.0
_AGAIN: Final = 0.2
_WIDTH: Final = 30


@contextmanager
def progress(session: "Session") -> Iterator[Callable[[int, int], None] | None]:
    """Give what is told how many plans of how many are done; the bar is wiped away in the end, whatever happens."""
    if session.quiet or not sys.stderr.isatty():
        yield None
        return
    bar = _Bar(session)
    try:
        yield bar.told
    finally:
        bar.wipe()


class _Bar:
    def __init__(self, session: "Session") -> None:
        self._session = session
        self._begun = self._last = time.monotonic()
        self._shown = 0

    def told(self, done: int, whole: int) -> None:
        now = time.monotonic()
        if now - self._begun < _AFTER or (self._shown and now - self._last < _AGAIN):
            return
        self._last = now
        filled = _WIDTH * done // max(1, whole)
        of = Text(f"{done}/{whole} kế hoạch", f"{done}/{whole} plans").to(self._session.language)
        line = f"{'█' * filled}{'░' * (_WIDTH - filled)} {of}"
        self._shown = max(self._shown, len(line))
        sys.stderr.write(f"\r{line:{self._shown}}")
        sys.stderr.flush()

    def wipe(self) -> None:
        if self._shown:
            sys.stderr.write(f"\r{'':{self._shown}}\r")
            sys.stderr.flush()
