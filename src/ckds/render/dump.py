"""JSON in a form that never varies: fixed order, UTF-8, and nothing in it that could drive a terminal or a pipeline's log."""

import json
import re
from typing import Any, Final

from ckds.text import CONTROLS

# ``##[error]`` and ``##vso[…]`` are commands to a pipeline's log wherever they stand in a line.
_SPELLED: Final = re.compile(rf"{CONTROLS.pattern}|(?i:(?<=##)\[|(?<=##vso)\[|(?<=##teamcity)\[)")


def dump(value: Any) -> str:
    """Return ``value`` as JSON with two blanks of indent and a line end."""
    return _SPELLED.sub(_spelled, json.dumps(value, ensure_ascii=False, indent=2)) + "\n"


def dump_line(value: Any) -> str:
    """Return ``value`` as JSON on one line, with its line end."""
    return _SPELLED.sub(_spelled, json.dumps(value, ensure_ascii=False)) + "\n"


def _spelled(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
