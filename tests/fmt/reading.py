"""What a YAML text says, read by PyYAML's own parser: not the one that ckds reads with, so that it can be the judge."""

from collections import Counter
from typing import Any

import yaml


def data_of(text: str) -> Any:
    """Return the data; plain text stays text, so that quotes may come and go, but true, false and nothing are told."""
    return _plain(yaml.compose(text.removeprefix("\ufeff"), Loader=yaml.BaseLoader))


def _plain(node: Any) -> Any:
    if node is None:
        return None
    if isinstance(node, yaml.ScalarNode):
        told = node.style is None and node.value.lower() in ("", "~", "null", "true", "false")
        return ("word", node.value) if told else node.value
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plain(value) for key, value in node.value}
    return [_plain(item) for item in node.value]


def comments_of(text: str) -> Counter[str]:
    """Return all comments: what begins with # outside of every scalar, and behind the sign of a block."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    covered = bytearray(len(text))
    for token in yaml.scan(text, Loader=yaml.BaseLoader):
        if isinstance(token, yaml.ScalarToken):
            start, end = token.start_mark.index, token.end_mark.index
            if token.style in ("|", ">"):
                start = text.find("\n", start)
            covered[start:end] = b"\1" * (end - start)
    found: Counter[str] = Counter()
    at = text.find("#")
    while at >= 0:
        if not covered[at]:
            stop = text.find("\n", at)
            found[text[at : stop if stop >= 0 else len(text)].strip()] += 1
            at = stop if stop >= 0 else len(text)
        at = text.find("#", at + 1)
    return found
