"""Which versions of ckds a repository asks for."""

import operator
import re
from typing import Final

from ckds import __version__
from ckds.errors import SettingsError
from ckds.lang import Text

_REQUIREMENT: Final = r"(>=|<=|==|!=|>|<) ?(\d{1,9}(?:\.\d{1,9}){0,9})"
_COMPARE: Final = {
    ">=": operator.ge,
    "<=": operator.le,
    "==": operator.eq,
    "!=": operator.ne,
    ">": operator.gt,
    "<": operator.lt,
}


def require(wanted: str | None) -> None:
    """Refuse a repository that asks for another version of ckds.

    Raises:
        SettingsError: this version is not among those asked for, or the wish cannot be read.
    """
    for part in (wanted or "").split(",") if wanted else ():
        found = re.fullmatch(_REQUIREMENT, part.strip())
        if not found:
            raise SettingsError(
                Text(
                    f"ckds.yaml: không đọc được requires “{wanted}”.", f"ckds.yaml: requires “{wanted}” cannot be read."
                ),
                Text('Ví dụ: requires: ">=0.1"', 'For example: requires: ">=0.1"'),
            )
        if not _COMPARE[found[1]](_version(__version__), _version(found[2])):
            raise SettingsError(
                Text(
                    f"ckds.yaml: kho này cần ckds {wanted}; đây là ckds {__version__}.",
                    f"ckds.yaml: this repository needs ckds {wanted}; this is {__version__}.",
                ),
                Text("Cài phiên bản phù hợp rồi chạy lại.", "Install a version that fits and run again."),
            )


def _version(text: str) -> tuple[int, ...]:
    parts = [int(part) for part in text.split(".")]
    while parts and parts[-1] == 0:
        parts.pop()
    return tuple(parts)
