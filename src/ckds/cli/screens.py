"""Puts a screen before people: on the terminal, as Markdown, or in a file."""

import shutil
import sys
from pathlib import Path

from ckds.cli.output import emit
from ckds.cli.session import Session
from ckds.render.markdown import markdown
from ckds.render.terminal import show
from ckds.views.screen import Screen


def present(session: Session, shown: Screen, format_: str, output: Path | None = None) -> None:
    """Print a screen as ``terminal`` or ``markdown``; in a file a terminal's page stands without colours."""
    if format_ == "markdown":
        emit(markdown(shown, session.language), output)
        return
    color = session.colored(sys.stdout) and (output is None or str(output) == "-")
    columns = max(40, shutil.get_terminal_size().columns)
    emit(show(shown, session.language, columns=columns, color=color), output)
