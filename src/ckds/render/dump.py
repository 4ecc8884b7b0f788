"""JSON in a form that never varies: fixed order, UTF-8, and nothing in it that could drive a terminal."""

import json
import re
from typing import Any

from ckds.text import CONTROLS


def dump(value: Any) -> str:
    """Return ``value`` as JSON with two blanks of indent and a line end."""
    return CONTROLS.sub(_spelled, json.dumps(value, ensure_ascii=False, indent=2)) + "\n"


def dump_line(value: Any) -> str:
    """Return ``value`` as JSON on one line, with its line end."""
    return CONTROLS.sub(_spelled, json.dumps(value, ensure_ascii=False)) + "\n"


def _spelled(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
