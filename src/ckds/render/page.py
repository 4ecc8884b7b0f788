"""A page of documentation on the terminal: Markdown with highlighted examples, by rich."""

import io
from typing import TYPE_CHECKING

from ckds.text import safe

if TYPE_CHECKING:
    from rich.markdown import Markdown


def page(text: str, *, columns: int, color: bool) -> list[str]:
    """Return a page written in Markdown as lines of at most ``columns`` columns."""
    from rich.console import Console

    out = io.StringIO()
    console = Console(
        file=out, width=columns, force_terminal=color, color_system="standard" if color else None, no_color=not color
    )
    console.print(_markdown(safe(text)))
    return [line.rstrip() for line in out.getvalue().splitlines()]


def _markdown(text: str) -> "Markdown":
    from rich.console import Console, ConsoleOptions, RenderResult
    from rich.markdown import CodeBlock, Markdown
    from rich.syntax import Syntax

    class Example(CodeBlock):
        """An example that can be copied: without the blanks that rich puts around it."""

        def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
            code = str(self.text).rstrip()
            yield Syntax(code, self.lexer_name, theme="ansi_light", background_color="default", word_wrap=True)

    class Page(Markdown):
        """Markdown whose code is an :class:`Example`."""

        elements = {**Markdown.elements, "fence": Example, "code_block": Example}  # noqa: RUF012 - as rich has it

    return Page(text)
