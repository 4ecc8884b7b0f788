"""Results go to standard output or, whole or not at all, to a file."""

import sys
from pathlib import Path
from typing import Any

from ckds.errors import UsageError
from ckds.lang import Text
from ckds.near import Near
from ckds.text import inert


def as_json(value: Any) -> str:
    """Return ``value`` as JSON in a form that never varies: fixed order, two blanks, UTF-8, one newline."""
    from ckds.render.dump import dump

    return dump(value)


def emit(result: str | bytes, file: Path | None, *, commands: bool = False) -> None:
    """Write a result, text or the bytes of a document, to ``file``, replaced only whole, or to standard output.

    Args:
        result: what is written.
        file: None and ``-`` are standard output.
        commands: the result is made of commands to a pipeline's log; nothing else that is printed may be one.

    Raises:
        UsageError: the file cannot be written.
    """
    if isinstance(result, str) and (file is None or str(file) == "-"):
        sys.stdout.write(result if commands else inert(result))
        return
    from ckds.cli.documents import place

    place(result if isinstance(result, bytes) else result.encode(), file)


def one_of(option: str, value: str, allowed: tuple[str, ...]) -> str:
    """Return ``value`` when it is allowed.

    Raises:
        UsageError: it is not; the nearest allowed one is named.
    """
    if value in allowed:
        return value
    near = Near(allowed).to(value, most=1)
    meant = Text(f"Có phải ý bạn là {near[0]}? ", f"Did you mean {near[0]}? ") if near else Text("", "")
    choices = ", ".join(allowed)
    raise UsageError(
        Text(f"{option} không nhận “{value}”.", f"{option} does not take “{value}”."),
        Text(f"{meant.vi}Chọn một trong: {choices}.", f"{meant.en}Choose one of: {choices}."),
    )
