"""The small changes that ``tools/mutate.py`` makes to a module: signs, numbers, words, conditions, what is returned."""

import ast
from collections.abc import Iterator

SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult, ast.Div: ast.Mult, ast.Mod: ast.Mult,
    ast.And: ast.Or, ast.Or: ast.And, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip
Change = tuple[ast.AST, str, object, str]  # node, field, new value, what it says


def changes(tree: ast.Module) -> Iterator[Change]:
    """Yield every small change to a module."""
    skipped = _skipped(tree)
    for node in ast.walk(tree):
        if id(node) not in skipped:
            yield from _of(node)


def _skipped(tree: ast.Module) -> set[int]:
    """Docstrings, annotations, sentences (``Text``), imports, and names of exports: no behaviour."""
    found: set[int] = set()
    for node in ast.walk(tree):
        out: list[ast.AST] = []
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            out.append(node)
        if isinstance(node, ast.AnnAssign | ast.arg) and node.annotation:
            out.append(node.annotation)
        if isinstance(node, ast.FunctionDef) and node.returns:
            out.append(node.returns)
        if isinstance(node, ast.FunctionDef):
            out += node.decorator_list
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in ("Text", "same", "cast", "lru_cache")
        ):
            out.append(node)
        if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id == "Literal":
            out.append(node)  # the name of a type
        if isinstance(node, ast.Assign) and any(
            isinstance(one, ast.Name) and one.id == "__all__" for one in node.targets
        ):
            out.append(node)
        for one in out:
            found.update(id(below) for below in ast.walk(one))
    return found


def _of(node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.Compare):
        for at, op in enumerate(node.ops):
            if type(op) in SWAPS:
                ops = [*node.ops]
                ops[at] = SWAPS[type(op)]()  # type: ignore[call-overload]
                yield node, "ops", ops, f"{type(op).__name__} → {type(ops[at]).__name__}"
    elif isinstance(node, ast.BinOp | ast.BoolOp | ast.AugAssign) and type(node.op) in SWAPS:
        new = SWAPS[type(node.op)]()
        yield node, "op", new, f"{type(node.op).__name__} → {type(new).__name__}"
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node, "op", ast.UAdd(), "not dropped"  # replaced by its operand below
    elif isinstance(node, ast.Constant):
        yield from _constant(node)
    elif isinstance(node, ast.Return) and node.value and not _is_void(node.value):
        yield node, "value", ast.Constant(None), "return None"
    elif isinstance(node, ast.If | ast.IfExp | ast.While) and not isinstance(node.test, ast.Compare | ast.UnaryOp):
        yield node, "test", ast.UnaryOp(ast.Not(), node.test), "condition negated"
    else:
        yield from _left_out(node)


def _left_out(node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.comprehension) and node.ifs:
        yield node, "ifs", node.ifs[1:], "filter dropped"
    elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        yield node, "value", ast.Constant(None), "call dropped"


def _constant(node: ast.Constant) -> Iterator[Change]:
    value = node.value
    if isinstance(value, bool):
        yield node, "value", not value, f"{value} → {not value}"
    elif isinstance(value, int):
        yield node, "value", value + 1, f"{value} → {value + 1}"
    elif isinstance(value, str) and value:
        yield node, "value", f"XX{value}", f"{value[:24]!r} → 'XX…'"


def _is_void(node: ast.AST) -> bool:
    """None, and False, which is as false as None: that it becomes True is a change of its own."""
    return isinstance(node, ast.Constant) and (node.value is None or node.value is False)
