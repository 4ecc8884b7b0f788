"""Calls test functions that need nothing but their parameters, without pytest: ten times as many mutants in the same time.

A test with a fixture, of hypothesis, or with any mark but ``parametrize`` is left to pytest.
"""

import importlib
import inspect
import itertools
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType


def modules(top: Path, tests: list[str]) -> list[str]:
    """Return the names of the test modules behind files and folders, each once, in their order."""
    paths = [
        path
        for name in tests
        for path in ([top / name] if name.endswith(".py") else sorted((top / name).glob("test_*.py")))
    ]
    return list(dict.fromkeys(".".join(path.relative_to(top).with_suffix("").parts) for path in paths))


def run(names: list[str]) -> None:
    """Call what can be called; raises what the first failing test raises."""
    for name in names:
        module = importlib.import_module(name)
        for test in _tests(module):
            for values in _cases(test):
                test(**values)


def forget(*packages: str) -> None:
    """Take packages out of memory, so that their modules are executed anew."""
    for name in [name for name in sys.modules if name.split(".")[0] in packages]:
        del sys.modules[name]


def _tests(module: ModuleType) -> Iterator[Callable[..., object]]:
    for name, test in list(vars(module).items()):
        if name.startswith("test") and inspect.isfunction(test) and test.__module__ == module.__name__:
            marks = getattr(test, "pytestmark", [])
            given = {one for mark in marks for one in _names(mark.args[0] if mark.args else "")}
            plain = all(mark.name == "parametrize" for mark in marks) and not hasattr(test, "hypothesis")
            if plain and set(inspect.signature(test).parameters) == given:
                yield test


def _names(said: str | list[str] | tuple[str, ...]) -> list[str]:
    return [name.strip() for name in said.split(",")] if isinstance(said, str) else list(said)


def _cases(test: Callable[..., object]) -> Iterator[dict[str, object]]:
    axes = [
        [dict(zip(_names(mark.args[0]), _row(row, len(_names(mark.args[0]))), strict=True)) for row in mark.args[1]]
        for mark in getattr(test, "pytestmark", [])
    ]
    for chosen in itertools.product(*axes):
        yield {name: value for one in chosen for name, value in one.items()}


def _row(row: object, size: int) -> tuple[object, ...]:
    """Return the values of one row of ``parametrize``: a ``pytest.param``, a tuple, or one bare value."""
    if type(row).__name__ == "ParameterSet":
        return tuple(row.values)  # type: ignore[attr-defined]
    return (row,) if size == 1 else tuple(row)  # type: ignore[arg-type, call-overload, no-any-return]
