"""All rules, found by the names of their modules."""

from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

import ckds.rules
from ckds.rules.rule import Rule
from ckds.source.problem import Kind


@lru_cache(maxsize=1)
def modules() -> dict[str, ModuleType]:
    """Return the module of every rule by its code, in the order of codes."""
    names = sorted(info.name for info in iter_modules(ckds.rules.__path__) if info.name.startswith("ck"))
    found = [import_module(f"ckds.rules.{name}") for name in names]
    return {module.RULE.code: module for module in found}


def rules() -> dict[str, Rule]:
    """Return every rule by its code."""
    return {code: module.RULE for code, module in modules().items()}


@lru_cache(maxsize=1)
def _wordings() -> dict[Kind, ModuleType]:
    return {kind: module for module in modules().values() for kind in module.RULE.kinds}


def wording(kind: Kind) -> ModuleType:
    """Return the module of the rule that words a kind of problem."""
    return _wordings()[kind]


def find(word: str) -> Rule | None:
    """Return the rule of a code or a name, however it is capitalised."""
    wanted = word.strip().casefold()
    return next((rule for rule in rules().values() if wanted in (rule.code.casefold(), rule.name)), None)


def page(code: str) -> str:
    """Return the documentation page of a rule: the docstring of its module."""
    return (modules()[code].__doc__ or "").strip()
