"""Text as it must be written so that YAML reads exactly that text."""

import re
from typing import Final

_UNPRINTED: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")


def quoted(value: str) -> str:
    """Return ``value`` in quotes, as YAML and a person both read it: single ones where double ones need escapes."""
    odd = '"' in value or "\\" in value
    if odd and "'" not in value and not _UNPRINTED.search(value):
        return f"'{value}'"
    return escaped(value)


def escaped(value: str) -> str:
    """Return ``value`` in double quotes, whatever characters it holds."""
    return _UNPRINTED.sub(_code, wrapped(value))


def wrapped(value: str) -> str:
    """Return ``value`` in double quotes, its line ends as they are."""
    plain = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{plain}"'


def _code(found: re.Match[str]) -> str:
    return f"\\u{ord(found.group()):04x}"
