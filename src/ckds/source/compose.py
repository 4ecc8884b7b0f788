"""Text → nodes, by libyaml through PyYAML's C composer with a resolver that resolves nothing.

Every scalar stays text, so ``012``, ``5.000`` and ``no`` mean what the person wrote; what a field means is decided by
its record. Why this parser: ``docs/decisions/0003-yaml-parser.md``.
"""

import re
from typing import Any, TypeAlias, cast

import yaml
from yaml import MappingNode, ScalarNode, SequenceNode
from yaml._yaml import CParser

Node: TypeAlias = ScalarNode | MappingNode | SequenceNode
YamlError = yaml.MarkedYAMLError
ReaderError = yaml.reader.ReaderError

# Deeper than any record; libyaml's composer recurses, so the depth is bounded before it starts.
MAX_DEPTH = 40
_FLOW = ("[", "{")
_INLINE = ("- - ", "? ")
# Where an anchor, an alias or a tag can begin: behind a blank or a bracket, and not a lone `&` of plain text.
_MARK = re.compile(r"[&*](?<![^\s\[{,].)[A-Za-z0-9_-]|!(?<![^\s\[{,].)")


class _Composer(CParser):
    """libyaml's composer; tags are never looked up."""

    def resolve(self, kind: type[Node], value: str, implicit: Any) -> str:  # noqa: ARG002
        return ""

    def descend_resolver(self, current: Node, index: Any) -> None:
        """Nothing depends on where a node stands."""

    def ascend_resolver(self) -> None:
        """Nothing depends on where a node stands."""


def compose(text: str) -> Node | None:
    """Return the root node of the only document in ``text``; None when it holds nothing.

    Raises:
        yaml.MarkedYAMLError: the text is no YAML, or holds several documents.
        yaml.reader.ReaderError: a character that YAML forbids.
    """
    return cast("Node | None", _Composer(text).get_single_node())


def depth_exceeded(text: str) -> int | None:
    """Return the offset at which ``text`` nests deeper than :data:`MAX_DEPTH`, if it does."""
    brackets = sum(text.count(sign) for sign in _FLOW) > MAX_DEPTH and _open_at_once(text) > MAX_DEPTH // 2
    inline = sum(text.count(sign) for sign in _INLINE) > MAX_DEPTH // 4
    if not brackets and not inline and "\n" + " " * MAX_DEPTH not in text:
        return None
    depth = 0
    parser = CParser(text)
    try:
        while parser.check_event():
            event = parser.get_event()
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > MAX_DEPTH:
                    return event.start_mark.index if event.start_mark else 0
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
    except (YamlError, ReaderError, UnicodeEncodeError):
        return None
    return None


def _open_at_once(text: str) -> int:
    """Return a bound on how many brackets are open at once, cheaper than to parse.

    A bracket that closes counts only where it cannot stand in quotes or in a remark; quotes that may reach over several
    lines let no bracket close at all.
    """
    lines = text.split("\n")
    over_lines = "\\" in text or any(line.count('"') % 2 or line.count("'") % 2 for line in lines)
    depth = most = 0
    for line in lines:
        opened = line.count("[") + line.count("{")
        most = max(most, depth + opened)
        closed = line.count("]") + line.count("}")
        if opened or (closed and depth):
            quoted = over_lines or '"' in line or "'" in line or "#" in line
            depth = max(0, depth + opened - (0 if quoted else closed))
    return most


def marked_tokens(text: str) -> list[tuple[str, int, int]]:
    """Return every anchor, alias, tag and directive as (sign, start, end); composed nodes no longer show them."""
    likely = ("&" in text or "*" in text or "!" in text) and _MARK.search(text)
    if not (likely or text.startswith("%") or "\n%" in text):
        return []
    found = []
    try:
        for token in yaml.scan(text, Loader=yaml.CLoader):
            sign = _SIGNS.get(type(token))
            if sign:
                found.append((sign, token.start_mark.index, token.end_mark.index))
    except (YamlError, ReaderError, UnicodeEncodeError):
        pass
    return found


_SIGNS: dict[type, str] = {
    yaml.AnchorToken: "anchor",
    yaml.AliasToken: "alias",
    yaml.TagToken: "tag",
    yaml.DirectiveToken: "directive",
}
