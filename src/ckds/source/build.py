"""Nodes → plain data: mappings, lists and text; ``true``, ``false`` and nothing are told from words.

Keys that begin with ``x-`` are free and left out; a key with no value is left out as if it were not written.
"""

import re

from yaml import MappingNode, ScalarNode, SequenceNode

from ckds.finding import Span
from ckds.source.compose import Node
from ckds.source.lines import Lines
from ckds.source.problem import Kind, Path, Problem
from ckds.source.traps import quoted

Data = str | bool | None | list["Data"] | dict[str, "Data"]

_BOOLS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_NUMBER = re.compile(r"[-+]?(\d[\d_]*(\.\d*)?|\.\d+)([eE][-+]?\d+)?|0x[0-9a-fA-F]+|0o[0-7]+")
_THOUSANDS = re.compile(r"[-+]?[1-9]\d{0,2}(\.\d{3})+")

# Fields that hold a number, a day or a target, where an unquoted number is what is meant.
_NUMERIC_WORDS = """
format due_soon_days stale_days today requires grace archive timezone
period issued issued_after due tasks_due closed on until date as_of by started completed reported
value target from to progress baseline amount share_min tasks groups kpis targets every
"""
NUMERIC = frozenset(_NUMERIC_WORDS.split())
# Where a number keeps its shape only in quotes: 5.000 would be read as 5 by any other tool.
MEASURED = frozenset(("value", "target", "from", "to", "amount", "baseline"))


class Builder:
    """Turns one tree into data and collects what is wrong on the way."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.problems: list[Problem] = []

    def build(self, node: Node, path: Path = ()) -> Data:
        """Return the data of ``node``."""
        if isinstance(node, ScalarNode):
            return self._scalar(node, path)
        if isinstance(node, SequenceNode):
            return self._sequence(node, path)
        return self._mapping(node, path)

    def _scalar(self, node: ScalarNode, path: Path) -> Data:
        value: str = node.value
        if node.style:  # quoted or a block: text, whatever it looks like
            return value
        if value in _NULLS:
            return None
        key = next((part for part in reversed(path) if isinstance(part, str)), "")
        if value in _BOOLS:
            return _BOOLS[value]
        if _THOUSANDS.fullmatch(value) and key in MEASURED:
            self._add(Kind.THOUSANDS, node, path, value=value, key=key, fix=f"{key}: {quoted(value)}")
        elif key not in NUMERIC and _NUMBER.fullmatch(value):
            kind = Kind.LABEL if key in ("label", "id", "number") else Kind.NOT_TEXT
            self._add(kind, node, path, value=value, key=key, fix=f"{key}: {quoted(value)}")
        elif key not in NUMERIC or key in MEASURED:
            self._cut_off(node, path, key)
        return value

    def _cut_off(self, node: ScalarNode, path: Path, key: str) -> None:
        """Text followed by `` #1``: YAML takes the rest of the line for a comment."""
        end = node.end_mark.index
        text = self.lines.text
        if text[end : end + 1] not in " \t":
            return
        tail = text[end:].split("\n", 1)[0].strip()
        if len(tail) > 1 and tail[0] == "#" and not tail[1].isspace() and tail[1] not in "#!-=":
            fix = f"{key}: {quoted(f'{node.value} {tail}')}"
            start = end + text[end:].index("#")
            span = self.lines.span(start, start + len(tail))
            self.problems.append(Problem(Kind.CUT_OFF, span, path, {"key": key, "lost": tail}, fix=fix))

    def _sequence(self, node: SequenceNode, path: Path) -> list[Data]:
        items = [self.build(item, (*path, place)) for place, item in enumerate(node.value)]
        if node.flow_style:
            self._split_decimals(node, path)
        return items

    def _split_decimals(self, node: SequenceNode, path: Path) -> None:
        """``[tăng 7,0%]`` is two entries to YAML."""
        for before, after in zip(node.value, node.value[1:], strict=False):
            if not (isinstance(before, ScalarNode) and isinstance(after, ScalarNode)) or before.style or after.style:
                continue
            if _NUMBER.fullmatch(before.value) and _NUMBER.fullmatch(after.value):
                continue
            if before.value[-1:].isdigit() and after.value[:1].isdigit():
                start, end = before.start_mark.index, after.end_mark.index
                if self.lines.text[before.end_mark.index : after.start_mark.index] == ",":
                    whole = self.lines.text[start:end]
                    self._at(Kind.FLOW_COMMA, start, end, path, value=whole, fix=f"- {quoted(whole)}")

    def _mapping(self, node: MappingNode, path: Path) -> dict[str, Data]:
        data: dict[str, Data] = {}
        first: dict[str, Node] = {}
        last: tuple[str, Node] | None = None
        for key_node, value_node in node.value:
            if not isinstance(key_node, ScalarNode):
                self._add(Kind.SHAPE, key_node, path, wanted="key")
                continue
            key = key_node.value
            if node.flow_style and last and _is_stray(key_node, value_node):
                data[last[0]] = self._rejoin(last, key_node, path)
                continue
            if key in first:
                where = self._span(first[key])
                self.problems.append(
                    Problem(Kind.DUPLICATE_KEY, self._span(key_node), (*path, key), {"key": key}, related=where)
                )
                continue
            first[key] = key_node
            last = key, value_node
            if key.startswith("x-"):
                continue
            value = self.build(value_node, (*path, key))
            if value is not None:
                data[key] = value
        return data

    def _rejoin(self, last: tuple[str, Node], stray: Node, path: Path) -> str:
        """``{target: tăng tối thiểu 7,0%}``: the comma ended the value and ``0%`` became a key."""
        key, value = last
        start, end = value.start_mark.index, stray.end_mark.index
        whole = self.lines.text[start:end]
        self._at(Kind.FLOW_COMMA, start, end, (*path, key), value=whole, fix=f"{key}: {quoted(whole)}")
        return whole

    def _add(self, kind: Kind, node: Node, path: Path, fix: str | None = None, **args: object) -> None:
        self.problems.append(Problem(kind, self._span(node), path, args, fix=fix))

    def _at(self, kind: Kind, start: int, end: int, path: Path, fix: str | None = None, **args: object) -> None:
        self.problems.append(Problem(kind, self.lines.span(start, end), path, args, fix=fix))

    def _span(self, node: Node) -> Span:
        return self.lines.span(node.start_mark.index, node.end_mark.index)


def _is_stray(key: ScalarNode, value: Node) -> bool:
    """Is this a key of a flow mapping without a colon, which a comma inside the text before it has made?"""
    empty = isinstance(value, ScalarNode) and not value.style and value.value == ""
    return empty and not key.style and value.start_mark.index == key.end_mark.index
