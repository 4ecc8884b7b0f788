"""Nodes → plain data: mappings, lists and text; ``true``, ``false`` and nothing are told from words.

Keys that begin with ``x-`` are free and left out; a key with no value is left out as if it were not written.
"""

import re
from collections import Counter
from typing import Final

from yaml import MappingNode, ScalarNode, SequenceNode

from ckds.source.characters import MOST, odd
from ckds.source.compose import Node
from ckds.source.flow import NUMBER, Strays, split
from ckds.source.problem import Kind, Path, Problem
from ckds.source.tree import Tree
from ckds.text import nfc

Data = str | bool | None | list["Data"] | dict[str, "Data"]

WORDS: Final = {
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
}  # fmt: skip
_DIGITS: Final = frozenset("0123456789+-.")
THOUSANDS: Final = re.compile(r"[-+]?[1-9]\d{0,2}\.\d{3}")
_ID: Final = re.compile(r"[a-z0-9/-]+")
_HASH: Final = re.compile(r"[ \t]#[^\s#!=-]")
_TAIL: Final = re.compile(r"[ \t]+(#[^\s#!=-][^\n\r]*)")
_HEADER: Final = re.compile(r"[|>][-+]?")

# Fields that hold a number, a day or a target, where an unquoted number is what is meant.
_NUMERIC_WORDS: Final = """
format due_soon_days stale_days today requires grace archive timezone
period issued issued_after due tasks_due closed on until date as_of by started completed reported
value target from to progress baseline amount share_min tasks groups targets every
"""
NUMERIC: Final = frozenset(_NUMERIC_WORDS.split())
# Where a number keeps its shape only in quotes: 5.000 would be read as 5 by any other tool.
MEASURED: Final = frozenset(("value", "target", "from", "to", "amount", "baseline"))
# References to units: a wrong one is found by looking it up.
_UNITS: Final = frozenset(
    ("lead", "support", "owner", "issuer", "via", "unit", "parent", "parents", "members", "except", "area", "plan")
)
_NAMES: Final = frozenset(("label", "id", "number", "group", "duty", "kpis"))
# Where words may stand beside numbers, so that `` #1`` may be a part of them.
_WORDED: Final = MEASURED | {"due", "tasks_due"}
_MOST_NODES: Final = 20_000
# Of a whole file; the directory of all units of a province has some 10,000.
MOST_VALUES: Final = 100_000
# Far more than a directory of all units of a province can hold.
_MOST_DOUBTS: Final = 20_000


class Builder:
    """Turns one tree into data and collects what is wrong on the way.

    Attributes:
        problems: what is wrong whatever the record is.
        doubts: unquoted numbers where a text or a name is likely; the record's model decides.
        blanks: keys that are written without a value.
    """

    def __init__(self, tree: Tree, *, decomposed: bool = False, aliases: bool = False) -> None:
        self.tree = tree
        self.problems: list[Problem] = []
        self.doubts: list[Problem] = []
        self.blanks: list[Path] = []
        self._decomposed = decomposed
        text = tree.lines.text
        self._hashes = (" #" in text or "\t#" in text) and _HASH.search(text) is not None
        self._plain = not self._hashes and not decomposed
        self._open: set[int] | None = set() if aliases else None
        self._built = 0
        self._values = 0
        self._kept: Counter[tuple[Kind, str | int]] = Counter()

    def build(self, node: Node) -> Data:
        """Return the data of the top node."""
        return self._scalar(node, (), "") if isinstance(node, ScalarNode) else self._collection(node, ())

    def _value(self, node: Node, path: Path, part: str | int, key: str) -> Data:
        if not isinstance(node, ScalarNode):
            return self._collection(node, (*path, part))
        value: str = node.value
        if self._plain and not node.style and value not in WORDS and value[0] not in _DIGITS:
            return value.strip()  # the most common case: plain words
        return self._scalar(node, (*path, part), key)

    def _collection(self, node: Node, path: Path) -> Data:
        if self._open is not None:
            return self._guarded(node, path, self._open)
        return self._inside(node, path)

    @property
    def too_many(self) -> bool:
        """Does the text hold more keys and entries than any file of records? Then no more was built of it."""
        return self._values > MOST_VALUES

    def _inside(self, node: Node, path: Path) -> Data:
        self._values += len(node.value) if self._open is None else 0  # with aliases another bound holds
        if self._values > MOST_VALUES:
            return None
        if isinstance(node, MappingNode):
            return self._mapping(node, path)
        return self._sequence(node, path) if isinstance(node, SequenceNode) else None

    def _guarded(self, node: Node, path: Path, open_: set[int]) -> Data:
        """Where aliases repeat nodes: leave out what holds itself, and stop where they would grow without end."""
        self._built += 1
        if id(node) in open_ or self._built > _MOST_NODES:
            return None
        open_.add(id(node))
        data = self._inside(node, path)
        open_.discard(id(node))
        return data

    def _scalar(self, node: ScalarNode, path: Path, key: str) -> Data:
        value: str = nfc(node.value) if self._decomposed else node.value
        if node.style:  # quoted or a block: text, whatever it looks like
            return value if value or node.style not in "|>" else self._empty_block(node, path, key)
        value = value.strip()  # odd blanks of Word at its ends
        if self._hashes:
            self._cut_off(node, path, key)
        if value in WORDS:
            if WORDS[value] is None:
                self.blanks.append(path)
            return WORDS[value]
        if value[0] in _DIGITS and NUMBER.fullmatch(value):
            self._number(node, path, key, value)
        return value

    def _number(self, node: ScalarNode, path: Path, key: str, value: str) -> None:
        if key in MEASURED:
            if THOUSANDS.fullmatch(value):
                self._add(Kind.THOUSANDS, node, path, value=value, key=key, fix=_entry(path, value))
        elif key in _NAMES and "stated" not in path:
            self._doubt(self._problem(Kind.LABEL, node, path, value=value, key=key, fix=_entry(path, value)))
        elif key not in NUMERIC and key not in _UNITS and key != "kpis":
            self._doubt(self._problem(Kind.NOT_TEXT, node, path, value=value, key=key, fix=_entry(path, value)))

    def _empty_block(self, node: ScalarNode, path: Path, key: str) -> Data:
        """``target: >5``: YAML takes the sign for the beginning of a text that never comes."""
        start = node.start_mark.index
        text = self.tree.lines.text
        end = text.find("\n", start)
        whole = text[start : end if end >= 0 else len(text)].strip()
        if _HEADER.fullmatch(whole.split(" #")[0].rstrip()):
            self.blanks.append(path)
            return None
        self._at(Kind.INDICATOR, start, start + len(whole), path, key=key, value=whole, sign=whole[0])
        return whole

    def _cut_off(self, node: ScalarNode, path: Path, key: str) -> None:
        """Text followed by `` #1``: YAML takes the rest of the line for a remark."""
        text = self.tree.lines.text
        found = _TAIL.match(text, node.end_mark.index)
        value: str = node.value
        if found is None or (value and _is_whole(key, value)):
            return
        lost = found[1].rstrip()
        whole = f"{value} {lost}".strip()
        self._at(Kind.CUT_OFF, found.start(1), found.start(1) + len(lost), path, key=key, lost=lost, value=whole)

    def _sequence(self, node: SequenceNode, path: Path) -> list[Data]:
        key = next((part for part in reversed(path) if isinstance(part, str)), "")
        data = [self._value(item, path, place, key) for place, item in enumerate(node.value)]
        if node.flow_style and len(data) > 1:
            self._split_decimals(node, path, data)
        return data

    def _split_decimals(self, node: SequenceNode, path: Path, data: list[Data]) -> None:
        """``[tăng 7,0%]`` is two entries to YAML: put together what a comma between digits has split."""
        text = self.tree.lines.text
        for place in range(len(data) - 1, 0, -1):
            before, after = node.value[place - 1], node.value[place]
            if not split(before, after) or text[before.end_mark.index : after.start_mark.index] != ",":
                continue
            start, end = before.start_mark.index, after.end_mark.index
            whole = text[start:end]
            self._at(Kind.FLOW_COMMA, start, end, (*path, place - 1), value=whole)
            data[place - 1 : place + 1] = [whole]
            node.value[place - 1 : place + 1] = [ScalarNode("", whole, before.start_mark, after.end_mark, style="'")]

    def _mapping(self, node: MappingNode, path: Path) -> dict[str, Data]:
        data: dict[str, Data] = {}
        first: dict[str, Node] = {}
        strays = Strays() if node.flow_style else None
        for key_node, value_node in node.value:
            if not isinstance(key_node, ScalarNode):
                self._add(Kind.SHAPE, key_node, path, wanted="key", value="")
                continue
            if strays is not None and strays.takes(key_node, value_node):
                continue
            key = key_node.value if key_node.value.isascii() else self._key(key_node)
            if key in first:
                self._twice(key_node, first[key], path)
                continue
            first[key] = key_node
            if key.startswith("x-") or (key == "<<" and self._open is not None):
                continue
            value = self._value(value_node, path, key, key)
            if value is not None:
                data[key] = value
        if strays:
            for start, end in strays.found:
                if not start.value.startswith("x-"):
                    data[start.value] = self._rejoin(start, strays.values[start.value], end, path)
        return data

    def _key(self, node: ScalarNode) -> str:
        """Return the key, without the odd blanks that Word leaves before it."""
        key: str = nfc(node.value) if self._decomposed else node.value
        if key.strip() != key:
            start = node.start_mark.index + (0 if key[0].isspace() else len(key.rstrip()))
            lines = self.tree.lines
            text = lines.line(lines.number(start))
            self._keep(odd(lines, start, text.replace(key, key.strip())))
        node.value = key.strip()
        return key.strip()

    def _twice(self, node: ScalarNode, before: Node, path: Path) -> None:
        key: str = node.value
        related = self.tree.of(before)
        self._keep(Problem(Kind.DUPLICATE_KEY, self.tree.of(node), (*path, key), {"key": key}, related=related))

    def _rejoin(self, key: ScalarNode, value: ScalarNode, stray: ScalarNode, path: Path) -> str:
        """``{target: tăng tối thiểu 7,0%}``: the comma ended the value and ``0%`` became a key."""
        start, end = value.start_mark.index, stray.end_mark.index
        whole = self.tree.lines.text[start:end]
        below = (*path, key.value)
        self._at(Kind.FLOW_COMMA, start, end, below, value=whole)
        value.value, value.style, value.end_mark = whole, "'", stray.end_mark
        self.doubts = [doubt for doubt in self.doubts if doubt.path != below]
        self.problems = [one for one in self.problems if one.path != below or one.kind is Kind.FLOW_COMMA]
        return whole

    def _keep(self, problem: Problem) -> None:
        """Keep a problem; of one kind in one entry no more than can be looked at."""
        entry = problem.path[0] if problem.path and isinstance(problem.path[0], int) else ""
        self._kept[problem.kind, entry] += 1
        if self._kept[problem.kind, entry] <= MOST:
            self.problems.append(problem)

    def _doubt(self, problem: Problem) -> None:
        if len(self.doubts) < _MOST_DOUBTS:
            self.doubts.append(problem)

    def _problem(self, kind: Kind, node: Node, path: Path, fix: str | None = None, **args: object) -> Problem:
        return Problem(kind, self.tree.of(node), path, args, fix=fix)

    def _add(self, kind: Kind, node: Node, path: Path, fix: str | None = None, **args: object) -> None:
        self._keep(self._problem(kind, node, path, fix, **args))

    def _at(self, kind: Kind, start: int, end: int, path: Path, *, value: str, **args: object) -> None:
        args |= {"value": value}
        span = self.tree.lines.span(start, end)
        self._keep(Problem(kind, span, path, args, fix=_entry(path, value)))


def _is_whole(key: str, value: str) -> bool:
    """Can nothing follow this value, so that what does is a remark?"""
    return (key in NUMERIC and key not in _WORDED) or value in WORDS or (key in _UNITS and bool(_ID.fullmatch(value)))


def _entry(path: Path, value: str) -> str:
    """Return the line with the value in quotes, as it stands in block style."""
    from ckds.source.quoting import quoted  # imported when something has to be quoted

    if not path or isinstance(path[-1], int):
        return f"- {quoted(value)}"
    return f"{path[-1]}: {quoted(value)}"
