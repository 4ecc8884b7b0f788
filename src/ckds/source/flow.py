"""Commas within ``[…]`` and ``{…}``, which end an entry although they belong to its text."""

import re
from typing import Final

from yaml import ScalarNode

from ckds.source.compose import Node

NUMBER: Final = re.compile(r"[-+]?(\d[\d_]*(\.\d*)?|\.\d+)([eE][-+]?\d+)?|0x[0-9a-fA-F]+|0o[0-7]+")


class Strays:
    """Keys of a flow mapping without a colon, which a comma inside the text before them has made.

    Attributes:
        found: the key whose value was split, and the last stray behind it.
        values: the value of each key.
    """

    def __init__(self) -> None:
        self.found: list[tuple[ScalarNode, ScalarNode]] = []
        self.values: dict[str, ScalarNode] = {}
        self._last: ScalarNode | None = None

    def takes(self, key: ScalarNode, value: Node) -> bool:
        """Is this a stray?"""
        empty = isinstance(value, ScalarNode) and not value.style and value.value == ""
        stray = empty and not key.style and value.start_mark.index == key.end_mark.index
        if not stray or self._last is None:
            self._last = None
            if isinstance(value, ScalarNode) and not value.style and not empty and key.value not in self.values:
                self._last = key
                self.values[key.value] = value
            return False
        if self.found and self.found[-1][0] is self._last:
            self.found[-1] = self._last, key
        else:
            self.found.append((self._last, key))
        return True


def split(before: Node, after: Node) -> bool:
    """Do two entries of a flow list look like one number with its decimals, among words?"""
    if not (isinstance(before, ScalarNode) and isinstance(after, ScalarNode)) or before.style or after.style:
        return False
    if NUMBER.fullmatch(before.value) and NUMBER.fullmatch(after.value):
        return False
    return bool(before.value[-1:].isdigit() and after.value[:1].isdigit())
