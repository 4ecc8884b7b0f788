"""Tables of tasks under headings: ``2. Chính quyền số``, then its table; the heading is the group of the rows."""

from collections.abc import Iterable, Sequence

from ckds.importers.columns import NUMBER, TASK, find_columns
from ckds.importers.draft import Drafted
from ckds.importers.outline import Node, names_a_part
from ckds.importers.source import Table
from ckds.importers.words import tidy


def heads_tasks(node: Node) -> bool:
    """Is an item nothing but the heading of a table of tasks?"""
    return not node.fields and bool(node.text) and any(_has_tasks(table) for table in node.tables)


def is_group(node: Node) -> bool:
    """Does a heading name a field of work, and not a part of the plan such as "NHIỆM VỤ"?"""
    return node.kind not in ("root", "annex") and not names_a_part(node.text)


def _has_tasks(table: Table) -> bool:
    columns = find_columns(table)
    return columns is not None and TASK in columns.roles


def heading_of(node: Node, groups: Sequence[Drafted]) -> Drafted | None:
    """Return the group that was made of a heading, or None."""
    return next(
        (one for one in groups if one.data("title") == tidy(node.text) and (one.data("label") or "") == node.printed),
        None,
    )


def restart(nodes: Iterable[Node]) -> bool:
    """Are the rows counted anew under each heading: does a number stand in the tables of two headings?"""
    seen: set[str] = set()
    for node in nodes:
        numbers = {number for table in node.tables for number in _numbers(table)}
        if seen & numbers:
            return True
        seen |= numbers
    return False


def _numbers(table: Table) -> set[str]:
    columns = find_columns(table)
    at = columns.at(NUMBER) if columns else None
    if columns is None or at is None:
        return set()
    texts = {tidy(row[at].text) for row in table.rows[columns.rows[1] :] if not row[at].merged}
    return {text for text in texts if text.isdigit()}
