"""A template language that always ends: loops and texts are counted, and what could run away is refused.

A template may come with a pull request, so it is data and not code. What is left of Jinja is output, ``if``, ``for``, ``set``,
a list of filters and a few methods of texts; every step of a loop and every letter of an output is counted.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from jinja2 import nodes
from jinja2.exceptions import SecurityError, TemplateSyntaxError

STEPS: Final = 1_000_000  # 2,000 rows of nine cells take 20,000
LETTERS: Final = 100_000_000  # of output XML
TEXT: Final = 200_000  # the longest text or list that a template may put together
_LETTERS_A_STEP: Final = 50  # so many letters are handled in about the time of one step

_REFUSED: Final = {
    nodes.Macro: "macro", nodes.CallBlock: "call", nodes.Include: "include", nodes.Import: "import",
    nodes.FromImport: "from … import", nodes.Extends: "extends", nodes.Block: "block", nodes.AssignBlock: "set … endset",
    nodes.FilterBlock: "filter", nodes.ScopedEvalContextModifier: "autoescape", nodes.EvalContextModifier: "autoescape",
}  # fmt: skip


class RunawayError(SecurityError):
    """The template asks for more steps or letters than any report needs."""


class Budget:
    """What one rendering may still use."""

    def __init__(self, steps: int = STEPS, letters: int = LETTERS) -> None:
        self._steps = steps
        self._letters = letters

    def spend(self, steps: int) -> None:
        """Take ``steps`` off.

        Raises:
            RunawayError: nothing is left.
        """
        self._steps -= steps
        if self._steps < 0:
            raise RunawayError("steps")

    def handle(self, value: Any) -> None:
        """Take off what handling a whole value costs: a list by its items, a text by its letters."""
        if isinstance(value, str):
            self.spend(len(value) // _LETTERS_A_STEP)
        elif hasattr(value, "__len__"):
            self.spend(len(value))

    def loop(self, items: Iterable[Any]) -> Iterator[Any]:
        """Yield the items of a loop, counting each.

        Raises:
            RunawayError: all loops together go round too often.
        """
        for item in items:
            self.spend(1)
            yield item

    def text(self, made: Any) -> Any:
        """Return a text that a template put together.

        Raises:
            RunawayError: it is too long.
        """
        if isinstance(made, str | list | tuple):
            if len(made) > TEXT:
                raise RunawayError("text")
            self.handle(made)
        return made

    def output(self, pieces: Iterable[str]) -> str:
        """Return the pieces of an output as one text.

        Raises:
            RunawayError: the output is too long.
        """
        kept = []
        for piece in pieces:
            self._letters -= len(piece)
            if self._letters < 0:
                raise RunawayError("output")
            kept.append(piece)
        return "".join(kept)


def count(tree: nodes.Template) -> nodes.Template:
    """Return a parsed template whose loops and joined texts go through the budget.

    Raises:
        TemplateSyntaxError: it uses a part of Jinja that is not offered here.
    """
    for kind, word in _REFUSED.items():
        for found in tree.find_all(kind):
            raise TemplateSyntaxError(f"“{word}” is not offered", found.lineno)
    for name in tree.find_all(nodes.Name):
        if name.name == "self":
            raise TemplateSyntaxError("“self” is not offered", name.lineno)
    for loop in tree.find_all(nodes.For):
        if loop.recursive:
            raise TemplateSyntaxError("“recursive” is not offered", loop.lineno)
        loop.iter = _through("counted", loop.iter)
    _joined(tree)
    return tree


def _joined(node: nodes.Node) -> None:
    """Put every ``a ~ b`` below ``node`` through the budget."""
    for name, value in node.iter_fields():
        if isinstance(value, list):
            for at, child in enumerate(value):
                if isinstance(child, nodes.Node):
                    _joined(child)
                    if isinstance(child, nodes.Concat):
                        value[at] = _through("measured", child)
        elif isinstance(value, nodes.Node):
            _joined(value)
            if isinstance(value, nodes.Concat):
                setattr(node, name, _through("measured", value))


def _through(name: str, inner: Any) -> nodes.Expr:
    made = nodes.Filter(inner, name, [], [], None, None, lineno=inner.lineno)
    made.set_environment(inner.environment)
    return made
