"""What a rule is: a code, a name, a weight, its words in two languages, and how it looks at a plan.

A rule that words a problem of the text or the schema names its ``kinds``; every other rule has a function
``check`` beside it. The engine (``ckds.rules.engine``) sets the severity and makes findings of hits.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from ckds.finding import Related, Severity, Span
from ckds.lang import Text
from ckds.source.problem import Kind, Path
from ckds.workspace.entry import Entry


class Rule(NamedTuple):
    """One rule.

    Attributes:
        code: ``CK`` and three digits; the first says the family.
        name: the kebab-case name.
        severity: its weight unless the settings say otherwise.
        title: what it is about, in a few words.
        message: what is wrong; ``{name}`` takes an argument of the hit.
        help: what would be right, and what to type.
        kinds: the problems of text or schema that it words.
    """

    code: str
    name: str
    severity: Severity
    title: Text
    message: Text
    help: Text
    kinds: tuple[Kind, ...] = ()


class Hit(NamedTuple):
    """One place where a rule is broken.

    Attributes:
        entry: the record.
        path: keys and list positions down to the value.
        args: what the rule's sentences need.
        key: point at the key instead of the value.
        help: says more precisely than the rule's own help what to do.
        span: the exact token where it is only a part of the value.
        named: names the field where the path cannot.
    """

    entry: Entry[Any]
    path: Path = ()
    args: Mapping[str, object] = MappingProxyType({})
    key: bool = False
    help: Text | None = None
    message: Text | None = None
    occurrence: str | None = None
    related: tuple[Related, ...] = ()
    fix: str | None = None
    span: Span | None = None
    named: str | None = None
