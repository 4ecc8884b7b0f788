"""Offsets into a text as lines and columns, also where the text was mended so that it can be read on."""

from bisect import bisect_right
from collections.abc import Iterable

from ckds.finding import Span


class Lines:
    """The line starts of a text, found once it is asked.

    Lines end at ``\\n`` alone: libyaml also breaks at U+2028, U+0085 and a lone ``\\r``, which no editor numbers.
    """

    __slots__ = ("_starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts: list[int] | None = None

    @property
    def starts(self) -> list[int]:
        """Offset of the first character of every line."""
        if self._starts is None:
            self._starts = [0]
            at = self.text.find("\n")
            while at >= 0:
                self._starts.append(at + 1)
                at = self.text.find("\n", at + 1)
        return self._starts

    def number(self, offset: int) -> int:
        """Return the line, from 1, of an offset in this text."""
        return bisect_right(self.starts, offset)

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column in the file, both from 1, of an offset in code points."""
        line = self.number(offset)
        return line, offset - self.starts[line - 1] + 1

    def span(self, start: int, end: int) -> Span:
        """Return the stretch of the file from ``start`` to before ``end``."""
        return Span(*self.place(start), *self.place(max(start, end)))

    def line(self, number: int) -> str:
        """Return the text of line ``number`` (from 1) without its end."""
        start = self.starts[number - 1]
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def __len__(self) -> int:
        """How many lines there are."""
        return len(self.starts)


Edit = tuple[int, int, str]


class Mended(Lines):
    """A text with some stretches replaced; places are those of the text underneath.

    An edit replaces ``[start, end)`` by a text with as many line ends, so that lines keep their numbers.
    """

    __slots__ = ("_ends", "_new_starts", "_olds", "_under")

    def __init__(self, under: Lines, edits: Iterable[Edit]) -> None:
        pieces: list[str] = []
        self._under = under
        self._new_starts: list[int] = []
        self._ends: list[int] = []
        self._olds: list[tuple[int, int]] = []
        at = length = 0
        for start, end, new in sorted(edits):
            pieces += under.text[at:start], new
            length += start - at
            self._new_starts.append(length)
            length += len(new)
            self._ends.append(length)
            self._olds.append((start, end))
            at = end
        pieces.append(under.text[at:])
        super().__init__("".join(pieces))

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column in the file of an offset in the mended text."""
        return self._under.place(self._origin(offset))

    def _origin(self, offset: int) -> int:
        edit = bisect_right(self._new_starts, offset) - 1
        if edit < 0:
            return offset
        start, end = self._olds[edit]
        if offset >= self._ends[edit]:
            return end + offset - self._ends[edit]
        return min(start + offset - self._new_starts[edit], end)
