"""Text → nodes, reading on behind what the parser stops at, so that one fault never hides the next."""

import re
from typing import TYPE_CHECKING, Final

from ckds.source.characters import refused
from ckds.source.compose import Node, ReaderError, YamlError, compose, depth_exceeded
from ckds.source.conflicts import conflicts
from ckds.source.lines import Lines, Mended
from ckds.source.problem import Kind, Path, Problem

if TYPE_CHECKING:
    from ckds.source.fault import Trap

_REPAIRS: Final = 60
# More than this, and the text is no YAML at all: only the first place is told.
_LEFT_OUT: Final = 3
_KEY: Final = re.compile(r"[ \t]*(?:-[ \t]+)*(?P<key>[a-z_][\w-]*)[ \t]*:")
_BLOCK: Final = re.compile(r"""(?:-(?:[ \t]|$)|(?P<key>[\w.-]+)[ \t]*:|[^\s#\]}])""")


class Recovery:
    """What could be read of a text.

    Attributes:
        root: the top node; None when there is none, or nothing could be read.
        lines: the text as it was read: mended, its places still those of the file.
        problems: what stood in the way.
        lost: the keys in the lines that were left out.
        partial: something was left out, or is only guessed, so that a key that is not there may have been meant.
    """

    def __init__(self, lines: Lines) -> None:
        self.problems, self.lines = conflicts(lines)
        self.lost: set[str] = set()
        self._left_out: list[int] = []
        self._guess: Trap | None = None
        self._last = 0
        self._mended: tuple[int, int] | None = None
        self._longest = 2 * len(lines.text) + 1000  # mending that makes the text grow and grow is no mending
        self.partial = bool(self.problems)
        self.root = self._read()

    def _read(self) -> Node | None:
        for _ in range(_REPAIRS):
            offset = depth_exceeded(self.lines.text)
            if offset is not None:
                self.problems.append(Problem(Kind.DEEP, self.lines.span(offset, offset + 1)))
                return None
            try:
                return compose(self.lines.text)
            except (ReaderError, UnicodeEncodeError):
                found, self.lines = refused(self.lines)
                self.problems += found
                if not found:
                    return None
            except YamlError as error:
                from ckds.source.explain import explain  # what explains faults is imported when there is one

                if not self._mend(explain(error, self.lines)):
                    return None
        return None

    def _mend(self, trap: "Trap") -> bool:
        number = self.lines.number(trap.at)
        block = self._block(number)
        if self._follows(trap, number, block):
            self._guess = None
            return self._leave_out(block)
        self._last, self._mended = number, None if trap.edits is None else block
        self.problems.append(trap.problem)
        if trap.edits is None:
            return self._leave_out(block)
        self._guess = None if trap.sure else trap
        self.partial = self.partial or not trap.sure
        self.lines = Mended(self.lines, trap.edits)
        return len(self.lines.text) <= self._longest

    def _follows(self, trap: "Trap", number: int, block: tuple[int, int]) -> bool:
        """Is this only what became of the last fault: its mending was no good, or it took the next line with it?"""
        if self._guess and block == self._block(self.lines.number(self._guess.at)):
            return True
        near = self._last > 0 and self._last <= number <= self._last + 1
        return near and trap.problem.kind is Kind.SYNTAX and self._mended in (None, block)

    def _block(self, number: int) -> tuple[int, int]:
        """Return the first and the last line of the top-level entry that line ``number`` belongs to; 0 for none."""
        first = number
        while first > 0 and not _BLOCK.match(self.lines.line(first)):
            first -= 1
        last = max(first, 1)
        while last < len(self.lines) and not _BLOCK.match(self.lines.line(last + 1)):
            last += 1
        return first, last

    def _leave_out(self, block: tuple[int, int]) -> bool:
        """Read on without an entry that cannot be read; say whether that makes sense."""
        first, last = block
        if first == 0 or len(self._left_out) == _LEFT_OUT:
            del self.problems[self._left_out[0] + 1 if self._left_out else len(self.problems) :]
            return False
        key = self._key_of(first)
        self.lost.update(
            found["key"] for found in map(_KEY.match, map(self.lines.line, range(first, last + 1))) if found
        )
        self._left_out.append(len(self.problems) - 1)
        self.partial = True
        if key:
            self.lost.add(key)
            self.problems[-1] = located(self.problems[-1], (key,))
        start = self.lines.starts[first - 1]
        end = self.lines.starts[last] if last < len(self.lines) else len(self.lines.text)
        self.lines = Mended(self.lines, [(start, end, "\n" * self.lines.text.count("\n", start, end))])
        return True

    def _key_of(self, first: int) -> str | None:
        """Return the key of the top-level entry that begins on a line; of a list's entry, the list's key."""
        for number in range(first, 0, -1):
            found = _BLOCK.match(self.lines.line(number))
            if found and found["key"]:
                return found["key"]
        return None


def located(problem: Problem, path: Path) -> Problem:
    """Return the problem with the way to the value it stands in."""
    return Problem(problem.kind, problem.span, path, problem.args, problem.related, problem.fix)
