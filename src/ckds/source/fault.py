"""Where the parser stopped, and what is behind it."""

from typing import NamedTuple

from ckds.finding import Span
from ckds.source.lines import Edit, Lines
from ckds.source.problem import Problem


class Fault(NamedTuple):
    """Where the parser stopped.

    Attributes:
        said: what it says.
        within: in the course of what.
        at: offset at which it stopped.
        opened: offset at which what it was reading began, or -1.
        lines: the text.
    """

    said: str
    within: str
    at: int
    opened: int
    lines: Lines

    @property
    def number(self) -> int:
        """The line at which it stopped."""
        return self.lines.number(self.at)

    @property
    def opening(self) -> int:
        """The line on which began what it was reading; 0 when that is not known."""
        return self.lines.number(self.opened) if self.opened >= 0 else 0

    def span(self, start: int, end: int) -> Span:
        """Return a stretch of the file."""
        return self.lines.span(start, end)


class Trap(NamedTuple):
    """What was found.

    Attributes:
        problem: the problem.
        edits: what lets the text be read on; None when nothing does.
        sure: the corrected text is what was meant, so another syntax error in it is a fault of its own.
        at: where the entry at fault begins.
    """

    problem: Problem
    edits: list[Edit] | None = None
    sure: bool = True
    at: int = 0
