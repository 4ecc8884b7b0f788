"""Puts a screen before people: on the terminal, as Markdown, or in a file."""

import io
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
    console = session.console()
    if output is not None and str(output) != "-":
        console.file = io.StringIO()
        console.no_color = True
        show(shown, console, session.language)
        emit(console.file.getvalue(), output)
        return
    show(shown, console, session.language)
