"""Comments and blank lines: found between the tokens of a text, and given to what they belong to.

A comment at the end of a line belongs to the entry that the line ends. One on a line of its own belongs to the entry
below it, unless it is indented deeper than that entry: then it ends the collection above, as an entry that somebody
has taken out does.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final, NamedTuple

import yaml

from ckds.source.lines import Lines
from ckds.splice.canonical_tree import BLANK, Group, Item, is_block, walk

# An entry of a list that somebody has made a comment of.
_TAKEN_OUT: Final = re.compile(r"#+ *- ")
_HEADER_REMARK: Final = re.compile(r"[^\n]*?[ \t](#[^\n]*)")


class Remark(NamedTuple):
    """A comment, or a blank line.

    Attributes:
        offset: where it begins.
        text: the comment; nothing for a blank line.
        column: where it stands on its line, from 0.
        gap: the blanks before it, where something else stands on its line.
        beside: something else stands on its line.
    """

    offset: int
    text: str
    column: int = 0
    gap: str = ""
    beside: bool = False


def remarks(lines: Lines, tokens: list[yaml.Token]) -> list[Remark]:
    """Return all comments and blank lines of a text, in its order."""
    found: list[Remark] = []
    at = 0
    for token in tokens:
        found += _between(lines, at, token.start_mark.index)
        at = max(at, token.end_mark.index)
        if isinstance(token, yaml.ScalarToken) and token.style in ("|", ">"):
            found += _of_block(lines, token.start_mark.index, at)
    return [*found, *_between(lines, at, len(lines.text))]


def _between(lines: Lines, start: int, end: int) -> Iterator[Remark]:
    """Yield what stands between two tokens: nothing but blanks and comments."""
    at = start
    while at < end:
        stop = lines.text.find("\n", at, end)
        stop = end if stop < 0 else stop
        piece = lines.text[at:stop]
        first = lines.starts[lines.number(at) - 1]
        words = piece.strip()
        if words.startswith("#"):
            place = at + piece.index("#")
            before = lines.text[first:place]
            gap = before[len(before.rstrip()) :]
            yield Remark(place, words, place - first, gap, beside=bool(before.strip()))
        elif not piece.strip() and at == first and stop < end:
            yield Remark(at, BLANK)
        at = stop + 1


def _of_block(lines: Lines, start: int, end: int) -> Iterator[Remark]:
    """Yield the comment behind the sign of a text of several lines, and the blank lines that end it."""
    text = lines.text[start:end]
    found = _HEADER_REMARK.match(text)
    if found:
        before = text[: found.start(1)]
        gap = before[len(before.rstrip()) :]
        yield Remark(start + found.start(1), found[1].rstrip(), 0, gap, beside=True)
    if text.endswith("\n") and "+" not in text.partition("\n")[0].partition("#")[0]:
        kept = len(text.rstrip(" \n"))
        if text.count("\n", kept) > 1:
            yield Remark(start + kept + 1, BLANK)


def attach(root: Item, found: list[Remark], lines: Lines) -> list[str]:
    """Give every comment to its entry; return those at the head of the text, which belong to the whole of it."""
    return _Attaching(root, lines).attach(found)


class _Attaching:
    def __init__(self, root: Item, lines: Lines) -> None:
        self._lines = lines
        self._root = root
        self._items = list(walk(root))[1:]
        self._starts = [item.start for item in self._items]
        events = sorted((event for item in walk(root) for event in _events(item)), key=lambda event: event[:2])
        self._offsets = [offset for offset, _, _ in events]
        self._owners = [item for _, _, item in events]
        self._groups = [item.value for item in walk(root) if isinstance(item.value, Group)]

    def attach(self, found: list[Remark]) -> list[str]:
        head: list[str] = []
        waiting: list[Remark] = []
        group: Item | None = None
        for remark in found:
            following = bisect_right(self._starts, remark.offset)
            if remark.beside:
                self._beside(remark)
                continue
            following_item = self._items[following] if following < len(self._items) else None
            if waiting and following_item is not group:
                self._share(waiting, group)
                waiting = []
            waiting.append(remark)
            group = following_item
        self._share(waiting, group)
        for empty in (group for group in self._groups if not group.items):
            empty.item.above += empty.below
            empty.below = []
        first = self._items[0] if self._items else None
        if first is not None and first.group is self._root.value:
            head, first.above = _headed(first.above)
        return head

    def _beside(self, remark: Remark) -> None:
        at = bisect_right(self._offsets, remark.offset) - 1
        owner = self._owners[at] if at >= 0 else self._root
        gap = remark.gap.replace("\t", "  ") or " "
        if owner.beside or (at >= 0 and self._lines.number(self._offsets[at]) != self._lines.number(remark.offset)):
            owner.above.append(remark.text)
        else:
            owner.beside = gap + remark.text

    def _share(self, waiting: list[Remark], following: Item | None) -> None:
        """Give what stands over an entry to it, or to the collections that end before it."""
        at = 0
        for place, remark in enumerate(waiting):
            group = self._ended(remark, following)
            if group is not None:
                group.below += [one.text for one in waiting[at : place + 1]]
                at = place + 1
            elif remark.text:
                break
        rest = [remark.text for remark in waiting[at:]]
        if following is not None:
            following.above += rest
        elif isinstance(self._root.value, Group):
            self._root.value.below += rest
        else:
            self._root.above += rest

    def _ended(self, remark: Remark, following: Item | None) -> Group | None:
        """Return the collection whose end a comment belongs to; none where it belongs to what follows."""
        if not remark.text:
            return None
        around = self._flow_around(remark.offset)
        if around is not None:
            return None if following is not None and _within(following, around) else around
        before = bisect_right(self._starts, remark.offset) - 1
        last = self._items[before] if before >= 0 else None
        if last is None:
            return None
        ended = [group for group in _groups_over(last) if following is None or not _within(following, group)]
        if _TAKEN_OUT.match(remark.text):  # a list may stand at the column of its key
            lists = (one for one in ended if not one.is_mapping and not one.is_flow and one.column == remark.column)
            return next(lists, None) or _deepest(ended, remark, following, self._lines)
        return _deepest(ended, remark, following, self._lines)

    def _flow_around(self, offset: int) -> Group | None:
        found = None
        for group in self._groups:
            if group.is_flow and group.node.start_mark.index < offset < group.node.end_mark.index:
                found = group
        return found


def _events(item: Item) -> Iterator[tuple[int, int, Item]]:
    """Yield where an entry begins and where its value ends, where that is on one line."""
    yield item.start, 0, item
    if isinstance(item.value, Group):
        if item.value.is_flow:
            yield item.value.node.end_mark.index, 1, item
    else:
        end = item.value.start_mark if is_block(item.value) else item.value.end_mark
        yield (end.index if end else item.start), 1, item


def _groups_over(item: Item) -> Iterator[Group]:
    """Yield the collections that an entry stands in and the one it holds, the innermost first."""
    if isinstance(item.value, Group):
        yield item.value
    group = item.group
    while group is not None:
        yield group
        group = group.item.group


def _deepest(ended: list[Group], remark: Remark, following: Item | None, lines: Lines) -> Group | None:
    """Return the innermost of the collections that end which a comment is indented as deep as; none below ``following``."""
    if remark.column <= (_column(following, lines) if following is not None else 0):
        return None
    blocks = [group for group in ended if not group.is_flow]
    found = next((group for group in blocks if group.column <= remark.column), None)
    return [group for group in blocks if found and group.column == found.column][-1] if found else None


def _within(item: Item, group: Group) -> bool:
    above = item.group
    while above is not None:
        if above is group:
            return True
        above = above.item.group
    return False


def _column(item: Item, lines: Lines) -> int:
    return lines.place(item.start)[1] - 1


_MODELINE: Final = re.compile(r"# *(yaml-language-server|-\*-|vim?:)")


def _headed(above: list[str]) -> tuple[list[str], list[str]]:
    """Part the head of a text from the comment of its first entry: at its last blank line, and after a modeline."""
    lines = above[:]
    while lines and not lines[-1]:
        lines.pop()
    whole = len(lines) < len(above)  # a blank line parts all of it from the first entry
    at = len(lines) if whole else max((place + 1 for place, line in enumerate(lines) if not line), default=0)
    while at < len(lines) and _MODELINE.match(lines[at]):
        at += 1
    return lines[:at], lines[at:]
