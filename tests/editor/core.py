"""YAML as yaml-language-server reads it: the core schema of YAML 1.2, in which a day is text and ``no`` is a word."""

import re
from typing import Any

import yaml


class _Core(yaml.SafeLoader):
    """Knows nothing but null, true and false, whole numbers and decimals."""


_Core.yaml_implicit_resolvers = {}
for tag, form, first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{form})$"), first)


def read(text: str) -> Any:
    """Return the data of a text."""
    return yaml.load(text, _Core)
