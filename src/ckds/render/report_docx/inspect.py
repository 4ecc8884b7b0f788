"""The variables that a Word template asks for, with the paragraph of each, found without rendering anything."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from jinja2 import nodes

from ckds.render.report_docx.bounds import Budget
from ckds.render.report_docx.document import PROPERTIES
from ckds.render.report_docx.engine import Closed
from ckds.render.report_docx.faults import Place, explained
from ckds.render.report_docx.guard import checked
from ckds.render.report_docx.write import opened

_OWN: Final = {"loop", "range"}
# Filters that hand on the items, or one item, of what they are given.
_SAME_ITEMS: Final = {"list", "sort", "unique", "reverse", "select", "reject", "selectattr", "rejectattr"}
_ONE_ITEM: Final = {"first", "last", "min", "max"}


class Variable(NamedTuple):
    """A variable that a template uses.

    Attributes:
        name: its path from a field of the report; ``[]`` stands for any item: ``annexes[].table.rows[].cells[].text``.
        where: the paragraph, in the template's own words.
        line: the paragraph's place in its part, from 1.
    """

    name: str
    where: str
    line: int


def variables(template: bytes, name: str = "") -> list[Variable]:
    """Return every variable that the template asks for, in order, each path once.

    Raises:
        WordTemplateError: the file is refused, or an instruction in it cannot be read; its paragraph is named.
    """
    called = name or "docx"
    checked(template, called)
    environment = Closed(Budget(), {"table": str, "drawing": str})
    document = opened(template, called)
    found: dict[str, Variable] = {}
    properties = document.docx.core_properties
    sources = [*document.sources(), *(str(getattr(properties, one) or "") for one in PROPERTIES)]
    for source in sources:
        try:
            tree = environment.parse(source)
            environment.compile(source)  # also finds unknown filters
        except Exception as error:  # whatever Jinja says of it, the template is at fault
            raise explained(called, source, error) from error
        for path, line in uses(tree, {}):
            found.setdefault(path, Variable(path, Place(source, line).words(), line))
    return list(found.values())


def uses(node: nodes.Node, names: dict[str, str]) -> Iterator[tuple[str, int]]:
    """Yield the paths that ``node`` reads; ``names`` are the names set in the template and what they stand for."""
    if isinstance(node, nodes.For):
        yield from uses(node.iter, names)
        inner = {**names, **_targets(node.target, _items(_path(node.iter, names)))}
        for child in (*node.body, *node.else_, *([node.test] if node.test else [])):
            yield from uses(child, inner)
        return
    if isinstance(node, nodes.Assign):
        yield from uses(node.node, names)
        names.update(_targets(node.target, _path(node.node, names)))
        return
    if isinstance(node, nodes.Getattr | nodes.Getitem | nodes.Name):
        path = _path(node, names)
        if path:
            yield path, node.lineno
        if isinstance(node, nodes.Getattr | nodes.Getitem) and not path:
            yield from uses(node.node, names)
        return
    if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Getattr):  # a method: its owner is what is read
        yield from uses(node.node.node, names)
        for argument in node.args:
            yield from uses(argument, names)
        return
    for child in node.iter_child_nodes():
        yield from uses(child, names)


def _targets(target: nodes.Node, path: str) -> dict[str, str]:
    if isinstance(target, nodes.Name):
        return {target.name: path}
    return {name.name: "" for name in target.find_all(nodes.Name)}


def _items(path: str) -> str:
    return f"{path}[]" if path else ""


def _path(node: nodes.Node, names: dict[str, str]) -> str:
    """Return the path that an expression stands for; empty when it is not one."""
    if isinstance(node, nodes.Name):
        return names.get(node.name, "" if node.name in _OWN else node.name)
    if isinstance(node, nodes.Getattr):
        above = _path(node.node, names)
        return f"{above}.{node.attr}" if above else ""
    if isinstance(node, nodes.Getitem):
        above = _path(node.node, names)
        by_name = isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str)
        return (f"{above}.{node.arg.value}" if by_name else _items(above)) if above else ""  # type: ignore[attr-defined]
    if isinstance(node, nodes.Filter) and node.node is not None:
        above = _path(node.node, names)
        if node.name in _SAME_ITEMS or node.name == "counted":
            return above
        return _items(above) if node.name in _ONE_ITEM else ""
    return ""
