"""Choices read off bytes, so that one maker of cases serves hypothesis, plain chance and a coverage-guided fuzzer."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Choices:
    """Reads choices off bytes; when they are used up, every choice is the first.

    Args:
        data: where the choices come from.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    @property
    def spent(self) -> bool:
        """Are all bytes used up?"""
        return self._at >= len(self._data)

    def number(self, most: int) -> int:
        """Return a number from 0 to ``most``, both included."""
        size = max(1, (most.bit_length() + 7) // 8)
        part = self._data[self._at : self._at + size]
        self._at += size
        return int.from_bytes(part, "little") % (most + 1)

    def pick(self, among: Sequence[T]) -> T:
        """Return one of several."""
        return among[self.number(len(among) - 1)]

    def chance(self, of: int) -> bool:
        """Return True about once in ``of`` times; never when the bytes are used up."""
        return self.number(of - 1) == of - 1

    def bytes(self, most: int) -> bytes:
        """Return up to ``most`` bytes as they come."""
        size = self.number(most)
        part = self._data[self._at : self._at + size]
        self._at += size
        return part

    def text(self, most: int) -> str:
        """Return up to ``most`` characters of any kind, lone surrogates included."""
        return self.bytes(most).decode("utf-8", self.pick(("replace", "surrogateescape", "ignore")))
