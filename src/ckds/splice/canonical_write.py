"""Entries → text in the canonical form."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from yaml import ScalarNode

from ckds.source.lines import Lines
from ckds.splice.canonical_scalars import Writes, folded, key_of, scalar
from ckds.splice.canonical_tree import Group, Item, Unusual, is_block, walk

WIDEST: Final = 120
_STEP: Final = 2
# Behind a block that keeps the line ends after it (`|+`): a blank line there would become a part of its value.
_KEPT: Final = "\0"


class Form(NamedTuple):
    """What a mapping of a record holds, in the order in which it is written.

    Attributes:
        order: its keys.
        writes: what each field holds.
        below: the form of what stands under a key: of the mapping, or of each entry of the list.
        bare: what an entry holds that is no mapping.
    """

    order: tuple[str, ...] = ()
    writes: Mapping[str, Writes] = MappingProxyType({})
    below: Mapping[str, "Form"] = MappingProxyType({})
    bare: Writes = Writes.AS_IS


FREE: Final = Form()


def written(root: Item, head: list[str], lines: Lines, form: Form) -> str:
    """Return the whole text.

    Args:
        root: the document.
        head: the comments at its head.
        lines: the text it was read from.
        form: the form of the record, or of each record of a list.
    """
    return _Writer(lines).text(root, head, form)


class _Writer:
    def __init__(self, lines: Lines) -> None:
        self._text = lines.text

    def text(self, root: Item, head: list[str], form: Form) -> str:
        head = tidy_end(padded([*root.above, *head], 0))
        value = root.value
        if isinstance(value, Group) and value.items and not self._stays_flow(root, 0, form, ""):
            first, lines = self._group(value, 0, form, "")
            body = [*tidy_top(first), *([root.beside.strip()] if root.beside else []), *lines]
        else:
            body = [(self._flow(root, form, "") if isinstance(value, Group) else "") + root.beside]
        between = [""] if head and body != [""] else []
        return "".join(f"{line}\n" for line in _unkept([*tidy_top(head), *between, *body]))

    def _group(self, group: Group, indent: int, form: Form, key: str) -> tuple[list[str], list[str]]:
        """Return the comments over the first entry, and the lines of the collection."""
        first: list[str] = []
        made: list[str] = []
        for place, item in enumerate(ordered(group, form)):
            above, lines = self._item(item, indent, form, key)
            if place == 0:
                first = padded(above, indent)
            else:
                made += padded(above, indent)
            made += lines
        return first, [*made, *padded(tidy_end(group.below), indent)]

    def _item(self, item: Item, indent: int, form: Form, key: str) -> tuple[list[str], list[str]]:
        if item.key is None:
            return self._entry(item, indent, form, key)
        name = str(item.key.value)
        head = f"{' ' * indent}{key_of(item.key, self._token(item.key))}:"
        return item.above, self._value(item, head, indent, form, name)

    def _entry(self, item: Item, indent: int, form: Form, key: str) -> tuple[list[str], list[str]]:
        """Return an entry of a list; comments of the first line of what it holds move over its dash."""
        head = f"{' ' * indent}-"
        if not isinstance(item.value, Group) or self._stays_flow(item, len(head), form, key):
            return item.above, self._value(item, head, indent, form, key)
        above = [*item.above, *([item.beside.strip()] if item.beside else [])]
        first, lines = self._group(item.value, indent + _STEP, form, key)
        lines[0] = f"{head} {lines[0][indent + _STEP :]}"
        return [*above, *(line.strip() for line in first)], lines

    def _value(self, item: Item, head: str, indent: int, form: Form, key: str) -> list[str]:
        """Return an entry from its head on."""
        if isinstance(item.value, Group):
            below = form.below.get(key, FREE) if item.key is not None else form
            if self._stays_flow(item, len(head), below, key):
                return [f"{head} {self._flow(item, below, key)}{item.beside}"]
            first, lines = self._group(item.value, indent + _STEP, below, key)
            return [f"{head}{item.beside}", *tidy_top(first), *lines]
        if is_block(item.value):
            header, content = self._block(item, indent)
            return [f"{head} {header}{item.beside}", *content]
        return self._line(item, item.value, head, indent, form, key)

    def _line(self, item: Item, node: ScalarNode, head: str, indent: int, form: Form, key: str) -> list[str]:
        token = self._token(node)
        pieces = folded(node, token) if "\n" in token and item.group and not item.group.is_flow else None
        if pieces:
            pad = " " * (indent + _STEP)
            return [f"{head} >-{item.beside}", *(pad + piece for piece in pieces)]
        value = scalar(node, token, key, _writes(item, form, key), flow=False)
        return [f"{head} {value}{item.beside}" if value else f"{head}{item.beside}"]

    def _block(self, item: Item, indent: int) -> tuple[str, list[str]]:
        """Return the sign and the lines of a text of several lines, at the indentation of the canonical form."""
        node = item.value
        assert isinstance(node, ScalarNode)  # noqa: S101 - told apart by the caller
        header, _, body = self._token(node).partition("\n")
        sign = header.split()[0].split("#")[0]
        chomp = sign.strip("|>0123456789")
        if node.value and not str(node.value).endswith("\n"):
            chomp = "-"  # the text ends without a line end, and its value with it
        lines = body.split("\n")
        given = next((int(char) for char in sign if char.isdigit()), 0)
        own = next((line for line in lines if line.strip(" ")), "")
        column = item.group.column if item.group else 0
        cut = column + given if given else len(own) - len(own.lstrip(" "))
        kept = (
            [line[cut:] for line in lines[:-1]]
            if lines and not lines[-1].strip(" ")
            else [line[cut:] for line in lines]
        )
        while kept and not kept[-1].strip(" ") and chomp != "+":
            kept.pop()
        digit = str(_STEP) if (next((line for line in kept if line), "") or "").startswith(" ") else ""
        pad = " " * (indent + _STEP)
        made = [pad + line if line else "" for line in kept]
        return sign[0] + digit + chomp, [*made, _KEPT] if chomp == "+" else made

    def _stays_flow(self, item: Item, room: int, form: Form, key: str) -> bool:
        """May a collection stay in brackets: it is written so, on one line of fair length, no comment or prose in it?"""
        group = item.value
        if not isinstance(group, Group) or not group.is_flow:
            return False
        inside = [one for one in walk(item) if one is not item]
        groups = [one.value for one in [item, *inside] if isinstance(one.value, Group)]
        if any(one.beside or any(one.above) for one in inside) or any(any(one.below) for one in groups):
            return False
        if any(one.is_mapping and _has_prose(one) for one in groups):
            return False
        return room + 1 + len(self._flow(item, form, key)) <= WIDEST

    def _flow(self, item: Item, form: Form, key: str) -> str:
        """Return a collection in brackets."""
        group = item.value
        if not isinstance(group, Group):
            return scalar(group, self._token(group), key, _writes(item, form, key), flow=True)
        if not group.is_mapping:
            return f"[{', '.join(self._flow(one, form, key) for one in group.items)}]"
        return f"{{{', '.join(self._pairs(group, form))}}}"

    def _pairs(self, group: Group, form: Form) -> Iterator[str]:
        for item in ordered(group, form):
            if item.key is None:
                raise Unusual(item.start)
            name = str(item.key.value)
            inside = form.below.get(name, FREE) if isinstance(item.value, Group) else form
            value = self._flow(item, inside, name)
            yield f"{key_of(item.key, self._token(item.key))}: {value}" if value else f"{self._token(item.key)}:"

    def _token(self, node: ScalarNode) -> str:
        return self._text[node.start_mark.index : node.end_mark.index]


def _writes(item: Item, form: Form, key: str) -> Writes:
    return form.bare if item.key is None else form.writes.get(key, Writes.AS_IS)


def _has_prose(group: Group) -> bool:
    """Does a mapping hold words with blanks between them, which a comma would cut?"""
    inside = (item for one in group.items for item in walk(one))
    return any(isinstance(item.value, ScalarNode) and " " in str(item.value.value).strip() for item in inside)


def ordered(group: Group, form: Form) -> list[Item]:
    """Return the entries of a collection in the order of their form; what the form does not know stays behind it."""
    if not group.is_mapping or not form.order:
        return group.items
    place = {key: at for at, key in enumerate(form.order)}
    return sorted(group.items, key=lambda item: place.get(str(item.key.value) if item.key else "", len(place)))


def padded(lines: Iterable[str], indent: int) -> list[str]:
    """Return comments at an indentation, one blank line for several."""
    found: list[str] = []
    for line in lines:
        if line or not found or found[-1]:
            found.append(f"{' ' * indent}{line}" if line else "")
    return found


def tidy_top(lines: list[str]) -> list[str]:
    """Return lines without blank ones at their beginning."""
    at = next((place for place, line in enumerate(lines) if line), len(lines))
    return lines[at:]


def _unkept(lines: list[str]) -> Iterator[str]:
    """Yield lines without the marks behind blocks that keep their line ends, and without blank lines behind these."""
    kept = False
    for line in lines:
        if line == _KEPT or (kept and not line):
            kept = True
            continue
        kept = False
        yield line


def tidy_end(lines: list[str]) -> list[str]:
    """Return lines without blank ones at their end."""
    found = lines[:]
    while found and not found[-1]:
        found.pop()
    return found
