"""Several pieces of work in one paragraph: each sentence gives its own to somebody."""

import re
from typing import Final

from ckds.importers.body import is_unit_like
from ckds.importers.ends import sentence_end
from ckds.importers.outline import Node
from ckds.importers.setting import Setting
from ckds.importers.source import Place
from ckds.importers.subjects import subjects
from ckds.importers.words import low, rx

_GIVES: Final = rx(r"(?:giao|phân công)(?: cho)?:? (?=\S)")
_LEADS: Final = rx(r"(?:là (?:cơ quan|đơn vị) )?chủ trì\b")


def led_pieces(node: Node, setting: Setting) -> list[tuple[str, tuple[Place, ...]]]:
    """Return the pieces of work in an item's own paragraph where it holds several, each with a lead of its own.

    ``Sở A chủ trì …, hoàn thành …; Sở B chủ trì …`` are two; what names nobody goes on with the piece before it.
    """
    if node.fields or node.body or node.children:
        return []
    pieces: list[str] = []
    for clause in _clauses(node.text):
        if not pieces or _is_led(clause, setting):
            pieces.append(clause)
        else:
            pieces[-1] = f"{pieces[-1]} {clause}"
    if len(pieces) < 2 or not _is_led(pieces[0], setting):
        return []
    return [(piece.strip().rstrip(";"), node.places) for piece in pieces]


def _clauses(text: str) -> list[str]:
    """Return the sentences of a text, and their parts between semicolons."""
    found: list[str] = []
    at = 0
    while at < len(text):
        end = sentence_end(text, at)
        found += re.split(r"(?<=;)\s+", text[at:end].strip())
        at = end
    return [one for one in found if one]


def _is_led(clause: str, setting: Setting) -> bool:
    """Does a clause begin with who leads: ``Giao Sở A …``, ``Sở A chủ trì …``?"""
    gives = _GIVES.match(low(clause))
    if gives:
        return is_unit_like(clause[gives.end() :], setting.names)
    head, verb = subjects(clause, setting.names)
    return bool(head) and bool(_LEADS.match(low(clause[verb:])))
