"""New values as lines of YAML, by the emitter of ruamel.yaml, in the style of the file they go into.

ruamel writes new text only: over text that is there it would move comments and change quotes and line ends.
"""

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple

from ckds.splice.style import WIDTH, Style
from ckds.splice.values import UNPRINTED, Value, as_text, is_scalar, needs_quotes, quote_of

_NEVER: Final = 1_000_000
_BARE: Final = re.compile(r"[a-z_][a-z0-9_-]+")


class Manner(NamedTuple):
    """How one value is written.

    Attributes:
        style: that of the file.
        flow: within brackets.
        quote: these quotes, though they may not be needed.
        careful: in double quotes on one line, where the usual way did not hold.
        indent: how far to the right it will stand.
    """

    style: Style
    flow: bool = False
    quote: str | None = None
    careful: bool = False
    indent: int = 0


def inline(value: Value, key: str, manner: Manner) -> str:
    """Return a value on one line: a scalar, or a collection in brackets."""
    flow = manner._replace(flow=manner.flow or not is_scalar(value))
    events = list(_node(value, key, flow._replace(careful=manner.careful or _over_lines(value))))
    pair = [_start_map(flow=flow.flow), _scalar("k", None), *events, _end_map()]
    text = _emit(pair, manner.style, _NEVER).strip("\n")
    return text[3:-1].strip() if flow.flow else text.removeprefix("k:").strip(" ")


def pair_lines(key: str, value: Value, manner: Manner) -> list[str]:
    """Return ``key: value`` as lines in block style, the first one without indentation."""
    return _lines(_emit(_mapping({key: value}, manner), manner.style, WIDTH - manner.indent))


def item_lines(value: Value, key: str, manner: Manner, gap: str = " ") -> list[str]:
    """Return ``- value`` as lines in block style; ``key`` is that of the list."""
    if isinstance(value, Mapping) and value:
        lines = _lines(_emit(_mapping(value, manner), manner.style, WIDTH - manner.indent))
    else:
        lines = pair_lines(key or "k", value, manner)
        lines[0] = lines[0].removeprefix(f"{key or 'k'}:").strip(" ")
        return [f"-{gap}{lines[0]}", *lines[1:]]
    deeper = " " * (1 + len(gap))
    return [f"-{gap}{lines[0]}", *(deeper + line if line else line for line in lines[1:])]


def block(value: Mapping[str, Value] | Sequence[Value], style: Style | None = None) -> str:
    """Return a whole new file: a mapping, or a list of mappings."""
    manner = Manner(style or Style())
    if isinstance(value, Mapping):
        return _emit(_mapping(value, manner), manner.style, WIDTH)
    return "".join(f"{line}\n" for item in value for line in item_lines(item, "", manner))


def new_key(key: str, quote: str = "") -> str:
    """Return a key as it is spelt, in quotes where YAML needs them or where it stood in some."""
    wanted = quote or ("" if _BARE.fullmatch(key) or not needs_quotes(key, "due", flow=True) else '"')
    return inline(key, "due", Manner(Style(), flow=True, quote=wanted)) if wanted else key


def _key(key: str) -> Any:
    return _scalar(key, None if _BARE.fullmatch(key) or not needs_quotes(key, "due", flow=True) else '"')


def _lines(text: str) -> list[str]:
    return text.removesuffix("\n").split("\n")


def _over_lines(value: Value) -> bool:
    return isinstance(value, str) and "\n" in value


def _mapping(value: Mapping[str, Value], manner: Manner) -> list[Any]:
    events = [_start_map(flow=False)]
    for key, below in value.items():
        events += [_key(key), *_node(below, key, manner)]
    return [*events, _end_map()]


def _node(value: Value, key: str, manner: Manner) -> Iterator[Any]:
    if isinstance(value, str | bool | int):
        yield _scalar(as_text(value), _quotes(value, key, manner))
    elif isinstance(value, Mapping):
        yield _start_map(flow=manner.flow or not value)
        for name, below in value.items():
            yield _key(name)
            yield from _node(below, name, manner._replace(indent=manner.indent + manner.style.step))
        yield _end_map()
    else:
        flow = manner.flow or not value or (manner.style.flow_lists and all(map(_short, value)))
        yield _start_list(flow=flow)
        for item in value:
            yield from _node(item, key, manner._replace(flow=flow, indent=manner.indent + manner.style.offset + 2))
        yield _end_list()


def _short(value: Value) -> bool:
    return is_scalar(value) and len(str(value)) <= 40 and not _over_lines(value)


def _quotes(value: str | bool | int, key: str, manner: Manner) -> str | None:
    """Return the style of a scalar: quotes, ``|``, ``>``, or None for plain."""
    if not isinstance(value, str):
        return None
    if manner.careful:
        return '"'
    if not manner.flow and not UNPRINTED.search(value):
        if "\n" in value.strip("\n"):
            return "|"
        room = WIDTH - manner.indent - len(key) - 6
        if manner.style.fold and len(value) > room and _folds(value):
            return ">"
    if manner.quote and not _over_lines(value):
        return quote_of(value, manner.quote)
    return quote_of(value, manner.style.quote) if needs_quotes(value, key, flow=manner.flow) else None


def _folds(value: str) -> bool:
    """Can the text be folded, and does it read better so? An address has no blanks to be folded at."""
    return value == " ".join(value.split(" ")) and value.count(" ") > 5 and "  " not in value and value.strip() == value


def _emit(events: Sequence[Any], style: Style, width: int) -> str:
    """Return what ruamel's emitter makes of the events of one document."""
    kit = _ruamel()
    out = io.StringIO()
    emitter = kit.emitter(
        out, indent=style.step, width=_NEVER, allow_unicode=True, line_break="\n", dumper=kit.dumper()
    )
    emitter.folds_at = max(width - 7, 40)  # it breaks behind the word that goes beyond
    emitter.best_map_indent = style.step
    emitter.best_sequence_indent = style.offset + 2
    emitter.sequence_dash_offset = style.offset
    start, end = kit.events.DocumentStartEvent(explicit=False), kit.events.DocumentEndEvent(explicit=False)
    for event in (kit.events.StreamStartEvent(), start, *events, end, kit.events.StreamEndEvent()):
        emitter.emit(event)
    return out.getvalue()


class _Kit(NamedTuple):
    """The parts of ruamel.yaml that are used; it is imported when something is first written."""

    events: Any
    emitter: Any
    dumper: Any
    tag: Any


@lru_cache(maxsize=1)
def _ruamel() -> _Kit:
    from ruamel.yaml import YAML, events
    from ruamel.yaml.emitter import Emitter
    from ruamel.yaml.tag import Tag

    class Folding(Emitter):
        """Breaks lines in folded text alone: other scalars stay on theirs, however long."""

        folds_at = WIDTH

        def write_folded(self, text: Any, comment: Any) -> None:
            self.best_width = self.folds_at
            super().write_folded(text, comment)
            self.best_width = _NEVER

    return _Kit(events, Folding, YAML, Tag(suffix="tag:yaml.org,2002:str"))


def _scalar(text: str, style: str | None) -> Any:
    kit = _ruamel()
    return kit.events.ScalarEvent(None, kit.tag, (True, True), text, style=style)


def _start_map(*, flow: bool) -> Any:
    return _ruamel().events.MappingStartEvent(None, None, True, flow_style=flow)


def _end_map() -> Any:
    return _ruamel().events.MappingEndEvent()


def _start_list(*, flow: bool) -> Any:
    return _ruamel().events.SequenceStartEvent(None, None, True, flow_style=flow)


def _end_list() -> Any:
    return _ruamel().events.SequenceEndEvent()
