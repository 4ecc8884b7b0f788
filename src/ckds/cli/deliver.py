"""Hands a result over in every format asked for: to standard output, to a file, or several files at once."""

import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from ckds.cli.output import as_json, emit, one_of
from ckds.cli.session import Session
from ckds.errors import UsageError
from ckds.lang import Text
from ckds.views.rows import Json
from ckds.views.screen import Screen


class Result(NamedTuple):
    """One answer in its forms; each is made only when it is asked for.

    Attributes:
        json: the contract's object.
        screen: the page for people, a terminal's or Markdown.
        table: rows and columns for CSV.
    """

    json: Callable[[], Json]
    screen: Callable[[str], Screen]
    table: Callable[[], tuple[Sequence[Json], Sequence[str]]] | None = None


def destinations(
    formats: Sequence[str], format_: str, file: Path | None, output: Sequence[str]
) -> list[tuple[str, Path | None]]:
    """Return what goes where: ``--output FORMAT=FILE`` each, and ``--format`` to ``-o`` or to standard output.

    Raises:
        UsageError: a format that this command does not have, or ``--output`` without a file.
    """
    one_of("--format", format_, tuple(formats))
    several = [_several(formats, text) for text in output]
    return several if several and file is None else [*several, (format_, file)]


def _several(formats: Sequence[str], text: str) -> tuple[str, Path | None]:
    name, equals, path = text.partition("=")
    if not equals or not path:
        raise UsageError(
            Text(f"--output cần ĐỊNH_DẠNG=TỆP, không phải “{text}”.", f"--output wants FORMAT=FILE, not “{text}”."),
            Text(
                "Ví dụ: --output json=ket-qua.json; một tệp thì dùng -o.",
                "For example: --output json=result.json; for one file use -o.",
            ),
        )
    one_of("--output", name, tuple(formats))
    return name, None if path == "-" else Path(path)


def deliver(session: Session, result: Result, where: Sequence[tuple[str, Path | None]]) -> None:
    """Make and write each form asked for."""
    for format_, file in where:
        emit(_made(session, result, format_, file), file)


def _made(session: Session, result: Result, format_: str, file: Path | None) -> str:
    if format_ == "json":
        return as_json(result.json())
    if format_ == "csv" and result.table:
        from ckds.render.csv import as_csv

        return as_csv(*result.table())
    if format_ == "markdown":
        from ckds.render.markdown import markdown

        return markdown(result.screen(format_), session.language)
    from ckds.render.terminal import show

    to_terminal = file is None or str(file) == "-"
    columns = max(40, shutil.get_terminal_size().columns)
    return show(
        result.screen(format_), session.language, columns=columns, color=to_terminal and session.colored(sys.stdout)
    )
