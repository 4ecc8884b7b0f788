"""A screen for people at a terminal of any width, readable without colour."""

from typing import TYPE_CHECKING

from ckds.lang import Lang
from ckds.text import safe
from ckds.views.screen import Block, Cell, Heading, Line, Pairs, Screen, Table

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

_STYLES = {"plain": "", "bad": "bold red", "warn": "yellow", "good": "green", "dim": "dim", "strong": "bold"}


def show(screen: Screen, console: "Console", lang: Lang) -> None:
    """Print a screen."""
    for block in screen:
        console.print(_block(block, lang), end="" if isinstance(block, Table) else "\n")


def _block(block: Block, lang: Lang) -> "RenderableType":
    from rich.text import Text as Rich

    if isinstance(block, Heading):
        words = safe(block.text.to(lang))
        return Rich(words if block.level == 1 else f"\n{words}", style="bold" if block.level == 1 else "bold cyan")
    if isinstance(block, Line):
        return Rich(safe(block.text.to(lang)), style=_STYLES[block.tone])
    return _table(block, lang) if isinstance(block, Table) else _pairs(block, lang)


def _table(table: Table, lang: Lang) -> "RenderableType":
    from rich.box import Box
    from rich.table import Table as Grid

    rule = Box("    \n    \n ── \n    \n    \n    \n    \n    \n")
    grid = Grid(box=rule, pad_edge=False, padding=(0, 1, 0, 0), show_edge=False, header_style="bold")
    for column in table.columns:
        grid.add_column(
            column.head.to(lang),
            justify=column.align,
            ratio=column.grow or None,
            overflow="fold",
            no_wrap=not column.grow and column.most is None,
            max_width=column.most,
        )
    for row in table.rows:
        grid.add_row(*(_cell(cell) for cell in row))
    return grid


def _pairs(pairs: Pairs, lang: Lang) -> "RenderableType":
    from rich.table import Table as Grid

    grid = Grid.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, cell in pairs.items:
        grid.add_row(name.to(lang), _cell(cell))
    return grid


def _cell(cell: Cell) -> "RenderableType":
    from rich.text import Text as Rich

    return Rich(safe(cell.text), style=_STYLES[cell.tone])
