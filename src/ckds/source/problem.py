"""What can be wrong with a text before anybody asks what it means."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from ckds.finding import Span

Path = tuple[str | int, ...]


class Kind(StrEnum):
    """Each kind belongs to one rule of family CK0, which words it (``ckds.rules``)."""

    SYNTAX = "syntax"
    CONFLICT = "conflict"
    DUPLICATE_KEY = "duplicate-key"
    ANCHOR = "anchor"
    TAG = "tag"
    DOCUMENTS = "documents"
    TAB = "tab"
    NOT_UTF8 = "not-utf8"
    NOT_NFC = "not-nfc"
    LABEL = "label"
    FLOW_COMMA = "flow-comma"
    THOUSANDS = "thousands"
    CUT_OFF = "cut-off"
    INDICATOR = "indicator"
    COLON = "colon"
    UNREADABLE = "unreadable"
    EMPTY = "empty"
    MISPLACED = "misplaced"
    CONTROL = "control"
    NOT_TEXT = "not-text"
    DEEP = "deep"
    SHAPE = "shape"
    UNKNOWN_KEY = "unknown-key"
    MISSING_KEY = "missing-key"
    WRONG_TYPE = "wrong-type"
    BAD_DATE = "bad-date"
    BAD_ID = "bad-id"
    BAD_VALUE = "bad-value"
    BAD_PERIOD = "bad-period"
    NO_PLAN = "no-plan"


# What was lost, or can only be guessed: a record with one of these is read and checked, and not counted.
LOSSES = frozenset((
    Kind.SYNTAX, Kind.CONFLICT, Kind.DUPLICATE_KEY, Kind.DOCUMENTS, Kind.TAB, Kind.FLOW_COMMA, Kind.THOUSANDS, Kind.CUT_OFF,
    Kind.INDICATOR, Kind.COLON, Kind.DEEP,
))  # fmt: skip


class Problem(NamedTuple):
    """One thing wrong with a text.

    Args:
        kind: which rule words it.
        span: the exact token.
        path: keys and list positions from the top of the document to the value.
        args: what the rule's sentence needs.
        related: another token that explains it.
        fix: the corrected line, when there is one.
        told: it is a finding of its own; else it only follows from another one at the same place.
    """

    kind: Kind
    span: Span
    path: Path = ()
    args: Mapping[str, object] = MappingProxyType({})
    related: Span | None = None
    fix: str | None = None
    told: bool = True
