"""Offsets into a text as lines and columns."""

from bisect import bisect_right

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

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column, both from 1, of an offset in code points."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def span(self, start: int, end: int) -> Span:
        """Return the stretch from ``start`` to before ``end``."""
        return Span(*self.place(start), *self.place(max(start, end)))

    def line(self, number: int) -> str:
        """Return the text of line ``number`` (from 1) without its end."""
        start = self.starts[number - 1]
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")
