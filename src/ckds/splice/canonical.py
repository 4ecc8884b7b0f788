"""One canonical form of a record's file: what ``ckds fmt`` makes of it.

Only the form changes. What the file says is compared before and after, its comments too; where they would not be the
same, or where the file cannot be read without doubt, it is left alone. Why it is made this way, and not by a YAML
library: ``docs/decisions/0012-canonical-form.md``.
"""

from collections import Counter
from typing import Final, NamedTuple

import yaml
from yaml import MappingNode, ScalarNode, SequenceNode

from ckds.lang import Text
from ckds.source.compose import MAX_DEPTH, Node, ReaderError, YamlError, compose
from ckds.source.document import Document
from ckds.source.lines import Lines
from ckds.source.problem import Kind
from ckds.splice.canonical_comments import attach, remarks
from ckds.splice.canonical_tree import Unusual, tree_of
from ckds.splice.canonical_write import Form, written
from ckds.text import nfc

# What may be wrong with a text that is put into order all the same: its form alone mends it, or it is kept as it is.
_HARMLESS: Final = frozenset((Kind.NOT_NFC, Kind.LABEL, Kind.NOT_TEXT, Kind.THOUSANDS, Kind.CUT_OFF, Kind.EMPTY))
_FAULTY: Final = Text("chưa đọc được trọn vẹn", "it cannot be read without doubt")
_UNUSUAL: Final = Text("viết YAML theo cách bản ghi không dùng", "it is written in YAML that no record uses")
_DIFFERS: Final = Text(
    "xếp lại sẽ làm đổi nội dung hoặc chú thích, nên giữ nguyên",
    "the canonical form would change what it says or its comments, so it is left as it is",
)


class Refused(NamedTuple):
    """Why a file is left alone.

    Attributes:
        line: where, from 1.
        reason: why.
    """

    line: int
    reason: Text


def canonical(content: bytes | str, form: Form) -> str | Refused:
    """Return the text of a file in the canonical form, or why it is left alone.

    Args:
        content: the file.
        form: the form of its record, or of each record of its list.
    """
    document = Document("", content)
    wrong = next((problem for problem in document.problems if problem.kind not in _HARMLESS), None)
    if wrong is not None:
        return Refused(wrong.span.line, _FAULTY)
    lines = Lines(nfc(document.lines.text.replace("\r\n", "\n").replace("\r", "\n")))
    try:
        return _made(lines, form)
    except Unusual as unusual:
        return Refused(lines.number(unusual.offset), _UNUSUAL)
    except (YamlError, ReaderError, UnicodeEncodeError):
        return Refused(1, _FAULTY)


def _made(lines: Lines, form: Form) -> str | Refused:
    root = compose(lines.text)
    tokens = list(yaml.scan(lines.text, Loader=yaml.CLoader))
    found = remarks(lines, tokens)
    if root is None:
        return _comments_alone([remark.text for remark in found])
    if isinstance(root, ScalarNode):
        return Refused(1, _UNUSUAL)
    top = tree_of(root, lines, tokens)
    made = written(top, attach(top, found, lines), lines, form)
    return made if _same(lines, root, made) else Refused(1, _DIFFERS)


def _comments_alone(texts: list[str]) -> str:
    kept: list[str] = []
    for text in texts:
        if text or (kept and kept[-1]):
            kept.append(text)
    while kept and not kept[-1]:
        kept.pop()
    return "".join(f"{text}\n" for text in kept)


def _same(lines: Lines, root: Node, made: str) -> bool:
    """Does the new text say the same, to ckds and to any other reader, with the same comments?"""
    after = compose(made)
    if after is None or meaning(after) != meaning(root) or Document("", made).data != Document("", lines.text).data:
        return False
    return comments(lines.text) == comments(made)


def meaning(node: Node, depth: int = 0) -> object:
    """Return what a node says, whatever its form: the order of keys does not count, that of entries does."""
    if depth > MAX_DEPTH:
        return None
    if isinstance(node, MappingNode):
        pairs = [(str(key.value), meaning(value, depth + 1)) for key, value in node.value]
        return "mapping", sorted(pairs, key=lambda pair: pair[0])
    if isinstance(node, SequenceNode):
        return "list", [meaning(item, depth + 1) for item in node.value]
    value = nfc(str(node.value).strip() if not node.style else str(node.value))
    told = not node.style and value.lower() in ("", "~", "null", "true", "false")
    return ("word" if told else "text"), value


def comments(text: str) -> Counter[str]:
    """Return every comment of a text with how often it stands there."""
    tokens = list(yaml.scan(text, Loader=yaml.CLoader))
    return Counter(remark.text for remark in remarks(Lines(text), tokens) if remark.text)
