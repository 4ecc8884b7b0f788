"""Every place of the directory where one unit refers to another."""

from collections.abc import Iterator
from typing import NamedTuple

from ckds.lang import Text
from ckds.records.unit import Unit
from ckds.rules.rows import rows
from ckds.rules.written import placed
from ckds.source.problem import Path
from ckds.workspace.entry import Entry

PARENT = Text("đơn vị cấp trên", "parent")
SUCCESSOR = Text("đơn vị kế tục", "successor")
MEMBER = Text("thành viên", "member")
ABOVE_MEMBERS = Text("cấp trên của các thành viên", "parent of the members")
EXCEPT = Text("đơn vị được trừ", "exception")


class UnitRef(NamedTuple):
    """One unit named by another.

    Attributes:
        path: the way to the id.
        ref: the id as written.
        role: what it is to the unit.
    """

    path: Path
    ref: str
    role: Text


def unit_refs(entry: Entry[Unit]) -> Iterator[UnitRef]:
    """Yield every unit that a unit of the directory names."""
    unit = entry.record
    if unit.parent:
        yield UnitRef(("parent",), unit.parent, PARENT)
    if unit.successors:
        for at, later in rows(entry, "successors"):
            yield UnitRef(("successors", at, "unit"), later.unit, SUCCESSOR)
    if unit.members:
        for at, member in placed(entry, ("members",), unit.members.ids):
            yield UnitRef(("members", at), member, MEMBER)
        rule = unit.members.rule
        if rule and rule.parent:
            yield UnitRef(("members", "parent"), rule.parent, ABOVE_MEMBERS)
        for at, out in placed(entry, ("members", "except"), rule.except_ if rule else ()):
            yield UnitRef(("members", "except", at), out, EXCEPT)
